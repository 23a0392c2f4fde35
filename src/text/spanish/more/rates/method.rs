//! Method and checks of a plan in Spanish.

use super::super::method;
use crate::text::more::MethodWords;
use crate::text::more::checks::ClaimWords;
use crate::text::more::method::EquationWords;
use crate::text::more::rates::RateChecksWords;

pub(super) const METHOD: MethodWords = MethodWords {
    equations_about: "La idea en una frase: los derechos son un valor de referencia por lo producido, de modo que su suma sigue a la producción y nadie la fija; una meta se juzga por el CO2 por unidad de producción, y el total a su lado. Las reglas de asignación, entrega y metas son exactas, en derechos enteros; las emisiones, las medidas y el aire se modelan, año por año, sin previsión.",
    equations: &EQUATIONS,
    symbols: &SYMBOLS,
    differs: "En qué difiere el código del modelo especificado al principio",
    differences: &[
        "Las medidas cuentan por lo que hacen más allá de las del plan: los totales de 2020 y 2025 están fijados, y con cada control en su lugar resultan como se fijaron.",
        "El precio actúa desde 2026, porque los totales hasta 2025 son conocidos o supuestos con los precios que se pagaron.",
        "La electricidad que las medidas toman o ahorran cambia solo las emisiones del sector eléctrico, con un factor único de la red.",
        "Una unidad vieja de carbón que se reemplaza ahorra menos cuando el viento, el sol y las importaciones ya desplazaron su electricidad, de modo que ningún megavatio-hora cuenta dos veces.",
        "Hasta 2022 lo que falta le cuesta a la empresa una suma fija en cada plazo, como disponía entonces la ley, y no un múltiplo del precio.",
        "La intensidad de equilibrio de la industria se resuelve en forma cerrada, tramo por tramo, y no por bisección.",
        "El control de mayor producción mueve lo que hacen y emiten los sectores del mercado, y sus derechos; la producción real (PIB), con la que se juzga una meta, no cambia.",
    ],
    assumptions_about: "Números que el plan no fija: {assumptions} son supuestos nuestros, {rules} son normas nacionales o borradores, {changed} están cambiados en este escenario. Cada uno se puede cambiar aquí; su fuente dice qué tan bueno es.",
    audit_about: "Además de cada año, en cada simulación se comprueban {checks} cosas, también mientras se mueve un control.",
    checks: &[
        ("double-entry", "Cada derecho y cada crédito está en exactamente una cuenta"),
        ("retired-is-surrendered", "Lo retirado es lo entregado"),
        ("credits-retired", "Cada crédito que se tomó se retiró"),
        ("nobody-gets-less-than-nothing", "Ninguna empresa recibió menos que nada"),
        ("obligations-are-settled", "Lo entregado y lo que falta suman lo que se debía"),
    ],
    ledger: "De dónde vinieron y adónde fueron los derechos de las empresas, todos los años",
    ledger_heads: ["Qué pasó", "Derechos"],
    places: &[
        "Asignados sin pago",
        "Adjudicados en subastas",
        "Prestados de un año posterior",
        "Comprados",
        "Vendidos",
        "Entregados",
        "Caducados, porque no se podían trasladar",
    ],
    issued: "Quedan en manos de las empresas: la suma",
    credits: "Aparte, créditos (CCER) entregados",
    tests_about: "Los recuentos se toman del código al construir la página. Los casos se calcularon a mano antes de escribir el código; las pruebas guardan sus números exactamente. Si falta una prueba nombrada aquí, la construcción falla.",
    counts: [
        "",
        "",
        "",
        "",
        "",
        "{count} simulaciones de referencia de ambos programas, guardadas hasta el último dígito, en nativo y en WebAssembly",
        "",
        "{count} enlaces de versiones anteriores que todavía se abren",
        "{count} pruebas en total",
        "{count} de ellas en un navegador real",
    ],
    properties: [
        "Dieciocho casos calculados a mano",
        "Cada regla en una planta, una empresa o la provincia, hasta el último derecho, el último yuan o la última tonelada.",
    ],
    relations: [
        "Qué vale, se fije lo que se fije",
        "Probado en ambos extremos de cada control, con números al azar o construyendo un programa de otro lugar.",
    ],
    statement_heads: ["Número", "De qué trata", "Estado", "Qué resulta", "Pruebas"],
    limits_about: "Lea cada cifra como comparación entre dos versiones de un plan, no como pronóstico, y ninguna cifra de una sola empresa como hallazgo.",
    limits: &[
        "Una simulación es una sola trayectoria. No tiene rango, y el futuro no será su punto medio.",
        "No se encontró el CO2 de la provincia después de 2019. Los totales de 2020 y 2025 son supuestos, y de ellos depende si la meta de 2025 se cumple.",
        "El plan no da ningún número de meta. Los porcentajes vienen de planes quinquenales; el de la provincia para 2030 no se encontró.",
        "Los valores de referencia de 2025 y 2026 se leen de un borrador en consulta y se prolongan con un ajuste supuesto.",
        "Todas las empresas son inventadas. No se encontraron el parque, la producción ni el número de grandes emisores de la provincia.",
        "El tamaño de la mayoría de las medidas es supuesto, y muchos de sus efectos se recuerdan y no se consultaron. Las tablas los marcan como débiles.",
        "El cambio del PM2.5 descansa en tres efectos que nadie midió aquí; no se ve dónde se emite una tonelada ni qué hace el tiempo.",
        "Las empresas no cierran, no se mudan ni producen más por el precio; el precio nacional no responde a lo que hace una provincia.",
        "La producción real crece a un ritmo fijado, y lo que hace cada sector, al suyo propio: el control del crecimiento económico baja la intensidad y no hace que nadie emita más. Las medidas cuestan lo que cuestan, y la economía no lo siente.",
        "Las tareas de gobernanza no mueven aquí ninguna tonelada. Quizá sean las que hacen posibles las demás; el modelo no puede decirlo.",
    ],
    base: "",
    base_link: "",
    back_tests: "",
    ..method::WORDS
};

const fn equation(name: &'static str, says: &'static str, source: &'static str) -> EquationWords {
    EquationWords { name, says, source }
}

const EQUATIONS: [EquationWords; 15] = [
    equation(
        "Emisiones de un sector",
        "Lo que un sector emite tal como están las cosas, menos lo que quita el precio donde hay comercio, menos lo que las medidas evitan más allá de las del plan, y en el eléctrico también lo que toman de la red y lo que se cuenta por importar.",
        "Emisiones de 2019 por sector de CEADs, escaladas a los totales fijados. Que CNY 80 bajen la intensidad tres por ciento en cinco años, como parte el plan, es un supuesto: da el objetivo nacional para los sectores del mercado.",
    ),
    equation(
        "Lo que evita una medida",
        "Unidades hechas, por lo que evita una unidad, por la parte que cuenta. Lo que una medida toma de la red se cuenta aparte. Las unidades crecen por igual de 2023 a 2030.",
        "Tamaños y efectos están en cada control; las tablas marcan los que nadie consultó.",
    ),
    equation(
        "Ningún megavatio-hora dos veces",
        "El viento, el sol y las importaciones desplazan electricidad de carbón mientras la haya. Lo que haría más limpio el carbón cuenta solo sobre lo que dejan; todas las demás cuentan enteras mientras su sector emita tanto: lo que excede no cuenta en toneladas, contaminantes ni beneficios; su costo queda.",
        "Contabilidad. La electricidad de carbón de 2020 es de un artículo con la empresa de red de la provincia.",
    ),
    equation(
        "Las metas",
        "Una meta se cumple si las emisiones no crecieron más rápido que la producción real menos la reducción buscada. El total se compara con una referencia; cuál de los dos decide y cuál solo avisa lo dice la fase.",
        "El plan, fines de 2025: primero la intensidad, después el total. Los números no están en él.",
    ),
    equation(
        "Contaminantes evitados",
        "Los kilogramos dependen de la actividad, una tonelada de carbón o de acero, nunca del CO2 neto: una bomba de calor limpia el aire de una aldea emita lo que emita la red.",
        "Factores medidos donde los hay; las tablas marcan los que nadie consultó.",
    ),
    equation(
        "Lo que vale un aire más limpio",
        "Una suma fijada por cada tonelada de CO2 que evitan las medidas, descontado lo que emite su electricidad; o, en su lugar, una por cada kilogramo de dióxido de azufre, óxidos de nitrógeno y polvo. Nunca ambas, pues lo que trae una tonelada ya incluye los contaminantes.",
        "Supuestos con un rango amplio: estudios para la tonelada, el impuesto provincial a la contaminación como mínimo para el kilogramo.",
    ),
    equation(
        "Partículas finas en el aire, indicativo",
        "El cambio relativo del PM2.5 es la suma de los cambios relativos de partículas primarias, azufre y nitrógeno, cada uno por un efecto, y ninguno mayor que el total, ni tampoco la suma.",
        "Supuesto nuestro, y el más débil de aquí. Los totales de la provincia con que se compara son viejos y débiles: 1.269 Mt de SO2 y 1.356 Mt de NOx en 2015, 0.70 Mt de PM2.5 en 2012.",
    ),
    equation(
        "Lo que recibe una unidad eléctrica",
        "Electricidad por su valor de referencia, ajustada por carga y, hasta 2022, por refrigeración y calor; y calor por el suyo. Ambos productos se redondean hacia abajo. Hasta 2022 el megavatio-hora es suministrado, desde 2023 generado.",
        "Planes nacionales de asignación de 2019 a 2024, y el borrador de 2025 y 2026.",
    ),
    equation(
        "Unidades que funcionan poco",
        "A la izquierda el factor de 2023 y 2024, con carga menor de 65 por ciento y la carga como fracción; a la derecha el del borrador, por debajo de 50 por ciento, con la carga en por ciento. Dar uno al otro es un error y detiene la simulación. Los factores de planes anteriores van por tramos y no se muestran.",
        "Planes nacionales de asignación, y el borrador.",
    ),
    equation(
        "Alivio",
        "No más de {deficit.cap} de las emisiones de una empresa eléctrica puede quedar sin derechos. Las unidades de gas no deben nada más allá de lo que reciben.",
        "Planes nacionales de asignación.",
    ),
    equation(
        "La industria alrededor de su equilibrio",
        "Una línea que hace una tonelada con menos que el equilibrio de su sector gana, una con más pierde, ninguna más de {industry.clamp}. El equilibrio está donde ganancias y pérdidas del sector son iguales.",
        "El borrador de 2025 y 2026. En 2024 las líneas reciben lo que emitieron.",
    ),
    equation(
        "Una suma fija",
        "Desde su primer año el tope es la última suma de la fórmula, menor cada año por la reducción; la parte de cada cual conserva su proporción. Una parte puede subastarse al precio.",
        "Anunciado desde 2027 para sectores con emisiones estables; la reducción es supuesto nuestro.",
    ),
    equation(
        "Un faltante y lo que cuesta",
        "A quien le faltan derechos toma créditos mientras estén permitidos, disponibles y más baratos, y compra el resto. A quien le sobran vende una parte y guarda el resto. Donde las empresas comercian solo entre sí se ofrece todo, el precio es el más bajo al que a nadie le faltan derechos y un crédito cuesta su parte de ese precio; solo se cancela lo que nadie quiere.",
        "Norma nacional; precios y conducta son supuestos.",
    ),
    equation(
        "Traslado",
        "De los derechos de 2019 a 2024 una empresa puede conservar una base y un múltiplo de lo que vendió por encima de lo que compró en 2024 y 2025, y no más de lo que tiene. Los posteriores se guardan libremente.",
        "El plan nacional de asignación de 2023 y 2024; del borrador son solo las fechas de los trámites.",
    ),
    equation(
        "Lo que falta",
        "Cada derecho que falta cuesta de cinco a diez veces el precio; si debía entregarse antes de mayo de 2024, la empresa paga en su lugar una suma fija por plazo. Hasta 2024 también se descuenta de la asignación siguiente.",
        "Norma nacional en vigor desde el 1 de mayo de 2024.",
    ),
];

const SYMBOLS: [&str; 50] = [
    "año",
    "sector",
    "medida",
    "unidad eléctrica",
    "empresa",
    "contaminante",
    "emisiones de un sector",
    "todas las emisiones (0: del año base)",
    "referencia: emisiones sin precio y con las medidas del plan",
    "respuesta al precio en cinco años",
    "precio",
    "evitado por una medida",
    "lo mismo según el plan (y x° unidades según el plan)",
    "emitido por la electricidad que las medidas toman más allá del plan; solo sector eléctrico",
    "unidades hechas",
    "evitado por una unidad",
    "parte que cuenta",
    "electricidad que toma una unidad",
    "emisiones de la red por megavatio-hora",
    "electricidad que desplaza una unidad",
    "electricidad de carbón que hay",
    "producción real, un índice (0: del año base)",
    "reducción buscada",
    "derechos de una unidad",
    "electricidad y su valor de referencia",
    "calor y su valor de referencia",
    "factor por refrigeración",
    "factor por calor entregado",
    "factor para una carga F, una fracción",
    "carga en por ciento",
    "derechos de una empresa",
    "emisiones de una empresa",
    "lo más que puede faltar, como parte",
    "ganancia o pérdida, como parte",
    "pendiente",
    "lo más que se gana o pierde",
    "intensidad de equilibrio",
    "intensidad de una línea",
    "el tope (0: la última suma de la fórmula)",
    "reducción al año",
    "años desde entonces, contado el primero",
    "necesidad",
    "derechos guardados de antes",
    "créditos tomados, su límite, su precio",
    "lo que cuesta llenar el faltante",
    "trasladado, la base, el múltiplo",
    "vendido, comprado, en poder",
    "la multa, su múltiplo, los derechos que faltan",
    "contaminante evitado y emitido en total, su efecto, lo que evita una unidad, cambio del PM2.5",
    "valor del aire más limpio de un año, de una tonelada de CO2, de un kilogramo de un contaminante",
];

const fn claim(what: &'static str, note: &'static str) -> ClaimWords {
    ClaimWords { what, note }
}

pub(super) const CHECKS: RateChecksWords = RateChecksWords {
    cases: [
        claim(
            "Una gran unidad de carbón con el plan de 2024 y el borrador de 2025",
            "2,740,259 derechos, sobran 40,259; con el borrador 2,576,000, y faltan 124,000",
        ),
        claim("Una empresa recibe 700,000 y emite 1,000,000 t", "se aprueban 800,000"),
        claim("Una unidad de gas emite más de lo que da la fórmula", "330,500 según la fórmula, 345,000 aprobados"),
        claim("Tres líneas de clínker alrededor de su equilibrio", "859,201, 900,347 y 940,451"),
        claim("Tres líneas, una de ellas en el límite", "515,000, 997,808 y 987,191"),
        claim("Un vendedor y un comprador trasladan", "70,000 y 10,000"),
        claim("Un faltante de 124,000 llenado con créditos", "CNY 369,520 más barato que con derechos"),
        claim("El mismo faltante sin llenar", "una multa de CNY 60.6 a 121.3 millones"),
        claim(
            "Cuatro totales frente a la meta de 2025",
            "468 cumple, con una referencia menor con aviso; 470 y 512.6 no cumplen",
        ),
        claim(
            "Cuánto pueden subir las emisiones hasta 2030",
            "5.93 por ciento; emisiones estables piden un crecimiento de 3.797 por ciento al año",
        ),
        claim(
            "Factores de carga en los bordes de sus tramos",
            "los valores publicados hasta seis decimales, con el salto en 50 por ciento",
        ),
        claim("Por ciento en una fórmula de fracciones, y al revés", "rechazado"),
        claim("Una planta química justo bajo las toneladas y sobre la energía", "informa y no comercia"),
        claim(
            "Un millón de hogares del carbón a la electricidad",
            "neto 272,011 t con bombas de calor, 56,329 t con calefactores simples; el aire, igual de limpio",
        ),
        claim("200 MW de carbón viejo reemplazados", "133,000 t al año"),
        claim("Un tope recortado de 105 a 100", "quedan 2,260,000 de 2,373,000"),
        claim(
            "La unidad del caso 1 produce diez por ciento más",
            "faltan 136,400 con la tasa, 394,000 con una suma fija",
        ),
        claim("Emisiones ultrabajas para todos, y nada más", "los contaminantes bajan, y el CO2 no"),
    ],
    invariants: [
        claim(
            "Las líneas de un sector reciben juntas no más de lo que emitieron, y menos de un derecho de menos cada una.",
            "con líneas al azar",
        ),
        claim("Con una misma carga, la asignación es lineal en la producción.", "con producciones al azar"),
        claim(
            "Una tarea de gobernanza nunca mueve una tonelada.",
            "ningún control es de una; cada control se simula en ambos extremos",
        ),
        claim("Una meta más laxa nunca convierte un cumplimiento en incumplimiento.", "con metas al azar"),
        claim(
            "Derechos y créditos cuadran, se fije lo que se fije.",
            "con escenarios al azar, y en la tabla de arriba",
        ),
        claim("Nada se ahorra dos veces.", "ni un megavatio-hora ni la mejora de un sector"),
        claim("Nunca se mezclan megavatios-hora suministrados y generados.", "lo que está en la otra base se rechaza"),
        claim("Un programa es solo datos.", "un tercero, de una isla inventada, corre en el mismo motor"),
        claim("El mismo enlace da los mismos bytes.", "también los del otro programa: nada de este lo cambia"),
    ],
};
