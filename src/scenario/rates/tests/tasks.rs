//! Tasks as levers: what each moves, what it must not move, and what is never counted twice.

use super::{last, outcome};
use crate::intensity::{MeasureRow, Outcome};
use crate::scenario::{PROGRAMS, Scenario, rates};

pub(super) fn measure<'a>(outcome: &'a Outcome, id: &str) -> &'a MeasureRow {
    outcome.measures.iter().find(|row| row.id == id).unwrap_or_else(|| panic!("no measure {id}"))
}

#[test]
fn case_18_ultra_low_emission_cleans_the_air_and_does_not_lower_co2() {
    let (none, all) = (outcome(&[("ule.share", "0")]), outcome(&[("ule.share", "1")]));
    let (none, all) = (last(&none), last(&all));
    assert!(all.pollutants_kg[..3].iter().zip(&none.pollutants_kg).all(|(all, none)| all > none));
    assert!(all.emissions_t > none.emissions_t);
    assert!(all.dust_change < none.dust_change);
}

#[test]
fn case_14_the_air_is_as_clean_with_either_heater() {
    let (pump, resistance) = (outcome(&[]), outcome(&[("homes.performance", "1")]));
    let (pump, resistance) = (measure(&pump, "homes-electric"), measure(&resistance, "homes-electric"));
    assert_eq!(pump.pollutants_kg, resistance.pollutants_kg);
    assert!(resistance.grid_t > pump.grid_t && resistance.avoided_t == pump.avoided_t);
}

#[test]
fn replacing_old_coal_units_cleans_a_ton_as_much_as_displacing_coal_power_since_the_new_ones_emit_too() {
    // Source: the specification, co-control of coal power that has ultra-low emissions.
    let published = [0.10, 0.16, 0.02];
    for set in [&[][..], &[("coal.retired_hours", "5000"), ("coal.new_intensity", "0.9")]] {
        let run = outcome(set);
        let [old, wind] = ["old-coal-units", "wind"].map(|id| measure(&run, id).kg_per_t.clone().expect("CO2 falls"));
        for ((old, wind), published) in old.iter().zip(&wind).zip(published) {
            assert!((old - published).abs() < 1e-9 && (old / wind - 1.0).abs() < 0.03, "{old}, {wind}, {published}");
        }
    }
}

#[test]
fn the_same_megawatt_hour_is_never_saved_twice() {
    let saved = |set: &[(&str, &str)]| measure(&outcome(set), "old-coal-units").avoided_t;
    let without = saved(&[("wind.added_mw", "0"), ("solar.added_mw", "0")]);
    assert_eq!(without, 1500 * 665);
    assert!(saved(&[]) < without && saved(&[("wind.added_mw", "40000")]) < saved(&[]));
    // More sun and wind than coal power there is: nothing is left to make better, and no more is displaced.
    let full = outcome(&[("wind.added_mw", "60000"), ("solar.added_mw", "100000"), ("imports.added_twh", "60")]);
    assert_eq!(measure(&full, "old-coal-units").avoided_t, 0);
    let displaced: i64 = ["wind", "solar", "imports"].iter().map(|id| measure(&full, id).avoided_t).sum();
    assert!(displaced < 220_000_000, "{displaced}");
}

#[test]
fn electric_furnaces_take_no_more_steel_than_scrap_makes() {
    let amount = |set: &[(&str, &str)]| measure(&outcome(set), "electric-steel").amount;
    assert!((amount(&[("steel.eaf_shift", "0.6")]) - 1e6 / 1.05).abs() < 1.0);
    let more = amount(&[("steel.eaf_shift", "0.6"), ("scrap.extra_mt", "5")]);
    assert!((more - 5e6 / 1.05).abs() < 1.0, "{more}");
}

#[test]
fn a_sector_answers_the_price_or_improves_on_its_own_never_both() {
    let plan = outcome(&[]);
    let better = outcome(&[("industry.improvement", "0.02")]);
    let (plan, better) = (last(&plan), last(&better));
    let names = outcome(&[]).sectors;
    for (place, name) in names.iter().enumerate() {
        let trades = ["power", "iron-steel", "building-materials", "non-ferrous"].contains(&name.as_str());
        let own = ["gas-supply", "extraction", "other-industry", "petroleum-coking", "chemicals", "paper"];
        let fell = better.by_sector_t[place] < plan.by_sector_t[place];
        assert_eq!(fell, own.contains(&name.as_str()) && !trades, "{name}");
    }
}

#[test]
fn the_gate_keeps_nine_industries_from_growing() {
    let open = outcome(&[("capacity.gate", "false"), ("capacity.replacement_ratio", "1")]);
    let full = outcome(&[("capacity.gate", "false"), ("capacity.replacement_ratio", "2")]);
    let shut = outcome(&[]);
    assert!(last(&open).emissions_t > last(&shut).emissions_t);
    assert_eq!(last(&full).emissions_t, last(&shut).emissions_t);
}

#[test]
fn what_is_newly_built_lowers_intensity_slowly() {
    let (plan, strict) = (outcome(&[]), outcome(&[("entry.intensity", "0.5")]));
    let fall = 1.0 - last(&strict).emissions_t as f64 / last(&plan).emissions_t as f64;
    assert!(fall > 0.005 && fall < 0.02, "{fall}");
    assert_eq!(strict.year(2025), plan.year(2025));
}

#[test]
fn forests_stay_outside_the_total_and_may_feed_credits() {
    let (plan, more) = (outcome(&[]), outcome(&[("forest.added_ha", "500000")]));
    assert_eq!(last(&more).emissions_t, last(&plan).emissions_t);
    assert!(last(&more).outside_t > last(&plan).outside_t);
    // To be had, whether or not somebody needs them.
    let credits = |on: &str| {
        let mut scenario = Scenario::bill(PROGRAMS[1]);
        for (id, value) in [("forest.added_ha", "500000"), ("forest.credits", on)] {
            scenario.set_text(id, value).expect("a value that is allowed");
        }
        rates(&scenario).expect("a programme").years.last().map(|year| year.credits)
    };
    assert!(credits("true") > credits("false"));
}

#[test]
fn a_measure_moves_the_year_by_what_it_says_and_nothing_else() {
    // Sectors outside the market and the grid: what is done more is what is emitted less.
    let plan = outcome(&[]);
    for (id, lever, to) in [
        ("vehicles-electric", "vehicles.electric_share", "0"),
        ("delivery-electric", "delivery.electric_share", "1"),
        ("freight-rail", "freight.shifted_mtkm", "20000"),
        ("low-energy-homes", "buildings.efficient_m2", "90000000"),
        ("kiln-fuel", "kilns.switched_share", "1"),
        ("clinker-ratio", "clinker.ratio_cut", "0.05"),
        ("wastewater-power", "wastewater.kwh_saved", "0.1"),
        ("sludge-biogas", "sludge.biogas_share", "1"),
        ("carbon-capture", "ccus.captured_mt", "2"),
        ("less-demand", "demand.shift", "0.2"),
        ("fertiliser", "fertiliser.cut", "0.3"),
    ] {
        let moved = outcome(&[(lever, to)]);
        let net = |row: &MeasureRow| row.avoided_t - row.grid_t;
        let own = |row: &MeasureRow| if row.outside { -row.grid_t } else { net(row) };
        let said = own(measure(&moved, id)) - own(measure(&plan, id));
        let did = last(&plan).emissions_t - last(&moved).emissions_t;
        assert!((said - did).abs() <= 20, "{id}: says {said}, does {did}");
    }
}

#[test]
fn what_a_unit_of_a_measure_does_can_be_changed() {
    let plan = outcome(&[]);
    for (set, least, most) in [
        (("homes.performance", "1"), 150_000, 250_000),
        (("coal.new_intensity", "0.86"), 350_000, 525_000),
        (("homes.electric_share", "0"), 1_000, 10_000),
        (("grid.factor", "0.8"), 300_000, 1_000_000),
    ] {
        let change = last(&outcome(&[set])).emissions_t - last(&plan).emissions_t;
        assert!((least..=most).contains(&change), "{set:?}: {change}");
    }
}

#[test]
fn what_measures_would_avoid_beyond_a_sector_counts_nowhere() {
    let plan = outcome(&[]);
    for (id, set) in [
        ("rural-homes", &[("homes.converted", "8000000"), ("homes.coal_t", "3")][..]),
        (
            "urban-homes",
            &[
                ("buildings.retrofit_m2", "500000000"),
                ("buildings.efficient_m2", "300000000"),
                ("geothermal.heated_m2", "200000000"),
            ],
        ),
        ("building-materials", &[("clinker.ratio_cut", "0.3"), ("capacity.retired_mt", "30")]),
        (
            "power",
            &[
                ("ccus.captured_mt", "20"),
                ("economy.response", "0.005"),
                ("market.price", "200"),
                ("wind.added_mw", "60000"),
            ],
        ),
    ] {
        let moved = outcome(set);
        let set_alone: Vec<(&str, &str)> =
            set.iter().copied().filter(|(id, _)| id.starts_with("economy") || id.starts_with("market")).collect();
        let before = if set_alone.is_empty() { plan.clone() } else { outcome(&set_alone) };
        let place = moved.sectors.iter().position(|sector| sector == id).expect("a sector");
        assert_eq!(last(&moved).by_sector_t[place], 0, "{id}");
        assert!(moved.warnings.iter().any(|warning| warning.code == "W-BEYOND"), "{id}");
        for (now, then) in moved.years.iter().zip(&before.years) {
            // The emissions line and the tons that are shown as avoided agree.
            let (said, did) = (now.avoided_t - then.avoided_t, then.emissions_t - now.emissions_t);
            assert!((said - did).abs() <= 20, "{id} {}: says {said}, does {did}", now.year);
        }
        let shown: i64 =
            moved.measures.iter().map(|row| if row.outside { -row.grid_t } else { row.avoided_t - row.grid_t }).sum();
        assert!((shown - last(&moved).avoided_t).abs() <= 40, "{id}: {shown}");
        let worth = rust_decimal::Decimal::from(last(&moved).avoided_t * 100);
        assert_eq!(last(&moved).benefit.to_decimal(), worth, "{id}");
        // A ton brings as much clean air as ever; it only costs more.
        for row in moved.measures.iter().filter(|row| row.sector == id && row.avoided_t > 0 && row.grid_t == 0) {
            let other = before.measures.iter().find(|other| other.id == row.id).expect("the same measures");
            let ratio = |row: &MeasureRow, place| row.pollutants_kg[place] as f64 / row.avoided_t.max(1) as f64;
            for place in 0..3 {
                let (here, there) = (ratio(row, place), ratio(other, place));
                assert!(
                    other.avoided_t == 0 || (here - there).abs() <= 1e-3 * there.max(1e-3),
                    "{}: {here} {there}",
                    row.id
                );
            }
        }
    }
}
