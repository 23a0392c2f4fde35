//! Words of what the tests hold: the properties of an auction, the relations between runs.
//!
//! In the order of their numbers. An empty note says that there is nothing to add.

use crate::text::table::words;

words! {
/// A property or a relation.
#[derive(Clone, Copy, Debug)]
pub struct ClaimWords {
    /// What it says.
    pub what: &'static str,
    /// On which condition it holds, or where it is false and why.
    pub note: &'static str,
}

/// Both tables.
#[derive(Clone, Copy, Debug)]
pub struct ChecksWords {
    /// A1 to A23.
    pub properties: [ClaimWords; 23],
    /// M1 to M23.
    pub relations: [ClaimWords; 23],
}
}

pub(in crate::text) const ENGLISH: ChecksWords = ChecksWords {
    properties: [
        ClaimWords { what: "Awards sum to what is sold; all is sold exactly where enough is bid.", note: "" },
        ClaimWords { what: "The price is not below the reserve price, nor above a hard ceiling.", note: "" },
        ClaimWords { what: "No bid below the price wins.", note: "" },
        ClaimWords { what: "Every bid above the price is filled.", note: "" },
        ClaimWords { what: "Every limit is kept.", note: "" },
        ClaimWords { what: "There is one price, and revenue is exact to the cent.", note: "" },
        ClaimWords { what: "The order of bids and bidders changes nothing.", note: "" },
        ClaimWords {
            what: "Splitting a bid changes nothing.",
            note: "As long as both parts belong to one bidder, or their bidders count as one. Two names have two purchase limits: hence the rules about affiliated groups.",
        },
        ClaimWords { what: "More supply is never dearer and never sells less.", note: "" },
        ClaimWords {
            what: "With more supply nobody gets less.",
            note: "Less one allowance: where a tie is shared in proportion, rounding may move one, as in the Alabama paradox of seats in parliament.",
        },
        ClaimWords {
            what: "More supply brings no less revenue.",
            note: "False. The price may fall by more than the quantity grows: demand can be inelastic.",
        },
        ClaimWords {
            what: "One more bid is never cheaper.",
            note: "False where an undersubscribed sale settles at its lowest accepted bid, which the new bid may be, where a guarantee binds, and where the highest rejected bid sets the price.",
        },
        ClaimWords {
            what: "A bid that loses changes nothing.",
            note: "As long as the lowest accepted bid sets the price. Where the highest rejected bid does, a loser sets it.",
        },
        ClaimWords { what: "A higher reserve price is never cheaper and never sells more.", note: "" },
        ClaimWords {
            what: "Who bids higher pays no less and gets no less.",
            note: "False where a guarantee binds, because the same cash buys fewer, and where a bid comes to lie above the reserve price of a sale that settles at its lowest accepted bid.",
        },
        ClaimWords {
            what: "In another unit of quantity the price is the same.",
            note: "As long as no guarantee binds: what it covers is rounded to whole allowances.",
        },
        ClaimWords { what: "In another currency everybody gets the same.", note: "" },
        ClaimWords { what: "A share of a tie is within one of exact and never above the bid.", note: "" },
        ClaimWords { what: "Bids stay whole exactly where the guarantee covers the largest bid value.", note: "" },
        ClaimWords { what: "Reserves act beyond their triggers only, and hold them while partly used.", note: "" },
        ClaimWords { what: "An auction without bids or supply sells nothing and names no price.", note: "" },
        ClaimWords {
            what: "A second clearing, written anew without looking at the first, comes to the same.",
            note: "",
        },
        ClaimWords { what: "Money that is shown adds up as shown.", note: "" },
    ],
    relations: [
        ClaimWords {
            what: "A tighter cap never emits more.",
            note: "Tested without evaluations and reserves. A rule that cancels allowances by the size of the bank can break it: a policy that is announced early fills or empties the bank.",
        },
        ClaimWords {
            what: "A tighter cap is never cheaper.",
            note: "Tested with foresight over all years. A market that does not look ahead can swing, and at a ceiling the price stays while more is sold at it.",
        },
        ClaimWords {
            what: "A higher floor is never cheaper in its own year.",
            note: "Tested on single auctions and on runs; no exception is known.",
        },
        ClaimWords {
            what: "A higher floor is never cheaper later.",
            note: "Tested where unsold allowances are gone. Where they are offered again, what the floor keeps back today makes tomorrow cheaper.",
        },
        ClaimWords {
            what: "A lower ceiling is never dearer and never emits less.",
            note: "Tested with units sold at the ceiling without limit. A ceiling fed from later budgets makes later years dearer.",
        },
        ClaimWords {
            what: "No price rises faster than holding an allowance pays.",
            note: "Tested to one rung of the bidders' ladder. False without banking, and where limits keep everybody from holding more; a price may fall when nobody has a bank.",
        },
        ClaimWords {
            what: "Banking never costs more.",
            note: "Of the cost of abatement a run reports only what a link saves, so that there is nothing to compare; and without banking leftovers are cancelled, so that emissions in all are not the same.",
        },
        ClaimWords {
            what: "Free or auctioned makes no difference but to the state's receipts.",
            note: "Tested where free allowances do not follow output. Where they do, they are a subsidy to produce, and prices and emissions move.",
        },
        ClaimWords {
            what: "More offsets are never dearer, and less is cut at home.",
            note: "Tested with a share of the limits. Credits that turn out invalid must be replaced, and that can be dearer.",
        },
        ClaimWords {
            what: "Linked prices lie between the prices alone.",
            note: "Tested where both caps bind, almost without a floor and without reserves. A partner whose cap does not bind adds emissions, and on one side somebody loses.",
        },
        ClaimWords {
            what: "A programme twice as large has the same prices and twice the tons.",
            note: "Tested to a lot for each bidder, because whole allowances cannot be halved.",
        },
        ClaimWords {
            what: "Another unit of money changes nothing real.",
            note: "Tested with every dollar times ten. A dollar amount that stands in a law and is not indexed does change with inflation, and that is what its lever is for.",
        },
        ClaimWords {
            what: "Names and order make no difference.",
            note: "Tested on auctions and runs. It holds because chance is drawn by name and not by place.",
        },
        ClaimWords {
            what: "Somebody who emits nothing changes nothing.",
            note: "Tested on the bill. A rule that gives something to each party, however small, would break it.",
        },
        ClaimWords {
            what: "Cheaper abatement is never dearer.",
            note: "Tested in the plain mode. With a rule that cancels by the size of the bank it also emits less, because a low price fills the bank.",
        },
        ClaimWords {
            what: "Growth is never cheaper and emits the same.",
            note: "Tested under a cap that binds: it is a waterbed. Units sold at a ceiling, or a rule that cancels, puncture it.",
        },
        ClaimWords {
            what: "Another policy for covered sources is never dearer and emits the same in all.",
            note: "Tested under a cap that binds. At the floor the waterbed ends: what the other policy avoids stays unsold, and emissions do fall.",
        },
        ClaimWords {
            what: "A cap that does not bind leaves the price at the floor and a growing bank.",
            note: "Tested with budgets above what would be emitted; no exception is known.",
        },
        ClaimWords {
            what: "A cap that hardly binds hardly costs.",
            note: "Tested with convex costs and a floor of a dollar. Where abatement comes in steps, the price jumps by a step.",
        },
        ClaimWords {
            what: "Receipts are prices times sales.",
            note: "Tested after every movement of random runs. Whether a tighter cap brings more money has no answer in general, and a test that gave it one would be wrong.",
        },
        ClaimWords {
            what: "Years that nobody sees yet change nothing before them.",
            note: "Tested with a short foresight. Whoever looks further ahead lets later years into today's price through the bank.",
        },
        ClaimWords {
            what: "Longer compliance periods never cost more.",
            note: "Tested on prices: a longer period is only more freedom. Whoever fails in the meantime is not modelled.",
        },
        ClaimWords {
            what: "A step of a lever moves results by a step.",
            note: "Tested on every headline lever. A threshold in the law is a true jump, and where one is known it is listed with the test.",
        },
    ],
};
