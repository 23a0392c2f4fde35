//! Tables of the page about money: where it comes from and goes, how least shares came out, who is designated.

use super::super::number;
use super::super::phrase::fill;
use super::super::sheet::Sheet;
use super::{Ground, named};
use crate::law::Uses;
use crate::simulate::YearRow;
use crate::spending::{AccountYear, ProjectRow, SpendingYear, least};
use crate::text::Plural;
use crate::units::{Money, Year};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The years that have accounts.
#[must_use]
pub fn years_with_money(ground: Ground) -> Vec<Year> {
    ground.years().iter().map(|year| year.year).collect()
}

/// Where the money of `only` one year, or of all years, comes from and goes, and the tons that projects cut with it.
#[must_use]
pub fn flows(ground: Ground, only: Option<Year>) -> Sheet {
    let words = &ground.words().flows;
    let years: Vec<&SpendingYear> =
        ground.years().iter().filter(|year| only.is_none_or(|only| year.year == only)).collect();
    let mut rows = coming(ground, &years);
    for place in 0..ground.run.accounts.len() {
        rows.extend(going(ground, &years, place, only.is_none()));
    }
    let span = match (years.first(), years.last()) {
        (Some(first), Some(last)) if first.year != last.year => format!("{}–{}", first.year, last.year),
        (Some(first), _) => first.year.to_string(),
        _ => number::ABSENT.to_owned(),
    };
    Sheet {
        caption: fill(words.caption, &[("years", &span)]),
        headers: words.columns.map(str::to_owned).to_vec(),
        rows,
    }
}

fn coming(ground: Ground, years: &[&SpendingYear]) -> Vec<Vec<String>> {
    let words = &ground.words().flows;
    let rows = || years.iter().filter_map(|year| ground.run.year(year.year.0));
    let sum = |of: fn(&YearRow) -> Money| rows().map(of).sum::<Money>();
    let accounts = || years.iter().flat_map(|year| &year.accounts);
    let deposits: Money = accounts().map(|account| account.deposits).sum();
    let returned: Money = accounts().map(|account| account.returned).sum();
    let (receipts, penalties) = (sum(|row| row.revenue), sum(|row| row.penalty));
    let others = deposits - receipts - penalties;
    let back = ground.words().charts.series[4];
    let row = |name: &str, money: Money| {
        vec![words.coming.to_owned(), name.to_owned(), ground.billions(money), number::ABSENT.to_owned()]
    };
    let [first, second, third] = words.sources;
    let all = [(first, receipts, true), (second, penalties, true), (third, others, false), (back, returned, false)];
    all.iter().filter(|(_, money, always)| *always || money.0 != 0).map(|(name, money, _)| row(name, *money)).collect()
}

/// One account: paid in, each use, what is held back at the end, what is left, of which it is a part. Tons by use are
/// known for the whole run only.
fn going(ground: Ground, years: &[&SpendingYear], place: usize, whole: bool) -> Vec<Vec<String>> {
    let words = ground.words();
    let accounts = || years.iter().filter_map(|year| year.accounts.get(place));
    let sum = |of: &dyn Fn(&AccountYear) -> Money| accounts().map(of).sum::<Money>();
    let tons = |tons: i64| number::grouped(i128::from(tons), ground.language);
    let absent = || number::ABSENT.to_owned();
    let row = |name: &str, money: Money, tons: String| {
        vec![ground.account_name(place).to_owned(), name.to_owned(), ground.billions(money), tons]
    };
    let credits = matches!(ground.rules.uses.get(place), Some(Uses::Projects(uses)) if uses.credits);
    let [paid_in, end] = words.flows.ends;
    let mut rows = vec![row(paid_in, sum(&|account| account.deposits), absent())];
    let names = accounts().next().map_or(&[][..], |account| &account.uses);
    for (of, (id, _)) in names.iter().enumerate() {
        let spent = sum(&|account| account.uses.get(of).map_or(Money(0), |(_, money)| *money));
        let tons = if credits && whole { tons(by_use(ground, place, of == 0)) } else { absent() };
        rows.push(row(named(words.uses, id), spent, tons));
    }
    if credits && !whole {
        let all: i64 = years.iter().map(|year| year.credited_t).sum();
        rows.push(row(words.charts.series[1], sum(&AccountYear::outlay), tons(all)));
    }
    let reasons = accounts().flat_map(|account| &account.held_back).map(|(id, _)| *id);
    let mut ids: Vec<&'static str> = Vec::new();
    reasons.for_each(|id| {
        if !ids.contains(&id) {
            ids.push(id)
        }
    });
    for id in ids {
        // Appropriated anew each year, so that years do not add up: as it stands in the last one.
        let of = |account: &AccountYear| account.held_back.iter().filter(|held| held.0 == id).map(|held| held.1).sum();
        let held: Money = accounts().next_back().map_or(Money(0), of);
        if held.0 != 0 {
            rows.push(row(named(words.uses, id), held, absent()));
        }
    }
    let closing = accounts().next_back().map_or(Money(0), |account| account.closing);
    rows.push(row(end, closing, absent()));
    rows
}

/// Tons of the account's projects that are favoured, or that are not.
fn by_use(ground: Ground, place: usize, favoured: bool) -> i64 {
    let of = |row: &&ProjectRow| row.account == place && (row.community == Some(true)) == favoured;
    ground.run.spending.projects.iter().filter(of).map(|row| row.credited_t).sum()
}

fn ratio(part: Money, whole: Money) -> Option<f64> {
    (whole.0 > 0).then(|| part.0 as f64 / whole.0 as f64)
}

/// How the least share of the account at `place` came out: in a sentence, and window by window.
#[must_use]
pub fn windows(ground: Ground, place: usize) -> Option<(String, Sheet)> {
    let words = &ground.words().least;
    let Some(Uses::Projects(uses)) = ground.rules.uses.get(place) else { return None };
    let windows = least::windows(ground.rules, ground.years(), place);
    if windows.is_empty() {
        return None;
    }
    let row = |window: &least::Window| {
        let years = if window.first == window.last {
            window.first.to_string()
        } else {
            format!("{}–{}", window.first, window.last)
        };
        let [met, missed, nothing] = words.verdicts;
        let verdict = match (window.spent.0, window.met()) {
            (0, true) => nothing,
            (_, true) => met,
            (_, false) => missed,
        };
        let share = ratio(window.favoured, window.spent);
        vec![
            years,
            ground.billions(window.favoured),
            ground.billions(window.spent),
            ground.billions(window.least),
            share.map_or(number::ABSENT.to_owned(), |share| number::percent(share, ground.language)),
            verdict.to_owned(),
        ]
    };
    let sheet = Sheet {
        caption: words.caption.to_owned(),
        headers: words.columns.map(str::to_owned).to_vec(),
        rows: windows.iter().map(row).collect(),
    };
    let missed = windows.iter().filter(|window| !window.met()).count();
    let spent = windows.iter().filter(|window| window.spent.0 > 0).count();
    let share = number::percent(uses.minimum.to_f64().unwrap_or(f64::NAN), ground.language);
    let say = |plural: Plural, count: usize| fill(&plural.of(count), &[("share", &share)]);
    let sentence = match (missed, spent) {
        (0, 0) => words.none.to_owned(),
        (0, _) => say(words.met, spent),
        _ => say(words.missed, missed),
    };
    Some((sentence, sheet))
}

/// The sets of designated tracts, each from the first year in which it counts; none where no set was made.
#[must_use]
pub fn communities(ground: Ground) -> Option<Sheet> {
    let words = &ground.words().communities;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut last = None;
    for year in ground.years().iter().filter(|year| year.designated_since.is_some()) {
        if year.designated_since == last {
            continue;
        }
        last = year.designated_since;
        let share = year.population_share.and_then(|share: Decimal| share.to_f64());
        rows.push(vec![
            last.map_or(String::new(), |day| day.to_string()),
            year.year.to_string(),
            if year.designated.is_empty() { number::ABSENT.to_owned() } else { year.designated.join(", ") },
            year.designated.len().to_string(),
            share.map_or(number::ABSENT.to_owned(), |share| number::percent(share, ground.language)),
        ]);
    }
    let headers = words.columns.map(str::to_owned).to_vec();
    (!rows.is_empty()).then(|| Sheet { caption: words.caption.to_owned(), headers, rows })
}
