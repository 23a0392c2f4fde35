//! What stands between a project and the money: criteria, and consultation of tribes.
//!
//! Rules `project-funding` and `tribal-consultation-gate`. Invariant: what is unknown does not open a gate.

use crate::law::{Consultation, FundingRules, Project};
use crate::units::Date;

/// Why a project gets nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It lies elsewhere.
    Elsewhere,
    /// The law does not name its type.
    Type,
    /// Its recipient is of no allowed kind.
    Recipient,
    /// A quality is missing or unknown.
    Quality,
    /// Labor standards are not met or unknown.
    Labor,
    /// Nobody said whether it touches tribal lands, and nobody was consulted.
    ImpactUnknown,
    /// It touches tribal lands and the consultation was not yet.
    Consultation,
    /// Consent is needed and was not granted.
    Consent,
}

impl Refusal {
    /// Its word in results.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Refusal::Elsewhere => "elsewhere",
            Refusal::Type => "type",
            Refusal::Recipient => "recipient",
            Refusal::Quality => "quality",
            Refusal::Labor => "labor",
            Refusal::ImpactUnknown => "impact-unknown",
            Refusal::Consultation => "consultation",
            Refusal::Consent => "consent",
        }
    }
}

/// Why consultation bars money on `day`; nothing where it does not.
#[must_use]
pub fn consultation_gate(about: &Consultation, day: Date, consent_required: bool) -> Option<Refusal> {
    if about.impact == Some(false) {
        return None;
    }
    if about.held.is_none_or(|held| held > day) {
        return Some(if about.impact.is_none() { Refusal::ImpactUnknown } else { Refusal::Consultation });
    }
    (consent_required && about.consent != Some(true)).then_some(Refusal::Consent)
}

/// From when to when a stop request holds for a project that was funded without consultation.
#[must_use]
pub fn suspension(about: &Consultation) -> Option<(Date, Option<Date>)> {
    let request = about.stop_request.filter(|_| about.in_breach && about.impact != Some(false))?;
    match about.held {
        Some(held) if held <= request => None,
        held => Some((request, held)),
    }
}

/// Everything that bars `project` on `day`; `credits` asks for the criteria of an account that credits tons.
#[must_use]
pub fn refusals(project: &Project, rules: &FundingRules, credits: bool, day: Date) -> Vec<Refusal> {
    let mut found = Vec::new();
    let mut bar = |open: bool, refusal| {
        if !open {
            found.push(refusal);
        }
    };
    if credits {
        bar(project.in_place || !rules.in_place_only, Refusal::Elsewhere);
        bar(project.named_type || !rules.named_types_only, Refusal::Type);
        bar(project.recipient_allowed, Refusal::Recipient);
        bar(project.criteria.iter().all(|met| *met), Refusal::Quality);
        bar(project.labor, Refusal::Labor);
    }
    if !project.consultation.in_breach {
        found.extend(consultation_gate(&project.consultation, day, rules.consent_required));
    }
    found
}
