//! The challenges of a plan in Spanish.

use super::super::challenges;
use crate::text::more::ChallengesWords;
use crate::text::more::challenges::ChallengeWords;
use crate::text::more::rates::RateGoalWords;

pub(super) const GOALS: RateGoalWords = RateGoalWords {
    intensity_met: "El CO2 por unidad de producción en {year} es tan bajo como quiere la meta del plan",
    total_kept: "El CO2 total de {year} está dentro del total de referencia del plan",
    total_at_least: "El CO2 total de 2030 es al menos {value}",
    more_co2: "El CO2 total de 2030 supera el del plan",
    same_co2: "El CO2 total de 2030 es el del plan, a la tonelada",
    measures_at_most: "En 2030 las medidas cuestan como máximo {value}",
    dust_falls: "Hasta 2030 las medidas bajan el PM2.5 en al menos {value} (indicativo)",
    more_dust_avoided: "En 2030 se evitan al menos {value} de partículas más que en el plan",
    outside_at_least: "Fuera del total de CO2, en 2030 se evitan o almacenan al menos {value} de otros gases",
    own_assumptions: "Lo supuesto sobre economía y aire queda como está",
    one_lever: "Se mueve exactamente un control",
    capped: "La suma de derechos está fijada en 2030",
    more_output: "Cada empresa del mercado produce al menos {value} más que en el plan",
    no_credits: "En ningún año se entrega un crédito (CCER)",
    no_gap: "En 2030 las centrales eléctricas reciben al menos tantos derechos como emiten",
};

pub(super) const CHALLENGES: ChallengesWords = ChallengesWords {
    about: "Siete tareas que se califican solas mientras usted mueve controles. Cada una se resuelve de más de una manera, y cada una muestra algo sobre tasas, totales y aire limpio. Nada se envía a ninguna parte.",
    list: "Los siete retos",
    start: "Volver al plan",
    sheet_title: "Siete retos sobre tasas, totales y aire limpio",
    each: &EACH,
    ..challenges::WORDS
};

const EACH: [ChallengeWords; 7] = [
    ChallengeWords {
        title: "Sin crecer",
        task: "Tal como está, el plan cumple su meta de intensidad de 2030 y la provincia emite de todos modos más que en 2020. Cumpla la meta y mantenga el total dentro de su referencia.",
        hints: [
            "El total está unos doce millones de toneladas por encima de su referencia. El gráfico de costos por medida muestra dónde se consiguen tantas toneladas.",
            "Lo que más ahorra son el viento y el sol, donde cada megavatio-hora desplaza uno de carbón.",
            "Basta con el doble de energía eólica.",
        ],
        lesson: "Una meta de intensidad deja crecer las emisiones mientras la producción crezca más rápido. Un total no: cuesta una medida propia, y por eso el plan habla primero de intensidad y después de total.",
    },
    ChallengeWords {
        title: "Más, y aun así cumplida",
        task: "Deje que la provincia emita al menos 490 millones de toneladas en 2030, mucho más que ahora, y cumpla la meta de intensidad de 2030.",
        hints: [
            "La producción crece cinco por ciento al año. Compare cuánto puede crecer el total con el techo de la meta.",
            "Hacen falta menos medidas, no más.",
            "Sin viento ni sol nuevos la meta todavía se cumple.",
        ],
        lesson: "Con un crecimiento de cinco por ciento al año, una reducción de 17 por ciento por unidad de producción deja lugar para seis por ciento más de CO2. Lo que promete una tasa depende de cuán rápido crece la economía.",
    },
    ChallengeWords {
        title: "Por poco",
        task: "La meta de 2025 se incumple por cerca de un millón de toneladas. Cúmplala con medidas que cuesten al año menos que las del plan.",
        hints: [
            "Hay que mover dos cosas: algo barato sube, algo caro baja.",
            "El gráfico de costos por medida las ordena. Una tonelada de viento cuesta unos CNY 30; una del aislamiento de viviendas viejas, más de CNY 800.",
            "Un cuarto más de viento y tres cuartos menos de aislamiento.",
        ],
        lesson: "Lo que cuesta una tonelada cambia cien veces de una medida a otra. Quien mira solo el carbono no aislaría ninguna vivienda; quien vive en ella quizá lo vea de otro modo.",
    },
    ChallengeWords {
        title: "Aire limpio, más carbono",
        task: "Con un solo control, evite al menos cuarenta mil toneladas más de partículas al año y deje que suba el CO2.",
        hints: [
            "Algunas medidas limpian el humo y dejan el fuego como está.",
            "Filtros y reactivos necesitan electricidad y calor. Busque entre las tareas de la industria.",
            "Emisiones ultrabajas en todo el acero y todo el clínker.",
        ],
        lesson: "La contaminación y el carbono no bajan juntos por sí solos. El tratamiento al final del proceso sube un poco el CO2; por eso la sinergia hay que planearla, y por eso se cuentan por separado. El uno por ciento es un supuesto débil con un rango amplio.",
    },
    ChallengeWords {
        title: "Toneladas que no cuentan",
        task: "Con un solo control, evite o almacene al menos tres millones de toneladas fuera del total de CO2, sin mover el total ni una tonelada.",
        hints: [
            "Las metas del plan tratan del CO2 de la energía y la industria. ¿Qué tareas tratan de otros gases?",
            "El campo, los refrigerantes, los vertederos y los bosques están fuera del total.",
            "Cuatro décimos del estiércol, donde el plan tiene un décimo.",
        ],
        lesson: "Una meta cuenta lo que está definida para contar. El metano, el óxido nitroso, los HFC y los bosques también enfrían el clima, y aquí no mueven ni la intensidad ni el total.",
    },
    ChallengeWords {
        title: "Aire por el dinero",
        task: "Haga que las medidas bajen el PM2.5 en al menos cinco por ciento, con menos dinero del que gasta el plan.",
        hints: [
            "El gráfico de contaminantes por medida muestra qué evita partículas; la tabla tiene los costos.",
            "Las emisiones ultrabajas son lo que más partículas evita por el dinero. Algo caro tiene que ceder.",
            "Todo el acero y el clínker, sin los vehículos eléctricos públicos ni la conversión de hogares.",
        ],
        lesson: "Por yuan, los filtros en unas pocas chimeneas grandes ganan a casi todo, si cada kilogramo cuenta igual. No es así: el humo de una estufa de aldea se respira donde sale, y este modelo no ve dónde. Sus efectos sobre el PM2.5 son supuestos débiles.",
    },
    ChallengeWords {
        title: "Diez por ciento más",
        task: "Fije la suma de derechos, deje que cada empresa del mercado produzca diez por ciento más, prescinda de créditos, y que a las centrales eléctricas no les falte ningún derecho.",
        hints: [
            "Tres de las cuatro son controles que simplemente se fijan: el total, la producción, el límite de créditos.",
            "Con la fórmula los derechos siguen a la producción, de modo que crecer casi no deja faltante. Con una suma fija, el faltante se cierra emitiendo menos.",
            "Con más viento las centrales producirían menos, y no se pide eso. Reemplazar unidades viejas de carbón permite producir lo mismo con menos: basta con seis veces los 1,500 MW del plan.",
        ],
        lesson: "Una tasa deja que los derechos sigan a la producción; una suma fija no. Es el contraste entre este sistema y un tope, y la página Lado a lado lo muestra con una sola central.",
    },
];
