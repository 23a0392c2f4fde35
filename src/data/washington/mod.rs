//! Washington's emitters and inventory.
//!
//! Sources: Ecology's greenhouse gas reporting data (non-biogenic tons, reporters at or above 25,000 t in
//! any of 2016 to 2018), EPA's reports of natural gas supply (subpart NN), the state's 2016 fuel mix
//! disclosure for electric utilities, and Ecology's inventories. The `exempt_reason` and `eite` columns are
//! our classification; rules read the industry code, and a test holds the column against it.

use super::{Record, millions, read, whole, wrong};
use crate::json::{self, Node};
use crate::law::Problem;
use crate::law::world::{Category, Emitter, ExemptReason, REPORTS, World};
use std::collections::BTreeMap;
use std::sync::Arc;

const ENTITIES: &[&str] = &[
    "name",
    "class",
    "sector",
    "subsector",
    "naics",
    "eite",
    "exempt_reason",
    "avg2013_17",
    "max2016_18",
    "2013",
    "2014",
    "2015",
    "2016",
    "2017",
    "2018",
    "2019",
    "2020",
];
const GAS: &[&str] = &["utility", "2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020"];
const POWER: &[&str] = &["utility", "coal_TWh", "gas_TWh", "petroleum_TWh", "emissions_MMT_est"];
const INVENTORY: &[&str] = &["year", "mt_co2e", "note"];

/// Names that begin so belong to, or supply under contract, a utility that serves Washington customers;
/// other plants are merchants (our classification, from owners' names).
const UTILITY_PLANTS: [&str; 3] = ["Puget Sound Energy", "PacifiCorp", "River Road"];

/// Everybody who reports, and the state's inventory.
///
/// # Errors
/// The first record that cannot be read, with its file and line.
pub fn world() -> Result<World, Problem> {
    let mut emitters = reporters()?;
    emitters.extend(gas_utilities()?);
    emitters.extend(importers()?);
    Ok(World { emitters, inventory: inventory()?, illustrations: illustrations()? })
}

/// Tables that show how a rule works where no data were found: made up, small, and labelled so in every result.
const ILLUSTRATIONS: [(&str, &str); 5] = [
    ("link.partner_sectors", include_str!("partner_sectors.json")),
    ("market.offset_projects", include_str!("offset_projects.json")),
    ("project.portfolio", include_str!("projects.json")),
    ("hic.tracts", include_str!("tracts.json")),
    ("household.profiles", include_str!("households.json")),
];

fn illustrations() -> Result<BTreeMap<&'static str, Arc<Node>>, Problem> {
    let table = |(id, text)| Ok((id, Arc::new(json::read(text).map_err(|why| wrong(id, 1, why))?)));
    ILLUSTRATIONS.into_iter().map(table).collect()
}

fn reporters() -> Result<Vec<Emitter>, Problem> {
    let file = "entities.csv";
    read(file, include_str!("entities.csv"), ENTITIES)?.iter().map(|record| reporter(file, record)).collect()
}

fn reporter(file: &str, record: &Record) -> Result<Emitter, Problem> {
    let name = record.fields[0].clone();
    let category = match record.fields[1].as_str() {
        "facility" => Category::Facility,
        "electricity" => Category::Generation,
        "fuel_supplier" => Category::FuelSupplier,
        other => return Err(wrong(file, record.line, format!("class '{other}' is not known"))),
    };
    let exempt = match record.fields[6].as_str() {
        "" => None,
        "coal_RCW80.80" => Some(ExemptReason::CoalPower),
        "national_security" => Some(ExemptReason::NationalSecurity),
        "non_stack_likely" => Some(ExemptReason::NonStack),
        "aviation_likely" => Some(ExemptReason::Aviation),
        other => return Err(wrong(file, record.line, format!("exempt_reason '{other}' is not known"))),
    };
    let mut reported = [None; REPORTS];
    for (place, report) in reported.iter_mut().enumerate() {
        *report = whole(file, record.line, &record.fields[9 + place])?;
    }
    let delivers = category == Category::Generation && UTILITY_PLANTS.iter().any(|owner| name.starts_with(owner));
    let industry = record.fields[4].clone();
    if !(2..=6).contains(&industry.len()) || !industry.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(wrong(file, record.line, format!("naics '{industry}' is not a code of two to six digits")));
    }
    Ok(Emitter { name, category, industry, delivers, exempt, reported })
}

fn gas_utilities() -> Result<Vec<Emitter>, Problem> {
    let file = "gas_utilities.csv";
    let emitter = |record: &Record| {
        let mut reported = [None; REPORTS];
        for (place, report) in reported.iter_mut().enumerate() {
            *report = millions(file, record.line, &record.fields[3 + place])?;
        }
        Ok(supplier(&record.fields[0], "natural gas supply", Category::GasSupplier, reported))
    };
    read(file, include_str!("gas_utilities.csv"), GAS)?.iter().map(emitter).collect()
}

/// Only 2016 is published by utility; the same level stands for every year.
fn importers() -> Result<Vec<Emitter>, Problem> {
    let file = "electric_utilities_2016.csv";
    let records = read(file, include_str!("electric_utilities_2016.csv"), POWER)?;
    let utilities = records.iter().filter(|record| !record.fields[0].starts_with("ALL "));
    utilities
        .map(|record| {
            let level = millions(file, record.line, &record.fields[4])?;
            Ok(supplier(&record.fields[0], "imported power", Category::Import, [level; REPORTS]))
        })
        .collect()
}

/// The same company may report as a facility too, so what it supplies is part of the name.
fn supplier(name: &str, supplies: &str, category: Category, reported: [Option<i64>; REPORTS]) -> Emitter {
    let delivers = category == Category::Import;
    let name = format!("{name} - {supplies}");
    Emitter { name, category, industry: String::new(), delivers, exempt: None, reported }
}

/// One figure a year: the first edition listed wins.
fn inventory() -> Result<Vec<(u16, i64)>, Problem> {
    let file = "inventory.csv";
    let mut years: Vec<(u16, i64)> = Vec::new();
    for record in read(file, include_str!("inventory.csv"), INVENTORY)? {
        let year = whole(file, record.line, &record.fields[0])?.and_then(|y| u16::try_from(y).ok());
        let tons = millions(file, record.line, &record.fields[1])?;
        let (Some(year), Some(tons)) = (year, tons) else {
            return Err(wrong(file, record.line, "year and tons are needed".to_owned()));
        };
        if !years.iter().any(|(known, _)| *known == year) {
            years.push((year, tons));
        }
    }
    Ok(years)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::world::FIRST_REPORT;

    #[test]
    fn every_bundled_file_reads() {
        let world = world().expect("the bundled files are well formed");
        assert_eq!(world.emitters.len(), 112 + 6 + 13);
    }

    /// Source: washington-facts, section 3.1: about 96.1 million tons.
    #[test]
    fn the_state_emitted_96_1_million_tons_a_year_in_2013_to_2017() {
        let world = world().expect("reads");
        let years = world.inventory.iter().filter(|(year, _)| (2013..=2017).contains(year));
        assert_eq!(years.map(|(_, tons)| tons).sum::<i64>() / 5, 96_100_000);
    }

    /// Source: sb5981-rules, rule coverage-threshold, worked example.
    #[test]
    fn of_112_reporters_89_are_left_when_23_exempt_ones_drop_out() {
        let reporters = reporters().expect("reads");
        let at_least = |e: &Emitter| (2016..=2018).any(|y| e.report(y).is_some_and(|t| t >= 25_000));
        assert_eq!(reporters.iter().filter(|e| at_least(e)).count(), 112);
        assert_eq!(reporters.iter().filter(|e| e.exempt.is_none()).count(), 89);
        let count = |reason| reporters.iter().filter(|e| e.exempt == Some(reason)).count();
        let counts = [ExemptReason::NonStack, ExemptReason::Aviation, ExemptReason::NationalSecurity];
        assert_eq!(counts.map(count), [13, 7, 2]);
        assert_eq!(count(ExemptReason::CoalPower), 1);
    }

    /// The `eite` column was written by hand from the codes; the rules read the codes.
    #[test]
    fn facilities_marked_trade_exposed_are_those_with_a_listed_code() {
        let listed = ["331", "322", "3364", "321", "327", "325", "334", "311", "324110"];
        for record in read("entities.csv", include_str!("entities.csv"), ENTITIES).expect("reads") {
            let code = listed.iter().any(|prefix| record.fields[4].starts_with(prefix));
            let facility = record.fields[1] == "facility";
            assert_eq!(record.fields[5] == "1", facility && code, "{}", record.fields[0]);
        }
    }

    /// Whoever takes an illustration as a start must be able to set it.
    #[test]
    fn every_illustration_fits_the_lever_that_replaces_it_and_its_longest_text() {
        for (id, table) in world().expect("reads").illustrations {
            let lever = crate::law::washington::levers().iter().find(|lever| lever.id == id).expect(id);
            let crate::law::lever::Kind::Table { shape, .. } = lever.kind else { panic!("{id} is no table") };
            assert_eq!(crate::law::table::check(id, shape, &table), Ok(()));
            assert!(table.compact().len() <= 8_000, "{id} has {} bytes", table.compact().len());
        }
    }

    #[test]
    fn a_year_before_the_reports_has_no_report() {
        let world = world().expect("reads");
        assert_eq!(world.emitters[0].report(FIRST_REPORT - 1), None);
    }
}
