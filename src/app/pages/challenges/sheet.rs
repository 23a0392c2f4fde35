//! The sheet for teachers: all challenges on paper, and the answer key, worked out here and now.
//!
//! Must not hold a number. Invariant: the key is marked by the same marks as an attempt.

use super::{Room, said};
use crate::app::dom::{El, el};
use crate::app::route::{Page, Route};
use crate::text::fill;
use crate::text::more::challenges::ChallengeWords;
use crate::view::challenges::{Challenge, Key, key, now};
use crate::view::number;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// What stands below the heading of the page.
pub fn sheet(room: Room) -> Vec<El> {
    let words = said(room.lab);
    let keys: RwSignal<Vec<Option<Key>>> = RwSignal::new(Vec::new());
    let next: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    work_out(room, keys, next);
    let print = el("button").class("button").set("data-action", "print").text(words.print).on("click", |_| {
        let _ = window().print();
    });
    let back = room.link(None).text(words.back);
    let progress = move || {
        let (done, all) = (keys.with(Vec::len), room.all().len());
        let places = [("done", done.to_string()), ("all", all.to_string())];
        let text = || fill(words.working, &places.each_ref().map(|(name, text)| (*name, text.as_str())));
        if done < all { text() } else { String::new() }
    };
    let tasks = room
        .all()
        .iter()
        .zip(words.each)
        .enumerate()
        .map(|(place, (challenge, own))| task(room, place, challenge, own));
    let answers = move || {
        let keys = keys.get();
        let rows = room.all().iter().zip(words.each).zip(keys).enumerate();
        rows.filter_map(|(place, ((challenge, own), key))| Some(answer(room, place, challenge, own, &key?))).collect()
    };
    let paper = el("article")
        .class("paper teacher")
        .child(el("h2").class("title").text(words.sheet_title))
        .child(el("p").text(words.sheet_about))
        .child(el("ol").class("tasks").children(tasks))
        .child(el("h2").class("answers").text(words.key))
        .child(el("p").text(words.key_about))
        .child(el("div").set("data-keys", "").slot(answers));
    vec![
        el("div").class("actions").child(print).child(back),
        el("p").class("count").set("role", "status").live_text(progress),
        paper,
    ]
}

/// One key between two frames, so that the page stays alive.
fn work_out(room: Room, keys: RwSignal<Vec<Option<Key>>>, next: StoredValue<Option<Timeout>, LocalStorage>) {
    let run = move || {
        let Some(challenge) = room.all().get(keys.with_untracked(Vec::len)) else { return };
        let program = room.lab.scenario.with_untracked(|scenario| scenario.program);
        let made = key(challenge, program, room.lab.language).ok();
        keys.update(|keys| keys.push(made));
        work_out(room, keys, next);
    };
    next.set_value(Some(Timeout::new(0, run)));
}

fn title(room: Room, place: usize, own: &ChallengeWords) -> String {
    fill(said(room.lab).entry, &[("number", &(place + 1).to_string()), ("title", own.title)])
}

fn task(room: Room, place: usize, challenge: &Challenge, own: &ChallengeWords) -> El {
    let goals = challenge.goals.iter().map(|goal| el("li").text("☐ ").text(&goal.says(room.lab.language)));
    el("li")
        .child(el("h3").text(&title(room, place, own)))
        .child(el("p").text(own.task))
        .child(el("ul").children(goals))
}

fn answer(room: Room, place: usize, challenge: &Challenge, own: &ChallengeWords, key: &Key) -> El {
    let (words, language) = (said(room.lab), room.lab.language);
    let change = |[lever, from, to]: &[String; 3]| {
        el("li").text(&fill(words.change, &[("lever", lever), ("from", from), ("to", to)]))
    };
    let paid =
        key.answer.map(|price| el("li").text(&fill(words.key_answer, &[("price", &number::price(price, language))])));
    let figure = |(goal, mark): (&crate::view::challenges::Goal, &crate::view::challenges::Mark)| {
        let value = now(*goal, mark.now, language);
        let figure = if value.is_empty() { value } else { format!(" {}", fill(words.now, &[("value", &value)])) };
        let state = if mark.met { "✓ " } else { "✗ " };
        el("li").text(state).text(&goal.says(language)).text(&figure)
    };
    let open = challenge.solution(room.lab.scenario.with_untracked(|scenario| scenario.program)).ok().map(|solution| {
        let route = Route { page: Page::Lab, open: None };
        el("p").child(el("a").set("href", &route.link(&solution)).text(words.key_link))
    });
    el("section")
        .set("data-key", challenge.id)
        .set("data-solved", &key.marks.solved().to_string())
        .child(el("h3").text(&title(room, place, own)))
        .child(el("ul").children(key.changes.iter().map(change)).children(paid))
        .child(el("ul").class("board").children(challenge.goals.iter().zip(&key.marks.0).map(figure)))
        .child(el("p").text(own.lesson))
        .children(open)
}
