//! A bid book as a table: one bid a line, under a line that names the columns.
//!
//! Must not judge bids: one that does not count is no fault of the table. `bidder`, `price` and `quantity` must be there, in
//! any order; `class`, `group`, `guarantee`, `holding_room`, `approved` and `share` say more about the bidder and need to
//! be filled in on one of its lines only. Invariant: either a document whose parts fit together, or everything that is wrong
//! with line and column.

use super::fields::{Fault, Problems, allowances, choice, money, name, plain_decimal, share};
use super::json::Node;
use super::model::{AuctionDocument, Bid, Bidder};
use super::read::{CLASSES, bidders_fit};
use super::table::{Record, Table};
use super::{MOST_BIDDERS, MOST_BIDS, MOST_TEXT, key_of};
use crate::law::Problem;
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Columns that every table has.
const NEEDED: [&str; 3] = ["bidder", "price", "quantity"];
/// Columns about the bidder.
const ABOUT: [&str; 6] = ["class", "group", "guarantee", "holding_room", "approved", "share"];
/// A header with more names than this is none.
const MOST_COLUMNS: usize = 50;
const YES_OR_NO: &[(&str, bool)] = &[("yes", true), ("no", false), ("true", true), ("false", false)];

/// Reads a table of bids for an auction by `terms`. Where the terms list bidders, the table may not; otherwise whoever
/// bids is a bidder, covered and approved unless the table says something else.
///
/// # Errors
/// Everything that is wrong with the table, each with its line and column.
pub fn read_csv(text: &str, terms: AuctionDocument) -> Result<AuctionDocument, Vec<Problem>> {
    let mut problems = Problems::default();
    if text.len() > MOST_TEXT {
        problems.add("E-SIZE", "", format!("{} bytes; at most {MOST_TEXT} are allowed", text.len()));
        return problems.or(terms);
    }
    let mut table = Table::of(text);
    let mut record = Record::default();
    let header = match table.next(&mut record) {
        Ok(true) => Header::of(&record, terms.bidders.is_empty(), &mut problems),
        Ok(false) => {
            problems.add("E-MISSING", "line 1", format!("the table is empty; {}", what_header()));
            None
        }
        Err((line, why)) => {
            problems.add("E-CSV", format!("line {line}"), why);
            None
        }
    };
    let Some(header) = header else { return problems.or(terms) };
    let mut book =
        Book { header, comma: table.decimal_comma(), listed: BTreeMap::new(), bids: Vec::new(), problems, rows: 0 };
    book.read(&mut table, record);
    book.finish(terms)
}

fn what_header() -> String {
    let also = ABOUT.join(", ");
    format!("its first line must name the columns bidder, price and quantity, and may name {also}")
}

/// Where each column stands.
struct Header {
    needed: [usize; 3],
    about: [Option<usize>; 6],
    count: usize,
}

impl Header {
    fn of(record: &Record<'_>, may_list: bool, problems: &mut Problems) -> Option<Header> {
        let path = format!("line {}", record.line);
        if record.fields.len() > MOST_COLUMNS {
            problems.add("E-CSV", path, format!("{} columns; {}", record.fields.len(), what_header()));
            return None;
        }
        let names: Vec<String> =
            record.fields.iter().map(|field| field.trim().to_lowercase().replace(' ', "_")).collect();
        let mut sound = true;
        let mut wrong = |code, message: String| {
            problems.add(code, &path, message);
            sound = false;
        };
        for (place, name) in names.iter().enumerate() {
            let shown: String = name.chars().take(40).collect();
            if !NEEDED.contains(&name.as_str()) && !ABOUT.contains(&name.as_str()) {
                wrong("E-UNKNOWN-FIELD", format!("{shown:?} is no column; {}", what_header()));
            } else if names[..place].contains(name) {
                wrong("E-DUPLICATE", format!("the column {shown} is named twice"));
            } else if ABOUT.contains(&name.as_str()) && !may_list {
                wrong("E-DUPLICATE", format!("the terms list the bidders; leave the column {shown} out"));
            }
        }
        let place = |wanted: &str| names.iter().position(|name| name == wanted);
        let needed = NEEDED.map(|wanted| {
            place(wanted).unwrap_or_else(|| {
                wrong("E-MISSING", format!("the column {wanted} is missing; {}", what_header()));
                0
            })
        });
        sound.then(|| Header { needed, about: ABOUT.map(place), count: names.len() })
    }
}

/// What was said about a bidder, and on which line.
struct Listed<'a> {
    bidder: Bidder,
    order: usize,
    line: usize,
    said: [Option<(Cow<'a, str>, usize)>; 6],
}

struct Book<'a> {
    header: Header,
    comma: bool,
    /// By number and name, because numbers are quicker to compare.
    listed: BTreeMap<(u64, Cow<'a, str>), Listed<'a>>,
    bids: Vec<Bid>,
    problems: Problems,
    rows: usize,
}

impl<'a> Book<'a> {
    fn read(&mut self, table: &mut Table<'a>, mut record: Record<'a>) {
        loop {
            match table.next(&mut record) {
                Ok(true) => self.row(&record),
                Ok(false) => return,
                Err((line, why)) => return self.problems.add("E-CSV", format!("line {line}"), why),
            }
        }
    }

    fn row(&mut self, record: &Record<'a>) {
        self.rows += 1;
        if self.rows > MOST_BIDS {
            return;
        }
        let (found, count) = (record.fields.len(), self.header.count);
        if found != count {
            let message = format!(
                "{found} fields under {count} columns; a text that holds a delimiter needs quotes around it, and a number none"
            );
            return self.problems.add("E-CSV", format!("line {}", record.line), message);
        }
        let [bidder, price, quantity] = self.header.needed.map(|place| &record.fields[place]);
        let named = name(Node::Text(Cow::Borrowed(bidder)));
        let named = self.sound(record.line, "bidder", named);
        let price = self.number(record.line, "price", price);
        let quantity = self.number(record.line, "quantity", quantity);
        if named.is_some() {
            self.list(record, bidder.clone());
        }
        if let (Some(bidder), Some(price), Some(quantity)) = (named, price, quantity) {
            self.bids.push(Bid { bidder, price, quantity });
        }
    }

    fn sound<T>(&mut self, line: usize, column: &str, value: Result<T, Fault>) -> Option<T> {
        value.map_err(|(code, message)| self.problems.add(code, path(line, column), message)).ok()
    }

    fn number(&mut self, line: usize, column: &str, field: &str) -> Option<Decimal> {
        let value = number(field, self.comma);
        self.sound(line, column, value)
    }

    /// Notes what a line says about its bidder.
    fn list(&mut self, record: &Record<'a>, bidder: Cow<'a, str>) {
        let order = self.listed.len();
        let id = key_of(&bidder);
        let listed = self.listed.entry((id, bidder)).or_insert_with_key(|(_, name)| Listed {
            bidder: Bidder { id: name.as_ref().to_owned(), approved: true, ..Bidder::default() },
            order,
            line: record.line,
            said: [const { None }; 6],
        });
        for (which, place) in self.header.about.iter().enumerate() {
            let Some(field) = place.map(|place| &record.fields[place]).filter(|field| !field.is_empty()) else {
                continue;
            };
            let at = || path(record.line, ABOUT[which]);
            match &listed.said[which] {
                Some((before, line)) if before != field => {
                    let message = format!("line {line} says {before:?} of the same bidder, this one {field:?}");
                    self.problems.add("E-DUPLICATE", at(), message);
                }
                Some(_) => {}
                None => {
                    listed.said[which] = Some((field.clone(), record.line));
                    if let Err((code, message)) = say(&mut listed.bidder, ABOUT[which], field, self.comma) {
                        self.problems.add(code, at(), message);
                    }
                }
            }
        }
    }

    fn finish(mut self, mut terms: AuctionDocument) -> Result<AuctionDocument, Vec<Problem>> {
        if self.rows > MOST_BIDS {
            self.problems.add("E-SIZE", "", format!("{} bids; at most {MOST_BIDS} are allowed", self.rows));
        }
        if terms.bidders.is_empty() {
            if self.listed.len() > MOST_BIDDERS {
                let message = format!("{} bidders; at most {MOST_BIDDERS} are allowed", self.listed.len());
                self.problems.add("E-SIZE", "", message);
            }
            let mut listed: Vec<Listed<'_>> = self.listed.into_values().collect();
            listed.sort_by_key(|listed| listed.order);
            let lines: Vec<usize> = listed.iter().map(|listed| listed.line).collect();
            terms.bidders = listed.into_iter().map(|listed| listed.bidder).collect();
            bidders_fit(&terms.bidders, &mut self.problems, &|place, _| path(lines[place], "share"));
        }
        terms.bids = self.bids;
        self.problems.or(terms)
    }
}

fn path(line: usize, column: &str) -> String {
    format!("line {line}, column {column}")
}

/// Sets what a column says about a bidder.
fn say(bidder: &mut Bidder, column: &str, field: &str, comma: bool) -> Result<(), Fault> {
    let text = || Node::Text(Cow::Borrowed(field));
    let exact = || number(field, comma).map(|number| Node::Text(Cow::Owned(number.to_string())));
    match column {
        "class" => bidder.class = choice(Node::Text(field.to_lowercase().into()), CLASSES)?,
        "group" => bidder.group = Some(name(text())?),
        "guarantee" => bidder.bid_guarantee = Some(money(exact()?)?),
        "holding_room" => bidder.holding_room = Some(allowances(exact()?)?),
        "approved" => bidder.approved = choice(Node::Text(field.to_lowercase().into()), YES_OR_NO)?,
        _ => bidder.purchase_share = Some(share(exact()?)?),
    }
    Ok(())
}

/// A number as written, with a decimal comma where `comma` allows it.
fn number(field: &str, comma: bool) -> Result<Decimal, Fault> {
    let pointed =
        if comma && !field.contains('.') { Cow::Owned(field.replacen(',', ".", 1)) } else { Cow::Borrowed(field) };
    plain_decimal(&pointed).ok_or_else(|| {
        let shown: String = field.chars().take(40).collect();
        let how = "write digits alone, such as 20.50 or 5000, without signs, units or thousands separators";
        if field.is_empty() { ("E-MISSING", format!("empty; {how}")) } else { ("E-TYPE", format!("{shown:?}; {how}")) }
    })
}
