//! The explainers in Chinese. Rules in our own words; the report is cited beside them.

use crate::text::more::auctions::Section;
use crate::text::more::auctions::{ExplainOne, ExplainWords};

pub(super) const EXPLAIN: ExplainWords = ExplainWords {
    head: Section {
        title: "竞拍者受到的三种限额",
        about: "一家工厂在一场供应 1,000,000 份配额的拍卖中出价三次。移动一种限额，看哪些出价仍然有效。\
                限额总是按每批 1,000 份整批削减，并从价格最低的出价开始。",
    },
    one: [
        ExplainOne {
            head: Section {
                title: "购买限额",
                about: "一名买方连同其所属集团只能购买供应量的一部分，以免有人垄断拍卖。报告中的百分比清单已缺失；\
                        初始值取自本法案的后继法案。",
            },
            slider: "一名买方可购买的供应比例",
            allows: "最多 {limit} 份配额。",
        },
        ExplainOne {
            head: Section {
                title: "持有限额",
                about: "账户的持有量在任何时候都不得超过其限额，以免有人囤积。在拍卖中起作用的是剩余空间：限额减去工厂已持有的数量。",
            },
            slider: "工厂账户的剩余空间",
            allows: "还可持有 {limit} 份配额。",
        },
        ExplainOne {
            head: Section {
                title: "出价保证金",
                about: "出价者须事先缴存保证金，且须足以支付最贵的结果：在工厂自己的各个出价价格中，\
                        价格乘以按该价及更高价格出价的全部数量，取其最大值。",
            },
            slider: "保证金",
            allows: "已担保 {limit}。",
        },
    ],
    columns: ["价格", "出价", "有效", "削减", "按此价的应付额"],
    caption: "{name}：工厂的三笔出价",
    whole: "{bid} 份配额全部有效。",
    cut: "削减 {lots} 批：{bid} 份配额中有 {kept} 份有效。",
    cite: "参议院法案报告，{heading}，第 {paragraph} 段",
    statement: "条文全文",
};
