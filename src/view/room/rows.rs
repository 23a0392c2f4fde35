//! The tables of an auction: who won, who was cut, the tie, by owner, other supplies, the book, the checks.
//!
//! Texts are made here, because names are not numbers. Invariant: a sheet says how many rows there are, also where it has
//! only the first of them.

use super::{Case, Room, brief, said};
use crate::market::document::{Category, LimitKind, RejectedBid, TrancheRow};
use crate::text::Language;
use crate::text::more::auctions::{TableHead, TableWords};
use crate::units::{Allowances, Money, Price};
use crate::view::number;
use crate::view::phrase::fill;

/// Most rows that a sheet has.
pub const MOST_ROWS: usize = 200;

/// A table as texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Caption and columns.
    pub head: TableHead,
    /// Rows; the first text names its row.
    pub rows: Vec<Vec<String>>,
    /// How many rows there are.
    pub count: usize,
}

/// Numbers in one language.
#[derive(Clone, Copy)]
struct Said {
    words: &'static TableWords,
    language: Language,
}

impl Said {
    fn tons(self, tons: Allowances) -> String {
        number::grouped(i128::from(tons), self.language)
    }

    fn price(self, price: Option<Price>) -> String {
        price.map_or_else(|| number::ABSENT.to_owned(), |price| number::price(price, self.language))
    }

    fn dollars(self, money: Money) -> String {
        number::dollars(money, self.language)
    }

    fn limit(self, kind: LimitKind) -> &'static str {
        self.words.limits[match kind {
            LimitKind::Purchase => 0,
            LimitKind::Holding => 1,
            LimitKind::Guarantee => 2,
        }]
    }
}

/// The first of `count` rows.
fn sheet<T>(head: TableHead, (rows, count): (&[T], usize), row: impl Fn(&T) -> Vec<String>) -> Sheet {
    Sheet { head, rows: rows.iter().take(MOST_ROWS).map(row).collect(), count }
}

/// The reason for which a bid does not count; the engine's own words for a code without one.
#[must_use]
pub fn reason(bid: &RejectedBid, language: Language) -> &str {
    let reasons = said(language).tables.reasons;
    reasons.iter().find(|(code, _)| *code == bid.code).map_or(bid.message.as_str(), |(_, words)| *words)
}

impl Room {
    fn said(language: Language) -> Said {
        Said { words: &said(language).tables, language }
    }

    /// Who bid, the largest award first.
    #[must_use]
    pub fn winners(&self, language: Language) -> Sheet {
        let say = Room::said(language);
        let rows = brief::winners(&self.result);
        sheet(say.words.winners, (&rows, self.counts.bidding), |row| {
            let cut = self.result.limit_cuts.iter().filter(|cut| cut.bidder == row.id && row.qualified < row.bid);
            let cuts: Vec<&str> = cut.map(|cut| say.limit(cut.limit)).collect();
            let by = if cuts.is_empty() { number::ABSENT.to_owned() } else { cuts.join(", ") };
            let tons = [row.bid, row.qualified, row.awarded].map(|tons| say.tons(tons));
            let mut texts = vec![row.id.clone()];
            texts.extend(tons);
            texts.extend([say.dollars(row.paid), by]);
            texts
        })
    }

    /// What limits took.
    #[must_use]
    pub fn cuts(&self, language: Language) -> Sheet {
        let say = Room::said(language);
        sheet(say.words.cuts, (&self.result.limit_cuts, self.counts.cuts), |cut| {
            vec![cut.bidder.clone(), say.limit(cut.limit).to_owned(), say.tons(cut.lots), say.tons(cut.allowances)]
        })
    }

    /// The tie at the last price and how it went; none without at least two bidders in it.
    #[must_use]
    pub fn tie(&self, language: Language) -> Option<(String, Sheet)> {
        let say = Room::said(language);
        let tie = self.result.tie.as_ref().filter(|_| self.counts.contenders > 1)?;
        let places = [
            ("left", &*say.tons(tie.left)),
            ("demand", &*say.tons(tie.demand)),
            ("price", &*say.price(Some(tie.price))),
            ("remainder", &*say.tons(tie.remainder)),
        ];
        let how = fill(if tie.remainder > 0 { say.words.tie_how } else { say.words.tie_even }, &places);
        let table = sheet(say.words.tie, (&tie.contenders, self.counts.contenders), |one| {
            let drawn = if one.drawn { say.words.drawn } else { number::ABSENT };
            vec![one.bidder.clone(), say.tons(one.bid), say.tons(one.awarded), drawn.to_owned()]
        });
        Some((how, table))
    }

    /// Revenue by owner: who consigned, then the owners' own by kind, then all.
    #[must_use]
    pub fn owners(&self, language: Language) -> Sheet {
        let say = Room::said(language);
        let rows = &self.result.tranches;
        let mut names: Vec<&str> = rows.iter().map(|row| row.owner.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        let mut lines = Vec::new();
        for owner in &names {
            let of =
                |category: Category| rows.iter().filter(move |row| row.owner == *owner && row.category == category);
            let named = |text: &str| if names.len() > 1 { format!("{owner}: {text}") } else { text.to_owned() };
            let consigned = of(Category::Consigned).count().to_string();
            let kinds = [
                (Category::Consigned, fill(say.words.consigned, &[("count", &consigned)])),
                (Category::PastVintage, say.words.own[0].to_owned()),
                (Category::Reoffered, say.words.own[1].to_owned()),
                (Category::Current, say.words.own[2].to_owned()),
            ];
            lines.extend(
                kinds
                    .into_iter()
                    .filter(|(kind, _)| of(*kind).next().is_some())
                    .map(|(kind, name)| (named(&name), Sum::of(of(kind)))),
            );
        }
        lines.push((say.words.total.to_owned(), Sum::of(rows.iter())));
        sheet(say.words.owners, (&lines, lines.len()), |(name, sum)| {
            vec![name.clone(), say.tons(sum.offered), say.tons(sum.sold), say.dollars(sum.proceeds)]
        })
    }

    /// The same bids with other supply.
    #[must_use]
    pub fn supplies(&self, language: Language) -> Sheet {
        let say = Room::said(language);
        sheet(say.words.supply, (&self.cases, self.cases.len()), |case: &Case| {
            let percent = case.percent.unsigned_abs().to_string();
            let name = fill(say.words.cases[(case.percent.signum() + 1) as usize], &[("percent", &percent)]);
            vec![name, say.tons(case.offered), say.price(case.price), say.tons(case.sold), say.dollars(case.proceeds)]
        })
    }

    /// Demand after limits.
    #[must_use]
    pub fn demand(&self, language: Language) -> Sheet {
        let say = Room::said(language);
        sheet(say.words.demand, (&self.result.demand, self.counts.demand), |step| {
            vec![say.price(Some(step.price)), say.tons(step.quantity), say.tons(step.cumulative)]
        })
    }

    /// The identities of this clearing.
    #[must_use]
    pub fn checks(&self, language: Language) -> Sheet {
        let say = Room::said(language);
        sheet(say.words.checks, (&self.result.checks, self.result.checks.len()), |check| {
            let name = say.words.check_names.iter().find(|(id, _)| *id == check.name);
            let name = name.map_or(&*check.name, |(_, name)| *name).to_owned();
            vec![name, say.words.holds[usize::from(!check.ok)].to_owned(), check.detail.clone()]
        })
    }

    /// Bids that do not count, by their rows.
    #[must_use]
    pub fn rejected(&self, language: Language) -> Sheet {
        let say = Room::said(language);
        sheet(say.words.rejected, (&self.result.rejected, self.counts.rejected), |bid| {
            let row = (bid.bid + 1).to_string();
            let why = reason(bid, language).to_owned();
            vec![row, bid.bidder.clone(), bid.price.to_string(), bid.quantity.to_string(), why]
        })
    }
}

/// Tranches together.
#[derive(Default)]
struct Sum {
    offered: Allowances,
    sold: Allowances,
    proceeds: Money,
}

impl Sum {
    fn of<'a>(rows: impl Iterator<Item = &'a TrancheRow>) -> Sum {
        let mut sum = Sum::default();
        for row in rows {
            sum.offered += row.offered;
            sum.sold += row.sold;
            sum.proceeds += row.proceeds;
        }
        sum
    }
}
