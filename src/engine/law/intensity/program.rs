//! A scheme of rates as a value: every schedule resolved year by year, every firm with its class.
//!
//! Must not know who builds it. Invariant: schedules are as long as the programme's years.

use super::benchmark::{Class, Vintage};
use super::coverage::{Reporting, Trading};
use super::industry::IndustryRule;
use super::load::LoadFraction;
use super::measure::{Benefit, Measure, Pollutant};
use super::settle::{Borrowing, CarryOver, Filled, Fine, credit_limit, fill};
use super::target::Target;
use crate::units::{Allowances, Price, Year};
use rust_decimal::Decimal;

/// A scheme in which allowances follow output.
#[derive(Clone, Debug, PartialEq)]
pub struct IntensityProgram {
    /// Stable id.
    pub id: String,
    /// Its currency, e.g. `CNY`.
    pub currency: String,
    /// First year of the run.
    pub first: Year,
    /// The economy around the market.
    pub economy: Economy,
    /// What it wants to reach.
    pub targets: Vec<Target>,
    /// Who reports.
    pub reporting: Reporting,
    /// Who trades.
    pub trading: Trading,
    /// Classes of power units.
    pub classes: Vec<Class>,
    /// Plans; years name them by place.
    pub vintages: Vec<Vintage>,
    /// What holds in each year.
    pub years: Vec<YearRules>,
    /// Who is in it.
    pub firms: Vec<Firm>,
    /// Price and trade.
    pub market: Market,
    /// From old vintages to new ones, if that is limited.
    pub carry_over: Option<CarryOver>,
    /// From a later year, if that was allowed.
    pub borrowing: Option<Borrowing>,
    /// What the place does beside the market.
    pub measures: Vec<Measure>,
    /// The same measures as the reference path has them, in the same order.
    pub planned: Vec<Measure>,
    /// What is cleaned up with it.
    pub pollutants: Vec<Pollutant>,
    /// What cleaner air is taken to be worth.
    pub benefit: Benefit,
}

/// What holds in a year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearRules {
    /// Place of the plan.
    pub vintage: usize,
    /// How industry is given allowances.
    pub industry: IndustryRule,
    /// Whether that rule is from a draft.
    pub industry_draft: bool,
    /// Lines with more than this in their raw material are given what they emitted, by place in [`LineFacts::contents`].
    pub content_limits: Vec<Decimal>,
    /// Most of a firm's emissions that may be missing; none where there is no such relief.
    pub deficit_cap: Option<Decimal>,
    /// Most credits, as a share of emissions.
    pub credit_limit: Decimal,
    /// All allowances, where they are capped.
    pub cap: CapRule,
    /// Share of allowances that is auctioned.
    pub auction_share: Decimal,
    /// Year in which its allowances are due; years of one cycle share a deadline.
    pub due: Year,
    /// What missing allowances cost.
    pub fine: Fine,
    /// Whether what is missing is taken off the next allocation.
    pub deducts: bool,
    /// Price of the outside market.
    pub price: Price,
    /// Price of a credit, as a share of what an allowance costs.
    pub credit_ratio: Decimal,
    /// Credits to be had.
    pub credits: Allowances,
}

impl YearRules {
    /// What a credit costs where an allowance costs `price`.
    #[must_use]
    pub fn credit_price(&self, price: Price) -> Price {
        Price::from_decimal(price.to_decimal() * self.credit_ratio)
    }

    /// Fills a firm's gap where an allowance costs `price` and `credits` are still to be had.
    #[must_use]
    pub fn fill(&self, gap: Allowances, emissions: Allowances, price: Price, credits: Allowances) -> Filled {
        let most = credit_limit(self.credit_limit, emissions).min(credits);
        fill(gap, most, price, self.credit_price(price))
    }
}

/// How many allowances there are in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CapRule {
    /// As many as the formula gives.
    Formula,
    /// A share of what the formula gave in the last year before the cap.
    Share(Decimal),
}

/// The economy around the market.
#[derive(Clone, Debug, PartialEq)]
pub struct Economy {
    /// Real output as an index, by year.
    pub index: Vec<Decimal>,
    /// Who emits.
    pub sectors: Vec<Sector>,
    /// Place of the sector that makes the power.
    pub power: usize,
    /// Its generation by year without measures beyond the planned ones, megawatt-hours.
    pub generation_mwh: Vec<f64>,
    /// Tons of CO2 for a megawatt-hour more or less.
    pub grid_t_per_mwh: f64,
    /// The same in the reference path.
    pub planned_grid_t_per_mwh: f64,
    /// The year from which prices act.
    pub response_from: Year,
    /// Share of emissions for each unit of output that a unit of price takes off in five years.
    pub response: f64,
}

/// A sector.
#[derive(Clone, Debug, PartialEq)]
pub struct Sector {
    /// Stable id.
    pub id: String,
    /// Emissions by year at the planned measures and without a price, t CO2.
    pub reference: Vec<f64>,
    /// Output by year as an index.
    pub activity: Vec<f64>,
    /// First year in which it trades, if it does.
    pub trades_from: Option<Year>,
    /// Share by which emissions fall each year on their own, in years without trade after [`Economy::response_from`].
    pub improvement: f64,
}

/// A firm.
#[derive(Clone, Debug, PartialEq)]
pub struct Firm {
    /// Stable id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Branch, for the duty to report.
    pub branch: String,
    /// Process, for the duty to trade.
    pub process: String,
    /// Place of its sector.
    pub sector: usize,
    /// Tons of standard coal for a ton of CO2.
    pub coal_equivalent: Decimal,
    /// What it runs.
    pub plants: Plants,
}

/// What a firm runs.
#[derive(Clone, Debug, PartialEq)]
pub enum Plants {
    /// Power units.
    Power(Vec<PowerUnit>),
    /// A line of industry.
    Line(LineFacts),
}

/// A power unit.
#[derive(Clone, Debug, PartialEq)]
pub struct PowerUnit {
    /// Stable id.
    pub id: String,
    /// Share of its sector's emissions.
    pub share: f64,
    /// Place of its class.
    pub class: usize,
    /// Generation, megawatt-hours, at a sector activity of 1.
    pub generation_mwh: f64,
    /// Heat, gigajoules, at a sector activity of 1.
    pub heat_gj: f64,
    /// Share of generation that it uses itself.
    pub own_use: Decimal,
    /// How hard it runs.
    pub load: LoadFraction,
    /// Whether it is cooled by air.
    pub air_cooled: bool,
    /// Heat's share of its output.
    pub heat_ratio: Decimal,
}

/// A line of industry.
#[derive(Clone, Debug, PartialEq)]
pub struct LineFacts {
    /// Share of its sector's emissions.
    pub share: f64,
    /// Tons of product at a sector activity of 1.
    pub product_t: f64,
    /// Shares of raw materials that the rules ask about.
    pub contents: Vec<Decimal>,
    /// Whether it is new or closing, and so given what it emits.
    pub special: bool,
}

/// Price and trade.
#[derive(Clone, Debug, PartialEq)]
pub struct Market {
    /// Where the price comes from.
    pub price: PriceRule,
    /// Share of a surplus that is sold.
    pub sold: Decimal,
    /// Share of what has to be bought that is not.
    pub missing: Decimal,
}

/// Where the price comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceRule {
    /// From outside, where anything can be bought and sold.
    Path,
    /// From an auction among the firms, in years that have one.
    Cleared {
        /// Lowest selling price.
        floor: Price,
        /// Highest price that firms bid.
        top: Price,
    },
}

impl IntensityProgram {
    /// Number of years.
    #[must_use]
    pub fn length(&self) -> usize {
        self.years.len()
    }

    /// The year at a place.
    #[must_use]
    pub fn year(&self, place: usize) -> Year {
        self.first.plus(place)
    }
}
