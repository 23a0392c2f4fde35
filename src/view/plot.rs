//! A picture described in data: axes, layers, labels and notes, in the data's own units.
//!
//! Must not know pixels, colours or the law. Invariants: every number is finite; `x` and `y` domains have
//! positive length; ticks are in ascending order; `dots` are in ascending order of `x`.

/// The role that a colour plays; a theme turns it into a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hue {
    /// A sector of emitters, the same in every chart.
    Sector(u8),
    /// An account that receives revenue.
    Account(u8),
    /// A kind of offset credit.
    Offset(u8),
    /// The strongest line or text.
    Ink,
    /// What stands behind: the bill's own run, floor and ceiling.
    Dim,
    /// The user's run.
    Accent,
    /// The corridor between floor and ceiling.
    Band,
    /// What the public reserve holds or sells.
    Reserve,
    /// What the emissions containment reserve took out.
    Withheld,
    /// What nobody bought.
    Unsold,
    /// What is missing.
    Warning,
}

/// How a line is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Unbroken.
    Solid,
    /// Short dashes.
    Dashed,
    /// Dots.
    Dotted,
}

/// How heavy a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Background.
    Thin,
    /// The line that the chart is about.
    Strong,
}

/// One member of a stack: a value at each of the layer's `xs`.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its colour role.
    pub hue: Hue,
    /// Values, as many as the layer has `xs`.
    pub values: Vec<f64>,
}

/// Something drawn; layers come in painting order.
#[derive(Clone, Debug, PartialEq)]
pub enum Layer {
    /// Areas stacked from zero, first at the bottom; negative values stack downwards.
    Areas {
        /// Positions shared by all series.
        xs: Vec<f64>,
        /// The stack, from the bottom.
        series: Vec<Series>,
    },
    /// Bars stacked from zero, first at the bottom.
    Bars {
        /// Middle of each bar.
        xs: Vec<f64>,
        /// The stack, from the bottom.
        series: Vec<Series>,
        /// Width of a bar in units of `x`.
        width: f64,
    },
    /// The space between a lower and an upper line.
    Band {
        /// `(x, low, high)`.
        points: Vec<(f64, f64, f64)>,
        /// Colour role.
        hue: Hue,
    },
    /// A line.
    Line {
        /// Its points.
        points: Vec<(f64, f64)>,
        /// Colour role.
        hue: Hue,
        /// How it is broken.
        stroke: Stroke,
        /// How heavy it is.
        weight: Weight,
    },
    /// Short level lines, one a bar: what the bars are compared with.
    Levels {
        /// Their middles.
        points: Vec<(f64, f64)>,
        /// Length in units of `x`.
        width: f64,
        /// Colour role.
        hue: Hue,
    },
    /// Filled dots.
    Dots {
        /// Their centres.
        points: Vec<(f64, f64)>,
        /// Colour role.
        hue: Hue,
    },
    /// Open circles, told from dots without colour.
    Markers {
        /// Their centres.
        points: Vec<(f64, f64)>,
        /// Colour role.
        hue: Hue,
    },
    /// Signs on a line, so that it is known without its colour.
    #[cfg(any(feature = "pages", not(feature = "app")))]
    Signs {
        /// Their centres.
        points: Vec<(f64, f64)>,
        /// Which sign.
        sign: Sign,
        /// Colour role.
        hue: Hue,
    },
}

/// A sign that tells one line from another.
#[cfg(any(feature = "pages", not(feature = "app")))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A full circle.
    Disc,
    /// A full square.
    Square,
    /// A full triangle.
    Triangle,
    /// A diamond, empty.
    Diamond,
}

/// A mark on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub at: f64,
    /// What it says.
    pub label: String,
    /// Whether it may be left out where space is short.
    pub optional: bool,
}

/// A series named where it ends, in its colour.
#[derive(Clone, Debug, PartialEq)]
pub struct EndLabel {
    /// Height at which it wants to stand.
    pub y: f64,
    /// The name.
    pub text: String,
    /// Colour role.
    pub hue: Hue,
}

/// Which way a note runs from its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Text begins at the point.
    Right,
    /// Text ends at the point.
    Left,
    /// Text begins beside the point and hangs below it.
    Under,
}

/// A remark at a point.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Where it points.
    pub x: f64,
    /// Where it points.
    pub y: f64,
    /// The remark.
    pub text: String,
    /// The same where space is short.
    pub short: String,
    /// The least that makes sense.
    pub brief: String,
    /// Colour role.
    pub hue: Hue,
    /// Which side it prefers.
    pub side: Side,
    /// Whether a dot marks the point.
    pub dot: bool,
}

impl Note {
    /// A name written beside its point, without a dot.
    #[must_use]
    pub fn name((x, y): (f64, f64), text: &str, hue: Hue, side: Side) -> Note {
        let text = text.to_string();
        Note { x, y, short: text.clone(), brief: text.clone(), text, hue, side, dot: false }
    }
}

/// A dot that the crosshair puts on a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CursorDot {
    /// Position.
    pub x: f64,
    /// Height on the chart, stacked where the series is stacked.
    pub y: f64,
    /// Colour role.
    pub hue: Hue,
}

/// A whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// Left and right end.
    pub x: (f64, f64),
    /// Lower and upper end.
    pub y: (f64, f64),
    /// Marks under the picture.
    pub x_ticks: Vec<Tick>,
    /// Gridlines; the unit stands at the top one only.
    pub y_ticks: Vec<Tick>,
    /// What is drawn, in painting order.
    pub layers: Vec<Layer>,
    /// Names at the right end.
    pub labels: Vec<EndLabel>,
    /// Remarks inside.
    pub notes: Vec<Note>,
    /// Where the crosshair stops, ascending.
    pub stops: Vec<f64>,
    /// What the crosshair touches, ascending by `x`.
    pub dots: Vec<CursorDot>,
}
