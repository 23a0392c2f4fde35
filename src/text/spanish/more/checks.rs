//! What the tests hold, in Spanish.

use crate::text::more::ChecksWords;
use crate::text::more::checks::ClaimWords;

pub(super) const WORDS: ChecksWords = ChecksWords {
    properties: [
        ClaimWords {
            what: "Las adjudicaciones suman lo vendido; se vende todo exactamente cuando se puja bastante.",
            note: "",
        },
        ClaimWords {
            what: "El precio no está por debajo del precio de reserva ni por encima de un máximo firme.",
            note: "",
        },
        ClaimWords { what: "Ninguna puja por debajo del precio gana.", note: "" },
        ClaimWords { what: "Toda puja por encima del precio se llena.", note: "" },
        ClaimWords { what: "Se respeta cada límite.", note: "" },
        ClaimWords { what: "Hay un solo precio, y el ingreso es exacto al centavo.", note: "" },
        ClaimWords { what: "El orden de pujas y postores no cambia nada.", note: "" },
        ClaimWords {
            what: "Partir una puja no cambia nada.",
            note: "Siempre que ambas partes sean de un mismo postor, o que sus postores cuenten como uno. Dos nombres tienen dos límites de compra: de ahí las reglas sobre empresas vinculadas.",
        },
        ClaimWords { what: "Más oferta nunca es más cara ni vende menos.", note: "" },
        ClaimWords {
            what: "Con más oferta nadie recibe menos.",
            note: "Menos un derecho: donde un empate se reparte en proporción, el redondeo puede mover uno, como en la paradoja de Alabama de los escaños.",
        },
        ClaimWords {
            what: "Más oferta no trae menos ingreso.",
            note: "Falso. El precio puede caer más de lo que crece la cantidad: la demanda puede ser inelástica.",
        },
        ClaimWords {
            what: "Una puja más nunca abarata.",
            note: "Falso donde una subasta con sobrante se adjudica a la puja aceptada más baja, que puede ser la nueva, donde una garantía aprieta, y donde fija el precio la puja rechazada más alta.",
        },
        ClaimWords {
            what: "Una puja que pierde no cambia nada.",
            note: "Siempre que fije el precio la puja aceptada más baja. Donde lo fija la rechazada más alta, lo fija un perdedor.",
        },
        ClaimWords { what: "Un precio de reserva más alto nunca es más barato ni vende más.", note: "" },
        ClaimWords {
            what: "Quien puja más alto no paga menos ni recibe menos.",
            note: "Falso donde una garantía aprieta, porque el mismo dinero compra menos, y donde una puja pasa a estar por encima del precio de reserva de una venta que se adjudica a la puja aceptada más baja.",
        },
        ClaimWords {
            what: "En otra unidad de cantidad el precio es el mismo.",
            note: "Siempre que no apriete una garantía: lo que cubre se redondea a derechos enteros.",
        },
        ClaimWords { what: "En otra moneda todos reciben lo mismo.", note: "" },
        ClaimWords { what: "La parte de un empate dista menos de uno de la exacta y nunca supera la puja.", note: "" },
        ClaimWords {
            what: "Las pujas quedan enteras exactamente cuando la garantía cubre el mayor valor de puja.",
            note: "",
        },
        ClaimWords {
            what: "Las reservas actúan solo más allá de su activación, y la mantienen mientras se usan en parte.",
            note: "",
        },
        ClaimWords { what: "Una subasta sin pujas o sin oferta no vende nada ni nombra precio.", note: "" },
        ClaimWords {
            what: "Una segunda adjudicación, escrita de nuevo sin mirar la primera, llega a lo mismo.",
            note: "",
        },
        ClaimWords { what: "El dinero que se muestra suma como se muestra.", note: "" },
    ],
    relations: [
        ClaimWords {
            what: "Un tope más estricto nunca emite más.",
            note: "Probado sin evaluaciones ni reservas. Una regla que anula derechos según lo acumulado puede romperlo: una política anunciada temprano llena o vacía lo acumulado.",
        },
        ClaimWords {
            what: "Un tope más estricto nunca es más barato.",
            note: "Probado con previsión de todos los años. Un mercado que no mira adelante puede oscilar, y en un máximo el precio se queda mientras se vende más.",
        },
        ClaimWords {
            what: "Un mínimo más alto nunca es más barato en su propio año.",
            note: "Probado en subastas sueltas y en simulaciones; no se conoce excepción.",
        },
        ClaimWords {
            what: "Un mínimo más alto nunca es más barato después.",
            note: "Probado donde lo no vendido desaparece. Donde se ofrece de nuevo, lo que el mínimo retiene hoy abarata el mañana.",
        },
        ClaimWords {
            what: "Un máximo más bajo nunca es más caro ni emite menos.",
            note: "Probado con unidades vendidas al máximo sin límite. Un máximo alimentado con presupuestos posteriores encarece los años posteriores.",
        },
        ClaimWords {
            what: "Ningún precio sube más rápido de lo que rinde guardar un derecho.",
            note: "Probado con un escalón de pujas de tolerancia. Falso sin acumulación, y donde los límites impiden a todos guardar más; un precio puede caer cuando nadie tiene acumulado.",
        },
        ClaimWords {
            what: "Acumular nunca cuesta más.",
            note: "Del costo de reducción, una simulación solo informa de lo que ahorra un vínculo, así que no hay qué comparar; y sin acumular se anula lo sobrante, de modo que las emisiones totales no son las mismas.",
        },
        ClaimWords {
            what: "Gratis o subastado solo cambia los ingresos del estado.",
            note: "Probado donde los derechos gratuitos no siguen a la producción. Donde la siguen, son un subsidio a producir, y se mueven precios y emisiones.",
        },
        ClaimWords {
            what: "Más compensaciones nunca son más caras, y se reduce menos en casa.",
            note: "Probado con una parte de los límites. Los créditos que resultan inválidos deben reponerse, y eso puede ser más caro.",
        },
        ClaimWords {
            what: "Los precios vinculados quedan entre los precios por separado.",
            note: "Probada donde ambos topes aprietan, casi sin precio mínimo y sin reservas. Un socio cuyo tope no aprieta añade emisiones, y en un lado alguien pierde.",
        },
        ClaimWords {
            what: "Un programa el doble de grande tiene los mismos precios y el doble de toneladas.",
            note: "Probado con un lote de tolerancia por postor, porque un derecho no se parte.",
        },
        ClaimWords {
            what: "Otra unidad de dinero no cambia nada real.",
            note: "Probado con todos los dólares por diez. Un monto en dólares que está en una ley sin indexar sí cambia con la inflación, y para eso está su control.",
        },
        ClaimWords {
            what: "Los nombres y el orden no cambian nada.",
            note: "Probado en subastas y simulaciones. Vale porque el azar se sortea por nombre y no por lugar.",
        },
        ClaimWords {
            what: "Quien no emite nada no cambia nada.",
            note: "Probado con el proyecto. Una regla que da algo a cada parte, por pequeña que sea, lo rompería.",
        },
        ClaimWords {
            what: "Una reducción más barata nunca encarece.",
            note: "Probado en el modo simple. Con una regla que anula según lo acumulado, además emite menos, porque un precio bajo llena lo acumulado.",
        },
        ClaimWords {
            what: "El crecimiento nunca abarata y emite lo mismo.",
            note: "Probado con un tope que aprieta: es un colchón de agua. Lo pinchan las unidades vendidas a un máximo o una regla que anula.",
        },
        ClaimWords {
            what: "Otra política para fuentes cubiertas nunca encarece y emite lo mismo en total.",
            note: "Probado con un tope que aprieta. En el precio mínimo se acaba el colchón de agua: lo que evita la otra política queda sin vender, y las emisiones sí bajan.",
        },
        ClaimWords {
            what: "Un tope que no aprieta deja el precio en el mínimo y una acumulación creciente.",
            note: "Probado con presupuestos por encima de lo que se emitiría; no se conoce excepción.",
        },
        ClaimWords {
            what: "Un tope que apenas aprieta apenas cuesta.",
            note: "Probado con costos convexos y un mínimo de un dólar. Donde la reducción va por escalones, el precio salta un escalón.",
        },
        ClaimWords {
            what: "Los ingresos son precios por ventas.",
            note: "Probado después de cada movimiento de simulaciones al azar. Si un tope más estricto trae más dinero no tiene respuesta general, y una prueba que se la diera estaría mal.",
        },
        ClaimWords {
            what: "Los años que nadie ve todavía no cambian nada antes de ellos.",
            note: "Probado con una previsión corta. Quien mira más lejos deja entrar los años posteriores en el precio de hoy por lo acumulado.",
        },
        ClaimWords {
            what: "Períodos de cumplimiento más largos nunca cuestan más.",
            note: "Probado en los precios: un período más largo es solo más libertad. Quien quiebra mientras tanto no está en el modelo.",
        },
        ClaimWords {
            what: "Un paso de un control mueve los resultados un paso.",
            note: "Probado en cada control principal. Un umbral en la ley es un salto verdadero, y donde se conoce uno, está anotado con la prueba.",
        },
    ],
};
