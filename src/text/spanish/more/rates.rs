//! A programme of rates in Spanish.

mod challenges;
mod charts;
mod compare;
mod method;
mod names;

use super::super::lab;
use super::{data, memo};
use crate::text::lab::{HeaderWords, LeverWords, MessageWords, RailWords};
use crate::text::more::rates::{
    FirmWords, RateCaveatWords, RateHeadlineWords, RateNameWords, RatePageWords, RateVerdictWords, RateWords,
};
use crate::text::{DataWords, LabWords, MemoWords, Plural};

pub(super) const WORDS: RateWords = RateWords {
    lab: LAB,
    memo: MEMO,
    data: DATA,
    page: RatePageWords {
        no_page: "{program} no tiene la página “{page}”, por eso se muestra su laboratorio.",
        no_auctions: "{program} no tiene sala de subastas: las empresas reciben derechos por lo que producen, y lo que un control pone en subasta se vende una vez al año a un solo precio, sin pujas que mirar. Se muestra su laboratorio.",
        no_open: "{page} no tiene nada llamado “{name}”; tiene {allowed}.",
        presets_about: "Otros supuestos y lo anunciado desde entonces, con las mismas empresas inventadas. Cada valor tiene su fuente.",
        caveats: "Antes de citar estas cifras",
        facts: "{program}, simulado año por año con {firms} empresas inventadas, {first}–{last}.",
        keys: "Las flechas izquierda y derecha leen las columnas; Escape termina.",
        crosshair: "{title}: leer las columnas",
    },
    headline: RateHeadlineWords {
        met: "la meta de {year} se cumple, {change} donde se quería {wanted}",
        met_but_total: "la meta de {year} se cumple, {change} donde se quería {wanted}, pero el CO2 total supera su referencia en {margin}",
        missed: "la meta de {year} no se cumple, {change} donde se quería {wanted}",
        total_missed: "el total de {year} supera su referencia en {margin}",
        total_met_but: "el total de {year} respeta su referencia, pero la intensidad se queda corta, {change} donde se quería {wanted}",
        now_met: "la meta de {year} ahora se cumple, {change} donde se quiere {wanted}",
        now_missed: "la meta de {year} ahora no se cumple, {change} donde se quiere {wanted}",
        now_warned: "la meta de {year} ahora se cumple solo con aviso, pues el CO2 total supera su referencia en {margin}",
        now_clear: "la meta de {year} ahora se cumple sin aviso",
        as_before: "las metas salen como en el plan",
        less: "el CO2 de {year} baja {amount}",
        more: "el CO2 de {year} sube {amount}",
        nothing: "metas y CO2 salen como en el plan",
        no_target: "Esta simulación no tiene metas que cumplir",
    },
    verdicts: RateVerdictWords {
        target: "Meta de intensidad {year}",
        total_target: "Meta {year} (primero el total)",
        intensity_met: "la intensidad cumple, {change} (meta {wanted})",
        intensity_missed: "la intensidad no cumple, {change} (meta {wanted})",
        met: "Se cumple",
        warned: "Se cumple, con aviso",
        missed: "No se cumple",
        against_target: "{change} de CO2 por unidad de producción, meta {wanted}",
        plan: "plan: {change}",
        no_change: "sin cambio",
        against: "{difference} frente al plan",
        total: "CO2 total en {year}",
        above: "{margin} sobre la referencia de {reference}",
        below: "{margin} bajo la referencia de {reference}",
        no_reference: "sin referencia",
        dust: "PM2.5 en {year}, indicativo",
        dust_detail: "solo por las medidas; efectos supuestos, débiles",
        gap: "Balance de derechos en {year}",
        gap_missing: "faltan {amount}",
        gap_surplus: "sobran {amount}",
        gap_detail: "emitido {emissions}, asignado {allocated}",
        gap_draft: "{detail}; reglas en borrador",
        cost: "Costo en {year}",
        cost_detail: "medidas {measures}, derechos {allowances}",
    },
    caveats: RateCaveatWords {
        drafts: "Borradores: reglas usadas de {first} a {last} vienen de borradores en consulta, no de textos definitivos.",
        basis: "Hasta {before} el megavatio-hora de un valor de referencia es suministrado; desde {after}, generado: no son comparables.",
        basis_back: "Hasta {before} el megavatio-hora de un valor de referencia es generado; desde {after}, otra vez suministrado: no son comparables.",
        weak: "Cifras débiles: {count} de {all} medidas descansan en cifras recordadas o supuestas que nadie consultó, o se calculan a partir de ellas; las tablas las marcan.",
        weak_all: "Cifras débiles: las {count} medidas descansan todas en cifras recordadas o supuestas que nadie consultó, o se calculan a partir de ellas; las tablas las marcan.",
        firms: "Empresas inventadas: las {count} empresas son ilustraciones; la línea de una sola es un ejemplo, no un hallazgo.",
        targets: "El plan no da ningún número de meta: los porcentajes son controles y vienen de planes quinquenales.",
        brief: [
            "Reglas desde {year}: borradores en consulta",
            "La mayoría de las medidas: cifras débiles",
            "Todas las empresas: inventadas, una ilustración",
        ],
        between: ". ",
    },
    names: RateNameWords {
        by_id: names::BY_ID,
        units: UNITS,
        other_sectors: "Todos los demás",
        other_measures: "Otras medidas",
        plan: "El plan",
        in_the_plan: "{name} en el plan",
        year: "Año",
        measure: "Medida",
        pollutant: "Contaminante",
        in_tons: "{name} (t)",
        in_kilograms: "{name} (kg)",
        in_money: "{name} (CNY)",
        in_money_a_ton: "{name} (CNY por t)",
        in_kilograms_a_ton: "{name} (kg por t de CO2)",
        total: "Total",
        quality: "Calidad de las cifras",
        weak: "débil",
        benchmarks: "Valores de referencia",
        final_plan: "definitivos",
        draft_plan: "borrador",
    },
    charts: charts::CHARTS,
    firms: FIRMS,
    compare: compare::COMPARE,
    challenges: challenges::CHALLENGES,
    goals: challenges::GOALS,
    method: method::METHOD,
    checks: method::CHECKS,
};

const LAB: LabWords = LabWords {
    header: HeaderWords { ghost: "Líneas finas discontinuas: el plan tal como está.", ..lab::WORDS.header },
    rail: RailWords {
        preset_bill: "El plan tal como está",
        amendment: "Sus cambios",
        amended: Plural { one: "Su cambio al plan: {count}", other: "Sus cambios al plan: {count}" },
        as_written: "Ninguno todavía. Este es el plan tal como está, con supuestos nuestros donde no da números.",
        all_rules: "Todos los controles, por áreas del plan",
        ..lab::WORDS.rail
    },
    lever: LeverWords {
        bill: "Fijado por el plan",
        rule: "Norma nacional o borrador",
        cite: "{document}: {heading}, tarea {paragraph}",
        rules: "Tarea",
        changed: "Cambiado respecto del plan",
        ..lab::WORDS.lever
    },
    message: MessageWords {
        link_kept: "Todo lo demás del enlace se conservó; estas partes quedan como las tiene el plan.",
        reload_bill: "Volver a cargar con el plan",
        ..lab::WORDS.message
    },
    ..lab::WORDS
};

const MEMO: MemoWords = MemoWords {
    title: "Memorando",
    about: "Qué cambió usted, en qué área del plan, y qué efecto tiene. Sigue al escenario que está en pantalla.",
    untitled: "Cambios a {program}",
    changes: Plural { one: "{count} cambio al plan", other: "{count} cambios al plan" },
    as_written: "No se cambió nada: estas son las cifras del plan tal como está. Mueva un control en el laboratorio y vuelva.",
    changed_heads: ["Control", "El plan", "Estos cambios", "Dónde está"],
    no_place: "no está en el plan: un supuesto del modelo",
    effect_heads: ["Cifra", "El plan", "Estos cambios"],
    years_heads: [
        "Año",
        "CO2 total",
        "Intensidad (2020 = 100)",
        "Precio del derecho",
        "Emisiones cubiertas",
        "Derechos",
    ],
    against: "{own} (plan: {bill})",
    readings: "Antes de citar estas cifras",
    method_lines: [
        "Cada año de 2019 a 2030: la producción y la intensidad de cada sector, menos lo que evitan las medidas, dan sus emisiones.",
        "Las empresas del mercado reciben valor de referencia por producción, con alivios, y no puede faltar más de {deficit.cap} de las emisiones de una empresa eléctrica; la industria recibe sus emisiones, desde 2025 hasta {industry.clamp} más o menos.",
        "Un faltante se llena con créditos hasta un límite y con derechos al precio; se vende {market.sell_surplus} de un excedente, y todo donde la provincia comercia sola; lo que falta se multa a un múltiplo del precio.",
        "Las metas se juzgan primero por el CO2 por unidad de producción real y después por el total, o al revés.",
        "Los contaminantes dependen de la actividad, nunca del CO2 neto; el cambio de PM2.5 es indicativo. Es una sola trayectoria bajo supuestos declarados, no un pronóstico.",
    ],
    made_by: "Hecho con Capwright {version}, un simulador del plan de acción de la provincia para reducir juntos la contaminación y el carbono (2023) y del mercado nacional al que se une. No oficial.",
    ..memo::WORDS
};

const DATA: DataWords = DataWords {
    licence: "Cifras: de uso libre con esta cita. Software: Apache-2.0. Fuentes: el plan, los planes nacionales de asignación (2025 y 2026 como borradores en consulta), emisiones de 2019 de CEADs, estadísticas provinciales; las empresas son inventadas y el tamaño de la mayoría de las medidas es supuesto. No oficial; una sola trayectoria bajo supuestos declarados, no un pronóstico.",
    auctions: "Medidas (CSV)",
    entities: "Empresas (CSV)",
    contents: [
        "el escenario, que se abre en la página y en la línea de comandos",
        "el resultado completo",
        "una fila por año",
        "una fila por medida",
        "una fila por empresa y año; las empresas son inventadas",
        "los gráficos",
        "qué significa cada campo, como JSON Schema",
    ],
    ..data::WORDS
};

const FIRMS: FirmWords = FirmWords {
    title: "Empresas",
    facts: "Qué produce, emite, recibe y le falta a cada una de {count} empresas inventadas, {first}–{last}. Ilustran las reglas; ninguna existe.",
    columns: [
        "Empresa",
        "Sector",
        "Deber",
        "Producción",
        "Emisiones",
        "Según la fórmula",
        "Derechos",
        "Faltan",
        "Comprados",
        "Vendidos",
        "Créditos (CCER)",
        "Trasladados",
        "Sin entregar",
        "Multa",
        "Costo neto",
    ],
    year: "Año",
    only: "Solo empresas que",
    only_options: [
        "(todas)",
        "participan en el mercado",
        "solo informan",
        "carecen de derechos",
        "tienen derechos de sobra",
        "incumplen el plazo",
    ],
    shown_all: "{count} empresas",
    shown: "{shown} de {count} empresas",
    nothing: "Ninguna empresa pasa estos filtros.",
    unknown: "Ninguna empresa de esta simulación se llama “{name}”. Esta es la lista.",
    back: "Todas las empresas",
    years: "Año por año",
    trades: "comercia",
    reports: "informa",
    neither: "ninguno",
    draft: "borrador",
};

/// Shifted nowhere: a link says megawatts in every language.
const UNITS: &[(&str, &str)] = &[
    ("MW", "MW"),
    ("MWh", "MWh"),
    ("Mt CO2", "Mt de CO2"),
    ("Mt a year", "Mt al año"),
    ("Mt clinker a year", "Mt de clínker al año"),
    ("TWh a year", "TWh al año"),
    ("TWh in 2020", "TWh en 2020"),
    ("homes", "hogares"),
    ("m2", "m2"),
    ("t", "t"),
    ("t CO2e", "t de CO2e"),
    ("t CO2e per year", "t de CO2e al año"),
    ("year", "año"),
    ("share", "proporción"),
    ("ratio", "proporción"),
];
