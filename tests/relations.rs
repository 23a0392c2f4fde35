//! The metamorphic relations M1 to M23 of the quality notes: each has a test in the mode in which it is a theorem, or stands
//! here with the reason why it has none.

#[path = "relations/cap.rs"]
mod cap;
#[path = "relations/links.rs"]
mod links;
#[path = "relations/plain.rs"]
mod plain;
#[path = "relations/prices.rs"]
mod prices;
#[path = "relations/shape.rs"]
mod shape;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// How a relation is held.
enum Proof {
    /// By these tests.
    Tests(&'static [&'static str]),
    /// Not at all, and why.
    Exception(&'static str),
}

use Proof::{Exception, Tests};

/// Every relation, by its number.
const RELATIONS: [(&str, Proof); 23] = [
    ("M1 a tighter cap never emits more", Tests(&["a_tighter_cap_emits_less_and_is_never_cheaper"])),
    ("M2 a tighter cap is never cheaper", Tests(&["a_tighter_cap_emits_less_and_is_never_cheaper"])),
    (
        "M3 a higher floor is never cheaper that year",
        Tests(&[
            "a_higher_reserve_price_never_sells_more_or_cheaper",
            "a_higher_floor_is_not_cheaper_that_year_and_later_ones_neither_where_unsold_allowances_are_gone",
        ]),
    ),
    (
        "M4 a higher floor is never cheaper later",
        Tests(&["a_higher_floor_is_not_cheaper_that_year_and_later_ones_neither_where_unsold_allowances_are_gone"]),
    ),
    (
        "M5 a lower ceiling is never dearer and never emits less",
        Tests(&["a_lower_hard_ceiling_is_not_dearer_and_emits_no_less"]),
    ),
    ("M6 no price rises faster than holding pays", Tests(&["in_no_year_do_prices_rise_faster_than_holding_pays"])),
    (
        "M7 banking never costs more",
        Exception(
            "A run reports no cost of abatement that banking could lower, and without banking leftovers are cancelled, \
             so that emissions in all are not the same.",
        ),
    ),
    (
        "M8 free or auctioned makes no difference but to the state's receipts",
        Tests(&["giving_instead_of_auctioning_moves_receipts_and_nothing_else"]),
    ),
    ("M9 more offsets are never dearer", Tests(&["more_offsets_are_not_dearer_and_cut_no_more_at_home"])),
    (
        "M10 linked prices lie between the prices alone",
        Tests(&["a_linked_price_lies_between_the_prices_alone_and_joint_cost_is_not_higher"]),
    ),
    (
        "M11 a programme twice as large has the same prices",
        Tests(&["a_programme_twice_as_large_has_the_same_prices_and_twice_the_tons"]),
    ),
    (
        "M12 another unit of money changes nothing real",
        Tests(&["ten_times_every_dollar_is_ten_times_the_price_and_the_same_tons"]),
    ),
    (
        "M13 names and order make no difference",
        Tests(&[
            "neither_the_order_of_bids_nor_the_places_of_bidders_matter",
            "another_order_of_entities_emits_the_same",
        ]),
    ),
    ("M14 somebody who emits nothing changes nothing", Tests(&["an_entity_without_emissions_changes_nothing"])),
    ("M15 cheaper abatement is never dearer", Tests(&["cheaper_abatement_is_not_dearer"])),
    ("M16 growth is never cheaper and emits the same", Tests(&["growth_is_not_cheaper_and_emits_what_the_cap_allows"])),
    (
        "M17 another policy is never dearer and emits the same",
        Tests(&["another_policy_for_covered_sources_is_not_dearer_and_emits_what_the_cap_allows"]),
    ),
    (
        "M18 a cap that does not bind leaves the floor",
        Tests(&["a_cap_that_does_not_bind_leaves_the_floor_and_a_growing_bank"]),
    ),
    ("M19 a cap that hardly binds hardly costs", Tests(&["a_cap_that_binds_less_and_less_costs_less_and_less"])),
    (
        "M20 receipts are prices times sales",
        Tests(&["every_ledger_law_holds_after_every_step_on_random_scenarios", "more_supply_may_bring_less_money"]),
    ),
    (
        "M21 later years change no earlier ones that do not see them",
        Tests(&["years_after_the_last_one_in_sight_change_nothing"]),
    ),
    ("M22 longer periods never cost more", Tests(&["longer_periods_cost_no_more"])),
    ("M23 a step of a lever moves results by a step", Tests(&["one_step_of_a_headline_lever_moves_no_result_far"])),
];

/// Names of the functions that stand after `#[test]`.
fn tests_in(text: &str) -> impl Iterator<Item = String> + '_ {
    let marked = text.split("#[test]").skip(1);
    marked.filter_map(|rest| Some(rest.split_once("fn ")?.1.split_once('(')?.0.to_owned()))
}

fn known_tests(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the entry reads").path();
        if path.is_dir() {
            known_tests(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.extend(tests_in(&fs::read_to_string(path).expect("text")));
        }
    }
}

#[test]
fn each_of_the_23_relations_has_tests_that_exist_or_a_reason() {
    let mut known = BTreeSet::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["src", "tests"].into_iter().for_each(|folder| known_tests(&root.join(folder), &mut known));
    for (place, (relation, proof)) in RELATIONS.iter().enumerate() {
        assert!(relation.starts_with(&format!("M{} ", place + 1)), "{relation} is out of its place");
        match proof {
            Tests(names) => {
                assert!(!names.is_empty(), "{relation} names no test");
                names.iter().for_each(|name| assert!(known.contains(*name), "{relation}: there is no test {name}"));
            }
            Exception(reason) => assert!(reason.ends_with('.') && reason.len() > 60, "{relation}"),
        }
    }
}
