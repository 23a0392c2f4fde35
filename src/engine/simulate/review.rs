//! The last day of a year, when an agency may look back: evaluations, further cuts and a covered share measured
//! again, and what they do to the budgets to come.
//!
//! Exact but for the emissions that the market's expected path brings. The market does not foresee any of it:
//! until the day it reads the budgets in force, from the next morning those that are left. Invariant: a budget
//! is never negative, and what is already issued is not taken back.

use super::outcome::Warning;
use super::review_rows::{Finding, ReviewKind, ReviewRow};
use super::state::State;
use crate::law::schedule::half_up;
use crate::law::{Adjusts, CoveredProjection, Evaluation, Reach, Remeasure};
use crate::units::float::pow;
use crate::units::{Allowances, Year, whole_tons};
use rust_decimal::{Decimal, RoundingStrategy};
use std::fmt::Write;

impl State<'_> {
    /// Everything that is decided on the last day of the year.
    pub(super) fn review(&mut self) {
        let (rules, y) = (&self.program.review, self.year);
        for evaluation in rules.evaluations.iter().filter(|evaluation| evaluation.year == y) {
            self.evaluate(evaluation);
        }
        if let Some(again) = rules.remeasure.filter(|again| again.year == y) {
            self.measure_again(again);
        }
        self.cut_budgets(y + 1);
    }

    /// Further cuts that begin in year `from`.
    pub(super) fn cut_budgets(&mut self, from: usize) {
        for cut in self.program.review.cuts.iter().filter(|cut| cut.from == from) {
            let removed = self.remove(from, |_| cut.tons);
            self.note_review(ReviewKind::Cut, None, removed);
        }
    }

    fn evaluate(&mut self, evaluation: &Evaluation) {
        let rules = &self.program.review;
        let Some(non_covered) = self.projected_non_covered(evaluation) else {
            let message =
                format!("{}: no years of uncovered emissions to see a trend in", self.program.year(self.year));
            self.warnings.push(Warning { code: "W-NO-UNCOVERED", message: message + "; no adjustment" });
            return;
        };
        let target = self.program.year(evaluation.target);
        let expected = whole_tons(self.covered_emissions(evaluation.target));
        let covered_t = match rules.covered {
            CoveredProjection::Budget => self.budget_tons(evaluation.target),
            CoveredProjection::ExpectedPath => expected,
        };
        let reach_t = match rules.reach {
            Reach::WholeGap => None,
            Reach::Ceiling => Some((expected - whole_tons(self.emissions_at_the_ceiling(evaluation.target))).max(0)),
        };
        let limit_t = evaluation.limit;
        let finding = Finding { target, limit_t, covered_t, non_covered_t: non_covered, reach_t };
        let gap = finding.gap_t();
        let acts = match rules.adjusts {
            Adjusts::Nothing => false,
            Adjusts::TightenOnly => gap > rules.tolerance,
            Adjusts::Symmetric => gap.abs() > rules.tolerance,
        };
        let closes = reach_t.map_or(gap, |reach| gap.min(reach));
        if acts && closes.min(self.budget_tons(evaluation.target)) < gap {
            let message = format!("{target}: budgets alone cannot close the gap; some of it is left");
            self.warnings.push(Warning { code: "W-OUT-OF-REACH", message });
        }
        let removed = if acts { self.ramp(evaluation, closes) } else { Vec::new() };
        if self.budgets[evaluation.target] < self.budgets[evaluation.line_end] {
            let message = format!("budgets rise after {target}, which the evaluation lowered");
            self.warnings.push(Warning { code: "W-RISING-CAP", message });
        }
        self.note_review(ReviewKind::Evaluation, Some(finding), removed);
    }

    /// Takes `gap` out of the target year's budget and a growing part of it out of the years before. A line
    /// that starts at the target year's budget starts lower and ends where it did.
    fn ramp(&mut self, evaluation: &Evaluation, gap: Allowances) -> Vec<(Year, Allowances)> {
        let Evaluation { year, target, line_end, .. } = *evaluation;
        let part = |tons: Allowances, over: usize, of: usize| {
            half_up(Decimal::from(tons) * Decimal::from(over) / Decimal::from(of.max(1)))
        };
        let at_target = gap.min(self.budget_tons(target));
        self.remove(year + 1, |y| match y {
            _ if y <= target => part(gap, y - year, target - year),
            _ if y < line_end => part(at_target, line_end - y, line_end - target),
            _ => 0,
        })
    }

    /// Tons that the budget of year `y` stands for.
    fn budget_tons(&self, y: usize) -> Allowances {
        self.budgets[y] * self.program.instrument
    }

    /// Takes `wanted` tons out of each budget from year `from` on, in whole allowances, as far as there is something
    /// left.
    fn remove(&mut self, from: usize, wanted: impl Fn(usize) -> Allowances) -> Vec<(Year, Allowances)> {
        let mut removed = Vec::new();
        for y in from.max(self.program.in_force.start)..self.program.in_force.end {
            let most = self.budgets[y] - self.placed.get(y).copied().unwrap_or(0);
            let allowances = (wanted(y) / self.program.instrument).min(most);
            let tons = allowances * self.program.instrument;
            self.budgets[y] -= allowances;
            self.budget_line[y] = (self.budget_line[y] - tons).max(0);
            if tons != 0 {
                removed.push((self.program.year(y), tons));
            }
        }
        if !removed.is_empty() {
            self.schedule_free_allowances(from);
        }
        removed
    }

    /// The trend of recent years carried forward, and what is left of emissions with a date of their own. None
    /// without two years to compare.
    fn projected_non_covered(&mut self, evaluation: &Evaluation) -> Option<Allowances> {
        let program = self.program;
        let last = evaluation.year.checked_sub(1)?;
        let window = program.review.trend_years.min(last);
        if window < program.review.trend_years {
            let message =
                format!("{}: the trend of uncovered emissions is over {window} years", program.year(self.year));
            self.warnings.push(Warning { code: "W-SHORT-TREND", message });
        }
        let undated = |y: usize| program.non_covered[y] - program.non_covered_dated[y];
        let slope = Decimal::from(undated(last) - undated(last - window)).checked_div(Decimal::from(window))?;
        let trend = Decimal::from(undated(last)) + slope * Decimal::from(evaluation.target - last);
        Some(half_up(trend).max(0) + program.non_covered_dated[evaluation.target] + self.outside[last])
    }

    /// Covered emissions of year `target` if the price that the market last expected were carried forward to
    /// it.
    pub(super) fn covered_emissions(&self, target: usize) -> f64 {
        let program = self.program;
        self.emissions_along(target, |y| {
            let carried = self.guess * pow(1.0 + program.market.carry_rate, (y - self.year) as f64);
            carried.max(self.market().floor[y]).min(self.market().cap[y])
        })
    }

    /// The same if prices stood at the ceiling from now on: no budget, however small, is meant to cut more.
    fn emissions_at_the_ceiling(&self, target: usize) -> f64 {
        self.emissions_along(target, |y| self.program.auction.ceiling[y].to_model())
    }

    /// Covered emissions of year `target` along these yearly prices, quarter by quarter; less offsets where
    /// they count toward limits.
    fn emissions_along(&self, target: usize, price: impl Fn(usize) -> f64) -> f64 {
        let program = self.program;
        let mut realised = self.realised.clone();
        let mut emitted = 0.0;
        for y in self.year + 1..=target {
            emitted = 0.0;
            for (j, sector) in program.sectors.iter().enumerate() {
                let worth = if sector.obligated[y] { self.tables.abated(j, price(y), y) } else { 0.0 };
                for _ in 0..4 {
                    realised[j] += self.tables.quarter_speed[j] * (worth - realised[j]);
                    emitted += self.covered_without[j][y] / 4.0 * (1.0 - realised[j]);
                }
            }
        }
        let counted = program.offsets_count_toward_targets;
        let netted = if counted { self.tables.offset_share(program, price(target), target) } else { 0.0 };
        emitted * (1.0 - netted)
    }

    /// A new share, to six decimals, half up, for the line between two years.
    fn measure_again(&mut self, again: Remeasure) {
        let years = again.year.saturating_sub(again.years)..again.year;
        let covered: Allowances = self
            .participants
            .iter()
            .map(|p| years.clone().filter(|&y| p.within[y]).map(|y| p.emissions[y]).sum::<Allowances>())
            .sum();
        let outside: Allowances = self.outside[years.clone()].iter().sum();
        let all = covered + outside + self.program.non_covered[years].iter().sum::<Allowances>();
        let Some(share) = Decimal::from(covered).checked_div(Decimal::from(all)) else { return };
        let share = share.round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero);
        let Remeasure { start, end, limit, .. } = again;
        let lower = self.budget_tons(end) - half_up(share * Decimal::from(limit));
        let removed = self.remove(start + 1, |y| {
            half_up(Decimal::from(lower) * Decimal::from(y - start) / Decimal::from((end - start).max(1)))
        });
        let message = format!("{}: the covered share is now {share}", self.program.year(self.year));
        self.warnings.push(Warning { code: "W-SHARE", message });
        self.note_review(ReviewKind::Share, None, removed);
    }

    /// Writes a review down, year by year.
    fn note_review(&mut self, kind: ReviewKind, finding: Option<Finding>, removed_by_year: Vec<(Year, Allowances)>) {
        let year = self.program.year(self.year);
        let mut message = format!("{year}: ");
        // Writing to a text cannot fail, here and below.
        let _ = match finding {
            Some(found) => write!(
                message,
                "evaluation: {} expected {} t covered and {} t uncovered, limit {} t, gap {} t",
                found.target,
                found.covered_t,
                found.non_covered_t,
                found.limit_t,
                found.gap_t()
            ),
            None => write!(message, "budgets changed ({kind:?})"),
        };
        message.push_str(if removed_by_year.is_empty() { "; nothing removed" } else { "; removed" });
        for (y, tons) in &removed_by_year {
            let _ = write!(message, " {y}: {tons} t");
        }
        self.warnings.push(Warning { code: "W-EVALUATION", message });
        self.reviews.push(ReviewRow { kind, year, finding, removed_by_year });
    }
}
