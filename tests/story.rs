//! What the default run must tell, and what the market model promises of itself.

#[path = "story/alive.rs"]
mod alive;
#[path = "data/parties.rs"]
mod parties;

use capwright::law::lever::{Kind, Lever, Value};
use capwright::scenario::{self, Scenario};
use capwright::simulate::{AuctionKind, Outcome};

const BILL: &str = "wa-sb5981";

/// The market model's reference run has no evaluations.
const UNREVIEWED: (&str, &str) = ("evaluation.enabled", "false");

fn with(changes: &[(&str, &str)]) -> Scenario {
    let mut scenario = Scenario::bill(BILL);
    for (id, text) in changes {
        scenario.set_text(id, text).unwrap_or_else(|problem| panic!("{problem}"));
    }
    scenario
}

fn run(changes: &[(&str, &str)]) -> Outcome {
    scenario::run(&with(changes)).expect("the scenario runs")
}

fn price(outcome: &Outcome, year: u16) -> f64 {
    outcome.year(year).and_then(|row| row.price_mean).map_or(0.0, |price| price.to_model())
}

/// Source: market-model, section 11: reference prices of the aggregate model, within a quarter of them.
fn tells(outcome: &Outcome, reference: &[(u16, f64)]) {
    for (year, dollars) in reference {
        let ours = price(outcome, *year);
        assert!((ours / dollars - 1.0).abs() < 0.25, "{year}: {ours} against {dollars}");
    }
}

#[test]
fn the_bill_stays_on_the_floor_into_the_early_2030s_and_then_climbs() {
    let bill = run(&[UNREVIEWED]);
    let reference = [
        (2021, 17.9),
        (2025, 23.4),
        (2030, 32.9),
        (2032, 32.9),
        (2035, 66.0),
        (2040, 158.0),
        (2045, 222.0),
        (2050, 311.0),
    ];
    tells(&bill, &reference);
    assert!((2021..=2030).all(|year| bill.year(year).is_some_and(|row| row.price_mean == Some(row.price_floor))));
    for (year, megatons) in [(2024, 40.0), (2030, 51.0), (2040, 31.0)] {
        let bank = bill.year(year).expect("a row").bank_t as f64 / 1e6;
        assert!((bank / megatons - 1.0_f64).abs() < 0.25, "bank of {year}: {bank} against {megatons}");
    }
    assert_eq!(bill.summary.penalty_total.0, 0);
}

#[test]
fn withholding_the_trade_exposed_part_brings_the_climb_forward() {
    let withheld = run(&[UNREVIEWED, ("cap.eite_in_early_budgets", "withheld")]);
    tells(
        &withheld,
        &[
            (2021, 17.9),
            (2025, 23.4),
            (2030, 43.0),
            (2032, 60.0),
            (2035, 92.0),
            (2040, 181.0),
            (2045, 254.0),
            (2050, 356.0),
        ],
    );
}

/// Source: market-model, section 5: the auction finds the price that the market expects.
#[test]
fn without_beliefs_buffers_limits_or_reserves_auctions_settle_at_the_expected_price() {
    let outcome = run(&[
        UNREVIEWED,
        ("market.belief_sigma", "0"),
        ("market.buffer", "0"),
        ("market.traders", "0"),
        ("auction.limit_covered", "1"),
        ("holding.rate_low", "1"),
        ("holding.rate_high", "1"),
        ("apcr.share_after", "0"),
        ("apcr.trigger_ratio", "1"),
        ("auction.ceiling_base", "1000"),
        ("ecr.direction", "off"),
    ]);
    let sold = outcome.auctions.iter().filter(|a| a.kind == AuctionKind::Quarterly);
    let gaps: Vec<f64> =
        sold.filter_map(|a| a.settlement.map(|price| (price.to_model() / a.expected.to_model() - 1.0).abs())).collect();
    assert_eq!(gaps.len(), 120);
    let mean = gaps.iter().sum::<f64>() / 120.0;
    assert!(mean < 0.02, "mean gap {mean}");
}

/// Source: market-model, section 10; washington-facts, section 3.2: covered emissions of about 66 million tons,
/// a covered share of about 0.69. To six digits: 327,885,158 of 480,500,000 t, summed outside this code from the
/// same files (non-exempt reporters at 25,000 t, gas at 0.65, imports at 0.591).
#[test]
fn budget_and_emissions_come_from_the_same_entities() {
    let program = scenario::program(&with(&[])).expect("the bill builds");
    let base: i64 = program.entities.iter().map(|entity| entity.base).sum();
    assert!((base as f64 / 66e6 - 1.0).abs() < 0.02, "{base}");
    assert_eq!(program.entities.len(), 89 + 5 + 9);
    let share = program.notes.iter().find(|(code, _)| *code == "W-SHARE").expect("the share is noted");
    assert!(share.1.ends_with("0.682383"), "{}", share.1);
}

/// Source: sb5981-rules, household-impact, worked example: 1,000 gallons and 60 MMBtu at $20 cost $241.41.
#[test]
fn a_median_households_fuels_cost_241_dollars_at_20_dollars_a_ton() {
    let program = scenario::program(&with(&[])).expect("the bill builds");
    let yearly = program.household.tons * rust_decimal::Decimal::from(20);
    assert_eq!(yearly.round_dp(2).to_string(), "241.41");
}

#[test]
fn the_same_scenario_and_seed_give_the_same_run_and_another_seed_another() {
    assert_eq!(run(&[]), run(&[]));
    let mut other = Scenario::bill(BILL);
    other.seed = Some(2);
    assert_ne!(scenario::run(&other).expect("runs").auctions, run(&[]).auctions);
}

/// Every number lever at both ends of its range and every choice, one at a time: the run balances, or says
/// what contradicts what.
#[test]
fn every_active_lever_runs_at_both_ends_of_its_range() {
    for lever in scenario::levers(BILL).iter().filter(|lever| lever.active) {
        for text in ends(lever) {
            let scenario = with(&[(lever.id, &text)]);
            match scenario::run(&scenario) {
                Ok(outcome) => assert!(outcome.audit.balanced, "{}={text}: {:?}", lever.id, outcome.audit),
                Err(problems) => assert!(problems.iter().all(|p| p.code.starts_with("E-")), "{}={text}", lever.id),
            }
        }
    }
}

fn ends(lever: &Lever) -> Vec<String> {
    match lever.kind {
        Kind::Choice { options, .. } => options.iter().map(|option| option.id.to_owned()).collect(),
        Kind::Switch { default } => vec![(!default).to_string()],
        Kind::Fraction(range)
        | Kind::Money(range)
        | Kind::Tonnes(range)
        | Kind::Years(range)
        | Kind::Count(range)
        | Kind::Number(range) => {
            vec![range.min.to_owned(), range.max.to_owned()]
        }
        Kind::Date { .. } | Kind::Table { .. } => others(lever),
    }
}

/// Other values of the dates and tables.
fn others(lever: &Lever) -> Vec<String> {
    let texts: &[&str] = match lever.id {
        "hic.first_update" => &["2023-01-01"],
        "hic.tracts" => &["[]", r#"[{"tract": "A", "rank": 9, "population": 10}]"#],
        "project.portfolio" => &["[]", r#"[{"name": "One", "cost": 1000000}]"#],
        "household.profiles" => &[
            r#"[{"group": "M", "role": "median", "households": 1, "income": 0, "gasoline_gallons": 1, "gas_mmbtu": 1},
                {"group": "L", "role": "low", "households": 1, "income": 1, "gasoline_gallons": 1, "gas_mmbtu": 1}]"#,
        ],
        "attainment.uncovered_path" => &[r#"{"2035": 20000000}"#],
        "cap.budget_override" => &[r#"{"2030": 40000000}"#],
        "evaluation.discretionary" => &[r#"[{"year": 2030, "tonnes": 1000000}]"#],
        "share.covered_2013_2017" => &["[71000000, 70200000, 73100000, 73400000, 73000000]"],
        "share.state_2013_2017" => &["[95400000, 94600000, 98400000, 98600000, 98500000]"],
        "timeline.effective_date" => &["2024-07-01"],
        _ => return parties::sample(lever).into_iter().map(str::to_owned).collect(),
    };
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// A lever that is marked active changes a result: at one end of its range, in the bill or in a scenario in
/// which its mechanism acts.
#[test]
fn no_active_lever_is_dead() {
    let settings: [&[(&str, &str)]; 16] = [
        &[],
        &[("apcr.share_after", "0.9")],
        &[("ecr.trigger_ratio", "1.25")],
        &[("auction.ceiling_base", "30"), ("auction.ceiling_after", "hold"), ("apcr.mode", "price-trigger")],
        &[("cap.start_anchor", "custom"), ("share.method", "fixed"), ("limits.scenario", "pre-bill")],
        &[
            ("auction.floor_mode", "fixed-dollars"),
            ("auction.floor_after", "continue"),
            ("ecr.trigger_ratio", "1.3"),
            ("ecr.disposition", "redistribute"),
        ],
        &[("eta.hic_minimum", "0.4"), ("transition.low_income_need", "2000000000"), ("cira.impacts_minimum", "0.9")],
        &[("penalty.per_allowance", "1"), ("penalty.discharges", "true"), ("auction.floor_base", "40")],
        &[UNREVIEWED],
        &[
            ("market.evaluation_projection", "budget"),
            ("market.evaluation_reach", "whole-gap"),
            ("limits.reduction_2035", "0.35"),
        ],
        &[("preemption.enabled", "false"), ("economy.clean_air_rule_revived", "true")],
        &[("preemption.broad_decline", "0.01")],
        &[("economy.clean_air_rule_revived", "true")],
        &parties::AFFAIRS,
        &parties::NEAR,
        &parties::FUEL,
    ];
    let bases: Vec<Outcome> = settings.iter().map(|setting| run(setting)).collect();
    let mut dead = Vec::new();
    for lever in scenario::levers(BILL).iter().filter(|lever| lever.active) {
        let alive = settings.iter().zip(&bases).any(|(setting, base)| {
            ends(lever).iter().any(|text| {
                let mut scenario = with(setting);
                scenario.set_text(lever.id, text).is_ok()
                    && scenario.get(lever.id) != with(setting).get(lever.id)
                    && scenario.get(lever.id) != Value::Unset
                    && scenario::run(&scenario).is_ok_and(|outcome| outcome != *base)
            })
        });
        // The three shares must sum to one: they move together, in the test below. Penalties have one account to go
        // to.
        let elsewhere =
            lever.id == "revenue.penalties_to" || lever.id.starts_with("revenue.share_") || alive::shown(lever.id);
        if !alive && !elsewhere {
            dead.push(lever.id);
        }
    }
    assert!(dead.is_empty(), "levers that change nothing: {dead:?}");
}

#[test]
fn the_accounts_shares_move_money_and_must_sum_to_one() {
    let moved =
        run(&[("revenue.share_eta", "0.5"), ("revenue.share_transition", "0.3"), ("revenue.share_cira", "0.2")]);
    assert_ne!(moved.years[0].accounts, run(&[]).years[0].accounts);
    let problems = scenario::run(&with(&[("revenue.share_eta", "0.5")])).expect_err("1.1 in all");
    assert_eq!(problems[0].code, "E-SHARES");
}

/// Cuts of projects outside covered sources lower the state's emissions and nothing that the market sees.
#[test]
fn a_project_outside_covered_sources_lowers_statewide_emissions_and_no_price() {
    let project = r#"[{"name": "Soils", "cost": 100000000, "in_state": true, "type": "agriculture", "recipient": "tribe",
        "real": true, "specific": true, "identifiable": true, "quantifiable": true, "verifiable": true,
        "permanent": true, "labor": true, "tribal_impact": false, "tract": "A", "outside": OUTSIDE}]"#;
    let one = |outside: &str| run(&[("project.portfolio", &project.replace("OUTSIDE", outside))]);
    let (inside, outside) = (one("false"), one("true"));
    let (before, after) = (inside.year(2030).expect("a year"), outside.year(2030).expect("a year"));
    assert_eq!(before.statewide_t - after.statewide_t, 950_000);
    assert_eq!(before.non_covered_t - after.non_covered_t, 950_000);
    assert_eq!(outside.auctions, inside.auctions);
    let margin = |outcome: &Outcome| outcome.summary.targets[0].margin_t();
    assert_eq!(margin(&outside) - margin(&inside), 950_000);
    let shipped = run(&[]);
    assert!(shipped.spending.years.iter().all(|year| year.credited_outside_t == 0), "made-up tons move no emissions");
}

#[test]
fn tables_that_contradict_themselves_are_refused_with_their_place() {
    for (id, table, code, path) in [
        (
            "household.profiles",
            r#"[{"group": "L", "role": "low", "households": 1, "income": 1, "gasoline_gallons": 1, "gas_mmbtu": 1}]"#,
            "E-HOUSEHOLDS",
            "set.household.profiles",
        ),
        (
            "project.portfolio",
            r#"[{"name": "A", "cost": 1, "account": "resilience"}]"#,
            "E-PROJECT",
            "set.project.portfolio[0]",
        ),
        (
            "hic.tracts",
            r#"[{"tract": "A", "rank": 9, "population": 1}, {"tract": "A", "rank": 8, "population": 1}]"#,
            "E-TRACT",
            "set.hic.tracts[1]",
        ),
    ] {
        let problems = scenario::run(&with(&[(id, table)])).expect_err(table);
        assert_eq!((problems[0].code, &*problems[0].path), (code, path));
    }
    let mut bill = Scenario::bill(BILL);
    for (id, table, expected) in [
        ("hic.tracts", r#"[{"tract": "A", "rank": 11, "population": 1}]"#, "`hic.tracts[0].rank` = 11"),
        ("project.portfolio", r#"[{"name": "A", "cost": 0}]"#, "`project.portfolio[0].cost` = 0"),
    ] {
        let problem = bill.set_text(id, table).expect_err(table);
        assert!(problem.message.starts_with(expected), "{}", problem.message);
    }
}

#[test]
fn a_tract_of_unknown_overlap_and_a_project_of_an_unknown_tract_are_named() {
    let outcome = run(&[("hic.tracts", r#"[{"tract": "Z", "rank": 9, "population": 1}]"#)]);
    let said = |code: &str| outcome.warnings.iter().find(|warning| warning.code == code).map(|w| w.message.as_str());
    assert!(said("W-OVERLAP-UNKNOWN").is_some_and(|message| message.ends_with(": Z")));
    assert!(said("W-TRACT-UNKNOWN").is_some_and(|message| message.contains("B, A")), "{:?}", outcome.warnings);
}

/// The headline's median household is the profiles' median group.
#[test]
fn the_household_of_the_headline_is_the_median_group_of_the_table() {
    let table = r#"[{"group": "M", "role": "median", "households": 1, "income": 50000, "gasoline_gallons": 500,
        "gas_mmbtu": 30}, {"group": "L", "role": "low", "households": 1, "income": 1, "gasoline_gallons": 1,
        "gas_mmbtu": 1}]"#;
    let cost = |outcome: &Outcome| outcome.summary.household_cost_2030_month.expect("a cost").0;
    let (half, whole) = (cost(&run(&[("household.profiles", table)])), cost(&run(&[])));
    assert!((half * 2 - whole).abs() <= 1, "{half} against {whole}");
}
