//! The page that puts a view for another site together in Spanish.

use crate::text::ShareWords;

pub(super) const WORDS: ShareWords = ShareWords {
    title: "En su propio sitio",
    about: "Ponga gráficos y controles de este escenario en una página suya. Elíjalos, mire la vista previa y copie el texto que está debajo.",
    picks: "Qué muestra",
    charts: "Gráficos",
    levers: "Controles que los lectores pueden mover",
    another: "Otro control",
    choose: "Elegir…",
    preview: "Vista previa",
    frame: "El marco",
    frame_about: "Copie esto en su página. No necesita cookies, almacenamiento ni cuenta, y funciona aislado: no puede tocar la página que lo rodea.",
    resize: "Altura a la medida",
    resize_about: "Opcional, una vez por página: un pequeño script nuestro que mantiene cada marco tan alto como lo que muestra. No carga nada más ni envía nada.",
    picture: "Una imagen en su lugar",
    picture_about: "Para sitios que no aceptan marcos: guarde la imagen, póngala junto a su página y copie esto. Lleva al laboratorio.",
    save: "Guardar la imagen (SVG)",
    oembed: "oEmbed",
    oembed_about: "Los sitios que leen oEmbed encuentran aquí el marco del proyecto de ley tal como está:",
    program: "Para programadores",
    program_about: "Su página puede mover los controles y leer los resultados con mensajes, o usar el simulador sin esta interfaz.",
    example: "Una página de ejemplo",
    package: "El paquete",
    copy_name: "Copiar: {what}",
    copy: "Copiar",
    copied: "Copiado",
    by_hand: "El navegador no permite que esta página copie. El texto está marcado: cópielo a mano.",
    from_data: "Poner gráficos y controles en su propio sitio",
};
