//! The strip of figures: limits, price, revenue, household cost, penalties, each against the bill.
//!
//! Must not assume a place: limits come from the run's own targets. Invariant: where a figure is missing
//! the verdict says so instead of showing nought.

use super::model::{Tone, Verdict};
use super::number;
use super::phrase::{count, fill, name};
use crate::law::lever::Kind;
use crate::law::table::Shape;
use crate::scenario::lever;
use crate::simulate::{LinkOutcome, Outcome, TargetResult};
use crate::text::charts::{ChartWords, VerdictWords};
use crate::text::{Language, words};
use crate::units::{Money, Price, Year};

/// The year whose price and household cost are shown.
const PRICE_YEAR: u16 = 2030;

/// The last year of the revenue that is shown.
const REVENUE_YEAR: u16 = 2035;

/// The strip of figures on top.
#[must_use]
pub fn verdicts(run: &Outcome, bill: &Outcome, language: Language) -> Vec<Verdict> {
    let charts = &words(language).charts;
    let judge = Judge { charts, words: &charts.verdicts, language };
    let mut all: Vec<Verdict> = run.summary.targets.iter().map(|target| judge.limit(target, bill)).collect();
    all.extend([judge.price(run, bill), judge.revenue(run, bill), judge.household(run, bill)]);
    all.push(judge.penalties(run, bill));
    all.extend(run.link.as_ref().map(|link| judge.link(run.program, link)));
    all
}

struct Judge {
    charts: &'static ChartWords,
    words: &'static VerdictWords,
    language: Language,
}

impl Judge {
    fn margin(&self, target: &TargetResult) -> String {
        number::megatons(target.margin_t().saturating_abs(), self.language)
    }

    fn limit(&self, target: &TargetResult, bill: &Outcome) -> Verdict {
        let words = self.words;
        let margin = self.margin(target);
        let detail = match target.margin_t() {
            0 => words.exactly.to_string(),
            1.. => fill(words.inside, &[("margin", &margin)]),
            _ => fill(words.outside, &[("margin", &margin)]),
        };
        let before = bill.summary.targets.iter().find(|other| other.year == target.year);
        let change = match before {
            None => words.bill_none.to_string(),
            Some(before) if before == target => words.no_change.to_string(),
            Some(before) => {
                let template = match before.margin_t() {
                    0 => words.bill_met_exactly,
                    1.. => words.bill_met,
                    _ => words.bill_missed,
                };
                fill(template, &[("margin", &self.margin(before))])
            }
        };
        let (value, tone) = if target.met() { (words.met, Tone::Good) } else { (words.missed, Tone::Bad) };
        let year = target.year.to_string();
        Verdict {
            id: format!("limit-{year}"),
            label: fill(words.limit, &[("year", &year)]),
            value: value.to_string(),
            tone,
            detail,
            change,
        }
    }

    fn price(&self, run: &Outcome, bill: &Outcome) -> Verdict {
        let words = self.words;
        let show = |price: Price| number::price(price, self.language);
        let row = run.year(PRICE_YEAR).filter(|row| run.has_auctions(row.year));
        let here = row.and_then(|row| row.price_mean);
        let there = bill.year(PRICE_YEAR).and_then(|row| row.price_mean);
        let change = match (here, there) {
            (Some(here), Some(there)) if here != there => {
                let difference = Price(here.0.saturating_sub(there.0));
                self.against(&number::price_difference(difference, self.language))
            }
            (Some(_), None) => fill(words.bill_value, &[("value", &words.no_sale.to_ascii_lowercase())]),
            (None, Some(there)) => fill(words.bill_value, &[("value", &show(there))]),
            _ => words.no_change.to_string(),
        };
        let (value, detail) = match row {
            None => (number::ABSENT.to_string(), words.not_in_run.to_string()),
            Some(row) => {
                let corridor = [("floor", &*show(row.price_floor)), ("ceiling", &show(row.price_ceiling))];
                (here.map_or_else(|| words.no_sale.to_string(), show), fill(words.corridor, &corridor))
            }
        };
        let label = fill(words.price, &[("year", &PRICE_YEAR.to_string())]);
        plain(&format!("price-{PRICE_YEAR}"), label, value, detail, change)
    }

    fn revenue(&self, run: &Outcome, bill: &Outcome) -> Verdict {
        let (here, there) = (run.summary.revenue_to_2035, bill.summary.revenue_to_2035);
        let change = self.money_change(here, there, number::billions_difference);
        let value = number::billions(here, self.language);
        plain("revenue", self.words.revenue.to_string(), value, self.shares(run), change)
    }

    /// Who receives the revenue shown, in percent.
    fn shares(&self, run: &Outcome) -> String {
        let words = self.words;
        let mut sums = vec![0_i128; run.accounts.len()];
        for row in run.years.iter().filter(|row| row.year <= Year(REVENUE_YEAR)) {
            for (sum, deposit) in sums.iter_mut().zip(&row.accounts) {
                *sum = sum.saturating_add(deposit.0);
            }
        }
        let total: i128 = sums.iter().fold(0, |sum, part| sum.saturating_add(*part));
        let receiving: Vec<(usize, i128)> = sums.into_iter().enumerate().filter(|(_, sum)| *sum > 0).collect();
        match receiving.as_slice() {
            [] => words.no_deposits.to_string(),
            [(index, _)] => {
                let account = run.accounts.get(*index).map_or("", |id| name(id, self.charts));
                fill(words.one_account, &[("account", account)])
            }
            several => {
                let percent = |(_, sum): &(usize, i128)| libm::round(*sum as f64 / total as f64 * 100.0).to_string();
                let shares: Vec<String> = several.iter().map(percent).collect();
                let number = count(several.len(), &self.charts.headline);
                fill(words.shares, &[("shares", &shares.join(" / ")), ("count", &number)])
            }
        }
    }

    fn household(&self, run: &Outcome, bill: &Outcome) -> Verdict {
        let words = self.words;
        let show = |money: Money| number::whole_dollars(money, self.language);
        let (here, there) = (run.summary.household_cost_2030_month, bill.summary.household_cost_2030_month);
        let change = match (here, there) {
            (Some(here), Some(there)) => self.money_change(here, there, number::whole_dollars_difference),
            (None, Some(there)) => fill(words.bill_value, &[("value", &show(there))]),
            (Some(_), None) => words.bill_none.to_string(),
            (None, None) => words.no_change.to_string(),
        };
        let value =
            here.map_or_else(|| number::ABSENT.to_string(), |cost| fill(words.a_month, &[("amount", &show(cost))]));
        let detail = match (here, run.summary.household_net_2030_month) {
            (None, _) => words.not_in_run.to_string(),
            (Some(_), None) => String::new(),
            (Some(_), Some(net)) => fill(words.after_help, &[("amount", &show(net))]),
        };
        plain("household", words.household.to_string(), value, detail, change)
    }

    fn penalties(&self, run: &Outcome, bill: &Outcome) -> Verdict {
        let words = self.words;
        let (here, there) = (run.summary.penalty_total, bill.summary.penalty_total);
        let short: Vec<i64> = run.deadlines.iter().map(|row| row.shortfall_t).filter(|tons| *tons > 0).collect();
        let missing = short.iter().fold(0_i64, |sum, tons| sum.saturating_add(*tons));
        let amount = number::megatons(missing, self.language);
        let detail = match short.len() {
            0 => words.all_met.to_string(),
            1 => fill(words.short_once, &[("amount", &amount)]),
            several => {
                let number = count(several, &self.charts.headline);
                fill(words.short, &[("amount", &amount), ("count", &number)])
            }
        };
        let clean = here.0 == 0 && short.is_empty();
        Verdict {
            id: "penalties".to_string(),
            label: words.penalties.to_string(),
            value: if here.0 == 0 { words.none.to_string() } else { number::billions(here, self.language) },
            tone: if clean { Tone::Good } else { Tone::Bad },
            detail,
            change: self.money_change(here, there, number::billions_difference),
        }
    }

    /// Whether a link opens, what comes over it and whom it saves how much; or what it lacks.
    fn link(&self, program: &str, link: &LinkOutcome) -> Verdict {
        let words = self.words;
        let label = fill(words.link, &[("year", &link.years.0.to_string())]);
        let (value, detail) = if link.open {
            let net = link.net_import_t();
            let template = if net < 0 { words.exports } else { words.imports };
            let (here, there) = link.gains();
            let show = |money: Money| number::billions(money, self.language);
            let amount = number::megatons(net.saturating_abs(), self.language);
            let gains = fill(words.gains, &[("here", &show(here)), ("there", &show(there))]);
            (fill(template, &[("amount", &amount)]), gains)
        } else {
            let failed = link.failed();
            let first = failed.first().map_or("", |id| self.check(program, id));
            let more = failed.len().saturating_sub(1).to_string();
            let template = if failed.len() > 1 { words.unmet } else { words.unmet_one };
            (words.shut.to_string(), fill(template, &[("first", first), ("count", &more)]))
        };
        let tone = if link.open { Tone::Plain } else { Tone::Bad };
        Verdict { tone, ..plain("link", label, value, detail, words.bill_none.to_string()) }
    }

    /// What people call a check of a link.
    fn check(&self, program: &str, id: &'static str) -> &'static str {
        let Some(lever) = lever(program, "link.checks").filter(|_| id != "cost") else { return self.words.lower_cost };
        let Kind::Table { shape: Shape::Flags(checks), .. } = lever.kind else { return id };
        checks.iter().find(|check| check.id == id).map_or(id, |check| check.label.in_language(self.language))
    }

    fn money_change(&self, here: Money, there: Money, show: fn(Money, Language) -> String) -> String {
        if here == there {
            return self.words.no_change.to_string();
        }
        self.against(&show(Money(here.0.saturating_sub(there.0)), self.language))
    }

    fn against(&self, difference: &str) -> String {
        fill(self.words.against, &[("difference", difference)])
    }
}

fn plain(id: &str, label: String, value: String, detail: String, change: String) -> Verdict {
    Verdict { id: id.to_string(), label, value, tone: Tone::Plain, detail, change }
}
