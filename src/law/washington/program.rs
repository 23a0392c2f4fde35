//! SB 5981 as a programme, heading by heading.

use super::coverage::Standing;
use super::coverage::{self, Covered};
use super::parties::Reader;
use super::roll::Roll;
use super::{behaviour, budgets, optin, prices, tonnes};
use crate::law::lever::Values;
use crate::law::schedule::at_most;
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
    let budget_line = budgets::line(values, share);
    let entities = entities(values, &covered, share);
    let sectors = behaviour::sectors(values, &entities);
    let floor = prices::floor(values);
    let ceiling = prices::ceiling(values);
    problems.extend(prices::collar(&floor, &ceiling));
    problems.extend(revenue_shares(values));
    if !covered.iter().any(|member| member.standing == Standing::Listed) {
        problems.push(Problem {
            code: "E-NO-ENTITY",
            path: "set.coverage.threshold".to_owned(),
            message: "no emitter in the data passes this coverage test, so there is nothing to run".to_owned(),
        });
    }
    let roll = Roll::new(&entities, values.whole("market.traders").max(0) as usize);
    let (covered_by, notes) = (&covered, notes(&budget_line, share));
    let mut reader = Reader {
        values,
        covered: covered_by,
        joiners: &joiners,
        entities: &entities,
        sectors: &sectors,
        roll,
        problems,
        notes,
    };
    let parties = reader.parties(world);
    let Reader { problems, notes, .. } = reader;
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut budgets = issued(values, &budget_line, &entities);
    if values.choice("optin.budget_effect") == "add-baseline" {
        add_baselines(&mut budgets, &entities, &parties);
    }
    Ok(Program {
        id: super::ID,
        first_year: Year(FIRST),
        targets: targets(values),
        offsets_count_toward_targets: values.switch("attainment.count_offsets"),
        non_covered: behaviour::non_covered(values, &counted(&entities, &covered)),
        free: free_allocation(values, &covered),
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
        emissions_containment: emissions_containment(values, &floor, &budgets),
        compliance: compliance(values),
        offsets: offsets(values),
        revenue: revenue(values),
        household: household(values),
        market: behaviour::market(values),
        notes,
        auction: auction(values, floor, ceiling),
        sectors,
        entities,
        parties,
        budgets,
        budget_line,
    })
}

/// Report: GHG Emissions, paragraph 1.
fn targets(values: &Values) -> Vec<Target> {
    let (limit_2035, limit_2050) = budgets::limits(values);
    vec![Target { year: Year(2035), limit: limit_2035 }, Target { year: Year(2050), limit: limit_2050 }]
}

/// Under the fixed share the entities are scaled to it, because budget and emissions must come from the same
/// data.
fn entities(values: &Values, covered: &[Covered<'_>], share: Decimal) -> Vec<Entity> {
    let listed = covered.iter().filter(|member| member.standing == Standing::Listed);
    let sum: Allowances = listed.map(|member| member.base).sum();
    let scale = match values.choice("share.method") {
        "fixed" => (share * values.number("share.state_average")).checked_div(Decimal::from(sum)),
        _ => None,
    };
    let base = |tons: Allowances| match scale {
        Some(scale) => schedule::half_up(Decimal::from(tons) * scale),
        None => tons,
    };
    covered
        .iter()
        .map(|member| Entity { name: member.emitter.name.clone(), sector: sector(member), base: base(member.base) })
        .collect()
}

/// Entities with what the state's inventory counts of them: it leaves biofuel out.
fn counted(entities: &[Entity], covered: &[Covered<'_>]) -> Vec<Entity> {
    let each =
        |(entity, member): (&Entity, &Covered<'_>)| Entity { base: entity.base - member.biogenic, ..entity.clone() };
    entities.iter().zip(covered).map(each).collect()
}

/// Budgets grow by what joiners emitted before, scaled as the budgets are. Report: Other Participation, paragraph 1,
/// is silent; the scenario decides.
fn add_baselines(budgets: &mut [Allowances], entities: &[Entity], parties: &Parties) {
    let first = budgets.first().copied().unwrap_or(0);
    for (y, budget) in budgets.iter_mut().enumerate() {
        let joined =
            |(party, _): &(&Party, &Entity)| party.class == Class::OptIn && party.covered.get(y) == Some(&true);
        let scale = Decimal::from(*budget).checked_div(Decimal::from(first)).unwrap_or_default();
        let whole = |entity: &Entity| at_most(Decimal::from(entity.base) * scale);
        *budget +=
            parties.entities.iter().zip(entities).filter(joined).map(|(_, entity)| whole(entity)).sum::<Allowances>();
    }
}

fn sector(member: &Covered<'_>) -> usize {
    match member.emitter.category {
        Category::FuelSupplier => MOTOR_FUELS,
        Category::GasSupplier => NATURAL_GAS,
        Category::Generation | Category::Import => ELECTRICITY,
        Category::Facility if member.emitter.trade_exposed => EITE_INDUSTRY,
        Category::Facility => OTHER_FACILITIES,
    }
}

/// Budgets as issued: under one reading the trade-exposed part stays out until its first compliance period.
fn issued(values: &Values, line: &[Allowances], entities: &[Entity]) -> Vec<Allowances> {
    if values.choice("cap.eite_in_early_budgets") != "withheld" {
        return line.to_vec();
    }
    let base: Allowances = entities.iter().filter(|e| e.sector == EITE_INDUSTRY).map(|e| e.base).sum();
    let first = Year(values.whole("period.eite_first_year") as u16).since(Year(FIRST));
    line.iter()
        .enumerate()
        .map(|(place, &budget)| if place < first { (budget - base).max(0) } else { budget })
        .collect()
}

/// Report: Emissions Intensive, Trade-Exposed, paragraphs 1 and 2; Electricity Suppliers, paragraph 1;
/// Natural Gas Suppliers, paragraph 1.
fn free_allocation(values: &Values, covered: &[Covered<'_>]) -> Vec<FreeChannel> {
    let places = |wanted: &dyn Fn(&Covered<'_>) -> bool| -> Vec<usize> {
        covered.iter().enumerate().filter(|(_, member)| wanted(member)).map(|(place, _)| place).collect()
    };
    let given = |first: i64, last: i64| -> Vec<bool> {
        (0..YEARS as i64).map(|place| (first..=last).contains(&(place + i64::from(FIRST)))).collect()
    };
    let mut trade_first = values.whole("eite.first_allocation_year");
    if values.choice("cap.eite_in_early_budgets") == "withheld" {
        trade_first = trade_first.max(values.whole("period.eite_first_year"));
    }
    let all_suppliers = values.choice("electricity.scope") == "all-covered";
    let electricity_last =
        if values.switch("electricity.enabling_act") { values.whole("electricity.last_allocation_year") } else { 0 };
    let electricity_share = values.number("electricity.factor") * values.number("electricity.delivered_share");
    let low_income = values.number("gas.low_income_share") + values.number("gas.extended_share");
    vec![
        FreeChannel {
            id: "eite",
            recipients: places(&|member| sector(member) == EITE_INDUSTRY),
            given: given(trade_first, values.whole("eite.last_allocation_year")),
            rule: FreeRule::BaseWithBudget { share: values.number("eite.initial_share") },
        },
        FreeChannel {
            id: "electricity",
            recipients: places(&|member| sector(member) == ELECTRICITY && (all_suppliers || member.emitter.delivers)),
            given: given(i64::from(FIRST), electricity_last),
            rule: match values.choice("electricity.method") {
                "budget-proportional" => FreeRule::BaseWithBudget { share: electricity_share },
                _ => FreeRule::TrailingMean { years: 3, share: electricity_share },
            },
        },
        FreeChannel {
            id: "gas",
            recipients: places(&|member| sector(member) == NATURAL_GAS),
            given: vec![true; YEARS],
            rule: FreeRule::LastYear { share: values.number("gas.residential_share") * low_income.min(Decimal::ONE) },
        },
    ]
}

/// Report: Auctions, paragraphs 1 to 4.
fn auction(values: &Values, floor: Vec<Price>, ceiling: Vec<Price>) -> AuctionRules {
    AuctionRules {
        count: values.whole("auction.count") as usize,
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
fn emissions_containment(values: &Values, floor: &[Price], budgets: &[Allowances]) -> EmissionsContainmentRules {
    let size = values.number("ecr.size");
    EmissionsContainmentRules {
        direction: match values.choice("ecr.direction") {
            "high-price" => ContainmentDirection::HighPrice,
            "off" => ContainmentDirection::Off,
            _ => ContainmentDirection::LowPrice,
        },
        trigger: prices::ratio_of(floor, values.number("ecr.trigger_ratio")),
        available: budgets.iter().map(|&budget| at_most(size * Decimal::from(budget))).collect(),
        redistribute: values.choice("ecr.disposition") == "redistribute",
    }
}

/// Report: Compliance Periods and Compliance Obligations, paragraphs 1 and 2; Enforcement, paragraph 1.
fn compliance(values: &Values) -> ComplianceRules {
    ComplianceRules {
        period_length: values.whole("period.length").max(1) as usize,
        installment: values.number("surrender.installment"),
        installment_of_free: values.choice("surrender.base") == "allocated-allowances",
        same_year: values.choice("surrender.lag") == "same-year",
        deadline_vintage: values.choice("vintage.test") == "deadline-year",
        banking: values.switch("banking.allowed"),
        penalty: prices::penalty(values),
        penalty_discharges: values.switch("penalty.discharges"),
    }
}

/// Report: Offset Credits, paragraph 2.
fn offsets(values: &Values) -> OffsetRules {
    let by_year = |ids: [&str; 3]| -> Vec<Decimal> {
        (0..YEARS).map(|place| values.number(ids[usize::from(place >= 3) + usize::from(place >= 14)])).collect()
    };
    OffsetRules {
        limit: by_year(["offset.limit_2021_2023", "offset.limit_2024_2034", "offset.limit_2035_on"]),
        direct_benefit: by_year(["offset.deb_2021_2023", "offset.deb_2024_2034", "offset.deb_2035_on"]),
        tribal_limit: values.number("offset.tribal_limit"),
        each_installment: values.choice("offset.limit_scope") == "installment",
    }
}

/// Report: Accounts, paragraph 1; Energy Transformation Account, paragraph 1.
fn revenue(values: &Values) -> RevenueRules {
    RevenueRules {
        accounts: vec!["energy_transformation", "transition_assistance", "climate_resilience"],
        shares: ACCOUNT_SHARES.iter().map(|id| values.number(id)).collect(),
        admin_share: values.number("revenue.admin_share"),
        penalties_to: 0,
        other: values.number("revenue.other_to_eta"),
        assistance: 1,
    }
}

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

/// Kilograms of CO2 a gallon of gasoline and a million British thermal units of gas give off.
fn household(values: &Values) -> Household {
    let kilograms = Decimal::new(8_887, 3) * values.number("household.gasoline_gallons")
        + Decimal::new(5_306, 2) * values.number("household.gas_mmbtu");
    Household {
        tons: kilograms / Decimal::ONE_THOUSAND,
        pass_through: values.number("household.pass_through"),
        count: values.number("household.count"),
    }
}

fn notes(line: &[Allowances], share: Decimal) -> Vec<(&'static str, String)> {
    let mut notes = vec![
        ("W-NO-OUTPUT", "no output data for trade-exposed industry: free allowances follow base emissions".to_owned()),
        ("W-SHARE", format!("covered entities' share of state emissions in 2013 to 2017 is {share}")),
    ];
    if line.windows(2).any(|pair| pair[1] > pair[0]) {
        notes.push(("W-RISING-CAP", "with these limits budgets rise in some years".to_owned()));
    }
    notes
}
