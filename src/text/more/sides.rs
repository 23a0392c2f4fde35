//! Words of the page that puts a cap and a rate side by side.
//!
//! Must not know a programme: names are filled in. Invariant: lists follow those of `view::sides`.

use crate::text::table::words;

words! {
/// One field a text.
#[derive(Clone, Copy, Debug)]
pub struct SidesWords {
    /// Heading.
    pub title: &'static str,
    /// What the page is.
    pub about: &'static str,
    /// Name of the slider.
    pub slider: &'static str,
    /// What the slider says: `{growth}`, more, less, the same.
    pub growths: [&'static str; 3],
    /// Heading of the plant.
    pub plant: &'static str,
    /// What the plant is: `{emissions}`, `{allowances}`, `{missing}`, `{price}`, `{response}`.
    pub plant_about: &'static str,
    /// Heading of the real programmes.
    pub programmes: &'static str,
    /// What is done to them: `{from}`.
    pub programmes_about: &'static str,
    /// What the figures of the rate rest on: rules from `{year}` on are drafts; firms.
    pub weak: [&'static str; 2],
    /// Why the course of the rate jumps in `{year}`.
    pub joins: &'static str,
    /// A cap, a rate.
    pub schemes: [&'static str; 2],
    /// A programme and its scheme: `{program}`, `{scheme}`.
    pub program: &'static str,
    /// The plant under a cap: output more and less; `{growth}`, `{allowances}`, `{missing}`, `{before}` and `{after}` price,
    /// `{emissions}`.
    pub cap: [&'static str; 2],
    /// The price cannot fall further: `{growth}`, `{emissions}`, `{before}`.
    pub cap_slack: &'static str,
    /// Nobody answers the price: `{growth}`, `{missing}`, `{after}`.
    pub cap_deaf: &'static str,
    /// The plant under a rate: output more and less; `{growth}`, `{allowances}`, `{old}`, `{emissions}`, `{missing}`, `{gap}`,
    /// `{after}` price.
    pub rate: [&'static str; 2],
    /// Output does not change.
    pub still: &'static str,
    /// A real programme, a cap: `{growth}` words, `{first}`, `{last}`, `{emitted}` and `{emits}`, `{given}` and `{gives}`,
    /// `{year}`, `{before}` and `{after}` price.
    pub real_cap: &'static str,
    /// Emissions move less than output: `{share}` against `{growth}`.
    pub real_held: &'static str,
    /// They move as much or more.
    pub real_loose: &'static str,
    /// A real programme, a rate; the same places.
    pub real_rate: &'static str,
    /// Rows of the plant: emissions, allowances, missing, price.
    pub plant_rows: [&'static str; 4],
    /// Rows of a programme: emissions and allowances from `{first}` to `{last}`, price in `{last}`.
    pub real_rows: [&'static str; 3],
    /// Columns: what, before, after, change.
    pub heads: [&'static str; 4],
    /// Titles of the charts: plant, programme.
    pub charts: [&'static str; 2],
    /// How they are computed.
    pub hows: [&'static str; 2],
    /// Names of the lines: emissions, allowances, emissions before, allowances before.
    pub lines: [&'static str; 4],
    /// Columns of the charts' tables: growth, year.
    pub firsts: [&'static str; 2],
    /// Opens the question.
    pub predict: &'static str,
    /// What to do: `{growth}` words.
    pub ask: &'static str,
    /// Questions: emissions under a cap, its price, emissions under a rate, its price.
    pub questions: [&'static str; 4],
    /// Answers: lower, the same, higher.
    pub ways: [&'static str; 3],
    /// Shows the answers.
    pub reveal: &'static str,
    /// Every question wants an answer first: `{open}`.
    pub unanswered: &'static str,
    /// How many were right: `{right}` of `{all}`.
    pub score: &'static str,
    /// Beside an answer: right, wrong with the right one `{way}`.
    pub marks: [&'static str; 2],
    /// Starts again.
    pub again: &'static str,
    /// Leaves the question.
    pub leave: &'static str,
}
}

pub(in crate::text) const ENGLISH: SidesWords = SidesWords {
    title: "A cap and a rate, side by side",
    about: "A cap fixes how many allowances there are. A rate fixes how many each unit of output gets. While output stays, they look alike. Move it.",
    slider: "Output",
    growths: ["{growth} more", "{growth} less", "as it was"],
    plant: "One plant, twice",
    plant_about: "A large coal unit, alone in an economy of its own. Its benchmark is that of the consultation draft for 2025, which is not in force. It emits {emissions} t, is given {allowances} and buys the missing {missing} at {price}. Each yuan of price takes {response} off what a unit of output emits: a weak assumption, and a lever of the plan.",
    programmes: "The two programmes, whole",
    programmes_about: "Each runs whole under its own rules, as your scenario has it or as it stands. From {from} on, everyone who owes allowances makes more or less.",
    weak: [
        "Under the rate, rules from {year} on are consultation drafts, not final texts.",
        "Its firms are made up to illustrate the rules: its sums show how they work and are no province’s figures.",
    ],
    joins: "Its course jumps in {year} because industry (steel, cement clinker, aluminium) joins the market then.",
    schemes: ["Under a cap", "Under a rate"],
    program: "{program}: {scheme}",
    cap: [
        "Output is {growth} more, and there are no more allowances than before: {allowances} given, the rest bought. At the old price {missing} t would be missing. So the price rises from {before} to {after}, until emissions are back at {emissions} t.",
        "Output is {growth} less, and there are as many allowances as before: {allowances} given, the rest bought. The price falls from {before} to {after}, and emissions are still {emissions} t: what one does not need, another uses.",
    ],
    cap_slack: "Output is {growth} less, so much that nothing is scarce any more: the price falls from {before} to zero, and emissions to {emissions} t, below what the allowances would cover.",
    cap_deaf: "Output is {growth}, and nobody answers the price, as the scenario has it: it stays at {after}, and {missing} t are missing.",
    rate: [
        "Output is {growth} more, and allowances follow it: {allowances} in place of {old}. Emissions rise to {emissions} t. The price comes from outside and stays {after}; {missing} t are missing in place of {gap}.",
        "Output is {growth} less, and allowances follow it: {allowances} in place of {old}. Emissions fall to {emissions} t. The price comes from outside and stays {after}; {missing} t are missing in place of {gap}.",
    ],
    still: "Output is as it was, and so is everything else: while it does not move, a cap and a rate that give as much look the same.",
    real_cap: "Output is {growth}. From {first} to {last}, emissions are {emits} in place of {emitted}, allowances {gives} in place of {given}. An allowance costs {after} in {year} in place of {before}.",
    real_held: "Emissions move by {share} where output moves by {growth}: the price takes the rest back.",
    real_loose: "Emissions move by {share} where output moves by {growth}: the price takes nothing back in these years.",
    real_rate: "Output is {growth}. From {first} to {last}, emissions are {emits} in place of {emitted}, and allowances follow: {gives} in place of {given}. An allowance costs {after} in {year}, before {before}.",
    plant_rows: ["Emissions, t", "Allowances given", "Missing, to be bought", "Price of an allowance"],
    real_rows: ["Emissions {first}–{last}", "Allowances {first}–{last}", "Price {last}"],
    heads: ["", "Before", "After", "Change"],
    charts: ["Emissions and allowances as output changes", "Emissions and allowances, year by year"],
    hows: [
        "One unit under the draft benchmarks for 2025. Under the cap its allowances are those at unchanged output and the price solves (1 + growth) x (1 - response x price) = what it was. Under the rate allowances are output times benchmark and the price is given.",
        "Both programmes are run twice. In the first, emissions without a price are raised, and buyers who look ahead see it coming; an evaluation may tighten later budgets a little more or less. In the second, reference emissions and activity of the sectors in the market are raised; real GDP stays, so CO2 for each unit of GDP moves with them.",
    ],
    lines: ["Emissions", "Allowances", "Emissions before", "Allowances before"],
    firsts: ["Change of output", "Year"],
    predict: "Predict first: a question for a class",
    ask: "Output is {growth}. What happens to the one plant? Answer before you look.",
    questions: [
        "Emissions under the cap",
        "The price under the cap",
        "Emissions under the rate",
        "The price under the rate",
    ],
    ways: ["lower", "the same", "higher"],
    reveal: "Show what happens",
    unanswered: "{open} still to be answered.",
    score: "{right} of {all} right.",
    marks: ["right", "no: {way}"],
    again: "Ask again",
    leave: "Back to the results",
};
