//! Other climate rules that the bill displaces.
//!
//! Rows only; must not know what a lever does.

use crate::law::lever::{Choice, Kind, Lever, Range, listed};
use crate::law::washington::sources::report;
use crate::source::Status;
use crate::text::Text;

pub(super) static ROWS: [Lever; 5] = listed([
    Lever {
        id: "preemption.enabled",
        group: "economy",
        kind: Kind::Switch { default: true },
        unit: "on or off",
        status: Status::Bill,
        source: "stated in the report",
        rules: &["preemption"],
        active: true,
        headline: None,
        label: Text { en: "Other climate rules displaced" },
        help: Text {
            en: "The bill takes the place of other state and local greenhouse gas rules; their cuts leave the \
                 path without the bill.",
        },
        cite: report("GHG Emissions", 1),
    },
    Lever {
        id: "preemption.scope",
        group: "economy",
        kind: Kind::Choice {
            default: "ghg-rules-only",
            options: &[
                Choice { id: "ghg-rules-only", label: Text { en: "Greenhouse gas rules only" } },
                Choice { id: "broad", label: Text { en: "Every climate policy" } },
            ],
        },
        unit: "choice",
        status: Status::Assumption,
        source: "neutral choice",
        rules: &["preemption"],
        active: true,
        headline: None,
        label: Text { en: "How far displacement reaches" },
        help: Text { en: "Rules on greenhouse gases as such, or every policy with that aim." },
        cite: report("GHG Emissions", 1),
    },
    Lever {
        id: "preemption.broad_decline",
        group: "economy",
        kind: Kind::Fraction(Range { default: "0", min: "0", max: "0.1", step: "0.001" }),
        unit: "per year",
        status: Status::Assumption,
        source: "decline lost under the broad scope; user",
        rules: &["preemption"],
        active: true,
        headline: None,
        label: Text { en: "Cuts lost under the wide reading" },
        help: Text { en: "Yearly decline that other policies would have brought." },
        cite: None,
    },
    Lever {
        id: "preemption.clean_air_rule_decline",
        group: "economy",
        kind: Kind::Fraction(Range { default: "0.017", min: "0", max: "0.1", step: "0.001" }),
        unit: "per year",
        status: Status::Assumption,
        source: "1.7 percent a year in the suspended rule (found: trinityconsultants.com); removed by preemption",
        rules: &["preemption"],
        active: true,
        headline: None,
        label: Text { en: "Clean Air Rule's decline" },
        help: Text { en: "Yearly decline of the suspended rule if it came back." },
        cite: report("Current Federal and Washington Regulation of Greenhouse Gasses", 2),
    },
    Lever {
        id: "preemption.local_decline",
        group: "economy",
        kind: Kind::Fraction(Range { default: "0", min: "0", max: "0.1", step: "0.001" }),
        unit: "per year",
        status: Status::Assumption,
        source: "effect of local caps, charges, fuel standards",
        rules: &["preemption"],
        active: true,
        headline: None,
        label: Text { en: "Local policies' decline" },
        help: Text { en: "Yearly decline that local policies would bring." },
        cite: report("GHG Emissions", 1),
    },
]);
