//! Worked examples of the rules on free allowances.

use super::super::state::State;
use super::worked::{decimal, plain};
use crate::law::*;
use crate::units::{Allowances, Money, Price};
use rust_decimal::Decimal;

fn listed(amounts: Vec<Vec<Decimal>>, over: Option<Allowances>) -> FreeRule {
    FreeRule::Listed { amounts, over }
}

/// Source: sb5981-rules, eite-no-cost-allocation, worked example: 450,000 t of benchmarked output, and 475,000 and
/// 425,000 with the bonus for cleaner plants.
#[test]
fn a_listed_amount_is_final_or_falls_with_the_budget_or_is_a_part_of_it() {
    let program = plain();
    let state = State::new(&program, 1, false);
    let amount = |tons: i64| vec![vec![Decimal::from(tons); 9], Vec::new()];
    let of_2024 = |tons, over| state.free_by(&listed(amount(tons), over), 0, 3);
    assert_eq!([of_2024(450_000, Some(70_825_000)), of_2024(475_000, Some(70_825_000))], [409_018, 431_741]);
    assert_eq!([of_2024(425_000, Some(70_825_000)), of_2024(450_000, None)], [386_295, 450_000]);
    // A tenth of all covered emissions gets a tenth of the budget of 64,375,000.
    assert_eq!(of_2024(450_000, Some(4_500_000)), 6_437_500);
    assert_eq!(state.free_by(&listed(amount(450_000), None), 1, 3), 0, "nothing is listed for it");
}

/// Source: sb5981-rules, eite-rule-updates: no more than verified emissions.
#[test]
fn a_guarded_channel_gives_no_more_than_was_emitted_the_year_before() {
    let program = plain();
    let mut state = State::new(&program, 1, false);
    state.participants[0].emissions[..4].copy_from_slice(&[400_000, 300_000, 500_000, 200_000]);
    let channel = FreeChannel {
        id: "guarded",
        recipients: vec![0],
        given: vec![true; 9],
        rule: listed(vec![vec![decimal("350000.5"); 9]], None),
        guarded_from: Some(2),
        consigned: false,
        uses: None,
    };
    assert!(!channel.scheduled());
    assert_eq!([1, 2, 3, 4].map(|y| state.free_from(&channel, 0, y)), [350_000, 300_000, 350_000, 200_000]);
}

/// Source: sb5981-rules, gas-allowance-use, worked example: 607,500 at $20.00, split 40/20/20/20.
#[test]
fn the_value_of_free_allowances_is_divided_over_its_uses() {
    let mut program = plain();
    let uses = ValueUses {
        bills: None,
        ids: vec!["a", "b", "c", "d"],
        shares: ["0.4", "0.2", "0.2", "0.2"].map(decimal).to_vec(),
        at_floor: false,
    };
    program.free.truncate(1);
    program.free[0].uses = Some(uses);
    let mut state = State::new(&program, 1, false);
    let cents = |values: Vec<Money>| values.iter().map(|money| money.0).collect::<Vec<_>>();
    assert_eq!(
        state.value_free_allowances(&[607_500], Money(0)).iter().map(|m| m.0).sum::<i128>(),
        607_500 * 1_788,
        "no price yet: the floor"
    );
    state.price = Price(2_000);
    assert_eq!(
        cents(state.value_free_allowances(&[607_500], Money(0))),
        [486_000_000, 243_000_000, 243_000_000, 243_000_000]
    );
    let mut at_floor = program.clone();
    at_floor.free[0].uses.as_mut().expect("uses").at_floor = true;
    let mut state = State::new(&at_floor, 1, false);
    state.price = Price(2_000);
    assert_eq!(state.value_free_allowances(&[10], Money(0)).iter().map(|m| m.0).sum::<i128>(), 17_880);
    let mut sold = program.clone();
    sold.free[0].consigned = true;
    let state = State::new(&sold, 1, false);
    assert_eq!(cents(state.value_free_allowances(&[10], Money(101))), [41, 20, 20, 20], "largest remainder");
}

/// Consigned allowances are sold first, each recipient's in proportion, and wait for the next auction.
#[test]
fn consigned_allowances_go_first_and_bring_their_recipients_the_price() {
    let program = plain();
    let mut state = State::new(&program, 1, false);
    state.clear_consignments();
    state.consign(0, 400);
    state.consign(1, 801);
    assert_eq!(state.offer_consigned(0), 100 + 201);
    assert_eq!(state.sell_consigned(1_000, Price(2_000)), (301, Money(602_000)));
    assert_eq!(state.offer_consigned(1), 300);
    assert_eq!(state.sell_consigned(30, Price(1_000)), (30, Money(30_000)));
    assert_eq!([0, 1].map(|i| state.participants[i].proceeds), [Money(200_000 + 10_000), Money(402_000 + 20_000)]);
    assert_eq!((state.consigned_left(), state.offer_consigned(2)), (270, 570));
}
