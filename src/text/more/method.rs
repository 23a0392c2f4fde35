//! Words of the page about method and checks.
//!
//! `{name}` in a text is a place that the page fills.

mod english;

pub(in crate::text) use english::ENGLISH;

use crate::text::phrase::Plural;
use crate::text::table::words;

words! {
/// Equations, assumptions, the audit, the tests and what the model cannot say.
#[derive(Clone, Copy, Debug)]
pub struct MethodWords {
    /// Title of the page.
    pub title: &'static str,
    /// What is there.
    pub about: &'static str,
    /// Headings of its parts: equations, assumptions, audit, tests, limits, accessibility.
    pub parts: [&'static str; 6],
    /// Name of the list of parts.
    pub contents: &'static str,
    /// Below the first heading.
    pub equations_about: &'static str,
    /// The equations, in their order.
    pub equations: &'static [EquationWords],
    /// What symbols mean, in their order.
    pub symbols: &'static [&'static str],
    /// Before the symbols.
    pub symbols_are: &'static str,
    /// Before the source.
    pub source: &'static str,
    /// Before the levers that enter.
    pub levers: &'static str,
    /// Before the file that computes it.
    pub file: &'static str,
    /// A lever that stands for the same one of every sector; `{lever}`.
    pub every_sector: &'static str,
    /// Heading of where the code differs from the model as first specified.
    pub differs: &'static str,
    /// Where.
    pub differences: &'static [&'static str],
    /// Below the second heading; `{assumptions}`, `{rules}`, `{changed}`.
    pub assumptions_about: &'static str,
    /// Name of the search.
    pub search: &'static str,
    /// Name of the choice of who fixed it.
    pub status: &'static str,
    /// All of them; then assumptions and rules have the lever's own words.
    pub all: &'static str,
    /// Only what the scenario changes.
    pub changed_only: &'static str,
    /// How many are listed; `{shown}`, `{all}`.
    pub listed: &'static str,
    /// Columns: lever, who fixed it, value, default, range, source.
    pub assumption_heads: [&'static str; 6],
    /// Columns of the file: id, name, status, value, default, least, most, unit, source.
    pub csv_heads: [&'static str; 9],
    /// A range; `{least}`, `{most}`.
    pub range: &'static str,
    /// Opens a lever in its row; `{lever}`.
    pub open: &'static str,
    /// The same, short.
    pub open_short: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// Saves the table.
    pub csv: &'static str,
    /// Below the third heading; `{checks}`.
    pub audit_about: &'static str,
    /// All checks held.
    pub balanced: &'static str,
    /// Some did not.
    pub not_balanced: &'static str,
    /// Columns: check, result, detail.
    pub check_heads: [&'static str; 3],
    /// Held.
    pub ok: &'static str,
    /// Did not hold.
    pub failed: &'static str,
    /// How often; `{count}`.
    pub held: &'static str,
    /// Wherever it was looked at.
    pub held_always: &'static str,
    /// Checks by their names.
    pub checks: &'static [(&'static str, &'static str)],
    /// Caption of the ledger's totals.
    pub ledger: &'static str,
    /// Columns: where, allowances.
    pub ledger_heads: [&'static str; 2],
    /// Where allowances are, or where they came from and went.
    pub places: &'static [&'static str],
    /// The sum of the places: everything issued and what came over a link, or what is left.
    pub issued: &'static str,
    /// Offset credits surrendered, beside them.
    pub credits: &'static str,
    /// Below the fourth heading.
    pub tests_about: &'static str,
    /// What there is: counts of statements, rules, rules that run, tests named by rules, worked numbers, golden runs,
    /// random scenarios, frozen links, tests in all, browser tests. Each `{count}`.
    pub counts: [&'static str; 10],
    /// The counts are on their way.
    pub counts_coming: &'static str,
    /// They could not be had.
    pub counts_missing: &'static str,
    /// Heading and text of the auction's properties.
    pub properties: [&'static str; 2],
    /// Heading and text of the market's relations.
    pub relations: [&'static str; 2],
    /// Columns of both: number, what it says, standing, what is false and why, tests.
    pub statement_heads: [&'static str; 5],
    /// A property holds always, on a condition, is false.
    pub standings: [&'static str; 3],
    /// A relation has tests, or none.
    pub proofs: [&'static str; 2],
    /// How many tests.
    pub tests: Plural,
    /// Below the fifth heading.
    pub limits_about: &'static str,
    /// What the model cannot say.
    pub limits: &'static [&'static str],
    /// Both bases; `{share}`, `{covered}`, `{state}`, then the same with `published_`.
    pub base: &'static str,
    /// The link that runs with the published one.
    pub base_link: &'static str,
    /// The link to the back-tests.
    pub back_tests: &'static str,
    /// About accessibility.
    pub accessibility: &'static str,
    /// The link to the statement.
    pub accessibility_link: &'static str,
}

/// One equation.
#[derive(Clone, Copy, Debug)]
pub struct EquationWords {
    /// What it is called.
    pub name: &'static str,
    /// What it says.
    pub says: &'static str,
    /// Where it comes from.
    pub source: &'static str,
}
}
