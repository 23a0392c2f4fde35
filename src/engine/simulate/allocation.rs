//! The first of January: the budget is issued and split into reserve, free and auctioned allowances.

use super::outcome::Warning;
use super::state::State;
use crate::law::schedule::{at_least_of, at_most, at_most_in_proportion, at_most_of};
use crate::law::{FreeChannel, FreeRule, Shortage};
use crate::ledger::{Account, Instrument};
use crate::units::float::smaller;
use crate::units::{Allowances, split_largest_remainder, whole_tons};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

impl State<'_> {
    /// Issues the year's budget.
    pub(super) fn begin_year(&mut self) {
        let (program, y) = (self.program, self.year);
        self.begin_coverage();
        self.offer_credits();
        let asked = self.free_asked();
        let asked_sum: Allowances = asked.iter().flatten().map(|(_, tons)| tons).sum();
        let budget = self.budgets[y];
        let reserve = self.set_aside(y, asked_sum);
        let (reserve, given) = self.partition(budget, reserve, asked);
        let free: Allowances = given.iter().flatten().map(|(_, tons)| tons).sum();
        let auction = budget - reserve - free;
        self.audit.equal(
            "each budget is split to the allowance",
            i128::from(reserve + free + auction),
            i128::from(budget),
            || program.year(y).to_string(),
        );
        self.issue_reserve(reserve);
        self.transfer(Account::Issuance, Account::Auction, Instrument::Vintage(y), auction);
        self.totals.free = given.iter().map(|channel| channel.iter().map(|(_, tons)| tons).sum()).collect();
        for p in &mut self.participants {
            p.free[y] = 0;
        }
        self.clear_consignments();
        for (channel, given) in program.free.iter().zip(given) {
            for (entity, tons) in given {
                let to = if channel.consigned { Account::Consigned } else { Account::Holding(entity) };
                self.transfer(Account::Issuance, to, Instrument::Vintage(y), tons);
                match channel.consigned {
                    true => self.consign(entity, tons),
                    false => self.participants[entity].free[y] += tons,
                }
            }
        }
        self.totals.auctioned = auction;
        self.planned = equal_parts(auction, program.auction.days.len());
        self.reserve_sales = 0;
        self.closed = false;
        self.withholdable = self.withholdable_in(y);
        self.plan_free_allowances();
        self.begin_year_abroad();
    }

    /// The reserve's part of the budget of year `y`. Already placed up front: nothing more.
    pub(super) fn set_aside(&self, y: usize, free: Allowances) -> Allowances {
        if let Some(placed) = self.placed.get(y) {
            return *placed;
        }
        let rules = &self.program.price_containment;
        let budget = self.budgets[y];
        // Placed before its years' free allowances are known, an up-front reserve is a share of the budgets.
        let base = if rules.of_auctionable && y >= rules.up_front { (budget - free).max(0) } else { budget };
        at_least_of(rules.share[y], base).min(budget)
    }

    /// The most that the containment reserve may withhold in year `y`.
    pub(super) fn withholdable_in(&self, y: usize) -> Allowances {
        at_most_of(self.program.emissions_containment.size, self.budgets[y])
    }

    /// Yearly, or the first years' amounts at once, each later counted against its own budget.
    fn issue_reserve(&mut self, reserve: Allowances) {
        let up_front = self.program.price_containment.up_front;
        if self.year >= up_front {
            self.transfer(Account::Issuance, Account::PriceContainment, Instrument::Reserve, reserve);
        } else if self.year == self.program.in_force.start {
            let mut placed: Vec<Allowances> = (0..up_front).map(|y| self.set_aside(y, 0)).collect();
            placed[self.year] = reserve;
            let sum = placed.iter().sum();
            self.placed = placed;
            self.transfer(Account::Issuance, Account::PriceContainment, Instrument::Reserve, sum);
        }
    }

    /// What each channel would give each recipient.
    fn free_asked(&self) -> Vec<Vec<(usize, Allowances)>> {
        let y = self.year;
        let channel = |channel: &FreeChannel| {
            if !channel.given[y] {
                return Vec::new();
            }
            let recipients =
                channel.recipients.iter().filter(|&&entity| self.covered(entity, y) && self.may_trade(entity));
            recipients.map(|&entity| (entity, self.free_from(channel, entity, y))).collect()
        };
        self.program.free.iter().map(channel).collect()
    }

    /// Free allowances of `entity` from `channel` in year `y`, before any scaling.
    pub(super) fn free_from(&self, channel: &FreeChannel, entity: usize, y: usize) -> Allowances {
        let free = self.free_by(&channel.rule, entity, y);
        let tons = if channel.guarded(y) { free.min(self.emissions_of(entity, y, 1)) } else { free };
        tons / self.program.instrument
    }

    /// Tons that are free for `entity` in year `y` under `rule` alone.
    pub(super) fn free_by(&self, rule: &FreeRule, entity: usize, y: usize) -> Allowances {
        let base = self.program.entities[entity].base;
        let line = &self.budget_line;
        match rule {
            FreeRule::BaseWithBudget { share } => at_most_in_proportion(*share, base, line[y], line[0]),
            FreeRule::TrailingMean { years, share } => {
                let sum: Allowances = (1..=*years).map(|back| self.emissions_of(entity, y, back)).sum();
                at_most(share * Decimal::from(sum) / Decimal::from(*years))
            }
            FreeRule::LastYear { share } => at_most_of(*share, self.emissions_of(entity, y, 1)),
            FreeRule::Listed { amounts, over } => {
                let amount = amounts.get(entity).and_then(|years| years.get(y)).copied().unwrap_or_default();
                over.map_or_else(|| at_most(amount), |over| at_most_in_proportion(amount, 1, line[y], over))
            }
        }
    }

    /// Emissions `back` years before year `y`; base emissions before the programme.
    fn emissions_of(&self, entity: usize, y: usize, back: usize) -> Allowances {
        match y.checked_sub(back) {
            Some(year) => self.participants[entity].emissions[year],
            None => self.program.entities[entity].base,
        }
    }

    /// Report: Auctions, paragraph 1, says nothing of what gives way; the scenario does.
    pub(super) fn partition(
        &mut self,
        budget: Allowances,
        reserve: Allowances,
        mut asked: Vec<Vec<(usize, Allowances)>>,
    ) -> (Allowances, Vec<Vec<(usize, Allowances)>>) {
        let free: Allowances = asked.iter().flatten().map(|(_, tons)| tons).sum();
        if reserve + free <= budget {
            return (reserve, asked);
        }
        let mut kept = reserve;
        let open = !self.program.price_containment.mandatory[self.year] && self.placed.get(self.year).is_none();
        if self.program.shortage == Shortage::CutReserveFirst && open {
            kept = (budget - free).clamp(0, reserve);
        }
        let year = self.program.year(self.year);
        let message =
            format!("{year}: reserve and free allowances exceed the budget; free allowances were scaled down");
        self.warnings.push(Warning { code: "W-OVERALLOCATED", message });
        let shares: Vec<i128> = asked.iter().flatten().map(|(_, tons)| i128::from(*tons)).collect();
        let parts = split_largest_remainder(i128::from((budget - kept).min(free)), &shares);
        for ((_, tons), part) in asked.iter_mut().flatten().zip(parts) {
            *tons = part as Allowances;
        }
        (kept, asked)
    }

    /// What entities may expect in later years: emissions-based channels follow the emissions expected with
    /// today's abatement.
    fn plan_free_allowances(&mut self) {
        let program = self.program;
        for p in &mut self.participants {
            let from = self.year + 1;
            for y in from..p.free.len() {
                p.free[y] = if p.within[y] { p.scheduled[y] } else { 0 };
            }
        }
        for channel in program.free.iter().filter(|channel| !channel.scheduled() && !channel.consigned) {
            let share = |share: &Decimal| share.to_f64().unwrap_or(0.0);
            let mean = match &channel.rule {
                FreeRule::TrailingMean { years, share: part } => Some((*years, share(part))),
                FreeRule::LastYear { share: part } => Some((1, share(part))),
                FreeRule::BaseWithBudget { .. } | FreeRule::Listed { .. } => None,
            };
            for &entity in &channel.recipients {
                for y in self.year + 1..program.years() {
                    if channel.given[y] && self.covered(entity, y) {
                        let tons = self.expected_free(channel, mean, entity, y);
                        self.participants[entity].free[y] += tons;
                    }
                }
            }
        }
        let count = self.participants.len();
        for y in self.year..program.years() {
            let (before, after) = self.free_before[y * count..].split_at_mut(count);
            self.free_of_year[y] = 0;
            for ((after, before), p) in after.iter_mut().zip(before).zip(&self.participants) {
                *after = *before + p.free[y];
                self.free_of_year[y] += p.free[y];
            }
        }
    }

    /// Free allowances that do not depend on how the run goes but on budgets, from year `from` on.
    pub(super) fn schedule_free_allowances(&mut self, from: usize) {
        let program = self.program;
        for p in &mut self.participants {
            p.scheduled[from..].fill(0);
        }
        for channel in program.free.iter().filter(|channel| channel.scheduled()) {
            for &entity in &channel.recipients {
                for y in (from..program.years()).filter(|&y| channel.given[y]) {
                    let tons = self.free_by(&channel.rule, entity, y) / program.instrument;
                    self.participants[entity].scheduled[y] += tons;
                }
            }
        }
    }

    /// What `channel` may be expected to give `entity` in a later year `y`: where it follows emissions, a share of
    /// their `mean` over so many years.
    fn expected_free(&self, channel: &FreeChannel, mean: Option<(usize, f64)>, entity: usize, y: usize) -> Allowances {
        let emitted = |back: usize| self.expected_emissions(entity, y, back);
        let free = match mean {
            Some((years, share)) => whole_tons((1..=years).map(emitted).sum::<f64>() / years as f64 * share),
            None => self.free_by(&channel.rule, entity, y),
        };
        let tons = if channel.guarded(y) { free.min(whole_tons(emitted(1))) } else { free };
        tons / self.program.instrument
    }

    /// Emissions `back` years before year `y`, with today's abatement where they lie ahead.
    fn expected_emissions(&self, entity: usize, y: usize, back: usize) -> f64 {
        let p = &self.participants[entity];
        let sector = p.sector.unwrap_or_default();
        let kept = 1.0 - smaller(p.scale * self.realised[sector], MOST_ABATED);
        match y.checked_sub(back) {
            Some(year) if year < self.year => p.emissions[year] as f64,
            Some(year) => p.share * self.program.sectors[sector].without[year] * kept,
            None => self.program.entities[entity].base as f64,
        }
    }
}

/// No entity abates all it emits.
pub(super) const MOST_ABATED: f64 = 0.98;

/// Equal parts, the larger ones first.
pub(super) fn equal_parts(total: Allowances, count: usize) -> Vec<Allowances> {
    split_largest_remainder(i128::from(total), &vec![1; count.max(1)]).iter().map(|&part| part as Allowances).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source: sb5981-rules, auction-calendar, worked example.
    #[test]
    fn a_years_auctions_are_equal_and_the_earlier_ones_get_what_is_left_over() {
        assert_eq!(equal_parts(43_674_500, 4), [10_918_625; 4]);
        assert_eq!(equal_parts(43_674_503, 4), [10_918_626, 10_918_626, 10_918_626, 10_918_625]);
    }
}
