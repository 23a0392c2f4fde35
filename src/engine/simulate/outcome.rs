//! What a run produces: plain rows that everything above reads.
//!
//! Must not compute. Units are in the names: `_t` metric tons CO2e (whole where they are allowances),
//! money in cents printed as decimal strings, prices in dollars per ton.

use super::entity_rows::{EntityRow, ReportingRow, SurrenderRow};
use super::link_rows::{JointSale, LinkOutcome};
use super::review_rows::ReviewRow;
use crate::market::monitor::MarketReport;
use crate::spending::Spending;
use crate::units::{Allowances, Date, Money, Price, Quarter, Year};

/// A finished run.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Programme id.
    pub program: &'static str,
    /// Seed of bids and tie-breaks.
    pub seed: u64,
    /// Ids of the sectors, in stacking order; `by_sector` follows it.
    pub sectors: Vec<&'static str>,
    /// Ids of the free-allocation channels; `free_t` follows it.
    pub free_channels: Vec<&'static str>,
    /// Ids of what the value of free allowances must be spent on; `free_value` follows it.
    pub free_uses: Vec<&'static str>,
    /// Ids of the revenue accounts; `accounts` follows it.
    pub accounts: Vec<&'static str>,
    /// Ids of the kinds of offset; `offsets_by_kind_t` follows it.
    pub offset_kinds: Vec<&'static str>,
    /// One row a year.
    pub years: Vec<YearRow>,
    /// One row an auction, regular and reserve, in date order.
    pub auctions: Vec<AuctionRow>,
    /// One row a surrender deadline.
    pub deadlines: Vec<DeadlineRow>,
    /// What was decided about budgets already set, in order.
    pub reviews: Vec<ReviewRow>,
    /// One row an entity.
    pub entities: Vec<EntityRow>,
    /// One row an entity and deadline: deadlines in order, in each the entities in theirs.
    pub surrenders: Vec<SurrenderRow>,
    /// Emitters and their tons by duty to report under other law.
    pub reporting: Vec<ReportingRow>,
    /// Headline figures.
    pub summary: Summary,
    /// What the accounts' money was spent on, and what households bear.
    pub spending: Spending,
    /// A link, where one is meant.
    pub link: Option<LinkOutcome>,
    /// What was checked, after every quarter and at the end.
    pub audit: Audit,
    /// What the reader should know before repeating a number.
    pub warnings: Vec<Warning>,
}

/// A calendar year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearRow {
    /// The year.
    pub year: Year,
    /// Allowances of this year's budget.
    pub budget_t: Allowances,
    /// The same as first set, before any review.
    pub budget_planned_t: Allowances,
    /// Emissions of covered entities.
    pub covered_emissions_t: Allowances,
    /// Of those, the part that carries an obligation.
    pub obligated_emissions_t: Allowances,
    /// Covered emissions without the programme, with the rules that it displaces.
    pub bau_t: Allowances,
    /// Emissions outside coverage.
    pub non_covered_t: Allowances,
    /// Covered and non-covered.
    pub statewide_t: Allowances,
    /// The statewide limit, in years that have one.
    pub statewide_limit_t: Option<Allowances>,
    /// Part of the way from the base years to the next limit that is done, in tenths of a percent.
    pub progress: Option<i64>,
    /// Mean of the year's settlement prices, weighted by what was sold.
    pub price_mean: Option<Price>,
    /// Lowest selling price.
    pub price_floor: Price,
    /// Ceiling.
    pub price_ceiling: Price,
    /// Settlement at which the price containment reserve opens.
    pub price_trigger: Price,
    /// Unretired allowances in private hands beyond emissions not yet surrendered for, at year end.
    pub bank_t: Allowances,
    /// All unretired instruments in private hands at year end.
    pub held_t: Allowances,
    /// In the price containment reserve at year end.
    pub apcr_t: Allowances,
    /// In the emissions containment reserve at year end.
    pub ecr_t: Allowances,
    /// Withheld from this year's auctions by the emissions containment reserve.
    pub ecr_withheld_t: Allowances,
    /// Offered, unsold and waiting at year end.
    pub unsold_t: Allowances,
    /// Surrendered and retired in the year.
    pub retired_t: Allowances,
    /// Free allowances by channel.
    pub free_t: Vec<Allowances>,
    /// Offered in regular auctions for the first time.
    pub auctioned_t: Allowances,
    /// Sold in regular auctions, those sold for recipients of free allowances included.
    pub sold_t: Allowances,
    /// Of those, sold for recipients of free allowances: their proceeds are no receipts.
    pub consigned_sold_t: Allowances,
    /// Sold from the price containment reserve.
    pub reserve_sold_t: Allowances,
    /// Sold at a hard ceiling, beyond the budgets.
    pub ceiling_units_t: Allowances,
    /// Offset credits surrendered in the year.
    pub offsets_used_t: Allowances,
    /// The same by kind.
    pub offsets_by_kind_t: Vec<Allowances>,
    /// Credits found invalid in the year.
    pub offsets_invalidated_t: Allowances,
    /// Allowances surrendered in the year.
    pub allowances_surrendered_t: Allowances,
    /// Missing at this year's deadline.
    pub shortfall_t: Allowances,
    /// Traded between entities, at the last settlement price.
    pub secondary_t: Allowances,
    /// Penalties.
    pub penalty: Money,
    /// Of the penalties, the ones by the day.
    pub daily_penalty: Money,
    /// Receipts of all auctions.
    pub revenue: Money,
    /// Deposits by account.
    pub accounts: Vec<Money>,
    /// What free allowances whose value is kept for some uses were worth, by use.
    pub free_value: Vec<Money>,
    /// Emissions by sector.
    pub by_sector: Vec<Allowances>,
}

/// Regular auction, or sale from the price containment reserve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuctionKind {
    /// One of the year's regular auctions.
    Quarterly,
    /// A separate sale from the price containment reserve.
    Reserve,
}

/// One auction.
#[derive(Clone, Debug, PartialEq)]
pub struct AuctionRow {
    /// When.
    pub quarter: Quarter,
    /// The day.
    pub date: Date,
    /// Which sort.
    pub kind: AuctionKind,
    /// Offered.
    pub offered_t: Allowances,
    /// Of those, vintages of earlier years.
    pub past_vintages_t: Allowances,
    /// Sold for recipients of free allowances.
    pub consigned_t: Allowances,
    /// Sold.
    pub sold_t: Allowances,
    /// Left over.
    pub unsold_t: Allowances,
    /// Withheld by the emissions containment reserve.
    pub ecr_withheld_t: Allowances,
    /// The whole auction, where a linked programme offered in it, too.
    pub joint: Option<JointSale>,
    /// What every winner paid; none if nothing sold.
    pub settlement: Option<Price>,
    /// What the market expected.
    pub expected: Price,
    /// Lowest selling price.
    pub floor: Price,
    /// Ceiling.
    pub ceiling: Price,
    /// What a market monitor would publish.
    pub report: MarketReport,
    /// Bidders that won something.
    pub winners: u32,
    /// Bids of parties that may not bid.
    pub refused: Vec<RefusedBid>,
}

/// What a party would have bid if it might.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedBid {
    /// Its number: entities first.
    pub party: usize,
    /// Its name.
    pub name: String,
    /// Id of the ground.
    pub ground: &'static str,
    /// All its bids together.
    pub quantity_t: Allowances,
}

/// Which surrender a deadline asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeadlineKind {
    /// An instalment for one year of a period.
    Annual,
    /// The rest of a period.
    Final,
    /// Replacements of credits found invalid.
    Replacement,
}

/// One surrender deadline, over all entities.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadlineRow {
    /// ISO date.
    pub date: String,
    /// First and last year of the period.
    pub period: (Year, Year),
    /// Which surrender.
    pub kind: DeadlineKind,
    /// Instruments due.
    pub obligation_t: Allowances,
    /// Allowances surrendered.
    pub allowances_t: Allowances,
    /// Offset credits surrendered.
    pub offsets_t: Allowances,
    /// Missing.
    pub shortfall_t: Allowances,
    /// Penalty for what is missing.
    pub penalty: Money,
    /// Penalties by the day, for reports verified late.
    pub daily_penalty: Money,
    /// Entities that missed something.
    pub entities_short: u32,
}

impl DeadlineRow {
    /// Nobody's surrender yet.
    pub(super) fn new(date: String, period: (Year, Year), kind: DeadlineKind) -> DeadlineRow {
        DeadlineRow {
            date,
            period,
            kind,
            obligation_t: 0,
            allowances_t: 0,
            offsets_t: 0,
            shortfall_t: 0,
            penalty: Money(0),
            daily_penalty: Money(0),
            entities_short: 0,
        }
    }

    /// Adds one entity's surrender.
    pub(super) fn add(&mut self, due: Allowances, allowances: Allowances, credits: Allowances, missing: Allowances) {
        self.obligation_t += due;
        self.allowances_t += allowances;
        self.offsets_t += credits;
        self.shortfall_t += missing;
        self.entities_short += u32::from(missing > 0);
    }
}

/// Whether a statewide limit was met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TargetResult {
    /// Target year.
    pub year: Year,
    /// Limit.
    pub limit_t: Allowances,
    /// Statewide emissions that year.
    pub emissions_t: Allowances,
}

impl TargetResult {
    /// Limit less emissions: negative when missed.
    #[must_use]
    pub fn margin_t(&self) -> Allowances {
        self.limit_t - self.emissions_t
    }

    /// What emissions exceed the limit by, in hundredths of a percent of it, half up; negative below it.
    #[must_use]
    pub fn gap_percent(&self) -> Option<i64> {
        rounded(-self.margin_t(), 10_000, self.limit_t)
    }

    /// At or below the limit.
    #[must_use]
    pub fn met(&self) -> bool {
        self.margin_t() >= 0
    }
}

/// Headline figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// One a target year.
    pub targets: Vec<TargetResult>,
    /// Covered emissions over the run.
    pub cumulative_emissions_t: Allowances,
    /// The same less those without the programme: negative where it cuts.
    pub cumulative_effect_t: Allowances,
    /// Receipts of all auctions.
    pub revenue_total: Money,
    /// Receipts through 2035.
    pub revenue_to_2035: Money,
    /// Penalties over the run.
    pub penalty_total: Money,
    /// A median household's cost in 2030, dollars a month, before assistance.
    pub household_cost_2030_month: Option<Money>,
    /// The same less the transition account's deposits spread over all households.
    pub household_net_2030_month: Option<Money>,
    /// Years whose mean price is the floor.
    pub years_at_floor: u32,
    /// Years whose mean price is at or above the ceiling.
    pub years_at_ceiling: u32,
}

/// A check and how it came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Short name.
    pub name: &'static str,
    /// Whether it held every time.
    pub ok: bool,
    /// What was compared, or where it first failed.
    pub detail: String,
}

/// The audit of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audit {
    /// Whether everything held.
    pub balanced: bool,
    /// Every check.
    pub checks: Vec<Check>,
}

/// Something the reader should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Stable code, e.g. `W-OVERALLOCATED`.
    pub code: &'static str,
    /// In words.
    pub message: String,
}

/// `part` over `whole` in units of one over `units`, half up; none where there is no positive whole.
pub(super) fn rounded(part: Allowances, units: Allowances, whole: Allowances) -> Option<i64> {
    let exact = i128::from(part) * i128::from(units);
    let whole = i128::from(whole);
    (whole > 0).then(|| (2 * exact + whole).div_euclid(2 * whole) as i64)
}

impl Outcome {
    /// Whether any auction was held in `year`.
    #[must_use]
    pub fn has_auctions(&self, year: Year) -> bool {
        self.auctions.iter().any(|row| row.quarter.year == year)
    }

    /// The row of `year`.
    #[must_use]
    pub fn year(&self, year: u16) -> Option<&YearRow> {
        self.years.iter().find(|row| row.year.0 == year)
    }

    /// The deadlines with what the entity at `place` did at each.
    pub fn surrenders_of(&self, place: usize) -> impl Iterator<Item = (&DeadlineRow, &SurrenderRow)> {
        let rows = self.surrenders.chunks_exact(self.entities.len().max(1));
        self.deadlines.iter().zip(rows).filter_map(move |(deadline, rows)| Some((deadline, rows.get(place)?)))
    }
}
