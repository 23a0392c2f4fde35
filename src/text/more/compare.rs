//! Words of the page that compares scenarios.
//!
//! `{name}` in a text is a place that the page fills.

use crate::text::phrase::Plural;
use crate::text::table::words;

words! {
/// Scenarios side by side, and what can be done with them.
#[derive(Clone, Copy, Debug)]
pub struct CompareWords {
    /// Title of the page.
    pub title: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Heading of the scenarios.
    pub scenarios: &'static str,
    /// Nothing is pinned.
    pub empty: &'static str,
    /// Pins what is on the screen.
    pub pin_present: &'static str,
    /// There is no room for more.
    pub full: &'static str,
    /// Says that a scenario is what is on the screen.
    pub on_screen: &'static str,
    /// How many changes a scenario has.
    pub changes: Plural,
    /// Field for a name; the `{letter}`.
    pub name: &'static str,
    /// A scenario without a name; its `{letter}`.
    pub untitled: &'static str,
    /// Puts a scenario on the screen.
    pub open: &'static str,
    /// Moves it up in the order.
    pub up: &'static str,
    /// Moves it down in the order.
    pub down: &'static str,
    /// Takes it out.
    pub remove: &'static str,
    /// A button with the scenario's name, for screen readers; `{button}`, `{name}`.
    pub button: &'static str,
    /// A scenario does not run; its `{name}`, and `{why}`.
    pub refused: &'static str,
    /// A scenario is another programme's; its `{name}`, and the `{program}`.
    pub other: &'static str,
    /// A scenario was put on the screen; its `{name}`.
    pub opened: &'static str,
    /// Choice of what the others are measured against.
    pub base: &'static str,
    /// The same, said in a sentence; `{name}`.
    pub against: &'static str,
    /// Heading of the charts.
    pub charts_name: &'static str,
    /// The charts, in the order of `view::compare::measure`.
    pub charts: [CompareChartWords; 4],
    /// No run has a figure.
    pub nothing: &'static str,
    /// Nobody meets the limit of `{year}`.
    pub met_by_none: &'static str,
    /// All of them do.
    pub met_by_all: &'static str,
    /// Some do: `{names}`.
    pub met_by: &'static str,
    /// Between names.
    pub comma: &'static str,
    /// Heading of the table of differences.
    pub differences: &'static str,
    /// Heading of the figures of the strip.
    pub verdicts: &'static str,
    /// First column.
    pub figure: &'static str,
    /// Figures of the whole run, beside those of the strip.
    pub whole: &'static [&'static str],
    /// Figures of a year.
    pub figures: &'static [&'static str],
    /// A limit met, by `{margin}`.
    pub kept: &'static str,
    /// A limit met to the ton.
    pub exact: &'static str,
    /// A limit missed, by `{margin}`.
    pub missed: &'static str,
    /// The `{difference}` and its `{share}`.
    pub difference: &'static str,
    /// More by less than an `{amount}`.
    pub under_more: &'static str,
    /// Less by less than an `{amount}`.
    pub under_less: &'static str,
    /// A `{difference}` of shares.
    pub points: &'static str,
    /// No difference.
    pub same: &'static str,
    /// Heading of what each scenario changes.
    pub what: &'static str,
    /// Copies the comparison as Markdown.
    pub copy: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// It could not be.
    pub not_copied: &'static str,
    /// Saves it as Markdown.
    pub markdown: &'static str,
    /// Saves it as CSV.
    pub csv: &'static str,
}

/// One chart.
#[derive(Clone, Copy, Debug)]
pub struct CompareChartWords {
    /// Its title.
    pub title: &'static str,
    /// Caption of its table.
    pub caption: &'static str,
    /// How it is computed.
    pub how: &'static str,
    /// Name of a limit's mark, where there is any; `{year}`.
    pub mark: &'static str,
    /// The runs differ: `{year}`, `{low}` of the `{least}`, `{high}` of the `{most}`.
    pub range: &'static str,
    /// They do not: `{low}`.
    pub same: &'static str,
}
}

pub(in crate::text) const ENGLISH: CompareWords = CompareWords {
    title: "Compare",
    about: "Up to three pinned scenarios beside the bill and what is on the screen. The link carries all of them.",
    scenarios: "Scenarios",
    empty: "Nothing is pinned yet. Pin what is on the screen, change a lever, and pin again; or pin a preset from the Scenarios page.",
    pin_present: "Pin what is on the screen",
    full: "There is room for three scenarios, and for 16 kB in a link. Remove one first.",
    on_screen: "on the screen",
    changes: Plural { one: "{count} change", other: "{count} changes" },
    name: "Name of {letter}",
    untitled: "Scenario {letter}",
    open: "Show",
    up: "Move up",
    down: "Move down",
    remove: "Remove",
    button: "{button}: {name}",
    refused: "{name} does not run, so it has no line: {why}",
    other: "{name} belongs to another programme ({program}) and is not drawn here.",
    opened: "{name} is on the screen now. Undo leads back.",
    base: "Differences against",
    against: "Differences against {name}.",
    charts_name: "Charts",
    charts: [
        CompareChartWords {
            title: "Emissions of the state, against its limits",
            caption: "Emissions of the state by year",
            how: "Covered and uncovered emissions of each run together; the short level lines are the statewide limits, in ink where all runs share them.",
            mark: "Limit {year}",
            range: "In {year} the state emits from {low} ({least}) to {high} ({most}).",
            same: "In {year} the state emits {low} in all of them.",
        },
        CompareChartWords {
            title: "Price of an allowance",
            caption: "Mean auction price by year",
            how: "Mean of a year's settlement prices, weighted by what was sold; a gap where nothing was.",
            mark: "",
            range: "In {year} an allowance costs from {low} ({least}) to {high} ({most}).",
            same: "In {year} an allowance costs {low} in all of them.",
        },
        CompareChartWords {
            title: "Banked allowances",
            caption: "Bank by year",
            how: "Allowances in private hands beyond what is already owed, at each year's end.",
            mark: "",
            range: "The bank is at most {low} ({least}) to {high} ({most}) full.",
            same: "The bank is at most {low} full in all of them.",
        },
        CompareChartWords {
            title: "Auction receipts",
            caption: "Receipts by year",
            how: "Receipts of each year's auctions and reserve sales.",
            mark: "",
            range: "To {year} auctions bring from {low} ({least}) to {high} ({most}).",
            same: "To {year} auctions bring {low} in all of them.",
        },
    ],
    nothing: "No run has a figure to show here.",
    met_by_none: " No run meets the limit of {year}.",
    met_by_all: " All of them meet the limit of {year}.",
    met_by: " The limit of {year} is met by {names}.",
    comma: ", ",
    differences: "Differences",
    verdicts: "What it comes to",
    figure: "Figure",
    whole: &["Covered emissions, all years"],
    figures: &["Emissions of the state", "Covered emissions", "Mean auction price", "Bank", "Receipts"],
    kept: "met, {margin} inside",
    exact: "met exactly",
    missed: "missed by {margin}",
    difference: "{difference}, {share}",
    under_more: "less than {amount} more",
    under_less: "less than {amount} less",
    points: "{difference} percentage points",
    same: "the same",
    what: "What each of them changes",
    copy: "Copy as Markdown",
    copied: "Comparison copied",
    not_copied: "The browser does not let the page copy; save the comparison as a file instead.",
    markdown: "Save as Markdown",
    csv: "Save as CSV",
};
