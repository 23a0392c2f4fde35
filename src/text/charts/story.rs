//! Words of the headline and of the verdicts.

use crate::text::table::words;

words! {
/// The headline. Clauses are put together by `view::headline`.
#[derive(Clone, Copy, Debug)]
pub struct HeadlineWords {
    /// Number words from nought; larger numbers are written in digits.
    pub numbers: &'static [&'static str],
    /// One year.
    pub one_year: &'static str,
    /// `{count}` years.
    pub years: &'static str,
    /// One lever was moved: `{what}`.
    pub with_one_change: &'static str,
    /// Several: `{count}`, `{what}`.
    pub with_changes: &'static str,
    /// Two independent clauses of the bill's sentence: `{first}`, `{second}`.
    pub semicolon: &'static str,
    /// Two clauses of a changed run: `{first}`, `{second}`.
    pub and: &'static str,
    /// Smaller than the last printed digit.
    pub under_a_tenth: &'static str,

    /// Nothing was ever sold.
    pub no_price: &'static str,
    /// Always on the floor.
    pub always_floor: &'static str,
    /// Always at the ceiling.
    pub always_ceiling: &'static str,
    /// Leaves the floor, then stays between: `{year}`, `{then}`.
    pub floor_until: &'static str,
    /// Growth of at least a tenth a year: `{price}`, `{year}`.
    pub steep_climb: &'static str,
    /// Slower growth: `{price}`, `{year}`.
    pub climb: &'static str,
    /// Anything else: `{price}`, `{year}`.
    pub then_price: &'static str,
    /// Up to the ceiling in a later year: `{year}`.
    pub then_ceiling: &'static str,
    /// Up to the ceiling at once.
    pub then_ceiling_at_once: &'static str,
    /// Back on the floor: `{year}`.
    pub then_floor: &'static str,
    /// From above the floor to the ceiling: `{year}`.
    pub hits_ceiling: &'static str,
    /// From above the floor down to it: `{year}`.
    pub falls_to_floor: &'static str,
    /// Between throughout: `{first_price}`, `{first_year}`, `{price}`, `{year}`.
    pub between: &'static str,
    /// A single price, above the floor: `{price}`, `{year}`.
    pub single: &'static str,

    /// Changed run: nothing is sold.
    pub now_no_price: &'static str,
    /// Changed run: at the ceiling throughout.
    pub now_always_ceiling: &'static str,
    /// Changed run: reaches the ceiling, the bill does not: `{year}`.
    pub now_ceiling: &'static str,
    /// Changed run: never leaves the floor.
    pub now_always_floor: &'static str,
    /// Changed run: leaves the floor, the bill does not: `{year}`.
    pub now_leaves: &'static str,
    /// Changed run: leaves sooner: `{years}`.
    pub now_sooner: &'static str,
    /// Changed run: leaves later: `{years}`.
    pub now_later: &'static str,
    /// Changed run: never on the floor.
    pub now_never_floor: &'static str,
    /// Changed run: starts above the floor.
    pub now_starts_above: &'static str,
    /// Changed run: starts on the floor, the bill does not: `{year}`.
    pub now_floor_until: &'static str,
    /// Changed run: dearer in a year: `{year}`, `{difference}`, `{price}`.
    pub now_dearer: &'static str,
    /// Changed run: cheaper in a year: `{year}`, `{difference}`, `{price}`.
    pub now_cheaper: &'static str,
    /// Changed run: no year's price differs by half a dollar.
    pub now_barely: &'static str,
    /// Changed run: prices differ where no year can be named.
    pub now_other: &'static str,
    /// Changed run: every price as in the bill.
    pub now_same: &'static str,
    /// Changed run: prices and limits as in the bill.
    pub now_all_same: &'static str,

    /// A limit met: `{year}`.
    pub met: &'static str,
    /// Two limits met: `{year}`, `{other}`.
    pub both_met: &'static str,
    /// More limits, all met.
    pub all_met: &'static str,
    /// A limit missed: `{year}`, `{margin}`.
    pub missed: &'static str,
    /// One met, a later one missed: `{year}`, `{other}`, `{margin}`.
    pub met_but: &'static str,
    /// Met as in the bill: `{year}`.
    pub still_met: &'static str,
    /// Missed, unlike in the bill: `{year}`, `{margin}`.
    pub now_missed: &'static str,
    /// Missed as in the bill: `{year}`, `{margin}`.
    pub still_missed: &'static str,
}

/// The strip of figures.
#[derive(Clone, Copy, Debug)]
pub struct VerdictWords {
    /// Label of a limit: `{year}`.
    pub limit: &'static str,
    /// At or below it.
    pub met: &'static str,
    /// Above it.
    pub missed: &'static str,
    /// Margin of a limit that is met: `{margin}`.
    pub inside: &'static str,
    /// Met to the ton.
    pub exactly: &'static str,
    /// Margin of a limit that is missed: `{margin}`.
    pub outside: &'static str,
    /// The bill meets it: `{margin}`.
    pub bill_met: &'static str,
    /// The bill meets it to the ton.
    pub bill_met_exactly: &'static str,
    /// The bill misses it: `{margin}`.
    pub bill_missed: &'static str,
    /// As in the bill.
    pub no_change: &'static str,
    /// A difference: `{difference}`.
    pub against: &'static str,
    /// The bill's own value, where no difference can be taken: `{value}`.
    pub bill_value: &'static str,
    /// The bill has no such figure.
    pub bill_none: &'static str,
    /// Not part of this run.
    pub not_in_run: &'static str,

    /// Label of the price: `{year}`.
    pub price: &'static str,
    /// Nothing sold that year.
    pub no_sale: &'static str,
    /// Corridor: `{floor}`, `{ceiling}`.
    pub corridor: &'static str,

    /// Label of revenue.
    pub revenue: &'static str,
    /// How it is shared: `{shares}`, `{count}`.
    pub shares: &'static str,
    /// All to one account: `{account}`.
    pub one_account: &'static str,
    /// Nothing to share.
    pub no_deposits: &'static str,

    /// Label of household cost.
    pub household: &'static str,
    /// Value: `{amount}`.
    pub a_month: &'static str,
    /// After assistance: `{amount}`.
    pub after_help: &'static str,

    /// Label of penalties.
    pub penalties: &'static str,
    /// No penalty.
    pub none: &'static str,
    /// Nothing missing.
    pub all_met: &'static str,
    /// Something missing at one deadline: `{amount}`.
    pub short_once: &'static str,
    /// Something missing: `{amount}`, `{count}`.
    pub short: &'static str,

    /// Label of a link with another programme: `{year}`.
    pub link: &'static str,
    /// Net import: `{amount}`.
    pub imports: &'static str,
    /// Net export: `{amount}`.
    pub exports: &'static str,
    /// Avoided cost: `{here}`, `{there}`.
    pub gains: &'static str,
    /// It does not open.
    pub shut: &'static str,
    /// One thing that is not met: `{first}`.
    pub unmet_one: &'static str,
    /// Several: `{first}`, `{count}` more.
    pub unmet: &'static str,
    /// That the link lowers cost.
    pub lower_cost: &'static str,
}
}
