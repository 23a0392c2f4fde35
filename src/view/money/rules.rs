//! What the law says beside the figures, in our words, with the lever by which its place in the report is found.
//!
//! Must not know the report: a lever's row has document, heading and paragraph. Invariant: the numbers in a sentence are
//! those that the run was made with.

use super::super::number;
use super::super::phrase::fill;
use super::Ground;
use crate::law::{ProjectUses, Uses, Window};
use crate::units::Price;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A part of the page that has rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All accounts.
    Together,
    /// The account at this place.
    Account(usize),
    /// Projects.
    Projects,
    /// Consultation of tribes.
    Consultation,
    /// Designation of communities.
    Communities,
    /// Households.
    Households,
}

/// A rule and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// In our words.
    pub says: String,
    /// The lever whose citation it has.
    pub lever: &'static str,
    /// The paragraph, where it is not the lever's own but another under the same heading.
    pub paragraph: Option<u8>,
}

fn rule(says: impl Into<String>, lever: &'static str) -> Rule {
    Rule { says: says.into(), lever, paragraph: None }
}

/// The rules of a part, in the order of the report.
#[must_use]
pub fn rules(ground: Ground, part: Part) -> Vec<Rule> {
    let words = &ground.words().rules;
    match part {
        Part::Together => vec![
            rule(words.split, "revenue.share_eta"),
            appropriation(ground),
            rule(words.penalties, "revenue.penalties_to"),
        ],
        Part::Account(place) => account(ground, place),
        Part::Projects => {
            let criteria = Rule { paragraph: Some(2), ..rule(words.criteria, "project.in_state_only") };
            let labor = Rule { paragraph: Some(3), ..rule(words.labor, "project.in_state_only") };
            vec![
                rule(words.place, "project.in_state_only"),
                criteria,
                labor,
                rule(words.stop, "project.performance_tolerance"),
            ]
        }
        Part::Consultation => {
            let needed = usize::from(ground.rules.funding.consent_required);
            vec![rule(words.consultation[needed], "tribal.consent_effect")]
        }
        Part::Communities => {
            let rank = ground.rules.communities.cutoff.to_string();
            vec![rule(fill(words.designation, &[("rank", &rank)]), "hic.rank_cutoff")]
        }
        Part::Households => {
            let always = ground.rules.households.always;
            (!always).then(|| rule(words.disproportionate, "household.test")).into_iter().collect()
        }
    }
}

fn percent(ground: Ground, share: Decimal) -> String {
    number::percent(share.to_f64().unwrap_or(f64::NAN), ground.language)
}

/// The appropriation of the first year stands for all: the levers know one share.
fn appropriation(ground: Ground) -> Rule {
    let words = &ground.words().rules;
    let share = ground.rules.appropriation.first().copied().flatten().unwrap_or_default();
    let template = if ground.rules.lag == 0 { words.appropriation_now } else { words.appropriation };
    let places = [("share", percent(ground, share)), ("lag", ground.rules.lag.to_string())];
    let says = fill(template, &places.each_ref().map(|(place, text)| (*place, text.as_str())));
    rule(says, "appropriation.share")
}

fn account(ground: Ground, place: usize) -> Vec<Rule> {
    let words = &ground.words().rules;
    match ground.rules.uses.get(place) {
        Some(Uses::Projects(uses)) if uses.credits => vec![communities(ground, uses), tons(ground)],
        Some(Uses::Projects(uses)) => {
            let says = fill(words.impacts, &[("share", &percent(ground, uses.minimum))]);
            vec![rule(says, "cira.impacts_minimum"), rule(words.ranking, "cira.hic_weight")]
        }
        Some(Uses::Claims(claims)) => vec![rule(words.claims[usize::from(!claims.co_equal)], "transition.priority")],
        None => Vec::new(),
    }
}

fn communities(ground: Ground, uses: &ProjectUses) -> Rule {
    let words = &ground.words().rules;
    let window = match uses.window {
        Window::Year => 0,
        Window::Biennium => 1,
        Window::Cumulative => 2,
    };
    let places = [("share", percent(ground, uses.minimum)), ("window", words.windows[window].to_owned())];
    rule(fill(words.communities, &places.each_ref().map(|(place, text)| (*place, text.as_str()))), "eta.hic_minimum")
}

fn tons(ground: Ground) -> Rule {
    let funding = &ground.rules.funding;
    let price = Price::from_decimal(funding.cost_per_ton);
    let places = [("share", percent(ground, funding.verified_share)), ("cost", number::price(price, ground.language))];
    let places = places.each_ref().map(|(place, text)| (*place, text.as_str()));
    rule(fill(ground.words().rules.tons, &places), "project.verified_share")
}
