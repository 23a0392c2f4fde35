//! Trade-exposed industry: who belongs to it, and from when.
//!
//! Report: Emissions Intensive, Trade-Exposed, paragraphs 1 and 2. Invariant: unknown trade is never low or high
//! trade; an emitter without the figures is not added by them.

use super::coverage::Covered;
use super::program::FIRST;
use super::reading::{strangers, text};
use crate::json::Node;
use crate::law::Problem;
use crate::law::lever::Values;
use crate::law::table::number_of;
use crate::law::world::{Category, Emitter};
use crate::units::Allowances;
use rust_decimal::Decimal;
use std::sync::Arc;

/// The tests of an industry, read once.
pub(super) struct Industry {
    prefixes: Arc<Node>,
    figures: Arc<Node>,
    intensity: Decimal,
    trade: Decimal,
    either: bool,
    from: u16,
}

/// Figures of one emitter, as the tests measure them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Measures {
    /// Tons for each million dollars of value added; none without value added.
    pub intensity: Option<Decimal>,
    /// Imports and exports over shipments and imports; none without trade figures.
    pub trade: Option<Decimal>,
}

impl Industry {
    /// The tests that `values` ask for.
    pub fn new(values: &Values) -> Industry {
        Industry {
            prefixes: values.table("eite.naics_prefixes"),
            figures: values.table("eite.trade_data"),
            intensity: values.number("eite.criteria_intensity"),
            trade: values.number("eite.criteria_trade"),
            either: values.choice("eite.criteria_join") == "either",
            from: values.whole("eite.criteria_from_year") as u16,
        }
    }

    /// First year in which the member is trade-exposed industry; none if it never is.
    pub fn since(&self, member: &Covered<'_>) -> Option<u16> {
        if member.emitter.category != Category::Facility {
            return None;
        }
        if self.listed(&member.emitter.industry) {
            return Some(FIRST);
        }
        self.added(member.emitter, member.base).then_some(self.from)
    }

    /// Whether the code begins with one on the list.
    fn listed(&self, code: &str) -> bool {
        self.prefixes.items().iter().filter_map(Node::text).any(|prefix| code.starts_with(prefix))
    }

    /// Whether the numeric tests add a manufacturer.
    fn added(&self, emitter: &Emitter, tons: Allowances) -> bool {
        let manufacturer = ["31", "32", "33"].iter().any(|sector| emitter.industry.starts_with(sector));
        let row = self.figures.items().iter().find(|row| text(row, "entity") == emitter.name);
        let Some(row) = row.filter(|_| manufacturer) else { return false };
        let Measures { intensity: Some(intensity), trade: Some(trade) } = measures(row, tons) else { return false };
        let (intense, traded) = (intensity >= self.intensity, trade >= self.trade);
        if self.either { intense || traded } else { intense && traded }
    }

    /// Rows about nobody.
    pub fn problems(&self, known: &dyn Fn(&str) -> bool) -> Vec<Problem> {
        strangers("eite.trade_data", &self.figures, known)
    }

    /// What the reader should know of the figures that were given.
    pub fn notes(&self) -> Vec<(&'static str, String)> {
        let note = |row: &Node| {
            let entity = text(row, "entity");
            ("W-NO-VA", format!("{entity}: no value added, so no emissions intensity; not added to the industry"))
        };
        let without = self.figures.items().iter().filter(|row| measures(row, 0).intensity.is_none());
        without.map(note).collect()
    }
}

/// Intensity and trade share of a row of figures, for an emitter of `tons` a year.
fn measures(row: &Node, tons: Allowances) -> Measures {
    let positive = |name: &str| number_of(row, name).filter(|number| *number > Decimal::ZERO);
    let trade = || {
        let [imports, exports, shipments] = ["imports", "exports", "shipments"].map(|name| number_of(row, name));
        (imports? + exports?).checked_div(shipments? + imports?)
    };
    Measures {
        intensity: positive("value_added").and_then(|value| Decimal::from(tons).checked_div(value)),
        trade: trade(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::coverage::Standing;
    use super::*;
    use crate::json;
    use crate::law::lever::Value;
    use crate::law::washington::levers;
    use crate::law::world::REPORTS;
    use rust_decimal::RoundingStrategy;

    fn since(values: &Values, code: &str, tons: Allowances) -> Option<u16> {
        let emitter = Emitter {
            name: "Truck works".to_owned(),
            category: Category::Facility,
            industry: code.to_owned(),
            delivers: false,
            exempt: None,
            reported: [None; REPORTS],
        };
        Industry::new(values).since(&Covered {
            emitter: &emitter,
            base: tons,
            own: tons,
            biogenic: 0,
            standing: Standing::Listed,
        })
    }

    const FIGURES: &str = r#"[{"entity":"Truck works","value_added":40,"imports":30,"exports":20,"shipments":180}]"#;

    fn with(figures: &str) -> Values {
        let mut values = Values::defaults(levers());
        values.set("eite.trade_data", Value::Table(Arc::new(json::read(figures).expect("JSON"))));
        values
    }

    /// Source: sb5981-rules, eite-classification, worked example.
    #[test]
    fn listed_codes_and_manufacturers_that_pass_both_tests_are_trade_exposed() {
        let values = with(FIGURES);
        assert_eq!(since(&values, "324110", 1), Some(2021), "listed");
        assert_eq!(since(&values, "336411", 1), Some(2021), "3364");
        assert_eq!(since(&values, "486210", 60_000), None, "no manufacturer");
        assert_eq!(since(&values, "336211", 60_000), Some(2021), "added");
        let row = json::read(FIGURES).expect("JSON").items()[0].clone();
        let measured = measures(&row, 60_000);
        let percent = |share: Decimal| {
            (share * Decimal::ONE_HUNDRED).round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero)
        };
        assert_eq!(measured.intensity, Some(Decimal::from(1500)));
        assert_eq!(measured.trade.map(percent), Some(Decimal::new(238_095, 4)));
    }

    #[test]
    fn one_failed_test_is_enough_to_stay_out_unless_either_is_enough() {
        let mut values = with(FIGURES);
        assert_eq!(since(&values, "336211", 39_999), None, "999.975 t a million");
        values.set("eite.criteria_join", Value::Choice("either"));
        assert_eq!(since(&values, "336211", 39_999), Some(2021));
        values.set("eite.criteria_from_year", Value::Number(Decimal::from(2026)));
        assert_eq!(since(&values, "336211", 39_999), Some(2026));
    }

    #[test]
    fn without_value_added_or_trade_figures_nobody_is_added() {
        let trade = r#"[{"entity":"Truck works","value_added":0,"imports":30,"exports":20,"shipments":180}]"#;
        assert_eq!(since(&with(trade), "336211", 60_000), None);
        assert_eq!(Industry::new(&with(trade)).notes()[0].0, "W-NO-VA");
        assert_eq!(since(&with(r#"[{"entity":"Truck works","value_added":40}]"#), "336211", 60_000), None);
        assert_eq!(since(&with("[]"), "336211", 60_000), None);
    }
}
