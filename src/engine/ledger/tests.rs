//! The ledger's laws, on worked examples and on random movements.

use super::*;
use crate::units::Year;
use proptest::prelude::*;

const Q: Quarter = Quarter { year: Year(2021), index: 0 };

fn with_holding(quantity: Allowances) -> Ledger {
    let mut ledger = Ledger::new(2, 3, true);
    ledger.transfer(Q, Account::Issuance, Account::Holding(0), Instrument::Vintage(0), quantity).expect("issued");
    ledger
}

/// Source: sb5981-rules, two-account-ledger, worked example.
#[test]
fn an_allowance_goes_from_holding_to_compliance_to_retirement_and_never_back() {
    let mut ledger = with_holding(1_000);
    let v = Instrument::Vintage(0);
    ledger.transfer(Q, Account::Holding(0), Account::Compliance(0), v, 300).expect("a route");
    assert_eq!(ledger.transfer(Q, Account::Compliance(0), Account::Holding(0), v, 50), Err(Refusal::NoRoute));
    ledger.transfer(Q, Account::Compliance(0), Account::Retired, v, 250).expect("a route");
    let held = [Account::Holding(0), Account::Compliance(0), Account::Retired].map(|a| ledger.balance(a, v));
    assert_eq!(held, [700, 50, 250]);
    assert_eq!(ledger.audit(), None);
    assert_eq!(ledger.replay(), None);
}

#[test]
fn a_refused_movement_moves_nothing() {
    let mut ledger = with_holding(10);
    let v = Instrument::Vintage(0);
    let mut refused = |quantity, to| ledger.transfer(Q, Account::Holding(0), to, v, quantity);
    assert_eq!(refused(0, Account::Retired), Err(Refusal::NotPositive));
    assert_eq!(refused(-5, Account::Retired), Err(Refusal::NotPositive));
    assert_eq!(refused(11, Account::Retired), Err(Refusal::AboveBalance));
    assert_eq!(refused(1, Account::Compliance(1)), Err(Refusal::NoRoute));
    assert_eq!(refused(1, Account::Holding(9)), Err(Refusal::Unknown));
    assert_eq!(ledger.balance(Account::Holding(0), v), 10);
}

/// Source: sb5981-rules, vintage-and-banking, worked example.
#[test]
fn the_oldest_vintages_are_used_first_and_later_ones_not_at_all() {
    let mut ledger = Ledger::new(1, 3, true);
    for (vintage, quantity) in [(0, 50), (1, 100), (2, 100)] {
        let issued = Instrument::Vintage(vintage);
        ledger.transfer(Q, Account::Issuance, Account::Compliance(0), issued, quantity).expect("issued");
    }
    assert_eq!(ledger.transfer_oldest(Q, Account::Compliance(0), Account::Retired, 120, 1), 120);
    let left = [0, 1, 2].map(|v| ledger.balance(Account::Compliance(0), Instrument::Vintage(v)));
    assert_eq!(left, [0, 30, 100]);
    assert_eq!(ledger.transfer_oldest(Q, Account::Compliance(0), Account::Retired, 120, 1), 30);
}

/// Source: sb5981-rules, vintage-and-banking: order of purchase. Vintage 1 came first, then 0, then 2; what moves to the
/// compliance account keeps its turn.
#[test]
fn the_earliest_bought_is_used_first_where_the_ledger_keeps_that_order() {
    let mut ledger = Ledger::new(2, 3, true).in_order_of_purchase();
    for (vintage, quantity) in [(1, 100), (0, 50), (2, 100), (1, 10)] {
        let bought = Instrument::Vintage(vintage);
        ledger.transfer(Q, Account::Issuance, Account::Holding(0), bought, quantity).expect("issued");
    }
    ledger.transfer(Q, Account::Holding(0), Account::Holding(1), Instrument::Vintage(1), 30).expect("sold");
    assert_eq!(ledger.transfer_in_order(Q, Account::Holding(0), Account::Compliance(0), 125, 1), 125);
    let held = |ledger: &Ledger, account| [0, 1, 2].map(|v| ledger.balance(account, Instrument::Vintage(v)));
    assert_eq!(held(&ledger, Account::Compliance(0)), [50, 75, 0], "70 of 1, 50 of 0, and of 2 none: it is too young");
    assert_eq!(ledger.transfer_in_order(Q, Account::Compliance(0), Account::Retired, 80, 1), 80);
    assert_eq!(held(&ledger, Account::Compliance(0)), [40, 5, 0], "70 of 1 before 10 of 0");
    assert_eq!((ledger.audit(), ledger.replay()), (None, None));
}

/// Source: sb5981-rules, two-account-ledger: a general market participant has one account.
#[test]
fn who_only_trades_has_no_compliance_account() {
    let mut ledger = with_holding(10).without_compliance_from(0);
    let v = Instrument::Vintage(0);
    assert_eq!(ledger.transfer(Q, Account::Holding(0), Account::Compliance(0), v, 5), Err(Refusal::NoRoute));
    ledger.transfer(Q, Account::Holding(0), Account::Retired, v, 5).expect("voluntary retirement is a route");
    ledger.transfer(Q, Account::Holding(0), Account::Holding(1), v, 5).expect("trade is a route");
}

#[test]
fn an_audit_notices_every_balance_that_no_movement_made() {
    let mut lawful = Ledger::new(1, 3, false);
    let next = Quarter { year: Year(2021), index: 1 };
    for (vintage, quarter) in [(0, Q), (1, next)] {
        let issued = Instrument::Vintage(vintage);
        lawful.transfer(quarter, Account::Issuance, Account::Holding(0), issued, 10).expect("issued");
    }
    let accounts = [Account::Issuance, Account::Retired, Account::Holding(0), Account::Compliance(0)];
    for account in accounts.map(Account::place) {
        for (column, quantity) in (0..3).flat_map(|column| [(column, 1), (column, -1)]) {
            let mut wrong = lawful.clone();
            wrong.balances[column * wrong.accounts + account] += quantity;
            wrong.totals[account] += quantity;
            assert_ne!(wrong.audit(), None);
            // What has not moved since is what it was.
            assert_eq!(wrong.audit_since(next).is_some(), column == 1);
        }
        let mut wrong = lawful.clone();
        wrong.totals[account] += 1;
        assert_ne!(wrong.audit(), None);
    }
    assert_eq!((lawful.audit(), lawful.audit_since(Q)), (None, None));
}

fn account() -> impl Strategy<Value = Account> {
    prop_oneof![
        Just(Account::Issuance),
        Just(Account::Auction),
        Just(Account::PriceContainment),
        Just(Account::EmissionsContainment),
        Just(Account::Retired),
        Just(Account::Cancelled),
        Just(Account::Consigned),
        (0usize..3).prop_map(Account::Holding),
        (0usize..3).prop_map(Account::Compliance),
    ]
}

fn instrument() -> impl Strategy<Value = Instrument> {
    prop_oneof![
        (0usize..4).prop_map(Instrument::Vintage),
        Just(Instrument::Reserve),
        (0usize..4).prop_map(Instrument::Offset)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// Laws L1 to L4: conservation, one way to write, no negative balance, absorbing retirement.
    #[test]
    fn whatever_is_asked_of_it_the_ledger_balances(
        asked in prop::collection::vec((account(), account(), instrument(), -2i64..40), 0..60)
    ) {
        let mut ledger = Ledger::new(2, 3, true).in_order_of_purchase();
        let mut gone = 0;
        for (place, (from, to, instrument, quantity)) in asked.into_iter().enumerate() {
            let _ = match place % 5 {
                4 => ledger.transfer_in_order(Q, from, to, quantity, place % 3),
                _ => ledger.transfer(Q, from, to, instrument, quantity).map_or(0, |()| quantity),
            };
            prop_assert_eq!(ledger.audit(), None);
            prop_assert_eq!(ledger.audit_since(Q), None);
            let now = ledger.allowances(Account::Retired) + ledger.credits(Account::Retired)
                + ledger.allowances(Account::Cancelled) + ledger.credits(Account::Cancelled);
            prop_assert!(now >= gone, "retirement was left");
            gone = now;
        }
        prop_assert_eq!(ledger.replay(), None);
    }
}
