//! Words of the charts.

/// One field a place.
#[derive(Clone, Copy, Debug)]
pub struct ChartWords {
    /// Title of the emissions chart.
    pub emissions_title: &'static str,
}

pub(super) const ENGLISH: ChartWords = ChartWords { emissions_title: "Emissions under the cap" };
