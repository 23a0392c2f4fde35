//! Checks as tables of text.

use super::super::number;
use super::super::sheet::Sheet;
use super::{filled, name};
use crate::history::Market;
use crate::history::check::{Check, Figure, Rule, Verdict};
use crate::text::Language;
use crate::text::more::history::{HistoryWords, history as words};

/// How many checks of each kind agree, differ, or cannot be made.
#[must_use]
pub fn checks(market: &Market, language: Language) -> Sheet {
    let words = words(language);
    let verdicts = [Verdict::Agrees, Verdict::Differs, Verdict::Unpublished];
    let row = |rule: Rule| {
        let counts = verdicts.map(|verdict| market.count(rule, verdict));
        let mut row = vec![name(&words.rules, rule.id()).to_owned()];
        row.extend(counts.map(|count| number::grouped(count as i128, language)));
        (counts.iter().sum::<usize>() > 0).then_some(row)
    };
    Sheet {
        caption: words.checks.to_owned(),
        headers: words.check_heads.map(str::to_owned).to_vec(),
        rows: Rule::ALL.into_iter().filter_map(row).collect(),
    }
}

/// Everything that does not agree.
#[must_use]
pub fn differences(market: &Market, language: Language) -> Sheet {
    let words = words(language);
    let mut found: Vec<&Check> = market.with(Verdict::Differs).collect();
    found.sort_by_key(|check| check.rule.place());
    let rows: Vec<Vec<String>> = found.into_iter().map(|check| difference(check, words, language)).collect();
    let count = number::grouped(rows.len() as i128, language);
    Sheet {
        caption: filled(words.differences, &[("count", &count)]),
        headers: words.difference_heads.map(str::to_owned).to_vec(),
        rows,
    }
}

fn difference(check: &Check, words: &'static HistoryWords, language: Language) -> Vec<String> {
    let source = if check.source.is_empty() { words.file_itself } else { &check.source };
    vec![
        name(&words.rules, check.rule.id()).to_owned(),
        check.place.clone(),
        figure(check.expected, words, language),
        figure(check.found, words, language),
        source.to_owned(),
    ]
}

fn figure(figure: Figure, words: &HistoryWords, language: Language) -> String {
    match figure {
        Figure::Price(price) => number::price(price, language),
        Figure::Prices(low, high) => {
            filled(words.between, &[("low", &number::price(low, language)), ("high", &number::price(high, language))])
        }
        Figure::Money(money) => number::dollars(money, language),
        Figure::Tons(tons) => number::grouped(i128::from(tons), language),
        Figure::Nothing => number::ABSENT.to_owned(),
    }
}
