//! What an auction beside the page is made of, and what the page hears of it.
//!
//! Must not do anything.

use super::message::text_of;
use crate::market::document::AuctionDocument;
use crate::view::room::Room;
use crate::view::room::apart::{Change, Whole};
use std::sync::Arc;
use wasm_bindgen::JsValue;
use web_sys::Blob;

/// Where bids come from: a file or a text, and the terms for it where it is a table.
#[derive(Clone)]
pub struct Source {
    /// A file or a text.
    pub content: JsValue,
    /// Its bytes or letters.
    pub size: usize,
    /// A document without bids.
    pub terms: String,
}

impl Source {
    /// The text, unless the file cannot be read.
    pub async fn text(&self) -> Option<String> {
        text_of(&self.content).await
    }
}

/// An auction whose bids are apart.
#[derive(Clone)]
pub struct Held {
    /// Where it came from.
    pub source: Source,
    /// The terms that were asked for last, and those that the result is of; none: as they were read.
    pub(super) wanted: Option<Change>,
    pub(super) cleared: Option<Change>,
    /// Names that were changed since it was read.
    pub renamed: Vec<(String, String)>,
    /// How many bids it has.
    pub bids: usize,
    /// How many bidders.
    pub bidders: usize,
    /// Whether the page has the bidders.
    pub listed: bool,
    /// What came of it.
    pub room: Arc<Room>,
}

/// What the page hears.
pub enum News {
    /// A source of this size is being read.
    Reading(usize),
    /// So many bids are being cleared.
    Clearing(usize),
    /// A file is being written.
    Writing,
    /// The page does the work itself and will not answer meanwhile.
    Alone,
    /// A source has so few bids that the page had better read it.
    Small(Source),
    /// A source, or else a change, is wrong.
    Wrong { read: bool, problems: Vec<(String, String)> },
    /// A source was read, with the document's terms, or a change made.
    Cleared { read: Option<AuctionDocument>, milliseconds: f64 },
    /// A file.
    File(Whole, Blob),
    /// A source could not be read.
    Unreadable,
    /// The work broke off.
    Broken,
}
