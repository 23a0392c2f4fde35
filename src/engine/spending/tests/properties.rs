//! Whatever comes in and whatever the rules are, no cent is lost and no least share is broken.

use super::*;
use crate::spending::*;
use crate::units::{Price, Year};
use proptest::prelude::*;

prop_compose! {
    fn any_project()(
        asks in 1_i128..5_000_000,
        account in 0_usize..3,
        flags in prop::collection::vec(any::<bool>(), 5),
        misuse in prop::option::of(2021_u16..2031),
        from in 2021_u16..2029,
        actual in prop::option::of(0_i64..200),
    ) -> Project {
        Project {
            asks: Money(asks),
            account,
            favoured_purpose: flags[0],
            tract: Some(if flags[1] { "in" } else { "out" }.to_owned()),
            outside: flags[2],
            in_place: flags[3] || flags[4],
            projected_t: 100,
            actual_t: actual,
            misuse: misuse.and_then(|year| Date::new(year, 9, 1)),
            from: Date::new(from, 1, 1),
            ..project("any", "1")
        }
    }
}

prop_compose! {
    fn any_rules()(
        projects in prop::collection::vec(any_project(), 0..8),
        minimum in 0_i64..=1_000,
        half in 0_i64..=1_000,
        shares in prop::collection::vec(prop::option::of(0_i64..=1_000), 10),
        lag in 0_usize..4,
        flags in prop::collection::vec(any::<bool>(), 5),
        window in prop::sample::select(vec![Window::Year, Window::Biennium, Window::Cumulative]),
        needs in (0_i128..5_000_000, 0_i128..5_000_000),
    ) -> SpendingRules {
        let thousandths = |number: i64| Decimal::new(number, 3);
        let first = ProjectUses { minimum: thousandths(minimum), ..project_uses(Favoured::Communities, "0", window) };
        let last = ProjectUses {
            minimum: thousandths(half),
            of_balance: flags[0],
            credits: false,
            community_bonus: Decimal::ONE,
            ..project_uses(Favoured::Purpose, "0", Window::Biennium)
        };
        let claims = Claims {
            names: ["low", "workers", "rest"],
            co_equal: flags[1],
            first: Money(needs.0),
            second: Money(needs.1),
            linked: flags[2],
        };
        let mut rules = rules(projects, first.clone());
        rules.uses = vec![Uses::Projects(first), Uses::Claims(claims), Uses::Projects(last)];
        rules.appropriation = shares.into_iter().map(|share| share.map(thousandths)).collect();
        rules.lag = lag;
        rules.households.always = flags[3];
        rules
    }
}

fn any_receipts() -> impl Strategy<Value = Vec<YearReceipts>> {
    let year = (prop::collection::vec(0_i128..20_000_000, 3), prop::option::of(0_i64..50_000));
    prop::collection::vec(year, 1..10).prop_map(|years| {
        let row = |((deposits, price), year): ((Vec<i128>, Option<i64>), u16)| YearReceipts {
            year: Year(year),
            deposits: deposits.into_iter().map(Money).collect(),
            price: price.map(Price),
            bill_help: Money(12_345),
        };
        years.into_iter().zip(2021..).map(row).collect()
    })
}

proptest! {
    #[test]
    fn every_cent_is_spent_held_back_or_left(rules in any_rules(), receipts in any_receipts()) {
        let spending = run(&rules, &receipts);
        let mut before = [Money(0); 3];
        for (year, came) in spending.years.iter().zip(&receipts) {
            for (place, account) in year.accounts.iter().enumerate() {
                prop_assert_eq!(account.opening, before[place]);
                prop_assert_eq!(account.deposits, came.deposits[place]);
                let in_all = account.opening + account.deposits + account.returned;
                prop_assert_eq!(in_all, account.outlay() + account.closing);
                prop_assert_eq!(account.appropriated, account.outlay() + account.held());
                prop_assert!(account.appropriated <= account.opening);
                let parts = account.uses.iter().chain(&account.held_back);
                prop_assert!(parts.clone().all(|(_, money)| money.0 >= 0) && account.closing.0 >= 0);
                before[place] = account.closing;
            }
            prop_assert!(year.credited_outside_t <= year.credited_t);
        }
        for (place, row) in spending.projects.iter().enumerate() {
            prop_assert!(row.outlay.0 <= rules.projects[place].asks.0 * spending.years.len() as i128);
        }
        let paid: Money = spending.projects.iter().map(|row| row.outlay).sum();
        let booked = |place: usize| spending.years.iter().map(|year| year.accounts[place].outlay()).sum::<Money>();
        prop_assert_eq!(paid, booked(0) + booked(2));
    }

    #[test]
    fn the_least_share_holds_in_every_window(rules in any_rules(), receipts in any_receipts()) {
        let spending = run(&rules, &receipts);
        let Uses::Projects(uses) = &rules.uses[0] else { panic!("projects") };
        let mut window = (0_i128, 0_i128);
        for year in &spending.years {
            if uses.window.starts(year.year) {
                window = (0, 0);
            }
            let parts = &year.accounts[0].uses;
            window = (window.0 + parts[0].1.0, window.1 + parts[1].1.0);
            let least = Decimal::from(window.0 + window.1) * uses.minimum;
            prop_assert!(Decimal::from(window.0) >= least, "{window:?} under {}", uses.minimum);
        }
        let told = least::windows(&rules, &spending.years, 0);
        prop_assert!(told.iter().all(least::Window::met), "{told:?}");
    }

    #[test]
    fn what_windows_saw_is_what_the_account_spent(rules in any_rules(), receipts in any_receipts()) {
        let spending = run(&rules, &receipts);
        for place in [0, 2] {
            let Uses::Projects(uses) = &rules.uses[place] else { panic!("projects") };
            let windows = least::windows(&rules, &spending.years, place);
            prop_assert_eq!(windows.is_empty(), uses.minimum.is_zero());
            if windows.is_empty() {
                continue;
            }
            let sum = |of: &dyn Fn(&least::Window) -> Money| windows.iter().map(of).sum::<Money>();
            let booked = spending.years.iter().map(|year| year.accounts[place].outlay()).sum::<Money>();
            prop_assert_eq!(sum(&|window| window.spent), booked);
            prop_assert!(windows.windows(2).all(|pair| pair[0].last.0 + 1 == pair[1].first.0));
            // Only a share of the balance can be missed: where the favoured ask for too little.
            prop_assert!(uses.of_balance || windows.iter().all(least::Window::met));
        }
        prop_assert!(least::windows(&rules, &spending.years, 1).is_empty());
    }

    #[test]
    fn year_by_year_is_the_same_as_all_at_once(rules in any_rules(), receipts in any_receipts()) {
        let mut books = Books::new(&rules);
        for year in &receipts {
            let row = books.year(year).clone();
            prop_assert_eq!(row.year, year.year);
        }
        prop_assert_eq!(books.finish(), run(&rules, &receipts));
    }
}
