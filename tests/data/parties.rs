//! Tables of parties with which their mechanisms act, and scenarios in which they matter.

use capwright::law::lever::Lever;

const JOINS: &str = r#"[{"entity":"A mill","notice_in":"2022-03-01","notice_out":"2025-07-01","tonnes":20000}]"#;
const LINKS: &str = r#"[{"a":"BP West Coast Products LLC","b":"Tesoro Refining & Marketing Company LLC"},
    {"a":"BP West Coast Products LLC","b":"Phillips 66 Company","direct":false}]"#;
const LATE: &str = r#"[{"entity":"Chevron U.S.A. Inc.","year":2025,"submitted":"2026-12-15"},
    {"entity":"CHS Inc.","year":2026,"submitted":"2027-12-15"}]"#;
const CLOSES: &str = r#"[{"entity":"Grays Harbor Energy Center - Elma","date":"2027-05-10"}]"#;
const AWAY: &str = r#"{"CHS Inc.":true}"#;

/// A joiner, a group, late reports, a closure and a party that is not registered.
pub const AFFAIRS: [(&str, &str); 7] = [
    ("optin.entities", JOINS),
    ("registry.affiliations", LINKS),
    ("verification.late", LATE),
    ("exit.closures", CLOSES),
    ("registry.unregistered", AWAY),
    ("reporting.state_threshold", "20000"),
    ("holding.rate_low", "0.01"),
];

/// Entities near the threshold, of whom those listed are told to stay; biofuel is not exempt.
pub const NEAR: [(&str, &str); 3] =
    [("near.notice", "list"), ("near.band", "0.5"), ("exempt.biomass_biofuel", "false")];

/// Fuel suppliers that sell something of everything.
pub const FUEL: [(&str, &str); 4] = [
    ("economy.fuel_biogenic_share", "0.05"),
    ("economy.fuel_aviation_share", "0.05"),
    ("economy.fuel_marine_share", "0.05"),
    ("exempt.transport_fuel_scope", "out-of-state-only"),
];

/// A value of a date or table lever that changes a result.
pub fn sample(lever: &Lever) -> Option<&'static str> {
    Some(match lever.id {
        "coverage.categories" => r#"["facility","fuel-supplier"]"#,
        "double.agreements" => {
            r#"[{"from":"BP West Coast Products LLC","to":"Chevron U.S.A. Inc.","tonnes":100000,"year":2024}]"#
        }
        "optin.entities" => JOINS,
        "registry.affiliations" => LINKS,
        "registry.good_standing" => r#"{"BP West Coast Products LLC":false}"#,
        "registry.unregistered" => r#"{"Chevron U.S.A. Inc.":true}"#,
        "registry.retirements" => r#"[{"entity":"Chevron U.S.A. Inc.","year":2030,"tonnes":1000}]"#,
        "auction.sanctions" => r#"[{"entity":"Chevron U.S.A. Inc.","from_auction":5,"count":2,"ground":"disclosure"}]"#,
        "exit.closures" => CLOSES,
        "near.noticed" => r#"{"Cascade Natural Gas Corporation LDC - statewide":true}"#,
        "verification.late" => LATE,
        "verification.date" => "08-01",
        "timeline.on_time" => r#"{"eite-rules":"2020-09-01"}"#,
        _ => return None,
    })
}
