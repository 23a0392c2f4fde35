//! Golden runs: a link, the figures it gave, and a digest of the whole result. The same on every platform.

use capwright::scenario::{self, Scenario, Scheme, link};
use capwright::{intensity, simulate};

/// Name, link and figures of each golden run.
pub const RUNS: [(&str, &str, &str); 15] = [
    ("bill", "#/lab?program=wa-sb5981", include_str!("bill.csv")),
    (
        "tighter",
        "#/lab?program=wa-sb5981&limits.reduction_2035=0.45&auction.floor_base=20",
        include_str!("tighter.csv"),
    ),
    ("withheld", "#/lab?program=wa-sb5981&cap.eite_in_early_budgets=withheld", include_str!("withheld.csv")),
    (
        "containment",
        "#/lab?program=wa-sb5981&ecr.trigger_ratio=1.25&apcr.trigger_ratio=0.6&seed=7",
        include_str!("containment.csv"),
    ),
    (
        "hard-collar",
        "#/lab?program=wa-sb5981&auction.ceiling_mode=hard&auction.ceiling_after=hold&penalty.discharges=true",
        include_str!("hard-collar.csv"),
    ),
    (
        "published-share",
        "#/lab?program=wa-sb5981&share.method=fixed&share.state_average=97300000&cap.shape=equal-percent",
        include_str!("published-share.csv"),
    ),
    (
        "wide-beliefs",
        "#/lab?program=wa-sb5981&market.belief_sigma=0.3&market.traders=0&auction.count=2&seed=4294967295",
        include_str!("wide-beliefs.csv"),
    ),
    (
        "no-banking",
        "#/lab?program=wa-sb5981&banking.allowed=false&period.length=1&vintage.test=deadline-year&offset.limit_scope=installment",
        include_str!("no-banking.csv"),
    ),
    (
        "linked",
        concat!(
            "#/lab?program=wa-sb5981&link.partner=california-quebec&link.year=2027&link.withdraw_year=2041",
            "&link.after_withdrawal=void&link.checks=%7B%22established%22%3Atrue%2C%22consistent%22%3Atrue%2C%22analysis_rule_adopted%22%3Atrue%2C%22auctions%22%3Atrue%2C%22holding_limits%22%3Atrue%2C%22reporting%22%3Atrue%2C%22offset_protocols%22%3Atrue%2C%22enforcement%22%3Atrue%2C%22instruments%22%3Atrue%2C%22withdrawal%22%3Atrue%2C%22joint_market%22%3Atrue%2C%22security%22%3Atrue%2C%22authority_retained%22%3Atrue%7D",
        ),
        include_str!("linked.csv"),
    ),
    ("plan", "#/lab?program=henan-plan", include_str!("plan.csv")),
    (
        "plan-capped",
        "#/lab?program=henan-plan&cap.mode=absolute&auction.share=0.3&cap.decline=0.03&economy.output_shift=0.1",
        include_str!("plan-capped.csv"),
    ),
    (
        "plan-own-market",
        "#/lab?program=henan-plan&cap.mode=absolute&auction.share=0.5&market.mode=cleared&cap.decline=0.05&seed=7",
        include_str!("plan-own-market.csv"),
    ),
    (
        "plan-total-first",
        "#/lab?program=henan-plan&target.phase=total-first&economy.emissions_2025_mt=455&economy.growth=0.03",
        include_str!("plan-total-first.csv"),
    ),
    (
        "plan-draft",
        "#/lab?program=henan-plan&plan.vintage=2026&plan.tightening=0.01&market.price=120&market.missing=0.2",
        include_str!("plan-draft.csv"),
    ),
    (
        "plan-measures",
        "#/lab?program=henan-plan&coal.retired_mw=4000&wind.added_mw=20000&solar.added_mw=30000&homes.performance=1&\
         ule.share=1&steel.eaf_shift=0.2&scrap.extra_mt=5&forest.credits=true&ccus.captured_mt=2",
        include_str!("plan-measures.csv"),
    ),
];

/// What a golden file holds: the years, and a digest of the whole result with every entity.
pub fn figures(address: &str) -> String {
    let decoded = link::decode(address);
    assert!(decoded.problems.is_empty(), "{:?}", decoded.problems);
    let (years, whole) = result(&decoded.scenario);
    format!("{years}# digest of the whole result: {}\n", digest(&whole))
}

/// The years, and the whole result.
fn result(scenario: &Scenario) -> (String, String) {
    match scenario::scheme(scenario.program) {
        Scheme::Budget => {
            let outcome = scenario::run(scenario).expect("a golden scenario runs");
            assert!(outcome.audit.balanced, "{:?}", outcome.audit);
            (simulate::report::to_csv(&outcome), simulate::report::to_json(&outcome, true))
        }
        Scheme::Rate => {
            let outcome = scenario::run_rates(scenario).expect("a golden scenario runs");
            assert!(outcome.audit.balanced, "{:?}", outcome.audit);
            (intensity::report::to_csv(&outcome), intensity::report::to_json(&outcome, true))
        }
    }
}

/// Two independent 64-bit FNV-1a hashes: enough to notice any byte.
fn digest(text: &str) -> String {
    let hash = |start: u64| text.bytes().fold(start, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    format!("{:016x}{:016x}", hash(0xcbf2_9ce4_8422_2325), hash(0x9e37_79b9_7f4a_7c15))
}
