//! Who takes part in a programme, beyond what every covered entity has in common.
//!
//! Must not know any place or any lever. Invariant: the default says nothing special about anybody, and then no
//! step of a run does any work for it.

use crate::units::{Allowances, Money, Quarter, Year};
use rust_decimal::Decimal;

/// Why a party takes part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Class {
    /// The law covers it.
    #[default]
    Covered,
    /// It joined of its own will.
    OptIn,
    /// It trades and owes nothing.
    GeneralMarket,
}

impl Class {
    /// Id in results.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Class::Covered => "covered",
            Class::OptIn => "opt-in",
            Class::GeneralMarket => "general-market",
        }
    }
}

/// Everything special about parties. Parties are numbered: entities first, then general market participants.
#[derive(Clone, Debug, Default)]
pub struct Parties {
    /// One an entity; empty when there is nothing special to say of any.
    pub entities: Vec<Party>,
    /// When low emissions end coverage; none: never.
    pub exit: Option<ExitRules>,
    /// Tons from which an entity that may enter is covered.
    pub entry_threshold: Allowances,
    /// Directly affiliated parties, each in at most one group of two or more.
    pub groups: Vec<Vec<usize>>,
    /// Whether a group shares one holding limit.
    pub group_holding: bool,
    /// Whether what is above a holding limit stays where it is, and only stops purchases.
    pub block_only: bool,
    /// Whether general market participants may buy from the price containment reserve.
    pub reserve_for_all: bool,
    /// Who may not bid.
    pub bars: Vec<Bar>,
    /// Obligations moved by agreement.
    pub agreements: Vec<Agreement>,
    /// Reports that were verified late.
    pub late: Vec<Late>,
    /// Times the last verified emissions, for a report that is not verified at the deadline.
    pub assigned_factor: Decimal,
    /// What a day of any other breach costs.
    pub daily: DailyPenalty,
    /// Instruments given up without owing them.
    pub retirements: Vec<Retirement>,
    /// Emitters and tons by duty to report under other law: flag, how many, tons.
    pub reporting: Vec<(&'static str, usize, Allowances)>,
}

/// What is special about one entity.
#[derive(Clone, Debug, Default)]
pub struct Party {
    /// Why it takes part.
    pub class: Class,
    /// Whether it is covered, by year; empty: always. A run may end or begin it.
    pub covered: Vec<bool>,
    /// The quarter in which it closes for good.
    pub closes: Option<Quarter>,
    /// Whether a closure ends coverage at once and not with the period.
    pub closure_at_once: bool,
    /// Whether low emissions may end its coverage.
    pub may_exit: bool,
    /// Whether it is told that it stays while it is just under the threshold.
    pub notified: bool,
    /// Whether it is covered from a year in which it reaches the threshold.
    pub may_enter: bool,
    /// Its own base emissions where a supplier answers for a part of them.
    pub own_base: Option<Allowances>,
    /// Whether it may not hold or trade anything.
    pub unregistered: bool,
    /// Whether it must report to the state under other law; none: not known.
    pub reports_state: Option<bool>,
    /// The same to the federation.
    pub reports_federal: Option<bool>,
}

/// Why and when a party may not bid. Auctions are numbered from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Whom.
    pub party: usize,
    /// The first auction.
    pub from: usize,
    /// How many auctions; none: for ever.
    pub count: Option<usize>,
    /// Id of the ground.
    pub ground: &'static str,
}

impl Bar {
    /// Whether it covers `auction`.
    #[must_use]
    pub fn covers(&self, auction: usize) -> bool {
        auction >= self.from && self.count.is_none_or(|count| auction < self.from + count)
    }
}

/// Tons of one year's obligation that one entity takes over from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Who gives.
    pub from: usize,
    /// Who takes.
    pub to: usize,
    /// Tons.
    pub tons: Allowances,
    /// Place of the year.
    pub year: usize,
}

/// A report verified late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Late {
    /// Whose.
    pub entity: usize,
    /// Place of the year it is about.
    pub year: usize,
    /// Days after it was due.
    pub days: i64,
    /// Whether the surrender deadline passed before it came.
    pub missed_deadline: bool,
    /// Breaches that count separately.
    pub violations: i64,
}

/// Allowances that a party gives up in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retirement {
    /// Whose.
    pub party: usize,
    /// Place of the year.
    pub year: usize,
    /// How many.
    pub tons: Allowances,
}

/// What a day of a breach costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DailyPenalty {
    /// The most, dollars a violation and day.
    pub most: Decimal,
    /// The part of it that is asked.
    pub share: Decimal,
    /// Whether it is due beside the penalty for missing instruments.
    pub stack: bool,
}

impl DailyPenalty {
    /// What `violations` over `days` cost.
    #[must_use]
    pub fn of(&self, violations: i64, days: i64) -> Money {
        let dollars = self.most * self.share * Decimal::from(violations) * Decimal::from(days);
        Money(i128::from(super::schedule::half_up(dollars * Decimal::ONE_HUNDRED)))
    }
}

/// Which of a period's years is held against the band under the threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NearTest {
    /// The highest.
    AnyYear,
    /// The last.
    Latest,
    /// Their mean.
    Average,
}

/// When a period of low emissions ends coverage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExitRules {
    /// Tons.
    pub threshold: Allowances,
    /// Whether the period's mean must be below, instead of every year.
    pub average: bool,
    /// Width of the band under the threshold, as a share of it.
    pub band: Decimal,
    /// What is held against the band.
    pub near: NearTest,
}

impl ExitRules {
    /// Whether a period of these emissions ends coverage.
    #[must_use]
    pub fn leaves(&self, period: &[Allowances], notified: bool) -> bool {
        let sum: Allowances = period.iter().sum();
        let low = match self.average {
            true => sum < self.threshold * period.len() as Allowances,
            false => period.iter().all(|tons| *tons < self.threshold),
        };
        low && !period.is_empty() && !(notified && self.near(period) == Some(true))
    }

    /// Whether emissions lie in the band just under the threshold; none where some year is not below it.
    #[must_use]
    pub fn near(&self, period: &[Allowances]) -> Option<bool> {
        if period.is_empty() || period.iter().any(|tons| *tons >= self.threshold) {
            return None;
        }
        let years = Decimal::from(period.len());
        // All sides times the number of years, so that a mean stays exact.
        let value = match self.near {
            NearTest::AnyYear => Decimal::from(period.iter().copied().max().unwrap_or(0)) * years,
            NearTest::Latest => Decimal::from(period.last().copied().unwrap_or(0)) * years,
            NearTest::Average => Decimal::from(period.iter().sum::<Allowances>()),
        };
        let low = Decimal::from(self.threshold) * (Decimal::ONE - self.band) * years;
        Some(low <= value && value < Decimal::from(self.threshold) * years)
    }
}

/// What a general market participant of this number, from 1, is called.
#[must_use]
pub fn trader_name(number: usize) -> String {
    format!("general market participant {number}")
}

/// Years as ranges, e.g. `2021-2026, 2030`.
#[must_use]
pub fn ranges(years: &[Year]) -> String {
    let mut text = String::new();
    let mut place = 0;
    while let Some(first) = years.get(place) {
        let mut last = *first;
        while years.get(place + 1) == Some(&last.plus(1)) {
            place += 1;
            last = years[place];
        }
        text.push_str(if text.is_empty() { "" } else { ", " });
        text.push_str(&first.to_string());
        if last != *first {
            text.push('-');
            text.push_str(&last.to_string());
        }
        place += 1;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: ExitRules = ExitRules {
        threshold: 25_000,
        average: false,
        band: Decimal::from_parts(1, 0, 0, false, 1),
        near: NearTest::AnyYear,
    };

    /// Source: sb5981-rules, coverage-exit, worked example.
    #[test]
    fn a_full_low_period_ends_coverage_unless_it_was_nearly_at_the_threshold() {
        assert!(!RULES.leaves(&[24_900, 23_000, 21_000], true));
        assert!(RULES.leaves(&[24_900, 23_000, 21_000], false), "nobody was told to stay");
        assert!(RULES.leaves(&[22_400, 22_000, 21_000], true));
        assert!(!RULES.leaves(&[26_000, 10_000, 9_000], true));
        assert!(ExitRules { average: true, ..RULES }.leaves(&[26_000, 10_000, 9_000], true));
        assert!(!RULES.leaves(&[25_000, 10_000, 9_000], true), "the exact figure is not below");
    }

    /// Source: sb5981-rules, near-threshold-retention, worked example.
    #[test]
    fn the_band_under_the_threshold_is_read_by_any_year_the_latest_or_the_mean() {
        let latest = ExitRules { near: NearTest::Latest, ..RULES };
        let average = ExitRules { near: NearTest::Average, ..RULES };
        assert_eq!(RULES.near(&[24_900, 23_100, 22_499]), Some(true));
        assert_eq!(latest.near(&[24_900, 23_100, 22_499]), Some(false));
        assert_eq!(latest.near(&[24_900, 23_100, 22_500]), Some(true), "inclusive at 22,500");
        assert_eq!(RULES.near(&[22_400, 22_000, 21_000]), Some(false));
        assert_eq!(average.near(&[24_900, 21_000, 20_000]), Some(false));
        assert_eq!(RULES.near(&[25_000, 1, 1]), None, "not applicable");
    }

    /// Source: sb5981-rules, auction-eligibility, worked example.
    #[test]
    fn a_sanction_from_auction_5_for_two_bars_5_and_6() {
        let bar = Bar { party: 0, from: 5, count: Some(2), ground: "disclosure" };
        assert_eq!([4, 5, 6, 7].map(|auction| bar.covers(auction)), [false, true, true, false]);
        assert!(Bar { count: None, ..bar }.covers(120), "a permanent one stays");
    }

    /// Source: sb5981-rules, daily-penalty and verification-deadline, worked examples.
    #[test]
    fn three_violations_of_14_days_cost_420_000_dollars_and_half_of_it_at_a_share_of_one_half() {
        let full = DailyPenalty { most: Decimal::from(10_000), share: Decimal::ONE, stack: true };
        assert_eq!(full.of(3, 14), Money(42_000_000));
        assert_eq!(DailyPenalty { share: Decimal::new(5, 1), ..full }.of(3, 14), Money(21_000_000));
        assert_eq!(full.of(1, 14), Money(14_000_000));
        assert_eq!(full.of(1, 0), Money(0));
    }

    #[test]
    fn years_in_a_row_are_one_range() {
        let years = [2021, 2022, 2023, 2026, 2030, 2031].map(Year);
        assert_eq!(ranges(&years), "2021-2023, 2026, 2030-2031");
        assert_eq!(ranges(&[]), "");
    }
}
