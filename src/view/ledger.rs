//! One entity: its deadlines, and its ledger entry by entry with what its two accounts then hold.
//!
//! Must not know elements. Invariant: the last balances are what the run says the entity has left.

use super::csv::{Field, csv};
use super::model::Cell;
use super::number;
use crate::ledger::{Account, Instrument, Transfer};
use crate::simulate::{DeadlineKind, Outcome, Run};
use crate::text::more::entities::MovementWords;
use crate::text::{Language, fill, words};
use crate::units::Allowances;

/// One movement, seen from the entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What moved.
    pub transfer: Transfer,
    /// Into its accounts, less out of them: zero between them.
    pub change: Allowances,
    /// In the holding account afterwards, credits included.
    pub holding: Allowances,
    /// In the compliance account afterwards, credits included.
    pub compliance: Allowances,
}

/// Every movement into, between and out of the accounts of the entity at `place`. The run must have kept them.
#[must_use]
pub fn ledger(run: &Run, place: usize) -> Vec<Entry> {
    let (mut holding, mut compliance) = (0, 0);
    let mut entries = Vec::new();
    for transfer in run.journal() {
        let into = |account: Account| {
            let quantity = transfer.quantity;
            let arrived = if transfer.to == account { quantity } else { 0 };
            if transfer.from == account { arrived - quantity } else { arrived }
        };
        let (held, set_aside) = (into(Account::Holding(place)), into(Account::Compliance(place)));
        if held != 0 || set_aside != 0 {
            holding += held;
            compliance += set_aside;
            entries.push(Entry { transfer: *transfer, change: held + set_aside, holding, compliance });
        }
    }
    entries
}

/// The value of `entry` in `column` as people read it: when, what, instrument, quantity, and the two balances.
#[must_use]
pub fn entry_shown(run: &Outcome, entry: &Entry, column: usize, language: Language) -> String {
    let tons = |tons: Allowances| number::grouped(i128::from(tons), language);
    match column {
        0 => number::quarter(entry.transfer.quarter, language),
        1 => movement(run, entry, &words(language).more.entities.movement),
        2 => instrument(run, entry.transfer.instrument, &words(language).more.entities.movement),
        3 if entry.change > 0 => format!("+{}", tons(entry.change)),
        3 if entry.change < 0 => tons(entry.change),
        3 => tons(entry.transfer.quantity),
        4 => tons(entry.holding),
        _ => tons(entry.compliance),
    }
}

fn movement(run: &Outcome, entry: &Entry, words: &MovementWords) -> String {
    let party = |place: usize| run.entities.get(place).map_or(words.trader, |row| row.name.as_str());
    let Transfer { from, to, instrument, .. } = entry.transfer;
    match (from, to) {
        (Account::Issuance, _) if matches!(instrument, Instrument::Offset(_)) => words.credits,
        (Account::Issuance, _) if matches!(instrument, Instrument::Foreign(_)) => words.crossed,
        (Account::Abroad, _) | (_, Account::Abroad) => words.crossed,
        (Account::Issuance, Account::Compliance(_)) => words.ceiling,
        (Account::Issuance, _) => words.free,
        (Account::Auction, _) => words.auction,
        (Account::PriceContainment, _) => words.reserve,
        (Account::Holding(_), Account::Compliance(_)) => words.set_aside,
        (Account::Holding(seller), Account::Holding(_)) if entry.change > 0 => {
            return fill(words.bought, &[("party", party(seller))]);
        }
        (_, Account::Holding(buyer)) => return fill(words.sold, &[("party", party(buyer))]),
        (_, Account::Retired) => words.surrendered,
        (_, Account::Cancelled) => words.cancelled,
        _ => words.other,
    }
    .to_owned()
}

fn instrument(run: &Outcome, instrument: Instrument, words: &MovementWords) -> String {
    match instrument {
        Instrument::Vintage(place) | Instrument::Foreign(place) => {
            let year = run.years.get(place).map_or(0, |row| row.year.0);
            let template = if matches!(instrument, Instrument::Foreign(_)) { words.foreign } else { words.vintage };
            fill(template, &[("year", &year.to_string())])
        }
        Instrument::Reserve => words.no_vintage.to_owned(),
        Instrument::Offset(kind) => words.offsets.get(kind).copied().unwrap_or_default().to_owned(),
    }
}

/// The ledger as CSV; the words are those of `language`.
#[must_use]
pub fn ledger_csv(run: &Outcome, entries: &[Entry], language: Language) -> String {
    let heads = ["quarter", "movement", "instrument", "quantity_t", "change_t", "holding_t", "compliance_t"];
    let line = |entry: &Entry| {
        let text = |column| Field::Text(entry_shown(run, entry, column, language));
        let number = |tons: Allowances| Field::Number(tons.to_string());
        let Entry { transfer, change, holding, compliance } = *entry;
        let mut fields = vec![Field::Text(transfer.quarter.to_string()), text(1), text(2)];
        fields.extend([transfer.quantity, change, holding, compliance].map(number));
        fields
    };
    csv(&heads, entries.iter().map(line))
}

/// The deadlines of the entity at `place`: date, what it is, due, allowances, credits by kind, missing, penalty.
#[must_use]
pub fn deadlines(run: &Outcome, place: usize, language: Language) -> Vec<[String; 9]> {
    let words = &words(language).more.entities;
    let tons = |tons: Allowances| Cell::Tons(tons).show(language);
    run.surrenders_of(place)
        .map(|(deadline, row)| {
            let kind = match deadline.kind {
                DeadlineKind::Annual => words.annual,
                DeadlineKind::Final => words.last,
                DeadlineKind::Replacement => words.replacement,
            };
            let (first, last) = (deadline.period.0.to_string(), deadline.period.1.to_string());
            let period = fill(kind, &[("first", &first), ("last", &last)]);
            let [benefit, other, tribal] = row.offsets_t.map(tons);
            let (due, allowances, missing) = (tons(row.due_t), tons(row.allowances_t), tons(row.shortfall_t));
            let penalty = Cell::Dollars(row.penalty).show(language);
            [deadline.date.clone(), period, due, allowances, benefit, other, tribal, missing, penalty]
        })
        .collect()
}
