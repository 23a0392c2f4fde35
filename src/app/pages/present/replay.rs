//! The last change once more: what was before it, then the way to what is on the screen.
//!
//! Must not change the scenario, its history or its link. Invariants: it ends at the run on the screen, also when it is
//! broken off; where the reader wants little motion, two pictures stand in place of the way.

use super::said;
use crate::app::dom::effect;
use crate::app::state::Lab;
use crate::scenario::{Scenario, between, lever};
use crate::text::fill;
use crate::view::quantity::in_words;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// How long what was before stands still.
const BEFORE_MS: u32 = 1_200;

/// How long a step takes.
const STEP_MS: u32 = 50;

/// Steps of the way.
const STEPS: u32 = 24;

/// Levers that are named.
const NAMED: usize = 3;

/// What is being played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Before,
    Way,
    After,
}

/// Plays the last change.
#[derive(Clone, Copy)]
pub(super) struct Replay {
    lab: Lab,
    phase: RwSignal<Option<Phase>>,
    ends: StoredValue<Option<(Scenario, Scenario)>>,
    next: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Replay {
    pub fn start(lab: Lab) -> Replay {
        let replay = Replay {
            lab,
            phase: RwSignal::new(None),
            ends: StoredValue::new(None),
            next: StoredValue::new_local(None),
        };
        // Whoever moves a lever meanwhile goes on from what is on the screen.
        effect(move || {
            let now = lab.scenario.get();
            let other = replay.ends.with_value(|ends| ends.as_ref().is_some_and(|(_, after)| *after != now));
            if other {
                replay.stop();
            }
        });
        on_cleanup(move || {
            if replay.ends.try_with_value(Option::is_some).unwrap_or_default() {
                lab.play(lab.scenario.get_untracked());
            }
        });
        replay
    }

    fn stop(self) {
        self.next.set_value(None);
        self.ends.set_value(None);
        self.phase.set(None);
    }

    /// Plays it, from the start if it is being played already.
    pub fn play(self) {
        let after = self.lab.scenario.get_untracked();
        let Some(before) = self.lab.before_last() else {
            self.lab.say(said(self.lab).nothing_to_replay);
            return;
        };
        self.ends.set_value(Some((before.clone(), after)));
        self.phase.set(Some(Phase::Before));
        self.lab.play(before);
        let first = if wants_little_motion() { STEPS } else { 1 };
        self.wait(BEFORE_MS, first);
    }

    fn wait(self, time: u32, step: u32) {
        self.next.set_value(Some(Timeout::new(time, move || self.step(step))));
    }

    fn step(self, step: u32) {
        let Some((before, after)) = self.ends.get_value() else { return };
        self.lab.play(between(&before, &after, step, STEPS));
        if step >= STEPS {
            self.phase.set(Some(Phase::After));
            self.next.set_value(None);
        } else {
            self.phase.set(Some(Phase::Way));
            self.wait(STEP_MS, step + 1);
        }
    }

    /// What is being played, in words; nothing on the way.
    pub fn said(self) -> String {
        let words = said(self.lab);
        match self.phase.get() {
            None | Some(Phase::Way) => String::new(),
            Some(Phase::Before) => words.before.to_owned(),
            Some(Phase::After) => fill(words.after, &[("change", &self.change())]),
        }
    }

    /// The levers that the change moved, with where it took them.
    fn change(self) -> String {
        let Some((before, after)) = self.ends.get_value() else { return String::new() };
        let mut moved: Vec<&'static str> = before.changes().chain(after.changes()).map(|(id, _)| id).collect();
        moved.sort_unstable();
        moved.dedup();
        moved.retain(|id| before.get(id) != after.get(id));
        let named = |id: &&'static str| {
            let lever = lever(after.program, id)?;
            let value = in_words(lever, after.get(id), &self.lab.words().lever, false);
            Some(format!("{} {value}", lever.label.in_language(self.lab.language)))
        };
        let mut names: Vec<String> = moved.iter().filter_map(named).take(NAMED).collect();
        if moved.len() > NAMED {
            names.push("…".to_owned());
        }
        names.join(self.lab.words().card.comma)
    }
}

fn wants_little_motion() -> bool {
    let asked = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    asked.is_some_and(|list| list.matches())
}
