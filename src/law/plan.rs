//! A plan's tasks: who leads, who joins, where, and what each asks for, in three languages.
//!
//! Read from a file beside the law map; the page fetches the same one on demand and never links it. Must not know
//! levers. Invariant: an unknown field is an error.

use serde::Deserialize;

/// What the file holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Version of the file's shape.
    pub capwright: u32,
    /// Id of the programme.
    pub program: String,
    /// Its areas, in order.
    pub areas: Vec<Area>,
    /// Everyone who has a part in it.
    pub departments: Vec<Department>,
    /// The tasks, in order.
    pub tasks: Vec<Task>,
    /// What is to make sure that they are done.
    pub guarantees: Vec<Guarantee>,
    /// What the plan leaves open, and where its text is damaged.
    pub open: Vec<Words>,
}

/// A text in three languages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// English.
    pub en: String,
    /// Chinese.
    pub zh: String,
    /// Spanish.
    pub es: String,
}

/// An area.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its number.
    pub no: u8,
    /// Letter of its section among the rules.
    pub letter: char,
    /// English.
    pub en: String,
    /// Chinese.
    pub zh: String,
    /// Spanish.
    pub es: String,
}

/// A department, a party office or a state firm.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Department {
    /// Stable id.
    pub id: String,
    /// `department`, `party` or `enterprise`.
    pub kind: String,
    /// English.
    pub en: String,
    /// Chinese.
    pub zh: String,
    /// Spanish.
    pub es: String,
}

/// What a task can move.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Its levers say how much.
    Quantifiable,
    /// Its levers say a part of it.
    Partial,
    /// Nothing: it says who has to do what.
    Governance,
}

/// A task.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Its number, counted through.
    pub no: u8,
    /// Id of its rule.
    pub rule: String,
    /// Its area.
    pub area: u8,
    /// What it is called here.
    pub title: Words,
    /// What it can move.
    pub class: Class,
    /// Ids of who leads; empty where nobody does.
    pub lead: Vec<String>,
    /// Ids of who joins.
    pub joint: Vec<String>,
    /// Places that it names.
    pub places: Vec<Place>,
    /// What it wants less of.
    pub pollutants: Vec<String>,
    /// What it asks for.
    pub rules: Vec<Demand>,
}

/// A place.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Chinese, as the plan has it.
    pub zh: String,
    /// English.
    pub en: String,
}

/// Something that a task asks for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    /// Id of the statement in the law map.
    pub id: String,
    /// English.
    pub en: String,
    /// Chinese.
    pub zh: String,
    /// Spanish.
    pub es: String,
    /// The number, where there is one.
    pub value: Option<f64>,
    /// What it counts.
    pub unit: Option<String>,
}

/// A guarantee.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guarantee {
    /// Its number.
    pub no: u8,
    /// What it is called here.
    pub title: Words,
    /// What it says.
    pub content: Words,
    /// Ids of who leads.
    pub lead: Vec<String>,
    /// Ids of who joins.
    pub joint: Vec<String>,
}

impl Plan {
    /// Reads the file.
    ///
    /// # Errors
    /// Where it is not such a file, with line and column.
    pub fn parse(text: &str) -> Result<Plan, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// How many tasks a department has a part in, and how many it leads.
    #[must_use]
    pub fn part(&self, department: &str) -> (usize, usize) {
        let has = |ids: &[String]| ids.iter().any(|id| id == department);
        let involved = self.tasks.iter().filter(|task| has(&task.lead) || has(&task.joint)).count();
        (involved, self.tasks.iter().filter(|task| has(&task.lead)).count())
    }
}
