//! English words of the charts.

use super::*;

pub(in crate::text) const ENGLISH: ChartWords = ChartWords {
    headline: HEADLINE,
    verdicts: VERDICTS,
    names: NAMES,
    emissions: EMISSIONS,
    price: PRICE,
    bank: BANK,
    auctions: AUCTIONS,
    revenue: REVENUE,
    obligations: OBLIGATIONS,
    sentence: "{clause}.",
    no_data: "This run has nothing to show here.",
};

const HEADLINE: HeadlineWords = HeadlineWords {
    numbers: &["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    one_year: "one year",
    years: "{count} years",
    with_one_change: "With one change, {what}",
    with_changes: "With {count} changes, {what}",
    semicolon: "{first}; {second}",
    and: "{first} and {second}",
    under_a_tenth: "less than 0.1 Mt",
    no_price: "Nothing is sold at auction",
    always_floor: "The price never leaves the floor",
    always_ceiling: "The price is at the ceiling throughout",
    floor_until: "On the floor until {year}, {then}",
    steep_climb: "then a steep climb to {price} in {year}",
    climb: "then a climb to {price} in {year}",
    then_price: "then {price} in {year}",
    then_ceiling: "then up to the ceiling in {year}",
    then_ceiling_at_once: "then straight up to the ceiling",
    then_floor: "then above it, and back on it in {year}",
    hits_ceiling: "The price hits the ceiling in {year}",
    falls_to_floor: "The price falls to the floor in {year}",
    between: "From {first_price} in {first_year} to {price} in {year}, never on the floor",
    single: "The price is {price} in {year}, above the floor",
    now_no_price: "nothing is sold",
    now_always_ceiling: "the price is at the ceiling throughout",
    now_ceiling: "the price hits the ceiling in {year}",
    now_always_floor: "the price never leaves the floor",
    now_leaves: "the price leaves the floor in {year}",
    now_sooner: "the price leaves the floor {years} sooner",
    now_later: "the price leaves the floor {years} later",
    now_never_floor: "the price is never on the floor",
    now_starts_above: "the price starts above the floor",
    now_floor_until: "the price is on the floor until {year}",
    now_dearer: "the {year} price rises by {difference} to {price}",
    now_cheaper: "the {year} price falls by {difference} to {price}",
    now_barely: "prices hardly move",
    now_other: "prices change",
    now_same: "prices stay as in the bill",
    now_all_same: "prices and limits come out as in the bill",
    met: "{year} is met",
    both_met: "{year} and {other} are met",
    all_met: "all limits are met",
    missed: "the {year} limit is missed by {margin}",
    met_but: "{year} is met, {other} is missed by {margin}",
    still_met: "{year} is still met",
    now_missed: "{year} is now missed by {margin}",
    still_missed: "{year} is still missed by {margin}",
};

const VERDICTS: VerdictWords = VerdictWords {
    limit: "{year} limit",
    met: "Met",
    missed: "Missed",
    inside: "{margin} inside, statewide",
    exactly: "exactly, statewide",
    outside: "by {margin}, statewide",
    bill_met: "bill: met, {margin} inside",
    bill_met_exactly: "bill: met exactly",
    bill_missed: "bill: missed by {margin}",
    no_change: "no change",
    against: "{difference} against the bill",
    bill_value: "bill: {value}",
    bill_none: "not in the bill’s run",
    not_in_run: "not part of this run",
    price: "Price in {year}",
    no_sale: "No sale",
    corridor: "floor {floor}, ceiling {ceiling}",
    revenue: "State revenue to 2035",
    shares: "{shares} % to {count} accounts",
    one_account: "all to one account: {account}",
    no_deposits: "nothing to share out",
    household: "Household cost, 2030",
    a_month: "{amount} a month",
    after_help: "{amount} after transition help",
    penalties: "Penalties",
    none: "None",
    all_met: "all obligations met",
    short_once: "{amount} missing at one deadline",
    short: "{amount} missing over {count} deadlines",
    link: "Link from {year}",
    imports: "{amount} imported",
    exports: "{amount} exported",
    gains: "saves {here} here, {there} for the partner",
    shut: "Does not open",
    unmet_one: "not met: {first}",
    unmet: "not met: {first}; {count} more",
    lower_cost: "it lowers cost",
};

const NAMES: NameWords = NameWords {
    by_id: &[
        ("motor_fuels", "Motor fuels"),
        ("natural_gas", "Natural gas"),
        ("eite_industry", "Industry (EITE)"),
        ("other_facilities", "Other facilities"),
        ("electricity", "Electricity"),
        ("energy_transformation", "Energy"),
        ("transition_assistance", "Transition help"),
        ("climate_resilience", "Resilience"),
        ("direct_benefit", "Offsets, direct benefit"),
        ("other", "Other offsets"),
        ("tribal", "Offsets, tribal land"),
    ],
    the_bill: "The bill",
    in_the_bill: "{name} in the bill",
    your_run: "Your run",
    year: "Year",
    auction: "Auction",
    in_tons: "{name} (t)",
    in_dollars: "{name} ($)",
    in_dollars_a_ton: "{name} ($ per t)",
    total: "Total",
};

const EMISSIONS: EmissionsWords = EmissionsWords {
    heading: Heading {
        title: "Emissions under the cap",
        how: "Each sector starts from its measured emissions and cuts wherever cutting is cheaper than the \
              price it expects. The line is the number of allowances of each year; emissions may be above it \
              while banked allowances and offset credits last. Limits count the whole state, with emissions \
              that the bill does not cover.",
        caption: "Emissions by sector, budget and statewide limit",
    },
    budget: "Budget",
    planned: "Budget as first set",
    covered: "Covered",
    without_bill: "Without the bill",
    statewide: "Statewide",
    statewide_limit: "Statewide limit",
    limit_met: "{year}: limit of {limit} statewide met, {margin} inside",
    limit_missed: "{year}: limit of {limit} statewide missed by {margin}",
    limit_met_short: "{year}: met",
    limit_missed_short: "{year}: missed by {margin}",
    limit_missed_brief: "{year}: missed",
    finding_fall: "Covered emissions fall {share} by {year}",
    finding_rise: "Covered emissions rise {share} by {year}",
    finding_flat: "Covered emissions are the same in {year} as at the start",
    finding_one: "Covered emissions are {amount} in {year}",
    finding_sector: "; the largest cut is in {sector}, {amount}",
};

const PRICE: PriceWords = PriceWords {
    heading: Heading {
        title: "Allowance price",
        how: "Each dot is an auction: sealed bids, ordered by price, meet the allowances on offer, and every \
              winner pays the price at which they run out, never less than the floor nor more than the \
              ceiling. At the dotted line the price containment reserve opens and sells separately (open \
              circles). Bids follow what emitters would pay to cut or expect to pay later.",
        caption: "Every auction, regular and from the reserve",
    },
    settled: "Settled",
    floor: "Floor",
    ceiling: "Ceiling",
    trigger: "Reserve trigger",
    trigger_short: "Reserve trigger",
    reserve_opens: "reserve opens",
    reserve_sale: "Reserve sale",
    expected: "Expected",
    kind: "Sort",
    regular: "Regular",
    sold_share: "Sold",
    nothing_sold: "nothing sold",
    link_opens: "link opens",
    link_ends: "link ends",
};

const BANK: BankWords = BankWords {
    heading: Heading {
        title: "Bank and reserves",
        how: "The bank is what emitters and traders hold at the end of a year beyond the emissions they have \
              yet to answer for. On top of it stand the allowances that the state keeps in its price \
              containment reserve and in its emissions containment reserve.",
        caption: "Holdings at the end of each year",
    },
    banked: "Banked",
    containment: "Price reserve",
    emissions_reserve: "Emissions reserve",
    withheld: "Withheld in the year",
    held: "All in private hands",
    unsold: "Unsold, waiting",
    finding_peak: "The bank peaks at {amount} in {year}.",
    finding_peak_bill: "The bank peaks at {amount} in {year}; under the bill, at {bill}.",
    finding_empty: "Nothing is ever banked.",
};

const AUCTIONS: AuctionWords = AuctionWords {
    heading: Heading {
        title: "Auction volumes",
        how: "The regular auctions of each year together: what was offered, what was sold, what nobody bought \
              at the floor, and what the emissions containment reserve withheld because the price was low. \
              Allowances that stay unsold are offered again and count each time.",
        caption: "Allowances in auctions, by year",
    },
    offered: "Offered",
    sold: "Sold",
    withheld: "Withheld",
    unsold: "Unsold",
    reserve_sold: "Reserve sales",
    finding_all: "All {count} regular auctions sell out",
    finding_none: "None of {count} regular auctions sells out",
    finding_some: "{sold_out} of {count} regular auctions sell out",
    finding_withheld: "; {amount} withheld",
};

const REVENUE: RevenueWords = RevenueWords {
    heading: Heading {
        title: "Where the money goes",
        how: "Every auction’s receipts are the price times the allowances sold, exact to the cent. They are \
              paid into the bill’s accounts in its shares, penalties into the account that the bill names for \
              them. Amounts are in dollars of the year.",
        caption: "Deposits by account and year",
    },
    receipts: "Receipts",
    penalties: "Penalties",
    outlay: "{name}: spent",
    closing: "{name}: left at year’s end",
    finding: "{total} from auctions to {year}; the largest part goes to {account}, {share}.",
    finding_total: "{total} from auctions to {year}.",
    finding_none: "No auction brings in anything.",
};

const OBLIGATIONS: ObligationWords = ObligationWords {
    heading: Heading {
        title: "How obligations are met",
        how: "At each deadline emitters surrender one instrument a ton: allowances, or offset credits up to \
              their limit. What is missing is the shortfall, and carries the bill’s penalty.",
        caption: "Surrendered at deadlines, by year",
    },
    allowances: "Allowances",
    offsets: "Offsets",
    shortfall: "Shortfall",
    finding_met: "Every obligation is met, {offsets} of them with offset credits.",
    finding_allowances: "Every obligation is met, with allowances alone.",
    finding_short: "{amount} is missing, at {count} of {deadlines} deadlines.",
    finding_none: "Nothing is due in this run.",
    imported: "Net imports",
    finding_import: "{finding} On balance {amount} come from the linked program.",
    finding_export: "{finding} On balance {amount} go to the linked program.",
};
