//! Charts and data in Spanish.

use crate::text::DataWords;

pub(super) const WORDS: DataWords = DataWords {
    title: "Gráficos y datos",
    about: "Cada gráfico de la simulación en pantalla, en grande y como archivo, y toda la simulación para trabajar con ella.",
    png: "PNG",
    svg: "SVG",
    csv: "CSV",
    button: "{button}: {chart}",
    whole: "Toda la simulación",
    whole_about: "El archivo comprimido tiene el escenario, todos los resultados, los gráficos, qué significa cada campo, el enlace de vuelta y cómo citarla.",
    zip: "Todo (ZIP)",
    json: "Resultado (JSON)",
    years: "Años (CSV)",
    auctions: "Subastas (CSV)",
    entities: "Entidades (CSV)",
    scenario: "Escenario (JSON)",
    cite: "Cómo citar",
    cite_as: "Capwright {version}, simulación de {program}, {link}",
    licence: "Cifras: de uso libre con esta cita. Programa: Apache-2.0. Datos de emisiones: Departamento de Ecología del Estado de Washington; gas natural: EPA de EE. UU.; electricidad importada: Departamento de Comercio del Estado de Washington. No oficial; una sola trayectoria bajo supuestos declarados, no un pronóstico.",
    credit: "Capwright {version}, una simulación de la SB 5981, no un pronóstico",
    contents: [
        "el escenario, que se abre en la página y en la línea de comandos",
        "el resultado completo",
        "una fila por año",
        "una fila por subasta",
        "una fila por entidad",
        "los gráficos",
        "qué significa cada campo, como esquema JSON",
    ],
};
