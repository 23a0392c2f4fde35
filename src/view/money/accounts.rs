//! Charts of the accounts: all of them together, and each with what it is spent on.

use super::super::axis::{self, BILLIONS, at_year};
use super::super::frame::Frame;
use super::super::model::{Cell, ChartModel, Readout, ReadoutLine, Table};
use super::super::phrase::fill;
use super::super::plot::{EndLabel, Hue, Layer, Plot, Stroke, Weight};
use super::super::stack::Stack;
use super::{Ground, named};
use crate::spending::{AccountYear, SpendingYear};
use crate::units::Money;

/// Ids of the charts of single accounts, by place.
const IDS: [&str; 3] = ["money-account-1", "money-account-2", "money-account-3"];

/// The chart of all accounts, then one for each.
#[must_use]
pub fn charts(ground: Ground) -> Vec<ChartModel> {
    let frame = Frame::new(ground.run, ground.run, ground.language);
    let accounts = IDS.iter().enumerate().take(ground.run.accounts.len());
    std::iter::once(together(ground, &frame))
        .chain(accounts.map(|(place, id)| single(ground, &frame, place, id)))
        .collect()
}

fn billions(money: Money) -> f64 {
    money.to_model() / 1e9
}

/// Something of all accounts in a year.
fn all(year: &SpendingYear, of: impl Fn(&AccountYear) -> Money) -> Money {
    year.accounts.iter().map(of).sum()
}

/// Bars, and lines over them named at their ends.
fn drawn(frame: &Frame, ground: Ground, stack: Stack, lines: &[(&str, Hue, Stroke, Vec<f64>)]) -> Plot {
    let xs: Vec<f64> = ground.years().iter().map(|year| at_year(year.year)).collect();
    let heights = stack.extremes().into_iter().chain(lines.iter().flat_map(|line| line.3.iter().copied()));
    let mut plot = frame.plot(axis::y_domain(heights), BILLIONS);
    plot.dots = stack.dots();
    stack.name(&mut plot);
    plot.layers.push(stack.bars());
    for (name, hue, stroke, values) in lines {
        let points: Vec<(f64, f64)> = xs.iter().copied().zip(values.iter().copied()).collect();
        plot.labels.extend(points.last().map(|end| EndLabel { y: end.1, text: (*name).to_owned(), hue: *hue }));
        let weight = if *stroke == Stroke::Solid { Weight::Strong } else { Weight::Thin };
        plot.layers.push(Layer::Line { points, hue: *hue, stroke: *stroke, weight });
    }
    plot.stops = xs;
    plot
}

fn together(ground: Ground, frame: &Frame) -> ChartModel {
    let words = &ground.words().charts;
    let [paid_in, paid_out, end, ..] = words.series;
    let mut stack = Stack::over(ground.years().iter().map(|year| at_year(year.year)).collect());
    for (place, id) in ground.run.accounts.iter().enumerate() {
        let outlays = ground.account(place).map(|account| billions(account.outlay())).collect();
        stack.push(frame.name(id), Hue::Account(place as u8), outlays);
    }
    let series = |of: fn(&AccountYear) -> Money| ground.years().iter().map(|year| billions(all(year, of))).collect();
    let lines = [
        (paid_in, Hue::Dim, Stroke::Dashed, series(|account| account.deposits)),
        (end, Hue::Ink, Stroke::Solid, series(|account| account.closing)),
    ];
    let readout = |year: &SpendingYear| {
        let line = |label, money, hue| ReadoutLine { label, value: Cell::Billions(money), hue };
        let accounts = ground.run.accounts.iter().zip(&year.accounts).enumerate().rev();
        let outlays = accounts
            .map(|(place, (id, account))| line(frame.name(id), account.outlay(), Some(Hue::Account(place as u8))));
        let sums = [
            line(paid_out, all(year, AccountYear::outlay), None),
            line(paid_in, all(year, |account| account.deposits), Some(Hue::Dim)),
            line(end, all(year, |account| account.closing), Some(Hue::Ink)),
        ];
        Readout { x: at_year(year.year), title: Cell::Year(year.year), lines: outlays.chain(sums).collect() }
    };
    ChartModel {
        id: "money-together",
        title: words.together.title,
        finding: together_finding(ground, frame),
        how: words.together.how,
        plot: drawn(frame, ground, stack, &lines),
        table: together_table(ground, frame),
        readouts: ground.years().iter().map(readout).collect(),
    }
}

fn together_finding(ground: Ground, frame: &Frame) -> String {
    let words = &ground.words().charts;
    let balance = |year: &&SpendingYear| all(year, |account| account.closing);
    // Of equal years the first.
    let Some(year) = ground.years().iter().rev().max_by_key(balance).filter(|year| balance(year).0 > 0) else {
        return frame.words.no_data.to_owned();
    };
    // What is held back one year is appropriated anew the next: over years neither may be summed.
    let held = ground.years().iter().any(|year| all(year, AccountYear::held).0 > 0);
    let template = if held { words.together_finding } else { words.together_all };
    let [came, went] = [ground.sum(|account| account.deposits), ground.sum(AccountYear::outlay)];
    let places = [
        ("year", year.year.to_string()),
        ("balance", ground.billions(balance(&year))),
        ("in", ground.billions(came)),
        ("out", ground.billions(went)),
    ];
    fill(template, &places.each_ref().map(|(place, text)| (*place, text.as_str())))
}

fn together_table(ground: Ground, frame: &Frame) -> Table {
    let words = &ground.words().charts;
    let [paid_in, paid_out, end, start, back, appropriated, least, nobody, ..] = words.series;
    let series = [start, paid_in, back, appropriated, paid_out, least, nobody, end];
    let mut headers = vec![frame.words.names.year.to_owned()];
    headers.extend(series.map(|name| frame.in_dollars(name)));
    let row = |year: &SpendingYear| {
        let sums: [&dyn Fn(&AccountYear) -> Money; 8] = [
            &|account| account.opening,
            &|account| account.deposits,
            &|account| account.returned,
            &|account| account.appropriated,
            &AccountYear::outlay,
            &|account| held(account, 0),
            &|account| held(account, 1),
            &|account| account.closing,
        ];
        std::iter::once(Cell::Year(year.year)).chain(sums.map(|of| Cell::Dollars(all(year, of)))).collect()
    };
    let rows = ground.years().iter().map(row).collect();
    Table { caption: words.together.caption.to_owned(), headers, rows }
}

/// Held back for the reason at `place`: a least share, or nobody.
fn held(account: &AccountYear, place: usize) -> Money {
    account.held_back.get(place).map_or(Money(0), |(_, money)| *money)
}

/// What the account at `place` pays for, by id, in order; the same in every year.
fn uses(ground: Ground, place: usize) -> Vec<&'static str> {
    let mut ids = Vec::new();
    for (id, _) in ground.account(place).flat_map(|account| &account.uses) {
        if !ids.contains(id) {
            ids.push(*id);
        }
    }
    ids
}

fn spent(account: &AccountYear, id: &str) -> Money {
    account.uses.iter().find(|(known, _)| *known == id).map_or(Money(0), |(_, money)| *money)
}

/// Colours of the uses: the account's own, then what stands back from it.
fn hue(place: usize, of: usize) -> Hue {
    match of {
        0 => Hue::Account(place as u8),
        1 => Hue::Withheld,
        _ => Hue::Reserve,
    }
}

fn single(ground: Ground, frame: &Frame, place: usize, id: &'static str) -> ChartModel {
    let words = ground.words();
    let (name, series) = (ground.account_name(place), words.charts.series);
    let uses = uses(ground, place);
    let mut stack = Stack::over(ground.years().iter().map(|year| at_year(year.year)).collect());
    for (of, id) in uses.iter().enumerate() {
        let values = ground.account(place).map(|account| billions(spent(account, id))).collect();
        stack.push(named(words.uses, id), hue(place, of), values);
    }
    for (reason, hue) in [(0, Hue::Warning), (1, Hue::Unsold)] {
        let values = ground.account(place).map(|account| billions(held(account, reason))).collect();
        stack.push(series[6 + reason], hue, values);
    }
    let closing = ground.account(place).map(|account| billions(account.closing)).collect();
    let lines = [(series[2], Hue::Ink, Stroke::Solid, closing)];
    let readout = |(year, account): (&SpendingYear, &AccountYear)| {
        let line = |label, money, hue| ReadoutLine { label, value: Cell::Billions(money), hue: Some(hue) };
        let used =
            uses.iter().enumerate().map(|(of, id)| line(named(words.uses, id), spent(account, id), hue(place, of)));
        let mut lines: Vec<ReadoutLine> = used.collect();
        for (reason, hue) in [(0, Hue::Warning), (1, Hue::Unsold)] {
            lines.extend((held(account, reason).0 > 0).then(|| line(series[6 + reason], held(account, reason), hue)));
        }
        lines.push(line(series[0], account.deposits, Hue::Dim));
        lines.push(line(series[2], account.closing, Hue::Ink));
        Readout { x: at_year(year.year), title: Cell::Year(year.year), lines }
    };
    ChartModel {
        id,
        title: name,
        finding: single_finding(ground, place),
        how: words.charts.account[0],
        plot: drawn(frame, ground, stack, &lines),
        table: single_table(ground, frame, place, &uses),
        readouts: ground.years().iter().zip(ground.account(place)).map(readout).collect(),
    }
}

fn single_finding(ground: Ground, place: usize) -> String {
    let words = &ground.words().charts;
    let sum = |of: &dyn Fn(&AccountYear) -> Money| ground.account(place).map(of).sum::<Money>();
    let (came, went) = (sum(&|account| account.deposits), sum(&AccountYear::outlay));
    if came.0 == 0 {
        return words.account_none.to_owned();
    }
    // What is held back one year may be spent, or held back, the next: the year with most says how much at all.
    let held = |year: &SpendingYear| Some((year.accounts.get(place)?.held(), year.year));
    let most = ground.years().iter().rev().filter_map(held).max_by_key(|(money, _)| *money);
    let most = most.filter(|(money, _)| money.0 > 0);
    let template = if most.is_some() { words.account_finding } else { words.account_all };
    let (held, year) = most.map_or_else(Default::default, |(held, year)| (held, year.to_string()));
    let [came, went, held] = [came, went, held].map(|money| ground.billions(money));
    fill(template, &[("in", &came), ("out", &went), ("held", &held), ("year", &year)])
}

fn single_table(ground: Ground, frame: &Frame, place: usize, uses: &[&'static str]) -> Table {
    let words = ground.words();
    let [paid_in, _, end, start, back, appropriated, least, nobody, ..] = words.charts.series;
    let before = [start, paid_in, back, appropriated].into_iter();
    let names = before.chain(uses.iter().map(|id| named(words.uses, id))).chain([least, nobody, end]);
    let headers = std::iter::once(frame.words.names.year.to_owned()).chain(names.map(|name| frame.in_dollars(name)));
    let row = |(year, account): (&SpendingYear, &AccountYear)| {
        let before = [account.opening, account.deposits, account.returned, account.appropriated].into_iter();
        let after = [held(account, 0), held(account, 1), account.closing];
        let money = before.chain(uses.iter().map(|id| spent(account, id))).chain(after);
        std::iter::once(Cell::Year(year.year)).chain(money.map(Cell::Dollars)).collect()
    };
    Table {
        caption: fill(words.charts.account[1], &[("account", ground.account_name(place))]),
        headers: headers.collect(),
        rows: ground.years().iter().zip(ground.account(place)).map(row).collect(),
    }
}
