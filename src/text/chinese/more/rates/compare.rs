//! Comparison of scenarios of a plan in Chinese.

use super::super::compare;
use crate::text::{CompareChartWords, CompareWords, Plural};

pub(super) const COMPARE: CompareWords = CompareWords {
    about: "最多三个已固定的情景，与方案原样及屏幕上的情景并列。链接中包含全部情景。",
    scenarios: "情景",
    empty: "尚未固定任何情景。先固定屏幕上的情景，移动一个调节项，再固定一次；也可以在“情景”页固定一个预设情景。",
    pin_present: "固定屏幕上的情景",
    full: "最多可固定三个情景，链接中最多占 16 kB。请先移除一个。",
    changes: Plural { one: "{count} 处改动", other: "{count} 处改动" },
    untitled: "情景 {letter}",
    charts: [
        CompareChartWords {
            title: "单位产出 CO2 与目标",
            caption: "各年单位实际产出 CO2（2020 年 = 100）",
            how: "排放量除以实际产出，2020 年为 100；短横线为恰好达到目标的水平，各情景相同时用黑色。",
            mark: "{year} 年目标",
            range: "{year} 年强度从 {low}（{least}）到 {high}（{most}）。",
            same: "{year} 年强度在各情景中均为 {low}。",
        },
        CompareChartWords {
            title: "CO2 总量与参考值",
            caption: "各年 CO2 总量",
            how: "计入措施和价格作用之后各行业的排放量；短横线为总量参考值。",
            mark: "{year} 年参考值",
            range: "{year} 年全省排放从 {low}（{least}）到 {high}（{most}）。",
            same: "{year} 年全省排放在各情景中均为 {low}。",
        },
        CompareChartWords {
            title: "配额缺口",
            caption: "各年排放量减配额",
            how: "参与交易企业的排放量减去分得的配额；低于零表示盈余。企业均为虚构。",
            mark: "",
            range: "{year} 年缺口从 {low}（{least}）到 {high}（{most}）。",
            same: "{year} 年缺口在各情景中均为 {low}。",
        },
        CompareChartWords {
            title: "措施与配额的成本",
            caption: "各年成本",
            how: "当年措施的成本，加上企业为配额、自愿减排量和罚款支付的金额，减去出售所得。",
            mark: "",
            range: "{year} 年成本从 {low}（{least}）到 {high}（{most}）。",
            same: "{year} 年成本在各情景中均为 {low}。",
        },
    ],
    met_by_none: "没有情景达到 {year} 年强度目标。",
    met_by_all: "各情景都达到 {year} 年强度目标。",
    met_by: "达到 {year} 年强度目标的有：{names}。",
    whole: &["CO2 总量，各年合计", "{year} 年空气改善的效益（假设）", "罚款，各年合计"],
    figures: &[
        "CO2 总量",
        "单位产出 CO2（2020 年 = 100）",
        "实际产出（2020 年 = 100）",
        "参与交易企业的排放量",
        "这些企业的配额",
        "配额缺口",
        "配额价格",
        "措施成本",
        "配额净成本",
    ],
    what: "各情景的改动",
    missed: "未达标，差 {margin}",
    ..compare::WORDS
};
