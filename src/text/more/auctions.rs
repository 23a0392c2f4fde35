//! Words of the auction room: any auction of a run, and your own.
//!
//! `{name}` in a text is a place that the view fills.

mod english;

pub(in crate::text) use english::ROOM as ENGLISH;

use crate::text::table::words;
use crate::text::{Language, words};

/// The words of the room in `language`.
#[must_use]
pub fn room(language: Language) -> &'static RoomWords {
    &words(language).more.auctions
}

words! {
/// A heading and what stands under it.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// Heading.
    pub title: &'static str,
    /// What it is about.
    pub about: &'static str,
}

/// Everything that the room says.
#[derive(Clone, Copy, Debug)]
pub struct RoomWords {
    /// The page.
    pub page: Section,
    /// Its three rooms.
    pub tabs: [&'static str; 3],
    /// Name of the tabs.
    pub tabs_name: &'static str,
    /// The choice of an auction.
    pub choose: &'static str,
    /// An auction in a heading: `{auction}`.
    pub auction: &'static str,
    /// Back, forward, and how to do both with keys.
    pub step: [&'static str; 3],
    /// No such auction: `{name}`.
    pub unknown: &'static str,
    /// The run holds no auction.
    pub nothing: &'static str,
    /// A sale from the reserve followed: `{sold}`, `{offered}`, `{price}`.
    pub reserve_sale: &'static str,
    /// Bids of parties that may not bid: `{count}`.
    pub refused: &'static str,
    /// Takes the auction over into your own.
    pub take_over: &'static str,
    /// Downloads: the document, the awards.
    pub export: [&'static str; 2],
    /// What happened.
    pub story: StoryWords,
    /// The picture.
    pub chart: ChartWords,
    /// Figures: names in order of the view.
    pub figures: [&'static str; 8],
    /// Tables.
    pub tables: TableWords,
    /// Your own auction.
    pub own: OwnWords,
    /// The three explainers.
    pub explain: ExplainWords,
}

/// Sentences that tell an auction.
#[derive(Clone, Copy, Debug)]
pub struct StoryWords {
    /// Everything sold above the floor: `{offered}`, `{price}`, `{cover}`, `{winners}`.
    pub sold_out: &'static str,
    /// Everything sold at the floor: the same.
    pub at_floor: &'static str,
    /// Some left: `{sold}`, `{offered}`, `{price}`, `{unsold}`, `{winners}`.
    pub left_over: &'static str,
    /// The reserve withheld some and the rest sold: `{sold}`, `{offered}`, `{price}`, `{winners}`.
    pub left_over_withheld: &'static str,
    /// Nobody bid enough: `{offered}`, `{floor}`.
    pub no_sale: &'static str,
    /// Nothing was offered.
    pub no_offer: &'static str,
    /// Withheld: `{withheld}`, `{trigger}`.
    pub withheld: &'static str,
    /// Above the ceiling: `{ceiling}`.
    pub above_ceiling: &'static str,
    /// The reserve opens: `{opens}`.
    pub opens: &'static str,
    /// A tie: `{count}`, `{price}`, `{demand}`, `{left}`.
    pub tie: &'static str,
    /// Limits: `{count}`, `{allowances}`.
    pub cuts: &'static str,
    /// One bidder was cut: `{bidder}`, `{allowances}`.
    pub one_cut: &'static str,
    /// Bids that did not count: `{count}`.
    pub rejected: &'static str,
}

/// The picture of an auction and the walk down its book.
#[derive(Clone, Copy, Debug)]
pub struct ChartWords {
    /// Title.
    pub title: &'static str,
    /// How it is drawn.
    pub how: &'static str,
    /// Summary of "how".
    pub how_summary: &'static str,
    /// Demand and supply.
    pub demand: &'static str,
    /// Supply: `{offered}`.
    pub supply: &'static str,
    /// What could be withheld.
    pub withholdable: &'static str,
    /// Lowest price.
    pub floor: &'static str,
    /// Highest price.
    pub ceiling: &'static str,
    /// Where the price containment reserve opens.
    pub opens: &'static str,
    /// Where the emissions containment reserve withholds.
    pub withholds: &'static str,
    /// The point where it clears: `{price}`, `{sold}`.
    pub clears: &'static str,
    /// The slider down the book.
    pub walk: &'static str,
    /// Plays, stops, one step.
    pub play: [&'static str; 3],
    /// Before the first step: `{offered}`.
    pub before: &'static str,
    /// A step: `{price}`, `{quantity}`, `{cumulative}`, `{left}`.
    pub filled: &'static str,
    /// The step that uses up supply: `{price}`, `{quantity}`, `{left}`.
    pub last: &'static str,
    /// A step past the end: `{price}`, `{quantity}`.
    pub unfilled: &'static str,
    /// Units at the end of the axis: millions, thousands, ones.
    pub units: [&'static str; 3],
    /// The data behind it.
    pub data: &'static str,
}

/// A table: caption and columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableHead {
    /// Caption.
    pub caption: &'static str,
    /// Columns.
    pub columns: &'static [&'static str],
}

/// The tables under the picture.
#[derive(Clone, Copy, Debug)]
pub struct TableWords {
    /// Who won.
    pub winners: TableHead,
    /// Who was cut.
    pub cuts: TableHead,
    /// Nobody was cut.
    pub no_cuts: &'static str,
    /// The tie.
    pub tie: TableHead,
    /// No tie.
    pub no_tie: &'static str,
    /// How the remainder went: `{left}`, `{demand}`, `{price}`, `{remainder}`.
    pub tie_how: &'static str,
    /// Nothing remained after rounding: the same.
    pub tie_even: &'static str,
    /// By owner.
    pub owners: TableHead,
    /// Sold for recipients of free allowances: `{count}`.
    pub consigned: &'static str,
    /// The agency's own, by kind: past vintages, offered again, current.
    pub own: [&'static str; 3],
    /// All of it.
    pub total: &'static str,
    /// Other supplies.
    pub supply: TableHead,
    /// Less, as it was, more: `{percent}`.
    pub cases: [&'static str; 3],
    /// Demand.
    pub demand: TableHead,
    /// Identities.
    pub checks: TableHead,
    /// Holds, does not.
    pub holds: [&'static str; 2],
    /// Bids that do not count.
    pub rejected: TableHead,
    /// Reasons by code.
    pub reasons: &'static [(&'static str, &'static str)],
    /// Purchase, holding, guarantee.
    pub limits: [&'static str; 3],
    /// By draw.
    pub drawn: &'static str,
    /// Identities by name.
    pub check_names: &'static [(&'static str, &'static str)],
    /// Only so many rows are shown: `{shown}`, `{count}`.
    pub first_rows: &'static str,
}

/// Your own auction.
#[derive(Clone, Copy, Debug)]
pub struct OwnWords {
    /// Heading and what can be done.
    pub head: Section,
    /// Start from: the auction on the screen (`{auction}`), a small example, nothing.
    pub start: [&'static str; 3],
    /// Name of the choice.
    pub start_name: &'static str,
    /// Upload.
    pub upload: &'static str,
    /// Paste: summary, label, button.
    pub paste: [&'static str; 3],
    /// The rules.
    pub terms: Section,
    /// Supply, bidders, bids.
    pub lists: [Section; 3],
    /// Fields by their name in the file.
    pub fields: &'static [(&'static str, &'static str)],
    /// Choices by their name in the file.
    pub choices: &'static [(&'static str, &'static str)],
    /// Add a row, by list.
    pub add: [&'static str; 3],
    /// Remove a row: `{row}`.
    pub remove: &'static str,
    /// The column of removals.
    pub remove_head: &'static str,
    /// A field of a row, for those who do not see the table: `{field}`, `{row}`.
    pub cell: &'static str,
    /// Pages of a long list: back, forward, `{from}`, `{to}`, `{count}`.
    pub pages: [&'static str; 3],
    /// Too many to edit one by one, bidders and bids: `{count}`, `{most}`.
    pub too_many: [&'static str; 2],
    /// What is wrong: heading, and what stays.
    pub wrong: [&'static str; 2],
    /// Where a problem lies: `{list}`, `{row}`, `{field}`.
    pub place: &'static str,
    /// Share; too long for a link: `{size}`, `{most}`.
    pub share: [&'static str; 2],
    /// The link holds an auction that cannot be read: `{reason}`.
    pub bad_link: &'static str,
    /// The link was copied.
    pub copied: &'static str,
    /// Downloads: document, result, awards.
    pub export: [&'static str; 3],
    /// While a file is read (`{size}`), a large book cleared (`{count}`), a file written.
    pub busy: [&'static str; 3],
    /// Ends that; it was ended; it broke off; the page does it itself.
    pub work: [&'static str; 4],
    /// It took: `{count}`, `{milliseconds}`.
    pub took: &'static str,
    /// Too large a file: `{size}`, `{most}`.
    pub too_large: &'static str,
    /// The file cannot be read.
    pub unreadable: &'static str,
    /// Names of new rows: tranche, owner, bidder.
    pub fresh: [&'static str; 3],
    /// Heading of the result.
    pub result: &'static str,
}

/// The explainers.
#[derive(Clone, Copy, Debug)]
pub struct ExplainWords {
    /// Heading of all.
    pub head: Section,
    /// One each: purchase limit, holding limit, bid guarantee.
    pub one: [ExplainOne; 3],
    /// Columns of the bids: price, bid, counts, cut, and what the guarantee must cover.
    pub columns: [&'static str; 5],
    /// Name of the table: `{name}`.
    pub caption: &'static str,
    /// Nothing is cut: `{bid}`.
    pub whole: &'static str,
    /// What is cut: `{lots}`, `{allowances}`, `{kept}`, `{bid}`.
    pub cut: &'static str,
    /// Where the report says so: `{heading}`, `{paragraph}`.
    pub cite: &'static str,
    /// A link to the statement.
    pub statement: &'static str,
}

/// One explainer.
#[derive(Clone, Copy, Debug)]
pub struct ExplainOne {
    /// Heading and rule.
    pub head: Section,
    /// The slider.
    pub slider: &'static str,
    /// What the slider's value allows: `{limit}`.
    pub allows: &'static str,
}
}
