//! Elements of the page, made directly, kept up to date by Leptos' signals.
//!
//! In place of Leptos' own view layer, which compiles every element of every part into types of its own and made the
//! page larger by a fifth (measured, see ARCHITECTURE.md). Must not know a part or a word. Invariants: text becomes
//! text nodes, never markup; what an element needs (effects, listeners) ends with the owner it was made under; an
//! attribute is written only when it changes; methods that take closures only box them, so that each is compiled once.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::{RenderEffect, StoredValue, document};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, Node};

/// An element, under construction or finished.
#[derive(Clone, Debug)]
pub struct El(Element);

/// A new HTML element, e.g. `el("p")`.
///
/// # Panics
/// When `tag` is not a name at all, which none of the parts' literals is.
#[must_use]
pub fn el(tag: &'static str) -> El {
    El(document().create_element(tag).expect("the name of an element"))
}

/// A new element of a drawing, e.g. `shape("path")`.
///
/// # Panics
/// As [`el`].
#[must_use]
pub fn shape(tag: &'static str) -> El {
    El(document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag).expect("the name of an element"))
}

/// A new element of a formula, e.g. `symbol("mi")`.
///
/// # Panics
/// As [`el`].
#[cfg(feature = "pages")]
#[must_use]
pub fn symbol(tag: &'static str) -> El {
    El(document().create_element_ns(Some("http://www.w3.org/1998/Math/MathML"), tag).expect("the name of an element"))
}

/// An icon of lines, hidden from screen readers: the thing it stands on has a name.
#[must_use]
pub fn icon(view_box: &str, path: &str) -> El {
    shape("svg").set("viewBox", view_box).set("aria-hidden", "true").child(shape("path").set("d", path))
}

/// Runs `run` now and whenever a signal that it read changes, as long as the present owner lives.
pub fn effect(run: impl FnMut() + 'static) {
    effect_of(Box::new(run));
}

fn effect_of(mut run: Box<dyn FnMut()>) {
    StoredValue::new_local(RenderEffect::new(move |_: Option<()>| run()));
}

impl El {
    /// The element itself.
    #[must_use]
    pub fn node(&self) -> &Element {
        &self.0
    }

    /// The element as one that has a style, focus and size.
    #[must_use]
    pub fn html(&self) -> HtmlElement {
        self.0.clone().unchecked_into()
    }

    /// Sets an attribute.
    #[must_use]
    pub fn set(self, name: &str, value: &str) -> El {
        write(&self.0, name, Some(value));
        self
    }

    /// Sets the class.
    #[must_use]
    pub fn class(self, class: &str) -> El {
        self.set("class", class)
    }

    /// Keeps an attribute at what `value` says; `None` removes it.
    #[must_use]
    pub fn live(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> El {
        attribute(self.0.clone(), name, Box::new(value));
        self
    }

    /// Keeps an attribute without a value there or away, e.g. `disabled`.
    #[must_use]
    pub fn live_flag(self, name: &'static str, value: impl Fn() -> bool + 'static) -> El {
        self.live(name, move || value().then(String::new))
    }

    /// Keeps a property of the element, e.g. `value` or `checked`, at what `value` says.
    #[must_use]
    pub fn live_property(self, name: &'static str, value: impl Fn() -> JsValue + 'static) -> El {
        property(self.0.clone(), name, Box::new(value));
        self
    }

    /// Keeps a custom property of the style, e.g. `--at`, at what `value` says.
    #[must_use]
    pub fn live_style(self, name: &'static str, value: impl Fn() -> String + 'static) -> El {
        style(self.html(), name, Box::new(value));
        self
    }

    /// Adds text.
    #[must_use]
    pub fn text(self, text: &str) -> El {
        append(&self.0, &document().create_text_node(text));
        self
    }

    /// Adds text that follows `text`.
    #[must_use]
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> El {
        let node = document().create_text_node("");
        append(&self.0, &node);
        follow_text(node.into(), Box::new(text));
        self
    }

    /// Adds an element.
    #[must_use]
    pub fn child(self, child: El) -> El {
        append(&self.0, &child.0);
        self
    }

    /// Adds elements; an `Option` is none or one.
    #[must_use]
    pub fn children(self, children: impl IntoIterator<Item = El>) -> El {
        children.into_iter().for_each(|child| append(&self.0, &child.0));
        self
    }

    /// Adds a place whose elements are made anew whenever a signal that `view` reads changes.
    #[must_use]
    pub fn slot(self, view: impl Fn() -> Vec<El> + 'static) -> El {
        slot(&self.0, Box::new(view));
        self
    }

    /// Listens to `event`; the listener may prevent what the browser would do.
    #[must_use]
    pub fn on(self, event: &'static str, listener: impl FnMut(&Event) + 'static) -> El {
        listen(&self.0, event, Box::new(listener));
        self
    }
}

/// Listens to `event` as long as the present owner lives.
pub fn listen(target: &web_sys::EventTarget, event: &'static str, mut listener: Box<dyn FnMut(&Event)>) {
    let options = EventListenerOptions::enable_prevent_default();
    StoredValue::new_local(EventListener::new_with_options(target, event, options, move |event| listener(event)));
}

/// What the field that `event` comes from holds.
#[must_use]
pub fn field_value(event: &Event) -> String {
    let value = event.target().and_then(|target| js_sys::Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Whether the box that `event` comes from is ticked.
#[must_use]
pub fn field_checked(event: &Event) -> bool {
    let value = event.target().and_then(|target| js_sys::Reflect::get(&target, &"checked".into()).ok());
    value.is_some_and(|value| value.is_truthy())
}

/// Sets what the field that `event` comes from holds.
pub fn set_field_value(event: &Event, value: &str) {
    if let Some(target) = event.target() {
        put(&target, "value", &value.into());
    }
}

/// The element that `event` comes from.
#[must_use]
pub fn source(event: &Event) -> Option<HtmlElement> {
    event.target()?.dyn_into().ok()
}

// Below, each is compiled once. Browsers refuse none of these calls for the names and nodes that the parts give.

fn append(parent: &Element, child: &Node) {
    let _ = parent.append_child(child);
}

fn write(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn put(target: &JsValue, name: &str, value: &JsValue) {
    let _ = js_sys::Reflect::set(target, &name.into(), value);
}

fn attribute(element: Element, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
    let mut last = None;
    effect(move || {
        let next = value();
        if next != last {
            write(&element, name, next.as_deref());
            last = next;
        }
    });
}

fn property(element: Element, name: &'static str, value: Box<dyn Fn() -> JsValue>) {
    effect(move || put(&element, name, &value()));
}

fn style(element: HtmlElement, name: &'static str, value: Box<dyn Fn() -> String>) {
    effect(move || {
        let _ = element.style().set_property(name, &value());
    });
}

fn follow_text(node: Node, text: Box<dyn Fn() -> String>) {
    let mut last = String::new();
    effect(move || {
        let next = text();
        if next != last {
            node.set_text_content(Some(&next));
            last = next;
        }
    });
}

fn slot(parent: &Element, view: Box<dyn Fn() -> Vec<El>>) {
    let anchor: Node = document().create_text_node("").into();
    append(parent, &anchor);
    let mut shown: Vec<El> = Vec::new();
    effect(move || {
        let next = view();
        shown.iter().for_each(|old| old.0.remove());
        if let Some(parent) = anchor.parent_node() {
            for new in &next {
                let _ = parent.insert_before(&new.0, Some(&anchor));
            }
        }
        shown.clone_from(&next);
    });
}
