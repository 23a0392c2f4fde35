//! Presets of Henan's plan: other targets, a fixed total, a market of its own.
//!
//! Rows only.

use crate::law::preset::Preset;
use crate::text::Text;

const ANNOUNCED: &str = "announced for sectors with stable emissions from 2027";
const PRESS: &str = "press on the nation's fall of intensity by about 12 percent";

/// Every preset, the plan as it stands apart.
pub static PRESETS: &[Preset] = &[
    Preset {
        id: "twelve-percent",
        label: Text { en: "Only twelve percent by 2025" },
        about: Text {
            en: "Emissions of 2025 as if intensity had fallen as the nation's did: the target is missed by far.",
        },
        set: &[("economy.emissions_2025_mt", "512.6", PRESS)],
    },
    Preset {
        id: "fixed-total",
        label: Text { en: "A fixed total from 2027" },
        about: Text {
            en: "Allowances no longer follow output: what the formula gave in 2026 falls by a percent a year.",
        },
        set: &[("cap.mode", "absolute", ANNOUNCED)],
    },
    Preset {
        id: "own-market",
        label: Text { en: "A market of its own" },
        about: Text {
            en: "What if the province traded alone: a fixed total, three tenths auctioned, the price from its own firms.",
        },
        set: &[
            ("auction.share", "0.3", "assumption"),
            ("cap.mode", "absolute", ANNOUNCED),
            ("market.mode", "cleared", "assumption"),
        ],
    },
    Preset {
        id: "total-first",
        label: Text { en: "After the peak: the total decides" },
        about: Text { en: "The phase in which total and intensity have changed places." },
        set: &[("target.phase", "total-first", "State Council office, document 39 of 2024")],
    },
    Preset {
        id: "nothing-more",
        label: Text { en: "Without the energy measures" },
        about: Text { en: "No old unit retired, no wind, sun, geothermal heat or home conversion from 2023 on." },
        set: &[
            ("boilers.retired_tph", "0", "assumption"),
            ("coal.retired_mw", "0", "assumption"),
            ("geothermal.heated_m2", "0", "assumption"),
            ("homes.converted", "0", "assumption"),
            ("solar.added_mw", "0", "assumption"),
            ("wind.added_mw", "0", "assumption"),
        ],
    },
];
