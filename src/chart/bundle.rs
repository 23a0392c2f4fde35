//! A whole run as files, and as one archive.
//!
//! Must not compute and must not know the browser. Invariants: the same run gives the same bytes (the archive has no
//! clock); a table's texts cannot become formulas.

use super::{Theme, layout, svg};
use crate::intensity::report as rate_report;
use crate::scenario::readings::{Chosen, beside, chosen, named};
use crate::scenario::{Scenario, Scheme, SchemeOutcome, json, registry, scheme};
use crate::simulate::report;
use crate::text::more::rates::rates;
use crate::text::{DataWords, Language, fill, words};
use crate::view::{ChartModel, Plot, csv, entities};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Width and height of a chart that leaves the page: three by two, as newspapers have them.
pub const SIZE: (f64, f64) = (960.0, 540.0);

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, with folders.
    pub name: String,
    /// What is in it.
    pub text: String,
}

fn file(name: &str, text: String) -> File {
    File { name: name.to_owned(), text }
}

/// A chart as a drawing that stands alone, of a run that takes `readings`.
#[must_use]
pub fn drawing(chart: &ChartModel, readings: &[Chosen], language: Language) -> String {
    drawing_of(&chart.plot, &sentence(chart, readings, language))
}

/// A chart in a sentence, and the readings that it rests on beside the defaults.
#[must_use]
pub fn sentence(chart: &ChartModel, readings: &[Chosen], language: Language) -> String {
    let said = format!("{}. {}", chart.title, chart.finding);
    if readings.is_empty() {
        said
    } else {
        format!("{said} {}: {}.", words(language).more.memo.readings, named(readings))
    }
}

/// A plot as a drawing that stands alone; `said` names it for those who do not see it.
#[must_use]
pub fn drawing_of(plot: &Plot, said: &str) -> String {
    svg(plot, &layout(plot, SIZE.0, SIZE.1), &Theme::light(), said)
}

/// A chart's table, of a run that takes `readings`.
#[must_use]
pub fn table(chart: &ChartModel, readings: &[Chosen]) -> String {
    let heads: Vec<&str> = chart.table.headers.iter().map(String::as_str).collect();
    let line = |row: &Vec<crate::view::Cell>| row.iter().map(|cell| cell.field()).collect();
    beside(csv::csv(&heads, chart.table.rows.iter().map(line)), readings)
}

/// How to cite the run.
#[must_use]
pub fn citation(scenario: &Scenario, link: &str, language: Language) -> String {
    let program = registry::name(scenario.program).in_language(language);
    let places = [("version", env!("CARGO_PKG_VERSION")), ("program", program), ("link", link)];
    fill(said(scenario.program, language).cite_as, &places)
}

/// Every file of a run; `definitions` says what the fields of the result mean.
#[must_use]
pub fn files(
    scenario: &Scenario,
    run: &SchemeOutcome,
    charts: &[ChartModel],
    link: &str,
    definitions: Option<&str>,
    language: Language,
) -> Vec<File> {
    let readings = chosen(scenario);
    let mut files = vec![file("scenario.json", json::write(scenario)), file("result.json", run.to_json(&readings))];
    files.extend(tables(run, &readings).map(|(name, text)| file(name, text)));
    for chart in charts {
        files.push(file(&format!("charts/{}.svg", chart.id), drawing(chart, &readings, language)));
        files.push(file(&format!("charts/{}.csv", chart.id), table(chart, &readings)));
    }
    files.extend(definitions.map(|text| file("definitions.json", text.to_owned())));
    files.insert(0, file("README.txt", read_me(scenario, link, definitions.is_some(), language)));
    files
}

/// The tables of a run: years, auctions or measures, entities or firms; with the readings it takes.
#[must_use]
pub fn tables(run: &SchemeOutcome, readings: &[Chosen]) -> [(&'static str, String); 3] {
    let tables = match run {
        SchemeOutcome::Budget(run) => {
            let all: Vec<usize> = (0..run.entities.len()).collect();
            [
                ("years.csv", report::to_csv(run)),
                ("auctions.csv", report::auctions_to_csv(run)),
                ("entities.csv", entities::entities_csv(run, &all)),
            ]
        }
        SchemeOutcome::Rate(run) => [
            ("years.csv", rate_report::to_csv(run)),
            ("measures.csv", rate_report::measures_csv(run)),
            ("entities.csv", rate_report::firms_csv(run)),
        ],
    };
    tables.map(|(name, table)| (name, beside(table, readings)))
}

/// The words about the files of a run of `program`.
#[must_use]
pub fn said(program: &str, language: Language) -> &'static DataWords {
    match scheme(program) {
        Scheme::Budget => &words(language).more.data,
        Scheme::Rate => &rates(language).data,
    }
}

fn read_me(scenario: &Scenario, link: &str, defined: bool, language: Language) -> String {
    let words = said(scenario.program, language);
    let second = if scheme(scenario.program) == Scheme::Budget { "auctions.csv" } else { "measures.csv" };
    let names = ["scenario.json", "result.json", "years.csv", second, "entities.csv", "charts/", "definitions.json"];
    let named = if defined { names.len() } else { names.len() - 1 };
    let mut text = format!("{}\n\n{}\n\n", words.whole, citation(scenario, link, language));
    for (name, what) in names.iter().zip(words.contents).take(named) {
        text += &format!("{name}: {what}\n");
    }
    text + "\n" + words.licence + "\n"
}

/// The files as one archive, not compressed.
///
/// # Errors
/// When the archive would be larger than its form allows, which no run comes near.
pub fn archive(files: &[File]) -> Result<Vec<u8>, String> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::default());
    for file in files {
        archive.start_file(file.name.as_str(), options).map_err(|error| error.to_string())?;
        archive.write_all(file.text.as_bytes()).map_err(|error| error.to_string())?;
    }
    archive.finish().map(Cursor::into_inner).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::story;
    use std::io::Read;

    fn example() -> Vec<File> {
        example_of(crate::scenario::PROGRAMS[0])
    }

    fn example_of(program: &str) -> Vec<File> {
        of(&Scenario::bill(program))
    }

    fn of(scenario: &Scenario) -> Vec<File> {
        let run = crate::scenario::run_scheme(scenario).expect("the programme runs");
        let charts = story(&run, &run, 0, Language::English).charts;
        files(scenario, &run, &charts, "https://x.org/#/lab", Some("{}"), Language::English)
    }

    #[test]
    fn the_archive_has_every_file_as_it_is_and_is_the_same_each_time() {
        let files = example();
        let packed = archive(&files).expect("an archive");
        assert_eq!(packed, archive(&files).expect("an archive"));
        let mut opened = zip::ZipArchive::new(Cursor::new(&packed)).expect("an archive that opens");
        assert_eq!(opened.len(), files.len());
        for file in &files {
            let mut text = String::new();
            opened.by_name(&file.name).expect("the file").read_to_string(&mut text).expect("text");
            assert_eq!(text, file.text, "{}", file.name);
        }
    }

    #[test]
    fn the_first_file_names_all_others_and_how_to_cite() {
        for program in crate::scenario::PROGRAMS {
            let files = example_of(program);
            let first = &files[0];
            assert_eq!(first.name, "README.txt");
            assert!(first.text.contains("https://x.org/#/lab"));
            for file in &files[1..] {
                let folder = file.name.split_inclusive('/').next().expect("a name");
                assert!(first.text.contains(folder), "{} is not said", file.name);
            }
        }
    }

    #[test]
    fn every_table_and_drawing_names_the_readings_that_are_not_the_default() {
        let mut scenario = Scenario::bill(crate::scenario::PROGRAMS[0]);
        scenario.set_text("surrender.lag", "same-year").expect("a reading");
        for file in of(&scenario).iter().filter(|file| file.name.ends_with(".csv") || file.name.ends_with(".svg")) {
            assert!(file.text.contains("SB-CMP-04 C; SB-CMP-05 B"), "{} names none", file.name);
        }
        for file in example() {
            assert!(!file.text.contains("SB-CMP"), "{}: every reading is the default", file.name);
        }
    }

    #[test]
    fn a_charts_table_has_its_rows_as_numbers() {
        let files = example();
        let price = files.iter().find(|file| file.name == "charts/price.csv").expect("prices");
        let mut lines = price.text.lines();
        let columns = lines.next().expect("heads").split(',').count();
        assert!(columns > 3);
        assert!(price.text.lines().count() > 100, "a row an auction");
        let figures = lines.filter_map(|line| line.split(',').nth(2)?.parse::<f64>().ok()).count();
        assert!(figures > 100, "{figures} numbers");
    }
}
