//! Relations about size, unit, order, horizon and steps: M11 to M14, M21 to M23.

use super::plain::*;
use capwright::scenario::{self, Scenario};
use capwright::simulate::Outcome;
use capwright::units::Price;

/// M11.
#[test]
fn a_programme_twice_as_large_has_the_same_prices_and_twice_the_tons() {
    let single = program(&[]);
    let mut double = single.clone();
    let count = single.entities.len();
    double.entities.extend(single.entities.iter().cloned());
    double.parties.entities.extend(single.parties.entities.iter().cloned());
    for channel in &mut double.free {
        let again: Vec<usize> = channel.recipients.iter().map(|recipient| recipient + count).collect();
        channel.recipients.extend(again);
    }
    for sector in &mut double.sectors {
        sector.base *= 2.0;
        sector.without.iter_mut().for_each(|tons| *tons *= 2.0);
    }
    double.budgets.iter_mut().chain(&mut double.budget_line).for_each(|budget| *budget *= 2);
    double.holding.base *= 2;
    let (single, double) = (run(&single), run(&double));
    let worst = shortfall(&single, &double).max(shortfall(&double, &single));
    assert!(worst < RUNG, "{worst}");
    assert!((emitted(&double) / emitted(&single) / 2.0 - 1.0).abs() < 0.000_1);
}

/// M12: a price is a price of the ladder, in cents; tons are real.
#[test]
fn ten_times_every_dollar_is_ten_times_the_price_and_the_same_tons() {
    let plain = program(&[]);
    let mut dear = plain.clone();
    let prices = [
        &mut dear.auction.floor,
        &mut dear.auction.ceiling,
        &mut dear.price_containment.trigger,
        &mut dear.price_containment.floor,
        &mut dear.emissions_containment.trigger,
        &mut dear.compliance.penalty,
    ];
    prices.into_iter().flatten().for_each(|price| *price = Price(price.0 * 10));
    dear.sectors.iter_mut().for_each(|sector| sector.cost_scale *= 10.0);
    dear.market.offset_full_price *= 10.0;
    dear.market.trader_budget *= 10.0;
    let (plain, dear) = (run(&plain), run(&dear));
    let tenth: Vec<f64> = prices_of(&dear).iter().map(|price| price / 10.0).collect();
    let worst = prices_of(&plain).iter().zip(tenth).map(|(one, ten)| (ten / one - 1.0).abs()).fold(0.0, f64::max);
    assert!(worst < 2.0 * RUNG, "{worst}");
    assert!((emitted(&dear) / emitted(&plain) - 1.0).abs() < 0.000_1);
}

fn prices_of(outcome: &Outcome) -> Vec<f64> {
    prices(outcome).into_iter().flatten().collect()
}

/// M13: what cannot be split evenly goes to the earlier one, so that another order moves single allowances, and with them a
/// bid by a rung of the ladder.
#[test]
fn another_order_of_entities_emits_the_same() {
    let plain = program(&[]);
    let mut turned = plain.clone();
    let count = plain.entities.len();
    turned.entities.reverse();
    turned.parties.entities.reverse();
    for channel in &mut turned.free {
        channel.recipients.iter_mut().for_each(|recipient| *recipient = count - 1 - *recipient);
    }
    let (plain, turned) = (run(&plain), run(&turned));
    let worst = shortfall(&plain, &turned).max(shortfall(&turned, &plain));
    assert!(worst < RUNG, "{worst}");
    assert!((emitted(&turned) / emitted(&plain) - 1.0).abs() < 0.000_01);
}

/// M14, to the cent.
#[test]
fn an_entity_without_emissions_changes_nothing() {
    let plain = program(&[]);
    let mut one_more = plain.clone();
    let mut nobody = plain.entities[0].clone();
    (nobody.base, nobody.name) = (0, "nobody".to_owned());
    one_more.entities.push(nobody);
    if let Some(party) = plain.parties.entities.first() {
        one_more.parties.entities.push(party.clone());
    }
    let (plain, one_more) = (run(&plain), run(&one_more));
    assert_eq!(settlements(&plain), settlements(&one_more));
    assert_eq!(plain.years, one_more.years);
}

/// M21: with a year of foresight, and entities that look three years ahead for what they will owe.
#[test]
fn years_after_the_last_one_in_sight_change_nothing() {
    let until = |year| with(&[("market.foresight_years", "1"), ("program.last_year", year)]);
    let (short, long) = (until("2045"), until("2050"));
    let seen = |outcome: &Outcome| outcome.years.iter().take(2042 - 2021).cloned().collect::<Vec<_>>();
    assert_eq!(seen(&short), seen(&long));
    assert_ne!(short.years[24], long.years[24], "the last year sees the next");
}

/// M22: a longer period asks for no allowance sooner, so that prices and emissions stay and penalties do not grow.
#[test]
fn longer_periods_cost_no_more() {
    let runs = ["1", "2", "3", "5"].map(|years| with(&[("period.length", years)]));
    for pair in runs.windows(2) {
        assert!(shortfall(&pair[1], &pair[0]) < RUNG, "{}", shortfall(&pair[1], &pair[0]));
        assert!((emitted(&pair[1]) / emitted(&pair[0]) - 1.0).abs() < 0.001);
        assert!(pair[1].summary.penalty_total <= pair[0].summary.penalty_total);
    }
}

/// M23: headline levers whose first step is a decision and not a degree, and what it decides.
const THRESHOLDS: [(&str, &str); 1] = [(
    "ecr.trigger_ratio",
    "at 1 the reserve never acts; above it, each auction that settles at the floor is withheld from",
)];

/// M23, in the bill itself: one step of each headline number, up or down.
#[test]
fn one_step_of_a_headline_lever_moves_no_result_far() {
    let bill = scenario::run(&Scenario::bill("wa-sb5981")).expect("the bill runs");
    let mut far = Vec::new();
    for lever in scenario::levers("wa-sb5981").iter().filter(|lever| lever.headline.is_some()) {
        let Some(range) = lever.range() else { continue };
        let number = |text: &str| text.parse::<rust_decimal::Decimal>().expect("a number");
        for step in [number(range.step), -number(range.step)] {
            let mut scenario = Scenario::bill("wa-sb5981");
            let value = capwright::law::lever::Value::Number(number(range.default) + step);
            // One step beyond a range is no value.
            let Ok(outcome) =
                scenario.set(lever.id, value).map_err(|_| ()).and_then(|()| scenario::run(&scenario).map_err(|_| ()))
            else {
                continue;
            };
            let change = (emitted(&outcome) / emitted(&bill) - 1.0).abs();
            let revenue = (outcome.summary.revenue_total.0 as f64 / bill.summary.revenue_total.0 as f64 - 1.0).abs();
            if change > 0.01 || revenue > 0.1 {
                far.push((lever.id, step, change, revenue));
            }
        }
    }
    let found: Vec<&str> = far.iter().map(|(id, ..)| *id).collect();
    assert_eq!(found, THRESHOLDS.map(|(id, _)| id), "{far:?}");
}
