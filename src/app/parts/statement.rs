//! One statement of the bill: what it says, what is done with it, how it may be read.
//!
//! Must not know what a reading does. Invariant: a reading that no lever chooses cannot be chosen here.

use crate::app::dom::{El, el};
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::json::Node;
use crate::scenario::readings::{choose, taken};
use crate::scenario::registry;
use crate::text::{LawWords, fill, words};
use leptos::prelude::*;

/// Kinds of statements, as files and links have them.
pub const KINDS: [&str; 5] = ["quantity", "gate", "output", "displayed", "administrative"];

/// The kind of a statement: how a simulated one is executed, or its class.
#[must_use]
pub fn kind(row: &Node) -> &str {
    let text = |name| row.field(name).and_then(Node::text);
    text("execution").or_else(|| text("class")).unwrap_or_default()
}

fn said(lab: Lab) -> &'static LawWords {
    &words(lab.language).more.law
}

fn text<'a>(row: &'a Node, name: &str) -> &'a str {
    row.field(name).and_then(Node::text).unwrap_or_default()
}

/// A statement; the one that the link has open is unfolded.
pub fn statement(lab: Lab, row: &Node, rules: Option<&Node>, opened: Option<&str>) -> El {
    let words = said(lab);
    let id = text(row, "id").to_owned();
    let here = opened == Some(id.as_str());
    let name = KINDS.iter().position(|known| *known == kind(row)).map_or("", |place| words.classes[place]);
    let paragraph = row.field("paragraph").and_then(Node::number).unwrap_or_default();
    let meta = el("p")
        .class("meta")
        .child(el("span").class("kind").set("data-kind", kind(row)).text(name))
        .text(" ")
        .child(el("span").text(&fill(words.paragraph, &[("number", paragraph)])))
        .text(" ")
        .child(link(lab, &id));
    let more = el("details").class("more").child(el("summary").text(words.why)).child(details(lab, row, rules));
    let more = if here { more.set("open", "") } else { more };
    let article =
        el("article").class("statement").set("id", &id).child(el("p").class("says").text(text(row, "statement")));
    let article = article.child(meta).children(question(lab, &id, row)).child(more);
    if here {
        let node = article.html();
        request_animation_frame(move || node.scroll_into_view());
        return article.class("statement here");
    }
    article
}

/// A question that spans statements.
pub fn cross(lab: Lab, row: &Node) -> El {
    let id = text(row, "id");
    let article = el("article").class("statement").set("id", id).child(el("p").class("says").text(text(row, "topic")));
    article.children(question(lab, id, row))
}

/// The statement's own link, which keeps the scenario.
pub fn link(lab: Lab, id: &str) -> El {
    let route = Route { page: Page::Bill, open: Some(id.to_owned()) };
    let address = lab.scenario.with_untracked(|scenario| route.link(scenario));
    el("a").set("href", &address).set("title", said(lab).link).text(id)
}

fn details(lab: Lab, row: &Node, rules: Option<&Node>) -> El {
    let words = said(lab);
    let rule = text(row, "rule");
    let about = rules.and_then(|rules| rules.field(rule));
    let meaning = about.map(|about| text(about, "meaning")).unwrap_or_default();
    let line = |label: &str, value: &str| el("p").child(el("b").text(label)).text(" ").text(value);
    let levers = row.field("levers").map_or(&[][..], Node::items).iter().filter_map(|id| lab.lever(id.text()?));
    let levers: Vec<El> = levers
        .map(|lever| el("li").text(lever.label.in_language(lab.language)).text(" ").child(el("code").text(lever.id)))
        .collect();
    let tests = about.and_then(|about| about.field("tests")).map_or(&[][..], Node::items);
    let tests: Vec<El> = tests.iter().filter_map(|name| Some(el("li").child(el("code").text(name.text()?)))).collect();
    let list = |label: &str, items: Vec<El>| {
        let shown = !items.is_empty();
        shown.then(|| el("div").child(el("p").child(el("b").text(label))).child(el("ul").children(items)))
    };
    el("div")
        .child(el("p").text(text(row, "why")))
        .child(line(words.rule, &format!("{rule}. {meaning}")))
        .children(list(words.levers, levers))
        .children(list(words.tests, tests))
}

/// What is unclear, and the readings to choose from.
fn question(lab: Lab, id: &str, row: &Node) -> Option<El> {
    let words = said(lab);
    let unclear = row.field("unclear").and_then(Node::text)?;
    let group =
        el("fieldset").class("readings").child(el("legend").child(el("b").text(words.unclear)).text(" ").text(unclear));
    let readings = row.field("readings").map_or(&[][..], Node::items);
    Some(group.children(readings.iter().map(|reading| option(lab, id.to_owned(), reading))))
}

fn option(lab: Lab, id: String, row: &Node) -> El {
    let words = said(lab);
    let letter = text(row, "reading").chars().next().unwrap_or('A');
    let program = lab.scenario.with_untracked(|scenario| scenario.program);
    let known =
        |letter| registry::readings(program).iter().any(|reading| reading.statement == id && reading.letter == letter);
    let alive = if letter == 'A' { ('B'..='F').any(known) } else { known(letter) };
    let asked = id.clone();
    let chosen = move || lab.scenario.with(|scenario| taken(scenario, &asked) == letter);
    let input =
        el("input").set("type", "radio").set("name", &format!("reading.{id}")).set("value", &letter.to_string());
    let input = if alive {
        input.live_property("checked", move || chosen().into()).on("change", move |_| take(lab, &id, letter))
    } else {
        input.set("disabled", "")
    };
    let because = text(row, "because");
    let because = (!because.is_empty())
        .then(|| el("span").class("dim").text(" ").text(&fill(words.because, &[("reason", because)])));
    let documented = (!alive && letter != 'A').then(|| el("span").class("dim").text(" ").text(words.documented));
    let label = el("span").child(el("b").text(&letter.to_string())).text(" ").text(text(row, "label"));
    el("label").child(input).child(label.children(because).children(documented))
}

/// Takes a reading as one change of the scenario.
pub fn take(lab: Lab, id: &str, letter: char) {
    match lab.scenario.with_untracked(|scenario| choose(scenario, id, letter)) {
        Ok(next) => lab.replace(next),
        Err(problems) => lab.problems.set(problems),
    }
}
