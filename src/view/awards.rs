//! What an auction gave as tables that a spreadsheet opens: awards, and the demand curve.
//!
//! Must not clear anything. Invariant: names are never run as formulas; money and prices are exact decimals.

use super::csv::{Field, csv};
use crate::market::document::{AuctionResult, Class};

const AWARDS: [&str; 7] = ["bidder", "class", "group", "bid", "qualified", "awarded", "paid"];
const DEMAND: [&str; 3] = ["price", "quantity", "cumulative"];

/// One line a bidder, in order of name.
#[must_use]
pub fn awards_csv(result: &AuctionResult) -> String {
    let lines = result.bidders.iter().map(|row| {
        vec![
            Field::Text(row.id.clone()),
            Field::Text(class(row.class).to_owned()),
            Field::Text(row.group.clone().unwrap_or_default()),
            Field::Number(row.bid.to_string()),
            Field::Number(row.qualified.to_string()),
            Field::Number(row.awarded.to_string()),
            Field::Number(row.paid.to_string()),
        ]
    });
    csv(&AWARDS, lines)
}

/// Demand after limits: one line a price, from the highest.
#[must_use]
pub fn demand_csv(result: &AuctionResult) -> String {
    let lines = result.demand.iter().map(|step| {
        let numbers = [step.price.to_string(), step.quantity.to_string(), step.cumulative.to_string()];
        numbers.map(Field::Number).into()
    });
    csv(&DEMAND, lines)
}

fn class(class: Class) -> &'static str {
    match class {
        Class::Covered => "covered",
        Class::OptIn => "opt_in",
        Class::GeneralMarket => "general_market",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::document::{AuctionDocument, PurchaseLimits, Tranche, clear, read_csv};
    use crate::units::Price;
    use rust_decimal::Decimal;

    #[test]
    fn awards_are_a_table_in_which_no_name_runs_as_a_formula() {
        let text = "bidder,price,quantity,class,group\n=1+1,30.00,6000,opt_in,\"a, b\"\nB,25,5000,general_market,\n";
        let supply = Tranche { id: "new".to_owned(), quantity: 10_000, ..Tranche::default() };
        let limits = PurchaseLimits { covered: Decimal::ONE, general_market: Decimal::ONE };
        let terms = AuctionDocument { limits, ..AuctionDocument::new(Price(2000), vec![supply]) };
        let result = clear(&read_csv(text, terms).expect("a table"));
        assert_eq!(
            awards_csv(&result),
            "bidder,class,group,bid,qualified,awarded,paid\r\n\
            '=1+1,opt_in,\"a, b\",6000,6000,6000,150000.00\r\n\
            B,general_market,,5000,5000,4000,100000.00\r\n"
        );
        assert_eq!(demand_csv(&result), "price,quantity,cumulative\r\n30.00,6000,6000\r\n25.00,5000,11000\r\n");
    }
}
