//! What the accounts may pay for.
//!
//! Report: Accounts, paragraph 2, to Identification of Highly Impacted Communities, paragraph 1. Tables that the
//! scenario leaves alone are the illustrations that come with the data.

use super::households;
use super::spending_tables::RESOURCES;
use crate::json::Node;
use crate::law::lever::{Value, Values};
use crate::law::table::{date_of, number_of};
use crate::law::world::World;
use crate::law::*;
use crate::units::{Date, Money, MonthDay, Year};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::sync::Arc;

/// Places of the accounts that pay for projects; the one between them pays claims.
const TRANSFORMATION: usize = 0;
const RESILIENCE: usize = 2;

/// The tables, set or illustrated.
pub(super) struct Tables {
    pub projects: Arc<Node>,
    pub tracts: Arc<Node>,
    pub households: Arc<Node>,
    pub illustrations: Illustrations,
}

impl Tables {
    pub(super) fn of(values: &Values, world: &World) -> Tables {
        let table = |id: &str| match values.get(id) {
            Value::Table(table) => table,
            _ => world.illustrations.get(id).cloned().unwrap_or_else(|| Arc::new(Node::Nothing)),
        };
        let shipped = |id: &str| !matches!(values.get(id), Value::Table(_));
        Tables {
            projects: table("project.portfolio"),
            tracts: table("hic.tracts"),
            households: table("household.profiles"),
            illustrations: Illustrations {
                projects: shipped("project.portfolio"),
                tracts: shipped("hic.tracts"),
                households: shipped("household.profiles"),
            },
        }
    }
}

/// The rules of spending.
///
/// # Errors
/// What contradicts itself across a table's rows or cells.
pub(super) fn rules(values: &Values, world: &World) -> Result<SpendingRules, Vec<Problem>> {
    let tables = Tables::of(values, world);
    let mut problems = Vec::new();
    let mut projects = Vec::new();
    for (place, row) in tables.projects.items().iter().enumerate() {
        match project(place, row) {
            Ok(project) => projects.push(project),
            Err(problem) => problems.push(problem),
        }
    }
    problems.extend(doubled(&tables.tracts));
    let households = households::groups(values, &tables).map_err(|problem| problems.push(problem)).ok();
    let (Some(households), true) = (households, problems.is_empty()) else { return Err(problems) };
    Ok(SpendingRules {
        appropriation: vec![Some(values.number("appropriation.share")); super::program::YEARS],
        lag: values.whole("appropriation.lag_years") as usize,
        payday: MonthDay::new(7, 1).unwrap_or(MonthDay::FIRST),
        uses: vec![transformation(values), transition(values), resilience(values)],
        projects,
        funding: funding(values),
        communities: communities(values, &tables.tracts),
        households,
        illustrations: tables.illustrations,
    })
}

/// Report: Energy Transformation Account, paragraph 1.
fn transformation(values: &Values) -> Uses {
    Uses::Projects(ProjectUses {
        names: ["highly_impacted_communities", "elsewhere"],
        favoured: Favoured::Communities,
        minimum: values.number("eta.hic_minimum"),
        window: match values.choice("eta.hic_window") {
            "year" => Window::Year,
            "cumulative" => Window::Cumulative,
            _ => Window::Biennium,
        },
        of_balance: false,
        community_bonus: Decimal::ZERO,
        credits: true,
    })
}

/// Report: Energy Transition Assistance to Low-Income Households and Fossil Fuel Industry Worker Assistance,
/// paragraphs 1 and 4.
fn transition(values: &Values) -> Uses {
    Uses::Claims(Claims {
        names: ["low_income_households", "workers", "highly_impacted_communities"],
        co_equal: values.choice("transition.priority") != "low-income-first",
        first: Money::from_decimal(values.number("transition.low_income_need")),
        second: Money::from_decimal(values.number("transition.worker_need") + values.number("transition.worker_topup")),
        linked: values.switch("household.link_need"),
    })
}

/// Report: Climate Impacts Resilience Account, paragraphs 1 and 2.
fn resilience(values: &Values) -> Uses {
    Uses::Projects(ProjectUses {
        names: ["climate_impacts", "natural_resources"],
        favoured: Favoured::Purpose,
        minimum: values.number("cira.impacts_minimum"),
        window: Window::Biennium,
        of_balance: values.choice("cira.base") == "balance",
        community_bonus: values.number("cira.hic_weight"),
        credits: false,
    })
}

/// Report: Energy Transformation Account, paragraphs 1 to 4; Indian Tribe Consultation, paragraph 1.
fn funding(values: &Values) -> FundingRules {
    FundingRules {
        in_place_only: values.switch("project.in_state_only"),
        named_types_only: values.switch("project.closed_types"),
        cost_per_ton: values.number("project.cost_per_tonne"),
        verified_share: values.number("project.verified_share"),
        tolerance: values.number("project.performance_tolerance"),
        consent_required: values.choice("tribal.consent_effect") == "consent-required",
    }
}

/// Report: Identification of Highly Impacted Communities, paragraph 1.
fn communities(values: &Values, tracts: &Node) -> Communities {
    let march_2024 = Date::new(2024, 3, 1);
    let tract = |row: &Node| Tract {
        name: text(row, "tract").unwrap_or_default().to_owned(),
        rank: count(row, "rank") as u8,
        overlap: number_of(row, "overlap"),
        population: count(row, "population"),
        from: date_of(row, "from"),
    };
    Communities {
        tracts: tracts.items().iter().map(tract).collect(),
        cutoff: values.whole("hic.rank_cutoff") as u8,
        overlap_sufficient: values.choice("hic.indian_country") != "factor",
        first: march_2024.filter(|_| values.choice("hic.first_designation") == "2024-03-01"),
        first_update: values.date("hic.first_update").or(march_2024).unwrap_or(MonthDay::FIRST.of(2024)),
        interval: values.whole("hic.update_interval") as u16,
    }
}

fn project(place: usize, row: &Node) -> Result<Project, Problem> {
    let resilience = text(row, "account") == Some("resilience");
    let using = text(row, "use");
    if resilience && using.is_none() {
        let path = format!("set.project.portfolio[{place}]");
        let message = format!("`project.portfolio[{place}]` is paid from resilience money and needs `use`");
        return Err(Problem { code: "E-PROJECT", path, message });
    }
    let flag = |name: &str| row.field(name).and_then(Node::switch);
    let yes = |name: &str| flag(name) == Some(true);
    let listed = |name: &str| text(row, name).is_some_and(|id| id != "other");
    Ok(Project {
        name: text(row, "name").unwrap_or_default().to_owned(),
        account: if resilience { RESILIENCE } else { TRANSFORMATION },
        asks: Money::from_decimal(number_of(row, "cost").unwrap_or_default()),
        from: date_of(row, "from"),
        last: number_of(row, "last").and_then(|year| year.to_u16()).map(Year),
        score: number_of(row, "score").unwrap_or_default(),
        favoured_purpose: using.is_some_and(|id| id != RESOURCES),
        tract: text(row, "tract").map(str::to_owned),
        in_place: yes("in_state"),
        named_type: listed("type"),
        recipient_allowed: listed("recipient"),
        criteria: ["real", "specific", "identifiable", "quantifiable", "verifiable", "permanent"].map(yes),
        labor: yes("labor"),
        outside: yes("outside"),
        earlier_t: count(row, "earlier"),
        projected_t: count(row, "projected"),
        actual_t: number_of(row, "actual").and_then(|tons| tons.to_i64()),
        misuse: date_of(row, "misuse"),
        consultation: Consultation {
            impact: flag("tribal_impact"),
            held: date_of(row, "consultation"),
            consent: text(row, "consent").map(|answer| answer == "granted"),
            stop_request: date_of(row, "stop_request"),
            in_breach: yes("in_breach"),
        },
    })
}

/// A tract has one rank on each day.
fn doubled(tracts: &Node) -> Option<Problem> {
    let key = |row: &Node| (text(row, "tract").map(str::to_owned), date_of(row, "from"));
    let rows = tracts.items();
    let place = (1..rows.len()).find(|place| rows[..*place].iter().any(|row| key(row) == key(&rows[*place])))?;
    let message = format!("`hic.tracts[{place}]` says again what holds for this tract from that day; allowed: once");
    Some(Problem { code: "E-TRACT", path: format!("set.hic.tracts[{place}]"), message })
}

fn text<'a>(row: &'a Node, name: &str) -> Option<&'a str> {
    row.field(name)?.text()
}

/// A whole cell; nought where the row leaves it out.
pub(super) fn count(row: &Node, name: &str) -> i64 {
    number_of(row, name).and_then(|number| number.to_i64()).unwrap_or(0)
}
