//! The lesson plans: every number in them comes from a run, and what they say of the numbers is true.
//!
//! `UPDATE_DOCS=1 cargo test --test lessons` writes `docs/lessons` from the templates in `tests/lessons`.

use capwright::scenario::{self, Scenario, link};
use capwright::simulate::Outcome;
use capwright::text::Language;
use capwright::units::Price;
use capwright::view::number;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

const PLANS: [&str; 2] = ["20-minutes", "50-minutes"];

const LANGUAGES: [(Language, &str); 3] =
    [(Language::English, "en"), (Language::Spanish, "es"), (Language::Chinese, "zh")];

/// Name and changes of each run that a plan speaks of.
const RUNS: [(&str, &[(&str, &str)]); 6] = [
    ("bill", &[]),
    ("auctioned", &[("eite.initial_share", "0")]),
    ("floor", &[("auction.floor_base", "25")]),
    ("tighter", &[("limits.reduction_2035", "0.5")]),
    ("easier", &[("economy.outlook", "easier")]),
    ("harder", &[("economy.outlook", "harder")]),
];

struct Lesson {
    runs: BTreeMap<&'static str, (Scenario, Outcome)>,
}

impl Lesson {
    fn new() -> Lesson {
        let run = |(name, changes): (&'static str, &[(&str, &str)])| {
            let mut scenario = Scenario::bill("wa-sb5981");
            changes.iter().for_each(|(id, text)| scenario.set_text(id, text).expect("it is allowed"));
            let outcome = scenario::run(&scenario).expect("it runs");
            (name, (scenario, outcome))
        };
        Lesson { runs: RUNS.into_iter().map(run).collect() }
    }

    fn price(&self, name: &str, year: u16) -> Price {
        self.runs[name].1.year(year).and_then(|row| row.price_mean).expect("a price")
    }

    fn emissions(&self, name: &str) -> i64 {
        self.runs[name].1.year(2035).expect("the year").statewide_t
    }

    /// What stands at `{name.figure}`.
    fn figure(&self, place: &str, language: Language) -> String {
        let (name, figure) = place.split_once('.').unwrap_or_else(|| panic!("{place} names no run"));
        if name == "link" {
            return link::encode(&self.runs[figure].0);
        }
        let run = &self.runs[name].1;
        match figure {
            "revenue" => number::billions(run.summary.revenue_to_2035, language),
            "floor" => number::price(Price(1_562), language),
            "over_2035" => number::megatons(-run.summary.targets[0].margin_t(), language),
            "emissions_2035" => number::megatons(self.emissions(name), language),
            "less_2035" => number::megatons(self.emissions("bill") - self.emissions(name), language),
            _ => {
                let year = figure.strip_prefix("price_").and_then(|year| year.parse().ok());
                number::price(self.price(name, year.unwrap_or_else(|| panic!("{place} is no figure"))), language)
            }
        }
    }

    fn filled(&self, template: &str, language: Language) -> String {
        let mut parts = template.split('{');
        let mut text = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (place, rest) = part.split_once('}').expect("a place is closed");
            text.push_str(&self.figure(place, language));
            text.push_str(rest);
        }
        text
    }
}

fn template(plan: &str, language: &str) -> String {
    let path = format!("{}/tests/lessons/{plan}.{language}.md", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|problem| panic!("{path}: {problem}"))
}

#[test]
fn the_plans_are_what_the_runs_say() {
    let lesson = Lesson::new();
    for plan in PLANS {
        for (language, id) in LANGUAGES {
            let file = if id == "en" { format!("{plan}.md") } else { format!("{plan}.{id}.md") };
            let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/lessons").join(file);
            let text = lesson.filled(&template(plan, id), language);
            if std::env::var_os("UPDATE_DOCS").is_some() {
                std::fs::write(&path, &text).expect("the plan can be written");
            }
            let kept = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(kept == text, "{} is not what the runs say: run with UPDATE_DOCS=1", path.display());
        }
    }
}

#[test]
fn every_language_has_the_same_figures_and_parts() {
    for plan in PLANS {
        let shape = |id: &str| -> (BTreeSet<String>, [usize; 4]) {
            let text = template(plan, id);
            let places = text.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0.to_owned())).collect();
            let count = |start: &str| text.lines().filter(|line| line.starts_with(start)).count();
            (places, [count("## "), count("- "), count("| "), count("**")])
        };
        assert!(!shape("en").0.is_empty());
        for (_, id) in LANGUAGES {
            let (english, other) = (shape("en"), shape(id));
            assert_eq!(english.0, other.0, "{plan} {id}");
            assert_eq!(english.1[..3], other.1[..3], "{plan} {id}");
        }
    }
}

/// What the plans put into words: about the same, rises, falls.
#[test]
fn what_the_plans_say_of_the_figures_is_true() {
    let lesson = Lesson::new();
    let price = |name, year| lesson.price(name, year).0;
    let revenue = |name: &str| lesson.runs[name].1.summary.revenue_to_2035.0;
    assert!((price("auctioned", 2030) - price("bill", 2030)).abs() * 50 < price("bill", 2030), "about the same");
    assert!(revenue("auctioned") * 10 > revenue("bill") * 11, "receipts rise well");
    assert!(price("floor", 2025) > price("bill", 2025), "the floor makes 2025 dearer");
    assert!(price("floor", 2030) * 10 < price("bill", 2030) * 9, "and 2030 cheaper");
    assert!(lesson.emissions("tighter") < lesson.emissions("bill"), "a deeper cut cuts");
    assert!(lesson.runs["bill"].1.summary.targets[0].margin_t() < 0, "the limit is missed");
    let first = lesson.runs["bill"].1.year(2021).expect("the year");
    assert_eq!(first.price_mean, Some(first.price_floor), "the price of the first year is the floor");
    assert!(price("easier", 2030) < price("bill", 2030) && price("bill", 2030) < price("harder", 2030));
    // The floor that a class starts from is the lever's default.
    let default = scenario::lever("wa-sb5981", "auction.floor_base").expect("the lever").default_value();
    assert_eq!(scenario::format_value(&default), "15.62");
}
