//! Who is covered and what share of the state's emissions that is.
//!
//! Report: Participating Entities, paragraph 1; Exemptions, paragraph 1; Allowances, paragraph 1. Invariant:
//! tonnes are whole and a missing report is not a low one.

use super::optin::Joiner;
use super::tonnes::{biogenic, gross, net, restated};
use super::uncovered::own_totals;
use crate::law::Problem;
use crate::law::lever::Values;
use crate::law::schedule::half_up;
use crate::law::world::{Category, Emitter, FIRST_REPORT, REPORTS, World};
use crate::units::{Allowances, split_largest_remainder};
use rust_decimal::{Decimal, RoundingStrategy};

/// First and last year that measure the covered share.
pub(super) const BASE_YEARS: std::ops::RangeInclusive<u16> = 2013..=2017;

/// How an emitter comes to take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It passed the test.
    Listed,
    /// It reached the threshold after the test years; none: not yet.
    Entrant(Option<u16>),
    /// It joins of its own will.
    OptIn,
}

/// An emitter that takes part, with its tonnes net of exemptions.
#[derive(Clone, Debug)]
pub(super) struct Covered<'a> {
    /// The emitter.
    pub emitter: &'a Emitter,
    /// Mean yearly net tonnes in 2013 to 2017 that it answers for; years without a report count as nothing.
    pub base: Allowances,
    /// The same with those that a supplier answers for.
    pub own: Allowances,
    /// Biofuel among them, which the inventory does not count.
    pub biogenic: Allowances,
    /// How it comes to take part.
    pub standing: Standing,
}

/// The emitters that pass the threshold test.
pub(super) fn covered<'a>(values: &Values, world: &'a World) -> Vec<Covered<'a>> {
    let passes = |emitter: &Emitter| test_years(values).any(|year| reaches(values, world, emitter, year));
    let listed = world.emitters.iter().filter(|emitter| passes(emitter));
    listed.map(|emitter| member(values, emitter, Standing::Listed)).collect()
}

/// The years in which the threshold is tested.
pub(super) fn test_years(values: &Values) -> std::ops::RangeInclusive<u16> {
    values.whole("coverage.test_first_year") as u16..=values.whole("coverage.test_last_year") as u16
}

/// Whether an emitter, or all sources of its person together, reach the threshold in a year.
fn reaches(values: &Values, world: &World, emitter: &Emitter, year: u16) -> bool {
    let net_first = values.switch("exempt.before_threshold");
    let tested = |emitter: &Emitter| if net_first { net(values, emitter, year) } else { gross(values, emitter, year) };
    let (Some(own), true) = (tested(emitter), in_categories(values, emitter)) else { return false };
    let tons = match values.choice("coverage.aggregation") {
        "person" => {
            let same = |other: &&Emitter| other.person() == emitter.person() && in_categories(values, other);
            world.emitters.iter().filter(same).filter_map(tested).sum()
        }
        _ => own,
    };
    tons >= values.whole("coverage.threshold")
}

fn in_categories(values: &Values, emitter: &Emitter) -> bool {
    values.table("coverage.categories").items().iter().any(|item| item.text() == Some(emitter.category.id()))
}

/// Everybody who takes part: the listed first, then those that may still enter, then those that join.
pub(super) fn members<'a>(
    values: &Values,
    world: &'a World,
    joiners: &[Joiner],
    problems: &mut Vec<Problem>,
) -> Vec<Covered<'a>> {
    let mut all = covered(values, world);
    let joins = |emitter: &Emitter| joiners.iter().any(|joiner| joiner.name == emitter.name);
    for member in all.iter().filter(|member| joins(member.emitter)) {
        problems.push(Problem {
            code: "E-CLASS",
            path: "set.optin.entities".to_owned(),
            message: format!("`optin.entities`: `{}` is covered already and cannot join", member.emitter.name),
        });
    }
    let listed = all.len();
    let outside =
        |known: &[Covered<'_>], emitter: &Emitter| known[..listed].iter().all(|m| m.emitter.name != emitter.name);
    if values.choice("coverage.new_entrants") == "rolling" {
        let may = |emitter: &&Emitter| in_categories(values, emitter) && outside(&all, emitter) && !joins(emitter);
        let later = *test_years(values).end() + 1..FIRST_REPORT + REPORTS as u16;
        let entrant = |emitter: &'a Emitter| {
            let reached = later.clone().find(|&year| reaches(values, world, emitter, year));
            member(values, emitter, Standing::Entrant(reached))
        };
        let more: Vec<Covered<'_>> = world.emitters.iter().filter(may).map(entrant).filter(|m| m.base > 0).collect();
        all.extend(more);
    }
    let joining: Vec<Covered<'_>> = world
        .emitters
        .iter()
        .filter(|emitter| joins(emitter) && outside(&all, emitter))
        .map(|emitter| member(values, emitter, Standing::OptIn))
        .collect();
    all.extend(joining);
    problems.extend(give_to_suppliers(values, &mut all));
    all
}

/// Where suppliers come first, what they deliver to covered sites is theirs: it is taken off the sites in proportion,
/// to the tonne.
fn give_to_suppliers(values: &Values, all: &mut [Covered<'_>]) -> Option<Problem> {
    if values.choice("double.priority") != "upstream" {
        return None;
    }
    let supplied: Allowances = all
        .iter()
        .filter(|m| m.emitter.category == Category::GasSupplier && m.standing == Standing::Listed)
        .map(|m| m.base)
        .sum();
    let delivered = half_up(Decimal::from(supplied) * values.number("economy.gas_to_covered"));
    let site = |m: &Covered<'_>| {
        m.standing == Standing::Listed && matches!(m.emitter.category, Category::Facility | Category::Generation)
    };
    let shares: Vec<i128> = all.iter().map(|m| if site(m) { i128::from(m.base) } else { 0 }).collect();
    let sites: i128 = shares.iter().sum();
    if i128::from(delivered) > sites {
        return Some(Problem {
            code: "E-OVER-TRANSFER",
            path: "set.economy.gas_to_covered".to_owned(),
            message: format!("suppliers deliver {delivered} t to covered sites, which emit {sites} t"),
        });
    }
    for (member, part) in all.iter_mut().zip(split_largest_remainder(i128::from(delivered), &shares)) {
        member.base -= part as Allowances;
    }
    None
}

fn member<'a>(values: &Values, emitter: &'a Emitter, standing: Standing) -> Covered<'a> {
    let mean = |sum: Allowances| half_up(Decimal::from(sum) / Decimal::from(BASE_YEARS.count()));
    let base = mean(BASE_YEARS.filter_map(|year| net(values, emitter, year)).sum());
    let biogenic = mean(BASE_YEARS.map(|year| biogenic(values, emitter, year)).sum());
    Covered { emitter, base, own: base, biogenic, standing }
}

/// Whether every base year has a report. Where one has not, a low base is not a low emission.
pub(super) fn fully_reported(emitter: &Emitter) -> bool {
    { BASE_YEARS }.all(|year| emitter.report(year).is_some())
}

/// Covered entities' share of all emissions in 2013 to 2017, to six decimals, half up.
pub(super) fn share(values: &Values, covered: &[Covered<'_>], world: &World) -> Decimal {
    let pair = |year: u16| {
        let listed = covered.iter().filter(|member| member.standing == Standing::Listed);
        let tons: Allowances = listed.filter_map(|member| answered(values, member.emitter, year)).sum();
        let state = world.inventory.iter().find(|(known, _)| *known == year).map_or(0, |(_, tons)| *tons);
        (tons, state + restated(values, world, year))
    };
    let mut pairs: Vec<(Allowances, Allowances)> = BASE_YEARS.map(pair).collect();
    for (pair, own) in pairs.iter_mut().zip(own_totals(values, "share.covered_2013_2017").unwrap_or_default()) {
        pair.0 = own;
    }
    for (pair, own) in pairs.iter_mut().zip(own_totals(values, "share.state_2013_2017").unwrap_or_default()) {
        pair.1 = own;
    }
    let exact = match values.choice("share.method") {
        "fixed" => values.number("share.value"),
        "mean-of-ratios" => mean_of_ratios(&pairs),
        _ => ratio_of_sums(&pairs),
    };
    exact.round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero)
}

/// Net tonnes without those that a covered site answers for too, whoever of the two comes first.
fn answered(values: &Values, emitter: &Emitter, year: u16) -> Option<Allowances> {
    let tons = net(values, emitter, year)?;
    let twice = emitter.category == Category::GasSupplier && values.choice("double.priority") == "upstream";
    let delivered = if twice { values.number("economy.gas_to_covered") } else { Decimal::ZERO };
    Some(half_up(Decimal::from(tons) * (Decimal::ONE - delivered)))
}

fn ratio_of_sums(pairs: &[(Allowances, Allowances)]) -> Decimal {
    let covered: Allowances = pairs.iter().map(|(covered, _)| covered).sum();
    let state: Allowances = pairs.iter().map(|(_, state)| state).sum();
    Decimal::from(covered).checked_div(Decimal::from(state)).unwrap_or_default()
}

fn mean_of_ratios(pairs: &[(Allowances, Allowances)]) -> Decimal {
    let ratio = |&(covered, state): &(Allowances, Allowances)| {
        Decimal::from(covered).checked_div(Decimal::from(state)).unwrap_or_default()
    };
    pairs.iter().map(ratio).sum::<Decimal>() / Decimal::from(pairs.len().max(1))
}

#[cfg(test)]
mod tests;
