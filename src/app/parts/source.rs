//! Where a chart comes from: the run on the screen, or a page's own figures.
//!
//! Must not know what is drawn.

use crate::app::state::Lab;
#[cfg(feature = "pages")]
use crate::scenario::readings::Chosen;
use crate::view::ChartModel;
use leptos::prelude::*;

/// Where a chart comes from.
#[derive(Clone, Copy)]
pub enum Source {
    /// The run on the screen: its chart at this place.
    Run(usize),
    /// A chart that no run changes.
    #[cfg(feature = "pages")]
    Own(StoredValue<ChartModel>),
    /// A chart of the page's own that changes.
    #[cfg(feature = "pages")]
    Moving(RwSignal<ChartModel>),
    /// A page's own charts of the run on the screen: the one at this place.
    #[cfg(feature = "pages")]
    Made(Memo<Vec<ChartModel>>, usize),
}

impl Source {
    /// What `take` makes of the chart; asked again when the run changes.
    pub fn with<R>(self, lab: Lab, take: impl FnOnce(&ChartModel) -> R) -> Option<R> {
        match self {
            Source::Run(place) => lab.shown.with(|shown| shown.charts.get(place).map(take)),
            #[cfg(feature = "pages")]
            Source::Own(chart) => chart.try_with_value(take),
            #[cfg(feature = "pages")]
            Source::Moving(chart) => chart.try_with(take),
            #[cfg(feature = "pages")]
            Source::Made(charts, place) => charts.try_with(|charts| charts.get(place).map(take)).flatten(),
        }
    }

    /// The same without following the run.
    pub fn with_untracked<R>(self, lab: Lab, take: impl FnOnce(&ChartModel) -> R) -> Option<R> {
        untrack(|| self.with(lab, take))
    }

    /// Whether it has its axis, and so the crosshair, in common with the others.
    pub fn shares_its_axis(self, lab: Lab) -> bool {
        self.is_of_run() && self.reads_years(lab)
    }

    /// Whether it shows the run on the screen.
    fn is_of_run(self) -> bool {
        match self {
            Source::Run(_) => true,
            #[cfg(feature = "pages")]
            Source::Made(..) => true,
            #[cfg(feature = "pages")]
            Source::Own(_) | Source::Moving(_) => false,
        }
    }

    /// The readings that what it shows takes in place of defaults.
    #[cfg(feature = "pages")]
    pub fn readings(self, lab: Lab) -> Vec<Chosen> {
        if self.is_of_run() { lab.shown.with_untracked(|shown| shown.readings.clone()) } else { Vec::new() }
    }

    /// Whether it has the years along its axis.
    #[cfg(feature = "pages")]
    pub fn reads_years(self, lab: Lab) -> bool {
        self.with_untracked(lab, ChartModel::reads_years).unwrap_or(true)
    }

    /// Every chart of a programme of budgets has.
    #[cfg(not(feature = "pages"))]
    pub fn reads_years(self, _: Lab) -> bool {
        true
    }
}
