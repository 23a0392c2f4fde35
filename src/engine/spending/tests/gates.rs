//! Projects, consultation and designation.

use super::*;
use crate::spending::*;
use crate::units::Year;

fn years(deposits: &[&str]) -> Vec<YearReceipts> {
    let year = |(sum, year): (&&str, u16)| YearReceipts {
        year: Year(year),
        deposits: vec![dollars(sum)],
        price: None,
        bill_help: Money(0),
    };
    deposits.iter().zip(2021..).map(year).collect()
}

fn free() -> ProjectUses {
    project_uses(Favoured::Communities, "0", Window::Year)
}

/// Source: sb5981-rules, project-funding, worked example.
#[test]
fn ten_million_dollars_at_100_a_ton_95_percent_verified_are_95_000_tons() {
    assert_eq!(credited(dollars("10000000"), &funding(), 0), 95_000);
    assert_eq!(credited(dollars("10000000"), &funding(), 90_000), 5_000, "only above the earlier level");
    assert_eq!(credited(dollars("10000000"), &funding(), 96_000), 0);
    assert_eq!(credited(dollars("199.99"), &funding(), 0), 1);
}

/// Source: sb5981-rules, project-funding, worked example: 7,600 of 9,500.
#[test]
fn a_project_at_0_8_of_its_projection_gets_nothing_more() {
    assert_eq!(performance(9_500, Some(7_600)).map(|ratio| format!("{ratio:.4}")).as_deref(), Some("0.8000"));
    assert_eq!(performance(0, Some(7_600)), None, "nothing projected, nothing tested");
    let tested = |actual| {
        let one = Project { projected_t: 9_500, actual_t: actual, ..project("one", "100") };
        run(&rules(vec![one], free()), &years(&["300", "0", "0"])).projects.remove(0)
    };
    assert_eq!((tested(Some(7_600)).outlay, tested(Some(7_600)).stopped), (dollars("100"), Some(Year(2022))));
    assert_eq!((tested(Some(8_550)).outlay, tested(None).outlay), (dollars("200"), dollars("200")));
}

/// Source: sb5981-rules, project-funding, worked example: $1,200,000 paid, $1,200,000 back.
#[test]
fn gross_misuse_brings_all_that_was_paid_back_into_the_account() {
    let one = Project { misuse: Some(date("2023-08-15")), ..project("one", "600000") };
    let spending = run(&rules(vec![one], free()), &years(&["3000000", "0", "0", "0"]));
    let account = &spending.years[2].accounts[0];
    assert_eq!((account.returned, account.closing), (dollars("1200000"), dollars("3000000")));
    assert_eq!(spending.years[3].accounts[0].outlay(), Money(0));
}

#[test]
fn every_gate_closes_on_what_is_missing_and_names_it() {
    let on = date("2023-07-01");
    let said = |change: fn(&mut Project)| {
        let mut one = project("one", "1");
        change(&mut one);
        let rules = FundingRules { named_types_only: true, ..funding() };
        refusals(&one, &rules, true, on).into_iter().map(Refusal::id).collect::<Vec<_>>()
    };
    assert_eq!(said(|_| ()), [] as [&str; 0]);
    assert_eq!(said(|p| p.in_place = false), ["elsewhere"]);
    assert_eq!(said(|p| p.named_type = false), ["type"]);
    assert_eq!(said(|p| p.recipient_allowed = false), ["recipient"]);
    assert_eq!(said(|p| p.criteria[5] = false), ["quality"]);
    assert_eq!(said(|p| p.labor = false), ["labor"]);
    assert_eq!(said(|p| p.consultation.impact = None), ["impact-unknown"]);
    assert_eq!(said(|p| p.consultation.impact = Some(true)), ["consultation"]);
    let mut abroad = project("one", "1");
    abroad.in_place = false;
    assert_eq!(refusals(&abroad, &FundingRules { in_place_only: false, ..funding() }, true, on), []);
}

/// Source: sb5981-rules, tribal-consultation-gate, worked example.
#[test]
fn money_waits_for_the_consultation_and_where_asked_for_the_consent() {
    let about = Consultation {
        impact: Some(true),
        held: Some(date("2023-05-01")),
        consent: Some(false),
        ..Consultation::default()
    };
    let gate = |day, needed| consultation_gate(&about, date(day), needed);
    assert_eq!(gate("2023-04-30", false), Some(Refusal::Consultation));
    assert_eq!((gate("2023-05-01", false), gate("2023-05-01", true)), (None, Some(Refusal::Consent)));
    let granted = Consultation { consent: Some(true), ..about };
    assert_eq!(consultation_gate(&granted, date("2023-05-01"), true), None);
}

/// Source: sb5981-rules, tribal-consultation-gate, worked example: funded in breach, stopped on 2022-10-15.
#[test]
fn a_stop_request_suspends_a_project_until_its_consultation() {
    let about = Consultation {
        impact: Some(true),
        held: Some(date("2023-05-01")),
        stop_request: Some(date("2022-10-15")),
        in_breach: true,
        ..Consultation::default()
    };
    assert_eq!(suspension(&about), Some((date("2022-10-15"), Some(date("2023-05-01")))));
    assert_eq!(suspension(&Consultation { in_breach: false, ..about }), None);
    let late = Consultation { held: Some(date("2024-08-01")), ..about };
    let one = Project { from: Some(date("2021-09-01")), consultation: late, ..project("one", "100") };
    let spending = run(&rules(vec![one], free()), &years(&["900", "0", "0", "0", "0"]));
    let outlays: Vec<i128> = spending.years.iter().map(|year| year.accounts[0].outlay().0).collect();
    assert_eq!(outlays, [0, 10_000, 0, 0, 10_000], "paid on the first of July 2022, then again in 2025");
}

/// Source: sb5981-rules, hic-designation, worked example.
#[test]
fn three_of_five_tracts_are_designated_by_rank_or_overlap() {
    let five = [(10, "0"), (9, "0"), (8, "0"), (3, "0.02"), (8, "0")];
    let tracts = five.iter().zip(["a", "b", "c", "d", "e"]).map(|((rank, overlap), name)| tract(name, *rank, overlap));
    let mut rules = communities(tracts.collect());
    assert_eq!(designated(&rules, date("2022-07-01")), ["a", "b", "d"]);
    rules.overlap_sufficient = false;
    assert_eq!(designated(&rules, date("2022-07-01")), ["a", "b"]);
    rules.tracts[4].overlap = Some(decimal("0.1"));
    assert_eq!(designated(&rules, date("2022-07-01")), ["a", "b", "e"]);
    rules.tracts[4].overlap = None;
    assert_eq!(designated(&rules, date("2022-07-01")), ["a", "b"], "unknown: the rank alone");
}

/// Source: sb5981-rules, hic-designation, worked example: 8 to 9 in 2025 counts from 2026-03-01.
#[test]
fn a_tract_that_rises_counts_from_the_next_update() {
    let rises = Tract { from: Some(date("2025-01-01")), ..tract("c", 9, "0") };
    let rules = communities(vec![tract("c", 8, "0"), rises]);
    let first = Some(date("2022-07-01"));
    let set = |day| set_in_force(&rules, date(day), first).map(|since| designated(&rules, since).len());
    let days = ["2022-06-30", "2022-07-01", "2025-07-01", "2026-02-28", "2026-03-01"];
    assert_eq!(days.map(set), [None, Some(0), Some(0), Some(0), Some(1)]);
}

#[test]
fn a_dated_first_designation_is_not_there_when_the_first_money_is_spent() {
    let mut rules = communities(vec![tract("a", 10, "0")]);
    rules.first = Some(date("2024-03-01"));
    rules.first_update = date("2022-03-01");
    let since = |day| set_in_force(&rules, date(day), Some(date("2022-07-01"))).map(|day| day.to_string());
    assert_eq!(since("2023-07-01"), None);
    assert_eq!(since("2027-07-01").as_deref(), Some("2026-03-01"));
}

#[test]
fn an_award_keeps_its_community_when_the_tract_is_no_longer_designated() {
    let falls = Tract { from: Some(date("2024-01-01")), ..tract("in", 1, "0") };
    let near = |from: &str| Project { tract: Some("in".to_owned()), from: Some(date(from)), ..project("near", "10") };
    let mut rules = rules(vec![near("2021-01-01"), near("2024-05-01")], free());
    rules.communities.tracts.push(falls);
    let spending = run(&rules, &years(&["1000", "0", "0", "0", "0"]));
    let inside: Vec<Option<bool>> = spending.projects.iter().map(|row| row.community).collect();
    assert_eq!(inside, [Some(true), Some(false)]);
    assert_eq!(spending.years[4].accounts[0].uses, [("favoured", dollars("10")), ("others", dollars("10"))]);
}

#[test]
fn only_tons_outside_covered_sources_lower_other_emissions() {
    let outside = Project { outside: true, ..project("outside", "10000") };
    let spending = run(&rules(vec![outside, project("inside", "10000")], free()), &years(&["20000", "0"]));
    assert_eq!((spending.years[1].credited_t, spending.credited_outside(Year(2022))), (190, 95));
}
