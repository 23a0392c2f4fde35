//! What problems say, as templates: the engine writes English, the page shows it in its language.
//!
//! A message is read with the first template that fits, and its parts are put into the translation; what a rule allows
//! is itself such a message. Must not know a code. Invariant: a message that no template fits stays as it is.

#[cfg(any(feature = "cli", not(feature = "app")))]
pub use list::MESSAGES;

use super::catalogue::translated;
use super::{Language, fill};

/// Parts that are messages themselves.
const NESTED: [&str; 8] = ["allowed", "fault", "header", "how", "kind", "needed", "rest", "why"];

/// What `english` says in `language`.
#[must_use]
pub fn message(english: &str, language: Language) -> String {
    let said = super::catalogue::templates(language).find_map(|(template, text)| {
        let mut parts = Vec::new();
        read(template, english, &mut parts)?;
        let part = |(name, part): &(&'static str, &str)| {
            let said = match *name {
                "unit" => unit(part, language),
                name if NESTED.contains(&name) => message(part, language),
                _ => (*part).to_owned(),
            };
            (*name, said)
        };
        let parts: Vec<(&str, String)> = parts.iter().map(part).collect();
        Some(fill(text, &parts.iter().map(|(name, part)| (*name, part.as_str())).collect::<Vec<_>>()))
    });
    said.unwrap_or_else(|| english.to_owned())
}

/// The unit of a lever's number as links and files have it, without the shifts that a field of the page makes.
fn unit(english: &str, language: Language) -> String {
    #[cfg(any(feature = "pages", not(feature = "app")))]
    if let Some((_, plain)) = super::words(language).more.rates.names.units.iter().find(|(known, _)| *known == english)
    {
        return (*plain).to_owned();
    }
    let (sign, rest) = match english.strip_prefix("$ ") {
        Some(rest) => ("$ ", rest),
        None => ("", ["share ", "ratio "].iter().find_map(|word| english.strip_prefix(word)).unwrap_or(english)),
    };
    let said = translated(english, language).or_else(|| translated(rest, language));
    said.map_or_else(|| english.to_owned(), |said| format!("{sign}{said}"))
}

/// The parts of `text` that stand at the places of `template`, if it fits.
fn read<'a>(template: &'static str, text: &'a str, parts: &mut Vec<(&'static str, &'a str)>) -> Option<()> {
    let Some((head, rest)) = template.split_once('{') else { return (template == text).then_some(()) };
    let text = text.strip_prefix(head)?;
    let (name, rest) = rest.split_once('}')?;
    let next = rest.find('{').unwrap_or(rest.len());
    let (part, after) = match &rest[..next] {
        last if next == rest.len() => (text.strip_suffix(last)?, last),
        between => {
            let place = text.find(between)?;
            (&text[..place], &text[place..])
        }
    };
    parts.push((name, part));
    read(rest, after, parts)
}

#[cfg(any(feature = "cli", not(feature = "app")))]
mod list {
    /// Every template in English; of two that fit, the narrower one stands first.
    pub const MESSAGES: &[&str] = &[
        "a scenario has at most {limit} bytes",
        "a scenario is an object, not {kind}",
        "this is not JSON: {why}",
        "`{name}` stands twice; the first one holds",
        "`{name}` is not a field of a scenario; {allowed}",
        "`{name}` is a list of emitters, not {kind}",
        "a list has {count} emitters; {allowed}",
        "`{name}` is the name of `{first}` already",
        "`{path}` has a letter that cannot be printed",
        "`{path}` is not a code of two to six digits, in quotes",
        "`{path}` needs `{column}` or the tons of one year at least",
        "{fields} fields under {columns} columns",
        "the table is empty; {rest}",
        "its first line names columns, of which `name` and `category` are needed; {allowed}",
        "the column `{name}` stands twice",
        "the column `{name}` is missing; {rest}",
        "own emitters can stand in where budgets limit them; leave `entities` out",
        "own emitters can stand in where budgets limit them; they were left out",
        "the link's own list of emitters was left out, and the bundled one stands: {why}",
        "own emitters are read on the page of the entities",
        "schema version {given} is unknown; this release reads 1",
        "the schema version is missing; write {example}",
        "`program` is a text, not {kind}",
        "`program` is missing; {allowed}",
        "`{name}` is a text, not {kind}",
        "`seed` = {given}; {allowed}",
        "`set` is an object of parameter ids and values, not {kind}",
        "`set` has more than {limit} entries",
        "`{name}` is set twice",
        "`{name}` is a table, written as JSON, and this is not JSON: {why}",
        "`{name}` = {given} is not a choice; {allowed}",
        "the table `{name}` has {bytes} bytes; allowed: at most {limit}",
        "`{name}` = {given} has more than {limit} significant digits",
        "`{name}` = {given} is of the wrong kind; {allowed}",
        "`{name}` = {given} is not allowed; {allowed}",
        "`{name}` is not allowed; {allowed}",
        "`{name}` is not a parameter of {program}, as which a scenario that names no programme is read; write `program:{other}` beside it",
        "a scenario that names no programme is read as {program}; write `program:{other}` beside it to compare it here",
        "`{name}` is not a parameter of {program}; did you mean `{near}`?",
        "`{name}` is not a parameter of {program}",
        "`{name}` is listed, but no rule that reads it runs in this release{rules}; leave it out to keep its default",
        "`{name}` is not a programme; {allowed}",
        "{name} is longer than {limit} characters",
        "with this `{name}` the scenario would not fit into a link; all changes together take at most {most} kB",
        "`{name}` has at most {limit} bytes",
        "`{name}` has at most {limit} scenarios",
        "`{name}` is no preset that this release knows",
        "a packed scenario cannot be read; {rest}",
        "a link has at most {limit} bytes",
        "a link has at most {limit} fields",
        "`{name}` has no value; write `name=value`",
        "`{name}` holds a `%` without two hexadecimal digits after it",
        "`{name}` is not UTF-8 text",
        "`x` holds packed contents that this release does not read; they were left out",
        "`{name}` is not a field of a link",
        "`{name}` stands twice",
        "`{name}` has {count} entries; {allowed}",
        "`{name}` is not a column; {allowed}",
        "the shares of `{name}` must sum to 1; they sum to {sum}",
        "`auction.count` asks for {count} auctions a year and `auction.dates` has {dates}; {allowed}",
        "`optin.entities`: `{name}` is covered already and cannot join",
        "suppliers deliver {delivered} t to covered sites, which emit {sites} t",
        "`household.profiles` has {medians} groups with the role median and {low} with the role low; {allowed}",
        "`{path}`: `{name}` joins twice",
        "`{path}`: {name} joins in {first} and cannot give notice before",
        "`{path}`: no party of this scenario is called `{name}`; the nearest name is `{near}`",
        "`{path}`: no party of this scenario is called `{name}`",
        "`market.mode` = cleared needs an `auction.share` above 0: nothing is sold without it",
        "`auction.top` must be above `auction.floor`",
        "`coal.new_intensity` must not be above `coal.old_intensity`",
        "`grade.a_share`, `grade.b_share` and `grade.c_share` must not sum to more than 1: the rest is grade D",
        "{year}: measures would avoid {tons} t more than `{name}` emits; what is beyond does not count",
        "{first} to {last}: measures would clean the air of more than all fine dust; it falls by 100 percent",
        "`{path}`: give either `count` or `permanent`: true",
        "`{path}`: nobody agrees with itself; `from` and `to` must differ",
        "`{path}`: {giver} would owe {owes} t for {year} without the programme and hands over {tons} t in all; {allowed}",
        "`{path}`: a report on {year} cannot be verified on {submitted}, before the year is over",
        "`eite.benchmark` is table, and `eite.benchmark_table` has no row for the good {good}",
        "the ceiling must stay above the floor; in {year} the ceiling is {ceiling} and the floor {floor}",
        "the link starts in {start} and ends in {end}; {allowed}",
        "a later year than `link.year`",
        "the link starts in {year}, a year in which the programme is not in force",
        "an instrument of several tons cannot be linked with one of a single ton; {allowed}",
        "1, or no link",
        "a partner without a supply curve cannot be linked with: `link.partner_sectors` has {count} sectors; {allowed}",
        "one to three",
        "in joint auctions the higher floor and the lower ceiling hold; in {year} they are {floor} and {ceiling}",
        "`{name}` cannot be done before {day}",
        "no emitter in the data passes this coverage test, so there is nothing to run",
        "the three accounts' shares ({names}) must sum to 1; they sum to {sum}",
        "state emissions of {year} must be above 0 t",
        "covered entities cannot emit more than the state; their share would be {share}",
        "'{name}' is no emitter in the data; {allowed}",
        "`{chosen}` is table, and `{name}` is empty; {allowed}",
        "`{path}` is paid from resilience money and needs `use`",
        "`{path}` says again what holds for this tract from that day; {allowed}",
        "`{name}` needs `{column}`",
        "{names} must sum to at most 1, biofuel to less; they sum to {sum}",
        "allowed: {rest}",
        "a whole number from {least} to {most} ({unit})",
        "a number from {least} to {most} ({unit})",
        "a whole number from {least} to {most}",
        "a number from {least} to {most}",
        "a date such as {example}",
        "a table, written as JSON; the default is {default}",
        "at least as many dates as auctions",
        "one with median, at least one with low",
        "at most what it owes",
        "at most {limit}",
        "a name as in the result's entities",
        "at least one year, e.g. {example}",
        "a year from 2021 to 2050",
        "a list of {count} numbers",
        "a code of two to six digits, in quotes",
        "a list, e.g. {example}",
        "an object, e.g. {example}",
        "a text of 1 to {limit} characters",
        "one to four days of the year in order, each in a quarter of its own, e.g. {example}",
        "it is longer than a link may be",
        "it does not say that it holds what is wanted here",
        "it holds letters that packed contents never have",
        "it unpacks to more than is allowed",
        "it is damaged, perhaps cut short",
        "it is not text",
        "a number",
        "a text",
        "a list",
        "an object",
        "true or false",
        "the document ends before this",
        "lists and objects stand too deep in one another",
        "a value is expected",
        "`,` or `]` is expected",
        "a name in quotes is expected",
        "`:` is expected",
        "`,` or `}` is expected",
        "a text holds a control character; write it as `\\u....`",
        "a text is not closed",
        "`\\` is followed by something that it cannot escape",
        "half of a character is missing",
        "`\\u` needs four hexadecimal digits",
        "a digit is expected",
        "the number is too large",
        "must be given",
        "must be given where bids above it are not accepted",
        "given twice",
        "unknown; allowed here: {names}",
        "empty; a number must be given",
        "{text} is no number; digits and a point, such as 16.71, are allowed",
        "longer than 200 bytes",
        "empty",
        "below the reserve price of {price}",
        "more than {most} allowances in all",
        "a share of a group's limit, and no group is given",
        "group {group}: all members declare one, or none",
        "group {group}: shares add up to {sum}",
        "tiers go from the lowest price, each above the one before",
        "under this rule nothing waits; leave it out",
        "not above the trigger of the emissions containment reserve, {trigger}",
        "the column {column} is missing; {header}",
        "the column {column} is named twice",
        "the terms list the bidders; leave the column {column} out",
        "{found} fields under {count} columns; a text that holds a delimiter needs quotes around it, and a number none",
        "{column} is no column; {header}",
        "{count} columns; {header}",
        "its first line must name the columns bidder, price and quantity, and may name {also}",
        "line {line} says {before} of the same bidder, this one {after}",
        "empty; {how}",
        "{text}; write digits alone, such as 20.50 or 5000, without signs, units or thousands separators",
        "write digits alone, such as 20.50 or 5000, without signs, units or thousands separators",
        "{number}; whole numbers from {least} to {most} are allowed",
        "{dollars}; whole cents from 0.00 to {most} are allowed",
        "{share}; 0 to 1 with at most ten decimals is allowed",
        "{name} is taken",
        "{count} bytes; at most {most} are allowed",
        "{count} bids; at most {most} are allowed",
        "{count} bidders; at most {most} are allowed",
        "{count} rows; at most {most} are allowed",
        "{count} more problems are not listed",
        "a quote inside a field; put quotes around the whole field and double the one inside",
        "a field begins with a quote that is never closed",
        "something stands after a closing quote; double a quote that belongs to the text",
        "a plain number such as 16.71 or {example}",
        "a plain number of at most 28 digits such as 16.71",
        "text",
        "null",
        "{kind} where {needed} is needed",
        "{fault} (line {line}, column {column})",
        "{text}; allowed: {names}",
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_keeps_its_parts_in_every_language() {
        let english = "`a.b` = 3 is not allowed; allowed: a whole number from 1 to 2 (years)";
        let spanish = message(english, Language::Spanish);
        assert_eq!(spanish, "`a.b` = 3 no se admite; se admite: un número entero de 1 a 2 (años)");
        let chinese = message(english, Language::Chinese);
        assert_eq!(chinese, "`a.b` = 3 不在允许范围；允许：1 至 2 的整数（年）");
        assert_eq!(message(english, Language::English), english);
    }

    #[test]
    fn a_message_that_nobody_knows_stays_as_it_is() {
        for text in ["", "{", "something else", "`a` {x} is"] {
            assert_eq!(message(text, Language::Spanish), text);
        }
    }

    #[test]
    fn ranges_and_faults_of_a_file_are_said_without_english_in_chinese() {
        let said = |english: &str| message(english, Language::Chinese);
        assert_eq!(said("a number from 0 to 0.5 (of crude steel)"), "0 至 0.5 的数（占粗钢）");
        assert_eq!(said("a number from 0 to 9000 (MW)"), "0 至 9000 的数（兆瓦）", "a link counts in megawatts");
        assert_eq!(said("a whole number from 2024 to 2031 (year)"), "2024 至 2031 的整数（年）");
        assert_eq!(said("a number from 0 to 1 (share below 1990)"), "0 至 1 的数（比 1990 年低）");
        assert_eq!(said("a number from 40 to 200 ($ per allowance)"), "40 至 200 的数（$ 每份配额）");
        let fault = crate::json::read("{x").expect_err("a name has no quotes");
        assert_eq!(
            said(&format!("this is not JSON: {fault}")),
            "这不是 JSON：此处应为带引号的名称（第 1 行，第 2 列）"
        );
    }

    #[test]
    fn every_template_fits_itself_and_no_narrower_one_stands_behind_a_wider() {
        for (place, template) in MESSAGES.iter().enumerate() {
            let first = MESSAGES.iter().position(|wider| read(wider, template, &mut Vec::new()).is_some());
            assert_eq!(first, Some(place), "{template}");
        }
    }
}
