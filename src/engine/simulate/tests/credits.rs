//! Offset credits of small programmes: pools, projects, findings.

use super::small::{Recipe, percent};
use crate::law::*;
use crate::units::{Allowances, Date, Price};

/// In a third of programmes some credits are found invalid.
pub fn invalidation(r: &Recipe) -> InvalidationRules {
    if r.parties % 3 != 1 {
        return InvalidationRules::none();
    }
    let date = Date::new(2001 + r.period as u16 + 1, 1 + r.offset_percent % 12, 28).expect("a date");
    InvalidationRules {
        rate: percent(r.holding_percent / 2),
        lookback: 1 + r.foresight % 3,
        months: 1 + u16::from(r.sigma % 24),
        held_too: r.banking,
        by_day: r.late_sector,
        events: vec![Invalidation { entity: 0, date, credits: 10_000 }],
    }
}

/// Something passes everywhere; some projects are dear, some late, some with a partner.
pub fn pools(r: &Recipe, total: Allowances) -> [OffsetPool; 3] {
    let project = |kind: usize, place: usize| OffsetProject {
        price: Price(r.floor_cents * (1 + place as i64) / 2),
        credits: total / (100 + 50 * kind as i64),
        years: place..r.years.max(place),
        of_partner: place == 2,
    };
    [0, 1, 2].map(|kind| OffsetPool {
        eligible: percent(if r.discharges { 40 * (1 + kind as i64 % 2) } else { 100i64 }),
        projects: (0..3).map(|place| project(kind, place)).collect(),
    })
}
