//! The result as others read it: JSON and CSV with the unit in every name.
//!
//! Field names are a contract: they are only ever added to. `_t` is metric tons CO2e, whole where they are
//! allowances; `_usd` dollars as decimal strings with cents; `price_` dollars per ton; none is `null`.

use super::outcome::*;
use crate::units::{Allowances, Money, Price};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use std::fmt::Write;

/// Version of the result's shape.
const VERSION: u8 = 1;

/// An outcome to be written.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The outcome.
    pub outcome: &'a Outcome,
    /// Whether to list every entity.
    pub entities: bool,
}

/// The whole result as JSON, two spaces a level, with a newline at the end.
#[must_use]
pub fn to_json(outcome: &Outcome, entities: bool) -> String {
    // Plain rows with string keys: there is nothing in them that JSON cannot hold.
    let mut text = serde_json::to_string_pretty(&Report { outcome, entities }).unwrap_or_default();
    text.push('\n');
    text
}

/// The years as CSV with a header line.
#[must_use]
pub fn to_csv(outcome: &Outcome) -> String {
    let mut text = String::new();
    for (place, year) in outcome.years.iter().enumerate() {
        let mut fields = Fields::default();
        // Writing into a list of strings cannot fail.
        let _ = YearOf(outcome, year).fields(&mut fields);
        if place == 0 {
            let _ = writeln!(text, "{}", fields.names.join(","));
        }
        let _ = writeln!(text, "{}", fields.values.join(","));
    }
    text
}

/// One value of a row.
enum Cell {
    Tons(Allowances),
    Price(Option<Price>),
    Money(Money),
    MaybeTons(Option<Allowances>),
    Year(u16),
}

/// Somewhere to put the cells of a row.
trait Row {
    type Error;
    fn put(&mut self, name: &str, cell: Cell) -> Result<(), Self::Error>;
}

#[derive(Default)]
struct Fields {
    names: Vec<String>,
    values: Vec<String>,
}

impl Row for Fields {
    type Error = std::convert::Infallible;
    fn put(&mut self, name: &str, cell: Cell) -> Result<(), Self::Error> {
        self.names.push(name.to_owned());
        self.values.push(match cell {
            Cell::Tons(tons) | Cell::MaybeTons(Some(tons)) => tons.to_string(),
            Cell::Price(Some(price)) => price.to_string(),
            Cell::Money(money) => money.to_string(),
            Cell::Year(year) => year.to_string(),
            Cell::Price(None) | Cell::MaybeTons(None) => String::new(),
        });
        Ok(())
    }
}

struct MapRow<'m, M>(&'m mut M);

impl<M: SerializeMap> Row for MapRow<'_, M> {
    type Error = M::Error;
    fn put(&mut self, name: &str, cell: Cell) -> Result<(), M::Error> {
        match cell {
            Cell::Tons(tons) => self.0.serialize_entry(name, &tons),
            Cell::MaybeTons(tons) => self.0.serialize_entry(name, &tons),
            Cell::Price(price) => self.0.serialize_entry(name, &price),
            Cell::Money(money) => self.0.serialize_entry(name, &money),
            Cell::Year(year) => self.0.serialize_entry(name, &year),
        }
    }
}

/// A year with the names of its outcome's sectors, channels and accounts.
struct YearOf<'a>(&'a Outcome, &'a YearRow);

impl YearOf<'_> {
    /// The plain fields of a year, in order.
    fn fields<R: Row>(&self, row: &mut R) -> Result<(), R::Error> {
        let YearOf(outcome, y) = self;
        row.put("year", Cell::Year(y.year.0))?;
        row.put("budget_t", Cell::Tons(y.budget_t))?;
        row.put("covered_emissions_t", Cell::Tons(y.covered_emissions_t))?;
        row.put("obligated_emissions_t", Cell::Tons(y.obligated_emissions_t))?;
        row.put("bau_t", Cell::Tons(y.bau_t))?;
        row.put("non_covered_t", Cell::Tons(y.non_covered_t))?;
        row.put("statewide_t", Cell::Tons(y.statewide_t))?;
        row.put("statewide_limit_t", Cell::MaybeTons(y.statewide_limit_t))?;
        row.put("price_mean", Cell::Price(y.price_mean))?;
        row.put("price_floor", Cell::Price(Some(y.price_floor)))?;
        row.put("price_ceiling", Cell::Price(Some(y.price_ceiling)))?;
        row.put("price_trigger", Cell::Price(Some(y.price_trigger)))?;
        self.stocks(row)?;
        for (channel, tons) in outcome.free_channels.iter().zip(&y.free_t) {
            row.put(&format!("free_{channel}_t"), Cell::Tons(*tons))?;
        }
        row.put("shortfall_t", Cell::Tons(y.shortfall_t))?;
        row.put("secondary_t", Cell::Tons(y.secondary_t))?;
        row.put("penalty_usd", Cell::Money(y.penalty))?;
        row.put("revenue_usd", Cell::Money(y.revenue))
    }

    fn stocks<R: Row>(&self, row: &mut R) -> Result<(), R::Error> {
        let y = self.1;
        let tons = [
            ("bank_t", y.bank_t),
            ("held_t", y.held_t),
            ("apcr_t", y.apcr_t),
            ("ecr_t", y.ecr_t),
            ("ecr_withheld_t", y.ecr_withheld_t),
            ("unsold_t", y.unsold_t),
            ("retired_t", y.retired_t),
            ("auctioned_t", y.auctioned_t),
            ("sold_t", y.sold_t),
            ("reserve_sold_t", y.reserve_sold_t),
            ("ceiling_units_t", y.ceiling_units_t),
            ("offsets_used_t", y.offsets_used_t),
            ("allowances_surrendered_t", y.allowances_surrendered_t),
        ];
        tons.into_iter().try_for_each(|(name, tons)| row.put(name, Cell::Tons(tons)))
    }
}

impl Serialize for YearOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let YearOf(outcome, y) = self;
        let mut map = serializer.serialize_map(None)?;
        self.fields(&mut MapRow(&mut map))?;
        map.serialize_entry("accounts_usd", &Named(&outcome.accounts, &y.accounts))?;
        map.serialize_entry("offsets_by_kind_t", &Named(&outcome.offset_kinds, &y.offsets_by_kind_t))?;
        map.serialize_entry("by_sector", &Named(&outcome.sectors, &y.by_sector))?;
        map.end()
    }
}

/// Values under their names.
struct Named<'a, T>(&'a [&'static str], &'a [T]);

impl<T: Serialize> Serialize for Named<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().zip(self.1))
    }
}

/// A list whose items are written by `W`.
struct Each<'a, T, F>(&'a [T], F);

impl<'a, T, W: Serialize, F: Fn(&'a T) -> W> Serialize for Each<'a, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.0.len()))?;
        for item in self.0 {
            list.serialize_element(&(self.1)(item))?;
        }
        list.end()
    }
}

/// A map written by a function.
struct Object<F>(F);

impl<F> Serialize for Object<F>
where
    F: Fn(&mut dyn FnMut(&str, &dyn erased::Value)),
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let mut failed = None;
        (self.0)(&mut |name, value| {
            if failed.is_none() {
                failed = map.serialize_entry(name, &erased::Scalar(value.scalar())).err();
            }
        });
        match failed {
            Some(error) => Err(error),
            None => map.end(),
        }
    }
}

/// Scalars behind one type, so that small rows need no type of their own.
mod erased {
    use crate::units::{Money, Price};
    use serde::{Serialize, Serializer};

    pub(super) enum Kind {
        Whole(i64),
        Float(f64),
        Flag(bool),
        Text(String),
        Nothing,
    }

    pub(super) trait Value {
        fn scalar(&self) -> Kind;
    }

    macro_rules! scalar {
        ($($from:ty => $to:expr),* $(,)?) => {
            $(impl Value for $from { fn scalar(&self) -> Kind { $to(self) } })*
        };
    }

    scalar! {
        i64 => |v: &i64| Kind::Whole(*v),
        u32 => |v: &u32| Kind::Whole(i64::from(*v)),
        f64 => |v: &f64| Kind::Float(*v),
        bool => |v: &bool| Kind::Flag(*v),
        &str => |v: &&str| Kind::Text((*v).to_owned()),
        String => |v: &String| Kind::Text(v.clone()),
        Money => |v: &Money| Kind::Text(v.to_string()),
        Price => |v: &Price| Kind::Float(v.to_model()),
    }

    impl<T: Value> Value for Option<T> {
        fn scalar(&self) -> Kind {
            self.as_ref().map_or(Kind::Nothing, Value::scalar)
        }
    }

    pub(super) struct Scalar(pub Kind);

    impl Serialize for Scalar {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match &self.0 {
                Kind::Whole(value) => serializer.serialize_i64(*value),
                Kind::Float(value) => serializer.serialize_f64(*value),
                Kind::Flag(value) => serializer.serialize_bool(*value),
                Kind::Text(value) => serializer.serialize_str(value),
                Kind::Nothing => serializer.serialize_none(),
            }
        }
    }
}

fn auction(a: &AuctionRow) -> impl Serialize + '_ {
    Object(move |put: &mut dyn FnMut(&str, &dyn erased::Value)| {
        put("quarter", &a.quarter.to_string());
        put("kind", &if a.kind == AuctionKind::Quarterly { "quarterly" } else { "reserve" });
        put("offered_t", &a.offered_t);
        put("sold_t", &a.sold_t);
        put("unsold_t", &a.unsold_t);
        put("ecr_withheld_t", &a.ecr_withheld_t);
        put("price_settlement", &a.settlement);
        put("price_expected", &a.expected);
        put("price_floor", &a.floor);
        put("price_ceiling", &a.ceiling);
        put("coverage", &a.coverage);
        put("hhi", &a.hhi);
        put("winners", &a.winners);
    })
}

fn deadline(d: &DeadlineRow) -> impl Serialize + '_ {
    Object(move |put: &mut dyn FnMut(&str, &dyn erased::Value)| {
        put("date", &d.date);
        put("period", &format!("{}-{}", d.period.0, d.period.1));
        put("kind", &if d.kind == DeadlineKind::Annual { "annual" } else { "final" });
        put("obligation_t", &d.obligation_t);
        put("allowances_t", &d.allowances_t);
        put("offsets_t", &d.offsets_t);
        put("shortfall_t", &d.shortfall_t);
        put("penalty_usd", &d.penalty);
        put("entities_short", &d.entities_short);
    })
}

fn entity(e: &EntityRow) -> impl Serialize + '_ {
    Object(move |put: &mut dyn FnMut(&str, &dyn erased::Value)| {
        put("name", &e.name);
        put("sector", &e.sector);
        put("base_t", &e.base_t);
        put("emissions_t", &e.emissions_t);
        put("free_t", &e.free_t);
        put("bought_t", &e.bought_t);
        put("paid_usd", &e.paid);
        put("secondary_t", &e.secondary_t);
        put("surrendered_t", &e.surrendered_t);
        put("offsets_t", &e.offsets_t);
        put("shortfall_t", &e.shortfall_t);
        put("penalty_usd", &e.penalty);
        put("held_t", &e.held_t);
    })
}

fn summary(outcome: &Outcome) -> impl Serialize + '_ {
    Object(move |put: &mut dyn FnMut(&str, &dyn erased::Value)| {
        let s = &outcome.summary;
        for target in &s.targets {
            put(&format!("limit_{}_met", target.year), &target.met());
            put(&format!("margin_{}_t", target.year), &target.margin_t());
        }
        put("cumulative_emissions_t", &s.cumulative_emissions_t);
        for year in [2025, 2030, 2035] {
            put(&format!("price_{year}"), &outcome.year(year).and_then(|row| row.price_mean));
        }
        put("revenue_total_usd", &s.revenue_total);
        put("revenue_to_2035_usd", &s.revenue_to_2035);
        put("penalty_total_usd", &s.penalty_total);
        put("household_cost_2030_usd_month", &s.household_cost_2030_month);
        put("household_net_2030_usd_month", &s.household_net_2030_month);
        put("years_at_floor", &s.years_at_floor);
        put("years_at_ceiling", &s.years_at_ceiling);
    })
}

fn check(c: &Check) -> impl Serialize + '_ {
    Object(move |put: &mut dyn FnMut(&str, &dyn erased::Value)| {
        put("name", &c.name);
        put("ok", &c.ok);
        put("detail", &c.detail);
    })
}

fn warning(w: &Warning) -> impl Serialize + '_ {
    Object(move |put: &mut dyn FnMut(&str, &dyn erased::Value)| {
        put("code", &w.code);
        put("message", &w.message);
    })
}

/// The audit's own object.
struct AuditOf<'a>(&'a Audit);

impl Serialize for AuditOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("balanced", &self.0.balanced)?;
        map.serialize_entry("checks", &Each(&self.0.checks, check))?;
        map.end()
    }
}

impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let outcome = self.outcome;
        let totals: Vec<Money> = (0..outcome.accounts.len())
            .map(|place| outcome.years.iter().filter_map(|year| year.accounts.get(place)).copied().sum())
            .collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("capwright", &VERSION)?;
        map.serialize_entry("program", outcome.program)?;
        map.serialize_entry("seed", &outcome.seed)?;
        map.serialize_entry("summary", &summary(outcome))?;
        map.serialize_entry("years", &Each(&outcome.years, |year| YearOf(outcome, year)))?;
        map.serialize_entry("auctions", &Each(&outcome.auctions, auction))?;
        map.serialize_entry("deadlines", &Each(&outcome.deadlines, deadline))?;
        map.serialize_entry("accounts_usd", &Named(&outcome.accounts, &totals))?;
        if self.entities {
            map.serialize_entry("entities", &Each(&outcome.entities, entity))?;
        }
        map.serialize_entry("audit", &AuditOf(&outcome.audit))?;
        map.serialize_entry("warnings", &Each(&outcome.warnings, warning))?;
        map.end()
    }
}
