//! California's programme of 2013 to 2020, coarsely, as a value made of the same mechanisms.
//!
//! Budgets are those of 17 CCR 95841 (read in a public copy); reserve shares of 1, 4 and 7 percent, an offset limit of
//! 8 percent and a penalty of four allowances for one are recalled; emissions are derived from published surrenders
//! (facts section 4.5); floors are those of the auctions. How emissions divide among four sectors, and that eighty
//! entities stand for some 350, are our assumptions. How sectors answer to a price is the bill's own default, carried
//! back to 2013, and nothing else: no figure here was chosen by looking at a price. Left out: Quebec, free allocation
//! (all is auctioned or consigned), the change of law in 2017, a first period of two years.

use super::joint;
use crate::data::history::{self as data, Published, Year as Facts};
use crate::history::back_test::BackTest;
use crate::law::lever::Values;
use crate::law::*;
use crate::scenario::{self, DEFAULT_SEED, Scenario};
use crate::simulate::{self, Outcome};
use crate::units::float::pow;
use crate::units::{Allowances, MonthDay, Price, Year};
use rust_decimal::Decimal;

/// Which emissions the programme is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emissions {
    /// Near what the agency expected: the first budgets of each part were set near its forecast (recalled). The law ends
    /// in 2020.
    Expected,
    /// As they came, where that is known. The budgets to 2030 are known from the start.
    AsTheyCame,
}

/// Years from the first one to that for which the levers are given.
const TO_LEVERS: f64 = 8.0;
/// First year, and the last under the law as it stood.
const FIRST: u16 = 2013;
const LAST: u16 = 2020;
/// Year from which fuels are covered.
const FUELS: u16 = 2015;
/// Sectors: id, part of the emissions that are covered at the same time, whether from the start. Ours.
const SECTORS: [(&str, f64, bool); 4] = [
    ("electricity", 0.55, true),
    ("eite_industry", 0.45, true),
    ("motor_fuels", 0.78, false),
    ("natural_gas", 0.22, false),
];
/// Entities of a sector, each a tenth smaller than the one before.
const ENTITIES: usize = 20;
/// Ceiling (the third tier of the reserve) and lowest tier over the floor: 50 and 40 dollars over 10.71 in 2013.
const TIERS: (i64, i64, i64) = (5_000, 4_000, 1_071);

/// The model on 2013 to 2020, before the fact and with hindsight.
///
/// # Errors
/// A bundled file that cannot be read.
pub fn back_test() -> Result<BackTest, Vec<Problem>> {
    let auctions = data::joint().map_err(|problem| vec![problem])?;
    let run = |emissions| -> Result<Outcome, Vec<Problem>> {
        Ok(simulate::run(&program(emissions)?, u64::from(DEFAULT_SEED)))
    };
    let (before, after) = (run(Emissions::Expected)?, run(Emissions::AsTheyCame)?);
    Ok(BackTest::new("california", &auctions, FIRST..=LAST, &[("model", &before), ("hindsight", &after)], &[]))
}

/// The programme.
///
/// # Errors
/// As [`back_test`].
pub fn program(emissions: Emissions) -> Result<Program, Vec<Problem>> {
    let alone = |problem| vec![problem];
    let bill = Scenario::bill(scenario::PROGRAMS[0]);
    // Surrenders are due on the bill's own day, the first of November; behaviour is its own, too.
    let (values, whole) = (bill.values(), scenario::program(&bill)?);
    let (model, due) = (whole.market, whole.compliance.day);
    let mut facts = data::california().map_err(alone)?;
    if emissions == Emissions::Expected {
        facts.retain(|row| row.year <= LAST);
    }
    let auctions = data::joint().map_err(alone)?;
    let sectors = sectors(&values, &model, &facts, emissions);
    Ok(assemble(&facts, floors(&auctions, &facts), sectors, model, due))
}

/// Each year's floor as published; all of the years have one.
fn floors(auctions: &[Published], facts: &[Facts]) -> Vec<Price> {
    let of = |year: u16| {
        let known = auctions.iter().filter(|auction| auction.quarter.year.0 <= year);
        known.map(|auction| (auction.quarter.year.0, auction.floor)).next_back()
    };
    // After the last published one, five percent and two of inflation a year.
    let carried = |(known, floor): (u16, Price), year: u16| {
        (known..year).fold(floor, |floor, _| Price((floor.0 * 107 + 50) / 100))
    };
    facts.iter().map(|row| of(row.year).map_or(Price(0), |known| carried(known, row.year))).collect()
}

fn sectors(values: &Values, model: &MarketModel, facts: &[Facts], emissions: Emissions) -> Vec<Sector> {
    let sector = |(id, part, early): &(&'static str, f64, bool)| {
        let number = |what: &str| values.model(&format!("sector.{id}.{what}"));
        let path = path(facts, *part, *early, number("trend"), emissions);
        Sector {
            id,
            base: path.iter().copied().fold(0.0, f64::max),
            obligated: facts.iter().map(|row| *early || row.year >= FUELS).collect(),
            // The levers hold for 2021: back to 2013 with the model's own learning, deepening and inflation.
            potential: number("potential") / pow(1.0 + model.deepening, TO_LEVERS),
            cost_scale: number("cost_scale") / pow((1.0 - model.learning) * (1.0 + model.inflation), TO_LEVERS),
            speed: number("speed"),
            without: path,
        }
    };
    SECTORS.iter().map(sector).collect()
}

/// What a sector would emit without a price, by year. Expected: from the budget at which its part of the programme
/// begins, along the sector's trend. With hindsight: its part of what was emitted, and along the trend from there.
fn path(facts: &[Facts], part: f64, early: bool, trend: f64, emissions: Emissions) -> Vec<f64> {
    let budget = |year: u16| facts.iter().find(|row| row.year == year).map_or(0, |row| row.budget);
    let known = |year: u16| facts.iter().find(|row| row.year == year).and_then(|row| row.emissions).unwrap_or(0);
    // What the fuels add is what the whole grows by when they come in.
    let (narrow, fuels) = match emissions {
        Emissions::Expected => (budget(FIRST), budget(FUELS) - budget(FUELS - 1)),
        Emissions::AsTheyCame => (known(FIRST), known(FUELS) - known(FUELS - 1)),
    };
    let (start, from) = if early { (narrow, FIRST) } else { (fuels, FUELS) };
    let mut tons = part * start as f64;
    let mut last = 0;
    facts
        .iter()
        .map(|row| {
            let seen = row.emissions.filter(|_| emissions == Emissions::AsTheyCame);
            match seen {
                // Between two known years of the same coverage, sectors move alike.
                Some(now) if row.year != FUELS && row.year > FIRST && last > 0 && row.year > from => {
                    tons *= now as f64 / last as f64;
                }
                None if row.year > from => tons *= 1.0 + trend,
                _ => {}
            }
            last = seen.unwrap_or(0);
            tons
        })
        .collect()
}

fn entities(sectors: &[Sector]) -> Vec<Entity> {
    let sizes: Vec<f64> = (0..ENTITIES).map(|rank| pow(0.9, rank as f64)).collect();
    let all: f64 = sizes.iter().sum();
    let of = |(place, sector): (usize, &Sector)| {
        let one = move |(rank, size): (usize, f64)| Entity {
            name: format!("{} {}", SECTORS[place].0, rank + 1),
            sector: place,
            base: crate::units::whole_tons(size),
            source: "",
        };
        sizes.iter().map(|size| sector.base * size / all).enumerate().map(one).collect::<Vec<_>>()
    };
    sectors.iter().enumerate().flat_map(of).collect()
}

fn assemble(facts: &[Facts], floor: Vec<Price>, sectors: Vec<Sector>, market: MarketModel, due: MonthDay) -> Program {
    let years = facts.len();
    let over_floor = |tier: i64| -> Vec<Price> {
        floor.iter().map(|floor| Price((2 * floor.0 * tier + TIERS.2) / (2 * TIERS.2))).collect()
    };
    let (ceiling, lowest_tier) = (over_floor(TIERS.0), over_floor(TIERS.1));
    let budgets: Vec<Allowances> = facts.iter().map(|row| row.budget).collect();
    let last_ceiling = ceiling.last().copied().unwrap_or_default();
    let percent = |value: i64| Decimal::new(value, 2);
    Program {
        id: "california",
        first_year: Year(FIRST),
        entities: entities(&sectors),
        parties: Parties::default(),
        targets: Vec::new(),
        state_base: budgets.iter().copied().max().unwrap_or(0),
        offsets_count_toward_targets: false,
        instrument: 1,
        in_force: 0..years,
        budget_line: budgets.clone(),
        review: ReviewRules::none(),
        without_programme: (0..years).map(|y| sectors.iter().map(|sector| sector.without[y]).sum()).collect(),
        non_covered: vec![0; years],
        non_covered_dated: vec![0; years],
        free: Vec::new(),
        shortage: Shortage::ProrateFree,
        auction: auction(&floor, &ceiling),
        holding: HoldingLimit { base: 25_000_000, rate_low: percent(10), rate_high: Decimal::new(25, 3) },
        price_containment: PriceContainment {
            share: facts.iter().map(|row| percent(row.reserve_percent)).collect(),
            mandatory: vec![false; years],
            of_auctionable: false,
            up_front: 0,
            // 17 CCR 95913(d)(1)(A): a sale opens at 60 percent of the lowest tier.
            trigger: lowest_tier.iter().map(|tier| Price(tier.0 * 60 / 100)).collect(),
            floor: lowest_tier,
            release_share: Decimal::ONE,
            fixed_dates: false,
        },
        emissions_containment: EmissionsContainmentRules {
            direction: ContainmentDirection::Off,
            trigger: floor,
            size: Decimal::ZERO,
            redistribute: false,
        },
        compliance: ComplianceRules {
            first: 0,
            period_length: 3,
            day: due,
            installment: percent(30),
            installment_of_free: false,
            same_year: false,
            deadline_vintage: false,
            purchase_order: false,
            banking: true,
            penalty: ceiling.iter().chain([&last_ceiling; 2]).map(|price| Price(4 * price.0)).collect(),
            penalty_discharges: false,
        },
        offsets: OffsetRules {
            limit: vec![percent(8); years],
            direct_benefit: vec![Decimal::ZERO; years],
            benefit_of_all: false,
            tribal_limit: Decimal::ZERO,
            each_installment: false,
            by_project: false,
            pools: [OffsetPool::open(), OffsetPool::open(), OffsetPool::open()],
            invalidation: InvalidationRules::none(),
        },
        link: None,
        revenue: RevenueRules {
            accounts: vec!["fund"],
            shares: vec![Decimal::ONE],
            admin_share: Decimal::ZERO,
            penalties_to: 0,
            daily_penalties: false,
            other: Decimal::ZERO,
            assistance: 0,
        },
        household: Household { tons: Decimal::ONE, pass_through: Decimal::ONE, count: Decimal::ONE },
        spending: None,
        market,
        notes: Vec::new(),
        sectors,
        budgets,
    }
}

fn auction(floor: &[Price], ceiling: &[Price]) -> AuctionRules {
    AuctionRules {
        days: ["02-19", "05-19", "08-18", "11-17"].into_iter().filter_map(MonthDay::parse).collect(),
        include_prior: true,
        most_sales: None,
        floor: floor.to_vec(),
        ceiling: ceiling.to_vec(),
        hard_ceiling: false,
        lot: crate::history::identities::LOT,
        purchase_limit: Decimal::new(joint::HOUSE.purchase_percent, 2),
        purchase_limit_trader: Decimal::new(4, 2),
        guarantee_ratio: Decimal::ONE,
        unsold: Unsold::AfterTwo,
        highest_rejected: false,
        reserve_when_undersubscribed: false,
        seed: 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_programme_has_the_published_budgets_and_floors() {
        let program = program(Emissions::Expected).expect("it is made");
        assert_eq!((program.years(), program.budgets[2]), (8, 394_500_000));
        assert_eq!((program.auction.floor[0], program.auction.floor[7]), (Price(1_071), Price(1_668)));
        assert_eq!(program.auction.ceiling[0], Price(5_000));
        let early: f64 = program.sectors[..2].iter().map(|sector| sector.without[0]).sum();
        assert!((early - 162_800_000.0).abs() < 1.0);
    }

    #[test]
    fn with_hindsight_the_sectors_emit_what_was_emitted() {
        let program = program(Emissions::AsTheyCame).expect("it is made");
        let total = |y: usize| -> f64 {
            program.sectors.iter().filter(|sector| sector.obligated[y]).map(|sector| sector.without[y]).sum()
        };
        for (y, facts) in data::california().expect("reads").iter().enumerate() {
            if let Some(emitted) = facts.emissions {
                assert!((total(y) - emitted as f64).abs() < 2.0, "{}: {}", facts.year, total(y));
            }
        }
    }

    #[test]
    fn both_runs_balance_and_give_a_price_for_every_auction() {
        for emissions in [Emissions::Expected, Emissions::AsTheyCame] {
            let outcome = simulate::run(&program(emissions).expect("it is made"), 1);
            assert!(outcome.audit.balanced, "{:?}", outcome.audit);
        }
        let back_test = back_test().expect("it runs");
        assert_eq!(back_test.real.len(), 32);
        assert!(back_test.modelled.iter().all(|path| path.errors.auctions == 32));
    }
}
