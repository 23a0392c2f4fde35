//! The page's numbers are the result's, sentences say what the run says, drafts and weak numbers are marked.

mod changed;

use super::firms::{self, Only, Query};
use super::*;
use crate::intensity::report::to_json;
use crate::law::intensity::target::Verdict as Came;
use crate::scenario::{PROGRAMS, Scenario, run_rates};
use crate::text::Language::{Chinese, English, Spanish};
use crate::view::plot::Layer;
use serde_json::Value;

fn run(set: &[(&str, &str)]) -> Outcome {
    let mut scenario = Scenario::bill(PROGRAMS[1]);
    set.iter().for_each(|(id, value)| scenario.set_text(id, value).expect("a value"));
    run_rates(&scenario).expect("it runs")
}

fn chart(run: &Outcome, own: &Outcome, id: &str) -> ChartModel {
    charts(run, own, English).into_iter().find(|chart| chart.id == id).unwrap_or_else(|| panic!("no chart {id}"))
}

/// The number of a cell, as files have it.
fn number_of(cell: Cell) -> f64 {
    cell.raw().parse().unwrap_or_else(|_| panic!("{cell:?} is no number"))
}

fn result(run: &Outcome) -> Value {
    serde_json::from_str(&to_json(run, true)).expect("JSON")
}

#[test]
fn every_chart_has_whole_rows_finite_numbers_and_a_finding_in_every_language() {
    let own = run(&[]);
    let changed = run(&[("wind.added_mw", "20000"), ("auction.share", "0.3")]);
    for language in [English, Spanish, Chinese] {
        for (run, own) in [(&own, &own), (&changed, &own)] {
            let all = charts(run, own, language);
            let ids: Vec<&str> = all.iter().map(|chart| chart.id).collect();
            assert_eq!(ids, ["emissions", "intensity", "pollutants", "benefits", "cost-curve", "gap", "cost"]);
            for chart in &all {
                assert!(chart.table.rows.iter().all(|row| row.len() == chart.table.headers.len()), "{}", chart.id);
                assert!(!chart.finding.is_empty() && !chart.finding.contains('{'), "{}: {}", chart.id, chart.finding);
                assert!(chart.readouts.is_sorted_by(|a, b| a.x < b.x), "{}", chart.id);
                let over_years = !["pollutants", "benefits", "cost-curve"].contains(&chart.id);
                assert_eq!(chart.reads_years(), over_years, "{}", chart.id);
                assert_eq!(chart.plot.x == all[0].plot.x, over_years, "{}", chart.id);
                let labels = chart.plot.labels.iter().map(|label| &label.text);
                let notes = chart.plot.notes.iter().flat_map(|note| [&note.text, &note.short, &note.brief]);
                for text in labels.chain(notes).chain(&chart.table.headers) {
                    assert!(!text.contains('{') && !text.contains("NaN"), "{}: {text}", chart.id);
                }
            }
        }
    }
}

/// The units of tons among texts, each once.
fn units<'a>(texts: impl IntoIterator<Item = &'a String>) -> Vec<&'static str> {
    let texts: Vec<&String> = texts.into_iter().collect();
    ["万吨", "亿吨"].into_iter().filter(|unit| texts.iter().any(|text| text.contains(unit))).collect()
}

#[test]
fn tons_of_one_reading_and_of_one_column_have_one_unit_in_chinese() {
    let own = run(&[]);
    let charts = charts(&own, &own, Chinese);
    for id in ["emissions", "gap", "cost-curve"] {
        let chart = charts.iter().find(|chart| chart.id == id).expect("a chart");
        for readout in &chart.readouts {
            let shown: Vec<String> = readout.shown(Chinese).map(|(_, value)| value).collect();
            assert_eq!(units(&shown).len(), 1, "{id} {}: {shown:?}", readout.x);
        }
    }
    let emissions = charts[0].readouts.last().expect("years").shown(Chinese).map(|(_, value)| value);
    assert_eq!(units(&emissions.collect::<Vec<_>>()), ["亿吨"], "a province's sectors beside its total");
    // A memo's years: all three columns of tons stand side by side.
    let cells: Vec<Cell> = [2025, 2030].into_iter().filter_map(|year| memo_cells(&own, year)).flatten().collect();
    let most = crate::view::model::largest(cells.iter().copied());
    let shown: Vec<String> = cells.iter().map(|cell| cell.show_beside(most, Chinese)).collect();
    assert_eq!(units(&shown), ["亿吨"], "{shown:?}");
    assert_eq!(Cell::Megatons(37_712_345).show_alone(Chinese), "3,770万吨", "what stands alone takes its own");
}

#[test]
fn tables_have_the_numbers_of_the_result() {
    let run = run(&[("target.reduction_2030", "0.22"), ("wind.added_mw", "12000")]);
    let json = result(&run);
    let years = json["years"].as_array().expect("years");
    let table = |id: &str| chart(&run, &run, id).table;
    let [emissions, intensity, gap, cost] = ["emissions", "intensity", "gap", "cost"].map(table);
    for (place, year) in years.iter().enumerate() {
        let all = emissions.headers.len() - 2;
        assert_eq!(number_of(emissions.rows[place][all]), year["emissions_t"].as_f64().expect("tons"));
        for (column, id) in run.sectors.iter().enumerate() {
            assert_eq!(number_of(emissions.rows[place][column + 1]), year["by_sector_t"][id].as_f64().expect("tons"));
        }
        let shown = number_of(intensity.rows[place][1]) / 100.0;
        assert!((shown - year["intensity_index"].as_f64().expect("an index")).abs() < 1e-9);
        assert_eq!(number_of(gap.rows[place][2]), year["covered_emissions_t"].as_f64().expect("tons"));
        assert_eq!(number_of(gap.rows[place][3]), year["allocated_t"].as_f64().expect("tons"));
        for (column, field) in [(1, "measures_cost"), (2, "compliance_cost"), (3, "penalty"), (5, "benefit")] {
            assert_eq!(cost.rows[place][column].raw(), year[field].as_str().expect("money"), "{field}");
        }
    }
    let measures = json["measures"].as_array().expect("measures");
    let (pollutants, curve) = (table("pollutants"), table("cost-curve"));
    for (row, measure) in pollutants.rows.iter().zip(measures) {
        for (column, id) in run.pollutants.iter().enumerate() {
            let kilograms = measure["pollutants_avoided_kg"][id].as_f64().expect("kilograms");
            assert_eq!(number_of(row[column + 1]), kilograms);
        }
    }
    let costs: Vec<f64> = curve.rows.iter().map(|row| number_of(row[1])).collect();
    let mut wanted: Vec<f64> = measures
        .iter()
        .filter(|measure| measure["outside_total"] == false)
        .filter_map(|measure| measure["cost_per_t"].as_f64())
        .collect();
    wanted.sort_by(f64::total_cmp);
    let same = |(here, there): (&f64, &f64)| (here - there).abs() < 1e-9 * there.abs().max(1.0);
    assert!(costs.len() == wanted.len() && costs.iter().zip(&wanted).all(same), "{costs:?} and {wanted:?}");
    let net: f64 = curve.rows.iter().map(|row| number_of(row[2])).sum();
    assert_eq!(number_of(curve.rows.last().expect("rows")[3]), net, "the last step ends where all tons end");
}

#[test]
fn verdicts_have_the_numbers_of_the_result_and_say_what_is_indicative_or_a_draft() {
    let own = run(&[]);
    let shown = verdicts(&own, &own, English);
    let ids: Vec<&str> = shown.iter().map(|verdict| verdict.id.as_str()).collect();
    assert_eq!(ids, ["target-2025", "target-2030", "total", "dust", "gap", "cost"]);
    let json = result(&own);
    assert_eq!((shown[0].value.as_str(), &json["summary"]["verdict_2025"]), ("Missed", &Value::from("fail")));
    assert_eq!(shown[0].detail, "\u{2212}19.3 % CO2 per unit of output, target \u{2212}19.5 %");
    assert_eq!(json["summary"]["verdict_2030"], "pass-with-warning");
    assert_eq!(shown[1].value, "Met, with a warning");
    assert_eq!(
        (shown[2].value.as_str(), shown[2].detail.as_str()),
        ("472.2 Mt", "12.2 Mt above the reference of 460.0 Mt")
    );
    assert!(shown[3].label.contains("indicative") && shown[3].detail.contains("weak"), "{:?}", shown[3]);
    assert_eq!(shown[3].value, "\u{2212}3.1 %");
    assert!(shown[4].detail.ends_with("draft rules"), "{:?}", shown[4]);
    assert_eq!(shown[4].value, "9.4 Mt left over");
    // Parts and sum in the same digits: they add up.
    assert_eq!(shown[5].value, "CNY 4.96 bn");
    assert_eq!(shown[5].detail, "measures CNY 5.65 bn, allowances \u{2212}CNY 0.69 bn");
    assert!(shown.iter().all(|verdict| verdict.change == "no change"), "{shown:?}");
    let changed = run(&[("target.reduction_2025", "0.18"), ("market.price", "160")]);
    let shown = verdicts(&changed, &own, English);
    assert_eq!((shown[0].value.as_str(), shown[0].change.as_str()), ("Met, with a warning", "plan: \u{2212}19.3 %"));
    assert!(shown[2].change.starts_with('\u{2212}') && shown[2].change.ends_with("against the plan"), "{:?}", shown[2]);
}

#[test]
fn the_headline_tells_targets_and_what_changes_did_to_them() {
    let own = run(&[]);
    let said = |set: &[(&str, &str)]| headline(&run(set), &own, set.len(), English);
    assert_eq!(
        said(&[]),
        "The 2025 target is missed, \u{2212}19.3 % where \u{2212}19.5 % was wanted; the 2030 target is met, \u{2212}21.3 % \
         where \u{2212}17.0 % was wanted, but total CO2 is 12.2 Mt above its reference"
    );
    let looser = said(&[("target.reduction_2025", "0.18")]);
    assert_eq!(looser, "With one change, the 2025 target is now met, \u{2212}19.3 % where \u{2212}18.0 % is wanted");
    let tighter = said(&[("target.reduction_2030", "0.3"), ("market.price", "40")]);
    assert!(tighter.starts_with("With two changes, the 2030 target is now missed"), "{tighter}");
    assert!(tighter.contains("CO2 of 2030 rises by"), "{tighter}");
    let same = said(&[("reporting.threshold_t", "30000")]);
    assert_eq!(same, "With one change, targets and CO2 come out as in the plan");
    let total = said(&[("target.phase", "total-first")]);
    assert_eq!(total, "With one change, the 2030 total is 12.2 Mt above its reference");
    let mut none = own.clone();
    none.targets.clear();
    assert_eq!(headline(&none, &none, 0, English), "This run has no target to meet");
    for language in [Spanish, Chinese] {
        let said = headline(&own, &own, 0, language);
        assert!(said.contains("19.3") && said.contains("2030") && !said.contains('{'), "{said}");
    }
}

#[test]
fn a_verdict_of_either_phase_has_a_clause_of_its_own() {
    let mut own = run(&[]);
    let mut said = std::collections::BTreeSet::new();
    for phase in
        [crate::law::intensity::target::Phase::IntensityFirst, crate::law::intensity::target::Phase::TotalFirst]
    {
        for came in [Came::Pass, Came::Warning, Came::Fail] {
            own.targets.truncate(1);
            (own.targets[0].target.phase, own.targets[0].verdict) = (phase, came);
            said.insert(headline(&own, &own, 0, English));
        }
    }
    assert_eq!(said.len(), 5, "both phases tell a pass in the same words, and nothing else: {said:?}");
}

#[test]
fn drafts_and_weak_numbers_and_made_up_firms_are_said() {
    let own = run(&[]);
    let lines = caveats(&own, English);
    assert_eq!(lines.len(), 5, "{lines:?}");
    assert_eq!(lines[0], "Drafts: rules used from 2025 to 2030 come from consultation drafts, not from final texts.");
    assert!(lines.iter().any(|line| line.starts_with("Weak numbers: ")), "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("Made-up firms: all 25 ")), "{lines:?}");
    let gap = chart(&own, &own, "gap");
    let line = super::brief(&own, English);
    for part in ["from 2025 on: consultation drafts", "weak numbers", "made up"] {
        assert!(line.contains(part), "{part}: {line}");
    }
    let drafts: Vec<String> =
        gap.table.rows.iter().filter(|row| row[1] == Cell::Words("draft")).map(|row| row[0].raw()).collect();
    assert_eq!(drafts, ["2025", "2026", "2027", "2028", "2029", "2030"]);
    assert!(gap.plot.notes.iter().any(|note| note.text == "from 2025 on: draft rules"));
    let final_plan = run(&[("plan.vintage", "2024"), ("plan.tightening", "0")]);
    // Its benchmarks are final; what industry is given still is not.
    assert!(caveats(&final_plan, English).iter().any(|line| line.starts_with("Drafts: rules used from 2025")));
    let status = chart(&final_plan, &own, "gap").table.rows.iter().filter(|row| row[1] == Cell::Words("draft")).count();
    assert_eq!(status, 0);
    let alone = run(&[("plan.vintage", "2024"), ("trading.industry_from", "2031")]);
    assert!(caveats(&alone, English).iter().all(|line| !line.starts_with("Drafts")), "nothing of a draft runs");
    let back = caveats(&run(&[("plan.vintage", "2022")]), English);
    let turns: Vec<&String> = back.iter().filter(|line| line.starts_with("Through")).collect();
    assert!(turns.len() == 2 && turns[1].starts_with("Through 2024 a megawatt-hour of a benchmark is one generated"));
    let weak = chart(&own, &own, "pollutants").table;
    let marked = weak.rows.iter().filter(|row| row.last() == Some(&Cell::Words("weak"))).count();
    assert_eq!(marked, own.measures.iter().filter(|row| row.weak).count());
    // Wind, sun and their like are worked out, but from air factors that nobody looked up.
    let wind = own.measures.iter().find(|row| row.id == "wind").expect("wind is a measure");
    assert_eq!((wind.quality, wind.weak), ("estimated", true));
    let beyond = run(&[("stagger.extra_days", "120"), ("capacity.retired_mt", "30"), ("clinker.ratio_cut", "0.2")]);
    let more = caveats(&beyond, Chinese);
    let said = |line: &String| line.contains("建材的排放量") && line.contains('多');
    assert!(beyond.warnings.iter().any(|warning| warning.code == "W-BEYOND"), "{:?}", beyond.warnings);
    assert!(more.iter().any(said) && more.iter().all(|line| !line.contains('`')), "{more:?}");
}

#[test]
fn the_plan_has_no_shadow_of_itself_and_a_changed_run_has() {
    let shadows = |chart: &ChartModel| {
        let dashed = |layer: &&Layer| match layer {
            Layer::Line { stroke, .. } => *stroke == crate::view::plot::Stroke::Dashed,
            Layer::Levels { points, .. } => !points.is_empty(),
            _ => false,
        };
        chart.plot.layers.iter().filter(dashed).count()
    };
    let own = run(&[]);
    assert!(charts(&own, &own, English).iter().all(|chart| shadows(chart) == 0));
    let changed = run(&[("wind.added_mw", "20000"), ("homes.converted", "3000000"), ("market.price", "120")]);
    for chart in charts(&changed, &own, English) {
        let wanted = usize::from(chart.id != "benefits");
        assert_eq!(shadows(&chart), wanted, "{}", chart.id);
    }
}

#[test]
fn every_sector_pollutant_measure_and_quality_of_the_data_has_a_name_in_every_language() {
    let own = run(&[]);
    let ids = own.sectors.iter().chain(&own.pollutants).map(String::as_str);
    let ids = ids.chain(own.measures.iter().flat_map(|row| [row.id.as_str(), row.quality]));
    let ids: Vec<&str> = ids.collect();
    for language in [English, Spanish, Chinese] {
        let names = words(language).names.by_id;
        for id in &ids {
            assert!(names.iter().any(|(known, _)| known == id), "{id} in {language:?}");
        }
        let unknown: Vec<_> = names.iter().filter(|(known, _)| !ids.contains(known) && *known != "found").collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}

#[test]
fn firms_are_those_of_the_result_filtered_sorted_and_saved_as_they_are_listed() {
    let own = run(&[]);
    let all = firms::select(&own, &Query::default(), English);
    assert_eq!(all.len(), super::count(&own));
    assert!(all.iter().all(|place| own.firms[*place].year.0 == 2030), "the last year is listed first");
    let missing = |place: &usize| own.firms[*place].emissions_t - own.firms[*place].allocated_t;
    let trading: Vec<usize> = all.iter().copied().filter(|place| own.firms[*place].trades).collect();
    assert!(trading.is_sorted_by(|a, b| missing(a) >= missing(b)));
    let of_2024 = Query { year: Some(2024), only: Only::Lack, search: "power".to_owned(), ..Query::default() };
    let lacking = firms::select(&own, &of_2024, English);
    assert!(!lacking.is_empty());
    for place in &lacking {
        let row = &own.firms[*place];
        assert!(row.year.0 == 2024 && row.trades && row.emissions_t > row.allocated_t, "{row:?}");
    }
    let csv = firms::firms_csv(&own, &lacking);
    assert_eq!(csv.lines().count(), lacking.len() + 1);
    let json = result(&own);
    let entities = json["entities"].as_array().expect("entities");
    for (line, place) in csv.lines().skip(1).zip(&lacking) {
        let row = &entities[*place];
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells[0], row["id"].as_str().expect("an id"));
        let number = |field: &str| row[field].to_string().trim_matches('"').to_owned();
        let told = ["output", "emissions_t", "formula_t", "allocated_t"].map(number);
        assert_eq!(cells[7..11], told, "{line}");
        assert_eq!(cells[15..19], ["carried_t", "shortfall_t", "penalty", "cost"].map(number), "{line}");
        assert_eq!(cells[19], "false", "2024 has a final plan: {line}");
    }
    let last = firms::firms_csv(&own, &all);
    assert!(last.lines().skip(1).all(|line| line.trim_end().ends_with(",true")), "2030 rests on drafts");
    let shown = firms::shown(&own.firms[all[0]], 0, Chinese);
    assert!(shown.ends_with("（示例）"), "{shown} is not said to be made up");
    assert_eq!(firms::of(&own, "no-such-firm"), Vec::<usize>::new());
    assert_eq!(firms::of(&own, "steel-a").len(), own.years.len());
    assert_eq!(firms::years(&own, English)[0].1, "2030 (draft)");
}

#[test]
fn penalties_and_carried_allowances_of_firms_sum_to_their_years() {
    let run = run(&[("market.missing", "0.5"), ("plan.tightening", "0.03")]);
    for year in &run.years {
        let rows = || run.firms.iter().filter(|row| row.year == year.year);
        let carried: i64 = rows().map(|row| row.carried_t).sum();
        let penalty = rows().fold(crate::units::Money(0), |sum, row| sum + row.penalty);
        assert_eq!((carried, penalty), (year.carried_t, year.penalty), "{}", year.year);
    }
    assert!(run.years.iter().any(|row| row.penalty.0 > 0), "nothing is missing, so nothing was tested");
}
