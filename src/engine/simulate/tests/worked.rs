//! Worked examples of the rules, by hand elsewhere, against the engine's own steps.

use super::super::TargetResult;
use super::super::compliance::Deadline;
use super::super::state::State;
use super::small::{Recipe, Review, program};
use crate::law::*;
use crate::ledger::{Account, Transfer};
use crate::units::{Allowances, Money, MonthDay, Price, Year};
use rust_decimal::Decimal;

pub fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal literal")
}

/// Nine years of an ordinary programme with one entity of 450,000 tons in each sector.
pub fn plain() -> Program {
    let recipe = Recipe {
        years: 9,
        bases: vec![450_000, 450_000],
        decline: 0,
        late_sector: false,
        free_percent: 100,
        floor_cents: 1_788,
        ceiling_times: 4,
        hard_ceiling: false,
        reserve_percent: 4,
        trigger_percent: 90,
        withhold_percent: 0,
        withhold_trigger: 100,
        direction: 2,
        redistribute: false,
        unsold: 0,
        count: 4,
        period: 3,
        same_year: false,
        installment_of_free: false,
        deadline_vintage: false,
        banking: true,
        discharges: false,
        offset_percent: 8,
        each_installment: false,
        purchase_percent: 10,
        holding_percent: 10,
        traders: 0,
        sigma: 0,
        foresight: 5,
        shortage_cuts_reserve: false,
        lot: 1_000,
        seed: 1,
        parties: 0,
        begins: 0,
        ends_early: 0,
        review: Review::default(),
    };
    let mut program = program(&recipe);
    program.first_year = Year(2021);
    program.budgets = BUDGETS.to_vec();
    program.budget_line = BUDGETS.to_vec();
    program.review = ReviewRules::none();
    program
}

/// Source: sb5981-rules, section 5.2.
const BUDGETS: [Allowances; 9] =
    [70_825_000, 68_675_000, 66_525_000, 64_375_000, 62_225_000, 60_075_000, 57_925_000, 55_775_000, 53_625_000];

/// Source: sb5981-rules, eite-no-cost-allocation, worked example.
#[test]
fn a_free_allowance_falls_in_proportion_to_the_budget() {
    let program = plain();
    let state = State::new(&program, 1, false);
    let all = FreeRule::BaseWithBudget { share: Decimal::ONE };
    assert_eq!(state.free_by(&all, 0, 3), 409_018);
    let mut industry = program.clone();
    industry.entities[0].base = 11_710_000;
    let state = State::new(&industry, 1, false);
    assert_eq!([0, 1, 2].map(|y| state.free_by(&all, 0, y)), [11_710_000, 11_354_525, 10_999_050]);
}

/// Source: sb5981-rules, electricity-no-cost-allocation, worked example.
#[test]
fn a_trailing_mean_is_of_the_three_years_before() {
    let program = plain();
    let mut state = State::new(&program, 1, false);
    state.participants[0].emissions[..3].copy_from_slice(&[10_000_000, 11_200_000, 9_400_000]);
    let rule = FreeRule::TrailingMean { years: 3, share: decimal("0.95") };
    assert_eq!(state.free_by(&rule, 0, 3), 9_690_000);
}

/// Source: sb5981-rules, gas-low-income-allocation, worked example.
#[test]
fn low_income_gas_is_a_share_of_the_year_before() {
    let program = plain();
    let mut state = State::new(&program, 1, false);
    state.participants[0].emissions[0] = 4_500_000;
    let with = |share| FreeRule::LastYear { share: decimal(share) };
    assert_eq!(state.free_by(&with("0.135"), 0, 1), 607_500);
    assert_eq!(state.free_by(&with("0.235"), 0, 1), 1_057_500);
}

/// Source: sb5981-rules, budget-partition, worked examples.
#[test]
fn a_budget_is_split_whole_and_free_allowances_give_way_to_the_reserve() {
    let program = plain();
    let mut state = State::new(&program, 1, false);
    let asks = |parts: [Allowances; 3]| parts.map(|tons| vec![(0, tons)]).to_vec();
    let total = |given: &[Vec<(usize, Allowances)>]| given.iter().flatten().map(|(_, tons)| tons).sum::<Allowances>();
    let (reserve, given) = state.partition(70_825_000, 2_833_000, asks([11_710_000, 12_000_000, 607_500]));
    assert_eq!(70_825_000 - reserve - total(&given), 43_674_500);
    let (reserve, given) = state.partition(13_575_000, 543_000, asks([8_000_000, 9_000_000, 600_000]));
    let parts: Vec<Allowances> = given.iter().flatten().map(|(_, tons)| *tons).collect();
    assert_eq!((reserve, parts), (543_000, vec![5_923_636, 6_664_091, 444_273]));
}

/// Source: sb5981-rules, apcr-fill, worked example.
#[test]
fn four_percent_of_each_budget_goes_to_the_reserve() {
    let mut program = plain();
    let state = State::new(&program, 1, false);
    assert_eq!([0, 1, 2].map(|y| state.set_aside(y, 0)), [2_833_000, 2_747_000, 2_661_000]);
    program.price_containment.of_auctionable = true;
    let state = State::new(&program, 1, false);
    assert_eq!(state.set_aside(0, 70_825_000 - 46_507_500), 1_860_300);
}

/// Source: sb5981-rules, holding-limit, worked example.
#[test]
fn the_holding_limit_follows_the_budget() {
    let mut program = plain();
    program.holding = HoldingLimit { base: 25_000_000, rate_low: decimal("0.1"), rate_high: decimal("0.025") };
    program.budgets[1] = 40_725_000;
    program.budgets[2] = 13_575_000;
    let mut state = State::new(&program, 1, false);
    let mut limit = |year| {
        state.year = year;
        state.holding_limit()
    };
    assert_eq!([limit(0), limit(1), limit(2)], [3_645_625, 2_893_125, 1_357_500]);
}

fn deadline(year: usize, last: bool) -> Deadline {
    let day = MonthDay::parse("11-01").expect("a day");
    Deadline { year, last, falls: year + 1, day, at_year_end: false }
}

/// Source: sb5981-rules, surrender-schedule, worked example.
#[test]
fn thirty_percent_is_due_in_two_years_and_the_rest_in_the_third() {
    let program = plain();
    let mut state = State::new(&program, 1, false);
    state.participants[0].emissions[..3].copy_from_slice(&[400_001, 410_000, 390_000]);
    state.participants[0].obliged[..3].copy_from_slice(&[400_001, 410_000, 390_000]);
    state.year = 3;
    let mut pay = |year, last| {
        let due = state.current_due(0, deadline(year, last));
        state.participants[0].paid += due;
        due
    };
    assert_eq!([pay(0, false), pay(1, false), pay(2, true)], [120_001, 123_000, 957_000]);
}

/// Source: sb5981-rules, surrender-schedule, worked example: 30 percent of free allowances instead.
#[test]
fn an_installment_of_free_allowances_asks_nothing_of_who_gets_none() {
    let mut program = plain();
    program.compliance.installment_of_free = true;
    let mut state = State::new(&program, 1, false);
    for i in 0..2 {
        state.participants[i].emissions[..3].copy_from_slice(&[400_001, 410_000, 390_000]);
        state.participants[i].obliged[..3].copy_from_slice(&[400_001, 410_000, 390_000]);
    }
    state.participants[0].free[..3].copy_from_slice(&[300_000; 3]);
    state.participants[1].free[..3].copy_from_slice(&[0; 3]);
    state.year = 3;
    let mut pay = |i: usize, year, last| {
        let due = state.current_due(i, deadline(year, last));
        state.participants[i].paid += due;
        due
    };
    assert_eq!([pay(0, 0, false), pay(0, 1, false), pay(0, 2, true)], [90_000, 90_000, 1_020_001]);
    assert_eq!([pay(1, 0, false), pay(1, 1, false), pay(1, 2, true)], [0, 0, 1_200_001]);
}

/// Source: sb5981-rules, compliance-periods, worked example.
#[test]
fn periods_are_three_years_long() {
    let program = plain();
    let state = State::new(&program, 1, false);
    let last: Vec<bool> = (0..9).map(|y| state.deadline(y).is_some_and(|deadline| deadline.last)).collect();
    assert_eq!(last, [false, false, true, false, false, true, false, false, true]);
}

/// Source: sb5981-rules, offset-usage-limit, offset-direct-benefit-share and offset-tribal-limit, worked
/// examples for an obligation of 1,000,000: 80,000, of which a quarter without direct benefits, and 50,000.
#[test]
fn credits_fill_their_limits_with_the_share_of_direct_benefits() {
    let mut program = plain();
    program.offsets.limit = vec![decimal("0.08"); 9];
    program.offsets.direct_benefit = vec![decimal("0.75"); 9];
    program.offsets.tribal_limit = decimal("0.05");
    program.market.offset_availability = 1.0;
    program.market.tribal_availability = 1.0;
    let credits = |program: &Program, years: [Allowances; 3]| {
        let mut state = State::new(program, 1, false);
        state.participants[0].emissions[..3].copy_from_slice(&years);
        state.participants[0].obliged[..3].copy_from_slice(&years);
        state.year = 3;
        let deadline = deadline(2, true);
        state.credits_for(0, deadline, years.iter().sum(), state.credits_available(deadline))
    };
    assert_eq!(credits(&program, [400_000, 300_000, 300_000]), [60_000, 20_000, 50_000]);
    program.offsets.limit = vec![decimal("0.06"); 9];
    program.offsets.direct_benefit = vec![decimal("0.5"); 9];
    assert_eq!(credits(&program, [400_000, 300_000, 300_000]), [30_000, 30_000, 50_000]);
    // The period 2033 to 2035 with three limits: 6 percent goes on, nothing from 2035, no limit from 2035.
    for (last, most) in [("0.06", 18_000), ("0", 12_000), ("1", 112_000)] {
        program.offsets.limit[2] = decimal(last);
        let [direct, other, _] = credits(&program, [100_000; 3]);
        assert_eq!(direct + other, most);
    }
}

/// Source: sb5981-rules, revenue-split, worked examples.
#[test]
fn receipts_are_divided_40_35_25_to_the_cent() {
    let mut program = plain();
    program.revenue.admin_share = Decimal::ZERO;
    program.revenue.other = Decimal::ZERO;
    let mut state = State::new(&program, 1, false);
    let mut divide =
        |cents: i128| state.divide(Money(cents), Money(0), Money(0)).iter().map(|m| m.0).collect::<Vec<_>>();
    assert_eq!(divide(69_000_000_000), [27_600_000_000, 24_150_000_000, 17_250_000_000]);
    assert_eq!(divide(101), [41, 35, 25]);
    assert_eq!(divide(78_090_006_000), [31_236_002_400, 27_331_502_100, 19_522_501_500]);
    assert_eq!(state.divide(Money(101), Money(500), Money(0))[0], Money(541));
    assert_eq!(state.divide_year(Money(101), Money(500), Money(70))[0], Money(611));
}

/// Source: sb5981-rules, revenue-split: `revenue.penalties_scope`, both readings.
#[test]
fn daily_penalties_are_paid_into_the_account_only_where_all_penalties_are() {
    for (all, deposit) in [(true, 570), (false, 500)] {
        let mut program = plain();
        program.revenue.other = Decimal::ZERO;
        program.revenue.daily_penalties = all;
        let mut state = State::new(&program, 1, false);
        assert_eq!(state.divide_year(Money(0), Money(500), Money(70)).iter().map(|m| m.0).sum::<i128>(), deposit);
    }
}

/// Source: sb5981-rules, electricity-no-cost-allocation, worked example: from 10,200,000 in the first year.
#[test]
fn a_supplier_on_the_budgets_schedule_gets_7_413_272_in_2030() {
    let mut program = plain();
    program.entities[0].base = 10_200_000;
    program.budget_line[8] = 51_475_000;
    let state = State::new(&program, 1, false);
    assert_eq!(state.free_by(&FreeRule::BaseWithBudget { share: Decimal::ONE }, 0, 8), 7_413_272);
}

/// Source: sb5981-rules, unsold-rollover, worked examples.
#[test]
fn unsold_allowances_come_back_at_once_or_a_quarter_at_a_time_after_two_sales_above_the_floor() {
    let mut program = plain();
    let offer = |program: &Program, unsold, above_floor| {
        let mut state = State::new(program, 1, false);
        state.planned = vec![100_000];
        state.waiting = vec![(0, unsold)];
        state.above_floor = above_floor;
        (state.offer(0), state.waiting.iter().map(|(_, tons)| tons).sum::<Allowances>())
    };
    assert_eq!(offer(&program, 10_000, 0), (110_000, 0));
    program.auction.unsold = Unsold::AfterTwo;
    assert_eq!(offer(&program, 10_000, 1), (100_000, 10_000));
    assert_eq!(offer(&program, 10_000, 2), (110_000, 0));
    assert_eq!(offer(&program, 40_000, 2), (125_000, 15_000));
}

/// Source: sb5981-rules, limit-attainment, worked example.
#[test]
fn a_limit_is_missed_by_what_covered_and_other_emissions_exceed_it() {
    let result = TargetResult { year: Year(2035), limit_t: 54_300_000, emissions_t: 40_725_000 + 15_000_000 };
    assert_eq!((result.margin_t(), result.met()), (-1_425_000, false));
    assert!(TargetResult { emissions_t: 54_300_000, ..result }.met(), "exactly at the limit");
}

/// Source: sb5981-rules, budget-partition, worked example: 61.67 percent of the first budget are auctioned.
#[test]
fn of_the_first_budget_61_67_percent_is_auctioned_and_27_150_500_is_not() {
    let program = plain();
    let mut state = State::new(&program, 1, false);
    let asked = [11_710_000, 12_000_000, 607_500].map(|tons| vec![(0, tons)]).to_vec();
    let (reserve, given) = state.partition(BUDGETS[0], 2_833_000, asked);
    let kept = reserve + given.iter().flatten().map(|(_, tons)| tons).sum::<Allowances>();
    assert_eq!(kept, 27_150_500);
    let percent = Decimal::from(BUDGETS[0] - kept) * Decimal::ONE_HUNDRED / Decimal::from(BUDGETS[0]);
    assert_eq!(percent.round_dp(2).to_string(), "61.67");
}

/// Source: sb5981-rules, apcr-release, worked example: nine tenths of $74.42 are $66.98.
#[test]
fn a_settlement_of_67_10_opens_a_reserve_sale_and_one_of_66_97_does_not() {
    let mut program = plain();
    program.price_containment.trigger[0] = Price(6_698);
    let state = State::new(&program, 1, false);
    let opens = |cents: Option<i64>| state.opens_sale(cents.map(Price), false);
    assert_eq!([Some(6_710), Some(6_698), Some(6_697), None].map(opens), [true, true, false, false]);
}

/// Source: sb5981-rules, vintage-and-banking, worked example: nothing is retired before November 2022.
#[test]
fn at_the_end_of_2021_all_of_its_70_825_000_allowances_are_unretired() {
    let mut program = plain();
    program.compliance.day = MonthDay::parse("11-01").expect("a day");
    let run = super::super::run_kept(&program, 1, true);
    let moved = |in_2021: fn(&Transfer) -> bool| -> Allowances {
        run.journal().iter().filter(|t| t.quarter.year == Year(2021) && in_2021(t)).map(|t| t.quantity).sum()
    };
    assert_eq!(moved(|t| t.from == Account::Issuance), 70_825_000);
    assert_eq!(moved(|t| t.to == Account::Retired), 0);
    let first = run.journal().iter().find(|t| t.to == Account::Retired).expect("something is retired");
    assert_eq!((first.quarter.year, first.quarter.index), (Year(2022), 2), "due on the first of November");
}

/// Source: sb5981-rules, limit-attainment, worked example: half way from 97.3 to 54.3 million tons.
#[test]
fn at_75_8_million_tons_half_of_the_way_is_done() {
    let mut program = plain();
    program.state_base = 97_300_000;
    program.targets = vec![Target { year: Year(2035), limit: 54_300_000 }];
    let progress = |tons| super::super::year::progress(&program, Year(2030), tons);
    assert_eq!([75_800_000, 97_300_000, 54_300_000].map(progress), [Some(500), Some(0), Some(1_000)]);
}
