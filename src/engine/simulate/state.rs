//! Where a run stands: the ledger, who owes what, and the figures of the year so far.
//!
//! Invariant: what an entity owes falls only by surrender, or by a penalty that ends the debt.

use super::auctions::Lot;
use super::chance::{Stream, key};
use super::consignment::Consignor;
use super::entity_rows::SurrenderRow;
use super::outcome::{AuctionRow, DeadlineRow};
use super::outlook::{Tables, Today};
use super::reading::Readings;
use crate::law::Program;
use crate::ledger::{Account, Instrument, Ledger};
use crate::market::clearing::{BidLimit, ClearingRoom, SealedBid};
use crate::units::float::exp;
use crate::units::{Allowances, Money, Price, Quarter};

/// What is known of one participant beyond the ledger.
#[derive(Clone, Debug, Default)]
pub(super) struct Participant {
    /// Stable key of its name.
    pub key: u64,
    /// Sector place; none for a general market participant.
    pub sector: Option<usize>,
    /// Part of its sector's emissions.
    pub share: f64,
    /// Its abatement relative to its sector's.
    pub scale: f64,
    /// Obligations fixed and not yet surrendered for.
    pub owed: Allowances,
    /// What is missing from closed periods.
    pub arrears: Allowances,
    /// Surrendered toward the open period.
    pub paid: Allowances,
    /// Emissions of the year so far.
    pub emitted: f64,
    /// Free allowances given or expected, by year.
    pub free: Vec<Allowances>,
    /// Of those, the ones on a schedule.
    pub scheduled: Vec<Allowances>,
    /// Sold for it at auction instead of given to it, offered by year.
    pub consigned: Vec<Allowances>,
    /// What that brought.
    pub proceeds: Money,
    /// Emissions by year.
    pub emissions: Vec<Allowances>,
    /// Years in which it is covered, as things stand.
    pub within: Vec<bool>,
    /// What it owes for each past year.
    pub obliged: Vec<Allowances>,
    /// How far it has come toward its sector's abatement since it was covered, 1 for all the way.
    pub reach: f64,
    /// Abatement that it keeps outside coverage.
    pub frozen: f64,
    /// Last year in which it was covered, once it has left.
    pub left: Option<usize>,
    /// Given up of its own will.
    pub given_up: Allowances,
    /// Bought at auction, regular and reserve.
    pub bought: Allowances,
    /// Paid for it.
    pub spent: Money,
    /// Auctions and reserve sales in which it won something.
    pub auctions_won: u32,
    /// Bought less sold between participants.
    pub traded: Allowances,
    /// Credits used and not found invalid since, by kind, with the place of the year.
    pub used: Vec<(usize, [Allowances; 3])>,
    /// Surrendered allowances and credits.
    pub surrendered: Allowances,
    pub credits: Allowances,
    /// Penalties, those by the day among them.
    pub penalty: Money,
    pub daily_penalty: Money,
}

/// What the inner loops read of an entity, close together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Emitter {
    pub sector: usize,
    pub share: f64,
    pub scale: f64,
}

/// Totals of a year, as they come in.
#[derive(Clone, Debug, Default)]
pub(super) struct YearTotals {
    pub receipts: Money,
    pub sold_regular: Allowances,
    pub sold_reserve: Allowances,
    /// Paid in regular auctions, to the programme and to recipients who consigned.
    pub regular_paid: Money,
    /// Consigned allowances sold, and what they brought.
    pub consigned: Allowances,
    pub proceeds: Money,
    pub withheld: Allowances,
    pub auctioned: Allowances,
    pub free: Vec<Allowances>,
    pub secondary: Allowances,
    pub penalty: Money,
    /// Daily penalties.
    pub daily_penalty: Money,
    pub shortfall: Allowances,
    pub surrendered: Allowances,
    pub offsets: [Allowances; 3],
    /// Credits found invalid, used and held.
    pub invalidated: Allowances,
    pub ceiling_units: Allowances,
    pub by_sector: Vec<f64>,
}

/// Buffers that are used again and again, so that no quarter allocates.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    pub room: ClearingRoom,
    pub bids: Vec<SealedBid>,
    pub limits: Vec<BidLimit>,
    pub keys: Vec<u64>,
    pub need: Vec<f64>,
    /// Owed, offsets considered, by entity.
    pub owes: Vec<Allowances>,
    /// Held less owed, by entity.
    pub position: Vec<Allowances>,
    pub wants: Vec<f64>,
    pub parts: Vec<(usize, Allowances)>,
    pub others: Vec<(usize, Allowances)>,
    pub readings: Readings,
    pub today: Today,
}

/// A run in progress.
pub(super) struct State<'a> {
    pub program: &'a Program,
    pub tables: Tables,
    pub seed: u64,
    pub ledger: Ledger,
    /// Covered entities first, then general market participants.
    pub participants: Vec<Participant>,
    /// The covered entities once more, for the inner loops.
    pub emitters: Vec<Emitter>,
    /// What each sector would emit under coverage, by year.
    pub covered_without: Vec<Vec<f64>>,
    /// Emissions of entities outside coverage, by past year.
    pub outside: Vec<Allowances>,
    /// Running totals of free allowances: a row for each year with what came before it, by participant.
    pub free_before: Vec<Allowances>,
    /// Free allowances of each year.
    pub free_of_year: Vec<Allowances>,
    /// Number of covered entities.
    pub entities: usize,
    /// Private beliefs by participant and auction, row by row.
    pub beliefs: Vec<f64>,
    /// Realised share abated by sector.
    pub realised: Vec<f64>,
    pub quarter: Quarter,
    /// Place of the year.
    pub year: usize,
    /// Budgets in force, as reviews so far left them, and the line that free allowances decline with.
    pub budgets: Vec<Allowances>,
    pub budget_line: Vec<Allowances>,
    /// What reviews decided so far.
    pub reviews: Vec<super::review_rows::ReviewRow>,
    /// Parts of the first budgets that were placed in the reserve up front.
    pub placed: Vec<Allowances>,
    /// Allowances planned for each auction of the year.
    pub planned: Vec<Allowances>,
    /// Recipients whose free allowances are sold for them.
    pub consignors: Vec<Consignor>,
    /// What is in the auction that is being held.
    pub lot: Lot,
    /// Sales from the price containment reserve in the year so far.
    pub reserve_sales: usize,
    /// Instruments ever owed.
    pub owed: Allowances,
    /// Whether the year's obligations are fixed.
    pub closed: bool,
    /// Unsold allowances waiting, with the number of the auction that left them.
    pub waiting: Vec<(usize, Allowances)>,
    /// Settlements above the floor in a row.
    pub above_floor: usize,
    /// Last price, the market's and the agency's.
    pub price: Price,
    pub guess: f64,
    /// Share of obligations that credits are expected to fill.
    pub credit_share: f64,
    /// What may still be withheld this year.
    pub withholdable: Allowances,
    /// What must be replaced of credits found invalid.
    pub duties: Vec<super::invalidation::Duty>,
    /// Credits that projects have for sale, by kind and project.
    pub on_offer: [Vec<Allowances>; 3],
    /// Sold at a hard ceiling so far, beyond the budgets.
    pub ceiling_units: Allowances,
    /// The link that there is or may be.
    pub link: Option<Box<super::link::Link<'a>>>,
    pub totals: YearTotals,
    pub auctions: Vec<AuctionRow>,
    pub deadlines: Vec<DeadlineRow>,
    /// By deadline, and in each by entity.
    pub surrenders: Vec<SurrenderRow>,
    pub audit: super::audit::Findings,
    pub warnings: Vec<super::outcome::Warning>,
    /// Who wants the book of one auction.
    pub keeper: Option<&'a super::book::Keeper>,
    /// Taken while an auction or a trade uses it.
    pub scratch: Option<Box<Scratch>>,
}

impl<'a> State<'a> {
    /// A run in which the link that the programme means stays shut, or opens when its first year comes.
    pub(super) fn with_link(program: &'a Program, seed: u64, keep_journal: bool, opens: bool) -> State<'a> {
        let mut state = State::new(program, seed, keep_journal);
        state.link = super::link::Link::new(program, &state.tables, opens);
        if state.link.is_some() {
            state.ledger = state.ledger.with_foreign();
        }
        state
    }

    pub(super) fn new(program: &'a Program, seed: u64, keep_journal: bool) -> State<'a> {
        let years = program.years();
        let quarter = Quarter { year: program.first_year, index: 0 };
        let participants = participants(program, seed);
        let ledger =
            Ledger::new(participants.len(), years, keep_journal).without_compliance_from(program.entities.len());
        let ledger = if program.compliance.purchase_order { ledger.in_order_of_purchase() } else { ledger };
        let beliefs = beliefs(program, seed, &participants);
        let guess = program.auction.floor.first().map_or(0.0, |p| p.to_model());
        State {
            program,
            tables: Tables::new(program),
            seed,
            ledger,
            entities: program.entities.len(),
            emitters: emitters(&participants),
            covered_without: program.sectors.iter().map(|sector| sector.without.clone()).collect(),
            outside: vec![0; years],
            free_before: vec![0; participants.len() * (years + 1)],
            free_of_year: vec![0; years],
            beliefs,
            realised: vec![0.0; program.sectors.len()],
            quarter,
            year: 0,
            budgets: program.budgets.clone(),
            budget_line: program.budget_line.clone(),
            reviews: Vec::new(),
            placed: Vec::new(),
            planned: Vec::new(),
            consignors: Vec::new(),
            lot: Lot::default(),
            reserve_sales: 0,
            owed: 0,
            closed: false,
            waiting: Vec::new(),
            above_floor: 0,
            price: program.auction.floor.first().copied().unwrap_or_default(),
            guess,
            credit_share: 0.0,
            withholdable: 0,
            duties: Vec::new(),
            on_offer: Default::default(),
            ceiling_units: 0,
            link: None,
            totals: YearTotals::default(),
            auctions: Vec::with_capacity(4 * years),
            deadlines: Vec::with_capacity(years + 2),
            surrenders: Vec::with_capacity((years + 2) * program.entities.len()),
            audit: super::audit::Findings::default(),
            warnings: Vec::new(),
            keeper: None,
            scratch: Some(Box::default()),
            participants,
        }
    }

    /// Allowances of `participant` in both its accounts.
    pub(super) fn held(&self, participant: usize) -> Allowances {
        self.ledger.allowances(Account::Holding(participant)) + self.ledger.allowances(Account::Compliance(participant))
    }

    /// Owed already, the year so far included.
    pub(super) fn owing(&self, participant: usize) -> Allowances {
        self.participants[participant].owed + self.running(participant)
    }

    /// Owed for the year so far.
    pub(super) fn running(&self, participant: usize) -> Allowances {
        let p = &self.participants[participant];
        if self.owes(participant, self.year) {
            self.program.instruments(crate::units::whole_tons(p.emitted))
        } else {
            0
        }
    }

    /// A movement that the rules above guarantee; a refusal is an audit finding, never lost.
    pub(super) fn transfer(&mut self, from: Account, to: Account, instrument: Instrument, quantity: Allowances) {
        if quantity == 0 {
            return;
        }
        if let Err(refusal) = self.ledger.transfer(self.quarter, from, to, instrument, quantity) {
            self.audit.refused(self.quarter, refusal);
        }
    }

    /// Quarters since the start.
    pub(super) fn turn(&self) -> usize {
        4 * self.year + usize::from(self.quarter.index)
    }
}

/// Covered entities with their shares of sectors, then general market participants.
fn participants(program: &Program, seed: u64) -> Vec<Participant> {
    let years = program.years();
    let spread = program.market.abatement_spread;
    let mut list: Vec<Participant> = program
        .entities
        .iter()
        .enumerate()
        .map(|(i, entity)| {
            let covered = program.parties.entities.get(i).map(|party| &party.covered);
            let key = key(&entity.name);
            let base = program.sectors[entity.sector].base;
            Participant {
                key,
                sector: Some(entity.sector),
                share: if base > 0.0 { entity.base as f64 / base } else { 0.0 },
                scale: 1.0 + spread * (2.0 * Stream::new(seed, key).uniform() - 1.0),
                free: vec![0; years],
                scheduled: vec![0; years],
                consigned: vec![0; years],
                emissions: vec![0; years],
                within: covered.filter(|covered| !covered.is_empty()).cloned().unwrap_or_else(|| vec![true; years]),
                obliged: vec![0; years],
                reach: 1.0,
                ..Participant::default()
            }
        })
        .collect();
    // A sector's own abatement is its entities' mean, so that chance moves tons between them only.
    for sector in 0..program.sectors.len() {
        let members = || list.iter().filter(|p| p.sector == Some(sector));
        let mean: f64 = members().map(|p| p.share * p.scale).sum();
        if mean > 0.0 {
            list.iter_mut().filter(|p| p.sector == Some(sector)).for_each(|p| p.scale /= mean);
        }
    }
    list.extend((1..=program.market.traders).map(|number| Participant {
        key: key(&crate::law::trader_name(number)),
        free: vec![0; years],
        scheduled: vec![0; years],
        consigned: vec![0; years],
        emissions: vec![0; years],
        within: vec![false; years],
        obliged: vec![0; years],
        ..Participant::default()
    }));
    list
}

fn emitters(participants: &[Participant]) -> Vec<Emitter> {
    let emitter = |p: &Participant| Some(Emitter { sector: p.sector?, share: p.share, scale: p.scale });
    participants.iter().filter_map(emitter).collect()
}

fn beliefs(program: &Program, seed: u64, participants: &[Participant]) -> Vec<f64> {
    let sigma = program.market.belief_sigma;
    let turns = 4 * program.years();
    let mut beliefs = Vec::with_capacity(turns * participants.len());
    for participant in participants {
        let mut stream = Stream::new(seed ^ 0xb1d5, participant.key);
        beliefs.extend((0..turns).map(|_| if sigma > 0.0 { exp(sigma * stream.normal()) } else { 1.0 }));
    }
    beliefs
}
