//! The economy around the market, and what cleaner air is worth.
//!
//! Rows only; must not know what a lever does.

use super::{Task, choice, headline, listed, range, row};
use crate::law::lever::{Kind, Lever};
use crate::source::Status::Assumption;

const ECONOMY: Task = Task { group: "economy", rules: &[], cite: None };
const KILOGRAM: &str = "Where the kilogram counts. Other pollutants have no value here. A weak default.";

pub(super) static ROWS: [Lever; 13] = listed([
    headline(
        16,
        row(
            ECONOMY,
            ("economy.growth", Kind::Fraction(range(["0.05", "-0.02", "0.1", "0.001"])), "real, a year from 2026"),
            (
                "Economic growth",
                "Real output after 2025, by which CO2 is divided; before, as published. What sectors make and emit has growth \
                 of its own and does not follow.",
            ),
            (Assumption, "5 percent a year"),
        ),
    ),
    row(
        ECONOMY,
        ("economy.emissions_2020_mt", Kind::Number(range(["460", "350", "600", "0.1"])), "Mt CO2"),
        ("Emissions 2020", "Not published; a little below 2019."),
        (Assumption, "CEADs end with 460.6 Mt in 2019"),
    ),
    headline(
        17,
        row(
            ECONOMY,
            ("economy.emissions_2025_mt", Kind::Number(range(["470", "350", "700", "0.1"])), "Mt CO2"),
            ("Emissions 2025", "With the measures as planned. 512.6 would be a fall of intensity by 12 percent."),
            (Assumption, "not published; a narrow miss of the target"),
        ),
    ),
    headline(
        18,
        row(
            ECONOMY,
            ("economy.output_shift", Kind::Fraction(range(["0", "-0.3", "0.3", "0.01"])), "of output from 2026"),
            (
                "Industry and power make more",
                "Output of sectors in the market against the reference. Allowances follow it unless they are capped. Real output (GDP) stays as it is, so making more raises intensity.",
            ),
            (Assumption, "none unless moved"),
        ),
    ),
    row(
        ECONOMY,
        (
            "economy.response",
            Kind::Number(range(["0.000375", "0", "0.005", "0.000025"])),
            "share per CNY in five years",
        ),
        ("Answer to the price", "What a price takes off emissions a unit of output in sectors that trade, after 2025."),
        (Assumption, "80 CNY give the nation's 3 percent of 2025 to 2030; weak"),
    ),
    row(
        ECONOMY,
        ("benefit.per_t", Kind::Money(range(["100", "20", "400", "10"])), "CNY per t CO2"),
        ("Worth of cleaner air", "For each ton of CO2 avoided, in place of a value for each kilogram; never both."),
        (Assumption, "studies range from 2 to 840 dollars; weak"),
    ),
    row(
        ECONOMY,
        (
            "benefit.by",
            Kind::Choice {
                default: "co2",
                options: &[
                    choice("co2", "By the ton of CO2 avoided"),
                    choice("pollutants", "By the kilogram of each pollutant"),
                ],
            },
            "choice",
        ),
        (
            "How cleaner air is valued",
            "One or the other, never both: what a ton of CO2 brings with it has the pollutants in it already.",
        ),
        (Assumption, "a choice of method"),
    ),
    row(
        ECONOMY,
        ("benefit.per_kg_so2", Kind::Money(range(["5.05", "0", "500", "0.05"])), "CNY per kg"),
        ("Worth of a kilogram of SO2", KILOGRAM),
        (Assumption, "the province's pollution tax: 4.80 CNY for 0.95 kg; a floor for the damage, weak"),
    ),
    row(
        ECONOMY,
        ("benefit.per_kg_nox", Kind::Money(range(["5.05", "0", "500", "0.05"])), "CNY per kg"),
        ("Worth of a kilogram of NOx", KILOGRAM),
        (Assumption, "the province's pollution tax: 4.80 CNY for 0.95 kg; a floor for the damage, weak"),
    ),
    row(
        ECONOMY,
        ("benefit.per_kg_pm", Kind::Money(range(["2.2", "0", "500", "0.05"])), "CNY per kg"),
        ("Worth of a kilogram of dust", KILOGRAM),
        (Assumption, "the province's pollution tax: 4.80 CNY for 2.18 kg of soot; a floor for the damage, weak"),
    ),
    row(
        ECONOMY,
        ("air.effect_pm", Kind::Fraction(range(["0.3", "0", "1", "0.05"])), "of dust in the air"),
        ("Fine dust from dust", "How far the air follows the province's dust. Indicative only."),
        (Assumption, "weak"),
    ),
    row(
        ECONOMY,
        ("air.effect_so2", Kind::Fraction(range(["0.1", "0", "1", "0.05"])), "of dust in the air"),
        ("Fine dust from sulphur dioxide", "How far the air follows it. Indicative only."),
        (Assumption, "weak"),
    ),
    row(
        ECONOMY,
        ("air.effect_nox", Kind::Fraction(range(["0.1", "0", "1", "0.05"])), "of dust in the air"),
        ("Fine dust from nitrogen oxides", "How far the air follows them. Indicative only."),
        (Assumption, "weak"),
    ),
]);
