//! A link as others read it: an object in the result, columns in its tables. Nothing where none is meant.
//!
//! Field names are only ever added to.

use super::link_rows::*;
use super::outcome::Outcome;
use crate::json::{Json, Scalar};
use crate::units::Year;

/// Takes the fields of a row, one by one.
type Put<'a> = dyn FnMut(&str, Scalar) + 'a;

/// Puts the object `link`.
pub(super) fn put(json: &mut Json, outcome: &Outcome) {
    let Some(link) = &outcome.link else { return };
    let (gain, partner_gain) = link.gains();
    json.key("link");
    json.open('{');
    json.field("partner", link.partner);
    json.field("year", link.years.0);
    json.field("withdraw_year", link.years.1.map(|year| u32::from(year.0)));
    json.field("open", link.open);
    json.texts("failed", &link.failed());
    json.key("checks");
    json.open('{');
    link.checks.iter().for_each(|(id, met)| json.field(id, *met));
    json.close('}');
    json.field("cost_test", link.test.id());
    json.field("cheaper", link.cheaper);
    json.field("price_unlinked", link.price.0);
    json.field("price_linked", link.price.1);
    json.field("cost_unlinked_usd", link.cost.0);
    json.field("cost_linked_usd", link.cost.1);
    json.field("net_import_t", link.net_import_t());
    json.field("gain_usd", gain);
    json.field("partner_gain_usd", partner_gain);
    json.key("years");
    json.open('[');
    for row in &link.rows {
        json.item();
        json.open('{');
        json.field("year", row.year);
        year(Some(row), &mut |name, value| json.field(name, value));
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

/// The columns of `at` in a table of years.
pub(super) fn year_columns(outcome: &Outcome, at: Year, put: &mut Put<'_>) {
    if let Some(link) = &outcome.link {
        year(link.rows.iter().find(|row| row.year == at), put);
    }
}

/// The columns of an auction.
pub(super) fn auction_columns(outcome: &Outcome, joint: Option<JointSale>, put: &mut Put<'_>) {
    if outcome.link.is_some() {
        put("joint_offered_t", joint.map(|joint| joint.offered_t).into());
        put("joint_sold_t", joint.map(|joint| joint.sold_t).into());
        put("imported_t", joint.map(|joint| joint.imported_t).into());
        put("exported_t", joint.map(|joint| joint.exported_t).into());
    }
}

fn year(row: Option<&LinkYear>, put: &mut Put<'_>) {
    let Some(row) = row else { return };
    put("link_open", row.open.into());
    put("net_import_t", row.net_import_t.into());
    put("import_paid_usd", row.paid.into());
    let sides = [("", row.here, row.here_alone), ("partner_", row.partner, row.partner_alone)];
    for (whose, with, without) in sides {
        for (what, side) in [("", with), ("_unlinked", without)] {
            put(&format!("{whose}link_price{what}"), side.price.into());
            put(&format!("{whose}link_emissions{what}_t"), side.emissions_t.into());
            put(&format!("{whose}link_cost{what}_usd"), side.cost.into());
        }
    }
    put("partner_cap_t", row.partner_cap_t.into());
    put("partner_bank_t", row.partner_bank_t.into());
    put("partner_units_t", row.partner_units_t.into());
}
