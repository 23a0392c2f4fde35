//! What Henan's programme needs to know about the world, as the data folder reads it.
//!
//! Plain rows. Must not hold numbers of its own. Invariant: rows stand in the order of their files.

use crate::law::intensity::benchmark::Basis;
use crate::law::intensity::measure::{Acts, Quality};
use rust_decimal::Decimal;

/// Everything.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Benchmarks, a row a vintage and class.
    pub benchmarks: Vec<BenchmarkRow>,
    /// Sectors.
    pub sectors: Vec<SectorRow>,
    /// Growth and prices of years that are over.
    pub history: Vec<HistoryRow>,
    /// Power units and lines of industry, illustrations all of them.
    pub firms: Vec<FirmRow>,
    /// Measures.
    pub measures: Vec<MeasureRow>,
}

/// A benchmark.
#[derive(Clone, Debug)]
pub struct BenchmarkRow {
    /// Its year.
    pub vintage: u16,
    /// Whether the text is a draft.
    pub draft: bool,
    /// What a megawatt-hour is.
    pub basis: Basis,
    /// Class of unit.
    pub class: String,
    /// Allowances a megawatt-hour.
    pub electricity: Decimal,
    /// Allowances a gigajoule.
    pub heat: Decimal,
}

/// A sector.
#[derive(Clone, Debug)]
pub struct SectorRow {
    /// Its id.
    pub id: String,
    /// Emissions of 2019, tons.
    pub tons_2019: i64,
    /// Yearly growth of its output.
    pub growth: f64,
    /// Whether the plan allows it no new capacity.
    pub listed: bool,
    /// Whether it is industry.
    pub industry: bool,
    /// First year in which it trades.
    pub trades_from: Option<u16>,
    /// Whether it trades once coverage is wider.
    pub wider: bool,
}

/// A year that is over.
#[derive(Clone, Debug)]
pub struct HistoryRow {
    /// The year.
    pub year: u16,
    /// Real growth of output.
    pub growth: Decimal,
    /// Price when its allowances fell due.
    pub price: Option<Decimal>,
}

/// A power unit or a line of industry.
#[derive(Clone, Debug)]
pub struct FirmRow {
    /// Its id.
    pub id: String,
    /// Id of its firm.
    pub firm: String,
    /// What people call the firm.
    pub name: String,
    /// Branch.
    pub branch: String,
    /// Process.
    pub process: String,
    /// Sector.
    pub sector: String,
    /// Share of the sector's emissions.
    pub share: f64,
    /// Tons CO2 a megawatt-hour generated, or a ton of product.
    pub intensity: f64,
    /// Tons of standard coal a ton of CO2.
    pub coal_equivalent: Decimal,
    /// Shares of carbide slag and biomass.
    pub contents: Vec<Decimal>,
    /// Whether it is new or closing.
    pub special: bool,
    /// What only power units have.
    pub unit: Option<UnitRow>,
}

/// What only power units have.
#[derive(Clone, Debug)]
pub struct UnitRow {
    /// Class of unit.
    pub class: String,
    /// Share of its emissions that heat takes.
    pub heat_share: f64,
    /// Tons CO2 a gigajoule.
    pub heat_intensity: f64,
    /// Share of generation that it uses itself.
    pub own_use: Decimal,
    /// Load, a fraction.
    pub load: Decimal,
    /// Whether it is cooled by air.
    pub air_cooled: bool,
    /// Heat's share of its output.
    pub heat_ratio: Decimal,
}

/// A measure.
#[derive(Clone, Debug)]
pub struct MeasureRow {
    /// Its id.
    pub id: String,
    /// Id of the task that asks for it.
    pub task: String,
    /// Lever that says how much.
    pub lever: String,
    /// Units of it for one of the lever's.
    pub scale: f64,
    /// What a unit is.
    pub unit: String,
    /// Sector.
    pub sector: String,
    /// What it changes.
    pub acts: Acts,
    /// Tons that a unit avoids.
    pub avoided_t: f64,
    /// Megawatt-hours that a unit displaces or makes better.
    pub mwh: f64,
    /// Megawatt-hours that a unit takes from the grid.
    pub grid_mwh: f64,
    /// Kilograms that a unit avoids, in the order of [`POLLUTANTS`].
    pub pollutants_kg: Vec<f64>,
    /// What a unit costs in a year.
    pub cost: f64,
    /// How good its numbers are.
    pub quality: Quality,
}

/// Pollutants that measures are counted in.
pub const POLLUTANTS: [&str; 5] = ["so2", "nox", "pm", "voc", "nh3"];

/// Classes of power units.
pub const CLASSES: [&str; 4] = ["large", "small", "unconventional", "gas"];
