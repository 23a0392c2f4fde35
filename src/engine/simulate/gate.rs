//! Whether a link opens: the run without it, the run with it, and what has to hold between the two.
//!
//! Report: Linkage with Other Jurisdictions, paragraphs 1 and 2. Must not know how a quarter runs. Invariant: a link that
//! does not open leaves the run without it, with the reasons.

use super::link_rows::{LinkYear, SideYear};
use super::outcome::{Outcome, Warning};
use super::state::State;
use super::{Run, play};
use crate::law::{CostTest, LinkRules, Program};
use crate::units::{Money, Price};

/// Runs `program` with the link that it means, if that opens.
#[inline(never)]
pub(super) fn decide(program: &Program, rules: &LinkRules, seed: u64, keep_journal: bool) -> Run {
    let alone = play(State::with_link(program, seed, keep_journal, false));
    let met = rules.checks.iter().all(|(_, met)| *met);
    let tried = met.then(|| play(State::with_link(program, seed, keep_journal, true)));
    let linked = tried.as_ref().map(|run| &run.outcome);
    let price = |outcome: &Outcome| outcome.years.get(rules.years.start).and_then(|row| row.price_mean);
    let cost = |outcome: &Outcome| rows(outcome).iter().map(|row| row.here.cost).sum::<Money>();
    let prices = (price(&alone.outcome), linked.and_then(price));
    let costs = (cost(&alone.outcome), linked.map(cost));
    let cheaper = cheaper(rules.test, prices, costs).filter(|_| met);
    let before: Vec<(SideYear, SideYear)> = rows(&alone.outcome).iter().map(|row| (row.here, row.partner)).collect();
    let open = tried.filter(|_| cheaper != Some(false));
    let (is_open, mut run) = (open.is_some(), open.unwrap_or(alone));
    let Some(link) = &mut run.outcome.link else { return run };
    (link.open, link.cheaper, link.price, link.cost) = (is_open, cheaper, prices, costs);
    for (row, (here, partner)) in link.rows.iter_mut().zip(before) {
        (row.here_alone, row.partner_alone) = (here, partner);
    }
    if !is_open {
        let message = format!("the link with {} does not open; not met: {}", link.partner, link.failed().join(", "));
        run.outcome.warnings.push(Warning { code: "W-LINK", message });
    }
    run
}

/// What the cost test says of prices of the first year, and of costs, without and with the link; none where nothing is
/// tested. Without a price there is nothing that is lower.
pub(super) fn cheaper(
    test: CostTest,
    (price, linked_price): (Option<Price>, Option<Price>),
    (cost, linked_cost): (Money, Option<Money>),
) -> Option<bool> {
    match test {
        CostTest::Off => None,
        CostTest::Price => Some(price.zip(linked_price).is_some_and(|(before, after)| after < before)),
        CostTest::TotalCost => Some(linked_cost.is_some_and(|after| after < cost)),
    }
}

/// The rows that a run kept of its link.
fn rows(outcome: &Outcome) -> &[LinkYear] {
    outcome.link.as_ref().map_or(&[], |link| &link.rows)
}
