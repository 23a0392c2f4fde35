//! Dated duties and where they stand on a day.
//!
//! Calendar arithmetic without a clock: the day is always given. Must not know any programme. Invariants: a duty
//! that nobody marked is done on the day it is due; no duty changes a quantity.

use super::Problem;
use super::map::Dated;
use std::collections::BTreeMap;
use std::fmt;

const E_DATE: &str = "E-DATE";
const E_DUTY: &str = "E-DUTY";

/// Days before a due date from which a duty counts as due soon.
const SOON: i64 = 90;

/// A calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u32,
    month: u32,
    day: u32,
}

impl Date {
    /// Reads `YYYY-MM-DD`; none when it is not a day of the calendar.
    #[must_use]
    pub fn parse(text: &str) -> Option<Date> {
        let shape = |place: usize, letter: u8| match place {
            4 | 7 => letter == b'-',
            _ => letter.is_ascii_digit(),
        };
        if text.len() != 10 || !text.bytes().enumerate().all(|(place, letter)| shape(place, letter)) {
            return None;
        }
        let (year, month, day) = (text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?);
        let real = (1..=12).contains(&month) && day >= 1 && day <= days_of(year, month);
        real.then_some(Date { year, month, day })
    }

    /// Days since 1 March of the year 0.
    fn number(self) -> i64 {
        // The year is counted from March, so that the leap day is its last.
        let (year, month) =
            if self.month > 2 { (self.year, self.month - 3) } else { (self.year.saturating_sub(1), self.month + 9) };
        let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + self.day - 1;
        i64::from(days)
    }

    /// Days from here to `other`, negative when it is earlier.
    #[must_use]
    pub fn days_to(self, other: Date) -> i64 {
        other.number() - self.number()
    }

    /// The same day `months` later, or the last of that month.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Date {
        let month = self.year * 12 + self.month - 1 + months;
        let (year, month) = (month / 12, month % 12 + 1);
        Date { year, month, day: self.day.min(days_of(year, month)) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn days_of(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Where a duty stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Done.
    Done,
    /// Due and not done.
    Overdue,
    /// Due within 90 days.
    DueSoon,
    /// Due later.
    Upcoming,
}

impl Standing {
    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Standing::Done => "done",
            Standing::Overdue => "overdue",
            Standing::DueSoon => "due-soon",
            Standing::Upcoming => "upcoming",
        }
    }
}

/// Where a duty stands on the day `on`; `done` is none when it never is.
#[must_use]
pub fn standing(due: Date, done: Option<Date>, on: Date) -> Standing {
    match (done, on.days_to(due)) {
        (Some(done), _) if done <= on => Standing::Done,
        (_, left) if left < 0 => Standing::Overdue,
        (_, left) if left <= SOON => Standing::DueSoon,
        _ => Standing::Upcoming,
    }
}

/// A duty on one of its days.
#[derive(Clone, Copy, Debug)]
pub struct Duty<'a> {
    /// The provision.
    pub row: &'a Dated,
    /// The day it is due.
    pub due: Date,
    /// Where it stands.
    pub standing: Standing,
    /// Days until it is due, negative afterwards.
    pub days: i64,
}

/// Every day on which a provision's duty is due; none where nobody has one.
#[must_use]
pub fn occurrences(row: &Dated) -> Vec<Date> {
    let Some(first) = row.due.as_deref().and_then(Date::parse) else { return Vec::new() };
    let until = row.until.as_deref().and_then(Date::parse).unwrap_or(first);
    match row.every_months {
        Some(months) if months > 0 => {
            (0..).map(|time| first.plus_months(time * months)).take_while(|due| *due <= until).collect()
        }
        _ => vec![first],
    }
}

/// When duties were done, where not on the day they were due: by id, or `id@day` for one day of a duty that
/// recurs; none for never.
pub type Done = BTreeMap<String, Option<Date>>;

/// Reads when a duty was done: a day, or `never`.
///
/// # Errors
/// The text is neither.
pub fn read_done(key: &str, text: &str) -> Result<Option<Date>, Problem> {
    match Date::parse(text) {
        None if text == "never" => Ok(None),
        None => Err(wrong(E_DATE, key, format!("`{key}` is a day such as 2020-03-01, or `never`"))),
        done => Ok(done),
    }
}

/// Where every duty of `timeline` stands on the day `on`, in order of days.
///
/// # Errors
/// A mark for a duty that is not there, or for a day before `earliest`, each with what is allowed.
pub fn standings<'a>(
    timeline: &'a [Dated],
    done: &Done,
    earliest: Date,
    on: Date,
) -> Result<Vec<Duty<'a>>, Vec<Problem>> {
    let mut duties = Vec::new();
    let mut unknown: BTreeMap<&str, Option<Date>> = done.iter().map(|(key, date)| (key.as_str(), *date)).collect();
    for row in timeline {
        let days = occurrences(row);
        for due in &days {
            let key = if days.len() > 1 { format!("{}@{due}", row.id) } else { row.id.clone() };
            let done = unknown.remove(key.as_str()).unwrap_or(Some(*due));
            duties.push(Duty { row, due: *due, standing: standing(*due, done, on), days: on.days_to(*due) });
        }
    }
    let early = done.iter().filter_map(|(key, done)| done.filter(|done| *done < earliest).map(|_| key));
    let mut problems: Vec<Problem> =
        early.map(|key| wrong(E_DATE, key, format!("`{key}` cannot be done before {earliest}"))).collect();
    problems.extend(unknown.keys().map(|key| wrong(E_DUTY, key, refused(timeline, key))));
    if !problems.is_empty() {
        return Err(problems);
    }
    duties.sort_by_key(|duty| duty.due);
    Ok(duties)
}

/// Why a mark is for no duty.
fn refused(timeline: &[Dated], key: &str) -> String {
    let name = key.split('@').next().unwrap_or_default();
    match timeline.iter().find(|row| row.id == name).map(occurrences) {
        Some(days) if days.len() > 1 => {
            format!("`{name}` recurs: write `{name}@day` with one of its days, such as {name}@{}", days[0])
        }
        Some(days) if days.is_empty() => format!("`{name}` is no duty with a day of its own"),
        _ => {
            let known = timeline.iter().filter(|row| row.due.is_some()).map(|row| row.id.as_str());
            format!("there is no such duty; allowed: {}", known.collect::<Vec<_>>().join(", "))
        }
    }
}

fn wrong(code: &'static str, key: &str, message: String) -> Problem {
    Problem { code, path: format!("timeline.on_time.{key}"), message }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).expect("a day")
    }

    #[test]
    fn only_days_of_the_calendar_are_read() {
        for text in ["2020-02-29", "2000-02-29", "2019-12-31"] {
            assert_eq!(date(text).to_string(), text);
        }
        for text in [
            "2019-02-29",
            "1900-02-29",
            "2020-13-01",
            "2020-00-01",
            "2020-01-00",
            "2020-1-01",
            "20200101x",
            "",
            "2020-01-+1",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_counted_across_leap_years_and_months_end_where_they_end() {
        assert_eq!(date("2020-02-28").days_to(date("2020-03-01")), 2);
        assert_eq!(date("2019-02-28").days_to(date("2019-03-01")), 1);
        assert_eq!(date("2000-01-01").days_to(date("2050-12-31")), 18_627);
        assert_eq!(date("2020-03-01").days_to(date("2020-02-28")), -2);
        assert_eq!(date("2021-11-30").plus_months(3), date("2022-02-28"));
        assert_eq!(date("2021-12-31").plus_months(24), date("2023-12-31"));
    }

    #[test]
    fn a_duty_is_due_soon_from_ninety_days_before_and_overdue_the_day_after() {
        let due = date("2020-10-01");
        let at = |on: &str, done: Option<&str>| standing(due, done.map(date), date(on));
        assert_eq!(at("2020-07-03", None), Standing::DueSoon);
        assert_eq!(at("2020-07-02", None), Standing::Upcoming);
        assert_eq!((at("2020-10-01", None), at("2020-10-02", None)), (Standing::DueSoon, Standing::Overdue));
        assert_eq!((at("2020-10-01", Some("2020-10-01")), at("2021-01-01", None)), (Standing::Done, Standing::Overdue));
        assert_eq!(at("2020-12-01", Some("2020-12-02")), Standing::Overdue);
        assert_eq!(at("2020-08-01", Some("2020-08-01")), Standing::Done);
    }
}
