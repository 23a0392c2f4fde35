//! What firms emitted and produced in a year, and what the plan gives them for it.
//!
//! Must not know the ledger. Invariant: output is turned to the plan's basis here and nowhere else.

use super::super::economy::SectorYear;
use crate::law::Problem;
use crate::law::intensity::benchmark::{Basis, Electricity, UnitOutput, Vintage, capped_deficit, relieved};
use crate::law::intensity::industry::{IndustryRule, Line};
use crate::law::intensity::load::LoadFraction;
use crate::law::intensity::{Firm, IntensityProgram, LineFacts, Plants, PowerUnit, YearRules};
use crate::law::schedule::half_up;
use crate::units::{Allowances, whole_tons};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

/// A firm's year.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct FirmFacts {
    pub emissions: Allowances,
    pub reports: bool,
    pub trades: bool,
    /// What the formula gives.
    pub formula: Allowances,
    /// The same with relief.
    pub entitled: Allowances,
    /// What its units produced, at the generator.
    pub units: Vec<UnitOutput>,
    /// Tons that its line made.
    pub product: Allowances,
}

impl FirmFacts {
    /// What it made, and what that counts.
    pub fn output(&self) -> (Allowances, &'static str) {
        if self.units.is_empty() {
            return (self.product, "t");
        }
        let generated: Decimal = self.units.iter().map(|unit| unit.electricity.mwh).sum();
        (half_up(generated), "MWh")
    }
}

/// Every firm's year.
///
/// # Errors
/// As [`Vintage::allocate`].
pub(super) fn facts(
    program: &IntensityProgram,
    place: usize,
    sectors: &[SectorYear],
) -> Result<Vec<FirmFacts>, Problem> {
    let mut known: Vec<FirmFacts> =
        program.firms.iter().map(|firm| one(program, place, firm, &sectors[firm.sector])).collect::<Result<_, _>>()?;
    lines(program, place, sectors, &mut known);
    Ok(known)
}

fn one(program: &IntensityProgram, place: usize, firm: &Firm, sector: &SectorYear) -> Result<FirmFacts, Problem> {
    let mut known = FirmFacts::default();
    let rules = &program.years[place];
    match &firm.plants {
        Plants::Line(line) => {
            known.emissions = whole_tons(line.share * sector.emissions);
            known.product = whole_tons(line.product_t * sector.activity);
            // What lines of a sector get depends on all of them.
            known.formula = known.emissions;
            known.entitled = known.emissions;
        }
        Plants::Power(units) => power(program, rules, units, sector, &mut known)?,
    }
    let coal = half_up(Decimal::from(known.emissions) * firm.coal_equivalent);
    known.reports = program.reporting.applies(&firm.branch, known.emissions, coal);
    known.trades = program.trading.applies(&firm.process, known.emissions, program.year(place));
    Ok(known)
}

fn power(
    program: &IntensityProgram,
    rules: &YearRules,
    units: &[PowerUnit],
    sector: &SectorYear,
    known: &mut FirmFacts,
) -> Result<(), Problem> {
    let vintage = &program.vintages[rules.vintage];
    for unit in units {
        let output = produced(unit, sector.activity);
        let emissions = whole_tons(unit.share * sector.emissions);
        let given = vintage.allocate(&unit.id, &on_basis(vintage, unit, &output))?.total();
        let class = program.classes.get(unit.class);
        known.emissions += emissions;
        known.formula += given;
        known.entitled += if class.is_some_and(|class| class.relieved) { relieved(given, emissions) } else { given };
        known.units.push(output);
    }
    if let Some(cap) = rules.deficit_cap {
        known.entitled = capped_deficit(known.entitled, known.emissions, cap);
    }
    Ok(())
}

fn produced(unit: &PowerUnit, activity: f64) -> UnitOutput {
    let whole = |amount: f64| Decimal::from(whole_tons(amount * activity));
    UnitOutput {
        class: unit.class,
        electricity: Electricity { mwh: whole(unit.generation_mwh), basis: Basis::Generated },
        heat_gj: whole(unit.heat_gj),
        load: unit.load,
        air_cooled: unit.air_cooled,
        heat_ratio: unit.heat_ratio,
    }
}

fn on_basis(vintage: &Vintage, unit: &PowerUnit, output: &UnitOutput) -> UnitOutput {
    UnitOutput { electricity: output.electricity.on(vintage.basis, unit.own_use), ..output.clone() }
}

/// What last year's output would give at full load: where allocation before the year's output begins.
///
/// # Errors
/// As [`Vintage::allocate`].
pub(super) fn base(vintage: &Vintage, firm: &Firm, last: &FirmFacts) -> Result<Allowances, Problem> {
    let Plants::Power(units) = &firm.plants else { return Ok(last.emissions) };
    let full = LoadFraction::new(&firm.id, Decimal::ONE)?;
    let mut sum = 0;
    for (unit, output) in units.iter().zip(&last.units) {
        let output = UnitOutput { load: full, ..on_basis(vintage, unit, output) };
        sum += vintage.allocate(&unit.id, &output)?.total();
    }
    Ok(sum)
}

/// Gives the lines of each process that has one what the year's rule says; processes do not mix.
fn lines(program: &IntensityProgram, place: usize, sectors: &[SectorYear], known: &mut [FirmFacts]) {
    let rules = &program.years[place];
    let IndustryRule::BreakEven(rule) = rules.industry else { return };
    for process in program.trading.processes.iter().filter(|process| process.by_rule) {
        let members: Vec<(usize, Line)> = program
            .firms
            .iter()
            .enumerate()
            .filter(|(place, firm)| firm.process == process.id && known[*place].trades)
            .filter_map(|(place, firm)| {
                let Plants::Line(facts) = &firm.plants else { return None };
                line(rules, facts, known[place].emissions, &sectors[firm.sector]).map(|line| (place, line))
            })
            .collect();
        let all: Vec<Line> = members.iter().map(|(_, line)| *line).collect();
        let Some(level) = rule.level(&all) else { continue };
        for (place, line) in &members {
            known[*place].formula = rule.allocate(level, line);
            known[*place].entitled = known[*place].formula;
        }
    }
}

/// A line that the break-even counts; none for those that are given what they emitted.
fn line(rules: &YearRules, facts: &LineFacts, emissions: Allowances, sector: &SectorYear) -> Option<Line> {
    let beyond = |(content, limit): (&Decimal, &Decimal)| content > limit;
    if facts.special || facts.contents.iter().zip(&rules.content_limits).any(beyond) {
        return None;
    }
    let product = Decimal::from_f64(facts.product_t * sector.activity)?.round_dp(0);
    let positive = product > Decimal::ZERO && emissions > 0;
    positive.then(|| Line { emissions, intensity: (Decimal::from(emissions) / product).round_dp(9) })
}
