//! A view for somebody else's page: picks, a preview that is the real thing, and what to copy.
//!
//! Must not write markup; `view::share` does. Invariants: what is picked stands in the link, as it does in the view's
//! own; copying works without the clipboard, by marking the text.

use crate::app::address::PREVIEW;
use crate::app::dom::{El, effect, el, field_checked, field_value, listen, set_field_value};
use crate::app::engine::Shown;
use crate::app::parts::messages;
use crate::app::route::{BETWEEN, Page, Route};
use crate::app::state::Lab;
use crate::app::{address, clipboard, download};
use crate::chart::bundle;
use crate::law::lever::Lever;
use crate::scenario::PROGRAMS;
use crate::text::{ShareWords, fill, words};
use crate::units::in_order;
use crate::view::share;
use js_sys::Reflect;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

/// How many charts and levers are picked before anybody picks.
const PICKED: usize = 2;

/// Most levers that stand there to be picked before any is looked for.
const FIRST: usize = 12;

/// Tallest that the preview gets, whatever it says.
const TALLEST: f64 = 4_000.0;

fn said(lab: Lab) -> &'static ShareWords {
    &words(lab.language).more.share
}

/// The page below the header.
pub fn page(lab: Lab) -> El {
    start(lab);
    let words = said(lab);
    let head = el("div")
        .class("headline")
        .child(el("h1").set("tabindex", "-1").text(words.title))
        .child(el("p").class("sub").text(words.about));
    el("main")
        .class("results page share")
        .set("id", "results")
        .set("tabindex", "-1")
        .child(head)
        .child(messages::messages(lab))
        .child(el("div").class("two").child(picks(lab)).child(preview(lab)))
        .child(texts(lab))
}

/// Picks something where the link picks nothing, and forgets what does not exist.
fn start(lab: Lab) {
    let chart = |id: &String| lab.shown.with_untracked(|shown| shown.charts.iter().any(|chart| chart.id == *id));
    let mut parts = untrack(|| [picked(lab, 0), picked(lab, 1)]);
    if parts.iter().all(Vec::is_empty) {
        let charts = |shown: &Arc<Shown>| shown.charts.iter().take(PICKED).map(|chart| chart.id.to_owned()).collect();
        let levers = first_levers(lab).into_iter().take(PICKED).map(|lever| lever.id.to_owned());
        parts = [lab.shown.with_untracked(charts), levers.collect()];
    }
    parts[0].retain(chart);
    parts[1].retain(|id| lab.lever(id).is_some_and(|lever| lever.active));
    lab.opened.set(Some(parts.map(|ids| ids.join(",")).join(BETWEEN)));
}

/// The ids that are picked: charts at 0, levers at 1.
fn picked(lab: Lab, part: usize) -> Vec<String> {
    let of = |open: &str| open.split(BETWEEN).nth(part).unwrap_or_default().to_owned();
    let ids = lab.opened.with(|open| open.as_deref().map(of)).unwrap_or_default();
    ids.split(',').filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

/// Picks `id`, or not.
fn pick(lab: Lab, part: usize, id: &str, picks: bool) {
    let mut parts = untrack(|| [picked(lab, 0), picked(lab, 1)]);
    parts[part].retain(|known| known != id);
    if picks {
        parts[part].push(id.to_owned());
    }
    lab.opened.set(Some(parts.map(|ids| ids.join(",")).join(BETWEEN)));
    lab.scenario.with_untracked(|scenario| address::keep(scenario, &lab.route()));
}

/// The view's link in the language of the page, from `#` on.
fn view(lab: Lab) -> String {
    let route = Route { page: Page::Embed, open: lab.opened.get() };
    lab.scenario.with(|scenario| route.link(scenario))
}

/// Levers that were changed, then those that people reach for first.
fn first_levers(lab: Lab) -> Vec<&'static Lever> {
    let mut levers = untrack(|| lab.changed());
    let changed: Vec<&str> = levers.iter().map(|lever| lever.id).collect();
    let first = lab.active().into_iter().filter(|lever| lever.headline.is_some() && !changed.contains(&lever.id));
    levers.extend(in_order(first, |lever| lever.headline));
    levers
}

fn picks(lab: Lab) -> El {
    let words = said(lab);
    let tick = move |part: usize, id: String, label: &str| {
        let (own, moved) = (id.clone(), id.clone());
        let input = el("input")
            .set("type", "checkbox")
            .set("data-pick", &id)
            .live_property("checked", move || picked(lab, part).contains(&own).into())
            .on("change", move |event| pick(lab, part, &moved, field_checked(event)));
        el("label").child(input).child(el("span").text(label))
    };
    let charts = lab.shown.with_untracked(|shown| shown.charts.iter().map(|c| (c.id, c.title)).collect::<Vec<_>>());
    let charts = charts.into_iter().map(|(id, title)| tick(0, id.to_owned(), title));
    let group = |name: &str| el("fieldset").child(el("legend").text(name));
    // Those that were picked from the list of all join those that stand here from the start.
    let first: Vec<&str> = first_levers(lab).iter().map(|lever| lever.id).take(FIRST).collect();
    let here = first.clone();
    let others = Memo::new(move |_| {
        let mut ids = picked(lab, 1);
        ids.retain(|id| lab.lever(id).is_some() && !here.contains(&id.as_str()));
        ids
    });
    let label = move |id: &str| lab.lever(id).map_or("", |lever| lever.label.in_language(lab.language));
    let levers = first.into_iter().map(|id| tick(1, id.to_owned(), label(id))).collect::<Vec<_>>();
    let added = move || others.get().into_iter().map(|id| tick(1, id.clone(), label(&id))).collect();
    let option = |id: &str, text: &str| el("option").set("value", id).text(text);
    let all = lab.active().into_iter().map(|lever| option(lever.id, lever.label.in_language(lab.language)));
    let another = el("select").set("data-pick-another", "").child(option("", words.choose)).children(all).on(
        "change",
        move |event| {
            let id = field_value(event);
            if !id.is_empty() {
                pick(lab, 1, &id, true);
                set_field_value(event, "");
            }
        },
    );
    el("section")
        .class("picks")
        .child(el("h2").text(words.picks))
        .child(group(words.charts).children(charts))
        .child(group(words.levers).children(levers).slot(added))
        .child(el("label").class("another").child(el("span").text(words.another)).child(another))
}

/// The view as it will be, as tall as it says it is.
fn preview(lab: Lab) -> El {
    let words = said(lab);
    let frame = el("iframe").set("title", words.preview).set("data-preview", "");
    let (shown, inside) = (frame.html(), frame.node().clone());
    effect(move || {
        let address = format!("./{PREVIEW}{}", view(lab));
        let window = Reflect::get(&inside, &JsValue::from_str("contentWindow")).unwrap_or(JsValue::NULL);
        // Once it is open it is replaced, so that going back leads off this page and not through every pick.
        let replaced = inside.has_attribute("src")
            && !window.is_null()
            && window.unchecked_into::<web_sys::Window>().location().replace(&address).is_ok();
        if !replaced {
            let _ = inside.set_attribute("src", &address);
        }
    });
    let heard = move |event: &web_sys::Event| {
        let of = |value: &JsValue, name: &str| Reflect::get(value, &JsValue::from_str(name)).unwrap_or(JsValue::NULL);
        let data = of(event, "data");
        let ours = of(event, "source") == of(&shown, "contentWindow");
        if ours && of(&data, "type").as_string().as_deref() == Some("capwright:height") {
            let height = of(&data, "height").as_f64().unwrap_or(0.0).clamp(0.0, TALLEST);
            let _ = shown.style().set_property("height", &format!("{height}px"));
        }
    };
    listen(&window(), "message", Box::new(heard));
    el("section").class("preview").child(el("h2").text(words.preview)).child(frame)
}

/// Everything to copy.
fn texts(lab: Lab) -> El {
    let words = said(lab);
    let about = |heading: &'static str, text: &'static str| {
        el("section").class("copy").child(el("h2").text(heading)).child(el("p").text(text))
    };
    let frame = move || share::frame(&address::whole(&view(lab)), &lab.shown.with(|shown| shown.headline.clone()));
    let resize = move || share::resize(&address::beside(""));
    let chart = move || {
        let first = picked(lab, 0).into_iter().next().unwrap_or_default();
        lab.shown.with(|shown| shown.charts.iter().position(|chart| chart.id == first).unwrap_or(0))
    };
    let picture = move || {
        let link = lab.scenario.with(address::link_of);
        lab.shown.with(|shown| {
            let model = shown.charts.get(chart());
            let says = model.map(|model| format!("{}. {}", model.title, model.finding)).unwrap_or_default();
            share::picture(&link, &file(model.map_or("", |model| model.id)), &says, bundle::SIZE)
        })
    };
    let save = move |_: &web_sys::Event| {
        let shown = lab.shown.get_untracked();
        if let Some(model) = shown.charts.get(untrack(chart)) {
            download::download(&file(model.id), &bundle::drawing(model, &shown.readings, lab.language));
        }
    };
    let save = el("button").class("button").set("data-action", "save-picture").on("click", save).text(words.save);
    let oembed = address::beside("oembed.json");
    // The file that the build makes is the frame of the programme that stands first.
    let of_bill = lab.program() == PROGRAMS[0];
    let link = |to: &str, text: &str| el("a").set("href", to).text(text);
    let ways =
        el("p").child(link("./example/", words.example)).text(" · ").child(link("./package/README.md", words.package));
    el("div")
        .class("texts")
        .child(about(words.frame, words.frame_about).children(copied(lab, "frame", words.frame, frame)))
        .child(about(words.resize, words.resize_about).children(copied(lab, "resize", words.resize, resize)))
        .child(about(words.picture, words.picture_about).child(save).children(copied(
            lab,
            "picture",
            words.picture,
            picture,
        )))
        .children(of_bill.then(|| about(words.oembed, words.oembed_about).child(el("p").child(link(&oembed, &oembed)))))
        .child(about(words.program, words.program_about).child(ways))
}

fn file(id: &str) -> String {
    format!("capwright-{id}.svg")
}

/// A text with the button that copies it; where the browser refuses, the text is marked.
fn copied(lab: Lab, id: &'static str, what: &'static str, text: impl Fn() -> String + Clone + 'static) -> [El; 2] {
    let words = said(lab);
    let now = text.clone();
    let area = el("textarea")
        .set("data-copy", id)
        .set("readonly", "")
        .set("rows", "4")
        .set("spellcheck", "false")
        .set("aria-label", what)
        .live_property("value", move || text().into());
    let marked = area.node().clone().dyn_into::<web_sys::HtmlTextAreaElement>().ok();
    let act = move |_: &web_sys::Event| {
        let marked = marked.clone();
        clipboard::copy(&untrack(&now), move |done| {
            if !done && let Some(area) = marked {
                let _ = area.focus();
                area.select();
            }
            lab.say(if done { words.copied } else { words.by_hand });
        });
    };
    let button = el("button")
        .class("button")
        .set("data-action", &format!("copy-{id}"))
        .set("aria-label", &fill(words.copy_name, &[("what", what)]))
        .on("click", act)
        .text(words.copy);
    [area, button]
}
