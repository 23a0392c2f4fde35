//! From what the market expects to sealed bids: every entity reads the same outlook with a belief of its own
//! and asks for its part of what the market must buy.
//!
//! Modelled, in floats, until whole lots at whole cents leave here.

use super::allocation::MOST_ABATED;
use super::outlook::{Outlook, Today};
use super::reading::{Reading, SECTORS, SectorSums, paces};
use super::state::{Scratch, State};
use crate::law::schedule::at_most_of;
use crate::market::clearing::{BidLimit, SealedBid};
use crate::units::float::{larger, smaller};
use crate::units::{Allowances, Price, whole_tons};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Prices that an entity thinks about, relative to the expected price, from the highest; the floor is always
/// the last one beside them.
const LADDER: [f64; 11] = [1.35, 1.22, 1.13, 1.08, 1.05, 1.025, 1.0, 0.975, 0.95, 0.91, 0.85];
/// At most so many bids an entity.
const MOST_BIDS: usize = 10;

impl State<'_> {
    /// What everybody owes on the day of an auction; no auction changes it.
    pub(super) fn note_owing(&self, scratch: &mut Scratch) {
        scratch.owes.clear();
        scratch.owes.extend((0..self.entities).map(|i| self.net_owing(i)));
    }

    /// Refreshes what the market knows.
    pub(super) fn look(&self, scratch: &mut Scratch) {
        use crate::ledger::Account;
        let (program, y) = (self.program, self.year);
        scratch.readings.forget();
        let owing: Allowances = scratch.owes.iter().sum();
        scratch.position.clear();
        scratch.position.extend(scratch.owes.iter().enumerate().map(|(i, owes)| self.held(i) - owes));
        let today = &mut scratch.today;
        today.year = y;
        today.ahead = f64::from(4 - self.quarter.index) / 4.0;
        today.realised.clone_from(&self.realised);
        today.pace = paces(&self.market().quarter_speed, 4 - usize::from(self.quarter.index));
        today.bank = (self.ledger.private() - owing) as f64;
        today.stock = (self.ledger.allowances(Account::Auction) + self.ledger.allowances(Account::Consigned)
            - self.stranded()) as f64;
        today.reserve = self.ledger.allowances(Account::PriceContainment) as f64;
        self.look_abroad(today);
        today.withheld = self.ledger.allowances(Account::EmissionsContainment) as f64;
        today.withholdable = self.withholdable as f64;
        today.horizon = program.market.foresight;
        if !program.compliance.banking {
            today.horizon = today.horizon.min(self.period_end(y) - y);
        }
        if program.auction.days.first().is_some_and(|day| day.quarter() == self.quarter.index) {
            self.look_at_supply(scratch);
        }
    }

    /// The market's look ahead on the day `today`.
    pub(super) fn outlook<'a>(&'a self, today: &'a Today) -> Outlook<'a> {
        Outlook { program: self.program, tables: self.market(), today }
    }

    /// What `i` owes already less the credits it expects to use: a share of the obligations of the open period,
    /// instalments already paid for included, or of what is still owed where each instalment has its limit.
    pub(super) fn net_owing(&self, i: usize) -> Allowances {
        let owing = self.owing(i);
        let paid = if self.program.offsets.each_installment { 0 } else { self.participants[i].paid };
        owing - whole_tons((owing + paid) as f64 * self.credit_share)
    }

    /// The share of obligations that credits are expected to fill at the market's price.
    pub(super) fn expect_credits(&mut self) {
        let y = self.year.min(self.program.years() - 1);
        self.credit_share = self.market().offset_share(self.program, self.guess, y);
    }

    /// Supply to come, by year; changes with the new year only.
    fn look_at_supply(&self, scratch: &mut Scratch) {
        let program = self.program;
        let today = &mut scratch.today;
        let reserve = &program.price_containment;
        today.covered.clear();
        for y in 0..program.years() {
            let mut covered = [0.0; SECTORS];
            for ((tons, path), sector) in covered.iter_mut().zip(&self.covered_without).zip(&program.sectors) {
                *tons = if sector.obligated[y] { path[y] } else { 0.0 };
            }
            today.covered.push(covered);
        }
        today.supply.clear();
        today.set_aside.clear();
        today.auctioned.clear();
        today.containment.clear();
        for (y, budget) in self.budgets.iter().enumerate() {
            today.containment.push(self.withholdable_in(y) as f64);
            let free = self.free_of_year[y];
            let base = if reserve.of_auctionable { (budget - free).max(0) } else { *budget };
            let aside = (base as f64) * self.tables.reserve_share[y];
            today.set_aside.push(if y < reserve.up_front { 0.0 } else { aside });
            today.supply.push(*budget as f64 - aside);
            today.auctioned.push((*budget as f64 - aside - free as f64).max(0.0));
        }
        if let Some(link) = self.joined() {
            link.abroad.come(today, program.sectors.len());
        }
    }

    /// Everybody's bids at the auction of `supply`, with their limits, into `scratch`.
    pub(super) fn bid(&self, expected: f64, supply: Allowances, scratch: &mut Scratch) {
        scratch.bids.clear();
        let count = self.entities;
        let floor = self.tables_floor();
        let mut ladder = [floor; LADDER.len() + 1];
        for (price, factor) in ladder.iter_mut().zip(LADDER) {
            *price = larger(expected * factor, floor);
        }
        scratch.wants.clear();
        for (rung, price) in ladder.iter().enumerate() {
            // Near the floor several rungs are the floor itself.
            if rung == 0 || *price != ladder[rung - 1] {
                self.want(*price, supply, scratch);
            }
            scratch.wants.extend_from_slice(&scratch.need);
        }
        self.set_limits(supply, scratch);
        let guaranteed = self.program.auction.guarantee_ratio < Decimal::ONE;
        for i in 0..count {
            let first = scratch.bids.len();
            self.entity_bids(i, &ladder, scratch);
            if guaranteed {
                self.guarantee(i, first, scratch);
            }
        }
        self.trader_bids(expected, supply, scratch);
        self.partner_bids(&ladder, scratch);
    }

    fn tables_floor(&self) -> f64 {
        self.floor().to_model()
    }

    /// What each entity wants of `supply` if the price were `price`, into `scratch.need`. The market as a
    /// whole wants what would be missing without this auction; each entity its part of the net need.
    pub(super) fn want(&self, price: f64, supply: Allowances, scratch: &mut Scratch) -> Reading {
        let outlook = self.outlook(&scratch.today);
        let (reading, sums) = outlook.read(price, &mut scratch.readings);
        let buffer = self.program.market.buffer * outlook.buffer_years(reading.at);
        let total = self.net_needs(reading.at, sums.by_sector, buffer, &scratch.position, &mut scratch.need);
        let demand = larger(supply as f64 - reading.least, 0.0);
        let part = if total > 0.0 { demand / total } else { 0.0 };
        for need in &mut scratch.need {
            *need *= part;
        }
        reading
    }

    /// Each entity's emissions until `step`, with its buffer, less what it holds and will be given; never
    /// negative. Returns their sum.
    fn net_needs(
        &self,
        step: usize,
        mut by_sector: [SectorSums; SECTORS],
        buffer: f64,
        position: &[Allowances],
        needs: &mut Vec<f64>,
    ) -> f64 {
        const LEAST: f64 = 1.0 - MOST_ABATED;
        for sums in &mut by_sector {
            sums.year *= buffer;
            sums.year_abated *= buffer;
        }
        let last = (self.year + step).min(self.program.years() - 1);
        let row = |year: usize| &self.free_before[year * self.participants.len()..];
        let entities = self.emitters.iter().zip(position).zip(row(last + 1)).zip(row(self.year + 1));
        let mut total = 0.0;
        needs.clear();
        needs.extend(entities.map(|(((emitter, position), until), before)| {
            let sums = &by_sector[emitter.sector];
            let gross = larger(sums.gross - emitter.scale * sums.abated, sums.gross * LEAST);
            let kept = larger(sums.year - emitter.scale * sums.year_abated, sums.year * LEAST);
            let need = larger(emitter.share * (gross + kept) - (until - before + position) as f64, 0.0);
            total += need;
            need
        }));
        if let Some(need) = self.need_abroad(&by_sector) {
            total += need;
            needs.push(need);
        }
        total
    }

    /// At the floor price an entity asks at least for what it owes and will owe within a year.
    pub(super) fn soon(&self, i: usize, position: Allowances) -> f64 {
        let p = &self.participants[i];
        let Some(j) = p.sector else { return 0.0 };
        let sector = &self.program.sectors[j];
        let y = self.year;
        let next = (y + 1).min(self.program.years() - 1);
        let ahead = f64::from(4 - self.quarter.index) / 4.0;
        let part = |y: usize, weight: f64| if self.owes(i, y) { sector.without[y] * weight } else { 0.0 };
        let gross = part(y, ahead) + if next > y { part(next, 1.0 - ahead) } else { 0.0 };
        let kept = 1.0 - smaller(p.scale * self.realised[j], MOST_ABATED);
        p.share * gross * kept / self.program.per_instrument() - position as f64
    }

    fn set_limits(&self, supply: Allowances, scratch: &mut Scratch) {
        let rules = &self.program.auction;
        let purchase = at_most_of(rules.purchase_limit, supply);
        let trader = at_most_of(rules.purchase_limit_trader, supply);
        let holding = self.holding_limit();
        scratch.limits.clear();
        scratch.keys.clear();
        for (i, p) in self.participants.iter().enumerate() {
            let room = self.holding_room(i, holding);
            let purchase = if p.sector.is_some() { purchase } else { trader };
            scratch.limits.push(BidLimit { purchase, holding_room: room, guarantee: None });
            scratch.keys.push(p.key);
        }
        if self.joined().is_some() {
            // The partner stands for many bidders, each with a limit of its own.
            scratch.limits.push(BidLimit::NONE);
            scratch.keys.push(0);
        }
    }

    /// Report: Auctions, paragraph 3: the most that may be held for use or trade.
    pub(super) fn holding_limit(&self) -> Allowances {
        let rules = &self.program.holding;
        let budget = self.budgets[self.year.min(self.program.years() - 1)];
        let low = Decimal::from(budget.min(rules.base)) * rules.rate_low;
        crate::law::schedule::at_most(low + Decimal::from((budget - rules.base).max(0)) * rules.rate_high)
    }

    /// The entity's ladder as bids of whole lots at its own belief of each price, highest first.
    fn entity_bids(&self, i: usize, ladder: &[f64], scratch: &mut Scratch) {
        let belief = self.beliefs[i * 4 * self.program.years() + self.turn()];
        let soon = self.soon(i, scratch.position[i]);
        self.ladder_bids((i, i as u32), belief, soon, ladder, scratch);
    }

    /// What stands at `place` of the wants as bids of `bidder`, who asks at the floor at least for what it needs `soon`.
    pub(super) fn ladder_bids(
        &self,
        (place, bidder): (usize, u32),
        belief: f64,
        soon: f64,
        ladder: &[f64],
        scratch: &mut Scratch,
    ) {
        let lot = self.program.auction.lot;
        let floor = self.floor();
        let Scratch { bids, wants, .. } = scratch;
        let each = wants.len() / ladder.len();
        let want = |rung: usize| wants[rung * each + place];
        let dearest = self.dearest();
        let most = bids.len() + MOST_BIDS - 1;
        let mut bid = 0;
        let lots = |want: f64| whole_tons(want / lot as f64) * lot;
        for (rung, price) in ladder[..LADDER.len()].iter().enumerate() {
            // What is wanted at a lower price is mostly more, but not always.
            let want = want(rung);
            if want > bid as f64 && bids.len() < most {
                let total = lots(want);
                if total > bid {
                    let price = Price::from_model(price * belief).min(dearest).max(floor);
                    bids.push(SealedBid { bidder, price, quantity: total - bid });
                    bid = total;
                }
            }
        }
        let total = lots(larger(want(LADDER.len()), soon));
        if total > bid {
            bids.push(SealedBid { bidder, price: floor, quantity: total - bid });
        }
    }

    /// The guarantee an entity puts up: the scenario's share of its largest bid value.
    fn guarantee(&self, i: usize, first: usize, scratch: &mut Scratch) {
        let ratio = self.program.auction.guarantee_ratio;
        let mut quantity = 0;
        let mut most = crate::units::Money(0);
        for bid in &scratch.bids[first..] {
            quantity += bid.quantity;
            most = most.max(bid.price.times(quantity));
        }
        let cents = (most.to_decimal() * ratio * Decimal::ONE_HUNDRED).floor().to_i128().unwrap_or(0);
        scratch.limits[i].guarantee = Some(crate::units::Money(cents));
    }

    /// General market participants bid a fixed budget at a price that leaves them the return they ask.
    pub(super) fn trader_bids(&self, expected: f64, supply: Allowances, scratch: &mut Scratch) {
        let market = &self.program.market;
        let lot = self.program.auction.lot;
        for i in self.entities..self.participants.len() {
            let belief = self.beliefs[i * 4 * self.program.years() + self.turn()];
            let price = Price::from_model(expected * belief / (1.0 + market.trader_premium)).min(self.dearest());
            let limit = scratch.limits[i].purchase.min(scratch.limits[i].holding_room).min(supply);
            let affordable = if price.0 > 0 { market.trader_budget / price.to_model() } else { 0.0 };
            let quantity = (smaller(affordable, limit as f64) / lot as f64) as Allowances * lot;
            if quantity > 0 && price >= self.floor() {
                scratch.bids.push(SealedBid { bidder: i as u32, price, quantity });
            }
        }
    }
}
