//! From a run's end to its rows and headline figures.

use super::Run;
use super::entity_rows::*;
use super::outcome::*;
use super::review_rows::ReviewRow;
use super::spent;
use super::state::{State, YearTotals};
use crate::ledger::Account;
use crate::units::{Allowances, Money};
use rust_decimal::Decimal;

/// Adds a settlement on the last day of a year to its row.
pub(super) fn add_late_settlement(row: &mut YearRow, totals: &YearTotals, state: &mut State<'_>) {
    let offsets: Allowances = totals.offsets.iter().sum();
    row.retired_t += totals.surrendered + offsets;
    row.offsets_used_t += offsets;
    for (sum, more) in row.offsets_by_kind_t.iter_mut().zip(totals.offsets) {
        *sum += more;
    }
    row.allowances_surrendered_t += totals.surrendered;
    row.shortfall_t += totals.shortfall;
    row.penalty += totals.penalty + totals.daily_penalty;
    row.daily_penalty += totals.daily_penalty;
    row.ceiling_units_t += totals.ceiling_units;
    row.revenue += totals.receipts;
    row.accounts = state.divide_year(row.revenue, row.penalty - row.daily_penalty, row.daily_penalty);
    row.held_t = state.ledger.private();
    row.bank_t = row.held_t - state.participants.iter().map(|p| p.owed).sum::<Allowances>();
}

/// Closes the books.
pub(super) fn outcome(mut state: State<'_>, mut years: Vec<YearRow>, last: YearTotals) -> Run {
    check_the_whole(&mut state);
    state.warn_of_the_joint_floor();
    warn_of_what_is_overpaid(&mut state);
    let program = state.program;
    let spending = spent::spend(&mut state, &mut years);
    let mut warnings: Vec<Warning> =
        program.notes.iter().map(|(code, message)| Warning { code, message: message.clone() }).collect();
    warnings.append(&mut state.warnings);
    let outcome = Outcome {
        program: program.id,
        seed: state.seed,
        sectors: program.sectors.iter().map(|s| s.id).collect(),
        free_channels: program.free.iter().map(|channel| channel.id).collect(),
        free_uses: program
            .free
            .iter()
            .filter_map(|channel| channel.uses.as_ref())
            .flat_map(|uses| uses.ids.clone())
            .collect(),
        accounts: program.revenue.accounts.clone(),
        offset_kinds: crate::ledger::OFFSET_KINDS.to_vec(),
        entities: (0..state.entities).map(|i| entity(&state, i)).collect(),
        reporting: program.parties.reporting.iter().map(reporting).collect(),
        summary: summary(&state, &years, &last),
        spending,
        link: state.link.take().map(|link| link.outcome(program)),
        auctions: std::mem::take(&mut state.auctions),
        deadlines: std::mem::take(&mut state.deadlines),
        surrenders: std::mem::take(&mut state.surrenders),
        reviews: std::mem::take(&mut state.reviews),
        audit: std::mem::take(&mut state.audit).finish(),
        warnings,
        years,
    };
    Run { outcome, ledger: state.ledger }
}

/// Over the whole run: what was emitted under an obligation was surrendered for or is still missing, and what
/// was issued is somewhere.
fn check_the_whole(state: &mut State<'_>) {
    let given: Allowances = state.participants.iter().map(|p| p.surrendered + p.credits).sum();
    // What an entity surrendered or was discharged of beyond what it owed stands as owed to it.
    let unpaid: Allowances = if state.program.compliance.penalty_discharges {
        state.deadlines.iter().map(|row| row.shortfall_t).sum::<Allowances>() - overpaid(state)
    } else {
        state.participants.iter().map(|p| p.owed).sum()
    };
    state.audit.equal(
        "obligated emissions were surrendered for or are missing",
        i128::from(state.owed),
        i128::from(given + unpaid),
        || "whole run".to_owned(),
    );
    let removed: Allowances = state.reviews.iter().map(ReviewRow::removed_t).sum();
    let planned: Allowances = state.program.budgets.iter().sum();
    let left: Allowances = state.budgets.iter().sum();
    state.audit.equal(
        "budgets are those first set less what reviews took out",
        i128::from(left * state.program.instrument),
        i128::from(planned * state.program.instrument - removed),
        || "whole run".to_owned(),
    );
    let ledger = &state.ledger;
    let elsewhere = [
        Account::Auction,
        Account::Consigned,
        Account::PriceContainment,
        Account::EmissionsContainment,
        Account::Retired,
        Account::Cancelled,
        Account::Abroad,
    ];
    let placed = ledger.private() + elsewhere.iter().map(|account| ledger.allowances(*account)).sum::<Allowances>();
    state.audit.equal("every allowance issued is somewhere", i128::from(ledger.issued()), i128::from(placed), || {
        "whole run".to_owned()
    });
}

/// What entities surrendered on estimates beyond all that they owed. The report has nothing that gives it back.
fn overpaid(state: &State<'_>) -> Allowances {
    -state.participants.iter().map(|p| p.owed.min(0)).sum::<Allowances>()
}

/// Says so when instalments on estimates took more than was owed in the end.
fn warn_of_what_is_overpaid(state: &mut State<'_>) {
    let tons = overpaid(state);
    if tons > 0 {
        let message =
            format!("instalments on estimates took {tons} more than was owed in the end; nothing gives them back");
        state.warnings.push(Warning { code: "W-OVERPAID", message });
    }
}

fn entity(state: &State<'_>, i: usize) -> EntityRow {
    let (facts, p) = (&state.program.entities[i], &state.participants[i]);
    let party = state.party(i);
    EntityRow {
        name: facts.name.clone(),
        sector: state.program.sectors[facts.sector].id,
        source: facts.source,
        base_t: facts.base,
        emissions_t: p.emissions.iter().sum(),
        free_t: p.free.iter().chain(&p.consigned).sum(),
        proceeds: p.proceeds,
        bought_t: p.bought,
        paid: p.spent,
        secondary_t: p.traded,
        surrendered_t: p.surrendered,
        offsets_t: p.credits,
        shortfall_t: p.owed.max(0),
        overpaid_t: -p.owed.min(0),
        penalty: p.penalty,
        daily_penalty: p.daily_penalty,
        class: party.map(|party| party.class).unwrap_or_default(),
        group: state.group_of(i).map(|group| group as u32 + 1),
        obligated_years: (0..state.program.years())
            .filter(|&y| state.owes(i, y))
            .map(|y| state.program.year(y))
            .collect(),
        exit_year: p.left.map(|y| state.program.year(y + 1)),
        reports_state: party.and_then(|party| party.reports_state),
        reports_federal: party.and_then(|party| party.reports_federal),
        given_up_t: p.given_up,
        held_t: state.held(i),
        compliance_t: state.ledger.allowances(Account::Compliance(i)),
        auctions_won: p.auctions_won,
    }
}

fn reporting(&(flag, emitters, reported_t): &(&'static str, usize, Allowances)) -> ReportingRow {
    ReportingRow { flag, emitters: emitters as u32, reported_t }
}

fn summary(state: &State<'_>, years: &[YearRow], last: &YearTotals) -> Summary {
    let program = state.program;
    let target = |t: &crate::law::Target| {
        let row = years.iter().find(|row| row.year == t.year)?;
        Some(TargetResult { year: t.year, limit_t: t.limit, emissions_t: row.statewide_t })
    };
    let (cost, net) = household(state, years);
    let to_2035 = years.iter().filter(|row| row.year.0 <= 2035);
    Summary {
        targets: program.targets.iter().filter_map(target).collect(),
        cumulative_emissions_t: years.iter().map(|row| row.covered_emissions_t).sum(),
        cumulative_effect_t: years.iter().map(|row| row.covered_emissions_t - row.bau_t).sum(),
        revenue_total: years.iter().map(|row| row.revenue).sum::<Money>() + last.receipts,
        revenue_to_2035: to_2035.map(|row| row.revenue).sum(),
        penalty_total: years.iter().map(|row| row.penalty).sum::<Money>() + last.penalty,
        household_cost_2030_month: cost,
        household_net_2030_month: net,
        years_at_floor: years.iter().filter(|row| row.price_mean == Some(row.price_floor)).count() as u32,
        years_at_ceiling: years.iter().filter(|row| row.price_mean >= Some(row.price_ceiling)).count() as u32,
    }
}

/// A month's cost in 2030 of the household's fuels at the year's price, and what is left of it when the
/// assistance account's deposits of that year are spread over all households. No price, no cost.
fn household(state: &State<'_>, years: &[YearRow]) -> (Option<Money>, Option<Money>) {
    let rules = &state.program.household;
    let Some(row) = years.iter().find(|row| row.year.0 == 2030) else { return (None, None) };
    let Some(price) = row.price_mean else { return (None, None) };
    let twelve = Decimal::from(12);
    let ton = price.to_decimal() / Decimal::from(state.program.instrument);
    let cost = ton * rules.pass_through * rules.tons / twelve;
    let help = row.accounts.get(state.program.revenue.assistance).map(|deposit| deposit.to_decimal());
    let each = help.and_then(|help| help.checked_div(rules.count * twelve)).unwrap_or_default();
    (Some(Money::from_decimal(cost)), Some(Money::from_decimal(cost - each)))
}
