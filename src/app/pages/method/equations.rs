//! The equations, set as MathML, which browsers render and screen readers read.
//!
//! Must not know an equation. Invariant: elements are made one by one, never from markup.

use super::said;
use crate::app::dom::{El, el, symbol};
use crate::app::route::{Page, Route};
use crate::app::state::Lab;
use crate::law::lever::Lever;
use crate::text::fill;
use crate::text::more::method::EquationWords;
use crate::view::method::equations::{Equation, equations, levers, symbols};
use crate::view::method::math::Math;
use crate::view::method::with_values;
use leptos::prelude::*;

/// What stands under the heading.
pub fn part(lab: Lab) -> Vec<El> {
    let words = said(lab);
    let rows =
        equations(lab.program()).into_iter().zip(words.equations).map(|(equation, words)| shown(lab, equation, words));
    let differences = words.differences.iter().map(|text| el("li").text(text));
    vec![
        el("p").class("says").text(words.equations_about),
        el("div").class("equations").children(rows),
        el("h3").text(words.differs),
        el("ul").class("says dots").children(differences),
    ]
}

fn shown(lab: Lab, equation: &Equation, own: &EquationWords) -> El {
    let words = said(lab);
    let formula = symbol("math").set("display", "block").set("aria-label", &equation.formula.plain());
    let formula = el("div").class("formula scroll").set("tabindex", "0").child(formula.child(set(&equation.formula)));
    let formula = formula.set("role", "group").set("aria-label", own.name);
    let line = |name: &str| el("p").class("note").child(el("b").text(name)).text(" ");
    let program = lab.scenario.with_untracked(|scenario| scenario.program);
    let levers = levers(program, equation).into_iter();
    let list =
        el("ul").class("inline-list").children(levers.map(|(lever, every)| el("li").child(link(lab, lever, every))));
    let text = own.says;
    let says = move || lab.scenario.with(|scenario| with_values(text, scenario, lab.language));
    let levers = el("div").class("entering").child(el("b").class("note").text(words.levers)).child(list);
    el("article")
        .class("equation")
        .set("data-equation", equation.id)
        .child(el("h3").text(own.name))
        .child(el("p").class("says").live_text(says))
        .child(formula)
        .child(meanings(lab, equation))
        .child(line(words.source).text(own.source))
        .child(levers)
        .child(line(words.file).child(el("code").text(equation.file)))
}

/// What the symbols mean.
fn meanings(lab: Lab, equation: &Equation) -> El {
    let words = said(lab);
    let known = symbols(lab.program()).iter().zip(words.symbols).filter(|((id, _), _)| equation.symbols.contains(id));
    let entry = |((_, math), meaning): (&(&str, Math), &&'static str)| {
        let math_element = symbol("math").set("aria-label", &math.plain()).child(set(math));
        el("li").child(math_element).text(" ").text(meaning)
    };
    let list = el("ul").class("inline-list").children(known.map(entry));
    el("div").class("entering").child(el("span").class("note").text(words.symbols_are)).child(list)
}

/// A lever that enters, as a link that opens it among the assumptions or in the lab.
fn link(lab: Lab, lever: &'static Lever, every: bool) -> El {
    let label = lever.label.in_language(lab.language);
    let label = if every { fill(said(lab).every_sector, &[("lever", label)]) } else { label.to_owned() };
    let open = lever.status != crate::source::Status::Bill;
    let page = if open { Page::Method } else { Page::Lab };
    let route = Route { page, open: open.then(|| lever.id.to_owned()) };
    el("a").live("href", move || Some(lab.scenario.with(|scenario| route.link(scenario)))).text(&label)
}

/// A formula as elements.
fn set(math: &Math) -> El {
    let pair = |tag: &'static str, first: &Math, second: &Math| symbol(tag).child(set(first)).child(set(second));
    match math {
        Math::Id(text) => symbol("mi").text(text),
        Math::Number(text) => symbol("mn").text(text),
        // Nothing stretches: the brackets here stand around one line.
        Math::Sign(text) => symbol("mo").set("stretchy", "false").text(text),
        Math::Row(parts) => symbol("mrow").children(parts.iter().map(set)),
        Math::Sub(base, below) => pair("msub", base, below),
        Math::Sup(base, above) => pair("msup", base, above),
        Math::SubSup(base, below, above) => pair("msubsup", base, below).child(set(above)),
        Math::Fraction(over, under) => pair("mfrac", over, under),
        Math::Under(base, below) => pair("munder", base, below),
        Math::Mean(base) => symbol("mover").set("accent", "true").child(set(base)).child(symbol("mo").text("¯")),
    }
}
