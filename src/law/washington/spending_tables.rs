//! The shapes of the tables that say what the accounts pay for, where, and to whom.
//!
//! Descriptions only; must not know what a table does. The tables that ship are illustrations: see
//! `data::washington`.

use super::tables::{SHARE, TONS, YEAR, choice, needed, open};
use crate::law::lever::Range;
use crate::law::table::{Cell, Shape};

const MONEY: Range = Range { default: "", min: "0", max: "10000000000", step: "1" };
/// A project that costs nothing is refused.
const COST: Range = Range { default: "", min: "0.01", max: "10000000000", step: "1" };
const AMOUNT: Range = Range { default: "", min: "0", max: "1000000", step: "1" };
const PEOPLE: Range = Range { default: "", min: "0", max: "20000000", step: "1" };
const RANK: Range = Range { default: "", min: "1", max: "10", step: "1" };
const SCORE: Range = Range { default: "", min: "0", max: "10", step: "0.1" };

pub(super) const HOUSEHOLDS: Shape = Shape::Rows(&[
    needed("group", "Group", Cell::Text),
    needed("households", "Households", Cell::Whole(PEOPLE)),
    needed("income", "Income a year, $", Cell::Whole(MONEY)),
    needed("gasoline_gallons", "Gasoline, gallons a year", Cell::Number(AMOUNT)),
    needed("gas_mmbtu", "Gas, MMBtu a year", Cell::Number(AMOUNT)),
    open("other_kg", "Other fuel, kg CO2 a year", Cell::Number(AMOUNT)),
    open("role", "Role", Cell::Choice(&[choice("median", "Median"), choice("low", "Low income")])),
]);

pub(super) const TRACTS: Shape = Shape::Rows(&[
    needed("tract", "Tract", Cell::Text),
    needed("rank", "Decile rank", Cell::Whole(RANK)),
    open("overlap", "Part in Indian Country", Cell::Number(SHARE)),
    needed("population", "People", Cell::Whole(PEOPLE)),
    open("from", "From", Cell::Date),
]);

/// What is not said is false, except that a project may touch tribal lands until somebody says that it does not.
pub(super) const PROJECTS: Shape = Shape::Rows(&[
    needed("name", "Project", Cell::Text),
    needed("cost", "Cost a year, $", Cell::Number(COST)),
    open(
        "account",
        "Account",
        Cell::Choice(&[choice("transformation", "Energy Transformation"), choice("resilience", "Climate Resilience")]),
    ),
    open("from", "First day", Cell::Date),
    open("last", "Last year", Cell::Whole(YEAR)),
    open("score", "Score", Cell::Number(SCORE)),
    open("use", "Use of resilience money", Cell::Choice(USES)),
    open("tract", "Tract", Cell::Text),
    open("in_state", "In the state", Cell::Flag),
    open("type", "Type", Cell::Choice(TYPES)),
    open("recipient", "Recipient", Cell::Choice(RECIPIENTS)),
    open("real", "Real", Cell::Flag),
    open("specific", "Specific", Cell::Flag),
    open("identifiable", "Identifiable", Cell::Flag),
    open("quantifiable", "Quantifiable", Cell::Flag),
    open("verifiable", "Verifiable", Cell::Flag),
    open("permanent", "Permanent", Cell::Flag),
    open("labor", "Labor standards met", Cell::Flag),
    open("outside", "Cuts outside covered sources", Cell::Flag),
    open("earlier", "Tons a year from earlier money", Cell::Whole(TONS)),
    open("projected", "Projected tons", Cell::Whole(TONS)),
    open("actual", "Measured tons", Cell::Whole(TONS)),
    open("misuse", "Gross misuse found", Cell::Date),
    open("tribal_impact", "Touches tribal lands", Cell::Flag),
    open("consultation", "Consultation", Cell::Date),
    open("consent", "Consent", Cell::Choice(&[choice("granted", "Granted"), choice("withheld", "Withheld")])),
    open("stop_request", "Stop requested", Cell::Date),
    open("in_breach", "Funded without consultation", Cell::Flag),
]);

/// Climate impacts first, in the report's list; natural resources last, whose list is lost.
const USES: &[crate::law::lever::Choice] = &[
    choice("wildfire-preparedness", "Wildfire preparedness"),
    choice("fire-on-tribal-land", "Fire on tribal land"),
    choice("relocation", "Relocation of communities"),
    choice("education", "Awareness and education"),
    choice("natural-resources", "Natural resources"),
];

/// The use that the least share is not for.
pub(super) const RESOURCES: &str = "natural-resources";

/// The report's types, then any other.
const TYPES: &[crate::law::lever::Choice] = &[
    choice("renewables", "Renewable energy"),
    choice("distributed-generation", "Distributed generation"),
    choice("storage", "Energy storage"),
    choice("efficiency", "Energy efficiency"),
    choice("industry", "Industrial facilities"),
    choice("agriculture", "Agriculture"),
    choice("buildings", "Buildings"),
    choice("transportation", "Transportation"),
    choice("sequestration", "Sequestration"),
    choice("other", "Other"),
];

/// The report's recipients, then any other.
const RECIPIENTS: &[crate::law::lever::Choice] = &[
    choice("public", "Public entity"),
    choice("tribe", "Federally recognized tribe"),
    choice("private", "Private entity"),
    choice("non-profit", "Non-profit"),
    choice("for-profit", "For-profit"),
    choice("other", "Other"),
];
