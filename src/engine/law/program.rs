//! The mechanisms a programme is made of, with every schedule resolved.
//!
//! Must not know any place or any lever. Invariant: every schedule has one entry a year of the programme.

use super::parties::Parties;
use crate::units::{Allowances, Price, Tonnes, Year};
use rust_decimal::Decimal;

/// A programme, ready to run.
#[derive(Clone, Debug)]
pub struct Program {
    /// Id, e.g. as in a scenario file.
    pub id: &'static str,
    /// First year of the schedules.
    pub first_year: Year,
    /// Sectors, in stacking order.
    pub sectors: Vec<Sector>,
    /// Covered entities.
    pub entities: Vec<Entity>,
    /// What is special about parties.
    pub parties: Parties,
    /// Statewide limits.
    pub targets: Vec<Target>,
    /// Whether retired offset credits count toward the limits.
    pub offsets_count_toward_targets: bool,
    /// Allowances of each year's budget.
    pub budgets: Vec<Allowances>,
    /// The same before anything was withheld: the line that free allocation declines with.
    pub budget_line: Vec<Allowances>,
    /// Emissions outside coverage.
    pub non_covered: Vec<Allowances>,
    /// Free allowances, in the order they are listed.
    pub free: Vec<FreeChannel>,
    /// What gives way when reserve and free allowances exceed a budget.
    pub shortage: Shortage,
    /// Regular auctions.
    pub auction: AuctionRules,
    /// Holding limit.
    pub holding: HoldingLimit,
    /// Reserve sold near the ceiling.
    pub price_containment: PriceContainment,
    /// Reserve that withholds at a trigger.
    pub emissions_containment: EmissionsContainmentRules,
    /// Compliance.
    pub compliance: ComplianceRules,
    /// Offset credits.
    pub offsets: OffsetRules,
    /// Revenue.
    pub revenue: RevenueRules,
    /// A household whose cost is reported.
    pub household: Household,
    /// Behaviour of the market.
    pub market: MarketModel,
    /// What the reader should know about how this was built.
    pub notes: Vec<(&'static str, String)>,
}

impl Program {
    /// Number of years.
    #[must_use]
    pub fn years(&self) -> usize {
        self.budgets.len()
    }

    /// The calendar year at `index`.
    #[must_use]
    pub fn year(&self, index: usize) -> Year {
        self.first_year.plus(index)
    }
}

/// A sector of the behaviour model.
#[derive(Clone, Debug)]
pub struct Sector {
    /// Id, e.g. `motor_fuels`.
    pub id: &'static str,
    /// Emissions before the programme, tons a year.
    pub base: Tonnes,
    /// Emissions without the programme, by year.
    pub without: Vec<Tonnes>,
    /// Whether the sector owes allowances, by year.
    pub obligated: Vec<bool>,
    /// Largest share that price can abate in the long run, in the first year.
    pub potential: f64,
    /// Real dollars a ton at which about two thirds of that is reached, in the first year.
    pub cost_scale: f64,
    /// Share of the remaining gap closed in a year.
    pub speed: f64,
}

/// A covered entity.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Name in the source data.
    pub name: String,
    /// Its sector's place.
    pub sector: usize,
    /// Mean yearly emissions in the base years.
    pub base: Allowances,
}

/// A limit on all emissions in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The year.
    pub year: Year,
    /// Tons.
    pub limit: Allowances,
}

/// One kind of free allowances.
#[derive(Clone, Debug)]
pub struct FreeChannel {
    /// Id, e.g. `eite`.
    pub id: &'static str,
    /// Places of the entities that receive them.
    pub recipients: Vec<usize>,
    /// Years in which they are given.
    pub given: Vec<bool>,
    /// How many.
    pub rule: FreeRule,
}

/// How many free allowances an entity gets.
#[derive(Clone, Debug)]
pub enum FreeRule {
    /// floor(share x base emissions x budget / first budget).
    BaseWithBudget {
        /// Of base emissions in the first year.
        share: Decimal,
    },
    /// floor(share x mean of the entity's emissions in the years before).
    TrailingMean {
        /// How many years.
        years: usize,
        /// Of the mean.
        share: Decimal,
    },
    /// floor(share x the entity's emissions in the year before).
    LastYear {
        /// Of those emissions.
        share: Decimal,
    },
}

impl FreeRule {
    /// Whether the amounts are known before the run.
    #[must_use]
    pub fn scheduled(&self) -> bool {
        matches!(self, FreeRule::BaseWithBudget { .. })
    }
}

/// What gives way when reserve and free allowances exceed a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortage {
    /// Free allowances are scaled down.
    ProrateFree,
    /// The reserve gives way first, down to its mandatory share.
    CutReserveFirst,
}

/// Regular auctions.
#[derive(Clone, Debug)]
pub struct AuctionRules {
    /// A year.
    pub count: usize,
    /// Lowest selling price by year.
    pub floor: Vec<Price>,
    /// Ceiling by year.
    pub ceiling: Vec<Price>,
    /// Whether unlimited units are sold at the ceiling.
    pub hard_ceiling: bool,
    /// Whole lots.
    pub lot: Allowances,
    /// Largest share one covered entity may buy of what is offered.
    pub purchase_limit: Decimal,
    /// The same for a general market participant.
    pub purchase_limit_trader: Decimal,
    /// Bid guarantee over the largest bid value.
    pub guarantee_ratio: Decimal,
    /// What happens to unsold allowances.
    pub unsold: Unsold,
    /// Which bid sets the price.
    pub highest_rejected: bool,
    /// Whether an undersubscribed auction settles at the floor.
    pub reserve_when_undersubscribed: bool,
    /// Seed of tie-breaks.
    pub seed: u64,
}

/// What happens to unsold allowances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsold {
    /// Offered again in the next auction.
    NextAuction,
    /// Offered again after two settlements above the floor, at most a quarter of the auction; to the price
    /// containment reserve after two years.
    AfterTwo,
    /// Moved to the emissions containment reserve.
    ToEmissionsContainment,
}

/// Most allowances an entity may keep in its holding account.
#[derive(Clone, Copy, Debug)]
pub struct HoldingLimit {
    /// Budget up to which the low rate applies.
    pub base: Allowances,
    /// Share of the budget up to the base.
    pub rate_low: Decimal,
    /// Share of the rest.
    pub rate_high: Decimal,
}

/// The reserve that is sold near the ceiling.
#[derive(Clone, Debug)]
pub struct PriceContainment {
    /// Share set aside by year.
    pub share: Vec<Decimal>,
    /// Years in which that share is mandatory.
    pub mandatory: Vec<bool>,
    /// Whether the share is of the budget less free allowances.
    pub of_auctionable: bool,
    /// Years whose amounts are all placed in the first year.
    pub up_front: usize,
    /// Settlement that opens a sale, by year.
    pub trigger: Vec<Price>,
    /// Lowest selling price of a sale, by year.
    pub floor: Vec<Price>,
    /// Share of the balance offered in a sale.
    pub release_share: Decimal,
    /// One sale after the last auction of each year, whatever the price.
    pub fixed_dates: bool,
}

/// At which prices supply is withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContainmentDirection {
    /// Below the trigger.
    LowPrice,
    /// Above it.
    HighPrice,
    /// Never.
    Off,
}

/// The reserve that withholds auction supply at a trigger.
#[derive(Clone, Debug)]
pub struct EmissionsContainmentRules {
    /// When.
    pub direction: ContainmentDirection,
    /// Trigger by year.
    pub trigger: Vec<Price>,
    /// Most that may be withheld in a year.
    pub available: Vec<Allowances>,
    /// Whether what is withheld returns to later auctions instead of being retired.
    pub redistribute: bool,
}

/// Periods, instalments, vintages, banking and penalties.
#[derive(Clone, Debug)]
pub struct ComplianceRules {
    /// Years a period.
    pub period_length: usize,
    /// Share of a year's obligation due in the years before the last of a period.
    pub installment: Decimal,
    /// Whether instalments are a share of free allowances instead of emissions.
    pub installment_of_free: bool,
    /// Whether surrender falls in the obligation year itself.
    pub same_year: bool,
    /// Whether vintages up to the deadline's year may be used.
    pub deadline_vintage: bool,
    /// Whether leftovers of a closed period stay valid.
    pub banking: bool,
    /// Penalty for each missing instrument, by deadline year, two years beyond the programme.
    pub penalty: Vec<Price>,
    /// Whether the penalty ends the debt.
    pub penalty_discharges: bool,
}

/// Offset credits.
#[derive(Clone, Debug)]
pub struct OffsetRules {
    /// Largest share of an obligation, by year.
    pub limit: Vec<Decimal>,
    /// Least share of credits used that must bring direct benefits, by year.
    pub direct_benefit: Vec<Decimal>,
    /// Largest share of an obligation from tribal lands, outside the other limit.
    pub tribal_limit: Decimal,
    /// Whether the limit holds for each instalment instead of the period.
    pub each_installment: bool,
}

/// Where receipts go.
#[derive(Clone, Debug)]
pub struct RevenueRules {
    /// Account ids.
    pub accounts: Vec<&'static str>,
    /// Their shares; sum to one.
    pub shares: Vec<Decimal>,
    /// Taken off the top before the split.
    pub admin_share: Decimal,
    /// Place of the account that gets penalties.
    pub penalties_to: usize,
    /// Other money to that account, whole dollars a year.
    pub other: Decimal,
    /// Place of the account whose deposits help households.
    pub assistance: usize,
}

/// The household whose cost is reported.
#[derive(Clone, Copy, Debug)]
pub struct Household {
    /// Tons a year behind what it buys and the programme prices.
    pub tons: Decimal,
    /// Part of the price that reaches it.
    pub pass_through: Decimal,
    /// Number of households.
    pub count: Decimal,
}

/// How the market behaves. Floats live here.
#[derive(Clone, Copy, Debug)]
pub struct MarketModel {
    /// Yearly return that holding an allowance must bring.
    pub carry_rate: f64,
    /// Years the market looks ahead.
    pub foresight: usize,
    /// Spread of private beliefs about the price.
    pub belief_sigma: f64,
    /// Bought beyond the expected need.
    pub buffer: f64,
    /// Spread of entities' abatement around their sector's.
    pub abatement_spread: f64,
    /// Part of the offset limit that available credits fill at a full price.
    pub offset_availability: f64,
    /// Real price at which that is reached.
    pub offset_full_price: f64,
    /// The same part for tribal credits.
    pub tribal_availability: f64,
    /// General market participants that bid.
    pub traders: usize,
    /// What each has to spend in an auction, dollars.
    pub trader_budget: f64,
    /// Return above carry that they ask.
    pub trader_premium: f64,
    /// Yearly fall of abatement cost.
    pub learning: f64,
    /// Yearly growth of abatement potential.
    pub deepening: f64,
    /// Yearly inflation.
    pub inflation: f64,
}
