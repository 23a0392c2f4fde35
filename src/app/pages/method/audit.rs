//! The audit of the run on the screen: every check, and where every allowance is.
//!
//! Must not check. Invariant: both come from the same scenario as everything else that is shown.

use super::{said, table};
use crate::app::dom::{El, el};
use crate::app::state::Lab;
use crate::scenario::{self, SchemeOutcome};
use crate::text::fill;
use crate::view::method::audit::{Check, FLOWS, PLACES, checks, detail, flows, name, totals};
use crate::view::number;
use leptos::prelude::*;

/// What stands under the heading.
pub fn part(lab: Lab) -> Vec<El> {
    let words = said(lab);
    let about = move || {
        let checks = lab.settled.with(|shown| checks(&shown.run).1.len());
        fill(words.audit_about, &[("checks", &checks.to_string())])
    };
    let result = move || lab.settled.with(|shown| verdict(lab, checks(&shown.run)));
    vec![el("p").class("says").live_text(about), el("div").class("pair").slot(result).slot(move || ledger(lab))]
}

fn verdict(lab: Lab, (balanced, checks): (bool, Vec<Check>)) -> Vec<El> {
    let words = said(lab);
    let (class, text) = if balanced { ("sum good", words.balanced) } else { ("sum bad", words.not_balanced) };
    let line = |check: &Check| {
        let (class, result) = if check.ok { ("good", words.ok) } else { ("bad", words.failed) };
        el("tr")
            .set("data-check", check.name)
            .child(el("th").set("scope", "row").text(&name(check, words)))
            .child(el("td").class(class).text(if check.ok { "✓ " } else { "✗ " }).text(result))
            .child(el("td").text(&detail(check, words, lab.language)))
    };
    let body = el("tbody").children(checks.iter().map(line));
    let verdict = el("p").class(class).set("data-balanced", &balanced.to_string()).text(text);
    vec![el("div").child(verdict).child(table(words.parts[2], &words.check_heads, body))]
}

/// Where everything is at the end, from one more run with its ledger; of rates, where it came from and went.
fn ledger(lab: Lab) -> Vec<El> {
    let words = said(lab);
    let shown = lab.settled.get();
    let line = |id: &str, text: &str, tons| {
        el("tr")
            .set("data-place", id)
            .child(el("th").set("scope", "row").text(text))
            .child(el("td").text(&number::grouped(i128::from(tons), lab.language)))
    };
    let (ids, tons, sum, credits): (&[&str], Vec<_>, _, _) = match &shown.run {
        SchemeOutcome::Budget(_) => {
            let Ok(run) = scenario::run_kept(&shown.scenario, false) else { return Vec::new() };
            let totals = totals(&run);
            (&PLACES, totals.places.to_vec(), totals.issued, totals.credits)
        }
        SchemeOutcome::Rate(run) => {
            let left = run.years.last().map_or(0, |row| row.bank_t);
            (&FLOWS, flows(run).to_vec(), left, run.years.iter().map(|row| row.credits_t).sum())
        }
    };
    let places = tons.iter().zip(words.places).zip(ids);
    let body = el("tbody")
        .children(places.map(|((tons, text), id)| line(id, text, *tons)))
        .child(line("issued", words.issued, sum).class("total"))
        .child(line("credits", words.credits, credits));
    vec![el("div").child(table(words.ledger, &words.ledger_heads, body))]
}
