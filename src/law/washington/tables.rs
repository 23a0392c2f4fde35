//! The shapes of Washington's table levers.
//!
//! Descriptions only; must not know what a table does.

use crate::law::lever::{Choice, Range};
use crate::law::table::{Cell, Shape};

pub(super) use crate::law::table::{choice, needed, open};

/// Tons or allowances in one year.
pub(super) const TONS: Range = Range { default: "", min: "0", max: "150000000", step: "1000" };
pub(super) const YEAR: Range = Range { default: "", min: "2021", max: "2050", step: "1" };
pub(super) const SHARE: Range = Range { default: "", min: "0", max: "1", step: "0.01" };
/// A relative change of an allocation: not below losing all of it.
const CHANGE: Range = Range { default: "", min: "-1", max: "5", step: "0.01" };
const AUCTION: Range = Range { default: "", min: "1", max: "120", step: "1" };

pub(super) const BUDGETS: Shape = Shape::ByYear(Range { default: "", min: "0", max: "120000000", step: "1000" });
pub(super) const TONS_BY_YEAR: Shape = Shape::ByYear(TONS);
pub(super) const SHARES_BY_YEAR: Shape = Shape::ByYear(SHARE);
pub(super) const FIVE_YEARS: Shape = Shape::Numbers(5, TONS);

const VIOLATIONS: Range = Range { default: "", min: "1", max: "100", step: "1" };

const SOURCES: &[Choice] = &crate::law::world::CATEGORIES;

pub(super) const CATEGORIES: Shape = Shape::Set(SOURCES);

pub(super) const LOCATIONS: Shape = Shape::Set(&[choice("US", "United States"), choice("linked", "Linked places")]);

pub(super) const AGREEMENTS: Shape = Shape::Rows(&[
    needed("from", "From", Cell::Text),
    needed("to", "To", Cell::Text),
    needed("tonnes", "Tons", Cell::Whole(TONS)),
    needed("year", "Year", Cell::Whole(YEAR)),
]);

pub(super) const OPT_IN: Shape = Shape::Rows(&[
    needed("entity", "Entity", Cell::Text),
    needed("notice_in", "Notice of entry", Cell::Date),
    open("notice_out", "Notice of exit", Cell::Date),
    open("tonnes", "Tons a year, if not in the data", Cell::Whole(TONS)),
    open("category", "Source type, if not in the data", Cell::Choice(SOURCES)),
]);

pub(super) const CLOSURES: Shape =
    Shape::Rows(&[needed("entity", "Entity", Cell::Text), needed("date", "Closes on", Cell::Date)]);

pub(super) const LATE: Shape = Shape::Rows(&[
    needed("entity", "Entity", Cell::Text),
    needed("year", "Emissions of", Cell::Whole(YEAR)),
    needed("submitted", "Verified on", Cell::Date),
    open("violations", "Violations", Cell::Whole(VIOLATIONS)),
]);

pub(super) const INVALIDATIONS: Shape = Shape::Rows(&[
    needed("entity", "Entity", Cell::Text),
    needed("date", "Found on", Cell::Date),
    needed("credits", "Credits", Cell::Whole(TONS)),
]);

pub(super) const RETIREMENTS: Shape = Shape::Rows(&[
    needed("entity", "Party", Cell::Text),
    needed("year", "Year", Cell::Whole(YEAR)),
    needed("tonnes", "Allowances", Cell::Whole(TONS)),
]);

pub(super) const AFFILIATIONS: Shape = Shape::Rows(&[
    needed("a", "Party", Cell::Text),
    needed("b", "Other party", Cell::Text),
    open("direct", "Direct", Cell::Flag),
]);

pub(super) const SANCTIONS: Shape = Shape::Rows(&[
    needed("entity", "Entity", Cell::Text),
    needed("from_auction", "From auction number", Cell::Whole(AUCTION)),
    open("count", "Auctions", Cell::Whole(AUCTION)),
    open("permanent", "For ever", Cell::Flag),
    needed(
        "ground",
        "Ground",
        Cell::Choice(&[
            choice("false-statement", "False statement"),
            choice("withheld-fact", "Fact withheld"),
            choice("rule-violation", "Auction rule broken"),
            choice("registration-violation", "Registration rule broken"),
            choice("disclosure", "Bid disclosed"),
        ]),
    ),
]);

/// A partner's tons, their yearly change, and how they answer to a price: as the sectors of the programme.
pub(super) const PARTNER_SECTORS: Shape = Shape::Rows(&[
    needed("sector", "Sector", Cell::Text),
    needed("tonnes", "Tons in 2021", Cell::Whole(Range { default: "", min: "0", max: "1000000000", step: "1000000" })),
    needed("trend", "Yearly change", Cell::Number(Range { default: "", min: "-0.1", max: "0.05", step: "0.001" })),
    needed(
        "potential",
        "Abatement potential",
        Cell::Number(Range { default: "", min: "0", max: "0.95", step: "0.01" }),
    ),
    needed("cost_scale", "Abatement cost, $", Cell::Number(Range { default: "", min: "10", max: "1000", step: "5" })),
    needed("speed", "Speed", Cell::Number(Range { default: "", min: "0.01", max: "1", step: "0.01" })),
]);

pub(super) const LINK_CHECKS: Shape = Shape::Flags(CHECKS);

/// What must hold before a link, in the order of the rules.
pub(super) const CHECKS: &[Choice] = &[
    choice("established", "The partner's programme is established"),
    choice("consistent", "Its goals are consistent"),
    choice("analysis_rule_adopted", "The rule on the analysis is adopted"),
    choice("auctions", "Agreement on auctions"),
    choice("holding_limits", "Agreement on holding limits"),
    choice("reporting", "Agreement on reporting"),
    choice("offset_protocols", "Agreement on offset protocols"),
    choice("enforcement", "Agreement on enforcement"),
    choice("instruments", "Agreement on instruments"),
    choice("withdrawal", "Agreement on withdrawal"),
    choice("joint_market", "Agreement on the joint market"),
    choice("security", "Agreement on security"),
    choice("authority_retained", "The state keeps its authority"),
];

pub(super) const EITE_ADJUSTMENTS: Shape = Shape::Rows(&[
    needed("entity", "Entity", Cell::Text),
    needed("year", "From year", Cell::Whole(YEAR)),
    needed("delta", "Change", Cell::Number(CHANGE)),
    needed(
        "reason",
        "Reason",
        Cell::Choice(&[choice("emissions-change", "Emissions changed"), choice("leakage-risk", "Leakage risk")]),
    ),
    open("evidence", "Measured change", Cell::Number(CHANGE)),
    open("leakage", "Leakage risk rose", Cell::Flag),
]);

/// A plant's output of a good in a year, in the good's own unit.
const OUTPUT: Range = Range { default: "", min: "0", max: "1000000000", step: "1" };
/// Tons for each unit of a good.
const INTENSITY: Range = Range { default: "", min: "0", max: "100000", step: "0.001" };
/// Millions of dollars.
const MILLIONS: Range = Range { default: "", min: "0", max: "1000000", step: "1" };

pub(super) const EITE_OUTPUT: Shape = Shape::Rows(&[
    needed("entity", "Entity", Cell::Text),
    needed("good", "Good", Cell::Text),
    needed("output", "Units a year", Cell::Number(OUTPUT)),
    needed("intensity", "Tons a unit", Cell::Number(INTENSITY)),
    open("year", "From year", Cell::Whole(YEAR)),
]);

pub(super) const EITE_BENCHMARKS: Shape =
    Shape::Rows(&[needed("good", "Good", Cell::Text), needed("benchmark", "Tons a unit", Cell::Number(INTENSITY))]);

pub(super) const EITE_TRADE: Shape = Shape::Rows(&[
    needed("entity", "Entity", Cell::Text),
    needed("value_added", "Value added, $ million", Cell::Number(MILLIONS)),
    open("imports", "Imports, $ million", Cell::Number(MILLIONS)),
    open("exports", "Exports, $ million", Cell::Number(MILLIONS)),
    open("shipments", "Shipments, $ million", Cell::Number(MILLIONS)),
]);

pub(super) const GAS_USES: Shape = Shape::Shares(&[
    choice("weatherization", "Weatherization"),
    choice("conservation", "Conservation"),
    choice("efficiency", "Efficiency"),
    choice("bill-assistance", "Bill assistance"),
]);

pub(super) const CUTS: Shape =
    Shape::Rows(&[needed("year", "From year", Cell::Whole(YEAR)), needed("tonnes", "Tons a year", Cell::Whole(TONS))]);
