//! The view for an audience in Spanish.

use crate::text::PresentWords;

pub(super) const WORDS: PresentWords = PresentWords {
    leave: "Salir",
    full_screen: "Pantalla completa",
    replay: "Repetir el último cambio",
    nothing_to_replay: "Todavía no hay ningún cambio que repetir. Mueva primero un control.",
    before: "Antes del último cambio",
    after: "Con el último cambio: {change}",
    next: "Gráfico siguiente",
    previous: "Gráfico anterior",
    one: "Un gráfico",
    two: "Dos gráficos",
    place: "{place} de {count}",
    levers: "Controles",
    choose: "Añadir un control",
    put_away: "Quitar: {label}",
    keys: "Teclas: las flechas o las teclas de página recorren los gráficos, 1 y 2 muestran uno o dos, R repite el último cambio, F ocupa toda la pantalla, Escape sale.",
};
