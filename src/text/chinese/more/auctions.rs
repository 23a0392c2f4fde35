//! The auction room in Chinese.

mod explain;
mod own;

use crate::text::more::auctions::{ChartWords, RoomWords, Section, StoryWords, TableHead, TableWords};

pub(super) const WORDS: RoomWords = RoomWords {
    page: Section {
        title: "拍卖厅",
        about: "密封出价，一轮竞拍，统一价格。本次模拟的每场拍卖都可在此打开，并查看完整的出价簿：供应了多少，\
                扣除限额后出价多少，二者在何处相遇。",
    },
    tabs: ["本次模拟的拍卖", "您自己的拍卖", "限额详解"],
    tabs_name: "分区",
    choose: "拍卖",
    auction: "{auction}拍卖",
    step: ["上一场拍卖", "下一场拍卖", "也可用左右方向键在各场拍卖之间切换。"],
    unknown: "本次模拟没有名为“{name}”的拍卖，因此显示另一场。请从列表中选择。",
    nothing: "本次模拟没有拍卖。请调整 `auction.dates` 或计划的首年，使其有拍卖。",
    reserve_sale: "随后价格遏制储备开放出售：{offered} 份配额中，以 {price} 售出 {sold} 份。",
    refused: "有 {count} 方本会出价但不得参加；模拟结果列出其名称和理由。",
    take_over: "修改此拍卖",
    export: ["文档（JSON）", "中标结果（CSV）"],
    story: StoryWords {
        sold_out: "{offered} 份配额以 {price} 全部售出。{winners} 名竞拍者中标；有效出价为供应量的 {cover} 倍。",
        at_floor: "{offered} 份配额以底价 {price} 全部售出。{winners} 名竞拍者中标；有效出价为供应量的 {cover} 倍。",
        left_over: "{offered} 份配额中，{sold} 份以 {price} 售出，由 {winners} 名竞拍者购得；其余 {unsold} 份无人购买。",
        left_over_withheld: "{offered} 份配额中，{sold} 份以 {price} 售出，由 {winners} 名竞拍者购得；其余被扣留。",
        no_sale: "没有成交：对这 {offered} 份配额，没有一笔有效出价达到底价 {floor}。",
        no_offer: "没有供应配额。",
        withheld: "由于价格本会低于 {trigger}，排放遏制储备扣留了 {withheld} 份。",
        above_ceiling: "成交价高于最高价 {ceiling}；最高价不阻止任何出价，只用于引导储备。",
        opens: "价格达到 {opens} 时，价格遏制储备开放出售。",
        tie: "在 {price} 这一价位，{count} 名竞拍者共求购 {demand} 份，而仅剩 {left} 份，由其分摊。",
        cuts: "限额从 {count} 名竞拍者的出价中削减了 {allowances} 份配额。",
        one_cut: "限额从 {bidder} 的出价中削减了 {allowances} 份配额。",
        rejected: "{count} 笔出价无效。",
    },
    chart: ChartWords {
        title: "供应与需求",
        how: "限额先削去每名竞拍者最便宜的批量，然后出价从最高价起排序。逐价演示按价格依次满足出价，直至供应用尽。\
              最后一个有中标的价格就是所有人支付的价格。浅色区域为买方支付的总额：价格乘以售出配额数。",
        how_summary: "此图如何绘制？",
        demand: "出价",
        supply: "供应 {offered}",
        withholdable: "不含储备可扣留部分",
        floor: "底价",
        ceiling: "最高价",
        opens: "储备开放",
        withholds: "低于此价则扣留",
        clears: "{price}，售出 {sold}",
        walk: "逐价查看出价簿",
        play: ["播放演示", "停止", "下一价格"],
        before: "第一个价格之前：有 {offered} 份配额待售。",
        filled: "{price}：出价 {quantity} 份，全部满足。至此售出 {cumulative} 份，剩余 {left} 份。",
        last: "{price}：出价 {quantity} 份，而仅剩 {left} 份。供应至此用尽，这就是所有人支付的价格。",
        unfilled: "{price}：出价 {quantity} 份，价格过低，未能中标。",
        units: ["百万", "千", ""],
        data: "所有价格",
    },
    figures: [
        "价格",
        "售出",
        "供应",
        "出价与供应之比",
        "中标者",
        "最大买方占比",
        "集中度（HHI，0 至 10,000）",
        "支付总额",
    ],
    tables: TABLES,
    own: own::OWN,
    explain: explain::EXPLAIN,
};

const TABLES: TableWords = TableWords {
    winners: TableHead {
        caption: "谁中标", columns: &["竞拍者", "出价", "扣除限额后", "中标", "支付", "受限于"]
    },
    cuts: TableHead { caption: "谁被削减，因何限额", columns: &["竞拍者", "限额", "批数", "配额"] },
    no_cuts: "没有出价因限额而被削减。",
    tie: TableHead {
        caption: "最后价格上的同价", columns: &["竞拍者", "此价出价", "此价所得", "抽签得一份"]
    },
    no_tie: "没有同价：最后价格的出价全部满足，或只有一名竞拍者。",
    tie_how: "在 {price} 这一价位，{demand} 份出价争购剩余的 {left} 份：各按比例分得，向下取整；取整余下的 {remainder} 份\
              按随机种子抽签的顺序每人一份。下表依此顺序。",
    tie_even: "在 {price} 这一价位，{demand} 份出价争购剩余的 {left} 份：各按比例分得，恰好分尽。",
    owners: TableHead { caption: "各所有者的收入", columns: &["为谁出售", "供应", "售出", "收入"] },
    consigned: "将免费配额委托拍卖的获配者（{count}）",
    own: ["州政府：往年配额", "州政府：再次供应", "州政府：当年预算"],
    total: "合计",
    supply: TableHead {
        caption: "改变供应量，出价不变", columns: &["供应情形", "供应", "价格", "售出", "收入"]
    },
    cases: ["减少 {percent}%", "原样", "增加 {percent}%"],
    demand: TableHead {
        caption: "扣除限额后各价格的有效出价", columns: &["价格", "出价", "此价及以上"]
    },
    checks: TableHead { caption: "对本次出清的检验", columns: &["必须成立", "结果", "比较"] },
    holds: ["成立", "不成立"],
    rejected: TableHead { caption: "无效出价", columns: &["行", "竞拍者", "价格", "数量", "原因"] },
    reasons: &[
        ("unknown_bidder", "没有这名竞拍者：请将其加入竞拍者。"),
        ("not_approved", "该竞拍者未获批准：请在竞拍者中勾选。"),
        ("below_reserve", "低于底价：出价不得低于底价。"),
        ("price_too_high", "超出可出的最高价格。"),
        ("fraction_of_a_cent", "不足一美分：价格须为整美分。"),
        ("above_ceiling", "高于最高价，而规则拒绝此类出价。"),
        ("not_positive", "不足一批。"),
        ("quantity_too_large", "超出可出价的最大数量。"),
        ("not_whole_lots", "不是整批。"),
    ],
    limits: ["购买限额", "持有限额", "出价保证金"],
    drawn: "是",
    check_names: &[
        ("awarded_is_sold", "中标量等于售出量"),
        ("paid_is_proceeds", "支付额等于所有者所得，精确到美分"),
        ("no_award_below_settlement", "没有低于成交价的出价中标"),
        ("bids_above_settlement_filled", "高于成交价的出价全部满足"),
        ("limits_respected", "没有人超出限额购买"),
        ("same_fraction_sold", "各辖区售出其供应量的相同比例"),
        ("order_of_bids_is_nothing", "出价倒序排列，结果相同"),
    ],
    first_rows: "{count} 行中的前 {shown} 行；下载文件包含全部。",
};
