//! What comes of a run: years, targets, measures, firms, the audit.
//!
//! Plain values for reports and views. Invariant: every sum in a year is the sum of its firms' or sectors' parts.

use crate::law::intensity::target::TargetResult;
use crate::units::{Allowances, Money, Price, Year};
use rust_decimal::Decimal;

/// A run.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Id of the programme.
    pub program: String,
    /// Its currency.
    pub currency: String,
    /// Ids of sectors, in the order of every list by sector.
    pub sectors: Vec<String>,
    /// Ids of pollutants, in the order of every list by pollutant.
    pub pollutants: Vec<String>,
    /// The years.
    pub years: Vec<YearRow>,
    /// The targets.
    pub targets: Vec<TargetResult>,
    /// The measures, when all is done.
    pub measures: Vec<MeasureRow>,
    /// The firms' years.
    pub firms: Vec<FirmRow>,
    /// Whether the books balance.
    pub audit: Audit,
    /// What readers should know.
    pub warnings: Vec<Warning>,
}

/// A year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct YearRow {
    /// The year.
    pub year: Year,
    /// Name of the plan.
    pub vintage: String,
    /// Whether its text is a draft.
    pub plan_draft: bool,
    /// Whether anything that runs in the year is from a draft: the plan or the rule for industry.
    pub draft: bool,
    /// What a megawatt-hour of it is.
    pub basis: &'static str,
    /// Real output, an index.
    pub index: Decimal,
    /// All emissions of CO2.
    pub emissions_t: Allowances,
    /// The same by sector; what is counted for power from beyond the border stands with the power sector.
    pub by_sector_t: Vec<Allowances>,
    /// Emissions for each unit of output against the first target's base year, 1 there.
    pub intensity: Decimal,
    /// CO2 avoided by measures, beyond nothing being done.
    pub avoided_t: Allowances,
    /// Other gases avoided and carbon stored, t CO2e, outside the total.
    pub outside_t: Allowances,
    /// Pollutants avoided, whole kilograms.
    pub pollutants_kg: Vec<Allowances>,
    /// Change of fine dust in the air by measures, as a share; indicative, and never more than all of it.
    pub dust_change: f64,
    /// What that is taken to be worth.
    pub benefit: Money,
    /// What measures cost.
    pub measures_cost: Money,
    /// Price of an allowance.
    pub price: Price,
    /// Price of a credit.
    pub credit_price: Price,
    /// Firms that report.
    pub reporting: u32,
    /// Firms that trade.
    pub trading: u32,
    /// Emissions of firms that trade.
    pub covered_t: Allowances,
    /// What the formula gives them, before relief.
    pub formula_t: Allowances,
    /// What relief adds.
    pub relief_t: Allowances,
    /// All allowances of the year: after relief, cap and deductions.
    pub allocated_t: Allowances,
    /// Of those, auctioned.
    pub auctioned_t: Allowances,
    /// Of those, sold there.
    pub auction_sold_t: Allowances,
    /// What was paid there.
    pub auction_revenue: Money,
    /// The cap, in years that have one.
    pub cap_t: Option<Allowances>,
    /// Emissions less allowances by sector; negative for a surplus.
    pub gap_by_sector_t: Vec<Allowances>,
    /// Given before output was known.
    pub pre_allocated_t: Allowances,
    /// Borrowed from a later year.
    pub borrowed_t: Allowances,
    /// Bought, from outside or from each other.
    pub bought_t: Allowances,
    /// Sold.
    pub sold_t: Allowances,
    /// Credits surrendered.
    pub credits_t: Allowances,
    /// Allowances surrendered.
    pub surrendered_t: Allowances,
    /// Missing at the deadline.
    pub shortfall_t: Allowances,
    /// What that costs.
    pub penalty: Money,
    /// What allowances, credits and penalties cost, less what sales bring.
    pub compliance_cost: Money,
    /// Old vintages carried over.
    pub carried_t: Allowances,
    /// Old vintages that could not be.
    pub lapsed_t: Allowances,
    /// Held by firms at the end.
    pub bank_t: Allowances,
}

/// A measure when all of it is done.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureRow {
    /// Its id.
    pub id: String,
    /// The rule that asks for it.
    pub rule: String,
    /// What a unit is.
    pub unit: String,
    /// Id of its sector.
    pub sector: String,
    /// Whether what it avoids is outside the CO2 total.
    pub outside: bool,
    /// Units.
    pub amount: f64,
    /// Units of the reference path.
    pub planned: f64,
    /// Avoided in a year in its own sector.
    pub avoided_t: Allowances,
    /// Emitted in a year for its power, what is counted for power from beyond the border included.
    pub grid_t: Allowances,
    /// Pollutants avoided in a year, whole kilograms.
    pub pollutants_kg: Vec<Allowances>,
    /// Kilograms of each pollutant for each ton of net CO2; none where CO2 does not fall.
    pub kg_per_t: Option<Vec<f64>>,
    /// What it costs in a year.
    pub cost: Money,
    /// The same for each ton of net CO2; none where CO2 does not fall.
    pub cost_per_t: Option<f64>,
    /// How good its numbers are.
    pub quality: &'static str,
    /// Whether readers must be told to take them lightly.
    pub weak: bool,
}

/// A firm's year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FirmRow {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Id of its sector.
    pub sector: String,
    /// The year.
    pub year: Year,
    /// Verified emissions.
    pub emissions_t: Allowances,
    /// Whether it reports.
    pub reports: bool,
    /// Whether it trades.
    pub trades: bool,
    /// What the formula gives.
    pub formula_t: Allowances,
    /// What it was given after relief, cap and deductions.
    pub allocated_t: Allowances,
    /// Bought.
    pub bought_t: Allowances,
    /// Sold.
    pub sold_t: Allowances,
    /// Borrowed.
    pub borrowed_t: Allowances,
    /// Credits surrendered.
    pub credits_t: Allowances,
    /// Missing.
    pub shortfall_t: Allowances,
    /// Held at the end.
    pub bank_t: Allowances,
    /// What it paid, less what it earned.
    pub cost: Money,
    /// What it made: megawatt-hours generated, or tons of product.
    pub output: Allowances,
    /// What that counts.
    pub output_unit: &'static str,
    /// Old vintages carried over.
    pub carried_t: Allowances,
    /// What missing allowances cost it, of all costs.
    pub penalty: Money,
}

/// Whether the books balance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audit {
    /// Whether every check is fine.
    pub balanced: bool,
    /// The checks.
    pub checks: Vec<Check>,
}

/// One check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What was checked.
    pub name: &'static str,
    /// Whether it is fine.
    pub ok: bool,
    /// What was found.
    pub detail: String,
}

/// Something that readers should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Stable code.
    pub code: &'static str,
    /// In words.
    pub message: String,
}

impl Outcome {
    /// The row of a year.
    #[must_use]
    pub fn year(&self, year: u16) -> Option<&YearRow> {
        self.years.iter().find(|row| row.year.0 == year)
    }
}
