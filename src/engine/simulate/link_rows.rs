//! What a run says of a link: whether it opened and why not, what crossed the border, who gained.
//!
//! Plain rows. Costs are what cutting, credits and imports cost; what is paid to one's own state stays in it and is none.

use crate::law::CostTest;
use crate::units::{Allowances, Money, Price, Year};

/// A link and how it went.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkOutcome {
    /// The partner's id.
    pub partner: &'static str,
    /// First year, and the year in which it ends, if it does within the run.
    pub years: (Year, Option<Year>),
    /// Whether it opened.
    pub open: bool,
    /// What had to hold, by id, and whether it did.
    pub checks: Vec<(&'static str, bool)>,
    /// Which cost had to be lower.
    pub test: CostTest,
    /// Whether it was; none where nothing was tested.
    pub cheaper: Option<bool>,
    /// Price of the first year without and with the link, the latter as far as it was tried.
    pub price: (Option<Price>, Option<Price>),
    /// Cost here over the run without and with the link.
    pub cost: (Money, Option<Money>),
    /// One row a year.
    pub rows: Vec<LinkYear>,
}

/// An auction in which two programmes offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JointSale {
    /// Offered by both.
    pub offered_t: Allowances,
    /// Sold for both.
    pub sold_t: Allowances,
    /// Of what was sold here, the partner's.
    pub imported_t: Allowances,
    /// Of what was sold there, ours.
    pub exported_t: Allowances,
    /// What every winner paid; none if nothing sold.
    pub settlement: Option<Price>,
}

/// One side in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SideYear {
    /// Its price: here the mean of the year, there the last.
    pub price: Option<Price>,
    /// Covered emissions.
    pub emissions_t: Allowances,
    /// What cutting, credits and imports less exports cost.
    pub cost: Money,
}

/// A year of a link.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkYear {
    /// The year.
    pub year: Year,
    /// Whether the link was open.
    pub open: bool,
    /// Allowances that came from the partner less those that went there.
    pub net_import_t: Allowances,
    /// Paid for them, less what was received.
    pub paid: Money,
    /// The programme.
    pub here: SideYear,
    /// The partner.
    pub partner: SideYear,
    /// The programme without the link.
    pub here_alone: SideYear,
    /// The partner without the link.
    pub partner_alone: SideYear,
    /// The partner's cap.
    pub partner_cap_t: Allowances,
    /// In its private hands at the year's end.
    pub partner_bank_t: Allowances,
    /// Sold at its ceiling, beyond its cap.
    pub partner_units_t: Allowances,
}

impl LinkOutcome {
    /// Ids of what did not hold, the cost last.
    #[must_use]
    pub fn failed(&self) -> Vec<&'static str> {
        let unmet = self.checks.iter().filter(|(_, met)| !met).map(|(id, _)| *id);
        unmet.chain((self.cheaper == Some(false)).then_some("cost")).collect()
    }

    /// Imports less exports over the run.
    #[must_use]
    pub fn net_import_t(&self) -> Allowances {
        self.rows.iter().map(|row| row.net_import_t).sum()
    }

    /// Cost that the link avoids, here and for the partner.
    #[must_use]
    pub fn gains(&self) -> (Money, Money) {
        let sum = |of: fn(&LinkYear) -> Money| self.rows.iter().map(of).sum();
        (sum(|row| row.here_alone.cost - row.here.cost), sum(|row| row.partner_alone.cost - row.partner.cost))
    }
}
