//! Free allowances of trade-exposed industry, electricity suppliers and gas utilities.
//!
//! Report: Emissions Intensive, Trade-Exposed, paragraphs 1 to 4; Electricity Suppliers, paragraph 1; Natural Gas
//! Suppliers, paragraph 1.

use super::coverage::{Covered, Standing};
use super::plants::Plants;
use super::program::{ELECTRICITY, FIRST, NATURAL_GAS, YEARS};
use super::reading::{empty, step, text};
use crate::law::lever::Values;
use crate::law::table::number_of;
use crate::law::{Entity, FreeChannel, FreeRule, Problem, ValueUses};
use crate::units::Allowances;
use rust_decimal::Decimal;

/// Everybody who may be given something: the emitter, the entity and, for trade-exposed industry, the first year.
pub(super) struct Recipients<'a> {
    /// In the order of the programme's entities.
    pub covered: &'a [Covered<'a>],
    /// The same as the programme has them.
    pub entities: &'a [Entity],
    /// First year as trade-exposed industry.
    pub since: &'a [Option<u16>],
    /// Budgets before anything is withheld.
    pub line: &'a [Allowances],
}

impl Recipients<'_> {
    /// Those whom the budgets count.
    fn listed(&self) -> impl Iterator<Item = &Entity> {
        let listed = |(_, member): &(&Entity, &Covered<'_>)| member.standing == Standing::Listed;
        self.entities.iter().zip(self.covered).filter(listed).map(|(entity, _)| entity)
    }
}

/// The three channels.
pub(super) fn channels(values: &Values, all: &Recipients<'_>, plants: &Plants) -> Vec<FreeChannel> {
    vec![industry(values, all, plants), electricity(values, all), gas(values, all)]
}

/// Tables that are asked for and empty.
pub(super) fn problems(values: &Values) -> Vec<Problem> {
    let by_table = values.choice("electricity.method") == "table";
    let without = by_table && values.table("electricity.table").fields().is_empty();
    without.then(|| empty("electricity.method", "electricity.table")).into_iter().collect()
}

/// Whether trade-exposed industry's amounts follow its goods where they are known.
pub(super) fn by_goods(values: &Values) -> bool {
    values.choice("eite.formula") == "goods"
}

fn given(first: i64, last: i64) -> Vec<bool> {
    (0..YEARS as i64).map(|place| (first..=last).contains(&(place + i64::from(FIRST)))).collect()
}

fn industry(values: &Values, all: &Recipients<'_>, plants: &Plants) -> FreeChannel {
    let mut first = values.whole("eite.first_allocation_year");
    if values.choice("cap.eite_in_early_budgets") == "withheld" {
        first = first.max(values.whole("period.eite_first_year"));
    }
    let opted = values.table("optin.entities");
    let left_out = |name: &str| opted.items().iter().any(|row| text(row, "entity") == name);
    let opt_in = values.switch("eite.include_opt_in");
    let member = |place: &usize| all.since[*place].is_some() && (opt_in || !left_out(&all.entities[*place].name));
    let recipients: Vec<usize> = (0..all.covered.len()).filter(member).collect();
    let goods = by_goods(values);
    let mut amounts = vec![Vec::new(); all.entities.len()];
    for &place in &recipients {
        amounts[place] = plants.amounts(&all.entities[place], all.since[place].unwrap_or(FIRST), goods);
    }
    let over = match (goods, values.choice("eite.schedule")) {
        (true, "table") => None,
        (true, _) => all.line.first().copied(),
        (false, _) => Some(all.listed().map(|entity| entity.base).sum()),
    };
    // A review in one year acts from the next.
    let after_review = (values.whole("eite.review_first") - i64::from(FIRST) + 1).max(0) as usize;
    FreeChannel {
        id: "eite",
        recipients,
        given: given(first, values.whole("eite.last_allocation_year")),
        rule: FreeRule::Listed { amounts, over },
        guarded_from: values.switch("eite.cap_at_emissions").then_some(after_review),
        consigned: false,
        uses: None,
    }
}

fn electricity(values: &Values, all: &Recipients<'_>) -> FreeChannel {
    let everybody = values.choice("electricity.scope") == "all-covered";
    let wanted = |place: &usize| {
        all.entities[*place].sector == ELECTRICITY && (everybody || all.covered[*place].emitter.delivers)
    };
    let recipients: Vec<usize> = (0..all.covered.len()).filter(wanted).collect();
    let last =
        if values.switch("electricity.enabling_act") { values.whole("electricity.last_allocation_year") } else { 0 };
    let share = values.number("electricity.factor") * values.number("electricity.delivered_share");
    let rule = match values.choice("electricity.method") {
        "budget-proportional" => FreeRule::BaseWithBudget { share },
        "table" => in_proportion(values, all.entities, &recipients),
        _ => FreeRule::TrailingMean { years: 3, share },
    };
    FreeChannel {
        id: "electricity",
        recipients,
        given: given(i64::from(FIRST), last),
        rule,
        guarded_from: None,
        consigned: false,
        uses: None,
    }
}

/// A table's yearly totals, divided in proportion to base emissions, rounded down for each supplier.
fn in_proportion(values: &Values, entities: &[Entity], recipients: &[usize]) -> FreeRule {
    // The table counts allowances, rules count the tons that are free.
    let (table, tons) = (values.table("electricity.table"), values.number("instrument.tonnes"));
    let sum = Decimal::from(recipients.iter().map(|&place| entities[place].base).sum::<Allowances>());
    let mut amounts = vec![Vec::new(); entities.len()];
    for &place in recipients {
        let part = |year| {
            let total = step(&table, year).unwrap_or_default() * tons;
            (total * Decimal::from(entities[place].base)).checked_div(sum).unwrap_or_default()
        };
        amounts[place] = (FIRST..FIRST + YEARS as u16).map(part).collect();
    }
    FreeRule::Listed { amounts, over: None }
}

fn gas(values: &Values, all: &Recipients<'_>) -> FreeChannel {
    let low_income = values.number("gas.low_income_share") + values.number("gas.extended_share");
    FreeChannel {
        id: "gas",
        recipients: (0..all.covered.len()).filter(|&place| all.entities[place].sector == NATURAL_GAS).collect(),
        given: vec![true; YEARS],
        rule: FreeRule::LastYear { share: values.number("gas.residential_share") * low_income.min(Decimal::ONE) },
        guarded_from: None,
        consigned: values.choice("gas.mode") == "sell",
        uses: Some(gas_uses(values)),
    }
}

/// Report: Natural Gas Suppliers, paragraph 1: what the value of their free allowances is for.
fn gas_uses(values: &Values) -> ValueUses {
    const IDS: [&str; 4] = ["weatherization", "conservation", "efficiency", "bill-assistance"];
    let split = values.table("gas.use_split");
    ValueUses {
        ids: IDS.to_vec(),
        bills: IDS.iter().position(|id| *id == "bill-assistance"),
        shares: IDS.iter().map(|id| number_of(&split, id).unwrap_or_default()).collect(),
        at_floor: values.choice("gas.value_price") == "floor",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;
    use crate::law::lever::Value;
    use crate::law::washington::{levers, program};
    use crate::law::world::{Category, Emitter, REPORTS, World};
    use std::sync::Arc;

    /// Two listed plants of 1,000,000 and 3,000,000 t, one too small to be covered, and two utilities' power imports of the same.
    fn world() -> World {
        let emitter = |name: &str, category, industry: &str, tons| Emitter {
            name: name.to_owned(),
            category,
            industry: industry.to_owned(),
            delivers: category == Category::Import,
            exempt: None,
            reported: [Some(tons); REPORTS],
        };
        let emitters = vec![
            emitter("one", Category::Facility, "331111", 1_000_000),
            emitter("three", Category::Facility, "331111", 3_000_000),
            emitter("import one", Category::Import, "", 1_000_000),
            emitter("import three", Category::Import, "", 3_000_000),
            emitter("small", Category::Facility, "331111", 20_000),
        ];
        let profiles = r#"[
            {"group": "M", "role": "median", "households": 1, "income": 1, "gasoline_gallons": 1, "gas_mmbtu": 1},
            {"group": "L", "role": "low", "households": 1, "income": 1, "gasoline_gallons": 1, "gas_mmbtu": 1}]"#;
        let illustrations = [("household.profiles", Arc::new(json::read(profiles).expect("JSON")))].into();
        World { emitters, inventory: (2013..=2017).map(|year| (year, 10_000_000)).collect(), illustrations }
    }

    fn with(changes: &[(&str, Value)]) -> Vec<FreeChannel> {
        let mut values = Values::defaults(levers());
        changes.iter().for_each(|(id, value)| values.set(id, value.clone()));
        program(&values, &world()).expect("builds").free
    }

    fn table(text: &str) -> Value {
        Value::Table(Arc::new(json::read(text).expect("JSON")))
    }

    /// Source: sb5981-rules, eite-no-cost-allocation: opt-in industry gets nothing where the switch is off.
    #[test]
    fn industry_that_opted_in_gets_nothing_where_it_is_left_out() {
        let opted = ("optin.entities", table(r#"[{"entity":"small","notice_in":"2020-12-31"}]"#));
        let left_out = [opted, ("eite.include_opt_in", Value::Switch(false))];
        assert_eq!(with(&left_out[..1])[0].recipients, [0, 1, 4]);
        assert_eq!(with(&left_out)[0].recipients, [0, 1]);
    }

    /// Source: sb5981-rules, electricity-no-cost-allocation: the user's table.
    #[test]
    fn a_table_of_powers_allowances_is_divided_by_emissions() {
        let power = ("electricity.table", table(r#"{"2021":101,"2030":40}"#));
        let channels = with(&[power, ("electricity.method", Value::Choice("table"))]);
        let FreeRule::Listed { amounts, over: None } = &channels[1].rule else { panic!("a list") };
        let whole = |place: usize, y: usize| amounts[place][y].floor();
        assert_eq!([whole(2, 0), whole(3, 0)], [25, 75].map(Decimal::from), "rounded down");
        assert_eq!([whole(2, 8), whole(3, 9)], [25, 30].map(Decimal::from));
    }

    /// Source: sb5981-rules, eite-no-cost-allocation: a share of the budget in proportion to emissions.
    #[test]
    fn under_the_other_formula_a_plant_gets_its_part_of_all_covered_emissions() {
        let channels = with(&[("eite.formula", Value::Choice("proportional"))]);
        let FreeRule::Listed { amounts, over } = &channels[0].rule else { panic!("a list") };
        let covered = 4_000_000 + 2 * 591_000 + 2 * 591_000;
        assert_eq!((amounts[0][5], *over), (Decimal::from(1_000_000), Some(covered)));
    }
}
