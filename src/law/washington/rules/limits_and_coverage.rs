//! Limits, budgets and who is covered.
//!
//! Rows only.

use super::Rule;
use crate::text::Text;

pub(super) static ROWS: [Rule; 16] = [
    Rule {
        id: "program-switch",
        section: 'A',
        meaning: Text {
            en: "Decides in which years and from which day the bill has effect; off is the counterfactual.",
        },
        statements: &["SB-SUM-01", "SB-END-04"],
        runs: true,
    },
    Rule {
        id: "statewide-limits",
        section: 'A',
        meaning: Text { en: "The statewide emission limits, as revised by the bill or as they stood before." },
        statements: &["SB-REG-08", "SB-EMI-01", "SB-EMI-02"],
        runs: true,
    },
    Rule {
        id: "limit-attainment",
        section: 'A',
        meaning: Text { en: "Measures statewide emissions against the limits and the progress made." },
        statements: &["SB-SUM-02", "SB-REG-09", "SB-CAP-01"],
        runs: true,
    },
    Rule {
        id: "co2e-conversion",
        section: 'A',
        meaning: Text { en: "Turns tons of the six gas families into CO2e with 100-year factors." },
        statements: &["SB-GHG-01", "SB-GHG-02", "SB-GHG-03"],
        runs: true,
    },
    Rule {
        id: "covered-share",
        section: 'A',
        meaning: Text { en: "Covered entities' part of all state emissions in 2013-2017." },
        statements: &["SB-ALW-01"],
        runs: true,
    },
    Rule {
        id: "budget-linear-decline",
        section: 'A',
        meaning: Text {
            en: "Yearly budgets 2021-2035 that fall by the same tonnage each year to the covered share of the \
                 2035 limit.",
        },
        statements: &["SB-CAP-04", "SB-ALW-03", "SB-ALW-04"],
        runs: true,
    },
    Rule {
        id: "budget-2036-2050",
        section: 'A',
        meaning: Text { en: "Yearly budgets 2036-2050 to the covered share of the 2050 limit." },
        statements: &["SB-ALW-08"],
        runs: true,
    },
    Rule {
        id: "evaluation-adjustment",
        section: 'A',
        meaning: Text {
            en: "The 2026 and 2042 evaluations, and any extra adjustment, tighten later budgets if the limit \
                 would be missed.",
        },
        statements: &["SB-ALW-05", "SB-ALW-06", "SB-ALW-09", "SB-ALW-10", "SB-ALW-11"],
        runs: true,
    },
    Rule {
        id: "coverage-threshold",
        section: 'B',
        meaning: Text { en: "Decides who is a covered entity." },
        statements: &["SB-CAP-03", "SB-PAR-01", "SB-PAR-02", "SB-PAR-03", "SB-PAR-04"],
        runs: true,
    },
    Rule {
        id: "reporting-duty",
        section: 'B',
        meaning: Text { en: "Flags who must report under existing law." },
        statements: &["SB-REG-02", "SB-REG-05", "SB-REG-06", "SB-EMI-05"],
        runs: true,
    },
    Rule {
        id: "exempt-emissions",
        section: 'B',
        meaning: Text { en: "Removes exempt tons before anything is owed." },
        statements: &["SB-EXE-01", "SB-EXE-02", "SB-EXE-03", "SB-EXE-04", "SB-EXE-05"],
        runs: true,
    },
    Rule {
        id: "no-double-obligation",
        section: 'B',
        meaning: Text { en: "Gives every ton to exactly one obligated entity; lets parties agree on who." },
        statements: &["SB-EXE-06", "SB-EXE-07"],
        runs: true,
    },
    Rule {
        id: "opt-in-out",
        section: 'B',
        meaning: Text { en: "Voluntary entry and exit of emitters below the threshold." },
        statements: &["SB-OTH-01", "SB-OTH-02", "SB-OTH-03", "SB-OTH-04"],
        runs: true,
    },
    Rule {
        id: "coverage-exit",
        section: 'B',
        meaning: Text { en: "Ends coverage after a full low period or a shutdown." },
        statements: &["SB-CMP-10", "SB-CMP-11", "SB-CMP-12"],
        runs: true,
    },
    Rule {
        id: "near-threshold-retention",
        section: 'B',
        meaning: Text { en: "Keeps entities just under the threshold inside." },
        statements: &["SB-CMP-13"],
        runs: true,
    },
    Rule {
        id: "registration-and-affiliation",
        section: 'B',
        meaning: Text { en: "Gives each party one class and builds affiliation groups." },
        statements: &["SB-OTH-05", "SB-OTH-06", "SB-OTH-07", "SB-OTH-08"],
        runs: true,
    },
];
