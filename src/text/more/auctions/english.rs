//! The auction room in English.

mod explain;
mod own;

use super::{ChartWords, RoomWords, Section, StoryWords, TableHead, TableWords};

pub(in crate::text) const ROOM: RoomWords = RoomWords {
    page: Section {
        title: "Auction room",
        about: "Sealed bids, one round, one price. Every auction of this run can be opened here with its whole book: what \
                was offered, what was bid after limits, and where the two met.",
    },
    tabs: ["Auctions of this run", "Your own auction", "Limits explained"],
    tabs_name: "Rooms",
    choose: "Auction",
    auction: "Auction of {auction}",
    step: ["Previous auction", "Next auction", "The left and right arrow keys also go from auction to auction."],
    unknown: "This run has no auction called “{name}”, so another one is shown. Choose one from the list.",
    nothing: "This run holds no auction. Set `auction.dates` or the programme’s first year so that it does.",
    reserve_sale: "A sale from the price containment reserve followed: {sold} of {offered} allowances at {price}.",
    refused: "{count} parties would have bid and may not; the run’s result names them and the ground.",
    take_over: "Change this auction",
    export: ["Document (JSON)", "Awards (CSV)"],
    story: StoryWords {
        sold_out: "All {offered} allowances sold at {price}. {winners} bidders won something; bids that count came to {cover} \
                   times the offer.",
        at_floor: "All {offered} allowances sold, at the floor price of {price}. {winners} bidders won something; bids that \
                   count came to {cover} times the offer.",
        left_over: "{sold} of {offered} allowances sold at {price}, to {winners} bidders; nobody wanted the other {unsold}.",
        left_over_withheld: "{sold} of {offered} allowances sold at {price}, to {winners} bidders; the others were withheld.",
        no_sale: "Nothing was sold: no bid for the {offered} allowances counts at or above the floor of {floor}.",
        no_offer: "Nothing was offered.",
        withheld: "Because the price would have been below {trigger}, the emissions containment reserve withheld {withheld}.",
        above_ceiling: "The price is above the ceiling of {ceiling}, which holds no bid back: it only steers the reserve.",
        opens: "At {opens} or more, a sale from the price containment reserve opens.",
        tie: "At {price}, {count} bidders asked for {demand} when {left} were left, and shared them.",
        cuts: "Limits took {allowances} allowances off the bids of {count} bidders.",
        one_cut: "Limits took {allowances} allowances off the bids of {bidder}.",
        rejected: "{count} bids do not count.",
    },
    chart: ChartWords {
        title: "Supply and demand",
        how: "Bids are put in order from the highest price, after the limits have taken off each bidder’s cheapest lots. The \
              walk fills them price by price until supply runs out. The last price at which anything is awarded is what \
              everybody pays. The pale area is what buyers pay: price times allowances sold.",
        how_summary: "How is this drawn?",
        demand: "Bids",
        supply: "{offered} offered",
        withholdable: "without the reserve’s part",
        floor: "Floor",
        ceiling: "Ceiling",
        opens: "Reserve opens",
        withholds: "Withholds below",
        clears: "{price} for {sold}",
        walk: "Walk down the book",
        play: ["Play the walk", "Stop", "Next price"],
        before: "Before the first price: {offered} allowances to sell.",
        filled: "{price}: {quantity} bid, all filled. {cumulative} sold so far, {left} left.",
        last: "{price}: {quantity} bid and {left} left. Supply runs out here, and this is the price for all.",
        unfilled: "{price}: {quantity} bid, too low to win.",
        units: [" m", " k", ""],
        data: "Every price",
    },
    figures: [
        "Price",
        "Sold",
        "Offered",
        "Bids over offer",
        "Winners",
        "Largest buyer’s share",
        "Concentration (HHI, 0 to 10,000)",
        "Paid in all",
    ],
    tables: TABLES,
    own: own::OWN,
    explain: explain::EXPLAIN,
};

const TABLES: TableWords = TableWords {
    winners: TableHead { caption: "Who won", columns: &["Bidder", "Bid", "After limits", "Awarded", "Paid", "Cut by"] },
    cuts: TableHead { caption: "Who was cut, and by which limit", columns: &["Bidder", "Limit", "Lots", "Allowances"] },
    no_cuts: "No limit took anything off a bid.",
    tie: TableHead {
        caption: "The tie at the last price",
        columns: &["Bidder", "Bid there", "Got there", "One by draw"],
    },
    no_tie: "No tie: the last price was filled whole, or had one bidder.",
    tie_how: "{left} were left for {demand} bid at {price}: each got its proportion, rounded down, and the {remainder} that \
              rounding left went one each in the order of a seeded draw. Below in that order.",
    tie_even: "{left} were left for {demand} bid at {price}: each got its proportion, which came out even.",
    owners: TableHead { caption: "Revenue by owner", columns: &["Sold for", "Offered", "Sold", "Revenue"] },
    consigned: "Recipients of free allowances who consigned them ({count})",
    own: ["The state: earlier vintages", "The state: offered again", "The state: this year’s budget"],
    total: "All",
    supply: TableHead {
        caption: "With other supply, and the same bids",
        columns: &["Supply", "Offered", "Price", "Sold", "Revenue"],
    },
    cases: ["{percent} % less", "As it was", "{percent} % more"],
    demand: TableHead { caption: "Bids that count, by price, after limits", columns: &["Price", "Bid", "At or above"] },
    checks: TableHead { caption: "Checked on this clearing", columns: &["What must hold", "Outcome", "Compared"] },
    holds: ["holds", "does not hold"],
    rejected: TableHead { caption: "Bids that do not count", columns: &["Row", "Bidder", "Price", "Quantity", "Why"] },
    reasons: &[
        ("unknown_bidder", "No such bidder: add it to the bidders."),
        ("not_approved", "The bidder is not approved: tick it among the bidders."),
        ("below_reserve", "Below the floor: bid at least the floor price."),
        ("price_too_high", "Higher than any price that can be bid."),
        ("fraction_of_a_cent", "A fraction of a cent: prices are in whole cents."),
        ("above_ceiling", "Above the ceiling, and the rules reject such bids."),
        ("not_positive", "Not even one lot."),
        ("quantity_too_large", "Larger than any quantity that can be bid."),
        ("not_whole_lots", "Not a whole number of lots."),
    ],
    limits: ["Purchase limit", "Holding limit", "Bid guarantee"],
    drawn: "yes",
    check_names: &[
        ("awarded_is_sold", "What was awarded is what was sold"),
        ("paid_is_proceeds", "What was paid is what owners receive, to the cent"),
        ("no_award_below_settlement", "Nobody won at a bid below the price"),
        ("bids_above_settlement_filled", "Every bid above the price was filled"),
        ("limits_respected", "Nobody bought beyond a limit"),
        ("same_fraction_sold", "Jurisdictions sold the same part of what they offered"),
        ("order_of_bids_is_nothing", "With the bids listed backwards it comes out the same"),
    ],
    first_rows: "The first {shown} of {count} rows; the download has all.",
};
