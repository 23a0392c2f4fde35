//! What the accounts may pay for: appropriation, least shares, claims, projects, communities, households.
//!
//! Descriptions only; how they are applied is `spending`. Must not know any place or lever. Invariant: an account
//! has one use, and a project names one account.

use crate::units::{Allowances, Date, Money, MonthDay, Year};
use rust_decimal::Decimal;

/// What happens to the accounts' money after it was deposited.
#[derive(Clone, Debug)]
pub struct SpendingRules {
    /// Part of the balance that is appropriated, by year; none where nobody decided.
    pub appropriation: Vec<Option<Decimal>>,
    /// Whose closing balance is appropriated: so many years before.
    pub lag: usize,
    /// The day on which a year's money is paid out and awards are made.
    pub payday: MonthDay,
    /// Use of each account, in the order of the accounts.
    pub uses: Vec<Uses>,
    /// Projects of all accounts.
    pub projects: Vec<Project>,
    /// What a project must meet and what it is credited with.
    pub funding: FundingRules,
    /// Designation of communities.
    pub communities: Communities,
    /// Household groups whose cost is reported.
    pub households: Households,
    /// Which tables are illustrations.
    pub illustrations: Illustrations,
}

/// Tables whose numbers nobody measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Illustrations {
    /// Projects.
    pub projects: bool,
    /// Tracts.
    pub tracts: bool,
    /// Household groups.
    pub households: bool,
}

/// What an account's money is for.
#[derive(Clone, Debug)]
pub enum Uses {
    /// Projects, a least share of them favoured.
    Projects(ProjectUses),
    /// Two claims, the rest to communities.
    Claims(Claims),
}

/// An account that pays for projects.
#[derive(Clone, Debug)]
pub struct ProjectUses {
    /// Ids of what favoured projects and others get.
    pub names: [&'static str; 2],
    /// Which projects the least share is for.
    pub favoured: Favoured,
    /// The least share.
    pub minimum: Decimal,
    /// Over which years it is measured.
    pub window: Window,
    /// Whether it is a share of the balance at the window's start instead of what is spent.
    pub of_balance: bool,
    /// Added to the score of a project in a designated community.
    pub community_bonus: Decimal,
    /// Whether projects must meet the criteria for cuts, and are credited with tons.
    pub credits: bool,
}

/// Which projects a least share is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Favoured {
    /// Those in a designated community.
    Communities,
    /// Those with the first of two purposes.
    Purpose,
}

/// Over which years a least share is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// Each year.
    Year,
    /// An odd year and the next.
    Biennium,
    /// All years so far.
    Cumulative,
}

impl Window {
    /// Whether a new window starts with the money paid in `year`.
    #[must_use]
    pub fn starts(self, year: Year) -> bool {
        match self {
            Window::Year => true,
            Window::Biennium => !year.0.is_multiple_of(2),
            Window::Cumulative => false,
        }
    }
}

/// An account that pays two claims and gives the rest to communities.
#[derive(Clone, Debug)]
pub struct Claims {
    /// Ids of the first claim, the second and the rest.
    pub names: [&'static str; 3],
    /// Whether a shortage is shared in proportion instead of paying the first claim first.
    pub co_equal: bool,
    /// First claim, of low-income households, a year.
    pub first: Money,
    /// Second claim a year.
    pub second: Money,
    /// Whether the first claim is the households' excess cost instead of `first`.
    pub linked: bool,
}

/// A project that asks for money.
#[derive(Clone, Debug)]
pub struct Project {
    /// Name.
    pub name: String,
    /// Place of the account that may pay for it.
    pub account: usize,
    /// What it can use in a year.
    pub asks: Money,
    /// Not paid before this day.
    pub from: Option<Date>,
    /// Not paid after this year.
    pub last: Option<Year>,
    /// Place in the ranking: higher is first.
    pub score: Decimal,
    /// Whether it has the purpose that a least share is for.
    pub favoured_purpose: bool,
    /// The tract that it serves.
    pub tract: Option<String>,
    /// Whether it lies in the jurisdiction.
    pub in_place: bool,
    /// Whether the law names its type.
    pub named_type: bool,
    /// Whether its recipient is of an allowed kind.
    pub recipient_allowed: bool,
    /// Real, specific, identifiable, quantifiable, verifiable, permanent.
    pub criteria: [bool; 6],
    /// Whether it meets the labor standards.
    pub labor: bool,
    /// Whether its cuts lie outside covered sources.
    pub outside: bool,
    /// Tons a year that earlier money already brought.
    pub earlier_t: Allowances,
    /// Tons projected; none projected is never tested.
    pub projected_t: Allowances,
    /// Tons measured after its first year with money.
    pub actual_t: Option<Allowances>,
    /// The day on which gross misuse was found.
    pub misuse: Option<Date>,
    /// Whether tribal lands are touched, and what was agreed.
    pub consultation: Consultation,
}

/// What was said and agreed about a project that may touch tribal lands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Consultation {
    /// Whether it touches them; unknown counts as yes.
    pub impact: Option<bool>,
    /// The day of the consultation.
    pub held: Option<Date>,
    /// Whether consent was granted; none where nobody answered.
    pub consent: Option<bool>,
    /// The day from which a stop was asked for.
    pub stop_request: Option<Date>,
    /// Whether it was funded although the consultation was missing.
    pub in_breach: bool,
}

/// What a project must meet, and what its money is credited with.
#[derive(Clone, Copy, Debug)]
pub struct FundingRules {
    /// Whether it must lie in the jurisdiction.
    pub in_place_only: bool,
    /// Whether its type must be named by the law.
    pub named_types_only: bool,
    /// Dollars that avoid a ton.
    pub cost_per_ton: Decimal,
    /// Part of the avoided tons that is verified.
    pub verified_share: Decimal,
    /// Shortfall against the projection that is tolerated.
    pub tolerance: Decimal,
    /// Whether consultation alone does not open funding.
    pub consent_required: bool,
}

/// How communities are designated.
#[derive(Clone, Debug)]
pub struct Communities {
    /// Tracts and their ranks.
    pub tracts: Vec<Tract>,
    /// Lowest decile rank that is designated.
    pub cutoff: u8,
    /// Whether any overlap is enough; otherwise it raises the rank by one.
    pub overlap_sufficient: bool,
    /// The day of the first set; none for the day of the first spending.
    pub first: Option<Date>,
    /// First update.
    pub first_update: Date,
    /// Years between updates.
    pub interval: u16,
}

/// A census tract as it stands from some day on.
#[derive(Clone, Debug)]
pub struct Tract {
    /// Name.
    pub name: String,
    /// Decile rank, 1 to 10.
    pub rank: u8,
    /// Part of it that is tribal land; none where unknown.
    pub overlap: Option<Decimal>,
    /// People.
    pub population: i64,
    /// The day from which this holds; none for always.
    pub from: Option<Date>,
}

/// Household groups and what makes a cost disproportionate.
#[derive(Clone, Debug)]
pub struct Households {
    /// The groups.
    pub groups: Vec<HouseholdGroup>,
    /// Part of the price that reaches them.
    pub pass_through: Decimal,
    /// Whether every cost is disproportionate.
    pub always: bool,
}

/// A group of households.
#[derive(Clone, Debug)]
pub struct HouseholdGroup {
    /// Name.
    pub name: String,
    /// How many.
    pub households: i64,
    /// Income a year.
    pub income: Money,
    /// Kilograms of CO2 a year behind what one of them buys.
    pub kilograms: Decimal,
    /// What it is compared as.
    pub role: HouseholdRole,
}

/// What a group is compared as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HouseholdRole {
    /// The measure of the others.
    Median,
    /// Has the first claim on assistance.
    Low,
    /// Shown only.
    Other,
}
