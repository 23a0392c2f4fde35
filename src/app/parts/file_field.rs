//! A file that somebody opens in the page, and what is said when it is refused.
//!
//! Must not judge a file; the reader that it is given does. Invariant: every error of a file is listed with where it lies,
//! up to [`LISTED`], and a file with one changes nothing.

use super::messages::item;
use crate::app::dom::{El, el};
use crate::app::download;
use crate::app::state::Lab;
use crate::law::Problem;
use crate::text::{ScenarioWords, fill, words};
use crate::view::number;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// Most errors that are listed.
const LISTED: usize = 40;

/// A file that was refused.
#[derive(Clone, Debug)]
pub struct Refused {
    /// What the file is called.
    pub name: String,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// What is wrong with it as a whole, in words of the page.
    pub said: Option<String>,
}

fn said(lab: Lab) -> &'static ScenarioWords {
    &words(lab.language).more.scenarios
}

/// A field for a file of at most `limit` bytes: what `read` makes of its text goes to `taken` with the file's name.
pub fn file_field<T: 'static>(
    lab: Lab,
    limit: usize,
    accept: &str,
    refused: RwSignal<Option<Refused>>,
    read: fn(&str) -> Result<T, Vec<Problem>>,
    taken: impl Fn(T, &str) + Copy + 'static,
) -> El {
    let chosen = move |event: &Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        let name: String = file.name().chars().filter(|letter| !letter.is_control()).take(80).collect();
        refused.set(None);
        download::open_file(input, limit, move |text| match text.map(|text| read(&text)) {
            Ok(Ok(found)) => taken(found, &name),
            Ok(Err(problems)) => refused.set(Some(Refused { name, problems, said: None })),
            Err(size) => {
                refused.set(Some(Refused { name, problems: Vec::new(), said: Some(unread(lab, size, limit)) }))
            }
        });
    };
    el("input").set("type", "file").set("accept", accept).on("change", chosen)
}

/// Why a file was not read at all: its size, or unreadable.
fn unread(lab: Lab, size: Option<usize>, limit: usize) -> String {
    let words = said(lab);
    let count = |count: usize| number::grouped(count as i128, lab.language);
    size.map_or_else(
        || words.unreadable.to_owned(),
        |size| fill(words.too_large, &[("size", &*count(size)), ("limit", &*count(limit))]),
    )
}

/// What is said of a refused file.
pub fn refusal(lab: Lab, refused: &Refused) -> El {
    let words = said(lab);
    let more = refused.problems.len().saturating_sub(LISTED);
    let said = refused.said.iter().map(|text| el("li").text(text));
    let rest = (more > 0).then(|| el("li").text(&words.more_errors.of(more)));
    let list = el("ul").children(said).children(refused.problems.iter().take(LISTED).map(item)).children(rest);
    el("div")
        .class("message problem")
        .set("data-message", "file")
        .set("role", "alert")
        .child(el("p").child(el("strong").text(&fill(words.refused, &[("name", &refused.name)]))))
        .child(list)
        .child(el("p").text(words.refused_kept))
}
