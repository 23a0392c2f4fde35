//! The charts in Spanish.

mod story;

use crate::text::charts::{
    AuctionWords, BankWords, ChartWords, EmissionsWords, Heading, NameWords, ObligationWords, PriceWords, RevenueWords,
};

pub(super) const WORDS: ChartWords = ChartWords {
    headline: story::HEADLINE,
    verdicts: story::VERDICTS,
    names: NAMES,
    emissions: EMISSIONS,
    price: PRICE,
    bank: BANK,
    auctions: AUCTIONS,
    revenue: REVENUE,
    obligations: OBLIGATIONS,
    sentence: "{clause}.",
    no_data: "Esta simulación no tiene nada que mostrar aquí.",
};

const NAMES: NameWords = NameWords {
    by_id: &[
        ("motor_fuels", "Combustibles"),
        ("natural_gas", "Gas natural"),
        ("eite_industry", "Industria (EITE)"),
        ("other_facilities", "Otras instalaciones"),
        ("electricity", "Electricidad"),
        ("energy_transformation", "Energía"),
        ("transition_assistance", "Ayuda a la transición"),
        ("climate_resilience", "Resiliencia"),
        ("direct_benefit", "Compensaciones, beneficio directo"),
        ("other", "Otras compensaciones"),
        ("tribal", "Compensaciones, tierras tribales"),
    ],
    the_bill: "El proyecto",
    in_the_bill: "{name} en el proyecto",
    your_run: "Su simulación",
    year: "Año",
    auction: "Subasta",
    in_tons: "{name} (t)",
    in_dollars: "{name} ($)",
    in_dollars_a_ton: "{name} ($ por t)",
    total: "Total",
};

const EMISSIONS: EmissionsWords = EmissionsWords {
    heading: Heading {
        title: "Emisiones bajo el tope",
        how: "Cada sector parte de sus emisiones medidas y reduce allí donde reducir cuesta menos que el precio \
              que espera. La línea es el número de derechos de cada año; las emisiones pueden quedar por encima \
              mientras duren los derechos acumulados y los créditos de compensación. Los límites cuentan todo el \
              estado, con las emisiones que el proyecto de ley no regula.",
        caption: "Emisiones por sector, presupuesto y límite estatal",
    },
    budget: "Presupuesto",
    planned: "Presupuesto fijado al principio",
    covered: "Reguladas",
    without_bill: "Sin el proyecto",
    statewide: "Todo el estado",
    statewide_limit: "Límite estatal",
    limit_met: "{year}: se cumple el límite estatal de {limit}, con {margin} de margen",
    limit_missed: "{year}: se supera el límite estatal de {limit} en {margin}",
    limit_met_short: "{year}: cumplido",
    limit_missed_short: "{year}: superado en {margin}",
    limit_missed_brief: "{year}: superado",
    finding_fall: "Las emisiones reguladas bajan {share} hasta {year}",
    finding_rise: "Las emisiones reguladas suben {share} hasta {year}",
    finding_flat: "Las emisiones reguladas son en {year} las mismas que al principio",
    finding_one: "Las emisiones reguladas son {amount} en {year}",
    finding_sector: "; la mayor reducción está en {sector}, {amount}",
};

const PRICE: PriceWords = PriceWords {
    heading: Heading {
        title: "Precio de los derechos",
        how: "Cada punto es una subasta: las pujas cerradas, ordenadas por precio, se encuentran con los derechos \
              ofrecidos, y todos los ganadores pagan el precio al que se agotan, nunca menos que el mínimo ni más \
              que el máximo. En la línea de puntos se abre la reserva de contención de precios, que vende aparte \
              (círculos vacíos). Las pujas siguen lo que los emisores pagarían por reducir o esperan pagar más tarde.",
        caption: "Todas las subastas, ordinarias y de la reserva",
    },
    settled: "Adjudicado",
    floor: "Mínimo",
    ceiling: "Máximo",
    trigger: "Apertura de la reserva",
    trigger_short: "Apertura de la reserva",
    reserve_opens: "se abre la reserva",
    reserve_sale: "Venta de la reserva",
    expected: "Esperado",
    kind: "Tipo",
    regular: "Ordinaria",
    sold_share: "Vendido",
    nothing_sold: "nada vendido",
    link_opens: "se abre la vinculación",
    link_ends: "acaba la vinculación",
};

const BANK: BankWords = BankWords {
    heading: Heading {
        title: "Derechos acumulados y reservas",
        how: "Lo acumulado es lo que emisores y operadores tienen al final de un año más allá de las emisiones por \
              las que aún deben responder. Encima están los derechos que el estado guarda en su reserva de \
              contención de precios y en su reserva de contención de emisiones.",
        caption: "Existencias al final de cada año",
    },
    banked: "Acumulados",
    containment: "Reserva de precios",
    emissions_reserve: "Reserva de emisiones",
    withheld: "Retenidos en el año",
    held: "Todo en manos privadas",
    unsold: "Sin vender, en espera",
    finding_peak: "Lo acumulado llega a su máximo, {amount}, en {year}.",
    finding_peak_bill: "Lo acumulado llega a su máximo, {amount}, en {year}; con el proyecto de ley, a {bill}.",
    finding_empty: "Nunca se acumula nada.",
};

const AUCTIONS: AuctionWords = AuctionWords {
    heading: Heading {
        title: "Volumen de las subastas",
        how: "Las subastas ordinarias de cada año, juntas: lo que se ofreció, lo que se vendió, lo que nadie compró \
              al precio mínimo y lo que retuvo la reserva de contención de emisiones porque el precio era bajo. Los \
              derechos que quedan sin vender se ofrecen de nuevo y cuentan cada vez.",
        caption: "Derechos en subastas, por año",
    },
    offered: "Ofrecidos",
    sold: "Vendidos",
    withheld: "Retenidos",
    unsold: "Sin vender",
    reserve_sold: "Ventas de la reserva",
    finding_all: "Las {count} subastas ordinarias se venden por completo",
    finding_none: "Ninguna de las {count} subastas ordinarias se vende por completo",
    finding_some: "Se venden por completo {sold_out} de {count} subastas ordinarias",
    finding_withheld: "; {amount} retenidos",
};

const REVENUE: RevenueWords = RevenueWords {
    heading: Heading {
        title: "Adónde va el dinero",
        how: "Los ingresos de cada subasta son el precio por los derechos vendidos, exactos al centavo. Se pagan a \
              las cuentas del proyecto de ley en sus proporciones, y las multas a la cuenta que el proyecto de ley \
              nombra para ellas. Los importes están en dólares del año.",
        caption: "Depósitos por cuenta y año",
    },
    receipts: "Ingresos",
    penalties: "Multas",
    outlay: "{name}: gastado",
    closing: "{name}: queda al final del año",
    finding: "{total} de las subastas hasta {year}; la mayor parte va a {account}, {share}.",
    finding_total: "{total} de las subastas hasta {year}.",
    finding_none: "Ninguna subasta produce ingresos.",
};

const OBLIGATIONS: ObligationWords = ObligationWords {
    heading: Heading {
        title: "Cómo se cumplen las obligaciones",
        how: "En cada plazo los emisores entregan un instrumento por tonelada: derechos, o créditos de compensación \
              hasta su límite. Lo que falta es el déficit, y lleva la multa del proyecto de ley.",
        caption: "Entregado en los plazos, por año",
    },
    allowances: "Derechos",
    offsets: "Compensaciones",
    shortfall: "Déficit",
    finding_met: "Se cumplen todas las obligaciones, {offsets} con créditos de compensación.",
    finding_allowances: "Se cumplen todas las obligaciones, solo con derechos.",
    finding_short: "Faltan {amount}, en {count} de {deadlines} plazos.",
    finding_none: "En esta simulación no se adeuda nada.",
    imported: "Importación neta",
    finding_import: "{finding} En neto, {amount} llegan del programa vinculado.",
    finding_export: "{finding} En neto, {amount} van al programa vinculado.",
};
