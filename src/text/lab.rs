//! Words of the lab page.

/// One field a place.
#[derive(Clone, Copy, Debug)]
pub struct LabWords {
    /// Name of the product.
    pub product: &'static str,
}

pub(super) const ENGLISH: LabWords = LabWords { product: "Capwright" };
