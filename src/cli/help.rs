//! What `--help` says.

pub(super) const ALL: &str = "\
capwright: a cap-and-trade bill that you can run

    capwright run [SCENARIO.json | -] [--program ID] [--set id=value]... [--entities]
                  [--format json|csv|auctions-csv] [--what ROWS] [--out FILE]
    capwright auction AUCTION.json | -  [--format json|csv] [--rows awards|demand] [--out FILE]
    capwright auction BIDS.csv | -  --supply N --reserve PRICE [--lot N] [--limit SHARE] [--seed N]
    capwright auction BIDS.csv | -  --terms TERMS.json
    capwright check SCENARIO.json | -
    capwright parameters [--program ID] [--language en|es|zh] [--format json|md] [--out FILE]
    capwright rules      [SCENARIO.json | -] [--on DAY] [--done DUTY=DAY|never]... [--format json|md]
                  [--out FILE]
    capwright readings [SCENARIO.json | -] [--link LINK] [--program ID] [--set id=value]...
                  [--by price|emissions|revenue] [--format json|csv|md] [--out FILE]
    capwright sides [SCENARIO.json | -] [--link LINK] [--program ID] [--set id=value]...
                  [--growth SHARE] [--out FILE]
    capwright memo [SCENARIO.json | -] [--link LINK] [--program ID] [--set id=value]...
                  [--format md|html] [--out FILE]
    capwright presets [PRESET] [--program ID] [--out FILE]
    capwright history [--format json|md] [--out FILE]
    capwright first-paint [--out FILE]
    capwright texts --language es|zh [--program ID] [--out FILE]
    capwright schema [scenario | result | auction] [--program ID] [--out FILE]

Each command has its own --help. Exit 0: done. Exit 2: the input is wrong; every error is
listed and nothing is written. Exit 1: anything else.
";

pub(super) const RUN: &str = "\
capwright run [SCENARIO.json | -] [options]

Runs a scenario, or the bill as it stands when none is named, and prints the result.

    SCENARIO.json     a scenario; `-` reads standard input
    --program ID      the programme, where no scenario names it
    --set id=value    changes a parameter, after the scenario; may be repeated
    --entities        adds every covered entity to the result (JSON)
    --format FORMAT   json is the whole result; csv is one row a year, auctions-csv one row an auction
                      (a column at the end names the readings that are not the default, if there are any)
    --what ROWS       rows of the csv: years; of a programme of budgets spending (accounts by year),
                      households (groups by year), projects; of one of rates entities, measures
    --out FILE        writes a file, whole or not at all, instead of printing

`capwright parameters` lists the ids, `capwright schema` the forms.
";

pub(super) const AUCTION: &str = "\
capwright auction AUCTION.json | - [options]
capwright auction BIDS.csv | -     --supply N --reserve PRICE [options]
capwright auction BIDS.csv | -     --terms TERMS.json [options]

Clears one sealed-bid auction and prints its result: price, awards, what limits cut, rejected bids with
their reasons, how ties were shared, the demand curve, what the price would have been with a tenth less or
more supply, what becomes of unsold allowances, and the identities that were checked.

    AUCTION.json      an auction document; `-` reads standard input
    BIDS.csv          a table of bids under the columns bidder, price, quantity; class, group, guarantee,
                      holding_room, approved and share may say more about a bidder on any of its lines.
                      Commas, semicolons or tabs; a decimal comma where commas do not part fields
    --supply N        allowances offered
    --reserve PRICE   reserve price, dollars
    --lot N           allowances in a lot; 1000 unless given
    --limit SHARE     purchase limit of everybody; 0.1 unless given, 0.04 for general market participants
    --seed N          seed of the draw among tied bidders; 0 unless given
    --terms FILE      an auction document without bids, and with or without bidders
    --format FORMAT   json is the whole result; csv is a table
    --rows ROWS       of the csv: awards (one a bidder), demand (one a price)
    --out FILE        writes a file, whole or not at all, instead of printing

`capwright schema auction` has the form of a document.
";

pub(super) const CHECK: &str = "\
capwright check SCENARIO.json | -

Reads a scenario without running it and lists every error with its path. Exit 2 if there is any.
";

pub(super) const MEMO: &str = "\
capwright memo [SCENARIO.json | -] [options]

Runs a scenario and writes its amendment memo: what it changes, where that stands in the report,
what it does beside the bill's own run, the readings it takes, and the method.

    SCENARIO.json     a scenario; `-` reads standard input
    --link LINK       a scenario as the link that the page made
    --program ID      the programme, where no scenario names it
    --set id=value    changes a parameter, after the scenario; may be repeated
    --format FORMAT   md is Markdown, html opens in word processors
    --out FILE        writes a file, whole or not at all, instead of printing
";

pub(super) const PRESETS: &str = "\
capwright presets [PRESET] [--program ID] [--out FILE]

Prints every preset with the source of each of its values, or the scenario of one, ready to run:
`capwright presets enacted-2021 | capwright run -`.
";

pub(super) const PARAMETERS: &str = "\
capwright parameters [--program ID] [--language en|es|zh] [--format json|md] [--out FILE]

Prints every parameter: default, range, unit, who fixed it, where it stands in the bill, which rules
read it. Those that no rule reads yet are listed too, marked as not active. The language is that of
labels, explanations and sources in the JSON.
";

pub(super) const FIRST_PAINT: &str = "\
capwright first-paint [--out FILE]

Prints the page's first paint: the bill's headline, verdicts and figures as plain HTML.
";

pub(super) const TEXTS: &str = "\
capwright texts --language es|zh [--program ID] [--out FILE]

Prints a language as the file that the page reads: a line a text, in the order of the page's tables.
";

pub(super) const RULES: &str = "\
capwright rules [SCENARIO.json | -] [options]

Prints the law map: every statement of the bill's report under the rule that carries it, with its place,
what is done with it, its levers, what it leaves open, the readings and what chooses them; the tests of each
rule; every date; and where each dated duty stands.

    SCENARIO.json     its marks of duties count; `-` reads it from standard input
    --link LINK       the same from a link, with quotes around it
    --program ID      the programme
    --set id=value    sets a parameter; may be repeated
    --on DAY          the day on which duties are looked at, such as 2020-08-15; by default the first day of
                      the first budget
    --done DUTY=DAY   says when a duty was done, where not on the day it was due; `never` for not at all; a
                      duty that recurs is written `duty@day`; may be repeated. A scenario's `timeline.on_time`
                      says the same
    --language ID     language of what rules mean, in the JSON: en, es or zh
    --format json|md  md is the page that docs/law.md holds
    --out FILE        writes a file, whole or not at all, instead of printing
";

pub(super) const SIDES: &str = "\
capwright sides [SCENARIO.json | -] [options]

What happens when output grows, under a cap and under a rate: one plant in an economy of its own under
both, then each of the two real programmes, before and after, as JSON. The scenario stands in for the
programme that it is of; the other one runs as it stands.

    SCENARIO.json     a scenario; `-` reads standard input
    --link LINK       a scenario as a link, in place of a file
    --program ID      the programme, where no scenario names it
    --set id=value    changes a parameter, after the scenario; may be repeated
    --growth SHARE    growth of output from 2026 on, 0.1 unless given; from -0.20 to 0.30
    --out FILE        writes a file, whole or not at all, instead of printing
";

pub(super) const READINGS: &str = "\
capwright readings [SCENARIO.json | -] [options]

Runs every other reading of the bill that levers can choose, each alone with everything else as the scenario
has it, and prints what it changes: the price and the state's emissions of 2035, the receipts of all
auctions. The largest change comes first. What cannot run is listed last, with the reason.

    SCENARIO.json     a scenario; `-` reads standard input
    --link LINK       a scenario as a link, in place of a file
    --program ID      the programme, where no scenario names it
    --set id=value    changes a parameter, after the scenario; may be repeated
    --by price|emissions|revenue
                      what the rows are ordered by
    --format json|csv|md
    --out FILE        writes a file, whole or not at all, instead of printing
";

pub(super) const HISTORY: &str = "\
capwright history [--format json|md] [--out FILE]

Works out real auctions again: 50 of RGGI, 54 of California and Quebec, 8 of Washington. Checks what is
arithmetic, clears a made-up book for each auction whose quantities are known, sets what officials had
expected of Washington's first auction beside what it brought and what the model says, and the market model
beside the prices of California 2013 to 2020 and Washington 2023 to 2024, with its errors.

    --format json|md  md is what the page shows
    --out FILE        writes a file, whole or not at all, instead of printing
";

pub(super) const SCHEMA: &str = "\
capwright schema [scenario | result | auction] [--program ID] [--out FILE]

Prints one JSON Schema, or all three under their names.
";
