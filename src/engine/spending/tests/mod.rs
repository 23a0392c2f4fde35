//! Worked examples of the rules on money, and the law of conservation on anything.

mod gates;
mod money;
mod properties;

use crate::law::*;
use crate::units::{Date, Money, MonthDay};
use rust_decimal::Decimal;

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal literal")
}

fn dollars(text: &str) -> Money {
    Money::from_decimal(decimal(text))
}

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

/// A project that passes every gate, paid from the first account.
fn project(name: &str, asks: &str) -> Project {
    Project {
        name: name.to_owned(),
        account: 0,
        asks: dollars(asks),
        from: None,
        last: None,
        score: Decimal::ZERO,
        favoured_purpose: false,
        tract: None,
        in_place: true,
        named_type: true,
        recipient_allowed: true,
        criteria: [true; 6],
        labor: true,
        outside: false,
        earlier_t: 0,
        projected_t: 0,
        actual_t: None,
        misuse: None,
        consultation: Consultation { impact: Some(false), ..Consultation::default() },
    }
}

fn funding() -> FundingRules {
    FundingRules {
        in_place_only: true,
        named_types_only: false,
        cost_per_ton: decimal("100"),
        verified_share: decimal("0.95"),
        tolerance: decimal("0.1"),
        consent_required: false,
    }
}

fn tract(name: &str, rank: u8, overlap: &str) -> Tract {
    Tract { name: name.to_owned(), rank, overlap: Some(decimal(overlap)), population: 1_000, from: None }
}

fn communities(tracts: Vec<Tract>) -> Communities {
    Communities {
        tracts,
        cutoff: 9,
        overlap_sufficient: true,
        first: None,
        first_update: date("2024-03-01"),
        interval: 2,
    }
}

fn group(name: &str, role: HouseholdRole, income: &str, kilograms: &str) -> HouseholdGroup {
    HouseholdGroup {
        name: name.to_owned(),
        households: 1_000,
        income: dollars(income),
        kilograms: decimal(kilograms),
        role,
    }
}

/// The two groups of the rules' worked example: 1,000 and 600 gallons, 60 MMBtu each.
fn households() -> Households {
    Households {
        groups: vec![
            group("median", HouseholdRole::Median, "75000", "12070.6"),
            group("low", HouseholdRole::Low, "25000", "8515.8"),
        ],
        pass_through: Decimal::ONE,
        always: false,
    }
}

fn project_uses(favoured: Favoured, minimum: &str, window: Window) -> ProjectUses {
    ProjectUses {
        names: ["favoured", "others"],
        favoured,
        minimum: decimal(minimum),
        window,
        of_balance: false,
        community_bonus: Decimal::ZERO,
        credits: true,
    }
}

/// One account that pays for projects, everything appropriated a year later.
fn rules(projects: Vec<Project>, uses: ProjectUses) -> SpendingRules {
    SpendingRules {
        appropriation: vec![Some(Decimal::ONE); 30],
        lag: 1,
        payday: MonthDay::new(7, 1).expect("a day"),
        uses: vec![Uses::Projects(uses)],
        projects,
        funding: funding(),
        communities: communities(vec![tract("in", 10, "0"), tract("out", 1, "0")]),
        households: households(),
        illustrations: Illustrations::default(),
    }
}
