//! A run, year by year: emissions, allowances, trade, surrender, rows.
//!
//! Invariants: what a firm owes is surrendered, covered by credits or missing, and nothing else; only the ledger knows
//! who holds what.

mod cleared;
mod facts;
mod issue;
mod rows;
mod trade;

use super::economy::{emitted, freeze};
use super::outcome::{Audit, Check, FirmRow, Outcome, Warning, YearRow};
use crate::law::Problem;
use crate::law::intensity::measure::Effect;
use crate::law::intensity::{IntensityProgram, PriceRule};
use crate::ledger::{Account, Ledger};
use crate::units::{Allowances, Money, Price, Quarter, Year};
use facts::{FirmFacts, facts};
use rust_decimal::Decimal;

/// What a firm brings from one year into the next.
#[derive(Clone, Debug, Default)]
struct Memory {
    last: Option<FirmFacts>,
    /// Comes off the next allocation.
    deduction: Allowances,
    /// Comes off the allocation of the year that it was borrowed from.
    borrowed: Allowances,
    /// Sold and bought in the years that carrying over looks at.
    counted: (Allowances, Allowances),
    /// Whether something was missing in one of them.
    late: bool,
    /// The deadline at which it was last fined.
    fined: Option<Year>,
}

/// What a firm does in a year.
#[derive(Clone, Debug, Default)]
struct Books {
    facts: FirmFacts,
    /// Before auction, cap and deductions are applied: what it is entitled to.
    allocated: Allowances,
    auctioned: Allowances,
    won: Allowances,
    pre_allocated: Allowances,
    borrowed: Allowances,
    wanted: Allowances,
    offered: Allowances,
    bought: Allowances,
    sold: Allowances,
    credits: Allowances,
    surrendered: Allowances,
    shortfall: Allowances,
    carried: Allowances,
    penalty: Money,
    paid: Money,
    earned: Money,
}

struct State<'a> {
    program: &'a IntensityProgram,
    seed: u64,
    ledger: Ledger,
    memory: Vec<Memory>,
    /// What measures do in the last year that was written.
    effects: Vec<Effect>,
    /// What the formula gave in the last year without a cap.
    formula_before: Option<Allowances>,
    years: Vec<YearRow>,
    firms: Vec<FirmRow>,
    findings: Vec<String>,
    warnings: Vec<Warning>,
}

/// A year under way.
struct Current {
    place: usize,
    year: Year,
    price: Price,
    /// Whether firms trade among themselves alone.
    closed: bool,
    books: Vec<Books>,
    row: YearRow,
}

impl Current {
    /// A quarter of the year after, in which the year is settled.
    fn quarter(&self, index: u8) -> Quarter {
        Quarter { year: self.year.plus(1), index }
    }
}

/// Runs a programme; `seed` decides ties in auctions.
///
/// # Errors
/// Data that do not fit the plan that they are used with.
pub fn run(program: &IntensityProgram, seed: u64) -> Result<Outcome, Problem> {
    // Beside the firms: everyone outside, and the place where sellers and buyers meet.
    let accounts = program.firms.len() + 2;
    let mut state = State {
        program,
        seed,
        ledger: Ledger::new(accounts, program.length(), false),
        memory: vec![Memory::default(); program.firms.len()],
        effects: Vec::new(),
        formula_before: None,
        years: Vec::with_capacity(program.length()),
        firms: Vec::new(),
        findings: Vec::new(),
        warnings: Vec::new(),
    };
    for place in 0..program.length() {
        state.year(place)?;
    }
    Ok(state.finish())
}

impl State<'_> {
    fn outside(&self) -> Account {
        Account::Holding(self.program.firms.len())
    }

    fn exchange(&self) -> Account {
        Account::Holding(self.program.firms.len() + 1)
    }

    fn year(&mut self, place: usize) -> Result<(), Problem> {
        let program = self.program;
        let (year, rules) = (program.year(place), &program.years[place]);
        let frozen = freeze(program, year);
        let cleared = match program.market.price {
            PriceRule::Cleared { floor, top } if rules.auction_share > Decimal::ZERO => {
                Some(self.clear(place, &frozen, (floor, top))?)
            }
            _ => None,
        };
        let price = cleared.as_ref().map_or(rules.price, |sale| sale.price);
        let emitted = emitted(program, &frozen, price);
        let known = facts(program, place, &emitted.sectors)?;
        let books = known.into_iter().map(|facts| Books { facts, ..Books::default() }).collect();
        let row = YearRow { year, price, ..YearRow::default() };
        let mut current = Current { place, year, price, closed: cleared.is_some(), books, row };
        self.entitle(&mut current);
        self.issue(&mut current)?;
        self.auction(&mut current, cleared.as_ref());
        self.fill_gaps(&mut current);
        self.trade(&mut current);
        self.surrender(&mut current);
        self.carry_over(&mut current);
        self.write(current, emitted);
        if let Some(finding) = self.ledger.audit() {
            self.findings.push(format!("{year}: {finding}"));
        }
        Ok(())
    }

    fn finish(mut self) -> Outcome {
        let program = self.program;
        let targets = rows::targets(program, &self.years);
        self.warnings.extend(rows::warnings(program, &self.years));
        let measures = rows::measures(program, &self.effects);
        let audit = self.audit();
        Outcome {
            program: program.id.clone(),
            currency: program.currency.clone(),
            sectors: program.economy.sectors.iter().map(|sector| sector.id.clone()).collect(),
            pollutants: program.pollutants.iter().map(|pollutant| pollutant.id.clone()).collect(),
            years: self.years,
            targets,
            measures,
            firms: self.firms,
            audit,
            warnings: self.warnings,
        }
    }

    /// The laws that a run must keep, checked over the whole of it.
    fn audit(&self) -> Audit {
        let mut checks = Vec::new();
        let mut check = |name, finding: Option<String>| {
            checks.push(Check { name, ok: finding.is_none(), detail: finding.unwrap_or_default() });
        };
        check("double-entry", self.findings.first().cloned());
        let retired: Allowances = self.years.iter().map(|row| row.surrendered_t).sum();
        let kept = self.ledger.allowances(Account::Retired);
        check("retired-is-surrendered", (retired != kept).then(|| format!("{kept} retired, {retired} surrendered")));
        let credits: Allowances = self.years.iter().map(|row| row.credits_t).sum();
        let kept = self.ledger.credits(Account::Retired);
        check("credits-retired", (credits != kept).then(|| format!("{kept} retired, {credits} surrendered")));
        let broken = self.firms.iter().find(|row| row.trades && row.allocated_t < 0);
        check("nobody-gets-less-than-nothing", broken.map(|row| format!("{} in {}", row.id, row.year)));
        let open = self.years.iter().find(|row| row.covered_t != row.surrendered_t + row.credits_t + row.shortfall_t);
        check("obligations-are-settled", open.map(|row| row.year.to_string()));
        Audit { balanced: checks.iter().all(|check| check.ok), checks }
    }
}
