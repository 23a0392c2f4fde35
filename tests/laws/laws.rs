//! The ledger's laws on the rows of a run: `quality`, section 2.1, L5 to L8 and L11 to L13.
//!
//! Everything is summed anew from rows and movements. Exact.

use capwright::law::Program;
use capwright::law::schedule::at_most;
use capwright::ledger::{Account, Instrument, Transfer};
use capwright::simulate::{AuctionRow, DeadlineKind, DeadlineRow, Run};
use capwright::units::{Allowances, Money};
use rust_decimal::Decimal;

/// A law that does not hold, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Broken {
    law: &'static str,
    what: String,
}

impl Broken {
    /// `law` does not hold.
    pub fn new(law: &'static str, what: impl Into<String>) -> Broken {
        Broken { law, what: what.into() }
    }

    /// The same, with the place.
    pub fn at(self, place: String) -> Broken {
        Broken { what: format!("{} at {place}", self.what), ..self }
    }

    /// The law's number.
    pub fn law(&self) -> &'static str {
        self.law
    }
}

/// Returns the broken law unless the condition holds.
macro_rules! ensure {
    ($holds:expr, $law:expr, $($what:tt)+) => {
        if !$holds {
            return Err($crate::laws::Broken::new($law, format!($($what)+)));
        }
    };
}
pub(crate) use ensure;

/// What a party may hold under a budget of `budget` allowances.
pub fn holding_limit(program: &Program, budget: Allowances) -> Allowances {
    let rules = &program.holding;
    let low = Decimal::from(budget.min(rules.base)) * rules.rate_low;
    at_most(low + Decimal::from((budget - rules.base).max(0)) * rules.rate_high)
}

/// The laws on rows, all of them.
pub fn hold(program: &Program, run: &Run) -> Result<(), Broken> {
    let failed: Vec<_> = run.outcome.audit.checks.iter().filter(|check| !check.ok).collect();
    ensure!(run.outcome.audit.balanced && failed.is_empty(), "audit", "{failed:?}");
    let flows = Flows::of(program, run);
    budgets(program, run, &flows)?;
    deadlines(program, run)?;
    credits(program, run)?;
    auctions(run)?;
    money(program, run)?;
    imports(run)?;
    spending(run)?;
    holdings(run, &flows)
}

/// Allowances that moved in each year of the programme and in the year after it.
struct Flows {
    /// Issued within budgets, by year.
    issued: Vec<Allowances>,
    /// Issued to the price containment reserve, by year.
    reserved: Vec<Allowances>,
    /// Issued at the ceiling, by year.
    beyond: Vec<Allowances>,
    /// Into private hands less out of them, by year.
    private: Vec<Allowances>,
}

fn is_private(account: Account) -> bool {
    matches!(account, Account::Holding(_) | Account::Compliance(_))
}

impl Flows {
    fn of(program: &Program, run: &Run) -> Flows {
        let zero = vec![0; program.years() + 2];
        let mut flows = Flows { issued: zero.clone(), reserved: zero.clone(), beyond: zero.clone(), private: zero };
        let allowance = |t: &&Transfer| !matches!(t.instrument, Instrument::Offset(_));
        for t in run.journal().iter().filter(allowance) {
            let y = t.quarter.year.since(program.first_year);
            match (t.from, t.to) {
                // What a linked programme issued is no part of a budget.
                _ if matches!(t.instrument, Instrument::Foreign(_)) => {}
                (Account::Issuance, Account::Compliance(_)) => flows.beyond[y] += t.quantity,
                (Account::Issuance, to) => {
                    flows.issued[y] += t.quantity;
                    flows.reserved[y] += if to == Account::PriceContainment { t.quantity } else { 0 };
                }
                _ => {}
            }
            flows.private[y] += t.quantity * (i64::from(is_private(t.to)) - i64::from(is_private(t.from)));
        }
        flows
    }
}

/// L5 and L6: each budget is issued to the allowance and its parts sum to it; what is sold at the ceiling is counted apart.
fn budgets(program: &Program, run: &Run, flows: &Flows) -> Result<(), Broken> {
    for (y, row) in run.outcome.years.iter().enumerate() {
        let budget = row.budget_t / program.instrument;
        let split = row.auctioned_t + row.free_t.iter().sum::<Allowances>();
        ensure!(row.budget_t == 0 || program.in_force.contains(&y), "L5", "{}: a budget out of force", row.year);
        ensure!(
            row.auctioned_t >= 0 && row.free_t.iter().all(|free| *free >= 0),
            "L6",
            "{}: a negative part",
            row.year
        );
        ensure!((0..=budget).contains(&split), "L6", "{}: {split} of {budget} are given or auctioned", row.year);
        // What is placed up front is issued before its own year.
        if y >= program.price_containment.up_front {
            ensure!(flows.issued[y] == budget, "L5", "{}: {} of {budget} are issued", row.year, flows.issued[y]);
            ensure!(split + flows.reserved[y] == budget, "L6", "{}: the parts are not {budget}", row.year);
        }
        let units = (flows.beyond[y], row.ceiling_units_t);
        ensure!(units.0 == units.1, "L5", "{}: units at the ceiling: {units:?}", row.year);
    }
    let all: Allowances = flows.beyond.iter().sum();
    ensure!(all == 0 || program.auction.hard_ceiling, "L5", "{all} units are sold at a ceiling that is not hard");
    // The last surrender falls in the year after the rows; what it sells at the ceiling stands among the sales.
    let after = program.year(program.years());
    let late: Allowances = run.outcome.auctions.iter().filter(|a| a.quarter.year >= after).map(|a| a.sold_t).sum();
    ensure!(flows.beyond[program.years()] == late, "L5", "{late} units of the year after at the ceiling are listed");
    Ok(())
}

/// L7 and L12: what is due was surrendered or is missing, each missing instrument costs the penalty, and over the run
/// emissions, surrenders and shortfalls are the same sum.
fn deadlines(program: &Program, run: &Run) -> Result<(), Broken> {
    let outcome = &run.outcome;
    let count = outcome.entities.len();
    ensure!(outcome.surrenders.len() == outcome.deadlines.len() * count, "L7", "a surrender has no row");
    for (deadline, rows) in outcome.deadlines.iter().zip(outcome.surrenders.chunks(count.max(1))) {
        let falls = deadline.date[..4].parse::<usize>().unwrap_or(0) - usize::from(program.first_year.0);
        let rate = program.compliance.penalty[falls];
        let mut sums = (0, 0, 0, 0, Money(0));
        for row in rows {
            let credits: Allowances = row.offsets_t.iter().sum();
            let parts = [row.due_t, row.allowances_t, credits, row.shortfall_t];
            ensure!(parts.iter().all(|part| *part >= 0), "L7", "{}: a negative surrender {row:?}", deadline.date);
            ensure!(row.allowances_t + credits + row.shortfall_t == row.due_t, "L7", "{}: {row:?}", deadline.date);
            let by_day = replaces(deadline) && program.offsets.invalidation.by_day;
            let at_rate = by_day || row.penalty == rate.times(row.shortfall_t);
            ensure!(at_rate, "L7", "{}: {row:?} at {rate}", deadline.date);
            sums = (
                sums.0 + row.due_t,
                sums.1 + row.allowances_t,
                sums.2 + credits,
                sums.3 + row.shortfall_t,
                sums.4 + row.penalty,
            );
        }
        let stated =
            (deadline.obligation_t, deadline.allowances_t, deadline.offsets_t, deadline.shortfall_t, deadline.penalty);
        ensure!(sums == stated, "L7", "{}: {sums:?} against {stated:?}", deadline.date);
    }
    let given: Allowances = outcome.deadlines.iter().map(|row| row.allowances_t + row.offsets_t).sum();
    let missing: Allowances = match program.compliance.penalty_discharges {
        true => outcome.deadlines.iter().map(|row| row.shortfall_t).sum(),
        false => outcome.entities.iter().map(|entity| entity.shortfall_t).sum(),
    };
    let tons: Allowances = outcome.years.iter().map(|row| row.obligated_emissions_t).sum();
    // Of an instrument of several tons, each entity's part of one is a whole one, once a year.
    let parts = if program.instrument == 1 { 0 } else { (count * program.years()) as Allowances };
    let owed = program.instruments(tons)..=tons / program.instrument + parts;
    // Replacements are owed beside emissions, which their credits were given for.
    let again: Allowances = outcome.deadlines.iter().filter(|row| replaces(row)).map(|row| row.obligation_t).sum();
    // An instalment on an estimate that nothing later is owed for stays beyond what was owed.
    let overpaid: Allowances = outcome.entities.iter().map(|entity| entity.overpaid_t).sum();
    ensure!(overpaid == 0 || program.compliance.same_year, "L12", "{overpaid} overpaid without an estimate");
    let for_emissions = given + missing - again - overpaid;
    ensure!(owed.contains(&for_emissions), "L12", "{given} given, {missing} missing, {again} again, {tons} t owed");
    Ok(())
}

/// Whether what was due replaces credits that were found invalid.
fn replaces(deadline: &DeadlineRow) -> bool {
    deadline.kind == DeadlineKind::Replacement
}

/// L8: nobody uses more credits in a period than its limit allows of what was due in it.
fn credits(program: &Program, run: &Run) -> Result<(), Broken> {
    let outcome = &run.outcome;
    let count = outcome.entities.len();
    for entity in 0..count {
        let mut sums: Vec<(_, Allowances, Allowances, Allowances)> = Vec::new();
        let surrenders = outcome.deadlines.iter().zip(outcome.surrenders.chunks(count));
        // The credits that a replacement replaces were counted when they were used.
        for (deadline, rows) in surrenders.filter(|(deadline, _)| !replaces(deadline)) {
            let row = rows[entity];
            if sums.last().is_none_or(|last| last.0 != deadline.period) {
                sums.push((deadline.period, 0, 0, 0));
            }
            let Some(sum) = sums.last_mut() else { continue };
            *sum = (sum.0, sum.1 + row.due_t, sum.2 + row.offsets_t[0] + row.offsets_t[1], sum.3 + row.offsets_t[2]);
        }
        for ((first, last), due, general, tribal) in sums {
            let years = first.since(program.first_year)..=last.since(program.first_year);
            let most = program.offsets.limit[years].iter().max().copied().unwrap_or_default();
            let limit = |rate: Decimal| at_most(rate * Decimal::from(due));
            ensure!(general <= limit(most), "L8", "{first}: entity {entity} uses {general} credits of {due}");
            let tribal_limit = limit(program.offsets.tribal_limit);
            ensure!(tribal <= tribal_limit, "L8", "{first}: entity {entity} uses {tribal} tribal credits of {due}");
        }
    }
    Ok(())
}

/// L11 for one sale: all that was offered is sold, unsold or withheld, at one price within the collar.
fn auctions(run: &Run) -> Result<(), Broken> {
    for a in &run.outcome.auctions {
        let parts = [a.sold_t, a.unsold_t, a.ecr_withheld_t, a.consigned_t, a.past_vintages_t];
        ensure!(parts.iter().all(|part| *part >= 0), "L11", "{}: a negative part", a.date);
        ensure!(a.sold_t + a.unsold_t + a.ecr_withheld_t == a.offered_t, "L11", "{}: not all is accounted for", a.date);
        ensure!(a.consigned_t <= a.sold_t, "L11", "{}: more is sold for others than is sold", a.date);
        ensure!(
            a.settlement.is_some() == (a.sold_t > 0),
            "L11",
            "{}: a price and no sale, or a sale and no price",
            a.date
        );
        ensure!(a.settlement.is_none_or(|price| price >= a.floor), "L11", "{}: below the floor", a.date);
    }
    Ok(())
}

/// L11: what buyers pay is what the accounts and those sold for receive, to the cent.
fn money(program: &Program, run: &Run) -> Result<(), Broken> {
    let outcome = &run.outcome;
    for row in &outcome.years {
        let sales = outcome.auctions.iter().filter(|a| a.quarter.year == row.year);
        let receipts: Money = sales.map(|a| a.settlement.unwrap_or_default().times(a.sold_t - a.consigned_t)).sum();
        ensure!(receipts == row.revenue, "L11", "{}: {receipts} against {}", row.year, row.revenue);
        let cents = |amount: Decimal| i128::from(at_most(amount));
        let whole = Decimal::from_i128_with_scale(row.revenue.0, 0);
        let admin = cents(whole * program.revenue.admin_share);
        let other = cents(program.revenue.other * Decimal::ONE_HUNDRED);
        let outside = if program.revenue.daily_penalties { 0 } else { row.daily_penalty.0 };
        let into = row.revenue.0 - admin + row.penalty.0 - outside + other;
        let deposits: Money = row.accounts.iter().copied().sum();
        ensure!(deposits == Money(into), "L11", "{}: {deposits} deposited of {into} cents", row.year);
    }
    if program.market.traders == 0 {
        let paid: Money = outcome.entities.iter().map(|entity| entity.paid).sum();
        let proceeds: Money = outcome.entities.iter().map(|entity| entity.proceeds).sum();
        let received = outcome.summary.revenue_total;
        // Over a link our own pay elsewhere for what they import, and others here for what goes there.
        let cost = |a: &AuctionRow| {
            let joint = a.joint.unwrap_or_default();
            joint.settlement.unwrap_or_default().times(joint.imported_t - joint.exported_t)
        };
        let abroad: Money = outcome.auctions.iter().map(cost).sum();
        ensure!(paid - proceeds == received + abroad, "L11", "{paid} paid, {proceeds} passed on, {received} received");
    }
    Ok(())
}

/// L5 and L13 over a border: what came is what is here of it, and the rows say what came less what went.
fn imports(run: &Run) -> Result<(), Broken> {
    let Some(link) = &run.outcome.link else { return Ok(()) };
    let mut net: Allowances = 0;
    for t in run.journal() {
        let foreign = matches!(t.instrument, Instrument::Foreign(_));
        net += if foreign && t.from == Account::Issuance || t.from == Account::Abroad { t.quantity } else { 0 };
        net -= if t.to == Account::Abroad { t.quantity } else { 0 };
    }
    // What crosses for the last surrender, after the rows, is no year's.
    let late =
        run.journal().iter().filter(|t| t.quarter.year > link.rows.last().map_or(t.quarter.year, |row| row.year));
    let late: Allowances = late
        .map(|t| match (t.from, t.to, t.instrument) {
            (Account::Issuance, _, Instrument::Foreign(_)) | (Account::Abroad, _, _) => t.quantity,
            (_, Account::Abroad, _) => -t.quantity,
            _ => 0,
        })
        .sum();
    ensure!(net - late == link.net_import_t(), "L13", "{} came on balance, not {}", net - late, link.net_import_t());
    ensure!(link.open || net == 0 && run.ledger.imported() == 0, "L5", "{net} came without a link");
    for row in &run.outcome.auctions {
        let Some(joint) = row.joint else { continue };
        ensure!(joint.sold_t <= joint.offered_t && row.sold_t <= joint.sold_t, "L11", "{}: {joint:?}", row.date);
        ensure!(joint.imported_t == 0 || joint.exported_t == 0, "L11", "{}: both ways at once", row.date);
    }
    Ok(())
}

/// L11: what the accounts got is spent or left, and next year opens with what was left.
fn spending(run: &Run) -> Result<(), Broken> {
    let years = &run.outcome.spending.years;
    for (place, year) in years.iter().enumerate() {
        for (account, row) in year.accounts.iter().enumerate() {
            let (came, went) = (row.opening + row.deposits + row.returned, row.outlay() + row.closing);
            ensure!(came == went, "L11", "{}: account {account} got {came} and has {went}", year.year);
            ensure!(row.closing >= Money(0) && row.outlay() >= Money(0), "L11", "{}: negative", year.year);
            let before = place.checked_sub(1).map_or(Money(0), |before| years[before].accounts[account].closing);
            ensure!(row.opening == before, "L11", "{}: account {account} opens with {}", year.year, row.opening);
        }
    }
    for (year, row) in years.iter().zip(&run.outcome.years) {
        let deposits: Vec<Money> = year.accounts.iter().map(|account| account.deposits).collect();
        ensure!(deposits == row.accounts, "L11", "{}: {deposits:?} against {:?}", row.year, row.accounts);
    }
    Ok(())
}

/// L13: what is held follows from the year before, what came and what went.
fn holdings(run: &Run, flows: &Flows) -> Result<(), Broken> {
    let mut held = 0;
    for (row, came) in run.outcome.years.iter().zip(&flows.private) {
        held += came;
        ensure!(held >= 0 && held == row.held_t, "L13", "{}: {held} against {}", row.year, row.held_t);
    }
    Ok(())
}
