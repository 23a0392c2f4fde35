//! The page about money in Spanish.

use crate::text::Plural;
use crate::text::charts::Heading;
use crate::text::more::money::*;

pub(super) const WORDS: MoneyWords = MoneyWords {
    headline: "Al final de {year} las cuentas han recibido {in}, han pagado {out} y conservan {left}.",
    headline_unspent: "Al final de {year} las cuentas han recibido {in} y no han pagado nada, porque nada se asignó.",
    headline_none: "En esta simulación las cuentas no reciben nada, así que no hay nada que gastar.",
    about: "Qué pasa con los ingresos de las subastas y las multas: quién puede recibirlos, qué se retiene y cuánto \
            cuesta el precio a los hogares antes y después de la ayuda. El gasto viene después del mercado y no mueve los \
            precios; las toneladas que los proyectos evitan fuera de las fuentes reguladas se descuentan de las emisiones \
            del estado.",
    no_rules: "Este programa no tiene reglas sobre el gasto.",
    made_up: "Algunas tablas detrás de estas cifras se inventaron para mostrar cómo funcionan las reglas; nadie las \
              midió. Las cifras que se apoyan en ellas dicen «ilustración». Siga la palabra para poner su propia tabla.",
    marks: ["ilustración", "su tabla"],
    mark_name: "{mark}: {table} (abrir la tabla)",
    parts: PartWords {
        together: "Las tres cuentas juntas",
        flows: "De dónde viene el dinero y adónde va",
        projects: "Proyectos: quién recibió fondos, quién no y por qué",
        consultation: "Consulta a las tribus",
        communities: "Comunidades muy afectadas",
        households: "Lo que pagan los hogares",
        tables: "Las tablas detrás de estas cifras",
    },
    accounts: &[
        ("energy_transformation", "Cuenta de Transformación Energética"),
        ("transition_assistance", "Cuenta de Ayuda a la Transición Energética"),
        ("climate_resilience", "Cuenta de Resiliencia a los Impactos Climáticos"),
    ],
    uses: &[
        ("highly_impacted_communities", "Comunidades muy afectadas"),
        ("elsewhere", "Proyectos en otros lugares"),
        ("low_income_households", "Hogares de bajos ingresos"),
        ("workers", "Trabajadores desplazados"),
        ("climate_impacts", "Impactos climáticos"),
        ("natural_resources", "Recursos naturales"),
        ("minimum_share", "Retenido por una parte mínima"),
        ("no_project", "Retenido: nadie puede recibirlo"),
    ],
    rules: RuleWords {
        split: "Todos los ingresos por derechos se reparten entre tres cuentas.",
        penalties: "Las multas van a la Cuenta de Transformación Energética.",
        appropriation: "El dinero solo se gasta después de una asignación presupuestaria. Aquí se asigna {share} del \
                        saldo, {lag} año(s) después de su ingreso; el proyecto mismo no asigna nada.",
        appropriation_now: "El dinero solo se gasta después de una asignación presupuestaria. Aquí se asigna {share} de \
                            lo que hay en el mismo año; el proyecto mismo no asigna nada.",
        communities: "Al menos {share} debe ir a proyectos en comunidades muy afectadas, medido sobre {window}.",
        windows: ["cada año", "cada bienio", "todos los años hasta entonces"],
        tons: "A un proyecto se le acredita la parte verificada, {share}, de su dinero, a {cost} por tonelada.",
        claims: [
            "Los hogares de bajos ingresos y los trabajadores desplazados van primero, por igual cuando falta dinero. El \
             resto ayuda a las comunidades muy afectadas.",
            "Los hogares de bajos ingresos van primero, después los trabajadores desplazados. El resto ayuda a las \
             comunidades muy afectadas.",
        ],
        disproportionate: "Los hogares tienen derecho a ayuda donde el precio les pesa de forma desproporcionada: más que \
                           al hogar mediano.",
        impacts: "En cada bienio al menos {share} debe ir a los impactos climáticos y a la preparación; el resto, a los \
                  recursos naturales.",
        ranking: "Los proyectos en comunidades muy afectadas van antes en el orden.",
        place: "Un proyecto debe estar en el estado y sus reducciones deben sumarse a la práctica actual.",
        criteria: "Sus reducciones deben ser reales, específicas, identificables, cuantificables, verificables y \
                   permanentes. Pueden recibir el dinero entes públicos y privados, tribus y organizaciones con y sin \
                   fines de lucro.",
        labor: "Debe cumplir normas laborales altas, y alguien independiente verifica lo que evitó.",
        stop: "Un proyecto que no alcanza las reducciones previstas puede perder el dinero restante; en caso de uso \
               indebido grave puede tener que devolverlo.",
        consultation: [
            "Un proyecto que toca tierras tribales no recibe fondos antes de consultar a la tribu afectada. El \
             consentimiento es la meta; aquí basta la consulta.",
            "Un proyecto que toca tierras tribales no recibe fondos antes de consultar a la tribu afectada. Aquí también \
             necesita el consentimiento de la tribu.",
        ],
        designation: "Las secciones censales se designan por rango, aquí desde {rank} de 10, o porque están en territorio \
                      indígena (Indian Country), y de nuevo cada dos años.",
    },
    charts: MoneyChartWords {
        together: Heading {
            title: "Pagado y conservado",
            how: "Las barras son lo que cada cuenta paga en un año. La línea discontinua es lo que ingresa; la continua, el \
                  saldo de todas las cuentas al final del año. Se paga el primer día de julio, de lo que se asignó.",
            caption: "Cuentas por año",
        },
        together_finding: "Las cuentas conservan más al final de {year}: {balance}. En toda la simulación \
                           ingresan {in} y se pagan {out}; lo que un año deja puede gastarse al siguiente.",
        together_all: "Las cuentas conservan más al final de {year}: {balance}. Los {out} asignados se gastaron \
                       por completo.",
        account: [
            "Las barras son lo gastado por uso y, encima, lo que se pudo gastar y se retuvo. La línea es el saldo al final \
             del año.",
            "{account} por año",
        ],
        account_finding: "En toda la simulación ingresan {in} y se pagan {out}. Lo que se podía gastar y se retuvo fue \
                          más en {year}: {held}.",
        account_all: "En toda la simulación ingresan {in} y se pagan {out}; no se retiene nada.",
        account_none: "No ingresa nada.",
        household: Heading {
            title: "El costo de un hogar, año por año",
            how: "El costo es el precio medio anual del derecho por el CO2 del combustible y el gas que compra un hogar del \
                  grupo, en la medida en que el precio se traslada, menos la ayuda en sus facturas. La ayuda es el dinero \
                  de la cuenta de transición para hogares de bajos ingresos, repartido por igual entre todos ellos.",
            caption: "Costo de un hogar por año",
        },
        household_finding: "Un hogar del grupo «{group}» paga más en {year}: {before} al año antes de la ayuda, {after} \
                            después.",
        household_none: "Ninguna subasta vende nada, así que nadie puede decir cuánto le cuesta a un hogar.",
        series: [
            "Ingresado",
            "Pagado",
            "Saldo al final",
            "Saldo al inicio",
            "Devuelto",
            "Asignado",
            "Retenido por una parte mínima",
            "Retenido: nadie puede recibirlo",
            "Antes de la ayuda",
            "Después de la ayuda",
            "Hogar mediano",
        ],
    },
    flows: FlowWords {
        year: "Año",
        every_year: "Todos los años",
        caption: "Dinero que entra y dinero que sale: {years}",
        columns: ["Cuenta", "Qué", "Dinero", "Toneladas evitadas por proyectos"],
        coming: "Entra",
        sources: ["Ingresos de subastas", "Multas", "Otro dinero, menos lo que se descuenta antes"],
        ends: ["Ingresado", "Saldo al final"],
    },
    least: LeastWords {
        caption: "La parte mínima, período por período",
        columns: ["Años", "Gastado en ella", "Gastado en total", "Al menos", "Parte", "¿Cumplida?"],
        met: Plural {
            one: "La parte mínima de {share} se cumplió en el único período con gasto.",
            other: "La parte mínima de {share} se cumplió en los {count} períodos con gasto.",
        },
        missed: Plural {
            one: "La parte mínima de {share} no se cumplió en un período.",
            other: "La parte mínima de {share} no se cumplió en {count} períodos.",
        },
        none: "No se gastó nada, así que la parte mínima nunca se puso a prueba.",
        verdicts: ["cumplida", "incumplida", "sin gasto"],
    },
    projects: ProjectWords {
        caption: "{funded} de {count} proyectos recibieron dinero",
        columns: [
            "Proyecto",
            "Cuenta",
            "En una comunidad designada",
            "Primera concesión",
            "Pagado",
            "Toneladas acreditadas",
            "Medido, de lo previsto",
            "Qué pasó",
        ],
        yes_no: ["sí", "no"],
        funded: "recibió fondos",
        funded_later: "recibió fondos después de haber sido rechazado: {reasons}",
        refused: "rechazado: {reasons}",
        nothing: "cumplió todas las condiciones, pero no le tocaba o no quedó dinero",
        stopped: "no alcanzó lo previsto, nada más después de {year}",
        misuse: "uso indebido grave, {amount} devueltos",
        suspended: "detenido a petición de una tribu del {from} al {to}",
        suspended_for_good: "detenido a petición de una tribu desde el {from}",
        between: "; ",
        reasons: &[
            ("elsewhere", "está fuera del estado"),
            ("type", "es de un tipo que no se nombra"),
            ("recipient", "va a un receptor que no puede recibirlo"),
            ("quality", "a sus reducciones les falta una cualidad exigida, o nadie lo sabe"),
            ("labor", "no cumple las normas laborales, o nadie lo sabe"),
            ("impact-unknown", "nadie dijo si toca tierras tribales, y no se consultó a nadie"),
            ("consultation", "toca tierras tribales y aún no se consultó a la tribu"),
            ("consent", "hace falta el consentimiento de la tribu y no se dio"),
        ],
        none: "Ningún proyecto pide dinero.",
        barred: "Proyectos que la consulta detuvo",
        barred_none: "La consulta no detuvo ningún proyecto.",
    },
    communities: CommunityWords {
        caption: "Conjuntos de secciones designadas",
        columns: ["Conjunto del", "Cuenta desde", "Secciones", "Cuántas", "Parte de la población de la tabla"],
        none: "No se designó ninguna sección, porque no se hizo ningún conjunto antes del final de la simulación.",
    },
    households: HouseholdWords {
        year: "Año de la tabla",
        group: "Grupo del gráfico",
        caption: "Costo de un hogar en {year}, a un precio medio de {price} por derecho",
        caption_none: "En {year} ninguna subasta vendió nada, así que nadie puede decir un costo",
        columns: [
            "Grupo",
            "Antes de la ayuda, por año",
            "Después de la ayuda, por año",
            "Antes de la ayuda, parte del ingreso",
            "¿Más que el hogar mediano?",
        ],
        none: "La tabla no tiene ningún grupo de hogares.",
    },
    unknown: "Esta página no tiene ninguna tabla «{name}».",
    files: ["Cuentas (CSV)", "Proyectos (CSV)", "Hogares (CSV)"],
};
