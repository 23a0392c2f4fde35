//! Spending as others read it: JSON and CSV with the unit in every name.
//!
//! Field names are only ever added to. Invariant: wherever a table's numbers appear, `source` says whether they are
//! an illustration.

use super::outcome::*;
use super::source;
use crate::json::{Json, Scalar};
use crate::units::Money;
use rust_decimal::Decimal;
use std::fmt::Write;

/// Where the numbers of a year's accounts come from: an illustration as soon as one table is.
fn source_of_all(spending: &Spending) -> &'static str {
    source(spending.illustrated())
}

/// Puts the object `spending`; `accounts` are the accounts' ids.
pub fn put(json: &mut Json, spending: &Spending, accounts: &[&'static str]) {
    json.key("spending");
    json.open('{');
    json.field("source", source_of_all(spending));
    json.key("years");
    json.open('[');
    for year in &spending.years {
        json.item();
        put_year(json, spending, year, accounts);
    }
    json.close(']');
    json.key("projects");
    json.open('[');
    for row in &spending.projects {
        json.item();
        put_project(json, spending, row, accounts);
    }
    json.close(']');
    json.close('}');
}

fn put_year(json: &mut Json, spending: &Spending, year: &SpendingYear, accounts: &[&'static str]) {
    json.open('{');
    json.field("year", year.year);
    json.key("accounts");
    json.open('{');
    for (id, account) in accounts.iter().zip(&year.accounts) {
        json.key(id);
        put_account(json, account);
    }
    json.close('}');
    json.field("credited_t", year.credited_t);
    json.field("credited_outside_t", year.credited_outside_t);
    json.key("designated");
    json.open('{');
    json.field("source", source(spending.illustrations.tracts));
    json.field("since", year.designated_since.map(|day| day.to_string()));
    json.field("count", year.designated.len() as i64);
    json.field("population_share", text(year.population_share, 4));
    json.texts("tracts", &year.designated.iter().map(String::as_str).collect::<Vec<_>>());
    json.close('}');
    json.key("households");
    json.open('[');
    for (group, row) in spending.groups.iter().zip(&year.households) {
        json.item();
        json.open('{');
        household(spending, group, row, &mut |name, value| json.field(name, value));
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

fn put_account(json: &mut Json, account: &AccountYear) {
    json.open('{');
    balances(account, &mut |name, value| json.field(name, value));
    for (name, parts) in [("uses_usd", &account.uses), ("held_back_usd", &account.held_back)] {
        json.key(name);
        json.open('{');
        for (name, money) in parts {
            json.field(name, *money);
        }
        json.close('}');
    }
    json.close('}');
}

fn put_project(json: &mut Json, spending: &Spending, row: &ProjectRow, accounts: &[&'static str]) {
    json.open('{');
    project(spending, row, accounts, &mut |name, value| json.field(name, value));
    json.texts("refused", &row.refused);
    json.close('}');
}

/// Takes the fields of a row, one by one.
type Put<'a> = dyn FnMut(&str, Scalar) + 'a;

fn balances(account: &AccountYear, put: &mut Put<'_>) {
    put("opening_usd", account.opening.into());
    put("deposits_usd", account.deposits.into());
    put("returned_usd", account.returned.into());
    put("appropriated_usd", account.appropriated.into());
    put("outlay_usd", account.outlay().into());
    put("closing_usd", account.closing.into());
}

fn household(spending: &Spending, group: &str, row: &HouseholdYear, put: &mut Put<'_>) {
    put("group", group.into());
    put("source", source(spending.illustrations.households).into());
    put("cost_usd", row.cost.into());
    put("cost_after_assistance_usd", row.after.into());
    put("burden_percent", text(row.burden, 3).into());
    put("disproportionate", row.disproportionate.into());
}

fn project(spending: &Spending, row: &ProjectRow, accounts: &[&'static str], put: &mut Put<'_>) {
    put("name", row.name.as_str().into());
    put("source", source(spending.illustrations.projects).into());
    put("account", accounts.get(row.account).copied().into());
    put("awarded", row.awarded.map(|day| day.to_string()).into());
    put("in_designated_community", row.community.into());
    put("outlay_usd", row.outlay.into());
    put("credited_t", row.credited_t.into());
    put("performance", text(row.performance, 4).into());
    put("stopped", row.stopped.into());
    put("returned_usd", row.returned.into());
    put("suspended_from", row.suspended.map(|(from, _)| from.to_string()).into());
    put("suspended_to", row.suspended.and_then(|(_, to)| to).map(|to| to.to_string()).into());
}

/// An exact number as a text with so many decimals.
fn text(number: Option<Decimal>, places: usize) -> Option<String> {
    number.map(|number| format!("{number:.places$}"))
}

/// Rows of named fields as lines; a text with commas or quotes stands in quotes.
#[derive(Default)]
struct Lines {
    text: String,
    names: Vec<String>,
    values: Vec<String>,
}

impl Lines {
    fn put(&mut self, name: &str, value: Scalar) {
        let plain = value.plain();
        let quoted = plain.contains([',', '"', '\n', '\r']);
        self.names.push(name.to_owned());
        self.values.push(if quoted { format!("\"{}\"", plain.replace('"', "\"\"")) } else { plain });
    }

    fn end(&mut self) {
        // Writing to a text cannot fail, here and below.
        if self.text.is_empty() {
            let _ = writeln!(self.text, "{}", self.names.join(","));
        }
        let _ = writeln!(self.text, "{}", self.values.join(","));
        self.names.clear();
        self.values.clear();
    }
}

/// Accounts by year as CSV with a header line.
#[must_use]
pub fn accounts_csv(spending: &Spending, accounts: &[&'static str]) -> String {
    let mut lines = Lines::default();
    for year in &spending.years {
        for (id, account) in accounts.iter().zip(&year.accounts) {
            lines.put("year", year.year.into());
            lines.put("account", (*id).into());
            balances(account, &mut |name, value| lines.put(name, value));
            let held = |reason: &str| account.held_back.iter().find(|(id, _)| *id == reason).map(|(_, money)| *money);
            for reason in ["minimum_share", "no_project"] {
                let money = held(reason).unwrap_or(Money(0));
                lines.put(&format!("held_back_{reason}_usd"), money.into());
            }
            let uses: Vec<String> = account.uses.iter().map(|(id, money)| format!("{id}={money}")).collect();
            lines.put("uses_usd", uses.join(";").into());
            lines.put("source", source_of_all(spending).into());
            lines.end();
        }
    }
    lines.text
}

/// Household groups by year as CSV with a header line.
#[must_use]
pub fn households_csv(spending: &Spending) -> String {
    let mut lines = Lines::default();
    for year in &spending.years {
        for (group, row) in spending.groups.iter().zip(&year.households) {
            lines.put("year", year.year.into());
            household(spending, group, row, &mut |name, value| lines.put(name, value));
            lines.end();
        }
    }
    lines.text
}

/// Projects as CSV with a header line.
#[must_use]
pub fn projects_csv(spending: &Spending, accounts: &[&'static str]) -> String {
    let mut lines = Lines::default();
    for row in &spending.projects {
        project(spending, row, accounts, &mut |name, value| lines.put(name, value));
        lines.put("refused", row.refused.join(";").into());
        lines.end();
    }
    lines.text
}
