//! Other law around the bill: what closes a coal plant outside coverage, and a suspended rule.
//!
//! Rows only; must not know what a lever does.

use crate::law::lever::{Kind, Lever, Range, listed};
use crate::source::Status;
use crate::text::Text;

pub(super) static ROWS: [Lever; 5] = listed([
    Lever {
        id: "economy.coal_transition",
        group: "economy",
        kind: Kind::Switch { default: true },
        unit: "on or off",
        status: Status::Assumption,
        source: "RCW 80.80.040(3)(c): one boiler of the plant closes by the end of 2020, the other by the end of 2025",
        rules: &["limit-attainment", "evaluation-adjustment"],
        active: true,
        headline: None,
        label: Text { en: "Coal plant closes by other law" },
        help: Text {
            en: "On: the coal plant outside coverage closes unit by unit. Off: its emissions follow the trend \
                 of all uncovered ones.",
        },
        cite: None,
    },
    Lever {
        id: "economy.coal_first_unit_ends",
        group: "economy",
        kind: Kind::Years(Range { default: "2020", min: "2020", max: "2050", step: "1" }),
        unit: "year",
        status: Status::Assumption,
        source: "RCW 80.80.040(3)(c): one boiler of the plant closes by the end of 2020, the other by the end of 2025",
        rules: &["limit-attainment", "evaluation-adjustment"],
        active: true,
        headline: None,
        label: Text { en: "Last year of the first coal unit" },
        help: Text { en: "Half of the plant's emissions end after this year." },
        cite: None,
    },
    Lever {
        id: "economy.coal_second_unit_ends",
        group: "economy",
        kind: Kind::Years(Range { default: "2025", min: "2020", max: "2050", step: "1" }),
        unit: "year",
        status: Status::Assumption,
        source: "RCW 80.80.040(3)(c): one boiler of the plant closes by the end of 2020, the other by the end of 2025",
        rules: &["limit-attainment", "evaluation-adjustment"],
        active: true,
        headline: None,
        label: Text { en: "Last year of the second coal unit" },
        help: Text { en: "The other half ends after this year." },
        cite: None,
    },
    Lever {
        id: "economy.coal_in_inventory",
        group: "economy",
        kind: Kind::Fraction(Range { default: "0.8", min: "0", max: "1", step: "0.05" }),
        unit: "of the plant's emissions",
        status: Status::Assumption,
        source: "about 5 of 6.35 Mt (Washington facts §3.3): the inventory counts power by who uses it",
        rules: &["limit-attainment", "evaluation-adjustment"],
        active: true,
        headline: None,
        label: Text { en: "Coal plant's part in the state total" },
        help: Text { en: "The inventory counts the power that the state uses, so not all that the plant emits." },
        cite: None,
    },
    Lever {
        id: "economy.clean_air_rule_revived",
        group: "economy",
        kind: Kind::Switch { default: false },
        unit: "on or off",
        status: Status::Assumption,
        source: "the rule is suspended; the rules' no-bill path has it only where somebody revives it",
        rules: &["preemption"],
        active: true,
        headline: None,
        label: Text { en: "Clean Air Rule revived" },
        help: Text { en: "On: without the bill, or without displacement, the suspended rule cuts again." },
        cite: None,
    },
]);
