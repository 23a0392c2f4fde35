//! What became of the money: plain rows.
//!
//! Must not compute beyond sums. Money is in cents, tons are whole.

use crate::law::Illustrations;
use crate::units::{Allowances, Date, Money, Year};
use rust_decimal::Decimal;

/// Every year's spending; empty for a programme without such rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spending {
    /// One row a year.
    pub years: Vec<SpendingYear>,
    /// One row a project.
    pub projects: Vec<ProjectRow>,
    /// Names of the household groups; `households` of a year follows it.
    pub groups: Vec<String>,
    /// Which tables are illustrations.
    pub illustrations: Illustrations,
    /// What the reader should know: code and words.
    pub warnings: Vec<(&'static str, String)>,
}

/// A year of all accounts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpendingYear {
    /// The year.
    pub year: Year,
    /// One row an account.
    pub accounts: Vec<AccountYear>,
    /// Tons that projects are credited with.
    pub credited_t: Allowances,
    /// Of those, outside covered sources.
    pub credited_outside_t: Allowances,
    /// Designated tracts on the day of payment.
    pub designated: Vec<String>,
    /// The day on which that set was made.
    pub designated_since: Option<Date>,
    /// Part of the tracts' people who live in it, four decimals.
    pub population_share: Option<Decimal>,
    /// Paid to low-income households.
    pub assistance: Money,
    /// Households by group.
    pub households: Vec<HouseholdYear>,
}

/// A year of one account.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccountYear {
    /// Balance on the first of January.
    pub opening: Money,
    /// Paid in.
    pub deposits: Money,
    /// Paid back by projects.
    pub returned: Money,
    /// What may be spent.
    pub appropriated: Money,
    /// What was spent, by use.
    pub uses: Vec<(&'static str, Money)>,
    /// What could have been spent and was not, by reason.
    pub held_back: Vec<(&'static str, Money)>,
    /// Balance on the last of December.
    pub closing: Money,
}

impl AccountYear {
    /// Spent in all.
    #[must_use]
    pub fn outlay(&self) -> Money {
        self.uses.iter().map(|(_, money)| *money).sum()
    }

    /// Held back in all.
    #[must_use]
    pub fn held(&self) -> Money {
        self.held_back.iter().map(|(_, money)| *money).sum()
    }
}

/// A year of one household group; none where there is no price, or no income to compare with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HouseholdYear {
    /// Cost of a household, less what its bill was helped with.
    pub cost: Option<Money>,
    /// The same less assistance.
    pub after: Option<Money>,
    /// Cost in percent of income, three decimals.
    pub burden: Option<Decimal>,
    /// Whether it bears more than the median household.
    pub disproportionate: Option<bool>,
}

/// One project over the whole run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProjectRow {
    /// Name.
    pub name: String,
    /// Place of its account.
    pub account: usize,
    /// Whether its tract was designated when it was awarded; none where it never was.
    pub community: Option<bool>,
    /// The day of the award.
    pub awarded: Option<Date>,
    /// Paid over the run.
    pub outlay: Money,
    /// Credited tons over the run.
    pub credited_t: Allowances,
    /// Measured over projected tons, four decimals.
    pub performance: Option<Decimal>,
    /// The year after which it gets nothing more.
    pub stopped: Option<Year>,
    /// Paid back for gross misuse.
    pub returned: Money,
    /// From when to when a stop request holds; no end where there is none.
    pub suspended: Option<(Date, Option<Date>)>,
    /// Why it was refused, while it was.
    pub refused: Vec<&'static str>,
}
