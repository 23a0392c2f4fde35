//! The charts of a programme of rates in Spanish.

use crate::text::charts::Heading;
use crate::text::more::rates::{
    BenefitWords, CostWords, CurveWords, GapWords, IntensityWords, PollutantWords, RateChartWords, RateEmissionsWords,
};

pub(super) const CHARTS: RateChartWords = RateChartWords {
    emissions: RateEmissionsWords {
        heading: Heading {
            title: "CO2 por sector",
            how: "Cada sector parte de sus emisiones de 2019, crece con su producción, mejora bajo el precio desde que participa en el mercado, y pierde lo que evitan las medidas. Los años hasta 2025 se ajustan a los totales que dan los controles. Los círculos marcan el total que sirve de referencia junto a la meta de intensidad.",
            caption: "CO2 por sector y año",
        },
        all: "Todo el CO2",
        reference: "referencia {year}: {total}",
        finding_fall: "El CO2 de {year} es {share} menor que el de {base}, {amount}",
        finding_rise: "El CO2 de {year} es {share} mayor que el de {base}, {amount}",
        finding_above: "; {margin} sobre la referencia de {year}",
        finding_below: "; {margin} bajo la referencia de {year}",
    },
    intensity: IntensityWords {
        heading: Heading {
            title: "CO2 por unidad de producción",
            how: "Todo el CO2 entre la producción real, 100 en el año base de la primera meta. Una meta pide una baja entre dos años; el círculo es lo máximo con que se cumple, dada la producción alcanzada. Solo cuenta el crecimiento real, porque la producción nominal se revisó.",
            caption: "Intensidad, producción y metas por año",
        },
        intensity: "Intensidad",
        target: "Meta",
        met: "{year}: se cumple, {change} desde {base} (meta {wanted})",
        missed: "{year}: no se cumple, {change} desde {base} (meta {wanted})",
        met_short: "{year}: se cumple",
        missed_short: "{year}: no se cumple",
        change: "Intensidad frente al año base",
        output: "Producción real",
        finding: "de {base} a {year}: {change}, meta {wanted}",
        finding_none: "{change} de {base} a {year}; no hay meta con que compararlo",
    },
    pollutants: PollutantWords {
        heading: Heading {
            title: "Contaminantes del aire que evitan las medidas",
            how: "Unidades de cada medida por lo que evita una unidad: toneladas de carbón, megavatios-hora, toneladas de acero, vehículos. Nunca depende del CO2 neto, de modo que una medida puede limpiar el aire y emitir un poco más. Los factores están en la tabla de medidas; la mayoría son recordados o supuestos. Rayas cortas: el plan tal como está.",
            caption: "Contaminantes evitados el último año, por medida",
        },
        finding: "En {year} las medidas evitan {amount} de {pollutant}; {share} viene de una sola: {measure}.",
        finding_none: "Ninguna medida evita estos contaminantes.",
    },
    benefits: BenefitWords {
        heading: Heading {
            title: "Aire más limpio por tonelada de CO2",
            how: "Kilogramos de cada contaminante que evita una medida, entre sus toneladas netas de CO2: lo que evita en su sector menos lo que emite su electricidad. Las medidas están en el orden de la suma. Donde el CO2 no baja, como al limpiar gases, no hay cociente; la tabla lo dice. Las medidas fuera del CO2 total quedan aparte.",
            caption: "Kilogramos evitados por tonelada de CO2, por medida",
        },
        finding: "Lo que más limpia por tonelada de CO2: {measure}, {amount} kg en total; de {count} medidas adoptadas que cuentan para el CO2 total, {without} no lo bajan",
        finding_none: "Ninguna medida baja el CO2 aquí.",
        no_fall: "el CO2 no baja",
        not_adopted: "no adoptada",
        outside: "fuera del CO2 total",
        net: "CO2 neto",
    },
    curve: CurveWords {
        heading: Heading {
            title: "Qué cuesta una tonelada, medida por medida",
            how: "Las medidas en el orden de su costo por tonelada neta de CO2 evitada el último año; un escalón es tan ancho como sus toneladas. Los costos son anuales y en su mayoría supuestos. La línea de puntos es el precio de un derecho ese año. Las medidas fuera del total de CO2 no se cuentan.",
            caption: "Costo por tonelada y toneladas por medida, primero la más barata",
        },
        finding: "{amount} de {all} no cuestan más que un derecho a {price}",
        finding_none: "Ninguna medida baja el CO2 aquí.",
        price: "derecho {price}",
        beyond: "{count} más arriba, hasta {most}",
        cost: "Costo por tonelada",
        sum: "Toneladas hasta aquí",
        yearly: "Costo anual",
    },
    gap: GapWords {
        heading: Heading {
            title: "Derechos que faltan, por sector",
            how: "Emisiones de las empresas del mercado menos los derechos que reciben. Electricidad: valor de referencia por producción, con factor de carga y alivios. Industria: lo emitido, movido a lo sumo por el límite alrededor de la intensidad de equilibrio de su rama. Bajo la línea sobran derechos. Las empresas son inventadas.",
            caption: "Emisiones menos derechos de las empresas del mercado, por sector y año",
        },
        covered: "Emisiones cubiertas",
        allocated: "Derechos",
        missing: "Faltan",
        draft: "desde {year}: reglas en borrador",
        draft_short: "{year}: borrador",
        finding_missing: "En {year} faltan {amount}, {share} de lo cubierto; la mayor parte en {sector}",
        finding_surplus: "En {year} sobran {amount}, {share} de lo cubierto",
        finding_none: "Nadie participa en el mercado en esta simulación.",
    },
    cost: CostWords {
        heading: Heading {
            title: "Costos",
            how: "Medidas: unidades por el costo anual de una unidad, en su mayoría supuesto. Derechos: lo que las empresas pagan por derechos, créditos y multas, menos lo que traen sus ventas. La línea es lo que se supone que vale en aire más limpio el CO2 evitado: tanto por tonelada, que se mueve con su control.",
            caption: "Costos y valor del aire más limpio por año",
        },
        measures: "Medidas",
        compliance: "Derechos, neto",
        penalty: "Multas",
        benefit: "Valor del aire más limpio (supuesto)",
        finding: "En {year} las medidas cuestan {measures} y los derechos {compliance}; se supone que el aire más limpio vale {benefit}",
    },
};
