//! The tour in Spanish.

use crate::text::more::TourWords;
use crate::text::more::tour::TourStep;

pub(super) const WORDS: TourWords = TourWords {
    name: "Recorrido",
    place: "Paso {step} de {all}",
    steps: [
        TourStep {
            title: "El titular es el resultado",
            says: "El proyecto ya se simuló, trimestre por trimestre, de 2021 a 2050. Esta frase dice qué resultó, y se escribe de nuevo cada vez que usted mueve algo.",
        },
        TourStep {
            title: "Seis veredictos",
            says: "Si se cumplen los límites de 2035 y 2050 y por cuánto, el precio y el costo de un hogar en 2030, los ingresos, las multas. En cuanto cambie algo, cada uno dice también cuánto era con el proyecto.",
        },
        TourStep {
            title: "Un control es un número del proyecto",
            says: "Arrástrelo, escriba en su campo o use las flechas. La marca del deslizador es el valor del proyecto. Debajo dice quién fijó el número; «La regla» dice qué dice el informe y dónde.",
        },
        TourStep {
            title: "Su versión, y el proyecto como línea fina",
            says: "Cada gráfico sigue mientras usted arrastra. La línea fina discontinua es el proyecto tal como dice el informe. Con las flechas o con el puntero, una sola cruz lee los seis gráficos; cada uno tiene sus números en una tabla.",
        },
        TourStep {
            title: "El enlace es su enmienda",
            says: "Todo lo que cambió está en la dirección, y nada se envía a ninguna parte. Compartir lo copia; quien lo abra verá su simulación. Deshacer vuelve paso a paso. Arriba hay más páginas: subastas, el texto del proyecto, un memorando para imprimir, retos.",
        },
    ],
    back: "Atrás",
    next: "Siguiente",
    done: "Empezar",
    skip: "Omitir el recorrido",
    keys: "Con Tab se pasa a la página, que sigue en uso; Escape termina el recorrido.",
};
