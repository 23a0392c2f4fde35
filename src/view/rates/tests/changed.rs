//! What is said of changed runs: which test decides, every target that turned, changes that fit the numbers beside them.

use super::*;
use crate::text::Language;

const TOTAL_FIRST: (&str, &str) = ("target.phase", "total-first");

fn strip(set: &[(&str, &str)], language: Language) -> Vec<crate::view::Verdict> {
    verdicts(&run(set), &run(&[]), language)
}

fn said(set: &[(&str, &str)]) -> String {
    headline(&run(set), &run(&[]), set.len(), English)
}

#[test]
fn a_target_whose_total_decides_says_so_and_what_intensity_came_to() {
    let shown = &strip(&[TOTAL_FIRST], English)[1];
    assert_eq!((shown.label.as_str(), shown.value.as_str()), ("2030 target (total first)", "Missed"));
    assert_eq!(
        shown.detail,
        "12.2 Mt above the reference of 460.0 Mt; intensity met, \u{2212}21.3 % (target \u{2212}17.0 %)"
    );
    assert_eq!(shown.change, "plan: met, with a warning");
    let kept = &strip(&[TOTAL_FIRST, ("target.total_2030_mt", "480"), ("target.reduction_2030", "0.25")], English)[1];
    assert_eq!(kept.value, "Met, with a warning");
    assert!(kept.detail.contains("below the reference of 480.0 Mt; intensity missed"), "{}", kept.detail);
    for language in [Spanish, Chinese] {
        let [first, second] = [strip(&[TOTAL_FIRST], language), strip(&[], language)].map(|strip| strip[1].clone());
        assert_ne!(first.label, second.label);
        assert!(first.detail.contains("460.0 Mt") || first.detail.contains("4.600亿吨"), "{}", first.detail);
    }
}

#[test]
fn every_target_that_turned_is_named_a_loss_first() {
    let both = said(&[("wind.added_mw", "12000"), ("economy.output_shift", "0.1")]);
    assert_eq!(
        both,
        "With two changes, the 2030 target is now missed, \u{2212}16.4 % where \u{2212}17.0 % is wanted; the 2025 target \
         is now met, \u{2212}19.7 % where \u{2212}19.5 % is wanted; CO2 of 2030 rises by 26.5 Mt"
    );
}

#[test]
fn a_warning_that_comes_or_goes_is_said() {
    let less = said(&[("economy.output_shift", "-0.1")]);
    assert!(less.starts_with("With one change, the 2030 target is now met without a warning and CO2 of"), "{less}");
    let total = said(&[TOTAL_FIRST, ("imports.added_twh", "20")]);
    assert!(!total.contains("as in the plan") && total.contains("the 2030 target is now met"), "{total}");
    let own = run(&[("target.total_2030_mt", "480")]);
    let back = headline(&run(&[]), &own, 1, English);
    assert_eq!(
        back,
        "With one change, the 2030 target is now met only with a warning, as total CO2 is 12.2 Mt above its reference"
    );
    // The total decides and is kept, intensity is not: no word of intensity that is met.
    let kept = said(&[TOTAL_FIRST, ("target.total_2025_mt", "480")]);
    assert!(kept.contains("the 2025 total keeps to its reference, but intensity falls short"), "{kept}");
}

#[test]
fn a_change_of_the_gap_goes_with_its_words_and_its_numbers() {
    let gap =
        |set: &[(&str, &str)]| strip(set, English).into_iter().find(|verdict| verdict.id == "gap").expect("a gap");
    let more = gap(&[("wind.added_mw", "12000"), ("economy.output_shift", "0.1")]);
    assert_eq!((more.value.as_str(), more.change.as_str()), ("10.3 Mt left over", "+0.9 Mt against the plan"));
    let less = gap(&[("plan.tightening", "0.03")]);
    assert!(less.value.ends_with("missing"), "{less:?}");
    assert_eq!(less.change, "plan: 9.4 Mt left over");
}

#[test]
fn money_of_a_firm_has_digits_enough_and_one_unit() {
    let own = run(&[]);
    let shown = |language| -> Vec<String> {
        let last = |row: &&crate::intensity::FirmRow| row.year.0 == 2030 && row.cost.0 != 0;
        own.firms.iter().filter(last).map(|row| firms::shown(row, firms::COLUMNS - 1, language)).collect()
    };
    let [english, chinese] = [English, Chinese].map(shown);
    assert!(
        english.len() > 5 && english.iter().all(|text| !text.contains(" m") && !text.contains(" bn")),
        "{english:?}"
    );
    assert!(chinese.iter().all(|text| text.ends_with('元') && !text.contains(['万', '亿', '.'])), "{chinese:?}");
}

#[test]
fn a_reference_is_called_one_wherever_it_stands() {
    let own = run(&[]);
    for (language, word) in [(English, "reference 20"), (Spanish, "referencia 20"), (Chinese, "年参考值：")] {
        let chart = charts(&own, &own, language).remove(0);
        assert_eq!(chart.plot.notes.len(), 2);
        for note in &chart.plot.notes {
            assert!([&note.text, &note.short, &note.brief].iter().all(|text| text.contains(word)), "{note:?}");
        }
    }
}

#[test]
fn cleaner_air_for_a_ton_is_ranked_within_the_total_and_says_what_is_not_adopted() {
    let own = run(&[]);
    let found = chart(&own, &own, "benefits");
    let outside = own.measures.iter().filter(|row| row.outside && row.kg_per_t.is_some()).count();
    assert!(outside > 0, "no measure outside the total has a ratio, so nothing was tested");
    let inside = own.measures.iter().filter(|row| !row.outside && row.amount > 0.0);
    let (with, without): (Vec<_>, Vec<_>) = inside.partition(|row| row.kg_per_t.is_some());
    assert!(found.plot.stops.len() <= with.len(), "{} bars", found.plot.stops.len());
    let said = format!("of {} measures that are adopted", with.len() + without.len());
    assert!(found.finding.contains(&said), "{}", found.finding);
    assert!(found.finding.contains(&format!("{} do not lower it", without.len())), "{}", found.finding);
    for (cells, row) in found.table.rows.iter().zip(&own.measures) {
        let wanted = match row {
            row if row.amount <= 0.0 => Some("not adopted"),
            row if row.outside => Some("outside the CO2 total"),
            row if row.kg_per_t.is_none() => Some("no fall of CO2"),
            _ => None,
        };
        match wanted {
            Some(words) => assert_eq!(cells[2], Cell::Words(words), "{}", row.id),
            None => assert!(number_of(cells[2]) >= 0.0, "{}", row.id),
        }
    }
}
