//! Words of the page about real auctions.
//!
//! `{name}` in a text is a place that the view fills; a test fills them all. Lists follow the order of what they name.

use crate::text::table::words;
use crate::text::{Language, words};

/// The words of the page in `language`.
#[must_use]
pub fn history(language: Language) -> &'static HistoryWords {
    &words(language).more.history
}

words! {
/// Name and explanation of something that is listed.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// Its id in files.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
}

/// A chart: what it is called, how it is made, what its table shows.
#[derive(Clone, Copy, Debug)]
pub struct ChartHeading {
    /// Title.
    pub title: &'static str,
    /// How it is computed.
    pub how: &'static str,
    /// Caption of its table.
    pub caption: &'static str,
}

/// How a chart is made and what its table shows, where a market names it.
#[derive(Clone, Copy, Debug)]
pub struct Method {
    /// How it is computed.
    pub how: &'static str,
    /// Caption of its table: `{market}`.
    pub caption: &'static str,
}

/// One field a text.
#[derive(Clone, Copy, Debug)]
pub struct HistoryWords {
    /// Heading of the page.
    pub title: &'static str,
    /// What the page is.
    pub about: &'static str,
    /// When the figures cannot be worked out: `{problem}`.
    pub stopped: &'static str,
    /// Headings of the parts: forecasts, back-tests, markets, made-up books, sources.
    pub parts: [&'static str; 5],
    /// What the parts are, in the same order.
    pub part_abouts: [&'static str; 5],
    /// Whether a path of the model lies nearer than both paths without one: in no back-test, in at least one.
    pub beaten: [&'static str; 2],
    /// The markets.
    pub markets: [Named; 4],
    /// Where each market's figures come from, in the order of `markets`.
    pub sources: [&'static str; 4],
    /// Where forecasts and the model's side come from.
    pub other_sources: [&'static str; 2],
    /// What is checked.
    pub rules: [Named; 14],
    /// How checks come out: agrees, differs, not published.
    pub verdicts: [&'static str; 3],
    /// The same of all checks of one auction.
    pub verdicts_of_auction: [&'static str; 3],
    /// Heading of the checks of a market.
    pub checks: &'static str,
    /// Columns of the checks: what, agree, differ, not published.
    pub check_heads: [&'static str; 4],
    /// Heading of what differs: `{count}`.
    pub differences: &'static str,
    /// Where nothing differs.
    pub no_differences: &'static str,
    /// Columns of what differs: what, where, worked out, published, who said it.
    pub difference_heads: [&'static str; 5],
    /// Stands where the file itself is the source.
    pub file_itself: &'static str,
    /// From one figure to another: `{low}`, `{high}`.
    pub between: &'static str,
    /// The chart of a market.
    pub prices: Method,
    /// Columns of a market's auctions: auction, settlement, floor, offered, sold, part sold, proceeds, made-up book
    /// settles at, leaves, checks.
    pub auction_heads: [&'static str; 10],
    /// What a market's auctions show: `{at_floor}`, `{below}`, `{auctions}`, `{agrees}`, `{differs}`, `{unpublished}`.
    pub market_finding: &'static str,
    /// Names of lines: settlement price, floor, containment trigger, what was paid.
    pub lines: [&'static str; 4],
    /// Note at auctions in which a reserve sold.
    pub reserve_sold: &'static str,
    /// The chart of a made-up book.
    pub book: ChartHeading,
    /// What it shows: `{before}`, `{price}`, `{released}`, `{sold}`.
    pub book_finding: &'static str,
    /// Names in it: bid for, offered, with the reserve.
    pub book_names: [&'static str; 3],
    /// Columns of a book: price, bid for at it, bid for at it and above.
    pub book_heads: [&'static str; 3],
    /// The chart of forecasts.
    pub panel: ChartHeading,
    /// What the panel shows: `{paid}`, `{low}`, `{high}`, `{ours}`, `{error}`, `{percent}`.
    pub panel_high: &'static str,
    /// Added where no forecast was further off.
    pub panel_furthest: &'static str,
    /// The same as `panel_high` where ours is too low.
    pub panel_low: &'static str,
    /// Where the model sells nothing: `{paid}`, `{low}`, `{high}`.
    pub panel_none: &'static str,
    /// Columns of the panel: who, price, against what was paid.
    pub panel_heads: [&'static str; 3],
    /// Who said something: forecasts by id, then what was paid, ours, and ours with one assumption changed.
    pub panel_rows: [Named; 8],
    /// The chart of a back-test.
    pub back_test: Method,
    /// What a back-test shows: `{mean}`, `{percent}`, `{bias}`, `{floor}`, `{last}`, `{auctions}`.
    pub back_test_high: &'static str,
    /// The same where the model is too low on average.
    pub back_test_low: &'static str,
    /// Where nothing can be compared.
    pub back_test_none: &'static str,
    /// Notes on the back-tests, by market: California, Washington.
    pub back_test_notes: [&'static str; 2],
    /// Paths of a back-test by id.
    pub paths: [Named; 7],
    /// Columns of the errors: path, auctions, mean absolute error, the same in percent, bias.
    pub error_heads: [&'static str; 5],
    /// Caption of the errors.
    pub errors: &'static str,
}
}

pub(in crate::text) const ENGLISH: HistoryWords = HistoryWords {
    title: "Does it work on real auctions?",
    about: "Every auction that we have figures of, worked out again. What is arithmetic is checked to the cent, and whatever does not agree is listed. What depends on secret bids cannot be checked by anybody outside. The market model stands beside what happened, with its whole error.",
    stopped: "The figures could not be worked out: {problem}",
    parts: [
        "What officials had expected, and what we say",
        "The market model beside what happened",
        "What is arithmetic, auction by auction",
        "Bids are secret: a made-up book",
        "Sources",
    ],
    part_abouts: [
        "Washington’s first auction under the act of 2021, on 28 February 2023. Our figure is the preset of that act as it is shipped. Nothing in it was tuned to a price that was paid; the last three rows change one assumption each, to show what it hangs on.",
        "Errors are those of every auction in the years shown, in dollars and in percent of what was paid. A positive bias means that the path is too high. Two paths need no model at all: always the floor, and the last price once more.",
        "A check agrees, differs, or cannot be made because a figure it needs is not published here. Coverage ratios, the bids over what was offered, are among these: they are published by the agencies but are not in our data.",
        "No agency publishes bids. For each auction with known quantities we make up a book of thirty bidders whose demand rises as the price falls, and clear it with the same kernel as every auction of this site. It settles at the published price with the published quantities. This shows that rules and kernel can give that result; it says nothing about who bid what.",
        "Public records of RGGI, Inc., of the Washington State Department of Ecology and of the California Air Resources Board, mostly through transcriptions by others. Marks in our data: found, derived, recalled, or recalled and confirmed by a published total.",
    ],
    beaten: [
        "No path of ours lies nearer than the better of these two: what the law says of floors, and the last auction, told more than our model of the market.",
        "At least one path of ours lies nearer than both of these two.",
    ],
    markets: [
        Named {
            id: "rggi",
            name: "RGGI",
            about: "The Northeast’s power-sector programme, auctions 1 to 50, September 2008 to December 2020, in short tons. Its cost containment reserve sold out in March 2014 and in September 2015; later sales of it, and the emissions containment reserve of 2021, lie after our file. Quantities from auction 28 on are recalled.",
        },
        Named {
            id: "wci",
            name: "California and Québec",
            about: "Prices of all auctions from November 2012 to February 2026; quantities of two. Floors are checked against the rule: five percent and inflation on the year before. The inflation is recalled to one decimal; what the rule gives is therefore a narrow range.",
        },
        Named {
            id: "washington",
            name: "Washington",
            about: "The first eight auctions under the act of 2021 and the two sales from its price containment reserve in 2023. Total quantities of 2024 are not in our data.",
        },
        Named { id: "california", name: "California", about: "" },
    ],
    sources: [
        "RGGI: prices and dates from rggi.org as transcribed in mauhirt/municipal-analysis; quantities of auctions 3 to 27 recalled and confirmed by the official cumulative proceeds, later ones recalled.",
        "California and Québec: results summary of the California Air Resources Board as transcribed in the same place; February 2026 from EDF and S&P; quantities of May 2019 from EDF, of May 2025 from S&P.",
        "Washington: auction summary reports of the Department of Ecology as transcribed in the same place; quantities from Ecology, EDF, The Center Square and Clean & Prosperous; sales from the reserve from RTO Insider, Washington State Standard and EDF.",
        "California’s budgets: 17 CCR 95841, tables 6-1 and 6-2. Emissions derived from published surrenders; reserve shares and offset limit recalled.",
    ],
    other_sources: [
        "Forecasts: fiscal note of E2SSB 5126 (Washington Research Council, 29 June 2022); Vivid Economics for the Department of Ecology (Capital Press, 19 July 2022); Ecology’s expectation of January 2023 (Capital Press, 16 March 2023).",
        "The model’s side of Washington is the preset “The act of 2021”, each of whose values has its source in the list of presets.",
    ],
    rules: [
        Named { id: "at-or-above-floor", name: "Settles at or above the floor", about: "" },
        Named { id: "sold-within-offer", name: "Sells no more than was offered", about: "" },
        Named { id: "undersubscribed-at-floor", name: "What does not sell out settles at the floor", about: "" },
        Named { id: "undersubscribed-in-lots", name: "What does not sell out sells in lots of 1,000", about: "" },
        Named { id: "parts-sum", name: "State and consigned parts sum to the whole", about: "" },
        Named { id: "proceeds", name: "Price times quantity is the proceeds", about: "" },
        Named { id: "stated", name: "Totals, means and parts that somebody stated", about: "" },
        Named {
            id: "containment",
            name: "The containment reserve sells when its trigger is reached, and only then",
            about: "",
        },
        Named { id: "floor-growth", name: "The floor rises as its rule says", about: "" },
        Named { id: "trigger-growth", name: "Triggers and ceiling rise as their rule says", about: "" },
        Named { id: "budget-share", name: "Budgets are their share of the baseline", about: "" },
        Named { id: "reserve-stock", name: "The reserve’s stock adds up", about: "" },
        Named { id: "future-not-dearer", name: "A later vintage is not dearer (plausible, no identity)", about: "" },
        Named { id: "made-up-book", name: "A made-up book settles as published", about: "" },
    ],
    verdicts: ["✔ agrees", "✗ differs", "not published"],
    verdicts_of_auction: ["✔ all agree", "✗ something differs", "some cannot be checked"],
    checks: "What was checked",
    check_heads: ["Check", "✔ agree", "✗ differ", "Not published"],
    differences: "What does not agree ({count})",
    no_differences: "Every check that can be made agrees.",
    difference_heads: ["Check", "Auction or year", "Worked out", "Published", "Who said it"],
    file_itself: "our data",
    between: "{low} to {high}",
    prices: Method {
        how: "Published settlement prices, floors and triggers. The columns on the right clear a made-up book with this site’s kernel.",
        caption: "{market}: every auction, with what was checked",
    },
    auction_heads: [
        "Auction",
        "Settled at ($)",
        "Floor ($)",
        "Offered",
        "Sold",
        "Part sold",
        "Proceeds ($)",
        "Made-up book settles at ($)",
        "Made-up book leaves",
        "Checks",
    ],
    market_finding: "{at_floor} of {auctions} auctions settled at the floor, {below} below it. Checks that agree: {agrees}. That differ, and are listed: {differs}. That cannot be made for want of a published figure: {unpublished}.",
    lines: ["settled", "floor", "trigger", "paid"],
    reserve_sold: "reserve sold",
    book: ChartHeading {
        title: "A made-up book for RGGI’s auction of March 2014",
        how: "Thirty made-up bidders of about the same size; the demand curve is ours, shaped so that the auction settles as published. Cleared once with what was offered and, because that price passes the trigger, once more with the reserve.",
        caption: "The made-up demand of March 2014",
    },
    book_finding: "Without the reserve the made-up book settles at {before}, above the trigger. With the {released} allowances of the reserve it settles at {price} and sells {sold}, as published.",
    book_names: ["made-up demand", "offered", "with the reserve"],
    book_heads: ["Price ($)", "Bid for at it", "Bid for at it and above"],
    panel: ChartHeading {
        title: "What one allowance would cost",
        how: "Forecasts as they were reported, the settlement price of the auction, and the settlement of the same quarter in a run of the preset.",
        caption: "Expected and paid, dollars an allowance",
    },
    panel_high: "The first auction settled at {paid}. Officials and their consultants had said {low} to {high} or more; our model says {ours}, which is {error} ({percent}) too high.",
    panel_furthest: "None of them was further off than that.",
    panel_low: "The first auction settled at {paid}. Officials and their consultants had said {low} to {high} or more; our model says {ours}, which is {error} ({percent}) too low.",
    panel_none: "The first auction settled at {paid}. Officials and their consultants had said {low} to {high} or more; in our run nothing is sold in that quarter.",
    panel_heads: ["Who", "Price ($)", "Against what was paid"],
    panel_rows: [
        Named { id: "fiscal-note", name: "2021", about: "Fiscal note of the bill, mean of 2023" },
        Named { id: "consultant", name: "Jul ’22", about: "Consultant of the agency, at least" },
        Named { id: "agency", name: "Jan ’23", about: "The agency, about" },
        Named { id: "paid", name: "paid", about: "Paid on 28 February 2023" },
        Named { id: "ours", name: "ours", about: "Our model, the act’s own preset" },
        Named { id: "soft-ceiling", name: "no units", about: "The same without units sold at the ceiling" },
        Named {
            id: "short-foresight",
            name: "4 years",
            about: "The same with a market that looks four years ahead instead of ten",
        },
        Named { id: "easier", name: "easier", about: "The same with cheaper abatement and less demand" },
    ],
    back_test: Method {
        how: "The regular auctions’ settlement prices beside those of a run with that law’s own budgets and floors. Behaviour is this site’s default; no value was chosen by looking at a price.",
        caption: "{market}: modelled and paid, dollars an allowance",
    },
    back_test_high: "Over {auctions} auctions the model is {mean} ({percent}) off on average and {bias} too high. Always naming the floor would have been {floor} off, repeating the last price {last}.",
    back_test_low: "Over {auctions} auctions the model is {mean} ({percent}) off on average and {bias} too low. Always naming the floor would have been {floor} off, repeating the last price {last}.",
    back_test_none: "There is nothing to compare.",
    back_test_notes: [
        "A coarse programme of four sectors and eighty made-up entities, without Québec, everything auctioned. “The model” knows what was known before: the law to 2020, and emissions near what the agency expected, since the first budgets of each part were set near its forecast (recalled). “With hindsight” is given the emissions that came, as far as surrenders tell them, and the budgets to 2030. How emissions divide among sectors is our assumption.",
        "The preset of the act of 2021, from its start in 2023. It sells units at its ceiling, as the act does, and knows neither the talk of linking with California nor the vote on repeal in November 2024, before which the price halved. That a market with four years of foresight comes near the first price is no fit that we would trust: the table has its error over all eight.",
    ],
    paths: [
        Named { id: "model", name: "model", about: "The model" },
        Named { id: "hindsight", name: "with hindsight", about: "The model with hindsight" },
        Named { id: "soft-ceiling", name: "no units", about: "Without units sold at the ceiling" },
        Named { id: "short-foresight", name: "4 years", about: "With four years of foresight" },
        Named { id: "easier", name: "easier", about: "With cheaper abatement and less demand" },
        Named { id: "floor", name: "floor", about: "Always the floor" },
        Named { id: "last-price", name: "last price", about: "The last price once more" },
    ],
    error_heads: [
        "Path",
        "Auctions",
        "Mean absolute error ($)",
        "In percent of what was paid",
        "Bias ($, + is too high)",
    ],
    errors: "How far off each path is",
};
