//! Charts and data in Chinese.

use crate::text::DataWords;

pub(super) const WORDS: DataWords = DataWords {
    title: "图表与数据",
    about: "屏幕上这次模拟的每张图表（大图与文件），以及可供进一步使用的全部数据。",
    png: "PNG",
    svg: "SVG",
    csv: "CSV",
    button: "{button}：{chart}",
    whole: "整次模拟",
    whole_about: "压缩包内有情景、全部结果、图表、各字段的含义、返回链接以及引用方式。",
    zip: "全部（ZIP）",
    json: "结果（JSON）",
    years: "年份（CSV）",
    auctions: "拍卖（CSV）",
    entities: "单位（CSV）",
    scenario: "情景（JSON）",
    cite: "如何引用",
    cite_as: "Capwright {version}，{program} 的模拟，{link}",
    licence: "数字：注明本引用即可自由使用。软件：Apache-2.0。排放数据：华盛顿州生态厅；天然气：美国环保署；外购电力：华盛顿州商务厅。非官方；这是在明确假设下的一条路径，不是预测。",
    credit: "Capwright {version}，SB 5981 的模拟，不是预测",
    contents: [
        "情景，可在页面和命令行中打开",
        "完整结果",
        "每年一行",
        "每次拍卖一行",
        "每个单位一行",
        "图表",
        "各字段的含义（JSON Schema）",
    ],
};
