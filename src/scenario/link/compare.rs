//! Scenarios to compare with, in a link: `compare=bill,enacted-2021,limits.reduction_2035:0.45;title:Tighter`.
//!
//! Commas stand between scenarios, semicolons between the fields of one, a colon between name and value; each value is
//! percent-encoded, so that none of the three can stand in it. The first field may be a name alone: `bill`, a programme
//! or a preset, and what follows changes it; a scenario that names none of them is of the first programme. A long scenario may stand packed. The lab carries the whole as it is and
//! only puts scenarios in and out; [`read`] belongs to the page that compares. Invariants: what [`write`](self::write())
//! makes, [`read`] reads back as the same scenarios; any text gives at most [`MOST`] of them, with everything that was
//! left out named; what is carried never makes a link longer than a link may be.

use super::{LIMIT, encode};
use crate::scenario::{PROGRAMS, Scenario, presets};
use crate::text::file::present;

#[cfg(any(feature = "pages", not(feature = "app")))]
mod read;
#[cfg(test)]
mod tests;

#[cfg(any(feature = "pages", not(feature = "app")))]
pub use read::{read, write};

/// The field.
pub const FIELD: &str = "compare";

/// Most scenarios to compare with.
pub const MOST: usize = 3;

/// Most bytes of the field.
pub const MOST_BYTES: usize = 16 * 1024;

/// The programme on the screen as it stands.
const BILL: &str = "bill";

/// `scenario` as it stands in the field.
#[must_use]
pub fn item(scenario: &Scenario) -> String {
    let preset = presets::present(scenario);
    let called = preset.map_or("", |preset| preset.label.in_language(present()));
    let plain = scenario.seed.is_none() && scenario.notes.is_empty();
    if plain && (scenario.title.is_empty() || scenario.title == called) {
        if let Some(preset) = preset {
            return preset.id.to_owned();
        }
        if scenario.is_bill() && scenario.program == PROGRAMS[0] {
            return BILL.to_owned();
        }
    }
    let link = encode(scenario);
    let fields = link.split_once('?').map_or("", |(_, fields)| fields);
    let first = fields.strip_prefix("program=").and_then(|rest| rest.strip_prefix(PROGRAMS[0]));
    let fields = first.map_or(fields, |rest| rest.trim_start_matches('&'));
    let sign = |letter| match letter {
        '&' => ';',
        '=' => ':',
        other => other,
    };
    fields.chars().map(sign).collect()
}

/// Puts `item` into a field, or takes it out again; none where there is no room for it.
#[must_use]
pub fn toggled(field: &str, item: &str) -> Option<String> {
    let all = field.split(',').filter(|each| !each.is_empty());
    let mut items: Vec<&str> = all.clone().filter(|each| *each != item).collect();
    if items.len() == all.count() {
        items.push(item);
    }
    let next = items.join(",");
    (items.len() <= MOST && next.len() <= MOST_BYTES).then_some(next)
}

/// `link` with the field, as far as a link has room for both.
#[must_use]
pub fn carried(link: String, field: &str) -> String {
    if field.is_empty() || link.len() + field.len() + FIELD.len() + 2 > LIMIT {
        return link;
    }
    link + "&" + FIELD + "=" + field
}

/// What a link has in the field, as it stands there; empty where it has none.
#[must_use]
pub fn field(link: &str) -> &str {
    super::page::raw_field(link, FIELD).unwrap_or_default()
}
