//! Who takes part, who leaves, who is barred, affiliated or late: tables of parties as a programme reads them.
//!
//! Report: Participating Entities; Other Participation; Compliance Periods and Compliance Obligations, paragraphs 3
//! and 4; Auctions, paragraph 4; Exemptions, paragraph 1. Invariant: a name that nobody has and a row that
//! contradicts itself are errors.

use super::coverage::{self, Covered, Standing};
use super::optin::Joiner;
use super::program::{FIRST, YEARS};
use super::roll::Roll;
use crate::json::Node;
use crate::law::lever::Values;
use crate::law::table::{date_of, number_of};
use crate::law::world::{Emitter, World};
use crate::law::*;
use crate::units::{Allowances, MonthDay, Quarter, Year};
use rust_decimal::prelude::ToPrimitive;

/// What the tables of a scenario are read with.
pub(super) struct Reader<'a> {
    pub values: &'a Values,
    pub covered: &'a [Covered<'a>],
    pub joiners: &'a [Joiner],
    pub entities: &'a [Entity],
    pub sectors: &'a [Sector],
    pub roll: Roll,
    pub problems: Vec<Problem>,
    pub notes: Vec<(&'static str, String)>,
}

fn whole(row: &Node, name: &str) -> Option<i64> {
    number_of(row, name)?.to_i64()
}

fn text<'a>(row: &'a Node, name: &str) -> &'a str {
    row.field(name).and_then(Node::text).unwrap_or_default()
}

impl Reader<'_> {
    /// All of it.
    pub fn parties(&mut self, world: &World) -> Parties {
        let values = self.values;
        let threshold = values.whole("coverage.threshold");
        self.warn_of_gaps(world);
        Parties {
            entities: self.entities(),
            exit: Some(ExitRules {
                threshold,
                average: values.choice("exit.test") == "average",
                band: values.number("near.band"),
                near: match values.choice("near.test") {
                    "latest" => NearTest::Latest,
                    "average" => NearTest::Average,
                    _ => NearTest::AnyYear,
                },
            }),
            entry_threshold: threshold,
            groups: self.groups(),
            group_holding: values.choice("holding.scope") == "group",
            block_only: values.choice("holding.excess_action") == "block-only",
            reserve_for_all: values.choice("apcr.buyers") == "all",
            bars: self.bars(),
            agreements: self.agreements(),
            late: self.late(),
            assigned_factor: values.number("verification.assigned_factor"),
            daily: DailyPenalty {
                most: values.number("penalty.daily_max"),
                share: values.number("penalty.daily_share"),
                stack: values.switch("penalty.stack"),
            },
            retirements: self.retirements(),
            reporting: self.reporting(world),
        }
    }

    /// What dates and reports leave open.
    fn warn_of_gaps(&mut self, world: &World) {
        let length = self.values.whole("period.length").max(1) as usize;
        if !self.joiners.is_empty() && !YEARS.is_multiple_of(length) {
            let message = format!("periods of {length} years do not divide {YEARS} years: the last one is shorter");
            self.notes.push(("W-PERIOD", message));
        }
        let tested = coverage::test_years(self.values);
        let silent = |emitter: &&Emitter| !tested.clone().any(|year| emitter.report(year).is_some());
        let silent = world.emitters.iter().filter(silent).count();
        if silent > 0 {
            let message = format!("{silent} emitters have no report in any test year and are not covered");
            self.notes.push(("W-NO-REPORT", message));
        }
    }

    /// A problem of `path`, unless there is none.
    fn note<T>(&mut self, result: Result<T, Problem>) -> Option<T> {
        result.map_err(|problem| self.problems.push(problem)).ok()
    }

    fn refuse(&mut self, code: &'static str, path: &str, message: String) {
        self.problems.push(Problem { code, path: format!("set.{path}"), message: format!("`{path}`: {message}") });
    }

    fn entities(&mut self) -> Vec<Party> {
        let rolling = self.values.choice("coverage.new_entrants") == "rolling";
        let noticed = self.values.choice("near.notice");
        let mut parties: Vec<Party> = self.covered.iter().map(|member| self.party(member, rolling)).collect();
        let unsure =
            self.covered.iter().filter(|m| m.standing == Standing::Listed && !coverage::fully_reported(m.emitter));
        let unsure = unsure.count();
        if unsure > 0 {
            let message = format!(
                "{unsure} covered entities have no report in some of the years 2013 to 2017; a low level of theirs is \
                 not measured and does not end their coverage"
            );
            self.notes.push(("W-NO-REPORT", message));
        }
        parties.iter_mut().for_each(|party| party.notified = noticed == "always");
        for i in self.flags("near.noticed", true) {
            if let Some(party) = parties.get_mut(i).filter(|_| noticed == "list") {
                party.notified = true;
            }
        }
        for i in self.flags("registry.unregistered", true) {
            if let Some(party) = parties.get_mut(i) {
                party.unregistered = true;
            }
        }
        for (place, row) in self.values.table("exit.closures").items().iter().enumerate() {
            let path = format!("exit.closures[{place}].entity");
            let found = self.roll.entity(&path, text(row, "entity"));
            if let (Some(i), Some(date)) = (self.note(found), date_of(row, "date")) {
                let index = date.month_day().quarter();
                parties[i].closes = Some(Quarter { year: Year(date.year()), index });
                parties[i].closure_at_once = self.values.choice("exit.cessation_timing") == "immediate";
            }
        }
        parties
    }

    fn party(&self, member: &Covered<'_>, rolling: bool) -> Party {
        let joiner = self.joiners.iter().find(|joiner| joiner.name == member.emitter.name);
        let years = |within: &dyn Fn(u16) -> bool| (FIRST..).take(YEARS).map(within).collect();
        let (covered, class) = match (member.standing, joiner) {
            (Standing::OptIn, Some(joiner)) => {
                let last = joiner.last.unwrap_or(u16::MAX);
                (years(&|year| (joiner.first..=last).contains(&year)), Class::OptIn)
            }
            (Standing::Entrant(None), _) => (vec![false; YEARS], Class::Covered),
            (Standing::Entrant(Some(reached)), _) => (years(&|year| year >= reached), Class::Covered),
            _ => (Vec::new(), Class::Covered),
        };
        let reports = |id| reports(self.values, member.emitter, id);
        Party {
            class,
            covered,
            may_exit: class == Class::Covered && coverage::fully_reported(member.emitter),
            may_enter: rolling && class == Class::Covered,
            own_base: (member.own > member.base).then_some(member.own),
            reports_state: reports("reporting.state_threshold"),
            reports_federal: reports("reporting.federal_threshold"),
            ..Party::default()
        }
    }

    /// The parties for which the table of flags `id` says `wanted`.
    fn flags(&mut self, id: &str, wanted: bool) -> Vec<usize> {
        let mut list = Vec::new();
        for (name, flag) in self.values.table(id).fields() {
            let found = self.roll.party(&format!("{id}.{name}"), name);
            list.extend(self.note(found).filter(|_| flag.switch() == Some(wanted)));
        }
        list
    }

    /// Connected parties: each link joins two groups.
    fn groups(&mut self) -> Vec<Vec<usize>> {
        let mut group_of: Vec<usize> = (0..self.roll.len()).collect();
        for (place, row) in self.values.table("registry.affiliations").items().iter().enumerate() {
            let path = format!("registry.affiliations[{place}]");
            let (a, b) = (text(row, "a"), text(row, "b"));
            let ends = [self.roll.party(&format!("{path}.a"), a), self.roll.party(&format!("{path}.b"), b)];
            let [Some(one), Some(other)] = ends.map(|end| self.note(end)) else { continue };
            let direct = row.field("direct").and_then(Node::switch) != Some(false);
            if one == other {
                self.notes.push(("W-SELF-LINK", format!("`{path}`: {a} is not affiliated with itself")));
            } else if direct || self.values.switch("registry.indirect_groups") {
                let (keep, drop) = (group_of[one], group_of[other]);
                group_of.iter_mut().filter(|group| **group == drop).for_each(|group| *group = keep);
            }
            if !direct {
                self.notes.push(("W-INDIRECT", format!("{a} and {b} are indirectly affiliated")));
            }
        }
        let members = |group: usize| (0..group_of.len()).filter(|&party| group_of[party] == group).collect::<Vec<_>>();
        (0..group_of.len()).map(members).filter(|members| members.len() > 1).collect()
    }

    fn bars(&mut self) -> Vec<Bar> {
        let mut bars = Vec::new();
        for (place, row) in self.values.table("auction.sanctions").items().iter().enumerate() {
            let path = format!("auction.sanctions[{place}]");
            let found = self.roll.party(&format!("{path}.entity"), text(row, "entity"));
            let Some(party) = self.note(found) else { continue };
            let permanent = row.field("permanent").and_then(Node::switch) == Some(true);
            let count = whole(row, "count").map(|count| count as usize);
            if permanent == count.is_some() {
                self.refuse("E-SANCTION", &path, "give either `count` or `permanent`: true".to_owned());
            }
            let from = whole(row, "from_auction").unwrap_or(1) as usize;
            bars.push(Bar { party, from, count, ground: ground(text(row, "ground")) });
        }
        let for_ever = |ground| move |party| Bar { party, from: 1, count: None, ground };
        bars.extend(self.flags("registry.good_standing", false).into_iter().map(for_ever("not in good standing")));
        bars.extend(self.flags("registry.unregistered", true).into_iter().map(for_ever("not registered")));
        bars
    }

    fn agreements(&mut self) -> Vec<Agreement> {
        let mut list: Vec<Agreement> = Vec::new();
        for (place, row) in self.values.table("double.agreements").items().iter().enumerate() {
            let path = format!("double.agreements[{place}]");
            let ends = ["from", "to"].map(|end| self.roll.entity(&format!("{path}.{end}"), text(row, end)));
            let [Some(from), Some(to)] = ends.map(|end| self.note(end)) else { continue };
            let tons = whole(row, "tonnes").unwrap_or(0);
            let year = whole(row, "year").unwrap_or(0) as u16;
            let y = Year(year).since(Year(FIRST));
            if from == to {
                self.refuse("E-AGREEMENT", &path, "nobody agrees with itself; `from` and `to` must differ".to_owned());
                continue;
            }
            let before: Allowances = list.iter().filter(|a| (a.from, a.year) == (from, y)).map(|a| a.tons).sum();
            let owes = self.would_owe(from, y);
            if before + tons > owes {
                let giver = &self.entities[from].name;
                let message = format!(
                    "{giver} would owe {owes} t for {year} without the programme and hands over {} t in all; allowed: \
                     at most what it owes",
                    before + tons
                );
                self.refuse("E-OVER-TRANSFER", &path, message);
            }
            list.push(Agreement { from, to, tons, year: y });
        }
        list
    }

    /// What an entity would owe for a year if nothing were abated.
    fn would_owe(&self, i: usize, y: usize) -> Allowances {
        let entity = &self.entities[i];
        let sector = &self.sectors[entity.sector];
        let within = match (self.covered[i].standing, self.joiners.iter().find(|j| j.name == entity.name)) {
            (Standing::OptIn, Some(joiner)) => {
                (joiner.first..=joiner.last.unwrap_or(u16::MAX)).contains(&(FIRST + y as u16))
            }
            _ => true,
        };
        let share = if sector.base > 0.0 { entity.base as f64 / sector.base } else { 0.0 };
        if within && sector.obligated[y] { crate::units::whole_tons(share * sector.without[y]) } else { 0 }
    }

    fn late(&mut self) -> Vec<Late> {
        let mut list = Vec::new();
        let day = |id: &str| self.values.day(id).or(MonthDay::new(11, 1));
        let (Some(due), Some(surrender)) = (day("verification.date"), day("surrender.date")) else { return list };
        for (place, row) in self.values.table("verification.late").items().iter().enumerate() {
            let path = format!("verification.late[{place}]");
            let found = self.roll.entity(&format!("{path}.entity"), text(row, "entity"));
            let (Some(entity), Some(submitted)) = (self.note(found), date_of(row, "submitted")) else { continue };
            let year = whole(row, "year").unwrap_or(0) as u16;
            if submitted.year() <= year {
                let message = format!("a report on {year} cannot be verified on {submitted}, before the year is over");
                self.refuse("E-SUBMITTED", &path, message);
                continue;
            }
            let days = submitted.days_since(due.of(year + 1)).max(0);
            let missed_deadline = submitted > surrender.of(year + 1);
            let violations = whole(row, "violations").unwrap_or(1);
            if days > 0 {
                list.push(Late { entity, year: Year(year).since(Year(FIRST)), days, missed_deadline, violations });
            }
        }
        let none = self.values.choice("verification.consequence") == "none";
        if none { Vec::new() } else { list }
    }

    /// Findings that single credits are invalid.
    pub fn invalidations(&mut self) -> Vec<Invalidation> {
        let mut list = Vec::new();
        for (place, row) in self.values.table("offset.invalidations").items().iter().enumerate() {
            let found = self.roll.entity(&format!("offset.invalidations[{place}].entity"), text(row, "entity"));
            let (Some(entity), Some(date)) = (self.note(found), date_of(row, "date")) else { continue };
            list.push(Invalidation { entity, date, credits: whole(row, "credits").unwrap_or(0) });
        }
        list
    }

    fn retirements(&mut self) -> Vec<Retirement> {
        let mut list = Vec::new();
        for (place, row) in self.values.table("registry.retirements").items().iter().enumerate() {
            let found = self.roll.party(&format!("registry.retirements[{place}].entity"), text(row, "entity"));
            let Some(party) = self.note(found) else { continue };
            let year = Year(whole(row, "year").unwrap_or(0) as u16).since(Year(FIRST));
            list.push(Retirement { party, year, tons: whole(row, "tonnes").unwrap_or(0) });
        }
        list
    }

    /// Emitters and tons by duty to report, by each one's last report.
    fn reporting(&self, world: &World) -> Vec<(&'static str, usize, Allowances)> {
        let listed = |emitter: &Emitter| {
            self.covered.iter().any(|m| m.standing == Standing::Listed && m.emitter.name == emitter.name)
        };
        let state = |emitter: &Emitter| reports(self.values, emitter, "reporting.state_threshold");
        let federal = |emitter: &Emitter| reports(self.values, emitter, "reporting.federal_threshold");
        let row = |flag, wanted: &dyn Fn(&Emitter) -> bool| {
            let those = || world.emitters.iter().filter(|emitter| wanted(emitter));
            (flag, those().count(), those().filter_map(last_report).sum())
        };
        vec![
            row("state_reporter", &|emitter| state(emitter) == Some(true)),
            row("federal_reporter", &|emitter| federal(emitter) == Some(true)),
            row("optin_pool", &|emitter| state(emitter) == Some(true) && !listed(emitter)),
            row("unknown", &|emitter| state(emitter).is_none()),
        ]
    }
}

fn last_report(emitter: &Emitter) -> Option<Allowances> {
    emitter.reported.iter().rev().copied().flatten().next()
}

/// Whether an emitter's last report is above the threshold `id`; not known without a report.
fn reports(values: &Values, emitter: &Emitter, id: &str) -> Option<bool> {
    let (tons, threshold) = (last_report(emitter)?, values.whole(id));
    Some(tons > threshold || tons == threshold && values.switch("reporting.inclusive"))
}

/// The ground of a sanction as results write it.
fn ground(id: &str) -> &'static str {
    match id {
        "false-statement" => "false-statement",
        "withheld-fact" => "withheld-fact",
        "registration-violation" => "registration-violation",
        "disclosure" => "disclosure",
        _ => "rule-violation",
    }
}

#[cfg(test)]
mod tests;
