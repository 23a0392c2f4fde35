//! Charts: shared axis, tables equal to the outcome, findings that fit.

use super::build::{outcome, priced, target, year};
use crate::simulate::Outcome;
use crate::spending::{AccountYear, SpendingYear};
use crate::text::Language;
use crate::units::Money;
use crate::view::plot::Layer;
use crate::view::{Cell, ChartModel, charts};

fn chart(run: &Outcome, bill: &Outcome, id: &str) -> ChartModel {
    let all = charts(run, bill, Language::English);
    all.into_iter().find(|chart| chart.id == id).unwrap_or_else(|| panic!("no chart {id}"))
}

fn run() -> Outcome {
    priced(&[Some(20), Some(30), None, Some(50)], &[(2030, -2_000_000)])
}

#[test]
fn six_charts_share_one_axis() {
    let all = charts(&run(), &run(), Language::English);
    let ids: Vec<&str> = all.iter().map(|chart| chart.id).collect();
    assert_eq!(ids, ["emissions", "price", "bank", "auctions", "revenue", "obligations"]);
    for chart in &all {
        assert_eq!(chart.plot.x, (2027.5, 2031.5), "{}", chart.id);
        assert_eq!(chart.plot.x_ticks, all[0].plot.x_ticks);
        assert!(chart.table.rows.iter().all(|row| row.len() == chart.table.headers.len()), "{}", chart.id);
    }
}

#[test]
fn a_budget_that_a_review_changed_shows_what_it_was() {
    let mut changed = run();
    changed.years[2].budget_t -= 5_000_000;
    let emissions = chart(&changed, &changed, "emissions");
    let planned = emissions.plot.layers.iter().find_map(|layer| match layer {
        Layer::Line { points, stroke: crate::view::plot::Stroke::Dashed, .. } => Some(points.clone()),
        _ => None,
    });
    let last_before = (2029.0, 60.0);
    assert_eq!(planned.map(|points| (points.len(), points[0])), Some((3, last_before)));
    let place = emissions.table.headers.iter().position(|name| name.starts_with("Budget as first set"));
    assert_eq!(emissions.table.rows[2][place.expect("a column")], Cell::Tons(60_000_000));
    assert_eq!(emissions.readouts[2].lines.len(), emissions.readouts[1].lines.len() + 1);
    let mut off = run();
    off.years.iter_mut().for_each(|row| (row.budget_t, row.budget_planned_t) = (0, 0));
    assert!(chart(&off, &off, "emissions").plot.notes.iter().all(|note| note.text != "Budget"));
}

#[test]
fn the_bill_has_no_shadow_of_itself_and_a_changed_run_has() {
    let dashed = |chart: &ChartModel| {
        let line = |layer: &&Layer| matches!(layer, Layer::Line { stroke, .. } if *stroke == crate::view::plot::Stroke::Dashed);
        chart.plot.layers.iter().filter(line).count()
    };
    let bill = run();
    for chart in charts(&bill, &bill, Language::English) {
        assert_eq!(dashed(&chart), 0, "{}", chart.id);
    }
    let dearer = priced(&[Some(25), Some(35), Some(40), Some(55)], &[]);
    // Broken where the bill's auctions sold nothing.
    assert_eq!(dashed(&chart(&dearer, &bill, "price")), 2);
}

#[test]
fn tables_hold_the_numbers_of_the_run() {
    let run = run();
    let emissions = chart(&run, &run, "emissions").table;
    for (row, year) in emissions.rows.iter().zip(&run.years) {
        assert_eq!(row[0], Cell::Year(year.year));
        assert_eq!(row[1..3], [Cell::Tons(year.by_sector[0]), Cell::Tons(year.by_sector[1])]);
        assert_eq!(row[3..5], [Cell::Tons(year.covered_emissions_t), Cell::Tons(year.budget_t)]);
    }
    let price = chart(&run, &run, "price").table;
    assert_eq!(price.rows.len(), run.auctions.len());
    for (row, auction) in price.rows.iter().zip(&run.auctions) {
        assert_eq!(row[2], auction.settlement.map_or(Cell::Absent, Cell::Price));
    }
    let revenue = chart(&run, &run, "revenue").table;
    assert_eq!(revenue.rows[0][1], Cell::Dollars(run.years[0].accounts[0]));
    assert_eq!(revenue.rows[0][1].show(Language::English), "$300,000,000.00");
    assert_eq!(revenue.rows[0][1].raw(), "300000000.00");
    assert_eq!(revenue.headers[2], "an_account_nobody_named ($)");
    assert_eq!(revenue.headers.len(), 6, "a run that tells nothing of spending has no columns for it");
}

#[test]
fn the_revenue_table_says_what_accounts_spent_and_kept() {
    let mut run = run();
    let account = AccountYear { uses: vec![("a", Money(700)), ("b", Money(5))], ..AccountYear::default() };
    let accounts = vec![AccountYear { closing: Money(90), ..account }, AccountYear::default()];
    run.spending.years = vec![SpendingYear { year: run.years[1].year, accounts, ..SpendingYear::default() }];
    let table = chart(&run, &run, "revenue").table;
    assert_eq!(table.headers[6..8], ["Energy: spent ($)", "Energy: left at year’s end ($)"]);
    assert_eq!(table.rows[0][6..], [Cell::Absent, Cell::Absent, Cell::Absent, Cell::Absent]);
    assert_eq!(table.rows[1][6..8], [Cell::Dollars(Money(705)), Cell::Dollars(Money(90))]);
}

#[test]
fn findings_say_what_the_data_say() {
    let run = run();
    assert_eq!(chart(&run, &run, "bank").finding, "The bank peaks at 5.0 Mt in 2028.");
    assert_eq!(chart(&run, &run, "auctions").finding, "12 of 16 regular auctions sell out.");
    assert_eq!(
        chart(&run, &run, "revenue").finding,
        "$1.6 bn from auctions to 2031; the largest part goes to energy, 75 %."
    );
    assert_eq!(chart(&run, &run, "obligations").finding, "Every obligation is met, 2 % of them with offset credits.");
    assert_eq!(chart(&run, &run, "emissions").finding, "Covered emissions are the same in 2030 as at the start.");
    let mut falling = vec![year(2028, None), year(2029, None)];
    falling[1].covered_emissions_t = 29_000_000;
    falling[1].by_sector = vec![9_000_000, 20_000_000];
    let falling = outcome(falling, vec![target(2035, 1)]);
    let told = "Covered emissions fall 50 % by 2029; the largest cut is in motor fuels, 29.0 Mt.";
    assert_eq!(chart(&falling, &falling, "emissions").finding, told);
}

#[test]
fn a_target_is_marked_in_words() {
    let emissions = chart(&run(), &run(), "emissions");
    let note = emissions.plot.notes.iter().find(|note| note.dot).expect("a note");
    assert_eq!(note.text, "2030: limit of 54.0 Mt statewide missed by 2.0 Mt");
}

#[test]
fn the_nearest_readout_answers() {
    let price = chart(&run(), &run(), "price");
    let title = |x| price.readout_at(x).map(|readout| readout.title.show(Language::English));
    assert_eq!(title(2028.0), Some("2028 Q3".into()));
    assert_eq!(title(2029.6), Some("2030 Q1".into()));
    assert_eq!(title(f64::MAX), Some("2031 Q4".into()));
}
