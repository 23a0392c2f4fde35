//! That no lever is dead: each changes the result of some scenario in which its mechanism acts.

use super::{id, scenario};
use crate::intensity::Outcome;
use crate::law::lever::{Kind, Lever};
use crate::scenario::{levers, run_rates};

const CLEARED: [(&str, &str); 3] = [("auction.share", "0.3"), ("cap.mode", "absolute"), ("market.mode", "cleared")];

/// What must be set for a lever to have something to act on; nothing for most.
fn ground(lever: &str) -> Vec<(&'static str, &'static str)> {
    match lever {
        "auction.first_year" | "market.mode" => vec![("auction.share", "0.3")],
        "auction.floor" => CLEARED.to_vec(),
        // So little is there that even the highest bids leave somebody short.
        "auction.top" => [&CLEARED[..], &[("cap.decline", "0.2"), ("ccer.limit", "0")]].concat(),
        // Who sells half of a surplus may carry more than the rest of it, whatever everybody may.
        "carryover.base_t" => vec![("market.sell_surplus", "0")],
        "cap.first_year" | "cap.decline" => vec![("cap.mode", "absolute")],
        "capacity.replacement_ratio" => vec![("capacity.gate", "false")],
        // Where nothing else gives credits.
        "forest.credits" => vec![("ccer.supply_t", "0")],
        "imports.factor" => vec![("imports.added_twh", "10")],
        "penalty.multiple" | "penalty.fine" => vec![("market.missing", "1"), ("ccer.limit", "0")],
        "scrap.extra_mt" => vec![("steel.eaf_shift", "0.6")],
        // The four sectors' firms are all far above any threshold.
        "trading.threshold_t" | "trading.wider_from" => vec![("trading.sectors", "all")],
        _ if lever.starts_with("benefit.per_kg") => vec![("benefit.by", "pollutants")],
        _ => Vec::new(),
    }
}

/// Every other value that is tried.
fn others(lever: &Lever) -> Vec<String> {
    match lever.kind {
        Kind::Choice { default, options } => {
            options.iter().map(|option| option.id).filter(|id| *id != default).map(str::to_owned).collect()
        }
        Kind::Switch { default } => vec![(!default).to_string()],
        _ => lever.range().map_or_else(Vec::new, |range| {
            [range.min, range.max].into_iter().filter(|end| *end != range.default).map(str::to_owned).collect()
        }),
    }
}

/// The run of these settings; none where they contradict each other.
fn ran(set: &[(&str, &str)]) -> Option<Outcome> {
    run_rates(&scenario(set)).ok()
}

#[test]
fn every_lever_of_the_plan_changes_the_result_of_a_scenario_in_which_its_mechanism_acts() {
    let dead: Vec<&str> = levers(id())
        .iter()
        .filter(|lever| {
            let ground = ground(lever.id);
            let before = ran(&ground).unwrap_or_else(|| panic!("the ground of {} runs", lever.id));
            let moves = |other: &String| {
                let after = ran(&[&ground[..], &[(lever.id, other.as_str())]].concat());
                after.is_some_and(|after| after != before)
            };
            !others(lever).iter().any(moves)
        })
        .map(|lever| lever.id)
        .collect();
    assert!(dead.is_empty(), "these move nothing: {dead:?}");
}
