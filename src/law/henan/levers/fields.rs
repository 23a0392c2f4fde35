//! Areas five, six and nine: buildings, farms, water, materials, forests, pilots and habits.
//!
//! Rows only; must not know what a lever does.

use super::{Task, listed, range, row};
use crate::law::henan::sources::plan;
use crate::law::lever::{Kind, Lever};
use crate::source::Status::Assumption;

const FIELDS: &str = "Other fields (buildings, agriculture, water)";
const CIRCULAR: &str = "Green, low-carbon and circular development";
const PILOTS: &str = "Pilots and demonstrations";
const BUILDINGS: Task = Task { group: "other-fields", rules: &["task-14"], cite: plan(FIELDS, 14) };
const FARMS: Task = Task { group: "other-fields", rules: &["task-15"], cite: plan(FIELDS, 15) };
const WATER: Task = Task { group: "other-fields", rules: &["task-16"], cite: plan(FIELDS, 16) };
const MATERIALS: Task = Task { group: "circular", rules: &["task-17"], cite: plan(CIRCULAR, 17) };
const FORESTS: Task = Task { group: "circular", rules: &["task-18"], cite: plan(CIRCULAR, 18) };
const CAPTURE: Task = Task { group: "pilots", rules: &["task-25"], cite: plan(PILOTS, 25) };
const HABITS: Task = Task { group: "pilots", rules: &["task-26"], cite: plan(PILOTS, 26) };
const NONE_GIVEN: &str = "the plan gives no number; a weak default";

pub(super) static ROWS: [Lever; 15] = listed([
    row(
        BUILDINGS,
        ("buildings.efficient_m2", Kind::Number(range(["10000000", "0", "300000000", "1000000"])), "m2"),
        ("Floor built to need little heat", "Ultra-low energy buildings by 2030."),
        (Assumption, NONE_GIVEN),
    ),
    row(
        BUILDINGS,
        ("buildings.retrofit_m2", Kind::Number(range(["20000000", "0", "500000000", "1000000"])), "m2"),
        ("Floor retrofitted", "Existing buildings by 2030."),
        (Assumption, NONE_GIVEN),
    ),
    row(
        BUILDINGS,
        ("landfill.capture", Kind::Fraction(range(["0.1", "0", "1", "0.05"])), "of landfill gas"),
        ("Landfill gas captured", "Methane, outside the CO2 total."),
        (Assumption, NONE_GIVEN),
    ),
    row(
        FARMS,
        ("fertiliser.cut", Kind::Fraction(range(["0.05", "0", "0.5", "0.01"])), "of nitrogen"),
        ("Less nitrogen fertiliser", "Nitrous oxide, outside the CO2 total, and ammonia."),
        (Assumption, NONE_GIVEN),
    ),
    row(
        FARMS,
        ("manure.treated", Kind::Fraction(range(["0.1", "0", "1", "0.05"])), "of manure, more than now"),
        ("Manure treated", "Methane, outside the CO2 total, and ammonia."),
        (Assumption, NONE_GIVEN),
    ),
    row(
        FARMS,
        ("straw.recovered_t", Kind::Tonnes(range(["1000000", "0", "20000000", "100000"])), "t straw a year"),
        ("Straw kept from burning", "Cleans the air; its CO2 is of the season and does not count."),
        (Assumption, NONE_GIVEN),
    ),
    row(
        WATER,
        ("wastewater.kwh_saved", Kind::Number(range(["0.02", "0", "0.2", "0.01"])), "kWh per m3"),
        ("Power saved on wastewater", "Less power from the grid, by 2030."),
        (Assumption, NONE_GIVEN),
    ),
    row(
        WATER,
        ("sludge.biogas_share", Kind::Fraction(range(["0.1", "0", "1", "0.05"])), "of sludge"),
        ("Sludge that makes power", "Delivers power to the grid, by 2030."),
        (Assumption, NONE_GIVEN),
    ),
    row(
        MATERIALS,
        ("scrap.extra_mt", Kind::Number(range(["1", "0", "30", "0.5"])), "Mt a year"),
        ("Scrap collected", "More steel scrap: electric furnaces can take no more steel than it makes."),
        (Assumption, NONE_GIVEN),
    ),
    row(
        MATERIALS,
        ("clinker.ratio_cut", Kind::Fraction(range(["0.01", "0", "0.3", "0.01"])), "share of cement"),
        ("Less clinker in cement", "Ash and slag in its place, by 2030."),
        (Assumption, NONE_GIVEN),
    ),
    row(
        MATERIALS,
        ("waste.diverted_t", Kind::Tonnes(range(["500000", "0", "10000000", "100000"])), "t a year"),
        ("Organic waste kept from landfills", "Methane, outside the CO2 total."),
        (Assumption, NONE_GIVEN),
    ),
    row(
        FORESTS,
        ("forest.added_ha", Kind::Number(range(["50000", "0", "1000000", "10000"])), "ha"),
        ("Forest added", "A sink beside the gross total, never in it."),
        (Assumption, NONE_GIVEN),
    ),
    row(
        FORESTS,
        ("forest.credits", Kind::Switch { default: false }, "switch"),
        ("Forests give credits", "What forests take up adds to the credits to be had. Still not in the total."),
        (Assumption, "task 18 leaves it open"),
    ),
    row(
        CAPTURE,
        ("ccus.captured_mt", Kind::Number(range(["0", "0", "20", "0.1"])), "Mt a year"),
        ("Carbon captured", "At power plants by 2030; takes power from the grid."),
        (Assumption, NONE_GIVEN),
    ),
    row(
        HABITS,
        ("demand.shift", Kind::Fraction(range(["0", "0", "0.3", "0.01"])), "of travel's emissions"),
        ("Less travel by car", "Public transport, cycling and walking, by 2030."),
        (Assumption, NONE_GIVEN),
    ),
]);
