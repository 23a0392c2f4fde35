//! The charts in Chinese.

mod story;

use crate::text::charts::{
    AuctionWords, BankWords, ChartWords, EmissionsWords, Heading, NameWords, ObligationWords, PriceWords, RevenueWords,
};

pub(super) const WORDS: ChartWords = ChartWords {
    headline: story::HEADLINE,
    verdicts: story::VERDICTS,
    names: NAMES,
    emissions: EMISSIONS,
    price: PRICE,
    bank: BANK,
    auctions: AUCTIONS,
    revenue: REVENUE,
    obligations: OBLIGATIONS,
    sentence: "{clause}。",
    no_data: "本次模拟在此没有可显示的内容。",
};

const NAMES: NameWords = NameWords {
    by_id: &[
        ("motor_fuels", "车用燃料"),
        ("natural_gas", "天然气"),
        ("eite_industry", "工业（EITE）"),
        ("other_facilities", "其他设施"),
        ("electricity", "电力"),
        ("energy_transformation", "能源转型"),
        ("transition_assistance", "转型援助"),
        ("climate_resilience", "气候韧性"),
        ("direct_benefit", "抵消信用（直接受益）"),
        ("other", "其他抵消信用"),
        ("tribal", "抵消信用（部落土地）"),
    ],
    the_bill: "法案",
    in_the_bill: "{name}（法案）",
    your_run: "您的模拟",
    year: "年份",
    auction: "拍卖",
    in_tons: "{name}（吨）",
    in_dollars: "{name}（美元）",
    in_dollars_a_ton: "{name}（美元/吨）",
    total: "合计",
};

const EMISSIONS: EmissionsWords = EmissionsWords {
    heading: Heading {
        title: "总量控制下的排放",
        how: "各行业从实测排放量出发，只要减排成本低于其预期价格就减排。折线为各年的配额数量；在结余配额和抵消信用用完之前，\
              排放量可以高于它。限值针对全州，包括法案未覆盖的排放。",
        caption: "各行业排放量、配额预算和全州限值",
    },
    budget: "配额预算",
    planned: "最初设定的预算",
    covered: "覆盖排放",
    without_bill: "无法案情形",
    statewide: "全州",
    statewide_limit: "全州限值",
    limit_met: "{year} 年：达到全州限值 {limit}，余量 {margin}",
    limit_missed: "{year} 年：超出全州限值 {limit}，超出 {margin}",
    limit_met_short: "{year} 年：达标",
    limit_missed_short: "{year} 年：超出 {margin}",
    limit_missed_brief: "{year} 年：未达标",
    finding_fall: "到 {year} 年，覆盖排放下降 {share}",
    finding_rise: "到 {year} 年，覆盖排放上升 {share}",
    finding_flat: "{year} 年的覆盖排放与起始时相同",
    finding_one: "{year} 年的覆盖排放为 {amount}",
    finding_sector: "；减排最多的行业是{sector}，减少 {amount}",
};

const PRICE: PriceWords = PriceWords {
    heading: Heading {
        title: "配额价格",
        how: "每个点是一场拍卖：密封出价按价格排序，与所供配额相遇，所有中标者均支付配额售罄时的价格，\
              既不低于底价，也不高于最高价。到达点线时，价格遏制储备开放并单独出售（空心圆）。\
              出价取决于排放者愿为减排支付的价格，或其预期日后要付的价格。",
        caption: "每场拍卖，含常规拍卖和储备出售",
    },
    settled: "成交价",
    floor: "底价",
    ceiling: "最高价",
    trigger: "储备触发价",
    trigger_short: "储备触发价",
    reserve_opens: "储备开放",
    reserve_sale: "储备出售",
    expected: "预期价",
    kind: "类型",
    regular: "常规",
    sold_share: "售出",
    nothing_sold: "未售出",
    link_opens: "连接开通",
    link_ends: "连接终止",
};

const BANK: BankWords = BankWords {
    heading: Heading {
        title: "结余配额与储备",
        how: "结余配额是年末排放者和交易者手中，超出其尚待履约排放量的部分。其上是州政府保存在价格遏制储备和排放遏制储备中的配额。",
        caption: "每年年末的持有量",
    },
    banked: "结余",
    containment: "价格储备",
    emissions_reserve: "排放储备",
    withheld: "当年扣留",
    held: "私人持有总量",
    unsold: "未售出，待售",
    finding_peak: "结余在 {year} 年达到峰值 {amount}。",
    finding_peak_bill: "结余在 {year} 年达到峰值 {amount}；法案情形下为 {bill}。",
    finding_empty: "从未有任何结余。",
};

const AUCTIONS: AuctionWords = AuctionWords {
    heading: Heading {
        title: "拍卖数量",
        how: "每年各场常规拍卖合计：供应量、售出量、无人按底价购买的数量，以及因价格过低而被排放遏制储备扣留的数量。\
              未售出的配额会再次供应，每次都计入。",
        caption: "各年拍卖配额",
    },
    offered: "供应",
    sold: "售出",
    withheld: "扣留",
    unsold: "未售出",
    reserve_sold: "储备出售",
    finding_all: "{count} 场常规拍卖全部售罄",
    finding_none: "{count} 场常规拍卖无一售罄",
    finding_some: "{count} 场常规拍卖中有 {sold_out} 场售罄",
    finding_withheld: "；扣留 {amount}",
};

const REVENUE: RevenueWords = RevenueWords {
    heading: Heading {
        title: "资金去向",
        how: "每场拍卖的收入为价格乘以售出配额数，精确到美分。收入按法案规定的比例存入各账户，罚款存入法案指定的账户。\
              金额以当年美元计。",
        caption: "各账户各年存入金额",
    },
    receipts: "收入",
    penalties: "罚款",
    outlay: "{name}：支出",
    closing: "{name}：年末余额",
    finding: "到 {year} 年拍卖收入共 {total}；最大一部分归{account}，占 {share}。",
    finding_total: "到 {year} 年拍卖收入共 {total}。",
    finding_none: "拍卖没有任何收入。",
};

const OBLIGATIONS: ObligationWords = ObligationWords {
    heading: Heading {
        title: "履约方式",
        how: "在每个期限，排放者须按每吨一份清缴：配额，或在限额内使用抵消信用。不足部分即为缺口，须按法案缴纳罚款。",
        caption: "各年期限的清缴量",
    },
    allowances: "配额",
    offsets: "抵消信用",
    shortfall: "缺口",
    finding_met: "所有履约义务均已完成，其中 {offsets} 使用抵消信用。",
    finding_allowances: "所有履约义务均已完成，且只用配额。",
    finding_short: "{deadlines} 个期限中有 {count} 个出现短缺，共缺 {amount}。",
    finding_none: "本次模拟中没有应履行的义务。",
    imported: "净进口",
    finding_import: "{finding}从连接项目净流入 {amount}。",
    finding_export: "{finding}向连接项目净流出 {amount}。",
};
