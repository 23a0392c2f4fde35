//! L14 to L16 on pairs of runs: the same again, another rule for covered sources, a change that lies far ahead.

use super::draw::Case;
use super::laws::{Broken, ensure};
use capwright::ledger::Transfer;
use capwright::scenario::format_value;
use capwright::simulate::{self, Run, report};

/// L15: the same programme and seed give the same run, whether its movements are kept or not, to the byte.
pub fn same_again(case: &Case, run: &Run) -> Result<(), Broken> {
    let again = simulate::run(&case.program, case.run_seed());
    ensure!(run.ledger.replay().is_none(), "L2", "the ledger's own replay: {:?}", run.ledger.replay());
    ensure!(again == run.outcome, "L15", "another run of the same seed differs");
    ensure!(report::to_json(&again, true) == report::to_json(&run.outcome, true), "L15", "its report differs");
    Ok(())
}

/// L14: rules for covered sources leave emissions outside coverage what they are; what else is there left coverage.
pub fn outside_is_outside(case: &Case, run: &Run) -> Result<(), Broken> {
    for (row, outside) in run.outcome.years.iter().zip(&case.program.non_covered) {
        let credited = run.outcome.spending.credited_outside(row.year);
        ensure!(row.non_covered_t + credited >= *outside, "L14", "{}: {outside} t became fewer", row.year);
    }
    let rules = [("auction.floor_base", "20"), ("penalty.per_allowance", "150"), ("apcr.share_after", "0.1")];
    for change in rules {
        let Some(other) = case.with(&[change]) else { continue };
        let same = other.program.non_covered == case.program.non_covered
            && other.program.non_covered_dated == case.program.non_covered_dated;
        ensure!(same, "L14", "{change:?} changes emissions outside coverage");
    }
    Ok(())
}

/// Years that entities look ahead whatever the market's foresight is, for what they will owe.
const AHEAD: usize = 3;

/// The drawn table of budgets and one more in it: what it said of other years stays, for free amounts follow the first
/// budget even before the programme is in force.
fn with_budget(case: &Case, year: usize) -> String {
    let drawn = format_value(&case.scenario.get("cap.budget_override"));
    let drawn = if drawn.is_empty() { "{}" } else { &drawn };
    let mut table: serde_json::Map<String, serde_json::Value> = serde_json::from_str(drawn).expect("a table by year");
    table.insert(year.to_string(), 1_000_000.into());
    serde_json::Value::Object(table).to_string()
}

/// L16: a budget of a late year changes no movement before it comes into sight, where the market sees little ahead and
/// nobody evaluates.
pub fn the_far_future_is_not_seen(case: &Case) -> Result<(), Broken> {
    let (year, sight) = (2044, 1);
    // The test of a link looks at the whole run, so that none is meant here.
    let near = [
        ("market.foresight_years", "1"),
        ("evaluation.enabled", "false"),
        ("share.refresh_for_2036", "false"),
        ("link.partner", "none"),
    ];
    let Some(before) = case.with(&near) else { return Ok(()) };
    let far = with_budget(&before, year);
    let Some(after) = before.with(&[("cap.budget_override", &far)]) else { return Ok(()) };
    // Budgets of earlier years that stand in a chain with this one would be another change.
    if before.program.budgets[..year - 2021] != after.program.budgets[..year - 2021] {
        return Ok(());
    }
    let unseen = |case: &Case| -> Vec<Transfer> {
        let run = simulate::run_kept(&case.program, case.run_seed(), true);
        let early = |t: &&Transfer| usize::from(t.quarter.year.0) < year - AHEAD.max(sight);
        run.journal().iter().filter(early).copied().collect()
    };
    let (left, right) = (unseen(&before), unseen(&after));
    let first = left.iter().zip(&right).find(|(left, right)| left != right);
    ensure!(left == right, "L16", "a budget of {year} changes {first:?}");
    Ok(())
}
