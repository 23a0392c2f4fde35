//! A link with another program.
//!
//! Rows only; must not know what a lever does.

use crate::law::lever::{Choice, Kind, Lever, Range, listed};
use crate::law::washington::sources::report;
use crate::law::washington::tables;
use crate::source::Status;
use crate::text::Text;

pub(super) static ROWS: [Lever; 6] = listed([
    Lever {
        id: "link.partner",
        group: "linkage",
        kind: Kind::Choice { default: "none", options: &[Choice { id: "none", label: Text { en: "None" } }] },
        unit: "choice",
        status: Status::Assumption,
        source: "neutral choice",
        rules: &[
            "auction-calendar",
            "two-account-ledger",
            "offset-eligibility",
            "linkage-gate",
            "linkage-joint-market",
        ],
        active: false,
        headline: None,
        label: Text { en: "Linked program" },
        help: Text { en: "The program whose instruments are accepted and with which auctions are joint." },
        cite: report("Offset Credits", 1),
    },
    Lever {
        id: "link.year",
        group: "linkage",
        kind: Kind::Years(Range { default: "2025", min: "2021", max: "2050", step: "1" }),
        unit: "year",
        status: Status::Rule,
        source: "default is an assumption",
        rules: &["linkage-gate", "linkage-joint-market"],
        active: false,
        headline: None,
        label: Text { en: "Link starts" },
        help: Text { en: "First year of the link." },
        cite: report("Linkage with Other Jurisdictions", 2),
    },
    Lever {
        id: "link.withdraw_year",
        group: "linkage",
        kind: Kind::Years(Range { default: "", min: "2021", max: "2050", step: "1" }),
        unit: "year",
        status: Status::Rule,
        source: "default is an assumption",
        rules: &["linkage-gate"],
        active: false,
        headline: None,
        label: Text { en: "Link ends" },
        help: Text { en: "Year in which the link ends; empty for never." },
        cite: report("Linkage with Other Jurisdictions", 2),
    },
    Lever {
        id: "link.after_withdrawal",
        group: "linkage",
        kind: Kind::Choice {
            default: "valid",
            options: &[
                Choice { id: "valid", label: Text { en: "Stay valid" } },
                Choice { id: "void", label: Text { en: "Become void" } },
            ],
        },
        unit: "choice",
        status: Status::Assumption,
        source: "neutral choice",
        rules: &["linkage-gate"],
        active: false,
        headline: None,
        label: Text { en: "Partner instruments after the link" },
        help: Text { en: "Those already held stay valid, or become void." },
        cite: report("Linkage with Other Jurisdictions", 2),
    },
    Lever {
        id: "link.checks",
        group: "linkage",
        kind: Kind::Table { default: "{}", shape: tables::LINK_CHECKS },
        unit: "check -> switch",
        status: Status::Assumption,
        source: "neutral choice",
        rules: &["linkage-gate"],
        active: false,
        headline: None,
        label: Text { en: "Tests passed before linking" },
        help: Text { en: "The findings and agreements that a link needs, each marked as met or not." },
        cite: report("Linkage with Other Jurisdictions", 1),
    },
    Lever {
        id: "link.cost_test",
        group: "linkage",
        kind: Kind::Choice {
            default: "price",
            options: &[
                Choice { id: "price", label: Text { en: "Price" } },
                Choice { id: "total-cost", label: Text { en: "Total cost" } },
                Choice { id: "off", label: Text { en: "Not tested" } },
            ],
        },
        unit: "choice",
        status: Status::Assumption,
        source: "neutral choice",
        rules: &["linkage-gate"],
        active: false,
        headline: None,
        label: Text { en: "Test that the link lowers cost" },
        help: Text { en: "By price, by total cost, or not tested." },
        cite: report("Linkage with Other Jurisdictions", 1),
    },
]);
