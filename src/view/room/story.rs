//! What happened in an auction, in sentences.

use super::{Room, said};
use crate::text::Language;
use crate::units::{Allowances, Price};
use crate::view::number;
use crate::view::phrase::fill;

impl Room {
    /// The main sentence.
    #[must_use]
    pub fn headline(&self, language: Language) -> String {
        let words = &said(language).story;
        let result = &self.result;
        let tons = |tons: Allowances| number::grouped(i128::from(tons), language);
        let floor = self.document.reserve_price;
        let price = result.settlement_price.unwrap_or(floor);
        let winners = tons(self.counts.winners as Allowances);
        let cover = result.coverage.map_or_else(|| number::ABSENT.to_owned(), |cover| cover.to_string());
        let places = [
            ("offered", &*tons(result.offered)),
            ("sold", &*tons(result.sold)),
            ("unsold", &*tons(result.unsold)),
            ("price", &*number::price(price, language)),
            ("floor", &*number::price(floor, language)),
            ("cover", &*cover),
            ("winners", &*winners),
        ];
        let template = match result.settlement_price {
            _ if result.offered == 0 => words.no_offer,
            None => words.no_sale,
            Some(_) if result.unsold > 0 => words.left_over,
            Some(price) if result.ecr_withheld == 0 && price <= floor => words.at_floor,
            Some(_) if result.ecr_withheld == 0 => words.sold_out,
            Some(_) => words.left_over_withheld,
        };
        fill(template, &places)
    }

    /// What else happened: reserves, ties, limits, bids that do not count.
    #[must_use]
    pub fn remarks(&self, language: Language) -> Vec<String> {
        let words = &said(language).story;
        let result = &self.result;
        let tons = |tons: Allowances| number::grouped(i128::from(tons), language);
        let dollars = |price: Price| number::price(price, language);
        let mut remarks = Vec::new();
        if let Some(reserve) = self.document.containment.filter(|_| result.ecr_withheld > 0) {
            let places = [("withheld", &*tons(result.ecr_withheld)), ("trigger", &*dollars(reserve.trigger))];
            remarks.push(fill(words.withheld, &places));
        }
        let passed = |level: Option<Price>| level.filter(|level| result.settlement_price > Some(*level));
        if let Some(ceiling) = passed(self.document.ceiling_price) {
            remarks.push(fill(words.above_ceiling, &[("ceiling", &dollars(ceiling))]));
        }
        if let Some(opens) = self.opens.filter(|opens| result.settlement_price >= Some(*opens)) {
            remarks.push(fill(words.opens, &[("opens", &dollars(opens))]));
        }
        if let Some(tie) = result.tie.as_ref().filter(|_| self.counts.contenders > 1) {
            let count = tons(self.counts.contenders as Allowances);
            let (price, demand, left) = (dollars(tie.price), tons(tie.demand), tons(tie.left));
            let places = [("count", &*count), ("price", &*price), ("demand", &*demand), ("left", &*left)];
            remarks.push(fill(words.tie, &places));
        }
        remarks.extend(self.cut_said(language));
        if self.counts.rejected > 0 {
            remarks.push(fill(words.rejected, &[("count", &tons(self.counts.rejected as Allowances))]));
        }
        remarks
    }

    fn cut_said(&self, language: Language) -> Option<String> {
        let words = &said(language).story;
        let counts = &self.counts;
        let first = self.result.limit_cuts.first()?;
        let allowances = number::grouped(i128::from(counts.cut_allowances), language);
        let count = number::grouped(counts.cut_bidders as i128, language);
        let template = if counts.cut_bidders == 1 { words.one_cut } else { words.cuts };
        Some(fill(template, &[("count", &count), ("bidder", &first.bidder), ("allowances", &allowances)]))
    }
}
