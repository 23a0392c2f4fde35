//! Texts and tables of the page about real auctions, for the bundled figures and for odd ones.

use super::super::plot::Plot;
use super::*;
use crate::history::check::Rule;
use crate::history::{History, history};
use crate::text::more::history::history as words;
use std::sync::LazyLock;

static HISTORY: LazyLock<History> = LazyLock::new(|| history().expect("it runs"));
const LANGUAGE: Language = Language::English;

fn charts() -> Vec<super::super::ChartModel> {
    let mut charts = vec![panel(&HISTORY.panel, LANGUAGE)];
    charts.extend(HISTORY.back_tests.iter().map(|test| back_test(test, LANGUAGE)));
    charts.extend(HISTORY.markets.iter().map(|of| market(of, LANGUAGE)));
    charts.extend(book(&HISTORY.markets[0], LANGUAGE));
    charts
}

fn sheets() -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = HISTORY.back_tests.iter().map(|test| errors(test, LANGUAGE)).collect();
    sheets.extend(HISTORY.markets.iter().flat_map(|of| [checks(of, LANGUAGE), differences(of, LANGUAGE)]));
    sheets
}

fn sound(plot: &Plot) -> bool {
    let ascending = |ticks: &[Tick]| ticks.windows(2).all(|pair| pair[0].at < pair[1].at);
    plot.x.0 < plot.x.1
        && plot.y.0 < plot.y.1
        && ascending(&plot.x_ticks)
        && ascending(&plot.y_ticks)
        && plot.dots.windows(2).all(|pair| pair[0].x <= pair[1].x)
}

#[test]
fn every_place_in_a_text_is_filled_and_everything_has_a_name() {
    for chart in charts() {
        let texts = [chart.finding.as_str(), chart.title, chart.how, chart.table.caption.as_str()];
        for text in texts.into_iter().chain(chart.table.headers.iter().map(String::as_str)) {
            assert!(!text.is_empty() && !text.contains(['{', '}']), "{}: {text}", chart.id);
        }
    }
    for sheet in sheets() {
        assert!(!sheet.caption.contains('{'), "{}", sheet.caption);
        for row in &sheet.rows {
            assert_eq!(row.len(), sheet.headers.len(), "{row:?}");
            assert!(row[0] != "–" && !row.iter().any(|cell| cell.contains('{')), "{row:?}");
        }
    }
    let words = words(LANGUAGE);
    let rules: Vec<&str> = words.rules.iter().map(|rule| rule.id).collect();
    assert_eq!(rules, Rule::ALL.map(Rule::id));
    for market in &HISTORY.markets {
        assert_ne!(market_name(words, market.id), "–");
    }
}

#[test]
fn every_picture_is_sound_and_every_row_as_long_as_its_head() {
    let charts = charts();
    assert_eq!(charts.len(), 7);
    for chart in charts {
        assert!(sound(&chart.plot), "{}", chart.id);
        assert!(chart.table.rows.iter().all(|row| row.len() == chart.table.headers.len()), "{}", chart.id);
        assert!(chart.readouts.windows(2).all(|pair| pair[0].x <= pair[1].x), "{}", chart.id);
        assert!(!chart.readouts.is_empty(), "{}", chart.id);
    }
}

#[test]
fn what_differs_is_listed_as_often_as_it_is_counted() {
    for market in &HISTORY.markets {
        let listed = differences(market, LANGUAGE).rows.len();
        let counted: usize =
            checks(market, LANGUAGE).rows.iter().map(|row| row[2].parse::<usize>().expect("a number")).sum();
        assert_eq!(listed, counted, "{}", market.id);
    }
}

#[test]
fn the_panel_says_whether_ours_is_too_high_or_too_low_and_by_how_much() {
    let with = |ours| panel(&crate::history::Panel { ours, ..HISTORY.panel.clone() }, LANGUAGE).finding;
    assert!(with(Some(Price(9_850))).contains("$98.50, which is $50.00 (103 %) too high. None of them was"));
    assert!(with(Some(Price(5_000))).ends_with("$1.50 (3 %) too high."));
    assert!(with(Some(Price(4_800))).ends_with("$0.50 (1 %) too low."));
    assert!(with(None).contains("nothing is sold"));
}

#[test]
fn a_market_without_auctions_is_still_a_picture() {
    let empty = crate::history::Market {
        auctions: Vec::new(),
        replays: Vec::new(),
        checks: Vec::new(),
        ..HISTORY.markets[0].clone()
    };
    let chart = market(&empty, LANGUAGE);
    assert!(sound(&chart.plot) && chart.table.rows.is_empty());
    assert!(book(&empty, LANGUAGE).is_none());
}
