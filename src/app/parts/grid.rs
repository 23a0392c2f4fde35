//! A long table of which only the rows in sight are in the page.
//!
//! Must not know what the rows say. Invariants: every row is as high as [`ROW`]; a row that stays in sight keeps its
//! elements, so that the focus stays where it was; what is missing above and below is empty space of its height.

use crate::app::dom::{El, el, listen};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Height of a row in CSS pixels.
const ROW: usize = 40;

/// Rows kept beyond each edge.
const SPARE: usize = 10;

/// From the name of a row to where it leads.
type Link = Box<dyn Fn(&str) -> String>;

/// What a table shows.
pub struct Rows {
    /// How many.
    pub count: usize,
    /// How many columns; the first names its row.
    pub columns: usize,
    /// The text of a row and column.
    pub text: Box<dyn Fn(usize, usize) -> String>,
    /// Where a row leads by its name, if rows lead anywhere.
    pub link: Option<Link>,
}

/// The grid's elements and where it stands.
#[derive(Clone, Copy)]
pub struct Grid {
    frame: StoredValue<El, LocalStorage>,
    rows: StoredValue<Option<Rows>, LocalStorage>,
    /// The first row in the page.
    first: StoredValue<usize>,
    /// The row that the keyboard reaches.
    current: StoredValue<usize>,
}

impl Grid {
    /// A grid without rows.
    #[must_use]
    pub fn new() -> Grid {
        Grid {
            frame: StoredValue::new_local(el("div")),
            rows: StoredValue::new_local(None),
            first: StoredValue::new(0),
            current: StoredValue::new(0),
        }
    }

    /// The table, with `heads` above its rows.
    pub fn view(self, class: &str, name: &str, heads: Vec<El>) -> El {
        let head = el("thead").child(el("tr").set("aria-rowindex", "1").children(heads));
        let table = el("table").set("aria-label", name).child(head).child(el("tbody"));
        request_animation_frame(move || self.paint(true));
        listen(&window(), "resize", Box::new(move |_| self.paint(true)));
        self.frame
            .get_value()
            .class(&format!("grid {class}"))
            .set("tabindex", "0")
            .set("role", "region")
            .set("aria-label", name)
            .child(el("div").child(table))
            .on("scroll", move |_| self.paint(false))
            .on("keydown", move |event| self.key(event))
            .on("focusin", move |event| self.focused(event))
    }

    /// Shows other rows at the same place.
    pub fn show(self, rows: Rows) {
        self.rows.set_value(Some(rows));
        self.paint(true);
    }

    /// Back to the first row.
    pub fn home(self) {
        self.current.set_value(0);
        if let Some(frame) = self.frame() {
            frame.set_scroll_top(0);
        }
    }

    /// Puts the focus on the row that had it last.
    pub fn enter(self) {
        self.go(self.current.get_value());
    }

    /// Nothing once the page is left.
    fn frame(self) -> Option<HtmlElement> {
        self.frame.try_get_value().map(|frame| frame.html())
    }

    fn part(self, selector: &str) -> Option<HtmlElement> {
        self.frame()?.query_selector(selector).ok()??.dyn_into().ok()
    }

    /// Brings the rows in sight into the page; all of them anew where `all` says so.
    fn paint(self, all: bool) {
        let parts = (self.frame(), self.part("table"), self.part("tbody"));
        let (Some(frame), Some(table), Some(body)) = parts else { return };
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
            let put = |name: &str, value: &str| HtmlElement::style(&frame).set_property(name, value);
            let _ = put("--row", &pixels(1));
            let _ = put("--above", &pixels(first));
            let _ = put("--below", &pixels(rows.count - first - length));
            let _ = table.set_attribute("aria-rowcount", &(rows.count + 1).to_string());
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
        let current = self.current.get_value();
        if present.contains(&current) { current } else { top }
    }

    fn focused(self, event: &Event) {
        if let Some(row) = row_of(event.target()) {
            self.current.set_value(row);
        }
    }

    /// Arrow keys and their like move between rows.
    fn key(self, event: &Event) {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let Some(row) = row_of(event.target()) else { return };
        let last = self.rows.with_value(|rows| rows.as_ref().map_or(0, |rows| rows.count)).saturating_sub(1);
        let page = self.frame().map_or(1, |frame| frame.client_height() as usize / ROW).max(3) - 2;
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
        self.current.set_value(row);
        self.paint(true);
        let (Some(frame), Some(body)) = (self.frame(), self.part("tbody")) else { return };
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
        let made = line.children().item(column as u32);
        let Some(cell) = made.or_else(|| cell(line, column, rows.link.is_some())) else { return };
        let text = (rows.text)(row, column);
        let inner = cell.first_element_child();
        if let (Some(link), Some(inner)) = (&rows.link, &inner) {
            let _ = inner.set_attribute("href", &link(&text));
        }
        inner.unwrap_or(cell).set_text_content(Some(&text));
    }
}

/// A cell: the first names its row. The longest texts stand in an element of their own, which cuts them to two lines:
/// the link of a row that leads somewhere, otherwise what follows the name.
fn cell(line: &Element, column: usize, linked: bool) -> Option<Element> {
    let cell = document().create_element(if column == 0 { "th" } else { "td" }).ok()?;
    if column == 0 {
        cell.set_attribute("scope", "row").ok()?;
    }
    if column == usize::from(!linked) {
        cell.append_child(&document().create_element(if linked { "a" } else { "div" }).ok()?.into()).ok()?;
    }
    line.append_child(&cell).ok()?;
    Some(cell)
}

/// The heads of columns that are only named.
pub fn heads(columns: &[&'static str]) -> Vec<El> {
    columns.iter().map(|column| el("th").set("scope", "col").text(column)).collect()
}
