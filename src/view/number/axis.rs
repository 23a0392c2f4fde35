//! What an axis measures, and how its outermost number is written.
//!
//! Must not know where gridlines lie.

use crate::text::Language;

/// What an axis measures.
#[derive(Clone, Copy)]
pub(in crate::view) enum Axis {
    /// Million tons.
    Megatons,
    /// Dollars.
    Dollars,
    /// Billions of dollars.
    Billions,
    /// Thousand tons.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    Kilotons,
    /// Yuan for each ton.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    Yuan,
    /// Billions of yuan.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    YuanBillions,
    /// Anything else, with what stands after the number.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    Of(&'static str),
}

impl Axis {
    /// What stands before and after the number at the `outermost` gridline, and how many times each number is written.
    /// Chinese counts tons in hundred millions where the axis reaches one, as the text beside it does.
    pub(in crate::view) fn signs(self, outermost: f64, language: Language) -> (&'static str, &'static str, f64) {
        match (self, language) {
            (Axis::Megatons, Language::Chinese) if outermost >= 100.0 => ("", "亿吨", 0.01),
            (Axis::Megatons, Language::Chinese) => ("", "万吨", 100.0),
            (Axis::Megatons, _) => ("", " Mt", 1.0),
            (Axis::Dollars, _) => {
                let (before, after) = super::dollar_signs(1, language);
                (before, after, 1.0)
            }
            (Axis::Billions, Language::Chinese) => ("", "亿美元", 10.0),
            (Axis::Billions, Language::Spanish) => ("$", " mil M", 1.0),
            (Axis::Billions, _) => ("$", " bn", 1.0),
            #[cfg(any(feature = "pages", not(feature = "app")))]
            (Axis::Kilotons | Axis::Yuan | Axis::YuanBillions, _) => super::yuan::signs(self, language),
            #[cfg(any(feature = "pages", not(feature = "app")))]
            (Axis::Of(after), _) => ("", after, 1.0),
        }
    }
}
