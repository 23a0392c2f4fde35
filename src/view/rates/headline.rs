//! The one sentence on top: what became of the targets, and what changes did to them.
//!
//! Invariant: some sentence for every pair of outcomes, and each clause true by itself.

use super::frame::capital;
use crate::intensity::Outcome;
use crate::law::intensity::target::{TargetResult, Verdict};
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
        let template = match (result.total_decides(), result.verdict) {
            (false, Verdict::Fail) => words.missed,
            (false, Verdict::Warning) => words.met_but_total,
            (_, Verdict::Pass) => words.met,
            (true, Verdict::Fail) => words.total_missed,
            (true, Verdict::Warning) => words.total_met_but,
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
        let joined =
            |template: &str, first: &str, second: &str| fill(template, &[("first", first), ("second", second)]);
        let verdicts = self.verdict_changes(run, own);
        let several = verdicts.len() > 1;
        let verdicts = verdicts.into_iter().reduce(|first, second| joined(of_lab.semicolon, &first, &second));
        let what = match (verdicts, self.total_change(run, own)) {
            (None, None) => self.words.nothing.to_owned(),
            (Some(verdicts), None) => verdicts,
            (None, Some(total)) => joined(of_lab.and, self.words.as_before, &total),
            (Some(verdicts), Some(total)) => {
                joined(if several { of_lab.semicolon } else { of_lab.and }, &verdicts, &total)
            }
        };
        let template = if changes == 1 { of_lab.with_one_change } else { of_lab.with_changes };
        fill(template, &[("count", &count(changes, of_lab)), ("what", &what)])
    }

    /// The targets that come out otherwise than in the plan, also by a warning alone; losses first.
    fn verdict_changes(&self, run: &Outcome, own: &Outcome) -> Vec<String> {
        let there = |result: &TargetResult| own.targets.iter().find(|other| other.target.year == result.target.year);
        let pairs = run.targets.iter().filter_map(|result| Some((result, there(result)?.verdict)));
        let mut turned: Vec<_> = pairs.filter(|(result, own)| result.verdict != *own).collect();
        turned.sort_by_key(|(result, own)| rank(result.verdict) > rank(*own));
        turned.into_iter().map(|(result, own)| self.turned(result, own)).collect()
    }

    /// A target whose verdict was `own` in the plan.
    fn turned(&self, result: &TargetResult, own: Verdict) -> String {
        let words = self.words;
        let template = match (result.total_decides(), own, result.verdict) {
            (true, _, Verdict::Fail) => words.total_missed,
            (false, _, Verdict::Fail) => words.now_missed,
            (true, _, Verdict::Warning) => words.total_met_but,
            (false, Verdict::Pass, Verdict::Warning) => words.now_warned,
            (_, Verdict::Warning, Verdict::Pass) => words.now_clear,
            _ => words.now_met,
        };
        self.told(template, result)
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

/// Verdicts from the worst to the best.
fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Fail => 0,
        Verdict::Warning => 1,
        Verdict::Pass => 2,
    }
}
