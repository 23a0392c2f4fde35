//! What the method page says agrees with the code that it is about.

use super::assumptions::{assumptions, assumptions_csv};
use super::audit::{Check, PLACES, checks, detail, name, totals};
use super::base::{base, published};
use super::equations::{equations, fits, levers, symbols};
use super::math::Math;
use super::words_of;
use crate::scenario::{self, PROGRAMS, Scenario, SchemeOutcome};
use crate::source::Status;
use crate::text::{Language, words};
use crate::units::float::{exp, pow};
use std::path::Path;

mod rates;

/// Names of functions, and letters that only count.
const KNOWN: [&str; 8] = ["min", "max", "inf", "e", "j", "k", "m", "i"];

fn leaves(math: &Math, out: &mut Vec<&'static str>) {
    match math {
        Math::Id(text) => out.push(text),
        Math::Number(_) | Math::Sign(_) => {}
        Math::Row(parts) => parts.iter().for_each(|part| leaves(part, out)),
        Math::Sub(base, script)
        | Math::Sup(base, script)
        | Math::Under(base, script)
        | Math::Fraction(base, script) => [base, script].into_iter().for_each(|part| leaves(part, out)),
        Math::SubSup(base, below, above) => [base, below, above].into_iter().for_each(|part| leaves(part, out)),
        Math::Mean(base) => leaves(base, out),
    }
}

#[test]
fn every_symbol_of_an_equation_is_explained_beside_it() {
    for program in PROGRAMS {
        let known = symbols(program);
        for equation in equations(program) {
            let mut explained: Vec<&str> = KNOWN.to_vec();
            for id in equation.symbols {
                let (_, math) = known.iter().find(|(known, _)| known == id).unwrap_or_else(|| panic!("no symbol {id}"));
                leaves(math, &mut explained);
            }
            let mut used = Vec::new();
            leaves(&equation.formula, &mut used);
            for symbol in used {
                assert!(explained.contains(&symbol), "{}: {symbol} is not explained", equation.id);
            }
        }
        for (id, _) in known {
            let needed = equations(program).iter().any(|equation| equation.symbols.contains(id));
            assert!(needed, "nothing needs {id}");
        }
    }
}

#[test]
fn every_lever_of_an_equation_is_there_and_every_file_too() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for program in PROGRAMS {
        for equation in equations(program) {
            assert!(root.join(equation.file).is_file(), "{}", equation.file);
            for pattern in equation.levers {
                let all = scenario::levers(program).iter();
                let active = all.filter(|lever| fits(pattern, lever.id) && lever.active).count();
                assert!(active > 0, "{}: no lever {pattern} is active", equation.id);
            }
            assert!(!levers(program, equation).is_empty());
        }
    }
}

#[test]
fn every_lever_of_the_market_model_enters_an_equation() {
    // Which credits are eligible, how an auction is priced, and what an evaluation expects, are rules; the others enter
    // no equation shown.
    const ELSEWHERE: [&str; 13] = [
        "market.pricing",
        "market.evaluation_projection",
        "market.evaluation_reach",
        "market.offset_supply",
        "market.offset_projects",
        "economy.uncovered_trend",
        "economy.gas_to_covered",
        "economy.import_share",
        "economy.fuel_biogenic_share",
        "economy.fuel_aviation_share",
        "economy.fuel_marine_share",
        "economy.clean_air_rule_revived",
        "economy.coal_transition",
    ];
    let model = |id: &str| ["market.", "sector.", "economy."].iter().any(|first| id.starts_with(first));
    for lever in scenario::levers(PROGRAMS[0]).iter().filter(|lever| lever.active && model(lever.id)) {
        let enters = equations(PROGRAMS[0])
            .into_iter()
            .flat_map(|equation| equation.levers)
            .any(|pattern| fits(pattern, lever.id));
        let elsewhere = ELSEWHERE.contains(&lever.id) || lever.id.starts_with("economy.coal_");
        assert!(enters != elsewhere, "{} enters {enters}", lever.id);
    }
}

#[test]
fn a_formula_in_one_line_says_all_of_it() {
    let of = |id: &str| {
        equations(PROGRAMS[0]).into_iter().find(|equation| equation.id == id).expect("an equation").formula.plain()
    };
    assert_eq!(of("long-run"), "a_j(p, y) = α_(j, y) · (1 − e^(−p / κ_(j, y)))");
    assert_eq!(of("path"), "p_k = min(c_k, max(f_k, p · (1 + r)^k))");
    for equation in PROGRAMS.iter().flat_map(|program| equations(program)) {
        let plain = equation.formula.plain();
        let count = |letter| plain.matches(letter).count();
        assert_eq!(count('('), count(')'), "{plain}");
        assert!(!plain.contains("  "), "{plain}");
    }
}

#[test]
fn the_long_run_equation_is_what_the_engine_computes() {
    // A price that stands for years brings the share of the equation, sector by sector.
    let mut scenario = Scenario::bill(PROGRAMS[0]);
    for (id, text) in [
        ("auction.floor_base", "60"),
        ("auction.floor_growth", "0"),
        ("auction.ceiling_base", "100"),
        ("limits.reduction_2035", "0.2"),
        ("evaluation.mode", "off"),
        ("sector.natural_gas.speed", "1"),
        ("market.abatement_spread", "0"),
    ] {
        scenario.set_text(id, text).expect("it is allowed");
    }
    let run = scenario::run(&scenario).expect("it runs");
    let place = run.sectors.iter().position(|id| *id == "natural_gas").expect("the sector");
    // The second year: nobody has left coverage yet.
    let row = run.year(2022).expect("the year");
    let price = row.price_mean.expect("a price").to_model();
    let program = scenario::program(&scenario).expect("it is one");
    let sector = &program.sectors[place];
    let since = 1.0;
    let potential = (sector.potential * pow(1.015, since)).min(0.95);
    let scale = sector.cost_scale * pow(0.98, since) * pow(1.02, since);
    let abated = potential * (1.0 - exp(-price / scale));
    let emitted = row.by_sector[place] as f64 / sector.without[1];
    assert!((1.0 - emitted - abated).abs() < 0.000_5, "{} against {abated}", 1.0 - emitted);
}

#[test]
fn every_lever_that_no_bill_fixes_is_an_assumption_once() {
    let bill = Scenario::bill(PROGRAMS[0]);
    let rows = assumptions(&bill);
    let open = scenario::levers(PROGRAMS[0]).iter().filter(|lever| lever.active && lever.status != Status::Bill);
    assert_eq!(rows.iter().map(|row| row.lever.id).collect::<Vec<_>>(), open.map(|lever| lever.id).collect::<Vec<_>>());
    assert!(rows.len() > 100 && rows.iter().all(|row| !row.changed));
    let mut changed = bill;
    changed.set_text("market.carry_rate", "0.05").expect("it is allowed");
    let rows = assumptions(&changed);
    assert_eq!(
        rows.iter().filter(|row| row.changed).map(|row| row.lever.id).collect::<Vec<_>>(),
        ["market.carry_rate"]
    );
    let words = &words(Language::English).lab;
    let row = rows.iter().find(|row| row.changed).expect("one");
    assert_eq!((row.now(&changed, words).as_str(), row.default(words).as_str()), ("5\u{a0}% per year", "7\u{a0}%"));
    assert!(row.has("carry rate", "", Language::English) && row.has("zzz", "a ZZZ source", Language::English));
    assert!(!row.has("no such words", "", Language::English));
    let heads = words_heads();
    let csv = assumptions_csv(&changed, heads, |lever| lever.source.to_owned(), Language::English);
    assert_eq!(csv.lines().count(), rows.len() + 1);
    let line = csv.lines().find(|line| line.starts_with("market.carry_rate,")).expect("its line");
    assert!(line.contains(",assumption,0.05,0.07,0,0.2,"), "{line}");
}

fn words_heads() -> &'static [&'static str; 9] {
    &words(Language::English).more.method.csv_heads
}

/// The bill, linked from its first year.
fn linked() -> Scenario {
    let preset = scenario::registry::presets(PROGRAMS[0]).iter().find(|preset| preset.id == "linked").expect("a row");
    scenario::presets::scenario(PROGRAMS[0], preset, Language::English).expect("it is allowed")
}

#[test]
fn every_check_of_a_run_has_words_and_nothing_else_has() {
    let [bill, hard] = [&[][..], &[("auction.ceiling_mode", "hard"), ("auction.ceiling_growth", "0.03")]].map(|set| {
        let mut scenario = Scenario::bill(PROGRAMS[0]);
        set.iter().for_each(|(id, text)| scenario.set_text(id, text).expect("it is allowed"));
        scenario::run(&scenario).expect("it runs")
    });
    let linked = scenario::run(&linked()).expect("it runs");
    for language in Language::ALL {
        let words = &words(language).more.method;
        let runs = [&bill, &hard, &linked].map(|run| SchemeOutcome::Budget(run.clone().into()));
        for check in &runs.each_ref().map(|run| checks(run).1).concat() {
            assert!(words.checks.iter().any(|(name, _)| *name == check.name), "{}", check.name);
            assert!(detail(check, words, language).chars().any(|letter| letter.is_ascii_digit()));
        }
        for (known, _) in words.checks {
            let made = linked.audit.checks.iter().any(|check| check.name == *known);
            assert!(made || *known == "no movement was refused", "no run makes the check {known}");
        }
    }
    let odd = Check { name: "something new", ok: false, detail: "2030: 1 against 2".to_owned() };
    let words = &words(Language::English).more.method;
    assert_eq!(
        (name(&odd, words).as_str(), detail(&odd, words, Language::English).as_str()),
        ("something new", "2030: 1 against 2")
    );
}

#[test]
fn the_places_of_allowances_add_up_to_what_was_issued() {
    let run = scenario::run_kept(&Scenario::bill(PROGRAMS[0]), false).expect("it runs");
    let totals = totals(&run);
    assert_eq!(totals.places.iter().sum::<i64>(), totals.issued);
    assert_eq!(totals.places.len(), PLACES.len());
    let budgets: i64 = run.outcome.years.iter().map(|row| row.budget_t).sum();
    assert_eq!(totals.issued, budgets);
    let surrendered: i64 = run.outcome.deadlines.iter().map(|row| row.allowances_t).sum();
    assert_eq!(totals.places[0], surrendered);
    assert!(totals.credits > 0);
}

#[test]
fn over_a_link_the_places_add_up_with_what_came_and_what_went() {
    let run = scenario::run_kept(&linked(), false).expect("it runs");
    let totals = totals(&run);
    assert_eq!(totals.places.iter().sum::<i64>(), totals.issued);
    let budgets: i64 = run.outcome.years.iter().map(|row| row.budget_t).sum();
    assert_eq!(totals.issued, budgets + run.ledger.imported());
    assert!(run.ledger.imported() > 0 && totals.places[7] > 0, "{totals:?}");
}

#[test]
fn both_bases_of_the_cap_are_worked_out() {
    let bill = Scenario::bill(PROGRAMS[0]);
    let own = base(&bill, &scenario::run(&bill).expect("it runs")).expect("a share");
    assert!((own.share - 0.69).abs() < 0.01, "{}", own.share);
    assert!((65_000_000..67_500_000).contains(&own.covered_t), "{}", own.covered_t);
    let (_, published) = published(PROGRAMS[0]).expect("a preset");
    assert!((published.share - 0.75).abs() < 0.000_01, "{}", published.share);
    assert!((published.covered_t - 73_000_000).abs() < 100_000, "{}", published.covered_t);
}

#[test]
fn every_place_and_equation_has_as_many_words() {
    for language in Language::ALL {
        let words = &words(language).more;
        assert_eq!(words.method.places.len(), PLACES.len());
        for program in PROGRAMS {
            let own = words_of(program, language);
            assert_eq!(own.symbols.len(), symbols(program).len(), "{program} {language:?}");
            assert_eq!(own.equations.len(), equations(program).len(), "{program} {language:?}");
        }
        for (row, claim) in crate::market::properties::PROPERTIES.iter().zip(&words.checks.properties) {
            let always = row.standing == crate::market::properties::Standing::Always;
            assert_eq!(claim.note.is_empty(), always, "{language:?} A{}", row.number);
        }
        assert!(words.checks.relations.iter().all(|claim| !claim.note.is_empty()));
    }
}
