//! Appropriation, least shares, claims and households.

use super::*;
use crate::spending::*;
use crate::units::{Price, Year};

fn receipts(year: u16, deposits: &[&str], price: Option<i64>) -> YearReceipts {
    YearReceipts {
        year: Year(year),
        deposits: deposits.iter().map(|text| dollars(text)).collect(),
        price: price.map(Price),
        bill_help: Money(0),
    }
}

/// Source: sb5981-rules, appropriation-gate, worked example.
#[test]
fn half_of_2021s_money_is_spent_in_2022_and_all_that_is_left_a_year_later() {
    let mut rules =
        rules(vec![project("any", "1000000000")], project_uses(Favoured::Communities, "0", Window::Biennium));
    rules.appropriation = vec![None, Some(decimal("0.5")), Some(Decimal::ONE)];
    let deposits = ["276000000", "280000000", "0"];
    let years: Vec<YearReceipts> =
        deposits.iter().zip(2021..).map(|(sum, year)| receipts(year, &[sum], None)).collect();
    let spending = run(&rules, &years);
    let of = |year: usize| (spending.years[year].accounts[0].outlay(), spending.years[year].accounts[0].closing);
    assert_eq!(of(0), (Money(0), dollars("276000000")));
    assert_eq!(of(1), (dollars("138000000"), dollars("418000000")));
    assert_eq!(of(2), (dollars("418000000"), Money(0)));
    // Nobody decided on 2021.
    assert_eq!(spending.warnings[0].0, "W-NO-APPROPRIATION");
}

#[test]
fn an_appropriation_rounds_down_and_never_exceeds_the_opening_balance() {
    let closings = [Money(500), Money(100)];
    let share = |text, lag| appropriated(&closings, Money(100), Money(50), decimal(text), lag);
    assert_eq!([share("0.333", 1), share("1", 2), share("1", 3), share("1", 0)].map(|m| m.0), [33, 100, 0, 100]);
}

/// Source: sb5981-rules, eta-hic-minimum, worked example.
#[test]
fn nine_million_for_communities_allow_81_million_elsewhere_and_hold_48_million_back() {
    let asks = [(false, dollars("200000000")), (true, dollars("9000000"))];
    let shared = share_out(dollars("138000000"), &asks, decimal("0.1"), Bound::default());
    assert_eq!(shared.paid, [dollars("81000000"), dollars("9000000")]);
    assert_eq!((shared.held_for_minimum, shared.unclaimed), (dollars("48000000"), Money(0)));
    let free = share_out(dollars("138000000"), &asks, Decimal::ZERO, Bound::default());
    assert_eq!(free.others, dollars("138000000"), "no minimum, no constraint");
    let all = share_out(dollars("138000000"), &asks, Decimal::ONE, Bound::default());
    assert_eq!((all.favoured, all.others), (dollars("9000000"), Money(0)));
}

#[test]
fn a_window_of_two_years_counts_what_the_first_year_gave_communities() {
    let mut early = project("early", "50");
    early.tract = Some("in".to_owned());
    early.last = Some(Year(2023));
    let late = Project { from: Some(date("2024-01-01")), ..project("late", "100") };
    let elsewhere = |window| {
        let rules = rules(vec![early.clone(), late.clone()], project_uses(Favoured::Communities, "0.5", window));
        let years: Vec<_> = (2022..2025).map(|year| receipts(year, &["1000"], None)).collect();
        run(&rules, &years).years[2].accounts[0].uses[1].1
    };
    assert_eq!([Window::Year, Window::Biennium, Window::Cumulative].map(elsewhere).map(|m| m.0), [0, 5_000, 5_000]);
}

/// Source: sb5981-rules, transition-waterfall, worked example.
#[test]
fn claims_are_paid_in_full_or_share_a_shortage_or_the_first_comes_first() {
    let needs = (dollars("120000000"), dollars("15000000"));
    let pay = |sum, co_equal| pay_claims(dollars(sum), needs.0, needs.1, co_equal);
    assert_eq!(pay("241500000", true), [needs.0, needs.1, dollars("106500000")]);
    assert_eq!(pay("100000000", true), [dollars("88888888.89"), dollars("11111111.11"), Money(0)]);
    assert_eq!(pay("100000000", false), [dollars("100000000"), Money(0), Money(0)]);
    assert_eq!(pay("130000000", false), [dollars("120000000"), dollars("10000000"), Money(0)]);
}

/// Source: sb5981-rules, cira-half, worked example: of $345,000,000.01 at least $172,500,000.01.
#[test]
fn at_least_half_rounds_up_to_the_cent() {
    let asks = [(false, dollars("345000000.01")), (true, dollars("345000000.01"))];
    let shared = share_out(dollars("345000000.01"), &asks, decimal("0.5"), Bound::default());
    assert_eq!((shared.favoured, shared.others), (dollars("172500000.01"), dollars("172500000")));
    assert_eq!(shared.held_for_minimum, Money(0));
}

#[test]
fn a_half_of_the_balance_binds_even_when_little_is_spent() {
    let asks = [(false, Money(30)), (true, Money(20))];
    let bound = Bound { balance: Some(Money(100)), ..Bound::default() };
    let shared = share_out(Money(100), &asks, decimal("0.5"), bound);
    assert_eq!((shared.favoured, shared.others, shared.held_for_minimum), (Money(20), Money(20), Money(10)));
    let enough = share_out(Money(100), &[(false, Money(45)), (true, Money(60))], decimal("0.5"), bound);
    assert_eq!((enough.favoured, enough.others), (Money(55), Money(45)));
}

/// Source: sb5981-rules, cira-half: score plus the weight, if in a designated community.
#[test]
fn a_designated_community_moves_a_project_up_the_ranking() {
    let near = Project { tract: Some("in".to_owned()), score: decimal("0.4"), ..project("near", "100") };
    let far = Project { score: decimal("0.8"), ..project("far", "100") };
    let paid = |bonus: &str| {
        let uses =
            ProjectUses { community_bonus: decimal(bonus), ..project_uses(Favoured::Purpose, "0", Window::Biennium) };
        let rules = rules(vec![near.clone(), far.clone()], uses);
        let spending = run(&rules, &[receipts(2021, &["100"], None), receipts(2022, &["0"], None)]);
        spending.projects.iter().map(|row| row.outlay).collect::<Vec<_>>()
    };
    assert_eq!((paid("0.5"), paid("0.1")), (vec![dollars("100"), Money(0)], vec![Money(0), dollars("100")]));
}

/// Source: sb5981-rules, household-impact, worked example.
#[test]
fn at_20_dollars_a_median_household_pays_0_322_percent_and_a_low_income_one_0_681() {
    let rules = households();
    let at = Prices { price: Some(Price(2_000)), bill_help: Money(0) };
    let [median, low] = [&rules.groups[0], &rules.groups[1]];
    let gasoline = group("", HouseholdRole::Other, "1", "8887");
    let gas = group("", HouseholdRole::Other, "1", "3183.6");
    let costs = [&gasoline, &gas, median, low].map(|group| cost(group, Decimal::ONE, Price(2_000)).0);
    assert_eq!(costs, [17_774, 6_367, 24_141, 17_032]);
    assert_eq!(burden(Money(24_141), median.income), Some(decimal("0.322")));
    assert_eq!(burden(Money(17_032), low.income), Some(decimal("0.681")));
    assert_eq!(disproportionate(&rules, low, at), Some(true));
    assert_eq!(disproportionate(&rules, median, at), Some(false));
}

#[test]
fn without_a_price_there_is_no_cost_and_without_income_no_burden() {
    let mut rules = rules(Vec::new(), project_uses(Favoured::Communities, "0", Window::Year));
    rules.households.groups[1].income = Money(0);
    let spending = run(&rules, &[receipts(2021, &["0"], None), receipts(2022, &["0"], Some(2_000))]);
    let low = |year: usize| &spending.years[year].households[1];
    assert_eq!((low(0).cost, low(0).burden, low(0).disproportionate), (None, None, None));
    assert_eq!((low(1).cost, low(1).burden, low(1).disproportionate), (Some(Money(17_032)), None, None));
}

/// Assistance goes to low-income households only where they bear more than the median; the link claims the excess.
#[test]
fn assistance_waits_for_a_disproportionate_cost_and_can_follow_from_it() {
    let claims = |linked| {
        let names = ["low", "workers", "rest"];
        Uses::Claims(Claims { names, co_equal: true, first: dollars("400000"), second: Money(0), linked })
    };
    let assisted = |linked, always, income: &str| {
        let mut rules = rules(Vec::new(), project_uses(Favoured::Communities, "0", Window::Year));
        rules.uses = vec![claims(linked)];
        rules.households.always = always;
        rules.households.groups[1].income = dollars(income);
        let years = [receipts(2021, &["1000000"], Some(2_000)), receipts(2022, &["0"], Some(3_000))];
        let spending = run(&rules, &years);
        (spending.years[1].assistance, spending.years[1].households[1].clone())
    };
    let (sum, low) = assisted(false, false, "25000");
    assert_eq!((sum, low.cost, low.after), (dollars("400000"), Some(dollars("255.47")), Some(dollars("-144.53"))));
    assert_eq!(assisted(false, false, "90000").0, Money(0));
    assert_eq!(assisted(false, true, "90000").0, dollars("400000"));
    // 170.32 less a third of 241.41, for a thousand households, at the price of the year before.
    assert_eq!(assisted(true, false, "25000").0, dollars("89850"));
}
