//! Your own auction, in English.

use super::super::OwnWords;
use super::Section;

pub(super) const OWN: OwnWords = OwnWords {
    head: Section {
        title: "Your own auction",
        about: "Change bids, supply, limits or rules and the auction clears at once, by the same code as the run and the \
                command line. Nothing leaves this browser.",
    },
    start: ["The auction of {auction}", "A small example", "An empty table"],
    start_name: "Start from",
    upload: "Open a file (CSV or JSON)",
    paste: ["Paste bids", "A table of bids (bidder, price, quantity) as CSV, or a whole auction as JSON", "Take over"],
    terms: Section {
        title: "Rules",
        about: "Prices in dollars and cents, limits as shares of the offer (0.10 is ten percent).",
    },
    lists: [
        Section {
            title: "Supply",
            about: "What is offered, for whom. Consigned allowances sell first, then earlier vintages, then what is offered \
                    again, then this year’s.",
        },
        Section { title: "Bidders", about: "Who may bid and within which limits. An empty limit is none." },
        Section { title: "Bids", about: "A bidder may bid as often as it likes." },
    ],
    fields: &[
        ("reserve_price", "Floor price ($)"),
        ("ceiling_price", "Ceiling price ($)"),
        ("above_ceiling", "Bids above the ceiling"),
        ("lot_size", "Allowances in a lot"),
        ("pricing", "Everybody pays"),
        ("undersubscribed", "If supply remains, the price is"),
        ("limits.covered", "Purchase limit, covered entities"),
        ("limits.general_market", "Purchase limit, other bidders"),
        ("containment.trigger", "Withhold below ($)"),
        ("containment.available", "At most to withhold"),
        ("seed", "Seed of the draw"),
        ("id", "Name"),
        ("category", "Kind"),
        ("owner", "Owner"),
        ("vintage", "Vintage"),
        ("quantity", "Quantity"),
        ("class", "Takes part as"),
        ("group", "Group"),
        ("bid_guarantee", "Bid guarantee ($)"),
        ("holding_room", "Room under holding limit"),
        ("approved", "Approved"),
        ("purchase_share", "Share of group’s limit"),
        ("bidder", "Bidder"),
        ("price", "Price ($)"),
    ],
    choices: &[
        ("accept", "count like any other"),
        ("lower", "are lowered to it"),
        ("reject", "do not count"),
        ("lowest_accepted", "the lowest bid that wins"),
        ("highest_rejected", "the highest bid that loses"),
        ("reserve", "the floor price"),
        ("consigned", "consigned"),
        ("past_vintage", "earlier vintage"),
        ("reoffered", "offered again"),
        ("current", "this year’s"),
        ("covered", "covered entity"),
        ("opt_in", "opted in"),
        ("general_market", "other bidder"),
        ("true", "yes"),
        ("false", "no"),
    ],
    add: ["Add supply", "Add a bidder", "Add a bid"],
    remove: "Remove row {row}",
    remove_head: "Remove",
    cell: "{field}, row {row}",
    pages: ["Earlier rows", "Later rows", "Rows {from} to {to} of {count}"],
    too_many: [
        "{count} bidders are too many to edit one by one here (at most {most}); change them in your file and open it again. \
         Rules and supply can still be changed.",
        "{count} bids are too many to edit one by one here (at most {most}); change them in your file and open it again. \
         Rules, supply and bidders can still be changed.",
    ],
    wrong: ["This auction cannot be cleared yet", "The last result that could be worked out stays below."],
    place: "{list}, row {row}, {field}",
    share: [
        "Share this auction",
        "This auction makes a link of {size} bytes; a link has at most {most}. Send the JSON file instead.",
    ],
    bad_link: "The auction in this link could not be read: {reason}. Ask for the link again, or for the JSON file.",
    copied: "The link with this auction was copied.",
    export: ["Auction (JSON)", "Result (JSON)", "Awards (CSV)"],
    busy: ["Reading a text of {size} bytes…", "Clearing {count} bids…", "Writing the file…"],
    work: [
        "Stop",
        "Stopped. What stands below is the last result that was worked out.",
        "The work broke off, perhaps for want of memory. What stands below is the last result that was worked out. The \
         command line takes the same file.",
        "The browser allows no work beside the page here, so the page will not answer until this is done.",
    ],
    took: "{count} bids read, cleared and checked in {milliseconds} ms.",
    too_large: "The file has {size} bytes; at most {most} can be opened here. The command line takes the same file.",
    unreadable: "The file could not be read. Choose it again, or paste its text.",
    fresh: ["supply {row}", "state", "bidder {row}"],
    result: "Result",
};
