//! Words of the challenges.
//!
//! `{name}` in a text is a place that the page fills.

use crate::text::table::words;

words! {
/// The page, and every challenge.
#[derive(Clone, Copy, Debug)]
pub struct ChallengesWords {
    /// Title of the page.
    pub title: &'static str,
    /// What is there.
    pub about: &'static str,
    /// The programme on the screen has none.
    pub none: &'static str,
    /// How many are solved; `{solved}`, `{all}`.
    pub progress: &'static str,
    /// Kept solutions are being run again.
    pub verifying: &'static str,
    /// The browser keeps nothing.
    pub not_kept: &'static str,
    /// Name of the list.
    pub list: &'static str,
    /// A challenge in the list; `{number}`, `{title}`.
    pub entry: &'static str,
    /// It is solved.
    pub solved: &'static str,
    /// It is not.
    pub open: &'static str,
    /// How far an attempt is; `{met}`, `{all}`.
    pub marks: &'static str,
    /// It is solved now.
    pub done: &'static str,
    /// A goal is reached.
    pub met: &'static str,
    /// A goal is not reached.
    pub unmet: &'static str,
    /// The figure of a goal; `{value}`.
    pub now: &'static str,
    /// Heading of the levers.
    pub levers: &'static str,
    /// Any other lever is in the lab.
    pub levers_about: &'static str,
    /// The link to the lab.
    pub lab: &'static str,
    /// Puts everything back to the bill.
    pub start: &'static str,
    /// Copies the link of a solution.
    pub share: &'static str,
    /// It was copied.
    pub shared: &'static str,
    /// The browser does not copy.
    pub not_shared: &'static str,
    /// Opens the solution that was kept.
    pub kept: &'static str,
    /// Name of the field for a price.
    pub answer: &'static str,
    /// What was typed is no price.
    pub no_price: &'static str,
    /// The next hint; `{number}`, `{all}`.
    pub hint: &'static str,
    /// A hint; `{number}`, `{text}`.
    pub hint_text: &'static str,
    /// Before what a challenge shows.
    pub lesson: &'static str,
    /// The next challenge.
    pub next: &'static str,
    /// Back to the list.
    pub back: &'static str,
    /// The link to the sheet for teachers.
    pub sheet: &'static str,
    /// Title of the sheet.
    pub sheet_title: &'static str,
    /// What the sheet is.
    pub sheet_about: &'static str,
    /// Prints it.
    pub print: &'static str,
    /// Keys are being worked out; `{done}`, `{all}`.
    pub working: &'static str,
    /// Heading of the answer key.
    pub key: &'static str,
    /// What the key is.
    pub key_about: &'static str,
    /// A change; `{lever}`, `{from}`, `{to}`.
    pub change: &'static str,
    /// The answer; `{price}`.
    pub key_answer: &'static str,
    /// Opens a solution in the lab.
    pub key_link: &'static str,
    /// What goals ask.
    pub goals: GoalWords,
    /// The challenges, in their order.
    pub each: &'static [ChallengeWords],
}

/// What goals ask; `{year}`, `{value}`.
#[derive(Clone, Copy, Debug)]
pub struct GoalWords {
    /// The limit of a year is met.
    pub limit_met: &'static str,
    /// The price of a year.
    pub price_at_most: &'static str,
    /// Every price through a year.
    pub never_above: &'static str,
    /// A household's cost after assistance.
    pub household_at_most: &'static str,
    /// Receipts through 2035.
    pub revenue_at_least: &'static str,
    /// Withheld by the emissions containment reserve.
    pub withheld: &'static str,
    /// The price reaches the ceiling.
    pub ceiling_reached: &'static str,
    /// Units are sold at the ceiling, and the price stays there.
    pub ceiling_holds: &'static str,
    /// The price containment reserve runs empty.
    pub reserve_emptied: &'static str,
    /// One reading and nothing else.
    pub one_reading: &'static str,
    /// What it moves.
    pub revenue_moves: &'static str,
    /// An auction sells only a part.
    pub undersubscribed: &'static str,
    /// Its price is named.
    pub price_named: &'static str,
    /// The bank.
    pub bank_at_most: &'static str,
    /// Budgets stay.
    pub same_budgets: &'static str,
    /// Nobody pays a penalty.
    pub no_penalty: &'static str,
    /// What the policy cuts in its sector.
    pub policy_cuts: &'static str,
    /// All emissions stay.
    pub same_total: &'static str,
}

/// One challenge.
#[derive(Clone, Copy, Debug)]
pub struct ChallengeWords {
    /// What it is called.
    pub title: &'static str,
    /// What it is about.
    pub task: &'static str,
    /// Hints, each saying more than the one before.
    pub hints: [&'static str; 3],
    /// What it shows, once it is solved.
    pub lesson: &'static str,
}
}

pub(in crate::text) const ENGLISH: ChallengesWords = ChallengesWords {
    title: "Challenges",
    about: "Ten tasks that mark themselves while you move levers. Each can be solved in more than one way, and each shows something about cap and trade. Nothing is sent anywhere.",
    none: "The programme on the screen has no challenges yet; the first one has ten.",
    progress: "{solved} of {all} solved",
    verifying: "Running the solutions that this device has kept …",
    not_kept: "This browser keeps nothing for the page, so your progress lasts as long as this page is open. Copy the link of a solution to keep it.",
    list: "The ten challenges",
    entry: "{number}. {title}",
    solved: "solved",
    open: "not solved yet",
    marks: "{met} of {all} reached",
    done: "Solved. The link of this page now carries a solution.",
    met: "reached",
    unmet: "not yet",
    now: "now {value}",
    levers: "Levers that matter here",
    levers_about: "Any other lever may be used as well: they are in the lab, and this page marks the same run.",
    lab: "To the lab with this scenario",
    start: "Back to the bill",
    share: "Copy the link",
    shared: "Link copied. Whoever opens it sees the marks worked out anew.",
    not_shared: "The browser does not let the page copy; the link stands above.",
    kept: "Open my solution",
    answer: "The price in dollars",
    no_price: "This takes a price such as 21.50. Nothing is marked by it yet.",
    hint: "Show hint {number} of {all}",
    hint_text: "Hint {number}: {text}",
    lesson: "What it shows:",
    next: "Next challenge",
    back: "All challenges",
    sheet: "The sheet for teachers: all tasks on paper, with an answer key",
    sheet_title: "Ten challenges in cap and trade",
    sheet_about: "Open the page, take a challenge, and move levers until every box can be ticked. There is more than one way.",
    print: "Print",
    working: "Working out the answer key: {done} of {all}",
    key: "Answer key",
    key_about: "One solution for each, with figures from this very engine; a class will find others.",
    change: "{lever}: from {from} to {to}",
    key_answer: "Answer: {price}",
    key_link: "Open this solution in the lab",
    goals: GoalWords {
        limit_met: "The state's emissions in {year} are within the limit that the bill sets",
        price_at_most: "The mean price in {year} is at most {value}",
        never_above: "No year's mean price until {year} is above {value}",
        household_at_most: "A household's cost in 2030, after assistance, is at most {value} a month",
        revenue_at_least: "Receipts until 2035 are at least {value}",
        withheld: "The emissions containment reserve withholds at least {value}",
        ceiling_reached: "In some year the mean price is at the ceiling",
        ceiling_holds: "Units are sold at the ceiling, and no year's mean price is above it",
        reserve_emptied: "By the end of {year} the price containment reserve has sold everything it had",
        one_reading: "One open passage is read in another way, and nothing else is changed",
        revenue_moves: "That alone moves the receipts of all years by at least {value}",
        undersubscribed: "A regular auction of {year} sells a part of what it offers",
        price_named: "You name the price at which the first such auction of {year} settles",
        bank_at_most: "At the end of {year} at most {value} are banked",
        same_budgets: "The budgets as first set are the bill's",
        no_penalty: "Nobody pays a penalty",
        policy_cuts: "Cleaner power takes at least {value} out of the power sector, over all years",
        same_total: "Covered emissions of all sectors and years stay within {value} of what they are without it",
    },
    each: &[
        ChallengeWords {
            title: "Wake the emissions containment reserve",
            task: "The bill has a reserve that takes allowances out of an auction when the price is low. As it stands it never acts. Make it act, without making 2030 dear.",
            hints: [
                "Look at the trigger: it is a multiple of the floor price, and at 1 no settlement is below it.",
                "Raise the trigger a little above 1, then look at 2030: what is withheld early is missing later.",
                "The size decides how much of an auction may be withheld. Half of it is enough here.",
            ],
            lesson: "A reserve that acts on low prices turns an oversupply of early years into higher prices later. It does nothing where the trigger is the floor, because nothing settles below that.",
        },
        ChallengeWords {
            title: "An auction that does not sell out",
            task: "Make an auction of 2030 that sells only a part, and say at what price it settles before you look it up.",
            hints: [
                "An auction leaves something when at the floor price less is wanted than offered: raise the floor, or make allowances less wanted.",
                "Much cheaper ways to comply do it: far more offsets, for instance.",
                "Nothing sells below the floor. The floor of 2019 grows by its rate each year; the price chart and the auction room show it for 2030.",
            ],
            lesson: "When supply is left over, the floor is the price. That is why a floor makes revenue and a signal certain while the quantity moves.",
        },
        ChallengeWords {
            title: "Empty the price containment reserve",
            task: "The reserve sells when the price comes near the ceiling. Make it run out of allowances by 2035.",
            hints: [
                "It opens at a share of the ceiling price. Bring the price up to it, or it down to the price.",
                "A deeper cut by 2035 makes every budget on the way smaller.",
                "Try a cut of one half. In the chart of bank and reserves the reserve's line falls to zero.",
            ],
            lesson: "A reserve softens a shortage only as long as it lasts. Allowances in it come out of the same budgets: it moves them in time, and once it is empty the soft ceiling no longer holds anything.",
        },
        ChallengeWords {
            title: "The passage that is worth most",
            task: "Many passages of the report can be read in more than one way. Find the one reading that moves the receipts most, and take it alone.",
            hints: [
                "The page with the readings runs every alternative and ranks them; sort by receipts.",
                "It is about something that the report limits for each period, with years that it does not speak of.",
                "What if there were no limit on offsets at all once the last period that the report names is over?",
            ],
            lesson: "A sentence that is missing can be worth more than one that is there: without a limit on offsets from 2035, allowances are hardly needed, and most of the receipts are gone.",
        },
        ChallengeWords {
            title: "A ceiling that binds, and holds",
            task: "As it stands the ceiling is soft and never reached. Bring it down to the price, then make it hold.",
            hints: [
                "The ceiling starts high and grows fast. Let it grow more slowly.",
                "When the price has reached it, look at what the ceiling does: a soft one only steers the reserve.",
                "A hard ceiling sells without limit. Growth of 3 percent and a hard ceiling are enough.",
            ],
            lesson: "A hard ceiling turns a cap into a tax: the price is certain, and units beyond the budgets are sold. What is gained in price is lost in tons, and the run reports those units apart.",
        },
        ChallengeWords {
            title: "The bank that nobody earned",
            task: "Read literally, trade-exposed industry is given allowances from 2021 and owes nothing until 2024. The bank that comes of it weighs on the price for a decade. Undo it, with the same budgets and without a penalty.",
            hints: [
                "Try giving industry less for free, and watch the bank. Why does nothing happen?",
                "Auctioned or given, the same allowances come into a market that owes less than it gets. Look at who owes, not at who is given.",
                "Let the industry owe earlier, but not from the first year: then somebody is short at the first deadline.",
            ],
            lesson: "Who gets allowances decides who is richer; who owes decides the price. Giving or auctioning leaves the bank as it is, an obligation two years earlier takes more than half of it away.",
        },
        ChallengeWords {
            title: "Money without a peak",
            task: "Raise more money by 2035 than the bill does, while the price never gets as high.",
            hints: [
                "Receipts are price times what is sold. What is given away is not sold.",
                "Selling what industry and power are given raises receipts and leaves the price where it is.",
                "The peak comes from early years that are too cheap. A higher floor from the start sells more then and leaves less of a climb.",
            ],
            lesson: "Auctioning instead of giving moves money and nothing else. A higher floor early moves abatement forward: the path is smoother, and the peak is lower.",
        },
        ChallengeWords {
            title: "Meet 2035 without a high price",
            task: "The bill misses its limit of 2035 although every budget is kept. Meet it, and keep 2030 cheap.",
            hints: [
                "Tightening budgets alone makes 2030 dear long before the limit is met. What else emits?",
                "About a third of the state's emissions is outside the cap. Its trend is an assumption: what if other policy made it fall faster?",
                "With uncovered emissions falling by 3 percent a year, a cut by 42 instead of 40 percent does the rest.",
            ],
            lesson: "A cap governs what it covers. The statewide limit also counts what it does not, and closing that gap inside the cap alone is the dear way.",
        },
        ChallengeWords {
            title: "Who bears the cost",
            task: "Meet the limit of 2035 again, and let a household pay little after assistance.",
            hints: [
                "Start from a solution of the challenge before this one, and look at the cost after assistance.",
                "Assistance is paid from the transition account. The three accounts' shares must sum to 100 percent: lower the others first, and the charts wait until they do.",
                "Give 80 percent to transition and 10 to each of the others.",
            ],
            lesson: "The price decides how much is paid, the use of the money who bears it. What goes back to households is missing elsewhere: see what the other two accounts have left.",
        },
        ChallengeWords {
            title: "The waterbed",
            task: "Make power much cleaner by another law. Show that all emissions together stay the same to a thousandth.",
            hints: [
                "Lower what power emits in 2030 without the bill, and compare all sectors with the same scenario without that law; the marks do.",
                "Something answers to emissions that are expected: on the last day of 2026 and of 2042.",
                "An evaluation that expects lower emissions takes out fewer allowances. Switch its effect off.",
            ],
            lesson: "Under a cap that binds, what one sector avoids another emits: the same allowances are used. With the bill's evaluations it is worse, because cleaner power makes them cut less.",
        },
    ],
};
