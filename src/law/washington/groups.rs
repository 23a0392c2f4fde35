//! The headings that Washington's levers are listed under, in the bill's order, the economy last.

use crate::law::lever::Group;
use crate::text::Text;

/// Every heading, in order.
pub static GROUPS: &[Group] = &[
    Group { id: "cap", label: Text { en: "Cap" } },
    Group { id: "participation", label: Text { en: "Participation" } },
    Group { id: "free-allowances", label: Text { en: "Free allowances" } },
    Group { id: "auctions", label: Text { en: "Auctions" } },
    Group { id: "price-collar", label: Text { en: "Price collar" } },
    Group { id: "reserves", label: Text { en: "Reserves" } },
    Group { id: "offsets", label: Text { en: "Offsets" } },
    Group { id: "compliance", label: Text { en: "Compliance" } },
    Group { id: "linkage", label: Text { en: "Linkage" } },
    Group { id: "revenue", label: Text { en: "Revenue" } },
    Group { id: "review", label: Text { en: "Review" } },
    Group { id: "economy", label: Text { en: "Economy" } },
];
