//! Relations about a link: M10.

use super::plain::*;
use capwright::law::Program;
use capwright::simulate::{LinkOutcome, LinkYear};
use capwright::units::Price;
use rust_decimal::Decimal;

/// The mode, linked from its first year with a partner whose floor is next to nothing and whose ceiling is out of reach.
/// `thousandths` of what it would emit are its caps.
fn linked(thousandths: i64) -> Program {
    let met = r#"{"established":true,"consistent":true,"analysis_rule_adopted":true,"auctions":true,"holding_limits":true,
        "reporting":true,"offset_protocols":true,"enforcement":true,"instruments":true,"withdrawal":true,
        "joint_market":true,"security":true,"authority_retained":true}"#;
    let mut program = program(&[
        ("period.eite_first_year", "2021"),
        ("link.partner", "california-quebec"),
        ("link.checks", met),
        ("link.cost_test", "off"),
        ("link.year", "2021"),
        ("link.partner_bank", "0"),
        ("link.partner_offsets", "0"),
    ]);
    let partner = &mut program.link.as_mut().expect("a link").partner;
    partner.floor.fill(Price(100));
    partner.ceiling.fill(Price(400_000));
    for (y, cap) in partner.caps.iter_mut().enumerate() {
        let without: f64 = partner.sectors.iter().map(|sector| sector.without[y]).sum();
        *cap = without as i64 * (1_000 - (1_000 - thousandths) * (y as i64 + 1) / 30) / 1_000;
    }
    program
}

/// Years in which both caps bind and something may be saved: in the first the partner alone has no bank to draw on, so that
/// its price stands above the next year's; in the last ones what is left is sold off.
fn rows(link: &LinkOutcome) -> &[LinkYear] {
    &link.rows[1..25]
}

fn price(side: Option<Price>) -> f64 {
    side.map_or(0.0, |price| price.to_model())
}

/// M10. Both caps bind, no floors, no reserves, one belief.
#[test]
fn a_linked_price_lies_between_the_prices_alone_and_joint_cost_is_not_higher() {
    for thousandths in [700, 500] {
        let program = linked(thousandths);
        let outcome = run(&program);
        let link = outcome.link.expect("a link");
        assert!(link.open);
        let mut apart = 0;
        for row in rows(&link) {
            // Each side against itself: its price here is the mean of the year, there the last one.
            let here = (price(row.here.price), price(row.here_alone.price));
            let there = (price(row.partner.price), price(row.partner_alone.price));
            let (dearer, cheaper) = if here.1 > there.1 { (here, there) } else { (there, here) };
            assert!(dearer.0 < dearer.1 * (1.0 + 2.0 * RUNG), "{}: {dearer:?}, {cheaper:?}", row.year);
            assert!(cheaper.0 > cheaper.1 * (1.0 - 2.0 * RUNG), "{}: {dearer:?}, {cheaper:?}", row.year);
            apart += usize::from(dearer.1 > cheaper.1 * 1.1);
        }
        assert!(apart > 15, "the two are worth linking: {apart}");
        let emitted = |of: fn(&LinkYear) -> i64| link.rows.iter().map(of).sum::<i64>() as f64;
        let with = emitted(|row| row.here.emissions_t + row.partner.emissions_t);
        let without = emitted(|row| row.here_alone.emissions_t + row.partner_alone.emissions_t);
        assert!((with / without - 1.0).abs() < 0.005, "the joint cap is the sum: {with} against {without}");
        // What one pays the other is no cost of both; costs are those of today, at what holding pays.
        let today = |of: fn(&LinkYear) -> i128| -> f64 {
            link.rows.iter().rev().fold(0.0, |later, row| of(row) as f64 + later / 1.07)
        };
        let joint = today(|row| row.here.cost.0 + row.partner.cost.0);
        let alone = today(|row| row.here_alone.cost.0 + row.partner_alone.cost.0);
        assert!(joint < alone * 1.001, "{joint} against {alone}");
        assert_eq!(program.offsets.tribal_limit, Decimal::ZERO);
    }
}
