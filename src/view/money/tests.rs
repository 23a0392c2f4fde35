//! The page about money says what the run's books say, for the bill and for odd runs, in every language.

use super::*;
use crate::law::Problem;
use crate::scenario::{self, PROGRAMS, Scenario};
use crate::units::Year;
use crate::view::sheet::Sheet;
use crate::view::{Cell, ChartModel};

/// A run with its rules.
struct Book {
    run: Outcome,
    rules: SpendingRules,
}

impl Book {
    fn of(set: &[(&str, &str)]) -> Result<Book, Vec<Problem>> {
        let mut scenario = Scenario::bill(PROGRAMS[0]);
        for (id, text) in set {
            scenario.set_text(id, text).map_err(|problem| vec![problem])?;
        }
        let rules = scenario::program(&scenario)?.spending.expect("the bill has such rules");
        Ok(Book { run: scenario::run(&scenario)?, rules })
    }

    fn ground(&self, language: Language) -> Ground<'_> {
        Ground { run: &self.run, rules: &self.rules, language }
    }
}

/// The bill; nothing appropriated; nobody asks; no auction; another window; tables of one's own.
fn books() -> Vec<Book> {
    let sets: [&[(&str, &str)]; 8] = [
        &[],
        &[("appropriation.share", "0")],
        &[("project.portfolio", "[]")],
        &[("hic.tracts", "[]"), ("household.pass_through", "0")],
        &[("eta.hic_window", "cumulative"), ("cira.base", "balance"), ("appropriation.lag_years", "0")],
        &[("transition.priority", "low-income-first"), ("household.test", "always")],
        &[("tribal.consent_effect", "consent-required"), ("eta.hic_minimum", "0"), ("cira.impacts_minimum", "0")],
        &[("eta.hic_minimum", "0.9"), ("revenue.admin_share", "0.1")],
    ];
    sets.iter().map(|set| Book::of(set).unwrap_or_else(|problems| panic!("{set:?}: {problems:?}"))).collect()
}

fn every_chart(ground: Ground) -> Vec<ChartModel> {
    let groups = ground.run.spending.groups.len().max(1);
    charts(ground).into_iter().chain((0..groups).map(|group| household_chart(ground, group))).collect()
}

fn every_sheet(ground: Ground) -> Vec<Sheet> {
    let mut sheets = vec![flows(ground, None), flows(ground, Some(Year(2030))), flows(ground, Some(Year(1999)))];
    sheets.extend((0..3).filter_map(|place| windows(ground, place)).map(|(_, sheet)| sheet));
    sheets.extend([projects(ground), barred(ground), communities(ground)].into_iter().flatten());
    sheets.extend([2021, 2030, 2050].map(|year| household_table(ground, Year(year))));
    sheets
}

/// What is held back is appropriated anew each year: its sum over years, which can be more than all that came in, stands
/// nowhere; the whole run's list has what is held back at its end, a part of what is left.
#[test]
fn what_is_held_back_is_not_summed_over_years() {
    let mut twice = 0;
    for book in books() {
        let ground = book.ground(Language::English);
        let mut said: Vec<String> = charts(ground).into_iter().map(|chart| chart.finding).collect();
        let sheet = flows(ground, None);
        said.extend(sheet.rows.iter().map(|row| row[2].clone()));
        let (held, came) = (ground.sum(AccountYear::held), ground.sum(|account| account.deposits));
        twice += usize::from(held > came);
        let sums = (0..3).map(|place| ground.account(place).map(AccountYear::held).sum::<Money>()).chain([held]);
        for sum in sums.filter(|sum| *sum > came).map(|sum| ground.billions(sum)) {
            assert!(!said.iter().any(|text| text.contains(&sum)), "{sum} stands in {said:?}");
        }
        for place in 0..3 {
            let Some(last) = ground.account(place).last().filter(|last| last.held().0 > 0) else { continue };
            assert!(last.held() <= last.closing, "{place}: held back is a part of what is left");
            for (id, money) in last.held_back.iter().filter(|(_, money)| money.0 > 0) {
                let row = [ground.account_name(place), named(ground.words().uses, id), &*ground.billions(*money)];
                assert!(sheet.rows.iter().any(|cells| cells[..3] == row), "{row:?}");
            }
        }
    }
    assert!(twice > 0, "no book in which the sum would be more than what came in");
}

#[test]
fn every_text_is_whole_and_every_row_as_long_as_its_head_in_every_language() {
    for book in books() {
        for language in [Language::English, Language::Spanish, Language::Chinese] {
            let ground = book.ground(language);
            let mut texts = vec![headline(ground)];
            for chart in every_chart(ground) {
                texts.extend([chart.finding.clone(), chart.title.to_owned(), chart.table.caption.clone()]);
                texts.extend(chart.table.headers.iter().cloned());
                assert!(chart.table.rows.iter().all(|row| row.len() == chart.table.headers.len()), "{}", chart.id);
                assert_eq!(chart.readouts.len(), book.run.years.len(), "{}", chart.id);
                assert!(chart.plot.dots.windows(2).all(|pair| pair[0].x <= pair[1].x), "{}", chart.id);
                assert!(chart.plot.y.0 < chart.plot.y.1, "{}", chart.id);
            }
            for sheet in every_sheet(ground) {
                assert!(sheet.rows.iter().all(|row| row.len() == sheet.headers.len()), "{}", sheet.caption);
                assert!(sheet.rows.iter().all(|row| !row[0].is_empty()), "{}", sheet.caption);
                texts.extend(std::iter::once(sheet.caption).chain(sheet.headers).chain(sheet.rows.concat()));
            }
            let places = [Part::Together, Part::Projects, Part::Consultation, Part::Communities, Part::Households];
            for rule in places.into_iter().chain((0..3).map(Part::Account)).flat_map(|part| rules(ground, part)) {
                assert!(scenario::lever(PROGRAMS[0], rule.lever).is_some_and(|lever| lever.cite.is_some()), "{rule:?}");
                texts.push(rule.says);
            }
            for text in texts {
                assert!(!text.is_empty() && !text.contains(['{', '}']), "{language:?}: {text}");
            }
        }
    }
}

#[test]
fn what_accounts_pay_for_and_why_projects_are_refused_has_a_name() {
    let listed = |list: &'static [(&'static str, &'static str)], id: &str| list.iter().any(|(known, _)| *known == id);
    for book in books() {
        let words = book.ground(Language::English).words();
        assert!(book.run.accounts.iter().all(|id| listed(words.accounts, id)));
        for account in book.run.spending.years.iter().flat_map(|year| &year.accounts) {
            for (id, _) in account.uses.iter().chain(&account.held_back) {
                assert!(listed(words.uses, id), "{id}");
            }
        }
        for id in book.run.spending.projects.iter().flat_map(|row| &row.refused) {
            assert!(listed(words.projects.reasons, id), "{id}");
        }
    }
}

#[test]
fn a_charts_table_has_the_books_to_the_cent() {
    let book = Book::of(&[]).expect("the bill runs");
    let all = charts(book.ground(Language::English));
    assert_eq!(all.len(), 4);
    for (place, chart) in all[1..].iter().enumerate() {
        for (row, year) in chart.table.rows.iter().zip(&book.run.spending.years) {
            let account = &year.accounts[place];
            let money =
                |cell: &Cell| if let Cell::Dollars(money) = cell { *money } else { panic!("no money: {cell:?}") };
            let [opening, deposits, returned, appropriated] = [1, 2, 3, 4].map(|column| money(&row[column]));
            let end = row.len() - 3;
            let spent: Money = row[5..end].iter().map(money).sum();
            assert_eq!(spent, account.outlay());
            assert_eq!(appropriated, spent + money(&row[end]) + money(&row[end + 1]));
            assert_eq!(opening + deposits + returned, spent + money(&row[end + 2]));
        }
    }
    let spent = |chart: &ChartModel| chart.readouts.iter().map(|readout| readout.lines.len()).min();
    assert!(spent(&all[0]) >= Some(3));
}

#[test]
fn the_bills_own_story_is_told() {
    let book = Book::of(&[]).expect("the bill runs");
    let ground = book.ground(Language::English);
    assert!(headline(ground).starts_with("By the end of 2050 the accounts have taken in $"));
    let projects = projects(ground).expect("projects");
    let row = |name: &str| projects.rows.iter().find(|row| row[0] == name).expect("a project").clone();
    assert_eq!(row("Forest beyond the border")[7], "refused: lies outside the state");
    assert!(row("Mill heat recovery")[7].starts_with("funded; fell short of its projection, nothing more after "));
    assert!(row("River pumps")[7].starts_with("refused: nobody said whether it touches tribal lands"));
    assert_eq!(row("Mill heat recovery")[6], "80 %");
    let (sentence, windows) = windows(ground, 0).expect("a least share");
    assert!(sentence.starts_with("The least share of 10 % was met in all "), "{sentence}");
    assert!(windows.rows.iter().all(|row| row[5] != "missed"));
    assert!(super::windows(ground, 1).is_none());
    let barred = barred(ground).expect("consultation held somebody up");
    assert!(barred.rows.iter().any(|row| row[0] == "River pumps"));
    let refused = Book::of(&[("tribal.consent_effect", "consent-required")]).expect("it runs");
    let refused = super::barred(refused.ground(Language::English)).expect("more are held up");
    assert!(refused.rows.iter().any(|row| row[0] == "Reservation microgrid"));
}

#[test]
fn nothing_appropriated_is_nothing_spent_and_says_so() {
    let book = Book::of(&[("appropriation.share", "0")]).expect("it runs");
    let ground = book.ground(Language::English);
    assert!(headline(ground).ends_with("paid out nothing, because nothing was appropriated."));
    let (sentence, sheet) = windows(ground, 0).expect("a least share");
    assert_eq!(sentence, "Nothing was spent, so that the least share was never put to the test.");
    assert!(sheet.rows.iter().all(|row| row[5] == "nothing spent"));
}

#[test]
fn a_share_of_the_balance_may_be_missed_and_is_counted() {
    let set = [("cira.base", "balance"), ("cira.impacts_minimum", "1")];
    let book = Book::of(&set).expect("it runs");
    let (sentence, sheet) = windows(book.ground(Language::English), 2).expect("a least share");
    let missed = sheet.rows.iter().filter(|row| row[5] == "missed").count();
    assert!(missed > 1, "{sheet:?}");
    assert_eq!(sentence, format!("The least share of 100 % was missed in {missed} windows."));
}

#[test]
fn a_household_table_says_the_runs_own_figures_and_marks_end_with_ones_own_tables() {
    let book = Book::of(&[]).expect("the bill runs");
    let sheet = household_table(book.ground(Language::English), Year(2030));
    let year = book.run.spending.years.iter().find(|row| row.year == Year(2030)).expect("2030");
    for (row, household) in sheet.rows.iter().zip(&year.households) {
        assert_eq!(row[1], number::dollars(household.cost.expect("a price"), Language::English));
        assert_eq!(row[2], number::dollars(household.after.expect("a price"), Language::English));
    }
    assert!((0..TABLES.len()).all(|place| is_made_up(&book.run, place)));
    let tracts = r#"[{"tract":"A","rank":10,"population":100}]"#;
    let own = Book::of(&[("hic.tracts", tracts)]).expect("it runs");
    assert_eq!((0..3).map(|place| is_made_up(&own.run, place)).collect::<Vec<_>>(), [true, false, true]);
}
