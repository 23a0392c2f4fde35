//! A link as a code that cameras read (QR, ISO/IEC 18004).
//!
//! Must not know where it is drawn. Invariant: what a decoder reads is the link, to the letter; a link that is too long
//! has no code.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// Light squares around a code, without which cameras do not find it.
pub const MARGIN: i32 = 4;

/// Finest code that a camera reads off a projector: version 25, 117 squares a side.
const FINEST: i32 = 117;

/// A code as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Squares a side, with the margin.
    pub side: i32,
    /// The dark squares as a path, one unit a square.
    pub path: String,
}

/// The code of `link`; none when it is too long to be read off a wall.
#[must_use]
pub fn code(link: &str) -> Option<Code> {
    let code = QrCode::encode_text(link, QrCodeEcc::Medium).ok().filter(|code| code.size() <= FINEST)?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let from = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                // Writing to a text cannot fail.
                let _ = write!(path, "M{},{}h{}v1h-{}z", from + MARGIN, y + MARGIN, x - from, x - from);
            }
            x += 1;
        }
    }
    Some(Code { side: size + 2 * MARGIN, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dark squares of a path, as somebody who only sees the drawing would paint them.
    fn painted(code: &Code) -> Vec<Vec<bool>> {
        let side = usize::try_from(code.side).expect("a side");
        let mut squares = vec![vec![false; side]; side];
        for piece in code.path.split('M').skip(1) {
            let (x, rest) = piece.split_once(',').expect("x");
            let (y, rest) = rest.split_once('h').expect("y");
            let (width, _) = rest.split_once('v').expect("width");
            let [x, y, width] = [x, y, width].map(|number| number.parse::<usize>().expect("a number"));
            squares[y][x..x + width].fill(true);
        }
        squares
    }

    fn decoded(code: &Code) -> String {
        let squares = painted(code);
        let scale = 4;
        let size = squares.len() * scale;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(size, size, |x, y| {
            if squares[y / scale][x / scale] { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "an independent decoder finds one code");
        grids[0].decode().expect("it can be read").1
    }

    #[test]
    fn an_independent_decoder_reads_the_link() {
        let amendment = "https://example.org/lab/#/lab?program=wa-sb5981&limits.reduction_2035=0.45";
        let long = format!("{amendment}&{}", "auction.floor_base=20&".repeat(20));
        let title = "https://example.org/#/lab?program=wa-sb5981&title=%E7%A2%B3%E5%B8%82%E5%9C%BA";
        for link in [amendment, &long, title] {
            assert_eq!(decoded(&code(link).expect("a code")), link);
        }
    }

    #[test]
    fn a_link_that_is_too_long_has_no_code() {
        assert_eq!(code(&"x".repeat(3_000)), None);
    }
}
