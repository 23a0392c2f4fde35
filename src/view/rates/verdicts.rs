//! The strip of figures: targets, total, fine dust, missing allowances, cost, each against the plan.
//!
//! Invariant: what is indicative or rests on a draft says so in the figure's own words.

use crate::intensity::{Outcome, YearRow};
use crate::law::intensity::target::{TargetResult, Verdict as Came};
use crate::text::more::rates::{RateVerdictWords, rates};
use crate::text::{Language, fill};
use crate::units::{Allowances, Money};
use crate::view::model::{Tone, Verdict};
use crate::view::number;
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

/// The strip of figures on top.
#[must_use]
pub fn verdicts(run: &Outcome, own: &Outcome, language: Language) -> Vec<Verdict> {
    let judge = Judge { words: &rates(language).verdicts, language };
    let mut all: Vec<Verdict> = run.targets.iter().map(|result| judge.target(result, own)).collect();
    if let Some(last) = run.years.last() {
        let there = own.years.iter().find(|row| row.year == last.year);
        let target = run.targets.iter().find(|result| result.target.year == last.year);
        all.extend([
            judge.total(last, there, target.and_then(|result| result.target.total)),
            judge.dust(last, there),
            judge.gap(last, there),
            judge.cost(last, there),
        ]);
    }
    all
}

/// Emissions less allowances of those who trade; negative for a surplus.
pub(super) fn missing(row: &YearRow) -> Allowances {
    row.covered_t.saturating_sub(row.allocated_t)
}

/// What measures and allowances cost together.
fn cost(row: &YearRow) -> Money {
    row.measures_cost + row.compliance_cost
}

struct Judge {
    words: &'static RateVerdictWords,
    language: Language,
}

impl Judge {
    fn target(&self, result: &TargetResult, own: &Outcome) -> Verdict {
        let words = self.words;
        let year = result.target.year.to_string();
        let tenths = |share| number::tenths(share, self.language);
        let places = [("change", &*tenths(result.change)), ("wanted", &tenths(-result.target.reduction))];
        let there = own.targets.iter().find(|other| other.target.year == result.target.year);
        let change = match there {
            Some(own) if own != result => fill(words.plan, &[("change", &tenths(own.change))]),
            _ => words.no_change.to_owned(),
        };
        let (value, tone) = match result.verdict {
            Came::Pass => (words.met, Tone::Good),
            Came::Warning => (words.warned, Tone::Plain),
            Came::Fail => (words.missed, Tone::Bad),
        };
        Verdict {
            id: format!("target-{year}"),
            label: fill(words.target, &[("year", &year)]),
            value: value.to_owned(),
            tone,
            detail: fill(words.against_target, &places),
            change,
        }
    }

    fn total(&self, row: &YearRow, own: Option<&YearRow>, reference: Option<Allowances>) -> Verdict {
        let words = self.words;
        let tons = |tons: Allowances| number::megatons(tons, self.language);
        let detail = reference.map_or_else(
            || words.no_reference.to_owned(),
            |reference| {
                let above = row.emissions_t.saturating_sub(reference);
                let places = [("margin", &*tons(above.saturating_abs())), ("reference", &tons(reference))];
                fill(if above > 0 { words.above } else { words.below }, &places)
            },
        );
        let change = self.tons_change(row.emissions_t, own.map(|own| own.emissions_t));
        self.plain("total", words.total, row, (tons(row.emissions_t), detail, change))
    }

    fn dust(&self, row: &YearRow, own: Option<&YearRow>) -> Verdict {
        let words = self.words;
        let exact = |row: &YearRow| Decimal::from_f64(row.dust_change).unwrap_or_default();
        let here = number::tenths(exact(row), self.language);
        let change = match own.map(|own| number::tenths(exact(own), self.language)) {
            Some(there) if there != here => fill(words.plan, &[("change", &there)]),
            _ => words.no_change.to_owned(),
        };
        self.plain("dust", words.dust, row, (here, words.dust_detail.to_owned(), change))
    }

    fn gap(&self, row: &YearRow, own: Option<&YearRow>) -> Verdict {
        let words = self.words;
        let tons = |tons: Allowances| number::megatons(tons, self.language);
        let here = missing(row);
        let template = if here >= 0 { words.gap_missing } else { words.gap_surplus };
        let value = fill(template, &[("amount", &tons(here.saturating_abs()))]);
        let places = [("emissions", &*tons(row.covered_t)), ("allocated", &tons(row.allocated_t))];
        let detail = fill(words.gap_detail, &places);
        let detail = if row.draft { fill(words.gap_draft, &[("detail", &detail)]) } else { detail };
        let change = self.tons_change(here, own.map(missing));
        self.plain("gap", words.gap, row, (value, detail, change))
    }

    fn cost(&self, row: &YearRow, own: Option<&YearRow>) -> Verdict {
        let words = self.words;
        let money = |money| number::yuan_short(money, self.language);
        let places = [("measures", &*money(row.measures_cost)), ("allowances", &money(row.compliance_cost))];
        let (here, there) = (cost(row), own.map(cost));
        let change = match there.map(|there| here - there).filter(|change| change.0 != 0) {
            Some(change) => self.against(&number::yuan_difference(change, self.language)),
            None => words.no_change.to_owned(),
        };
        self.plain("cost", words.cost, row, (money(here), fill(words.cost_detail, &places), change))
    }

    fn tons_change(&self, here: Allowances, there: Option<Allowances>) -> String {
        match there.map(|there| here.saturating_sub(there)).filter(|change| *change != 0) {
            Some(change) => {
                let amount = number::megatons(change.saturating_abs(), self.language);
                self.against(&format!("{}{amount}", if change < 0 { "\u{2212}" } else { "+" }))
            }
            None => self.words.no_change.to_owned(),
        }
    }

    fn against(&self, difference: &str) -> String {
        fill(self.words.against, &[("difference", difference)])
    }

    fn plain(
        &self,
        id: &str,
        label: &str,
        row: &YearRow,
        (value, detail, change): (String, String, String),
    ) -> Verdict {
        let label = fill(label, &[("year", &row.year.to_string())]);
        Verdict { id: id.to_owned(), label, value, tone: Tone::Plain, detail, change }
    }
}
