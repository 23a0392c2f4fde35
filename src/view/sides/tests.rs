//! Sentences and figures of both sides, for every growth and odd scenarios.

use super::*;
use crate::scenario::registry;
use crate::scenario::sides::{curve, of_kind, sides};
use crate::scenario::{PROGRAMS, Scenario, Scheme, scheme};

fn rate() -> Scenario {
    of_kind(&Scenario::bill(PROGRAMS[0]), Scheme::Rate)
}

fn told(percent: i64) -> Sides {
    sides(&rate(), Decimal::new(percent, 2)).expect("it runs")
}

#[test]
fn ten_percent_more_is_told_with_the_worked_numbers() {
    let told = told(10);
    let [cap, rate] = plant(&told, Language::English);
    for part in ["10 % more", "2,576,000", "394,000", "CNY 80.00", "CNY 315.15", "2,700,000"] {
        assert!(cap.sentence.contains(part), "{part}: {}", cap.sentence);
    }
    for part in ["2,833,600 in place of 2,576,000", "2,970,000", "136,400", "124,000", "CNY 80.00"] {
        assert!(rate.sentence.contains(part), "{part}: {}", rate.sentence);
    }
    assert_eq!(rate.rows[0], ["Emissions, t", "2,700,000", "2,970,000", "+270,000"].map(str::to_owned));
    assert_eq!(cap.rows[0][3], "–");
    assert_eq!(outcome(&told), [Way::Stays, Way::Rises, Way::Rises, Way::Stays]);
    assert!(plant_about(&told, Decimal::new(375, 6), Language::English).contains("0.0375 %"));
}

#[test]
fn every_growth_is_told_in_every_language_without_gaps() {
    for percent in [-20, -7, -2, 0, 1, 10, 30] {
        let told = told(percent);
        for language in Language::ALL {
            let sides = plant(&told, language).into_iter().chain(programmes(&told, language));
            let texts: Vec<String> = sides.map(|side| format!("{} {}", side.title, side.sentence)).collect();
            assert_eq!(texts.len(), 4);
            for text in texts {
                assert!(!text.contains('{') && !text.contains("NaN"), "{percent}: {text}");
            }
            assert!(!growth(told.growth, language).contains('{'));
        }
    }
}

#[test]
fn tons_of_a_programme_s_columns_have_one_unit_in_chinese() {
    for side in programmes(&told(10), Language::Chinese) {
        let cells: Vec<&String> = side.rows[..2].iter().flat_map(|row| &row[1..]).collect();
        let tons = |unit: &str| cells.iter().filter(|cell| cell.contains(unit)).count();
        let none = cells.iter().filter(|cell| cell.as_str() == "–").count();
        assert_eq!((tons("亿吨") + none, tons("万吨")), (cells.len(), 0), "{cells:?}");
    }
}

#[test]
fn what_is_said_of_the_cap_follows_what_happened() {
    let words = said(Language::English);
    let cap = |percent: i64| plant(&told(percent), Language::English)[0].sentence.clone();
    assert!(cap(-20).contains("nothing is scarce") && cap(-2).contains("what one does not need"));
    assert_eq!(cap(0), words.still);
    let mut deaf = rate();
    deaf.set_text("economy.response", "0").expect("it is in range");
    let told = sides(&deaf, Decimal::new(1, 1)).expect("it runs");
    assert!(plant(&told, Language::English)[0].sentence.contains("nobody answers the price"));
}

#[test]
fn programmes_are_named_by_themselves_and_their_figures_are_the_runs() {
    let told = told(10);
    let both = programmes(&told, Language::English);
    for (side, course) in both.iter().zip([&told.budget, &told.rate]) {
        assert!(side.title.contains(registry::name(course[0].program).en), "{}", side.title);
        let moved = course[1].rows.iter().filter(|row| row.year.0 > 2025).map(|row| row.emissions_t).sum::<i64>();
        assert_eq!(side.rows[0][2], number::megatons(moved, Language::English));
        assert!(side.sentence.contains(&side.rows[0][2]) && side.sentence.contains(&side.rows[2][2]));
    }
    assert!(both[0].sentence.contains("takes the rest back"), "{}", both[0].sentence);
    assert!(both[1].rows[2][1].starts_with("CNY") && both[0].rows[2][1].starts_with('$'));
    assert_eq!(both[1].rows[2][3], "–");
}

#[test]
fn what_the_rate_rests_on_and_why_its_course_jumps_is_said() {
    let told = told(10);
    let about = |rate: &Scenario| programmes_about(&told, rate, Language::English);
    let own = about(&rate());
    for part in ["From 2026 on", "rules from 2025 on are consultation drafts", "made up", "jumps in 2024"] {
        assert!(own.contains(part), "{part}: {own}");
    }
    assert!(!own.contains('{') && !said(Language::English).programmes.contains("real"));
    let mut later = rate();
    later.set_text("trading.industry_from", "2031").expect("it is in range");
    assert!(!about(&later).contains("jumps"), "industry never joins in these years");
    assert!(plant_about(&told, Decimal::ZERO, Language::English).contains("consultation draft"));
}

#[test]
fn charts_have_finite_lines_rows_as_wide_as_their_heads_and_marks_where_output_stands() {
    let told = told(10);
    let curve = curve(&rate()).expect("it runs");
    assert_eq!((curve.len(), curve[0].0, curve[25].0), (26, -20, 30));
    let charts = [false, true].into_iter().flat_map(|rate| {
        let courses = if rate { &told.rate } else { &told.budget };
        [
            plant_chart(&curve, (told.growth, &told.answers), rate, Language::Chinese),
            course_chart(courses, rate, told.growth, Language::Spanish),
        ]
    });
    for chart in charts {
        assert!(chart.plot.y.1 > chart.plot.y.0 && !chart.plot.layers.is_empty());
        assert!(chart.table.rows.iter().all(|row| row.len() == chart.table.headers.len()), "{}", chart.id);
        let bare = |head: &&String| !head.ends_with(['）', ')']);
        assert_eq!(
            chart.table.headers.iter().filter(bare).count(),
            1,
            "only the first column has no unit: {}",
            chart.id
        );
        assert!(chart.plot.dots.is_sorted_by(|a, b| a.x <= b.x) && chart.plot.dots.iter().all(|dot| dot.y.is_finite()));
        assert!(chart.plot.stops.is_sorted_by(|a, b| a < b), "{}", chart.id);
    }
    assert_eq!(scheme(told.rate[0].program), Scheme::Rate);
}
