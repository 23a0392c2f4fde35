//! How it is tested: counts from the source, the auction's properties, the market's relations.
//!
//! Must not list a test: the tables are the ones that the tests read, the counts come from a file that the build writes.

use super::{said, table};
use crate::app::dom::{El, el};
use crate::app::state::Lab;
use crate::app::texts::Texts;
use crate::json::Node;
use crate::market::properties::{PROPERTIES, Standing};
use crate::scenario::{Scheme, scheme};
use crate::text::more::checks::ClaimWords;
use crate::text::more::rates::rates;
use crate::text::{fill, words};
use crate::view::method::cases::{CASES, INVARIANTS};
use crate::view::method::relations::{Proof, RELATIONS};
use leptos::prelude::*;

/// Names of the counts in the file, in order of their words.
const COUNTS: [&str; 10] = [
    "statements",
    "rules",
    "rules_run",
    "tests_named",
    "worked_numbers",
    "golden_runs",
    "random_scenarios",
    "frozen_links",
    "tests",
    "browser_tests",
];

/// What stands under the heading.
pub fn part(lab: Lab) -> Vec<El> {
    lab.ask_for_checks();
    let [first, second] = match scheme(lab.program()) {
        Scheme::Budget => of_market(lab),
        Scheme::Rate => of_rates(lab),
    };
    let own = said(lab);
    vec![
        el("p").class("says").text(own.tests_about),
        el("div").set("data-counts", "").slot(move || counts(lab)),
        el("h3").text(own.properties[0]),
        el("p").class("says").text(own.properties[1]),
        table(own.properties[0], &own.statement_heads, el("tbody").children(first)),
        el("h3").text(own.relations[0]),
        el("p").class("says").text(own.relations[1]),
        table(own.relations[0], &own.statement_heads, el("tbody").children(second)),
    ]
}

/// Worked cases, and what holds whatever is set.
fn of_rates(lab: Lab) -> [Vec<El>; 2] {
    let (proved, claims) = (said(lab).proofs[0], &rates(lab.language).checks);
    let rows = |first: &str, claims: &[ClaimWords], tests: &[&'static [&'static str]]| {
        let row = |(place, (claim, tests)): (usize, (&ClaimWords, &&[&'static str]))| {
            line(lab, &format!("{first}{}", place + 1), claim, proved, false, tests.to_vec())
        };
        claims.iter().zip(tests).enumerate().map(row).collect()
    };
    [rows("C", &claims.cases, &CASES), rows("I", &claims.invariants, &INVARIANTS)]
}

/// Properties of an auction, and relations between runs of a market.
fn of_market(lab: Lab) -> [Vec<El>; 2] {
    let own = said(lab);
    let claims = &words(lab.language).more.checks;
    let properties = PROPERTIES.iter().zip(&claims.properties).map(|(row, claim)| {
        let standing = match row.standing {
            Standing::Always => 0,
            Standing::OnCondition => 1,
            Standing::Never => 2,
        };
        let tests = row.hold.iter().chain(row.broken).copied().collect();
        line(lab, &format!("A{}", row.number), claim, own.standings[standing], standing == 2, tests)
    });
    let relations = RELATIONS.iter().zip(&claims.relations).enumerate().map(|(place, (proof, claim))| {
        let (standing, tests) = match proof {
            Proof::Tests(tests) => (0, tests.to_vec()),
            Proof::Exception => (1, Vec::new()),
        };
        line(lab, &format!("M{}", place + 1), claim, own.proofs[standing], standing > 0, tests)
    });
    [properties.collect(), relations.collect()]
}

fn counts(lab: Lab) -> Vec<El> {
    let words = said(lab);
    let said = |text: &str| vec![el("p").class("message note").set("role", "status").text(text)];
    let file = match lab.checks.get() {
        Texts::Here(file) => file,
        Texts::Missing => return said(words.counts_missing),
        Texts::Unasked | Texts::Coming => return said(words.counts_coming),
    };
    let entry = |(name, template): (&str, &str)| {
        let count = file.field(name).and_then(Node::number)?;
        let grouped = count.parse::<i128>().ok().map(|count| crate::view::number::grouped(count, lab.language));
        Some(el("li").set("data-count", name).text(&fill(template, &[("count", &grouped?)])))
    };
    vec![
        el("ul")
            .class("says dots")
            .children(COUNTS.into_iter().zip(words.counts).filter(|(_, text)| !text.is_empty()).filter_map(entry)),
    ]
}

fn line(lab: Lab, id: &str, claim: &ClaimWords, standing: &str, marked: bool, tests: Vec<&'static str>) -> El {
    let names = tests.iter().map(|name| el("li").child(el("code").text(name)));
    let count = said(lab).tests.of(tests.len());
    let list = el("details").child(el("summary").text(&count)).child(el("ul").children(names));
    let tests = if tests.is_empty() { el("td") } else { el("td").class("words").child(list) };
    let standing = el("td").class(if marked { "words bad" } else { "words" }).text(standing);
    el("tr")
        .set("data-claim", id)
        .child(el("th").set("scope", "row").text(id))
        .child(el("td").class("words").text(claim.what))
        .child(standing)
        .child(el("td").class("words").text(claim.note))
        .child(tests)
}
