//! The long texts about levers: loaded when somebody first asks for one, so that the page opens without them.
//!
//! Must not know what a lever does. The file is a list of rows as `capwright parameters` prints them. Invariant: a file
//! that cannot be had or read is said, and asked for again the next time.

use super::state::Lab;
use crate::json::{self, Node};
use crate::law::lever::Lever;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

/// What is there of the texts.
#[derive(Clone, Debug, Default)]
pub enum Texts {
    /// Nobody asked.
    #[default]
    Unasked,
    /// On their way.
    Coming,
    /// They could not be had.
    Missing,
    /// Here: the rows.
    Here(Arc<Node>),
}

impl Texts {
    /// The row of `lever`.
    #[must_use]
    pub fn row(&self, lever: &Lever) -> Option<&Node> {
        let Texts::Here(rows) = self else { return None };
        rows.items().iter().find(|row| row.field("id").and_then(Node::text) == Some(lever.id))
    }

    /// A text of `lever`, e.g. its `help`; empty while it is not here.
    #[must_use]
    pub fn of(&self, lever: &Lever, field: &str) -> &str {
        self.row(lever).and_then(|row| row.field(field)?.text()).unwrap_or_default()
    }
}

impl Lab {
    /// Loads the texts, unless they are here or on their way.
    pub fn ask_for_texts(self) {
        if self.texts.with_untracked(|texts| matches!(texts, Texts::Unasked | Texts::Missing)) {
            self.texts.set(Texts::Coming);
            let file = format!("./law/{}.levers.json", self.scenario.with_untracked(|scenario| scenario.program));
            leptos::task::spawn_local(async move {
                let read = load(&file).await.ok().and_then(|text| json::read(&text).ok());
                self.texts.set(read.map_or(Texts::Missing, |rows| Texts::Here(Arc::new(rows))));
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
