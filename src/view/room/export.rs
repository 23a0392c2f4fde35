//! An auction's awards as a file for spreadsheets.

use super::Room;
use crate::view::csv::{Field, csv};

/// Every bidder: what it bid, what counted, what it won and paid.
#[must_use]
pub fn awards_csv(room: &Room) -> String {
    let heads = ["bidder", "bid", "qualified", "awarded", "paid_usd"];
    let line = |row: &crate::market::document::BidderRow| {
        let numbers = [row.bid, row.qualified, row.awarded].map(|tons| Field::Number(tons.to_string()));
        let mut fields = vec![Field::Text(row.id.clone())];
        fields.extend(numbers);
        fields.push(Field::Number(row.paid.to_string()));
        fields
    };
    csv(&heads, room.result.bidders.iter().map(line))
}
