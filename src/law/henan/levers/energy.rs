//! Areas one and two: who may build, and power, heat and scattered coal.
//!
//! Rows only; must not know what a lever does.

use super::{Task, headline, listed, range, row};
use crate::law::henan::sources::plan;
use crate::law::lever::{Kind, Lever};
use crate::source::Status::{Assumption, Bill};

const SOURCE: &str = "Source control of ecological protection";
const ENERGY: &str = "Energy sector";
const GATE: Task = Task { group: "source-control", rules: &["task-02"], cite: plan(SOURCE, 2) };
const ENTRY: Task = Task { group: "source-control", rules: &["task-03"], cite: plan(SOURCE, 3) };
const COAL: Task = Task { group: "energy", rules: &["task-04"], cite: plan(ENERGY, 4) };
const NEW: Task = Task { group: "energy", rules: &["task-05"], cite: plan(ENERGY, 5) };
const LOOSE: Task = Task { group: "energy", rules: &["task-06"], cite: plan(ENERGY, 6) };

pub(super) static ROWS: [Lever; 20] = listed([
    headline(
        6,
        row(
            GATE,
            ("capacity.gate", Kind::Switch { default: true }, "switch"),
            ("No new capacity in nine industries", "Output of the nine listed industries does not grow after 2025."),
            (Bill, "task 2: in principle none"),
        ),
    ),
    row(
        GATE,
        ("capacity.replacement_ratio", Kind::Number(range(["1.25", "1", "2", "0.05"])), "t retired per t built"),
        ("Replacement ratio", "Without the gate: how much old capacity each ton of new capacity retires."),
        (Assumption, "the plan asks for replacement and gives no ratio"),
    ),
    row(
        ENTRY,
        ("entry.intensity", Kind::Fraction(range(["1", "0.5", "1", "0.01"])), "of the sector's mean"),
        ("Intensity of what is newly built", "Two percent of the listed industries' capacity is renewed a year."),
        (Assumption, "the plan asks for a carbon chapter and gives no bound"),
    ),
    headline(
        7,
        row(
            COAL,
            ("coal.retired_mw", Kind::Number(range(["1500", "0", "10000", "100"])), "MW"),
            ("Old coal units replaced", "Condensing units up to 200 MW past their design life, by 2030."),
            (Assumption, "size of the fleet not found; 1,500 MW assumed"),
        ),
    ),
    row(
        COAL,
        ("coal.retired_hours", Kind::Number(range(["3500", "1000", "6000", "100"])), "h a year"),
        ("Hours of the old units", "How long a retired unit ran at full load."),
        (Assumption, "worked case of the model"),
    ),
    row(
        COAL,
        ("coal.old_intensity", Kind::Number(range(["0.95", "0.8", "1.3", "0.01"])), "t CO2 per MWh"),
        ("Intensity of the old units", "Before they are replaced."),
        (Assumption, "worked case of the model"),
    ),
    row(
        COAL,
        ("coal.new_intensity", Kind::Number(range(["0.76", "0.7", "0.9", "0.01"])), "t CO2 per MWh"),
        ("Intensity of what replaces them", "Large units make the same power."),
        (Assumption, "worked case of the model"),
    ),
    row(
        COAL,
        ("coal.captive_mw", Kind::Number(range(["0", "0", "10000", "100"])), "MW"),
        ("Captive plants under dispatch", "Captive coal units that the grid dispatches, by 2030. A weak default."),
        (Assumption, "the plan gives no number"),
    ),
    headline(
        8,
        row(
            NEW,
            ("wind.added_mw", Kind::Number(range(["8000", "0", "60000", "500"])), "MW"),
            ("Wind added", "From 2023 to 2030. Its power displaces coal power, each megawatt-hour once."),
            (Assumption, "at least 20 GW of renewables in the five-year plan; the split is assumed"),
        ),
    ),
    headline(
        9,
        row(
            NEW,
            ("solar.added_mw", Kind::Number(range(["12000", "0", "100000", "500"])), "MW"),
            ("Solar added", "From 2023 to 2030. Its power displaces coal power, each megawatt-hour once."),
            (Assumption, "at least 20 GW of renewables in the five-year plan; the split is assumed"),
        ),
    ),
    row(
        NEW,
        ("geothermal.heated_m2", Kind::Number(range(["40000000", "0", "200000000", "1000000"])), "m2"),
        ("Floor heated by geothermal heat", "Four demonstration zones of ten million square metres each."),
        (Bill, "task 5: 4 x 10 million m2"),
    ),
    row(
        NEW,
        ("imports.added_twh", Kind::Number(range(["0", "0", "60", "1"])), "TWh a year"),
        (
            "Power imports added",
            "A fourth direct-current line. What imports emit is counted where they are made, unless a factor counts it here.",
        ),
        (Assumption, "task 5 plans the line and gives no amount"),
    ),
    row(
        NEW,
        ("imports.factor", Kind::Number(range(["0", "0", "0.9", "0.0001"])), "t CO2 per MWh"),
        (
            "Emissions counted for imports",
            "What a megawatt-hour of added imports counts for in the province's total and against its targets; no firm owes \
             allowances for it. At 0 it is counted where it is made, as in the published totals. A weak default: the \
             nation's factor is 0.5306.",
        ),
        (Assumption, "published totals count what the province emits; 0.5306 was the nation's factor in 2023"),
    ),
    headline(
        10,
        row(
            LOOSE,
            ("homes.converted", Kind::Count(range(["1000000", "0", "8000000", "100000"])), "homes"),
            ("Homes off coal", "Homes that change from coal to electricity or gas, by 2030."),
            (Assumption, "5.48 million were converted from 2017 to 2020; what is left was not found"),
        ),
    ),
    row(
        LOOSE,
        ("homes.electric_share", Kind::Fraction(range(["0.93", "0", "1", "0.01"])), "of converted homes"),
        ("Homes that take electricity", "The rest takes gas."),
        (Assumption, "5.12 of 5.48 million homes from 2017 to 2020"),
    ),
    row(
        LOOSE,
        ("homes.performance", Kind::Number(range(["2.5", "1", "5", "0.1"])), "heat per electricity"),
        ("Performance of electric heating", "2.5 for heat pumps, 1 for resistance heaters: then net CO2 hardly falls."),
        (Assumption, "worked case of the model"),
    ),
    row(
        LOOSE,
        ("homes.coal_t", Kind::Number(range(["0.21", "0.05", "3", "0.01"])), "t coal per home and year"),
        ("Coal a home burnt", "What air and CO2 of converted homes hang on."),
        (Assumption, "210,000 t a million homes in an official claim"),
    ),
    row(
        LOOSE,
        ("boilers.retired_tph", Kind::Number(range(["3000", "0", "30000", "100"])), "t steam per hour"),
        ("Small coal boilers retired", "Boilers below 35 t of steam an hour that change to gas, by 2030."),
        (Assumption, "task 6 asks for all of them; how many are left was not found"),
    ),
    row(
        NEW,
        ("grid.factor", Kind::Number(range(["0.5897", "0.2", "0.9", "0.0001"])), "t CO2 per MWh"),
        ("Emissions of grid power", "For what measures take from the grid or save."),
        (Assumption, "published factor of the province for 2023"),
    ),
    row(
        NEW,
        ("grid.coal_generation_twh", Kind::Number(range(["189.8", "50", "400", "0.1"])), "TWh in 2020"),
        ("Coal power to displace", "No more than this, grown with the power sector, can be displaced."),
        (Assumption, "68 percent of 279.1 TWh in 2020"),
    ),
]);
