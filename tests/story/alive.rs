//! Levers that act only in a scenario of their own: each with that scenario and a value that changes its result.
//!
//! The plants, prices and figures in these tables are illustrations, not data.

use super::{BILL, run, with};
use capwright::scenario;

type Change = (&'static str, &'static str);

/// Two steel makers: the cleaner and the dirtier half of an industry.
const OUTPUT: Change = (
    "eite.output",
    r#"[{"entity":"Nucor Steel Seattle, Inc, - Seattle","good":"metal","output":150000,"intensity":0.85},
        {"entity":"Kaiser Aluminum Washington, LLC (Trentwood Works) - Spokane Valley","good":"metal","output":120000,"intensity":0.95}]"#,
);
const BENCHMARKS: Change = ("eite.benchmark_table", r#"[{"good":"metal","benchmark":0.8}]"#);
const TRADE: Change = (
    "eite.trade_data",
    r#"[{"entity":"Nucor Steel Seattle, Inc, - Seattle","value_added":100,"imports":30,"exports":20,"shipments":180}]"#,
);
/// Nobody is on the list, so that the numeric tests decide.
const UNLISTED: Change = ("eite.naics_prefixes", r#"["3273"]"#);
const ADJUSTMENT: Change = (
    "eite.adjustments",
    r#"[{"entity":"Nucor Steel Seattle, Inc, - Seattle","year":2024,"delta":0.5,"reason":"emissions-change"}]"#,
);
const SHARES: Change = ("eite.schedule_table", r#"{"2021":1,"2030":0.5}"#);
const POWER: Change = ("electricity.table", r#"{"2021":8000000,"2030":4000000}"#);

/// A dairy that the higher threshold leaves out and that joins of its own will.
const JOINS: Change = ("optin.entities", r#"[{"entity":"Darigold - Sunnyside","notice_in":"2020-03-01"}]"#);

/// Credits found invalid, and an end of the programme after which little is left to replace them.
const FOUND: Change =
    ("offset.invalidations", r#"[{"entity":"Chevron U.S.A. Inc.","date":"2025-02-01","credits":5000}]"#);
const ENDS_EARLY: Change = ("program.last_year", "2035");
const FOUND_A_TENTH: Change = ("offset.invalidation_rate", "0.1");
const BY_PROJECT: Change = ("market.offset_supply", "projects");

/// Supplies of whole large lots, of which an auction may sell the last one without cutting a bid: only then do the lowest
/// bid that wins and the highest that loses differ.
const WHOLE_LOTS: &[Change] = &[
    ("auction.lot", "10000"),
    (
        "cap.budget_override",
        concat!(
            "{\"2021\":8000000,\"2022\":8000000,\"2023\":8000000,\"2024\":8000000,\"2025\":8000000,\"2026\":8000000,",
            "\"2027\":8000000,\"2028\":8000000,\"2029\":8000000,\"2030\":8000000,\"2031\":8000000,\"2032\":8000000,",
            "\"2033\":8000000,\"2034\":8000000,\"2035\":8000000}"
        ),
    ),
    ("eite.initial_share", "0"),
    ("electricity.factor", "0"),
    ("gas.low_income_share", "0"),
    ("apcr.share_after", "0"),
    ("evaluation.enabled", "false"),
];

/// A link that opens, one of its checks marked as not met, and one that ends.
const PARTNER: Change = ("link.partner", "california-quebec");
const UNTESTED: Change = ("link.cost_test", "off");
const MET: Change = (
    "link.checks",
    r#"{"established":true,"consistent":true,"analysis_rule_adopted":true,"auctions":true,"holding_limits":true,
        "reporting":true,"offset_protocols":true,"enforcement":true,"instruments":true,"withdrawal":true,
        "joint_market":true,"security":true,"authority_retained":true}"#,
);
const LINKED: &[Change] = &[PARTNER, UNTESTED, MET];
const ENDS: Change = ("link.withdraw_year", "2031");
const SECTOR: &str =
    r#"[{"sector":"all","tonnes":250000000,"trend":-0.02,"potential":0.6,"cost_scale":150,"speed":0.1}]"#;

/// Lever, value, and the scenario in which it matters.
const SHOWN: &[(&str, &str, &[Change])] = &[
    ("eite.naics_prefixes", UNLISTED.1, &[]),
    ("eite.trade_data", TRADE.1, &[UNLISTED]),
    ("eite.criteria_intensity", "5000", &[UNLISTED, TRADE]),
    ("eite.criteria_trade", "0.9", &[UNLISTED, TRADE]),
    ("eite.criteria_join", "either", &[UNLISTED, TRADE, ("eite.criteria_trade", "0.9")]),
    ("eite.criteria_from_year", "2026", &[UNLISTED, TRADE]),
    ("eite.schedule", "table", &[SHARES]),
    ("eite.schedule_table", r#"{"2025":0.7}"#, &[SHARES, ("eite.schedule", "table")]),
    ("eite.output", OUTPUT.1, &[]),
    ("eite.benchmark", "best-in-class", &[OUTPUT]),
    ("eite.benchmark", "table", &[OUTPUT, BENCHMARKS]),
    (
        "eite.benchmark_table",
        r#"[{"good":"metal","benchmark":0.5}]"#,
        &[OUTPUT, BENCHMARKS, ("eite.benchmark", "table")],
    ),
    ("eite.benchmark_tilt", "1", &[OUTPUT]),
    ("eite.benchmark_update", "0.1", &[OUTPUT]),
    ("eite.review_first", "2029", &[OUTPUT, ("eite.benchmark_update", "0.1")]),
    ("eite.review_interval", "5", &[OUTPUT, ("eite.benchmark_update", "0.1")]),
    ("eite.adjustments", ADJUSTMENT.1, &[]),
    ("eite.adjustment_trigger", "0.6", &[ADJUSTMENT]),
    ("eite.leakage_condition", "leakage-required", &[ADJUSTMENT]),
    ("eite.cap_at_emissions", "true", &[("eite.schedule_table", r#"{"2021":1}"#), ("eite.schedule", "table")]),
    ("eite.include_opt_in", "false", &[("coverage.threshold", "40000"), JOINS]),
    ("electricity.method", "table", &[POWER]),
    ("electricity.table", r#"{"2021":1000000}"#, &[POWER, ("electricity.method", "table")]),
    ("gas.use_split", r#"{"weatherization":1}"#, &[]),
    ("gas.value_price", "floor", &[("auction.floor_base", "5")]),
    ("gas.mode", "sell", &[]),
    ("auction.dates", r#"["04-10","07-10","10-10"]"#, &[("auction.count", "2")]),
    ("auction.include_prior", "false", &[("auction.floor_base", "40")]),
    ("auction.reserve_counts", "true", &[("apcr.trigger_ratio", "0.3")]),
    ("surrender.date", "12-15", &[]),
    ("period.first_year", "2023", &[]),
    ("instrument.tonnes", "3", &[]),
    ("offset.locations", r#"["linked"]"#, &[]),
    ("offset.override", r#"{"2024":0.02}"#, &[]),
    ("market.offset_projects", "[]", &[BY_PROJECT]),
    ("offset.invalidations", FOUND.1, &[]),
    ("offset.invalidation_lookback", "2", &[FOUND_A_TENTH]),
    ("offset.replacement_months", "14", &[FOUND_A_TENTH]),
    ("offset.invalidation_scope", "surrendered-and-held", &[FOUND_A_TENTH, BY_PROJECT]),
    ("offset.invalidation_penalty", "daily", &[("offset.invalidation_rate", "0.5"), ENDS_EARLY]),
    ("link.partner", PARTNER.1, &[UNTESTED, MET]),
    ("link.checks", r#"{"established":false}"#, LINKED),
    ("link.year", "2030", LINKED),
    ("link.withdraw_year", "2035", LINKED),
    ("link.after_withdrawal", "void", &[PARTNER, UNTESTED, MET, ENDS]),
    ("link.cost_test", "price", LINKED),
    ("link.partner_sectors", SECTOR, LINKED),
    ("link.partner_caps", r#"{"2021":300000000,"2050":30000000}"#, LINKED),
    ("link.partner_bank", "100000000", LINKED),
    ("link.partner_floor", "30", LINKED),
    ("link.partner_ceiling", "40", LINKED),
    ("link.partner_offsets", "0.2", LINKED),
    ("market.pricing", "highest_rejected", WHOLE_LOTS),
    ("vintage.order", "purchase-order", &[("banking.allowed", "false"), ("vintage.test", "deadline-year")]),
];

/// Whether `id` is shown to act here.
pub fn shown(id: &str) -> bool {
    SHOWN.iter().any(|(lever, _, _)| *lever == id)
}

#[test]
fn each_lever_changes_the_result_of_a_scenario_in_which_its_mechanism_acts() {
    for (id, value, setting) in SHOWN {
        assert!(scenario::levers(BILL).iter().any(|lever| lever.id == *id && lever.active), "{id}");
        let before = run(setting);
        let mut scenario = with(setting);
        scenario.set_text(id, value).unwrap_or_else(|problem| panic!("{problem}"));
        let after = scenario::run(&scenario).unwrap_or_else(|problems| panic!("{id}={value}: {problems:?}"));
        assert!(after.audit.balanced && before.audit.balanced, "{id}={value}: {:?}", after.audit);
        let changed = after.years != before.years
            || after.entities != before.entities
            || after.auctions != before.auctions
            || after.deadlines != before.deadlines;
        assert!(changed, "{id}={value} changes nothing");
    }
}
