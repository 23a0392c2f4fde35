//! The charts of a programme of rates in English.

use crate::text::charts::Heading;
use crate::text::more::rates::{
    BenefitWords, CostWords, CurveWords, GapWords, IntensityWords, PollutantWords, RateChartWords, RateEmissionsWords,
};

pub(super) const CHARTS: RateChartWords = RateChartWords {
    emissions: RateEmissionsWords {
        heading: Heading {
            title: "CO2 by sector",
            how: "Each sector starts from its emissions of 2019, grows with its output, gets better under the price once it trades, and loses what measures avoid. Years to 2025 are held to the totals that the levers give. Circles mark the total that is a reference beside the intensity target.",
            caption: "CO2 by sector and year",
        },
        all: "All CO2",
        reference: "reference {year}: {total}",
        finding_fall: "CO2 is {share} lower in {year} than in {base}, {amount}",
        finding_rise: "CO2 is {share} higher in {year} than in {base}, {amount}",
        finding_above: "; {margin} above the reference of {year}",
        finding_below: "; {margin} below the reference of {year}",
    },
    intensity: IntensityWords {
        heading: Heading {
            title: "CO2 for each unit of output",
            how: "All CO2 over real output, 100 in the first target’s base year. A target asks for a fall between two years; the circle is the most with which it is met, given the output that was reached. Only real growth counts, because nominal output was revised.",
            caption: "Intensity, output and targets by year",
        },
        intensity: "Intensity",
        target: "Target",
        met: "{year}: met, {change} from {base} (target {wanted})",
        missed: "{year}: missed, {change} from {base} (target {wanted})",
        met_short: "{year}: met",
        missed_short: "{year}: missed",
        change: "Intensity against the base year",
        output: "Real output",
        finding: "{base} to {year}: {change}, target {wanted}",
        finding_none: "{change} from {base} to {year}; no target to hold it against",
    },
    pollutants: PollutantWords {
        heading: Heading {
            title: "Air pollutants that measures avoid",
            how: "Units of each measure times what a unit avoids: tons of coal, megawatt-hours, tons of steel, vehicles. It never hangs on net CO2, so a measure may clean the air and emit a little more. Factors are in the measures’ table; most are recalled or assumed. Short lines: the plan as it stands.",
            caption: "Pollutants avoided in the last year, by measure",
        },
        finding: "In {year} measures avoid {amount} of {pollutant}, {share} of it by one: {measure}.",
        finding_none: "No measure avoids any of these.",
    },
    benefits: BenefitWords {
        heading: Heading {
            title: "Cleaner air for each ton of CO2",
            how: "Kilograms of each pollutant that a measure avoids, over its net tons of CO2: what it avoids in its own sector, less what its electricity emits. Measures stand in the order of the sum. Where CO2 does not fall, as with exhaust cleaning, there is no ratio; the table says so. Measures outside the CO2 total are left out.",
            caption: "Kilograms avoided for each ton of CO2, by measure",
        },
        finding: "Most air for a ton of CO2: {measure}, {amount} kg in all; of {count} measures that are adopted and count towards the CO2 total, {without} do not lower it",
        finding_none: "No measure lowers CO2 here.",
        no_fall: "no fall of CO2",
        not_adopted: "not adopted",
        outside: "outside the CO2 total",
        net: "Net CO2",
    },
    curve: CurveWords {
        heading: Heading {
            title: "What a ton costs, measure by measure",
            how: "Measures in the order of their cost for each net ton of CO2 avoided in the last year; a step is as wide as its tons. Costs are yearly and mostly assumed. The dotted line is the price of an allowance in that year. Measures outside the CO2 total are left out.",
            caption: "Cost of a ton and tons by measure, the cheapest first",
        },
        finding: "{amount} of {all} cost no more than an allowance at {price}",
        finding_none: "No measure lowers CO2 here.",
        price: "allowance {price}",
        beyond: "{count} more above, up to {most}",
        cost: "Cost of a ton",
        sum: "Tons so far",
        yearly: "Cost in a year",
    },
    gap: GapWords {
        heading: Heading {
            title: "Allowances missing, by sector",
            how: "Emissions of firms that trade, less the allowances they are given. Power: benchmark times output, with a load factor and relief. Industry: what was emitted, moved by at most the clamp around the break-even intensity of its line. Below the line allowances are left over. The firms are made up.",
            caption: "Emissions less allowances of firms that trade, by sector and year",
        },
        covered: "Covered emissions",
        allocated: "Allowances",
        missing: "Missing",
        draft: "from {year} on: draft rules",
        draft_short: "{year}: drafts",
        finding_missing: "In {year} {amount} are missing, {share} of what is covered; most of it in {sector}",
        finding_surplus: "In {year} {amount} are left over, {share} of what is covered",
        finding_none: "Nobody trades in this run.",
    },
    cost: CostWords {
        heading: Heading {
            title: "Costs",
            how: "Measures: units times the yearly cost of a unit, mostly assumed. Allowances: what firms pay for allowances, credits and penalties, less what their sales bring. The line is what the avoided CO2 is taken to be worth in cleaner air: an assumption of so much a ton, to be moved with its lever.",
            caption: "Costs and the value of cleaner air by year",
        },
        measures: "Measures",
        compliance: "Allowances, net",
        penalty: "Penalties",
        benefit: "Value of cleaner air (assumed)",
        finding: "In {year} measures cost {measures} and allowances {compliance}; cleaner air is taken to be worth {benefit}",
    },
};
