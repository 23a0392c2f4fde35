//! The page about money in English.

use super::*;

pub(in crate::text) const ENGLISH: MoneyWords = MoneyWords {
    headline: "By the end of {year} the accounts have taken in {in}, paid out {out} and keep {left}.",
    headline_unspent: "By the end of {year} the accounts have taken in {in} and paid out nothing, because nothing was \
                       appropriated.",
    headline_none: "In this run the accounts take in nothing, so there is nothing to spend.",
    about: "What becomes of auction receipts and penalties: who may have them, what is held back, and what the price \
            costs households before and after assistance. Spending comes after the market and does not move prices; \
            tons that projects cut outside covered sources come off the state’s emissions.",
    no_rules: "This programme has no rules about spending.",
    made_up: "Some tables behind these figures were made up to show the rules at work; nobody measured them. Figures \
              that rest on them say “illustration”. Follow the word to put your own table in its place.",
    marks: ["illustration", "your table"],
    mark_name: "{mark}: {table} (open the table)",
    parts: PartWords {
        together: "The three accounts together",
        flows: "Where the money comes from and goes",
        projects: "Projects: who was funded, who was not, and why",
        consultation: "Consultation of tribes",
        communities: "Highly impacted communities",
        households: "What households pay",
        tables: "The tables behind these figures",
    },
    accounts: &[
        ("energy_transformation", "Energy Transformation Account"),
        ("transition_assistance", "Energy Transition Assistance Account"),
        ("climate_resilience", "Climate Impacts Resilience Account"),
    ],
    uses: &[
        ("highly_impacted_communities", "Highly impacted communities"),
        ("elsewhere", "Projects elsewhere"),
        ("low_income_households", "Low-income households"),
        ("workers", "Displaced workers"),
        ("climate_impacts", "Climate impacts"),
        ("natural_resources", "Natural resources"),
        ("minimum_share", "Held back for a least share"),
        ("no_project", "Held back: nobody may have it"),
    ],
    rules: RuleWords {
        split: "All receipts from allowances are divided over three accounts.",
        penalties: "Penalties go to the Energy Transformation Account.",
        appropriation: "Money is spent only after appropriation. Here {share} of the balance is appropriated, {lag} \
                        year(s) after it came in; the bill itself appropriates nothing.",
        appropriation_now: "Money is spent only after appropriation. Here {share} of what is there is appropriated in \
                            the same year; the bill itself appropriates nothing.",
        communities: "At least {share} must go to projects in highly impacted communities, measured over {window}.",
        windows: ["each year", "each biennium", "all years so far"],
        tons: "A project is credited with the verified {share} of its money, at {cost} for each ton.",
        claims: [
            "Low-income households and displaced workers come first, alike when money is short. The rest helps highly \
             impacted communities.",
            "Low-income households come first, then displaced workers. The rest helps highly impacted communities.",
        ],
        disproportionate: "Households have a claim where the price bears on them disproportionately: harder than on \
                           the median household.",
        impacts: "In each biennium at least {share} must go to climate impacts and preparedness; the rest to natural \
                  resources.",
        ranking: "Projects in highly impacted communities come earlier in the ranking.",
        place: "A project must lie in the state, and its cuts must come on top of present practice.",
        criteria: "Its cuts must be real, specific, identifiable, quantifiable, verifiable and permanent. Public and \
                   private bodies, tribes, and organizations with and without profit may have the money.",
        labor: "It must meet high labor standards, and somebody independent verifies what it avoided.",
        stop: "A project that does not reach its projected cuts may lose further money; gross misuse may have to be \
               paid back.",
        consultation: [
            "A project that touches tribal lands is not funded before the affected tribe was consulted. Consent is the \
             goal; here consultation alone opens the money.",
            "A project that touches tribal lands is not funded before the affected tribe was consulted. Here it also \
             needs the tribe’s consent.",
        ],
        designation: "Census tracts are designated by rank, here from {rank} of 10, or because they lie in Indian \
                      Country, and again every two years.",
    },
    charts: MoneyChartWords {
        together: Heading {
            title: "Paid out, and kept",
            how: "Bars are what each account pays out in a year. The dashed line is what is paid in, the solid line the \
                  balance of all accounts at the end of the year. Money is paid out on the first day of July, from what \
                  was appropriated.",
            caption: "Accounts by year",
        },
        together_finding: "The accounts keep most at the end of {year}: {balance}. Over the run {in} comes in \
                           and {out} is paid out; what one year leaves the next may spend.",
        together_all: "The accounts keep most at the end of {year}: {balance}. All of the {out} that was \
                       appropriated was spent.",
        account: [
            "Bars are what is spent by use, and on top what could have been spent and was held back. The line is the \
             balance at the end of the year.",
            "{account} by year",
        ],
        account_finding: "Over the run {in} comes in and {out} is paid out. Most that could have been spent was held \
                          back in {year}: {held}.",
        account_all: "Over the run {in} comes in and {out} is paid out; nothing is held back.",
        account_none: "Nothing comes in.",
        household: Heading {
            title: "A household’s cost, year by year",
            how: "The cost is the year’s mean allowance price times the CO2 of the motor fuel and gas that a household \
                  of the group buys, as far as the price is passed on, less what its bills are helped with. Assistance \
                  is the money of the transition account for low-income households, shared alike by all of them.",
            caption: "Cost of one household a year",
        },
        household_finding: "A household of the group “{group}” pays most in {year}: {before} a year before assistance, \
                            {after} after it.",
        household_none: "No auction sells anything, so that nobody can tell a household’s cost.",
        series: [
            "Paid in",
            "Paid out",
            "Balance at the end",
            "Balance at the start",
            "Paid back",
            "Appropriated",
            "Held back for a least share",
            "Held back: nobody may have it",
            "Before assistance",
            "After assistance",
            "Median household",
        ],
    },
    flows: FlowWords {
        year: "Year",
        every_year: "All years",
        caption: "Money in, money out: {years}",
        columns: ["Account", "What", "Money", "Tons cut by projects"],
        coming: "Coming in",
        sources: ["Auction receipts", "Penalties", "Other money, less what is taken off first"],
        ends: ["Paid in", "Balance at the end"],
    },
    least: LeastWords {
        caption: "The least share, window by window",
        columns: ["Years", "Spent on it", "Spent in all", "At least", "Share", "Met?"],
        met: Plural {
            one: "The least share of {share} was met in the one window with spending.",
            other: "The least share of {share} was met in all {count} windows with spending.",
        },
        missed: Plural {
            one: "The least share of {share} was missed in one window.",
            other: "The least share of {share} was missed in {count} windows.",
        },
        none: "Nothing was spent, so that the least share was never put to the test.",
        verdicts: ["met", "missed", "nothing spent"],
    },
    projects: ProjectWords {
        caption: "{funded} of {count} projects got money",
        columns: [
            "Project",
            "Account",
            "In a designated community",
            "First award",
            "Paid",
            "Tons credited",
            "Measured, of projected",
            "What happened",
        ],
        yes_no: ["yes", "no"],
        funded: "funded",
        funded_later: "funded, after it had been refused: {reasons}",
        refused: "refused: {reasons}",
        nothing: "met every condition, but was not due or found no money left",
        stopped: "fell short of its projection, nothing more after {year}",
        misuse: "gross misuse found, {amount} paid back",
        suspended: "stopped at a tribe’s request from {from} to {to}",
        suspended_for_good: "stopped at a tribe’s request from {from} on",
        between: "; ",
        reasons: &[
            ("elsewhere", "lies outside the state"),
            ("type", "is of a type that is not named"),
            ("recipient", "goes to a recipient that is not eligible"),
            ("quality", "its cuts lack a required quality, or nobody knows"),
            ("labor", "does not meet the labor standards, or nobody knows"),
            ("impact-unknown", "nobody said whether it touches tribal lands, and nobody was consulted"),
            ("consultation", "touches tribal lands and the tribe was not consulted yet"),
            ("consent", "the tribe’s consent is needed and was not given"),
        ],
        none: "No project asks for money.",
        barred: "Projects that consultation held up",
        barred_none: "Consultation held up no project.",
    },
    communities: CommunityWords {
        caption: "Sets of designated tracts",
        columns: ["Set of", "Counts from", "Tracts", "How many", "Part of the people in the table"],
        none: "No tract was designated, because no set was made before the run ended.",
    },
    households: HouseholdWords {
        year: "Year of the table",
        group: "Group in the chart",
        caption: "Cost of one household in {year}, at a mean price of {price} for an allowance",
        caption_none: "In {year} no auction sold anything, so that nobody can tell a cost",
        columns: [
            "Group",
            "Before assistance, a year",
            "After assistance, a year",
            "Before assistance, part of income",
            "More than the median household?",
        ],
        none: "The table has no group of households.",
    },
    unknown: "This page has no table “{name}”.",
    files: ["Accounts (CSV)", "Projects (CSV)", "Households (CSV)"],
};
