//! Credits found invalid after they were used: who must replace them, by when, and what a missing replacement costs.
//!
//! Report: Offset Credits, paragraph 3. A share of what was used is found on one day of each year, spread evenly over the
//! years in which it may be; single findings come on their dates. Replacements are credits of the same kinds, where the
//! entity holds some, and allowances. Invariant: a credit is found invalid once.

use super::compliance::Deadline;
use super::entity_rows::SurrenderRow;
use super::outcome::{DeadlineKind, DeadlineRow};
use super::state::State;
use crate::law::schedule::at_most_of;
use crate::ledger::{Account, Instrument};
use crate::units::{Allowances, Date, Money, MonthDay, Year};

/// What must be replaced by a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Duty {
    entity: usize,
    due: Date,
    /// Used credits found invalid, by kind.
    used: [Allowances; 3],
    /// Credits still held, under the reading that these create a duty too.
    held: Allowances,
}

impl Duty {
    fn total(&self) -> Allowances {
        self.used.iter().sum::<Allowances>() + self.held
    }
}

/// The day on which a share of what was used is found invalid: the last of March.
fn yearly_day(year: u16) -> Option<Date> {
    MonthDay::new(3, 31).map(|day| day.of(year))
}

impl State<'_> {
    /// Notes credits that were used for a deadline in year `y`.
    pub(super) fn note_used(&mut self, i: usize, y: usize, credits: [Allowances; 3]) {
        if credits != [0; 3] {
            self.participants[i].used.push((y, credits));
        }
    }

    /// What is found in this quarter.
    pub(super) fn find_invalid(&mut self) {
        let rules = &self.program.offsets.invalidation;
        let (year, quarter) = (self.quarter.year.0, self.quarter.index);
        if let Some(day) = yearly_day(year).filter(|day| !rules.rate.is_zero() && day.month_day().quarter() == quarter)
        {
            for i in 0..self.entities {
                let used = self.used_since(i).map(|(_, kinds)| kinds.iter().sum::<Allowances>()).sum();
                let found = self.take_used(i, self.part_found(used));
                let held = self.cancel_held(i);
                self.owe_replacement(Duty { entity: i, due: day, used: found, held });
            }
        }
        for event in &rules.events {
            if event.date.year() == year && event.date.month_day().quarter() == quarter {
                let used = self.take_used(event.entity, event.credits);
                self.owe_replacement(Duty { entity: event.entity, due: event.date, used, held: 0 });
            }
        }
    }

    /// A year's part of the share of `credits` that is found sooner or later.
    fn part_found(&self, credits: Allowances) -> Allowances {
        let rules = &self.program.offsets.invalidation;
        at_most_of(rules.rate, credits) / rules.lookback.max(1) as Allowances
    }

    /// Valid credits that `i` used within the lookback, the earliest first.
    fn used_since(&self, i: usize) -> impl Iterator<Item = &(usize, [Allowances; 3])> {
        let first = self.year.saturating_sub(self.program.offsets.invalidation.lookback);
        self.participants[i].used.iter().filter(move |(y, _)| *y >= first)
    }

    /// Takes up to `found` of them as invalid.
    fn take_used(&mut self, i: usize, found: Allowances) -> [Allowances; 3] {
        let first = self.year.saturating_sub(self.program.offsets.invalidation.lookback);
        let (mut left, mut taken) = (found, [0; 3]);
        for (_, kinds) in self.participants[i].used.iter_mut().filter(|(y, _)| *y >= first) {
            for (kind, taken) in kinds.iter_mut().zip(&mut taken) {
                let part = left.min(*kind);
                *kind -= part;
                *taken += part;
                left -= part;
            }
        }
        taken
    }

    /// Cancels the same part of what `i` holds; returns what of it must be replaced.
    fn cancel_held(&mut self, i: usize) -> Allowances {
        let mut cancelled = 0;
        for kind in 0..3 {
            let (account, credit) = (Account::Holding(i), Instrument::Offset(kind));
            let part = self.part_found(self.ledger.balance(account, credit));
            self.transfer(account, Account::Cancelled, credit, part);
            cancelled += part;
        }
        self.totals.invalidated += cancelled;
        if self.program.offsets.invalidation.held_too { cancelled } else { 0 }
    }

    /// From the day of a finding to the duty to replace.
    fn owe_replacement(&mut self, found: Duty) {
        let total = found.total();
        if total == 0 {
            return;
        }
        let due = found.due.plus_months(self.program.offsets.invalidation.months);
        self.participants[found.entity].owed += total;
        self.owed += total;
        self.totals.invalidated += found.used.iter().sum::<Allowances>();
        self.duties.push(Duty { due, ..found });
    }

    /// Settles what is due by the end of the quarter.
    pub(super) fn replace_invalid(&mut self) {
        let (year, quarter) = (self.quarter.year.0, self.quarter.index);
        self.replace_until(|due| (due.year(), due.month_day().quarter()) <= (year, quarter));
    }

    /// Whether something must still be replaced.
    pub(super) fn has_duties(&self) -> bool {
        !self.duties.is_empty()
    }

    /// Settles the duties whose day `comes`, a day at a time.
    pub(super) fn replace_until(&mut self, comes: impl Fn(Date) -> bool) {
        while let Some(due) = self.duties.iter().map(|duty| duty.due).filter(|due| comes(*due)).min() {
            let of_day: Vec<Duty> = self.duties.iter().filter(|duty| duty.due == due).copied().collect();
            self.duties.retain(|duty| duty.due != due);
            self.replace(due, &of_day);
        }
    }

    fn replace(&mut self, due: Date, duties: &[Duty]) {
        let falls = Year(due.year()).since(self.program.first_year);
        // The vintages that a surrender on that day could use.
        let year = if self.program.compliance.same_year { falls } else { falls.saturating_sub(1) };
        let deadline = Deadline { year, last: false, falls, day: due.month_day(), at_year_end: false };
        let mut asked = vec![[0; 4]; self.entities];
        for duty in duties {
            let [direct, other, tribal] = duty.used;
            for (sum, more) in asked[duty.entity].iter_mut().zip([direct, other, tribal, duty.held]) {
                *sum += more;
            }
        }
        let credits: Vec<[Allowances; 3]> = (0..self.entities).map(|i| self.held_of(i, asked[i])).collect();
        let needs = asked
            .iter()
            .zip(&credits)
            .map(|(asked, credits)| asked.iter().sum::<Allowances>() - credits.iter().sum::<Allowances>());
        let needs: Vec<Allowances> = needs.collect();
        self.exchange(deadline, &needs);
        let mut row =
            DeadlineRow::new(due.to_string(), (Year(due.year()), Year(due.year())), DeadlineKind::Replacement);
        let units = self.ceiling_units;
        for (i, need) in needs.iter().enumerate() {
            self.use_credits(i, credits[i]);
            self.note_used(i, self.year, credits[i]);
            let given = self.hand_in(i, deadline, *need);
            self.book_replacement(i, (due, *need - given), (given, credits[i]), &mut row);
        }
        self.record_ceiling_sale(deadline, self.ceiling_units - units);
        self.close_deadline(row);
    }

    /// What `i` holds of the kinds it must replace: as many fit under the limits of the years they were used for.
    fn held_of(&self, i: usize, asked: [Allowances; 4]) -> [Allowances; 3] {
        [0, 1, 2].map(|kind| self.ledger.balance(Account::Holding(i), Instrument::Offset(kind)).min(asked[kind]))
    }

    fn book_replacement(
        &mut self,
        i: usize,
        (due, missing): (Date, Allowances),
        (allowances, kinds): (Allowances, [Allowances; 3]),
        row: &mut DeadlineRow,
    ) {
        let rules = &self.program.compliance;
        let by_day = self.program.offsets.invalidation.by_day;
        let rate = rules.penalty[Year(due.year()).since(self.program.first_year).min(rules.penalty.len() - 1)];
        let penalty = if by_day { Money(0) } else { rate.times(missing) };
        // One violation, until the next day on which instruments are due.
        let next = [rules.day.of(due.year()), rules.day.of(due.year() + 1)].into_iter().find(|day| *day > due);
        let days = next.map_or(0, |next| next.days_since(due));
        let daily = if by_day && missing > 0 { self.program.parties.daily.of(1, days) } else { Money(0) };
        let credits: Allowances = kinds.iter().sum();
        let p = &mut self.participants[i];
        p.owed -= allowances + credits;
        match rules.penalty_discharges {
            true => p.owed -= missing,
            false => p.arrears += missing,
        }
        p.surrendered += allowances;
        p.credits += credits;
        p.penalty += penalty + daily;
        p.daily_penalty += daily;
        row.add(allowances + credits + missing, allowances, credits, missing);
        row.penalty += penalty;
        row.daily_penalty += daily;
        self.surrenders.push(SurrenderRow {
            due_t: allowances + credits + missing,
            allowances_t: allowances,
            offsets_t: kinds,
            shortfall_t: missing,
            penalty,
        });
        for (total, credits) in self.totals.offsets.iter_mut().zip(kinds) {
            *total += credits;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::worked::{decimal, plain};
    use super::*;
    use crate::law::Invalidation;
    use crate::units::Quarter;

    fn date(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    /// Source: sb5981-rules, offset-invalidation, worked examples.
    #[test]
    fn of_1000_credits_found_invalid_on_31_march_600_missing_on_30_september_cost_120_000_dollars() {
        let mut program = plain();
        let found = Invalidation { entity: 0, date: date("2023-03-31"), credits: 1_000 };
        program.offsets.invalidation.events = vec![found];
        let mut state = State::new(&program, 1, false);
        (state.year, state.quarter) = (2, Quarter { year: Year(2023), index: 0 });
        state.note_used(0, 1, [700, 500, 0]);
        state.transfer(Account::Issuance, Account::Holding(0), Instrument::Vintage(0), 400);
        state.find_invalid();
        assert_eq!((state.duties[0].due, state.duties[0].used), (date("2023-09-30"), [700, 300, 0]));
        state.quarter.index = 1;
        state.replace_invalid();
        assert!(state.deadlines.is_empty(), "not due before");
        state.quarter.index = 2;
        state.replace_invalid();
        let row = &state.deadlines[0];
        assert_eq!((row.obligation_t, row.allowances_t, row.shortfall_t), (1_000, 400, 600));
        assert_eq!(row.penalty, Money(12_000_000));
        assert_eq!(date("2023-08-31").plus_months(6), date("2024-02-29"));
    }

    /// Source: sb5981-rules, offset-invalidation: the formula, for a lookback of one year and of more.
    #[test]
    fn a_share_of_what_was_used_is_found_over_the_years_of_the_lookback() {
        let mut program = plain();
        program.offsets.invalidation.rate = decimal("0.1");
        for (lookback, found) in [(1, 105), (2, 75), (8, 18)] {
            program.offsets.invalidation.lookback = lookback;
            let mut state = State::new(&program, 1, false);
            (state.year, state.quarter) = (2, Quarter { year: Year(2023), index: 0 });
            state.note_used(0, 0, [459, 0, 0]);
            state.note_used(0, 1, [1_000, 59, 0]);
            state.find_invalid();
            assert_eq!(state.totals.invalidated, found, "{lookback}");
        }
    }

    /// Source: sb5981-rules, offset-invalidation, both readings of the scope and the daily penalty.
    #[test]
    fn held_credits_are_cancelled_and_replaced_under_one_reading_only_and_a_violation_may_cost_by_the_day() {
        let mut program = plain();
        program.offsets.invalidation.rate = decimal("0.5");
        program.offsets.invalidation.lookback = 1;
        program.compliance.day = MonthDay::new(11, 1).expect("a day");
        program.parties.daily.most = decimal("10000");
        program.parties.daily.share = decimal("1");
        for (held_too, owed) in [(false, 0), (true, 50)] {
            program.offsets.invalidation.held_too = held_too;
            program.offsets.invalidation.by_day = held_too;
            let mut state = State::new(&program, 1, false);
            (state.year, state.quarter) = (2, Quarter { year: Year(2023), index: 0 });
            state.transfer(Account::Issuance, Account::Holding(0), Instrument::Offset(1), 100);
            state.find_invalid();
            assert_eq!(state.ledger.balance(Account::Cancelled, Instrument::Offset(1)), 50);
            assert_eq!((state.totals.invalidated, state.participants[0].owed), (50, owed));
            state.quarter.index = 2;
            state.replace_invalid();
            let daily = state.deadlines.first().map_or(0, |row| row.daily_penalty.0);
            // From 30 September to 1 November.
            assert_eq!(daily, if held_too { 32 * 10_000 * 100 } else { 0 });
        }
    }
}
