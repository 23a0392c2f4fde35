//! Words of the page about money: accounts, spending, projects, communities, households.
//!
//! `{name}` in a text is a place that the view fills. Lists of pairs are id and name; an id that is not listed names
//! itself. Must not know elements.

mod english;

pub(in crate::text) use english::ENGLISH;

use crate::text::charts::Heading;
use crate::text::phrase::Plural;
use crate::text::table::words;

words! {
/// One field a text.
#[derive(Clone, Copy, Debug)]
pub struct MoneyWords {
    /// The run in a sentence: `{year}`, what came `{in}`, went `{out}` and is `{left}`.
    pub headline: &'static str,
    /// The same where nothing was appropriated.
    pub headline_unspent: &'static str,
    /// The same where nothing came in.
    pub headline_none: &'static str,
    /// What the page is, under its heading.
    pub about: &'static str,
    /// A programme without rules about spending.
    pub no_rules: &'static str,
    /// That some tables are made up.
    pub made_up: &'static str,
    /// Mark of a figure that rests on a made-up table, and of one that rests on the scenario's own.
    pub marks: [&'static str; 2],
    /// Name of a link to the table behind a figure; `{mark}`, `{table}`.
    pub mark_name: &'static str,
    /// Headings of the parts.
    pub parts: PartWords,
    /// Full names of accounts by id.
    pub accounts: &'static [(&'static str, &'static str)],
    /// What accounts pay for, and why money is held back, by id.
    pub uses: &'static [(&'static str, &'static str)],
    /// What the law says, in our words, beside the figures.
    pub rules: RuleWords,
    /// Charts and their tables.
    pub charts: MoneyChartWords,
    /// Where the money goes.
    pub flows: FlowWords,
    /// How least shares came out.
    pub least: LeastWords,
    /// Projects.
    pub projects: ProjectWords,
    /// Designated communities.
    pub communities: CommunityWords,
    /// Households.
    pub households: HouseholdWords,
    /// No table of this page has the `{name}` that the link opens.
    pub unknown: &'static str,
    /// Saves all accounts, all projects, all households.
    pub files: [&'static str; 3],
}

/// Headings.
#[derive(Clone, Copy, Debug)]
pub struct PartWords {
    /// All accounts together.
    pub together: &'static str,
    /// Sources and uses.
    pub flows: &'static str,
    /// Projects.
    pub projects: &'static str,
    /// Consultation of tribes.
    pub consultation: &'static str,
    /// Designation of communities.
    pub communities: &'static str,
    /// Households.
    pub households: &'static str,
    /// The tables behind the figures.
    pub tables: &'static str,
}

/// Rules.
#[derive(Clone, Copy, Debug)]
pub struct RuleWords {
    /// How receipts are divided.
    pub split: &'static str,
    /// Where penalties go.
    pub penalties: &'static str,
    /// Appropriation; `{share}` of the balance of `{lag}` years before.
    pub appropriation: &'static str,
    /// The same where the balance of the year itself counts; `{share}`.
    pub appropriation_now: &'static str,
    /// The least share for designated communities: `{share}`, `{window}`.
    pub communities: &'static str,
    /// A year, a biennium, all years so far.
    pub windows: [&'static str; 3],
    /// What money is credited with: `{share}` verified, `{cost}` a ton.
    pub tons: &'static str,
    /// Order of claims, alike or households first.
    pub claims: [&'static str; 2],
    /// When households have a claim.
    pub disproportionate: &'static str,
    /// The least share for climate impacts: `{share}`.
    pub impacts: &'static str,
    /// Designated communities come earlier in the ranking.
    pub ranking: &'static str,
    /// Where a project must lie.
    pub place: &'static str,
    /// What it must be, and who may have the money.
    pub criteria: &'static str,
    /// Labor standards.
    pub labor: &'static str,
    /// What stops it.
    pub stop: &'static str,
    /// Consultation, and whether it must end in consent.
    pub consultation: [&'static str; 2],
    /// Designation of tracts; from rank `{rank}`.
    pub designation: &'static str,
}

/// Charts.
#[derive(Clone, Copy, Debug)]
pub struct MoneyChartWords {
    /// All accounts.
    pub together: Heading,
    /// The greatest `{balance}`, at the end of `{year}`; over the run what came `{in}` and went `{out}`.
    pub together_finding: &'static str,
    /// The same where everything appropriated was spent.
    pub together_all: &'static str,
    /// Method of one account's chart, and the caption of its table; `{account}`.
    pub account: [&'static str; 2],
    /// What came `{in}` and went `{out}`; the `{year}` in which most could have gone but was `{held}`.
    pub account_finding: &'static str,
    /// The same where nothing was held back.
    pub account_all: &'static str,
    /// The same where nothing came in.
    pub account_none: &'static str,
    /// One group of households; its name stands in the finding.
    pub household: Heading,
    /// The `{group}` pays most in `{year}`: `{before}`, `{after}`.
    pub household_finding: &'static str,
    /// Nobody knows a price.
    pub household_none: &'static str,
    /// Names of series: paid in, paid out, balance at the end, balance at the start, paid back, appropriated, held back
    /// for a least share, held back because nobody may have it, before assistance, after assistance, the median household.
    pub series: [&'static str; 11],
}

/// Where the money comes from and goes.
#[derive(Clone, Copy, Debug)]
pub struct FlowWords {
    /// Choice of a year.
    pub year: &'static str,
    /// All years together.
    pub every_year: &'static str,
    /// Caption; `{years}`.
    pub caption: &'static str,
    /// Columns: account, what, dollars, tons.
    pub columns: [&'static str; 4],
    /// Stands in the account's column for what comes in.
    pub coming: &'static str,
    /// Receipts, penalties, what is left of deposits.
    pub sources: [&'static str; 3],
    /// Paid into an account, and what it keeps.
    pub ends: [&'static str; 2],
}

/// Least shares.
#[derive(Clone, Copy, Debug)]
pub struct LeastWords {
    /// Caption of the table.
    pub caption: &'static str,
    /// Columns: window, favoured, all, least, share, whether it was met.
    pub columns: [&'static str; 6],
    /// Met in `{count}` windows with spending; `{share}`.
    pub met: Plural,
    /// Missed in `{count}` windows with spending; `{share}`.
    pub missed: Plural,
    /// Nothing was spent.
    pub none: &'static str,
    /// In a row: met, missed, nothing spent.
    pub verdicts: [&'static str; 3],
}

/// Projects.
#[derive(Clone, Copy, Debug)]
pub struct ProjectWords {
    /// Caption; `{funded}` of `{count}`.
    pub caption: &'static str,
    /// Columns: project, account, in a designated community, first award, paid, tons, measured, what happened.
    pub columns: [&'static str; 8],
    /// Yes, no.
    pub yes_no: [&'static str; 2],
    /// Funded.
    pub funded: &'static str,
    /// Funded after it had been refused; `{reasons}`.
    pub funded_later: &'static str,
    /// Refused; `{reasons}`.
    pub refused: &'static str,
    /// It met every condition and got nothing.
    pub nothing: &'static str,
    /// It fell short of its projection; last `{year}` with money.
    pub stopped: &'static str,
    /// Misuse; `{amount}` paid back.
    pub misuse: &'static str,
    /// Stopped at a tribe's request from one day `{from}` to another `{to}`.
    pub suspended: &'static str,
    /// The same without an end.
    pub suspended_for_good: &'static str,
    /// Stands between reasons.
    pub between: &'static str,
    /// Reasons by id.
    pub reasons: &'static [(&'static str, &'static str)],
    /// No project.
    pub none: &'static str,
    /// Caption of the projects that consultation held up.
    pub barred: &'static str,
    /// Consultation held up none.
    pub barred_none: &'static str,
}

/// Communities.
#[derive(Clone, Copy, Debug)]
pub struct CommunityWords {
    /// Caption.
    pub caption: &'static str,
    /// Columns: set of, first year in which it counts, tracts, how many, part of the people.
    pub columns: [&'static str; 5],
    /// No set was ever made.
    pub none: &'static str,
}

/// Households.
#[derive(Clone, Copy, Debug)]
pub struct HouseholdWords {
    /// Choice of a year.
    pub year: &'static str,
    /// Choice of a group, for the chart.
    pub group: &'static str,
    /// Caption; `{year}`, `{price}` of an allowance.
    pub caption: &'static str,
    /// Caption where nothing was sold; `{year}`.
    pub caption_none: &'static str,
    /// Columns: group, before, after, burden, whether above the median.
    pub columns: [&'static str; 5],
    /// No group.
    pub none: &'static str,
}
}
