//! What one entity did over a run and at each deadline, and who must report under other law: plain rows, as in
//! `outcome`.

use crate::law::Class;
use crate::units::{Allowances, Money, Year};

/// One covered entity over the whole run.
#[derive(Clone, Debug, PartialEq)]
pub struct EntityRow {
    /// Name in the source data.
    pub name: String,
    /// Sector id.
    pub sector: &'static str,
    /// Id of the kind of source that it reports as; empty where the programme has no kinds.
    pub source: &'static str,
    /// Mean yearly emissions in the base years.
    pub base_t: Allowances,
    /// Emissions over the run.
    pub emissions_t: Allowances,
    /// Free allowances over the run, those sold for it included.
    pub free_t: Allowances,
    /// What those sold for it brought.
    pub proceeds: Money,
    /// Bought at auction, regular and reserve.
    pub bought_t: Allowances,
    /// Paid at auction.
    pub paid: Money,
    /// Bought less sold between entities.
    pub secondary_t: Allowances,
    /// Allowances surrendered.
    pub surrendered_t: Allowances,
    /// Offset credits surrendered.
    pub offsets_t: Allowances,
    /// Still missing after the last deadline.
    pub shortfall_t: Allowances,
    /// Surrendered on estimates of a year and not owed in the end, with nothing owed later to count it for.
    pub overpaid_t: Allowances,
    /// Penalties.
    pub penalty: Money,
    /// Of those, the ones by the day.
    pub daily_penalty: Money,
    /// Why it takes part.
    pub class: Class,
    /// Number of its affiliation group, from 1.
    pub group: Option<u32>,
    /// Years for which it owed, in order.
    pub obligated_years: Vec<Year>,
    /// First year in which it was covered no longer.
    pub exit_year: Option<Year>,
    /// Whether other law makes it report to the state; none: not known.
    pub reports_state: Option<bool>,
    /// The same to the federation.
    pub reports_federal: Option<bool>,
    /// Allowances given up without owing them.
    pub given_up_t: Allowances,
    /// Left in its accounts at the end.
    pub held_t: Allowances,
    /// Of that, in its compliance account; the rest is in its holding account.
    pub compliance_t: Allowances,
    /// Auctions and reserve sales in which it won something.
    pub auctions_won: u32,
}

impl EntityRow {
    /// Left in its holding account at the end.
    #[must_use]
    pub fn holding_t(&self) -> Allowances {
        self.held_t - self.compliance_t
    }
}

/// What one entity did at one deadline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SurrenderRow {
    /// Instruments due.
    pub due_t: Allowances,
    /// Allowances surrendered.
    pub allowances_t: Allowances,
    /// Offset credits surrendered, by kind.
    pub offsets_t: [Allowances; 3],
    /// Missing.
    pub shortfall_t: Allowances,
    /// Penalty for what is missing.
    pub penalty: Money,
}

/// Emitters with one duty to report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportingRow {
    /// Id of the duty.
    pub flag: &'static str,
    /// How many.
    pub emitters: u32,
    /// Tons they reported.
    pub reported_t: Allowances,
}
