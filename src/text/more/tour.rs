//! Words of the tour through the lab.
//!
//! `{name}` in a text is a place that the tour fills.

use crate::text::table::words;

words! {
/// The tour.
#[derive(Clone, Copy, Debug)]
pub struct TourWords {
    /// What it is called.
    pub name: &'static str,
    /// Where in it the reader is; `{step}`, `{all}`.
    pub place: &'static str,
    /// The steps: headline, verdicts, a lever, the charts, the link.
    pub steps: [TourStep; 5],
    /// One step back.
    pub back: &'static str,
    /// One step on.
    pub next: &'static str,
    /// Ends it at the last step.
    pub done: &'static str,
    /// Ends it before.
    pub skip: &'static str,
    /// What keys do.
    pub keys: &'static str,
}

/// A step.
#[derive(Clone, Copy, Debug)]
pub struct TourStep {
    /// Its heading.
    pub title: &'static str,
    /// What it says.
    pub says: &'static str,
}
}

pub(in crate::text) const ENGLISH: TourWords = TourWords {
    name: "Tour",
    place: "Step {step} of {all}",
    steps: [
        TourStep {
            title: "The headline is the result",
            says: "The bill has already run, quarter by quarter from 2021 to 2050. This sentence says what came of it, and it is written anew whenever you move something.",
        },
        TourStep {
            title: "Six verdicts",
            says: "Whether the limits of 2035 and 2050 are met and by how much, the price and a household's cost in 2030, receipts, penalties. Once you have changed something, each also says what it was under the bill.",
        },
        TourStep {
            title: "A lever is a number of the bill",
            says: "Drag it, type into its field, or use the arrow keys. The mark on the slider is the bill's own value. Below stands who fixed the number; “The rule” says what the report says and where.",
        },
        TourStep {
            title: "Your version, and the bill as a thin line",
            says: "Every chart follows while you drag. The thin dashed line is the bill as the report reads. With the arrow keys, or by pointing, one crosshair reads all six charts; each has its numbers as a table.",
        },
        TourStep {
            title: "The link is your amendment",
            says: "Everything that you changed is in the address, and nothing is sent anywhere. Share copies it; whoever opens it sees your run. Undo goes back step by step. More pages are above: auctions, the bill's text, a memo to print, challenges.",
        },
    ],
    back: "Back",
    next: "Next",
    done: "Start",
    skip: "Skip the tour",
    keys: "Tab goes on to the page itself, which stays in use; Escape ends the tour.",
};
