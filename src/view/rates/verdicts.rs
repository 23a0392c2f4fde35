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
        let there = own.targets.iter().find(|other| other.target.year == result.target.year);
        let (value, tone) = self.came(result);
        let (label, detail, change) = if result.total_decides() {
            (words.total_target, self.by_total(result), self.total_moved(result, there))
        } else {
            let change = match there {
                Some(own) if own != result => {
                    fill(words.plan, &[("change", &number::tenths(own.change, self.language))])
                }
                _ => words.no_change.to_owned(),
            };
            (words.target, self.intensity(words.against_target, result), change)
        };
        let label = fill(label, &[("year", &year)]);
        Verdict { id: format!("target-{year}"), label, value: value.to_owned(), tone, detail, change }
    }

    fn came(&self, result: &TargetResult) -> (&'static str, Tone) {
        match result.verdict {
            Came::Pass => (self.words.met, Tone::Good),
            Came::Warning => (self.words.warned, Tone::Plain),
            Came::Fail => (self.words.missed, Tone::Bad),
        }
    }

    /// `template` with what intensity came to and what was wanted.
    fn intensity(&self, template: &str, result: &TargetResult) -> String {
        let tenths = |share| number::tenths(share, self.language);
        fill(template, &[("change", &*tenths(result.change)), ("wanted", &tenths(-result.target.reduction))])
    }

    /// What a total that decides came to, and intensity beside it.
    fn by_total(&self, result: &TargetResult) -> String {
        let words = self.words;
        let template = if result.intensity_met { words.intensity_met } else { words.intensity_missed };
        let places = [
            ("first", &*self.beside(result.emissions_t, result.target.total)),
            ("second", &self.intensity(template, result)),
        ];
        fill(crate::text::words(self.language).charts.headline.semicolon, &places)
    }

    /// What became of a target whose total decides: the plan's verdict where it was another, else the tons.
    fn total_moved(&self, result: &TargetResult, own: Option<&TargetResult>) -> String {
        match own.filter(|own| own.verdict != result.verdict) {
            Some(own) => fill(self.words.plan, &[("change", &self.came(own).0.to_lowercase())]),
            None => self.tons_change(result.emissions_t, own.map(|own| own.emissions_t)),
        }
    }

    /// Emissions beside the total that is a reference.
    fn beside(&self, emissions: Allowances, reference: Option<Allowances>) -> String {
        let words = self.words;
        let tons = |tons: Allowances| number::megatons(tons, self.language);
        let Some(reference) = reference else { return words.no_reference.to_owned() };
        let above = emissions.saturating_sub(reference);
        let places = [("margin", &*tons(above.saturating_abs())), ("reference", &tons(reference))];
        fill(if above > 0 { words.above } else { words.below }, &places)
    }

    fn total(&self, row: &YearRow, own: Option<&YearRow>, reference: Option<Allowances>) -> Verdict {
        let tons = |tons: Allowances| number::megatons(tons, self.language);
        let detail = self.beside(row.emissions_t, reference);
        let change = self.tons_change(row.emissions_t, own.map(|own| own.emissions_t));
        self.plain("total", self.words.total, row, (tons(row.emissions_t), detail, change))
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
        let value = self.gap_of(here);
        let places = [("emissions", &*tons(row.covered_t)), ("allocated", &tons(row.allocated_t))];
        let detail = fill(words.gap_detail, &places);
        let detail = if row.draft { fill(words.gap_draft, &[("detail", &detail)]) } else { detail };
        let change = match own.map(missing) {
            // The sign goes with the words: more left over is a plus.
            Some(there) if (there >= 0) == (here >= 0) => {
                self.tons_change(here.saturating_abs(), Some(there.saturating_abs()))
            }
            Some(there) => fill(words.plan, &[("change", &self.gap_of(there))]),
            None => words.no_change.to_owned(),
        };
        self.plain("gap", words.gap, row, (value, detail, change))
    }

    /// What is missing, or left over.
    fn gap_of(&self, missing: Allowances) -> String {
        let template = if missing >= 0 { self.words.gap_missing } else { self.words.gap_surplus };
        fill(template, &[("amount", &number::megatons(missing.saturating_abs(), self.language))])
    }

    fn cost(&self, row: &YearRow, own: Option<&YearRow>) -> Verdict {
        let words = self.words;
        let [all, measures, allowances] = number::yuan_sum(row.measures_cost, row.compliance_cost, self.language);
        let places = [("measures", &*measures), ("allowances", &allowances)];
        let here = cost(row);
        let change = match own.map(cost).filter(|there| *there != here) {
            Some(there) => self.against(&number::yuan_change(here, there, self.language)),
            None => words.no_change.to_owned(),
        };
        self.plain("cost", words.cost, row, (all, fill(words.cost_detail, &places), change))
    }

    fn tons_change(&self, here: Allowances, there: Option<Allowances>) -> String {
        match there.filter(|there| *there != here) {
            Some(there) => self.against(&number::megatons_change(here, there, self.language)),
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
