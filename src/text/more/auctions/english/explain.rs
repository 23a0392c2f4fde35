//! The explainers in English. Rules in our own words; the report is cited beside them.

use super::super::{ExplainOne, ExplainWords};
use super::Section;

pub(super) const EXPLAIN: ExplainWords = ExplainWords {
    head: Section {
        title: "Three limits on a bidder",
        about: "A mill bids three times in an auction of 1,000,000 allowances. Move a limit and see which of its bids still \
                count. A limit always takes whole lots of 1,000, and the cheapest bids first.",
    },
    one: [
        ExplainOne {
            head: Section {
                title: "Purchase limit",
                about: "One buyer, with everybody it belongs to, may take only a part of what is offered, so that nobody \
                        corners an auction. The report’s list of percentages is lost; the default is that of the bill’s \
                        successor.",
            },
            slider: "Part of the offer that one buyer may take",
            allows: "At most {limit} allowances.",
        },
        ExplainOne {
            head: Section {
                title: "Holding limit",
                about: "At no moment may an account hold more than its limit, so that nobody hoards. At an auction, what \
                        counts is the room that is left: the limit less what the mill already holds.",
            },
            slider: "Room left in the mill’s account",
            allows: "Room for {limit} allowances.",
        },
        ExplainOne {
            head: Section {
                title: "Bid guarantee",
                about: "Whoever bids leaves a guarantee beforehand. It must cover the dearest outcome: the highest, over the \
                        mill’s own prices, of a price times all that it bids at that price or more.",
            },
            slider: "Guarantee",
            allows: "{limit} are guaranteed.",
        },
    ],
    columns: ["Price", "Bid", "Counts", "Cut", "Bill at this price"],
    caption: "{name}: the mill’s three bids",
    whole: "All {bid} allowances count.",
    cut: "{lots} lots are cut: {kept} of {bid} allowances count.",
    cite: "Senate Bill Report, {heading}, paragraph {paragraph}",
    statement: "The statement in full",
};
