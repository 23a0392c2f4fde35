//! The law map as JSON.
//!
//! Field names are a contract: they are only ever added to.

use super::{Whole, class, execution};
use crate::json::{Json, Scalar};
use crate::law::map::{Dated, Meaning, Statement};
use crate::scenario::registry::{self, Rule};
use crate::text::Language;

/// The whole map, two spaces a level, with a newline at the end; what rules mean in `language`, the document's words as
/// its file has them.
#[must_use]
pub fn json(map: &Whole, language: Language) -> String {
    let mut json = Json::default();
    json.open('{');
    json.field("capwright", map.words.capwright);
    json.field("program", map.program);
    json.key("document");
    json.open('{');
    let document = &map.words.document;
    [("id", &document.id), ("title", &document.title), ("date", &document.date)]
        .into_iter()
        .for_each(|(name, text)| json.field(name, text.as_str()));
    json.close('}');
    list(&mut json, "sections", registry::sections(map.program), |json, section| {
        json.field("letter", section.letter.to_string());
        json.field("title", section.title.in_language(language));
        list(json, "rules", map.rules(section), |json, entry| rule(json, map, entry, language));
    });
    list(&mut json, "cross", &map.words.cross, |json, question| {
        json.field("id", question.id.as_str());
        json.field("topic", question.topic.as_str());
        texts(json, "statements", &question.statements);
        json.field("unclear", question.unclear.as_str());
        readings(json, map, &question.id, &question.readings);
    });
    list(&mut json, "timeline", &map.words.timeline, dated);
    json.field("on", map.on.to_string());
    list(&mut json, "duties", map.duties(), |json, duty| {
        json.field("id", duty.row.id.as_str());
        json.field("due", duty.due.to_string());
        json.field("standing", duty.standing.id());
        json.field("days", duty.days);
    });
    json.close('}');
    json.finish() + "\n"
}

fn rule(json: &mut Json, map: &Whole, rule: &Rule, language: Language) {
    json.field("id", rule.id);
    json.field("meaning", rule.meaning.in_language(language));
    json.field("runs", rule.runs);
    list(json, "statements", map.statements(rule), |json, row| statement(json, map, row));
    list(json, "levers", map.levers(rule), |json, lever| {
        json.field("id", lever.id);
        json.field("active", lever.active);
    });
    json.texts("tests", registry::tests_of(map.program, rule.id));
}

fn statement(json: &mut Json, map: &Whole, row: &Statement) {
    json.field("id", row.id.as_str());
    json.field("section", row.section.as_str());
    json.field("paragraph", row.paragraph);
    json.key("sentences");
    json.open('[');
    for sentence in &row.sentences {
        json.item();
        json.value(&Scalar::from(*sentence));
    }
    json.close(']');
    json.field("statement", row.statement.as_str());
    json.field("class", class(row.class));
    json.field("execution", row.execution.map(execution));
    json.field("why", row.why.as_str());
    texts(json, "levers", &row.levers);
    json.field("unclear", row.unclear.as_deref());
    readings(json, map, &row.id, &row.readings);
}

fn readings(json: &mut Json, map: &Whole, entry: &str, readings: &[Meaning]) {
    list(json, "readings", readings, |json, meaning| {
        let is_default = meaning.because.is_some();
        json.field("reading", meaning.reading.to_string());
        json.field("label", meaning.label.as_str());
        json.field("default", is_default);
        json.field("because", meaning.because.as_deref());
        json.key("set");
        match map.set(entry, meaning.reading).or(is_default.then_some(&[])) {
            None => json.value(&Scalar::Nothing),
            Some(set) => {
                json.open('{');
                set.iter().for_each(|(id, value)| json.field(id, *value));
                json.close('}');
            }
        }
        json.field("documented", meaning.documented.as_deref());
    });
}

fn dated(json: &mut Json, row: &Dated) {
    json.field("id", row.id.as_str());
    json.field("date", row.date.as_str());
    json.field("what", row.what.as_str());
    json.field("kind", row.kind.as_str());
    json.field("due", row.due.as_deref());
    json.field("every_months", row.every_months);
    json.field("until", row.until.as_deref());
    texts(json, "statements", &row.statements);
    json.field("engine", row.engine.as_str());
}

/// One object an item.
fn list<T>(json: &mut Json, name: &str, items: impl IntoIterator<Item = T>, fill: impl Fn(&mut Json, T)) {
    json.key(name);
    json.open('[');
    for item in items {
        json.item();
        json.open('{');
        fill(json, item);
        json.close('}');
    }
    json.close(']');
}

fn texts(json: &mut Json, name: &str, items: &[String]) {
    json.texts(name, &items.iter().map(String::as_str).collect::<Vec<_>>());
}
