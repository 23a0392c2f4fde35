//! What the comparing page compares: the bill, the pinned scenarios and what is on the screen, each with its run.
//!
//! Must not build elements. Invariants: a scenario is run once, however often the page is made anew; one that does not
//! run, or belongs to another programme, is said and left out; nothing is drawn twice.

use super::engine::Shown;
use super::pins;
use super::state::Lab;
use crate::law::Problem;
use crate::scenario::link::compare;
use crate::scenario::{Scenario, SchemeOutcome, registry, run_scheme};
use crate::text::{CompareWords, fill, message, words};
use crate::view::compare::{Mark, Side, own_name, words_of};
use leptos::prelude::*;

/// A run, or why there is none.
type Answer = Result<SchemeOutcome, Vec<Problem>>;

/// Runs that are kept: as many as can be pinned, and those before the last change of the pins.
const KEPT: usize = 2 * compare::MOST;

/// The comparison of a page.
#[derive(Clone, Copy)]
pub struct Comparison {
    lab: Lab,
    /// The pinned scenarios, in order.
    pub pinned: Memo<Vec<Scenario>>,
    runs: StoredValue<Vec<(Scenario, Answer)>>,
}

/// What stands side by side.
#[derive(Clone, Debug, Default)]
pub struct Made {
    /// The runs, the bill's first.
    pub sides: Vec<Side>,
    /// What has no line, and why.
    pub left_out: Vec<String>,
}

impl Comparison {
    /// Of the pins of the page; what in them cannot be read is said where bad links are.
    #[must_use]
    pub fn start(lab: Lab) -> Comparison {
        let pinned = Memo::new(move |_| {
            let program = lab.scenario.with(|scenario| scenario.program);
            pins::start().with(|field| compare::read(field, program)).0
        });
        let program = lab.scenario.with_untracked(|scenario| scenario.program);
        let problems = pins::start().with_untracked(|field| compare::read(field, program)).1;
        if !problems.is_empty() {
            lab.link_problems.update(|list| {
                let new: Vec<Problem> = problems.into_iter().filter(|problem| !list.contains(problem)).collect();
                list.extend(new);
            });
        }
        Comparison { lab, pinned, runs: StoredValue::new(Vec::new()) }
    }

    fn words(self) -> &'static CompareWords {
        words_of(self.lab.program(), self.lab.language)
    }

    /// Takes over `scenarios` as the pins.
    pub fn keep(self, scenarios: &[Scenario]) {
        self.lab.pin_all(compare::write(scenarios));
    }

    /// What the scenario pinned at `place` is called.
    #[must_use]
    pub fn name(self, scenario: &Scenario, place: usize) -> String {
        let letter = Mark::Pinned(place).letter();
        match scenario.title.trim() {
            "" => fill(self.words().untitled, &[("letter", letter)]),
            title => title.to_owned(),
        }
    }

    /// Everything side by side; follows the pins and the run on the screen.
    #[must_use]
    pub fn made(self) -> Made {
        let shown = self.lab.shown.get();
        let language = self.lab.language;
        let bill = Scenario::bill(shown.scenario.program);
        let mut made = Made::default();
        let on_screen = same(&bill, &shown.scenario);
        let name = own_name(bill.program, language).to_owned();
        made.sides.push(side(Mark::Bill, name, bill, shown.own.clone(), on_screen));
        for (place, scenario) in self.pinned.get().into_iter().enumerate() {
            self.add(&mut made, &shown, place, scenario);
        }
        if !made.sides.iter().any(|side| side.present) {
            let title = shown.scenario.title.trim();
            let untitled = words(language).charts.names.your_run;
            let name = if title.is_empty() { untitled } else { title }.to_owned();
            made.sides.push(side(Mark::Present, name, shown.scenario.clone(), shown.run.clone(), true));
        }
        made
    }

    fn add(self, made: &mut Made, shown: &Shown, place: usize, scenario: Scenario) {
        let name = self.name(&scenario, place);
        if scenario.program != shown.scenario.program {
            let program = registry::name(scenario.program).in_language(self.lab.language);
            made.left_out.push(fill(self.words().other, &[("name", &name), ("program", program)]));
            return;
        }
        if made.sides.iter().any(|side| same(&side.scenario, &scenario)) {
            return;
        }
        let present = same(&scenario, &shown.scenario);
        let run = if present { Ok(shown.run.clone()) } else { self.run(&scenario) };
        match run {
            Ok(run) => made.sides.push(side(Mark::Pinned(place), name, scenario, run, present)),
            Err(problems) => {
                let why = problems.first().map(|problem| message(&problem.message, self.lab.language));
                let places = [("name", &*name), ("why", &*why.unwrap_or_default())];
                made.left_out.push(fill(self.words().refused, &places));
            }
        }
    }

    fn run(self, scenario: &Scenario) -> Answer {
        let known = self
            .runs
            .with_value(|runs| runs.iter().find(|(known, _)| same(known, scenario)).map(|(_, answer)| answer.clone()));
        known.unwrap_or_else(|| {
            let answer = run_scheme(scenario);
            self.runs.update_value(|runs| {
                runs.truncate(KEPT - 1);
                runs.insert(0, (scenario.clone(), answer.clone()));
            });
            answer
        })
    }
}

/// Whether two scenarios run the same, whatever they are called.
fn same(here: &Scenario, there: &Scenario) -> bool {
    here.program == there.program
        && here.seed == there.seed
        && here.own_emitters() == there.own_emitters()
        && here.changes().eq(there.changes())
}

fn side(mark: Mark, name: String, scenario: Scenario, run: SchemeOutcome, present: bool) -> Side {
    Side { mark, name, present, scenario, run }
}
