//! Your own auction, in Spanish.

use crate::text::more::auctions::OwnWords;
use crate::text::more::auctions::Section;

pub(super) const OWN: OwnWords = OwnWords {
    head: Section {
        title: "Su propia subasta",
        about: "Cambie pujas, oferta, límites o reglas y la subasta se resuelve al instante, con el mismo código que \
                la simulación y la línea de comandos. Nada sale de este navegador.",
    },
    start: ["La subasta de {auction}", "Un ejemplo pequeño", "Una tabla vacía"],
    start_name: "Empezar con",
    upload: "Abrir un archivo (CSV o JSON)",
    paste: [
        "Pegar pujas",
        "Una tabla de pujas (postor, precio, cantidad) como CSV, o una subasta completa como JSON",
        "Usar este texto",
    ],
    terms: Section {
        title: "Reglas",
        about: "Precios en dólares y centavos, límites como parte de la oferta (0.10 es el diez por ciento).",
    },
    lists: [
        Section {
            title: "Oferta",
            about: "Qué se ofrece y por cuenta de quién. Primero se venden los derechos en consignación, luego los de \
                    años anteriores, luego los que se ofrecen de nuevo y por último los de este año.",
        },
        Section {
            title: "Postores",
            about: "Quién puede pujar y dentro de qué límites. Un límite vacío significa que no lo hay.",
        },
        Section { title: "Pujas", about: "Un postor puede pujar tantas veces como quiera." },
    ],
    fields: &[
        ("reserve_price", "Precio mínimo ($)"),
        ("ceiling_price", "Precio máximo ($)"),
        ("above_ceiling", "Las pujas por encima del máximo"),
        ("lot_size", "Derechos por lote"),
        ("pricing", "Todos pagan"),
        ("undersubscribed", "Si sobra oferta, el precio es"),
        ("limits.covered", "Límite de compra, entidades reguladas"),
        ("limits.general_market", "Límite de compra, otros postores"),
        ("containment.trigger", "Retener por debajo de ($)"),
        ("containment.available", "Máximo a retener"),
        ("seed", "Semilla del sorteo"),
        ("id", "Nombre"),
        ("category", "Tipo"),
        ("owner", "Titular"),
        ("vintage", "Año del derecho"),
        ("quantity", "Cantidad"),
        ("class", "Participa como"),
        ("group", "Grupo"),
        ("bid_guarantee", "Garantía de puja ($)"),
        ("holding_room", "Margen hasta el límite de tenencia"),
        ("approved", "Aprobado"),
        ("purchase_share", "Parte del límite del grupo"),
        ("bidder", "Postor"),
        ("price", "Precio ($)"),
    ],
    choices: &[
        ("accept", "cuentan como las demás"),
        ("lower", "se rebajan al máximo"),
        ("reject", "no cuentan"),
        ("lowest_accepted", "la puja ganadora más baja"),
        ("highest_rejected", "la puja perdedora más alta"),
        ("reserve", "el precio mínimo"),
        ("consigned", "en consignación"),
        ("past_vintage", "de un año anterior"),
        ("reoffered", "ofrecidos de nuevo"),
        ("current", "de este año"),
        ("covered", "entidad regulada"),
        ("opt_in", "entidad adherida"),
        ("general_market", "otro postor"),
        ("true", "sí"),
        ("false", "no"),
    ],
    add: ["Añadir oferta", "Añadir un postor", "Añadir una puja"],
    remove: "Quitar la fila {row}",
    remove_head: "Quitar",
    cell: "{field}, fila {row}",
    pages: ["Filas anteriores", "Filas siguientes", "Filas {from} a {to} de {count}"],
    too_many: [
        "{count} postores son demasiados para editarlos aquí uno a uno (máximo {most}); cámbielos en su archivo y ábralo de \
         nuevo. Las reglas y la oferta aún se pueden cambiar.",
        "{count} pujas son demasiadas para editarlas aquí una a una (máximo {most}); cámbielas en su archivo y ábralo de \
         nuevo. Las reglas, la oferta y los postores aún se pueden cambiar.",
    ],
    wrong: ["Esta subasta aún no se puede resolver", "Abajo queda el último resultado que se pudo calcular."],
    place: "{list}, fila {row}, {field}",
    share: [
        "Compartir esta subasta",
        "Esta subasta da un enlace de {size} bytes; un enlace admite como máximo {most}. Envíe en su lugar el archivo \
         JSON.",
    ],
    bad_link: "No se pudo leer la subasta de este enlace: {reason}. Pida de nuevo el enlace, o el archivo JSON.",
    copied: "Se copió el enlace con esta subasta.",
    export: ["Subasta (JSON)", "Resultado (JSON)", "Adjudicaciones (CSV)"],
    busy: ["Leyendo un texto de {size} bytes…", "Resolviendo {count} pujas…", "Escribiendo el archivo…"],
    work: [
        "Detener",
        "Detenido. Abajo queda el último resultado que se pudo calcular.",
        "El cálculo se interrumpió, quizá por falta de memoria. Abajo queda el último resultado que se pudo calcular. La \
         línea de comandos acepta el mismo archivo.",
        "Aquí el navegador no permite calcular al margen de la página, así que esta no responderá hasta terminar.",
    ],
    took: "{count} pujas leídas, resueltas y comprobadas en {milliseconds} ms.",
    too_large: "El archivo tiene {size} bytes; aquí se pueden abrir como máximo {most}. La línea de comandos acepta el \
                mismo archivo.",
    unreadable: "No se pudo leer el archivo. Elíjalo de nuevo, o pegue su texto.",
    fresh: ["oferta {row}", "estado", "postor {row}"],
    result: "Resultado",
};
