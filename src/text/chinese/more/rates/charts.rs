//! The charts of a programme of rates in Chinese.

use crate::text::charts::Heading;
use crate::text::more::rates::{
    BenefitWords, CostWords, CurveWords, GapWords, IntensityWords, PollutantWords, RateChartWords, RateEmissionsWords,
};

pub(super) const CHARTS: RateChartWords = RateChartWords {
    emissions: RateEmissionsWords {
        heading: Heading {
            title: "分行业 CO2 排放",
            how: "各行业从 2019 年的排放量出发，随产出增长，参与交易后在价格作用下改进，再减去各项措施避免的排放。2025 年及以前按调节项给定的总量校准。空心圆是强度目标之外作为参考的总量。",
            caption: "各行业逐年 CO2 排放量",
        },
        all: "CO2 总量",
        reference: "{year} 年参考值：{total}",
        finding_fall: "{year} 年 CO2 比 {base} 年低 {share}，为 {amount}",
        finding_rise: "{year} 年 CO2 比 {base} 年高 {share}，为 {amount}",
        finding_above: "；比 {year} 年参考值高 {margin}",
        finding_below: "；比 {year} 年参考值低 {margin}",
    },
    intensity: IntensityWords {
        heading: Heading {
            title: "单位产出 CO2（强度）",
            how: "CO2 总量除以实际产出，以第一个目标的基年为 100。目标要求两年之间下降一定比例；空心圆是在已实现的产出下能够达成目标的最高值。只用实际增长率，因为名义产出经过修订。",
            caption: "逐年强度、产出和目标",
        },
        intensity: "强度",
        target: "目标",
        met: "{year} 年达成：比 {base} 年 {change}（目标 {wanted}）",
        missed: "{year} 年未达成：比 {base} 年 {change}（目标 {wanted}）",
        met_short: "{year}：达成",
        missed_short: "{year}：未达成",
        change: "强度比基年变化",
        output: "实际产出",
        finding: "{base} 至 {year} 年变化 {change}，目标 {wanted}",
        finding_none: "{base} 至 {year} 年变化 {change}；没有可比较的目标",
    },
    pollutants: PollutantWords {
        heading: Heading {
            title: "措施减少的大气污染物",
            how: "每项措施的数量乘以每单位避免的污染物：吨煤、兆瓦时、吨钢、车辆。它从不取决于净 CO2，因此一项措施可以净化空气而略增 CO2。系数见措施数据表，多数凭记忆或假设。短横线：方案原样。",
            caption: "最后一年各项措施减少的污染物",
        },
        finding: "{year} 年各项措施减少的污染物（{pollutant}）合计 {amount}，其中 {share} 来自一项措施：{measure}。",
        finding_none: "没有措施减少这些污染物。",
    },
    benefits: BenefitWords {
        heading: Heading {
            title: "每减一吨 CO2 的空气协同效益",
            how: "一项措施减少的各种污染物（千克）除以它净减的 CO2（吨）：本行业避免的排放减去所用电力的排放。各项措施按合计排列。CO2 没有下降的措施（如末端治理）没有比值，表中注明。不计入 CO2 总量的措施不参与排列。",
            caption: "各项措施每减一吨 CO2 减少的污染物（千克）",
        },
        finding: "每吨 CO2 协同减污最多的是{measure}，合计 {amount} 千克；已采取且计入 CO2 总量的 {count} 项措施中有 {without} 项不减少 CO2",
        finding_none: "这里没有减少 CO2 的措施。",
        no_fall: "CO2 未下降",
        not_adopted: "未采取",
        outside: "不计入 CO2 总量",
        net: "净减 CO2",
    },
    curve: CurveWords {
        heading: Heading {
            title: "各项措施的每吨减排成本",
            how: "按最后一年每净减一吨 CO2 的成本从低到高排列；每级台阶的宽度是减排吨数。成本按年计，多数为假设。点线是当年的配额价格。CO2 总量之外的措施不计入。",
            caption: "各项措施的每吨成本和吨数，从最便宜的开始",
        },
        finding: "{all}中有 {amount} 的成本不高于配额价格 {price}",
        finding_none: "这里没有减少 CO2 的措施。",
        price: "配额 {price}",
        beyond: "另有 {count} 项更高，最高 {most}",
        cost: "每吨成本",
        sum: "累计吨数",
        yearly: "年成本",
    },
    gap: GapWords {
        heading: Heading {
            title: "分行业配额缺口",
            how: "参与交易企业的排放量减去所得配额。电力：基准值乘以产量，另有负荷系数和豁免。工业：核查排放量围绕本行业盈亏平衡强度上下浮动，不超过限幅。横轴以下为配额盈余。企业为虚构。",
            caption: "参与交易企业的排放量减配额，按行业和年份",
        },
        covered: "纳管排放量",
        allocated: "配额",
        missing: "缺口",
        draft: "{year} 年起：规则为征求意见稿",
        draft_short: "{year}：征求意见稿",
        finding_missing: "{year} 年缺口 {amount}，占纳管排放量的 {share}，主要在{sector}",
        finding_surplus: "{year} 年盈余 {amount}，占纳管排放量的 {share}",
        finding_none: "本次模拟中没有企业参与交易。",
    },
    cost: CostWords {
        heading: Heading {
            title: "成本",
            how: "措施：数量乘以每单位年成本，多数为假设。配额：企业购买配额、自愿减排量和缴纳罚款的支出，减去出售收入。点线是所避免的 CO2 在空气改善方面的价值：按每吨若干元假设，可用调节项改变。",
            caption: "逐年成本和空气改善的价值",
        },
        measures: "措施",
        compliance: "配额（净额）",
        penalty: "罚款",
        benefit: "空气改善的价值（假设）",
        finding: "{year} 年措施花费 {measures}，配额 {compliance}；空气改善的价值按假设为 {benefit}",
    },
};
