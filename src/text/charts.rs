//! Words of the charts, of their tables, of the headline and of the verdicts.
//!
//! `{name}` in a text is a place that the view fills; a test fills them all.

mod english;
mod story;

pub(super) use english::ENGLISH;
pub use story::{HeadlineWords, VerdictWords};

use super::table::words;

words! {
/// Everything that charts and their neighbours say.
#[derive(Clone, Copy, Debug)]
pub struct ChartWords {
    /// The sentence on top.
    pub headline: HeadlineWords,
    /// The strip of figures.
    pub verdicts: VerdictWords,
    /// Names of series, sectors, accounts.
    pub names: NameWords,
    /// Emissions.
    pub emissions: EmissionsWords,
    /// Price.
    pub price: PriceWords,
    /// Bank and reserves.
    pub bank: BankWords,
    /// Auction volumes.
    pub auctions: AuctionWords,
    /// Revenue.
    pub revenue: RevenueWords,
    /// How obligations were met.
    pub obligations: ObligationWords,
    /// A whole sentence of a `{clause}`.
    pub sentence: &'static str,
    /// Finding of any chart without data.
    pub no_data: &'static str,
}

/// Title and method of a chart, and the caption of its table.
#[derive(Clone, Copy, Debug)]
pub struct Heading {
    /// Title.
    pub title: &'static str,
    /// How it is computed.
    pub how: &'static str,
    /// Caption of the table.
    pub caption: &'static str,
}

/// Names of what is counted. The pairs are id and name; an id that is not listed names itself.
#[derive(Clone, Copy, Debug)]
pub struct NameWords {
    /// Sectors, accounts and kinds of offset by id.
    pub by_id: &'static [(&'static str, &'static str)],
    /// The bill's own run.
    pub the_bill: &'static str,
    /// The bill's own run in a table or tooltip; `{name}` is the series.
    pub in_the_bill: &'static str,
    /// The user's run.
    pub your_run: &'static str,
    /// Column of years.
    pub year: &'static str,
    /// Column of auctions.
    pub auction: &'static str,
    /// A column in metric tons; `{name}`.
    pub in_tons: &'static str,
    /// A column in dollars; `{name}`.
    pub in_dollars: &'static str,
    /// A column in dollars a ton; `{name}`.
    pub in_dollars_a_ton: &'static str,
    /// Sum of a row.
    pub total: &'static str,
}

/// Emissions by sector.
#[derive(Clone, Copy, Debug)]
pub struct EmissionsWords {
    /// Title, method, caption.
    pub heading: Heading,
    /// The yearly budget.
    pub budget: &'static str,
    /// The budget before any evaluation.
    pub planned: &'static str,
    /// Covered emissions.
    pub covered: &'static str,
    /// Covered emissions without the bill.
    pub without_bill: &'static str,
    /// Emissions of the whole state.
    pub statewide: &'static str,
    /// The limit for the whole state.
    pub statewide_limit: &'static str,
    /// A met target: `{year}`, `{limit}`, `{margin}`.
    pub limit_met: &'static str,
    /// A missed target: `{year}`, `{limit}`, `{margin}`.
    pub limit_missed: &'static str,
    /// A met target where space is short: `{year}`.
    pub limit_met_short: &'static str,
    /// A missed target where space is short: `{year}`, `{margin}`.
    pub limit_missed_short: &'static str,
    /// A missed target in the fewest words: `{year}`.
    pub limit_missed_brief: &'static str,
    /// Emissions fell: `{share}`, `{year}`.
    pub finding_fall: &'static str,
    /// Emissions rose: `{share}`, `{year}`.
    pub finding_rise: &'static str,
    /// Neither: `{year}`.
    pub finding_flat: &'static str,
    /// One year only: `{amount}`, `{year}`.
    pub finding_one: &'static str,
    /// Which sector cuts most: `{sector}`, `{amount}`.
    pub finding_sector: &'static str,
}

/// Prices.
#[derive(Clone, Copy, Debug)]
pub struct PriceWords {
    /// Title, method, caption.
    pub heading: Heading,
    /// Settlement price.
    pub settled: &'static str,
    /// Lowest selling price.
    pub floor: &'static str,
    /// Highest price.
    pub ceiling: &'static str,
    /// Where the reserve opens.
    pub trigger: &'static str,
    /// Name of the trigger on the chart.
    pub trigger_short: &'static str,
    /// Note at the first reserve sale.
    pub reserve_opens: &'static str,
    /// Settlement of a reserve sale.
    pub reserve_sale: &'static str,
    /// What the market expected.
    pub expected: &'static str,
    /// Sort of auction, in a table.
    pub kind: &'static str,
    /// A regular auction.
    pub regular: &'static str,
    /// Share of the offer that was sold.
    pub sold_share: &'static str,
    /// An auction without a winner.
    pub nothing_sold: &'static str,
    /// Note where a link with another programme opens.
    pub link_opens: &'static str,
    /// Note where it ends.
    pub link_ends: &'static str,
}

/// Bank and reserves.
#[derive(Clone, Copy, Debug)]
pub struct BankWords {
    /// Title, method, caption.
    pub heading: Heading,
    /// Privately held beyond what is owed.
    pub banked: &'static str,
    /// Price containment reserve.
    pub containment: &'static str,
    /// Emissions containment reserve.
    pub emissions_reserve: &'static str,
    /// Withheld in the year.
    pub withheld: &'static str,
    /// All instruments in private hands.
    pub held: &'static str,
    /// Unsold and waiting.
    pub unsold: &'static str,
    /// The bank's highest point: `{amount}`, `{year}`.
    pub finding_peak: &'static str,
    /// The same and the bill's: `{amount}`, `{year}`, `{bill}`.
    pub finding_peak_bill: &'static str,
    /// Never anything in the bank.
    pub finding_empty: &'static str,
}

/// Auction volumes.
#[derive(Clone, Copy, Debug)]
pub struct AuctionWords {
    /// Title, method, caption.
    pub heading: Heading,
    /// Offered.
    pub offered: &'static str,
    /// Sold.
    pub sold: &'static str,
    /// Withheld by the emissions containment reserve.
    pub withheld: &'static str,
    /// Left over.
    pub unsold: &'static str,
    /// Sold from the price containment reserve.
    pub reserve_sold: &'static str,
    /// Every regular auction sells out: `{count}`.
    pub finding_all: &'static str,
    /// No regular auction sells out: `{count}`.
    pub finding_none: &'static str,
    /// Some do: `{sold_out}`, `{count}`.
    pub finding_some: &'static str,
    /// Added where something is withheld: `{amount}`.
    pub finding_withheld: &'static str,
}

/// Revenue by account.
#[derive(Clone, Copy, Debug)]
pub struct RevenueWords {
    /// Title, method, caption.
    pub heading: Heading,
    /// All receipts.
    pub receipts: &'static str,
    /// Penalties.
    pub penalties: &'static str,
    /// What an account paid out: `{name}`.
    pub outlay: &'static str,
    /// What is left in it at the year's end: `{name}`.
    pub closing: &'static str,
    /// Receipts in total and the largest account: `{total}`, `{year}`, `{account}`, `{share}`.
    pub finding: &'static str,
    /// Receipts without a deposit: `{total}`, `{year}`.
    pub finding_total: &'static str,
    /// No receipts.
    pub finding_none: &'static str,
}

/// How obligations were met.
#[derive(Clone, Copy, Debug)]
pub struct ObligationWords {
    /// Title, method, caption.
    pub heading: Heading,
    /// Allowances surrendered.
    pub allowances: &'static str,
    /// Offset credits whose kind the run does not tell.
    pub offsets: &'static str,
    /// Missing.
    pub shortfall: &'static str,
    /// All met: `{offsets}` is the share of offsets.
    pub finding_met: &'static str,
    /// All met with allowances alone.
    pub finding_allowances: &'static str,
    /// Something missing: `{amount}`, `{count}`, `{deadlines}`.
    pub finding_short: &'static str,
    /// Nothing was due.
    pub finding_none: &'static str,
    /// Allowances from a linked programme less those that went there.
    pub imported: &'static str,
    /// Added where a link brought some: `{finding}`, `{amount}`.
    pub finding_import: &'static str,
    /// Added where a link took some: `{finding}`, `{amount}`.
    pub finding_export: &'static str,
}
}
