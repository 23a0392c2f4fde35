//! The English texts that stand beside a programme's levers, rules and presets: what catalogues translate.
//!
//! Must not know a translation. Invariant: every text stands once, in the order in which the page meets it.

use super::{PROGRAMS, Scheme, levers, rates, registry, scheme};
use crate::law::lever::{Choice, Kind, Lever};
use crate::law::programs;
use crate::law::table::{Cell, Shape};
use crate::law::unit::unit;
use crate::text::{Language, catalogue};
use std::collections::BTreeSet;

/// What the page needs to open: names of the programmes, headings, levers, choices, units, and presets with the sources
/// of their values.
#[must_use]
pub fn short(program: &str) -> Vec<&'static str> {
    let mut texts: Vec<_> = programs::ALL.map(|(_, name)| name.en).to_vec();
    texts.extend(registry::groups(program).iter().map(|group| group.label.en));
    levers(program).iter().filter(|lever| lever.described() && lever.active).for_each(|lever| of(lever, &mut texts));
    texts.extend(registry::presets(program).iter().flat_map(|preset| [preset.label.en, preset.about.en]));
    let presets = registry::presets(program).iter().flat_map(|preset| preset.set);
    texts.extend(presets.map(|(_, _, source)| *source));
    if scheme(program) == Scheme::Rate {
        texts.extend(rates::firm_names());
    }
    once(texts)
}

/// What is asked for later: what rules say and where values come from.
#[must_use]
pub fn long(program: &str) -> Vec<&'static str> {
    let mut texts = Vec::new();
    for lever in levers(program).iter().filter(|lever| lever.described()) {
        of(lever, &mut texts);
        texts.extend([lever.help.en, lever.source]);
    }
    texts.extend(registry::rules(program).iter().map(|rule| rule.meaning.en));
    #[cfg(any(test, feature = "cli"))]
    texts.extend(registry::sections(program).iter().map(|section| section.title.en));
    texts.extend(levers(program).iter().filter_map(|lever| lever.cite).flat_map(registry::translated_cite));
    let short = short(program);
    once(texts).into_iter().filter(|text| !short.contains(text)).collect()
}

/// The texts that `of` gives of every programme: a page that leads from one to another speaks of both.
#[must_use]
pub fn all(of: fn(&str) -> Vec<&'static str>) -> Vec<&'static str> {
    once(PROGRAMS.iter().flat_map(|program| of(program)).collect())
}

fn of(lever: &Lever, texts: &mut Vec<&'static str>) {
    texts.push(lever.label.en);
    // Only numbers are shown with their unit.
    texts.extend(lever.range().map(|_| unit(lever).rest));
    match lever.kind {
        Kind::Choice { options, .. } => choices(options, texts),
        Kind::Table { shape: Shape::Set(options) | Shape::Flags(options) | Shape::Shares(options), .. } => {
            choices(options, texts);
        }
        Kind::Table { shape: Shape::Rows(columns), .. } => {
            for column in columns {
                texts.push(column.label.en);
                if let Cell::Choice(options) = column.cell {
                    choices(options, texts);
                }
            }
        }
        _ => {}
    }
}

fn choices(options: &[Choice], texts: &mut Vec<&'static str>) {
    texts.extend(options.iter().map(|option| option.label.en));
}

fn once(texts: Vec<&'static str>) -> Vec<&'static str> {
    let mut known = BTreeSet::new();
    texts.into_iter().filter(|text| !text.is_empty() && known.insert(*text)).collect()
}

/// The texts of `all` that `language` lacks.
#[must_use]
pub fn missing(all: &[&'static str], language: Language) -> Vec<&'static str> {
    all.iter().copied().filter(|text| catalogue::found(text, language).is_none()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::message::MESSAGES;

    #[test]
    fn every_text_beside_a_lever_rule_or_preset_and_every_message_is_translated() {
        for language in Language::ALL {
            assert_eq!(missing(&all(short), language), Vec::<&str>::new(), "{language:?}");
            assert_eq!(missing(&all(long), language), Vec::<&str>::new(), "{language:?}");
            assert_eq!(missing(MESSAGES, language), Vec::<&str>::new(), "{language:?}");
        }
    }
}
