//! Days of bad air, who trades, power from outside, what cleaner air is worth.

use super::tasks::measure;
use super::{last, outcome, scenario};
use crate::intensity::{FirmRow, Outcome};
use crate::scenario::run_rates;
use rust_decimal::Decimal;

/// Full days of standstill beyond the reference, tons of steel's and clinker's CO2, kilograms of SO2 of clinker.
fn stopped(set: &[(&str, &str)]) -> (f64, [i64; 2], i64) {
    let run = outcome(set);
    let (steel, clinker) = (measure(&run, "alert-steel"), measure(&run, "alert-clinker"));
    ((steel.amount * 1e6).round() / 1e6, [steel.avoided_t, clinker.avoided_t], clinker.pollutants_kg[0])
}

#[test]
fn grades_and_alert_days_stop_what_they_say_and_the_reference_has_the_defaults() {
    // Ten days on which 0.3 x 0.3 + 0.4 x 0.5 + 0.2 x 1 = 0.49 of output stops are 4.9 full days, already in the
    // reference. A full day is 36,082 t of CO2 in steel, and 26,000 t and 13,500 kg of SO2 in clinker.
    assert_eq!(stopped(&[]), (0.0, [0, 0], 0));
    assert_eq!(stopped(&[("alert.days", "20")]), (4.9, [176_802, 127_400], 66_150));
    assert_eq!(stopped(&[("alert.days", "0")]), (-4.9, [-176_802, -127_400], -66_150));
    assert_eq!(stopped(&[("grade.d_cut", "0.5")]), (-1.0, [-36_082, -26_000], -13_500));
    assert_eq!(stopped(&[("grade.b_cut", "0.4"), ("grade.c_cut", "0.75")]), (1.3, [46_907, 33_800], 17_550));
    // Whoever is of grade A stops nothing: with all of them there is no fall on bad days at all.
    let best = [("grade.a_share", "1"), ("grade.b_share", "0"), ("grade.c_share", "0")];
    assert_eq!(stopped(&best), (-4.9, [-176_802, -127_400], -66_150));
    // The year moves by as much.
    let (plan, more) = (outcome(&[]), outcome(&[("alert.days", "20")]));
    let fall = last(&plan).emissions_t - last(&more).emissions_t;
    assert!((fall - 304_202).abs() <= 20, "{fall}");
    assert!(last(&more).dust_change < last(&plan).dust_change);
    let over = [("grade.a_share", "0.4"), ("grade.b_share", "0.4")];
    let refused = run_rates(&scenario(&over)).expect_err("with the 0.4 of grade C they are more than all");
    assert_eq!((refused[0].code, refused[0].path.as_str()), ("E-COMBINATION", "grade.c_share"));
}

#[test]
fn on_a_day_of_staggered_production_an_alert_stops_nothing_more() {
    // Half and all of the 120 days of the heating season: half and all of the alerts' standstill is there already.
    assert_eq!(stopped(&[("stagger.extra_days", "60")]).1, [0, -63_700]);
    assert_eq!(stopped(&[("stagger.extra_days", "120")]).1, [0, -127_400]);
    assert_eq!(stopped(&[("stagger.extra_days", "120"), ("alert.days", "20")]).1, [176_802, -127_400]);
}

fn firms(outcome: &Outcome, year: u16) -> impl Iterator<Item = &FirmRow> {
    outcome.firms.iter().filter(move |row| row.year.0 == year && row.trades)
}

#[test]
fn coverage_is_power_alone_four_sectors_or_every_reporting_branch() {
    let plan = outcome(&[]);
    let power = outcome(&[("trading.sectors", "power")]);
    let all = outcome(&[("trading.sectors", "all"), ("trading.wider_from", "2028")]);
    assert!(power.firms.iter().all(|row| row.trades == (row.sector == "power")));
    for year in 2019..=2027 {
        assert!(firms(&all, year).map(|row| &row.id).eq(firms(&plan, year).map(|row| &row.id)), "{year}");
    }
    for year in 2028..=2030 {
        let known: Vec<&str> = firms(&plan, year).map(|row| row.id.as_str()).collect();
        let new: Vec<&FirmRow> = firms(&all, year).filter(|row| !known.contains(&row.id.as_str())).collect();
        let ids: Vec<&str> = new.iter().map(|row| row.id.as_str()).collect();
        assert!(["glass-a", "paper-a", "aviation-a"].iter().all(|id| ids.contains(id)), "{ids:?}");
        assert!(["food-a", "steel-d"].iter().all(|id| !ids.contains(id)), "a furnace and a food factory do not report");
        // No rule is drafted for them: they get what they emitted.
        assert!(new.iter().all(|row| row.allocated_t == row.emissions_t && row.shortfall_t == 0), "{new:?}");
    }
    // Who trades answers the price: 3 percent at 80 CNY by 2030. A carrier's sector does not.
    let tons = |run: &Outcome, sector: &str| {
        let place = run.sectors.iter().position(|id| id == sector).expect("a sector");
        last(run).by_sector_t[place] as f64
    };
    for (sector, share) in [("paper", 0.97), ("chemicals", 0.97), ("petroleum-coking", 0.97), ("transport", 1.0)] {
        let answer = tons(&all, sector) / tons(&plan, sector);
        assert!((answer - share).abs() < 1e-4, "{sector}: {answer}");
    }
    assert!(tons(&power, "iron-steel") > tons(&plan, "iron-steel"), "steel that does not trade does not answer");
}

#[test]
fn imported_power_counts_as_much_as_its_factor_says_and_no_firm_owes_for_it() {
    let set = [("imports.added_twh", "10"), ("imports.factor", "0.5306")];
    let (elsewhere, here) = (outcome(&set[..1]), outcome(&set));
    // Ten million megawatt-hours at 0.5306 t are 5,306,000 t, of the 8,273,000 t that they displace.
    let row = measure(&here, "imports");
    assert_eq!((row.avoided_t, row.grid_t, measure(&elsewhere, "imports").grid_t), (8_273_000, 5_306_000, 0));
    let (then, now) = (last(&elsewhere), last(&here));
    assert_eq!(now.emissions_t - then.emissions_t, 5_306_000);
    assert_eq!(now.by_sector_t.iter().sum::<i64>(), now.emissions_t);
    assert_eq!(then.avoided_t - now.avoided_t, 5_306_000);
    assert_eq!((now.covered_t, now.allocated_t), (then.covered_t, then.allocated_t));
    assert!(here.firms == elsewhere.firms && now.pollutants_kg == then.pollutants_kg);
    assert_eq!(here.targets[1].emissions_t - elsewhere.targets[1].emissions_t, 5_306_000);
}

#[test]
fn cleaner_air_is_worth_so_much_a_ton_or_so_much_a_kilogram_and_never_both() {
    let by_kilogram = ("benefit.by", "pollutants");
    let [plan, kilograms, dearer] =
        [vec![], vec![by_kilogram], vec![by_kilogram, ("benefit.per_t", "400")]].map(|set| outcome(&set));
    assert_eq!(last(&plan).benefit.to_decimal(), Decimal::from(last(&plan).avoided_t * 100));
    for row in &kilograms.years {
        // SO2 and NOx at 5.05 CNY, dust at 2.20; what stands after them has no value.
        let fen =
            505 * i128::from(row.pollutants_kg[0] + row.pollutants_kg[1]) + 220 * i128::from(row.pollutants_kg[2]);
        assert_eq!(row.benefit.0, fen, "{}", row.year);
    }
    assert!(last(&kilograms).benefit.0 > 0 && last(&kilograms).benefit != last(&plan).benefit);
    assert_eq!(kilograms.years, dearer.years, "the ton counts for nothing where the kilogram does");
    let unmoved = outcome(&[("benefit.per_kg_so2", "50"), ("benefit.per_kg_nox", "50"), ("benefit.per_kg_pm", "50")]);
    assert_eq!(unmoved.years, plan.years, "and the other way round");
}
