//! Words of the page with scenarios to start from, and one's own.
//!
//! `{name}` in a text is a place that the page fills.

use crate::text::phrase::Plural;
use crate::text::table::words;

words! {
/// Presets, scenarios kept under a name, and files.
#[derive(Clone, Copy, Debug)]
pub struct ScenarioWords {
    /// Title of the page.
    pub title: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Heading of one's own.
    pub own: &'static str,
    /// They are kept in this browser.
    pub kept_here: &'static str,
    /// The browser keeps nothing: for this visit only.
    pub kept_for_now: &'static str,
    /// None yet.
    pub none: &'static str,
    /// Field for a name.
    pub name: &'static str,
    /// Keeps what is on the screen.
    pub save: &'static str,
    /// It was kept; `{name}`.
    pub saved: &'static str,
    /// No name was given.
    pub nameless: &'static str,
    /// There is no room; the `{limit}`.
    pub full: &'static str,
    /// How many changes.
    pub changes: Plural,
    /// What of it this release does not know.
    pub unknown: Plural,
    /// Puts it on the screen.
    pub open: &'static str,
    /// Pins it, or takes it out.
    pub pin: &'static str,
    /// Gives it another name.
    pub rename: &'static str,
    /// Takes the new name.
    pub take_name: &'static str,
    /// Saves it as a file.
    pub export: &'static str,
    /// Forgets it.
    pub delete: &'static str,
    /// It was forgotten; `{name}`.
    pub deleted: &'static str,
    /// Brings back what was forgotten.
    pub bring_back: &'static str,
    /// A button with the scenario's name, for screen readers; `{button}`, `{name}`.
    pub button: &'static str,
    /// Heading of files.
    pub files: &'static str,
    /// What files are.
    pub files_about: &'static str,
    /// Takes a file.
    pub import: &'static str,
    /// Saves what is on the screen.
    pub export_present: &'static str,
    /// A file was opened; `{name}`.
    pub imported: &'static str,
    /// A file could not be; its `{name}`.
    pub refused: &'static str,
    /// What then holds.
    pub refused_kept: &'static str,
    /// It is too large; `{size}`, `{limit}`.
    pub too_large: &'static str,
    /// It cannot be read.
    pub unreadable: &'static str,
    /// How many more errors there are.
    pub more_errors: Plural,
    /// Heading of the presets.
    pub presets: &'static str,
    /// What they are.
    pub presets_about: &'static str,
    /// The programme as it stands.
    pub bill_about: &'static str,
    /// Works out the figures of a preset.
    pub figures: &'static str,
    /// Opens the list of what a preset sets.
    pub sets: Plural,
    /// Columns of it: lever, the value as it stands, the preset's, where it is from.
    pub heads: [&'static str; 4],
    /// Present is this one.
    pub on_screen: &'static str,
}
}

pub(in crate::text) const ENGLISH: ScenarioWords = ScenarioWords {
    title: "Scenarios",
    about: "Where to start from, what you kept, and files to pass on.",
    own: "Your scenarios",
    kept_here: "Kept in this browser alone. Nothing is sent anywhere; a link or a file carries a scenario elsewhere.",
    kept_for_now: "This browser lets the page keep nothing, as in private windows and inside other sites. What you save here lasts for this visit; take a file to keep it.",
    none: "None yet. Give what is on the screen a name and save it.",
    name: "Name",
    save: "Save what is on the screen",
    saved: "Saved: {name}",
    nameless: "A scenario needs a name of 1 to 200 characters. Nothing was saved.",
    full: "There is room for {limit} scenarios of this size. Delete one, or save a file instead.",
    changes: Plural { one: "{count} change", other: "{count} changes" },
    unknown: Plural {
        one: "{count} setting is unknown to this release",
        other: "{count} settings are unknown to this release",
    },
    open: "Open",
    pin: "Pin",
    rename: "Rename",
    take_name: "Take the name",
    export: "File",
    delete: "Delete",
    deleted: "Deleted: {name}",
    bring_back: "Bring it back",
    button: "{button}: {name}",
    files: "Files",
    files_about: "A scenario file says what differs from the programme as it stands, as JSON. It opens here and on the command line: capwright run scenario.json",
    import: "Open a file",
    export_present: "Save what is on the screen as a file",
    imported: "{name} is on the screen now. Undo leads back.",
    refused: "{name} was not opened",
    refused_kept: "Nothing was changed.",
    too_large: "The file has {size} bytes; a scenario has at most {limit}.",
    unreadable: "The browser could not read the file as text.",
    more_errors: Plural { one: "and {count} more error", other: "and {count} more errors" },
    presets: "Presets",
    presets_about: "Other assumptions, what was decided later, and rules of other places, on the same emitters. Each value has its source.",
    bill_about: "Nothing is changed: the programme as it stands.",
    figures: "Work out the figures",
    sets: Plural { one: "What it sets: {count} value", other: "What it sets: {count} values" },
    heads: ["Lever", "As it stands", "The preset", "Source"],
    on_screen: "on the screen",
};
