//! The rows of a run: a year, its firms, targets, measures, warnings.
//!
//! Invariant: a year's sums are made from the same books as its firms' rows.

use super::super::economy::Emitted;
use super::super::outcome::{FirmRow, MeasureRow, Warning, YearRow};
use super::trade::cost;
use super::{Books, Current, State};
use crate::law::intensity::measure::{Acts, Effect, Measure};
use crate::law::intensity::target::{Target, TargetResult};
use crate::law::intensity::{IntensityProgram, Plants};
use crate::ledger::Account;
use crate::units::{Allowances, Price, Year, whole_tons};
use rust_decimal::Decimal;

impl State<'_> {
    pub(super) fn write(&mut self, current: Current, emitted: Emitted) {
        let program = self.program;
        let Current { place, year, books, mut row, .. } = current;
        let rules = &program.years[place];
        let vintage = &program.vintages[rules.vintage];
        vintage.name.clone_into(&mut row.vintage);
        (row.plan_draft, row.basis, row.index) = (vintage.draft, vintage.basis.id(), program.economy.index[place]);
        let mut lines = program.firms.iter().zip(&books).filter(|(firm, _)| matches!(firm.plants, Plants::Line(_)));
        row.draft = row.plan_draft || rules.industry_draft && lines.any(|(_, book)| book.facts.trades);
        row.credit_price = rules.credit_price(row.price);
        row.by_sector_t = emitted.sectors.iter().map(|sector| whole_tons(sector.emissions + sector.imported)).collect();
        row.emissions_t = row.by_sector_t.iter().sum();
        row.gap_by_sector_t = vec![0; emitted.sectors.len()];
        measured(program, &emitted.effects, &mut row);
        for (place, book) in books.iter().enumerate() {
            let bank = self.ledger.allowances(Account::Holding(place));
            add(&mut row, program.firms[place].sector, book, bank);
            self.firms.push(firm(program, place, year, book, bank));
        }
        row.intensity = self.intensity(&row);
        for (sector, emitted) in program.economy.sectors.iter().zip(&emitted.sectors) {
            if emitted.beyond > 0.5 {
                let beyond = whole_tons(emitted.beyond);
                let message = format!(
                    "{year}: measures would avoid {beyond} t more than `{}` emits; what is beyond does not count",
                    sector.id
                );
                self.warnings.push(Warning { code: "W-BEYOND", message });
            }
        }
        self.effects = emitted.effects;
        self.years.push(row);
    }

    /// Emissions for each unit of output against the first target's base year; 1 where there is none.
    fn intensity(&self, row: &YearRow) -> Decimal {
        let base = self.program.targets.first().and_then(|target| {
            if target.base == row.year { Some(row) } else { self.years.iter().find(|other| other.year == target.base) }
        });
        // Years before the base year are held against the reference of the base year.
        let (emissions, index) = match (base, self.program.targets.first()) {
            (Some(base), _) => (base.emissions_t, base.index),
            (None, Some(target)) => {
                let place = target.base.since(self.program.first);
                let sectors = &self.program.economy.sectors;
                let all: f64 = sectors.iter().map(|sector| sector.reference[place]).sum();
                (whole_tons(all), self.program.economy.index[place])
            }
            (None, None) => return Decimal::ONE,
        };
        let then = Decimal::from(emissions) * row.index / index;
        if then > Decimal::ZERO { (Decimal::from(row.emissions_t) / then).round_dp(6) } else { Decimal::ONE }
    }
}

fn add(row: &mut YearRow, sector: usize, book: &Books, bank: Allowances) {
    row.reporting += u32::from(book.facts.reports);
    row.bank_t += bank;
    if !book.facts.trades {
        return;
    }
    row.trading += 1;
    row.covered_t += book.facts.emissions;
    row.formula_t += book.facts.formula;
    row.relief_t += book.facts.entitled - book.facts.formula;
    row.allocated_t += book.allocated;
    row.gap_by_sector_t[sector] += book.facts.emissions - book.allocated;
    row.pre_allocated_t += book.pre_allocated;
    row.borrowed_t += book.borrowed;
    row.bought_t += book.bought;
    row.sold_t += book.sold;
    row.credits_t += book.credits;
    row.surrendered_t += book.surrendered;
    row.shortfall_t += book.shortfall;
    row.penalty += book.penalty;
    row.compliance_cost += cost(book);
}

fn firm(program: &IntensityProgram, place: usize, year: Year, book: &Books, bank_t: Allowances) -> FirmRow {
    let firm = &program.firms[place];
    let trades = book.facts.trades;
    let (output, output_unit) = book.facts.output();
    FirmRow {
        id: firm.id.clone(),
        name: firm.name.clone(),
        sector: program.economy.sectors[firm.sector].id.clone(),
        year,
        emissions_t: book.facts.emissions,
        reports: book.facts.reports,
        trades,
        formula_t: if trades { book.facts.formula } else { 0 },
        allocated_t: book.allocated,
        bought_t: book.bought,
        sold_t: book.sold,
        borrowed_t: book.borrowed,
        credits_t: book.credits,
        shortfall_t: book.shortfall,
        bank_t,
        cost: cost(book),
        output,
        output_unit,
        carried_t: book.carried,
        penalty: book.penalty,
    }
}

/// Kilograms of a pollutant that a measure avoids.
fn kilograms(measure: &Measure, pollutant: usize, amount: f64, counted: f64) -> f64 {
    amount * counted * measure.pollutants_kg.get(pollutant).copied().unwrap_or(0.0)
}

fn measured(program: &IntensityProgram, effects: &[Effect], row: &mut YearRow) {
    let (mut avoided, mut outside, mut spent) = (0.0, 0.0, 0.0);
    let mut clean = vec![0.0; program.pollutants.len()];
    for (measure, effect) in program.measures.iter().zip(effects) {
        if measure.acts == Acts::Outside {
            outside += effect.avoided_t;
            avoided -= effect.grid_t;
        } else {
            avoided += effect.net_t();
        }
        spent += effect.amount * measure.cost;
        for (place, sum) in clean.iter_mut().enumerate() {
            *sum += kilograms(measure, place, effect.amount, effect.counted);
        }
    }
    row.avoided_t = whole_tons(avoided);
    row.outside_t = whole_tons(outside);
    let dust = program.pollutants.iter().zip(&clean).filter_map(|(pollutant, kilograms)| {
        let total = pollutant.total_t.filter(|total| *total > 0.0)?;
        Some(pollutant.elasticity * (kilograms / 1000.0 / total).min(1.0))
    });
    // No more can fall than there is.
    row.dust_change = 0.0 - dust.sum::<f64>().min(1.0);
    row.pollutants_kg = clean.into_iter().map(whole_tons).collect();
    row.benefit = program.benefit.of(row.avoided_t, &row.pollutants_kg);
    row.measures_cost = Price::from_model(1.0).times(whole_tons(spent));
}

/// Every target held against the run, where the run has its years.
pub(super) fn targets(program: &IntensityProgram, years: &[YearRow]) -> Vec<TargetResult> {
    let row = |year| years.iter().find(|row: &&YearRow| row.year == year);
    let judge = |target: &Target| {
        let (base, own) = (row(target.base)?, row(target.year)?);
        Some(target.judge((base.emissions_t, own.emissions_t), (base.index, own.index)))
    };
    program.targets.iter().filter_map(judge).collect()
}

/// Every measure as the last year has it.
pub(super) fn measures(program: &IntensityProgram, last: &[Effect]) -> Vec<MeasureRow> {
    let row = |((measure, planned), effect): ((&Measure, &Measure), &Effect)| {
        let net = effect.net_t();
        let kilograms: Vec<f64> = (0..program.pollutants.len())
            .map(|place| kilograms(measure, place, effect.amount, effect.counted))
            .collect();
        let cost = effect.amount * measure.cost;
        MeasureRow {
            id: measure.id.clone(),
            rule: measure.rule.clone(),
            unit: measure.unit.clone(),
            sector: program.economy.sectors[measure.sector].id.clone(),
            outside: measure.acts == Acts::Outside,
            amount: effect.amount,
            planned: planned.amount,
            avoided_t: whole_tons(effect.avoided_t),
            grid_t: whole_tons(effect.grid_t + effect.imported_t),
            kg_per_t: (net > 0.5).then(|| kilograms.iter().map(|kilograms| kilograms / net).collect()),
            pollutants_kg: kilograms.into_iter().map(whole_tons).collect(),
            cost: Price::from_model(1.0).times(whole_tons(cost)),
            cost_per_t: (net > 0.5).then(|| cost / net),
            quality: measure.quality.id(),
            weak: measure.quality.is_weak(),
        }
    };
    program.measures.iter().zip(&program.planned).zip(last).map(row).collect()
}

/// What readers of any result should know.
pub(super) fn warnings(program: &IntensityProgram, years: &[YearRow]) -> Vec<Warning> {
    let mut found = Vec::new();
    let drafts: Vec<String> = years.iter().filter(|row| row.draft).map(|row| row.year.to_string()).collect();
    if let (Some(first), Some(last)) = (drafts.first(), drafts.last()) {
        let message = format!("rules used from {first} to {last} come from drafts, not from final texts");
        found.push(Warning { code: "W-DRAFT", message });
    }
    for pair in years.windows(2).filter(|pair| pair[0].basis != pair[1].basis) {
        let (before, after) = (&pair[0], &pair[1]);
        let message = format!(
            "benchmarks count electricity {} through {} and {} from {} on: the two are not comparable",
            before.basis, before.year, after.basis, after.year
        );
        found.push(Warning { code: "W-BASIS", message });
    }
    let bare: Vec<String> =
        years.iter().filter(|row| row.dust_change <= -1.0).map(|row| row.year.to_string()).collect();
    if let (Some(first), Some(last)) = (bare.first(), bare.last()) {
        let message = format!(
            "{first} to {last}: measures would clean the air of more than all fine dust; it falls by 100 percent"
        );
        found.push(Warning { code: "W-DUST", message });
    }
    let weak: Vec<&str> =
        program.measures.iter().filter(|measure| measure.quality.is_weak()).map(|measure| &*measure.id).collect();
    if !weak.is_empty() {
        let message = format!("these measures rest on numbers that nobody looked up: {}", weak.join(", "));
        found.push(Warning { code: "W-WEAK", message });
    }
    found
}
