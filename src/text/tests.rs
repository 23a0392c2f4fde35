//! What holds of every text in every language.

use super::table::{Line, Table};
use super::{Language, catalogue, file, words};
use std::collections::BTreeMap;

const OTHERS: [Language; 2] = [Language::Spanish, Language::Chinese];

fn lines(language: Language) -> Vec<Line> {
    let mut lines = Vec::new();
    words(language).write(&mut lines);
    lines
}

/// The texts of a language in the order of the tables, paired with the English; lists of their own length left out.
fn pairs(language: Language) -> Vec<(&'static str, &'static str)> {
    let texts = |language| {
        lines(language).into_iter().filter_map(|line| if let Line::Text(text) = line { Some(text) } else { None })
    };
    // Chinese writes numbers in digits and so has no words for them.
    let without_numbers = |language: Language| {
        let (mut all, numbers) = (texts(language).collect::<Vec<_>>(), words(language).charts.headline.numbers);
        let place = all.windows(numbers.len().max(1)).position(|run| run == numbers);
        place.into_iter().for_each(|place| drop(all.drain(place..place + numbers.len())));
        all
    };
    let (english, other) = (without_numbers(Language::English), without_numbers(language));
    assert_eq!(english.len(), other.len(), "{language:?}");
    english.into_iter().zip(other).collect()
}

/// How often each place stands in a text.
fn places(text: &str) -> BTreeMap<&str, usize> {
    let mut found = BTreeMap::new();
    for part in text.split('{').skip(1) {
        let (name, _) = part.split_once('}').unwrap_or_else(|| panic!("a place is not closed: {text}"));
        *found.entry(name).or_default() += 1;
    }
    found
}

fn every_pair(language: Language) -> impl Iterator<Item = (String, String)> {
    let fixed = pairs(language).into_iter().map(|(english, other)| (english.to_owned(), other.to_owned()));
    fixed.chain(catalogue::all(language).iter().map(|(english, other)| (english.clone(), other.clone())))
}

#[test]
fn every_template_has_the_same_places_in_every_language() {
    for language in OTHERS.into_iter().chain([Language::Pseudo]) {
        for (english, other) in every_pair(language) {
            assert_eq!(places(&english), places(&other), "{language:?}: {english} / {other}");
        }
    }
}

#[test]
fn no_text_is_empty_or_has_a_line_break() {
    for language in Language::ALL.into_iter().chain([Language::Pseudo]) {
        for line in lines(language) {
            if let Line::Text(text) | Line::Id(text) = line {
                assert!(!text.contains('\n') && (text.is_empty() || !text.trim().is_empty()), "{language:?}: {text:?}");
            }
        }
        // What some of a kind do not have, they have in no language.
        for (english, text) in pairs(language) {
            assert_eq!(english.is_empty(), text.is_empty(), "{language:?}: {english:?}, {text:?}");
        }
        for (english, text) in catalogue::all(language) {
            assert!(!text.trim().is_empty() && !text.contains('\n'), "{language:?}: {english}: {text:?}");
        }
    }
}

#[test]
fn ids_are_the_same_in_every_language() {
    let ids =
        |language: Language| -> Vec<&str> { words(language).charts.names.by_id.iter().map(|(id, _)| *id).collect() };
    for language in OTHERS {
        assert_eq!(ids(language), ids(Language::English));
    }
}

#[test]
fn chinese_is_punctuated_with_full_width_marks() {
    let han = |letter: Option<char>| letter.is_some_and(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
    for (_, text) in every_pair(Language::Chinese) {
        let letters: Vec<char> = text.chars().collect();
        for (place, mark) in letters.iter().enumerate().filter(|(_, letter)| ",.;:?!()\"".contains(**letter)) {
            let before = place.checked_sub(1).map(|place| letters[place]);
            let after = letters.get(place + 1).copied();
            assert!(!han(before) && !han(after), "half-width {mark} in {text}");
        }
    }
}

#[test]
fn a_file_is_read_back_as_the_tables_that_wrote_it() {
    for language in [Language::Spanish, Language::Chinese, Language::Pseudo] {
        let written = file::write(language, &[]);
        let spoken = file::read(written.leak()).expect("it fits");
        let mut again = Vec::new();
        spoken.words.write(&mut again);
        assert_eq!((spoken.language, again), (language, lines(language)));
    }
}

#[test]
fn a_file_that_does_not_fit_is_none() {
    let written = file::write(Language::Spanish, &[]);
    let short = written.rsplit_once('\n').expect("many lines").0.to_owned();
    assert!(file::read(short.leak()).is_none(), "too short");
    assert!(file::read("fr\n0\n").is_none() && file::read("").is_none() && file::read("<!DOCTYPE html>").is_none());
    assert!(file::read("es\n\n\n\n\n\n\n\n99999999999999999999\n").is_none());
}
