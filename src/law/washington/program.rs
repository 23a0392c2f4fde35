//! SB 5981 as a programme, heading by heading.

use super::coverage::Standing;
use super::coverage::{self, Covered};
use super::free::{self, Recipients};
use super::industry::Industry;
use super::parties::Reader;
use super::plants::Plants;
use super::roll::Roll;
use super::{
    behaviour, budgets, calendar, duties, households, linkage, offsets, optin, preemption, prices, review, spending,
    tonnes, uncovered,
};
use crate::law::lever::Values;
use crate::law::world::{Category, World};
use crate::law::*;
use crate::units::{Allowances, Price, Year};
use rust_decimal::Decimal;

/// Sector places, in stacking order.
pub(super) const MOTOR_FUELS: usize = 0;
pub(super) const NATURAL_GAS: usize = 1;
pub(super) const EITE_INDUSTRY: usize = 2;
pub(super) const OTHER_FACILITIES: usize = 3;
pub(super) const ELECTRICITY: usize = 4;

/// First year of the programme.
pub(super) const FIRST: u16 = 2021;
/// Number of its years.
pub(super) const YEARS: usize = 30;

/// Builds the programme.
///
/// # Errors
/// Everything that contradicts itself across levers; single values are checked before.
pub fn program(values: &Values, world: &World) -> Result<Program, Vec<Problem>> {
    let mut problems: Vec<Problem> = Vec::new();
    let known = optin::with_newcomers(values, world);
    let world = known.as_ref();
    problems.extend(tonnes::over_exempt(values));
    let joiners = optin::joiners(values, world, &mut problems);
    let covered = coverage::members(values, world, &joiners, &mut problems);
    let share = coverage::share(values, &covered, world);
    let state_mean = uncovered::state_mean(values, world);
    let budget_line = budgets::line(values, share, state_mean);
    let industry = Industry::new(values);
    let since: Vec<Option<u16>> = covered.iter().map(|member| industry.since(member)).collect();
    let entities = entities(values, &covered, &since, share, state_mean);
    let mut sectors = behaviour::sectors(values, &entities);
    let in_force = review::in_force(values);
    let without_programme = preemption::apply(values, &mut sectors);
    let floor = prices::floor(values);
    let ceiling = prices::ceiling(values);
    problems.extend(prices::collar(&floor, &ceiling));
    problems.extend(revenue_shares(values));
    problems.extend(own_shares(values, share));
    let plants = Plants::new(values);
    let known = |name: &str| world.emitters.iter().any(|emitter| emitter.name == name);
    problems.extend(industry.problems(&known));
    problems.extend(plants.problems(&known));
    problems.extend(free::problems(values));
    problems.extend(calendar::problems(values));
    problems.extend(duties::problems(values));
    if !covered.iter().any(|member| member.standing == Standing::Listed) {
        problems.push(Problem {
            code: "E-NO-ENTITY",
            path: "set.coverage.threshold".to_owned(),
            message: "no emitter in the data passes this coverage test, so there is nothing to run".to_owned(),
        });
    }
    let link =
        linkage::rules(values, world, (&floor, &ceiling), &in_force).map_err(|found| problems.extend(found)).ok();
    let spending = spending::rules(values, world).map_err(|found| problems.extend(found)).ok();
    let all = Recipients { covered: &covered, entities: &entities, since: &since, line: &budget_line };
    let mut notes = notes(values, &all, &plants, share);
    notes.extend(industry.notes());
    let (mut offsets, ineligible) = offsets::rules(values, world);
    notes.extend(ineligible);
    let roll = Roll::new(&entities, values.whole("market.traders").max(0) as usize);
    let mut reader = Reader {
        values,
        covered: &covered,
        joiners: &joiners,
        entities: &entities,
        sectors: &sectors,
        roll,
        problems,
        notes,
    };
    let parties = reader.parties(world);
    offsets.invalidation.events = reader.invalidations();
    let Reader { problems, notes, .. } = reader;
    let (Some(spending), Some(link), true) = (spending, link, problems.is_empty()) else { return Err(problems) };
    let mut budgets = issued(values, &budget_line, &entities, &covered);
    if values.choice("optin.budget_effect") == "add-baseline" {
        let anchor = budgets::anchor(values, share, state_mean);
        let added = added_baselines(&budget_line, anchor, &entities, &parties);
        budgets.iter_mut().zip(added).for_each(|(budget, added)| *budget += added);
    }
    // Budgets are set in tons; an allowance may cover several.
    let instrument = values.whole("instrument.tonnes").max(1);
    budgets.iter_mut().for_each(|tons| *tons /= instrument);
    let outside = uncovered::path(values, &covered, &counted(&entities, &covered), world);
    let mut program = Program {
        id: super::ID,
        instrument,
        first_year: Year(FIRST),
        targets: targets(values),
        state_base: schedule::half_up(state_mean),
        offsets_count_toward_targets: values.switch("attainment.count_offsets"),
        review: review::rules(values),
        without_programme,
        non_covered: outside.tons,
        non_covered_dated: outside.dated,
        free: free::channels(values, &all, &plants),
        shortage: match values.choice("supply.shortage_rule") {
            "cut-reserve-first" => Shortage::CutReserveFirst,
            _ => Shortage::ProrateFree,
        },
        holding: HoldingLimit {
            base: values.whole("holding.base"),
            rate_low: values.number("holding.rate_low"),
            rate_high: values.number("holding.rate_high"),
        },
        price_containment: price_containment(values, &floor, &ceiling),
        emissions_containment: emissions_containment(values, &floor),
        compliance: compliance(values),
        offsets,
        link,
        revenue: revenue(values),
        household: households::median(values, &spending.households),
        spending: Some(spending),
        market: behaviour::market(values),
        notes,
        auction: auction(values, floor, ceiling),
        budgets,
        sectors,
        entities,
        parties,
        budget_line,
        in_force,
    };
    only_in_force(&mut program);
    Ok(program)
}

/// Report: Brief Summary of Bill, paragraph 1: in other years there is no budget, nothing is given and nobody
/// owes. The line that free allowances decline with runs on.
fn only_in_force(program: &mut Program) {
    let force = program.in_force.clone();
    for place in (0..YEARS).filter(|place| !force.contains(place)) {
        program.budgets[place] = 0;
        program.free.iter_mut().for_each(|channel| channel.given[place] = false);
        program.sectors.iter_mut().for_each(|sector| sector.obligated[place] = false);
    }
}

/// Report: GHG Emissions, paragraph 1.
fn targets(values: &Values) -> Vec<Target> {
    let (limit_2035, limit_2050) = budgets::limits(values);
    vec![Target { year: Year(2035), limit: limit_2035 }, Target { year: Year(2050), limit: limit_2050 }]
}

/// Under the fixed share, or a scenario's own totals, the entities are scaled to them, because budget and
/// emissions must come from the same data.
fn entities(
    values: &Values,
    covered: &[Covered<'_>],
    since: &[Option<u16>],
    share: Decimal,
    state_mean: Decimal,
) -> Vec<Entity> {
    let listed = covered.iter().filter(|member| member.standing == Standing::Listed);
    let sum: Allowances = listed.map(|member| member.base).sum();
    let scale = match values.choice("share.method") {
        "fixed" => (share * state_mean).checked_div(Decimal::from(sum)),
        _ => uncovered::own_totals(values, "share.covered_2013_2017")
            .and_then(|totals| uncovered::mean(totals.into_iter()).checked_div(Decimal::from(sum))),
    };
    let base = |tons: Allowances| match scale {
        Some(scale) => schedule::half_up(Decimal::from(tons) * scale),
        None => tons,
    };
    let entity = |(member, since): (&Covered<'_>, &Option<u16>)| Entity {
        name: member.emitter.name.clone(),
        sector: sector(member, *since),
        base: base(member.base),
        source: member.emitter.category.id(),
    };
    covered.iter().zip(since).map(entity).collect()
}

/// Entities with what the state's inventory counts of them: it leaves biofuel out.
fn counted(entities: &[Entity], covered: &[Covered<'_>]) -> Vec<Entity> {
    let each =
        |(entity, member): (&Entity, &Covered<'_>)| Entity { base: entity.base - member.biogenic, ..entity.clone() };
    entities.iter().zip(covered).map(each).collect()
}

/// What budgets grow by, each year: joiners' emissions before, as the budget line stands to the level that it falls
/// from. Report: Other Participation, paragraph 1, is silent; the scenario decides.
pub(super) fn added_baselines(
    line: &[Allowances],
    anchor: Allowances,
    entities: &[Entity],
    parties: &Parties,
) -> Vec<Allowances> {
    let of_year = |(y, budget): (usize, &Allowances)| {
        let joined =
            |(party, _): &(&Party, &Entity)| party.class == Class::OptIn && party.covered.get(y) == Some(&true);
        let scaled = |entity: &Entity| schedule::at_most_in_proportion(Decimal::ONE, entity.base, *budget, anchor);
        parties.entities.iter().zip(entities).filter(joined).map(|(_, entity)| scaled(entity)).sum()
    };
    line.iter().enumerate().map(of_year).collect()
}

/// Who becomes trade-exposed industry later keeps the sector, and so the obligation, that it has from the start.
fn sector(member: &Covered<'_>, since: Option<u16>) -> usize {
    match member.emitter.category {
        Category::FuelSupplier => MOTOR_FUELS,
        Category::GasSupplier => NATURAL_GAS,
        Category::Generation | Category::Import => ELECTRICITY,
        Category::Facility if since == Some(FIRST) => EITE_INDUSTRY,
        Category::Facility => OTHER_FACILITIES,
    }
}

/// Budgets as issued: under one reading the trade-exposed part stays out until its first compliance period.
fn issued(values: &Values, line: &[Allowances], entities: &[Entity], covered: &[Covered<'_>]) -> Vec<Allowances> {
    if values.choice("cap.eite_in_early_budgets") != "withheld" {
        return line.to_vec();
    }
    let counts = |(e, m): &(&Entity, &Covered<'_>)| e.sector == EITE_INDUSTRY && m.standing == Standing::Listed;
    let base: Allowances = entities.iter().zip(covered).filter(counts).map(|(e, _)| e.base).sum();
    let first = Year(values.whole("period.eite_first_year") as u16).since(Year(FIRST));
    line.iter()
        .enumerate()
        .map(|(place, &budget)| if place < first { (budget - base).max(0) } else { budget })
        .collect()
}

/// Report: Auctions, paragraphs 1 to 4.
fn auction(values: &Values, floor: Vec<Price>, ceiling: Vec<Price>) -> AuctionRules {
    AuctionRules {
        days: calendar::auction_days(values),
        include_prior: values.switch("auction.include_prior"),
        most_sales: values.switch("auction.reserve_counts").then_some(calendar::MOST_AUCTIONS),
        floor,
        ceiling,
        hard_ceiling: values.choice("auction.ceiling_mode") == "hard",
        lot: values.whole("auction.lot"),
        purchase_limit: values.number("auction.limit_covered"),
        purchase_limit_trader: values.number("auction.limit_gmp"),
        guarantee_ratio: values.number("auction.guarantee_ratio"),
        unsold: match values.choice("auction.unsold_rule") {
            "california-25" => Unsold::AfterTwo,
            "to-ecr" => Unsold::ToEmissionsContainment,
            _ => Unsold::NextAuction,
        },
        highest_rejected: values.choice("market.pricing") == "highest_rejected",
        reserve_when_undersubscribed: values.choice("market.undersubscribed") == "reserve",
        seed: values.whole("auction.seed") as u64,
    }
}

/// Report: Allowance Price Containment Reserve, paragraph 1.
fn price_containment(values: &Values, floor: &[Price], ceiling: &[Price]) -> PriceContainment {
    let early = |place: usize| place < 3;
    let share = |place| values.number(if early(place) { "apcr.share_2021_2023" } else { "apcr.share_after" });
    let lowest = prices::ratio_of(ceiling, values.number("apcr.floor_ratio"));
    PriceContainment {
        share: (0..YEARS).map(share).collect(),
        mandatory: (0..YEARS).map(early).collect(),
        of_auctionable: values.choice("apcr.base") == "auctionable",
        up_front: if values.choice("apcr.timing") == "up-front" { 3 } else { 0 },
        trigger: prices::ratio_of(ceiling, values.number("apcr.trigger_ratio")),
        floor: lowest.iter().zip(floor).map(|(lowest, floor)| *lowest.max(floor)).collect(),
        release_share: values.number("apcr.release_share"),
        fixed_dates: values.choice("apcr.mode") == "fixed-dates",
    }
}

/// Report: Emissions Containment Reserve, paragraph 1.
fn emissions_containment(values: &Values, floor: &[Price]) -> EmissionsContainmentRules {
    EmissionsContainmentRules {
        direction: match values.choice("ecr.direction") {
            "high-price" => ContainmentDirection::HighPrice,
            "off" => ContainmentDirection::Off,
            _ => ContainmentDirection::LowPrice,
        },
        trigger: prices::ratio_of(floor, values.number("ecr.trigger_ratio")),
        size: values.number("ecr.size"),
        redistribute: values.choice("ecr.disposition") == "redistribute",
    }
}

/// Report: Compliance Periods and Compliance Obligations, paragraphs 1 and 2; Enforcement, paragraph 1.
fn compliance(values: &Values) -> ComplianceRules {
    ComplianceRules {
        first: calendar::first_period(values),
        period_length: values.whole("period.length").max(1) as usize,
        day: calendar::surrender_day(values),
        installment: values.number("surrender.installment"),
        installment_of_free: values.choice("surrender.base") == "allocated-allowances",
        same_year: values.choice("surrender.lag") == "same-year",
        deadline_vintage: values.choice("vintage.test") == "deadline-year",
        purchase_order: values.choice("vintage.order") == "purchase-order",
        banking: values.switch("banking.allowed"),
        penalty: prices::penalty(values),
        penalty_discharges: values.switch("penalty.discharges"),
    }
}

/// Report: Accounts, paragraph 1; Energy Transformation Account, paragraph 1.
fn revenue(values: &Values) -> RevenueRules {
    RevenueRules {
        accounts: vec!["energy_transformation", "transition_assistance", "climate_resilience"],
        shares: ACCOUNT_SHARES.iter().map(|id| values.number(id)).collect(),
        admin_share: values.number("revenue.admin_share"),
        penalties_to: PENALTY_ACCOUNTS.iter().position(|id| *id == values.choice("revenue.penalties_to")).unwrap_or(0),
        daily_penalties: values.choice("revenue.penalties_scope") != "shortfall-only",
        other: values.number("revenue.other_to_eta"),
        assistance: 1,
    }
}

/// Choices of `revenue.penalties_to`, in the order of the accounts.
const PENALTY_ACCOUNTS: [&str; 1] = ["eta"];

const ACCOUNT_SHARES: [&str; 3] = ["revenue.share_eta", "revenue.share_transition", "revenue.share_cira"];

fn revenue_shares(values: &Values) -> Option<Problem> {
    let sum: Decimal = ACCOUNT_SHARES.iter().map(|id| values.number(id)).sum();
    if sum == Decimal::ONE {
        return None;
    }
    Some(Problem {
        code: "E-SHARES",
        path: "set.revenue.share_eta".to_owned(),
        message: format!(
            "the three accounts' shares ({}) must sum to 1; they sum to {}",
            ACCOUNT_SHARES.join(", "),
            sum.normalize()
        ),
    })
}

/// A scenario's own totals that no share can come from.
fn own_shares(values: &Values, share: Decimal) -> Option<Problem> {
    let states = uncovered::own_totals(values, "share.state_2013_2017").unwrap_or_default();
    let problem = |path: &str, message: String| Some(Problem { code: "E-RANGE", path: path.to_owned(), message });
    if let Some(place) = states.iter().position(|tons| *tons <= 0) {
        let message = format!("state emissions of {} must be above 0 t", 2013 + place);
        return problem("set.share.state_2013_2017", message);
    }
    if share > Decimal::ONE {
        let message = format!("covered entities cannot emit more than the state; their share would be {share}");
        return problem("set.share.covered_2013_2017", message);
    }
    None
}

fn notes(values: &Values, all: &Recipients<'_>, plants: &Plants, share: Decimal) -> Vec<(&'static str, String)> {
    let industry = all.entities.iter().zip(all.since).filter(|(_, since)| since.is_some());
    let industry: Vec<&str> = industry.map(|(entity, _)| entity.name.as_str()).collect();
    let mut notes = plants.notes(&industry, free::by_goods(values));
    notes.push(("W-SHARE", format!("covered entities' share of state emissions in 2013 to 2017 is {share}")));
    if all.line.windows(2).any(|pair| pair[1] > pair[0]) {
        notes.push(("W-RISING-CAP", "with these limits budgets rise in some years".to_owned()));
    }
    notes.extend(review::notes(values));
    notes.extend(duties::notes(values));
    notes
}
