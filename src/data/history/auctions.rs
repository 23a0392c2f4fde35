//! The auctions themselves.
//!
//! Must not judge a figure. Invariant: rows are in the order of their dates; what is not published is absent, not zero.

use super::super::read;
use super::at as field;
use crate::law::Problem;
use crate::units::{Allowances, Money, Price, Quarter};

/// An auction as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// What its market calls it.
    pub label: String,
    /// Day or month.
    pub date: String,
    /// The quarter in which it was held.
    pub quarter: Quarter,
    /// Settlement price.
    pub price: Price,
    /// Lowest selling price.
    pub floor: Price,
    /// Price from which a containment reserve sells.
    pub trigger: Option<Price>,
    /// Its second tier.
    pub second_trigger: Option<Price>,
    /// Ceiling.
    pub ceiling: Option<Price>,
    /// Offered, without what a containment reserve added.
    pub offered: Option<Allowances>,
    /// Sold from a containment reserve in the auction itself.
    pub released: Allowances,
    /// Sold, whoever owned it.
    pub sold: Option<Allowances>,
    /// Of that, the state's.
    pub state: Option<Allowances>,
    /// Of that, sold for others.
    pub consigned: Option<Allowances>,
    /// The sale of a later vintage on the same day.
    pub future: Option<Future>,
    /// Proceeds in whole dollars.
    pub proceeds: Option<Money>,
    /// Where the figures come from.
    pub provenance: String,
}

/// Allowances of a later vintage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Future {
    /// What they settled at.
    pub price: Price,
    /// How many, where it is known.
    pub sold: Option<Allowances>,
}

/// A separate sale from a containment reserve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReserveSale {
    /// Its number.
    pub label: String,
    /// The day.
    pub date: String,
    /// Label of the regular auction that opened it.
    pub after: String,
    /// Sold.
    pub sold: Allowances,
    /// Price of the first tier.
    pub price: Price,
    /// Price of the second tier, if both were sold in halves.
    pub second_price: Option<Price>,
    /// Where the figures come from.
    pub provenance: String,
}

const NORTHEAST: &str = "rggi_auctions_1_50.csv";
const NORTHEAST_HEADER: &[&str] = &[
    "auction",
    "date",
    "offered_excl_ccr",
    "sold_total",
    "clearing_price",
    "proceeds_est_usd",
    "min_reserve_price",
    "ccr_trigger",
    "ccr_sold",
    "ecr_trigger",
    "qty_provenance",
];

/// The first fifty auctions of the Regional Greenhouse Gas Initiative, 2008 to 2020. In short tons.
///
/// # Errors
/// The first record that cannot be read, with its file and line; here and below.
pub fn northeast() -> Result<Vec<Published>, Problem> {
    let records = read(NORTHEAST, include_str!("rggi_auctions_1_50.csv"), NORTHEAST_HEADER)?;
    records
        .iter()
        .map(|record| {
            let at = |place| field(NORTHEAST, record, place);
            Ok(Published {
                label: record.fields[0].clone(),
                date: record.fields[1].clone(),
                quarter: at(1).quarter()?,
                price: at(4).needed(at(4).price()?)?,
                floor: at(6).needed(at(6).price()?)?,
                trigger: at(7).price()?,
                second_trigger: None,
                ceiling: None,
                offered: at(2).whole()?,
                released: at(8).whole()?.unwrap_or(0),
                sold: at(3).whole()?,
                state: None,
                consigned: None,
                future: None,
                proceeds: at(5).whole()?.map(|dollars| Money(i128::from(dollars) * 100)),
                provenance: record.fields[10].clone(),
            })
        })
        .collect()
}

const STATE: &str = "wa_auctions_1_8.csv";
const STATE_HEADER: &[&str] = &[
    "auction",
    "date",
    "current_price",
    "current_sold_total",
    "of_which_state",
    "of_which_consigned",
    "future_vintage",
    "future_price",
    "future_sold",
    "floor",
    "tier1",
    "tier2",
    "ceiling",
    "volume_provenance",
];

/// The first eight auctions under Washington's act of 2021. All sold out, so that what was sold was offered.
///
/// # Errors
/// As [`northeast`].
pub fn act_of_2021() -> Result<Vec<Published>, Problem> {
    let records = read(STATE, include_str!("wa_auctions_1_8.csv"), STATE_HEADER)?;
    records
        .iter()
        .map(|record| {
            let at = |place| field(STATE, record, place);
            let future_sold = at(8).whole()?.filter(|sold| *sold > 0);
            Ok(Published {
                label: record.fields[0].clone(),
                date: record.fields[1].clone(),
                quarter: at(1).quarter()?,
                price: at(2).needed(at(2).price()?)?,
                floor: at(9).needed(at(9).price()?)?,
                trigger: at(10).price()?,
                second_trigger: at(11).price()?,
                ceiling: at(12).price()?,
                offered: at(3).whole()?,
                released: 0,
                sold: at(3).whole()?,
                state: at(4).whole()?,
                consigned: at(5).whole()?,
                future: at(7).price()?.map(|price| Future { price, sold: future_sold }),
                proceeds: None,
                provenance: record.fields[13].clone(),
            })
        })
        .collect()
}

const JOINT: &str = "wci_prices.csv";
const JOINT_HEADER: &[&str] = &["ym", "current", "advance", "floor"];
const QUANTITIES: &str = "wci_quantities.csv";
const QUANTITIES_HEADER: &[&str] = &["ym", "offered", "sold", "provenance"];

/// Prices of California's auctions, from 2014 joint with Quebec, 2012 to February 2026; quantities where known.
///
/// # Errors
/// As [`northeast`].
pub fn joint() -> Result<Vec<Published>, Problem> {
    let quantities = read(QUANTITIES, include_str!("wci_quantities.csv"), QUANTITIES_HEADER)?;
    let records = read(JOINT, include_str!("wci_prices.csv"), JOINT_HEADER)?;
    records
        .iter()
        .map(|record| {
            let at = |place| field(JOINT, record, place);
            let known = quantities.iter().find(|known| known.fields[0] == record.fields[0]);
            let quantity = |place| known.map_or(Ok(None), |known| field(QUANTITIES, known, place).whole());
            Ok(Published {
                label: record.fields[0].clone(),
                date: record.fields[0].clone(),
                quarter: at(0).quarter()?,
                price: at(1).needed(at(1).price()?)?,
                floor: at(3).needed(at(3).price()?)?,
                trigger: None,
                second_trigger: None,
                ceiling: None,
                offered: quantity(1)?,
                released: 0,
                sold: quantity(2)?,
                state: None,
                consigned: None,
                future: at(2).price()?.map(|price| Future { price, sold: None }),
                proceeds: None,
                provenance: known.map_or_else(String::new, |known| known.fields[3].clone()),
            })
        })
        .collect()
}

const SALES: &str = "wa_reserve_sales.csv";
const SALES_HEADER: &[&str] = &["sale", "date", "after_auction", "sold", "price", "second_price", "provenance"];

/// Sales from Washington's price containment reserve in 2023.
///
/// # Errors
/// As [`northeast`].
pub fn reserve_sales() -> Result<Vec<ReserveSale>, Problem> {
    let records = read(SALES, include_str!("wa_reserve_sales.csv"), SALES_HEADER)?;
    records
        .iter()
        .map(|record| {
            let at = |place| field(SALES, record, place);
            Ok(ReserveSale {
                label: record.fields[0].clone(),
                date: record.fields[1].clone(),
                after: record.fields[2].clone(),
                sold: at(3).needed(at(3).whole()?)?,
                price: at(4).needed(at(4).price()?)?,
                second_price: at(5).price()?,
                provenance: record.fields[6].clone(),
            })
        })
        .collect()
}
