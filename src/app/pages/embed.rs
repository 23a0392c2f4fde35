//! Chosen charts and levers, for somebody else's page.
//!
//! The link says which, `charts=…&controls=…`; without charts there are the first two. Must not know who embeds it: the
//! script that talks to the page around it is in `scripts/embed`. Invariants: nothing here needs storage or a click
//! elsewhere; what the link names and does not exist is said and left out.

use super::lab::headline;
use crate::app::dom::{El, el};
use crate::app::parts::source::Source;
use crate::app::parts::{chart_card, lever, messages};
use crate::app::route::{BETWEEN, Page, Route};
use crate::app::state::Lab;
use crate::law::Problem;
use crate::text::{fill, words};
use leptos::prelude::*;

/// Most ids that a list is read for.
const MOST: usize = 60;

/// The whole view; made anew when the link names others.
pub fn page(lab: Lab) -> El {
    let picked = lab.opened.get().unwrap_or_default();
    let (charts, controls) = picked.split_once(BETWEEN).unwrap_or_default();
    let all = lab.shown.with_untracked(|shown| shown.charts.iter().map(|chart| chart.id).collect::<Vec<_>>());
    let mut problems = Vec::new();
    let place = |id: &str| all.iter().position(|known| *known == id).ok_or_else(|| no_chart(lab, id, &all));
    let places = if charts.is_empty() { vec![0, 1] } else { chosen(charts, place, &mut problems) };
    let row = |id: &str| lab.scenario.with_untracked(|scenario| scenario.active(id).map(|lever| lever.id));
    let rows = chosen(controls, row, &mut problems);
    lab.link_problems.maybe_update(|list| {
        list.extend(problems);
        !list.is_empty()
    });
    let cards = places.iter().map(|place| chart_card::card(lab, Source::Run(*place), all[*place]));
    let levers = rows.iter().filter_map(|id| Some(lever::lever(lab, lab.lever(id)?)));
    let view = el("main")
        .class("embed")
        .set("id", "results")
        .set("tabindex", "-1")
        .child(headline(lab))
        .child(messages::messages(lab))
        .child(el("div").class("levers").children(levers))
        .child(el("div").class("strip").children(cards));
    #[cfg(feature = "pages")]
    let view = view.slot(move || super::lab::caveats(lab));
    view.child(foot(lab))
}

/// What `find` knows of the ids in `list`, each once; the rest are problems.
fn chosen<T: PartialEq>(list: &str, find: impl Fn(&str) -> Result<T, Problem>, problems: &mut Vec<Problem>) -> Vec<T> {
    let mut found = Vec::new();
    for id in list.split(',').filter(|id| !id.is_empty()).take(MOST) {
        match find(id) {
            Ok(new) if !found.contains(&new) => found.push(new),
            Ok(_) => {}
            Err(problem) => problems.push(problem),
        }
    }
    found
}

fn no_chart(lab: Lab, id: &str, all: &[&str]) -> Problem {
    let name: String = id.chars().filter(|letter| !letter.is_control()).take(MOST).collect();
    let message = fill(words(lab.language).pages.embed.no_chart, &[("name", &name), ("charts", &all.join(", "))]);
    Problem { code: "E-CHART", path: name, message }
}

/// Whose view it is, and the way to the whole of it.
fn foot(lab: Lab) -> El {
    let words = &words(lab.language).pages.embed;
    let whole = Route { page: Page::Lab, open: None };
    let open = el("a")
        .set("data-open-lab", "")
        .set("target", "_blank")
        .set("rel", "noopener")
        .live("href", move || Some(lab.scenario.with(|scenario| whole.link(scenario))))
        .text(words.open);
    let credit = el("span").text(words.credit);
    el("footer").child(el("b").text(lab.words().product)).child(open).child(credit)
}
