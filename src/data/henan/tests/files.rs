//! The bundled files.

use super::super::*;
use crate::law::henan::facts::CLASSES;

#[test]
fn every_bundled_file_reads_and_names_only_what_is_there() {
    let facts = facts().expect("the files read");
    assert_eq!(facts.benchmarks.len(), 8 * CLASSES.len());
    let sector = |id: &str| facts.sectors.iter().any(|row| row.id == id);
    assert!(facts.measures.iter().all(|row| sector(&row.sector)));
    assert!(facts.firms.iter().all(|row| sector(&row.sector)));
    assert!(facts.benchmarks.iter().all(|row| CLASSES.contains(&row.class.as_str())));
    let units = facts.firms.iter().filter_map(|row| row.unit.as_ref());
    assert!(units.clone().count() > 5 && units.clone().all(|unit| CLASSES.contains(&unit.class.as_str())));
    for row in &facts.sectors {
        let covered: f64 = facts.firms.iter().filter(|firm| firm.sector == row.id).map(|firm| firm.share).sum();
        assert!(covered <= 1.0, "{}: firms have {covered} of it", row.id);
    }
}

/// Source: the specification, co-control coefficients: none of them was read in a source as it stands here.
#[test]
fn a_measure_that_rests_on_recalled_or_assumed_numbers_is_weak() {
    let weak = |source: &str| ["recalled", "assumed", "weak", "worked case"].iter().any(|word| source.contains(word));
    let sources = read("measures.csv", include_str!("../measures.csv"), &MEASURES).expect("the file reads");
    let facts = facts().expect("the files read");
    for (row, record) in std::iter::zip(&facts.measures, &sources) {
        let source = record.fields.last().map_or("", String::as_str);
        assert!(!weak(source) || row.quality.is_weak(), "{}: {source}", row.id);
    }
    let worked = ["old-coal-units", "wind", "solar", "imports", "homes-electric", "backward-clinker"];
    for id in worked {
        let row = facts.measures.iter().find(|row| row.id == id).expect("a measure of this id");
        assert_eq!(row.quality, Quality::Estimated, "{id}");
    }
}

#[test]
fn a_fault_names_file_line_and_what_is_allowed() {
    let bad = "year,growth,price,source\n2019,0.1,,x\n2020,much,,x\n";
    let problem = rows("history.csv", bad, &HISTORY, history).expect_err("`much` is no number");
    let text = problem.to_string();
    assert!(text.contains("history.csv") && text.contains('3') && text.contains("'much' is not a decimal"), "{text}");
}

#[test]
fn drafts_are_the_last_two_vintages_and_the_basis_changes_once() {
    let facts = facts().expect("the files read");
    assert!(facts.benchmarks.iter().all(|row| row.draft == (row.vintage >= 2025)));
    assert!(facts.benchmarks.iter().all(|row| (row.basis == Basis::Generated) == (row.vintage >= 2023)));
}

/// What a vintage gives: tons a megawatt-hour by class, and a gigajoule of heat from coal and from gas.
type Row = (u16, [&'static str; 4], [&'static str; 2]);

/// Source: the specification, benchmarks by vintage.
const PUBLISHED: [Row; 8] = [
    (2019, ["0.877", "0.979", "1.146", "0.392"], ["0.126", "0.059"]),
    (2020, ["0.877", "0.979", "1.146", "0.392"], ["0.126", "0.059"]),
    (2021, ["0.8218", "0.8773", "0.9350", "0.3920"], ["0.1111", "0.0560"]),
    (2022, ["0.8177", "0.8729", "0.9303", "0.3901"], ["0.1105", "0.0557"]),
    (2023, ["0.7950", "0.8090", "0.8285", "0.3305"], ["0.1038", "0.0536"]),
    (2024, ["0.7910", "0.8049", "0.8244", "0.3288"], ["0.1033", "0.0533"]),
    (2025, ["0.7902", "0.8017", "0.8162", "0.3288"], ["0.1027", "0.0533"]),
    (2026, ["0.7894", "0.7985", "0.8080", "0.3288"], ["0.1021", "0.0533"]),
];

#[test]
fn every_vintage_has_the_published_benchmarks() {
    for (year, electricity, [coal, gas]) in PUBLISHED {
        let vintage = super::plan(year);
        let found: Vec<_> = vintage.classes.iter().map(|class| (class.electricity, class.heat)).collect();
        let heat = [coal, coal, coal, gas];
        let expected: Vec<_> =
            std::iter::zip(electricity, heat).map(|(mwh, gj)| (super::decimal(mwh), super::decimal(gj))).collect();
        assert_eq!(found, expected, "{year}");
    }
}
