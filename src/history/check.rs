//! A check of a published figure: what the arithmetic gives, what was published, whether they agree.
//!
//! Must not know a market or a word. Invariant: a check that fails stays in the list; nothing is rounded beyond what
//! the publisher rounded.

use crate::units::{Allowances, Money, Price};

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Nothing is sold below the floor.
    AtOrAboveFloor,
    /// No more is sold than was offered.
    SoldWithinOffer,
    /// What does not sell out settles at the floor.
    UndersubscribedAtFloor,
    /// What does not sell out is sold in whole lots, since no bid is cut.
    UndersubscribedInLots,
    /// The parts sum to the whole.
    PartsSum,
    /// Price times quantity is the proceeds.
    Proceeds,
    /// A total, mean or part that somebody stated.
    Stated,
    /// The containment reserve sells if and only if its trigger is reached.
    Containment,
    /// The floor rises as the rule says.
    FloorGrowth,
    /// The triggers rise as the rule says.
    TriggerGrowth,
    /// Budgets are their share of the baseline.
    BudgetShare,
    /// What the reserve was given, and what is left of it.
    ReserveStock,
    /// An allowance that can be used later only is not dearer than one that can be used now.
    FutureNotDearer,
    /// A made-up book settles as published.
    MadeUpBook,
}

impl Rule {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Rule; 14] = [
        Rule::AtOrAboveFloor,
        Rule::SoldWithinOffer,
        Rule::UndersubscribedAtFloor,
        Rule::UndersubscribedInLots,
        Rule::PartsSum,
        Rule::Proceeds,
        Rule::Stated,
        Rule::Containment,
        Rule::FloorGrowth,
        Rule::TriggerGrowth,
        Rule::BudgetShare,
        Rule::ReserveStock,
        Rule::FutureNotDearer,
        Rule::MadeUpBook,
    ];

    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Rule::AtOrAboveFloor => "at-or-above-floor",
            Rule::SoldWithinOffer => "sold-within-offer",
            Rule::UndersubscribedAtFloor => "undersubscribed-at-floor",
            Rule::UndersubscribedInLots => "undersubscribed-in-lots",
            Rule::PartsSum => "parts-sum",
            Rule::Proceeds => "proceeds",
            Rule::Stated => "stated",
            Rule::Containment => "containment",
            Rule::FloorGrowth => "floor-growth",
            Rule::TriggerGrowth => "trigger-growth",
            Rule::BudgetShare => "budget-share",
            Rule::ReserveStock => "reserve-stock",
            Rule::FutureNotDearer => "future-not-dearer",
            Rule::MadeUpBook => "made-up-book",
        }
    }

    /// Its place in [`Rule::ALL`].
    #[must_use]
    pub fn place(self) -> usize {
        Rule::ALL.iter().position(|rule| *rule == self).unwrap_or_default()
    }
}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They agree.
    Agrees,
    /// They do not.
    Differs,
    /// Something that is needed was not published, or is not in our data.
    Unpublished,
}

impl Verdict {
    /// Of a comparison.
    #[must_use]
    pub fn of(agrees: bool) -> Verdict {
        if agrees { Verdict::Agrees } else { Verdict::Differs }
    }

    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Agrees => "agrees",
            Verdict::Differs => "differs",
            Verdict::Unpublished => "unpublished",
        }
    }
}

/// A figure of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Dollars an allowance.
    Price(Price),
    /// From, to.
    Prices(Price, Price),
    /// Dollars.
    Money(Money),
    /// Allowances.
    Tons(Allowances),
    /// Nothing to show.
    Nothing,
}

/// One check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What is checked.
    pub rule: Rule,
    /// The auction or the year.
    pub place: String,
    /// What follows from the other figures, or from the rule.
    pub expected: Figure,
    /// What was published.
    pub found: Figure,
    /// Whether they agree.
    pub verdict: Verdict,
    /// Who stated it, where that is not the file itself.
    pub source: String,
}

impl Check {
    /// A comparison.
    #[must_use]
    pub fn new(rule: Rule, place: &str, expected: Figure, found: Figure, agrees: bool) -> Check {
        let (place, source) = (place.to_owned(), String::new());
        Check { rule, place, expected, found, verdict: Verdict::of(agrees), source }
    }

    /// The two must be the same.
    #[must_use]
    pub fn same(rule: Rule, place: &str, expected: Figure, found: Figure) -> Check {
        Check::new(rule, place, expected, found, expected == found)
    }

    /// One that cannot be made.
    #[must_use]
    pub fn unpublished(rule: Rule, place: &str) -> Check {
        Check { verdict: Verdict::Unpublished, ..Check::new(rule, place, Figure::Nothing, Figure::Nothing, false) }
    }

    /// The same with its source.
    #[must_use]
    pub fn from_source(self, source: &str) -> Check {
        Check { source: source.to_owned(), ..self }
    }
}
