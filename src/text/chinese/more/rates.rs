//! A programme of rates in Chinese.

mod challenges;
mod charts;
mod compare;
mod method;
mod names;

use super::super::lab;
use super::{data, memo};
use crate::text::lab::{HeaderWords, LeverWords, MessageWords, RailWords};
use crate::text::more::rates::{
    FirmWords, RateCaveatWords, RateHeadlineWords, RateNameWords, RatePageWords, RateVerdictWords, RateWords,
};
use crate::text::{DataWords, LabWords, MemoWords, Plural};

pub(super) const WORDS: RateWords = RateWords {
    lab: LAB,
    memo: MEMO,
    data: DATA,
    page: RatePageWords {
        no_page: "{program}没有“{page}”这一页，因此显示它的实验室。",
        no_auctions: "{program}没有拍卖大厅：企业按产量获得配额；调节项设定的拍卖部分每年按同一价格出售一次，没有可供查看的出价。因此显示它的实验室。",
        no_open: "“{page}”中没有“{name}”；可用的有：{allowed}。",
        presets_about: "其他假设和后来宣布的内容，均应用于同样的虚构企业。每个数值都有来源。",
        caveats: "引用这些数字之前",
        facts: "{program}，按 {firms} 家虚构企业逐年模拟，{first}–{last} 年。",
        keys: "左右方向键逐柱查看，Esc 键结束。",
        crosshair: "{title}：逐柱查看",
    },
    headline: RateHeadlineWords {
        met: "{year} 年强度目标达成，变化 {change}，目标为 {wanted}",
        met_but_total: "{year} 年强度目标达成，变化 {change}，目标为 {wanted}，但 CO2 总量比参考值高 {margin}",
        missed: "{year} 年强度目标未达成，变化 {change}，目标为 {wanted}",
        total_missed: "{year} 年 CO2 总量比参考值高 {margin}",
        total_met_but: "{year} 年 CO2 总量未超参考值，但强度降幅不足，变化 {change}，目标为 {wanted}",
        now_met: "{year} 年强度目标转为达成，变化 {change}，目标为 {wanted}",
        now_missed: "{year} 年强度目标转为未达成，变化 {change}，目标为 {wanted}",
        now_warned: "{year} 年强度目标仍达成，但转为有警示：CO2 总量比参考值高 {margin}",
        now_clear: "{year} 年目标达成，警示消除",
        as_before: "各项目标的结果与方案原样相同",
        less: "{year} 年 CO2 减少 {amount}",
        more: "{year} 年 CO2 增加 {amount}",
        nothing: "目标结果和 CO2 都与方案原样相同",
        no_target: "本次模拟没有设定目标",
    },
    verdicts: RateVerdictWords {
        target: "{year} 年强度目标",
        total_target: "{year} 年目标（以总量为主）",
        intensity_met: "强度达成，变化 {change}（目标 {wanted}）",
        intensity_missed: "强度未达成，变化 {change}（目标 {wanted}）",
        met: "达成",
        warned: "达成，但有警示",
        missed: "未达成",
        against_target: "单位产出 CO2 变化 {change}，目标 {wanted}",
        plan: "方案原样：{change}",
        no_change: "无变化",
        against: "比方案原样 {difference}",
        total: "{year} 年 CO2 总量",
        above: "比参考值 {reference}高 {margin}",
        below: "比参考值 {reference}低 {margin}",
        no_reference: "没有参考值",
        dust: "{year} 年 PM2.5（仅供参考）",
        dust_detail: "只计措施的作用；各污染物的影响系数为弱假设",
        gap: "{year} 年配额缺口",
        gap_missing: "短缺 {amount}",
        gap_surplus: "盈余 {amount}",
        gap_detail: "排放 {emissions}，分配 {allocated}",
        gap_draft: "{detail}；规则为征求意见稿",
        cost: "{year} 年成本",
        cost_detail: "措施 {measures}，配额 {allowances}",
    },
    caveats: RateCaveatWords {
        drafts: "征求意见稿：{first} 至 {last} 年所用的规则来自征求意见稿，不是正式文本。",
        basis: "{before} 年及以前基准值按供电量计，{after} 年起按发电量计，两者不可直接比较。",
        basis_back: "{before} 年及以前基准值按发电量计，{after} 年起又按供电量计，两者不可直接比较。",
        weak: "薄弱数字：{all} 项措施中有 {count} 项的数字凭记忆或假设得出、未经查证，或由这类数字推算；表格中均有标记。",
        weak_all: "薄弱数字：全部 {count} 项措施的数字凭记忆或假设得出、未经查证，或由这类数字推算；表格中均有标记。",
        firms: "虚构企业：全部 {count} 家企业都是示例，单个企业的数字只是举例，不是结论。",
        targets: "行动方案没有写明目标数值：百分比是调节项，取自五年规划。",
        brief: ["{year} 年起的规则：征求意见稿", "多数措施：薄弱数字", "全部企业：虚构示例"],
        between: "。",
    },
    names: RateNameWords {
        by_id: names::BY_ID,
        units: UNITS,
        other_sectors: "其他行业",
        other_measures: "其他措施",
        plan: "方案原样",
        in_the_plan: "{name}（方案原样）",
        year: "年份",
        measure: "措施",
        pollutant: "污染物",
        in_tons: "{name}（吨）",
        in_kilograms: "{name}（千克）",
        in_money: "{name}（元）",
        in_money_a_ton: "{name}（元/吨）",
        in_kilograms_a_ton: "{name}（千克/吨 CO2）",
        total: "合计",
        quality: "数字质量",
        weak: "薄弱",
        benchmarks: "基准值",
        final_plan: "正式",
        draft_plan: "征求意见稿",
    },
    charts: charts::CHARTS,
    firms: FIRMS,
    compare: compare::COMPARE,
    challenges: challenges::CHALLENGES,
    goals: challenges::GOALS,
    method: method::METHOD,
    checks: method::CHECKS,
};

const LAB: LabWords = LabWords {
    header: HeaderWords { ghost: "细虚线：方案原样。", ..lab::WORDS.header },
    rail: RailWords {
        preset_bill: "方案原样",
        amendment: "您的修改",
        amended: Plural { one: "您对方案的修改：{count} 处", other: "您对方案的修改：{count} 处" },
        as_written: "尚无修改，现为方案原样；方案没有给出数字之处采用我们的假设。",
        all_rules: "全部调节项（按方案的领域）",
        ..lab::WORDS.rail
    },
    lever: LeverWords {
        bill: "由方案规定",
        rule: "国家规则或征求意见稿",
        cite: "{document}：{heading}，第 {paragraph} 项任务",
        rules: "任务",
        changed: "与方案不同",
        ..lab::WORDS.lever
    },
    message: MessageWords {
        link_kept: "链接的其余内容均已保留；无法读取的部分按方案原样处理。",
        reload_bill: "按方案原样重新加载",
        ..lab::WORDS.message
    },
    ..lab::WORDS
};

const MEMO: MemoWords = MemoWords {
    title: "备忘录",
    about: "您改了什么、属于方案的哪个领域、产生什么影响。内容随屏幕上的情景更新。",
    untitled: "对{program}的修改",
    changes: Plural { one: "对方案作了 {count} 处修改", other: "对方案作了 {count} 处修改" },
    as_written: "没有任何修改：以下是方案原样的数字。请在实验室移动一个调节项后再回来。",
    changed_heads: ["调节项", "方案原样", "修改后", "出处"],
    no_place: "方案中没有：模型的假设",
    effect_heads: ["指标", "方案原样", "修改后"],
    years_heads: ["年份", "CO2 总量", "强度（2020 年 = 100）", "配额价格", "纳管排放量", "配额"],
    against: "{own}（方案原样：{bill}）",
    readings: "引用这些数字之前",
    method_lines: [
        "2019 至 2030 年逐年计算：各行业的产出和强度，减去各项措施避免的排放，得到排放量。",
        "参与交易的企业按“基准值 × 产量”获得配额，并有豁免，电力企业的缺口不超过其排放量的 {deficit.cap}；工业企业按核查排放量获得配额，2025 年起上下浮动不超过 {industry.clamp}。",
        "缺口先在限额内用自愿减排量抵销，再按价格购买配额；盈余出售 {market.sell_surplus}，省内单独交易时全部出售；未清缴部分按价格的倍数罚款。",
        "目标以单位实际产出的 CO2 为主、总量为辅，或者反过来。",
        "污染物减排取决于活动量，从不取决于净 CO2；PM2.5 的变化仅供参考。这是在明确假设下的一条路径，不是预测。",
    ],
    made_by: "由 Capwright {version} 生成，它是该省减污降碳协同增效行动方案（2023 年）及其所参加的全国碳市场的模拟器。非官方。",
    ..memo::WORDS
};

const DATA: DataWords = DataWords {
    licence: "数字：注明本引用即可自由使用。软件：Apache-2.0。来源：行动方案、全国配额分配方案（2025 和 2026 年为征求意见稿）、CEADs 2019 年排放、省级统计数据；企业为虚构，多数措施的规模为假设。非官方；这是在明确假设下的一条路径，不是预测。",
    auctions: "措施（CSV）",
    entities: "企业（CSV）",
    contents: [
        "情景，可在页面和命令行中打开",
        "完整结果",
        "每年一行",
        "每项措施一行",
        "每家企业每年一行；企业为虚构",
        "图表",
        "各字段的含义（JSON Schema）",
    ],
    ..data::WORDS
};

const FIRMS: FirmWords = FirmWords {
    title: "企业",
    facts: "{count} 家虚构企业各自的产出、排放、所得配额和缺口，{first}–{last} 年。它们只用来说明规则，没有一家真实存在。",
    columns: [
        "企业",
        "行业",
        "义务",
        "产出",
        "排放量",
        "按公式",
        "配额",
        "缺口",
        "购入",
        "售出",
        "自愿减排量（CCER）",
        "结转",
        "未清缴",
        "罚款",
        "净成本",
    ],
    year: "年份",
    only: "只看企业",
    only_options: ["（全部）", "参与交易", "只报告", "配额不足", "配额有余", "未按时清缴"],
    shown_all: "{count} 家企业",
    shown: "{count} 家企业中的 {shown} 家",
    nothing: "没有企业符合这些条件。",
    unknown: "本次模拟中没有名为“{name}”的企业。以下是企业名单。",
    back: "全部企业",
    years: "逐年情况",
    trades: "交易",
    reports: "报告",
    neither: "无",
    draft: "征求意见稿",
};

/// Shifted nowhere: a link says megawatts in every language.
const UNITS: &[(&str, &str)] = &[
    ("MW", "兆瓦"),
    ("MWh", "兆瓦时"),
    ("Mt CO2", "百万吨 CO2"),
    ("Mt a year", "百万吨/年"),
    ("Mt clinker a year", "百万吨熟料/年"),
    ("TWh a year", "太瓦时/年"),
    ("TWh in 2020", "太瓦时（2020 年）"),
    ("homes", "户"),
    ("m2", "平方米"),
    ("t", "吨"),
    ("t CO2e", "吨 CO2e"),
    ("t CO2e per year", "吨 CO2e/年"),
    ("year", "年"),
    ("share", "比例"),
    ("ratio", "比值"),
];
