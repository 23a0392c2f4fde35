//! The field both ways, by hand and from anywhere.

use super::*;
use crate::scenario::link::decode;
use crate::scenario::registry;
use crate::text::Language;
use proptest::prelude::*;

/// The programme on the screen, and another.
const BILL_ID: &str = PROGRAMS[0];
const OTHER: &str = PROGRAMS[1];

fn scenario(fields: &str) -> Scenario {
    let decoded = decode(&format!("#/lab?{fields}"));
    assert!(decoded.problems.is_empty(), "{:?}", decoded.problems);
    decoded.scenario
}

fn read_well(field: &str) -> Vec<Scenario> {
    let (scenarios, problems) = read(field, BILL_ID);
    assert!(problems.is_empty(), "{field}: {problems:?}");
    scenarios
}

#[test]
fn the_bill_a_preset_and_own_values_stand_side_by_side() {
    let field = "bill,enacted-2021,limits.reduction_2035:0.45;seed:7;title:Tighter%2C%20sooner";
    let scenarios = read_well(field);
    assert_eq!(scenarios.len(), 3);
    assert!(scenarios[0].is_bill());
    assert_eq!(presets::present(&scenarios[1]).map(|preset| preset.id), Some("enacted-2021"));
    assert_eq!(scenarios[2], scenario("limits.reduction_2035=0.45&seed=7&title=Tighter%2C%20sooner"));
    assert_eq!(write(&scenarios), field);
}

#[test]
fn a_preset_can_be_renamed_and_changed_by_hand() {
    let scenarios = read_well("enacted-2021;auction.floor_base:30;title:The+act%2C dearer");
    assert_eq!(scenarios[0].title, "The act, dearer");
    assert_eq!(crate::scenario::format_value(&scenarios[0].get("auction.floor_base")), "30");
    assert_eq!(read_well(&write(&scenarios)), scenarios, "what is no preset any more is written out");
}

#[test]
fn other_programmes_name_themselves() {
    let field = format!("{OTHER},program:{OTHER};target.reduction_2025:0.18");
    let scenarios = read_well(&field);
    assert!(scenarios.iter().all(|scenario| scenario.program == OTHER));
    assert_eq!(read_well(&write(&scenarios)), scenarios);
    assert_eq!(read("bill", OTHER).0[0].program, OTHER, "`bill` is the programme on the screen");
}

#[test]
fn a_scenario_that_names_no_programme_is_the_first_one_and_what_it_lacks_says_so() {
    let (scenarios, problems) = read("target.reduction_2025:0.18;seed:4", OTHER);
    assert_eq!((scenarios[0].program, scenarios[0].seed), (PROGRAMS[0], Some(4)));
    let said = &problems[0].message;
    assert!(said.contains(PROGRAMS[0]) && said.contains(&format!("write `program:{OTHER}`")), "{said}");
    assert_ne!(crate::text::message(said, Language::Chinese), *said);
}

#[test]
fn nothing_but_a_seed_or_a_title_says_as_which_programme_it_is_read_and_how_to_say_another() {
    for item in ["seed:4", "title:Mine", "seed:4;notes:none"] {
        assert!(read(item, BILL_ID).1.is_empty(), "{item}");
        let (scenarios, problems) = read(item, OTHER);
        assert_eq!((scenarios.len(), scenarios[0].program), (1, PROGRAMS[0]), "{item}");
        assert_eq!((problems.len(), problems[0].code), (1, "E-PROGRAM"), "{item}");
        let said = &problems[0].message;
        assert!(said.contains(PROGRAMS[0]) && said.contains(&format!("write `program:{OTHER}`")), "{said}");
        assert!(Language::ALL[1..3].iter().all(|language| crate::text::message(said, *language) != *said), "{said}");
        let (own, none) = read(&format!("{item};program:{OTHER}"), OTHER);
        assert!(own[0].program == OTHER && none.is_empty(), "{none:?}");
    }
}

#[test]
fn names_mean_one_thing() {
    let mut names: Vec<&str> = PROGRAMS.to_vec();
    names.push(BILL);
    names.extend(PROGRAMS.iter().flat_map(|program| registry::presets(program)).map(|preset| preset.id));
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn a_long_scenario_is_packed_and_short_ones_stay_readable() {
    let table = "[{\"name\":\"Mill\",\"year\":2030,\"tons\":40000}]";
    let preset = registry::presets(BILL_ID).iter().find(|preset| preset.id == "enacted-2021").expect("a preset");
    let mut long = presets::scenario(BILL_ID, preset, Language::English).expect("it reads");
    long.title = format!("Own tables {table}");
    let field = write(std::slice::from_ref(&long));
    assert!(field.starts_with("scenario1.") && field.len() < item(&long).len(), "{field}");
    assert_eq!(read_well(&field), vec![long]);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_compared() {
    for (field, code, count) in [
        ("no-such-preset,bill", "E-UNKNOWN", 1),
        ("program:atlantis;seed:1,bill", "E-PROGRAM", 1),
        ("limits.reduction_2035:7,bill", "E-RANGE", 1),
        ("limits.reduction_2035,bill", "E-UNKNOWN", 1),
        ("seed:1;seed:2,bill", "E-DUPLICATE", 2),
        ("seed:%FF,bill", "E-UTF8", 1),
        ("seed:1,seed:2,seed:3,seed:4", "E-LENGTH", 3),
        ("scenario1.AAAA,bill", "E-SYNTAX", 1),
        ("title:%3Cscript%3E;seed:x", "E-TYPE", 1),
    ] {
        let (scenarios, problems) = read(field, BILL_ID);
        assert_eq!(scenarios.len(), count, "{field}: {scenarios:?}");
        assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [code], "{field}");
        assert!(problems[0].path.starts_with(FIELD), "{}", problems[0].path);
    }
    assert_eq!(read(&"a".repeat(MOST_BYTES + 1), BILL_ID).1[0].code, "E-LENGTH");
}

#[test]
fn a_value_that_was_encoded_once_more_is_read() {
    let field = "bill%2Cseed%3A7%3Btitle%3AA%2520b";
    assert_eq!(read_well(field)[1], scenario("seed=7&title=A%20b"));
}

#[test]
fn a_fourth_finds_no_room_and_a_second_time_takes_out() {
    let three = ["bill", "enacted-2021", "seed:7"]
        .iter()
        .fold(String::new(), |field, item| toggled(&field, item).expect("there is room"));
    assert_eq!(three, "bill,enacted-2021,seed:7");
    assert_eq!(toggled(&three, "seed:8"), None);
    assert_eq!(toggled(&three, "enacted-2021").as_deref(), Some("bill,seed:7"));
    assert_eq!(toggled("", &"a".repeat(MOST_BYTES + 1)), None);
}

#[test]
fn a_link_carries_the_field_as_it_is_and_stays_a_link() {
    let field = "bill,seed:7;title:a%2Cb";
    let link = carried(format!("#/lab?program={BILL_ID}"), field);
    assert_eq!(super::field(&link), field);
    assert_eq!(decode(&link).problems, vec![]);
    let full = "a".repeat(LIMIT - 8);
    assert_eq!(carried(full.clone(), field), full);
}

proptest! {
    #[test]
    fn no_text_stops_the_reader(field in "[ -~é]{0,200}") {
        let (scenarios, _) = read(&field, BILL_ID);
        prop_assert!(scenarios.len() <= MOST);
        prop_assert_eq!(read(&write(&scenarios), BILL_ID).0, scenarios);
    }

    #[test]
    fn titles_of_any_letters_come_back(title in "\\PC{1,40}", seed in any::<u32>()) {
        let mut one = Scenario::bill(BILL_ID);
        (one.title, one.seed) = (title, Some(seed));
        prop_assert_eq!(read(&write(&[one.clone()]), BILL_ID), (vec![one], vec![]));
    }
}
