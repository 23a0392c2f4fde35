//! Words of the view for an audience.
//!
//! `{name}` in a text is a place that the page fills.

use crate::text::table::words;

words! {
/// One or two charts, large, and what moves them.
#[derive(Clone, Copy, Debug)]
pub struct PresentWords {
    /// Leaves for the lab.
    pub leave: &'static str,
    /// Takes the whole screen.
    pub full_screen: &'static str,
    /// Plays the last change again.
    pub replay: &'static str,
    /// There is no change to play.
    pub nothing_to_replay: &'static str,
    /// What is shown is from before the last change.
    pub before: &'static str,
    /// What is shown has the last change: `{change}`.
    pub after: &'static str,
    /// Next charts.
    pub next: &'static str,
    /// Previous charts.
    pub previous: &'static str,
    /// One chart.
    pub one: &'static str,
    /// Two charts side by side.
    pub two: &'static str,
    /// Which of how many: `{place}`, `{count}`.
    pub place: &'static str,
    /// Name of the levers' strip.
    pub levers: &'static str,
    /// Adds a lever.
    pub choose: &'static str,
    /// Takes one away; `{label}`.
    pub put_away: &'static str,
    /// What the keys do.
    pub keys: &'static str,
}
}

pub(in crate::text) const ENGLISH: PresentWords = PresentWords {
    leave: "Leave",
    full_screen: "Full screen",
    replay: "Replay the last change",
    nothing_to_replay: "There is no change to replay yet. Move a lever first.",
    before: "Before the last change",
    after: "With the last change: {change}",
    next: "Next chart",
    previous: "Previous chart",
    one: "One chart",
    two: "Two charts",
    place: "{place} of {count}",
    levers: "Levers",
    choose: "Add a lever",
    put_away: "Put away: {label}",
    keys: "Keys: arrows or page keys step through the charts, 1 and 2 for one or two, R replays the last change, F takes the whole screen, Escape leaves.",
};
