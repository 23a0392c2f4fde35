//! The challenges of a plan.

use super::RateGoalWords;
use crate::text::more;
use crate::text::more::ChallengesWords;
use crate::text::more::challenges::ChallengeWords;

pub(super) const GOALS: RateGoalWords = RateGoalWords {
    intensity_met: "CO2 for each unit of output in {year} is as low as the plan’s own target wants",
    total_kept: "Total CO2 of {year} is within the plan’s reference total",
    total_at_least: "Total CO2 of 2030 is at least {value}",
    more_co2: "Total CO2 of 2030 is above the plan’s",
    same_co2: "Total CO2 of 2030 is the plan’s, to the ton",
    measures_at_most: "In 2030 the measures cost at most {value}",
    dust_falls: "By 2030 the measures lower PM2.5 by at least {value} (indicative)",
    more_dust_avoided: "In 2030 at least {value} more particulate matter is avoided than in the plan",
    outside_at_least: "Outside the CO2 total, at least {value} of other gases are avoided or stored in 2030",
    own_assumptions: "What is assumed about economy and air stays as it is",
    one_lever: "Exactly one lever is moved",
    capped: "The sum of allowances is fixed in 2030",
    more_output: "Every firm that trades makes at least {value} more than in the plan",
    no_credits: "No credit (CCER) is surrendered in any year",
    no_gap: "In 2030 power plants are given at least as many allowances as they emit",
};

pub(super) const CHALLENGES: ChallengesWords = ChallengesWords {
    about: "Seven tasks that mark themselves while you move levers. Each can be solved in more than one way, and each shows something about rates, totals and clean air. Nothing is sent anywhere.",
    list: "The seven challenges",
    start: "Back to the plan",
    sheet_title: "Seven challenges about rates, totals and clean air",
    each: &EACH,
    ..more::challenges::ENGLISH
};

const EACH: [ChallengeWords; 7] = [
    ChallengeWords {
        title: "Without growing",
        task: "As it stands the plan meets its intensity target of 2030, and the province emits more than in 2020 all the same. Meet the target and keep the total within its reference.",
        hints: [
            "The total is some twelve million tons above its reference. The chart of costs by measure shows where so many tons are to be had.",
            "Wind and sun save the most in power, where each megawatt-hour displaces one from coal.",
            "Twice the wind power is enough.",
        ],
        lesson: "An intensity target lets emissions grow as long as output grows faster. A total does not: it costs a measure of its own, and that is why the plan speaks of intensity first and total second.",
    },
    ChallengeWords {
        title: "More and yet met",
        task: "Let the province emit at least 490 million tons in 2030, far more than now, and meet the intensity target of 2030.",
        hints: [
            "Output grows by five percent a year. Compare how far the total may grow with the ceiling of the target.",
            "You need fewer measures, not more.",
            "Without new wind and sun the target is still met.",
        ],
        lesson: "With growth of five percent a year, a cut of 17 percent for each unit of output leaves room for six percent more CO2. What a rate promises depends on how fast the economy grows.",
    },
    ChallengeWords {
        title: "A narrow miss",
        task: "The target of 2025 is missed by about a million tons. Meet it with measures that cost less in a year than the plan’s.",
        hints: [
            "Two things have to move: something cheap goes up, something dear goes down.",
            "The chart of costs by measure orders them. A ton from wind costs some CNY 30; from the insulation of old homes, more than CNY 800.",
            "A quarter more wind, and three quarters less insulation.",
        ],
        lesson: "Measures differ by a factor of a hundred in what a ton costs. Whoever looks at carbon alone would insulate no home; who lives in it may see that otherwise.",
    },
    ChallengeWords {
        title: "Clean air, more carbon",
        task: "With one single lever, avoid at least forty thousand tons more particulate matter a year, and let CO2 rise.",
        hints: [
            "Some measures clean the smoke and leave the fire as it is.",
            "Filters and reagents need power and heat. Look among the tasks of industry.",
            "Ultra-low emissions for all steel and clinker.",
        ],
        lesson: "Pollution and carbon do not fall together by themselves. End-of-pipe treatment raises CO2 a little; that is why synergy has to be planned, and why the two are counted apart. The one percent is a weak assumption and has a wide range.",
    },
    ChallengeWords {
        title: "Tons that do not count",
        task: "With one single lever, avoid or store at least three million tons outside the CO2 total, without moving the total by a ton.",
        hints: [
            "The plan’s targets are about CO2 from energy and industry. Which tasks are about other gases?",
            "Farms, refrigerants, landfills and forests stand outside the total.",
            "Four tenths of the manure, where the plan has a tenth.",
        ],
        lesson: "A target counts what it is defined to count. Methane, nitrous oxide, HFCs and forests cool the climate as well, and move neither the intensity nor the total here.",
    },
    ChallengeWords {
        title: "Air for the money",
        task: "Let the measures lower PM2.5 by at least five percent, for less money than the plan spends.",
        hints: [
            "The chart of pollutants by measure shows what avoids dust; the table has the costs.",
            "Ultra-low emissions avoid most dust for the money. Something dear has to give way.",
            "All of steel and clinker, without the public electric vehicles and the conversion of homes.",
        ],
        lesson: "Per yuan, filters on a few large stacks beat almost everything, if every kilogram counts the same. It does not: smoke from a stove in a village is breathed where it rises, and this model does not see where. Its effects on PM2.5 are weak assumptions.",
    },
    ChallengeWords {
        title: "Ten percent more",
        task: "Fix the sum of allowances, let every firm in the market make ten percent more, do without credits, and leave power plants without a gap.",
        hints: [
            "Three of the four are levers that you simply set: the total, the output, the limit on credits.",
            "Under the formula allowances follow output, so that growth hardly leaves a gap. Under a fixed sum the gap has to be closed by emitting less.",
            "New wind would make the plants produce less, which is not what is asked. Replacing old coal units lets them make as much with less: six times the plan’s 1,500 MW are enough.",
        ],
        lesson: "A rate lets allowances follow output; a fixed sum does not. This is the contrast between this scheme and a cap, and the page Side by side shows it on one plant.",
    },
];
