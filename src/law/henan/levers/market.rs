//! Area seven: who reports and who trades, what is given, what it costs.
//!
//! Rows only; must not know what a lever does.

use super::{Task, choice, headline, listed, range, row};
use crate::law::henan::sources::plan;
use crate::law::lever::{Kind, Lever};
use crate::source::Status::{Assumption, Bill, Draft, Rule};

const HEADING: &str = "Carbon emissions trading market";
const REPORT: Task = Task { group: "carbon-market", rules: &["task-19"], cite: plan(HEADING, 19) };
const REACH: Task = Task { group: "carbon-market", rules: &["task-19", "task-20"], cite: plan(HEADING, 20) };
const TRADE: Task = Task { group: "carbon-market", rules: &["task-20"], cite: plan(HEADING, 20) };
const DRAFT: &str = "consultation draft of July 2026 for 2025 and 2026";

const CARRIED: &str = "national allocation plan for 2023 and 2024";

pub(super) static ROWS: [Lever; 33] = listed([
    row(
        REPORT,
        ("reporting.threshold_t", Kind::Tonnes(range(["26000", "0", "500000", "1000"])), "t CO2e a year"),
        ("Who reports: emissions", "Firms of eight branches from this on, or by their energy."),
        (Bill, "task 19"),
    ),
    row(
        REPORT,
        ("reporting.threshold_tce", Kind::Count(range(["10000", "0", "500000", "500"])), "t standard coal a year"),
        ("Who reports: energy", "Firms of eight branches from this on, or by their emissions."),
        (Bill, "task 19"),
    ),
    row(
        REPORT,
        ("trading.threshold_t", Kind::Tonnes(range(["26000", "0", "500000", "1000"])), "t CO2e a year, direct"),
        ("Who trades", "Firms with a process that trades from this on. Another test than who reports."),
        (Rule, "national list of key emitters"),
    ),
    row(
        REACH,
        (
            "trading.sectors",
            Kind::Choice {
                default: "four",
                options: &[
                    choice("power", "Power alone"),
                    choice("four", "Power, steel, cement, aluminium"),
                    choice("all", "The other reporting branches too"),
                ],
            },
            "choice",
        ),
        (
            "Sectors that trade",
            "The other branches are petrochemicals, chemicals, flat glass, copper, paper and aviation. No rule is drafted for \
             them, so that they are given what they emit, as steel, cement and aluminium were in their first year.",
        ),
        (Rule, "national decision on the four; the main industrial sectors are announced by 2027"),
    ),
    row(
        REACH,
        ("trading.wider_from", Kind::Years(range(["2027", "2026", "2030", "1"])), "year"),
        ("Other branches trade from", "Where all reporting branches trade: their first year."),
        (Rule, "announced: the main industrial sectors by 2027"),
    ),
    row(
        TRADE,
        ("trading.industry_from", Kind::Years(range(["2024", "2024", "2031", "1"])), "year"),
        ("Industry trades from", "Steel, clinker and aluminium; power since 2019."),
        (Rule, "national decision on the three sectors"),
    ),
    headline(
        4,
        row(
            TRADE,
            (
                "plan.vintage",
                Kind::Choice {
                    default: "dated",
                    options: &[
                        choice("dated", "Each year its own; the last one goes on"),
                        choice("2019", "2019-20"),
                        choice("2021", "2021"),
                        choice("2022", "2022"),
                        choice("2023", "2023"),
                        choice("2024", "2024"),
                        choice("2025", "2025 (draft)"),
                        choice("2026", "2026 (draft)"),
                    ],
                },
                "choice",
            ),
            ("Benchmarks of the plan for", "From 2025 on, the benchmarks of this plan."),
            (Draft, "national allocation plans; those for 2025 and 2026 are drafts"),
        ),
    ),
    row(
        TRADE,
        ("plan.tightening", Kind::Fraction(range(["0.001", "0", "0.05", "0.001"])), "a year from 2027"),
        ("Benchmarks fall", "By this share a year after the last plan."),
        (Assumption, "the drafts lower conventional coal by 0.1 to 0.4 percent a year"),
    ),
    row(
        TRADE,
        ("deficit.cap", Kind::Fraction(range(["0.2", "0", "1", "0.01"])), "of emissions"),
        ("Most that may be missing", "Power firms get so much that no more of their emissions is without allowances."),
        (Rule, "national allocation plans"),
    ),
    row(
        TRADE,
        ("industry.slope", Kind::Fraction(range(["0.15", "0.01", "1", "0.01"])), "of emissions"),
        ("Industry: what an advantage gives", "Share gained for the whole distance from the break-even intensity."),
        (Draft, DRAFT),
    ),
    row(
        TRADE,
        ("industry.clamp", Kind::Fraction(range(["0.03", "0", "0.3", "0.005"])), "of emissions"),
        ("Industry: most gained or lost", "Nobody gains or loses more than this."),
        (Draft, DRAFT),
    ),
    row(
        TRADE,
        ("slag.limit_2025", Kind::Fraction(range(["0.15", "0", "1", "0.01"])), "of raw material"),
        ("Carbide slag 2025", "Clinker lines with more are given what they emitted."),
        (Draft, DRAFT),
    ),
    row(
        TRADE,
        ("slag.limit_2026", Kind::Fraction(range(["0.3", "0", "1", "0.01"])), "of raw material"),
        ("Carbide slag from 2026", "Clinker lines with more are given what they emitted."),
        (Draft, DRAFT),
    ),
    row(
        TRADE,
        ("biomass.limit", Kind::Fraction(range(["0.2", "0", "1", "0.01"])), "of fuel"),
        ("Biomass", "Lines with more are given what they emitted."),
        (Draft, DRAFT),
    ),
    headline(
        5,
        row(
            TRADE,
            ("market.price", Kind::Money(range(["80", "40", "200", "1"])), "CNY per t"),
            ("Price of an allowance", "On the national market, for obligations from 2025 on."),
            (Assumption, "2025 ended at 74.63; 97.81 on 20 August 2026"),
        ),
    ),
    row(
        TRADE,
        ("market.price_growth", Kind::Fraction(range(["0", "-0.1", "0.2", "0.01"])), "a year from 2026"),
        ("Price growth", "Yearly change after 2025."),
        (Assumption, "flat unless moved"),
    ),
    row(
        TRADE,
        (
            "market.mode",
            Kind::Choice {
                default: "national",
                options: &[
                    choice("national", "The national market's"),
                    choice("cleared", "Cleared among the province's firms"),
                ],
            },
            "choice",
        ),
        ("Where the price comes from", "Cleared: what if the province traded alone. Needs an auctioned share."),
        (Assumption, "the national market has 3,378 units"),
    ),
    row(
        TRADE,
        ("market.sell_surplus", Kind::Fraction(range(["0.5", "0", "1", "0.05"])), "of a surplus"),
        (
            "Surplus that is sold",
            "The rest is kept; carrying over depends on it. In a market of the province's own all of it is offered.",
        ),
        (Assumption, "behaviour"),
    ),
    row(
        TRADE,
        ("market.missing", Kind::Fraction(range(["0", "0", "1", "0.01"])), "of what must be bought"),
        ("Purchases that are not made", "What is missing is fined. In 2024, 99.99 percent complied."),
        (Assumption, "behaviour"),
    ),
    row(
        TRADE,
        ("ccer.limit", Kind::Fraction(range(["0.05", "0", "0.2", "0.005"])), "of emissions"),
        ("Most credits", "Certified reductions from outside the market; never from plants in it."),
        (Rule, "national regulation; the plan gives no number"),
    ),
    row(
        TRADE,
        ("ccer.price_ratio", Kind::Fraction(range(["0.95", "0", "1.5", "0.01"])), "of an allowance's price"),
        (
            "Price of a credit",
            "The national price, or the province's own where it is cleared. Firms take credits only where they are cheaper.",
        ),
        (Assumption, "94.83 against 97.81 on 20 August 2026"),
    ),
    row(
        TRADE,
        ("ccer.supply_t", Kind::Tonnes(range(["1000000", "0", "20000000", "100000"])), "t a year"),
        ("Credits to be had", "For the province's firms, from 2024 on."),
        (Assumption, "17.76 Mt were registered in the nation by the end of 2025"),
    ),
    headline(
        14,
        row(
            TRADE,
            (
                "cap.mode",
                Kind::Choice {
                    default: "formula",
                    options: &[
                        choice("formula", "What the formula gives: it follows output"),
                        choice("absolute", "A fixed total: output does not change it"),
                    ],
                },
                "choice",
            ),
            ("How many allowances", "From a year on, the sum can be fixed; each firm's part keeps its proportion."),
            (Rule, "announced for sectors with stable emissions from 2027"),
        ),
    ),
    row(
        TRADE,
        ("cap.first_year", Kind::Years(range(["2027", "2027", "2030", "1"])), "year"),
        ("Fixed total from", "The first year with a cap."),
        (Rule, "announced: from 2027"),
    ),
    row(
        TRADE,
        ("cap.decline", Kind::Fraction(range(["0.01", "0", "0.2", "0.005"])), "a year"),
        ("The cap falls", "Each year from the first, below what the formula gave in the year before it."),
        (Assumption, "no number is announced"),
    ),
    headline(
        15,
        row(
            TRADE,
            ("auction.share", Kind::Fraction(range(["0", "0", "1", "0.01"])), "of allowances"),
            ("Auctioned share", "Firms pay the price for this part."),
            (Rule, "paid allocation is announced for 2030"),
        ),
    ),
    row(
        TRADE,
        ("auction.first_year", Kind::Years(range(["2027", "2027", "2030", "1"])), "year"),
        ("Auctions from", "The first year with an auctioned share."),
        (Rule, "announced: from 2027"),
    ),
    row(
        TRADE,
        ("auction.floor", Kind::Money(range(["40", "1", "200", "1"])), "CNY per t"),
        ("Lowest selling price", "Where the price is cleared in the province."),
        (Assumption, "the market has no price collar"),
    ),
    row(
        TRADE,
        ("auction.top", Kind::Money(range(["200", "50", "2000", "10"])), "CNY per t"),
        ("Highest bid", "Where the price is cleared in the province."),
        (Assumption, "far below what a missing allowance costs"),
    ),
    row(
        TRADE,
        ("penalty.multiple", Kind::Number(range(["5", "5", "10", "0.5"])), "times the price"),
        ("Penalty", "For each missing allowance that was due after April 2024: obligations from 2023 on."),
        (Rule, "national regulation in force since 1 May 2024"),
    ),
    row(
        TRADE,
        ("penalty.fine", Kind::Money(range(["25000", "20000", "30000", "1000"])), "CNY a firm and deadline"),
        (
            "Fine before May 2024",
            "For obligations of 2019 to 2022, however much is missing; it also comes off the next allocation.",
        ),
        (Rule, "national rules in force until May 2024: 20,000 to 30,000 CNY; the middle is assumed"),
    ),
    row(
        TRADE,
        ("carryover.base_t", Kind::Tonnes(range(["10000", "0", "1000000", "1000"])), "t a firm"),
        ("Carrying over: for everyone", "Allowances of 2019 to 2024 that any firm may keep after 2025."),
        (Rule, CARRIED),
    ),
    row(
        TRADE,
        ("carryover.multiple", Kind::Number(range(["1.5", "0", "10", "0.1"])), "times net sales"),
        ("Carrying over: for sellers", "And for each ton sold beyond those bought in 2024 and 2025."),
        (Rule, CARRIED),
    ),
]);
