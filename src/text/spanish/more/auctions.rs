//! The auction room in Spanish.

mod explain;
mod own;

use crate::text::more::auctions::{ChartWords, RoomWords, Section, StoryWords, TableHead, TableWords};

pub(super) const WORDS: RoomWords = RoomWords {
    page: Section {
        title: "Sala de subastas",
        about: "Pujas cerradas, una ronda, un precio. Aquí se puede abrir cada subasta de esta simulación con todo su \
                libro de pujas: qué se ofreció, qué se pujó tras aplicar los límites y dónde se encontraron ambas \
                cosas.",
    },
    tabs: ["Subastas de esta simulación", "Su propia subasta", "Los límites, explicados"],
    tabs_name: "Salas",
    choose: "Subasta",
    auction: "Subasta de {auction}",
    step: [
        "Subasta anterior",
        "Subasta siguiente",
        "Las teclas de flecha izquierda y derecha también pasan de una subasta a otra.",
    ],
    unknown: "Esta simulación no tiene ninguna subasta llamada «{name}», así que se muestra otra. Elija una de la \
              lista.",
    nothing: "Esta simulación no tiene ninguna subasta. Cambie `auction.dates` o el primer año del programa para que \
              la tenga.",
    reserve_sale: "Siguió una venta de la reserva de contención de precios: {sold} de {offered} derechos a {price}.",
    refused: "{count} partes habrían pujado y no pueden hacerlo; el resultado de la simulación las nombra e indica el \
              motivo.",
    take_over: "Cambiar esta subasta",
    export: ["Documento (JSON)", "Adjudicaciones (CSV)"],
    story: StoryWords {
        sold_out: "Los {offered} derechos se vendieron todos a {price}. Postores que ganaron algo: {winners}; las \
                   pujas válidas sumaron {cover} veces la oferta.",
        at_floor: "Los {offered} derechos se vendieron todos, al precio mínimo de {price}. Postores que ganaron algo: \
                   {winners}; las pujas válidas sumaron {cover} veces la oferta.",
        left_over: "Se vendieron {sold} de {offered} derechos a {price}, a {winners} postores; nadie quiso los otros \
                    {unsold}.",
        left_over_withheld: "Se vendieron {sold} de {offered} derechos a {price}, a {winners} postores; los demás \
                             fueron retenidos.",
        no_sale: "No se vendió nada: ninguna puja válida por los {offered} derechos alcanza el precio mínimo de \
                  {floor}.",
        no_offer: "No se ofreció nada.",
        withheld: "Como el precio habría quedado por debajo de {trigger}, la reserva de contención de emisiones retuvo \
                   {withheld} derechos.",
        above_ceiling: "El precio supera el máximo de {ceiling}, que no frena ninguna puja: solo orienta la reserva.",
        opens: "A {opens} o más, se abre una venta de la reserva de contención de precios.",
        tie: "A {price}, {count} postores pidieron {demand} cuando quedaban {left}, y se los repartieron.",
        cuts: "Los límites recortaron {allowances} derechos de las pujas de {count} postores.",
        one_cut: "Los límites recortaron {allowances} derechos de las pujas de {bidder}.",
        rejected: "Pujas no válidas: {count}.",
    },
    chart: ChartWords {
        title: "Oferta y demanda",
        how: "Las pujas se ordenan desde el precio más alto, después de que los límites hayan quitado los lotes más \
              baratos de cada postor. El recorrido las atiende precio a precio hasta que se agota la oferta. El último \
              precio al que se adjudica algo es el que pagan todos. El área clara es lo que pagan los compradores: el \
              precio por los derechos vendidos.",
        how_summary: "¿Cómo se dibuja esto?",
        demand: "Pujas",
        supply: "{offered} ofrecidos",
        withholdable: "sin la parte de la reserva",
        floor: "Mínimo",
        ceiling: "Máximo",
        opens: "Apertura de la reserva",
        withholds: "Retiene por debajo",
        clears: "{price} por {sold}",
        walk: "Recorrer el libro de pujas",
        play: ["Reproducir el recorrido", "Detener", "Precio siguiente"],
        before: "Antes del primer precio: {offered} derechos por vender.",
        filled: "{price}: {quantity} en pujas, todo atendido. {cumulative} vendidos hasta aquí, quedan {left}.",
        last: "{price}: {quantity} en pujas y quedan {left}. Aquí se agota la oferta, y este es el precio para todos.",
        unfilled: "{price}: {quantity} en pujas, demasiado bajas para ganar.",
        units: [" M", " mil", ""],
        data: "Todos los precios",
    },
    figures: [
        "Precio",
        "Vendido",
        "Ofrecido",
        "Pujas sobre oferta",
        "Ganadores",
        "Parte del mayor comprador",
        "Concentración (HHI, de 0 a 10,000)",
        "Total pagado",
    ],
    tables: TABLES,
    own: own::OWN,
    explain: explain::EXPLAIN,
};

const TABLES: TableWords = TableWords {
    winners: TableHead {
        caption: "Quién ganó",
        columns: &["Postor", "Puja", "Tras los límites", "Adjudicado", "Pagado", "Recortado por"],
    },
    cuts: TableHead {
        caption: "A quién se recortó, y por qué límite",
        columns: &["Postor", "Límite", "Lotes", "Derechos"],
    },
    no_cuts: "Ningún límite recortó ninguna puja.",
    tie: TableHead {
        caption: "El empate en el último precio",
        columns: &["Postor", "Pujado a ese precio", "Obtenido a ese precio", "Uno por sorteo"],
    },
    no_tie: "Sin empate: el último precio se atendió entero, o tuvo un solo postor.",
    tie_how: "Quedaban {left} para {demand} pujados a {price}: cada postor recibió su proporción, redondeada hacia \
              abajo, y los {remainder} que dejó el redondeo se dieron de uno en uno en el orden de un sorteo con \
              semilla. Abajo, en ese orden.",
    tie_even: "Quedaban {left} para {demand} pujados a {price}: cada postor recibió su proporción, que resultó exacta.",
    owners: TableHead {
        caption: "Ingresos por titular",
        columns: &["Vendido por cuenta de", "Ofrecido", "Vendido", "Ingresos"],
    },
    consigned: "Receptores de derechos gratuitos que los dieron en consignación ({count})",
    own: [
        "El estado: derechos de años anteriores",
        "El estado: ofrecidos de nuevo",
        "El estado: presupuesto de este año",
    ],
    total: "Todo",
    supply: TableHead {
        caption: "Con otra oferta y las mismas pujas",
        columns: &["Oferta", "Ofrecido", "Precio", "Vendido", "Ingresos"],
    },
    cases: ["{percent} % menos", "Tal como fue", "{percent} % más"],
    demand: TableHead {
        caption: "Pujas válidas por precio, tras los límites",
        columns: &["Precio", "Pujado", "A ese precio o más"],
    },
    checks: TableHead {
        caption: "Comprobado en esta subasta",
        columns: &["Lo que debe cumplirse", "Resultado", "Comparado"],
    },
    holds: ["se cumple", "no se cumple"],
    rejected: TableHead {
        caption: "Pujas no válidas", columns: &["Fila", "Postor", "Precio", "Cantidad", "Por qué"]
    },
    reasons: &[
        ("unknown_bidder", "No existe ese postor: añádalo a los postores."),
        ("not_approved", "El postor no está aprobado: márquelo entre los postores."),
        ("below_reserve", "Por debajo del mínimo: puje al menos el precio mínimo."),
        ("price_too_high", "Más alto que cualquier precio que se pueda pujar."),
        ("fraction_of_a_cent", "Una fracción de centavo: los precios van en centavos enteros."),
        ("above_ceiling", "Por encima del máximo, y las reglas rechazan esas pujas."),
        ("not_positive", "Ni siquiera un lote."),
        ("quantity_too_large", "Mayor que cualquier cantidad que se pueda pujar."),
        ("not_whole_lots", "No es un número entero de lotes."),
    ],
    limits: ["Límite de compra", "Límite de tenencia", "Garantía de puja"],
    drawn: "sí",
    check_names: &[
        ("awarded_is_sold", "Lo adjudicado es lo vendido"),
        ("paid_is_proceeds", "Lo pagado es lo que reciben los titulares, al centavo"),
        ("no_award_below_settlement", "Nadie ganó con una puja por debajo del precio"),
        ("bids_above_settlement_filled", "Toda puja por encima del precio se atendió"),
        ("limits_respected", "Nadie compró más allá de un límite"),
        ("same_fraction_sold", "Las jurisdicciones vendieron la misma parte de lo que ofrecieron"),
        ("order_of_bids_is_nothing", "Con las pujas en orden inverso resulta lo mismo"),
    ],
    first_rows: "Las primeras {shown} de {count} filas; la descarga las tiene todas.",
};
