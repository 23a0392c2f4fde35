//! Words of the page that puts a view for another site together.
//!
//! `{name}` in a text is a place that the page fills.

use crate::text::table::words;

words! {
/// What is picked, how it looks, what is copied.
#[derive(Clone, Copy, Debug)]
pub struct ShareWords {
    /// Title of the page.
    pub title: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Heading of the picks.
    pub picks: &'static str,
    /// Which charts.
    pub charts: &'static str,
    /// Which levers.
    pub levers: &'static str,
    /// Another lever, from all there are.
    pub another: &'static str,
    /// Nothing chosen there yet.
    pub choose: &'static str,
    /// Heading of the view.
    pub preview: &'static str,
    /// Heading of the frame's text.
    pub frame: &'static str,
    /// What the frame is and is not.
    pub frame_about: &'static str,
    /// Heading of the script that keeps the height.
    pub resize: &'static str,
    /// What that script does.
    pub resize_about: &'static str,
    /// Heading of the picture.
    pub picture: &'static str,
    /// How to use it.
    pub picture_about: &'static str,
    /// Saves the picture.
    pub save: &'static str,
    /// Heading for sites that read oEmbed.
    pub oembed: &'static str,
    /// What they get.
    pub oembed_about: &'static str,
    /// Heading for programmers.
    pub program: &'static str,
    /// What they can do.
    pub program_about: &'static str,
    /// The way to the example.
    pub example: &'static str,
    /// The way to the package's description.
    pub package: &'static str,
    /// Copies a text; `{what}` is its heading, for screen readers.
    pub copy_name: &'static str,
    /// The same, on the button.
    pub copy: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// The browser refused; the text is marked.
    pub by_hand: &'static str,
    /// The way from the data to this page.
    pub from_data: &'static str,
}
}

pub(in crate::text) const ENGLISH: ShareWords = ShareWords {
    title: "On your own site",
    about: "Put charts and levers of this scenario into a page of yours. Pick them, look at the preview, copy the text below it.",
    picks: "What it shows",
    charts: "Charts",
    levers: "Levers that readers can move",
    another: "Another lever",
    choose: "Choose …",
    preview: "Preview",
    frame: "The frame",
    frame_about: "Copy this into your page. It needs no cookies, no storage and no account, and runs in a sandbox: it cannot touch the page around it.",
    resize: "Height that fits",
    resize_about: "Optional, once a page: a small script of ours that keeps each frame as tall as what it shows. It loads nothing else and sends nothing.",
    picture: "A picture instead",
    picture_about: "For sites that take no frames: save the picture, put it beside your page, and copy this. It leads to the lab.",
    save: "Save the picture (SVG)",
    oembed: "oEmbed",
    oembed_about: "Sites that read oEmbed find the frame of the bill as it stands here:",
    program: "For programmers",
    program_about: "Your page can move the levers and read the results by messages, or run the simulator without this interface.",
    example: "An example page",
    package: "The package",
    copy_name: "Copy: {what}",
    copy: "Copy",
    copied: "Copied",
    by_hand: "The browser does not let this page copy. The text is marked: copy it by hand.",
    from_data: "Put charts and levers on your own site",
};
