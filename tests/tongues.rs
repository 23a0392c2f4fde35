//! The law map in other languages: every word of it belongs to the English one and keeps its numbers.
//!
//! A file that calls itself complete has every word; until then the page shows the English of what is missing.

use capwright::text::message::MESSAGES;
use capwright::text::{Language, catalogue};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::path::Path;

/// Fields with words, by the list they stand in.
const LISTS: [(&str, &[&str]); 3] = [
    ("statements", &["statement", "why", "unclear"]),
    ("cross", &["topic", "unclear"]),
    ("timeline", &["what", "engine"]),
];

fn file(name: &str) -> Value {
    let path = format!("{}/public/law/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|problem| panic!("{path}: {problem}"));
    serde_json::from_str(&text).unwrap_or_else(|problem| panic!("{path}: {problem}"))
}

fn object<'a>(value: &'a Value, name: &str) -> &'a Map<String, Value> {
    value[name].as_object().unwrap_or_else(|| panic!("{name} is no object"))
}

/// Numbers in digits, with a scale behind them: `25,000`, `3.5`, `90.5 million`.
fn numbers(text: &str) -> Vec<(String, &str)> {
    let digits = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',';
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let tail = &rest[start..];
        let end = tail.find(|letter| !digits(letter)).unwrap_or(tail.len());
        let number = tail[..end].trim_end_matches(['.', ',']);
        rest = &tail[end..];
        let scale = ["million", "billion", "Mt", "MW", "GW", "TWh"]
            .into_iter()
            .find(|scale| rest.trim_start().starts_with(scale));
        found.push((number.to_owned(), scale.unwrap_or_default()));
    }
    found
}

/// The ways to write a number: as it is, and in Chinese in ten thousands or hundred millions, of kilowatts too.
fn ways((number, scale): &(String, &str), language: &str) -> Vec<String> {
    let mut ways = vec![number.clone()];
    let times = match (language, *scale) {
        ("zh", "million" | "Mt") => 100.0,
        ("zh", "billion" | "TWh") => 10.0,
        // Ten thousand kilowatts.
        ("zh", "MW") => 0.1,
        ("zh", "GW") => 100.0,
        _ => return ways,
    };
    if let Ok(value) = number.replace(',', "").parse::<f64>() {
        let plain = ((value * times * 1000.0).round() / 1000.0).to_string();
        if plain.len() > 3 && !plain.contains('.') {
            ways.push(format!("{},{}", &plain[..plain.len() - 3], &plain[plain.len() - 3..]));
        }
        ways.push(plain);
    }
    ways
}

/// What is wrong with `text` as a translation of `english`.
fn faults(english: &str, text: &str, language: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if text.trim().is_empty() || text.contains('\n') {
        faults.push("is empty or has a line break".to_owned());
    }
    let mut there: Vec<String> = numbers(text).into_iter().map(|(number, _)| number).collect();
    // Square and cubic metres are no numbers; other languages may spell them out.
    for number in numbers(&english.replace("m2", "m").replace("m3", "m")) {
        match there.iter().position(|each| ways(&number, language).contains(each)) {
            Some(place) => drop(there.remove(place)),
            None => faults.push(format!("lacks the number {}", number.0)),
        }
    }
    for quoted in english.split('`').skip(1).step_by(2) {
        if !text.contains(&format!("`{quoted}`")) {
            faults.push(format!("lacks `{quoted}`"));
        }
    }
    if language == "zh" {
        faults.extend(half_width(text));
    }
    faults
}

fn half_width(text: &str) -> Option<String> {
    let han = |letter: Option<&char>| letter.is_some_and(|letter| ('\u{4e00}'..='\u{9fff}').contains(letter));
    let letters: Vec<char> = text.chars().collect();
    let marks = letters.iter().enumerate().filter(|(_, letter)| ",.;:?!()\"".contains(**letter));
    let mut beside = marks.filter(|(place, _)| {
        han(place.checked_sub(1).and_then(|place| letters.get(place))) || han(letters.get(place + 1))
    });
    beside.next().map(|(_, mark)| format!("has a half-width {mark}"))
}

/// What is wrong with the words `own` of one entry; only words that the English `row` has may be there, and all must.
fn entry(place: &str, row: &Value, own: &Value, fields: &[&str], language: &str, found: &mut Vec<String>) {
    let Some(own_fields) = own.as_object() else { return found.push(format!("{place}: is no object")) };
    let wanted: BTreeSet<&str> = fields.iter().copied().filter(|field| row[*field].is_string()).collect();
    for field in own_fields.keys().filter(|field| *field != "readings" && !wanted.contains(field.as_str())) {
        found.push(format!("{place}.{field}: has no English"));
    }
    for field in wanted {
        match (row[field].as_str(), own[field].as_str()) {
            (Some(english), Some(text)) => {
                let faults = faults(english, text, language);
                found.extend(faults.iter().map(|fault| format!("{place}.{field}: {fault}")));
            }
            _ => found.push(format!("{place}.{field}: is missing")),
        }
    }
    let readings = row["readings"].as_array().map_or(&[][..], Vec::as_slice);
    let letters: BTreeSet<&str> = readings.iter().filter_map(|reading| reading["reading"].as_str()).collect();
    let given = own["readings"].as_object().into_iter().flatten();
    found.extend(
        given
            .filter(|(letter, _)| !letters.contains(letter.as_str()))
            .map(|(letter, _)| format!("{place}: no {letter}")),
    );
    for reading in readings {
        let letter = reading["reading"].as_str().expect("a reading has a letter");
        let place = format!("{place}.{letter}");
        entry(&place, reading, &own["readings"][letter], &["label", "because"], language, found);
    }
}

fn check(language: &str) {
    let english = file("wa-sb5981");
    let own = file(&format!("wa-sb5981.{language}"));
    let complete = own["complete"].as_bool().expect("`complete` says whether every word is there");
    let mut found = Vec::new();
    for (list, fields) in LISTS {
        let rows = english[list].as_array().expect("a list");
        let ids: BTreeSet<&str> = rows.iter().filter_map(|row| row["id"].as_str()).collect();
        let entries = object(&own, list);
        let unknown = entries.keys().filter(|id| !ids.contains(id.as_str()));
        found.extend(unknown.map(|id| format!("{id}: is not in the law map")));
        for row in rows {
            let id = row["id"].as_str().expect("an id");
            match entries.get(id) {
                Some(own) => entry(id, row, own, fields, language, &mut found),
                None if complete => found.push(format!("{id}: is missing")),
                None => {}
            }
        }
    }
    let headings: BTreeSet<&str> =
        english["statements"].as_array().expect("a list").iter().filter_map(|row| row["section"].as_str()).collect();
    let sections = object(&own, "sections");
    found.extend(sections.keys().filter(|key| !headings.contains(key.as_str())).map(|key| format!("no section {key}")));
    let missing = headings.iter().filter(|key| complete && !sections.contains_key(**key));
    found.extend(missing.map(|key| format!("section {key}: is missing")));
    assert!(found.is_empty(), "{language}: {} faults\n{}", found.len(), found.join("\n"));
}

/// Texts beside levers, rules and presets keep their numbers too.
fn check_catalogue(language: Language) {
    let wrong = |(english, text): (&String, &String)| {
        let faults = faults(english, text, language.id());
        (!faults.is_empty()).then(|| format!("{english}: {}", faults.join(", ")))
    };
    let found: Vec<String> = catalogue::all(language).iter().filter_map(wrong).collect();
    assert!(found.is_empty(), "{language:?}: {} faults\n{}", found.len(), found.join("\n"));
}

#[test]
fn catalogues_keep_numbers_and_names() {
    check_catalogue(Language::Spanish);
    check_catalogue(Language::Chinese);
}

/// Every source of messages, literals that run over several lines put together.
fn sources(folder: &Path, all: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder of the project") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&path).expect("source is text");
            let mut pieces = text.split("\\\n");
            all.push_str(pieces.next().unwrap_or_default());
            pieces.for_each(|piece| all.push_str(piece.trim_start()));
        }
    }
}

#[test]
fn every_template_of_a_message_is_one_that_the_engine_still_says() {
    let mut all = String::new();
    for folder in ["src/scenario", "src/law", "src/engine"] {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut all);
    }
    let all = all.replace(r"\\", r"\");
    for template in MESSAGES {
        // Between places; what a message leaves to another one is looked for there.
        let pieces = template.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest));
        for piece in pieces.map(|piece| piece.trim_matches([' ', '`', ';', ':', ',', '(', ')'])) {
            assert!(all.contains(piece), "nobody says {piece:?} of {template:?}");
        }
    }
}

#[test]
fn the_spanish_law_map_has_the_english_ones_ids_fields_and_numbers() {
    check("es");
}

#[test]
fn the_chinese_law_map_has_the_english_ones_ids_fields_and_numbers() {
    check("zh");
}

#[test]
fn a_lost_number_a_lost_name_and_a_half_width_mark_are_faults() {
    let english = "From 2023, 25,000 tons or 90.5 million, by `eite.formula`.";
    assert_eq!(faults(english, "Desde 2023, 25,000 toneladas o 90.5 millones, por `eite.formula`.", "es").len(), 0);
    assert_eq!(faults(english, "自 2023 年起，25,000 吨或 9,050 万吨，按 `eite.formula`。", "zh").len(), 0);
    assert_eq!(faults(english, "Desde 2023, 25 000 toneladas o 90.5 millones.", "es").len(), 2);
    assert_eq!(faults("none", "没有,", "zh").len(), 1);
    assert_eq!(faults("none", " ", "es").len(), 1);
}
