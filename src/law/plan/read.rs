//! A plan from its file.
//!
//! Must not know what a text says. Invariants: a field that is missing, unknown or of another kind is an error that
//! names where it stands; so is an id that nothing has.

use super::{Area, Class, Demand, Department, Goal, Guarantee, KINDS, Open, Place, Plan, Pollutant, Task, Words};
use crate::json::{self, Node};

/// Version of the file's shape.
const VERSION: &str = "1";

type Read<T> = Result<T, String>;

impl Plan {
    /// Reads the file's text.
    ///
    /// # Errors
    /// Where it is not such a file.
    pub fn parse(text: &str) -> Read<Plan> {
        Plan::read(&json::read(text)?)
    }

    /// Reads the file.
    ///
    /// # Errors
    /// Where it is not such a file.
    pub fn read(file: &Node) -> Read<Plan> {
        let version = file.field("capwright").and_then(Node::number);
        if version != Some(VERSION) {
            return Err(format!("the file's version is {}, not {VERSION}", version.unwrap_or("missing")));
        }
        let plan = Plan {
            program: text(file, "program")?,
            title: words(part(file, "title")?, &[])?,
            announced: words(part(file, "announced")?, &[])?,
            issuers: texts(file, "issuers")?,
            principles: each(file, "principles", |row| words(row, &[]))?,
            targets: each(file, "targets", goal)?,
            areas: each(file, "areas", area)?,
            departments: each(file, "departments", department)?,
            places: each(file, "places", place)?,
            pollutants: each(file, "pollutants", pollutant)?,
            tasks: each(file, "tasks", task)?,
            guarantees: each(file, "guarantees", guarantee)?,
            open: each(file, "open", open)?,
            defects: each(file, "defects", |row| words(row, &[]))?,
            conflicts: each(file, "conflicts", |row| words(row, &[]))?,
        };
        let known = [
            "capwright",
            "program",
            "title",
            "announced",
            "issuers",
            "principles",
            "targets",
            "areas",
            "departments",
            "places",
            "pollutants",
            "tasks",
            "guarantees",
            "open",
            "defects",
            "conflicts",
        ];
        only(file, &known)?;
        plan.consistent()?;
        Ok(plan)
    }

    /// Every id that is named is listed.
    fn consistent(&self) -> Read<()> {
        let departments = |ids: &[String]| ids.iter().find(|id| self.department(id).is_none()).cloned();
        let led = |lead: &[String], joint: &[String]| departments(lead).or_else(|| departments(joint));
        let unknown = departments(&self.issuers)
            .or_else(|| self.guarantees.iter().find_map(|row| led(&row.lead, &row.joint)))
            .or_else(|| self.tasks.iter().find_map(|row| led(&row.lead, &row.joint)))
            .or_else(|| self.tasks.iter().flat_map(|row| &row.places).find(|id| self.place(id).is_none()).cloned())
            .or_else(|| self.places.iter().filter_map(|row| row.within.clone()).find(|id| self.place(id).is_none()));
        if let Some(id) = unknown {
            return Err(format!("`{id}` is named and not listed"));
        }
        if let Some(task) = self.tasks.iter().find(|task| !self.areas.iter().any(|area| area.no == task.area)) {
            return Err(format!("task {} stands in area {}, which is not listed", task.no, task.area));
        }
        Ok(())
    }
}

fn goal(row: &Node) -> Read<Goal> {
    only(row, &["when", "items"])?;
    Ok(Goal { when: words(part(row, "when")?, &[])?, items: each(row, "items", |item| words(item, &[]))? })
}

fn area(row: &Node) -> Read<Area> {
    let letter = text(row, "letter")?.chars().next().ok_or("an area has no letter")?;
    Ok(Area { no: whole(row, "no")?, letter, name: words(row, &["no", "letter"])? })
}

fn department(row: &Node) -> Read<Department> {
    only(row, &["id", "kind", "short", "name"])?;
    let kind = one_of(row, "kind", &["department", "party", "enterprise"])?;
    let (short, name) = (words(part(row, "short")?, &[])?, words(part(row, "name")?, &[])?);
    Ok(Department { id: text(row, "id")?, kind, short, name })
}

fn place(row: &Node) -> Read<Place> {
    only(row, &["id", "kind", "within", "name"])?;
    let within = row.field("within").and_then(Node::text).map(str::to_owned);
    Ok(Place {
        id: text(row, "id")?,
        kind: one_of(row, "kind", &KINDS)?,
        within,
        name: words(part(row, "name")?, &[])?,
    })
}

fn pollutant(row: &Node) -> Read<Pollutant> {
    only(row, &["id", "name"])?;
    Ok(Pollutant { id: text(row, "id")?, name: words(part(row, "name")?, &[])? })
}

fn task(row: &Node) -> Read<Task> {
    let known = ["no", "rule", "area", "title", "class", "orders", "lead", "joint", "places", "pollutants", "rules"];
    only(row, &known)?;
    let class = one_of(row, "class", &Class::ALL.map(Class::id))?;
    Ok(Task {
        no: whole(row, "no")?,
        rule: text(row, "rule")?,
        area: whole(row, "area")?,
        title: words(part(row, "title")?, &[])?,
        class: Class::ALL.into_iter().find(|known| known.id() == class).unwrap_or(Class::Governance),
        orders: words(part(row, "orders")?, &[])?,
        lead: texts(row, "lead")?,
        joint: texts(row, "joint")?,
        places: texts(row, "places")?,
        pollutants: texts(row, "pollutants")?,
        rules: each(row, "rules", demand)?,
    })
}

fn demand(row: &Node) -> Read<Demand> {
    let value = row.field("value").and_then(Node::number).map(str::to_owned);
    Ok(Demand { id: text(row, "id")?, words: words(row, &["id", "value"])?, value })
}

fn guarantee(row: &Node) -> Read<Guarantee> {
    only(row, &["no", "title", "content", "lead", "joint"])?;
    Ok(Guarantee {
        no: whole(row, "no")?,
        title: words(part(row, "title")?, &[])?,
        content: words(part(row, "content")?, &[])?,
        lead: texts(row, "lead")?,
        joint: texts(row, "joint")?,
    })
}

fn open(row: &Node) -> Read<Open> {
    let number = |item: &Node| item.number().and_then(|number| number.parse().ok()).ok_or("`tasks` are numbers");
    let tasks = list(row, "tasks")?.iter().map(number).collect::<Result<_, _>>()?;
    Ok(Open { tasks, levers: texts(row, "levers")?, words: words(row, &["tasks", "levers"])? })
}

/// The three texts of `row`, which has nothing else but `beside`.
fn words(row: &Node, beside: &[&str]) -> Read<Words> {
    only(row, &[beside, &["en", "zh", "es"][..]].concat())?;
    Ok(Words { en: text(row, "en")?, zh: text(row, "zh")?, es: text(row, "es")? })
}

fn only(row: &Node, known: &[&str]) -> Read<()> {
    match row.fields().iter().find(|(name, _)| !known.contains(&name.as_str())) {
        Some((name, _)) => Err(format!("`{name}` is no field of {}; allowed: {}", row.compact(), known.join(", "))),
        None => Ok(()),
    }
}

fn part<'a>(row: &'a Node, name: &str) -> Read<&'a Node> {
    row.field(name).ok_or_else(|| format!("`{name}` is missing in {}", row.compact()))
}

fn text(row: &Node, name: &str) -> Read<String> {
    let text = part(row, name)?.text().filter(|text| !text.trim().is_empty());
    text.map(str::to_owned).ok_or_else(|| format!("`{name}` is no text in {}", row.compact()))
}

fn one_of(row: &Node, name: &str, allowed: &[&str]) -> Read<String> {
    let found = text(row, name)?;
    if allowed.contains(&found.as_str()) {
        return Ok(found);
    }
    Err(format!("`{name}` is `{found}`; allowed: {}", allowed.join(", ")))
}

fn whole(row: &Node, name: &str) -> Read<usize> {
    let number = part(row, name)?.number().and_then(|number| number.parse().ok());
    number.ok_or_else(|| format!("`{name}` is no whole number in {}", row.compact()))
}

fn list<'a>(row: &'a Node, name: &str) -> Read<&'a [Node]> {
    match part(row, name)? {
        list @ Node::List(_) => Ok(list.items()),
        _ => Err(format!("`{name}` is no list")),
    }
}

fn texts(row: &Node, name: &str) -> Read<Vec<String>> {
    let one =
        |item: &Node| item.text().map(str::to_owned).ok_or_else(|| format!("`{name}` has something else than texts"));
    list(row, name)?.iter().map(one).collect()
}

fn each<T>(row: &Node, name: &str, one: impl Fn(&Node) -> Read<T>) -> Read<Vec<T>> {
    let inside = |(place, item): (usize, &Node)| one(item).map_err(|fault| format!("{name} {}: {fault}", place + 1));
    list(row, name)?.iter().enumerate().map(inside).collect()
}
