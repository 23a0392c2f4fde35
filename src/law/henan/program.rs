//! The programme that Henan's levers describe.
//!
//! Reads like the national plans and the province's: who reports, who trades, what is given, what is owed, what is
//! reached. Invariant: with every lever at its default it is the plan as it stands.

use super::economy::{FIRST, LAST, economy, years};
use super::facts::Facts;
use super::firms::firms;
use super::measures::{benefit, measures, pollutants};
use super::vintages::{classes, vintages};
use super::{ID, levers};
use crate::law::Problem;
use crate::law::intensity::benchmark::Vintage;
use crate::law::intensity::coverage::{Process, Reporting, Trading};
use crate::law::intensity::industry::{BreakEven, IndustryRule};
use crate::law::intensity::settle::{Borrowing, CarryOver, Fine};
use crate::law::intensity::target::{Phase, Target};
use crate::law::intensity::{CapRule, IntensityProgram, Market, PriceRule, YearRules};
use crate::law::lever::Values;
use crate::law::schedule::at_most;
use crate::units::{Money, Price, Year};
use rust_decimal::Decimal;

/// The eight branches that report.
const BRANCHES: [&str; 8] =
    ["power", "petrochemical", "chemical", "steel", "building-materials", "non-ferrous", "paper", "aviation"];

/// The processes that trade unless a lever says otherwise, and the first year of each unless one says later.
const PROCESSES: [(&str, u16); 4] = [("power", 2019), ("blast-furnace", 2024), ("clinker", 2024), ("aluminium", 2024)];

/// Processes that report and may join the market later. For none of them a benchmark or rule is drafted.
const WIDER: [&str; 6] = ["petrochemical", "chemical", "flat-glass", "copper", "paper", "aviation"];

/// Year, month, day.
type Day = (u16, u8, u8);

/// The day from which the national regulation sets fines by the price; before, a fine was a sum for a firm.
const MULTIPLE_FROM: Day = (2024, 5, 1);

/// The day from which the code in force knows no new deductions.
const NO_DEDUCTION_FROM: Day = (2026, 8, 15);

/// Builds the programme.
///
/// # Errors
/// Levers that contradict each other, or facts that do not fit.
pub fn program(values: &Values, facts: &Facts) -> Result<IntensityProgram, Vec<Problem>> {
    let problems = contradictions(values);
    if !problems.is_empty() {
        return Err(problems);
    }
    let defaults = Values::defaults(levers());
    let economy = economy(values, &defaults, facts);
    let firms = firms(facts, &economy.sectors).map_err(|problem| vec![problem])?;
    let planned = measures(&defaults, &defaults, facts, &economy.sectors);
    let measures = measures(values, &defaults, facts, &economy.sectors);
    let plans = plans(values, facts);
    Ok(IntensityProgram {
        id: ID.to_owned(),
        currency: "CNY".to_owned(),
        first: Year(FIRST),
        targets: targets(values),
        reporting: Reporting {
            branches: BRANCHES.map(str::to_owned).to_vec(),
            tons: values.whole("reporting.threshold_t"),
            coal_equivalent: values.whole("reporting.threshold_tce"),
        },
        trading: trading(values),
        classes: classes(),
        years: years().enumerate().map(|(place, year)| rules(values, facts, year, place)).collect(),
        vintages: plans,
        firms,
        market: market(values),
        carry_over: Some(CarryOver {
            last_vintage: Year(2024),
            counted: (Year(2023), Year(2024)),
            base: values.whole("carryover.base_t"),
            multiple: values.number("carryover.multiple"),
        }),
        borrowing: Some(Borrowing {
            years: (Year(2021), Year(2022)),
            from: Year(2023),
            least_gap: Decimal::new(1, 1),
            most: Decimal::new(5, 1),
        }),
        measures,
        planned,
        pollutants: pollutants(values),
        benefit: benefit(values),
        economy,
    })
}

fn contradictions(values: &Values) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut refuse = |path: &str, message: &str| {
        found.push(Problem { code: "E-COMBINATION", path: path.to_owned(), message: message.to_owned() });
    };
    let cleared = values.choice("market.mode") == "cleared";
    if cleared && values.number("auction.share").is_zero() {
        refuse("market.mode", "`market.mode` = cleared needs an `auction.share` above 0: nothing is sold without it");
    }
    if cleared && values.number("auction.top") <= values.number("auction.floor") {
        refuse("auction.top", "`auction.top` must be above `auction.floor`");
    }
    if values.number("coal.new_intensity") > values.number("coal.old_intensity") {
        refuse("coal.new_intensity", "`coal.new_intensity` must not be above `coal.old_intensity`");
    }
    let shares: Decimal = ["grade.a_share", "grade.b_share", "grade.c_share"].map(|id| values.number(id)).iter().sum();
    if shares > Decimal::ONE {
        refuse(
            "grade.c_share",
            "`grade.a_share`, `grade.b_share` and `grade.c_share` must not sum to more than 1: the rest is grade D",
        );
    }
    found
}

fn targets(values: &Values) -> Vec<Target> {
    let phase = if values.choice("target.phase") == "total-first" { Phase::TotalFirst } else { Phase::IntensityFirst };
    let target = |base: u16, year: u16| Target {
        year: Year(year),
        base: Year(base),
        reduction: values.number(&format!("target.reduction_{year}")),
        total: Some(at_most(values.number(&format!("target.total_{year}_mt")) * Decimal::from(1_000_000))),
        phase,
    };
    vec![target(2020, 2025), target(2025, 2030)]
}

fn trading(values: &Values) -> Trading {
    let sectors = values.choice("trading.sectors");
    let year = |id: &str| u16::try_from(values.whole(id)).unwrap_or(u16::MAX);
    let (industry, wider) = (year("trading.industry_from"), year("trading.wider_from"));
    let usual = PROCESSES.iter().filter(|(id, _)| *id == "power" || sectors != "power").map(|(id, from)| Process {
        id: (*id).to_owned(),
        from: Year(if *id == "power" { *from } else { (*from).max(industry) }),
        by_rule: true,
    });
    // They begin as the others did: with what they emitted.
    let more = WIDER.iter().filter(|_| sectors == "all").map(|id| Process {
        id: (*id).to_owned(),
        from: Year(wider),
        by_rule: false,
    });
    Trading { processes: usual.chain(more).collect(), tons: values.whole("trading.threshold_t") }
}

fn market(values: &Values) -> Market {
    let price = match values.choice("market.mode") {
        "cleared" => PriceRule::Cleared {
            floor: Price::from_decimal(values.number("auction.floor")),
            top: Price::from_decimal(values.number("auction.top")),
        },
        _ => PriceRule::Path,
    };
    Market { price, sold: values.number("market.sell_surplus"), missing: values.number("market.missing") }
}

/// A plan for each year: its own, the one that was chosen from 2025 on, the last one tightened after that.
fn plans(values: &Values, facts: &Facts) -> Vec<Vintage> {
    let known = vintages(facts);
    let chosen = values.choice("plan.vintage");
    let one = |year: u16| {
        let wanted = if year < 2025 || chosen == "dated" { year.to_string() } else { chosen.to_owned() };
        let vintage = known.iter().find(|vintage| vintage.name == wanted).or(known.last())?;
        Some(tightened(vintage, values.number("plan.tightening"), year.saturating_sub(2026)))
    };
    years().filter_map(one).collect()
}

fn tightened(vintage: &Vintage, rate: Decimal, times: u16) -> Vintage {
    let factor = (0..times).fold(Decimal::ONE, |factor, _| factor * (Decimal::ONE - rate));
    let mut vintage = vintage.clone();
    for class in &mut vintage.classes {
        class.electricity *= factor;
        class.heat *= factor;
    }
    vintage
}

fn rules(values: &Values, facts: &Facts, year: u16, place: usize) -> YearRules {
    let slag = if year <= 2025 { "slag.limit_2025" } else { "slag.limit_2026" };
    let from = |id: &str| i64::from(year) >= values.whole(id);
    let capped = values.choice("cap.mode") == "absolute" && from("cap.first_year");
    let due = due(year);
    YearRules {
        vintage: place,
        industry: if year < 2025 {
            IndustryRule::Emissions
        } else {
            IndustryRule::BreakEven(BreakEven {
                slope: values.number("industry.slope"),
                clamp: values.number("industry.clamp"),
            })
        },
        // What lines of industry are given by their intensity, no final text says yet.
        industry_draft: year >= 2025,
        content_limits: vec![values.number(slag), values.number("biomass.limit")],
        deficit_cap: Some(values.number("deficit.cap")),
        credit_limit: values.number("ccer.limit"),
        cap: if capped { CapRule::Share(cap_share(values, year)) } else { CapRule::Formula },
        auction_share: if from("auction.first_year") { values.number("auction.share") } else { Decimal::ZERO },
        due: Year(due.0),
        fine: fine(values, due),
        deducts: due < NO_DEDUCTION_FROM,
        price: price(values, facts, year),
        credit_ratio: values.number("ccer.price_ratio"),
        credits: credits(values, year),
    }
}

/// Year, month and day on which a year's allowances were or are to be surrendered at the latest.
fn due(year: u16) -> Day {
    let settled = match year {
        ..=2020 => 2021,
        2021..=2022 => 2023,
        _ => year + 1,
    };
    (settled, 12, 31)
}

/// What was missing is fined by the law that is in force on the day on which it was due.
fn fine(values: &Values, due: Day) -> Fine {
    if due < MULTIPLE_FROM {
        Fine::Sum(Money::from_decimal(values.number("penalty.fine")))
    } else {
        Fine::Multiple(values.number("penalty.multiple"))
    }
}

/// The cap as a share of the last year before it.
fn cap_share(values: &Values, year: u16) -> Decimal {
    let since = i64::from(year) - values.whole("cap.first_year") + 1;
    (0..since).fold(Decimal::ONE, |share, _| share * (Decimal::ONE - values.number("cap.decline")))
}

/// What was paid when a year's allowances fell due; from 2025 on the lever's.
fn price(values: &Values, facts: &Facts, year: u16) -> Price {
    let known = facts.history.iter().find(|row| row.year == year).and_then(|row| row.price);
    let growth = Decimal::ONE + values.number("market.price_growth");
    let later = || (2025..year).fold(values.number("market.price"), |price, _| price * growth);
    Price::from_decimal(known.unwrap_or_else(later))
}

/// Credits to be had. Old ones ran out before the market for new ones opened.
fn credits(values: &Values, year: u16) -> i64 {
    let forests = values.switch("forest.credits");
    let taken_up = if forests { at_most(values.number("forest.added_ha") * Decimal::from(5)) } else { 0 };
    let supply = values.whole("ccer.supply_t");
    match year {
        ..2024 => 0,
        2024 => supply,
        _ => supply + taken_up * i64::from(year.min(LAST) - 2022) / i64::from(LAST - 2022),
    }
}
