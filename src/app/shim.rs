//! Stand-ins until the engine, the levers and the charts are merged. Deleted with the merge.
#![allow(missing_docs, clippy::all)]
use crate::law::Problem;
use crate::law::lever::*;
use crate::simulate::*;
use crate::source::Status;
use crate::text::{Language, Text};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    pub program: &'static str,
    pub title: String,
    pub seed: u64,
    pub set: BTreeMap<&'static str, Value>,
}
pub struct Decoded {
    pub scenario: Scenario,
    pub problems: Vec<Problem>,
}
impl Scenario {
    pub fn bill(program: &'static str) -> Scenario {
        Scenario { program, title: "Washington SB 5981 (2019)".into(), seed: 1, set: BTreeMap::new() }
    }
    pub fn changes(&self) -> usize {
        self.set.len()
    }
    pub fn get(&self, id: &str) -> Value {
        self.set.get(id).copied().unwrap_or_else(|| levers(self.program).iter().find(|l| l.id == id).map_or(Value::Unset, |l| l.default_value()))
    }
    pub fn set(&mut self, id: &'static str, v: Value) -> Result<(), Problem> {
        let d = levers(self.program).iter().find(|l| l.id == id).map_or(Value::Unset, |l| l.default_value());
        if v == d { self.set.remove(id); } else { self.set.insert(id, v); }
        Ok(())
    }
    pub fn reset(&mut self, id: &str) {
        self.set.remove(id);
    }
}
pub fn run(_s: &Scenario) -> Result<Outcome, Vec<Problem>> {
    Ok(Outcome { program: "wa-sb5981", seed: 1, sectors: vec![], free_channels: vec![], accounts: vec![], offset_kinds: vec![], years: vec![], auctions: vec![], deadlines: vec![], entities: vec![], summary: Summary { targets: vec![], cumulative_emissions_t: 0, revenue_total: Default::default(), revenue_to_2035: Default::default(), penalty_total: Default::default(), household_cost_2030_month: None, household_net_2030_month: None, years_at_floor: 0, years_at_ceiling: 0 }, audit: Audit { balanced: true, checks: vec![] }, warnings: vec![] })
}
pub mod link {
    use super::*;
    pub fn encode(s: &Scenario) -> String {
        let mut t = format!("#/lab?program={}", s.program);
        for (k, v) in &s.set { if let Value::Number(n) = v { t += &format!("&{k}={n}") } }
        t
    }
    pub fn decode(_t: &str) -> Decoded {
        Decoded { scenario: Scenario::bill("wa-sb5981"), problems: vec![] }
    }
}
const fn l(id: &'static str, group: &'static str, kind: Kind, unit: &'static str, status: Status, headline: Option<u8>, label: &'static str) -> Lever {
    Lever { id, group, kind, unit, status, source: "stated in the report", rules: &["limits-2035"], active: true, headline, label: Text { en: label }, help: Text { en: "Statewide emissions in 2035 are to be at least this share below those of 1990." }, cite: None }
}
const fn r(default: &'static str, min: &'static str, max: &'static str, step: &'static str) -> Range { Range { default, min, max, step } }
static A: Lever = l("limits.reduction_2035", "limits", Kind::Fraction(r("0.4", "0", "1", "0.01")), "share below 1990", Status::Bill, Some(1), "Cut by 2035");
static B: Lever = l("limits.reduction_2050", "limits", Kind::Fraction(r("0.8", "0", "1", "0.01")), "share below 1990", Status::Bill, Some(2), "Cut by 2050");
static C: Lever = l("auction.floor_base", "collar", Kind::Money(r("15.62", "0", "100", "0.01")), "$ per allowance", Status::Rule, Some(3), "Floor price, 2019 base");
static D: Lever = l("eite.first", "free", Kind::Choice { default: "free", options: &[Choice { id: "free", label: Text { en: "Issued free" } }, Choice { id: "withheld", label: Text { en: "Withheld" } }, Choice { id: "auctioned", label: Text { en: "Auctioned" } }] }, "", Status::Assumption, Some(4), "EITE allowances 2021–23");
static E: Lever = l("banking.allowed", "offsets", Kind::Switch { default: true }, "switch", Status::Bill, None, "Banking allowed");
static F: Lever = l("limits.baseline_1990", "limits", Kind::Tonnes(r("90500000", "80000000", "100000000", "100000")), "t CO2e", Status::Assumption, None, "Emissions in 1990");
pub fn levers(_p: &str) -> &'static [&'static Lever] { static ALL: [&Lever; 6] = [&C, &E, &D, &F, &A, &B]; &ALL }
pub fn groups(_p: &str) -> &'static [Group] {
    static G: [Group; 4] = [Group { id: "limits", label: Text { en: "Limits and budgets" } }, Group { id: "free", label: Text { en: "Free allowances" } }, Group { id: "collar", label: Text { en: "Price collar" } }, Group { id: "offsets", label: Text { en: "Offsets" } }];
    &G
}
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tone { Good, Bad, Neutral }
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict { pub id: &'static str, pub label: String, pub value: String, pub tone: Tone, pub detail: String, pub change: String }
#[derive(Clone, Debug, PartialEq)]
pub struct Table { pub caption: String, pub columns: Vec<String>, pub rows: Vec<Vec<String>> }
#[derive(Clone, Debug, PartialEq)]
pub struct Readout { pub x: f64, pub title: String, pub lines: Vec<(String, String)> }
#[derive(Clone, Debug, PartialEq)]
pub struct ChartModel { pub id: &'static str, pub title: String, pub finding: String, pub how: String, pub plot: Vec<f64>, pub table: Table, pub readouts: Vec<Readout> }
pub mod view {
    use super::*;
    pub fn headline(_r: &Outcome, _b: &Outcome, n: usize, _l: Language) -> String { format!("With {n} changes, the price leaves the floor four years sooner and 2035 is met") }
    pub fn verdicts(_r: &Outcome, _b: &Outcome, _l: Language) -> Vec<Verdict> {
        [("limit_2035", "2035 limit", "Met", Tone::Good), ("limit_2050", "2050 limit", "Missed", Tone::Bad), ("price_2030", "Price in 2030", "$43.10", Tone::Neutral), ("revenue_2035", "Revenue to 2035", "$15.9 bn", Tone::Neutral), ("household_2030", "Household cost, 2030", "$14 / month", Tone::Neutral), ("penalties", "Penalties", "None", Tone::Good)].map(|(id, l, v, tone)| Verdict { id, label: l.into(), value: v.into(), tone, detail: "0.4 Mt inside, statewide".into(), change: "bill: missed by 1.6 Mt".into() }).into()
    }
    pub fn charts(_r: &Outcome, _b: &Outcome, _l: Language) -> Vec<ChartModel> {
        [("emissions", "Emissions under the cap"), ("price", "Allowance price"), ("bank", "Bank and reserves"), ("auctions", "Auction volumes"), ("revenue", "Where the money goes"), ("obligations", "How obligations were met")].map(|(id, t)| ChartModel { id, title: t.into(), finding: "Covered emissions fall 41 % by 2035; electricity does most before 2030.".into(), how: "The sum of sector emissions.".into(), plot: (0..30).map(|i| 60.0 - i as f64).collect(), table: Table { caption: t.into(), columns: vec!["Year".into(), "Mt".into()], rows: (2021..2051).map(|y| vec![y.to_string(), "12".into()]).collect() }, readouts: (2021..2051).map(|y| Readout { x: y as f64, title: y.to_string(), lines: vec![("floor".into(), "$26.84".into())] }).collect() }).into()
    }
}
pub mod chart {
    use web_sys::HtmlCanvasElement;
    use wasm_bindgen::JsCast;
    #[derive(Clone, Debug)]
    pub struct Layout { pub width: f64, pub height: f64 }
    pub fn layout(_p: &Vec<f64>, width: f64, height: f64) -> Layout { Layout { width, height } }
    impl Layout { pub fn px(&self, x: f64) -> f64 { 40.0 + (x - 2021.0) / 29.0 * (self.width - 100.0) } }
    pub fn x_at(l: &Layout, px: f64) -> Option<f64> { Some((2021.0 + (px - 40.0) / (l.width - 100.0) * 29.0).clamp(2021.0, 2050.0)) }
    fn ctx(c: &HtmlCanvasElement, l: &Layout) -> Option<web_sys::CanvasRenderingContext2d> {
        let k = web_sys::window()?.device_pixel_ratio();
        c.set_width((l.width * k) as u32); c.set_height((l.height * k) as u32);
        let x: web_sys::CanvasRenderingContext2d = c.get_context("2d").ok()??.dyn_into().ok()?; let _ = x.scale(k, k); Some(x)
    }
    pub fn draw(c: &HtmlCanvasElement, p: &Vec<f64>, l: &Layout, dark: bool) -> Option<()> {
        let x = ctx(c, l)?; x.set_stroke_style_str(if dark { "#7fb2e5" } else { "#12436d" }); x.set_line_width(2.0); x.begin_path();
        for (i, v) in p.iter().enumerate() { x.line_to(l.px(2021.0 + i as f64), l.height - 20.0 - v / 60.0 * (l.height - 40.0)); } x.stroke(); Some(())
    }
    pub fn draw_cursor(c: &HtmlCanvasElement, l: &Layout, at: Option<f64>, dark: bool) -> Option<()> {
        let x = ctx(c, l)?; let at = at?; x.set_stroke_style_str(if dark { "#fff" } else { "#000" }); x.begin_path(); x.move_to(l.px(at), 0.0); x.line_to(l.px(at), l.height - 20.0); x.stroke(); Some(())
    }
}
pub fn program_name(_p: &str) -> &'static str { "Washington SB 5981 (2019)" }
