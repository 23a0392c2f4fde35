//! Words of the charts of a programme of rates.

use crate::text::charts::Heading;
use crate::text::table::words;

words! {
/// One field a chart.
#[derive(Clone, Copy, Debug)]
pub struct RateChartWords {
    /// Emissions by sector.
    pub emissions: RateEmissionsWords,
    /// Emissions for each unit of output.
    pub intensity: IntensityWords,
    /// Pollutants by measure.
    pub pollutants: PollutantWords,
    /// Pollutants for each ton of CO2.
    pub benefits: BenefitWords,
    /// Costs against tons.
    pub curve: CurveWords,
    /// Allowances that are missing.
    pub gap: GapWords,
    /// What it costs.
    pub cost: CostWords,
}
/// Emissions by sector.
#[derive(Clone, Copy, Debug)]
pub struct RateEmissionsWords {
    /// Title, method, caption.
    pub heading: Heading,
    /// All emissions.
    pub all: &'static str,
    /// The total that is a reference, on the chart: `{year}`, `{total}`.
    pub reference: &'static str,
    /// Less than in the base year: `{share}`, `{year}`, `{base}`, `{amount}`.
    pub finding_fall: &'static str,
    /// More: `{share}`, `{year}`, `{base}`, `{amount}`.
    pub finding_rise: &'static str,
    /// Added where the reference of `{year}` is passed by `{margin}`.
    pub finding_above: &'static str,
    /// Added where it is not: `{year}`, `{margin}`.
    pub finding_below: &'static str,
}
/// Emissions for each unit of output.
#[derive(Clone, Copy, Debug)]
pub struct IntensityWords {
    /// Title, method, caption.
    pub heading: Heading,
    /// The line.
    pub intensity: &'static str,
    /// What a target wants.
    pub target: &'static str,
    /// A met target on the chart: `{year}`, `{change}`, `{wanted}`, `{base}`.
    pub met: &'static str,
    /// A missed one: `{year}`, `{change}`, `{wanted}`, `{base}`.
    pub missed: &'static str,
    /// Met where space is short: `{year}`.
    pub met_short: &'static str,
    /// Missed where space is short: `{year}`.
    pub missed_short: &'static str,
    /// Change from the base year of the next target.
    pub change: &'static str,
    /// Index of real output.
    pub output: &'static str,
    /// What came of it, for every target: `{year}`, `{base}`, `{change}`, `{wanted}`.
    pub finding: &'static str,
    /// Without targets: `{change}`, `{year}`, `{base}`.
    pub finding_none: &'static str,
}
/// Pollutants by measure.
#[derive(Clone, Copy, Debug)]
pub struct PollutantWords {
    /// Title, method, caption.
    pub heading: Heading,
    /// The most of it comes from: `{year}`, `{pollutant}`, `{amount}`, `{measure}`, `{share}`.
    pub finding: &'static str,
    /// Nothing is avoided.
    pub finding_none: &'static str,
}
/// Pollutants for each ton of CO2.
#[derive(Clone, Copy, Debug)]
pub struct BenefitWords {
    /// Title, method, caption.
    pub heading: Heading,
    /// The measure that cleans most: `{measure}`, `{amount}`; of `{count}` measures that are adopted and within the
    /// total, `{without}` have no ratio.
    pub finding: &'static str,
    /// No measure lowers CO2.
    pub finding_none: &'static str,
    /// Stands in the table where CO2 does not fall.
    pub no_fall: &'static str,
    /// Stands in the table where none of a measure is done.
    pub not_adopted: &'static str,
    /// Stands in the table where a measure avoids only what the total does not count.
    pub outside: &'static str,
    /// Net CO2 avoided.
    pub net: &'static str,
}
/// Costs against tons.
#[derive(Clone, Copy, Debug)]
pub struct CurveWords {
    /// Title, method, caption.
    pub heading: Heading,
    /// How much costs no more than an allowance: `{amount}`, `{price}`, `{all}`.
    pub finding: &'static str,
    /// No measure lowers CO2.
    pub finding_none: &'static str,
    /// The price of an allowance, on the chart: `{price}`.
    pub price: &'static str,
    /// What lies above the picture: `{count}`, `{most}`.
    pub beyond: &'static str,
    /// Cost of a ton.
    pub cost: &'static str,
    /// Tons so far.
    pub sum: &'static str,
    /// Cost in a year.
    pub yearly: &'static str,
}
/// Allowances that are missing.
#[derive(Clone, Copy, Debug)]
pub struct GapWords {
    /// Title, method, caption.
    pub heading: Heading,
    /// Emissions of firms that trade.
    pub covered: &'static str,
    /// What they are given.
    pub allocated: &'static str,
    /// What is missing.
    pub missing: &'static str,
    /// Note at the first draft: `{year}`.
    pub draft: &'static str,
    /// The same where space is short.
    pub draft_short: &'static str,
    /// Missing in `{year}`: `{amount}`, `{share}` of emissions, `{sector}`.
    pub finding_missing: &'static str,
    /// Left over in `{year}`: `{amount}`, `{share}`.
    pub finding_surplus: &'static str,
    /// Nobody trades.
    pub finding_none: &'static str,
}
/// What it costs.
#[derive(Clone, Copy, Debug)]
pub struct CostWords {
    /// Title, method, caption.
    pub heading: Heading,
    /// Measures.
    pub measures: &'static str,
    /// Allowances, credits and penalties, less what sales bring.
    pub compliance: &'static str,
    /// Penalties, of those.
    pub penalty: &'static str,
    /// What cleaner air is taken to be worth.
    pub benefit: &'static str,
    /// `{year}`, `{measures}`, `{compliance}`, `{benefit}`.
    pub finding: &'static str,
}
}
