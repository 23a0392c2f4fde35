//! Henan's firms as the run wants them. They are made up to show the rules: no list of the province was found.
//!
//! Must not know allowances. Invariant: units of one firm stand together, in the order of the file.

use super::facts::{CLASSES, Facts, FirmRow, UnitRow};
use crate::law::Problem;
use crate::law::intensity::load::LoadFraction;
use crate::law::intensity::{Firm, LineFacts, Plants, PowerUnit, Sector};

/// Every firm.
///
/// # Errors
/// A load that is no fraction, or a sector or class that is not there.
pub(super) fn firms(facts: &Facts, sectors: &[Sector]) -> Result<Vec<Firm>, Problem> {
    let mut firms: Vec<Firm> = Vec::new();
    for row in &facts.firms {
        let missing = |what: &str| Problem {
            code: "E-DATA",
            path: row.id.clone(),
            message: format!("`{}` names a {what} that is not there", row.id),
        };
        let place = sectors.iter().position(|sector| sector.id == row.sector).ok_or_else(|| missing("sector"))?;
        let start = sectors[place].reference[0] / sectors[place].activity[0];
        let plants = match &row.unit {
            Some(unit) => Plants::Power(vec![power_unit(row, unit, start).ok_or_else(|| missing("class"))??]),
            None => Plants::Line(line(row, start)),
        };
        if let (Some(last), Plants::Power(more)) = (firms.last_mut().filter(|last| last.id == row.firm), &plants) {
            if let Plants::Power(units) = &mut last.plants {
                units.extend(more.iter().cloned());
            }
            continue;
        }
        firms.push(Firm {
            id: row.firm.clone(),
            name: row.name.clone(),
            branch: row.branch.clone(),
            process: row.process.clone(),
            sector: place,
            coal_equivalent: row.coal_equivalent,
            plants,
        });
    }
    Ok(firms)
}

/// Output is what the unit's emissions at a sector activity of 1 stand for at its intensity.
fn power_unit(row: &FirmRow, unit: &UnitRow, sector_t: f64) -> Option<Result<PowerUnit, Problem>> {
    let class = CLASSES.iter().position(|id| *id == unit.class)?;
    let tons = row.share * sector_t;
    let heat_t = tons * unit.heat_share;
    Some(LoadFraction::new(&row.id, unit.load).map(|load| PowerUnit {
        id: row.id.clone(),
        share: row.share,
        class,
        generation_mwh: (tons - heat_t) / row.intensity,
        heat_gj: heat_t / unit.heat_intensity,
        own_use: unit.own_use,
        load,
        air_cooled: unit.air_cooled,
        heat_ratio: unit.heat_ratio,
    }))
}

fn line(row: &FirmRow, sector_t: f64) -> LineFacts {
    LineFacts {
        share: row.share,
        product_t: row.share * sector_t / row.intensity,
        contents: row.contents.clone(),
        special: row.special,
    }
}
