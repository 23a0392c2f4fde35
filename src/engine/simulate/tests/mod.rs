//! The ledger laws of a whole run, on ten thousand random programmes of no place.
//!
//! Everything is recomputed from the ledger's movements and the rows; nothing is taken from the run's own
//! audit but that it agrees.

mod book;
mod calendar;
mod credits;
mod free;
mod link;
mod parties;
mod review;
mod small;
pub(super) mod worked;

use super::*;
use crate::law::Adjusts;
use crate::law::schedule::at_most;
use crate::ledger::{Account, Instrument, Ledger};
use crate::units::{Allowances, Money};
use proptest::prelude::*;
use rust_decimal::Decimal;
use small::{program, recipes};

fn is_private(account: Account) -> bool {
    matches!(account, Account::Holding(_) | Account::Compliance(_))
}

fn sold_at_auction(t: &Transfer) -> bool {
    matches!(t.from, Account::Auction | Account::Consigned) && is_private(t.to)
}

fn year_of(program: &Program, transfer: &Transfer) -> usize {
    transfer.quarter.year.since(program.first_year)
}

fn sum(run: &Run, wanted: impl Fn(&Transfer) -> bool) -> Allowances {
    run.journal().iter().filter(|t| wanted(t)).map(|t| t.quantity).sum()
}

fn allowance(transfer: &Transfer) -> bool {
    !matches!(transfer.instrument, Instrument::Offset(_))
}

/// L1 to L4 and L10: every step balances, nothing is negative, retirement is never left, and no purchase ends
/// above the holding limit.
fn each_step_is_lawful(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    let mut ledger = Ledger::new(program.entities.len() + program.market.traders, program.years(), false);
    let mut gone = 0;
    for t in run.journal() {
        prop_assert!(t.quantity > 0);
        ledger.transfer(t.quarter, t.from, t.to, t.instrument, t.quantity).expect("a kept movement was lawful");
        prop_assert_eq!(ledger.audit(), None);
        let now = ledger.allowances(Account::Retired) + ledger.allowances(Account::Cancelled);
        prop_assert!(now >= gone);
        gone = now;
        if sold_at_auction(t) {
            let budget = run.outcome.years[year_of(program, t)].budget_t / program.instrument;
            let limit = holding_limit(program, budget);
            prop_assert!(ledger.allowances(t.to) <= limit, "{:?} above {limit}", t);
        }
    }
    prop_assert_eq!(run.ledger.replay(), None);
    Ok(())
}

fn holding_limit(program: &Program, budget: Allowances) -> Allowances {
    let rules = &program.holding;
    let low = Decimal::from(budget.min(rules.base)) * rules.rate_low;
    at_most(low + Decimal::from((budget - rules.base).max(0)) * rules.rate_high)
}

/// L5 and L6: each budget is issued to the allowance, and its parts sum to it.
fn budgets_are_issued_whole(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    for (y, row) in run.outcome.years.iter().enumerate() {
        let beyond = |t: &Transfer| t.from == Account::Issuance && matches!(t.to, Account::Compliance(_));
        let of_year =
            |t: &Transfer| t.from == Account::Issuance && !beyond(t) && allowance(t) && year_of(program, t) == y;
        let units = sum(run, |t| beyond(t) && allowance(t) && year_of(program, t) == y);
        prop_assert_eq!(units, row.ceiling_units_t);
        prop_assert!(units == 0 || program.auction.hard_ceiling);
        let reserve = sum(run, |t| of_year(t) && t.to == Account::PriceContainment);
        let split = row.auctioned_t + row.free_t.iter().sum::<Allowances>();
        let budget = row.budget_t / program.instrument;
        // What is placed up front is issued before its own year.
        if y >= program.price_containment.up_front {
            prop_assert_eq!(sum(run, of_year), budget);
            prop_assert_eq!(split + reserve, budget);
        }
        prop_assert!((0..=budget).contains(&split));
        prop_assert!(row.budget_t == 0 || program.in_force.contains(&y));
        prop_assert!(row.free_t.iter().all(|free| *free >= 0) && row.auctioned_t >= 0);
    }
    Ok(())
}

/// Reviews take out what their rows say, never more than there was, and nothing of the years they end.
fn reviews_are_kept_account_of(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    let planned: Vec<Allowances> = program.budgets.iter().map(|budget| budget * program.instrument).collect();
    let mut left = planned.clone();
    for review in &run.outcome.reviews {
        prop_assert!(review.kind == ReviewKind::Cut || review.finding.is_some() || review.kind == ReviewKind::Share);
        for (year, tons) in &review.removed_by_year {
            let y = year.since(program.first_year);
            prop_assert!(*year > review.year || review.year == program.first_year);
            left[y] -= tons;
            prop_assert!(
                left[y] >= 0
                    && (*tons > 0
                        || program.review.adjusts != Adjusts::TightenOnly
                        || review.kind == ReviewKind::Share)
            );
        }
    }
    for (row, (left, planned)) in run.outcome.years.iter().zip(left.iter().zip(&planned)) {
        prop_assert_eq!((row.budget_t, row.budget_planned_t), (*left, *planned));
    }
    Ok(())
}

/// Outside the years in force nothing is sold, given, owed or priced.
fn nothing_happens_out_of_force(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    for (y, row) in run.outcome.years.iter().enumerate().filter(|(y, _)| !program.in_force.contains(y)) {
        let given: Allowances = row.free_t.iter().sum();
        prop_assert_eq!((row.budget_t, row.obligated_emissions_t, row.sold_t, given), (0, 0, 0, 0));
        prop_assert_eq!(row.price_mean, None);
        if y < program.in_force.start {
            // A plant that closes emits less than it would, whatever the law.
            let closes = program.parties.entities.iter().any(|party| party.closes.is_some());
            let more = row.covered_emissions_t - row.bau_t;
            prop_assert!(more <= program.entities.len() as i64 && (closes || more >= -(program.entities.len() as i64)));
        }
    }
    Ok(())
}

/// L7 and L9: what is due was surrendered or is missing, and the penalty is the rate times what is missing;
/// no vintage is younger than the reading allows.
fn deadlines_add_up(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    for row in &run.outcome.deadlines {
        prop_assert_eq!(row.allowances_t + row.offsets_t + row.shortfall_t, row.obligation_t);
        let falls: usize = row.date[..4].parse::<usize>().expect("a year") - usize::from(program.first_year.0);
        let rate = program.compliance.penalty[falls];
        let by_day = row.kind == DeadlineKind::Replacement && program.offsets.invalidation.by_day;
        prop_assert_eq!(row.penalty, rate.times(if by_day { 0 } else { row.shortfall_t }));
        prop_assert_eq!(row.shortfall_t > 0, row.entities_short > 0);
    }
    for t in run.journal().iter().filter(|t| t.to == Account::Retired) {
        if let Instrument::Vintage(vintage) = t.instrument {
            let rules = &program.compliance;
            let falls = year_of(program, t);
            let youngest = if rules.same_year || rules.deadline_vintage { falls } else { falls - 1 };
            prop_assert!(vintage <= youngest, "{:?}", t);
        }
    }
    Ok(())
}

/// What entities surrendered at a deadline is the deadline's row, and over all deadlines the entity's.
fn surrenders_add_up(run: &Run) -> Result<(), TestCaseError> {
    let outcome = &run.outcome;
    let count = outcome.entities.len();
    prop_assert_eq!(outcome.surrenders.len(), outcome.deadlines.len() * count);
    for (deadline, rows) in outcome.deadlines.iter().zip(outcome.surrenders.chunks(count.max(1))) {
        let all = |of: fn(&SurrenderRow) -> Allowances| rows.iter().map(of).sum::<Allowances>();
        prop_assert_eq!(all(|row| row.due_t), deadline.obligation_t);
        prop_assert_eq!(all(|row| row.allowances_t), deadline.allowances_t);
        prop_assert_eq!(all(|row| row.offsets_t.iter().sum()), deadline.offsets_t);
        prop_assert_eq!(all(|row| row.shortfall_t), deadline.shortfall_t);
        prop_assert_eq!(rows.iter().map(|row| row.penalty).sum::<Money>(), deadline.penalty);
    }
    for (place, entity) in outcome.entities.iter().enumerate() {
        let allowances: Allowances = outcome.surrenders_of(place).map(|(_, row)| row.allowances_t).sum();
        prop_assert_eq!(allowances, entity.surrendered_t);
        let bought = |t: &Transfer| {
            matches!(t.from, Account::Auction | Account::Consigned | Account::PriceContainment)
                && matches!(t.to, Account::Holding(to) | Account::Compliance(to) if to == place)
        };
        let mut won: Vec<_> = run
            .journal()
            .iter()
            .filter(|t| bought(t))
            .map(|t| (t.quarter, t.from == Account::PriceContainment))
            .collect();
        won.dedup();
        prop_assert_eq!(won.len(), entity.auctions_won as usize);
        prop_assert_eq!(entity.holding_t(), run.ledger.allowances(Account::Holding(place)));
    }
    Ok(())
}

/// Least and most instruments that the run's obligations can ask for: each entity's part of one is a whole one.
fn instruments_owed(program: &Program, run: &Run) -> (Allowances, Allowances) {
    let tons: Allowances = run.outcome.years.iter().map(|row| row.obligated_emissions_t).sum();
    let parts = if program.instrument == 1 { 0 } else { (program.entities.len() * program.years()) as Allowances };
    (program.instruments(tons), tons / program.instrument + parts)
}

/// What was due, or given, for credits found invalid.
fn replacements(run: &Run, of: fn(&DeadlineRow) -> Allowances) -> Allowances {
    run.outcome.deadlines.iter().filter(|row| row.kind == DeadlineKind::Replacement).map(of).sum()
}

/// L8: program-wide, and so for every entity alone where there is only one.
fn offsets_stay_within_limits(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    let (_, most) = instruments_owed(program, run);
    let used = |kind| sum(run, |t| t.to == Account::Retired && t.instrument == Instrument::Offset(kind));
    let (limit, tribal) = (program.offsets.limit[0], program.offsets.tribal_limit);
    // A replacement stands in for a credit that does not count any more.
    let again = replacements(run, |row| row.offsets_t);
    if !program.offsets.each_installment {
        prop_assert!(used(0) + used(1) <= at_most(limit * Decimal::from(most)) + again);
        prop_assert!(used(2) <= at_most(tribal * Decimal::from(most)) + again);
    }
    // Whoever replaces invalid credits with held ones of their kind may have direct ones only as allowances.
    let rows = run.outcome.deadlines.iter().zip(run.outcome.surrenders.chunks(program.entities.len()));
    let replaced = rows.filter(|(row, _)| row.kind == DeadlineKind::Replacement).flat_map(|(_, rows)| rows);
    let others: Allowances = replaced.map(|row| row.offsets_t[1]).sum();
    prop_assert!(used(0) >= used(1) - others, "at least half brings direct benefits");
    Ok(())
}

/// L11: money goes where it should, to the cent.
fn money_adds_up(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    for row in &run.outcome.years {
        let receipts: Money = run
            .outcome
            .auctions
            .iter()
            .filter(|a| a.quarter.year == row.year)
            .map(|a| a.settlement.unwrap_or_default().times(a.sold_t - a.consigned_t))
            .sum();
        prop_assert_eq!(receipts, row.revenue);
        let sold_for_others: Allowances =
            run.outcome.auctions.iter().filter(|a| a.quarter.year == row.year).map(|a| a.consigned_t).sum();
        prop_assert_eq!(sold_for_others, row.consigned_sold_t);
        free_allowances_are_worth_what_they_bring(program, run, row)?;
        let other = at_most(program.revenue.other * Decimal::ONE_HUNDRED);
        let admin = at_most(Decimal::from(row.revenue.0 as i64) * program.revenue.admin_share);
        let into = row.revenue.0 - i128::from(admin) + row.penalty.0 + i128::from(other);
        prop_assert_eq!(row.accounts.iter().copied().sum::<Money>(), Money(into));
    }
    if program.market.traders == 0 {
        let paid: Money = run.outcome.entities.iter().map(|e| e.paid).sum();
        let proceeds: Money = run.outcome.entities.iter().map(|e| e.proceeds).sum();
        prop_assert_eq!(paid - proceeds, run.outcome.summary.revenue_total);
    }
    Ok(())
}

/// The value that is kept for uses: proceeds where the allowances are sold, otherwise never below the floor.
fn free_allowances_are_worth_what_they_bring(program: &Program, run: &Run, row: &YearRow) -> Result<(), TestCaseError> {
    let Some(place) = program.free.iter().position(|channel| channel.uses.is_some()) else { return Ok(()) };
    let value: Money = row.free_value.iter().copied().sum();
    if program.free[place].consigned {
        let sales = run.outcome.auctions.iter().filter(|a| a.quarter.year == row.year);
        let brought: Money = sales.map(|a| a.settlement.unwrap_or_default().times(a.consigned_t)).sum();
        prop_assert_eq!(value, brought);
    } else {
        prop_assert!(value >= row.price_floor.times(row.free_t[place]));
    }
    Ok(())
}

/// The calendar: auctions on their days, only vintages that may be offered, no more sales than are permitted.
fn the_calendar_is_kept(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    let rules = &program.auction;
    for a in &run.outcome.auctions {
        prop_assert!(a.past_vintages_t >= 0 && a.consigned_t <= a.sold_t);
        prop_assert!(rules.include_prior || program.free.iter().any(|c| c.consigned) || a.past_vintages_t == 0);
        if a.kind == AuctionKind::Quarterly {
            prop_assert!(rules.days.contains(&a.date.month_day()));
        }
    }
    for t in run.journal().iter().filter(|t| t.from == Account::Auction && is_private(t.to)) {
        if let Instrument::Vintage(vintage) = t.instrument {
            let year = year_of(program, t);
            prop_assert!(vintage <= year && (rules.include_prior || vintage == year), "{:?}", t);
        }
    }
    for row in &run.outcome.years {
        let sales = run.outcome.auctions.iter().filter(|a| a.quarter.year == row.year && a.report.bid_mean.is_some());
        prop_assert!(rules.most_sales.is_none_or(|most| sales.count() <= most));
    }
    for row in run.outcome.deadlines.iter().filter(|row| row.kind != DeadlineKind::Replacement) {
        prop_assert!(row.period.0 >= program.year(program.compliance.first));
        let own = row.date[5..] == program.compliance.day.to_string();
        prop_assert!(own || (program.compliance.same_year && row.date.ends_with("12-31")));
    }
    Ok(())
}

/// L12 and L13: over the whole run nothing is lost, and holdings follow from the year before.
fn nothing_is_lost(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    let outcome = &run.outcome;
    let (least, most) = instruments_owed(program, run);
    let again = replacements(run, |row| row.obligation_t);
    let given: Allowances = outcome.deadlines.iter().map(|row| row.allowances_t + row.offsets_t).sum();
    let missing: Allowances = if program.compliance.penalty_discharges {
        outcome.deadlines.iter().map(|row| row.shortfall_t).sum()
    } else {
        outcome.entities.iter().map(|e| e.shortfall_t).sum()
    };
    // Instalments on an estimate can come to more than was owed in the end, but not to more than they asked.
    let overpaid = outcome.entities.iter().map(|entity| entity.overpaid_t).sum::<Allowances>();
    let instalments =
        outcome.deadlines.iter().filter(|row| row.kind == DeadlineKind::Annual).map(|row| row.obligation_t);
    let estimated = if program.compliance.same_year { instalments.sum::<Allowances>() } else { 0 };
    prop_assert!((0..=estimated).contains(&overpaid), "{overpaid} overpaid, {estimated} asked on estimates");
    let owed = given + missing - again - overpaid;
    prop_assert!((least..=most).contains(&owed), "{owed} of {least} to {most}");
    let mut held = 0;
    for (y, row) in outcome.years.iter().enumerate() {
        let of_year = |t: &Transfer| allowance(t) && year_of(program, t) == y;
        held += sum(run, |t| of_year(t) && is_private(t.to) && !is_private(t.from));
        held -= sum(run, |t| of_year(t) && is_private(t.from) && !is_private(t.to));
        prop_assert!(held >= 0);
        prop_assert_eq!(held, row.held_t, "{}", row.year);
    }
    Ok(())
}

/// Purchase limits, floors and one price, as the rows show them.
fn auctions_respect_their_terms(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    for a in &run.outcome.auctions {
        prop_assert_eq!(a.sold_t + a.unsold_t + a.ecr_withheld_t, a.offered_t);
        prop_assert!(a.sold_t >= 0 && a.unsold_t >= 0);
        prop_assert_eq!(a.settlement.is_some(), a.sold_t > 0);
        prop_assert!(a.settlement.is_none_or(|price| price >= a.floor));
        if program.auction.hard_ceiling {
            prop_assert!(a.settlement.is_none_or(|price| price <= a.ceiling), "{:?}", a);
        }
        if a.kind == AuctionKind::Quarterly {
            let from = |t: &&Transfer| t.quarter == a.quarter && sold_at_auction(t);
            let mut won = std::collections::BTreeMap::new();
            for t in run.journal().iter().filter(from) {
                if let Account::Holding(i) = t.to {
                    *won.entry(i).or_insert(0) += t.quantity;
                }
            }
            let most = at_most(program.auction.purchase_limit * Decimal::from(a.offered_t));
            prop_assert!(won.values().all(|won: &Allowances| *won <= most));
            prop_assert_eq!(won.values().sum::<Allowances>(), a.sold_t);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// Ledger laws L1 to L13 and L15.
    #[test]
    fn every_law_of_the_ledger_holds_for_any_programme(recipe in recipes()) {
        let program = program(&recipe);
        let run = run_kept(&program, recipe.seed, true);
        let failed: Vec<_> = run.outcome.audit.checks.iter().filter(|check| !check.ok).collect();
        prop_assert!(run.outcome.audit.balanced, "{:?}", failed);
        each_step_is_lawful(&program, &run)?;
        parties::emissions_are_counted_once(&program, &run)?;
        parties::groups_and_bars_hold(&program, &run)?;
        parties::agreements_change_no_sum(&program, &run)?;
        budgets_are_issued_whole(&program, &run)?;
        deadlines_add_up(&program, &run)?;
        surrenders_add_up(&run)?;
        offsets_stay_within_limits(&program, &run)?;
        money_adds_up(&program, &run)?;
        nothing_is_lost(&program, &run)?;
        auctions_respect_their_terms(&program, &run)?;
        reviews_are_kept_account_of(&program, &run)?;
        nothing_happens_out_of_force(&program, &run)?;
        the_calendar_is_kept(&program, &run)?;
        prop_assert_eq!(super::run(&program, recipe.seed), run.outcome);
    }
}
