//! The challenges of a plan, row by row. Their words are in the languages' tables, in the same order.

use super::MT;
use crate::units::Money;
use crate::view::challenges::goal::{Goal, RateGoal};
use crate::view::challenges::{Challenge, PLAIN};

/// Thousand tons, in kilograms.
const KT: i64 = 1_000_000;

/// A hundred million yuan, in fen.
const HUNDRED_MILLION: i128 = 10_000_000_000;

const fn ask(goal: RateGoal) -> Goal {
    Goal::Rate(goal)
}

/// All of them, from the easier to the harder.
pub const OF_RATES: [Challenge; 7] = [
    Challenge {
        id: "plan-total",
        goals: &[ask(RateGoal::TotalKept(2030)), ask(RateGoal::IntensityMet(2030)), ask(RateGoal::OwnAssumptions)],
        levers: &["wind.added_mw", "solar.added_mw", "coal.retired_mw", "steel.eaf_shift", "market.price"],
        solution: &[("wind.added_mw", "16000")],
        ..PLAIN
    },
    Challenge {
        id: "plan-rising",
        goals: &[
            ask(RateGoal::IntensityMet(2030)),
            ask(RateGoal::TotalAtLeast(490 * MT)),
            ask(RateGoal::OwnAssumptions),
        ],
        levers: &["wind.added_mw", "solar.added_mw", "capacity.gate", "geothermal.heated_m2"],
        solution: &[("wind.added_mw", "0"), ("solar.added_mw", "0")],
        ..PLAIN
    },
    Challenge {
        id: "plan-narrow",
        goals: &[
            ask(RateGoal::IntensityMet(2025)),
            ask(RateGoal::MeasuresAtMost(Money(56 * HUNDRED_MILLION))),
            ask(RateGoal::OwnAssumptions),
        ],
        levers: &[
            "wind.added_mw",
            "solar.added_mw",
            "buildings.retrofit_m2",
            "homes.converted",
            "kilns.switched_share",
        ],
        solution: &[("wind.added_mw", "10000"), ("buildings.retrofit_m2", "5000000")],
        ..PLAIN
    },
    Challenge {
        id: "plan-antagonism",
        goals: &[ask(RateGoal::OneLever), ask(RateGoal::MoreDustAvoided(40 * KT)), ask(RateGoal::MoreCo2)],
        levers: &["ule.share", "fleet.standard_share", "homes.converted", "steel.eaf_shift"],
        solution: &[("ule.share", "1")],
        ..PLAIN
    },
    Challenge {
        id: "plan-outside",
        goals: &[ask(RateGoal::OneLever), ask(RateGoal::OutsideAtLeast(3 * MT)), ask(RateGoal::SameCo2)],
        levers: &["manure.treated", "fertiliser.cut", "hfc.cut_t", "waste.diverted_t", "freight.shifted_mtkm"],
        solution: &[("manure.treated", "0.4")],
        ..PLAIN
    },
    Challenge {
        id: "plan-dust",
        goals: &[
            ask(RateGoal::DustFalls(50)),
            ask(RateGoal::MeasuresAtMost(Money(56 * HUNDRED_MILLION))),
            ask(RateGoal::OwnAssumptions),
        ],
        levers: &[
            "ule.share",
            "straw.recovered_t",
            "homes.converted",
            "vehicles.electric_share",
            "fleet.standard_share",
        ],
        solution: &[("ule.share", "1"), ("vehicles.electric_share", "0"), ("homes.converted", "0")],
        ..PLAIN
    },
    Challenge {
        id: "plan-gap",
        goals: &[
            ask(RateGoal::Capped),
            ask(RateGoal::MoreOutput(10)),
            ask(RateGoal::NoCredits),
            ask(RateGoal::NoGap("power")),
        ],
        levers: &["cap.mode", "economy.output_shift", "ccer.limit", "coal.retired_mw", "wind.added_mw"],
        solution: &[
            ("cap.mode", "absolute"),
            ("economy.output_shift", "0.1"),
            ("ccer.limit", "0"),
            ("coal.retired_mw", "9000"),
        ],
        ..PLAIN
    },
];
