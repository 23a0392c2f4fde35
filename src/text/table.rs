//! Tables of texts as lists of lines, both ways: the page carries English alone and reads another language from a file.
//!
//! Must not know what a text says. Invariant: reading takes exactly the lines that writing gave, in the order of the
//! fields, so that a file made by the command line fits the page that was built with it.

/// Texts that are still to be read.
#[derive(Debug)]
pub struct Lines {
    rest: std::str::Split<'static, char>,
    /// Whether there was a line for every text so far.
    pub complete: bool,
}

impl Lines {
    /// The lines of `text`.
    #[must_use]
    pub fn of(text: &'static str) -> Lines {
        Lines { rest: text.split('\n'), complete: true }
    }

    /// The next line; empty when there is none.
    pub fn take(&mut self) -> &'static str {
        let line = self.rest.next();
        self.complete &= line.is_some();
        line.unwrap_or_default()
    }
}

/// A line of a file of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Something to be read by people.
    Text(&'static str),
    /// An id, which is the same in every language.
    Id(&'static str),
    /// How many items follow.
    Count(usize),
}

/// A text, or a table of them.
pub trait Table: Copy {
    /// Takes the lines that [`Table::write`] gave.
    fn read(lines: &mut Lines) -> Self;

    /// Gives every text in order.
    fn write(&self, out: &mut Vec<Line>);
}

impl Table for &'static str {
    fn read(lines: &mut Lines) -> Self {
        lines.take()
    }

    fn write(&self, out: &mut Vec<Line>) {
        out.push(Line::Text(self));
    }
}

impl<T: Table, const N: usize> Table for [T; N] {
    fn read(lines: &mut Lines) -> Self {
        std::array::from_fn(|_| T::read(lines))
    }

    fn write(&self, out: &mut Vec<Line>) {
        self.iter().for_each(|each| each.write(out));
    }
}

/// An id and its name.
impl Table for (&'static str, &'static str) {
    fn read(lines: &mut Lines) -> Self {
        (lines.take(), lines.take())
    }

    fn write(&self, out: &mut Vec<Line>) {
        out.extend([Line::Id(self.0), Line::Text(self.1)]);
    }
}

impl<T: Table> Table for &'static [T] {
    fn read(lines: &mut Lines) -> Self {
        let count = lines.take().parse().unwrap_or(0);
        Vec::leak((0..count).map(|_| T::read(lines)).collect())
    }

    fn write(&self, out: &mut Vec<Line>) {
        out.push(Line::Count(self.len()));
        self.iter().for_each(|each| each.write(out));
    }
}

/// Defines tables of texts, one field a text, that can be read and written as lines.
macro_rules! words {
    ($($(#[$about:meta])* pub struct $name:ident { $($(#[$meta:meta])* pub $field:ident: $kind:ty,)* })*) => {$(
        $(#[$about])*
        pub struct $name { $($(#[$meta])* pub $field: $kind,)* }

        impl $crate::text::table::Table for $name {
            fn read(lines: &mut $crate::text::table::Lines) -> Self {
                Self { $($field: $crate::text::table::Table::read(lines),)* }
            }

            fn write(&self, out: &mut Vec<$crate::text::table::Line>) {
                $($crate::text::table::Table::write(&self.$field, out);)*
            }
        }
    )*};
}
pub(super) use words;
