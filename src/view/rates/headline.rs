//! The one sentence on top: what became of the targets, and what changes did to them.
//!
//! Invariant: some sentence for every pair of outcomes, and each clause true by itself.

use super::frame::capital;
use crate::intensity::Outcome;
use crate::law::intensity::target::{Phase, TargetResult, Verdict};
use crate::text::more::rates::{RateHeadlineWords, rates};
use crate::text::{Language, fill, words};
use crate::view::number;
use crate::view::phrase::count;

/// One sentence that the run itself writes; `changes` is the number of levers that were moved.
#[must_use]
pub fn headline(run: &Outcome, own: &Outcome, changes: usize, language: Language) -> String {
    let teller = Teller { words: &rates(language).headline, language };
    capital(&if changes == 0 { teller.plain(run) } else { teller.changed(run, own, changes) })
}

struct Teller {
    words: &'static RateHeadlineWords,
    language: Language,
}

impl Teller {
    fn plain(&self, run: &Outcome) -> String {
        let template = words(self.language).charts.headline.semicolon;
        let clauses = run.targets.iter().map(|result| self.clause(result));
        let joined = |first: String, second: String| fill(template, &[("first", &first), ("second", &second)]);
        clauses.reduce(joined).unwrap_or_else(|| self.words.no_target.to_owned())
    }

    /// What became of a target.
    fn clause(&self, result: &TargetResult) -> String {
        let words = self.words;
        let intensity_first = result.target.phase == Phase::IntensityFirst || result.total_met.is_none();
        let template = match (intensity_first, result.verdict) {
            (true, Verdict::Fail) => words.missed,
            (true, Verdict::Warning) => words.met_but_total,
            (_, Verdict::Pass) => words.met,
            (false, Verdict::Fail) => words.total_missed,
            (false, Verdict::Warning) => words.total_met_but,
        };
        self.told(template, result)
    }

    fn told(&self, template: &str, result: &TargetResult) -> String {
        let above = result.emissions_t.saturating_sub(result.target.total.unwrap_or(0));
        let places = [
            ("year", &*result.target.year.to_string()),
            ("change", &number::tenths(result.change, self.language)),
            ("wanted", &number::tenths(-result.target.reduction, self.language)),
            ("margin", &number::megatons(above, self.language)),
        ];
        fill(template, &places)
    }

    fn changed(&self, run: &Outcome, own: &Outcome, changes: usize) -> String {
        let of_lab = &words(self.language).charts.headline;
        let what = match (self.verdict_change(run, own), self.total_change(run, own)) {
            (None, None) => self.words.nothing.to_owned(),
            (Some(verdict), None) => verdict,
            (verdict, Some(total)) => {
                let verdict = verdict.unwrap_or_else(|| self.words.as_before.to_owned());
                fill(of_lab.and, &[("first", &verdict), ("second", &total)])
            }
        };
        let template = if changes == 1 { of_lab.with_one_change } else { of_lab.with_changes };
        fill(template, &[("count", &count(changes, of_lab)), ("what", &what)])
    }

    /// The first target that comes out otherwise than in the plan.
    fn verdict_change(&self, run: &Outcome, own: &Outcome) -> Option<String> {
        let there = |result: &TargetResult| own.targets.iter().find(|other| other.target.year == result.target.year);
        let passed = |result: &TargetResult| result.verdict != Verdict::Fail;
        let turned =
            run.targets.iter().find(|result| there(result).is_some_and(|own| passed(own) != passed(result)))?;
        Some(match (passed(turned), turned.target.phase, turned.total_met) {
            (true, ..) => self.told(self.words.now_met, turned),
            (false, Phase::TotalFirst, Some(_)) => self.told(self.words.total_missed, turned),
            (false, ..) => self.told(self.words.now_missed, turned),
        })
    }

    /// What became of all emissions in the last year.
    fn total_change(&self, run: &Outcome, own: &Outcome) -> Option<String> {
        let (last, there) = (run.years.last()?, own.years.last()?);
        let difference = last.emissions_t.saturating_sub(there.emissions_t);
        let template = match difference {
            0 => return None,
            1.. => self.words.more,
            _ => self.words.less,
        };
        let amount = number::megatons(difference.saturating_abs(), self.language);
        Some(fill(template, &[("year", &last.year.to_string()), ("amount", &amount)]))
    }
}
