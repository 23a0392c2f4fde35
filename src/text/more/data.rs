//! Words of the page with charts and data to take away.
//!
//! `{name}` in a text is a place that the page fills.

use crate::text::table::words;

words! {
/// Charts, tables and the whole run, as files.
#[derive(Clone, Copy, Debug)]
pub struct DataWords {
    /// Title of the page.
    pub title: &'static str,
    /// What is there.
    pub about: &'static str,
    /// Saves a chart as a picture of dots.
    pub png: &'static str,
    /// Saves it as a drawing.
    pub svg: &'static str,
    /// Saves its table.
    pub csv: &'static str,
    /// A button with the chart's name, for screen readers; `{button}`, `{chart}`.
    pub button: &'static str,
    /// Heading of the whole run.
    pub whole: &'static str,
    /// What the archive holds.
    pub whole_about: &'static str,
    /// Saves everything.
    pub zip: &'static str,
    /// Saves the result.
    pub json: &'static str,
    /// Saves one row a year.
    pub years: &'static str,
    /// Saves one row an auction.
    pub auctions: &'static str,
    /// Saves one row an entity.
    pub entities: &'static str,
    /// Saves the scenario.
    pub scenario: &'static str,
    /// Heading of how to cite.
    pub cite: &'static str,
    /// How to cite; `{program}`, `{version}`, `{link}`.
    pub cite_as: &'static str,
    /// Whose words and numbers these are, for the archive.
    pub licence: &'static str,
    /// Below a chart that leaves the page; `{version}`.
    pub credit: &'static str,
    /// What is in the archive: scenario, result, years, auctions, entities, charts, definitions.
    pub contents: [&'static str; 7],
}
}

pub(in crate::text) const ENGLISH: DataWords = DataWords {
    title: "Charts and data",
    about: "Every chart of the run on the screen, large and as a file, and the whole run to work with.",
    png: "PNG",
    svg: "SVG",
    csv: "CSV",
    button: "{button}: {chart}",
    whole: "The whole run",
    whole_about: "The archive has the scenario, every result, the charts, what each field means, the link back, and how to cite it.",
    zip: "Everything (ZIP)",
    json: "Result (JSON)",
    years: "Years (CSV)",
    auctions: "Auctions (CSV)",
    entities: "Entities (CSV)",
    scenario: "Scenario (JSON)",
    cite: "How to cite",
    cite_as: "Capwright {version}, run of {program}, {link}",
    licence: "Figures: free to use with this citation. Software: Apache-2.0. Emission data: Washington State Department of Ecology; natural gas: US EPA; imported power: Washington State Department of Commerce. Unofficial; one path under stated assumptions, not a forecast.",
    credit: "Capwright {version}, a simulation of SB 5981, not a forecast",
    contents: [
        "the scenario, which opens in the page and on the command line",
        "the whole result",
        "one row a year",
        "one row an auction",
        "one row an entity",
        "the charts",
        "what each field means, as a JSON Schema",
    ],
};
