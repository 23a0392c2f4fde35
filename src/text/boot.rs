//! What the page says where its module cannot: the script that starts it reads these lines from a language's file.
//!
//! The English is in `scripts/boot.js` and `index.html`, because it must be there without any file.

use super::{Language, words};

/// The page's description for search engines, and why there are no levers when the module does not start: `{problem}`.
fn own(language: Language) -> [&'static str; 2] {
    match language {
        Language::Spanish => [
            "Mueva cualquier número de un proyecto de ley de tope y comercio y vea al instante qué cambia en las emisiones, \
             los precios, los ingresos y el costo para los hogares. Funciona en su navegador; no se envía nada a ninguna \
             parte.",
            "El simulador no pudo arrancar, por eso faltan sus controles. Lo que muestra esta página es la simulación del \
             propio proyecto de ley, calculada de antemano. Vuelva a cargar la página; si no ayuda, ábrala en una versión \
             actual de Firefox, Chrome, Edge o Safari. (Qué falló: {problem})",
        ],
        Language::Chinese => [
            "调整一部总量控制与交易法案的任何数字，立即看到它对排放、价格、收入和家庭成本的影响。\
             在您的浏览器中运行，不会向任何地方发送数据。",
            "模拟器无法启动，因此没有调节项。本页显示的是事先算好的法案自身的模拟结果。请重新加载页面；\
             如仍无效，请用当前版本的 Firefox、Chrome、Edge 或 Safari 打开。（错误：{problem}）",
        ],
        Language::English | Language::Pseudo => [
            "Move any number of the bill and see at once what it does.",
            "The simulator could not start. (What went wrong: {problem})",
        ],
    }
}

/// The lines in the order in which the script reads them.
pub(super) fn lines(language: Language) -> [&'static str; super::file::BOOT] {
    let [description, cannot_start] = own(language);
    let message = &words(language).lab.message;
    let stopped = [message.stopped, message.stopped_help, message.reload_scenario, message.reload_bill, message.detail];
    let [stopped, help, again, bill, detail] = stopped;
    [description, cannot_start, stopped, help, again, bill, detail, message.newer, message.take_newer]
}
