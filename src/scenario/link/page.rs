//! The part of a link that belongs to a page: which one it is, and the fields that the page reads itself.
//!
//! Must not know which pages there are. Invariant: the scenario's fields are the same on every page.

use super::{PAGE_FIELDS, encode, percent, query};
use crate::scenario::Scenario;
use std::fmt::Write;

/// The page of a link that names none.
pub const FIRST: &str = "lab";

/// The page that takes packed contents.
pub const AUCTIONS: &str = "auctions";

/// A field of that page, with or without a value: one's own auction.
pub const OWN: &str = "own";

/// The link of a scenario on `page`, from `#` on; `fields` are some of [`PAGE_FIELDS`] with their values.
#[must_use]
pub fn encode_on(page: &str, scenario: &Scenario, fields: &[(&str, &str)]) -> String {
    let link = encode(scenario);
    let mut link = format!("#/{page}{}", link.strip_prefix("#/lab").unwrap_or_default());
    for (name, value) in fields {
        add_field(&mut link, name, value);
    }
    link
}

/// Adds one of a page's own fields to a link that was written for it.
pub fn add_field(link: &mut String, name: &str, value: &str) {
    debug_assert!(PAGE_FIELDS.contains(&name), "{name} is no field of a page");
    // Writing to a text cannot fail.
    let _ = write!(link, "&{name}={}", percent::encode(value));
}

/// The page that a link names, as it stands there; [`FIRST`] where it names none.
#[must_use]
pub fn page(link: &str) -> &str {
    let fragment = link.split_once('#').map_or(link, |(_, fragment)| fragment);
    let path = fragment.split_once('?').map_or(fragment, |(path, _)| path);
    match path.strip_prefix('/') {
        Some(name) if !name.is_empty() => name,
        _ => FIRST,
    }
}

/// The value of one of a page's own fields; nothing where it is absent, empty or unreadable.
#[must_use]
pub fn page_field(link: &str, name: &str) -> Option<String> {
    percent::decode(raw_field(link, name)?).ok().filter(|value| !value.is_empty())
}

/// The same as it stands in the link.
pub(super) fn raw_field<'a>(link: &'a str, name: &str) -> Option<&'a str> {
    query(link).split('&').find_map(|part| part.split_once('=').filter(|(field, _)| *field == name)).map(|part| part.1)
}

/// Whether a link asks for one's own auction, `#/auctions?own`.
#[must_use]
pub fn is_own(link: &str) -> bool {
    page(link) == AUCTIONS && query(link).split('&').any(|part| part.split('=').next() == Some(OWN))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::link::decode;

    #[test]
    fn a_page_keeps_the_scenario_and_its_own_fields() {
        let scenario = decode("#/lab?auction.floor_base=25&seed=7&title=a%26b").scenario;
        let link = encode_on("entities", &scenario, &[("open", "Smith & Sons = 100 %")]);
        assert!(link.starts_with("#/entities?program="), "{link}");
        assert_eq!(page(&link), "entities");
        assert_eq!(page_field(&link, "open").as_deref(), Some("Smith & Sons = 100 %"));
        assert_eq!(page_field(&link, "view"), None);
        let decoded = decode(&link);
        assert_eq!((decoded.scenario, decoded.problems), (scenario, vec![]));
    }

    #[test]
    fn ones_own_auction_is_a_field_with_or_without_a_value() {
        for link in ["#/auctions?own", "#/auctions?program=p&own=1", "#/auctions?own&seed=1"] {
            assert!(is_own(link), "{link}");
        }
        for link in ["#/auctions", "#/auctions?auction=2027Q2", "#/lab?own", "#/auctions?seed=1&owner=2"] {
            assert!(!is_own(link), "{link}");
        }
        let decoded = decode("#/auctions?own&seed=7&x=auction1.AAAA&auction=2027Q2");
        assert_eq!((decoded.scenario.seed, decoded.problems), (Some(7), vec![]));
        assert_eq!(decode("#/lab?x=auction1.AAAA").problems.len(), 1);
    }

    #[test]
    fn a_link_without_a_page_is_the_labs() {
        for link in ["", "#", "#/", "#results", "auction.floor_base=25", "#?seed=1", "#/?seed=1", "#/lab?seed=1"] {
            assert_eq!(page(link), FIRST, "{link}");
        }
        assert_eq!(page("https://example.org/x/#/no-such/page?open=a%FF"), "no-such/page");
        assert_eq!(page_field("https://example.org/x/#/no-such/page?open=a%FF", "open"), None);
    }
}
