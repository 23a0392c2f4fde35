//! What a chart of several runs shows, in a sentence or two.
//!
//! Must not claim more than the years that it names. Invariant: every clause is true of the runs, also when there is
//! only one, or when all are the same.

use super::Side;
use super::charts::Measure;
use crate::simulate::YearRow;
use crate::text::{CompareChartWords, CompareWords, Language, fill, words};
use crate::units::{Money, Year};
use crate::view::{Cell, number};

/// What `measure` shows of `sides`.
pub(super) fn finding(measure: &Measure, sides: &[Side], language: Language) -> String {
    let words = &words(language).more.compare;
    let chart: &CompareChartWords = &words.charts[measure.place];
    let figures = figures(measure, sides);
    let Some(last) = figures.iter().map(|(_, year, _)| *year).max() else { return words.nothing.to_owned() };
    let least = figures.iter().min_by_key(|(_, _, number)| *number);
    let most = figures.iter().max_by_key(|(_, _, number)| *number);
    let (Some((low, _, lowest)), Some((high, _, highest))) = (least, most) else { return words.nothing.to_owned() };
    let (shown_low, shown_high) = (shown(measure, *lowest, language), shown(measure, *highest, language));
    let places = [
        ("year", &*last.to_string()),
        ("low", &*shown_low),
        ("least", &*low.title()),
        ("high", &*shown_high),
        ("most", &*high.title()),
    ];
    let template = if lowest == highest { chart.same } else { chart.range };
    let sentence = fill(template, &places);
    if measure.place == 0 { sentence + &met(sides, words) } else { sentence }
}

/// A figure of each run that has one, with the year that it is from.
fn figures<'a>(measure: &Measure, sides: &'a [Side]) -> Vec<(&'a Side, Year, i128)> {
    let last = |side: &'a Side| side.run.years.last().map(|row| row.year);
    match measure.place {
        // The last year that all of them have a price in.
        1 => {
            let priced = |side: &Side, year: Year| side.run.year(year.0).and_then(|row| row.price_mean);
            let years = sides.first().map(|side| side.run.years.iter().map(|row| row.year));
            let mut year =
                years.into_iter().flatten().filter(|year| sides.iter().all(|side| priced(side, *year).is_some()));
            let Some(year) = year.next_back() else { return Vec::new() };
            let price = |side: &'a Side| Some((side, year, i128::from(priced(side, year)?.0)));
            sides.iter().filter_map(price).collect()
        }
        // The fullest bank.
        2 => {
            let fullest = |side: &'a Side| side.run.years.iter().map(|row| row.bank_t).max();
            sides.iter().filter_map(|side| Some((side, last(side)?, i128::from(fullest(side)?)))).collect()
        }
        // All receipts.
        3 => sides.iter().filter_map(|side| Some((side, last(side)?, side.run.summary.revenue_total.0))).collect(),
        // The last year's emissions.
        _ => {
            let tons = |row: &YearRow| i128::from(row.statewide_t);
            let row = |side: &'a Side| side.run.years.last().map(|row| (side, row.year, tons(row)));
            sides.iter().filter_map(row).collect()
        }
    }
}

fn shown(measure: &Measure, figure: i128, language: Language) -> String {
    let whole = i64::try_from(figure).unwrap_or(i64::MAX);
    match measure.place {
        1 => Cell::Price(crate::units::Price(whole)).show(language),
        3 => number::billions(Money(figure), language),
        _ => number::megatons(whole, language),
    }
}

/// Which limits are met by how many.
fn met(sides: &[Side], words: &CompareWords) -> String {
    let mut years: Vec<Year> =
        sides.iter().flat_map(|side| side.run.summary.targets.iter().map(|target| target.year)).collect();
    years.sort_unstable();
    years.dedup();
    let sentence = |year: Year| {
        let has = |side: &&Side| side.run.summary.targets.iter().any(|target| target.year == year && target.met());
        let names: Vec<String> = sides.iter().filter(has).map(Side::title).collect();
        let template = match names.len() {
            0 => words.met_by_none,
            all if all == sides.len() => words.met_by_all,
            _ => words.met_by,
        };
        fill(template, &[("year", &year.to_string()), ("names", &names.join(words.comma))])
    };
    years.into_iter().map(sentence).collect()
}
