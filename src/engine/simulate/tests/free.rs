//! Worked examples of the rules on free allowances.

use super::super::state::State;
use super::worked::{decimal, plain};
use crate::law::*;
use crate::units::Allowances;
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
    };
    assert!(!channel.scheduled());
    assert_eq!([1, 2, 3, 4].map(|y| state.free_from(&channel, 0, y)), [350_000, 300_000, 350_000, 200_000]);
}
