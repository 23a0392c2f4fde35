//! A link with another programme in runs of the bill: when it opens, what it changes, and what it leaves alone.

use capwright::ledger::{Account, Instrument};
use capwright::scenario::{self, Scenario, presets};
use capwright::simulate::{LinkOutcome, Outcome, Run, report};
use capwright::text::Language;
use capwright::units::{Allowances, Year};
use capwright::view;

/// Levers by their ids, and what they are set to.
type Changes<'a> = &'a [(&'a str, &'a str)];

const BILL: &str = "wa-sb5981";
const PARTNER: (&str, &str) = ("link.partner", "california-quebec");
const UNTESTED: (&str, &str) = ("link.cost_test", "off");
const MET: (&str, &str) = (
    "link.checks",
    r#"{"established":true,"consistent":true,"analysis_rule_adopted":true,"auctions":true,"holding_limits":true,
        "reporting":true,"offset_protocols":true,"enforcement":true,"instruments":true,"withdrawal":true,
        "joint_market":true,"security":true,"authority_retained":true}"#,
);
const OPEN: [(&str, &str); 3] = [PARTNER, UNTESTED, MET];

fn with(changes: &[(&str, &str)]) -> Scenario {
    let mut scenario = Scenario::bill(BILL);
    for (id, text) in changes {
        scenario.set_text(id, text).unwrap_or_else(|problem| panic!("{problem}"));
    }
    scenario
}

fn linked(changes: &[(&str, &str)]) -> Run {
    let run = scenario::run_kept(&with(&[&OPEN[..], changes].concat()), true).expect("the scenario runs");
    assert!(run.outcome.audit.balanced, "{:?}", run.outcome.audit);
    run
}

fn link(outcome: &Outcome) -> &LinkOutcome {
    outcome.link.as_ref().expect("a link is meant")
}

/// Foreign allowances in Washington's accounts at the end of the run's movements up to a year.
fn foreign_in(run: &Run, until: Year) -> Allowances {
    let private = |account: Account| matches!(account, Account::Holding(_) | Account::Compliance(_));
    let seen = run.journal().iter().filter(|t| t.quarter.year <= until);
    seen.filter(|t| matches!(t.instrument, Instrument::Foreign(_)))
        .map(|t| t.quantity * (i64::from(private(t.to)) - i64::from(private(t.from))))
        .sum()
}

#[test]
fn until_its_first_year_a_run_with_a_link_is_the_run_without_and_reviews_see_no_joint_collar() {
    let (bill, late) = (scenario::run(&with(&[])).expect("runs"), linked(&[("link.year", "2030")]).outcome);
    assert!(link(&late).open);
    // The evaluation of 2026 stands among them.
    assert_eq!(late.years[..9], bill.years[..9]);
    assert_eq!(late.reviews.first(), bill.reviews.first());
    assert_ne!(late.years[9], bill.years[9]);
    assert!(link(&late).rows.iter().all(|row| row.open == (row.year.0 >= 2030)));
    assert!(link(&late).rows[..9].iter().all(|row| row.net_import_t == 0 && row.partner == row.partner_alone));
}

#[test]
fn a_check_that_nobody_marked_as_met_keeps_the_link_shut_and_is_named() {
    let bill = scenario::run(&with(&[])).expect("runs");
    let shut = scenario::run(&with(&[PARTNER, UNTESTED])).expect("runs");
    assert!(!link(&shut).open);
    assert_eq!(link(&shut).failed().len(), 13);
    let one = MET.1.replace("\"security\":true", "\"security\":false");
    let one = scenario::run(&with(&[PARTNER, UNTESTED, ("link.checks", &one)])).expect("runs");
    assert_eq!((link(&one).open, link(&one).failed()), (false, vec!["security"]));
    let warning = one.warnings.iter().find(|warning| warning.code == "W-LINK").expect("the reader is told");
    assert_eq!(warning.message, "the link with california-quebec does not open; not met: security");
    assert_eq!((&one.years, &one.auctions, &one.entities), (&bill.years, &bill.auctions, &bill.entities));
}

#[test]
fn the_cost_test_compares_the_run_without_the_link() {
    // In 2025 both runs are on the floor, so that the price is not lower; over the run cutting costs less.
    let price = scenario::run(&with(&[PARTNER, MET])).expect("runs");
    assert_eq!((link(&price).open, link(&price).cheaper, link(&price).failed()), (false, Some(false), vec!["cost"]));
    let total = scenario::run(&with(&[PARTNER, MET, ("link.cost_test", "total-cost")])).expect("runs");
    let link = link(&total);
    assert_eq!((link.open, link.cheaper), (true, Some(true)));
    assert!(link.cost.1.is_some_and(|with| with < link.cost.0));
    let sum: i128 = link.rows.iter().map(|row| row.here.cost.0).sum();
    assert_eq!(link.cost.1.map(|cost| cost.0), Some(sum));
    assert_eq!(link.gains().0.0, link.cost.0.0 - sum);
}

#[test]
fn in_joint_auctions_the_higher_floor_and_the_lower_ceiling_hold_and_both_sell_the_same_part() {
    let run = linked(&[("link.partner_floor", "40"), ("link.partner_ceiling", "60")]).outcome;
    let bill = scenario::run(&with(&[])).expect("runs");
    for (row, own) in run.years.iter().zip(&bill.years) {
        let open = row.year.0 >= 2025;
        assert_eq!((row.price_floor > own.price_floor, row.price_ceiling < own.price_ceiling), (open, open));
    }
    assert!(run.warnings.iter().any(|warning| warning.code == "W-FLOOR-BINDS"), "a floor of 40 dollars binds");
    let joint = run.auctions.iter().filter_map(|row| Some((row, row.joint?)));
    for (row, joint) in joint {
        assert!(row.settlement.is_none_or(|price| price >= row.floor && price <= row.ceiling), "{}", row.date);
        // Of two parts of a whole each is within one allowance of its share.
        let exact = row.offered_t as f64 * joint.sold_t as f64 / joint.offered_t as f64;
        assert!((row.sold_t as f64 - exact).abs() <= 1.0, "{}: {} against {exact}", row.date, row.sold_t);
    }
}

#[test]
fn after_the_link_the_partners_allowances_stay_valid_or_become_void() {
    let ends = [("link.withdraw_year", "2031")];
    let valid = linked(&ends);
    let void = linked(&[ends[0], ("link.after_withdrawal", "void")]);
    assert!(foreign_in(&valid, Year(2030)) > 0);
    assert_eq!(foreign_in(&void, Year(2030)), foreign_in(&valid, Year(2030)));
    assert_eq!(foreign_in(&void, Year(2031)), 0);
    let used_late = |run: &Run| -> Allowances {
        let late = run.journal().iter().filter(|t| t.quarter.year.0 >= 2031 && t.to == Account::Retired);
        late.filter(|t| matches!(t.instrument, Instrument::Foreign(_))).map(|t| t.quantity).sum()
    };
    assert!(used_late(&valid) > 0 && used_late(&void) == 0);
    for run in [&valid, &void] {
        let crossed = |t: &&capwright::ledger::Transfer| t.to == Account::Abroad || t.from == Account::Abroad;
        assert!(run.journal().iter().filter(crossed).all(|t| (2025..2031).contains(&t.quarter.year.0)));
        assert!(link(&run.outcome).rows.iter().all(|row| row.open == (2025..2031).contains(&row.year.0)));
    }
}

/// Report: Linkage with Other Jurisdictions, paragraph 2: design and enforcement stay the state's own.
#[test]
fn a_link_changes_no_parameter_of_the_bill() {
    let program = |changes: &[(&str, &str)]| scenario::program(&with(changes)).expect("builds");
    let mut linked = program(&OPEN);
    assert!(linked.link.take().is_some());
    assert_eq!(format!("{linked:?}"), format!("{:?}", program(&[])));
}

#[test]
fn a_link_that_contradicts_itself_is_refused_with_its_place() {
    let cases: [(Changes<'_>, &str, &str); 5] = [
        (&[("link.year", "2030"), ("link.withdraw_year", "2030")], "E-LINK-YEARS", "set.link.withdraw_year"),
        (&[("link.year", "2040"), ("program.last_year", "2035")], "E-LINK-YEARS", "set.link.year"),
        (&[("link.partner_sectors", "[]")], "E-LINK-PARTNER", "set.link.partner_sectors"),
        (&[("instrument.tonnes", "2")], "E-LINK-INSTRUMENT", "set.instrument.tonnes"),
        (&[("link.partner_floor", "70")], "E-LINK-COLLAR", "set.link.partner_ceiling"),
    ];
    for (changes, code, path) in cases {
        let problems = scenario::run(&with(&[&OPEN[..], changes].concat())).expect_err(code);
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!((problems[0].code, &*problems[0].path), (code, path));
        assert!(problems[0].message.len() > 40, "{}", problems[0].message);
        // Without a partner nothing of it is read.
        assert!(scenario::run(&with(changes)).is_ok(), "{changes:?}");
    }
}

#[test]
fn a_partners_project_sells_credits_while_the_link_is_open() {
    let project = r#"[{"name":"Q","price":1,"tonnes":900000,"location":"linked","certified":"2020-01-01","benefit":true,
        "real":true,"permanent":true,"quantifiable":true,"verifiable":true,"enforceable":true,"additional":true,
        "registry":true}]"#;
    let supply = [("market.offset_supply", "projects"), ("market.offset_projects", project)];
    let used = |outcome: &Outcome| -> Allowances { outcome.years.iter().map(|row| row.offsets_used_t).sum() };
    assert_eq!(used(&scenario::run(&with(&supply)).expect("runs")), 0);
    assert!(used(&linked(&supply).outcome) > 1_000_000);
}

#[test]
fn the_result_tells_of_a_link_and_without_one_has_no_word_of_it() {
    let preset =
        capwright::scenario::registry::presets(BILL).iter().find(|preset| preset.id == "linked").expect("a row");
    let preset = presets::scenario(BILL, preset, Language::English).expect("a preset");
    let run = scenario::run(&preset).expect("runs");
    let json: serde_json::Value = serde_json::from_str(&report::to_json(&run, false)).expect("JSON");
    assert_eq!(json["link"]["open"], true);
    assert_eq!(json["link"]["years"].as_array().map(Vec::len), Some(30));
    let csv = report::to_csv(&run);
    let lines: Vec<usize> = csv.lines().map(|line| line.split(',').count()).collect();
    assert!(csv.contains(",net_import_t,") && lines.iter().all(|count| *count == lines[0]));
    assert!(report::auctions_to_csv(&run).lines().next().is_some_and(|head| head.ends_with(",exported_t")));
    let bill = scenario::run(&with(&[])).expect("runs");
    assert!(!report::to_json(&bill, true).contains("\"link\"") && !report::to_csv(&bill).contains("import"));
}

#[test]
fn the_page_says_in_every_language_what_a_link_brings_or_what_it_lacks() {
    let bill = scenario::run(&with(&[])).expect("runs");
    let (open, shut) = (linked(&[]).outcome, scenario::run(&with(&[PARTNER, UNTESTED])).expect("runs"));
    let card = |run: &Outcome, language| {
        let cards = view::verdicts(run, &bill, language);
        cards.into_iter().find(|card| card.id == "link").expect("a card of the link")
    };
    let (brings, lacks) = (card(&open, Language::English), card(&shut, Language::English));
    assert_eq!((brings.label.as_str(), lacks.label.as_str()), ("Link from 2025", "Link from 2025"));
    assert!(brings.value.ends_with(" imported") && brings.detail.starts_with("saves $"), "{brings:?}");
    assert_eq!(lacks.value, "Does not open");
    assert_eq!(lacks.detail, "not met: The partner's programme is established; 12 more");
    for language in [Language::Spanish, Language::Chinese] {
        assert!(!card(&shut, language).detail.contains("programme is"), "{:?}", card(&shut, language));
    }
    assert!(view::verdicts(&bill, &bill, Language::English).iter().all(|card| card.id != "link"));
}
