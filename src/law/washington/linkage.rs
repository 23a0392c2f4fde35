//! A link with another programme, as the levers mean it.
//!
//! Report: Linkage with Other Jurisdictions, paragraphs 1 and 2. The partner's figures are levers with defaults after
//! California's and Quebec's; its sectors are an illustration. Invariant: what the rules ask before a link and nobody
//! marked as met counts as not met. What only a link needs stays a function of its own, so that a page can load it
//! later (`scripts/split.mjs`).

use super::program::{FIRST, YEARS};
use super::tables::CHECKS;
use crate::json::Node;
use crate::law::lever::{Value, Values};
use crate::law::schedule::{Growth, growing_price, half_up};
use crate::law::table::number_of;
use crate::law::world::World;
use crate::law::{CostTest, LinkRules, Partner, Problem, Sector};
use crate::units::float::pow;
use crate::units::{Allowances, Price};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::ops::Range;
use std::sync::Arc;

/// Most sectors of a partner: what the look ahead has room for.
const MOST_SECTORS: usize = 3;
/// Yearly growth of the partner's floor and ceiling: 5 percent and inflation.
const COLLAR_GROWTH: Decimal = Decimal::from_parts(7, 0, 0, false, 2);

/// The link that the levers mean, if any.
///
/// # Errors
/// What contradicts itself: years, a partner that nothing is known of, an instrument of several tons, no room between the
/// higher floor and the lower ceiling.
pub(super) fn rules(
    values: &Values,
    world: &World,
    (floor, ceiling): (&[Price], &[Price]),
    in_force: &Range<usize>,
) -> Result<Option<LinkRules>, Vec<Problem>> {
    match values.choice("link.partner") {
        "none" => Ok(None),
        _ => linked(values, world, (floor, ceiling), in_force).map(Some),
    }
}

/// The rules of a link that there is to be.
#[inline(never)]
fn linked(
    values: &Values,
    world: &World,
    (floor, ceiling): (&[Price], &[Price]),
    in_force: &Range<usize>,
) -> Result<LinkRules, Vec<Problem>> {
    let place = |year: i64| (year - i64::from(FIRST)).max(0) as usize;
    let start = values.whole("link.year");
    let end = values.optional("link.withdraw_year").map(|_| values.whole("link.withdraw_year"));
    let partner = partner(values, world);
    let mut problems = Vec::new();
    if let Some(end) = end.filter(|end| *end <= start) {
        let message = format!("the link starts in {start} and ends in {end}; allowed: a later year than `link.year`");
        problems.push(problem("E-LINK-YEARS", "link.withdraw_year", message));
    }
    if !in_force.contains(&place(start)) {
        let message = format!("the link starts in {start}, a year in which the programme is not in force");
        problems.push(problem("E-LINK-YEARS", "link.year", message));
    }
    if values.whole("instrument.tonnes") > 1 {
        let message = "an instrument of several tons cannot be linked with one of a single ton; allowed: 1, or no link";
        problems.push(problem("E-LINK-INSTRUMENT", "instrument.tonnes", message.to_owned()));
    }
    if partner.sectors.is_empty() || partner.sectors.len() > MOST_SECTORS {
        let message = format!(
            "a partner without a supply curve cannot be linked with: `link.partner_sectors` has {} sectors; allowed: one to three",
            partner.sectors.len()
        );
        problems.push(problem("E-LINK-PARTNER", "link.partner_sectors", message));
    }
    problems.extend(collar(&partner, floor, ceiling));
    if !problems.is_empty() {
        return Err(problems);
    }
    let table = values.table("link.checks");
    let met = |id: &str| table.field(id).and_then(Node::switch) == Some(true);
    Ok(LinkRules {
        partner,
        years: place(start)..end.map_or(YEARS, place),
        void_after: values.choice("link.after_withdrawal") == "void",
        checks: CHECKS.iter().map(|check| (check.id, met(check.id))).collect(),
        test: match values.choice("link.cost_test") {
            "total-cost" => CostTest::TotalCost,
            "off" => CostTest::Off,
            _ => CostTest::Price,
        },
    })
}

fn problem(code: &'static str, id: &str, message: String) -> Problem {
    Problem { code, path: format!("set.{id}"), message }
}

/// The first year in which the higher floor is not below the lower ceiling.
fn collar(partner: &Partner, floor: &[Price], ceiling: &[Price]) -> Option<Problem> {
    let low = |y: usize| floor[y].max(partner.floor[y]);
    let high = |y: usize| ceiling[y].min(partner.ceiling[y]);
    let y = (0..YEARS).find(|y| high(*y) <= low(*y))?;
    let message = format!(
        "in joint auctions the higher floor and the lower ceiling hold; in {} they are ${} and ${}",
        usize::from(FIRST) + y,
        low(y),
        high(y)
    );
    Some(problem("E-LINK-COLLAR", "link.partner_ceiling", message))
}

#[inline(never)]
fn partner(values: &Values, world: &World) -> Partner {
    let table = match values.get("link.partner_sectors") {
        Value::Table(table) => table,
        _ => world.illustrations.get("link.partner_sectors").cloned().unwrap_or_else(|| Arc::new(Node::Nothing)),
    };
    let path = |id| {
        let growth = Growth::Rate(COLLAR_GROWTH);
        let last = FIRST + YEARS as u16;
        growing_price(values.number(id), FIRST, growth, last, growth, FIRST..last)
    };
    Partner {
        id: values.choice("link.partner"),
        sectors: table.items().iter().map(sector).collect(),
        caps: caps(values),
        bank: values.whole("link.partner_bank"),
        floor: path("link.partner_floor"),
        ceiling: path("link.partner_ceiling"),
        offset_share: values.number("link.partner_offsets"),
    }
}

/// Caps run straight between the years that the table has; before and after them they stay.
fn caps(values: &Values) -> Vec<Allowances> {
    let table = values.table("link.partner_caps");
    let read = |(name, _): &(String, Node)| Some((name.parse::<u16>().ok()?, number_of(&table, name)?));
    let mut points: Vec<(u16, Decimal)> = table.fields().iter().filter_map(read).collect();
    points.sort_unstable_by_key(|point| point.0);
    let cap = |year: u16| {
        let before = points.iter().rev().find(|point| point.0 <= year);
        let after = points.iter().find(|point| point.0 >= year);
        let tons = match (before, after) {
            (Some(from), Some(to)) if to.0 > from.0 => {
                from.1 + (to.1 - from.1) * Decimal::from(year - from.0) / Decimal::from(to.0 - from.0)
            }
            (one, other) => one.or(other).map_or(Decimal::ZERO, |point| point.1),
        };
        half_up(tons)
    };
    (FIRST..FIRST + YEARS as u16).map(cap).collect()
}

fn sector(row: &Node) -> Sector {
    let number = |name| number_of(row, name).and_then(|number| number.to_f64()).unwrap_or(0.0);
    let (base, trend) = (number("tonnes"), number("trend"));
    Sector {
        id: "partner",
        base,
        without: (0..YEARS).map(|y| base * pow(1.0 + trend, y as f64)).collect(),
        obligated: vec![true; YEARS],
        potential: number("potential"),
        cost_scale: number("cost_scale"),
        speed: number("speed"),
    }
}
