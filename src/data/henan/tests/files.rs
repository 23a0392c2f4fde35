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
