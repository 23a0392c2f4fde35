//! Facts about Henan: benchmarks by vintage, sectors, years that are over, measures, and firms made up to show the rules.
//!
//! Must not know any rule. Invariant: every bundled file is read whole by a test.

use super::{Record, read, wrong};
use crate::law::Problem;
use crate::law::henan::facts::{BenchmarkRow, Facts, FirmRow, HistoryRow, MeasureRow, POLLUTANTS, SectorRow, UnitRow};
use crate::law::intensity::benchmark::Basis;
use crate::law::intensity::measure::{Acts, Quality};
use rust_decimal::Decimal;
use std::str::FromStr;

/// Reads the bundled files.
///
/// # Errors
/// The file and line of the first fault.
pub fn facts() -> Result<Facts, Problem> {
    Ok(Facts {
        benchmarks: rows("benchmarks.csv", include_str!("benchmarks.csv"), &BENCHMARKS, benchmark)?,
        sectors: rows("sectors.csv", include_str!("sectors.csv"), &SECTORS, sector)?,
        history: rows("history.csv", include_str!("history.csv"), &HISTORY, history)?,
        firms: rows("firms.csv", include_str!("firms.csv"), &FIRMS, firm)?,
        measures: rows("measures.csv", include_str!("measures.csv"), &MEASURES, measure)?,
    })
}

const BENCHMARKS: [&str; 7] = ["vintage", "status", "basis", "class", "electricity", "heat", "source"];
const SECTORS: [&str; 8] = ["id", "mt_2019", "growth", "listed", "industry", "trades_from", "wider", "source"];
const HISTORY: [&str; 4] = ["year", "growth", "price", "source"];
const FIRMS: [&str; 19] = [
    "id",
    "firm",
    "name",
    "branch",
    "process",
    "sector",
    "class",
    "share",
    "intensity",
    "heat_share",
    "heat_intensity",
    "own_use",
    "load",
    "air_cooled",
    "heat_ratio",
    "coal_equivalent",
    "carbide_slag",
    "biomass",
    "special",
];
const MEASURES: [&str; 18] = [
    "id",
    "task",
    "lever",
    "scale",
    "unit",
    "sector",
    "acts",
    "avoided_t",
    "mwh",
    "grid_mwh",
    "so2_kg",
    "nox_kg",
    "pm_kg",
    "voc_kg",
    "nh3_kg",
    "cost",
    "quality",
    "source",
];

/// A record with the names of its fields.
struct Row<'a> {
    file: &'a str,
    header: &'a [&'a str],
    record: &'a Record,
}

fn rows<T>(
    file: &str,
    text: &str,
    header: &[&str],
    make: fn(&Row<'_>) -> Result<T, Problem>,
) -> Result<Vec<T>, Problem> {
    let records = read(file, text, header)?;
    records.iter().map(|record| make(&Row { file, header, record })).collect()
}

impl Row<'_> {
    fn text(&self, name: &str) -> &str {
        let place = self.header.iter().position(|known| *known == name);
        place.and_then(|place| self.record.fields.get(place)).map_or("", String::as_str)
    }

    fn bad(&self, name: &str, allowed: &str) -> Problem {
        let message = format!("`{name}` = '{}' is not {allowed}", self.text(name));
        wrong(self.file, self.record.line, message)
    }

    fn parsed<T: FromStr>(&self, name: &str, allowed: &str) -> Result<T, Problem> {
        self.text(name).parse().map_err(|_| self.bad(name, allowed))
    }

    fn optional<T: FromStr>(&self, name: &str, allowed: &str) -> Result<Option<T>, Problem> {
        if self.text(name).is_empty() { Ok(None) } else { self.parsed(name, allowed).map(Some) }
    }

    fn decimal(&self, name: &str) -> Result<Decimal, Problem> {
        self.parsed(name, "a decimal")
    }

    fn number(&self, name: &str) -> Result<f64, Problem> {
        let number: f64 = self.parsed(name, "a number")?;
        if number.is_finite() { Ok(number) } else { Err(self.bad(name, "a number")) }
    }

    fn one_of<T: Copy>(&self, name: &str, choices: &[(T, &str)]) -> Result<T, Problem> {
        let found = choices.iter().find(|(_, id)| *id == self.text(name));
        let allowed: Vec<&str> = choices.iter().map(|(_, id)| *id).collect();
        found.map(|(value, _)| *value).ok_or_else(|| self.bad(name, &allowed.join(", ")))
    }

    fn flag(&self, name: &str) -> Result<bool, Problem> {
        self.one_of(name, &[(true, "yes"), (false, "no")])
    }

    fn own(&self, name: &str) -> String {
        self.text(name).to_owned()
    }
}

fn benchmark(row: &Row<'_>) -> Result<BenchmarkRow, Problem> {
    Ok(BenchmarkRow {
        vintage: row.parsed("vintage", "a year")?,
        draft: row.one_of("status", &[(true, "draft"), (false, "final")])?,
        basis: row.one_of("basis", &[(Basis::Supplied, "supplied"), (Basis::Generated, "generated")])?,
        class: row.own("class"),
        electricity: row.decimal("electricity")?,
        heat: row.decimal("heat")?,
    })
}

fn sector(row: &Row<'_>) -> Result<SectorRow, Problem> {
    let tons = super::millions(row.file, row.record.line, row.text("mt_2019"))?;
    Ok(SectorRow {
        id: row.own("id"),
        tons_2019: tons.ok_or_else(|| row.bad("mt_2019", "a number of millions"))?,
        growth: row.number("growth")?,
        listed: row.flag("listed")?,
        industry: row.flag("industry")?,
        trades_from: row.optional("trades_from", "a year")?,
        wider: row.flag("wider")?,
    })
}

fn history(row: &Row<'_>) -> Result<HistoryRow, Problem> {
    Ok(HistoryRow {
        year: row.parsed("year", "a year")?,
        growth: row.decimal("growth")?,
        price: row.optional("price", "a price")?,
    })
}

fn firm(row: &Row<'_>) -> Result<FirmRow, Problem> {
    let unit = if row.text("class").is_empty() {
        None
    } else {
        Some(UnitRow {
            class: row.own("class"),
            heat_share: row.number("heat_share")?,
            heat_intensity: row.number("heat_intensity")?,
            own_use: row.decimal("own_use")?,
            load: row.decimal("load")?,
            air_cooled: row.flag("air_cooled")?,
            heat_ratio: row.decimal("heat_ratio")?,
        })
    };
    let contents = ["carbide_slag", "biomass"].map(|name| row.optional(name, "a share"));
    let contents = contents.into_iter().collect::<Result<Option<Vec<Decimal>>, _>>()?.unwrap_or_default();
    Ok(FirmRow {
        id: row.own("id"),
        firm: row.own("firm"),
        name: row.own("name"),
        branch: row.own("branch"),
        process: row.own("process"),
        sector: row.own("sector"),
        share: row.number("share")?,
        intensity: row.number("intensity")?,
        coal_equivalent: row.decimal("coal_equivalent")?,
        contents,
        special: row.flag("special")?,
        unit,
    })
}

fn measure(row: &Row<'_>) -> Result<MeasureRow, Problem> {
    const ACTS: [(Acts, &str); 5] = [
        (Acts::Displaces, "displaces"),
        (Acts::Replaces, "replaces"),
        (Acts::Activity, "activity"),
        (Acts::Intensity, "intensity"),
        (Acts::Outside, "outside"),
    ];
    let kilograms = POLLUTANTS.map(|name| row.number(&format!("{name}_kg")));
    Ok(MeasureRow {
        id: row.own("id"),
        task: format!("task-{}", row.text("task")),
        lever: row.own("lever"),
        scale: row.number("scale")?,
        unit: row.own("unit"),
        sector: row.own("sector"),
        acts: row.one_of("acts", &ACTS)?,
        avoided_t: row.number("avoided_t")?,
        mwh: row.number("mwh")?,
        grid_mwh: row.number("grid_mwh")?,
        pollutants_kg: kilograms.into_iter().collect::<Result<_, _>>()?,
        cost: row.number("cost")?,
        quality: row.one_of("quality", &Quality::ALL)?,
    })
}

#[cfg(test)]
mod tests;
