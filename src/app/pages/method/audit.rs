//! The audit of the run on the screen: every check, and where every allowance is.
//!
//! Must not check. Invariant: both come from the same scenario as everything else that is shown.

use super::{said, table};
use crate::app::dom::{El, el};
use crate::app::state::Lab;
use crate::scenario;
use crate::simulate::Audit;
use crate::text::fill;
use crate::view::method::audit::{detail, name, totals};
use crate::view::number;
use leptos::prelude::*;

/// What stands under the heading.
pub fn part(lab: Lab) -> Vec<El> {
    let words = said(lab);
    let about = move || {
        let checks = lab.settled.with(|shown| shown.run.budget().map_or(0, |run| run.audit.checks.len()));
        fill(words.audit_about, &[("checks", &checks.to_string())])
    };
    let result =
        move || lab.settled.with(|shown| shown.run.budget().map(|run| verdict(lab, &run.audit))).unwrap_or_default();
    vec![el("p").class("says").live_text(about), el("div").class("pair").slot(result).slot(move || ledger(lab))]
}

fn verdict(lab: Lab, audit: &Audit) -> Vec<El> {
    let words = said(lab);
    let (class, text) = if audit.balanced { ("sum good", words.balanced) } else { ("sum bad", words.not_balanced) };
    let line = |check: &crate::simulate::Check| {
        let (class, result) = if check.ok { ("good", words.ok) } else { ("bad", words.failed) };
        el("tr")
            .set("data-check", check.name)
            .child(el("th").set("scope", "row").text(&name(check, words)))
            .child(el("td").class(class).text(if check.ok { "✓ " } else { "✗ " }).text(result))
            .child(el("td").text(&detail(check, words, lab.language)))
    };
    let body = el("tbody").children(audit.checks.iter().map(line));
    let verdict = el("p").class(class).set("data-balanced", &audit.balanced.to_string()).text(text);
    vec![el("div").child(verdict).child(table(words.parts[2], &words.check_heads, body))]
}

/// Where everything is at the end, from one more run with its ledger.
fn ledger(lab: Lab) -> Vec<El> {
    let words = said(lab);
    let shown = lab.settled.get();
    let Ok(run) = scenario::run_kept(&shown.scenario, false) else { return Vec::new() };
    let totals = totals(&run);
    let line = |id: &str, text: &str, tons| {
        el("tr")
            .set("data-place", id)
            .child(el("th").set("scope", "row").text(text))
            .child(el("td").text(&number::grouped(i128::from(tons), lab.language)))
    };
    let places = totals.places.iter().zip(words.places).zip(crate::view::method::audit::PLACES);
    let body = el("tbody")
        .children(places.map(|((tons, text), id)| line(id, text, *tons)))
        .child(line("issued", words.issued, totals.issued).class("total"))
        .child(line("credits", words.credits, totals.credits));
    vec![el("div").child(table(words.ledger, &words.ledger_heads, body))]
}
