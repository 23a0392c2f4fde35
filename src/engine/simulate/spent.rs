//! What the accounts' money is spent on, once the market has run.
//!
//! Must not touch the market: projects' credited tons lower emissions outside coverage, which no bid looks at.

use super::outcome::{Warning, YearRow};
use super::state::State;
use super::year::progress;
use crate::law::Program;
use crate::spending::{self, Spending, YearReceipts};
use crate::units::Money;

/// Spends the years' deposits and takes credited tons outside covered sources off the jurisdiction's emissions.
pub(super) fn spend(state: &mut State<'_>, years: &mut [YearRow]) -> Spending {
    let Some(rules) = &state.program.spending else { return Spending::default() };
    let receipts: Vec<YearReceipts> = years.iter().map(|row| receipts(state.program, row)).collect();
    let spending = spending::run(rules, &receipts);
    for year in &spending.years {
        for account in &year.accounts {
            let came = account.opening + account.deposits + account.returned;
            let went = account.outlay() + account.closing;
            state.audit.equal("what accounts got was spent or is left", came.0, went.0, || year.year.to_string());
        }
    }
    let warnings = spending.warnings.iter().map(|(code, message)| Warning { code, message: message.clone() });
    state.warnings.extend(warnings);
    state.warnings.extend(lower(state.program, years, &spending));
    spending
}

/// A year's deposits and price, and what the value of free allowances gives for bills.
fn receipts(program: &Program, row: &YearRow) -> YearReceipts {
    let uses = program.free.iter().filter_map(|channel| channel.uses.as_ref());
    let helps = uses.flat_map(|uses| (0..uses.ids.len()).map(|place| uses.bills == Some(place)));
    let bill_help: Money = helps.zip(&row.free_value).filter(|(helps, _)| *helps).map(|(_, value)| *value).sum();
    YearReceipts { year: row.year, deposits: row.accounts.clone(), price: row.price_mean, bill_help }
}

/// Takes credited tons off; there cannot be fewer emissions than none.
fn lower(program: &Program, years: &mut [YearRow], spending: &Spending) -> Option<Warning> {
    let mut beyond = Vec::new();
    for row in years {
        let credited = spending.credited_outside(row.year);
        let taken = credited.min(row.non_covered_t);
        row.non_covered_t -= taken;
        row.statewide_t -= taken;
        row.progress = progress(program, row.year, row.statewide_t);
        if taken < credited {
            beyond.push(row.year.to_string());
        }
    }
    (!beyond.is_empty()).then(|| Warning {
        code: "W-PROJECT-TONS",
        message: format!(
            "projects are credited with more tons than are emitted outside coverage: {}",
            beyond.join(", ")
        ),
    })
}
