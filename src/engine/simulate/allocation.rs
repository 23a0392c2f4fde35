//! The first of January: the budget is issued and split into reserve, free and auctioned allowances.

use super::outcome::Warning;
use super::state::State;
use crate::law::schedule::{at_least, at_most};
use crate::law::{FreeRule, Shortage};
use crate::ledger::{Account, Instrument};
use crate::units::{Allowances, split_largest_remainder, whole_tons};
use rust_decimal::Decimal;

impl State<'_> {
    /// Issues the year's budget.
    pub(super) fn begin_year(&mut self) {
        let (program, y) = (self.program, self.year);
        self.begin_coverage();
        let asked = self.free_asked();
        let asked_sum: Allowances = asked.iter().flatten().map(|(_, tons)| tons).sum();
        let budget = program.budgets[y];
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
        for (entity, tons) in given.into_iter().flatten() {
            self.participants[entity].free[y] += tons;
            self.transfer(Account::Issuance, Account::Holding(entity), Instrument::Vintage(y), tons);
        }
        self.totals.auctioned = auction;
        self.planned = equal_parts(auction, program.auction.count);
        self.withholdable = program.emissions_containment.available[y];
        self.plan_free_allowances();
    }

    /// The reserve's part of the budget of year `y`. Already placed up front: nothing more.
    pub(super) fn set_aside(&self, y: usize, free: Allowances) -> Allowances {
        let rules = &self.program.price_containment;
        let budget = self.program.budgets[y];
        // Placed before its years' free allowances are known, an up-front reserve is a share of the budgets.
        let base = if rules.of_auctionable && y >= rules.up_front { (budget - free).max(0) } else { budget };
        at_least(rules.share[y] * Decimal::from(base)).min(budget)
    }

    /// Yearly, or the first years' amounts at once, each later counted against its own budget.
    fn issue_reserve(&mut self, reserve: Allowances) {
        let up_front = self.program.price_containment.up_front;
        if self.year >= up_front {
            self.transfer(Account::Issuance, Account::PriceContainment, Instrument::Reserve, reserve);
        } else if self.year == 0 {
            let later: Allowances = (1..up_front).map(|y| self.set_aside(y, 0)).sum();
            self.transfer(Account::Issuance, Account::PriceContainment, Instrument::Reserve, reserve + later);
        }
    }

    /// What each channel would give each recipient.
    fn free_asked(&self) -> Vec<Vec<(usize, Allowances)>> {
        let y = self.year;
        let channel = |channel: &crate::law::FreeChannel| {
            if !channel.given[y] {
                return Vec::new();
            }
            let recipients =
                channel.recipients.iter().filter(|&&entity| self.covered(entity, y) && self.may_trade(entity));
            recipients.map(|&entity| (entity, self.free_by(&channel.rule, entity, y))).collect()
        };
        self.program.free.iter().map(channel).collect()
    }

    /// Free allowances of `entity` in year `y` under `rule`, before any scaling.
    pub(super) fn free_by(&self, rule: &FreeRule, entity: usize, y: usize) -> Allowances {
        let base = self.program.entities[entity].base;
        let line = &self.program.budget_line;
        match rule {
            FreeRule::BaseWithBudget { share } => {
                let schedule = Decimal::from(line[y]).checked_div(Decimal::from(line[0])).unwrap_or_default();
                at_most(share * schedule * Decimal::from(base))
            }
            FreeRule::TrailingMean { years, share } => {
                let sum: Allowances = (1..=*years).map(|back| self.emissions_of(entity, y, back)).sum();
                at_most(share * Decimal::from(sum) / Decimal::from(*years))
            }
            FreeRule::LastYear { share } => at_most(share * Decimal::from(self.emissions_of(entity, y, 1))),
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
        if self.program.shortage == Shortage::CutReserveFirst && !self.program.price_containment.mandatory[self.year] {
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
        for channel in program.free.iter().filter(|channel| !channel.rule.scheduled()) {
            for &entity in &channel.recipients {
                for y in self.year + 1..program.years() {
                    if channel.given[y] && self.covered(entity, y) {
                        let tons = self.expected_free(&channel.rule, entity, y);
                        self.participants[entity].free[y] += tons;
                    }
                }
            }
        }
        let rows = self.free_before.chunks_exact_mut(program.years() + 1);
        for (row, p) in rows.zip(&self.participants) {
            for (y, free) in p.free.iter().enumerate() {
                row[y + 1] = row[y] + free;
            }
        }
    }

    /// Free allowances that do not depend on how the run goes, once and for all.
    pub(super) fn schedule_free_allowances(&mut self) {
        let program = self.program;
        for channel in program.free.iter().filter(|channel| channel.rule.scheduled()) {
            for &entity in &channel.recipients {
                for y in (0..program.years()).filter(|&y| channel.given[y]) {
                    let tons = self.free_by(&channel.rule, entity, y);
                    self.participants[entity].scheduled[y] += tons;
                }
            }
        }
    }

    fn expected_free(&self, rule: &FreeRule, entity: usize, y: usize) -> Allowances {
        let (years, share) = match rule {
            FreeRule::BaseWithBudget { .. } => return 0,
            FreeRule::TrailingMean { years, share } => (*years, share),
            FreeRule::LastYear { share } => (1, share),
        };
        let p = &self.participants[entity];
        let sector = p.sector.unwrap_or_default();
        let kept = 1.0 - (p.scale * self.realised[sector]).min(MOST_ABATED);
        let emitted = |back: usize| match y.checked_sub(back) {
            Some(year) if year < self.year => p.emissions[year] as f64,
            Some(year) => p.share * self.program.sectors[sector].without[year] * kept,
            None => self.program.entities[entity].base as f64,
        };
        use rust_decimal::prelude::ToPrimitive;
        let mean = (1..=years).map(emitted).sum::<f64>() / years as f64;
        whole_tons(mean * share.to_f64().unwrap_or(0.0))
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
