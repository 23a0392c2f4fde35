//! A quarter's emissions and a year's end.

use super::allocation::MOST_ABATED;
use super::outcome::{YearRow, rounded};
use super::state::{State, YearTotals};
use crate::law::Program;
use crate::ledger::{Account, Instrument, OFFSET_KINDS};
use crate::units::float::smaller;
use crate::units::{Allowances, Money, Price, Year, split_largest_remainder, whole_tons};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

impl State<'_> {
    /// Sectors move toward what the price makes worth abating; entities emit.
    pub(super) fn emit(&mut self) {
        let (program, y) = (self.program, self.year);
        let price = self.price.to_model();
        for (j, sector) in program.sectors.iter().enumerate() {
            let target = if sector.obligated[y] { self.tables.abated(j, price, y) } else { 0.0 };
            self.realised[j] += self.tables.quarter_speed[j] * (target - self.realised[j]);
        }
        for i in 0..self.entities {
            if self.is_shut(i) {
                continue;
            }
            let p = &mut self.participants[i];
            let Some(j) = p.sector else { continue };
            if p.reach < 1.0 {
                p.reach += self.tables.quarter_speed[j] * (1.0 - p.reach);
            }
            let worth = smaller(p.scale * self.realised[j] * p.reach, MOST_ABATED);
            let kept = 1.0 - if p.within[y] { worth } else { p.frozen };
            let tonnes = p.share * program.sectors[j].without[y] / 4.0 * kept;
            p.emitted += tonnes;
            self.totals.by_sector[j] += tonnes;
        }
    }

    /// The thirty-first of December: obligations are fixed and receipts divided.
    pub(super) fn end_year(&mut self) -> YearRow {
        let (program, y) = (self.program, self.year);
        let mut by_sector = vec![0; program.sectors.len()];
        let mut outside: Allowances = 0;
        self.give_up();
        for i in 0..self.entities {
            let tons = whole_tons(self.participants[i].emitted);
            let p = &mut self.participants[i];
            p.emissions[y] = tons;
            p.emitted = 0.0;
        }
        let obligated = self.fix_obligations();
        for p in &self.participants[..self.entities] {
            match p.sector.filter(|_| p.within[y]) {
                Some(j) => by_sector[j] += p.emissions[y],
                None => outside += p.emissions[y],
            }
        }
        self.outside[y] = outside;
        self.closed = true;
        self.buy_credits();
        let totals = std::mem::take(&mut self.totals);
        let row = self.year_row(&totals, by_sector, (obligated, outside));
        self.end_year_abroad(&row);
        self.end_coverage();
        self.totals = YearTotals { by_sector: vec![0.0; program.sectors.len()], ..YearTotals::default() };
        row
    }

    fn year_row(
        &mut self,
        totals: &YearTotals,
        by_sector: Vec<Allowances>,
        (obligated, outside): (Allowances, Allowances),
    ) -> YearRow {
        let (program, y) = (self.program, self.year);
        let covered: Allowances = by_sector.iter().sum();
        let offsets: Allowances = totals.offsets.iter().sum();
        let netted =
            if program.offsets_count_toward_targets { (offsets - totals.invalidated) * program.instrument } else { 0 };
        let owed: Allowances = self.participants.iter().map(|p| p.owed).sum();
        let held = self.ledger.private();
        let year = program.year(y);
        let accounts = self.divide_year(totals.receipts, totals.penalty, totals.daily_penalty);
        let statewide_t = covered + program.non_covered[y] + outside - netted;
        YearRow {
            year,
            budget_t: self.budgets[y] * program.instrument,
            budget_planned_t: program.budgets[y] * program.instrument,
            covered_emissions_t: covered,
            obligated_emissions_t: obligated,
            bau_t: whole_tons(program.without_programme[y] - self.outside_without()),
            non_covered_t: program.non_covered[y] + outside,
            statewide_t,
            progress: progress(program, year, statewide_t),
            statewide_limit_t: program.targets.iter().find(|t| t.year == year).map(|t| t.limit),
            price_mean: mean_price(totals.regular_paid, totals.sold_regular),
            price_floor: self.floor(),
            price_ceiling: self.ceiling(),
            price_trigger: program.price_containment.trigger[y],
            bank_t: held - owed,
            held_t: held,
            apcr_t: self.ledger.allowances(Account::PriceContainment),
            ecr_t: self.ledger.allowances(Account::EmissionsContainment),
            ecr_withheld_t: totals.withheld,
            unsold_t: self.ledger.allowances(Account::Auction),
            retired_t: totals.surrendered + offsets,
            free_t: totals.free.clone(),
            auctioned_t: totals.auctioned,
            sold_t: totals.sold_regular,
            consigned_sold_t: totals.consigned,
            reserve_sold_t: totals.sold_reserve,
            ceiling_units_t: totals.ceiling_units,
            offsets_used_t: offsets,
            offsets_by_kind_t: totals.offsets.to_vec(),
            offsets_invalidated_t: totals.invalidated,
            allowances_surrendered_t: totals.surrendered,
            shortfall_t: totals.shortfall,
            secondary_t: totals.secondary,
            penalty: totals.penalty + totals.daily_penalty,
            daily_penalty: totals.daily_penalty,
            revenue: totals.receipts,
            accounts,
            free_value: self.value_free_allowances(&totals.free, totals.proceeds),
            by_sector,
        }
    }

    /// A whole year's deposits, other money included; daily penalties where they stay within the accounts.
    pub(super) fn divide_year(&mut self, receipts: Money, penalty: Money, daily: Money) -> Vec<Money> {
        let rules = &self.program.revenue;
        let other = share_of(Money(100), rules.other);
        let daily = if rules.daily_penalties { daily } else { Money(0) };
        self.divide(receipts, penalty + daily, other)
    }

    /// Receipts less what comes off the top, by the accounts' shares to the cent; penalties and other money
    /// to their account.
    pub(super) fn divide(&mut self, receipts: Money, penalty: Money, other: Money) -> Vec<Money> {
        let rules = &self.program.revenue;
        let admin = share_of(receipts, rules.admin_share);
        let shares: Vec<i128> = rules.shares.iter().map(|share| scaled(*share)).collect();
        let mut deposits: Vec<Money> =
            split_largest_remainder(receipts.0 - admin.0, &shares).into_iter().map(Money).collect();
        if let Some(deposit) = deposits.get_mut(rules.penalties_to) {
            *deposit += penalty + other;
        }
        let sum: Money = deposits.iter().copied().sum();
        let paid_in = receipts - admin + penalty + other;
        self.audit.equal("deposits are receipts and penalties", sum.0, paid_in.0, || self.quarter.to_string());
        deposits
    }

    /// Containment allowances of a closed period are retired where the scenario retires them.
    pub(super) fn retire_withheld(&mut self) {
        let closed = self.year >= self.program.compliance.first && self.year == self.period_end(self.year);
        if self.program.emissions_containment.redistribute || !closed {
            return;
        }
        self.cancel(Account::EmissionsContainment, Instrument::Vintage, self.year);
    }

    /// The ledger's own laws and what entities and ledger say of each other.
    pub(super) fn audit_quarter(&mut self) {
        // The last audit of a year looks at what has not moved, too.
        let quarter = self.quarter;
        let finding = if quarter.index == 3 { self.ledger.audit() } else { self.ledger.audit_since(quarter) };
        let finding = finding.map(|what| format!("{}: {what}", self.quarter));
        self.audit.note("double entry balances after every quarter", finding);
        let credits: Allowances = (0..OFFSET_KINDS.len()).map(|kind| self.ledger.retired_credits(kind)).sum();
        let retired = self.ledger.allowances(Account::Retired) + credits;
        let given: Allowances = self.participants.iter().map(|p| p.surrendered + p.credits).sum();
        self.audit.equal("what is retired was surrendered", i128::from(retired), i128::from(given), || {
            self.quarter.to_string()
        });
        if self.quarter.index == 3 {
            // What came across a border was issued elsewhere.
            let issued = self.ledger.issued() - self.ledger.imported();
            let budgets: Allowances = self.budgets[..=self.year].iter().sum();
            let due = budgets + self.ceiling_units;
            let early = self.ledger.allowances(Account::PriceContainment);
            let placed_early = self.program.price_containment.up_front > self.year + 1 && issued >= due;
            if !placed_early {
                self.audit.equal(
                    "issued allowances are the budgets and units at the ceiling",
                    i128::from(issued),
                    i128::from(due),
                    || format!("{} with {early} in reserve", self.quarter.year),
                );
            }
        }
    }
}

/// How far emissions of `statewide` tons in `year` are on the way to the next limit, in tenths of a percent.
pub(super) fn progress(program: &Program, year: Year, statewide: Allowances) -> Option<i64> {
    let next = program.targets.iter().find(|target| target.year >= year)?;
    rounded(program.state_base - statewide, 1_000, program.state_base - next.limit)
}

fn mean_price(receipts: Money, sold: Allowances) -> Option<Price> {
    (sold > 0).then(|| Price::from_decimal(receipts.to_decimal() / Decimal::from(sold)))
}

/// `share` of `money`, down to the cent.
fn share_of(money: Money, share: Decimal) -> Money {
    Money((Decimal::from_i128_with_scale(money.0, 0) * share).floor().to_i128().unwrap_or(0))
}

/// A share as a whole number of billionths, for exact splitting.
pub(super) fn scaled(share: Decimal) -> i128 {
    let billionths = share * Decimal::from(1_000_000_000);
    billionths.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_i128().unwrap_or(0)
}
