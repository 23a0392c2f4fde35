//! Areas three and four: industry and transport.
//!
//! Rows only; must not know what a lever does.

use super::{Task, choice, headline, listed, range, row};
use crate::law::henan::sources::plan;
use crate::law::lever::{Kind, Lever};
use crate::source::Status::{Assumption, Bill};

const INDUSTRY: &str = "Industry";
const TRANSPORT: &str = "Transport";
const RENEW: Task = Task { group: "industry", rules: &["task-07"], cite: plan(INDUSTRY, 7) };
const STEEL: Task = Task { group: "industry", rules: &["task-07", "task-17"], cite: plan(INDUSTRY, 7) };
const AUDIT: Task = Task { group: "industry", rules: &["task-08"], cite: plan(INDUSTRY, 8) };
const KILNS: Task = Task { group: "industry", rules: &["task-09"], cite: plan(INDUSTRY, 9) };
const MANAGED: Task = Task { group: "industry", rules: &["task-10"], cite: plan(INDUSTRY, 10) };
const FREIGHT: Task = Task { group: "transport", rules: &["task-11"], cite: plan(TRANSPORT, 11) };
const DELIVERY: Task = Task { group: "transport", rules: &["task-12"], cite: plan(TRANSPORT, 12) };
const VEHICLES: Task = Task { group: "transport", rules: &["task-13"], cite: plan(TRANSPORT, 13) };
const ALERTS: &str = "task 10 tells grade A from the others; days and how many firms have which grade were not found";
const CUTS: &str = "task 10 prescribes cuts below grade A and gives no number";

pub(super) static ROWS: [Lever; 19] = listed([
    headline(
        11,
        row(
            STEEL,
            ("steel.eaf_shift", Kind::Fraction(range(["0.03", "0", "0.6", "0.01"])), "of crude steel"),
            (
                "Steel moved to electric furnaces",
                "Share that leaves blast furnaces by 2030; no more than scrap allows.",
            ),
            (Assumption, "task 7 encourages it and gives no number"),
        ),
    ),
    row(
        RENEW,
        ("capacity.retired_mt", Kind::Number(range(["0", "0", "30", "0.5"])), "Mt clinker a year"),
        ("Backward clinker lines closed", "Output that is not made elsewhere in the province, by 2030."),
        (Assumption, "task 7 gives no number"),
    ),
    row(
        AUDIT,
        ("industry.improvement", Kind::Fraction(range(["0", "0", "0.05", "0.001"])), "a year"),
        (
            "Cleaner production",
            "Yearly fall of emissions a unit of output after 2025 in industry outside the market; sectors that trade \
             answer the price instead, never both.",
        ),
        (Assumption, "task 8 gives no number"),
    ),
    row(
        KILNS,
        ("kilns.switched_share", Kind::Fraction(range(["0.2", "0", "1", "0.05"])), "of kiln coal"),
        ("Kilns that change fuel", "Kilns and furnaces beside cement that leave coal by 2030. A weak default."),
        (Assumption, "task 9 gives no number"),
    ),
    row(
        KILNS,
        (
            "kilns.fuel",
            Kind::Choice {
                default: "gas",
                options: &[
                    choice("gas", "Gas"),
                    choice("electricity", "Electricity"),
                    choice("waste-heat", "Waste heat"),
                ],
            },
            "choice",
        ),
        ("What kilns change to", "Electricity moves emissions to the grid; waste heat avoids all of them."),
        (Assumption, "task 9 names the three"),
    ),
    headline(
        12,
        row(
            MANAGED,
            ("ule.share", Kind::Fraction(range(["0.5", "0", "1", "0.05"])), "of steel and clinker"),
            (
                "Ultra-low emission retrofits",
                "Cleans sulphur, nitrogen and dust and raises CO2 a little: fans, reheating and reagents take energy.",
            ),
            (Assumption, "task 10 asks for all processes; how much is done was not found; +1 percent CO2 is weak"),
        ),
    ),
    row(
        MANAGED,
        ("stagger.extra_days", Kind::Number(range(["0", "0", "120", "5"])), "days a year"),
        ("Staggered production", "More days on which clinker lines stand still. A weak default."),
        (Assumption, "task 10 gives no number of days"),
    ),
    row(
        MANAGED,
        ("alert.days", Kind::Number(range(["10", "0", "60", "1"])), "days a year"),
        (
            "Days with a pollution alert",
            "On them firms of grade A choose their own measures and the others stop part of their output. The reference has \
             the alerts of the defaults in it; what differs counts. On days of staggered production nothing more stops. A \
             weak default.",
        ),
        (Assumption, ALERTS),
    ),
    row(
        MANAGED,
        ("grade.a_share", Kind::Fraction(range(["0.1", "0", "1", "0.05"])), "of steel and clinker"),
        ("Grade A firms", "They choose their own measures on days with an alert and need not stop. A weak default."),
        (Assumption, ALERTS),
    ),
    row(
        MANAGED,
        ("grade.b_share", Kind::Fraction(range(["0.3", "0", "1", "0.05"])), "of steel and clinker"),
        ("Grade B firms", "What grades A, B and C leave is grade D. A weak default."),
        (Assumption, ALERTS),
    ),
    row(
        MANAGED,
        ("grade.c_share", Kind::Fraction(range(["0.4", "0", "1", "0.05"])), "of steel and clinker"),
        ("Grade C firms", "What grades A, B and C leave is grade D. A weak default."),
        (Assumption, ALERTS),
    ),
    row(
        MANAGED,
        ("grade.b_cut", Kind::Fraction(range(["0.3", "0", "1", "0.05"])), "of output"),
        ("What grade B must cut", "On each day with an alert; three tenths of it are not made later. A weak default."),
        (Assumption, CUTS),
    ),
    row(
        MANAGED,
        ("grade.c_cut", Kind::Fraction(range(["0.5", "0", "1", "0.05"])), "of output"),
        ("What grade C must cut", "On each day with an alert; three tenths of it are not made later. A weak default."),
        (Assumption, CUTS),
    ),
    row(
        MANAGED,
        ("grade.d_cut", Kind::Fraction(range(["1", "0", "1", "0.05"])), "of output"),
        ("What grade D must cut", "On each day with an alert; three tenths of it are not made later. A weak default."),
        (Assumption, CUTS),
    ),
    row(
        MANAGED,
        ("hfc.cut_t", Kind::Tonnes(range(["500000", "0", "5000000", "50000"])), "t CO2e a year"),
        ("Fluorinated gases avoided", "Outside the CO2 total. A weak default."),
        (Assumption, "task 10 gives no number"),
    ),
    row(
        FREIGHT,
        ("freight.shifted_mtkm", Kind::Number(range(["5000", "0", "100000", "500"])), "million t km a year"),
        ("Freight moved to rail and water", "From diesel lorries, by 2030. A weak default."),
        (Assumption, "task 11 gives no number"),
    ),
    row(
        FREIGHT,
        ("fleet.standard_share", Kind::Fraction(range(["0.5", "0", "1", "0.05"])), "of heavy vehicles"),
        ("Heavy vehicles at the sixth standard", "Cleans the air and leaves CO2 as it is. A weak default."),
        (Assumption, "task 11 asks for all of them; the fleet was not found"),
    ),
    row(
        DELIVERY,
        ("delivery.electric_share", Kind::Fraction(range(["0.2", "0", "1", "0.05"])), "of delivery vans"),
        ("Electric delivery", "Vans in the cities that the plan names, by 2030. A weak default."),
        (Assumption, "task 12 gives no number"),
    ),
    headline(
        13,
        row(
            VEHICLES,
            ("vehicles.electric_share", Kind::Fraction(range(["1", "0", "1", "0.05"])), "of new public vehicles"),
            ("Electric public vehicles", "New buses, sanitation and service vehicles, renewed until 2030."),
            (Bill, "task 13: all new ones"),
        ),
    ),
]);
