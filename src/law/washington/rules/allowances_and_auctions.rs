//! Free allowances, auctions and reserves.
//!
//! Rows only.

use super::Rule;
use crate::text::Text;

pub(super) static ROWS: [Rule; 19] = [
    Rule {
        id: "eite-classification",
        section: 'C',
        meaning: Text { en: "Which entities are emissions-intensive and trade-exposed." },
        statements: &["SB-EIT-05", "SB-EIT-07"],
        runs: true,
    },
    Rule {
        id: "eite-no-cost-allocation",
        section: 'C',
        meaning: Text { en: "Free allowances for EITEs." },
        statements: &["SB-EIT-02", "SB-EIT-03", "SB-EIT-04", "SB-EIT-08", "SB-EIT-09"],
        runs: true,
    },
    Rule {
        id: "eite-rule-updates",
        section: 'C',
        meaning: Text { en: "Biennial reviews and individual adjustments of EITE allocations." },
        statements: &["SB-EIT-10", "SB-EIT-11", "SB-EIT-12", "SB-EIT-13", "SB-EIT-14"],
        runs: true,
    },
    Rule {
        id: "electricity-no-cost-allocation",
        section: 'C',
        meaning: Text { en: "Free allowances for electricity suppliers, only if 2SSB 5116 or SHB 1211 is law." },
        statements: &["SB-ELE-02", "SB-ELE-03", "SB-ELE-04", "SB-ELE-05"],
        runs: true,
    },
    Rule {
        id: "gas-low-income-allocation",
        section: 'C',
        meaning: Text { en: "Free allowances for gas utilities, sized by low-income households." },
        statements: &["SB-NGS-01", "SB-NGS-02", "SB-NGS-07"],
        runs: true,
    },
    Rule {
        id: "gas-allowance-use",
        section: 'C',
        meaning: Text { en: "Values the free gas allowances and ring-fences the value." },
        statements: &["SB-NGS-03", "SB-NGS-04"],
        runs: true,
    },
    Rule {
        id: "budget-partition",
        section: 'C',
        meaning: Text { en: "Splits each budget into reserve, free and auction parts." },
        statements: &["SB-AUC-01"],
        runs: true,
    },
    Rule {
        id: "auction-calendar",
        section: 'D',
        meaning: Text { en: "Number, dates and volumes of the regular auctions." },
        statements: &["SB-CAP-05", "SB-AUC-02", "SB-AUC-03"],
        runs: true,
    },
    Rule {
        id: "auction-eligibility",
        section: 'D',
        meaning: Text { en: "Who may bid, and sanctions." },
        statements: &["SB-AUC-07", "SB-AUC-08", "SB-AUC-17", "SB-AUC-18", "SB-AUC-19"],
        runs: true,
    },
    Rule {
        id: "auction-floor-price",
        section: 'D',
        meaning: Text { en: "Lowest selling price by year." },
        statements: &["SB-AUC-11"],
        runs: true,
    },
    Rule {
        id: "auction-ceiling-price",
        section: 'D',
        meaning: Text { en: "Ceiling by year, and what it does." },
        statements: &["SB-AUC-14"],
        runs: true,
    },
    Rule {
        id: "purchase-limits",
        section: 'D',
        meaning: Text { en: "How much one group may buy in one auction (list reconstructed), and the bid guarantee." },
        statements: &["SB-AUC-06", "SB-AUC-09"],
        runs: true,
    },
    Rule {
        id: "holding-limit",
        section: 'D',
        meaning: Text { en: "Most allowances a group may keep in holding accounts." },
        statements: &["SB-AUC-12", "SB-TRK-05"],
        runs: true,
    },
    Rule {
        id: "auction-clearing",
        section: 'D',
        meaning: Text { en: "Sealed-bid, single-price clearing." },
        statements: &["SB-AUC-05", "SB-AUC-13"],
        runs: true,
    },
    Rule {
        id: "unsold-rollover",
        section: 'D',
        meaning: Text { en: "What happens to allowances that did not sell." },
        statements: &["SB-AUC-04"],
        runs: true,
    },
    Rule {
        id: "market-report",
        section: 'D',
        meaning: Text { en: "Numbers a market monitor would publish." },
        statements: &["SB-AUC-16", "SB-AUC-21", "SB-AUC-22", "SB-AUC-23", "SB-PUB-01"],
        runs: true,
    },
    Rule {
        id: "apcr-fill",
        section: 'E',
        meaning: Text { en: "Allowances set aside in the price containment reserve." },
        statements: &["SB-APC-01", "SB-APC-07"],
        runs: true,
    },
    Rule {
        id: "apcr-release",
        section: 'E',
        meaning: Text { en: "Separate reserve auctions near the ceiling." },
        statements: &["SB-AUC-15", "SB-APC-02", "SB-APC-03", "SB-APC-04", "SB-APC-05", "SB-APC-06"],
        runs: true,
    },
    Rule {
        id: "emissions-containment-reserve",
        section: 'E',
        meaning: Text { en: "Withholds auction supply at a price trigger and later retires or resells it." },
        statements: &["SB-ECR-01", "SB-ECR-02", "SB-ECR-03"],
        runs: true,
    },
];
