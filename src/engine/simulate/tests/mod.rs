//! The ledger laws of a whole run, on ten thousand random programmes of no place.
//!
//! Everything is recomputed from the ledger's movements and the rows; nothing is taken from the run's own
//! audit but that it agrees.

mod parties;
mod small;
mod worked;

use super::*;
use crate::law::schedule::at_most;
use crate::ledger::{Account, Instrument, Ledger};
use crate::units::{Allowances, Money};
use proptest::prelude::*;
use rust_decimal::Decimal;
use small::{program, recipes};

fn is_private(account: Account) -> bool {
    matches!(account, Account::Holding(_) | Account::Compliance(_))
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
        if t.from == Account::Auction && is_private(t.to) {
            let limit = holding_limit(program, year_of(program, t));
            prop_assert!(ledger.allowances(t.to) <= limit, "{:?} above {limit}", t);
        }
    }
    prop_assert_eq!(run.ledger.replay(), None);
    Ok(())
}

fn holding_limit(program: &Program, y: usize) -> Allowances {
    let (rules, budget) = (&program.holding, program.budgets[y]);
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
        prop_assert_eq!(sum(run, of_year), program.budgets[y]);
        let reserve = sum(run, |t| of_year(t) && t.to == Account::PriceContainment);
        prop_assert_eq!(row.auctioned_t + row.free_t.iter().sum::<Allowances>() + reserve, program.budgets[y]);
        prop_assert!(row.free_t.iter().all(|free| *free >= 0) && row.auctioned_t >= 0);
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
        prop_assert_eq!(row.penalty, rate.times(row.shortfall_t));
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

/// L8: program-wide, and so for every entity alone where there is only one.
fn offsets_stay_within_limits(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    let owed: Allowances = run.outcome.years.iter().map(|row| row.obligated_emissions_t).sum();
    let used = |kind| sum(run, |t| t.to == Account::Retired && t.instrument == Instrument::Offset(kind));
    let (limit, tribal) = (program.offsets.limit[0], program.offsets.tribal_limit);
    if !program.offsets.each_installment {
        prop_assert!(used(0) + used(1) <= at_most(limit * Decimal::from(owed)));
        prop_assert!(used(2) <= at_most(tribal * Decimal::from(owed)));
    }
    prop_assert!(used(0) >= used(1), "at least half brings direct benefits");
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
            .map(|a| a.settlement.unwrap_or_default().times(a.sold_t))
            .sum();
        prop_assert_eq!(receipts, row.revenue);
        let other = at_most(program.revenue.other * Decimal::ONE_HUNDRED);
        let admin = at_most(Decimal::from(row.revenue.0 as i64) * program.revenue.admin_share);
        let into = row.revenue.0 - i128::from(admin) + row.penalty.0 + i128::from(other);
        prop_assert_eq!(row.accounts.iter().copied().sum::<Money>(), Money(into));
    }
    if program.market.traders == 0 {
        let paid: Money = run.outcome.entities.iter().map(|e| e.paid).sum();
        prop_assert_eq!(paid, run.outcome.summary.revenue_total);
    }
    Ok(())
}

/// L12 and L13: over the whole run nothing is lost, and holdings follow from the year before.
fn nothing_is_lost(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    let outcome = &run.outcome;
    let owed: Allowances = outcome.years.iter().map(|row| row.obligated_emissions_t).sum();
    let given: Allowances = outcome.deadlines.iter().map(|row| row.allowances_t + row.offsets_t).sum();
    let missing: Allowances = if program.compliance.penalty_discharges {
        outcome.deadlines.iter().map(|row| row.shortfall_t).sum()
    } else {
        outcome.entities.iter().map(|e| e.shortfall_t).sum()
    };
    prop_assert_eq!(owed, given + missing);
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
            let from = |t: &&Transfer| t.quarter == a.quarter && t.from == Account::Auction;
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
        offsets_stay_within_limits(&program, &run)?;
        money_adds_up(&program, &run)?;
        nothing_is_lost(&program, &run)?;
        auctions_respect_their_terms(&program, &run)?;
        prop_assert_eq!(super::run(&program, recipe.seed), run.outcome);
    }
}
