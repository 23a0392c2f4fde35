//! Offset credits: what the market has of them, who buys them, and how many go into a surrender.
//!
//! Report: Offset Credits, paragraphs 1 and 2. Credits are a part of the limits, or those of listed projects; then
//! entities buy at the end of a year what they may use and hold it until the surrender. Invariant: nobody uses more
//! than the limits allow, or, of projects, more than it holds.

use super::compliance::Deadline;
use super::outlook::Tables;
use super::state::State;
use crate::law::schedule::{at_least_of, at_most, at_most_of};
use crate::law::{OffsetProject, Program, credit_mix, others_beside};
use crate::ledger::{Account, Instrument};
use crate::units::float::smaller;
use crate::units::{Allowances, split_largest_remainder};
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use std::ops::RangeInclusive;

/// What an entity may use of credits.
#[derive(Clone, Copy, Debug)]
struct Limits {
    /// From outside tribal lands.
    general: Allowances,
    /// From tribal lands.
    tribal: Allowances,
    /// Least share of the first with direct benefits.
    benefit: Decimal,
}

impl State<'_> {
    /// Parts of the general and the tribal limit that the market has credits for at `deadline`.
    pub(super) fn credits_available(&self, deadline: Deadline) -> (Decimal, Decimal) {
        let (general, tribal) = self.tables.availability(self.program, self.price.to_model(), deadline.falls);
        let decimal = |part: f64| Decimal::from_f64(part).unwrap_or_default();
        (decimal(general), decimal(tribal))
    }

    /// Limits on what pays the obligations of `years`, each of them `base`.
    fn credit_limits(&self, years: RangeInclusive<usize>, base: impl Fn(usize) -> Allowances) -> Limits {
        let rules = &self.program.offsets;
        let all: Allowances = years.clone().map(&base).sum();
        let rate = rules.limit[*years.start()];
        Limits {
            general: match years.clone().all(|y| rules.limit[y] == rate) {
                true => at_most_of(rate, all),
                false => at_most(years.clone().map(|y| rules.limit[y] * Decimal::from(base(y))).sum()),
            },
            tribal: at_most_of(rules.tribal_limit, all),
            benefit: self.least_benefit(years),
        }
    }

    /// The strictest share of direct benefits in `years`.
    fn least_benefit(&self, years: RangeInclusive<usize>) -> Decimal {
        years.map(|y| self.program.offsets.direct_benefit[y]).max().unwrap_or_default()
    }

    /// Years whose limits count together at a surrender for year `y`.
    fn years_of_limit(&self, y: usize) -> RangeInclusive<usize> {
        if self.program.offsets.each_installment { y..=y } else { self.period_start(y)..=y }
    }

    /// Credits by kind: as many as are `available` or held, within the limits; of those outside tribal lands at least
    /// the demanded share with direct benefits in the state.
    pub(super) fn credits_for(
        &self,
        i: usize,
        deadline: Deadline,
        due: Allowances,
        (available, tribal_available): (Decimal, Decimal),
    ) -> [Allowances; 3] {
        let rules = &self.program.offsets;
        if due == 0 || (!deadline.last && !rules.each_installment) || !self.may_trade(i) {
            return [0; 3];
        }
        let base = |y: usize| if rules.each_installment { due } else { self.obligation(i, y) };
        let limits = self.credit_limits(self.years_of_limit(deadline.year), base);
        let used = |limit: Allowances, part: Decimal| at_most_of(part, limit).clamp(0, limit);
        let others = |cap| match rules.benefit_of_all {
            true => at_least_of(Decimal::ONE - limits.benefit, cap),
            false => at_most_of(Decimal::ONE - limits.benefit, cap),
        };
        let (direct, other, tribal, cap);
        if rules.by_project {
            let held = [0, 1, 2].map(|kind| self.ledger.balance(Account::Holding(i), Instrument::Offset(kind)));
            tribal = held[2].min(limits.tribal).min(due);
            cap = limits.general.min(due - tribal);
            (direct, other) = (held[0], held[1]);
        } else {
            let eligible = |kind: usize, credits| at_most_of(rules.pools[kind].eligible, credits);
            tribal = eligible(2, used(limits.tribal, tribal_available)).min(due);
            cap = used(limits.general, available).min(due - tribal);
            (direct, other) =
                (eligible(0, cap - at_most_of(Decimal::ONE - limits.benefit, cap)), eligible(1, others(cap)));
        }
        let [direct, other] = if rules.benefit_of_all {
            let other = other.min(others(cap));
            [direct.min(cap - other), other]
        } else {
            credit_mix(direct, other, cap, limits.benefit)
        };
        [direct, other, tribal]
    }

    /// Credits of `i` go from where they are into retirement.
    pub(super) fn use_credits(&mut self, i: usize, credits: [Allowances; 3]) {
        let from = if self.program.offsets.by_project { Account::Holding(i) } else { Account::Issuance };
        for (kind, credits) in credits.into_iter().enumerate() {
            self.transfer(from, Account::Compliance(i), Instrument::Offset(kind), credits);
            self.transfer(Account::Compliance(i), Account::Retired, Instrument::Offset(kind), credits);
        }
    }

    /// Where the least share of direct benefits is one of all credits together, what it leaves of the others.
    pub(super) fn trim_credits(&self, deadline: Deadline, mut credits: Vec<&mut [Allowances; 3]>) {
        if !self.program.offsets.benefit_of_all {
            return;
        }
        let direct: Allowances = credits.iter().map(|kinds| kinds[0]).sum();
        let others: Vec<Allowances> = credits.iter().map(|kinds| kinds[1]).collect();
        let most = others_beside(direct, self.least_benefit(self.years_of_limit(deadline.year)));
        for (kinds, left) in credits.iter_mut().zip(ration(&others, most)) {
            kinds[1] = left;
        }
    }

    /// The first of January: projects have another year's credits to sell.
    pub(super) fn offer_credits(&mut self) {
        let y = self.year;
        for (pool, stock) in self.program.offsets.pools.iter().zip(&mut self.on_offer) {
            stock.resize(pool.projects.len(), 0);
            for (project, stock) in pool.projects.iter().zip(stock) {
                *stock += if project.years.contains(&y) { project.credits } else { 0 };
            }
        }
    }

    /// The last day of a year, once obligations are known: entities buy what they may use, the cheapest mix of it; a
    /// scarce kind is shared in proportion.
    pub(super) fn buy_credits(&mut self) {
        let rules = &self.program.offsets;
        if !rules.by_project || self.deadline(self.year).is_none() {
            return;
        }
        let held = |i: usize| [0, 1, 2].map(|kind| self.ledger.balance(Account::Holding(i), Instrument::Offset(kind)));
        let each = |i: usize| {
            let limits = self.credit_limits(self.years_of_limit(self.year), |y| self.obligation(i, y));
            let [direct, other, tribal] = held(i);
            let may = if self.may_trade(i) { 1 } else { 0 };
            [(limits.general - direct - other).max(0) * may, (limits.tribal - tribal).max(0) * may]
        };
        let rooms: Vec<[Allowances; 2]> = (0..self.entities).map(each).collect();
        let benefit = self.least_benefit(self.years_of_limit(self.year));
        let wished = |of: &dyn Fn(usize, [Allowances; 2]) -> Allowances| -> Vec<Allowances> {
            rooms.iter().enumerate().map(|(i, room)| of(i, *room)).collect()
        };
        let mut others = ration(&wished(&|_, room| at_most_of(Decimal::ONE - benefit, room[0])), self.for_sale(1));
        let direct = ration(&wished(&|i, room| room[0] - others[i]), self.for_sale(0));
        if !rules.benefit_of_all {
            for (i, other) in others.iter_mut().enumerate() {
                let [first, second, _] = held(i);
                *other = (*other).min(others_beside(first + direct[i], benefit).saturating_sub(second).max(0));
            }
        }
        let tribal = ration(&wished(&|_, room| room[1]), self.for_sale(2));
        for (kind, bought) in [direct, others, tribal].into_iter().enumerate() {
            for (i, credits) in bought.iter().enumerate() {
                self.transfer(Account::Issuance, Account::Holding(i), Instrument::Offset(kind), *credits);
            }
            self.sold_by_projects(kind, bought.iter().sum());
        }
    }

    /// Whether `project` sells at the market's price today.
    fn sells(&self, project: &OffsetProject) -> bool {
        let tables = self.market();
        (!project.of_partner || tables.partner_credits) && tables.sells(project, self.price.to_model(), self.year)
    }

    /// Credits of a kind that projects would sell today.
    fn for_sale(&self, kind: usize) -> Allowances {
        let projects = self.program.offsets.pools[kind].projects.iter().zip(&self.on_offer[kind]);
        projects.filter(|(project, _)| self.sells(project)).map(|(_, stock)| stock).sum()
    }

    /// Takes what was bought from the cheapest projects.
    fn sold_by_projects(&mut self, kind: usize, mut left: Allowances) {
        for (place, project) in self.program.offsets.pools[kind].projects.iter().enumerate() {
            if self.sells(project) {
                let part = left.min(self.on_offer[kind][place]);
                self.on_offer[kind][place] -= part;
                left -= part;
            }
        }
    }
}

/// What each gets of `stock`: what it wishes, or its part in proportion.
fn ration(wishes: &[Allowances], stock: Allowances) -> Vec<Allowances> {
    if wishes.iter().sum::<Allowances>() <= stock {
        return wishes.to_vec();
    }
    let shares: Vec<i128> = wishes.iter().map(|wish| i128::from(*wish)).collect();
    split_largest_remainder(i128::from(stock), &shares).into_iter().map(|part| part as Allowances).collect()
}

impl Tables {
    /// Whether `project` sells in year `y` at a nominal price.
    fn sells(&self, project: &OffsetProject, price: f64, y: usize) -> bool {
        project.price.to_model() * self.level[y] <= price + 0.005
    }

    /// Part of the obligations of year `y` that the projects' credits of the year are expected to answer for.
    pub(super) fn project_share(&self, program: &Program, price: f64, y: usize) -> f64 {
        let rules = &program.offsets;
        let need: f64 = program.sectors.iter().filter(|s| s.obligated[y]).map(|s| s.without[y]).sum::<f64>()
            / program.per_instrument();
        if need <= 0.0 {
            return 0.0;
        }
        let [direct, other, tribal] = [0, 1, 2].map(|kind: usize| {
            let projects = rules.pools[kind].projects.iter();
            let here = |p: &&OffsetProject| !p.of_partner || self.partner_credits;
            let open = projects.filter(here).filter(|p| p.years.contains(&y) && self.sells(p, price, y));
            open.map(|project| project.credits).sum::<Allowances>() as f64 / need
        });
        let benefit = rules.direct_benefit[y].to_f64().unwrap_or(0.0);
        let limit = self.offset_limit[y];
        let beside = if benefit > 0.0 { direct * (1.0 - benefit) / benefit } else { limit };
        let others = smaller(smaller(other, (1.0 - benefit) * limit), beside);
        smaller(smaller(direct, limit - others) + others + smaller(tribal, self.tribal_limit), 1.0)
    }
}

/// Part of the limits that eligible credits can fill: of the general one in the mix that the law asks for, and of the
/// tribal one.
pub(super) fn eligible(program: &Program, y: usize) -> (f64, f64) {
    let rules = &program.offsets;
    let part = |share: Decimal| share.to_f64().unwrap_or(0.0);
    let [direct, other, tribal] = [0, 1, 2].map(|kind: usize| rules.pools[kind].eligible);
    if rules.by_project || (direct == Decimal::ONE && other == Decimal::ONE) {
        return (1.0, part(tribal));
    }
    let benefit = part(rules.direct_benefit[y]);
    let (direct, other) = (part(direct) * benefit, part(other) * (1.0 - benefit));
    let beside = if benefit > 0.0 { direct * (1.0 - benefit) / benefit } else { other };
    (direct + smaller(other, beside), part(tribal))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source: sb5981-rules, offset-direct-benefit-share, worked examples.
    #[test]
    fn with_45_000_direct_credits_60_000_may_be_used_and_the_cheapest_mix_is_half_of_each() {
        let (three_quarters, half) = (Decimal::new(75, 2), Decimal::new(5, 1));
        assert_eq!(credit_mix(45_000, 100_000, 80_000, three_quarters), [45_000, 15_000]);
        assert_eq!(credit_mix(45_000, 100_000, 60_000, half), [30_000, 30_000]);
        assert_eq!(credit_mix(0, 100_000, 80_000, Decimal::ZERO), [0, 80_000], "no constraint");
        assert_eq!(credit_mix(50_000, 100_000, 80_000, Decimal::ONE), [50_000, 0]);
    }

    #[test]
    fn a_scarce_kind_is_shared_in_proportion() {
        assert_eq!(ration(&[100, 300], 200), [50, 150]);
        assert_eq!(ration(&[100, 300], 400), [100, 300]);
    }
}
