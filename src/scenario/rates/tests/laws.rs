//! Ledger laws of a scheme of rates on random scenarios, for allowances and for credits.

use super::{id, scenario};
use crate::intensity::Outcome;
use crate::law::lever::{Kind, Lever};
use crate::law::schedule::at_most_of;
use crate::scenario::{Scenario, levers, rates, run_rates};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// The value of a lever at so many hundredths of its range, in its steps; the option that a number falls on.
fn at(lever: &Lever, hundredths: u32) -> String {
    match lever.kind {
        Kind::Choice { options, .. } => options[hundredths as usize % options.len()].id.to_owned(),
        Kind::Switch { .. } => hundredths.is_multiple_of(2).to_string(),
        _ => {
            let range = lever.range().expect("what is no choice is a number");
            let [min, max, step] = [range.min, range.max, range.step].map(|text| text.parse::<Decimal>().expect(text));
            let steps = ((max - min) / step * Decimal::new(i64::from(hundredths), 2)).floor();
            (min + steps * step).normalize().to_string()
        }
    }
}

/// The first law that `run` breaks.
fn broken(scenario: &Scenario, run: &Outcome) -> Option<String> {
    let program = rates(scenario).expect("it ran");
    let limit = scenario.values().number("ccer.limit");
    let mut kept = 0;
    for (row, rules) in run.years.iter().zip(&program.years) {
        let firms = || run.firms.iter().filter(|firm| firm.year == row.year);
        let fail = |law: &str| Some(format!("{law}: {row:?}"));
        if row.covered_t != row.surrendered_t + row.credits_t + row.shortfall_t {
            return fail("what is owed is surrendered, covered by credits or missing");
        }
        // Allowances: what was there, what came, what went.
        let came = row.allocated_t - row.auctioned_t + row.auction_sold_t + row.bought_t + row.borrowed_t;
        kept += came - row.sold_t - row.surrendered_t - row.lapsed_t;
        if kept != row.bank_t {
            return fail(&format!("{kept} should be kept"));
        }
        if row.auction_sold_t > row.auctioned_t || row.auctioned_t > row.allocated_t {
            return fail("no more is sold than offered, or offered than given");
        }
        // Credits: within everybody's limit and what there is, and never for who does not trade.
        let over = |firm: &&crate::intensity::FirmRow| {
            firm.credits_t < 0 || firm.credits_t > if firm.trades { at_most_of(limit, firm.emissions_t) } else { 0 }
        };
        if firms().any(|firm| over(&firm)) || row.credits_t > rules.credits.max(0) {
            return fail("credits are limited");
        }
        let sums = firms().fold([0; 5], |mut sums, firm| {
            let of = [firm.bought_t, firm.sold_t, firm.credits_t, firm.shortfall_t, firm.bank_t];
            sums.iter_mut().zip(of).for_each(|(sum, part)| *sum += part);
            sums
        });
        if sums != [row.bought_t, row.sold_t, row.credits_t, row.shortfall_t, row.bank_t] {
            return fail("a year is the sum of its firms");
        }
        if firms().any(|firm| firm.allocated_t < 0 || firm.shortfall_t < 0 || firm.bank_t < 0) {
            return fail("nobody holds or lacks less than nothing");
        }
    }
    (!run.audit.balanced).then(|| format!("{:?}", run.audit))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn the_ledger_laws_of_rates_hold_on_random_scenarios(
        drawn in proptest::collection::vec((0usize..1000, 0u32..=100), 1..14), seed: u32
    ) {
        let mut scenario = Scenario { seed: Some(seed), ..scenario(&[]) };
        for (place, hundredths) in drawn {
            let lever = levers(id())[place % levers(id()).len()];
            // A default sets nothing.
            let _ = scenario.set_text(lever.id, &at(lever, hundredths));
        }
        match run_rates(&scenario) {
            Ok(run) => prop_assert_eq!(broken(&scenario, &run), None),
            Err(problems) => prop_assert!(problems.iter().all(|found| found.code == "E-COMBINATION"), "{:?}", problems),
        }
    }
}
