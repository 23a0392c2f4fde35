//! The page that puts a view for another site together in Chinese.

use crate::text::ShareWords;

pub(super) const WORDS: ShareWords = ShareWords {
    title: "放到您自己的网站",
    about: "把本情景的图表和调节项放进您自己的网页：选择内容，查看预览，再复制下方的代码。",
    picks: "显示内容",
    charts: "图表",
    levers: "读者可以调整的调节项",
    another: "其他调节项",
    choose: "请选择……",
    preview: "预览",
    frame: "框架代码",
    frame_about: "把这段代码复制到您的网页。它不需要 Cookie、存储或账号，并在沙箱中运行，无法触及所在的网页。",
    resize: "自动调整高度",
    resize_about: "可选，每页一次：我们提供的小脚本，使每个框架的高度始终与内容一致。它不加载其他内容，也不发送任何数据。",
    picture: "改用图片",
    picture_about: "适用于不接受框架的网站：保存图片，放在您的网页旁，并复制这段代码。点击图片会打开实验室。",
    save: "保存图片（SVG）",
    oembed: "oEmbed",
    oembed_about: "支持 oEmbed 的网站可在此取得法案原样的框架：",
    program: "供程序员使用",
    program_about: "您的网页可以通过消息调整调节项并读取结果，也可以不用此界面而直接运行模拟器。",
    example: "示例网页",
    package: "程序包",
    copy_name: "复制：{what}",
    copy: "复制",
    copied: "已复制",
    by_hand: "浏览器不允许本页复制。文字已选中，请手动复制。",
    from_data: "把图表和调节项放到您自己的网站",
};
