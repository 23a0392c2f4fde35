//! What each trade-exposed plant may get free: goods, benchmarks, the bonus for cleaner plants, reviews and
//! single adjustments.
//!
//! Report: Emissions Intensive, Trade-Exposed, paragraphs 1 to 4. Must not know budgets: amounts here are before
//! the yearly schedule. Invariant: exact decimals; a plant without output data follows its emissions.

use super::program::{FIRST, YEARS};
use super::reading::{empty, step, strangers, text};
use crate::json::Node;
use crate::law::lever::Values;
use crate::law::table::number_of;
use crate::law::{Entity, Problem};
use rust_decimal::{Decimal, RoundingStrategy};
use std::sync::Arc;

/// How amounts are found, read once.
pub(super) struct Plants {
    output: Arc<Node>,
    benchmarks: Arc<Node>,
    benchmark: &'static str,
    tilt: Decimal,
    cut: Decimal,
    reviews: Vec<u16>,
    adjustments: Arc<Node>,
    trigger: Decimal,
    leakage_required: bool,
    initial: Decimal,
    schedule: Option<Arc<Node>>,
}

/// Goods made in one year by one plant: output, intensity and benchmark of each.
type Goods = Vec<[Decimal; 3]>;

impl Plants {
    /// The rules that `values` ask for.
    pub fn new(values: &Values) -> Plants {
        let (first, last) =
            (values.whole("eite.review_first") as u16, values.whole("eite.last_allocation_year") as u16);
        let interval = (values.whole("eite.review_interval") as usize).max(1);
        let by_table = values.choice("eite.schedule") == "table";
        Plants {
            output: values.table("eite.output"),
            benchmarks: values.table("eite.benchmark_table"),
            benchmark: values.choice("eite.benchmark"),
            tilt: values.number("eite.benchmark_tilt"),
            cut: values.number("eite.benchmark_update"),
            reviews: (first..=last).step_by(interval).collect(),
            adjustments: values.table("eite.adjustments"),
            trigger: values.number("eite.adjustment_trigger"),
            leakage_required: values.choice("eite.leakage_condition") == "leakage-required",
            initial: values.number("eite.initial_share"),
            schedule: by_table.then(|| values.table("eite.schedule_table")),
        }
    }

    /// The plant's amount in each year before any schedule by budgets, from `since` on. `goods`: by its output, where
    /// it has output data; otherwise by its emissions.
    pub fn amounts(&self, entity: &Entity, since: u16, goods: bool) -> Vec<Decimal> {
        let amount = |year: u16| {
            if year < since {
                return Decimal::ZERO;
            }
            let made = if goods { self.goods(&entity.name, year) } else { Vec::new() };
            let tons = if made.is_empty() { Decimal::from(entity.base) } else { self.tilted(&made) };
            let part = self.schedule.as_ref().map_or(Decimal::ONE, |table| step(table, year).unwrap_or(Decimal::ONE));
            self.initial * part * self.adjusted(&entity.name, year) * tons
        };
        (FIRST..FIRST + YEARS as u16).map(amount).collect()
    }

    /// Output times benchmark over all goods, and the bonus: above one for a plant below its benchmark.
    fn tilted(&self, goods: &Goods) -> Decimal {
        let sum = |place: usize| goods.iter().map(|good| good[0] * good[place]).sum::<Decimal>();
        let (emitted, benchmarked) = (sum(1), sum(2));
        let below = (benchmarked - emitted).checked_div(benchmarked).unwrap_or_default();
        let tilt = (Decimal::ONE + self.tilt * below).clamp(Decimal::new(5, 1), Decimal::new(15, 1));
        tilt * benchmarked
    }

    /// What `name` makes in `year`.
    fn goods(&self, name: &str, year: u16) -> Goods {
        let mine = self.rows(year).into_iter().filter(|row| text(row, "entity") == name);
        let number = |row: &Node, column| number_of(row, column).unwrap_or_default();
        mine.map(|row| [number(row, "output"), number(row, "intensity"), self.benchmark(text(row, "good"), year)])
            .collect()
    }

    /// The rows that hold in `year`: of each plant's rows for a good, the latest that has begun.
    fn rows(&self, year: u16) -> Vec<&Node> {
        let from = |row: &Node| number_of(row, "year").unwrap_or_default();
        let same = |a: &Node, b: &Node| ["entity", "good"].iter().all(|column| text(a, column) == text(b, column));
        let begun: Vec<&Node> = self.output.items().iter().filter(|row| from(row) <= Decimal::from(year)).collect();
        let latest = |row: &&Node| !begun.iter().any(|other| same(other, row) && from(other) > from(row));
        begun.iter().copied().filter(latest).collect()
    }

    /// The benchmark of `good` in `year`, after the reviews before it: to six decimals, half up.
    fn benchmark(&self, good: &str, year: u16) -> Decimal {
        let makers: Vec<[Decimal; 2]> = (self.rows(year).into_iter())
            .filter(|row| text(row, "good") == good)
            .map(|row| ["output", "intensity"].map(|column| number_of(row, column).unwrap_or_default()))
            .collect();
        let first = match self.benchmark {
            "best-in-class" => makers.iter().filter(|[output, _]| *output > Decimal::ZERO).map(|[_, tons]| *tons).min(),
            "table" => {
                let row = self.benchmarks.items().iter().find(|row| text(row, "good") == good);
                row.and_then(|row| number_of(row, "benchmark"))
            }
            _ => {
                let emitted: Decimal = makers.iter().map(|[output, tons]| output * tons).sum();
                emitted.checked_div(makers.iter().map(|[output, _]| *output).sum())
            }
        };
        let kept = (self.reviews.iter().filter(|review| **review < year))
            .fold(Decimal::ONE, |kept, _| kept * (Decimal::ONE - self.cut));
        (first.unwrap_or_default() * kept).round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero)
    }

    /// What accepted adjustments multiply the amount of `name` in `year` by.
    fn adjusted(&self, name: &str, year: u16) -> Decimal {
        let begun = |row: &&Node| {
            text(row, "entity") == name
                && number_of(row, "year").is_some_and(|first| first <= Decimal::from(year))
                && self.accepts(row)
        };
        let rows = self.adjustments.items().iter().filter(begun);
        rows.fold(Decimal::ONE, |product, row| product * (Decimal::ONE + number_of(row, "delta").unwrap_or_default()))
    }

    /// Whether the evidence is enough. A row that measures nothing claims the change that it asks for.
    fn accepts(&self, row: &Node) -> bool {
        let evidence = number_of(row, "evidence").or_else(|| number_of(row, "delta")).unwrap_or_default();
        let leakage =
            text(row, "reason") == "leakage-risk" || row.field("leakage").and_then(Node::switch) == Some(true);
        evidence.abs() >= self.trigger && (leakage || !self.leakage_required)
    }

    /// Adjustments that were accepted and refused, and what has no output data among the `industry`.
    pub fn notes(&self, industry: &[&str], goods: bool) -> Vec<(&'static str, String)> {
        let mut notes = Vec::new();
        let without =
            industry.iter().filter(|name| !self.output.items().iter().any(|row| text(row, "entity") == **name));
        match without.count() {
            _ if !goods => {}
            0 => {}
            all if all == industry.len() => {
                let message = "no output data for trade-exposed industry: free allowances follow base emissions";
                notes.push(("W-NO-OUTPUT", message.to_owned()));
            }
            some => {
                let message = format!("no output data for {some} trade-exposed plants: theirs follow base emissions");
                notes.push(("W-NO-OUTPUT", message));
            }
        }
        for row in self.adjustments.items() {
            let what = format!(
                "{}: {} from {}",
                text(row, "entity"),
                number_of(row, "delta").unwrap_or_default().normalize(),
                number_of(row, "year").unwrap_or_default()
            );
            notes.push(match self.accepts(row) {
                true => ("W-ADJUSTED", format!("adjustment accepted for {what}")),
                false => ("W-NOT-ADJUSTED", format!("adjustment refused for lack of evidence, {what}")),
            });
        }
        let named = self.output.items().iter().chain(self.adjustments.items()).map(|row| text(row, "entity"));
        let mut others: Vec<&str> = named.filter(|name| !industry.contains(name)).collect();
        others.sort_unstable();
        others.dedup();
        notes.extend(others.iter().map(|name| {
            ("W-NOT-EITE", format!("{name} is not trade-exposed industry under this scenario and gets nothing as such"))
        }));
        notes
    }

    /// Tables that name nobody, or that are asked for and empty.
    pub fn problems(&self, known: &dyn Fn(&str) -> bool) -> Vec<Problem> {
        let mut problems = Vec::new();
        let tables = [("eite.output", &self.output), ("eite.adjustments", &self.adjustments)];
        for (id, table) in tables {
            problems.extend(strangers(id, table, known));
        }
        if self.schedule.as_ref().is_some_and(|table| table.fields().is_empty()) {
            problems.push(empty("eite.schedule", "eite.schedule_table"));
        }
        if self.benchmark == "table" {
            let has = |good: &str| self.benchmarks.items().iter().any(|row| text(row, "good") == good);
            for row in self.output.items().iter().filter(|row| !has(text(row, "good"))) {
                let message = format!(
                    "`eite.benchmark` is table, and `eite.benchmark_table` has no row for the good '{}'",
                    text(row, "good")
                );
                problems.push(Problem { code: "E-TABLE", path: "set.eite.benchmark_table".to_owned(), message });
            }
        }
        problems
    }
}

#[cfg(test)]
mod tests;
