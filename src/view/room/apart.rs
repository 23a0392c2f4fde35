//! An auction whose bids stay apart from the page: read, cleared again by other terms, handed out.
//!
//! Must not know how messages travel. Invariants: what is refused leaves the auction as it was; the page is told no more
//! than it shows, however many bids there are.

use super::brief::Brief;
use crate::law::Problem;
use crate::market::document::edit::{check, rename_bids};
use crate::market::document::{self, AuctionDocument, AuctionResult, clear};
use crate::view::awards::awards_csv;
use serde::{Deserialize, Serialize};

/// An auction of so few bids is cleared on the page's own thread, within a frame.
pub const AT_ONCE: usize = 20_000;
/// A text of so few bytes has hardly more bids.
pub const SMALL_TEXT: usize = 256 << 10;
/// Rows of a list that can be edited one by one; longer ones are not handed to the page.
pub const MOST_EDITED: usize = 5_000;

/// What is asked of an auction apart; its parts are done in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// Reads the text that comes with it; these are the terms of a table.
    pub read: Option<String>,
    /// Clears the bids by other terms.
    pub change: Option<Change>,
    /// Hands something out.
    pub whole: Option<Whole>,
}

/// Other terms for the same bids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The document without its bids.
    pub terms: String,
    /// Whether it lists the bidders; otherwise they stay as they are.
    pub listed: bool,
    /// Every name that was changed since the text was read, so that bids follow their bidders.
    pub renamed: Vec<(String, String)>,
}

/// What can be handed out whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whole {
    /// The document.
    Document,
    /// The result.
    Result,
    /// The awards, as a table.
    Awards,
}

/// What comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// The page is told.
    Told(Answer),
    /// A file is handed out.
    File(String),
}

/// What the page is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// So few bids that the page had better take the text itself.
    Small,
    /// What is wrong: path and message.
    Wrong(Vec<(String, String)>),
    /// What came of it.
    Cleared(Box<Told>),
    /// There is no auction to do that to.
    Nothing,
}

/// What the page is told of an auction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The document without its bids, and without its bidders where they are too many to edit.
    pub terms: String,
    /// How many bids it has.
    pub bids: usize,
    /// How many bidders.
    pub bidders: usize,
    /// What came of it.
    pub brief: Brief,
}

/// An auction with its bids.
struct Apart {
    document: AuctionDocument,
    result: AuctionResult,
    /// How many names were changed in it.
    renamed: usize,
}

/// What a text says: a document, or a table of bids for an auction by `terms`.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(text: &str, terms: impl FnOnce() -> AuctionDocument) -> Result<AuctionDocument, Vec<Problem>> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with(['{', '[']) { document::read(text) } else { document::read_csv(text, terms()) }
}

/// Keeps one auction for a page.
#[derive(Default)]
pub struct Keeper {
    kept: Option<Apart>,
}

impl Keeper {
    /// Does what is asked, with the text to be read. `clears` hears how many bids are about to be cleared.
    pub fn answer(&mut self, ask: &Ask, text: Option<&str>, clears: &mut dyn FnMut(usize)) -> Done {
        self.done(ask, text, clears).unwrap_or_else(|problems| Done::Told(wrong(problems)))
    }

    fn done(&mut self, ask: &Ask, text: Option<&str>, clears: &mut dyn FnMut(usize)) -> Result<Done, Vec<Problem>> {
        if let (Some(terms), Some(text)) = (&ask.read, text) {
            let terms = document::read_terms(terms)?;
            let mut document = read(text, || terms)?;
            if document.bids.len() <= AT_ONCE {
                return Ok(Done::Told(Answer::Small));
            }
            let change = ask.change.as_ref();
            change.map_or(Ok(()), |change| change.apply(&mut document, 0))?;
            clears(document.bids.len());
            // What is replaced makes room first.
            self.kept = None;
            let result = clear(&document);
            self.kept = Some(Apart { document, result, renamed: change.map_or(0, |change| change.renamed.len()) });
        } else if let (Some(change), Some(kept)) = (&ask.change, &mut self.kept) {
            change.apply(&mut kept.document, kept.renamed)?;
            kept.renamed = change.renamed.len();
            clears(kept.document.bids.len());
            kept.result = clear(&kept.document);
        }
        let Some(kept) = &self.kept else { return Ok(Done::Told(Answer::Nothing)) };
        Ok(ask.whole.map_or_else(|| Done::Told(kept.told()), |what| Done::File(kept.whole(what))))
    }
}

impl Change {
    /// Puts other terms in place, unless they do not fit together; bids follow the names changed after the first `renamed`.
    fn apply(&self, document: &mut AuctionDocument, renamed: usize) -> Result<(), Vec<Problem>> {
        let mut next = document::read_terms(&self.terms)?;
        if !self.listed {
            std::mem::swap(&mut next.bidders, &mut document.bidders);
        }
        std::mem::swap(&mut next.bids, &mut document.bids);
        std::mem::swap(&mut next, document);
        check(document).inspect_err(|_| {
            if !self.listed {
                std::mem::swap(&mut next.bidders, &mut document.bidders);
            }
            std::mem::swap(&mut next.bids, &mut document.bids);
            std::mem::swap(&mut next, document);
        })?;
        self.renamed.iter().skip(renamed).for_each(|(before, after)| rename_bids(document, before, after));
        Ok(())
    }
}

impl Apart {
    fn told(&self) -> Answer {
        let bidders = self.document.bidders.len();
        let terms = document::write_terms(&self.document, bidders <= MOST_EDITED);
        let told = Told { terms, bids: self.document.bids.len(), bidders, brief: Brief::of(&self.result) };
        Answer::Cleared(Box::new(told))
    }

    fn whole(&self, what: Whole) -> String {
        match what {
            Whole::Document => document::write(&self.document),
            Whole::Result => document::to_json(&self.result).unwrap_or_default(),
            Whole::Awards => awards_csv(&self.result),
        }
    }
}

fn wrong(problems: Vec<Problem>) -> Answer {
    Answer::Wrong(problems.into_iter().map(|problem| (problem.path, problem.message)).collect())
}
