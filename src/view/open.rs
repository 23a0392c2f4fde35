//! What is said when a link opens something that its page has not got.
//!
//! Must not know a page. Invariant: every name that the page lacks is said, and what it has.

use crate::text::{Language, fill, words};

/// Most names that are listed whole.
const WHOLE: usize = 12;

/// How many of more names stand before the last one.
const FIRST: usize = 5;

/// Sentences about the names in `open`, between commas, that are none of those that the page called `page` `has`.
#[must_use]
pub fn unknown(page: &str, open: &str, has: &[String], language: Language) -> Vec<String> {
    let template = words(language).more.rates.page.no_open;
    let allowed = listed(has);
    let sentence = |name: &str| {
        let shown: String = name.chars().filter(|letter| !letter.is_control()).take(60).collect();
        fill(template, &[("page", page), ("name", &shown), ("allowed", &allowed)])
    };
    let lacking = open.split(',').filter(|name| !name.is_empty() && !has.iter().any(|known| known == name));
    lacking.map(sentence).collect()
}

/// The names, or the first and the last of many.
fn listed(names: &[String]) -> String {
    match names {
        [first @ .., last] if names.len() > WHOLE => format!("{}, …, {last}", first[..FIRST].join(", ")),
        all => all.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(open: &str, count: usize) -> Vec<String> {
        let has: Vec<String> = (1..=count).map(|place| format!("task-{place:02}")).collect();
        unknown("The plan", open, &has, Language::English)
    }

    #[test]
    fn a_name_that_the_page_has_not_got_is_said_with_what_it_has() {
        assert_eq!(said("task-99", 2), ["The plan has nothing called “task-99”; it has task-01, task-02."]);
        let many = said("task-01,nonsense,,task-99", 28);
        assert_eq!(many.len(), 2);
        assert!(many[0].contains("“nonsense”") && many[0].contains("task-05, …, task-28."), "{many:?}");
    }

    #[test]
    fn what_the_page_has_is_opened_without_a_word() {
        assert!(said("task-28", 28).is_empty() && said("", 28).is_empty());
    }
}
