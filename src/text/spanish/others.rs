//! Names of the pages and the editor of tables in Spanish.

use crate::text::{EditorWords, EmbedWords, PageWords, PagesWords};

pub(super) const PAGES: PagesWords = PagesWords {
    lab: PageWords { name: "Laboratorio", title: "un proyecto de ley de tope y comercio que se puede ejecutar" },
    auctions: PageWords { name: "Sala de subastas", title: "cada subasta con sus pujas" },
    entities: PageWords { name: "Entidades", title: "todas las entidades reguladas" },
    money: PageWords { name: "Dinero", title: "adónde va el dinero" },
    bill: PageWords { name: "El proyecto", title: "el proyecto de ley, enunciado por enunciado" },
    plan: PageWords { name: "El plan", title: "el plan, tarea por tarea" },
    readings: PageWords { name: "Interpretaciones", title: "qué pasajes abiertos importan" },
    sides: PageWords { name: "Lado a lado", title: "un tope y una tasa, lado a lado" },
    history: PageWords { name: "Subastas reales", title: "¿funciona con subastas reales?" },
    memo: PageWords { name: "Memorando", title: "memorando de enmienda" },
    data: PageWords { name: "Datos", title: "gráficos y datos" },
    compare: PageWords { name: "Comparar", title: "escenarios lado a lado" },
    scenarios: PageWords { name: "Escenarios", title: "escenarios preparados y propios" },
    present: PageWords { name: "Presentar", title: "para un público" },
    challenges: PageWords { name: "Retos", title: "diez retos" },
    method: PageWords { name: "Método", title: "método y comprobaciones" },
    tour: PageWords { name: "Recorrido", title: "un recorrido por el laboratorio" },
    share: PageWords { name: "Insertar", title: "en su propio sitio" },
    embed: EmbedWords {
        open: "Abrir el laboratorio completo",
        credit: "Una simulación, no un pronóstico. Nada de lo que haga aquí sale de su navegador.",
        no_chart: "`{name}` no es un gráfico, así que se omite. Gráficos: {charts}.",
    },
    title: "Capwright: {title}",
    unknown: "`{name}` no es una página de este sitio, así que se muestra el laboratorio. Páginas: {pages}.",
};

pub(super) const EDITOR: EditorWords = EditorWords {
    year: "Año",
    value: "Valor",
    share: "Parte, %",
    name: "Nombre",
    flag: "Activo",
    date: "Fecha",
    code: "Código",
    day: "Mes-día",
    row: "Fila {row}",
    add: "Añadir una fila",
    remove: "Quitar la fila {row}",
    incomplete: "La fila {row} no está completa: falta {column}. Todavía no se cambió nada.",
    empty: "Sin filas.",
    sum: "En total {percent} %",
    choose: "(elegir)",
    text: "Como texto (JSON)",
};
