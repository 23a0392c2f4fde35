//! Words of the page about method and checks.
//!
//! `{name}` in a text is a place that the page fills.

use crate::text::phrase::Plural;
use crate::text::table::words;

words! {
/// Equations, assumptions, the audit, the tests and what the model cannot say.
#[derive(Clone, Copy, Debug)]
pub struct MethodWords {
    /// Title of the page.
    pub title: &'static str,
    /// What is there.
    pub about: &'static str,
    /// Headings of its parts: equations, assumptions, audit, tests, limits, accessibility.
    pub parts: [&'static str; 6],
    /// Name of the list of parts.
    pub contents: &'static str,
    /// Below the first heading.
    pub equations_about: &'static str,
    /// The equations, in their order.
    pub equations: [EquationWords; 14],
    /// What symbols mean, in their order.
    pub symbols: [&'static str; 48],
    /// Before the symbols.
    pub symbols_are: &'static str,
    /// Before the source.
    pub source: &'static str,
    /// Before the levers that enter.
    pub levers: &'static str,
    /// Before the file that computes it.
    pub file: &'static str,
    /// A lever that stands for the same one of every sector; `{lever}`.
    pub every_sector: &'static str,
    /// Heading of where the code differs from the model as first specified.
    pub differs: &'static str,
    /// Where.
    pub differences: [&'static str; 6],
    /// Below the second heading; `{assumptions}`, `{rules}`, `{changed}`.
    pub assumptions_about: &'static str,
    /// Name of the search.
    pub search: &'static str,
    /// Name of the choice of who fixed it.
    pub status: &'static str,
    /// All of them; then assumptions and rules have the lever's own words.
    pub all: &'static str,
    /// Only what the scenario changes.
    pub changed_only: &'static str,
    /// How many are listed; `{shown}`, `{all}`.
    pub listed: &'static str,
    /// Columns: lever, who fixed it, value, default, range, source.
    pub assumption_heads: [&'static str; 6],
    /// Columns of the file: id, name, status, value, default, least, most, unit, source.
    pub csv_heads: [&'static str; 9],
    /// A range; `{least}`, `{most}`.
    pub range: &'static str,
    /// Opens a lever in its row; `{lever}`.
    pub open: &'static str,
    /// The same, short.
    pub open_short: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// Saves the table.
    pub csv: &'static str,
    /// Below the third heading; `{checks}`.
    pub audit_about: &'static str,
    /// All checks held.
    pub balanced: &'static str,
    /// Some did not.
    pub not_balanced: &'static str,
    /// Columns: check, result, detail.
    pub check_heads: [&'static str; 3],
    /// Held.
    pub ok: &'static str,
    /// Did not hold.
    pub failed: &'static str,
    /// How often; `{count}`.
    pub held: &'static str,
    /// Checks by their names.
    pub checks: &'static [(&'static str, &'static str)],
    /// Caption of the ledger's totals.
    pub ledger: &'static str,
    /// Columns: where, allowances.
    pub ledger_heads: [&'static str; 2],
    /// Where allowances are.
    pub places: [&'static str; 8],
    /// Everything issued and what came over a link: the sum of the places.
    pub issued: &'static str,
    /// Offset credits surrendered, beside them.
    pub credits: &'static str,
    /// Below the fourth heading.
    pub tests_about: &'static str,
    /// What there is: counts of statements, rules, rules that run, tests named by rules, worked numbers, golden runs,
    /// random scenarios, frozen links, tests in all, browser tests. Each `{count}`.
    pub counts: [&'static str; 10],
    /// The counts are on their way.
    pub counts_coming: &'static str,
    /// They could not be had.
    pub counts_missing: &'static str,
    /// Heading and text of the auction's properties.
    pub properties: [&'static str; 2],
    /// Heading and text of the market's relations.
    pub relations: [&'static str; 2],
    /// Columns of both: number, what it says, standing, what is false and why, tests.
    pub statement_heads: [&'static str; 5],
    /// A property holds always, on a condition, is false.
    pub standings: [&'static str; 3],
    /// A relation has tests, or none.
    pub proofs: [&'static str; 2],
    /// How many tests.
    pub tests: Plural,
    /// Below the fifth heading.
    pub limits_about: &'static str,
    /// What the model cannot say.
    pub limits: [&'static str; 11],
    /// Both bases; `{share}`, `{covered}`, `{state}`, then the same with `published_`.
    pub base: &'static str,
    /// The link that runs with the published one.
    pub base_link: &'static str,
    /// The link to the back-tests.
    pub back_tests: &'static str,
    /// About accessibility.
    pub accessibility: &'static str,
    /// The link to the statement.
    pub accessibility_link: &'static str,
}

/// One equation.
#[derive(Clone, Copy, Debug)]
pub struct EquationWords {
    /// What it is called.
    pub name: &'static str,
    /// What it says.
    pub says: &'static str,
    /// Where it comes from.
    pub source: &'static str,
}
}

pub(in crate::text) const ENGLISH: MethodWords = MethodWords {
    title: "Method and checks",
    about: "How the numbers come about, what they rest on, how they are checked, and what they cannot say. The audit and the values belong to the scenario on the screen.",
    parts: [
        "The equations",
        "Every assumption",
        "The audit of this run",
        "How it is tested",
        "What the model cannot say",
        "Accessibility",
    ],
    contents: "On this page",
    equations_about: "The idea in one sentence: today's price is the lowest price at which, if prices then rose at the carry rate, allowances would never run out within the market's foresight. Rules about budgets, free allowances, reserves, offsets and deadlines are the bill's, exact, and stand on the page about the bill; what follows is the model of behaviour around them, as the code has it.",
    equations: [
        EquationWords {
            name: "The covered share",
            says: "The cap starts from the part of the state's emissions that covered entities cause. It is a ratio of five-year totals from the same data as the emissions, so that budgets and emissions fit together.",
            source: "The bill's report, Program Budget; the data are the state's facility reports and inventories.",
        },
        EquationWords {
            name: "Emissions without the programme",
            says: "Each sector starts from its mean emissions of 2013 to 2017 and follows a trend; electricity also follows the clean-electricity law where the scenario has it.",
            source: "Base from the data; trends are our assumption.",
        },
        EquationWords {
            name: "The largest share that a price can abate",
            says: "What can be avoided in the long run grows with time as technology spreads, but never beyond 95 percent.",
            source: "Our assumption.",
        },
        EquationWords {
            name: "What it costs",
            says: "The scale of costs falls with learning and rises with the price level, so that a price counts in real terms.",
            source: "Our assumption; a cheaper and a dearer variant are one lever away.",
        },
        EquationWords {
            name: "Abatement that a price is worth in the long run",
            says: "The first tons are cheap and the last ones dear: each further dollar avoids less than the one before. A sector that owes nothing in a year does not abate for the price.",
            source: "A standard convex cost curve. Beside it: the state's Carbon Tax Assessment Model has long-run elasticities of −0.61 for gasoline, −0.40 for natural gas and −0.50 for electricity; ours are larger because they include other fuels and new equipment.",
        },
        EquationWords {
            name: "Inertia",
            says: "In each quarter a sector closes a part of the gap between what it abates and what the settlement price is worth. Cars and boilers are not replaced in a day.",
            source: "Our assumption about the speed; the form is the usual partial adjustment.",
        },
        EquationWords {
            name: "What an entity emits in a quarter",
            says: "Its part of its sector, less the sector's abatement scaled by a private factor that a seed draws, and never less than two percent.",
            source: "Our assumption about how entities differ.",
        },
        EquationWords {
            name: "Offsets that the market expects",
            says: "A part of the bill's limits is used, in proportion to the real price up to a full price; tribal projects have their own limit. With listed projects, their supply curve takes its place.",
            source: "The bill's report, Offsets, for the limits; the part that is used is our assumption.",
        },
        EquationWords {
            name: "The path that is expected",
            says: "A price today is carried forward at the rate at which holding an allowance is worth it, not below the floor and not above the most that anybody would pay: the ceiling where it is hard, the penalty where paying it ends the debt.",
            source: "Holding an allowance must pay as much as other assets: Hotelling's rule, for permits that can be banked (Rubin 1996).",
        },
        EquationWords {
            name: "Emissions to be covered",
            says: "Emissions along that path, less the part that offsets answer for. A year counts with the mean abatement of its four quarters.",
            source: "Follows from the equations above.",
        },
        EquationWords {
            name: "The surplus that a price would leave",
            says: "What is in private hands and in the auction stock, with everything to come and what reserves would release or withhold, less emissions, and less a buffer of two years' obligations that entities keep from the second step on.",
            source: "Bookkeeping; the buffer is our assumption. A reserve is counted on only above its trigger divided by 0.975, because auctions settle as low as one rung of the bidders' ladder under the expected price.",
        },
        EquationWords {
            name: "The expected price",
            says: "The lowest price between the floor and the most that anybody would pay at which nothing runs out within the foresight. It is what the market expects, and not the price.",
            source: "The model's idea. Found by bracketing and Brent's method to less than a cent.",
        },
        EquationWords {
            name: "From expectation to bids",
            says: "At each of twelve prices around the expected one the market wants what would be missing without this auction; each entity bids for its part of the net need, at the price times its private belief, in whole lots and within the bill's limits. Traders bid a fixed budget for a return above the carry rate.",
            source: "Our assumption. Without private beliefs, buffers, limits and reserves the auction finds the expected price, which a test holds to two percent.",
        },
        EquationWords {
            name: "The settlement price",
            says: "Sealed bids are cut to the limits and filled from the highest price down. Where demand at the floor is at least the supply, the price is the highest at which demand still takes all of it; otherwise it is the lowest accepted bid or the floor, as the scenario says. Whole allowances and whole cents, exact.",
            source: "The bill's report, Auctions; the pricing rule is that of the joint auctions of California and Québec.",
        },
    ],
    symbols: [
        "covered share",
        "covered emissions of a year",
        "all emissions of the state in a year",
        "year",
        "sector",
        "entity",
        "step of the look-ahead, in years",
        "last step that is counted",
        "foresight",
        "base emissions, mean of 2013 to 2017",
        "emissions without the programme",
        "trend",
        "path of other law, 1 without any",
        "largest share that a price can abate, in the first year and in a year",
        "yearly growth of what can be abated",
        "scale of abatement cost, in the first year and in a year",
        "learning",
        "price level, 1 in 2021",
        "inflation",
        "price",
        "long-run share abated",
        "share abated",
        "part of the gap closed in a year",
        "part of the gap closed in a quarter",
        "emissions in a quarter",
        "its part of the sector",
        "its factor on abatement",
        "part of emissions that offsets answer for",
        "availability, of offsets and of tribal ones (with a stroke)",
        "limit on offsets, and on tribal ones (with a stroke)",
        "real price at which all that is available comes",
        "reach of the price",
        "carry rate",
        "floor",
        "the most that anybody would pay",
        "emissions to be covered",
        "allowances in private hands beyond what is owed",
        "stock of the auctions",
        "allowances to come, less what reserves set aside",
        "released by the price containment reserve",
        "withheld by the emissions containment reserve, less what it gives back",
        "buffer",
        "surplus after the last step",
        "expected price",
        "net need: emissions and buffer, less holdings and free allowances to come",
        "what it wants",
        "belief: its spread and the entity's draw",
        "qualified demand",
    ],
    symbols_are: "where",
    source: "Source:",
    levers: "Levers:",
    file: "Code:",
    every_sector: "{lever} (each sector)",
    differs: "Where the code differs from the model as first specified",
    differences: [
        "The expected price includes the buffer. With a buffer of zero it is the specified price exactly.",
        "A yearly step takes the mean of its quarters' abatement and not the year's end, which would make the market always too optimistic about the year it is in.",
        "At the floor price an entity asks at least for what it owes and will owe within a year, because cheaper it will not be.",
        "Entities trade every quarter, and on the eve of a deadline whoever lacks old enough vintages gets them from anyone who does not need them for it.",
        "Nobody foresees an evaluation: until the last day of its year the market reads the budgets in force.",
        "A run is one path. The shocks of the specification belong to an ensemble and are zero here.",
    ],
    assumptions_about: "{assumptions} assumptions of ours and {rules} numbers that the bill leaves to agency rule; {changed} of them differ from their defaults in this scenario. What the bill fixes is not in this table: it stands in the lab and on the page about the bill.",
    search: "Search names, ids and sources",
    status: "Who fixed it",
    all: "All",
    changed_only: "Only what this scenario changes",
    listed: "{shown} of {all} listed",
    assumption_heads: ["Lever", "Who fixed it", "In this scenario", "Default", "Range", "Source of the default"],
    csv_heads: ["id", "name", "status", "value", "default", "least", "most", "unit", "source"],
    range: "{least} to {most}",
    open: "Move it here: {lever}",
    open_short: "Move it here",
    close: "Close",
    csv: "Save as CSV",
    audit_about: "While it runs, the engine checks its own books: {checks} checks, made for this very run and not once beforehand.",
    balanced: "Everything that was checked held.",
    not_balanced: "Something did not hold. Do not use these figures, and please report the link.",
    check_heads: ["Check", "Result", "How often, or where it first failed"],
    ok: "held",
    failed: "failed",
    held: "{count} times",
    checks: &[
        ("double entry balances after every quarter", "Double entry balances after every quarter"),
        ("what is retired was surrendered", "What is retired was surrendered"),
        (
            "issued allowances are the budgets and units at the ceiling",
            "Issued allowances are the budgets and the units sold at a hard ceiling",
        ),
        ("each budget is split to the allowance", "Each budget is split to the last allowance"),
        ("every award is delivered", "Every award is delivered"),
        ("buyers' payments are the receipts", "What buyers pay is what was received"),
        ("deposits are receipts and penalties", "Deposits in the accounts are receipts and penalties"),
        ("what accounts got was spent or is left", "What the accounts got was spent or is left"),
        (
            "obligated emissions were surrendered for or are missing",
            "Emissions under an obligation were surrendered for or are reported missing",
        ),
        (
            "budgets are those first set less what reviews took out",
            "Budgets are those first set, less what reviews took out",
        ),
        ("every allowance issued is somewhere", "Every allowance issued is in exactly one account"),
        ("no movement was refused", "No movement was refused"),
        ("what goes abroad is delivered", "What is sold over the link is delivered there"),
        ("the partner's double entry balances", "The partner’s double entry balances"),
        ("both ledgers agree on what crossed the border", "Both ledgers agree on what crossed the border"),
        (
            "the partner issued its caps, its bank and what its ceiling sold",
            "The partner issued its caps, its bank and what its ceiling sold",
        ),
    ],
    ledger: "Where every allowance is at the end of the run",
    ledger_heads: ["Account", "Allowances"],
    places: [
        "Surrendered and retired",
        "Cancelled without having been surrendered",
        "In private hands",
        "In the auction stock, unsold",
        "Consigned, waiting for a sale",
        "In the price containment reserve",
        "In the emissions containment reserve",
        "Gone to the linked program",
    ],
    issued: "Issued in all, with what came from a linked program",
    credits: "Beside them, offset credits surrendered",
    tests_about: "Nothing here is typed in: the counts are taken from the source when the page is built, and the two tables are the ones that the tests themselves read. A test that is gone fails the build.",
    counts: [
        "{count} statements of the bill's report, each under exactly one rule",
        "{count} rules",
        "{count} of them run",
        "{count} tests that rules name",
        "{count} worked numbers of the rules, each written by a test",
        "{count} golden runs, kept to the last digit, natively and in WebAssembly",
        "{count} random scenarios in every check, each with every ledger law after every movement; ten million in the long one",
        "{count} links of earlier releases that still open",
        "{count} tests in all",
        "{count} of them in a real browser",
    ],
    counts_coming: "Loading the counts …",
    counts_missing: "The counts could not be loaded. Open the page again to try once more.",
    properties: [
        "What is true of an auction, and what is not",
        "Properties of a sealed-bid auction with one price, each tried on random auctions. Several that textbooks take for granted are false, and for those a test keeps an auction that breaks them.",
    ],
    relations: [
        "What follows from what in the market, and when it does not",
        "Nobody knows the right answer of a simulation, but how two runs must differ is known: each relation is tested in the mode in which it is a theorem. Where economics breaks it, it is a thing to teach and not a test.",
    ],
    statement_heads: ["Number", "What it says", "Standing", "When it is false, and why", "Tests"],
    standings: ["holds always", "holds on a condition", "is false"],
    proofs: ["tested", "not tested"],
    tests: Plural { one: "{count} test", other: "{count} tests" },
    limits_about: "Read every figure as a comparison between two versions of a bill, not as a forecast.",
    limits: [
        "A run is one path. It has no range, and the future will not be its middle.",
        "How fast and at what cost emissions fall is assumed, sector by sector. No data fix it, and prices depend on it more than on anything in the bill.",
        "Nobody games the market: entities bid what they need at a private belief, and do not shade bids, collude or corner.",
        "Firms do not open, move away or close because of the price. Leakage to other states is not modelled; free allowances have their rules and no effect on output.",
        "The rest of the economy stands still: no wages, no exports, no tax on the revenue spent, no health effects.",
        "Five sectors of covered emissions answer the price as wholes; within one, entities differ only by a factor.",
        "Projects, census tracts and household groups are made up to show the rules, and say so wherever they appear.",
        "Which emitter is trade-exposed, exempt or a utility's own is our classification of public data.",
        "Imported power is known for one year, 2016, and taken to stay at its share.",
        "Emissions data are in one set of warming factors, without a split by gas.",
        "It is no legal advice. Where the report is open, the default reading is ours, and the others are one click away.",
    ],
    base: "Two bases of the cap. From the bundled data covered entities cause {share} of the state's {state}, which is {covered}. The only share published for this bill is {published_share} of {published_state}, {published_covered}: it counts more. The default takes the first, because budgets and emissions must come from the same data.",
    base_link: "Run the bill with the published share",
    back_tests: "How the model does on real auctions, with its whole error",
    accessibility: "Everything here works by keyboard, is read by screen readers, and follows the system's colours, text size and wish for less motion. What was tested, how, and what is known to be missing stands in a statement of its own.",
    accessibility_link: "The accessibility statement",
};
