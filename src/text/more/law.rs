//! Words of the pages about the law: its statements, its readings, its dates.
//!
//! Must not know a statement; those are in `public/law`.

use crate::text::table::words;

words! {
/// One field a text.
#[derive(Clone, Copy, Debug)]
pub struct LawWords {
    /// Heading of the bill's page.
    pub title: &'static str,
    /// What the page is, under its heading.
    pub about: &'static str,
    /// While the words are on their way.
    pub coming: &'static str,
    /// When they could not be had.
    pub missing: &'static str,
    /// Try again.
    pub again: &'static str,
    /// Statements by class, as a sentence: `{all}`; `{simulated}`, of them `{quantities}`, `{gates}`, `{outputs}`;
    /// `{shown}`; `{administrative}`.
    pub counts: &'static str,
    /// How many rules `{run}`, of `{all}`.
    pub rules_run: &'static str,
    /// Name of the search box.
    pub search: &'static str,
    /// Name of the choice of a class.
    pub class: &'static str,
    /// Every class.
    pub all: &'static str,
    /// Names of the classes: quantity, gate, output, shown, administrative.
    pub classes: [&'static str; 5],
    /// Only statements with open passages.
    pub open_only: &'static str,
    /// All are listed: `{all}`.
    pub listed_all: &'static str,
    /// How many are listed: `{shown}` of `{all}`.
    pub listed: &'static str,
    /// Paragraph of a heading: `{number}`.
    pub paragraph: &'static str,
    /// Stands before what the simulator does with a statement.
    pub why: &'static str,
    /// Stands before the rule.
    pub rule: &'static str,
    /// Stands before the levers.
    pub levers: &'static str,
    /// Stands before the tests.
    pub tests: &'static str,
    /// Stands before what is unclear.
    pub unclear: &'static str,
    /// Name of the choice of a reading.
    pub reading: &'static str,
    /// Why a reading is the default: `{reason}`.
    pub because: &'static str,
    /// Stands beside a reading that no lever chooses.
    pub documented: &'static str,
    /// A link to this statement.
    pub link: &'static str,
    /// Heading of the questions that span statements.
    pub cross: &'static str,
    /// Heading of the dates.
    pub timeline: &'static str,
    /// Columns of the dates: date, what happens, what the simulator does.
    pub timeline_heads: [&'static str; 3],
    /// Heading of the page that ranks readings.
    pub ranking: &'static str,
    /// What that page is.
    pub ranking_about: &'static str,
    /// How many alternatives have been run: `{done}` of `{all}`.
    pub ranking_progress: &'static str,
    /// All alternatives have been run: `{all}`.
    pub ranking_done: &'static str,
    /// Columns of the ranking: passage, reading, price, emissions, receipts, choose.
    pub ranking_heads: [&'static str; 6],
    /// Choose this reading.
    pub choose: &'static str,
    /// The reading that is taken.
    pub taken: &'static str,
    /// Stands where a reading does not run: `{why}`.
    pub stopped: &'static str,
    /// Stands where there is no number.
    pub nothing: &'static str,
}
}

pub(in crate::text) const ENGLISH: LawWords = LawWords {
    title: "The bill, statement by statement",
    about: "Everything that the Senate bill report says, in our words and in its order, and what the simulator does with it. Where the text is open, choose another reading: the whole run follows.",
    coming: "Loading the bill …",
    missing: "The bill’s statements could not be loaded.",
    again: "Try again",
    counts: "{all} statements: {simulated} simulated ({quantities} change a quantity, {gates} are gates that an attribute decides, {outputs} are computed outputs), {shown} shown, {administrative} administrative.",
    rules_run: " {run} of {all} rules run.",
    search: "Search statements, rules and levers",
    class: "Kind",
    all: "All kinds",
    classes: ["Quantity", "Gate", "Output", "Shown", "Administrative"],
    open_only: "Only open passages",
    listed_all: "All {all} listed",
    listed: "{shown} of {all} listed",
    paragraph: "paragraph {number}",
    why: "What the simulator does",
    rule: "Rule:",
    levers: "Levers:",
    tests: "Checked by:",
    unclear: "Open:",
    reading: "Reading",
    because: "(because {reason})",
    documented: "(documented only)",
    link: "Link to this statement",
    cross: "Open questions that span statements",
    timeline: "Every date",
    timeline_heads: ["Date", "What happens", "What the simulator does"],
    ranking: "Which vague sentence is worth the most money?",
    ranking_about: "Each open passage is read differently, alone, with everything else as your scenario has it. The table ranks what that changes.",
    ranking_progress: "{done} of {all} readings run …",
    ranking_done: "{all} readings run",
    ranking_heads: [
        "Passage",
        "Other reading",
        "Price in 2035",
        "Emissions in 2035",
        "Auction receipts, all years",
        "Choose",
    ],
    choose: "Choose",
    taken: "taken",
    stopped: "does not run ({why})",
    nothing: "–",
};
