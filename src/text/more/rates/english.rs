//! English words of a programme of rates.

mod challenges;
mod charts;
mod compare;
mod method;
mod names;

use super::*;
use crate::text::lab::{HeaderWords, LeverWords, MessageWords, RailWords};
use crate::text::phrase::Plural;
use crate::text::{lab, more};

pub(in crate::text) const ENGLISH: RateWords = RateWords {
    lab: LAB,
    memo: MEMO,
    data: DATA,
    page: RatePageWords {
        no_page: "{program} has no page “{page}”, so its lab is shown.",
        no_auctions: "{program} has no auction room: its firms are given allowances for what they make, and what a lever may put up for auction is sold once a year at one price, without bids to look at. Its lab is shown.",
        no_open: "{page} has nothing called “{name}”; it has {allowed}.",
        presets_about: "Other assumptions and what has been announced since, for the same made-up firms. Each value has its source.",
        caveats: "Before you quote these numbers",
        facts: "{program}, run year by year on {firms} made-up firms, {first}–{last}.",
        keys: "Left and right arrow keys read the columns; Escape ends.",
        crosshair: "{title}: read the columns",
    },
    headline: RateHeadlineWords {
        met: "the {year} target is met, {change} where {wanted} was wanted",
        met_but_total: "the {year} target is met, {change} where {wanted} was wanted, but total CO2 is {margin} above its reference",
        missed: "the {year} target is missed, {change} where {wanted} was wanted",
        total_missed: "the {year} total is {margin} above its reference",
        total_met_but: "the {year} total keeps to its reference, but intensity falls short, {change} where {wanted} was wanted",
        now_met: "the {year} target is now met, {change} where {wanted} is wanted",
        now_missed: "the {year} target is now missed, {change} where {wanted} is wanted",
        now_warned: "the {year} target is now met only with a warning, as total CO2 is {margin} above its reference",
        now_clear: "the {year} target is now met without a warning",
        as_before: "the targets come out as in the plan",
        less: "CO2 of {year} falls by {amount}",
        more: "CO2 of {year} rises by {amount}",
        nothing: "targets and CO2 come out as in the plan",
        no_target: "This run has no target to meet",
    },
    verdicts: RateVerdictWords {
        target: "Intensity target {year}",
        total_target: "{year} target (total first)",
        intensity_met: "intensity met, {change} (target {wanted})",
        intensity_missed: "intensity missed, {change} (target {wanted})",
        met: "Met",
        warned: "Met, with a warning",
        missed: "Missed",
        against_target: "{change} CO2 per unit of output, target {wanted}",
        plan: "plan: {change}",
        no_change: "no change",
        against: "{difference} against the plan",
        total: "Total CO2 in {year}",
        above: "{margin} above the reference of {reference}",
        below: "{margin} below the reference of {reference}",
        no_reference: "without a reference",
        dust: "PM2.5 in {year}, indicative",
        dust_detail: "from measures alone; weak, assumed effects",
        gap: "Allowance gap in {year}",
        gap_missing: "{amount} missing",
        gap_surplus: "{amount} left over",
        gap_detail: "{emissions} emitted, {allocated} given",
        gap_draft: "{detail}; draft rules",
        cost: "Cost in {year}",
        cost_detail: "measures {measures}, allowances {allowances}",
    },
    caveats: RateCaveatWords {
        drafts: "Drafts: rules used from {first} to {last} come from consultation drafts, not from final texts.",
        basis: "Through {before} a megawatt-hour of a benchmark is one supplied, from {after} on one generated: the two are not comparable.",
        basis_back: "Through {before} a megawatt-hour of a benchmark is one generated, from {after} on one supplied again: the two are not comparable.",
        weak: "Weak numbers: {count} of {all} measures rest on figures that were recalled or assumed and not looked up, or are computed from such figures; tables mark them.",
        weak_all: "Weak numbers: all {count} measures rest on figures that were recalled or assumed and not looked up, or are computed from such figures; tables mark them.",
        firms: "Made-up firms: all {count} firms are illustrations, so a single firm’s line is an example and no finding.",
        targets: "The plan names no target number: the percentages are levers and come from five-year plans.",
        brief: [
            "Rules from {year} on: consultation drafts",
            "Most measures: weak numbers",
            "All firms: made up, an illustration",
        ],
        between: ". ",
    },
    names: RateNameWords {
        by_id: names::BY_ID,
        units: UNITS,
        other_sectors: "All others",
        other_measures: "Other measures",
        plan: "The plan",
        in_the_plan: "{name} in the plan",
        year: "Year",
        measure: "Measure",
        pollutant: "Pollutant",
        in_tons: "{name} (t)",
        in_kilograms: "{name} (kg)",
        in_money: "{name} (CNY)",
        in_money_a_ton: "{name} (CNY per t)",
        in_kilograms_a_ton: "{name} (kg per t CO2)",
        total: "Total",
        quality: "How good the numbers are",
        weak: "weak",
        benchmarks: "Benchmarks",
        final_plan: "final",
        draft_plan: "draft",
    },
    charts: charts::CHARTS,
    firms: FIRMS,
    compare: compare::COMPARE,
    challenges: challenges::CHALLENGES,
    goals: challenges::GOALS,
    method: method::METHOD,
    checks: method::CHECKS,
};

const LAB: LabWords = LabWords {
    header: HeaderWords { ghost: "Thin dashed lines: the plan as it stands.", ..lab::ENGLISH.header },
    rail: RailWords {
        preset_bill: "The plan as it stands",
        amendment: "Your changes",
        amended: Plural { one: "Your change to the plan: {count}", other: "Your changes to the plan: {count}" },
        as_written: "None yet. This is the plan as it stands, with our assumptions where it gives no number.",
        all_rules: "All levers, by the plan’s areas",
        ..lab::ENGLISH.rail
    },
    lever: LeverWords {
        bill: "Fixed by the plan",
        rule: "National rule or draft",
        cite: "{document}: {heading}, task {paragraph}",
        rules: "Task",
        changed: "Changed against the plan",
        ..lab::ENGLISH.lever
    },
    message: MessageWords {
        link_kept: "Everything else in the link was kept; these parts stand as the plan has them.",
        reload_bill: "Reload with the plan",
        ..lab::ENGLISH.message
    },
    ..lab::ENGLISH
};

const MEMO: MemoWords = MemoWords {
    title: "Memo",
    about: "What you changed, under which area of the plan, and what it does. It follows the scenario on the screen.",
    untitled: "Changes to {program}",
    changes: Plural { one: "{count} change to the plan", other: "{count} changes to the plan" },
    as_written: "Nothing is changed: these are the figures of the plan as it stands. Move a lever in the lab and come back.",
    changed_heads: ["Lever", "The plan", "These changes", "Where it stands"],
    no_place: "not in the plan: an assumption of the model",
    effect_heads: ["Figure", "The plan", "These changes"],
    years_heads: ["Year", "Total CO2", "Intensity (2020 = 100)", "Allowance price", "Covered emissions", "Allowances"],
    against: "{own} (plan: {bill})",
    readings: "Before you quote these numbers",
    method_lines: [
        "Every year from 2019 to 2030: each sector’s output and intensity, less what measures avoid, make its emissions.",
        "Firms that trade get benchmark times output, with relief, and no more than {deficit.cap} of a power firm’s emissions may be missing; industry gets its emissions, from 2025 on give or take {industry.clamp}.",
        "A gap is filled with credits up to a limit and with allowances at the price; {market.sell_surplus} of a surplus is sold, all of it where the province trades alone; what is missing is fined at a multiple of the price.",
        "Targets are judged on CO2 for each unit of real output first, and on the total second, or the other way round.",
        "Pollutants hang on the activity, never on net CO2; the change of PM2.5 is indicative. It is one path under stated assumptions, not a forecast.",
    ],
    made_by: "Made with Capwright {version}, a simulator of the province’s action plan for cutting pollution and carbon together (2023) and of the national market it joins. Unofficial.",
    ..more::memo::ENGLISH
};

const DATA: DataWords = DataWords {
    licence: "Figures: free to use with this citation. Software: Apache-2.0. Sources: the plan, national allocation plans (2025 and 2026 as consultation drafts), CEADs emissions of 2019, provincial statistics; firms are made up and most measures’ sizes assumed. Unofficial; one path under stated assumptions, not a forecast.",
    auctions: "Measures (CSV)",
    entities: "Firms (CSV)",
    contents: [
        "the scenario, which opens in the page and on the command line",
        "the whole result",
        "one row a year",
        "one row a measure",
        "one row a firm and year; the firms are made up",
        "the charts",
        "what each field means, as a JSON Schema",
    ],
    ..more::data::ENGLISH
};

const FIRMS: FirmWords = FirmWords {
    title: "Firms",
    facts: "What each of {count} made-up firms makes, emits, is given and lacks, {first}–{last}. They illustrate the rules; none of them exists.",
    columns: [
        "Firm",
        "Sector",
        "Duty",
        "Output",
        "Emissions",
        "By the formula",
        "Allowances",
        "Missing",
        "Bought",
        "Sold",
        "Credits (CCER)",
        "Carried over",
        "Not surrendered",
        "Penalty",
        "Cost, net",
    ],
    year: "Year",
    only: "Only firms that",
    only_options: [
        "(all of them)",
        "trade",
        "only report",
        "lack allowances",
        "have allowances left",
        "miss the deadline",
    ],
    shown_all: "{count} firms",
    shown: "{shown} of {count} firms",
    nothing: "No firm passes these filters.",
    unknown: "No firm of this run is called “{name}”. Here is the list.",
    back: "All firms",
    years: "Year by year",
    trades: "trades",
    reports: "reports",
    neither: "neither",
    draft: "draft",
};

/// Shifted nowhere: a link says megawatts in every language.
const UNITS: &[(&str, &str)] = &[
    ("MW", "MW"),
    ("MWh", "MWh"),
    ("Mt CO2", "Mt CO2"),
    ("Mt a year", "Mt a year"),
    ("Mt clinker a year", "Mt clinker a year"),
    ("TWh a year", "TWh a year"),
    ("TWh in 2020", "TWh in 2020"),
    ("homes", "homes"),
    ("m2", "m2"),
    ("t", "t"),
    ("t CO2e", "t CO2e"),
    ("t CO2e per year", "t CO2e per year"),
    ("year", "year"),
    ("share", "share"),
    ("ratio", "ratio"),
];
