//! Statewide limits and how they are judged.
//!
//! Rows only; must not know what a lever does.

use crate::law::lever::{Choice, Kind, Lever, Range, listed};
use crate::law::washington::sources::report;
use crate::law::washington::tables;
use crate::source::Status;
use crate::text::Text;

pub(super) static ROWS: [Lever; 9] = listed([
    Lever {
        id: "limits.scenario",
        group: "cap",
        kind: Kind::Choice {
            default: "revised",
            options: &[
                Choice { id: "revised", label: Text { en: "As revised by the bill" } },
                Choice { id: "pre-bill", label: Text { en: "As before the bill" } },
            ],
        },
        unit: "choice",
        status: Status::Assumption,
        source: "pre-bill = limits in force before the bill (list missing from the report; RCW 70.235.020 \
                 per Washington facts §1.1)",
        rules: &["statewide-limits", "limit-attainment"],
        active: true,
        headline: None,
        label: Text { en: "Statewide limits in force" },
        help: Text {
            en: "The limits that the bill sets, or those of state law before it. Budgets and the verdict follow \
                 the choice.",
        },
        cite: report("Current Federal and Washington Regulation of Greenhouse Gasses", 5),
    },
    Lever {
        id: "limits.baseline_1990",
        group: "cap",
        kind: Kind::Tonnes(Range { default: "90500000", min: "80000000", max: "100000000", step: "100000" }),
        unit: "t CO2e",
        status: Status::Assumption,
        source: "90.5 MMT, RCW 70A.45.020 per Washington facts table row 3; older inventory 88.4 MMT",
        rules: &["statewide-limits"],
        active: true,
        headline: None,
        label: Text { en: "State emissions in 1990" },
        help: Text { en: "Every limit is a cut below this level. The report names no tonnage; a later statute does." },
        cite: report("GHG Emissions", 1),
    },
    Lever {
        id: "limits.reduction_2035",
        group: "cap",
        kind: Kind::Fraction(Range { default: "0.4", min: "0", max: "1", step: "0.01" }),
        unit: "share below 1990",
        status: Status::Bill,
        source: "stated in the report",
        rules: &["statewide-limits"],
        active: true,
        headline: Some(1),
        label: Text { en: "Cut by 2035, below 1990" },
        help: Text {
            en: "The bill resets the 2035 limit to 40 percent below 1990. Budgets through 2035 aim at the covered \
                 share of it, and the 2035 verdict compares with it.",
        },
        cite: report("GHG Emissions", 1),
    },
    Lever {
        id: "limits.reduction_2050",
        group: "cap",
        kind: Kind::Fraction(Range { default: "0.8", min: "0", max: "1", step: "0.01" }),
        unit: "share below 1990",
        status: Status::Bill,
        source: "stated in the report",
        rules: &["statewide-limits", "budget-2036-2050"],
        active: true,
        headline: Some(2),
        label: Text { en: "Cut by 2050, below 1990" },
        help: Text {
            en: "The bill resets the 2050 limit to 80 percent below 1990. Budgets from 2036 aim at the covered \
                 share of it, and the 2050 verdict compares with it.",
        },
        cite: report("GHG Emissions", 1),
    },
    Lever {
        id: "limits.prebill_reduction_2035",
        group: "cap",
        kind: Kind::Fraction(Range { default: "0.25", min: "0", max: "1", step: "0.01" }),
        unit: "share below 1990",
        status: Status::Assumption,
        source: "Washington facts §1.1 (found)",
        rules: &["statewide-limits"],
        active: true,
        headline: None,
        label: Text { en: "2035 cut before the bill" },
        help: Text { en: "The 2035 limit of the older law. Read only when the limits before the bill are chosen." },
        cite: report("Current Federal and Washington Regulation of Greenhouse Gasses", 5),
    },
    Lever {
        id: "limits.prebill_reduction_2050",
        group: "cap",
        kind: Kind::Fraction(Range { default: "0.5", min: "0", max: "1", step: "0.01" }),
        unit: "share below 1990",
        status: Status::Assumption,
        source: "Washington facts §1.1 (found)",
        rules: &["statewide-limits"],
        active: true,
        headline: None,
        label: Text { en: "2050 cut before the bill" },
        help: Text { en: "The 2050 limit of the older law. Read only when the limits before the bill are chosen." },
        cite: report("Current Federal and Washington Regulation of Greenhouse Gasses", 5),
    },
    Lever {
        id: "limits.prebill_2050_expected",
        group: "cap",
        kind: Kind::Tonnes(Range { default: "", min: "0", max: "200000000", step: "1000000" }),
        unit: "t CO2e",
        status: Status::Assumption,
        source: "state emissions expected in 2050; only needed for the 70-percent alternative",
        rules: &["statewide-limits"],
        active: true,
        headline: None,
        label: Text { en: "Emissions once expected in 2050" },
        help: Text {
            en: "The older law offers an alternative 2050 limit, 70 percent under expected emissions. Set a \
                 number to use it.",
        },
        cite: report("Current Federal and Washington Regulation of Greenhouse Gasses", 5),
    },
    Lever {
        id: "attainment.count_offsets",
        group: "cap",
        kind: Kind::Switch { default: false },
        unit: "on or off",
        status: Status::Assumption,
        source: "limits are on state emissions, so offsets are not netted",
        rules: &["limit-attainment"],
        active: true,
        headline: None,
        label: Text { en: "Offsets count toward limits" },
        help: Text {
            en: "On: offset credits used in a year are taken off statewide emissions before they are held against \
                 the limit.",
        },
        cite: report("Brief Summary of Bill", 2),
    },
    Lever {
        id: "attainment.uncovered_path",
        group: "cap",
        kind: Kind::Table { default: "null", shape: tables::TONS_BY_YEAR },
        unit: "t CO2e per year",
        status: Status::Assumption,
        source: "state total minus covered; default 25 percent of 97.3 MMT in 2017, user-set trend",
        rules: &["limit-attainment"],
        active: true,
        headline: None,
        label: Text { en: "Uncovered emissions by year" },
        help: Text { en: "A table of emissions outside coverage that replaces the model's own path." },
        cite: report("Current Federal and Washington Regulation of Greenhouse Gasses", 6),
    },
]);
