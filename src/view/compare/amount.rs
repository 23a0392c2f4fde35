//! An exact figure that is compared: what it counts, how it is shown, how far it is from another one.
//!
//! Must not know what a figure is of. Invariants: differences are exact; figures of two kinds have none.

use crate::text::{CompareWords, Language, fill};
use crate::units::{Allowances, Money, Price};
use crate::view::{Cell, number};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Decimals that count when figures are put in order.
const DECIMALS: u32 = 12;

/// An exact figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Metric tons.
    Tons(Allowances),
    /// By how many tons a limit is kept; negative where it is missed.
    Margin(Allowances),
    /// Dollars a ton.
    Price(Price),
    /// Dollars.
    Money(Money),
    /// Dollars a month.
    Monthly(Money),
    /// Yuan a ton.
    YuanATon(Price),
    /// Yuan.
    Yuan(Money),
    /// An index, 1 in its base year and shown as a hundred.
    Index(Decimal),
    /// A change, as a share.
    Change(Decimal),
    /// By what share a target is kept; negative where it is missed.
    Points(Decimal),
}

impl Amount {
    /// The figure as people read it.
    #[must_use]
    pub fn show(self, words: &CompareWords, language: Language) -> String {
        self.show_beside(self, words, language)
    }

    /// The same beside others of which `largest` is the largest: tons of all of them in one unit.
    #[must_use]
    pub fn show_beside(self, largest: Amount, words: &CompareWords, language: Language) -> String {
        let kept = |positive: bool, margin: String| {
            fill(if positive { words.kept } else { words.missed }, &[("margin", &margin)])
        };
        match self {
            Amount::Tons(tons) => {
                let most = if let Amount::Tons(most) = largest { most } else { tons };
                number::megatons_beside(tons, most, language)
            }
            Amount::Margin(0) => words.exact.to_owned(),
            Amount::Margin(tons) => kept(tons > 0, number::megatons(tons.saturating_abs(), language)),
            Amount::Price(price) => number::price(price, language),
            Amount::Money(money) => number::billions(money, language),
            Amount::Monthly(money) => number::whole_dollars(money, language),
            Amount::YuanATon(price) => number::yuan_a_ton(price.to_model(), language),
            Amount::Yuan(money) => number::yuan_short(money, language),
            Amount::Index(value) => number::fine(hundred(value), 1, language),
            Amount::Change(share) => number::tenths(share, language),
            Amount::Points(share) if share.is_zero() => words.exact.to_owned(),
            Amount::Points(share) => kept(share > Decimal::ZERO, points(share.abs(), "", words, language)),
        }
    }

    /// A difference as people read it, with its sign, or in words where it is less than the last digit.
    #[must_use]
    pub fn show_difference(self, words: &CompareWords, language: Language) -> String {
        in_words(self.signed_difference(words, language), words)
    }

    fn signed_difference(self, words: &CompareWords, language: Language) -> String {
        let before = |negative: bool| if negative { "\u{2212}" } else { "+" };
        match self {
            Amount::Tons(tons) | Amount::Margin(tons) => number::megatons_difference(tons, language),
            Amount::Price(price) => number::price_difference(price, language),
            Amount::Money(money) => number::billions_difference(money, language),
            Amount::Monthly(money) => number::whole_dollars_difference(money, language),
            Amount::YuanATon(price) => {
                let magnitude = number::yuan_a_ton(Price(price.0.saturating_abs()).to_model(), language);
                format!("{}{magnitude}", before(price.0 < 0))
            }
            Amount::Yuan(money) => number::yuan_difference(money, language),
            Amount::Index(value) => {
                format!("{}{}", before(value < Decimal::ZERO), number::fine(hundred(value.abs()), 1, language))
            }
            Amount::Change(share) | Amount::Points(share) => {
                points(share.abs(), before(share < Decimal::ZERO), words, language)
            }
        }
    }

    /// As a machine reads it, with its unit in the column's name.
    #[must_use]
    pub fn raw(self) -> String {
        match self {
            Amount::Tons(tons) | Amount::Margin(tons) => tons.to_string(),
            Amount::Price(price) | Amount::YuanATon(price) => price.to_string(),
            Amount::Money(money) | Amount::Monthly(money) | Amount::Yuan(money) => money.to_string(),
            Amount::Index(value) | Amount::Change(value) | Amount::Points(value) => value.normalize().to_string(),
        }
    }

    /// What it is counted in, as machines read it.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Amount::Tons(_) | Amount::Margin(_) => "t",
            Amount::Price(_) => "usd_per_t",
            Amount::Money(_) => "usd",
            Amount::Monthly(_) => "usd_per_month",
            Amount::YuanATon(_) => "cny_per_t",
            Amount::Yuan(_) => "cny",
            Amount::Index(_) => "index",
            Amount::Change(_) | Amount::Points(_) => "share",
        }
    }

    /// In a chart's table, exactly.
    #[must_use]
    pub fn cell(self) -> Cell {
        match self {
            Amount::Tons(tons) | Amount::Margin(tons) => Cell::Tons(tons),
            Amount::Price(price) => Cell::Price(price),
            Amount::Money(money) | Amount::Monthly(money) => Cell::Dollars(money),
            Amount::YuanATon(price) => Cell::YuanATon(price.to_model()),
            Amount::Yuan(money) => Cell::Yuan(money),
            Amount::Index(value) => Cell::Fine(hundred(value), 1),
            Amount::Change(share) | Amount::Points(share) => Cell::Tenths(share),
        }
    }

    /// In a tooltip, short.
    #[must_use]
    pub fn short(self) -> Cell {
        match self.cell() {
            Cell::Tons(tons) => Cell::Megatons(tons),
            Cell::Dollars(money) => Cell::Billions(money),
            Cell::Yuan(money) => Cell::YuanShort(money),
            other => other,
        }
    }

    /// Along an axis: million tons, billions, dollars or yuan a ton, a hundred for the whole of an index.
    #[must_use]
    pub fn height(self) -> f64 {
        match self {
            Amount::Tons(tons) | Amount::Margin(tons) => tons as f64 / 1e6,
            Amount::Price(price) | Amount::YuanATon(price) => price.to_model(),
            Amount::Money(money) | Amount::Monthly(money) | Amount::Yuan(money) => money.to_model() / 1e9,
            Amount::Index(value) | Amount::Change(value) | Amount::Points(value) => hundred(value),
        }
    }

    /// The figure as a whole number of its kind's smallest unit: what figures are put in order by.
    #[must_use]
    pub fn number(self) -> i128 {
        match self {
            Amount::Tons(tons) | Amount::Margin(tons) => i128::from(tons),
            Amount::Price(price) | Amount::YuanATon(price) => i128::from(price.0),
            Amount::Money(money) | Amount::Monthly(money) | Amount::Yuan(money) => money.0,
            Amount::Index(value) | Amount::Change(value) | Amount::Points(value) => {
                let whole = value.round_dp(DECIMALS) * Decimal::from(10_i64.pow(DECIMALS));
                whole.to_i128().unwrap_or(0)
            }
        }
    }

    /// What it is more than `base`; none where the two count different things.
    #[must_use]
    pub fn less(self, base: Amount) -> Option<Amount> {
        let tons = |here: i64, there: i64| here.saturating_sub(there);
        let money = |here: Money, there: Money| Money(here.0.saturating_sub(there.0));
        Some(match (self, base) {
            (Amount::Tons(here), Amount::Tons(there)) => Amount::Tons(tons(here, there)),
            (Amount::Margin(here), Amount::Margin(there)) => Amount::Margin(tons(here, there)),
            (Amount::Price(here), Amount::Price(there)) => Amount::Price(Price(tons(here.0, there.0))),
            (Amount::Money(here), Amount::Money(there)) => Amount::Money(money(here, there)),
            (Amount::Monthly(here), Amount::Monthly(there)) => Amount::Monthly(money(here, there)),
            (Amount::YuanATon(here), Amount::YuanATon(there)) => Amount::YuanATon(Price(tons(here.0, there.0))),
            (Amount::Yuan(here), Amount::Yuan(there)) => Amount::Yuan(money(here, there)),
            (Amount::Index(here), Amount::Index(there)) => Amount::Index(here - there),
            (Amount::Change(here), Amount::Change(there)) => Amount::Change(here - there),
            (Amount::Points(here), Amount::Points(there)) => Amount::Points(here - there),
            _ => return None,
        })
    }

    /// A difference as a share of `base`; none from nothing or less, across nothing, and for what may lie on either side
    /// of it.
    #[must_use]
    pub fn share_of(self, base: Amount) -> Option<f64> {
        let whole = base.number();
        let either_side = matches!(base, Amount::Margin(_) | Amount::Change(_) | Amount::Points(_));
        let positive = whole > 0 && whole.saturating_add(self.number()) >= 0;
        (positive && !either_side).then(|| self.number() as f64 / whole as f64)
    }
}

/// A signed difference in words where it says only that it is less than the last digit.
pub(super) fn in_words(difference: String, words: &CompareWords) -> String {
    if !difference.contains('<') {
        return difference;
    }
    let template = if difference.starts_with('+') { words.under_more } else { words.under_less };
    let amount = difference.trim_start_matches(['+', '\u{2212}']).replace('<', "");
    fill(template, &[("amount", &amount)])
}

fn hundred(value: Decimal) -> f64 {
    (value * Decimal::ONE_HUNDRED).to_f64().unwrap_or(0.0)
}

/// A share in percentage points with a decimal, never nothing for something.
fn points(share: Decimal, before: &str, words: &CompareWords, language: Language) -> String {
    let digits = format!("{before}{}", number::fine(hundred(share), 1, language));
    fill(words.points, &[("difference", &digits)])
}
