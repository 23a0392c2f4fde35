//! The view for an audience in Chinese.

use crate::text::PresentWords;

pub(super) const WORDS: PresentWords = PresentWords {
    leave: "退出",
    full_screen: "全屏",
    replay: "重放上一次改动",
    nothing_to_replay: "还没有可重放的改动。请先移动一个调节项。",
    before: "上一次改动之前",
    after: "上一次改动之后：{change}",
    next: "下一张图表",
    previous: "上一张图表",
    one: "一张图表",
    two: "两张图表",
    place: "第 {place} 张，共 {count} 张",
    levers: "调节项",
    choose: "添加调节项",
    put_away: "收起：{label}",
    keys: "按键：方向键或翻页键切换图表，1 和 2 显示一张或两张，R 重放上一次改动，F 全屏，Esc 退出。",
};
