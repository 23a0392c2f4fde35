//! The Regional Greenhouse Gas Initiative, auctions 1 to 50.
//!
//! Sources: facts sections 4.4 and 6.8. The file ends in December 2020, so that the cost containment reserve's later
//! sales (2021 and after) and the emissions containment reserve, which began in 2021, are not in it.

use crate::data::history::{self as data, Published, Stated};
use crate::history::book::House;
use crate::history::check::{Check, Figure, Rule, Verdict};
use crate::history::identities::{raised_each_year, revenue, rounds_to};
use crate::history::{Market, market as made};
use crate::law::Problem;
use crate::market::clearing::PricingRule;
use crate::units::{Allowances, Money, Price};

/// Its id.
pub const ID: &str = "rggi";

/// The price is the highest rejected bid and a bidder may buy a quarter of the offer: both recalled.
const HOUSE: House = House { pricing: PricingRule::HighestRejected, purchase_percent: 25 };

/// Floor and triggers rise by 2.5 percent: the floor from 2014, the trigger of 2017 from 2017.
const GROWTH: i64 = 25;

/// The market with all its checks.
///
/// # Errors
/// A bundled file that cannot be read.
pub fn market() -> Result<Market, Problem> {
    let auctions = data::northeast()?;
    let mut own = containment(&auctions);
    own.extend(raised_each_year(Rule::FloorGrowth, &yearly(&auctions, 2014, |auction| Some(auction.floor)), GROWTH));
    own.extend(raised_each_year(Rule::TriggerGrowth, &yearly(&auctions, 2017, |auction| auction.trigger), GROWTH));
    own.extend(cumulative(&auctions, &data::stated()?));
    Ok(made(ID, auctions, own, HOUSE))
}

/// One price a year from `first`.
fn yearly(auctions: &[Published], first: u16, of: fn(&Published) -> Option<Price>) -> Vec<(u16, Price)> {
    let mut years: Vec<(u16, Price)> = Vec::new();
    for auction in auctions.iter().filter(|auction| auction.quarter.year.0 >= first) {
        let year = auction.quarter.year.0;
        if years.last().is_none_or(|(last, _)| *last < year) {
            years.extend(of(auction).map(|price| (year, price)));
        }
    }
    years
}

/// Allowances in the cost containment reserve of a year.
fn reserve_of(year: u16) -> Allowances {
    if year == 2014 { 5_000_000 } else { 10_000_000 }
}

/// A price above the trigger means that the year's reserve is used up; a reserve that sold anything sold it at the
/// trigger or above, and one that sold a part settled exactly there.
fn containment(auctions: &[Published]) -> Vec<Check> {
    let (mut year, mut left) = (0, 0);
    let mut checks = Vec::new();
    for auction in auctions {
        let Some(trigger) = auction.trigger else { continue };
        if auction.quarter.year.0 != year {
            year = auction.quarter.year.0;
            left = reserve_of(year);
        }
        left -= auction.released;
        let agrees = match (auction.released > 0, left > 0) {
            _ if left < 0 => false,
            (true, true) => auction.price == trigger,
            (true, false) => auction.price >= trigger,
            (false, true) => auction.price <= trigger,
            (false, false) => true,
        };
        let (trigger, price) = (Figure::Price(trigger), Figure::Price(auction.price));
        checks.push(Check::new(Rule::Containment, &auction.label, trigger, price, agrees));
    }
    checks
}

/// The published total of the first 27 auctions has ten small sales of later vintages in it, which our file leaves out.
/// It must not be less than what the file gives; whether the rest fits cannot be checked.
fn cumulative(auctions: &[Published], stated: &[Stated]) -> Option<Check> {
    let stated = stated.iter().find(|stated| stated.market == ID && stated.what == "cumulative")?;
    let last = auctions.iter().position(|auction| auction.label == stated.auction)?;
    let sum: Money = auctions.get(..=last)?.iter().filter_map(revenue).sum();
    let fits = sum.0 <= i128::from(stated.value) || rounds_to(sum.0, i128::from(stated.value), 1);
    let found = Figure::Money(Money(i128::from(stated.value)));
    let check = Check::new(Rule::Stated, &stated.auction, Figure::Money(sum), found, fits);
    let verdict = if fits { Verdict::Unpublished } else { Verdict::Differs };
    Some(Check { verdict, ..check }.from_source(&stated.source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reserve_sold_out_in_march_2014_and_september_2015_and_every_price_fits() {
        let auctions = data::northeast().expect("reads");
        let sold: Vec<&str> =
            auctions.iter().filter(|auction| auction.released > 0).map(|auction| auction.label.as_str()).collect();
        assert_eq!(sold, ["23", "29"]);
        let checks = containment(&auctions);
        assert_eq!(checks.len(), 28);
        assert!(checks.iter().all(|check| check.verdict == Verdict::Agrees), "{checks:?}");
    }

    #[test]
    fn a_price_above_the_trigger_with_a_reserve_left_would_be_found() {
        let mut auctions = data::northeast().expect("reads");
        auctions[22].released = 4_000_000;
        auctions[22].price = Price(450);
        assert_eq!(containment(&auctions)[0].verdict, Verdict::Differs);
    }

    #[test]
    fn one_trigger_of_the_file_is_a_cent_off_the_rule() {
        let market = market().expect("reads");
        let wrong: Vec<&Check> = market.checks.iter().filter(|check| check.verdict == Verdict::Differs).collect();
        let trigger = wrong.iter().find(|check| check.rule == Rule::TriggerGrowth).expect("it is found");
        assert_eq!((trigger.place.as_str(), trigger.expected), ("2019", Figure::Price(Price(1_051))));
        assert_eq!(trigger.found, Figure::Price(Price(1_050)));
        assert!(!wrong.iter().any(|check| check.rule == Rule::FloorGrowth));
        assert_eq!(wrong.len(), 3, "two half dollars and this cent: {wrong:?}");
    }

    /// The total that the notes found, less what the file gives: the ten sales of later vintages.
    #[test]
    fn the_first_27_auctions_of_the_file_bring_1_981_201_613_dollars_and_two_cents() {
        let market = market().expect("reads");
        let stated = market.checks.iter().find(|check| check.rule == Rule::Stated).expect("it is there");
        assert_eq!(stated.expected, Figure::Money(Money(198_120_161_302)));
        assert_eq!(stated.verdict, Verdict::Unpublished);
    }
}
