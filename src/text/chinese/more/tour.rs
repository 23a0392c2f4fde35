//! The tour in Chinese.

use crate::text::more::TourWords;
use crate::text::more::tour::TourStep;

pub(super) const WORDS: TourWords = TourWords {
    name: "导览",
    place: "第 {step} 步，共 {all} 步",
    steps: [
        TourStep {
            title: "标题就是结果",
            says: "法案已经从 2021 年到 2050 年逐季模拟完毕。这句话说明结果如何，您每动一处，它都会重写。",
        },
        TourStep {
            title: "六项结论",
            says: "2035 年和 2050 年的限值是否达到、差多少，2030 年的价格和家庭成本，收入，罚款。您改动之后，每一项还会写明法案原来的数值。",
        },
        TourStep {
            title: "一个调节项就是法案里的一个数字",
            says: "可以拖动，可以在输入框里填写，也可以用方向键。滑块上的刻度是法案自己的数值。下面写着这个数字由谁确定；“规则”说明报告怎么说、在哪一段。",
        },
        TourStep {
            title: "您的版本，以及作为细线的法案",
            says: "拖动时每张图都随之变化。细虚线是报告所写的法案。用方向键或指针，一条十字线同时读出六张图；每张图都有数据表。",
        },
        TourStep {
            title: "链接就是您的修正案",
            says: "您改动的一切都在地址里，不会发送到任何地方。“分享”会复制链接，打开它的人看到的就是您的模拟。“撤销”逐步返回。上方还有更多页面：拍卖、法案条文、可打印的备忘录、挑战。",
        },
    ],
    back: "上一步",
    next: "下一步",
    done: "开始",
    skip: "跳过导览",
    keys: "按 Tab 键进入页面本身，页面始终可用；按 Esc 键结束导览。",
};
