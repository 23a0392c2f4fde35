//! The challenge that is open: what it asks, the marks of the run on the screen, its levers, hints one by one.
//!
//! Must not mark. Invariant: the marks, the levers and the link are of one scenario.

use super::{Room, marks_of, said, watch};
use crate::app::dom::{El, el, field_value};
use crate::app::parts::{chips, lever};
use crate::app::route::{Page, Route};
use crate::app::{address, clipboard};
use crate::scenario::link;
use crate::text::fill;
use crate::text::more::challenges::ChallengeWords;
use crate::view::challenges::{Challenge, Mark, now, price};
use leptos::prelude::*;

/// What stands below the heading of the page.
pub fn attempt(room: Room, challenge: &'static Challenge) -> Vec<El> {
    let lab = room.lab;
    let words = said(lab);
    let place = room.all().iter().position(|other| other.id == challenge.id).unwrap_or(0);
    let own = &words.each[place];
    let answer = RwSignal::new(untrack(|| room.of(challenge)).map(|kept| kept.answer).unwrap_or_default());
    let marks = Memo::new(move |_| {
        let (shown, typed) = (lab.shown.get(), answer.get());
        marks_of(challenge, &shown, &typed).map(|marks| marks.0).unwrap_or_default()
    });
    watch(room, challenge, answer);
    let places = [("number", (place + 1).to_string()), ("title", own.title.to_owned())];
    let title = fill(words.entry, &places.each_ref().map(|(name, text)| (*name, text.as_str())));
    let article = el("article")
        .class("attempt")
        .set("data-open", challenge.id)
        .set("aria-labelledby", "challenge")
        .child(el("h2").class("section").set("id", "challenge").text(&title))
        .child(el("p").class("says").text(own.task))
        .child(board(room, challenge, marks))
        .children(challenge.asks().then(|| question(room, answer)))
        .child(actions(room, challenge))
        .slot(move || lesson(room, challenge, own))
        .child(hints(room, own))
        .child(levers(room, challenge));
    let next = room.all().get(place + 1);
    let ways = el("p")
        .class("ways")
        .child(room.link(None).text(words.back))
        .children(next.map(|next| room.link(Some(next.id)).text(words.next)));
    vec![article, ways]
}

/// The goals with their marks.
fn board(room: Room, challenge: &'static Challenge, marks: Memo<Vec<Mark>>) -> El {
    let lab = room.lab;
    let words = said(lab);
    let language = lab.language;
    let mark = move |place: usize| marks.with(|marks| marks.get(place).copied());
    let met = move |place: usize| mark(place).is_some_and(|mark| mark.met);
    let entry = |(place, goal): (usize, &'static crate::view::challenges::Goal)| {
        let figure = move || {
            let value = mark(place).map(|mark| now(*goal, mark.now, language)).unwrap_or_default();
            if value.is_empty() { value } else { fill(words.now, &[("value", &value)]) }
        };
        let state = move || if met(place) { format!("✓ {}", words.met) } else { format!("○ {}", words.unmet) };
        el("li")
            .live("data-met", move || Some(met(place).to_string()))
            .child(el("span").class("state").live_text(state))
            .child(el("span").text(&goal.says(language)))
            .child(el("span").class("now").live_text(figure))
    };
    let list = el("ul").class("board").children(challenge.goals.iter().enumerate().map(entry));
    let sum = move || {
        let (met, all) = (marks.with(|marks| marks.iter().filter(|mark| mark.met).count()), challenge.goals.len());
        if met == all {
            return words.done.to_owned();
        }
        fill(words.marks, &[("met", &met.to_string()), ("all", &all.to_string())])
    };
    let all_met = move || marks.with(|marks| !marks.is_empty() && marks.iter().all(|mark| mark.met));
    let sum = el("p")
        .set("role", "status")
        .set("data-marks", "")
        .live("class", move || Some(if all_met() { "sum good" } else { "sum" }.to_owned()))
        .live_text(sum);
    el("div").child(list).child(sum)
}

/// The field for a price.
fn question(room: Room, answer: RwSignal<String>) -> El {
    let words = said(room.lab);
    let wrong = move || answer.with(|typed| !typed.trim().is_empty() && price(typed).is_none());
    let field = el("input")
        .set("type", "text")
        .set("id", "answer")
        .set("inputmode", "decimal")
        .set("autocomplete", "off")
        .live("aria-invalid", move || wrong().then(|| "true".to_owned()))
        .live("aria-describedby", move || wrong().then(|| "answer-refused".to_owned()))
        .on("input", move |event| answer.set(field_value(event)));
    field.clone().html().set_attribute("value", &answer.get_untracked()).ok();
    let refused = move || {
        let refused = wrong().then(|| el("p").class("refused").set("id", "answer-refused").text(words.no_price));
        refused.into_iter().collect()
    };
    let label = el("label").class("lever-label").set("for", "answer").text(words.answer);
    let sign = el("i").set("aria-hidden", "true").text("$");
    el("div").class("question").child(label).child(el("span").class("field").child(sign).child(field)).slot(refused)
}

fn actions(room: Room, challenge: &'static Challenge) -> El {
    let lab = room.lab;
    let words = said(lab);
    let to_lab = Route { page: Page::Lab, open: None };
    let to_lab = el("a")
        .class("button")
        .set("data-action", "to-lab")
        .live("href", move || Some(lab.scenario.with(|scenario| to_lab.link(scenario))))
        .on("click", |_| address::flush())
        .text(words.lab);
    let start = el("button")
        .class("button")
        .set("data-action", "start")
        .live_flag("disabled", move || lab.changed().is_empty())
        .on("click", move |_| lab.reset_all())
        .text(words.start);
    let share = el("button").class("button").set("data-action", "share-solution").text(words.share);
    let share = share.on("click", move |_| {
        let address = address::link();
        let by_hand = address.clone();
        clipboard::copy(&address, move |copied| {
            if copied {
                lab.say(words.shared)
            } else {
                lab.say(words.not_shared);
                lab.offer_link(by_hand)
            }
        });
    });
    let kept = move || {
        let kept = room.of(challenge).filter(|kept| lab.scenario.with(link::encode) != kept.link);
        let open = |kept: super::Kept| {
            let act = move |_: &web_sys::Event| lab.open(link::decode(&kept.link));
            el("button").class("button").set("data-action", "kept").on("click", act).text(words.kept)
        };
        kept.map(open).into_iter().collect()
    };
    el("div").class("actions").child(start).slot(kept).child(share).child(to_lab)
}

/// What it shows, once it was solved.
fn lesson(room: Room, challenge: &'static Challenge, own: &'static ChallengeWords) -> Vec<El> {
    let solved = room.of(challenge).is_some();
    let text = || el("p").child(el("b").text(said(room.lab).lesson)).text(" ").text(own.lesson);
    solved.then(|| el("div").class("message note lesson").child(text())).into_iter().collect()
}

/// Hints in steps: each is asked for by itself.
fn hints(room: Room, own: &'static ChallengeWords) -> El {
    let words = said(room.lab);
    let given = RwSignal::new(0);
    let all = own.hints.len();
    let numbered = move |template: &str, number: usize, text: &str| {
        fill(template, &[("number", &number.to_string()), ("all", &all.to_string()), ("text", text)])
    };
    let more = move || {
        let next = given.get() + 1;
        let button = (next <= all).then(|| {
            el("button")
                .class("button")
                .set("data-action", "hint")
                .on("click", move |_| given.update(|given| *given += 1))
                .text(&numbered(words.hint, next, ""))
        });
        button.into_iter().collect()
    };
    let list = move || {
        let hint = |(place, text): (usize, &&'static str)| el("p").text(&numbered(words.hint_text, place + 1, text));
        own.hints.iter().take(given.get()).enumerate().map(hint).collect()
    };
    el("div").class("hints").child(el("div").set("aria-live", "polite").slot(list)).slot(more)
}

/// The levers of the challenge, and what else is changed.
fn levers(room: Room, challenge: &'static Challenge) -> El {
    let lab = room.lab;
    let words = said(lab);
    let made = challenge.levers.iter().filter_map(|id| Some(lever::lever(lab, lab.lever(id)?)));
    el("section")
        .class("levers own")
        .set("aria-labelledby", "challenge-levers")
        .child(el("h3").set("id", "challenge-levers").text(words.levers))
        .child(el("p").class("count").text(words.levers_about))
        .child(chips::chips(lab))
        .child(el("div").class("two").children(made))
}
