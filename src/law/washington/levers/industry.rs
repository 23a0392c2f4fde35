//! Tables that the rules on free allowances ask for and that nobody has published.
//!
//! Rows only; must not know what a lever does. These rows are ours, beside the rules' own parameters.

use crate::law::lever::{Kind, Lever, listed};
use crate::law::washington::sources::report;
use crate::law::washington::tables;
use crate::source::Status;
use crate::text::Text;

pub(super) static ROWS: [Lever; 5] = listed([
    Lever {
        id: "eite.trade_data",
        group: "free-allowances",
        kind: Kind::Table { default: "[]", shape: tables::EITE_TRADE },
        unit: "list of {entity, value_added, imports, exports, shipments}",
        status: Status::Assumption,
        source: "no figures by plant are bundled; rows are the user's",
        rules: &["eite-classification"],
        active: true,
        headline: None,
        label: Text { en: "Value added and trade of a plant" },
        help: Text {
            en: "Figures for the two cut-offs, in millions of dollars. A manufacturer that is not on the list joins \
                 it when they pass; without a row it does not.",
        },
        cite: report("Emissions Intensive, Trade-Exposed", 2),
    },
    Lever {
        id: "eite.output",
        group: "free-allowances",
        kind: Kind::Table { default: "[]", shape: tables::EITE_OUTPUT },
        unit: "list of {entity, good, output, intensity, year}",
        status: Status::Assumption,
        source: "no output data are published; rows are the user's",
        rules: &["eite-no-cost-allocation", "eite-rule-updates"],
        active: true,
        headline: None,
        label: Text { en: "Output of a plant" },
        help: Text {
            en: "Units of a good a year and tons for each unit. Free allowances of a plant with rows follow its \
                 output and the good's benchmark; of one without rows, its emissions.",
        },
        cite: report("Emissions Intensive, Trade-Exposed", 2),
    },
    Lever {
        id: "eite.benchmark_table",
        group: "free-allowances",
        kind: Kind::Table { default: "[]", shape: tables::EITE_BENCHMARKS },
        unit: "list of {good, benchmark}",
        status: Status::Assumption,
        source: "read where eite.benchmark is table",
        rules: &["eite-no-cost-allocation"],
        active: true,
        headline: None,
        label: Text { en: "Benchmarks by good" },
        help: Text { en: "Tons for each unit of a good that are free before the yearly decline." },
        cite: report("Emissions Intensive, Trade-Exposed", 2),
    },
    Lever {
        id: "eite.schedule_table",
        group: "free-allowances",
        kind: Kind::Table { default: "{}", shape: tables::SHARES_BY_YEAR },
        unit: "year -> share",
        status: Status::Assumption,
        source: "read where eite.schedule is table",
        rules: &["eite-no-cost-allocation"],
        active: true,
        headline: None,
        label: Text { en: "Industry's free portion by year" },
        help: Text { en: "A share for some years; a year left out keeps the share before it." },
        cite: report("Emissions Intensive, Trade-Exposed", 1),
    },
    Lever {
        id: "electricity.table",
        group: "free-allowances",
        kind: Kind::Table { default: "{}", shape: tables::TONS_BY_YEAR },
        unit: "year -> allowances",
        status: Status::Assumption,
        source: "read where electricity.method is table",
        rules: &["electricity-no-cost-allocation"],
        active: true,
        headline: None,
        label: Text { en: "Power's free allowances by year" },
        help: Text {
            en: "All suppliers' allowances for some years, divided in proportion to their emissions of 2013 to 2017; \
                 a year left out keeps the amount before it.",
        },
        cite: report("Electricity Suppliers", 1),
    },
]);
