//! Relations about prices, what is given free and what may be used instead: M3 to M6, M8, M9, M15.

use super::plain::*;

/// Unsold allowances leave the market.
const GONE: (&str, &str) = ("auction.unsold_rule", "to-ecr");

fn floor(dollars: &str, more: &[(&str, &str)]) -> capwright::simulate::Outcome {
    let floors =
        [("auction.floor_base", dollars), ("auction.floor_growth", "0.07"), ("auction.floor_after", "continue")];
    with(&[&floors[..], more].concat())
}

/// M3 and M4. Where what is unsold is offered again, a higher floor may be cheaper later; the quality notes work that out.
#[test]
fn a_higher_floor_is_not_cheaper_that_year_and_later_ones_neither_where_unsold_allowances_are_gone() {
    let runs = ["5", "20", "30", "40"].map(|dollars| floor(dollars, &[GONE]));
    for pair in runs.windows(2) {
        assert!(shortfall(&pair[0], &pair[1]) < RUNG, "{}", shortfall(&pair[0], &pair[1]));
    }
    assert!(shortfall(&runs[3], &runs[0]) > 0.2, "the highest floor binds");
}

/// M5: units without limit at the ceiling.
#[test]
fn a_lower_hard_ceiling_is_not_dearer_and_emits_no_less() {
    let hard = |dollars| with(&[("auction.ceiling_mode", "hard"), ("auction.ceiling_base", dollars)]);
    let runs = ["60", "30", "20", "10"].map(hard);
    for pair in runs.windows(2) {
        assert!(shortfall(&pair[1], &pair[0]) < RUNG, "{}", shortfall(&pair[1], &pair[0]));
        assert!(emitted(&pair[1]) >= emitted(&pair[0]));
    }
    assert!(emitted(&runs[3]) > 1.05 * emitted(&runs[0]), "the lowest ceiling binds");
    let ceilings = runs[3].years.iter().map(|row| row.price_mean <= Some(row.price_ceiling));
    assert!(ceilings.into_iter().all(|within| within));
}

/// M6: 7 percent a year and a rung of the bidders' ladder. The last year ends what anybody holds for.
#[test]
fn in_no_year_do_prices_rise_faster_than_holding_pays() {
    for changes in
        [&[][..], &[("limits.reduction_2035", "0.5")], &[("market.carry_rate", "0.07"), ("economy.outlook", "harder")]]
    {
        let prices = settlements(&with(changes));
        for pair in prices[..prices.len() - 4].windows(5) {
            assert!(pair[4] <= pair[0] * 1.07 * (1.0 + 2.0 * RUNG), "{changes:?}: {} after {}", pair[4], pair[0]);
        }
    }
}

/// M8. Free allowances of trade-exposed industry do not follow what it emits.
#[test]
fn giving_instead_of_auctioning_moves_receipts_and_nothing_else() {
    let (full, half) = (with(&[]), with(&[("eite.initial_share", "0.5")]));
    let worst = shortfall(&full, &half).max(shortfall(&half, &full));
    assert!(worst < 2.0 * RUNG, "{worst}");
    assert!((emitted(&half) / emitted(&full) - 1.0).abs() < 0.000_1);
    for (full, half) in full.years.iter().zip(&half.years).filter(|(full, _)| full.year.0 <= 2035) {
        let shift = full.free_t.iter().sum::<i64>() - half.free_t.iter().sum::<i64>();
        assert!(shift > 0 && half.auctioned_t - full.auctioned_t == shift, "{}", full.year);
    }
    let more = half.summary.revenue_total.0 - full.summary.revenue_total.0;
    let sold = |outcome: &capwright::simulate::Outcome| outcome.years.iter().map(|row| row.sold_t).sum::<i64>();
    let mean = more as f64 / (sold(&half) - sold(&full)) as f64 / 100.0;
    assert!((28.0..90.0).contains(&mean), "what is auctioned more brings the prices of its years: {mean}");
}

/// M9.
#[test]
fn more_offsets_are_not_dearer_and_cut_no_more_at_home() {
    let allowed = |share| {
        let levers = ["offset.limit_2021_2023", "offset.limit_2024_2034", "offset.limit_2035_on"];
        with(&levers.map(|lever| (lever, share)))
    };
    let runs = ["0", "0.03", "0.08"].map(allowed);
    for pair in runs.windows(2) {
        assert!(shortfall(&pair[1], &pair[0]) < RUNG, "{}", shortfall(&pair[1], &pair[0]));
        assert!(emitted(&pair[1]) > emitted(&pair[0]));
    }
}

/// M15.
#[test]
fn cheaper_abatement_is_not_dearer() {
    let runs = ["120", "90", "60"].map(|cost| with(&[("sector.motor_fuels.cost_scale", cost)]));
    for pair in runs.windows(2) {
        assert!(shortfall(&pair[1], &pair[0]) < RUNG, "{}", shortfall(&pair[1], &pair[0]));
    }
    assert!(shortfall(&runs[0], &runs[2]) > 0.1);
}
