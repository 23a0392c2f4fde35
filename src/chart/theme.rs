//! Colours for light, dark and the system's own high-contrast set.
//!
//! After the UK Government Analysis Function's palette, nudged so that every fill stands 3 to 1 against
//! the page and every coloured word 4.5 to 1. Must not know what a hue means. Invariant: the pale fills
//! (band, reserve) are the only ones below 3 to 1, and their edges are not.

use crate::units::float;
use crate::view::plot::Hue;

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// From `0xrrggbb`.
    const fn hex(value: u32) -> Rgb {
        Rgb((value >> 16) as u8, (value >> 8) as u8, value as u8)
    }

    /// `#rrggbb`.
    #[must_use]
    pub fn css(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// Relative luminance as WCAG defines it.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { float::pow((value + 0.055) / 1.055, 2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// Contrast ratio as WCAG defines it, 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Rgb) -> f64 {
        let (here, there) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if here > there { here / there } else { there / here }
    }

    /// A step from this colour towards another.
    fn towards(self, other: Rgb, share: f64) -> Rgb {
        let mix = |from: u8, to: u8| libm::round(f64::from(from) + (f64::from(to) - f64::from(from)) * share) as u8;
        Rgb(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }
}

/// A hue as it is filled and as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pigment {
    /// Areas, bars, dots, lines.
    pub fill: Rgb,
    /// Words, at least 4.5 to 1 against the page.
    pub text: Rgb,
}

/// A set of colours.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// Behind everything.
    pub background: Rgb,
    /// Gridlines.
    pub rule: Rgb,
    ink: Pigment,
    dim: Pigment,
    accent: Pigment,
    band: Pigment,
    reserve: Pigment,
    reserve_edge: Rgb,
    withheld: Pigment,
    unsold: Pigment,
    warning: Pigment,
    sectors: [Pigment; 5],
    accounts: [Pigment; 3],
    offsets: [Pigment; 4],
}

/// The colours that a theme is made from.
struct Base {
    background: u32,
    rule: u32,
    ink: u32,
    dim: u32,
    accent: u32,
    band: u32,
    reserve: u32,
    reserve_edge: u32,
    unsold: u32,
    warning: u32,
    /// Motor fuels, natural gas, industry, electricity, other.
    hues: [u32; 5],
}

impl Theme {
    /// Dark on light.
    #[must_use]
    pub fn light() -> Theme {
        Theme::of(&Base {
            background: 0xfaf9f6,
            rule: 0xe4e1da,
            ink: 0x1b1d22,
            dim: 0x686b73,
            accent: 0x12436d,
            band: 0xeeece5,
            reserve: 0xcfd8e3,
            reserve_edge: 0x5c7289,
            unsold: 0x8b8d94,
            warning: 0xa4262c,
            hues: [0x12436d, 0xee6119, 0x801650, 0x26999d, 0x9a7cc9],
        })
    }

    /// Light on dark.
    #[must_use]
    pub fn dark() -> Theme {
        Theme::of(&Base {
            background: 0x14161a,
            rule: 0x2c3038,
            ink: 0xeceae4,
            dim: 0x9a9da5,
            accent: 0x7fb2e5,
            band: 0x23272f,
            reserve: 0x34404e,
            reserve_edge: 0x93a7bd,
            unsold: 0x7d8088,
            warning: 0xf08b8b,
            hues: [0x5b8fc4, 0xf58b56, 0xc4679a, 0x4fc1b7, 0xbda6e3],
        })
    }

    /// The colours that the system prescribes (`forced-colors`): page, text, dimmed text, highlight.
    /// Series are then told apart by their order, their edges and their names, not by hue.
    #[must_use]
    pub fn from_system(background: Rgb, text: Rgb, dim: Rgb, highlight: Rgb) -> Theme {
        let pigment = |fill| Pigment { fill, text };
        let step = |share| pigment(text.towards(background, share));
        Theme {
            background,
            rule: dim.towards(background, 0.6),
            ink: pigment(text),
            dim: Pigment { fill: dim, text: dim },
            accent: pigment(highlight),
            band: pigment(background),
            reserve: pigment(background),
            reserve_edge: text,
            withheld: step(0.3),
            unsold: pigment(dim),
            warning: pigment(text),
            sectors: [pigment(highlight), step(0.0), step(0.3), step(0.15), step(0.4)],
            accounts: [pigment(highlight), step(0.0), step(0.3)],
            offsets: [step(0.0), step(0.3), step(0.15), step(0.4)],
        }
    }

    fn of(base: &Base) -> Theme {
        let (background, ink) = (Rgb::hex(base.background), Rgb::hex(base.ink));
        let pigment = |hex: u32| Pigment { fill: Rgb::hex(hex), text: readable(Rgb::hex(hex), background, ink) };
        let [motor, gas, industry, power, other] = base.hues.map(pigment);
        Theme {
            background,
            rule: Rgb::hex(base.rule),
            ink: pigment(base.ink),
            dim: pigment(base.dim),
            accent: pigment(base.accent),
            band: pigment(base.band),
            reserve: Pigment { fill: Rgb::hex(base.reserve), ..pigment(base.reserve_edge) },
            reserve_edge: Rgb::hex(base.reserve_edge),
            withheld: other,
            unsold: pigment(base.unsold),
            warning: pigment(base.warning),
            sectors: [motor, gas, industry, power, other],
            accounts: [motor, power, gas],
            offsets: [power, other, gas, industry],
        }
    }

    /// The colours of a hue.
    #[must_use]
    pub fn pigment(&self, hue: Hue) -> Pigment {
        let of = |set: &[Pigment], place: u8| set.get(usize::from(place) % set.len().max(1)).copied();
        match hue {
            Hue::Sector(place) => of(&self.sectors, place).unwrap_or(self.dim),
            Hue::Account(place) => of(&self.accounts, place).unwrap_or(self.dim),
            Hue::Offset(place) => of(&self.offsets, place).unwrap_or(self.dim),
            Hue::Ink => self.ink,
            Hue::Dim => self.dim,
            Hue::Accent => self.accent,
            Hue::Band => self.band,
            Hue::Reserve => self.reserve,
            Hue::Withheld => self.withheld,
            Hue::Unsold => self.unsold,
            Hue::Warning => self.warning,
        }
    }

    /// The line around a fill too pale to stand alone.
    #[must_use]
    pub fn edge(&self, hue: Hue) -> Option<Rgb> {
        (hue == Hue::Reserve).then_some(self.reserve_edge)
    }
}

/// The colour, moved towards ink until words in it can be read.
fn readable(colour: Rgb, background: Rgb, ink: Rgb) -> Rgb {
    let steps = (0..=20_u32).map(|step| colour.towards(ink, f64::from(step) / 20.0));
    steps.into_iter().find(|candidate| candidate.contrast(background) >= 4.5).unwrap_or(ink)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALONE: [Hue; 19] = [
        Hue::Sector(0),
        Hue::Sector(1),
        Hue::Sector(2),
        Hue::Sector(3),
        Hue::Sector(4),
        Hue::Account(0),
        Hue::Account(1),
        Hue::Account(2),
        Hue::Offset(0),
        Hue::Offset(1),
        Hue::Offset(2),
        Hue::Offset(3),
        Hue::Ink,
        Hue::Dim,
        Hue::Accent,
        Hue::Withheld,
        Hue::Unsold,
        Hue::Warning,
        Hue::Account(9),
    ];

    #[test]
    fn graphics_stand_three_to_one_and_words_four_and_a_half() {
        for theme in [Theme::light(), Theme::dark()] {
            for hue in ALONE {
                let pigment = theme.pigment(hue);
                let ratio = pigment.fill.contrast(theme.background);
                assert!(ratio >= 3.0, "{hue:?} {} is only {ratio:.2}", pigment.fill.css());
                assert!(pigment.text.contrast(theme.background) >= 4.5, "{hue:?} as text");
            }
            assert!(theme.reserve_edge.contrast(theme.background) >= 3.0);
            assert!(theme.pigment(Hue::Reserve).text.contrast(theme.background) >= 4.5);
        }
    }

    #[test]
    fn black_on_white_is_twenty_one() {
        assert!((Rgb(0, 0, 0).contrast(Rgb(255, 255, 255)) - 21.0).abs() < 1e-9);
    }
}
