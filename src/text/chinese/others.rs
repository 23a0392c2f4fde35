//! Names of the pages and the editor of tables in Chinese.

use crate::text::{EditorWords, EmbedWords, PageWords, PagesWords};

pub(super) const PAGES: PagesWords = PagesWords {
    lab: PageWords { name: "实验室", title: "可以运行的总量控制与交易法案" },
    auctions: PageWords { name: "拍卖厅", title: "每次拍卖及其出价" },
    entities: PageWords { name: "实体", title: "所有纳入实体" },
    money: PageWords { name: "资金", title: "资金的去向" },
    bill: PageWords { name: "法案", title: "逐条查看法案" },
    plan: PageWords { name: "方案", title: "方案逐项看" },
    readings: PageWords { name: "解读", title: "哪些未明确的条文最重要" },
    sides: PageWords { name: "对照", title: "总量上限与强度基准对照" },
    history: PageWords { name: "真实拍卖", title: "用真实拍卖检验" },
    memo: PageWords { name: "备忘录", title: "修正案备忘录" },
    data: PageWords { name: "数据", title: "图表与数据" },
    compare: PageWords { name: "对比", title: "情景对比" },
    scenarios: PageWords { name: "情景", title: "预设情景与您的情景" },
    present: PageWords { name: "演示", title: "面向听众" },
    challenges: PageWords { name: "挑战", title: "十道挑战" },
    method: PageWords { name: "方法", title: "方法与核验" },
    tour: PageWords { name: "导览", title: "实验室导览" },
    share: PageWords { name: "嵌入", title: "放到您自己的网站" },
    embed: EmbedWords {
        open: "打开完整实验室",
        credit: "这是模拟，不是预测。您在这里的操作不会离开浏览器。",
        no_chart: "没有名为“{name}”的图表，已略去。可用图表：{charts}。",
    },
    title: "Capwright：{title}",
    unknown: "本站没有名为“{name}”的页面，因此显示实验室。现有页面：{pages}。",
};

pub(super) const EDITOR: EditorWords = EditorWords {
    year: "年份",
    value: "数值",
    share: "份额，%",
    name: "名称",
    flag: "启用",
    date: "日期",
    code: "代码",
    day: "月-日",
    row: "第 {row} 行",
    add: "添加一行",
    remove: "删除第 {row} 行",
    incomplete: "第 {row} 行不完整：缺少“{column}”。尚未作任何修改。",
    empty: "没有行。",
    sum: "合计 {percent}%",
    choose: "（请选择）",
    text: "以文本编辑（JSON）",
};
