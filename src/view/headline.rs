//! The one sentence on top, a table of cases over two courses and the targets.
//!
//! Must not claim more than yearly means and targets say. Invariant: some sentence for every pair of
//! outcomes, and each clause true by itself.

use super::course::{Course, Pace, TELLING_CENTS, Then, course, same_prices, telling_year};
use super::number;
use super::phrase::{count, fill, years};
use crate::simulate::{Outcome, TargetResult};
use crate::text::charts::HeadlineWords;
use crate::text::{Language, words};
use crate::units::{Allowances, Price, Year};

/// One sentence that the run itself writes; `changes` is the number of levers that were moved.
#[must_use]
pub fn headline(run: &Outcome, bill: &Outcome, changes: usize, language: Language) -> String {
    let teller = Teller { words: &words(language).charts.headline, language };
    if changes == 0 { teller.plain(run) } else { teller.changed(run, bill, changes) }
}

/// How prices run, as a clause that can stand alone.
pub(super) fn price_sentence(run: &Outcome, language: Language) -> String {
    let teller = Teller { words: &words(language).charts.headline, language };
    teller.course(course(run))
}

struct Teller {
    words: &'static HeadlineWords,
    language: Language,
}

impl Teller {
    fn price(&self, price: Price) -> String {
        number::price_in_words(price, self.language)
    }

    fn margin(&self, target: &TargetResult) -> String {
        let missing = target.margin_t().saturating_abs();
        if is_under_a_tenth(missing) {
            return self.words.under_a_tenth.to_string();
        }
        number::megatons(missing, self.language)
    }

    /// A run described by itself.
    fn plain(&self, run: &Outcome) -> String {
        let price = self.course(course(run));
        match self.targets(&run.summary.targets) {
            Some(targets) => fill(self.words.semicolon, &[("first", &price), ("second", &targets)]),
            None => price,
        }
    }

    fn course(&self, course: Course) -> String {
        let words = self.words;
        match course {
            Course::NoPrice => words.no_price.to_string(),
            Course::AlwaysFloor => words.always_floor.to_string(),
            Course::AlwaysCeiling => words.always_ceiling.to_string(),
            Course::Leaves { left, then } => {
                let then = match then {
                    Then::Ceiling(year) if year == left => words.then_ceiling_at_once.to_string(),
                    Then::Ceiling(year) => in_year(words.then_ceiling, year),
                    Then::Floor(year) => in_year(words.then_floor, year),
                    Then::Price(end, pace) => {
                        let template = match pace {
                            Pace::Steep => words.steep_climb,
                            Pace::Rising => words.climb,
                            Pace::Mixed => words.then_price,
                        };
                        fill(template, &[("price", &self.price(end.price)), ("year", &end.year.to_string())])
                    }
                };
                fill(words.floor_until, &[("year", &left.to_string()), ("then", &then)])
            }
            Course::Above { then: Then::Ceiling(year), .. } => in_year(words.hits_ceiling, year),
            Course::Above { then: Then::Floor(year), .. } => in_year(words.falls_to_floor, year),
            Course::Above { first, then: Then::Price(end, _) } => {
                let template = if first.year == end.year { words.single } else { words.between };
                let places = [
                    ("first_price", &*self.price(first.price)),
                    ("first_year", &first.year.to_string()),
                    ("price", &self.price(end.price)),
                    ("year", &end.year.to_string()),
                ];
                fill(template, &places)
            }
        }
    }

    /// The limits of a run by themselves; none when it has none.
    fn targets(&self, targets: &[TargetResult]) -> Option<String> {
        let words = self.words;
        let first = targets.first()?;
        let year = first.year.to_string();
        if !first.met() {
            return Some(fill(words.missed, &[("year", &year), ("margin", &self.margin(first))]));
        }
        if let Some(missed) = targets.iter().find(|target| !target.met()) {
            let other = missed.year.to_string();
            let places = [("year", &*year), ("other", &other), ("margin", &self.margin(missed))];
            return Some(fill(words.met_but, &places));
        }
        Some(match targets {
            [_] => fill(words.met, &[("year", &year)]),
            [_, second] => fill(words.both_met, &[("year", &year), ("other", &second.year.to_string())]),
            _ => words.all_met.to_string(),
        })
    }

    /// A run described by what the changes did to the bill's.
    fn changed(&self, run: &Outcome, bill: &Outcome, changes: usize) -> String {
        let words = self.words;
        let same = same_prices(run, bill);
        let what = if same && run.summary.targets == bill.summary.targets {
            words.now_all_same.to_string()
        } else {
            let price = if same { words.now_same.to_string() } else { self.price_change(run, bill) };
            match self.target_change(run, bill) {
                Some(target) => fill(words.and, &[("first", &price), ("second", &target)]),
                None => price,
            }
        };
        let template = if changes == 1 { words.with_one_change } else { words.with_changes };
        fill(template, &[("count", &count(changes, words)), ("what", &what)])
    }

    fn price_change(&self, run: &Outcome, bill: &Outcome) -> String {
        let words = self.words;
        let (here, there) = (course(run), course(bill));
        if let (Some(year), None) = (ceiling_year(here), ceiling_year(there)) {
            return in_year(words.now_ceiling, year);
        }
        match (here, there) {
            (Course::NoPrice, _) => words.now_no_price.to_string(),
            (Course::AlwaysCeiling, Course::AlwaysCeiling) => self.compared(run, bill),
            (Course::AlwaysCeiling, _) => words.now_always_ceiling.to_string(),
            (Course::AlwaysFloor, Course::AlwaysFloor) => self.compared(run, bill),
            (Course::AlwaysFloor, _) => words.now_always_floor.to_string(),
            (Course::Leaves { left, .. }, Course::Leaves { left: before, .. }) => {
                let (sooner, later) = (before.since(left), left.since(before));
                let template = if sooner > 0 { words.now_sooner } else { words.now_later };
                match sooner + later {
                    0 => self.compared(run, bill),
                    apart => fill(template, &[("years", &years(apart, words))]),
                }
            }
            (Course::Leaves { left, .. }, Course::AlwaysFloor | Course::NoPrice) => in_year(words.now_leaves, left),
            (Course::Leaves { left, .. }, _) => in_year(words.now_floor_until, left),
            (Course::Above { then, .. }, Course::Leaves { .. } | Course::AlwaysFloor) => match then {
                Then::Price(..) => words.now_never_floor.to_string(),
                _ => words.now_starts_above.to_string(),
            },
            (Course::Above { .. }, _) => self.compared(run, bill),
        }
    }

    /// Prices of one year side by side.
    fn compared(&self, run: &Outcome, bill: &Outcome) -> String {
        let words = self.words;
        let Some((here, there)) = telling_year(run, bill) else { return words.now_other.to_string() };
        let difference = Price(here.price.0.saturating_sub(there.price.0).saturating_abs());
        if difference.0 < TELLING_CENTS {
            return words.now_barely.to_string();
        }
        let template = if here.price > there.price { words.now_dearer } else { words.now_cheaper };
        let places = [
            ("year", &*here.year.to_string()),
            ("difference", &self.price(difference)),
            ("price", &self.price(here.price)),
        ];
        fill(template, &places)
    }

    /// The first limit that is met in one run only, else the first limit.
    fn target_change(&self, run: &Outcome, bill: &Outcome) -> Option<String> {
        let words = self.words;
        let before = |target: &TargetResult| {
            bill.summary.targets.iter().find(|other| other.year == target.year).map(TargetResult::met)
        };
        let targets = &run.summary.targets;
        let flipped = targets.iter().find(|target| before(target).is_some_and(|met| met != target.met()));
        let target = flipped.or(targets.first())?;
        let template = match (target.met(), before(target)) {
            (true, Some(true)) => words.still_met,
            (true, _) => words.met,
            (false, Some(true)) => words.now_missed,
            (false, Some(false)) => words.still_missed,
            (false, None) => words.missed,
        };
        Some(fill(template, &[("year", &target.year.to_string()), ("margin", &self.margin(target))]))
    }
}

fn in_year(template: &str, year: Year) -> String {
    fill(template, &[("year", &year.to_string())])
}

/// Not zero, but printed as zero with one decimal.
fn is_under_a_tenth(tons: Allowances) -> bool {
    tons != 0 && tons.unsigned_abs() < 50_000
}

/// The year in which prices come up to the ceiling, where they are not there from the start.
fn ceiling_year(course: Course) -> Option<Year> {
    match course {
        Course::Leaves { then: Then::Ceiling(year), .. } | Course::Above { then: Then::Ceiling(year), .. } => {
            Some(year)
        }
        _ => None,
    }
}
