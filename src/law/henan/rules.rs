//! The index of the plan's 28 tasks: what each means, which of its rules it carries, and whether it moves a ton.
//!
//! Must not know how a task is executed. Invariant: tasks of governance do not run.

use crate::law::rule::{Rule, Section};
use crate::text::Text;

/// The plan's ten areas, in order.
pub static SECTIONS: &[Section] = &[
    Section { letter: 'A', title: Text { en: "Source control" } },
    Section { letter: 'B', title: Text { en: "Energy" } },
    Section { letter: 'C', title: Text { en: "Industry" } },
    Section { letter: 'D', title: Text { en: "Transport" } },
    Section { letter: 'E', title: Text { en: "Buildings, farms, water" } },
    Section { letter: 'F', title: Text { en: "Circular economy and forests" } },
    Section { letter: 'G', title: Text { en: "Carbon market" } },
    Section { letter: 'H', title: Text { en: "Carbon management" } },
    Section { letter: 'I', title: Text { en: "Pilots and lifestyles" } },
    Section { letter: 'J', title: Text { en: "Assessment and targets" } },
];

/// A task.
const fn task(
    id: &'static str,
    section: char,
    runs: bool,
    meaning: &'static str,
    statements: &'static [&'static str],
) -> Rule {
    Rule { id, section, meaning: Text { en: meaning }, statements, runs }
}

/// Every task, in the plan's order.
pub static ROWS: [Rule; 28] = [
    task(
        "task-01",
        'A',
        false,
        "Red lines, quality lines and use limits bind every unit of land; sector plans of energy-hungry projects are assessed first.",
        &["HN-1a", "HN-1b", "HN-1c"],
    ),
    task(
        "task-02",
        'A',
        true,
        "No new capacity in nine industries; what is built replaces old capacity, saves coal and is as clean as the best.",
        &["HN-2a", "HN-2b", "HN-2c", "HN-2d"],
    ),
    task(
        "task-03",
        'A',
        true,
        "Each project's assessment has a chapter on carbon, which is to become binding.",
        &["HN-3a", "HN-3b"],
    ),
    task(
        "task-04",
        'B',
        true,
        "Old small coal units retire, captive ones join the grid's dispatch, large ones replace small ones, city plants move out.",
        &["HN-4a", "HN-4b", "HN-4c", "HN-4d", "HN-4e"],
    ),
    task(
        "task-05",
        'B',
        true,
        "More wind, sun, biomass and geothermal heat; hydrogen; a fourth direct-current line for imports.",
        &["HN-5a", "HN-5b", "HN-5c"],
    ),
    task(
        "task-06",
        'B',
        true,
        "Homes leave coal, first in the plains; coal boilers under 35 t of steam an hour go; no relapse.",
        &["HN-6a", "HN-6b", "HN-6c", "HN-6d"],
    ),
    task(
        "task-07",
        'C',
        true,
        "Steel moves to electric furnaces, backward capacity closes, polluters leave built-up areas, the Yellow River is kept free.",
        &["HN-7a", "HN-7b"],
    ),
    task(
        "task-08",
        'C',
        true,
        "Green manufacturing is supported and cleaner production audited, carbon included.",
        &["HN-8a"],
    ),
    task(
        "task-09",
        'C',
        true,
        "Kilns are cleaned and change from coal and oil to gas, electricity or waste heat.",
        &["HN-9a", "HN-9b"],
    ),
    task(
        "task-10",
        'C',
        true,
        "Ultra-low emissions in steel, cement and coking; staggered production; rules for bad-air days; ozone gases and HFCs.",
        &["HN-10a", "HN-10b", "HN-10c", "HN-10d", "HN-10e"],
    ),
    task(
        "task-11",
        'D',
        true,
        "Bulk freight moves from road to rail and water; heavy vehicles, machines and ships meet the newest standards.",
        &["HN-11a", "HN-11b"],
    ),
    task("task-12", 'D', true, "Cities deliver with rail outside and electric vans inside.", &["HN-12a"]),
    task(
        "task-13",
        'D',
        true,
        "New public vehicles are electric, in principle also taxis, vans, official cars, muck and cement lorries.",
        &["HN-13a", "HN-13b"],
    ),
    task(
        "task-14",
        'E',
        true,
        "Buildings are green and retrofitted, landfill gas is captured, new districts hold their rain.",
        &["HN-14a", "HN-14b", "HN-14c"],
    ),
    task(
        "task-15",
        'E',
        true,
        "Less fertiliser, treated manure, straw put to use; fifteen zones lead.",
        &["HN-15a", "HN-15b"],
    ),
    task(
        "task-16",
        'E',
        true,
        "Water is saved and used again; wastewater plants save power and burn their biogas.",
        &["HN-16a"],
    ),
    task(
        "task-17",
        'F',
        true,
        "Scrap and waste become material again; five cities follow the first without waste.",
        &["HN-17a", "HN-17b"],
    ),
    task(
        "task-18",
        'F',
        true,
        "More forest and better sinks along mountains and waters; risks of a changing climate are met.",
        &["HN-18a"],
    ),
    task(
        "task-19",
        'G',
        true,
        "Large emitters of eight branches report every year, and their data are checked on site.",
        &["HN-19a", "HN-19b"],
    ),
    task(
        "task-20",
        'G',
        true,
        "Firms take part in the national market: accounts, allowances, verification, surrender, credits.",
        &["HN-20a", "HN-20b", "HN-20c"],
    ),
    task("task-21", 'H', false, "An inventory of greenhouse gases is compiled as a routine.", &["HN-21a"]),
    task(
        "task-22",
        'H',
        false,
        "Assessment, permits and greenhouse gas reports come together on one platform.",
        &["HN-22a"],
    ),
    task(
        "task-23",
        'H',
        false,
        "Statistics learn to count climate data, ozone gases and fluorinated gases.",
        &["HN-23a"],
    ),
    task("task-24", 'I', false, "Stations and one city measure greenhouse gases in the air.", &["HN-24a", "HN-24b"]),
    task(
        "task-25",
        'I',
        true,
        "Counties, parks and firms try low carbon, capture of carbon, and climate finance.",
        &["HN-25a"],
    ),
    task(
        "task-26",
        'I',
        true,
        "Habits change: green communities, public transport, less packaging, rewards for taking part.",
        &["HN-26a"],
    ),
    task(
        "task-27",
        'J',
        false,
        "Inspectors watch reporting, verification and surrender, and protected land.",
        &["HN-27a"],
    ),
    task(
        "task-28",
        'J',
        true,
        "The intensity target binds; intensity and total are to be controlled together; who misses is summoned.",
        &["HN-28a", "HN-28b", "HN-28c"],
    ),
];
