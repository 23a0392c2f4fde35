//! The explainers in Spanish. Rules in our own words; the report is cited beside them.

use crate::text::more::auctions::Section;
use crate::text::more::auctions::{ExplainOne, ExplainWords};

pub(super) const EXPLAIN: ExplainWords = ExplainWords {
    head: Section {
        title: "Tres límites para un postor",
        about: "Una fábrica puja tres veces en una subasta de 1,000,000 de derechos. Mueva un límite y vea cuáles de \
                sus pujas siguen contando. Un límite siempre quita lotes enteros de 1,000, y primero los de las pujas \
                más baratas.",
    },
    one: [
        ExplainOne {
            head: Section {
                title: "Límite de compra",
                about: "Un comprador, junto con todo el grupo al que pertenece, solo puede llevarse una parte de lo \
                        que se ofrece, para que nadie acapare una subasta. La lista de porcentajes del informe se \
                        perdió; el valor inicial es el del proyecto de ley que sucedió a este.",
            },
            slider: "Parte de la oferta que puede llevarse un comprador",
            allows: "Como máximo {limit} derechos.",
        },
        ExplainOne {
            head: Section {
                title: "Límite de tenencia",
                about: "En ningún momento puede una cuenta tener más que su límite, para que nadie acumule en exceso. \
                        En una subasta cuenta el margen que queda: el límite menos lo que la fábrica ya tiene.",
            },
            slider: "Margen que queda en la cuenta de la fábrica",
            allows: "Margen para {limit} derechos.",
        },
        ExplainOne {
            head: Section {
                title: "Garantía de puja",
                about: "Quien puja deposita antes una garantía. Debe cubrir el resultado más caro: entre los precios \
                        de la propia fábrica, el mayor producto de un precio por todo lo que puja a ese precio o más.",
            },
            slider: "Garantía",
            allows: "La garantía cubre {limit}.",
        },
    ],
    columns: ["Precio", "Puja", "Cuenta", "Recortado", "Factura a este precio"],
    caption: "{name}: las tres pujas de la fábrica",
    whole: "Cuentan los {bid} derechos.",
    cut: "Lotes recortados: {lots}; cuentan {kept} de {bid} derechos.",
    cite: "Informe del Senado sobre el proyecto, {heading}, párrafo {paragraph}",
    statement: "El enunciado completo",
};
