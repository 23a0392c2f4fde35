//! Calendar dates, and days of the year without a year.
//!
//! Must not know a clock or a time zone. Invariant: a value that exists is a real day of the Gregorian calendar.

use std::fmt;

/// A day, written `2019-07-28`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    day: MonthDay,
}

/// A day of every year, written `11-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthDay {
    month: u8,
    day: u8,
}

/// Days of `month` in `year`.
fn length(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A number of exactly `digits` digits.
fn digits(text: &str, digits: usize) -> Option<u16> {
    let plain = text.len() == digits && text.bytes().all(|digit| digit.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

impl MonthDay {
    /// The last day of the year.
    pub const LAST: MonthDay = MonthDay { month: 12, day: 31 };

    /// The first of January.
    pub const FIRST: MonthDay = MonthDay { month: 1, day: 1 };

    /// The day, if every year has it.
    #[must_use]
    pub fn new(month: u8, day: u8) -> Option<MonthDay> {
        let real = (1..=12).contains(&month) && (1..=length(2023, month)).contains(&day);
        real.then_some(MonthDay { month, day })
    }

    /// Reads `11-01`.
    #[must_use]
    pub fn parse(text: &str) -> Option<MonthDay> {
        let (month, day) = text.split_once('-')?;
        MonthDay::new(digits(month, 2)? as u8, digits(day, 2)? as u8)
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The quarter it falls in, 0 to 3.
    #[must_use]
    pub fn quarter(self) -> u8 {
        (self.month - 1) / 3
    }

    /// That day of `year`.
    #[must_use]
    pub fn of(self, year: u16) -> Date {
        Date { year, day: self }
    }
}

impl Date {
    /// The day, if the calendar has it and the year has four digits.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let real =
            (1000..=9999).contains(&year) && (1..=12).contains(&month) && (1..=length(year, month)).contains(&day);
        real.then_some(Date { year, day: MonthDay { month, day } })
    }

    /// Reads `2019-07-28`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        Date::new(digits(year, 4)?, digits(month, 2)? as u8, digits(day, 2)? as u8)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The day of that year.
    #[must_use]
    pub fn month_day(self) -> MonthDay {
        self.day
    }

    /// The same day of `year`; the month's last day where that year has no such day.
    #[must_use]
    pub fn in_year(self, year: u16) -> Date {
        let day = self.day.day.min(length(year, self.day.month));
        Date { year, day: MonthDay { month: self.day.month, day } }
    }

    /// The same day `months` calendar months later; the month's last day where it has no such day.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Date {
        let count = self.year * 12 + u16::from(self.day.month) - 1 + months;
        self.in_month(count)
    }

    /// The same day `months` calendar months earlier; the month's last day where it has no such day.
    #[must_use]
    pub fn minus_months(self, months: u16) -> Date {
        let count = self.year * 12 + u16::from(self.day.month) - 1;
        self.in_month(count.saturating_sub(months))
    }

    fn in_month(self, count: u16) -> Date {
        let (year, month) = (count / 12, (count % 12) as u8 + 1);
        Date { year, day: MonthDay { month, day: self.day.day.min(length(year, month)) } }
    }

    /// Days from `earlier` to this day; negative when this day is before it.
    #[must_use]
    pub fn days_since(self, earlier: Date) -> i64 {
        self.number() - earlier.number()
    }

    /// Days since a fixed day before the calendar began.
    fn number(self) -> i64 {
        let before = i64::from(self.year) - 1;
        let months: i64 = (1..self.day.month).map(|month| i64::from(length(self.year, month))).sum();
        before * 365 + before / 4 - before / 100 + before / 400 + months + i64::from(self.day.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{}", self.year, self.day)
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap_or_else(|| panic!("{text} is a date"))
    }

    #[test]
    fn only_real_days_are_read() {
        for text in ["2021-02-29", "2021-13-01", "2021-00-10", "2021-1-1", "2100-02-29", "21-01-01", "2021-01-01x", ""]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(date("2024-02-29").to_string(), "2024-02-29");
        assert_eq!(MonthDay::parse("11-01").map(|day| day.to_string()).as_deref(), Some("11-01"));
        assert_eq!(MonthDay::parse("02-29"), None, "not every year has it");
    }

    #[test]
    fn months_are_added_and_clipped_to_the_end_of_the_month() {
        // Rule `offset-invalidation`, worked example.
        assert_eq!(date("2023-03-31").plus_months(6), date("2023-09-30"));
        assert_eq!(date("2023-08-31").plus_months(6), date("2024-02-29"));
        // Rule `opt-in-out`, worked example.
        assert_eq!(date("2023-12-31").minus_months(6), date("2023-06-30"));
        assert_eq!(date("2023-01-15").minus_months(1), date("2022-12-15"));
    }

    #[test]
    fn days_are_counted_across_leap_years() {
        // Rule `program-switch`: 90 and 91 days after adjournment.
        assert_eq!(date("2019-07-27").days_since(date("2019-04-28")), 90);
        assert_eq!(date("2019-07-28").days_since(date("2019-04-28")), 91);
        assert_eq!(date("2024-03-01").days_since(date("2024-02-01")), 29);
        assert_eq!(date("2022-09-01").days_since(date("2022-09-15")), -14);
    }
}
