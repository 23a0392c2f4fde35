//! The mechanisms a programme is made of, with every schedule resolved.
//!
//! Must not know any place or any lever. Invariant: every schedule has one entry a year of the programme.

use super::parties::Parties;
use super::{FreeChannel, OffsetRules, Shortage, SpendingRules};
use crate::units::{Allowances, MonthDay, Price, Tonnes, Year};
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
    /// All emissions in a base year, that progress toward the limits is measured from.
    pub state_base: Allowances,
    /// Whether retired offset credits count toward the limits.
    pub offsets_count_toward_targets: bool,
    /// Tons that one allowance or credit covers.
    pub instrument: Allowances,
    /// Places of the years with budgets, auctions and obligations.
    pub in_force: std::ops::Range<usize>,
    /// Allowances of each year's budget as first set; reviews may change them while a run goes on.
    pub budgets: Vec<Allowances>,
    /// Tons of each budget before anything was withheld: the line that free allocation declines with.
    pub budget_line: Vec<Allowances>,
    /// How budgets may change.
    pub review: super::ReviewRules,
    /// Covered emissions without the programme, and with the rules that it displaces, by year.
    pub without_programme: Vec<Tonnes>,
    /// Emissions outside coverage.
    pub non_covered: Vec<Allowances>,
    /// Of those, what ends on a date that is already fixed, and so is no part of a trend.
    pub non_covered_dated: Vec<Allowances>,
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
    /// A link with another programme, if one is meant.
    pub link: Option<super::LinkRules>,
    /// Revenue.
    pub revenue: RevenueRules,
    /// A household whose cost is reported.
    pub household: Household,
    /// What the accounts' money is spent on; nothing is spent without.
    pub spending: Option<SpendingRules>,
    /// Behaviour of the market.
    pub market: MarketModel,
    /// What the reader should know about how this was built.
    pub notes: Vec<(&'static str, String)>,
}

impl Program {
    /// Instruments that so many tons ask for: a part of one asks for a whole one.
    #[must_use]
    pub fn instruments(&self, tons: Allowances) -> Allowances {
        if self.instrument == 1 {
            tons
        } else {
            tons.div_euclid(self.instrument) + i64::from(tons % self.instrument > 0)
        }
    }

    /// Tons that an instrument covers, for the behaviour model.
    #[must_use]
    pub fn per_instrument(&self) -> f64 {
        self.instrument as f64
    }

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
    /// Emissions at no price, by year.
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
    /// Id of the kind of source that it reports as; empty where there are no kinds.
    pub source: &'static str,
}

/// A limit on all emissions in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The year.
    pub year: Year,
    /// Tons.
    pub limit: Allowances,
}

/// Regular auctions.
#[derive(Clone, Debug)]
pub struct AuctionRules {
    /// Days of the year on which they are held, in order and each in a quarter of its own.
    pub days: Vec<MonthDay>,
    /// Whether what earlier budgets left may be offered.
    pub include_prior: bool,
    /// Most sales a year, regular and from the reserve; none where reserve sales are not counted.
    pub most_sales: Option<usize>,
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
    /// Most that may be withheld in a year, as a share of its budget.
    pub size: Decimal,
    /// Whether what is withheld returns to later auctions instead of being retired.
    pub redistribute: bool,
}

/// Periods, instalments, vintages, banking and penalties.
#[derive(Clone, Debug)]
pub struct ComplianceRules {
    /// Place of the first period's first year. Nothing is due for years before it.
    pub first: usize,
    /// Years a period.
    pub period_length: usize,
    /// Day of the year on which instruments are due.
    pub day: MonthDay,
    /// Share of a year's obligation due in the years before the last of a period.
    pub installment: Decimal,
    /// Whether instalments are a share of free allowances instead of emissions.
    pub installment_of_free: bool,
    /// Whether surrender falls in the obligation year itself.
    pub same_year: bool,
    /// Whether vintages up to the deadline's year may be used.
    pub deadline_vintage: bool,
    /// Whether the earliest bought is used first instead of the oldest vintage.
    pub purchase_order: bool,
    /// Whether leftovers of a closed period stay valid.
    pub banking: bool,
    /// Penalty for each missing instrument, by deadline year, two years beyond the programme.
    pub penalty: Vec<Price>,
    /// Whether the penalty ends the debt.
    pub penalty_discharges: bool,
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
    /// Whether daily penalties go there too, instead of outside the accounts.
    pub daily_penalties: bool,
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
