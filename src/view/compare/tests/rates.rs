//! Runs of a programme of rates side by side.

use super::*;
use crate::intensity;
use crate::scenario::{Scheme, scheme};
use crate::view::compare::table::Figure;
use rust_decimal::Decimal;

fn program() -> &'static str {
    PROGRAMS.iter().copied().find(|program| scheme(program) == Scheme::Rate).expect("a programme of rates")
}

fn sides() -> Vec<Side> {
    let side = |mark, name, set: &[(&str, &str)]| side_of(program(), mark, name, set);
    vec![
        side(Mark::Bill, "The plan", &[]),
        side(Mark::Pinned(0), "Fixed", &[("cap.mode", "absolute")]),
        side(Mark::Pinned(1), "Wind", &[("wind.added_mw", "30000")]),
        side(Mark::Present, "On the screen", &[("economy.emissions_2025_mt", "450"), ("target.total_2030_mt", "500")]),
    ]
}

fn rate(side: &Side) -> &intensity::Outcome {
    side.run.rate().expect("a run under rates")
}

#[test]
fn charts_of_rates_have_a_line_and_a_column_for_each_run_and_true_findings() {
    let sides = sides();
    for language in Language::ALL {
        let charts = charts(&sides, language);
        assert_eq!(charts.len(), 4);
        for chart in &charts {
            assert_eq!(chart.plot.labels.len(), 4, "{}", chart.id);
            assert_eq!(chart.table.headers.len(), 5);
            assert_eq!(chart.table.rows.len(), rate(&sides[0]).years.len());
            assert!(!chart.finding.contains('{'), "{}", chart.finding);
            assert!(!chart.plot.y_ticks.is_empty() && chart.plot.dots.is_sorted_by_key(|dot| dot.x as i64));
        }
        // Both targets by name, once each.
        assert_eq!(charts[0].plot.notes.len(), 2);
    }
    let charts = charts(&sides, Language::English);
    let met = |place: usize| {
        let of = |side: &&Side| rate(side).targets[place].intensity_met;
        sides.iter().filter(of).map(Side::title).collect::<Vec<_>>()
    };
    for (place, year) in [(0, 2025), (1, 2030)] {
        let wanted = match met(place) {
            none if none.is_empty() => format!("No run meets the intensity target of {year}."),
            all if all.len() == sides.len() => format!("All of them meet the intensity target of {year}."),
            some => format!("The intensity target of {year} is met by {}.", some.join(", ")),
        };
        assert!(charts[0].finding.contains(&wanted), "{} should say {wanted}", charts[0].finding);
    }
    assert!(met(0).contains(&"On the screen".to_owned()) && !met(0).contains(&"The plan".to_owned()));
}

#[test]
fn differences_of_rates_are_exact() {
    let sides = sides();
    let sections = differences(&sides, 0, Language::English);
    let years: Vec<&str> = sections[1..].iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(years, ["2025", "2027", "2030"]);
    let gap = |side: &Side| {
        let row = rate(side).year(2030).expect("a row");
        row.covered_t - row.allocated_t
    };
    let of_gap = row(&sections, "gap-2030");
    for (side, figure) in sides.iter().zip(&of_gap.figures) {
        assert_eq!(figure.value, Some(Amount::Tons(gap(side))), "{}", side.name);
        assert_eq!(figure.difference, Some(Amount::Tons(gap(side) - gap(&sides[0]))), "{}", side.name);
    }
    let target = row(&sections, "target-2025");
    let result = &rate(&sides[3]).targets[0];
    let kept = Decimal::ZERO - result.target.reduction - result.change;
    assert!(kept > Decimal::ZERO && target.figures[3].value == Some(Amount::Points(kept)));
    assert!(target.figures.iter().all(|figure| figure.relative.is_none()), "a margin is no base for a share");
    let words = words_of(program(), Language::English);
    let shown = |place: usize| target.figures[place].value.expect("a figure").show(words, Language::English);
    assert!(shown(3).starts_with("met, ") && shown(0).starts_with("missed by "), "{} {}", shown(3), shown(0));
    for section in &sections {
        for row in &section.rows {
            assert!(row.figures.iter().all(|figure| figure.value.is_some()), "{} has no figure", row.id);
            assert!(!row.label.contains('{') && !row.label.is_empty(), "{}", row.label);
        }
    }
}

#[test]
fn every_figure_of_either_scheme_has_a_name_in_every_language() {
    for (sides, whole) in [(three(), 1), (sides(), 3)] {
        for language in Language::ALL {
            let words = said(&sides, language);
            assert_eq!(words.whole.len(), whole);
            assert_eq!(words.figures.len(), measure::figures(&sides[0].run).len(), "{language:?}");
            for (measure, chart) in measure::measures(&sides[0].run).iter().zip(&words.charts) {
                let marked = sides.iter().any(|side| !measure.limits(&side.run).is_empty());
                assert_eq!(chart.mark.is_empty(), !marked, "{}", measure.id);
            }
        }
    }
}

#[test]
fn markdown_and_csv_of_rates_count_in_yuan() {
    let sides = sides();
    let sections = differences(&sides, 0, Language::English);
    let page = markdown(&sides, 0, &sections, &[], "https://x.org/#/compare", Language::English);
    assert!(page.contains("Differences against The plan") && page.contains("CNY"), "{page}");
    assert!(!page.contains('$'), "{page}");
    let csv = to_csv(&sides, 0, &sections);
    for unit in [",cny,", ",cny_per_t,", ",index,", ",share,", ",t,"] {
        assert!(csv.contains(unit), "no {unit}");
    }
    assert!(!csv.contains("usd"));
}

#[test]
fn a_target_is_compared_by_the_test_that_decides() {
    let sides = [
        side_of(program(), Mark::Bill, "The plan", &[]),
        side_of(program(), Mark::Present, "On the screen", &[("target.phase", "total-first")]),
    ];
    let sections = differences(&sides, 0, Language::English);
    let target = row(&sections, "target-2030");
    assert_eq!(target.label, "Intensity target 2030 / 2030 target (total first)");
    let words = words_of(program(), Language::English);
    let shown = |place: usize| target.figures[place].value.expect("a figure").show(words, Language::English);
    assert_eq!(shown(1), "missed by 12.2 Mt");
    assert!(shown(0).starts_with("met, ") && target.figures[1].difference.is_none());
    let alone = differences(&sides[1..], 0, Language::English);
    assert_eq!(row(&alone, "target-2030").label, "2030 target (total first)");
}

#[test]
fn a_share_is_of_something_and_does_not_cross_nothing() {
    let tons = |share: (i64, i64)| {
        let (here, there) = (Amount::Tons(share.0), Amount::Tons(share.1));
        here.less(there).expect("of one kind").share_of(there)
    };
    assert_eq!([tons((6, -9)), tons((-3, -9)), tons((-1, 4)), tons((3, 0))], [None; 4]);
    assert_eq!([tons((6, 4)), tons((0, 4))], [Some(0.5), Some(-1.0)]);
    let sides = [
        side_of(program(), Mark::Bill, "The plan", &[]),
        side_of(program(), Mark::Present, "On the screen", &[("plan.tightening", "0.03")]),
    ];
    let sections = differences(&sides, 0, Language::English);
    let gap = row(&sections, "gap-2030");
    assert!(gap.figures[1].difference.is_some() && gap.figures[1].relative.is_none(), "{gap:?}");
}

#[test]
fn too_little_to_be_seen_is_said_in_words_and_a_miss_is_no_feat() {
    let less = Amount::Tons(-20_000);
    let words = |language| words_of(program(), language);
    let shown = |amount: Amount| Language::ALL.map(|language| amount.show_difference(words(language), language));
    for text in shown(less).iter().chain(&shown(Amount::Points(Decimal::new(1, 6)))) {
        assert!(!text.contains(['<', '+', '\u{2212}', '{']), "{text}");
    }
    assert_eq!(less.show_difference(words(Language::English), Language::English), "less than 0.1 Mt less");
    let figure = Figure { value: Some(less), difference: Some(Amount::Tons(200_000)), relative: Some(0.0002) };
    let said = text::difference(&figure, words(Language::English), Language::English);
    assert_eq!(said.as_deref(), Some("+0.2 Mt, less than 0.1 % more"));
    let missed = Amount::Points(Decimal::new(-2, 3)).show(words(Language::Chinese), Language::Chinese);
    assert_eq!(missed, "未达标，差 0.2 个百分点");
}
