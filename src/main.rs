//! The page's entry point.

fn main() {
    capwright::app::start();
}
