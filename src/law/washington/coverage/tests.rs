//! Who passes the test, by the rules' worked examples.

use super::*;

/// Source: sb5981-rules, covered-share, worked example.
#[test]
fn the_share_is_a_ratio_of_sums_unless_the_mean_of_ratios_is_chosen() {
    let pairs = [(710, 944), (702, 936), (731, 974), (734, 976), (730, 975)].map(|(c, s)| (c * 100_000, s * 100_000));
    let six = |value: Decimal| value.round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero).to_string();
    assert_eq!(six(ratio_of_sums(&pairs)), "0.750676");
    assert_eq!(six(mean_of_ratios(&pairs)), "0.750680");
}

use crate::law::washington::levers;
use crate::law::world::ExemptReason;

fn reporter(category: Category, exempt: Option<ExemptReason>, from_2016: [Allowances; 3]) -> Emitter {
    let mut reported = [None; REPORTS];
    for (place, tons) in from_2016.into_iter().enumerate() {
        reported[3 + place] = Some(tons);
    }
    Emitter { name: "x".to_owned(), category, industry: String::new(), delivers: false, exempt, reported }
}

fn is_covered(values: &Values, emitter: Emitter) -> bool {
    !covered(values, &World { emitters: vec![emitter], ..World::default() }).is_empty()
}

/// Source: sb5981-rules, coverage-threshold, worked example.
#[test]
fn one_year_at_the_threshold_is_enough_and_only_the_test_years_count() {
    let values = Values::defaults(levers());
    let facility = |tons| reporter(Category::Facility, None, tons);
    assert!(is_covered(&values, facility([24_999, 25_000, 23_000])));
    assert!(is_covered(&values, facility([28_977, 30_576, 24_016])));
    assert!(!is_covered(&values, facility([24_999, 24_999, 24_999])));
    let mut later = facility([0, 0, 0]);
    later.reported[6] = Some(400_000);
    assert!(!is_covered(&values, later), "400,000 t only in 2019");
}

/// Source: sb5981-rules, exempt-emissions, worked example: a landfill of 247,524 t, all non-stack.
#[test]
fn a_landfill_is_not_covered_or_covered_with_nothing_to_surrender() {
    use crate::law::lever::Value;
    let mut values = Values::defaults(levers());
    let landfill = || reporter(Category::Facility, Some(ExemptReason::NonStack), [247_524; 3]);
    assert!(!is_covered(&values, landfill()));
    values.set("exempt.before_threshold", Value::Switch(false));
    let world = World { emitters: vec![landfill()], ..World::default() };
    assert_eq!(covered(&values, &world).iter().map(|member| member.base).collect::<Vec<_>>(), [0]);
}

/// Source: sb5981-rules, coverage-threshold, worked example: facility 20,000 and fuel 10,000 in one year.
#[test]
fn a_persons_sources_count_together_only_where_the_person_is_tested() {
    use crate::law::lever::Value;
    let mut facility = reporter(Category::Facility, None, [20_000, 0, 0]);
    facility.name = "x - Seattle".to_owned();
    let fuel = reporter(Category::FuelSupplier, None, [10_000, 0, 0]);
    let world = World { emitters: vec![facility, fuel], ..World::default() };
    let mut values = Values::defaults(levers());
    assert_eq!(covered(&values, &world).len(), 0);
    values.set("coverage.aggregation", Value::Choice("person"));
    assert_eq!(covered(&values, &world).len(), 2);
}

#[test]
fn an_entrant_reached_the_threshold_after_the_test_years() {
    use crate::law::lever::Value;
    let mut values = Values::defaults(levers());
    values.set("coverage.new_entrants", Value::Choice("rolling"));
    let mut later = reporter(Category::Facility, None, [20_000; 3]);
    later.reported[6] = Some(400_000);
    let never = reporter(Category::Facility, None, [20_000; 3]);
    let world = World { emitters: vec![later, Emitter { name: "y".to_owned(), ..never }], ..World::default() };
    let standings: Vec<Standing> =
        members(&values, &world, &[], &mut Vec::new()).iter().map(|member| member.standing).collect();
    assert_eq!(standings, [Standing::Entrant(Some(2019)), Standing::Entrant(None)]);
}
