//! A link in a run: when it is open, what crosses the border and what that is worth.
//!
//! Report: Linkage with Other Jurisdictions. Nobody foresees a link or its end: before the first of January of its first
//! year each market looks ahead for itself. Invariant: without a link nothing here does any work, and up to its first
//! year a run with one is the run without. What only runs with a link call stays a function of its own, so that a page can
//! load it later (`scripts/split.mjs`).

use super::link_rows::{LinkOutcome, LinkYear, SideYear};
use super::outcome::{Warning, YearRow};
use super::outlook::Tables;
use super::partner::{Abroad, PRIVATE};
use super::state::State;
use crate::law::{LinkRules, Program};
use crate::ledger::{Account, Instrument, cross};
use crate::units::{Allowances, Money, Price, whole_tons};
use rust_decimal::Decimal;
use std::ops::Range;

/// A link in a run.
pub(super) struct Link<'a> {
    pub rules: &'a LinkRules,
    /// Whether it opens in this run, when its first year comes.
    pub opens: bool,
    pub abroad: Abroad<'a>,
    /// Net import of the year so far, and what was paid for it.
    net_import: Allowances,
    paid: Money,
    /// What cutting cost here in the year so far, dollars.
    cutting: f64,
    /// Joint auctions that left something unsold at the floor.
    pub at_floor: usize,
    pub rows: Vec<LinkYear>,
}

impl<'a> Link<'a> {
    /// The link that `program` may have, apart until its first year and, unless it `opens`, for good.
    pub fn new(program: &'a Program, own: &Tables, opens: bool) -> Option<Box<Link<'a>>> {
        let rules = program.link.as_ref()?;
        let abroad = Abroad::new(program, &rules.partner, own);
        let (net_import, paid, cutting, at_floor) = (0, Money(0), 0.0, 0);
        Some(Box::new(Link { rules, opens, abroad, net_import, paid, cutting, at_floor, rows: Vec::new() }))
    }

    /// The rows that were kept; whether it opens is not decided here.
    #[inline(never)]
    pub fn outcome(self, program: &Program) -> LinkOutcome {
        let (rules, years) = (self.rules, &self.rules.years);
        let end = Some(years.end).filter(|end| *end < program.years()).map(|end| program.year(end));
        LinkOutcome {
            partner: rules.partner.id,
            years: (program.year(years.start), end),
            open: self.opens,
            checks: rules.checks.clone(),
            test: rules.test,
            cheaper: None,
            price: (None, None),
            cost: (Money(0), None),
            rows: self.rows,
        }
    }

    /// Notes what came, or left where it is negative, at `price`.
    fn note(&mut self, came: Allowances, price: Price) {
        self.net_import += came;
        self.paid += price.times(came);
    }
}

impl State<'_> {
    /// The link, while it is open.
    pub(super) fn joined(&self) -> Option<&Link<'_>> {
        let open = |link: &&Link<'_>| link.opens && link.rules.years.contains(&self.year);
        self.link.as_deref().filter(open).filter(|_| self.program.in_force.contains(&self.year))
    }

    /// What the market that there is today looks ahead with.
    pub(super) fn market(&self) -> &Tables {
        self.joined().map_or(&self.tables, |link| &link.abroad.joint)
    }

    /// Lowest selling price in force: the higher one of two linked programmes.
    pub(super) fn floor(&self) -> Price {
        let own = self.program.auction.floor[self.year];
        self.joined().map_or(own, |link| own.max(link.rules.partner.floor[self.year]))
    }

    /// Ceiling in force: the lower one.
    pub(super) fn ceiling(&self) -> Price {
        let own = self.program.auction.ceiling[self.year];
        self.joined().map_or(own, |link| own.min(link.rules.partner.ceiling[self.year]).max(self.floor()))
    }

    /// Nobody bids above a hard ceiling, at which the rest can be bought: one's own where it is hard, a partner's always.
    pub(super) fn dearest(&self) -> Price {
        match self.joined() {
            None if !self.program.auction.hard_ceiling => Price(i64::MAX),
            Some(link) if !self.program.auction.hard_ceiling => link.rules.partner.ceiling[self.year].max(self.floor()),
            _ => self.ceiling(),
        }
    }

    /// The place of the partner's own among those who bid and trade: after everybody else.
    pub(super) fn partner_place(&self) -> usize {
        self.participants.len()
    }

    /// The first of January. What the end of the link makes void is cancelled.
    pub(super) fn begin_year_abroad(&mut self) {
        let (quarter, y) = (self.quarter, self.year);
        let Some(link) = &mut self.link else { return };
        link.abroad.begin_year(quarter, y);
        if link.opens && link.rules.void_after && y == link.rules.years.end {
            for i in 0..self.participants.len() {
                for account in [Account::Holding(i), Account::Compliance(i)] {
                    self.cancel(account, Instrument::Foreign, y);
                }
            }
        }
    }

    /// Cancels what `account` holds of some instrument up to a vintage.
    pub(super) fn cancel(&mut self, account: Account, of: fn(usize) -> Instrument, youngest: usize) {
        for vintage in 0..=youngest {
            let left = self.ledger.balance(account, of(vintage));
            self.transfer(account, Account::Cancelled, of(vintage), left);
        }
    }

    /// A quarter after its auction: the partner finds its price or has the joint one, and emits; cutting costs something
    /// on both sides.
    pub(super) fn play_abroad(&mut self) {
        let joined = self.joined().is_some();
        let (program, y, quarter, price) = (self.program, self.year, self.quarter, self.price);
        let Some(link) = &mut self.link else { return };
        if joined {
            link.abroad.price = price;
        } else {
            link.abroad.sell_alone(program, quarter, y);
        }
        link.abroad.emit(program.sectors.len(), y);
        for (j, paths) in self.covered_without.iter().enumerate() {
            link.cutting += paths[y] / 4.0 * self.tables.cost_of(j, self.realised[j], y);
        }
    }

    /// Hands `tons` of `vintages` from the partner's `account` to `to` at `price`; returns how many there were.
    pub(super) fn import(
        &mut self,
        account: Account,
        to: Account,
        tons: Allowances,
        vintages: Range<usize>,
        price: Price,
    ) -> Allowances {
        let Some(link) = self.link.as_mut().filter(|_| tons > 0) else { return 0 };
        let there = (&mut link.abroad.ledger, account);
        let came = cross(self.quarter, there, (&mut self.ledger, to), tons, vintages);
        link.note(came, price);
        came
    }

    /// Hands `tons` of `vintages` from `account` to the partner's own at `price`; returns how many there were.
    pub(super) fn export(
        &mut self,
        account: Account,
        tons: Allowances,
        vintages: Range<usize>,
        price: Price,
    ) -> Allowances {
        let Some(link) = self.link.as_mut().filter(|_| tons > 0) else { return 0 };
        let there = (&mut link.abroad.ledger, PRIVATE);
        let left = cross(self.quarter, (&mut self.ledger, account), there, tons, vintages);
        link.note(-left, price);
        left
    }

    /// The last day of the year: the partner surrenders, and the year is written down.
    pub(super) fn end_year_abroad(&mut self, row: &YearRow) {
        if self.link.is_some() {
            self.write_year_abroad(row);
        }
    }

    #[inline(never)]
    fn write_year_abroad(&mut self, row: &YearRow) {
        let open = self.joined().is_some();
        let (quarter, y) = (self.quarter, self.year);
        let Some(link) = &mut self.link else { return };
        let year = link.abroad.end_year(quarter, y);
        let (net_import_t, paid) = (std::mem::take(&mut link.net_import), std::mem::take(&mut link.paid));
        let cutting = Money::from_decimal(Decimal::from(whole_tons(std::mem::take(&mut link.cutting))));
        let price = row.price_mean.unwrap_or_default();
        let here = SideYear {
            price: row.price_mean,
            emissions_t: row.covered_emissions_t,
            cost: cutting + paid + price.times(row.offsets_used_t),
        };
        let abroad = link.abroad.price;
        let partner = SideYear {
            price: Some(abroad),
            emissions_t: year.emissions,
            cost: year.cutting - paid + abroad.times(year.credits),
        };
        let (here_alone, partner_alone) = (here, partner);
        let (partner_cap_t, partner_bank_t, partner_units_t) = (link.rules.partner.caps[y], year.bank, year.units);
        link.rows.push(LinkYear {
            year: row.year,
            open,
            net_import_t,
            paid,
            here,
            partner,
            here_alone,
            partner_alone,
            partner_cap_t,
            partner_bank_t,
            partner_units_t,
        });
        self.audit_border();
    }

    /// What crossed the border for a settlement on the last day belongs to the year that was just written.
    pub(super) fn note_late_crossings(&mut self) {
        let Some(link) = &mut self.link else { return };
        let (came, paid) = (std::mem::take(&mut link.net_import), std::mem::take(&mut link.paid));
        if let Some(row) = link.rows.last_mut() {
            row.net_import_t += came;
            row.paid += paid;
            row.here.cost += paid;
            row.partner.cost = row.partner.cost - paid;
        }
    }

    /// Both ledgers agree on what crossed the border, and the partner's balances like ours.
    #[inline(never)]
    fn audit_border(&mut self) {
        let Some(link) = &self.link else { return };
        let (theirs, y) = (&link.abroad.ledger, self.year);
        let off = theirs.audit();
        let apart = self.ledger.differs_abroad(theirs).or_else(|| theirs.differs_abroad(&self.ledger));
        let caps: Allowances = link.rules.partner.caps[..=y].iter().sum();
        let due = link.rules.partner.bank + caps + link.abroad.units;
        let issued = link.abroad.issued();
        let when = |what: String| format!("{}: {what}", self.quarter);
        let apart = apart.map(|(vintage, gone, known)| when(format!("vintage {vintage}: {gone} left, {known} known")));
        let off = off.map(when);
        self.audit.note("the partner's double entry balances", off);
        self.audit.note("both ledgers agree on what crossed the border", apart);
        self.audit.equal(
            "the partner issued its caps, its bank and what its ceiling sold",
            issued.into(),
            due.into(),
            || y.to_string(),
        );
    }

    /// Once the run is over: joint auctions that sold less than they offered, at the higher floor.
    pub(super) fn warn_of_the_joint_floor(&mut self) {
        if let Some(link) = self.link.as_ref().filter(|link| link.at_floor > 0) {
            let message = format!("in {} joint auctions the higher floor leaves allowances unsold", link.at_floor);
            self.warnings.push(Warning { code: "W-FLOOR-BINDS", message });
        }
    }
}
