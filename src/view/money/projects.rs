//! Projects: who got money and tons, who was refused and why, and whom consultation held up.

use super::super::number;
use super::super::phrase::fill;
use super::super::sheet::Sheet;
use super::{Ground, named};
use crate::spending::ProjectRow;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Ids of the refusals that come from the rules on tribal lands.
const CONSULTED: [&str; 3] = ["impact-unknown", "consultation", "consent"];

/// Every project; none where no project asks for money.
#[must_use]
pub fn projects(ground: Ground) -> Option<Sheet> {
    let words = &ground.words().projects;
    let rows = &ground.run.spending.projects;
    let funded = rows.iter().filter(|row| row.awarded.is_some()).count();
    let caption = fill(words.caption, &[("funded", &funded.to_string()), ("count", &rows.len().to_string())]);
    let headers = words.columns.map(str::to_owned).to_vec();
    let rows: Vec<_> = rows.iter().map(|row| cells(ground, row)).collect();
    (!rows.is_empty()).then_some(Sheet { caption, headers, rows })
}

fn cells(ground: Ground, row: &ProjectRow) -> Vec<String> {
    let [yes, no] = ground.words().projects.yes_no;
    let absent = || number::ABSENT.to_owned();
    let percent = |ratio: Decimal| number::percent(ratio.to_f64().unwrap_or(f64::NAN), ground.language);
    vec![
        row.name.clone(),
        ground.account_name(row.account).to_owned(),
        row.community.map_or(number::ABSENT, |inside| if inside { yes } else { no }).to_owned(),
        row.awarded.map_or_else(absent, |day| day.to_string()),
        ground.billions(row.outlay),
        number::grouped(i128::from(row.credited_t), ground.language),
        row.performance.map_or_else(absent, percent),
        happened(ground, row),
    ]
}

/// Why a project was refused, in words.
fn reasons(ground: Ground, ids: &[&'static str]) -> String {
    let words = ground.words().projects.reasons;
    ids.iter().map(|id| named(words, id)).collect::<Vec<_>>().join(ground.words().projects.between)
}

/// What became of a project.
fn happened(ground: Ground, row: &ProjectRow) -> String {
    let words = &ground.words().projects;
    let refused = reasons(ground, &row.refused);
    let mut said = vec![match (row.awarded, row.refused.is_empty()) {
        (Some(_), true) => words.funded.to_owned(),
        (Some(_), false) => fill(words.funded_later, &[("reasons", &refused)]),
        (None, false) => fill(words.refused, &[("reasons", &refused)]),
        (None, true) => words.nothing.to_owned(),
    }];
    if row.returned.0 > 0 {
        said.push(fill(words.misuse, &[("amount", &ground.billions(row.returned))]));
    } else if let Some(year) = row.stopped {
        said.push(fill(words.stopped, &[("year", &year.to_string())]));
    }
    said.extend(suspension(ground, row));
    said.join(words.between)
}

fn suspension(ground: Ground, row: &ProjectRow) -> Option<String> {
    let words = &ground.words().projects;
    let (from, to) = row.suspended?;
    let from = from.to_string();
    Some(match to {
        Some(to) => fill(words.suspended, &[("from", &from), ("to", &to.to_string())]),
        None => fill(words.suspended_for_good, &[("from", &from)]),
    })
}

/// The projects that the rules on tribal lands held up, with the reasons; none where they held up nobody.
#[must_use]
pub fn barred(ground: Ground) -> Option<Sheet> {
    let words = &ground.words().projects;
    let row = |row: &ProjectRow| {
        let ids: Vec<&'static str> = row.refused.iter().copied().filter(|id| CONSULTED.contains(id)).collect();
        let because = (!ids.is_empty()).then(|| reasons(ground, &ids));
        let said: Vec<String> = because.into_iter().chain(suspension(ground, row)).collect();
        (!said.is_empty()).then(|| vec![row.name.clone(), ground.billions(row.outlay), said.join(words.between)])
    };
    let rows: Vec<_> = ground.run.spending.projects.iter().filter_map(row).collect();
    let headers = [0, 4, 7].map(|column| words.columns[column].to_owned()).to_vec();
    (!rows.is_empty()).then(|| Sheet { caption: words.barred.to_owned(), headers, rows })
}
