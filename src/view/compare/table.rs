//! The table of differences: figures of the verdict strip and of key years, each against one of the runs.
//!
//! Must not round: figures are exact until they are shown. Invariant: a row has one figure a run; the base differs from
//! itself by nothing, and what the base or the run lacks has no difference.

use super::Side;
use crate::simulate::{Outcome, YearRow};
use crate::text::{CompareWords, Language, fill, words};
use crate::units::{Allowances, Money, Price, Year};
use crate::view::number;

/// Years of which figures are given, where one of the runs has them.
pub const YEARS: [u16; 5] = [2025, 2030, 2035, 2040, 2050];

/// The year whose price and household cost stand among the verdicts.
const PRICE_YEAR: u16 = 2030;

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
}

impl Amount {
    /// The figure as people read it.
    #[must_use]
    pub fn show(self, language: Language) -> String {
        let own = &words(language).more.compare;
        match self {
            Amount::Tons(tons) => number::megatons(tons, language),
            Amount::Margin(0) => own.exact.to_owned(),
            Amount::Margin(tons) => {
                let template = if tons > 0 { own.kept } else { own.missed };
                fill(template, &[("margin", &number::megatons(tons.saturating_abs(), language))])
            }
            Amount::Price(price) => number::price(price, language),
            Amount::Money(money) => number::billions(money, language),
            Amount::Monthly(money) => number::whole_dollars(money, language),
        }
    }

    /// A difference as people read it, with its sign.
    #[must_use]
    pub fn show_difference(self, language: Language) -> String {
        match self {
            Amount::Tons(tons) | Amount::Margin(tons) => number::megatons_difference(tons, language),
            Amount::Price(price) => number::price_difference(price, language),
            Amount::Money(money) => number::billions_difference(money, language),
            Amount::Monthly(money) => number::whole_dollars_difference(money, language),
        }
    }

    /// As a machine reads it, with its unit in the column's name.
    #[must_use]
    pub fn raw(self) -> String {
        match self {
            Amount::Tons(tons) | Amount::Margin(tons) => tons.to_string(),
            Amount::Price(price) => price.to_string(),
            Amount::Money(money) | Amount::Monthly(money) => money.to_string(),
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
        }
    }

    fn number(self) -> i128 {
        match self {
            Amount::Tons(tons) | Amount::Margin(tons) => i128::from(tons),
            Amount::Price(price) => i128::from(price.0),
            Amount::Money(money) | Amount::Monthly(money) => money.0,
        }
    }

    fn less(self, base: Amount) -> Option<Amount> {
        let tons = |here: i64, there: i64| here.saturating_sub(there);
        Some(match (self, base) {
            (Amount::Tons(here), Amount::Tons(there)) => Amount::Tons(tons(here, there)),
            (Amount::Margin(here), Amount::Margin(there)) => Amount::Margin(tons(here, there)),
            (Amount::Price(here), Amount::Price(there)) => Amount::Price(Price(tons(here.0, there.0))),
            (Amount::Money(here), Amount::Money(there)) => Amount::Money(Money(here.0.saturating_sub(there.0))),
            (Amount::Monthly(here), Amount::Monthly(there)) => Amount::Monthly(Money(here.0.saturating_sub(there.0))),
            _ => return None,
        })
    }
}

/// A figure of one run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The figure; none where the run has none.
    pub value: Option<Amount>,
    /// What it is more than the base's.
    pub difference: Option<Amount>,
    /// The same as a share of the base's; none from nothing, and for margins, which may lie on either side of it.
    pub relative: Option<f64>,
}

/// A figure of all runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Stable id, e.g. `price-2030`.
    pub id: String,
    /// What it is.
    pub label: String,
    /// One a run.
    pub figures: Vec<Figure>,
}

/// Rows under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// The rows.
    pub rows: Vec<Row>,
}

/// Everything that is compared, against the run at `base`.
#[must_use]
pub fn differences(sides: &[Side], base: usize, language: Language) -> Vec<Section> {
    let words = &words(language).more.compare;
    let maker = Maker { sides, base, words, language };
    let mut sections = vec![Section { heading: words.verdicts.to_owned(), rows: maker.verdicts() }];
    let years = YEARS.into_iter().filter(|year| sides.iter().any(|side| side.run.year(*year).is_some()));
    sections.extend(years.map(|year| Section { heading: year.to_string(), rows: maker.year(year) }));
    sections
}

struct Maker<'a> {
    sides: &'a [Side],
    base: usize,
    words: &'static CompareWords,
    language: Language,
}

impl Maker<'_> {
    fn row(&self, id: String, label: String, of: impl Fn(&Outcome) -> Option<Amount>) -> Row {
        let base = self.sides.get(self.base).and_then(|side| of(&side.run));
        let figure = |side: &Side| {
            let value = of(&side.run);
            let difference = value.zip(base).and_then(|(value, base)| value.less(base));
            let relative = difference.zip(base).and_then(|(difference, base)| share(difference, base));
            Figure { value, difference, relative }
        };
        Row { id, label, figures: self.sides.iter().map(figure).collect() }
    }

    fn verdicts(&self) -> Vec<Row> {
        let of_verdicts = &words(self.language).charts.verdicts;
        let mut years: Vec<Year> =
            self.sides.iter().flat_map(|side| side.run.summary.targets.iter().map(|target| target.year)).collect();
        years.sort_unstable();
        years.dedup();
        let limit = |year: Year| {
            let label = fill(of_verdicts.limit, &[("year", &year.to_string())]);
            self.row(format!("limit-{year}"), label, move |run| {
                let target = run.summary.targets.iter().find(|target| target.year == year);
                target.map(|target| Amount::Margin(target.margin_t()))
            })
        };
        let mut rows: Vec<Row> = years.into_iter().map(limit).collect();
        let price = fill(of_verdicts.price, &[("year", &PRICE_YEAR.to_string())]);
        rows.push(
            self.row("price".into(), price, |run| {
                run.year(PRICE_YEAR).and_then(|row| row.price_mean).map(Amount::Price)
            }),
        );
        rows.push(self.row("revenue".into(), of_verdicts.revenue.to_owned(), |run| {
            Some(Amount::Money(run.summary.revenue_to_2035))
        }));
        rows.push(self.row("household".into(), of_verdicts.household.to_owned(), |run| {
            run.summary.household_cost_2030_month.map(Amount::Monthly)
        }));
        rows.push(self.row("penalties".into(), of_verdicts.penalties.to_owned(), |run| {
            Some(Amount::Money(run.summary.penalty_total))
        }));
        rows.push(self.row("cumulative".into(), self.words.cumulative.to_owned(), |run| {
            Some(Amount::Tons(run.summary.cumulative_emissions_t))
        }));
        rows
    }

    fn year(&self, year: u16) -> Vec<Row> {
        type Of = fn(&YearRow) -> Option<Amount>;
        const FIGURES: [(&str, Of); 5] = [
            ("statewide", |row| Some(Amount::Tons(row.statewide_t))),
            ("covered", |row| Some(Amount::Tons(row.covered_emissions_t))),
            ("price", |row| row.price_mean.map(Amount::Price)),
            ("bank", |row| Some(Amount::Tons(row.bank_t))),
            ("revenue", |row| Some(Amount::Money(row.revenue))),
        ];
        let row = |((id, of), label): ((&str, Of), &&str)| {
            self.row(format!("{id}-{year}"), (*label).to_owned(), move |run| run.year(year).and_then(of))
        };
        FIGURES.into_iter().zip(&self.words.figures).map(row).collect()
    }
}

fn share(difference: Amount, base: Amount) -> Option<f64> {
    let whole = base.number();
    let margin = matches!(base, Amount::Margin(_));
    (whole != 0 && !margin).then(|| difference.number() as f64 / whole.abs() as f64)
}
