//! The challenges, row by row. Their words are in the languages' tables, in the same order.

use super::goal::Goal;
use super::{Challenge, PLAIN};
use crate::units::{Money, Price};

mod rates;

pub use rates::OF_RATES;

/// A million tons.
const MT: i64 = 1_000_000;
/// A dollar, in cents.
const DOLLAR: i64 = 100;
/// A billion dollars, in cents.
const BILLION: i128 = 100_000_000_000;

const fn dollars(dollars: i64) -> Price {
    Price(dollars * DOLLAR)
}

/// Those of a bill, from the easier to the harder.
pub const CHALLENGES: [Challenge; 10] = [
    Challenge {
        id: "withhold",
        goals: &[Goal::Withheld(10 * MT), Goal::PriceAtMost(2030, dollars(100))],
        levers: &["ecr.trigger_ratio", "ecr.size", "auction.floor_base"],
        solution: &[("ecr.trigger_ratio", "1.25"), ("ecr.size", "0.05")],
        ..PLAIN
    },
    Challenge {
        id: "undersubscribed",
        goals: &[Goal::Undersubscribed(2030), Goal::PriceNamed(2030)],
        levers: &["auction.floor_base", "offset.limit_2024_2034", "economy.outlook"],
        solution: &[("offset.limit_2024_2034", "0.4")],
        answer: Some("32.86"),
        ..PLAIN
    },
    Challenge {
        id: "reserve",
        goals: &[Goal::ReserveEmptied(2035)],
        levers: &[
            "limits.reduction_2035",
            "apcr.trigger_ratio",
            "apcr.floor_ratio",
            "apcr.share_after",
            "auction.ceiling_base",
        ],
        solution: &[("limits.reduction_2035", "0.5")],
        ..PLAIN
    },
    Challenge {
        id: "reading",
        goals: &[Goal::OneReading, Goal::RevenueMoves(Money(50 * BILLION))],
        levers: &[],
        solution: &[("offset.limit_2035_on", "1")],
        ..PLAIN
    },
    Challenge {
        id: "ceiling",
        goals: &[Goal::CeilingReached, Goal::CeilingHolds],
        levers: &["auction.ceiling_growth", "auction.ceiling_base", "auction.ceiling_mode"],
        solution: &[("auction.ceiling_growth", "0.03"), ("auction.ceiling_mode", "hard")],
        ..PLAIN
    },
    Challenge {
        id: "bank",
        goals: &[Goal::BankAtMost(2024, 20 * MT), Goal::SameBudgets, Goal::NoPenalty],
        levers: &[
            "eite.initial_share",
            "eite.first_allocation_year",
            "period.eite_first_year",
            "cap.eite_in_early_budgets",
        ],
        solution: &[("period.eite_first_year", "2022")],
        ..PLAIN
    },
    Challenge {
        id: "revenue",
        goals: &[Goal::RevenueAtLeast(Money(33 * BILLION)), Goal::NeverAbove(2035, dollars(110))],
        levers: &[
            "eite.initial_share",
            "electricity.factor",
            "auction.floor_base",
            "apcr.trigger_ratio",
            "offset.limit_2024_2034",
        ],
        solution: &[("eite.initial_share", "0"), ("electricity.factor", "0"), ("auction.floor_base", "25")],
        ..PLAIN
    },
    Challenge {
        id: "limit",
        goals: &[Goal::LimitMet(2035), Goal::PriceAtMost(2030, dollars(60))],
        levers: &[
            "limits.reduction_2035",
            "economy.uncovered_trend",
            "economy.outlook",
            "economy.clean_electricity_2030",
        ],
        solution: &[("economy.uncovered_trend", "-0.03"), ("limits.reduction_2035", "0.42")],
        ..PLAIN
    },
    Challenge {
        id: "household",
        goals: &[Goal::LimitMet(2035), Goal::HouseholdAtMost(Money(2_000))],
        levers: &[
            "economy.uncovered_trend",
            "limits.reduction_2035",
            "revenue.share_transition",
            "revenue.share_eta",
            "revenue.share_cira",
        ],
        solution: &[
            ("economy.uncovered_trend", "-0.03"),
            ("limits.reduction_2035", "0.42"),
            ("revenue.share_transition", "0.8"),
            ("revenue.share_eta", "0.1"),
            ("revenue.share_cira", "0.1"),
        ],
        ..PLAIN
    },
    Challenge {
        id: "waterbed",
        goals: &[Goal::PolicyCuts("electricity", 8 * MT), Goal::SameTotal(1)],
        levers: &["economy.clean_electricity_2030", "evaluation.mode", "auction.floor_base"],
        solution: &[("economy.clean_electricity_2030", "0.1"), ("evaluation.mode", "off")],
        policy: Some("economy.clean_electricity_2030"),
        ..PLAIN
    },
];
