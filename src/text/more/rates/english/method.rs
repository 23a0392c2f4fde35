//! Method and checks of a plan.

use super::RateChecksWords;
use crate::text::more;
use crate::text::more::MethodWords;
use crate::text::more::checks::ClaimWords;
use crate::text::more::method::EquationWords;

pub(super) const METHOD: MethodWords = MethodWords {
    equations_about: "The idea in one sentence: allowances are a benchmark times what was made, so that their sum follows output and nobody sets it; a target is judged on CO2 for each unit of output, and the total beside it. Rules of allocation, settlement and targets are exact, in whole allowances; emissions, measures and air are modelled, year by year, without foresight.",
    equations: &EQUATIONS,
    symbols: &SYMBOLS,
    differs: "Where the code differs from the model as first specified",
    differences: &[
        "Measures count by what they do beyond the plan’s own: the totals of 2020 and 2025 are set, and with every lever where it stands they come out as set.",
        "The price acts from 2026 on, since the totals until 2025 are known or assumed with the prices that were paid.",
        "Power that measures take or save changes emissions of the power sector alone, at one factor for the grid.",
        "An old coal unit that is replaced saves less once wind, sun and imports have displaced its power, so that no megawatt-hour counts twice.",
        "Until 2022 what is missing costs a firm one fixed sum at each deadline, as the law then had it, and not a multiple of the price.",
        "The break-even of industry is solved in closed form, piece by piece, and not by bisection.",
        "The lever of more output moves what sectors in the market make and emit, and their allowances; real output (GDP), by which a target is judged, stays as it is.",
    ],
    assumptions_about: "Numbers that the plan does not fix: {assumptions} are assumptions of ours, {rules} are national rules or drafts, {changed} are changed in this scenario. Each can be changed here; its source says how good it is.",
    audit_about: "Beside every year, {checks} things are checked in every run, also while a lever moves.",
    checks: &[
        ("double-entry", "Every allowance and credit is in exactly one account"),
        ("retired-is-surrendered", "What was retired is what was surrendered"),
        ("credits-retired", "Every credit that was taken was retired"),
        ("nobody-gets-less-than-nothing", "No firm was given less than nothing"),
        ("obligations-are-settled", "Surrendered and missing together are what was owed"),
    ],
    ledger: "Where firms’ allowances came from and went, all years",
    ledger_heads: ["What happened", "Allowances"],
    places: &[
        "Given without payment",
        "Won at auctions",
        "Borrowed from a later year",
        "Bought",
        "Sold",
        "Surrendered",
        "Lapsed, since they could not be carried over",
    ],
    issued: "Left in firms’ hands: the sum",
    credits: "Beside them, credits (CCER) surrendered",
    tests_about: "The counts are taken from the source when the page is built. The cases were worked by hand before the code was written; the tests hold their numbers exactly. A test that is named here and is gone fails the build.",
    counts: [
        "",
        "",
        "",
        "",
        "",
        "{count} golden runs of both programmes, kept to the last digit, natively and in WebAssembly",
        "",
        "{count} links of earlier releases that still open",
        "{count} tests in all",
        "{count} of them in a real browser",
    ],
    properties: [
        "Eighteen cases, worked by hand",
        "Each rule on one plant, firm or province, to the last allowance, the last yuan or the last ton.",
    ],
    relations: [
        "What holds whatever is set",
        "Tried at both ends of every lever, on random numbers, or by making a programme of another place.",
    ],
    statement_heads: ["Number", "What it is about", "Standing", "What comes of it", "Tests"],
    limits_about: "Read every figure as a comparison between two versions of a plan, not as a forecast, and no figure of a single firm as a finding.",
    limits: &[
        "A run is one path. It has no range, and the future will not be its middle.",
        "The province’s CO2 after 2019 was not found. The totals of 2020 and 2025 are assumptions, and whether the target of 2025 is met hangs on them.",
        "The plan names no target number. The percentages come from five-year plans; the province’s own for 2030 was not found.",
        "Benchmarks of 2025 and 2026 are read from a consultation draft, and carried on with an assumed tightening.",
        "All firms are made up. The province’s fleet, output and number of key emitters were not found.",
        "Most measures’ sizes are assumed, and many of their effects recalled and not looked up. Tables mark them as weak.",
        "The change of PM2.5 rests on three effects that nobody measured here; where a ton is emitted, and what the weather does, is not seen.",
        "Firms do not shut down, move or make more because of the price; the national price does not answer what one province does.",
        "Real output grows at a set pace, and what each sector makes at a pace of its own: the lever of economic growth lowers intensity and makes nobody emit more. Measures cost what they cost, and the economy does not feel it.",
        "Tasks of governance move no ton here. They may be what makes the others happen; the model cannot say.",
    ],
    base: "",
    base_link: "",
    back_tests: "",
    ..more::method::ENGLISH
};

const fn equation(name: &'static str, says: &'static str, source: &'static str) -> EquationWords {
    EquationWords { name, says, source }
}

const EQUATIONS: [EquationWords; 15] = [
    equation(
        "Emissions of a sector",
        "What a sector emits as things stand, less what the price takes off where it trades, less what measures avoid beyond the plan’s own, and for power also what they take from the grid and what is counted for imports.",
        "CEADs’ emissions of 2019 by sector, scaled to the set totals. That CNY 80 lower intensity by three percent in five years, the plan’s own setting, is an assumption: it gives the nation’s aim for the market’s sectors.",
    ),
    equation(
        "What a measure avoids",
        "Units done, times what a unit avoids, times the part that counts. What a measure takes from the grid is counted apart. Units grow evenly from 2023 to 2030.",
        "Sizes and effects stand with each lever; tables mark those that nobody looked up.",
    ),
    equation(
        "No megawatt-hour twice",
        "Wind, sun and imports displace coal power, as far as there is any. What would make coal power cleaner counts only on what they leave. All other measures count whole, as far as their sector emits so much: what is beyond counts nowhere, not in tons, pollutants or benefits; what it costs stays.",
        "Bookkeeping. Coal power of 2020 is from a paper with the province’s grid company.",
    ),
    equation(
        "The targets",
        "A target is met if emissions have grown no faster than real output less the wanted cut. The total is held against a reference; which of the two decides, and which only warns, is the phase.",
        "The plan, end of 2025: intensity first and total second. The numbers are not in it.",
    ),
    equation(
        "Pollutants avoided",
        "Kilograms hang on the activity, a ton of coal or of steel, never on net CO2: a heat pump cleans the air of a village whatever the grid emits.",
        "Measured factors where there are any; tables mark those that nobody looked up.",
    ),
    equation(
        "What cleaner air is worth",
        "A set sum for each ton of CO2 that measures avoid, net of what their power emits; or, in its place, one for each kilogram of sulphur dioxide, nitrogen oxides and dust. Never both, since what a ton brings has the pollutants in it.",
        "Assumptions with a wide range: studies for the ton, the province’s pollution tax as a floor for the kilogram.",
    ),
    equation(
        "Fine dust in the air, indicative",
        "The relative change of PM2.5 is the sum of the relative changes of primary dust, sulphur and nitrogen, each times an effect, none of them more than whole, and the sum neither.",
        "Our assumption, and the weakest one here. The province’s totals that it is measured against are old and weak: 1.269 Mt of SO2 and 1.356 Mt of NOx in 2015, 0.70 Mt of PM2.5 in 2012.",
    ),
    equation(
        "What a power unit is given",
        "Electricity times its benchmark, adjusted for load and, until 2022, for cooling and heat; and heat times its benchmark. Both products are rounded down. Until 2022 a megawatt-hour is one supplied, from 2023 on one generated.",
        "National allocation plans for 2019 to 2024, and the draft for 2025 and 2026.",
    ),
    equation(
        "Units that run little",
        "On the left the factor of 2023 and 2024, for a load below 65 percent, with the load as a fraction; on the right the draft’s, below 50 percent, with the load in percent. One fed to the other is an error and stops the run. Factors of earlier plans are in pieces and not shown.",
        "National allocation plans, and the draft.",
    ),
    equation(
        "Relief",
        "No more than {deficit.cap} of a power firm’s emissions may be without allowances. Gas units owe nothing beyond what they are given.",
        "National allocation plans.",
    ),
    equation(
        "Industry around its break-even",
        "A line that makes a ton with less than its sector’s break-even gains, one with more loses, neither more than {industry.clamp}. The break-even is where gains and losses of the sector are equal.",
        "The draft for 2025 and 2026. For 2024 lines are given what they emitted.",
    ),
    equation(
        "A fixed sum",
        "From its first year on, the cap is the last sum of the formula, lower by the decline each year; everyone’s part keeps its proportion. A share of it may be auctioned at the price.",
        "Announced from 2027 on for sectors with stable emissions; the decline is our assumption.",
    ),
    equation(
        "A gap and what it costs",
        "Who lacks allowances takes credits as far as they are allowed, to be had and cheaper, and buys the rest. Who has some left sells a part and keeps the rest. Where firms trade among themselves alone, all of it is offered, the price is the lowest at which nobody goes short, and a credit costs its share of that price; only what nobody wants is cancelled.",
        "National regulation; prices and behaviour are assumptions.",
    ),
    equation(
        "Carrying over",
        "Of the vintages 2019 to 2024 a firm may keep a base and a multiple of what it sold beyond what it bought in 2024 and 2025, and no more than it has. Later vintages are kept freely.",
        "The national allocation plan for 2023 and 2024; only dates of its paperwork are from the draft.",
    ),
    equation(
        "What is missing",
        "Each missing allowance costs five to ten times the price; where it was due before May 2024, a firm pays one fixed sum for each deadline instead. Until 2024 it also comes off the next allocation.",
        "National regulation in force since 1 May 2024.",
    ),
];

const SYMBOLS: [&str; 50] = [
    "year",
    "sector",
    "measure",
    "power unit",
    "firm",
    "pollutant",
    "emissions of a sector",
    "all emissions (0: of the base year)",
    "reference: emissions without a price and with measures as planned",
    "response to the price in five years",
    "price",
    "avoided by a measure",
    "the same as planned (and x° units as planned)",
    "emitted for power that measures take beyond the plan’s own; power sector only",
    "units done",
    "avoided by a unit",
    "part that counts",
    "power that a unit takes",
    "emissions of the grid for a megawatt-hour",
    "power that a unit displaces",
    "coal power that there is",
    "real output, an index (0: of the base year)",
    "wanted cut",
    "allowances of a unit",
    "electricity and its benchmark",
    "heat and its benchmark",
    "factor for cooling",
    "factor for heat delivered",
    "factor for a load F, a fraction",
    "load in percent",
    "allowances of a firm",
    "emissions of a firm",
    "most that may be missing, as a share",
    "gain or loss, as a share",
    "slope",
    "most gained or lost",
    "break-even intensity",
    "intensity of a line",
    "the cap (0: the formula’s last sum)",
    "decline a year",
    "years since, the first one counted",
    "need",
    "allowances kept from before",
    "credits taken, the limit on them, their price",
    "what filling the gap costs",
    "carried over, the base, the multiple",
    "sold, bought, held",
    "the penalty, its multiple, the missing allowances",
    "pollutant avoided and emitted in all, its effect, what a unit avoids, change of PM2.5",
    "worth of a year’s cleaner air, of a ton of CO2, of a kilogram of a pollutant",
];

const fn claim(what: &'static str, note: &'static str) -> ClaimWords {
    ClaimWords { what, note }
}

pub(super) const CHECKS: RateChecksWords = RateChecksWords {
    cases: [
        claim(
            "A large coal unit under the plan of 2024 and the draft of 2025",
            "2,740,259 allowances, 40,259 left over; under the draft 2,576,000, and 124,000 missing",
        ),
        claim("A firm is given 700,000 and emits 1,000,000 t", "800,000 are approved"),
        claim("A gas unit emits more than the formula gives", "330,500 by the formula, 345,000 approved"),
        claim("Three clinker lines around their break-even", "859,201, 900,347 and 940,451"),
        claim("Three lines, one of them at the clamp", "515,000, 997,808 and 987,191"),
        claim("A seller and a buyer carry over", "70,000 and 10,000"),
        claim("A gap of 124,000 filled with credits", "CNY 369,520 cheaper than with allowances"),
        claim("The same gap left open", "a penalty of CNY 60.6 to 121.3 million"),
        claim(
            "Four totals against the target of 2025",
            "468 passes, with a lower reference with a warning; 470 and 512.6 fail",
        ),
        claim(
            "How far emissions may rise by 2030",
            "by 5.93 percent; level emissions need growth of 3.797 percent a year",
        ),
        claim(
            "Load factors at the edges of their pieces",
            "the published values to six decimals, with the jump at 50 percent",
        ),
        claim("Percent fed to a formula of fractions, and the other way round", "refused"),
        claim("A chemical plant just under the tons and over the energy", "reports and does not trade"),
        claim(
            "A million homes from coal to electricity",
            "net 272,011 t with heat pumps, 56,329 t with plain heaters; the air is as clean with either",
        ),
        claim("200 MW of old coal power replaced", "133,000 t a year"),
        claim("A cap cut from 105 to 100", "2,260,000 of 2,373,000 remain"),
        claim("The unit of case 1 makes ten percent more", "136,400 missing under the rate, 394,000 under a fixed sum"),
        claim("Ultra-low emissions for all, and nothing else", "pollutants fall, and CO2 does not"),
    ],
    invariants: [
        claim(
            "The lines of a sector get together no more than they emitted, and less by under one allowance each.",
            "on random lines",
        ),
        claim("At one load, allocation is linear in output.", "on random outputs"),
        claim("A task of governance never moves a ton.", "no lever is of one; every lever runs at both ends"),
        claim("A looser target never turns a pass into a fail.", "on random targets"),
        claim("Allowances and credits balance whatever is set.", "on random scenarios, and in the table above"),
        claim("Nothing is saved twice.", "neither a megawatt-hour nor a sector’s improvement"),
        claim("Supplied and generated megawatt-hours are never mixed.", "what is on the other basis is refused"),
        claim("A programme is only data.", "a third one, of a made-up island, runs on the same engine"),
        claim("The same link gives the same bytes.", "also the other programme’s: nothing of this one changes it"),
    ],
};
