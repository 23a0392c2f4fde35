//! Presets of SB 5981: other readings of the same bill, the act that became law, and two other programmes' rules on
//! Washington's emitters.
//!
//! Rows only. Sources name the notes of `washington-facts.md` by section.

use crate::law::preset::Preset;
use crate::text::Text;

const CLEAN: &str = "published estimate for this bill, facts section 0";
const ACT: &str = "RCW 70A.65 and WAC 173-446, facts sections 2 and 4.1";
const ACT_COVERAGE: &str = "RCW 70A.65.080(1): emissions of any year from 2015 to 2019";
const ACT_START: &str = "RCW 70A.65.070(1): it begins on 1 January 2023, with budgets from 2023";
const ACT_CEILING: &str = "RCW 70A.65.160(2): units at the ceiling once the reserve is empty";
const ACT_SHARED: &str = "RCW 70A.65.170(3): half in the first period, then three quarters, here from 2024";
const ACT_TRIBAL: &str = "RCW 70A.65.170(3)(e): 3 percent in the first period; 2 percent from 2027 is not expressed";
const ACT_RESERVE: &str = "WAC 173-446-370: 5 percent of the first periods' budgets";
const ACT_LIMITS: &str = "RCW 70A.45.020: 45 percent below 1990 in 2030, 70 in 2040, 95 in 2050; halfway for 2035";
const ACT_OFFSETS: &str = "RCW 70A.65.170(3): 5 percent in 2023 to 2026, then 4; facts section 4.5";
const CALIFORNIA: &str = "17 CCR 95800 and following, facts sections 6.3 to 6.7";
const CALIFORNIA_OFFSETS: &str = "AB 398 of 2017: 4 percent to 2025, then 6, half of it with direct benefits; recalled";
const RGGI: &str = "facts sections 4.4 and 6.8";
const RGGI_PURCHASE: &str = "a quarter for each group of bidders, facts section 6.7; recalled";
const RGGI_OFFSETS: &str = "RGGI model rule of 2017: 3.3 percent of the obligation; recalled";
const RGGI_FREE: &str = "RGGI sells nearly all allowances; recalled";
/// Yearly budgets of the act from 2023; those of 2021 and 2022 are void, because it begins in 2023.
const ACT_BUDGETS: &str = concat!(
    "{\"2023\":63288565,\"2024\":58524909,\"2025\":53761254,\"2026\":48997598,\"2027\":44233943,\"2028\":39470288,",
    "\"2029\":34706632,\"2030\":29942977,\"2031\":28718037,\"2032\":27493097,\"2033\":26268157,\"2034\":25043217,",
    "\"2035\":23818277,\"2036\":22593337,\"2037\":21368397,\"2038\":20143457,\"2039\":18918517,\"2040\":17693577,",
    "\"2041\":16468637,\"2042\":15243697,\"2043\":13474340,\"2044\":11704982,\"2045\":9935624,\"2046\":8166266,",
    "\"2047\":6396909,\"2048\":4627551,\"2049\":2858193,\"2050\":2858193}"
);

const LINK: &str = "market model, section 8: a partner after California and Quebec; its sectors are an illustration";
/// Everything that a link needs, found or agreed on.
const LINK_CHECKS: &str = concat!(
    "{\"established\":true,\"consistent\":true,\"analysis_rule_adopted\":true,\"auctions\":true,",
    "\"holding_limits\":true,\"reporting\":true,\"offset_protocols\":true,\"enforcement\":true,\"instruments\":true,",
    "\"withdrawal\":true,\"joint_market\":true,\"security\":true,\"authority_retained\":true}"
);

/// Every preset, the bill as it stands apart.
pub static PRESETS: &[Preset] = &[
    Preset {
        id: "without-electricity-acts",
        label: Text { en: "The bill without 2SSB 5116 or SHB 1211" },
        about: Text {
            en: "Electricity suppliers get no free allowances, because neither clean-electricity bill becomes law.",
        },
        set: &[("electricity.enabling_act", "false", "report: Electricity Suppliers, paragraph 1")],
    },
    Preset {
        id: "clean-and-prosperous",
        label: Text { en: "The published share: 75 percent, 73 Mt" },
        about: Text {
            en: "The only share published for this bill. Entities are scaled to it, because budget and emissions must come from the same data.",
        },
        set: &[("share.method", "fixed", CLEAN), ("share.state_average", "97300000", CLEAN)],
    },
    Preset {
        id: "enacted-2021",
        label: Text { en: "The act of 2021 (Climate Commitment Act)" },
        about: Text {
            en: "What Washington enacted two years later: its budgets, limits, prices and offsets, from 2023. Not expressed: its penalty of four allowances for one, the offsets it takes out of later budgets, its free allowances and gas consignment, and two of its offset rules: tribal credits fall to 2 percent in 2027, and to 2026 half of the credits must have direct benefits instead of three quarters. Nothing is tuned to its real prices.",
        },
        set: &[
            ("apcr.floor_ratio", "0.637", "tier 1 of 51.90 under a ceiling of 81.47 in 2023"),
            ("apcr.share_2021_2023", "0.05", ACT_RESERVE),
            ("apcr.share_after", "0.05", ACT_RESERVE),
            ("apcr.trigger_ratio", "0.637", "tier 1 of 51.90 under a ceiling of 81.47 in 2023"),
            ("auction.ceiling_base", "81.47", ACT),
            ("auction.ceiling_base_year", "2023", ACT),
            ("auction.ceiling_mode", "hard", ACT_CEILING),
            ("auction.floor_base", "22.2", ACT),
            ("auction.floor_base_year", "2023", ACT),
            ("auction.floor_last_increase", "2050", ACT),
            ("auction.unsold_rule", "to-ecr", ACT),
            (
                "cap.budget_override",
                ACT_BUDGETS,
                "first four adopted, 2027 to 2049 derived: wa_cca_budgets.csv, facts section 2; 2050 repeats 2049",
            ),
            ("coverage.test_first_year", "2015", ACT_COVERAGE),
            ("coverage.test_last_year", "2019", ACT_COVERAGE),
            ("eite.first_allocation_year", "2023", ACT),
            ("evaluation.enabled", "false", "the act reviews its programme in its own way"),
            ("limits.reduction_2035", "0.575", ACT_LIMITS),
            ("limits.reduction_2050", "0.95", ACT_LIMITS),
            ("offset.deb_2021_2023", "0.5", ACT_SHARED),
            ("offset.deb_2024_2034", "0.75", ACT_SHARED),
            ("offset.deb_2035_on", "0.75", ACT_SHARED),
            ("offset.limit_2021_2023", "0.05", ACT_OFFSETS),
            ("offset.limit_2024_2034", "0.04", ACT_OFFSETS),
            ("offset.limit_2035_on", "0.04", ACT_OFFSETS),
            ("offset.override", "{\"2024\":0.05,\"2025\":0.05,\"2026\":0.05}", ACT_OFFSETS),
            ("offset.tribal_limit", "0.03", ACT_TRIBAL),
            ("period.eite_first_year", "2023", ACT_START),
            ("period.first_year", "2023", ACT_START),
            ("period.length", "4", "RCW 70A.65.010(20): periods of four years, the first from 2023 to 2026"),
            ("program.first_year", "2023", ACT_START),
            ("share.method", "fixed", "baseline of 68.05 Mt, 2015 to 2019, facts section 2"),
            ("share.value", "0.7081", "68.05 Mt of a state mean of 96.1 Mt"),
        ],
    },
    Preset {
        id: "california-like",
        label: Text { en: "California's rules" },
        about: Text {
            en: "California's auction, reserve and offset rules on Washington's emitters and budgets. Not expressed: its free allocation and its penalty of four allowances for one.",
        },
        set: &[
            ("apcr.floor_ratio", "0.637", "tier 1 of 41.40 under a ceiling of 65.00 in 2021"),
            ("apcr.trigger_ratio", "0.382", "a sale opens at 60 percent of tier 1"),
            ("auction.ceiling_mode", "hard", CALIFORNIA),
            ("auction.floor_last_increase", "2050", CALIFORNIA),
            ("auction.limit_covered", "0.25", CALIFORNIA),
            ("auction.unsold_rule", "california-25", CALIFORNIA),
            ("offset.deb_2021_2023", "0.5", CALIFORNIA_OFFSETS),
            ("offset.limit_2021_2023", "0.04", CALIFORNIA_OFFSETS),
            ("offset.override", "{\"2024\":0.04,\"2025\":0.04}", CALIFORNIA_OFFSETS),
            ("offset.tribal_limit", "0", CALIFORNIA_OFFSETS),
        ],
    },
    Preset {
        id: "rggi-like",
        label: Text { en: "RGGI's rules" },
        about: Text {
            en: "The power-sector programme of the Northeast on all of Washington's emitters: nearly everything auctioned, a low floor, both reserves by price triggers. Not expressed: RGGI's short tons, its price, which is the highest rejected bid, and the 7 percent by which its lower trigger rises; here it rises with the floor.",
        },
        set: &[
            ("apcr.floor_ratio", "1", RGGI),
            ("apcr.share_2021_2023", "0.1", RGGI),
            ("apcr.share_after", "0.1", RGGI),
            ("apcr.trigger_ratio", "1", RGGI),
            ("auction.ceiling_base", "13", "cost containment trigger of 13.00 in 2021, then 7 percent a year"),
            ("auction.floor_base", "2.38", "minimum reserve price of 2021"),
            ("auction.floor_base_year", "2021", RGGI),
            ("auction.floor_growth", "0.025", RGGI),
            ("auction.floor_last_increase", "2050", RGGI),
            ("auction.limit_covered", "0.25", RGGI_PURCHASE),
            ("auction.limit_gmp", "0.25", RGGI_PURCHASE),
            ("ecr.trigger_ratio", "2.52", "containment trigger of 6.00 over a floor of 2.38 in 2021"),
            ("eite.initial_share", "0", RGGI_FREE),
            ("electricity.factor", "0", RGGI_FREE),
            ("gas.low_income_share", "0", RGGI_FREE),
            ("offset.deb_2021_2023", "0", RGGI_OFFSETS),
            ("offset.deb_2024_2034", "0", RGGI_OFFSETS),
            ("offset.deb_2035_on", "0", RGGI_OFFSETS),
            ("offset.limit_2021_2023", "0.033", RGGI_OFFSETS),
            ("offset.limit_2024_2034", "0.033", RGGI_OFFSETS),
            ("offset.limit_2035_on", "0.033", RGGI_OFFSETS),
            ("offset.tribal_limit", "0", RGGI_OFFSETS),
            ("surrender.installment", "0.5", "half of the obligation is due in interim years; recalled"),
        ],
    },
    Preset {
        id: "linked",
        label: Text { en: "Linked with a partner like California and Quebec from 2025" },
        about: Text {
            en: "Joint auctions and one price with a programme five times as large, tested by total cost. Nobody foresees the link; the partner's sectors are an illustration.",
        },
        set: &[
            ("link.checks", LINK_CHECKS, "all thirteen marked as met"),
            ("link.cost_test", "total-cost", "the price of 2025 is the floor with and without a link"),
            ("link.partner", "california-quebec", LINK),
        ],
    },
];
