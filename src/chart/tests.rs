//! Texts keep clear of each other, at every width, over real charts.

use super::place::spread;
use super::{Layout, Theme, layout, svg, x_at};
use crate::scenario::{self, Scenario};
use crate::text::Language;
use crate::view::tests::odd::any_outcome;
use crate::view::{self, ChartModel};
use proptest::prelude::*;

/// The charts of every programme as it stands.
fn bill_charts() -> Vec<ChartModel> {
    let of = |program: &&str| {
        let own = scenario::run_scheme(&Scenario::bill(program)).expect("the programme runs");
        view::story(&own, &own, 0, Language::English).charts
    };
    scenario::PROGRAMS.iter().flat_map(of).collect()
}

fn overlaps(layout: &Layout) -> Option<String> {
    for (index, here) in layout.texts.iter().enumerate() {
        for there in layout.texts.iter().skip(index + 1) {
            if here.area().overlaps(&there.area()) {
                return Some(format!("{:?} over {:?}", here.text, there.text));
            }
        }
    }
    None
}

#[test]
fn no_text_lies_over_another_or_outside() {
    for chart in bill_charts() {
        for width in [280.0, 340.0, 420.0, 540.0, 900.0] {
            let fitted = layout(&chart.plot, width, 230.0);
            assert_eq!(overlaps(&fitted), None, "{} at {width}", chart.id);
            for text in &fitted.texts {
                let area = text.area();
                assert!(area.left >= -1.0 && area.right <= width + 1.0, "{} at {width}: {text:?}", chart.id);
                assert!(area.top >= -4.0 && area.bottom <= 231.0, "{} at {width}: {text:?}", chart.id);
            }
        }
    }
}

#[test]
fn boxes_spread_no_further_than_they_must() {
    assert_eq!(spread(&[(50.0, 10.0), (80.0, 10.0)], (0.0, 100.0)), [50.0, 80.0]);
    assert_eq!(spread(&[(50.0, 10.0), (50.0, 10.0)], (0.0, 100.0)), [45.0, 55.0]);
    assert_eq!(spread(&[(99.0, 10.0), (99.0, 10.0)], (0.0, 100.0)), [85.0, 95.0]);
    assert_eq!(spread(&[(1.0, 10.0), (2.0, 10.0), (16.0, 10.0)], (0.0, 100.0)), [5.0, 15.0, 25.0]);
}

#[test]
fn a_pointer_finds_its_year_and_only_inside() {
    let years = |chart: &ChartModel| chart.plot.x.0 < 2030.0 && chart.plot.x.1 > 2030.2;
    for chart in bill_charts().into_iter().filter(years) {
        let fitted = layout(&chart.plot, 540.0, 230.0);
        let pointer = fitted.x(2030.2);
        let x = x_at(&fitted, pointer).expect("inside");
        assert!((x - 2030.2).abs() < 1e-6);
        let near = fitted.stop_at(x).expect("a stop");
        assert!((near - x).abs() <= 0.5);
        assert_eq!(x_at(&fitted, fitted.area.left - 1.0), None);
        assert_eq!(x_at(&fitted, fitted.area.right + 1.0), None);
    }
}

#[test]
fn svg_carries_its_title_escaped_and_is_repeatable() {
    for chart in bill_charts() {
        let fitted = layout(&chart.plot, 540.0, 230.0);
        let first = svg(&chart.plot, &fitted, &Theme::light(), "a <b> & \"c\"");
        assert!(first.contains("<title>a &lt;b&gt; &amp; &quot;c&quot;</title>"));
        assert!(!first.contains("NaN") && !first.contains("inf"), "{}", chart.id);
        assert_eq!(first, svg(&chart.plot, &fitted, &Theme::light(), "a <b> & \"c\""));
    }
}

proptest! {
    #[test]
    fn odd_runs_have_finite_pictures(run in any_outcome(), bill in any_outcome(), width in 1.0..1200.0_f64) {
        for chart in view::charts(&run, &bill, Language::English) {
            let fitted = layout(&chart.plot, width, 200.0);
            let picture = svg(&chart.plot, &fitted, &Theme::dark(), chart.title);
            prop_assert!(!picture.contains("NaN") && !picture.contains("\"inf"), "{}", chart.id);
        }
    }
}
