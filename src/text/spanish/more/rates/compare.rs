//! Comparison of scenarios of a plan in Spanish.

use super::super::compare;
use crate::text::{CompareChartWords, CompareWords};

pub(super) const COMPARE: CompareWords = CompareWords {
    about: "Hasta tres escenarios fijados junto al plan y a lo que está en pantalla. El enlace los lleva todos.",
    charts: [
        CompareChartWords {
            title: "CO2 por unidad de producción, frente a las metas",
            caption: "CO2 por unidad de producción real por año, 2020 = 100",
            how: "Emisiones divididas por la producción real, 100 en 2020; las líneas cortas horizontales marcan dónde una meta se cumple por poco, en negro donde todas la comparten.",
            mark: "Meta de {year}",
            range: "En {year} la intensidad queda de {low} ({least}) a {high} ({most}).",
            same: "En {year} la intensidad queda en {low} en todas las simulaciones.",
        },
        CompareChartWords {
            title: "CO2 total, frente a su referencia",
            caption: "CO2 total por año",
            how: "Emisiones de todos los sectores después de medidas y precio; las líneas cortas horizontales son los totales de referencia.",
            mark: "Referencia de {year}",
            range: "En {year} la provincia emite de {low} ({least}) a {high} ({most}).",
            same: "En {year} la provincia emite {low} en todas las simulaciones.",
        },
        CompareChartWords {
            title: "Derechos que faltan",
            caption: "Emisiones menos derechos por año",
            how: "Emisiones de las empresas del mercado menos los derechos que recibieron; por debajo de cero sobran derechos. Las empresas son inventadas.",
            mark: "",
            range: "En {year} faltan de {low} ({least}) a {high} ({most}).",
            same: "En {year} faltan {low} en todas las simulaciones.",
        },
        CompareChartWords {
            title: "Lo que cuestan medidas y derechos",
            caption: "Costo por año",
            how: "Lo que cuestan las medidas en un año, más lo que las empresas pagan por derechos, créditos y multas, menos lo que rinden las ventas.",
            mark: "",
            range: "En {year} cuesta de {low} ({least}) a {high} ({most}).",
            same: "En {year} cuesta {low} en todas las simulaciones.",
        },
    ],
    met_by_none: " Ninguna cumple la meta de intensidad de {year}.",
    met_by_all: " Todas cumplen la meta de intensidad de {year}.",
    met_by: " Cumplen la meta de intensidad de {year}: {names}.",
    whole: &[
        "CO2 total, todos los años",
        "Beneficio del aire más limpio en {year}, supuesto",
        "Multas, todos los años",
    ],
    figures: &[
        "CO2 total",
        "CO2 por unidad de producción (2020 = 100)",
        "Producción real (2020 = 100)",
        "Emisiones de las empresas del mercado",
        "Sus derechos",
        "Derechos que faltan",
        "Precio de un derecho",
        "Costo de las medidas",
        "Costo neto de los derechos",
    ],
    ..compare::WORDS
};
