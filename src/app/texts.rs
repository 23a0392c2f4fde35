//! Long texts, about levers and about the law: loaded when somebody first asks for one, so that the page opens without
//! them.
//!
//! Must not know what a text says. The files are what `capwright parameters` prints, and the law map's words with what
//! `capwright rules` adds. Invariant: a file that cannot be had or read is said, and asked for again the next time.

use super::state::Lab;
use crate::json::{self, Node};
use crate::law::lever::Lever;
#[cfg(feature = "pages")]
use crate::scenario::{PROGRAMS, Scheme, scheme};
use crate::text::{Language, fill};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

/// What is there of a file.
#[derive(Clone, Debug, Default)]
pub enum Texts {
    /// Nobody asked.
    #[default]
    Unasked,
    /// On their way.
    Coming,
    /// They could not be had.
    Missing,
    /// Here.
    Here(Arc<Node>),
}

impl Texts {
    /// The row of `lever`.
    #[must_use]
    pub fn row(&self, lever: &Lever) -> Option<&Node> {
        let Texts::Here(rows) = self else { return None };
        rows.items().iter().find(|row| row.field("id").and_then(Node::text) == Some(lever.id))
    }

    /// Document, heading and paragraph of `lever`, the paragraph another one of the same heading if asked for; none while
    /// the texts are not here, or for an assumption of ours.
    #[must_use]
    pub fn cite(&self, lever: &Lever, paragraph: Option<&str>, template: &str) -> Option<String> {
        let cite = self.row(lever)?.field("cite")?;
        let title = cite.field("document")?.field("title")?.text()?;
        let (heading, own) = (cite.field("heading")?.text()?, cite.field("paragraph")?.number()?);
        let places = [("document", title), ("heading", heading), ("paragraph", paragraph.unwrap_or(own))];
        Some(fill(template, &places))
    }

    /// A text of `lever`, e.g. its `help`; empty while it is not here.
    #[must_use]
    pub fn of(&self, lever: &Lever, field: &str) -> &str {
        self.row(lever).and_then(|row| row.field(field)?.text()).unwrap_or_default()
    }
}

impl Lab {
    /// Loads the texts about levers, unless they are here or on their way.
    pub fn ask_for_texts(self) {
        self.ask(self.texts, "levers.json");
    }

    /// Loads the law map, unless it is here or on its way.
    #[cfg(feature = "pages")]
    pub fn ask_for_law(self) {
        self.ask(self.law, "json");
    }

    /// Loads the tasks of the programme that is a plan, unless they are here or on their way.
    #[cfg(feature = "pages")]
    pub fn ask_for_plan(self) {
        let plan = PROGRAMS.iter().find(|program| scheme(program) == Scheme::Rate);
        self.load_into(self.plan, format!("./law/{}.tasks.json", plan.copied().unwrap_or_default()));
    }

    /// Loads what the fields of a result mean, unless it is here or on its way.
    #[cfg(feature = "pages")]
    pub fn ask_for_definitions(self) {
        let file = match crate::scenario::scheme(self.program()) {
            crate::scenario::Scheme::Budget => "result",
            crate::scenario::Scheme::Rate => "rates",
        };
        self.load_into(self.definitions, format!("./law/{file}.schema.json"));
    }

    /// Loads how much is tested, unless it is here or on its way.
    #[cfg(feature = "pages")]
    pub fn ask_for_checks(self) {
        self.load_into(self.checks, "./law/checks.json".to_owned());
    }

    fn ask(self, texts: RwSignal<Texts>, kind: &str) {
        let program = self.scenario.with_untracked(|scenario| scenario.program);
        let language = match self.language {
            Language::Spanish => ".es",
            Language::Chinese => ".zh",
            Language::English | Language::Pseudo => "",
        };
        self.load_into(texts, format!("./law/{program}{language}.{kind}"));
    }

    fn load_into(self, texts: RwSignal<Texts>, file: String) {
        if texts.with_untracked(|texts| matches!(texts, Texts::Unasked | Texts::Missing)) {
            texts.set(Texts::Coming);
            leptos::task::spawn_local(async move {
                let read = load(&file).await.ok().and_then(|text| json::read(&text).ok());
                texts.set(read.map_or(Texts::Missing, |node| Texts::Here(Arc::new(node))));
            });
        }
    }
}

/// The text of a file of the page.
async fn load(file: &str) -> Result<String, JsValue> {
    let answer: web_sys::Response = js_sys::futures::JsFuture::from(window().fetch_with_str(file)).await?.dyn_into()?;
    if !answer.ok() {
        return Err(JsValue::NULL);
    }
    let text = js_sys::futures::JsFuture::from(answer.text()?).await?;
    text.as_string().ok_or(JsValue::NULL)
}
