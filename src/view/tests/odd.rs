//! Whatever a run looks like, the page gets words and finite pictures.

use super::build::{outcome, target, year};
use crate::simulate::{AuctionKind, Outcome};
use crate::text::Language;
use crate::units::{Money, Price};
use crate::view::{charts, headline, verdicts};
use proptest::prelude::*;

const HUGE: i64 = 1_000_000_000_000_000;

prop_compose! {
    /// A run with anything in it, years from 2029.
    pub(crate) fn any_outcome()(
        rows in prop::collection::vec((prop::option::of(0..=HUGE), prop::array::uniform6(-HUGE..=HUGE)), 0..6),
        margins in prop::collection::vec(-HUGE..=HUGE, 0..4),
        floor in 0_i64..10_000,
        reserve in any::<bool>(),
        ragged in any::<bool>(),
    ) -> Outcome {
        let rows = rows.into_iter().zip(2029_u16..).map(|((price, tons), at)| {
            let mut row = year(at, None);
            let [bank, covered, ecr, offsets, shortfall, cents] = tons;
            row.price_mean = price.map(Price);
            row.price_floor = Price(floor);
            (row.bank_t, row.covered_emissions_t, row.ecr_t) = (bank, covered, ecr);
            (row.offsets_used_t, row.shortfall_t) = (offsets, shortfall);
            row.accounts = if ragged { vec![] } else { vec![Money(i128::from(cents)), Money(0)] };
            row.by_sector = if ragged { vec![covered, bank, ecr] } else { vec![covered, 0] };
            row
        }).collect();
        let targets = margins.into_iter().zip((2030_u16..).step_by(2)).map(|(margin, at)| target(at, margin)).collect();
        let mut made = outcome(rows, targets);
        if reserve {
            let sales: Vec<_> = made.auctions.iter().cloned().map(|mut row| { row.kind = AuctionKind::Reserve; row }).collect();
            made.auctions = sales;
        }
        made
    }
}

proptest! {
    #[test]
    fn every_word_is_filled_and_every_picture_finite(run in any_outcome(), bill in any_outcome(), changes in 0_usize..20) {
        let sentence = headline(&run, &bill, changes, Language::English);
        prop_assert!(!sentence.is_empty() && !sentence.contains(['{', '}']), "{sentence}");
        for verdict in verdicts(&run, &bill, Language::English) {
            let said = [verdict.label, verdict.value, verdict.detail, verdict.change].join(" ");
            prop_assert!(!said.contains(['{', '}']), "{said}");
        }
        for chart in charts(&run, &bill, Language::English) {
            prop_assert!(!chart.finding.is_empty() && !chart.finding.contains(['{', '}']), "{}", chart.finding);
            prop_assert!(chart.plot.y.0 < chart.plot.y.1 && chart.plot.x.0 < chart.plot.x.1);
            prop_assert!(chart.plot.y_ticks.len() <= 9);
            prop_assert!(chart.table.rows.iter().all(|row| row.len() == chart.table.headers.len()));
            let dots = chart.plot.dots.iter().all(|dot| dot.x.is_finite() && dot.y.is_finite());
            prop_assert!(dots && chart.plot.labels.iter().all(|label| label.y.is_finite()), "{}", chart.id);
        }
    }
}
