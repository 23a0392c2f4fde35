//! A plan's tasks as they are listed: what fits a query, who does what, and what stands in for open numbers.
//!
//! Must not know elements, nor the plan's words. Invariants: what is shown, counted and saved comes from the same
//! tasks; departments stand in the order of their tasks, those with most first.

use super::csv::{Field, csv};
use super::quantity::in_words;
use crate::law::lever::Lever;
use crate::law::plan::{Class, Department, Part, Place, Plan, Task};
use crate::scenario::levers;
use crate::source::Status;
use crate::text::more::plan::PlanWords;
use crate::text::{Language, fill, words};
use crate::units::in_order;

/// What somebody asks to see; empty means anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that task, levers, departments or places must have.
    pub search: String,
    /// Name of the class in files.
    pub class: String,
    /// Number of the area.
    pub area: String,
    /// Id of a department.
    pub department: String,
    /// Id of a place; a city has what lies in it.
    pub place: String,
}

/// The words of this page.
#[must_use]
pub fn said(language: Language) -> &'static PlanWords {
    &words(language).more.plan
}

/// The tasks that fit, in order.
#[must_use]
pub fn select<'a>(plan: &'a Plan, query: &Query, language: Language) -> Vec<&'a Task> {
    let any = |wanted: &str, fits: &dyn Fn() -> bool| wanted.is_empty() || fits();
    let fits = |task: &&Task| {
        any(&query.class, &|| task.class.id() == query.class)
            && any(&query.area, &|| task.area.to_string() == query.area)
            && any(&query.department, &|| task.part(&query.department).is_some())
            && any(&query.place, &|| plan.names(task, &query.place))
            && any(query.search.trim(), &|| {
                let text = searched(plan, task, language);
                query.search.to_lowercase().split_whitespace().all(|word| text.contains(word))
            })
    };
    plan.tasks.iter().filter(fits).collect()
}

/// Everything about a task that a search reads.
fn searched(plan: &Plan, task: &Task, language: Language) -> String {
    let mut texts = vec![task.rule.clone(), task.no.to_string()];
    let mut put = |text: &str| texts.push(text.to_owned());
    put(task.title.in_language(language));
    put(task.orders.in_language(language));
    task.rules.iter().for_each(|rule| put(rule.words.in_language(language)));
    for lever in levers_of(plan, task) {
        put(lever.id);
        put(lever.label.in_language(language));
    }
    task.lead.iter().chain(&task.joint).for_each(|id| put(name(plan, id, language)));
    task.places.iter().filter_map(|id| plan.place(id)).for_each(|place| put(place.name.in_language(language)));
    task.pollutants.iter().for_each(|id| put(id));
    texts.join(" ").to_lowercase()
}

/// The levers that carry a task.
#[must_use]
pub fn levers_of(plan: &Plan, task: &Task) -> Vec<&'static Lever> {
    levers(&plan.program).iter().copied().filter(|lever| lever.rules.contains(&task.rule.as_str())).collect()
}

/// What stands before the aims of a task: governance wants less of nothing by itself.
#[must_use]
pub fn aims_label(task: &Task, language: Language) -> &'static str {
    let words = said(language);
    if task.class == Class::Governance { words.concerns } else { words.aims }
}

/// A lever's default with its unit, and who fixed it.
#[must_use]
pub fn default_of(lever: &'static Lever, language: Language) -> (String, &'static str) {
    (in_words(lever, lever.default_value(), &words(language).lab.lever, true), fixed_by(lever, language))
}

/// Who fixed a lever's default: the plan, a national rule, a draft of one, nobody.
#[must_use]
pub fn fixed_by(lever: &Lever, language: Language) -> &'static str {
    let [plan, rule, draft, ours] = said(language).statuses;
    match lever.status {
        Status::Bill => plan,
        Status::Rule => rule,
        Status::Draft => draft,
        Status::Assumption => ours,
    }
}

/// The full name of a department.
#[must_use]
pub fn name<'a>(plan: &'a Plan, department: &'a str, language: Language) -> &'a str {
    plan.department(department).map_or(department, |row| row.name.in_language(language))
}

/// Names of departments, with what stands between them.
#[must_use]
pub fn names(plan: &Plan, ids: &[String], language: Language) -> String {
    ids.iter().map(|id| name(plan, id, language)).collect::<Vec<_>>().join(said(language).comma)
}

/// What a task wants less of.
#[must_use]
pub fn aims(plan: &Plan, task: &Task, language: Language) -> String {
    let named = |id: &String| plan.pollutants.iter().find(|row| row.id == *id);
    let one = |id: &String| named(id).map_or(id.clone(), |row| row.name.in_language(language).to_owned());
    task.pollutants.iter().map(one).collect::<Vec<_>>().join(said(language).comma)
}

/// The area of a task as its citation names it.
#[must_use]
pub fn area<'a>(plan: &'a Plan, task: &Task, language: Language) -> &'a str {
    plan.areas.iter().find(|area| area.no == task.area).map_or("", |area| area.name.in_language(language))
}

/// Tasks by class, in the order of [`Class::ALL`].
#[must_use]
pub fn by_class(plan: &Plan) -> [usize; 3] {
    Class::ALL.map(|class| plan.tasks.iter().filter(|task| task.class == class).count())
}

/// How much of the plan runs, as a sentence.
#[must_use]
pub fn counts(plan: &Plan, language: Language) -> String {
    let [quantifiable, partial, governance] = by_class(plan).map(|count| count.to_string());
    let rules = || plan.tasks.iter().flat_map(|task| &task.rules);
    let numbers = rules().filter(|rule| rule.value.is_some()).count().to_string();
    let (tasks, areas, rules) =
        (plan.tasks.len().to_string(), plan.areas.len().to_string(), rules().count().to_string());
    let places = [
        ("tasks", tasks.as_str()),
        ("areas", &areas),
        ("quantifiable", &quantifiable),
        ("partial", &partial),
        ("governance", &governance),
        ("rules", &rules),
        ("numbers", &numbers),
    ];
    fill(said(language).counts, &places)
}

/// How many of the tasks are listed.
#[must_use]
pub fn listed(shown: usize, all: usize, language: Language) -> String {
    let words = said(language);
    let template = if shown == all { words.listed_all } else { words.listed };
    fill(template, &[("shown", &shown.to_string()), ("all", &all.to_string())])
}

/// The departments, those with most tasks first.
#[must_use]
pub fn departments(plan: &Plan) -> Vec<&Department> {
    in_order(plan.departments.iter(), |row| (std::cmp::Reverse(plan.part(&row.id).0), plan.part(&row.id).1 == 0))
}

/// In how many of `tasks` a department takes part, those that it leads included, and how many of these it leads.
#[must_use]
pub fn sums(tasks: &[&Task], department: &str) -> [usize; 2] {
    let parts = || tasks.iter().filter_map(|task| task.part(department));
    [parts().count(), parts().filter(|part| *part == Part::Lead).count()]
}

/// How many departments take part in a task, those that lead included.
#[must_use]
pub fn departments_of(task: &Task) -> usize {
    task.lead.iter().chain(task.joint.iter().filter(|id| !task.lead.contains(*id))).count()
}

/// The sums of all departments together, over `tasks`.
#[must_use]
pub fn totals(plan: &Plan, tasks: &[&Task]) -> [usize; 2] {
    let all: Vec<[usize; 2]> = plan.departments.iter().map(|row| sums(tasks, &row.id)).collect();
    [0, 1].map(|place| all.iter().map(|sums| sums[place]).sum())
}

/// Who does what in `tasks`, a row a task, with the ids of departments on top.
#[must_use]
pub fn matrix_csv(plan: &Plan, tasks: &[&Task], language: Language) -> String {
    let columns = departments(plan);
    let heads: Vec<&str> =
        ["task", "area", "class", "title"].into_iter().chain(columns.iter().map(|row| &*row.id)).collect();
    let row = |task: &&Task| {
        let text = |text: &str| Field::Text(text.to_owned());
        let part = |row: &&Department| match task.part(&row.id) {
            Some(Part::Lead) => text("lead"),
            Some(Part::Joint) => text("joint"),
            None => text(""),
        };
        let first = [
            Field::Number(task.no.to_string()),
            Field::Number(task.area.to_string()),
            text(task.class.id()),
            text(task.title.in_language(language)),
        ];
        first.into_iter().chain(columns.iter().map(part)).collect()
    };
    csv(&heads, tasks.iter().map(row))
}

/// The tasks that name a place, or something in it.
#[must_use]
pub fn naming<'a>(plan: &'a Plan, place: &Place) -> Vec<&'a Task> {
    plan.tasks.iter().filter(|task| plan.names(task, &place.id)).collect()
}

#[cfg(test)]
mod tests;
