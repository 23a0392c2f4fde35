//! Offset credits: limits, which projects' credits may be used, and what the market has of them.
//!
//! Report: Offset Credits, paragraphs 1 to 3. What is not said of a project is unknown, and nothing unknown passes.

use super::program::{FIRST, YEARS};
use super::reading::text;
use crate::json::Node;
use crate::law::lever::{Value, Values};
use crate::law::schedule::half_up;
use crate::law::table::{date_of, number_of};
use crate::law::world::World;
use crate::law::{InvalidationRules, OffsetPool, OffsetProject, OffsetRules};
use crate::units::{Date, Price, in_order};
use rust_decimal::Decimal;
use std::ops::Range;
use std::sync::Arc;

/// Qualities that every project needs, in the report's order; then that its cuts are additional and registered.
const QUALITIES: [&str; 7] =
    ["real", "permanent", "quantifiable", "verifiable", "enforceable", "additional", "registry"];

/// Months before the effective date from which credits were certified in time.
const WINDOW: u16 = 24;

/// The rules, and what the reader should know of projects that are not eligible.
pub(super) fn rules(values: &Values, world: &World) -> (OffsetRules, Vec<(&'static str, String)>) {
    let table = projects(values, world);
    let tests = Tests::of(values);
    let mut notes = Vec::new();
    for row in table.items() {
        let failed = tests.failed(row);
        if !failed.is_empty() {
            notes.push(("W-OFFSET-PROJECT", format!("{}: not eligible: {}", text(row, "name"), failed.join(", "))));
        }
    }
    let instrument = values.whole("instrument.tonnes").max(1);
    let pool = |kind: usize| {
        let rows = || table.items().iter().filter(|row| self::kind(row) == kind);
        let tons = |row: &Node| number_of(row, "tonnes").unwrap_or_default();
        // Credits of a linked place come on top, once there is one.
        let own = || rows().filter(|row| text(row, "location") != LINKED);
        let passing: Decimal = own().filter(|row| tests.failed(row).is_empty()).map(tons).sum();
        let eligible = rows().filter(|row| tests.failed(row).is_empty()).map(|row| OffsetProject {
            price: Price::from_decimal(number_of(row, "price").unwrap_or_default()),
            credits: half_up(tons(row)) / instrument,
            years: years(row),
            of_partner: text(row, "location") == LINKED,
        });
        OffsetPool {
            eligible: passing.checked_div(own().map(tons).sum()).unwrap_or(Decimal::ONE),
            projects: in_order(eligible, |project| project.price),
        }
    };
    let own = values.table("offset.override");
    let by_year = |ids: [&str; 3]| -> Vec<Decimal> {
        (0..YEARS).map(|place| values.number(ids[usize::from(place >= 3) + usize::from(place >= 14)])).collect()
    };
    let mut limit = by_year(["offset.limit_2021_2023", "offset.limit_2024_2034", "offset.limit_2035_on"]);
    for (place, limit) in limit.iter_mut().enumerate() {
        *limit = number_of(&own, &(usize::from(FIRST) + place).to_string()).unwrap_or(*limit);
    }
    let rules = OffsetRules {
        limit,
        direct_benefit: by_year(["offset.deb_2021_2023", "offset.deb_2024_2034", "offset.deb_2035_on"]),
        benefit_of_all: values.choice("offset.deb_scope") == "program",
        tribal_limit: values.number("offset.tribal_limit"),
        each_installment: values.choice("offset.limit_scope") == "installment",
        by_project: values.choice("market.offset_supply") == "projects",
        pools: [0, 1, 2].map(pool),
        invalidation: invalidation(values),
    };
    (rules, notes)
}

/// Report: Offset Credits, paragraph 3. Single findings come with the parties, whose names they have.
fn invalidation(values: &Values) -> InvalidationRules {
    InvalidationRules {
        rate: values.number("offset.invalidation_rate"),
        lookback: values.whole("offset.invalidation_lookback").max(1) as usize,
        months: values.whole("offset.replacement_months") as u16,
        held_too: values.choice("offset.invalidation_scope") == "surrendered-and-held",
        by_day: values.choice("offset.invalidation_penalty") == "daily",
        events: Vec::new(),
    }
}

/// Place of a project that lies with the partner of a link.
const LINKED: &str = "linked";

fn projects(values: &Values, world: &World) -> Arc<Node> {
    match values.get("market.offset_projects") {
        Value::Table(table) => table,
        _ => world.illustrations.get("market.offset_projects").cloned().unwrap_or_else(|| Arc::new(Node::Nothing)),
    }
}

/// Place in the ledger's kinds. Without a word on the land it is not tribal, and without one on benefits there are none.
fn kind(row: &Node) -> usize {
    let says = |column: &str| row.field(column).and_then(Node::switch) == Some(true);
    if says("tribal") { 2 } else { usize::from(!says("benefit")) }
}

fn years(row: &Node) -> Range<usize> {
    let place = |column: &str| Some(half_up(number_of(row, column)?) as usize - usize::from(FIRST));
    let from = place("from").unwrap_or(0);
    from..place("last").map_or(YEARS, |last| last + 1).max(from)
}

/// What a project is tested against.
struct Tests {
    locations: Arc<Node>,
    effect: Date,
    literal: bool,
}

impl Tests {
    fn of(values: &Values) -> Tests {
        Tests {
            locations: values.table("offset.locations"),
            effect: values.date("timeline.effective_date").unwrap_or_else(|| crate::units::MonthDay::FIRST.of(FIRST)),
            literal: values.choice("offset.registry_window") == "literal-window",
        }
    }

    /// The tests that a project fails, a place with the partner apart: whether there is a link is not known here.
    fn failed(&self, row: &Node) -> Vec<&'static str> {
        let passes = |quality: &&&'static str| row.field(quality).and_then(Node::switch) == Some(true);
        let mut failed: Vec<&'static str> = QUALITIES.iter().filter(|quality| !passes(quality)).copied().collect();
        if !self.locations.items().iter().any(|place| place.text() == Some(text(row, "location"))) {
            failed.push("location");
        }
        if !date_of(row, "certified").is_some_and(|date| self.in_time(date)) {
            failed.push("certified");
        }
        failed
    }

    /// Whether credits certified on `date` are in time.
    fn in_time(&self, date: Date) -> bool {
        date >= self.effect.minus_months(WINDOW) && (!self.literal || date < self.effect)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;
    use crate::law::washington::levers;

    fn set(values: &mut Values, id: &str, table: &str) {
        values.set(id, Value::Table(Arc::new(json::read(table).expect("JSON"))));
    }

    /// A row that passes every test, with `more` of it said or said otherwise.
    fn row(more: &str) -> String {
        let qualities: Vec<String> = QUALITIES.iter().map(|quality| format!("\"{quality}\":true")).collect();
        format!("{{\"name\":\"A\",\"price\":10,\"tonnes\":100,{},{more}}}", qualities.join(","))
    }

    fn failed(values: &Values, row: &str) -> Vec<&'static str> {
        Tests::of(values).failed(&json::read(row).expect("JSON"))
    }

    /// Source: sb5981-rules, offset-eligibility, worked example.
    #[test]
    fn credits_certified_up_to_two_years_before_the_act_are_eligible_and_later_ones_under_one_reading() {
        let mut values = Values::defaults(levers());
        let on = |values: &Values, date: &str| {
            failed(values, &row(&format!("\"location\":\"US\",\"certified\":\"{date}\"")))
        };
        assert!(on(&values, "2017-07-28").is_empty() && on(&values, "2020-01-15").is_empty());
        assert_eq!(on(&values, "2017-07-27"), ["certified"]);
        values.set("offset.registry_window", Value::Choice("literal-window"));
        assert_eq!(on(&values, "2020-01-15"), ["certified"]);
        assert!(on(&values, "2019-07-27").is_empty() && !on(&values, "2019-07-28").is_empty());
    }

    #[test]
    fn what_is_not_said_of_a_project_is_unknown_and_does_not_pass() {
        let values = Values::defaults(levers());
        assert_eq!(failed(&values, r#"{"name":"A","price":1,"tonnes":1,"certified":"2020-01-01"}"#).len(), 8);
        assert_eq!(failed(&values, &row("\"location\":\"US\"")), ["certified"]);
        assert_eq!(failed(&values, &row("\"location\":\"elsewhere\",\"certified\":\"2020-01-01\"")), ["location"]);
    }

    /// Source: sb5981-rules, offset-eligibility and offset-tribal-limit.
    #[test]
    fn a_partners_project_waits_for_the_link_and_one_without_a_word_on_its_land_is_not_tribal() {
        let mut values = Values::defaults(levers());
        let dated = |more: &str| row(&format!("{more},\"certified\":\"2020-01-01\""));
        let table =
            [dated("\"location\":\"linked\""), dated("\"location\":\"US\""), dated("\"location\":\"elsewhere\"")];
        set(&mut values, "market.offset_projects", &format!("[{}]", table.join(",")));
        let (rules, notes) = rules(&values, &World::default());
        let others = &rules.pools[1];
        assert_eq!(others.projects.iter().map(|project| project.of_partner).collect::<Vec<_>>(), [true, false]);
        assert_eq!((others.eligible, rules.pools[2].projects.len()), (Decimal::new(5, 1), 0));
        assert_eq!(notes, [("W-OFFSET-PROJECT", "A: not eligible: location".to_owned())]);
    }

    /// Source: sb5981-rules, offset-usage-limit.
    #[test]
    fn a_limit_set_by_hand_replaces_that_of_its_year_only() {
        let mut values = Values::defaults(levers());
        set(&mut values, "offset.override", r#"{"2024":0.05}"#);
        let (rules, _) = rules(&values, &World::default());
        assert_eq!([2, 3, 4].map(|y| rules.limit[y].to_string()), ["0.08", "0.05", "0.06"]);
    }

    /// Source: sb5981-rules, offset-usage-limit and offset-tribal-limit, worked examples: what the limits come to where
    /// obligations equal the budgets of section 5.2.
    #[test]
    fn the_limits_on_credits_come_to_so_many_tons_of_the_published_budgets() {
        let values = Values::defaults(levers());
        let (rules, _) = rules(&values, &World::default());
        let budgets = crate::law::washington::budgets::line(&values, Decimal::new(75, 2), Decimal::from(97_300_000));
        let sum = |years: Range<usize>, share: &dyn Fn(usize) -> Decimal| -> Decimal {
            years.map(|y| Decimal::from(budgets[y]) * share(y)).sum()
        };
        let (general, both) = (|y: usize| rules.limit[y], |y: usize| rules.limit[y] + rules.tribal_limit);
        assert_eq!(sum(14..30, &|_| Decimal::ONE), Decimal::from(434_400_000));
        assert_eq!(sum(14..30, &general), Decimal::from(26_064_000));
        assert_eq!(sum(0..3, &both), Decimal::from(26_783_250));
        assert_eq!(sum(3..14, &both), Decimal::from(64_886_250));
        // Of one million owed: 13 and 11 percent.
        assert_eq!([0, 3].map(|y| Decimal::from(1_000_000) * both(y)), [130_000, 110_000].map(Decimal::from));
    }
}
