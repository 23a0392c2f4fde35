//! The English texts that stand beside a programme's levers, rules and presets: what catalogues translate.
//!
//! Must not know a translation. Invariant: every text stands once, in the order in which the page meets it.

use super::{levers, registry};
use crate::law::lever::{Choice, Kind, Lever};
use crate::law::table::{Cell, Shape};
use crate::law::unit::unit;
use crate::text::{Language, catalogue};
use std::collections::BTreeSet;

/// What the page needs to open: names of the programme, headings, levers, choices, units and presets.
#[must_use]
pub fn short(program: &str) -> Vec<&'static str> {
    let mut texts = vec![registry::name(program).en];
    texts.extend(registry::groups(program).iter().map(|group| group.label.en));
    levers(program).iter().filter(|lever| lever.described() && lever.active).for_each(|lever| of(lever, &mut texts));
    texts.extend(registry::presets(program).iter().flat_map(|preset| [preset.label.en, preset.about.en]));
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
    let short = short(program);
    once(texts).into_iter().filter(|text| !short.contains(text)).collect()
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
    use crate::scenario::PROGRAMS;
    use crate::text::message::MESSAGES;

    #[test]
    fn every_text_beside_a_lever_rule_or_preset_and_every_message_is_translated() {
        for language in Language::ALL {
            assert_eq!(missing(&short(PROGRAMS[0]), language), Vec::<&str>::new(), "{language:?}");
            assert_eq!(missing(&long(PROGRAMS[0]), language), Vec::<&str>::new(), "{language:?}");
            assert_eq!(missing(MESSAGES, language), Vec::<&str>::new(), "{language:?}");
        }
    }
}
