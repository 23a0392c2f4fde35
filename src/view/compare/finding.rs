//! What a chart of several runs shows, in a sentence or two.
//!
//! Must not claim more than the years that it names. Invariant: every clause is true of the runs, also when there is
//! only one, or when all are the same.

use super::amount::Amount;
use super::measure::{Measure, Says, years};
use super::{Side, said};
use crate::text::{CompareChartWords, CompareWords, Language, fill};
use crate::units::Year;

/// What `measure` shows of `sides`.
pub(super) fn finding(measure: &Measure, sides: &[Side], language: Language) -> String {
    let words = said(sides, language);
    let chart: &CompareChartWords = &words.charts[measure.place];
    let figures = figures(measure, sides);
    let Some(last) = figures.iter().map(|(_, year, _)| *year).max() else { return words.nothing.to_owned() };
    let least = figures.iter().min_by_key(|(_, _, figure)| figure.number());
    let most = figures.iter().max_by_key(|(_, _, figure)| figure.number());
    let (Some((low, _, lowest)), Some((high, _, highest))) = (least, most) else { return words.nothing.to_owned() };
    let (shown_low, shown_high) = (lowest.show_beside(*highest, words, language), highest.show(words, language));
    let places = [
        ("year", &*last.to_string()),
        ("low", &*shown_low),
        ("least", &*low.title()),
        ("high", &*shown_high),
        ("most", &*high.title()),
    ];
    let template = if lowest == highest { chart.same } else { chart.range };
    let sentence = fill(template, &places);
    if measure.judged { sentence + &met(measure, sides, words) } else { sentence }
}

/// A figure of each run that has one, with the year that it is from.
fn figures<'a>(measure: &Measure, sides: &'a [Side]) -> Vec<(&'a Side, Year, Amount)> {
    let shared = || {
        let all = sides.first().map(|side| years(&side.run)).unwrap_or_default();
        all.into_iter().rfind(|year| sides.iter().all(|side| measure.of(&side.run, *year).is_some()))
    };
    let figure = |side: &'a Side| {
        let own = years(&side.run);
        let last = *own.last()?;
        let (year, amount) = match measure.says {
            Says::Last => (last, measure.of(&side.run, last)?),
            Says::LastOfAll => {
                let year = shared()?;
                (year, measure.of(&side.run, year)?)
            }
            Says::Most => {
                let each = own.iter().filter_map(|year| measure.of(&side.run, *year));
                (last, each.max_by_key(|amount| amount.number())?)
            }
            Says::Whole(of) => (last, of(&side.run)?),
        };
        Some((side, year, amount))
    };
    sides.iter().filter_map(figure).collect()
}

/// Which limits are met by how many.
fn met(measure: &Measure, sides: &[Side], words: &CompareWords) -> String {
    let mut years: Vec<Year> =
        sides.iter().flat_map(|side| measure.limits(&side.run)).map(|limit| limit.year).collect();
    years.sort_unstable();
    years.dedup();
    let sentence = |year: Year| {
        let has = |side: &&Side| measure.limits(&side.run).iter().any(|limit| limit.year == year && limit.met);
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
