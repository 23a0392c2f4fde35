//! Area ten: the intensity target, the total beside it, and which comes first.
//!
//! Rows only; must not know what a lever does.

use super::{Task, choice, headline, listed, range, row};
use crate::law::henan::sources::plan;
use crate::law::lever::{Kind, Lever};
use crate::source::Status::Assumption;

const TARGET: Task =
    Task { group: "assessment", rules: &["task-28"], cite: plan("Enforcement, inspection and assessment", 28) };

pub(super) static ROWS: [Lever; 5] = listed([
    headline(
        1,
        row(
            TARGET,
            ("target.reduction_2025", Kind::Fraction(range(["0.195", "0", "0.5", "0.005"])), "less than 2020"),
            ("Intensity target 2025", "Fall of CO2 for each unit of real output from 2020 to 2025."),
            (Assumption, "not in the plan: the province's fourteenth five-year plan; the nation's is 18 percent"),
        ),
    ),
    headline(
        2,
        row(
            TARGET,
            ("target.reduction_2030", Kind::Fraction(range(["0.17", "0", "0.5", "0.005"])), "less than 2025"),
            ("Intensity target 2030", "Fall of CO2 for each unit of real output from 2025 to 2030."),
            (Assumption, "not in the plan: the nation's fifteenth five-year plan; the province's was not found"),
        ),
    ),
    row(
        TARGET,
        ("target.total_2025_mt", Kind::Number(range(["460", "300", "700", "1"])), "Mt CO2"),
        ("Total for reference 2025", "No more than in 2020: a warning beside the intensity target."),
        (Assumption, "the plan names no total"),
    ),
    row(
        TARGET,
        ("target.total_2030_mt", Kind::Number(range(["460", "300", "700", "1"])), "Mt CO2"),
        ("Total for reference 2030", "No more than in 2020: a warning beside the intensity target."),
        (Assumption, "the plan names no total"),
    ),
    headline(
        3,
        row(
            TARGET,
            (
                "target.phase",
                Kind::Choice {
                    default: "intensity-first",
                    options: &[
                        choice("intensity-first", "Intensity decides, the total warns"),
                        choice("total-first", "The total decides, intensity warns"),
                    ],
                },
                "choice",
            ),
            ("Which comes first", "After the peak the two change places."),
            (Assumption, "target of 2025: intensity first and total second"),
        ),
    ),
]);
