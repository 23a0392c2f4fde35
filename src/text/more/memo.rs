//! Words of the amendment memo.
//!
//! `{name}` in a text is a place that the memo fills.

use crate::text::phrase::Plural;
use crate::text::table::words;

words! {
/// The memo and what can be done with it.
#[derive(Clone, Copy, Debug)]
pub struct MemoWords {
    /// Title of the page.
    pub title: &'static str,
    /// What the page is for.
    pub about: &'static str,
    /// Title of a memo without a name of its own; `{program}`.
    pub untitled: &'static str,
    /// Under the title: how many changes.
    pub changes: Plural,
    /// Heading of what is changed.
    pub changed: &'static str,
    /// Nothing is.
    pub as_written: &'static str,
    /// Columns of what is changed: rule, the bill's value, the amendment's, where it stands.
    pub changed_heads: [&'static str; 4],
    /// A value in another place than the report.
    pub no_place: &'static str,
    /// Another value than the one that all share, in a table.
    pub seed: &'static str,
    /// The list of emitters, the bundled one, and `{count}` of the scenario's own; as one more row.
    pub emitters: [&'static str; 3],
    /// Heading of what it does.
    pub effect: &'static str,
    /// Columns: figure, the bill, the amendment.
    pub effect_heads: [&'static str; 3],
    /// Value and what stands beside it; `{value}`, `{detail}`.
    pub with_detail: &'static str,
    /// Heading of some years.
    pub years: &'static str,
    /// Columns: year, emissions of the state, limit, price, covered emissions, budget.
    pub years_heads: [&'static str; 6],
    /// The bill's value after the amendment's; `{own}`, `{bill}`.
    pub against: &'static str,
    /// Heading of the readings.
    pub readings: &'static str,
    /// All of them are the default.
    pub default_readings: &'static str,
    /// A reading; `{statement}`, `{letter}`, `{label}`.
    pub reading: &'static str,
    /// Heading of the method.
    pub method: &'static str,
    /// The method.
    pub method_lines: [&'static str; 5],
    /// Heading of the source.
    pub source: &'static str,
    /// Where this memo comes from; `{version}`.
    pub made_by: &'static str,
    /// Before the link.
    pub link: &'static str,
    /// Copies the memo as Markdown.
    pub copy: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// It could not be copied.
    pub not_copied: &'static str,
    /// Prints it.
    pub print: &'static str,
    /// Saves it as Markdown.
    pub markdown: &'static str,
    /// Saves it as HTML, which word processors open.
    pub html: &'static str,
    /// What the drawing of the link is.
    pub qr: &'static str,
    /// The link is too long for a drawing.
    pub no_qr: &'static str,
}
}

pub(in crate::text) const ENGLISH: MemoWords = MemoWords {
    title: "Amendment memo",
    about: "What you changed, under which heading of the report, and what it does. It follows the scenario on the screen.",
    untitled: "An amendment to {program}",
    changes: Plural { one: "{count} change to the bill", other: "{count} changes to the bill" },
    changed: "What changes",
    as_written: "Nothing is changed: these are the figures of the bill as written. Move a lever in the lab and come back.",
    changed_heads: ["Rule", "The bill", "This amendment", "Where it stands"],
    no_place: "not in the report: an assumption of the model",
    seed: "Seed of beliefs and ties",
    emitters: ["Emitters", "the bundled list", "{count} of the scenario’s own"],
    effect: "What it does",
    effect_heads: ["Figure", "The bill", "This amendment"],
    with_detail: "{value} ({detail})",
    years: "Some years",
    years_heads: ["Year", "Emissions of the state", "Limit", "Mean auction price", "Covered emissions", "Budget"],
    against: "{own} (bill: {bill})",
    readings: "Readings of open passages",
    default_readings: "The default reading of every open passage.",
    reading: "{statement}, reading {letter}: {label}",
    method: "The method in five lines",
    method_lines: [
        "Every quarter from 2021 to 2050 is run on the state's own emitters: allowances are issued, given away, auctioned, traded and surrendered, and each one is booked from account to account.",
        "The price comes out of sealed-bid auctions: entities look ahead, differ in what they believe, and bid what their emissions are worth to them between the floor and the ceiling.",
        "Emissions fall with the price at costs and speeds assumed for each sector; what the bill does not cover follows its own trend.",
        "On the last day of 2026 and of 2042 the programme is evaluated and later budgets are tightened where a limit would be missed.",
        "It is one path under stated assumptions, not a forecast: each assumption is a lever, and the figures are worth comparing with each other more than with the future.",
    ],
    source: "Source",
    made_by: "Made with Capwright {version}, a simulator of the Senate Bill Report on SB 5981 (25 March 2019). Unofficial, and no legal advice.",
    link: "The same run, live:",
    copy: "Copy",
    copied: "Memo copied",
    not_copied: "The browser does not let the page copy; save the memo as a file instead.",
    print: "Print",
    markdown: "Save as Markdown",
    html: "Save for a word processor",
    qr: "The link as a code for cameras",
    no_qr: "The link is too long for a code that cameras can read.",
};
