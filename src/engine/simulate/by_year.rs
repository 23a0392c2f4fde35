//! What each entity did year by year: emissions, free allowances, trade, surrender, and its accounts at the year's end.
//!
//! Must not decide anything. Made only when somebody asks, by running the programme once more with every movement kept.
//! Invariants: an entity's years sum to its row of the run; after the last year there is one more, in which the last
//! surrender falls.

use super::state::State;
use crate::law::Program;
use crate::ledger::{Account, Instrument, Transfer};
use crate::units::Allowances;

/// One entity in one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EntityYear {
    /// Emissions.
    pub emissions_t: Allowances,
    /// Free allowances, those sold for it included.
    pub free_t: Allowances,
    /// Won at auction, regular and reserve.
    pub bought_t: Allowances,
    /// Bought less sold between entities.
    pub secondary_t: Allowances,
    /// Allowances surrendered.
    pub surrendered_t: Allowances,
    /// Offset credits surrendered.
    pub offsets_t: Allowances,
    /// Allowances in its holding account at the year's end.
    pub holding_t: Allowances,
    /// Allowances in its compliance account at the year's end.
    pub compliance_t: Allowances,
}

/// The years of every entity, in the order of the programme's; each has one year more than the programme.
#[must_use]
pub fn by_year(program: &Program, seed: u64) -> Vec<Vec<EntityYear>> {
    let mut state = State::new(program, seed, true);
    super::play_years(&mut state);
    let mut rows = vec![vec![EntityYear::default(); program.years() + 1]; state.entities];
    for (row, participant) in rows.iter_mut().zip(&state.participants) {
        for (year, cell) in row.iter_mut().enumerate().take(program.years()) {
            cell.emissions_t = participant.emissions[year];
            cell.free_t = participant.free[year] + participant.consigned[year];
        }
    }
    for transfer in state.ledger.journal() {
        let year = transfer.quarter.year.since(program.first_year).min(program.years());
        note(&mut rows, transfer, year);
    }
    for row in &mut rows {
        for year in 1..row.len() {
            row[year].holding_t += row[year - 1].holding_t;
            row[year].compliance_t += row[year - 1].compliance_t;
        }
    }
    rows
}

/// Books a movement on both sides; balances are the year's changes so far.
fn note(rows: &mut [Vec<EntityYear>], transfer: &Transfer, year: usize) {
    let Transfer { from, to, instrument, quantity, .. } = *transfer;
    let credit = matches!(instrument, Instrument::Offset(_));
    for (account, sign, other) in [(from, -1, to), (to, 1, from)] {
        let (Account::Holding(entity) | Account::Compliance(entity)) = account else { continue };
        let Some(cell) = rows.get_mut(entity).and_then(|row| row.get_mut(year)) else { continue };
        let change = sign * quantity;
        if !credit {
            let balance =
                if matches!(account, Account::Holding(_)) { &mut cell.holding_t } else { &mut cell.compliance_t };
            *balance += change;
        }
        match other {
            Account::Auction | Account::PriceContainment | Account::Consigned if sign > 0 => cell.bought_t += quantity,
            Account::Holding(party) if party != entity && !credit => cell.secondary_t += change,
            Account::Retired if credit => cell.offsets_t += quantity,
            Account::Retired => cell.surrendered_t += quantity,
            _ => {}
        }
    }
}
