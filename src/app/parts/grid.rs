//! A long table of which only the rows in sight are in the page.
//!
//! Must not know what the rows say. Invariants: every row is as high as [`ROW`]; a row that stays in sight keeps its
//! elements, so that the focus stays where it was; what is missing above and below is empty space of its height.

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Height of a row in CSS pixels.
const ROW: usize = 40;

/// Rows kept beyond each edge.
const SPARE: usize = 10;

/// What a table shows.
pub struct Rows {
    /// How many.
    pub count: usize,
    /// How many columns; the first names its row.
    pub columns: usize,
    /// The text of a row and column.
    pub text: Box<dyn Fn(usize, usize) -> String>,
    /// Where a row leads, if rows lead anywhere.
    pub link: Option<Box<dyn Fn(usize) -> String>>,
}

/// The grid's elements and where it stands.
#[derive(Clone, Copy)]
struct Grid {
    frame: NodeRef<html::Div>,
    space: NodeRef<html::Div>,
    body: NodeRef<html::Tbody>,
    rows: StoredValue<Option<Rows>, LocalStorage>,
    /// The first row in the page.
    first: StoredValue<usize>,
    /// The row that the keyboard reaches.
    current: RwSignal<usize>,
}

/// A table with `head` above its rows. `current` is the row that the keyboard reaches; where `enter` says so, the focus
/// goes to it at first.
pub fn grid(
    class: &'static str,
    name: &'static str,
    head: AnyView,
    rows: Box<dyn Fn() -> Rows>,
    current: RwSignal<usize>,
    enter: bool,
) -> AnyView {
    let grid = Grid {
        frame: NodeRef::new(),
        space: NodeRef::new(),
        body: NodeRef::new(),
        rows: StoredValue::new_local(None),
        first: StoredValue::new(0),
        current,
    };
    let count = RwSignal::new(0);
    Effect::new(move |before: Option<()>| {
        let now = rows();
        count.set(now.count);
        grid.rows.set_value(Some(now));
        let row = current.get_untracked();
        if before.is_none() && enter {
            return grid.go(row);
        }
        if row == 0
            && let Some(frame) = grid.frame.get_untracked()
        {
            frame.set_scroll_top(0);
        }
        grid.paint(true);
    });
    let resized = window_event_listener(ev::resize, move |_| grid.paint(true));
    on_cleanup(move || resized.remove());
    view! {
        <div class=format!("grid {class}") node_ref=grid.frame tabindex="0" role="region" aria-label=name
            style=("--row", format!("{ROW}px"))
            on:scroll=move |_| grid.paint(false) on:keydown=move |event| grid.key(&event)
            on:focusin=move |event| grid.focused(&event)>
            <div class="space" node_ref=grid.space>
                <table aria-label=name aria-rowcount=move || (count.get() + 1).to_string()>
                    <thead>{head}</thead>
                    <tbody node_ref=grid.body></tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}

impl Grid {
    /// Brings the rows in sight into the page; all of them anew where `all` says so.
    fn paint(self, all: bool) {
        let (Some(frame), Some(space), Some(body)) =
            (self.frame.get_untracked(), self.space.get_untracked(), self.body.get_untracked())
        else {
            return;
        };
        self.rows.with_value(|rows| {
            let Some(rows) = rows else { return };
            let fit = usize::try_from(frame.client_height()).unwrap_or(0) / ROW + 2;
            let top = usize::try_from(frame.scroll_top()).unwrap_or(0) / ROW;
            let length = (fit + 2 * SPARE).min(rows.count);
            let old = self.first.get_value();
            let kept = body.child_element_count() as usize;
            let covered = top >= old && (top + fit).min(rows.count) <= old + kept;
            if covered && !all {
                return;
            }
            let first = top.saturating_sub(SPARE).min(rows.count - length);
            let focus = document().active_element().filter(|at| body.contains(Some(at)));
            turn(&body, old, first, length);
            self.first.set_value(first);
            let reached = self.reached(first..first + length, top);
            for place in 0..length {
                let Some(line) = body.children().item(place as u32) else { continue };
                let row = first + place;
                let index = (row + 2).to_string();
                if all || line.get_attribute("aria-rowindex").as_deref() != Some(&index) {
                    let _ = line.set_attribute("aria-rowindex", &index);
                    fill(&line, rows, row);
                }
                if let Ok(Some(link)) = line.query_selector("a") {
                    let _ = link.set_attribute("tabindex", if row == reached { "0" } else { "-1" });
                }
            }
            let pixels = |rows: usize| format!("{}px", rows * ROW);
            let style = web_sys::HtmlElement::style(&space);
            let _ = style.set_property("padding-top", &pixels(first));
            let _ = style.set_property("padding-bottom", &pixels(rows.count - first - length));
            // What had the focus has left the page: the keys still work in the frame.
            if focus
                .is_some_and(|at| !body.contains(Some(&at)) || !at.is_same_node(document().active_element().as_deref()))
            {
                let _ = frame.focus();
            }
        });
    }

    /// The row that Tab reaches: the current one, or the first in sight where that one is not in the page.
    fn reached(self, present: std::ops::Range<usize>, top: usize) -> usize {
        let current = self.current.get_untracked();
        if present.contains(&current) { current } else { top }
    }

    fn focused(self, event: &web_sys::FocusEvent) {
        if let Some(row) = row_of(event.target()) {
            self.current.set(row);
        }
    }

    /// Arrow keys and their like move between rows.
    fn key(self, event: &web_sys::KeyboardEvent) {
        let Some(row) = row_of(event.target()) else { return };
        let last = self.rows.with_value(|rows| rows.as_ref().map_or(0, |rows| rows.count)).saturating_sub(1);
        let page = self.frame.get_untracked().map_or(1, |frame| frame.client_height() as usize / ROW).max(3) - 2;
        let next = match event.key().as_str() {
            "ArrowDown" => row + 1,
            "ArrowUp" => row.saturating_sub(1),
            "PageDown" => row + page,
            "PageUp" => row.saturating_sub(page),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        self.go(next.min(last));
    }

    /// Brings a row into sight and puts the focus on it.
    fn go(self, row: usize) {
        self.current.set(row);
        let (Some(frame), Some(body)) = (self.frame.get_untracked(), self.body.get_untracked()) else { return };
        self.paint(true);
        let height = frame.client_height();
        let head = body.offset_top().min(height / 2);
        let top = (row * ROW) as i32;
        let (from, room) = (frame.scroll_top(), height - head - ROW as i32);
        if top < from {
            frame.set_scroll_top(top);
        } else if top > from + room {
            frame.set_scroll_top(top - room);
        }
        self.paint(true);
        let place = row.saturating_sub(self.first.get_value());
        let link = body.children().item(place as u32).and_then(|line| line.query_selector("a").ok().flatten());
        if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
            let _ = link.focus();
        }
    }
}

/// The row in which something happened.
fn row_of(target: Option<web_sys::EventTarget>) -> Option<usize> {
    let line = target?.dyn_into::<Element>().ok()?.closest("tbody tr").ok()??;
    line.get_attribute("aria-rowindex")?.parse::<usize>().ok()?.checked_sub(2)
}

/// Makes `length` lines, those that stay in sight at their new place.
fn turn(body: &Element, old: usize, first: usize, length: usize) {
    let kept = body.child_element_count() as usize;
    if first > old && first - old < kept {
        for _ in old..first {
            let _ = body.first_element_child().map(|line| body.append_child(&line));
        }
    } else if first < old && old - first < kept {
        for _ in first..old {
            let line = body.last_element_child();
            let _ = line.map(|line| body.insert_before(&line, body.first_element_child().as_deref()));
        }
    }
    for _ in kept..length {
        let _ = document().create_element("tr").map(|line| body.append_child(&line));
    }
    for _ in length..kept {
        let _ = body.last_element_child().map(|line| line.remove());
    }
}

/// Writes a row into its line; the line's cells are made once.
fn fill(line: &Element, rows: &Rows, row: usize) {
    for column in 0..rows.columns {
        let cell = match line.children().item(column as u32) {
            Some(cell) => cell,
            None => match cell(line, column == 0, rows.link.is_some()) {
                Some(cell) => cell,
                None => return,
            },
        };
        let inner = cell.first_element_child();
        let text = (rows.text)(row, column);
        match (&rows.link, inner) {
            (Some(link), Some(inner)) => {
                let _ = inner.set_attribute("href", &link(row));
                inner.set_text_content(Some(&text));
            }
            _ => cell.set_text_content(Some(&text)),
        }
    }
}

fn cell(line: &Element, names: bool, linked: bool) -> Option<Element> {
    let cell = document().create_element(if names { "th" } else { "td" }).ok()?;
    if names {
        cell.set_attribute("scope", "row").ok()?;
    }
    if names && linked {
        cell.append_child(&document().create_element("a").ok()?.into()).ok()?;
    }
    line.append_child(&cell).ok()?;
    Some(cell)
}

/// The head of a table that is not sorted.
pub fn plain_head(columns: &[&'static str]) -> AnyView {
    let heads = columns.iter().map(|column| view! { <th scope="col">{*column}</th> }).collect_view();
    view! { <tr aria-rowindex="1">{heads}</tr> }.into_any()
}
