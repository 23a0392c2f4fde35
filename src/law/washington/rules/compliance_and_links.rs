//! Compliance, penalties, offsets and linkage.
//!
//! Rows only.

use super::Rule;
use crate::text::Text;

pub(super) static ROWS: [Rule; 14] = [
    Rule {
        id: "compliance-periods",
        section: 'F',
        meaning: Text { en: "Groups years into periods." },
        statements: &["SB-CMP-01", "SB-CMP-02", "SB-CMP-03"],
        runs: true,
    },
    Rule {
        id: "surrender-schedule",
        section: 'F',
        meaning: Text { en: "How much is due, and when." },
        statements: &["SB-CMP-04", "SB-CMP-05"],
        runs: true,
    },
    Rule {
        id: "vintage-and-banking",
        section: 'F',
        meaning: Text { en: "Which vintages may be used; unlimited saving, no borrowing." },
        statements: &["SB-CMP-06", "SB-CMP-07", "SB-CMP-08"],
        runs: true,
    },
    Rule {
        id: "two-account-ledger",
        section: 'F',
        meaning: Text { en: "Accounts, transfers, retirement and the conservation law." },
        statements: &[
            "SB-BKG-01",
            "SB-CAP-02",
            "SB-CMP-09",
            "SB-OFF-17",
            "SB-TRK-01",
            "SB-TRK-03",
            "SB-TRK-04",
            "SB-TRK-06",
            "SB-TRK-07",
        ],
        runs: true,
    },
    Rule {
        id: "verification-deadline",
        section: 'F',
        meaning: Text { en: "Third-party verification by 1 September." },
        statements: &["SB-ELE-06", "SB-CMP-14", "SB-CMP-15"],
        runs: true,
    },
    Rule {
        id: "shortfall-penalty",
        section: 'F',
        meaning: Text { en: "$200 for each missing instrument, indexed from 2025." },
        statements: &["SB-CAP-06", "SB-ENF-01", "SB-ENF-02"],
        runs: true,
    },
    Rule {
        id: "daily-penalty",
        section: 'F',
        meaning: Text { en: "Up to $10,000 per violation and day for any other breach." },
        statements: &["SB-AUC-20", "SB-ENF-03"],
        runs: true,
    },
    Rule {
        id: "offset-eligibility",
        section: 'G',
        meaning: Text { en: "Which offset credits may be used." },
        statements: &["SB-OFF-02", "SB-OFF-03", "SB-OFF-04", "SB-OFF-05"],
        runs: true,
    },
    Rule {
        id: "offset-usage-limit",
        section: 'G',
        meaning: Text { en: "Largest part of an obligation payable with offsets." },
        statements: &["SB-OFF-01", "SB-OFF-06", "SB-OFF-08", "SB-OFF-13"],
        runs: true,
    },
    Rule {
        id: "offset-direct-benefit-share",
        section: 'G',
        meaning: Text { en: "Minimum part of used offsets with direct benefits in Washington." },
        statements: &["SB-OFF-07", "SB-OFF-09"],
        runs: true,
    },
    Rule {
        id: "offset-tribal-limit",
        section: 'G',
        meaning: Text { en: "Tribal-land credits have their own 5 percent limit." },
        statements: &["SB-OFF-10", "SB-OFF-11"],
        runs: true,
    },
    Rule {
        id: "offset-invalidation",
        section: 'G',
        meaning: Text { en: "Replacement duty after a credit is invalidated." },
        statements: &["SB-OFF-14", "SB-OFF-15", "SB-OFF-16"],
        runs: true,
    },
    Rule {
        id: "linkage-gate",
        section: 'H',
        meaning: Text { en: "Tests before and during a link." },
        statements: &["SB-LNK-01", "SB-LNK-04", "SB-LNK-05", "SB-LNK-06", "SB-LNK-07", "SB-LNK-08"],
        runs: true,
    },
    Rule {
        id: "linkage-joint-market",
        section: 'H',
        meaning: Text { en: "Pooled market while the link is active." },
        statements: &["SB-LNK-02", "SB-LNK-03"],
        runs: true,
    },
];
