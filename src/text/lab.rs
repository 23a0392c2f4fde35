//! Words of the lab page.
//!
//! Must not know components. Invariant: a text with a number in it is a template with `{places}`, so that every
//! language can put the number where its grammar wants it.

use super::phrase::Plural;
use super::table::words;

words! {
/// One field a place.
#[derive(Clone, Copy, Debug)]
pub struct LabWords {
    /// Name of the product.
    pub product: &'static str,
    /// Header, navigation and its actions.
    pub header: HeaderWords,
    /// The rail of levers.
    pub rail: RailWords,
    /// One lever.
    pub lever: LeverWords,
    /// What stands around a chart.
    pub card: CardWords,
    /// Messages, and what a stopped page says.
    pub message: MessageWords,
}

/// The header.
#[derive(Clone, Copy, Debug)]
pub struct HeaderWords {
    /// Name of the navigation for screen readers.
    pub navigation: &'static str,
    /// Opens the list of the pages that are not in the line.
    pub more: &'static str,
    /// Jumps over the levers to the results.
    pub skip: &'static str,
    /// Takes the last change back.
    pub undo: &'static str,
    /// Makes it again.
    pub redo: &'static str,
    /// All levers to the bill.
    pub reset: &'static str,
    /// Copies the link.
    pub share: &'static str,
    /// The link was copied.
    pub copied: &'static str,
    /// The link could not be copied: here it is.
    pub copy_by_hand: &'static str,
    /// Name of the theme switch; `{choice}` is one of the next three.
    pub theme: &'static str,
    /// As the system.
    pub theme_system: &'static str,
    /// Light.
    pub theme_light: &'static str,
    /// Dark.
    pub theme_dark: &'static str,
    /// What the thin dashed lines are.
    pub ghost: &'static str,
    /// The language of the page.
    pub language: &'static str,
    /// The choice of the programme.
    pub program: &'static str,
    /// `{program}`, `{emitters}`, `{auctions}`, `{first}` and `{last}` year, `{seed}`.
    pub facts: &'static str,
    /// Name of the verdict strip.
    pub verdicts: &'static str,
    /// Name of the charts.
    pub charts: &'static str,
    /// Keeps what is on the screen for comparison, or takes it out.
    pub pin: &'static str,
    /// It was kept.
    pub pinned: &'static str,
    /// There is no room for it.
    pub not_pinned: &'static str,
}

/// The rail.
#[derive(Clone, Copy, Debug)]
pub struct RailWords {
    /// Name of the rail.
    pub name: &'static str,
    /// In the empty search box; `{count}` levers.
    pub search: &'static str,
    /// Name of the choice where to start from.
    pub preset: &'static str,
    /// The bill as it stands.
    pub preset_bill: &'static str,
    /// Stands there when the scenario is neither.
    pub preset_own: &'static str,
    /// Name of the search box.
    pub search_name: &'static str,
    /// Nothing matched.
    pub nothing: &'static str,
    /// How many matched: `{count}`.
    pub found: Plural,
    /// Heading of the chips while there are none.
    pub amendment: &'static str,
    /// Heading of the chips; `{count}` changes.
    pub amended: Plural,
    /// No change yet.
    pub as_written: &'static str,
    /// Puts one lever back; its `{label}`.
    pub remove: &'static str,
    /// Heading of the other levers.
    pub all_rules: &'static str,
    /// Heading of the headline levers.
    pub headline: &'static str,
}

/// One lever.
#[derive(Clone, Copy, Debug)]
pub struct LeverWords {
    /// Status: fixed by the bill.
    pub bill: &'static str,
    /// Status: left to agency rule.
    pub rule: &'static str,
    /// Status: ours.
    pub assumption: &'static str,
    /// Back to the bill's `{value}`.
    pub reset: &'static str,
    /// The same, on the button.
    pub reset_short: &'static str,
    /// Opens the explanation; on the button.
    pub explain: &'static str,
    /// The same with the lever's `{label}`, for screen readers.
    pub explain_name: &'static str,
    /// Where the default comes from: `{source}`.
    pub source: &'static str,
    /// `{document}`, `{heading}`, `{paragraph}`.
    pub cite: &'static str,
    /// While the texts are on their way.
    pub texts_coming: &'static str,
    /// When they could not be had.
    pub texts_missing: &'static str,
    /// The rules that read it.
    pub rules: &'static str,
    /// The bill's `{value}`.
    pub default: &'static str,
    /// The bill's `{value}`, the `{least}` and the `{most}` that is allowed.
    pub between: &'static str,
    /// Name of the text field; the `{label}`.
    pub field: &'static str,
    /// Switch: on.
    pub on: &'static str,
    /// Switch: off.
    pub off: &'static str,
    /// No value.
    pub unset: &'static str,
    /// Stands for a table where there is no room for it.
    pub table: &'static str,
    /// Not a number: `{typed}`.
    pub not_a_number: &'static str,
    /// Outside what is allowed: `{least}`, `{most}`.
    pub outside: &'static str,
    /// Whole numbers only.
    pub whole: &'static str,
    /// Changed against the bill, for screen readers.
    pub changed: &'static str,
}

/// Around a chart.
#[derive(Clone, Copy, Debug)]
pub struct CardWords {
    /// Opens the table.
    pub table: &'static str,
    /// Opens the method.
    pub how: &'static str,
    /// What the keys do.
    pub keys: &'static str,
    /// Name of the crosshair; the chart's `{title}`.
    pub crosshair: &'static str,
    /// What a reading says: its `{title}` and its `{lines}`.
    pub reading: &'static str,
    /// One of its lines: `{name}`, `{value}`.
    pub line: &'static str,
    /// Stands between them.
    pub comma: &'static str,
    /// Next chart.
    pub next: &'static str,
    /// Previous chart.
    pub previous: &'static str,
    /// Which of how many: `{place}`, `{count}`.
    pub place: &'static str,
}

/// Messages.
#[derive(Clone, Copy, Debug)]
pub struct MessageWords {
    /// Takes a message away.
    pub dismiss: &'static str,
    /// Title: the link could not be read in full.
    pub link: &'static str,
    /// What was done about it.
    pub link_kept: &'static str,
    /// Title: these settings do not run.
    pub run: &'static str,
    /// What is still shown.
    pub run_kept: &'static str,
    /// Title: the page stopped.
    pub stopped: &'static str,
    /// What to do.
    pub stopped_help: &'static str,
    /// Reload with the scenario.
    pub reload_scenario: &'static str,
    /// Reload with the bill.
    pub reload_bill: &'static str,
    /// What went wrong, for a report.
    pub detail: &'static str,
    /// A newer version of the page is there.
    pub newer: &'static str,
    /// Goes on with it.
    pub take_newer: &'static str,
}
}

pub(super) const ENGLISH: LabWords = LabWords {
    product: "Capwright",
    header: HeaderWords {
        navigation: "Pages",
        more: "More",
        skip: "Skip to the results",
        undo: "Undo",
        redo: "Redo",
        reset: "Reset",
        share: "Share",
        copied: "Link copied",
        copy_by_hand: "Copy this link:",
        theme: "Colours: {choice}",
        theme_system: "System",
        theme_light: "Light",
        theme_dark: "Dark",
        ghost: "Thin dashed lines: the bill as the report reads.",
        language: "Language",
        program: "Programme",
        facts: "{program}, run on {emitters} emitters and {auctions} auctions, {first}–{last}, seed {seed}.",
        verdicts: "What this run comes to",
        charts: "Charts",
        pin: "Pin for comparison",
        pinned: "Pinned: see Compare",
        not_pinned: "No room: remove a pinned scenario on Compare first",
    },
    rail: RailWords {
        name: "Levers",
        search: "Search {count} rules and assumptions",
        preset: "Start from",
        preset_bill: "The bill as it stands",
        preset_own: "Your own changes",
        search_name: "Search the levers",
        nothing: "No lever has these words. Try a shorter one.",
        found: Plural { one: "{count} lever found", other: "{count} levers found" },
        amendment: "Your amendment",
        amended: Plural { one: "Your amendment: {count} change", other: "Your amendment: {count} changes" },
        as_written: "None yet. This is the bill as the report reads.",
        remove: "Put back: {label}",
        all_rules: "All rules",
        headline: "First levers",
    },
    lever: LeverWords {
        bill: "Fixed by the bill",
        rule: "Left to agency rule",
        assumption: "Our assumption",
        reset: "Reset to {value}",
        reset_short: "Reset",
        explain: "The rule",
        explain_name: "What the rule says: {label}",
        source: "Source of the starting value: {source}",
        texts_coming: "Loading what the rule says …",
        texts_missing: "What the rule says could not be loaded. Close and open this to try again.",
        cite: "{document}: {heading}, ¶{paragraph}",
        rules: "Rule",
        default: "Starts at {value}.",
        between: "Starts at {value}; from {least} to {most}.",
        field: "{label}, value",
        on: "On",
        off: "Off",
        unset: "not set",
        table: "own table",
        not_a_number: "“{typed}” is not a number. Nothing was changed.",
        outside: "This takes {least} to {most}. Nothing was changed.",
        whole: "This takes whole numbers. Nothing was changed.",
        changed: "Changed against the bill",
    },
    card: CardWords {
        table: "Table",
        how: "How is this computed?",
        keys: "Left and right arrow keys read the years; Escape ends.",
        crosshair: "{title}: read the years",
        reading: "{title}: {lines}",
        line: "{name} {value}",
        comma: ", ",
        next: "Next chart",
        previous: "Previous chart",
        place: "{place} of {count}",
    },
    message: MessageWords {
        dismiss: "Dismiss",
        link: "Part of this link could not be read",
        link_kept: "Everything else in the link was kept; these parts stand as the bill has them.",
        run: "These settings do not run together",
        run_kept: "The charts still show the last settings that did.",
        stopped: "The simulator has stopped",
        stopped_help: "Something went wrong inside the calculation. Your settings are kept in the link. Reload with them, or start again from the bill.",
        reload_scenario: "Reload with this scenario",
        reload_bill: "Reload with the bill",
        detail: "For a report:",
        newer: "A new version of this page is there. Your settings stay as they are.",
        take_newer: "Use it now",
    },
};
