//! The amendment memo of a scenario.
//!
//! Must not compute; `view::memo` does.

use super::arguments::Arguments;
use super::commands;
use super::failure::Failure;
use crate::law::lever::Lever;
use crate::law::map::LawMap;
use crate::scenario::readings::Chosen;
use crate::scenario::{self, Scenario, Scheme, link, registry, scheme};
use crate::text::more::rates::rates;
use crate::text::{Language, fill, words};
use crate::view::memo::{self, Sources};

/// Prints the memo as Markdown or HTML.
pub(super) fn memo(arguments: &Arguments) -> Result<String, Failure> {
    let language = Language::default();
    let scenario = commands::scenario(arguments)?;
    let run = scenario::run_scheme(&scenario).map_err(Failure::Input)?;
    let own = scenario::run_scheme(&Scenario::bill(scenario.program)).map_err(Failure::Input)?;
    let map = LawMap::parse(registry::law_words(scenario.program).unwrap_or_default()).map_err(Failure::Other)?;
    let cite = match scheme(scenario.program) {
        Scheme::Budget => words(language).lab.lever.cite,
        Scheme::Rate => rates(language).lab.lever.cite,
    };
    let place = |lever: &'static Lever| {
        lever.cite.map(|at| {
            let paragraph = at.paragraph.to_string();
            fill(cite, &[("document", at.document.title), ("heading", at.heading), ("paragraph", &paragraph)])
        })
    };
    let reading = |chosen: &Chosen| map.meaning(chosen.statement, chosen.reading).map(|meaning| meaning.label.clone());
    let link = link::encode(&scenario);
    let sources = Sources { place: &place, source: &|lever| lever.source.to_owned(), reading: &reading, link: &link };
    let memo = memo::memo(&scenario, &run, &own, &sources, language);
    Ok(match arguments.format {
        "html" => memo::html::html(&memo, language),
        _ => memo::markdown::markdown(&memo),
    })
}
