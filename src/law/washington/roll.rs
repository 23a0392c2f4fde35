//! The names that tables of parties may use.
//!
//! Must not know what a table does with them. Invariant: a name that nobody has is an error that says who is
//! meant, never nobody.

use crate::law::{Entity, Problem, trader_name};

/// Parties by name, in the order of their numbers.
pub(super) struct Roll {
    names: Vec<String>,
    entities: usize,
}

impl Roll {
    /// Entities, then general market participants.
    pub fn new(entities: &[Entity], traders: usize) -> Roll {
        let names = entities.iter().map(|entity| entity.name.clone()).chain((1..=traders).map(trader_name));
        Roll { names: names.collect(), entities: entities.len() }
    }

    /// How many parties there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// The number of a party.
    ///
    /// # Errors
    /// E-UNKNOWN-ENTITY, with the nearest name.
    pub fn party(&self, path: &str, name: &str) -> Result<usize, Problem> {
        let found = self.names.iter().position(|known| known == name);
        found.ok_or_else(|| unknown(path, name, self.names.iter().map(String::as_str)))
    }

    /// The number of an entity.
    ///
    /// # Errors
    /// E-UNKNOWN-ENTITY, also for a general market participant, which owes nothing.
    pub fn entity(&self, path: &str, name: &str) -> Result<usize, Problem> {
        let names = || self.names[..self.entities].iter().map(String::as_str);
        names().position(|known| known == name).ok_or_else(|| unknown(path, name, names()))
    }
}

/// That nobody is called `name`, and who comes nearest.
pub(super) fn unknown<'a>(path: &str, name: &str, names: impl Iterator<Item = &'a str>) -> Problem {
    let wanted = name.to_lowercase();
    let nearest = names.min_by_key(|known| distance(&wanted, &known.to_lowercase()));
    let hint = nearest.map_or(String::new(), |nearest| format!("; the nearest name is `{nearest}`"));
    Problem {
        code: "E-UNKNOWN-ENTITY",
        path: format!("set.{path}"),
        message: format!("`{path}`: no party of this scenario is called `{name}`{hint}"),
    }
}

/// Letters to add, drop or change to make one text of the other; what the longer one merely goes on with counts a
/// quarter, so that the start of a name finds it.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for letter in one.chars() {
        let mut before = row[0];
        row[0] += 4;
        for (place, known) in other.iter().enumerate() {
            let changed = before + if *known == letter { 0 } else { 4 };
            before = row[place + 1];
            row[place + 1] = changed.min(before + 4).min(row[place] + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roll() -> Roll {
        let entity = |name: &str| Entity { name: name.to_owned(), sector: 0, base: 1, source: "" };
        Roll::new(&[entity("Nucor Steel - Seattle"), entity("Grays Harbor Energy Center - Elma")], 1)
    }

    #[test]
    fn a_name_that_nobody_has_is_answered_with_the_nearest_one() {
        for (given, nearest) in [("Nucor", "Nucor Steel - Seattle"), ("grays harbour energy", "Grays Harbor Energy")] {
            let problem = roll().party("auction.sanctions[0].entity", given).expect_err("nobody has it");
            assert_eq!(problem.code, "E-UNKNOWN-ENTITY");
            assert!(problem.message.contains(nearest), "{}", problem.message);
        }
        assert_eq!(roll().party("x", "general market participant 1"), Ok(2));
        assert!(roll().entity("x", "general market participant 1").is_err(), "it owes nothing");
    }
}
