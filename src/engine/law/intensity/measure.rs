//! Measures: what somebody does, how much of it, and what each unit of it does to emissions and air.
//!
//! Co-benefits hang on the activity (a ton of coal, a megawatt-hour, a ton of steel), never on net CO2: a measure may
//! clean the air and emit a little more. Must not know sectors by name. Invariants: what one measure displaced, no
//! other measure improves; amounts grow along a straight line from nothing to all.

use crate::units::{Allowances, Money, Tonnes, Year};
use rust_decimal::Decimal;

/// What a measure changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acts {
    /// Output that is no longer made here: its emissions go with it.
    Displaces,
    /// Output made by something better; what was displaced cannot also be made better.
    Replaces,
    /// Less output in its sector.
    Activity,
    /// Less for the same output.
    Intensity,
    /// Gases and sinks that the CO2 total does not count.
    Outside,
}

/// How good a measure's numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    /// Read in a source.
    Found,
    /// Follows by arithmetic from such numbers.
    Computed,
    /// Follows by arithmetic from numbers of which some are recalled or assumed.
    Estimated,
    /// General knowledge, not looked up.
    Recalled,
    /// Assumed.
    Assumed,
}

impl Quality {
    /// Every quality with its name in files, the best first.
    pub const ALL: [(Quality, &'static str); 5] = [
        (Quality::Found, "found"),
        (Quality::Computed, "computed"),
        (Quality::Estimated, "estimated"),
        (Quality::Recalled, "recalled"),
        (Quality::Assumed, "assumed"),
    ];

    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        Quality::ALL[self as usize].1
    }

    /// Whether readers must be told to take the numbers lightly: arithmetic makes no weak number better.
    #[must_use]
    pub fn is_weak(self) -> bool {
        matches!(self, Quality::Estimated | Quality::Recalled | Quality::Assumed)
    }
}

/// A measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Stable id.
    pub id: String,
    /// Id of the rule that asks for it.
    pub rule: String,
    /// What one unit of it is, e.g. `MW` or `t steel`.
    pub unit: String,
    /// Units when all is done.
    pub amount: f64,
    /// First year in which some of it is done.
    pub from: Year,
    /// Year in which all of it is.
    pub until: Year,
    /// Place of its sector.
    pub sector: usize,
    /// What it changes.
    pub acts: Acts,
    /// Tons of CO2 (for [`Acts::Outside`], CO2e) that a unit avoids in a year; negative where it emits more.
    pub avoided_t: f64,
    /// Megawatt-hours that a unit displaces or makes better.
    pub mwh: f64,
    /// Megawatt-hours that a unit takes from the grid; negative where it saves or delivers them.
    pub grid_mwh: f64,
    /// Tons of CO2 that a unit emits beyond the place's border and that are counted to it all the same.
    pub imported_t: f64,
    /// Kilograms that a unit avoids in a year, by pollutant.
    pub pollutants_kg: Vec<f64>,
    /// What a unit costs in a year.
    pub cost: f64,
    /// How good its numbers are.
    pub quality: Quality,
}

/// A pollutant beside CO2.
#[derive(Clone, Debug, PartialEq)]
pub struct Pollutant {
    /// Stable id.
    pub id: String,
    /// What the place emits of it in a year, tons; none where no total is known.
    pub total_t: Option<f64>,
    /// Change of fine dust in the air, as a share, for a whole change of this pollutant's emissions.
    pub elasticity: f64,
}

/// What cleaner air is taken to be worth: by the CO2 that is avoided with it, or by itself, never both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Benefit {
    /// For each ton of CO2 avoided.
    PerTon(Decimal),
    /// For each kilogram avoided, by pollutant; what has no value here counts for nothing.
    PerKilogram(Vec<Decimal>),
}

impl Benefit {
    /// What a year's tons and kilograms are worth.
    #[must_use]
    pub fn of(&self, avoided_t: Allowances, kilograms: &[Allowances]) -> Money {
        Money::from_decimal(match self {
            Benefit::PerTon(value) => value * Decimal::from(avoided_t),
            Benefit::PerKilogram(values) => {
                values.iter().zip(kilograms).map(|(value, kilograms)| value * Decimal::from(*kilograms)).sum()
            }
        })
    }
}

impl Measure {
    /// Share of it that is done in `year`.
    #[must_use]
    pub fn done(&self, year: Year) -> f64 {
        let years = self.until.since(self.from) + 1;
        if year < self.from {
            return 0.0;
        }
        ((year.since(self.from) + 1).min(years)) as f64 / years as f64
    }
}

/// All measures of a programme, and how much power there is to displace.
#[derive(Clone, Copy, Debug)]
pub struct Measures<'a> {
    /// The measures.
    pub all: &'a [Measure],
    /// Tons of CO2 for a megawatt-hour more or less taken from the grid.
    pub grid_t_per_mwh: f64,
}

/// What one measure does in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Effect {
    /// Units done.
    pub amount: f64,
    /// Avoided in its own sector, t CO2, or t CO2e outside the total.
    pub avoided_t: Tonnes,
    /// Emitted for the power it takes, t CO2.
    pub grid_t: Tonnes,
    /// Emitted beyond the border and counted here, t CO2.
    pub imported_t: Tonnes,
    /// Share of it that counts, where others displaced what it would improve or its sector does not emit so much.
    pub counted: f64,
}

impl Effect {
    /// Avoided, less what its power emits, here and beyond the border.
    #[must_use]
    pub fn net_t(&self) -> Tonnes {
        self.avoided_t - self.grid_t - self.imported_t
    }
}

impl Measures<'_> {
    /// What each measure does in `year`. `generation_mwh` is what there is to displace.
    #[must_use]
    pub fn effects(&self, year: Year, generation_mwh: f64) -> Vec<Effect> {
        let amount = |measure: &Measure| measure.done(year) * measure.amount;
        let displaced: f64 = self
            .all
            .iter()
            .filter(|measure| measure.acts == Acts::Displaces)
            .map(|measure| amount(measure) * measure.mwh)
            .sum();
        let left = if generation_mwh > 0.0 { (1.0 - displaced / generation_mwh).max(0.0) } else { 0.0 };
        let within = if displaced > generation_mwh && displaced > 0.0 { generation_mwh / displaced } else { 1.0 };
        let effect = |measure: &Measure| {
            let counted = match measure.acts {
                Acts::Replaces => left,
                Acts::Displaces => within,
                _ => 1.0,
            };
            let amount = amount(measure);
            Effect {
                amount,
                avoided_t: amount * measure.avoided_t * counted,
                grid_t: amount * measure.grid_mwh * self.grid_t_per_mwh,
                imported_t: amount * measure.imported_t * counted,
                counted,
            }
        };
        self.all.iter().map(effect).collect()
    }
}

/// Heating that changes from coal to electricity: what a home's or a region's winter emits before and after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heating {
    /// Tons of coal burnt.
    pub coal_t: f64,
    /// Gigajoules a ton of coal.
    pub gj_per_t: f64,
    /// Share of that which warms.
    pub efficiency: f64,
    /// Tons of CO2 a ton of coal.
    pub t_per_t: f64,
}

impl Heating {
    /// CO2 of the coal.
    #[must_use]
    pub fn gross_t(&self) -> Tonnes {
        self.coal_t * self.t_per_t
    }

    /// Megawatt-hours for the same warmth, where each gives `performance` of heat.
    #[must_use]
    pub fn electricity_mwh(&self, performance: f64) -> f64 {
        self.coal_t * self.gj_per_t * self.efficiency / 3.6 / performance
    }
}
