//! A tiny made-up programme: that a programme is only data, and that its books are what a hand computes.

use super::*;
use crate::law::intensity::benchmark::{Basis, Benchmark, Class, PreAllocation, Vintage};
use crate::law::intensity::coverage::{Process, Reporting, Trading};
use crate::law::intensity::industry::{BreakEven, IndustryRule};
use crate::law::intensity::load::{LoadFormula, LoadFraction};
use crate::law::intensity::measure::{Acts, Benefit, Measure, Pollutant, Quality};
use crate::law::intensity::settle::Fine;
use crate::law::intensity::target::{Phase, Target, Verdict};
use crate::law::intensity::{
    CapRule, Economy, Firm, IntensityProgram, LineFacts, Market, Plants, PowerUnit, PriceRule, Sector, YearRules,
};
use crate::units::{Money, Price, Year};
use rust_decimal::Decimal;

const YEARS: usize = 3;

/// An island with one power station and one dairy, in cowries.
fn island() -> IntensityProgram {
    let sector = |id: &str, tons: f64, trades: bool| Sector {
        id: id.to_owned(),
        reference: vec![tons; YEARS],
        activity: vec![1.0; YEARS],
        trades_from: trades.then_some(Year(1900)),
        improvement: 0.0,
    };
    IntensityProgram {
        id: "island".to_owned(),
        currency: "cowrie".to_owned(),
        first: Year(1900),
        economy: Economy {
            index: vec![Decimal::ONE, Decimal::new(11, 1), Decimal::new(12, 1)],
            sectors: vec![sector("power", 1_000_000.0, true), sector("milk", 100_000.0, true)],
            power: 0,
            generation_mwh: vec![1_000_000.0; YEARS],
            grid_t_per_mwh: 1.0,
            planned_grid_t_per_mwh: 1.0,
            response_from: Year(1900),
            response: 0.0,
        },
        targets: vec![Target {
            year: Year(1902),
            base: Year(1900),
            reduction: Decimal::new(1, 1),
            total: Some(1_050_000),
            phase: Phase::IntensityFirst,
        }],
        reporting: Reporting { branches: vec!["milk".to_owned()], tons: 50_000, coal_equivalent: 1 },
        trading: Trading {
            processes: vec![Process { id: "steam".to_owned(), from: Year(1900), by_rule: true }],
            tons: 1_000,
        },
        classes: vec![Class { id: "any".to_owned(), relieved: false }],
        vintages: vec![vintage()],
        years: vec![rules(); YEARS],
        firms: vec![station(), dairy()],
        market: Market { price: PriceRule::Path, sold: Decimal::ZERO, missing: Decimal::ZERO },
        carry_over: None,
        borrowing: None,
        measures: vec![windmill()],
        planned: vec![Measure { amount: 0.0, ..windmill() }],
        pollutants: vec![Pollutant { id: "soot".to_owned(), total_t: Some(100.0), elasticity: 0.5 }],
        benefit: Benefit::PerTon(Decimal::from(3)),
    }
}

fn vintage() -> Vintage {
    Vintage {
        name: "first".to_owned(),
        draft: true,
        basis: Basis::Generated,
        classes: vec![Benchmark {
            electricity: Decimal::new(9, 1),
            heat: Decimal::ZERO,
            load: LoadFormula::None,
            heat_ratio: Decimal::ZERO,
        }],
        load_with_heat: true,
        air_cooling: Decimal::ONE,
        pre_allocation: PreAllocation::OfEmissions(Decimal::new(5, 1)),
    }
}

fn rules() -> YearRules {
    YearRules {
        vintage: 0,
        industry: IndustryRule::Emissions,
        industry_draft: false,
        content_limits: Vec::new(),
        deficit_cap: None,
        credit_limit: Decimal::new(5, 2),
        cap: CapRule::Formula,
        auction_share: Decimal::ZERO,
        due: Year(1903),
        fine: Fine::Multiple(Decimal::from(5)),
        deducts: false,
        price: Price(1_000),
        credit_ratio: Decimal::new(9, 1),
        credits: 20_000,
    }
}

fn station() -> Firm {
    Firm {
        id: "station".to_owned(),
        name: "The station".to_owned(),
        branch: "power".to_owned(),
        process: "steam".to_owned(),
        sector: 0,
        coal_equivalent: Decimal::ONE,
        plants: Plants::Power(vec![PowerUnit {
            id: "one".to_owned(),
            share: 1.0,
            class: 0,
            generation_mwh: 1_000_000.0,
            heat_gj: 0.0,
            own_use: Decimal::ZERO,
            load: LoadFraction::new("load", Decimal::new(5, 1)).expect("a fraction"),
            air_cooled: false,
            heat_ratio: Decimal::ZERO,
        }]),
    }
}

fn dairy() -> Firm {
    let line = LineFacts { share: 1.0, product_t: 1_000.0, contents: Vec::new(), special: false };
    Firm {
        id: "dairy".to_owned(),
        name: "The dairy".to_owned(),
        branch: "milk".to_owned(),
        process: "churn".to_owned(),
        sector: 1,
        coal_equivalent: Decimal::ONE,
        plants: Plants::Line(line),
    }
}

fn windmill() -> Measure {
    Measure {
        id: "windmill".to_owned(),
        rule: "wind".to_owned(),
        unit: "mill".to_owned(),
        amount: 30.0,
        from: Year(1900),
        until: Year(1902),
        sector: 0,
        acts: Acts::Displaces,
        avoided_t: 1_000.0,
        mwh: 1_000.0,
        grid_mwh: 0.0,
        imported_t: 0.0,
        pollutants_kg: vec![200.0],
        cost: 50.0,
        quality: Quality::Assumed,
    }
}

fn ran(program: &IntensityProgram) -> Outcome {
    let outcome = run(program, 1).expect("the island fits its plan");
    assert!(outcome.audit.balanced, "{:?}", outcome.audit);
    outcome
}

#[test]
fn a_programme_is_only_data() {
    let outcome = ran(&island());
    let row = &outcome.years[2];
    // Thirty mills displace 30,000 of 1,000,000 MWh: output and emissions fall together.
    assert_eq!((row.emissions_t, row.covered_t, row.formula_t), (1_070_000, 970_000, 873_000));
    // 97,000 t are missing; 20,000 credits are to be had, the rest is bought.
    assert_eq!((row.credits_t, row.bought_t, row.surrendered_t), (20_000, 77_000, 950_000));
    assert_eq!(row.compliance_cost, Money(20_000 * 900 + 77_000 * 1_000));
    assert_eq!((row.reporting, row.trading, row.draft), (1, 1, true));
    assert_eq!(
        (row.pollutants_kg.as_slice(), row.benefit, row.measures_cost),
        ([6_000].as_slice(), Money(9_000_000), Money(150_000))
    );
    assert!((row.dust_change + 0.03).abs() < 1e-12);
    // 0.9 of 1.09 Mt grown by 1.2/1 from the first year's 1,090,000 t.
    let target = &outcome.targets[0];
    assert_eq!((target.ceiling_t, target.emissions_t, target.verdict), (1_177_200, 1_070_000, Verdict::Warning));
}

#[test]
fn cleaner_air_may_be_worth_something_a_kilogram_instead() {
    let program = IntensityProgram { benefit: Benefit::PerKilogram(vec![Decimal::new(25, 1)]), ..island() };
    // The 6,000 kg of soot of thirty mills, at 2.5 cowries.
    assert_eq!(ran(&program).years[2].benefit, Money(1_500_000));
}

#[test]
fn power_from_beyond_the_border_counts_in_the_total_and_for_nobody_who_trades() {
    let (plain, mut program) = (ran(&island()), island());
    // Each mill's thousand megawatt-hours come from another island, at 0.4 t.
    program.measures[0].imported_t = 400.0;
    let outcome = ran(&program);
    let (row, then) = (&outcome.years[2], &plain.years[2]);
    assert_eq!((row.emissions_t, row.by_sector_t[0], row.avoided_t), (1_082_000, 982_000, 18_000));
    assert_eq!((row.covered_t, row.formula_t), (then.covered_t, then.formula_t));
    assert_eq!((outcome.measures[0].avoided_t, outcome.measures[0].grid_t), (30_000, 12_000));
}

#[test]
fn lines_of_a_process_without_a_rule_get_what_they_emitted() {
    let mut program = island();
    let churn = |by_rule| Process { id: "churn".to_owned(), from: Year(1900), by_rule };
    let other = Firm { id: "other".to_owned(), name: "The other dairy".to_owned(), ..dairy() };
    program.firms[1].plants =
        Plants::Line(LineFacts { share: 0.5, product_t: 400.0, contents: Vec::new(), special: false });
    program.firms.push(Firm {
        plants: Plants::Line(LineFacts { share: 0.5, product_t: 600.0, contents: Vec::new(), special: false }),
        ..other
    });
    for rules in &mut program.years {
        rules.industry = IndustryRule::BreakEven(BreakEven { slope: Decimal::new(15, 2), clamp: Decimal::new(3, 2) });
    }
    let given = |program: &IntensityProgram| -> Vec<i64> {
        ran(program).firms[1..3].iter().map(|row| row.allocated_t).collect()
    };
    program.trading.processes.push(churn(true));
    // 125 and 83.33 t a ton of milk: the break-even lies between them, and both are clamped or pay each other.
    let ruled = given(&program);
    assert!(ruled[0] < 50_000 && ruled[1] > 50_000, "{ruled:?}");
    program.trading.processes[1] = churn(false);
    assert_eq!(given(&program), [50_000, 50_000]);
}

#[test]
fn before_output_is_known_half_of_last_years_emissions_is_given() {
    let outcome = ran(&island());
    let given: Vec<i64> = outcome.years.iter().map(|row| row.pre_allocated_t).collect();
    assert_eq!(given, [495_000, 495_000, 490_000]);
}

#[test]
fn a_fixed_sum_stays_when_output_grows() {
    let mut program = island();
    for place in 1..YEARS {
        program.years[place].cap = CapRule::Share(Decimal::ONE);
        program.economy.sectors[0].reference[place] = 1_100_000.0;
        program.economy.sectors[0].activity[place] = 1.1;
    }
    let outcome = ran(&program);
    let given: Vec<i64> = outcome.years.iter().map(|row| row.allocated_t).collect();
    assert_eq!((given[1], given[2], outcome.years[2].cap_t), (given[0], given[0], Some(given[0])));
}

#[test]
fn firms_that_auction_among_themselves_make_their_price() {
    let mut program = island();
    program.economy.response = 0.05;
    program.economy.response_from = Year(1895);
    program.market.price = PriceRule::Cleared { floor: Price(100), top: Price(500) };
    for rules in &mut program.years {
        rules.auction_share = Decimal::new(2, 1);
        rules.credits = 0;
    }
    let outcome = ran(&program);
    for row in &outcome.years {
        assert!(row.price >= Price(100) && row.price <= Price(500));
        assert_eq!(row.auction_revenue, row.price.times(row.auction_sold_t));
        // Nobody else sells: what the auction does not fill is missing.
        assert_eq!((row.bought_t, row.covered_t), (0, row.surrendered_t + row.shortfall_t));
    }
    assert!(outcome.years[2].price > Price(100), "{:?}", outcome.years[2]);
}

#[test]
fn a_unit_of_a_class_that_no_plan_knows_stops_the_run() {
    let mut program = island();
    if let Plants::Power(units) = &mut program.firms[0].plants {
        units[0].class = 4;
    }
    assert_eq!(run(&program, 1).expect_err("there is no such class").code, "E-CLASS");
}

#[test]
fn what_measures_avoid_beyond_a_sector_is_said() {
    let mut program = island();
    program.measures[0].acts = Acts::Intensity;
    program.measures[0].amount = 3_000.0;
    let outcome = ran(&program);
    assert_eq!(outcome.years[2].by_sector_t[0], 0);
    assert!(outcome.warnings.iter().any(|warning| warning.code == "W-BEYOND"));
}

#[test]
fn what_measures_avoid_beyond_a_sector_counts_nowhere() {
    let mut program = island();
    program.measures[0].acts = Acts::Intensity;
    program.measures[0].amount = 3_000.0;
    let outcome = ran(&program);
    let (row, measure) = (&outcome.years[2], &outcome.measures[0]);
    // Three million tons would be avoided of the one million that there is: a third counts, of the air too.
    assert_eq!((row.avoided_t, row.benefit, measure.avoided_t), (1_000_000, Money(300_000_000), 1_000_000));
    assert_eq!((row.pollutants_kg[0], measure.pollutants_kg[0]), (200_000, 200_000));
    // What it costs stays, so that a ton costs three times as much.
    assert_eq!(
        (row.measures_cost, measure.cost_per_t.map(|cost| (cost * 1e9).round())),
        (Money(15_000_000), Some(15e7))
    );
}

#[test]
fn fine_dust_never_falls_by_more_than_all_of_it_and_a_warning_says_where_that_binds() {
    let mut program = island();
    let pollutant = |id: &str| Pollutant { id: id.to_owned(), total_t: Some(5.0), elasticity: 1.0 };
    program.pollutants = vec![pollutant("soot"), pollutant("fumes")];
    program.measures[0].pollutants_kg = vec![200.0, 200.0];
    let outcome = ran(&program);
    // Two, four and six tons of five, twice.
    let falls: Vec<i64> = outcome.years.iter().map(|row| (row.dust_change * 1e6).round() as i64).collect();
    assert_eq!(falls, [-800_000, -1_000_000, -1_000_000]);
    let said = outcome.warnings.iter().find(|warning| warning.code == "W-DUST").expect("it is said");
    assert!(said.message.starts_with("1901 to 1902: "), "{said:?}");
    assert!(ran(&island()).warnings.iter().all(|warning| warning.code != "W-DUST"));
}

#[test]
fn the_report_names_the_currency_once_and_lists_firms_when_asked() {
    let outcome = ran(&island());
    let value: serde_json::Value = serde_json::from_str(&report::to_json(&outcome, true)).expect("JSON");
    assert_eq!((&value["currency"], &value["scheme"]), (&"cowrie".into(), &"intensity".into()));
    assert_eq!(value["entities"].as_array().map(Vec::len), Some(6));
    assert_eq!(value["years"][2]["by_sector_t"]["milk"], 100_000);
    assert_eq!(report::to_csv(&outcome).lines().count(), 4);
    assert_eq!((report::firms_csv(&outcome).lines().count(), report::measures_csv(&outcome).lines().count()), (7, 2));
    let marks = |outcome: &Outcome| -> Vec<String> {
        let text = report::firms_csv(outcome);
        text.lines().filter_map(|line| line.rsplit_once(',')).map(|(_, last)| last.to_owned()).collect()
    };
    assert_eq!(marks(&outcome)[0], "uses_draft");
    let mut drafted = outcome;
    drafted.years.iter_mut().for_each(|year| year.draft = false);
    assert!(marks(&drafted)[1..].iter().all(|mark| mark == "false"));
    drafted.years[1].draft = true;
    let year = drafted.years[1].year;
    let expected: Vec<String> = drafted.firms.iter().map(|row| (row.year == year).to_string()).collect();
    assert_eq!(marks(&drafted)[1..], expected[..]);
    drafted.measures[0].amount = 69_999.999_999_999_96;
    assert!(report::measures_csv(&drafted).contains(",70000,"), "a table has no last digits of binary fractions");
}
