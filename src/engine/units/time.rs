//! Years and quarters.

use serde::{Serialize, Serializer};
use std::fmt;

/// A calendar year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Year(pub u16);

impl Year {
    /// Years since `first`; zero when before it.
    #[must_use]
    pub fn since(self, first: Year) -> usize {
        usize::from(self.0.saturating_sub(first.0))
    }

    /// The year `years` later.
    #[must_use]
    pub fn plus(self, years: usize) -> Year {
        Year(self.0 + years as u16)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A quarter of a year; `index` is 0 to 3. Written `2021Q1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    /// The calendar year.
    pub year: Year,
    /// 0 to 3.
    pub index: u8,
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}Q{}", self.year, self.index + 1)
    }
}

impl Serialize for Quarter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
