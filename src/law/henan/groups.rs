//! The plan's ten areas, under which its levers are listed, and the economy last.

use crate::law::lever::Group;
use crate::text::Text;

/// Every heading, in order.
pub static GROUPS: &[Group] = &[
    Group { id: "source-control", label: Text { en: "Source control" } },
    Group { id: "energy", label: Text { en: "Energy" } },
    Group { id: "industry", label: Text { en: "Industry" } },
    Group { id: "transport", label: Text { en: "Transport" } },
    Group { id: "other-fields", label: Text { en: "Buildings, farms, water" } },
    Group { id: "circular", label: Text { en: "Circular economy and forests" } },
    Group { id: "carbon-market", label: Text { en: "Carbon market" } },
    Group { id: "management", label: Text { en: "Carbon management" } },
    Group { id: "pilots", label: Text { en: "Pilots and lifestyles" } },
    Group { id: "assessment", label: Text { en: "Assessment and targets" } },
    Group { id: "economy", label: Text { en: "Economy and air" } },
];
