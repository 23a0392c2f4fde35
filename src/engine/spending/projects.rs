//! Projects: who is paid in a year, what is credited, who is stopped and who pays back.
//!
//! Rule `project-funding`. Invariant: a project gets at most what it asks for, and nothing once it was stopped.

use super::gates::{refusals, suspension};
use super::is_favoured;
use super::outcome::{AccountYear, ProjectRow};
use super::share::{Bound, Shared, share_out};
use crate::law::{FundingRules, Project, ProjectUses, SpendingRules, Uses};
use crate::units::{Allowances, Date, Money, Year, in_order};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use std::cmp::Reverse;

/// A project so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing {
    row: ProjectRow,
}

/// What an account's projects got in a year.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Paid {
    pub favoured: Money,
    pub others: Money,
    pub credited_t: Allowances,
    pub outside_t: Allowances,
}

/// Tons that `outlay` is credited with, whole tons down, beyond what earlier money brings.
#[must_use]
pub fn credited(outlay: Money, rules: &FundingRules, earlier: Allowances) -> Allowances {
    let verified = outlay.to_decimal() * rules.verified_share;
    let tons = verified.checked_div(rules.cost_per_ton).unwrap_or_default().floor();
    (tons.to_i64().unwrap_or(0) - earlier.max(0)).max(0)
}

/// Measured over projected tons, four decimals; none where nothing was projected or measured.
#[must_use]
pub fn performance(projected: Allowances, actual: Option<Allowances>) -> Option<Decimal> {
    let ratio = Decimal::from(actual?).checked_div(Decimal::from(projected))?;
    (projected > 0).then(|| ratio.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero))
}

impl Standing {
    /// Whether the project may be paid on `day`; notes why not.
    fn open(&mut self, project: &Project, rules: &FundingRules, credits: bool, day: Date) -> bool {
        let row = &mut self.row;
        let due = project.from.is_none_or(|from| from <= day) && project.last.is_none_or(|last| last.0 >= day.year());
        if !due || row.stopped.is_some() || project.misuse.is_some_and(|found| found <= day) {
            return false;
        }
        row.suspended = suspension(&project.consultation);
        if row.suspended.is_some_and(|(from, to)| from <= day && to.is_none_or(|to| day < to)) {
            return false;
        }
        let barred = refusals(project, rules, credits, day);
        for refusal in &barred {
            if !row.refused.contains(&refusal.id()) {
                row.refused.push(refusal.id());
            }
        }
        barred.is_empty()
    }

    /// Takes a payment; returns the credited tons.
    fn take(
        &mut self,
        project: &Project,
        rules: &FundingRules,
        credits: bool,
        paid: Money,
        award: Award,
    ) -> Allowances {
        let row = &mut self.row;
        if paid.0 <= 0 {
            return 0;
        }
        row.awarded = row.awarded.or(Some(award.day));
        row.community = row.community.or(Some(award.community));
        row.outlay += paid;
        if !credits {
            return 0;
        }
        let tons = credited(paid, rules, project.earlier_t);
        row.credited_t += tons;
        row.performance = performance(project.projected_t, project.actual_t);
        if row.performance.is_some_and(|ratio| ratio < Decimal::ONE - rules.tolerance) {
            row.stopped = Some(Year(award.day.year()));
        }
        tons
    }

    /// The row of the project.
    pub(super) fn row(self, project: &Project) -> ProjectRow {
        ProjectRow { name: project.name.clone(), account: project.account, ..self.row }
    }
}

#[derive(Clone, Copy)]
struct Award {
    day: Date,
    community: bool,
}

/// Pays the projects of the account at `place` what it may spend, under the least share.
pub(super) fn pay(
    rules: &SpendingRules,
    place: usize,
    day: Date,
    set: &[String],
    standings: &mut [Standing],
    account: &mut AccountYear,
    before: Bound,
) -> Paid {
    let Uses::Projects(uses) = &rules.uses[place] else { return Paid::default() };
    let open = candidates(rules, uses, place, account.appropriated, day, set, standings);
    let asks: Vec<(bool, Money)> = open.iter().map(|one| (one.favoured, rules.projects[one.place].asks)).collect();
    let shared = share_out(account.appropriated, &asks, uses.minimum, before);
    book(account, uses, &shared);
    let mut paid = Paid { favoured: shared.favoured, others: shared.others, ..Paid::default() };
    for (one, money) in open.iter().zip(shared.paid) {
        let project = &rules.projects[one.place];
        let award = Award { day, community: one.community };
        let tons = standings[one.place].take(project, &rules.funding, uses.credits, money, award);
        paid.credited_t += tons;
        paid.outside_t += if project.outside { tons } else { 0 };
    }
    paid
}

fn book(account: &mut AccountYear, uses: &ProjectUses, shared: &Shared) {
    account.uses = uses.names.iter().copied().zip([shared.favoured, shared.others]).collect();
    account.held_back = vec![("minimum_share", shared.held_for_minimum), ("no_project", shared.unclaimed)];
}

/// A project that may be paid now.
struct Candidate {
    place: usize,
    favoured: bool,
    community: bool,
}

/// Those of the account that may be paid from what is available, by score, equal ones in the order of the table. Whether a project serves
/// a designated community is settled when it is awarded.
fn candidates(
    rules: &SpendingRules,
    uses: &ProjectUses,
    account: usize,
    available: Money,
    day: Date,
    set: &[String],
    standings: &mut [Standing],
) -> Vec<Candidate> {
    let mut open = Vec::new();
    if available.0 <= 0 {
        return open;
    }
    for (place, project) in rules.projects.iter().enumerate().filter(|(_, project)| project.account == account) {
        if standings[place].open(project, &rules.funding, uses.credits, day) {
            let now = || project.tract.as_ref().is_some_and(|tract| set.contains(tract));
            let community = standings[place].row.community.unwrap_or_else(now);
            let favoured = is_favoured(uses.favoured, community, project.favoured_purpose);
            open.push(Candidate { place, favoured, community });
        }
    }
    let score = |one: &Candidate| {
        let bonus = if one.community { uses.community_bonus } else { Decimal::ZERO };
        Reverse(rules.projects[one.place].score + bonus)
    };
    in_order(open, score)
}

/// What projects of the account pay back in `year`, because gross misuse was found.
pub(super) fn returned(rules: &SpendingRules, account: usize, year: Year, standings: &mut [Standing]) -> Money {
    let mut sum = Money(0);
    for (project, standing) in rules.projects.iter().zip(standings).filter(|(project, _)| project.account == account) {
        let row = &mut standing.row;
        let found = project.misuse.is_some_and(|found| found.year() <= year.0);
        if found && row.returned.0 == 0 && row.outlay.0 > 0 {
            row.returned = row.outlay;
            row.stopped = row.stopped.or(Some(year));
            sum += row.returned;
        }
    }
    sum
}
