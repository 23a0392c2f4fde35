//! A plan's tasks: who leads, who joins, where, and what each asks for, in three languages.
//!
//! Read from a file beside the law map; the page fetches the same one on demand and never links it. Must not know
//! levers beyond their ids. Invariants: an unknown field is an error; an id that is named is listed.

mod read;

use crate::text::Language;

/// What the file holds.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Id of the programme.
    pub program: String,
    /// What it is called.
    pub title: Words,
    /// The day on which it was announced.
    pub announced: Words,
    /// Ids of who announced it.
    pub issuers: Vec<String>,
    /// What it goes by.
    pub principles: Vec<Words>,
    /// What it wants to reach, and by when.
    pub targets: Vec<Goal>,
    /// Its areas, in order.
    pub areas: Vec<Area>,
    /// Everyone who has a part in it.
    pub departments: Vec<Department>,
    /// Places that tasks name.
    pub places: Vec<Place>,
    /// What tasks want less of, as far as a formula does not say it.
    pub pollutants: Vec<Pollutant>,
    /// The tasks, in order.
    pub tasks: Vec<Task>,
    /// What is to make sure that they are done.
    pub guarantees: Vec<Guarantee>,
    /// Numbers that the plan leaves open.
    pub open: Vec<Open>,
    /// Where its text is damaged.
    pub defects: Vec<Words>,
    /// Where sources contradict each other, or have nothing.
    pub conflicts: Vec<Words>,
}

/// A text in three languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// English.
    pub en: String,
    /// Chinese.
    pub zh: String,
    /// Spanish.
    pub es: String,
}

impl Words {
    /// The text in `language`.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::English | Language::Pseudo => &self.en,
            Language::Spanish => &self.es,
            Language::Chinese => &self.zh,
        }
    }
}

/// What the plan wants by some day.
#[derive(Clone, Debug)]
pub struct Goal {
    /// By when.
    pub when: Words,
    /// What.
    pub items: Vec<Words>,
}

/// An area.
#[derive(Clone, Debug)]
pub struct Area {
    /// Its number.
    pub no: usize,
    /// Letter of its section among the rules.
    pub letter: char,
    /// What it is called here.
    pub name: Words,
}

/// A department, a party office or a state firm.
#[derive(Clone, Debug)]
pub struct Department {
    /// Stable id.
    pub id: String,
    /// `department`, `party` or `enterprise`.
    pub kind: String,
    /// For the head of a column.
    pub short: Words,
    /// In full.
    pub name: Words,
}

/// A place.
#[derive(Clone, Debug)]
pub struct Place {
    /// Stable id.
    pub id: String,
    /// One of [`KINDS`].
    pub kind: String,
    /// Id of the city that it lies in, where its name says so.
    pub within: Option<String>,
    /// Its name.
    pub name: Words,
}

/// Kinds of places, in the order in which they are shown.
pub const KINDS: [&str; 7] = ["city", "zone", "region", "water", "mountain", "station", "outside"];

/// Something that a task wants less of.
#[derive(Clone, Debug)]
pub struct Pollutant {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: Words,
}

/// What a task can move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Its levers say how much.
    Quantifiable,
    /// Its levers say a part of it.
    Partial,
    /// Nothing: it says who has to do what.
    Governance,
}

impl Class {
    /// All of them, in the order of their words.
    pub const ALL: [Class; 3] = [Class::Quantifiable, Class::Partial, Class::Governance];

    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Class::Quantifiable => "quantifiable",
            Class::Partial => "partial",
            Class::Governance => "governance",
        }
    }
}

/// A task.
#[derive(Clone, Debug)]
pub struct Task {
    /// Its number, counted through.
    pub no: usize,
    /// Id of its rule.
    pub rule: String,
    /// Number of its area.
    pub area: usize,
    /// What it is called here.
    pub title: Words,
    /// What it can move.
    pub class: Class,
    /// What it orders, as a whole.
    pub orders: Words,
    /// Ids of who leads; empty where nobody does.
    pub lead: Vec<String>,
    /// Ids of who joins.
    pub joint: Vec<String>,
    /// Ids of the places that it names.
    pub places: Vec<String>,
    /// What it wants less of: formulas, or ids of [`Plan::pollutants`].
    pub pollutants: Vec<String>,
    /// Thresholds, bans and shares, one by one.
    pub rules: Vec<Demand>,
}

/// How a department takes part in a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It leads.
    Lead,
    /// It does its share.
    Joint,
}

impl Task {
    /// How `department` takes part.
    #[must_use]
    pub fn part(&self, department: &str) -> Option<Part> {
        let has = |ids: &[String]| ids.iter().any(|id| id == department);
        if has(&self.lead) {
            return Some(Part::Lead);
        }
        has(&self.joint).then_some(Part::Joint)
    }
}

/// Something that a task asks for.
#[derive(Clone, Debug)]
pub struct Demand {
    /// Id of the statement in the law map.
    pub id: String,
    /// What it says.
    pub words: Words,
    /// The number in it, where there is one.
    pub value: Option<String>,
}

/// A guarantee.
#[derive(Clone, Debug)]
pub struct Guarantee {
    /// Its number.
    pub no: usize,
    /// What it is called here.
    pub title: Words,
    /// What it says.
    pub content: Words,
    /// Ids of who leads.
    pub lead: Vec<String>,
    /// Ids of who joins.
    pub joint: Vec<String>,
}

/// A number that the plan leaves open.
#[derive(Clone, Debug)]
pub struct Open {
    /// Numbers of the tasks that lack it.
    pub tasks: Vec<usize>,
    /// Ids of the levers that stand in for it.
    pub levers: Vec<String>,
    /// What is open, and what stands in for it.
    pub words: Words,
}

impl Plan {
    /// How many tasks a department has a part in, and how many it leads.
    #[must_use]
    pub fn part(&self, department: &str) -> (usize, usize) {
        let count = |wanted: Option<Part>| {
            let part =
                |task: &&Task| task.part(department).is_some_and(|part| wanted.is_none_or(|other| part == other));
            self.tasks.iter().filter(part).count()
        };
        (count(None), count(Some(Part::Lead)))
    }

    /// The department of this id.
    #[must_use]
    pub fn department(&self, id: &str) -> Option<&Department> {
        self.departments.iter().find(|row| row.id == id)
    }

    /// The place of this id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.iter().find(|row| row.id == id)
    }

    /// Whether `task` names a place, or one that lies in it.
    #[must_use]
    pub fn names(&self, task: &Task, place: &str) -> bool {
        let inside = |id: &String| self.place(id).and_then(|row| row.within.as_deref()) == Some(place);
        task.places.iter().any(|id| id == place || inside(id))
    }
}

#[cfg(test)]
mod tests;
