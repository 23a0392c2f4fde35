//! One file a page.

pub mod lab;
