//! Where offset credits come from.
//!
//! Rows only; must not know what a lever does.

use crate::law::lever::{Choice, Kind, Lever, Range};
use crate::law::table::{Cell, Shape, choice, needed, open};
use crate::source::Status;
use crate::text::Text;

const PRICE: Range = Range { default: "", min: "0", max: "5000", step: "1" };
const CREDITS: Range = Range { default: "", min: "0", max: "50000000", step: "1000" };
const YEAR: Range = Range { default: "", min: "2021", max: "2050", step: "1" };

/// What is not said is unknown, and no project with an unknown quality is eligible.
const PROJECTS: Shape = Shape::Rows(&[
    needed("name", "Project", Cell::Text),
    needed("price", "Price, $ of 2021", Cell::Number(PRICE)),
    needed("tonnes", "Credits a year, t", Cell::Whole(CREDITS)),
    open("from", "First year", Cell::Whole(YEAR)),
    open("last", "Last year", Cell::Whole(YEAR)),
    open("benefit", "Direct benefits in the state", Cell::Flag),
    open("tribal", "On tribal land", Cell::Flag),
    open(
        "location",
        "Place",
        Cell::Choice(&[
            choice("US", "United States"),
            choice("linked", "Linked program"),
            choice("elsewhere", "Elsewhere"),
        ]),
    ),
    open("certified", "Certified", Cell::Date),
    open("real", "Real", Cell::Flag),
    open("permanent", "Permanent", Cell::Flag),
    open("quantifiable", "Quantifiable", Cell::Flag),
    open("verifiable", "Verifiable", Cell::Flag),
    open("enforceable", "Enforceable", Cell::Flag),
    open("additional", "Additional", Cell::Flag),
    open("registry", "In an approved registry", Cell::Flag),
]);

pub(super) static ROWS: [Lever; 2] = [
    Lever {
        id: "market.offset_supply",
        group: "economy",
        kind: Kind::Choice {
            default: "share-of-limit",
            options: &[
                Choice { id: "share-of-limit", label: Text { en: "A share of the limits" } },
                Choice { id: "projects", label: Text { en: "The listed projects" } },
            ],
        },
        unit: "choice",
        status: Status::Assumption,
        source: "market model: a share of the limits",
        rules: &["offset-eligibility", "offset-usage-limit"],
        active: true,
        headline: None,
        label: Text { en: "Where offset credits come from" },
        help: Text {
            en: "A share of the limits, as far as listed projects are eligible; or the listed projects' own tons, \
                 which entities buy and hold.",
        },
        cite: None,
    },
    Lever {
        id: "market.offset_projects",
        group: "economy",
        kind: Kind::Table { default: "null", shape: PROJECTS },
        unit: "projects",
        status: Status::Assumption,
        source: "illustration: made up to show the rule",
        rules: &["offset-eligibility"],
        active: true,
        headline: None,
        label: Text { en: "Offset projects" },
        help: Text {
            en: "Who offers credits: price, tons a year, and what decides whether they may be used. What ships is \
                 an illustration.",
        },
        cite: None,
    },
];
