//! Parties with every peculiarity, drawn from one number; and what must hold of groups, bars and coverage.

use super::super::state::State;
use super::super::{Run, run_kept};
use super::small::{Recipe, program, recipes};
use crate::law::*;
use crate::ledger::{Account, Instrument};
use crate::units::{Allowances, Quarter};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// One choice after another out of one number.
struct Dice(u64);

impl Dice {
    /// Below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides.max(1)
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }
}

/// The parties of a recipe; nothing special for every fourth of them.
pub fn parties(r: &Recipe, first_year: crate::units::Year) -> Parties {
    let mut dice = Dice(r.parties);
    if r.parties.is_multiple_of(4) {
        return Parties::default();
    }
    let (count, all) = (r.bases.len(), r.bases.len() + r.traders);
    let threshold = r.bases.iter().max().map_or(0, |most| most * 9 / 10);
    let near = [NearTest::AnyYear, NearTest::Latest, NearTest::Average][dice.roll(3)];
    let exit = ExitRules { threshold, average: dice.one_in(2), band: Decimal::new(5, 2), near };
    let entities = r.bases.iter().map(|base| party(r, *base, first_year, &mut dice)).collect();
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); 3];
    for party in 0..all {
        groups[dice.roll(3)].push(party);
    }
    groups.truncate(dice.roll(3));
    groups.retain(|members| members.len() > 1);
    let mut bar = || Bar {
        party: dice.roll(all),
        from: 1 + dice.roll(4 * r.years),
        count: (!dice.one_in(3)).then(|| 1 + dice.roll(4)),
        ground: "disclosure",
    };
    let bars = vec![bar(), bar()];
    let late = (0..2).map(|_| Late {
        entity: dice.roll(count),
        year: dice.roll(r.years),
        days: dice.roll(90) as i64,
        missed_deadline: dice.one_in(2),
        violations: 1,
    });
    let late = late.collect();
    let agreement = Agreement {
        from: dice.roll(count),
        to: dice.roll(count),
        tons: dice.roll(900_000) as Allowances,
        year: dice.roll(r.years),
    };
    Parties {
        entities,
        exit: Some(exit),
        entry_threshold: threshold,
        groups,
        group_holding: dice.one_in(2),
        block_only: dice.one_in(2),
        reserve_for_all: dice.one_in(2),
        bars,
        agreements: if agreement.from == agreement.to { Vec::new() } else { vec![agreement] },
        late,
        assigned_factor: Decimal::new(11, 1),
        daily: DailyPenalty { most: Decimal::from(10_000), share: Decimal::new(5, 1), stack: dice.one_in(2) },
        retirements: vec![Retirement { party: dice.roll(all), year: dice.roll(r.years), tons: 5_000 }],
        reporting: Vec::new(),
    }
}

fn party(r: &Recipe, base: Allowances, first_year: crate::units::Year, dice: &mut Dice) -> Party {
    let from = dice.roll(r.years);
    let until = from + 1 + dice.roll(r.years);
    let opts_in = dice.one_in(5);
    Party {
        class: if opts_in { Class::OptIn } else { Class::Covered },
        covered: if opts_in { (0..r.years).map(|y| (from..until).contains(&y)).collect() } else { Vec::new() },
        closes: dice.one_in(6).then(|| Quarter { year: first_year.plus(from), index: dice.roll(4) as u8 }),
        closure_at_once: dice.one_in(2),
        may_exit: !opts_in,
        notified: dice.one_in(2),
        may_enter: dice.one_in(3),
        own_base: dice.one_in(4).then_some(base + base / 3),
        unregistered: dice.one_in(8),
        reports_state: None,
        reports_federal: None,
    }
}

/// All emissions are counted once, inside coverage or outside.
pub fn emissions_are_counted_once(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    let rows = &run.outcome.years;
    let inside: Allowances = rows.iter().map(|row| row.covered_emissions_t).sum();
    let others: Allowances = program.non_covered.iter().sum();
    let outside: Allowances = rows.iter().map(|row| row.non_covered_t).sum::<Allowances>() - others;
    let emitted: Allowances = run.outcome.entities.iter().map(|entity| entity.emissions_t).sum();
    prop_assert_eq!(inside + outside, emitted);
    prop_assert!(rows.iter().zip(&program.non_covered).all(|(row, others)| row.non_covered_t >= *others));
    Ok(())
}

/// No group buys more in one auction than its limit, and nobody wins who is barred or not registered.
pub fn groups_and_bars_hold(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    let (rules, parties) = (&program.auction, &program.parties);
    for a in run.outcome.auctions.iter().filter(|a| a.kind == super::AuctionKind::Quarterly) {
        let place = rules.days.iter().position(|day| day.quarter() == a.quarter.index).expect("a day");
        let year = a.quarter.year.since(program.first_year) - program.in_force.start;
        let number = year * rules.days.len() + place + 1;
        let mut won = vec![0; program.entities.len() + program.market.traders];
        for t in run.journal().iter().filter(|t| t.quarter == a.quarter && t.from == Account::Auction) {
            if let Account::Holding(i) = t.to {
                won[i] += t.quantity;
            }
        }
        let most = super::at_most(rules.purchase_limit * Decimal::from(a.offered_t));
        for members in &parties.groups {
            prop_assert!(members.iter().map(|&member| won[member]).sum::<Allowances>() <= most);
        }
        for bar in parties.bars.iter().filter(|bar| bar.covers(number)) {
            prop_assert_eq!(won[bar.party], 0);
        }
    }
    Ok(())
}

/// Agreements, assigned levels aside, leave the sum of obligations what emissions make it.
pub fn agreements_change_no_sum(program: &Program, run: &Run) -> Result<(), TestCaseError> {
    if !program.parties.late.iter().any(|late| late.missed_deadline) && program.sectors[1].obligated.iter().all(|o| *o)
    {
        for row in &run.outcome.years {
            prop_assert_eq!(row.obligated_emissions_t, row.covered_emissions_t);
        }
    }
    Ok(())
}

/// Two entities in their first year, with what they emitted.
fn first_year<'a>(program: &'a Program, emitted: [Allowances; 2]) -> State<'a> {
    let mut state = State::new(program, 1, false);
    for (i, tons) in emitted.into_iter().enumerate() {
        state.participants[i].emissions[0] = tons;
    }
    state
}

/// Source: sb5981-rules, no-double-obligation, worked example.
#[test]
fn an_agreement_moves_100_000_tons_and_changes_no_sum() {
    let mut program = super::worked::plain();
    program.parties.agreements = vec![Agreement { from: 0, to: 1, tons: 100_000, year: 0 }];
    let mut state = first_year(&program, [300_000, 4_480_000]);
    assert_eq!(state.fix_obligations(), 4_780_000);
    assert_eq!([state.participants[0].obliged[0], state.participants[1].obliged[0]], [200_000, 4_580_000]);
    assert!(state.warnings.is_empty());
}

/// Source: sb5981-rules, verification-deadline: the last verified level times a factor, up; none to take, a warning.
#[test]
fn an_unverified_report_counts_as_the_last_verified_one_rounded_up() {
    let mut program = super::worked::plain();
    let late = |year| Late { entity: 0, year, days: 90, missed_deadline: true, violations: 1 };
    program.parties.late = vec![late(1)];
    program.parties.assigned_factor = Decimal::new(15, 1);
    let mut state = first_year(&program, [100_001, 0]);
    state.year = 1;
    state.participants[0].emissions[1] = 90_000;
    assert_eq!(state.fix_obligations(), 150_002);
    program.parties.late = vec![late(0)];
    let mut state = first_year(&program, [100_001, 0]);
    assert_eq!(state.fix_obligations(), 100_001, "no verified year before");
    assert_eq!(state.warnings[0].code, "W-NO-VERIFIED");
}

/// Source: sb5981-rules, holding-limit, for a group: what one member holds is room the other lacks.
#[test]
fn a_group_shares_one_holding_limit_where_the_scenario_says_so() {
    let mut program = super::worked::plain();
    program.parties.groups = vec![vec![0, 1]];
    for (shared, room) in [(true, 900), (false, 1_000)] {
        program.parties.group_holding = shared;
        let mut state = State::new(&program, 1, false);
        state.transfer(Account::Issuance, Account::Holding(1), Instrument::Vintage(0), 100);
        assert_eq!(state.holding_room(0, 1_000), room);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// What is said of nobody costs nothing: parties that only repeat the default change no row.
    #[test]
    fn parties_with_nothing_special_leave_a_run_as_it_was(recipe in recipes()) {
        let plain = program(&Recipe { parties: 0, ..recipe.clone() });
        let entities = vec![Party::default(); plain.entities.len()];
        let same = Program { parties: Parties { entities, ..Parties::default() }, ..plain.clone() };
        prop_assert_eq!(run_kept(&plain, 1, false).outcome, run_kept(&same, 1, false).outcome);
    }
}
