//! Words of the lab page.
//!
//! Must not know components. Invariant: a text with a number in it is a function, so that every language
//! can put the number where its grammar wants it.

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
    /// Name of the theme switch.
    pub theme: &'static str,
    /// As the system.
    pub theme_system: &'static str,
    /// Light.
    pub theme_light: &'static str,
    /// Dark.
    pub theme_dark: &'static str,
    /// What the thin dashed lines are.
    pub ghost: &'static str,
    /// Emitters, auctions, first and last year, seed.
    pub facts: fn(usize, usize, u16, u16, u64) -> String,
    /// Name of the verdict strip.
    pub verdicts: &'static str,
    /// Name of the charts.
    pub charts: &'static str,
}

/// The rail.
#[derive(Clone, Copy, Debug)]
pub struct RailWords {
    /// Name of the rail.
    pub name: &'static str,
    /// In the empty search box; the number of levers.
    pub search: fn(usize) -> String,
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
    /// How many matched.
    pub found: fn(usize) -> String,
    /// Heading of the chips; the number of changes.
    pub amendment: fn(usize) -> String,
    /// No change yet.
    pub as_written: &'static str,
    /// Puts one lever back; its label.
    pub remove: fn(&str) -> String,
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
    /// Back to the bill's value, which is given.
    pub reset: fn(&str) -> String,
    /// The same, on the button.
    pub reset_short: &'static str,
    /// Opens the explanation; on the button.
    pub explain: &'static str,
    /// The same with the lever's label, for screen readers.
    pub explain_name: fn(&str) -> String,
    /// Where the default comes from.
    pub source: &'static str,
    /// Document, heading, paragraph.
    pub cite: fn(&str, &str, &str) -> String,
    /// While the texts are on their way.
    pub texts_coming: &'static str,
    /// When they could not be had.
    pub texts_missing: &'static str,
    /// The rules that read it.
    pub rules: &'static str,
    /// The bill's value.
    pub default: fn(&str) -> String,
    /// The least and the most that is allowed.
    pub between: fn(&str, &str) -> String,
    /// Name of the text field; the label.
    pub field: fn(&str) -> String,
    /// Switch: on.
    pub on: &'static str,
    /// Switch: off.
    pub off: &'static str,
    /// No value.
    pub unset: &'static str,
    /// Stands for a table where there is no room for it.
    pub table: &'static str,
    /// Not a number.
    pub not_a_number: fn(&str) -> String,
    /// Outside what is allowed.
    pub outside: fn(&str, &str) -> String,
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
    /// Name of the crosshair; the chart's title.
    pub crosshair: fn(&str) -> String,
    /// Next chart.
    pub next: &'static str,
    /// Previous chart.
    pub previous: &'static str,
    /// Which of how many.
    pub place: fn(usize, usize) -> String,
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

fn plural(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

pub(super) const ENGLISH: LabWords = LabWords {
    product: "Capwright",
    header: HeaderWords {
        navigation: "Pages",
        skip: "Skip to the results",
        undo: "Undo",
        redo: "Redo",
        reset: "Reset",
        share: "Share",
        copied: "Link copied",
        copy_by_hand: "Copy this link:",
        theme: "Colours",
        theme_system: "System",
        theme_light: "Light",
        theme_dark: "Dark",
        ghost: "Thin dashed lines: the bill as the report reads.",
        facts: |emitters, auctions, first, last, seed| {
            format!("run on {emitters} emitters and {auctions} auctions, {first}–{last}, seed {seed}.")
        },
        verdicts: "What this run comes to",
        charts: "Charts",
    },
    rail: RailWords {
        name: "Levers",
        search: |count| format!("Search {count} rules and assumptions"),
        preset: "Start from",
        preset_bill: "The bill as it stands",
        preset_own: "Your own changes",
        search_name: "Search the levers",
        nothing: "No lever has these words. Try a shorter one.",
        found: |count| plural(count, "lever found", "levers found"),
        amendment: |count| match count {
            0 => "Your amendment".to_owned(),
            _ => format!("Your amendment: {}", plural(count, "change", "changes")),
        },
        as_written: "None yet. This is the bill as the report reads.",
        remove: |label| format!("Put back: {label}"),
        all_rules: "All rules",
        headline: "First levers",
    },
    lever: LeverWords {
        bill: "Fixed by the bill",
        rule: "Left to agency rule",
        assumption: "Our assumption",
        reset: |value| format!("Reset to {value}"),
        reset_short: "Reset",
        explain: "The rule",
        explain_name: |label| format!("What the rule says: {label}"),
        source: "Source of the starting value",
        texts_coming: "Loading what the rule says …",
        texts_missing: "What the rule says could not be loaded. Close and open this to try again.",
        cite: |document, heading, paragraph| format!("{document}: {heading}, ¶{paragraph}"),
        rules: "Rule",
        default: |value| format!("Starts at {value}"),
        between: |least, most| format!("from {least} to {most}"),
        field: |label| format!("{label}, value"),
        on: "On",
        off: "Off",
        unset: "not set",
        table: "own table",
        not_a_number: |typed| format!("“{typed}” is not a number. Nothing was changed."),
        outside: |least, most| format!("This takes {least} to {most}. Nothing was changed."),
        whole: "This takes whole numbers. Nothing was changed.",
        changed: "Changed against the bill",
    },
    card: CardWords {
        table: "Table",
        how: "How is this computed?",
        keys: "Left and right arrow keys read the years; Escape ends.",
        crosshair: |title| format!("{title}: read the years"),
        next: "Next chart",
        previous: "Previous chart",
        place: |place, count| format!("{place} of {count}"),
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
