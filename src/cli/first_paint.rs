//! The page before any code runs: the default run's headline, verdicts and yearly figures as plain HTML; and what the
//! page shows if its module ever stops.
//!
//! Must not style or script. Invariant: everything from outside a tag is escaped; the headline is the one the
//! page will show.

use crate::law::Problem;
use crate::scenario::{self, PROGRAMS, Scenario};
use crate::simulate::Outcome;
use crate::text::{Language, words};
use crate::view::{self, ChartModel, Table};
use std::fmt::Write;

/// Columns that fit the narrowest phone: the year and two figures.
const COLUMNS: usize = 3;

/// Charts whose yearly figures are shown.
const SHOWN: [&str; 2] = ["emissions", "price"];

/// The fragment for the first programme as it stands.
pub(super) fn fragment() -> Result<String, Vec<Problem>> {
    let outcome = scenario::run(&Scenario::bill(PROGRAMS[0]))?;
    let language = Language::default();
    let mut html = String::from("<main class=\"first-paint\">\n");
    // Writing into a string cannot fail.
    let _ = writeln!(html, "<p class=\"product\">{}</p>", escape(words(language).lab.product));
    let _ = writeln!(html, "<h1>{}</h1>", escape(&view::headline(&outcome, &outcome, 0, language)));
    verdicts(&mut html, &outcome, language);
    let charts = view::charts(&outcome, &outcome, language);
    charts.iter().filter(|chart| SHOWN.contains(&chart.id)).for_each(|chart| figures(&mut html, chart, language));
    html.push_str("</main>\n");
    Ok(html)
}

/// What is shown when a newer version of the page waits; the script that keeps the page's files shows it.
pub(super) fn newer() -> String {
    let words = &words(Language::default()).lab.message;
    let [news, take] = [words.newer, words.take_newer].map(escape);
    format!("<div id=\"newer\" role=\"status\" hidden><p>{news}</p><button class=\"button\">{take}</button></div>\n")
}

/// What is shown when the module has stopped and must not be entered again: two plain links, filled in by the script
/// that started the page.
pub(super) fn stopped() -> String {
    let words = &words(Language::default()).lab.message;
    let [title, help, again, bill, detail] =
        [words.stopped, words.stopped_help, words.reload_scenario, words.reload_bill, words.detail].map(escape);
    format!(
        "<div id=\"stopped\" role=\"alertdialog\" aria-labelledby=\"stopped-title\" hidden><div class=\"panel\">\n\
         <h2 id=\"stopped-title\">{title}</h2>\n<p>{help}</p>\n\
         <p class=\"actions\"><a class=\"button primary\" data-again href=\"?again\">{again}</a> \
         <a class=\"button\" data-bill href=\"?again\">{bill}</a></p>\n\
         <p class=\"detail\">{detail} <span data-detail></span></p>\n</div></div>\n"
    )
}

fn verdicts(html: &mut String, outcome: &Outcome, language: Language) {
    html.push_str("<dl class=\"verdicts\">\n");
    for verdict in view::verdicts(outcome, outcome, language) {
        let _ = writeln!(
            html,
            "<div><dt>{}</dt><dd><b>{}</b> {}</dd></div>",
            escape(&verdict.label),
            escape(&verdict.value),
            escape(&verdict.detail)
        );
    }
    html.push_str("</dl>\n");
}

/// A chart's finding and every fifth year of its table.
fn figures(html: &mut String, chart: &ChartModel, language: Language) {
    let _ = writeln!(html, "<h2>{}</h2>\n<p>{}</p>", escape(chart.title), escape(&chart.finding));
    table(html, &chart.table, language);
}

fn table(html: &mut String, table: &Table, language: Language) {
    let _ = write!(html, "<table><caption>{}</caption><thead><tr>", escape(&table.caption));
    for header in table.headers.iter().take(COLUMNS) {
        let _ = write!(html, "<th scope=\"col\">{}</th>", escape(header));
    }
    html.push_str("</tr></thead><tbody>\n");
    let step = (table.rows.len() / 7).max(1);
    for row in table.rows.iter().step_by(step) {
        html.push_str("<tr>");
        for (place, cell) in row.iter().take(COLUMNS).enumerate() {
            let text = escape(&cell.show(language));
            let _ = match place {
                0 => write!(html, "<th scope=\"row\">{text}</th>"),
                _ => write!(html, "<td>{text}</td>"),
            };
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody></table>\n");
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_paint_has_a_headline_and_figures_and_no_script_or_style() {
        let html = fragment().expect("the bill runs");
        assert!(html.contains("<h1>") && html.contains("<table>"));
        assert!(html.matches(char::is_numeric).count() > 100);
        assert!(!html.contains("<script") && !html.contains("style="));
    }

    #[test]
    fn a_stopped_page_offers_the_scenario_and_the_bill() {
        let html = stopped();
        assert!(html.contains("hidden") && html.matches("<a ").count() == 2);
        assert!(!html.contains("<script") && !html.contains("style="));
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(escape("<a href=\"x\">&"), "&lt;a href=&quot;x&quot;&gt;&amp;");
    }
}
