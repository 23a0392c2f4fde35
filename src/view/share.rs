//! What somebody copies to put a scenario into a page of their own: a frame, the script that keeps its height, a picture.
//!
//! Must not know the browser. Invariant: whatever the scenario is called and wherever the page stands, what is copied
//! is one element with quoted attributes, and text in it stays text.

use super::memo::html::escape;

/// Height of a frame before the script knows better: a headline and two charts side by side.
pub const HEIGHT: u32 = 720;

/// What a frame may do: run, know its own origin, open the lab in a tab, save a file. It may not touch the page around it.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// The frame of an embedded view.
#[must_use]
pub fn frame(link: &str, title: &str) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{HEIGHT}\" style=\"border:0\" loading=\"lazy\" \
         allow=\"clipboard-write; fullscreen\" sandbox=\"{SANDBOX}\" referrerpolicy=\"no-referrer\"></iframe>",
        escape(link),
        escape(title)
    )
}

/// The script that keeps the heights of all frames on a page; `base` is where this page stands, with a slash at its end.
#[must_use]
pub fn resize(base: &str) -> String {
    format!("<script src=\"{}resize.js\" async></script>", escape(base))
}

/// A picture that leads to the lab, for pages that take no frames; `file` is what the picture is called there.
#[must_use]
pub fn picture(link: &str, file: &str, says: &str, (width, height): (f64, f64)) -> String {
    format!(
        "<a href=\"{}\"><img src=\"{}\" alt=\"{}\" width=\"{width}\" height=\"{height}\"></a>",
        escape(link),
        escape(file),
        escape(says)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_the_scenario_is_called_one_element_is_copied() {
        let hostile = "\"><script>alert(1)</script>&'";
        for text in [frame(hostile, hostile), picture(hostile, hostile, hostile, (960.0, 540.0))] {
            assert_eq!(
                text.matches('<').count(),
                text.matches("<a ").count() * 3 + text.matches("<iframe").count() * 2
            );
            assert!(!text.contains("<script") && !text.contains("\">\""), "{text}");
            assert_eq!(text.matches('"').count() % 2, 0);
        }
        assert_eq!(resize("https://example.org/a/"), "<script src=\"https://example.org/a/resize.js\" async></script>");
    }

    #[test]
    fn a_frame_has_a_title_and_asks_for_no_more_than_it_needs() {
        let text = frame("https://example.org/#/embed?program=p&charts=price", "Cap");
        assert!(text.contains("src=\"https://example.org/#/embed?program=p&amp;charts=price\""), "{text}");
        assert!(text.contains("title=\"Cap\"") && text.contains("sandbox=\"allow-scripts "));
        assert!(!text.contains("allow-top-navigation") && !text.contains("allow-forms"));
    }
}
