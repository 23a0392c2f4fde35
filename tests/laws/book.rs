//! A second bookkeeper: replays a run's movements one by one and checks the ledger's laws after each.
//!
//! Knows the law from `quality`, section 2.1, and nothing of the engine's own ledger but the movements. Exact.

use super::laws::{Broken, ensure};
use capwright::law::Program;
use capwright::ledger::{Account, Instrument, OFFSET_KINDS, Transfer};
use capwright::simulate::{DeadlineKind, DeadlineRow, Run};
use capwright::units::{Allowances, Quarter, Year};

/// Accounts that belong to no party.
const COMMON: usize = 8;

/// Balances by instrument and account.
pub struct Book<'a> {
    program: &'a Program,
    run: &'a Run,
    accounts: usize,
    balances: Vec<Allowances>,
    /// Allowances by account, of every vintage and of none.
    allowances: Vec<Allowances>,
    gone: Allowances,
    last: Option<Quarter>,
}

/// L1: these are all the accounts that there are.
fn place(account: Account) -> usize {
    match account {
        Account::Issuance => 0,
        Account::Auction => 1,
        Account::PriceContainment => 2,
        Account::EmissionsContainment => 3,
        Account::Retired => 4,
        Account::Cancelled => 5,
        Account::Consigned => 6,
        Account::Abroad => 7,
        Account::Holding(party) => COMMON + 2 * party,
        Account::Compliance(party) => COMMON + 2 * party + 1,
    }
}

fn is_surrender(t: &Transfer) -> bool {
    matches!((t.from, t.to), (Account::Compliance(_), Account::Retired))
}

impl<'a> Book<'a> {
    /// An empty book for `run` of `program`.
    pub fn new(program: &'a Program, run: &'a Run) -> Book<'a> {
        let accounts = COMMON + 2 * (program.entities.len() + program.market.traders);
        let columns = 2 * program.years() + 1 + OFFSET_KINDS.len();
        Book {
            program,
            run,
            accounts,
            balances: vec![0; accounts * columns],
            allowances: vec![0; accounts],
            gone: 0,
            last: None,
        }
    }

    fn column(&self, instrument: Instrument) -> usize {
        match instrument {
            Instrument::Vintage(vintage) => vintage,
            Instrument::Reserve => self.program.years(),
            Instrument::Offset(kind) => self.program.years() + 1 + kind,
            Instrument::Foreign(vintage) => self.program.years() + 1 + OFFSET_KINDS.len() + vintage,
        }
    }

    fn balance(&mut self, account: Account, instrument: Instrument) -> &mut Allowances {
        let column = self.column(instrument);
        &mut self.balances[column * self.accounts + place(account)]
    }

    /// Every movement of the run, each followed by the laws; at the end the engine's ledger holds what this book holds.
    pub fn replay(mut self) -> Result<(), Broken> {
        let journal = self.run.journal();
        let mut last_surrenders = Vec::new();
        for (place, movement) in journal.iter().enumerate().filter(|(_, movement)| is_surrender(movement)) {
            match last_surrenders.last_mut() {
                Some((year, last)) if *year == movement.quarter.year => *last = place,
                _ => last_surrenders.push((movement.quarter.year, place)),
            }
        }
        for (place, movement) in journal.iter().enumerate() {
            self.step(movement).map_err(|broken| broken.at(format!("{movement:?}")))?;
            if last_surrenders.binary_search(&(movement.quarter.year, place)).is_ok() {
                self.gave_all(movement.quarter.year)?;
            }
        }
        for party in 0..(self.accounts - COMMON) / 2 {
            for account in [Account::Holding(party), Account::Compliance(party)] {
                let ours = self.allowances[place(account)];
                ensure!(ours == self.run.ledger.allowances(account), "L2", "{account:?} holds {ours} in the movements");
            }
        }
        for account in [Account::Issuance, Account::Auction, Account::PriceContainment, Account::EmissionsContainment]
            .into_iter()
            .chain([Account::Retired, Account::Cancelled, Account::Consigned, Account::Abroad])
        {
            let ours = self.allowances[place(account)];
            ensure!(ours == self.run.ledger.allowances(account), "L2", "{account:?} holds {ours} in the movements");
        }
        self.nothing_is_lost()
    }

    /// L7: whoever missed something at the deadline in `year` had nothing left that it could have surrendered, and if it
    /// might trade nobody had anything left that was for sale.
    fn gave_all(&self, year: Year) -> Result<(), Broken> {
        let outcome = &self.run.outcome;
        let owed = |row: &DeadlineRow| row.kind != DeadlineKind::Replacement;
        let on_date = |date: &str| date[..4].parse::<u16>().is_ok_and(|falls| falls == year.0);
        let Some(number) = outcome.deadlines.iter().position(|row| owed(row) && on_date(&row.date)) else {
            return Ok(());
        };
        // Where credits are replaced in the same year, what an entity is left with was bought or set aside for that, at
        // another day, at which these movements do not stop.
        let replaced = |row: &DeadlineRow| !owed(row) && row.obligation_t > 0 && on_date(&row.date);
        if outcome.deadlines.iter().any(replaced) {
            return Ok(());
        }
        let youngest = self.youngest(year);
        let count = outcome.entities.len();
        let foreign = self.column(Instrument::Foreign(0));
        let usable = |account| {
            let columns = (0..=youngest).chain([self.program.years()]).chain(foreign..=foreign + youngest);
            columns.map(|column| self.held(account, column)).sum()
        };
        let parties = 0..(self.accounts - COMMON) / 2;
        let for_sale: Allowances = parties.map(|party| -> Allowances { usable(Account::Holding(party)) }).sum();
        let away = |entity: usize| self.program.parties.entities.get(entity).is_some_and(|party| party.unregistered);
        for (entity, row) in outcome.surrenders[number * count..][..count].iter().enumerate() {
            let left: Allowances = usable(Account::Holding(entity)) + usable(Account::Compliance(entity));
            ensure!(row.shortfall_t == 0 || left == 0, "L7", "{year}: entity {entity} keeps {left} and is short");
            let bought = row.shortfall_t == 0 || for_sale == 0 || away(entity);
            ensure!(bought, "L7", "{year}: entity {entity} is short and {for_sale} are for sale");
        }
        Ok(())
    }

    /// The youngest vintage that may be surrendered in `year`.
    fn youngest(&self, year: Year) -> usize {
        let rules = &self.program.compliance;
        let place = year.since(self.program.first_year);
        let same = rules.same_year || rules.deadline_vintage;
        (if same { place } else { place - 1 }).min(self.program.years() - 1)
    }

    fn held(&self, account: Account, column: usize) -> Allowances {
        self.balances[column * self.accounts + place(account)]
    }

    fn step(&mut self, t: &Transfer) -> Result<(), Broken> {
        ensure!(t.quantity > 0, "L2", "nothing or less moves");
        ensure!(t.from != t.to, "L2", "it moves from an account to itself");
        ensure!(self.last.is_none_or(|last| last <= t.quarter), "L2", "it moves before an earlier movement");
        self.last = Some(t.quarter);
        ensure!(!matches!(t.from, Account::Retired | Account::Cancelled), "L4", "it leaves retirement");
        ensure!(t.to != Account::Issuance, "L1", "it is issued backwards");
        let back = matches!((t.from, t.to), (Account::Compliance(_), Account::Holding(_)));
        ensure!(!back, "L4", "what was set aside for surrender is traded");
        let (from, to) = (self.moved(t.from, t.instrument, -t.quantity)?, self.moved(t.to, t.instrument, t.quantity)?);
        ensure!(from >= 0 || t.from == Account::Issuance, "L3", "a balance is negative: {from}");
        ensure!(to > 0, "L3", "what arrives leaves {to}");
        self.conserves(t.instrument)?;
        self.came_lawfully(t)?;
        if matches!(t.to, Account::Retired | Account::Cancelled) {
            let gone = self.gone.checked_add(t.quantity);
            ensure!(gone.is_some(), "L3", "the sum of what is gone does not fit");
            self.gone = gone.unwrap_or(self.gone);
            self.is_old_enough(t)?;
        }
        self.has_room(t)
    }

    fn moved(&mut self, account: Account, instrument: Instrument, by: Allowances) -> Result<Allowances, Broken> {
        let balance = self.balance(account, instrument);
        let Some(sum) = balance.checked_add(by) else { return Err(Broken::new("L3", "a balance does not fit")) };
        *balance = sum;
        if !matches!(instrument, Instrument::Offset(_)) {
            self.allowances[place(account)] += by;
        }
        Ok(sum)
    }

    /// L1: of the instrument that moved, what was issued is what all other accounts hold.
    fn conserves(&self, instrument: Instrument) -> Result<(), Broken> {
        let start = self.column(instrument) * self.accounts;
        let sum: Allowances = self.balances[start..start + self.accounts].iter().sum();
        ensure!(sum == 0, "L1", "issued and held differ by {sum}");
        Ok(())
    }

    /// L9: what is surrendered is of a vintage that may be.
    fn is_old_enough(&self, t: &Transfer) -> Result<(), Broken> {
        let (Instrument::Vintage(vintage) | Instrument::Foreign(vintage)) = t.instrument else { return Ok(()) };
        if !is_surrender(t) {
            return Ok(());
        }
        let youngest = self.youngest(t.quarter.year);
        ensure!(vintage <= youngest, "L9", "vintage {vintage} is younger than {youngest}");
        Ok(())
    }

    /// L5: only what a linked programme issued comes from abroad, and only while a link may be open.
    fn came_lawfully(&self, t: &Transfer) -> Result<(), Broken> {
        let crosses = t.to == Account::Abroad || t.from == Account::Abroad;
        let foreign = matches!(t.instrument, Instrument::Foreign(_));
        if !(crosses || foreign && t.from == Account::Issuance) {
            return Ok(());
        }
        let link = self.program.link.as_ref().filter(|_| self.run.outcome.link.as_ref().is_some_and(|link| link.open));
        // The last surrender falls in the year after the rows, when the last year's link still holds.
        let year = t.quarter.year.since(self.program.first_year).min(self.program.years() - 1);
        let open = link.is_some_and(|link| link.years.contains(&year));
        ensure!(open, "L5", "it crosses a border without an open link");
        ensure!(
            !matches!(t.instrument, Instrument::Reserve | Instrument::Offset(_)),
            "L5",
            "no allowance of a vintage"
        );
        Ok(())
    }

    /// L10: whoever buys ends within the holding limit of the year's budget in force.
    fn has_room(&self, t: &Transfer) -> Result<(), Broken> {
        let (Account::Auction | Account::Consigned, Account::Holding(_)) = (t.from, t.to) else { return Ok(()) };
        let row = self.run.outcome.year(t.quarter.year.0);
        let budget = row.map_or(0, |row| row.budget_t / self.program.instrument);
        let limit = super::laws::holding_limit(self.program, budget);
        let held = self.allowances[place(t.to)];
        ensure!(held <= limit, "L10", "{held} are held, of {limit}");
        Ok(())
    }

    /// L12: everything issued is retired, cancelled, in private hands or in a reserve.
    fn nothing_is_lost(&self) -> Result<(), Broken> {
        let issued = -self.allowances[0];
        let elsewhere: Allowances = self.allowances[1..].iter().sum();
        ensure!(issued == elsewhere, "L12", "{issued} were issued and {elsewhere} are somewhere");
        Ok(())
    }
}
