//! Random scenarios: levers inside their ranges, tables about the case's own parties, a handful of emitters.

use super::chance::Chance;
use super::tables;
use capwright::data;
use capwright::law::lever::{Choice, Kind, Lever};
use capwright::law::table::Shape;
use capwright::law::world::{Emitter, World};
use capwright::law::{Problem, Program, washington};
use capwright::scenario::{self, Scenario};
use rust_decimal::Decimal;
use std::sync::LazyLock;

/// The programme whose levers are drawn.
pub const BILL: &str = washington::ID;

/// How often levers that contradict each other are put back before a case is given up.
const ATTEMPTS: usize = 12;

/// Seeds from here on draw a programme of few years, three times out of four: a check that runs each time must not take
/// long, and what breaks a law mostly does so within a few periods.
pub const FEW_YEARS: u64 = 1_000_000_000;

static WORLD: LazyLock<World> = LazyLock::new(|| data::washington::world().expect("the bundled files read"));

/// One case: what was drawn and what comes of it.
pub struct Case {
    /// What brings it back.
    pub seed: u64,
    /// What is set.
    pub scenario: Scenario,
    /// Who emits.
    pub world: World,
    /// The programme built of both.
    pub program: Program,
}

impl Case {
    /// The case of `seed`; none where its levers contradict each other to the last.
    pub fn new(seed: u64) -> Option<Case> {
        let mut chance = Chance::new(seed);
        let world = few(&mut chance);
        let mut scenario = horizon(seed, levers(&mut chance, &world));
        for _ in 0..ATTEMPTS {
            match washington::program(&scenario.values(), &world) {
                Ok(program) => return Some(Case { seed, scenario, world, program }),
                Err(_) if scenario.changes().len() == 0 => return None,
                Err(problems) => put_back(&mut chance, &mut scenario, &problems),
            }
        }
        None
    }

    /// What `seed` draws before anything is put back.
    pub fn drawn(seed: u64) -> Scenario {
        let mut chance = Chance::new(seed);
        let world = few(&mut chance);
        horizon(seed, levers(&mut chance, &world))
    }

    /// The same case with other levers, if they fit.
    pub fn with(&self, changes: &[(&str, &str)]) -> Option<Case> {
        let mut scenario = self.scenario.clone();
        for (id, text) in changes {
            scenario.set_text(id, text).ok()?;
        }
        let program = washington::program(&scenario.values(), &self.world).ok()?;
        Some(Case { seed: self.seed, scenario, world: self.world.clone(), program })
    }

    /// The seed of the run's own draws.
    pub fn run_seed(&self) -> u64 {
        u64::from(self.scenario.seed.unwrap_or(1))
    }
}

/// One to eight of the emitters, at sizes of their own, some with years that nobody reported.
fn few(chance: &mut Chance) -> World {
    let all = &WORLD.emitters;
    let sure: Vec<&Emitter> = all.iter().filter(|emitter| is_covered(emitter)).collect();
    let mut emitters = vec![(*chance.one_of(&sure)).clone()];
    for _ in 0..chance.below(8) {
        let mut emitter = chance.one_of(all).clone();
        if emitters.iter().any(|other| other.name == emitter.name) {
            continue;
        }
        let percent = *chance.one_of(&[100, 100, 20, 55, 180, 400]);
        let (silent, wobble) = (chance.happens(20), chance.happens(50));
        for report in &mut emitter.reported {
            let year = if wobble { 85 + chance.below(31) as i64 } else { 100 };
            *report = report.map(|tons| tons * percent / 100 * year / 100).filter(|_| !silent || chance.happens(70));
        }
        emitters.push(emitter);
    }
    World { emitters, inventory: WORLD.inventory.clone(), illustrations: WORLD.illustrations.clone() }
}

/// Whether the bill covers it whatever else is drawn, so that there is something to run.
fn is_covered(emitter: &Emitter) -> bool {
    emitter.exempt.is_none() && emitter.report(2016).is_some_and(|tons| tons >= 200_000)
}

/// The scenario of `seed` in force for six to fifteen years under a market that looks one to four years ahead, if it is
/// one that has few, whatever else is drawn.
fn horizon(seed: u64, mut scenario: Scenario) -> Scenario {
    if seed >= FEW_YEARS && !seed.is_multiple_of(4) {
        let mut chance = Chance::new(seed);
        let (first, ahead) = (2021 + chance.below(10), 1 + chance.below(4));
        let (first, ahead) = (first.to_string(), ahead.to_string());
        let few = [("program.first_year", &*first), ("program.last_year", "2035"), ("market.foresight_years", &ahead)];
        for (id, years) in few {
            // What a lever refuses, its own default for one, leaves it at the default.
            let _ = scenario.set_text(id, years);
        }
    }
    scenario
}

/// Few, some or many levers moved.
fn levers(chance: &mut Chance, world: &World) -> Scenario {
    let mut scenario = Scenario::bill(BILL);
    let mut parties: Vec<String> = world.emitters.iter().map(|emitter| emitter.name.clone()).collect();
    parties.extend(["general market participant 1", "A mill"].map(str::to_owned));
    let share = *chance.one_of(&[1, 4, 12, 35]);
    // The bill's limits are for a hundred entities; among a handful they would leave most of each auction unsold.
    if chance.happens(75) {
        for (id, limit) in [("auction.limit_covered", "1"), ("holding.rate_low", "1"), ("holding.rate_high", "1")] {
            let _ = scenario.set_text(id, limit);
        }
    }
    for lever in scenario::levers(BILL).iter().filter(|lever| lever.active) {
        if chance.happens(share)
            && !lever.id.starts_with("revenue.share_")
            && let Some(text) = value(chance, lever, &parties)
        {
            // What a lever refuses, an empty set of sources for one, is no part of any scenario.
            let _ = scenario.set_text(lever.id, &text);
        }
    }
    if chance.happens(share) {
        share_receipts(chance, &mut scenario);
    }
    if chance.happens(25) {
        link(chance, &mut scenario);
    }
    scenario.seed = chance.happens(80).then(|| chance.next() as u32);
    scenario
}

fn value(chance: &mut Chance, lever: &Lever, parties: &[String]) -> Option<String> {
    Some(match lever.kind {
        Kind::Choice { options, .. } => chance.one_of(options).id.to_owned(),
        Kind::Switch { .. } => chance.happens(50).to_string(),
        Kind::Date { default } if default.len() == 5 => tables::any_day(chance),
        Kind::Date { .. } => tables::any_date(chance),
        Kind::Table { shape, .. } => return tables::table(chance, shape, parties),
        _ => tables::number(chance, lever.range()?, lever.whole()),
    })
}

/// A link that opens more often than not: drawn one by one its thirteen checks hardly ever would all be met.
fn link(chance: &mut Chance, scenario: &mut Scenario) {
    let checks = lever_choices("link.checks").iter().map(|check| format!("\"{}\":true", check.id));
    let met = format!("{{{}}}", checks.collect::<Vec<_>>().join(","));
    let test = *chance.one_of(&["off", "off", "off", "price", "total-cost"]);
    let start = 2021 + chance.below(20);
    let mut set = vec![("link.partner", "california-quebec".to_owned()), ("link.checks", met)];
    set.extend([("link.cost_test", test.to_owned()), ("link.year", start.to_string())]);
    if chance.happens(50) {
        set.push(("link.withdraw_year", (start + 1 + chance.below(8)).to_string()));
        set.push(("link.after_withdrawal", (*chance.one_of(&["valid", "void"])).to_owned()));
    }
    if chance.happens(50) {
        // A partner about as large as a handful of emitters.
        set.push(("link.partner_bank", (100_000 * chance.below(100)).to_string()));
        set.push(("link.partner_caps", format!("{{\"2021\":{}}}", 50_000 * (1 + chance.below(100)))));
        let sector = r#"[{"sector":"A","tonnes":3000000,"trend":-0.01,"potential":0.5,"cost_scale":100,"speed":0.2}]"#;
        set.push(("link.partner_sectors", sector.to_owned()));
    }
    for (id, text) in set {
        let _ = scenario.set_text(id, &text);
    }
}

fn lever_choices(id: &str) -> &'static [Choice] {
    match scenario::lever(BILL, id).map(|lever| lever.kind) {
        Some(Kind::Table { shape: Shape::Flags(choices), .. }) => choices,
        _ => &[],
    }
}

/// Three shares that sum to one: drawn one by one they hardly ever would.
fn share_receipts(chance: &mut Chance, scenario: &mut Scenario) {
    let first = chance.below(101);
    let second = chance.below(101 - first);
    let shares = [("eta", first), ("transition", second), ("cira", 100 - first - second)];
    for (account, percent) in shares {
        let share = Decimal::new(percent as i64, 2).to_string();
        let _ = scenario.set_text(&format!("revenue.share_{account}"), &share);
    }
}

/// Puts levers that contradict others back: those that a message names, else those of their area, else any.
fn put_back(chance: &mut Chance, scenario: &mut Scenario, problems: &[Problem]) {
    let moved: Vec<&'static str> = scenario.changes().map(|(id, _)| id).collect();
    let area = |id: &str| format!("set.{}.", id.split('.').next().unwrap_or_default());
    let about = |named: &dyn Fn(&Problem, &str) -> bool| -> Vec<&'static str> {
        moved.iter().copied().filter(|id| problems.iter().any(|problem| named(problem, id))).collect()
    };
    let named = about(&|problem, id| problem.path.contains(id));
    let near = about(&|problem, id| problem.path.starts_with(&area(id)));
    let any = vec![*chance.one_of(&moved)];
    let out = [named, near, any].into_iter().find(|ids| !ids.is_empty()).unwrap_or_default();
    out.into_iter().for_each(|id| scenario.reset(id));
}
