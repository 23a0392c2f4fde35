//! Presets as scenarios.
//!
//! Must not know what a preset stands for. Invariant: a preset's scenario sets exactly the values of its row.

use super::{Scenario, registry};
use crate::json::Json;
use crate::law::Problem;
use crate::law::preset::Preset;
use crate::text::Language;

/// The scenario of `preset`, under its name.
///
/// # Errors
/// When a value is not allowed, which the tests rule out for every preset that is shipped.
pub fn scenario(program: &str, preset: &Preset, language: Language) -> Result<Scenario, Vec<Problem>> {
    let mut scenario = Scenario::bill(program);
    preset.label.in_language(language).clone_into(&mut scenario.title);
    let set = preset.set.iter().filter_map(|(id, text, _)| scenario.set_text(id, text).err());
    let problems: Vec<Problem> = set.collect();
    if problems.is_empty() { Ok(scenario) } else { Err(problems) }
}

/// The preset whose values `scenario` has, no more and no fewer.
#[must_use]
pub fn present(scenario: &Scenario) -> Option<&'static Preset> {
    let has = |preset: &&Preset| {
        scenario.own_emitters().is_none()
            && preset.set.len() == scenario.changes().len()
            && self::scenario(scenario.program, preset, Language::default())
                .is_ok_and(|wanted| wanted.changes().eq(scenario.changes()))
    };
    registry::presets(scenario.program).iter().find(has)
}

/// Every preset of `program` as JSON, each value with its source.
#[must_use]
pub fn json(program: &str, language: Language) -> String {
    let mut json = Json::default();
    json.open('[');
    for preset in registry::presets(program) {
        json.item();
        json.open('{');
        json.field("id", preset.id);
        json.field("label", preset.label.in_language(language));
        json.field("about", preset.about.in_language(language));
        json.key("set");
        json.open('[');
        for (id, value, source) in preset.set {
            json.item();
            json.open('{');
            json.field("id", *id);
            json.field("value", *value);
            json.field("source", *source);
            json.close('}');
        }
        json.close(']');
        json.close('}');
    }
    json.close(']');
    json.finish() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{PROGRAMS, lever, run};

    #[test]
    fn every_preset_sets_what_differs_from_the_bill_and_runs_and_balances() {
        for preset in registry::presets(PROGRAMS[0]) {
            let scenario =
                scenario(PROGRAMS[0], preset, Language::default()).unwrap_or_else(|e| panic!("{}: {e:?}", preset.id));
            assert_eq!(scenario.changes().len(), preset.set.len(), "{}: a value is the bill's own", preset.id);
            assert!(preset.set.is_sorted_by_key(|(id, ..)| id), "{}", preset.id);
            assert!(preset.set.iter().all(|(_, _, source)| !source.is_empty()), "{}", preset.id);
            assert_eq!(present(&scenario).map(|found| found.id), Some(preset.id));
            let outcome = run(&scenario).unwrap_or_else(|e| panic!("{}: {e:?}", preset.id));
            assert!(outcome.audit.balanced, "{}", preset.id);
        }
    }

    #[test]
    fn the_enacted_budgets_are_those_of_the_act_and_nothing_is_sold_before_it() {
        let preset =
            registry::presets(PROGRAMS[0]).iter().find(|preset| preset.id == "enacted-2021").expect("a preset");
        let outcome = run(&scenario(PROGRAMS[0], preset, Language::default()).expect("it reads")).expect("it runs");
        assert_eq!(outcome.years[2].budget_t, 63_288_565);
        assert_eq!(outcome.years[9].budget_t, 29_942_977);
        assert!(outcome.years[..2].iter().all(|row| row.budget_t == 0 && row.sold_t == 0));
        assert_eq!(outcome.years[2].price_floor.to_string(), "22.20");
    }

    #[test]
    fn a_scenario_of_ones_own_is_no_preset() {
        let mut scenario = Scenario::bill(PROGRAMS[0]);
        assert!(present(&scenario).is_none());
        scenario.set_text("limits.reduction_2035", "0.5").expect("a value");
        assert!(present(&scenario).is_none());
        assert!(lever(PROGRAMS[0], "limits.reduction_2035").is_some());
    }
}
