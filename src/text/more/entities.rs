//! Words of the entities page.
//!
//! Must not know elements. Invariant: `columns` follow `view::entities::COLUMNS`, the other lists theirs.

use crate::text::table::words;

words! {
/// One field a place.
#[derive(Clone, Copy, Debug)]
pub struct EntityWords {
    /// Heading.
    pub title: &'static str,
    /// `{count}` entities, `{first}` and `{last}` year.
    pub facts: &'static str,
    /// Columns of the list.
    pub columns: [&'static str; 17],
    /// Name of the row of filters.
    pub filters: &'static str,
    /// Search box.
    pub search: &'static str,
    /// Choice of a sector.
    pub sector: &'static str,
    /// Every sector.
    pub every_sector: &'static str,
    /// Choice of a class.
    pub class: &'static str,
    /// Every class.
    pub every_class: &'static str,
    /// Classes: facility, power plant, electricity importer, fuel supplier, natural gas supplier, opt-in entity, general
    /// market participant.
    pub classes: [&'static str; 7],
    /// An affiliation group's `{number}`.
    pub group: &'static str,
    /// Choice of a year.
    pub year: &'static str,
    /// The whole run.
    pub every_year: &'static str,
    /// What the list shows of one `{year}`.
    pub year_facts: &'static str,
    /// Choice of what entities did.
    pub only: &'static str,
    /// Its options: all, missed a deadline, got free allowances, bought at auction, never bought.
    pub only_options: [&'static str; 5],
    /// All `{count}` are shown.
    pub shown_all: &'static str,
    /// `{shown}`, of `{count}`.
    pub shown: &'static str,
    /// No entity passes the filters.
    pub nothing: &'static str,
    /// Takes all filters away.
    pub clear: &'static str,
    /// Downloads what is listed.
    pub csv: &'static str,
    /// Sorts by a column.
    pub keys: &'static str,
    /// No entity has the `{name}` that the link opens.
    pub unknown: &'static str,
    /// Back to the list.
    pub back: &'static str,
    /// Heading of the deadlines.
    pub deadlines: &'static str,
    /// Columns of the deadlines.
    pub deadline_columns: [&'static str; 9],
    /// An instalment for the years from `{first}` to `{last}`.
    pub annual: &'static str,
    /// The rest of the period from `{first}` to `{last}`.
    pub last: &'static str,
    /// Of credits found invalid, of the period from `{first}` to `{last}`.
    pub replacement: &'static str,
    /// Heading of the ledger.
    pub ledger: &'static str,
    /// What the ledger shows; `{count}` entries.
    pub ledger_facts: &'static str,
    /// Columns of the ledger.
    pub ledger_columns: [&'static str; 6],
    /// No entry.
    pub ledger_empty: &'static str,
    /// What entries say.
    pub movement: MovementWords,
    /// A list of one's own.
    pub own: OwnEmitterWords,
}

/// A list of emitters of the scenario's own.
#[derive(Clone, Copy, Debug)]
pub struct OwnEmitterWords {
    /// Heading.
    pub title: &'static str,
    /// What it is and what a list needs.
    pub about: &'static str,
    /// Opens a file.
    pub open: &'static str,
    /// Field for pasted rows.
    pub paste: [&'static str; 2],
    /// Takes over what was pasted.
    pub take: &'static str,
    /// Downloads the list in use.
    pub save: &'static str,
    /// Goes back to the bundled list.
    pub back: &'static str,
    /// The list in use is the scenario's own; `{count}` emitters.
    pub in_use: &'static str,
    /// What was just taken over; `{count}` emitters.
    pub taken: &'static str,
    /// The bundled list stands again.
    pub put_back: &'static str,
    /// The list does not fit into a link.
    pub too_long: &'static str,
    /// What pasted rows are called.
    pub pasted: &'static str,
}

/// What moved instruments into or out of an entity's accounts.
#[derive(Clone, Copy, Debug)]
pub struct MovementWords {
    /// Free allowances.
    pub free: &'static str,
    /// Won at auction.
    pub auction: &'static str,
    /// Won in a sale from the price containment reserve.
    pub reserve: &'static str,
    /// Bought at the ceiling.
    pub ceiling: &'static str,
    /// Offset credits obtained.
    pub credits: &'static str,
    /// Bought from another `{party}`.
    pub bought: &'static str,
    /// Sold to another `{party}`.
    pub sold: &'static str,
    /// A party that is no covered entity.
    pub trader: &'static str,
    /// From the holding to the compliance account.
    pub set_aside: &'static str,
    /// Surrendered.
    pub surrendered: &'static str,
    /// Cancelled.
    pub cancelled: &'static str,
    /// Anything else.
    pub other: &'static str,
    /// An allowance of a `{year}`.
    pub vintage: &'static str,
    /// Came or went over a link with another programme.
    pub crossed: &'static str,
    /// A linked programme's allowance of a `{year}`.
    pub foreign: &'static str,
    /// An allowance without a vintage.
    pub no_vintage: &'static str,
    /// Offset credits, by kind.
    pub offsets: [&'static str; 3],
}
}

pub(in crate::text) const ENGLISH: EntityWords = EntityWords {
    title: "Entities",
    facts: "What each of {count} covered entities emits, gets, buys and surrenders in this run, {first}–{last}. \
            Amounts are tons or allowances over the whole run; accounts are as they stand at its end. \
            Open an entity for its deadlines and its ledger.",
    columns: [
        "Entity",
        "Sector",
        "Class",
        "Affiliation group",
        "Base emissions a year",
        "Emissions",
        "Free allowances",
        "Won at auction",
        "Auctions won",
        "Paid at auction",
        "Bought less sold",
        "Allowances surrendered",
        "Offsets surrendered",
        "Still missing",
        "Penalties",
        "Holding account",
        "Compliance account",
    ],
    filters: "Filter the entities",
    search: "Name or sector",
    sector: "Sector",
    every_sector: "Every sector",
    class: "Class",
    every_class: "Every class",
    classes: [
        "Facility",
        "Power plant",
        "Electricity importer",
        "Fuel supplier",
        "Natural gas supplier",
        "Opt-in entity",
        "General market participant",
    ],
    group: "Group {number}",
    year: "Year",
    every_year: "The whole run",
    year_facts: "What they emitted, got, bought and surrendered in {year}, and what their accounts held at the end of it. \
                 A dash stands where a figure is known for the whole run only.",
    only: "Only entities that",
    only_options: [
        "(all of them)",
        "missed a deadline",
        "got free allowances",
        "won at auction",
        "never won at auction",
    ],
    shown_all: "{count} entities",
    shown: "{shown} of {count} entities",
    nothing: "No entity passes these filters.",
    clear: "Show all",
    csv: "Download CSV",
    keys: "Arrow keys, Page Up, Page Down, Home and End move between entities; Enter opens one.",
    unknown: "No entity of this run is called “{name}”. Here is the list.",
    back: "All entities",
    deadlines: "Surrender by deadline",
    deadline_columns: [
        "Deadline",
        "For",
        "Due",
        "Allowances",
        "Offsets with benefits in the state",
        "Other offsets",
        "Offsets from tribal lands",
        "Missing",
        "Penalty",
    ],
    annual: "{first}–{last}, instalment",
    last: "{first}–{last}, rest of the period",
    replacement: "{first}–{last}, replacement of credits",
    ledger: "Ledger",
    ledger_facts: "{count} entries: everything that moved into, between and out of its two accounts.",
    ledger_columns: ["When", "What", "Instrument", "Quantity", "Holding account", "Compliance account"],
    ledger_empty: "Nothing ever moved in this entity’s accounts.",
    movement: MovementWords {
        free: "Free allowances",
        auction: "Won at auction",
        reserve: "Won in a reserve sale",
        ceiling: "Bought at the ceiling",
        credits: "Offset credits obtained",
        bought: "Bought from {party}",
        sold: "Sold to {party}",
        trader: "a market participant without emissions",
        set_aside: "Set aside for surrender",
        surrendered: "Surrendered",
        cancelled: "Cancelled",
        other: "Moved",
        vintage: "Vintage {year}",
        crossed: "Crossed a link",
        foreign: "Linked program’s, {year}",
        no_vintage: "Reserve allowance",
        offsets: ["Offset with benefits in the state", "Other offset", "Offset from tribal lands"],
    },
    own: OwnEmitterWords {
        title: "Your own emitters",
        about: "Put a list of your own in place of the bundled one: a CSV or JSON file with one emitter a row, its \
                name, its source type and its tons, at least for one year from 2013 to 2020 or for every year. \
                Coverage, free allowances, auctions and the ledger then run on it; the state’s inventory stays. \
                The list never leaves this device except in links and files that you share. \
                The downloaded list shows the columns.",
        open: "Open a list (CSV or JSON)",
        paste: ["Paste rows instead", "Rows, under a line that names the columns"],
        take: "Take these rows",
        save: "Download the list in use",
        back: "Go back to the bundled list",
        in_use: "In use: {count} emitters of your own.",
        taken: "Taken over: {count} emitters of your own.",
        put_back: "The bundled list is in use again.",
        too_long: "This list is too long for a link. Whoever opens your link is told that the list is missing; \
                   hand the scenario on as a file instead.",
        pasted: "The pasted text",
    },
};
