//! L17 and L18: links and files say a scenario whole, once and for all; what is undone was never done.

use super::draw::Case;
use super::laws::{Broken, ensure};
use capwright::scenario::{Scenario, json, link};

/// Links and files of the case's scenario read back as the same scenario, and write the same text again.
pub fn hold(case: &Case) -> Result<(), Broken> {
    let scenario = &case.scenario;
    let address = link::encode(scenario);
    let read = link::decode(&address);
    ensure!(read.problems.is_empty(), "L17", "{address}: {:?}", read.problems);
    ensure!(read.scenario == *scenario, "L17", "{address} reads as another scenario");
    ensure!(link::encode(&read.scenario) == address, "L18", "{address} changes when it is opened");
    let file = json::write(scenario);
    let read = json::parse(&file);
    ensure!(read.as_ref() == Ok(scenario), "L17", "{file} reads as {read:?}");
    ensure!(read.map(|read| json::write(&read)).as_ref() == Ok(&file), "L17", "{file} is not canonical");
    undone(scenario)
}

/// Setting a lever and putting it back, in any order, leaves the scenario and its link.
fn undone(scenario: &Scenario) -> Result<(), Broken> {
    let mut other = Scenario::bill(scenario.program);
    (other.seed, other.title, other.notes) = (scenario.seed, scenario.title.clone(), scenario.notes.clone());
    let changes: Vec<_> = scenario.changes().map(|(id, value)| (id, value.clone())).collect();
    for (id, value) in changes.iter().rev() {
        let before = other.clone();
        ensure!(other.set(id, value.clone()).is_ok(), "L18", "{id} cannot be set again");
        let after = other.clone();
        other.reset(id);
        ensure!(other == before, "L18", "{id} cannot be put back");
        other = after;
    }
    ensure!(other == *scenario, "L17", "the order of changes matters");
    // Equal scenarios have one link, so that it is compared once and not after every lever.
    ensure!(link::encode(&other) == link::encode(scenario), "L18", "the order of changes shows in the link");
    Ok(())
}
