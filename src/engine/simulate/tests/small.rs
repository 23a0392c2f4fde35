//! Small synthetic programmes: no place, a few years, a few entities, every mechanism.

use crate::law::*;
use crate::units::{Allowances, MonthDay, Price, Year};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::ops::Range;

/// The choices that make a small programme.
#[derive(Clone, Debug)]
pub struct Recipe {
    pub years: usize,
    pub bases: Vec<Allowances>,
    pub decline: u8,
    pub late_sector: bool,
    pub free_percent: u8,
    pub floor_cents: i64,
    pub ceiling_times: i64,
    pub hard_ceiling: bool,
    pub reserve_percent: u8,
    pub trigger_percent: u8,
    pub withhold_percent: u8,
    pub withhold_trigger: u8,
    pub direction: u8,
    pub redistribute: bool,
    pub unsold: u8,
    pub count: usize,
    pub period: usize,
    pub same_year: bool,
    pub installment_of_free: bool,
    pub deadline_vintage: bool,
    pub banking: bool,
    pub discharges: bool,
    pub offset_percent: u8,
    pub each_installment: bool,
    pub purchase_percent: u8,
    pub holding_percent: u8,
    pub traders: usize,
    pub sigma: u8,
    pub foresight: usize,
    pub shortage_cuts_reserve: bool,
    pub lot: Allowances,
    pub seed: u64,
    pub parties: u64,
    pub begins: usize,
    pub ends_early: usize,
    pub review: Review,
}

/// What may happen to budgets on the way.
#[derive(Clone, Debug, Default)]
pub struct Review {
    pub adjusts: u8,
    pub year: usize,
    pub ahead: usize,
    pub then: usize,
    pub of_budget: bool,
    pub trend: usize,
    pub limit_percent: u8,
    pub cut_from: usize,
    pub cut_percent: u8,
    pub remeasure: bool,
}

type First = (usize, Vec<Allowances>, u8, bool, u8, i64, i64, bool);
type Second = (u8, u8, u8, u8, u8, bool, u8, usize);
type Third = (usize, bool, bool, bool, bool, bool, u8, bool);
type Fourth = (u8, u8, usize, u8, usize, bool, Allowances, u64, u64);
type Fifth = ((usize, usize, u8, usize, usize, usize), (bool, usize, u8, usize, u8, bool));

/// Every recipe.
pub fn recipes() -> impl Strategy<Value = Recipe> {
    let first = (
        1usize..8,
        prop::collection::vec(0i64..3_000_000, 1..9),
        0u8..30,
        any::<bool>(),
        0u8..120,
        100i64..5_000,
        2i64..6,
        any::<bool>(),
    );
    let second = (0u8..20, 30u8..=100, 0u8..50, 100u8..200, 0u8..3, any::<bool>(), 0u8..3, 1usize..=4);
    let third =
        (1usize..4, any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), 0u8..30, any::<bool>());
    let fourth = (
        5u8..=100,
        5u8..=100,
        0usize..4,
        0u8..40,
        1usize..12,
        any::<bool>(),
        prop::sample::select(vec![1i64, 100, 1_000]),
        any::<u64>(),
        any::<u64>(),
    );
    let fifth = (
        (0usize..3, 0usize..3, 0u8..3, 0usize..7, 1usize..4, 0usize..3),
        (any::<bool>(), 1usize..5, 0u8..100, 0usize..8, 0u8..60, any::<bool>()),
    );
    (first, second, third, fourth, fifth).prop_map(|(a, b, c, d, e)| recipe(a, b, c, d, e))
}

fn recipe(a: First, b: Second, c: Third, d: Fourth, (e, f): Fifth) -> Recipe {
    Recipe {
        years: a.0,
        bases: a.1,
        decline: a.2,
        late_sector: a.3,
        free_percent: a.4,
        floor_cents: a.5,
        ceiling_times: a.6,
        hard_ceiling: a.7,
        reserve_percent: b.0,
        trigger_percent: b.1,
        withhold_percent: b.2,
        withhold_trigger: b.3,
        direction: b.4,
        redistribute: b.5,
        unsold: b.6,
        count: b.7,
        period: c.0,
        same_year: c.1,
        installment_of_free: c.2,
        deadline_vintage: c.3,
        banking: c.4,
        discharges: c.5,
        offset_percent: c.6,
        each_installment: c.7,
        purchase_percent: d.0,
        holding_percent: d.1,
        traders: d.2,
        sigma: d.3,
        foresight: d.4,
        shortage_cuts_reserve: d.5,
        lot: d.6,
        seed: d.7,
        parties: d.8,
        begins: e.0,
        ends_early: e.1,
        review: Review {
            adjusts: e.2,
            year: e.3,
            ahead: e.4,
            then: e.5,
            of_budget: f.0,
            trend: f.1,
            limit_percent: f.2,
            cut_from: f.3,
            cut_percent: f.4,
            remeasure: f.5,
        },
    }
}

pub fn percent(value: impl Into<i64>) -> Decimal {
    Decimal::new(value.into(), 2)
}

/// The programme of a recipe.
pub fn program(r: &Recipe) -> Program {
    let total: Allowances = r.bases.iter().sum();
    let begins = r.begins.min(r.years);
    let in_force = begins..r.years.saturating_sub(r.ends_early).max(begins);
    let budget_line: Vec<Allowances> =
        (0..r.years as i64).map(|y| (total * (100 - i64::from(r.decline) * y).max(0) / 100).max(0)).collect();
    let issued = |(y, budget): (usize, &Allowances)| if in_force.contains(&y) { *budget } else { 0 };
    let budgets: Vec<Allowances> = budget_line.iter().enumerate().map(issued).collect();
    let sectors = sectors(r, &in_force);
    let floor: Vec<Price> = (0..r.years as i64).map(|y| Price(r.floor_cents + 10 * y)).collect();
    let ceiling: Vec<Price> = floor.iter().map(|price| Price(price.0 * r.ceiling_times)).collect();
    let instrument = if r.seed.is_multiple_of(4) { 3 } else { 1 };
    let of_ceiling = |p: &Price| Price(p.0 * i64::from(r.trigger_percent) / 100);
    Program {
        id: "small",
        first_year: Year(2001),
        without_programme: (0..r.years).map(|y| sectors.iter().map(|s| s.without[y]).sum()).collect(),
        sectors,
        entities: r
            .bases
            .iter()
            .enumerate()
            .map(|(i, base)| Entity { name: format!("emitter {i}"), sector: i % 2, base: *base, source: "" })
            .collect(),
        parties: super::parties::parties(r, Year(2001)),
        targets: vec![Target { year: Year(2001 + r.years as u16 - 1), limit: total / 2 }],
        state_base: total + total / 4,
        offsets_count_toward_targets: r.redistribute,
        non_covered: (0..r.years as i64).map(|y| total / 4 - 1_000 * y).map(|t| t.max(0)).collect(),
        non_covered_dated: vec![0; r.years],
        review: review(r, total, &in_force),
        free: free(r, &in_force),
        shortage: if r.shortage_cuts_reserve { Shortage::CutReserveFirst } else { Shortage::ProrateFree },
        auction: auction(r, floor.clone(), ceiling.clone()),
        holding: HoldingLimit {
            base: total / 2,
            rate_low: percent(r.holding_percent),
            rate_high: percent(r.holding_percent / 4),
        },
        price_containment: PriceContainment {
            share: vec![percent(r.reserve_percent); r.years],
            mandatory: (0..r.years).map(|y| y == 0).collect(),
            of_auctionable: r.late_sector,
            up_front: if r.same_year { r.review.ahead.min(r.years) } else { 0 },
            trigger: ceiling.iter().map(of_ceiling).collect(),
            floor: ceiling.iter().zip(&floor).map(|(c, f)| of_ceiling(c).max(*f)).collect(),
            release_share: percent(i64::from(r.trigger_percent)),
            fixed_dates: r.sigma % 5 == 4,
        },
        emissions_containment: containment(r, &floor),
        compliance: compliance(r),
        offsets: OffsetRules {
            limit: vec![percent(r.offset_percent); r.years],
            direct_benefit: vec![percent(50i64); r.years],
            tribal_limit: percent(r.offset_percent / 2),
            each_installment: r.each_installment,
            benefit_of_all: r.deadline_vintage,
            by_project: r.seed % 3 == 2,
            pools: super::credits::pools(r, total),
            invalidation: super::credits::invalidation(r),
        },
        link: None,
        revenue: RevenueRules {
            accounts: vec!["one", "two", "three"],
            shares: vec![percent(40i64), percent(35i64), percent(25i64)],
            admin_share: percent(r.offset_percent / 3),
            penalties_to: 0,
            daily_penalties: true,
            other: Decimal::from(r.sigma),
            assistance: 1,
        },
        household: Household { tons: Decimal::TEN, pass_through: Decimal::ONE, count: Decimal::ONE_HUNDRED },
        spending: None,
        market: market(r),
        notes: Vec::new(),
        in_force,
        budget_line,
        budgets: budgets.iter().map(|tons| tons / instrument).collect(),
        instrument,
    }
}

fn review(r: &Recipe, total: Allowances, in_force: &Range<usize>) -> ReviewRules {
    let plan = &r.review;
    let (year, target) = (plan.year, plan.year + plan.ahead);
    let possible = in_force.contains(&year) && in_force.contains(&target);
    let line_end = (target + plan.then).min(r.years - 1);
    let limit = total * i64::from(plan.limit_percent) / 100;
    ReviewRules {
        evaluations: possible.then_some(Evaluation { year, target, limit, line_end }).into_iter().collect(),
        adjusts: [Adjusts::Nothing, Adjusts::TightenOnly, Adjusts::Symmetric][usize::from(plan.adjusts)],
        covered: if plan.of_budget { CoveredProjection::Budget } else { CoveredProjection::ExpectedPath },
        reach: if plan.remeasure { Reach::WholeGap } else { Reach::Ceiling },
        trend_years: plan.trend,
        tolerance: total / 50,
        cuts: vec![Cut { from: plan.cut_from, tons: total * i64::from(plan.cut_percent) / 100 }],
        remeasure: (plan.remeasure && possible).then_some(Remeasure {
            year,
            years: 2,
            start: year,
            end: target,
            limit,
        }),
    }
}

fn sectors(r: &Recipe, in_force: &Range<usize>) -> Vec<Sector> {
    let first = compliance(r).first;
    let sector = |place: usize| {
        let base: Allowances = r.bases.iter().skip(place).step_by(2).sum();
        Sector {
            id: ["first", "second"][place],
            base: base as f64,
            without: (0..r.years).map(|y| base as f64 * (1.0 - 0.01 * y as f64)).collect(),
            obligated: (0..r.years)
                .map(|y| y >= first && in_force.contains(&y) && (place == 0 || !r.late_sector || y >= 2))
                .collect(),
            potential: 0.6,
            cost_scale: 40.0,
            speed: 0.2,
        }
    };
    (0..2).map(sector).collect()
}

fn free(r: &Recipe, in_force: &Range<usize>) -> Vec<FreeChannel> {
    let recipients: Vec<usize> = (0..r.bases.len()).filter(|i| i % 2 == 1).collect();
    let channel = |id, rule| FreeChannel {
        id,
        recipients: recipients.clone(),
        given: (0..r.years).map(|y| y < 4 && in_force.contains(&y)).collect(),
        rule,
        guarded_from: r.deadline_vintage.then_some(r.period),
        consigned: id == "listed" && r.redistribute,
        uses: (id == "listed").then(|| ValueUses {
            ids: vec!["one use", "another"],
            bills: Some(1),
            shares: vec![percent(30i64), percent(70i64)],
            at_floor: r.late_sector,
        }),
    };
    let share = percent(r.free_percent);
    let listed = |i: usize| (0..r.years).map(|y| Decimal::from(r.bases[i] / (7 + y as i64))).collect();
    let amounts = (0..r.bases.len()).map(|i| if i % 2 == 1 { listed(i) } else { Vec::new() }).collect();
    let over = r.each_installment.then(|| r.bases.iter().sum());
    vec![
        channel("scheduled", FreeRule::BaseWithBudget { share }),
        channel("trailing", FreeRule::TrailingMean { years: 3, share: percent(r.free_percent / 3) }),
        channel("last", FreeRule::LastYear { share: percent(r.free_percent / 5) }),
        channel("listed", FreeRule::Listed { amounts, over }),
    ]
}

fn auction(r: &Recipe, floor: Vec<Price>, ceiling: Vec<Price>) -> AuctionRules {
    AuctionRules {
        days: days(r),
        include_prior: !r.foresight.is_multiple_of(3),
        most_sales: (r.foresight % 4 == 3).then_some(4),
        floor,
        ceiling,
        hard_ceiling: r.hard_ceiling,
        lot: r.lot,
        purchase_limit: percent(r.purchase_percent),
        purchase_limit_trader: percent(r.purchase_percent / 2),
        guarantee_ratio: percent(i64::from(r.purchase_percent)),
        unsold: [Unsold::NextAuction, Unsold::AfterTwo, Unsold::ToEmissionsContainment][usize::from(r.unsold)],
        highest_rejected: r.same_year,
        reserve_when_undersubscribed: r.discharges,
        seed: 1,
    }
}

/// In some programmes the year's first quarters have no auction.
fn days(r: &Recipe) -> Vec<MonthDay> {
    let all = ["02-10", "05-20", "08-30", "12-05"].map(|day| MonthDay::parse(day).expect("a day"));
    if r.hard_ceiling { all[..r.count].to_vec() } else { all[4 - r.count..].to_vec() }
}

fn containment(r: &Recipe, floor: &[Price]) -> EmissionsContainmentRules {
    use ContainmentDirection::*;
    EmissionsContainmentRules {
        direction: [LowPrice, HighPrice, Off][usize::from(r.direction)],
        trigger: floor.iter().map(|price| Price(price.0 * i64::from(r.withhold_trigger) / 100)).collect(),
        size: percent(r.withhold_percent),
        redistribute: r.redistribute,
    }
}

fn compliance(r: &Recipe) -> ComplianceRules {
    ComplianceRules {
        first: r.traders.min(r.years - 1) / 2,
        period_length: r.period,
        day: ["11-01", "01-15", "05-20", "12-31"].map(|day| MonthDay::parse(day).expect("a day"))[r.foresight % 4],
        installment: percent(30i64),
        installment_of_free: r.installment_of_free,
        same_year: r.same_year,
        deadline_vintage: r.deadline_vintage,
        purchase_order: r.lot == 100,
        banking: r.banking,
        penalty: vec![Price(20_000); r.years + 2],
        penalty_discharges: r.discharges,
    }
}

fn market(r: &Recipe) -> MarketModel {
    MarketModel {
        carry_rate: 0.07,
        foresight: r.foresight,
        belief_sigma: f64::from(r.sigma) / 100.0,
        buffer: 0.02,
        abatement_spread: 0.2,
        offset_availability: 0.6,
        offset_full_price: 15.0,
        tribal_availability: 0.1,
        traders: r.traders,
        trader_budget: 1_000_000.0,
        trader_premium: 0.03,
        learning: 0.02,
        deepening: 0.015,
        inflation: 0.02,
    }
}
