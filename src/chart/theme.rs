//! Colours for light, dark and the system's own high-contrast set.

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// A set of colours.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// Behind everything.
    pub background: Rgb,
}

impl Theme {
    /// Dark on light.
    #[must_use]
    pub fn light() -> Theme {
        Theme { background: Rgb(0xfa, 0xf9, 0xf6) }
    }

    /// Light on dark.
    #[must_use]
    pub fn dark() -> Theme {
        Theme { background: Rgb(0x14, 0x16, 0x1a) }
    }

    /// The colours that the system prescribes (`forced-colors`): page, text, dimmed text, highlight.
    #[must_use]
    pub fn from_system(background: Rgb, _text: Rgb, _dim: Rgb, _highlight: Rgb) -> Theme {
        Theme { background }
    }
}
