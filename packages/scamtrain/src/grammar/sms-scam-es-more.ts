// Los mismos engaños con otras palabras.
import { readSheet } from './template.ts';

export const SMS_SCAM_ES_MORE = readSheet(
  { name: 'sms-scam-es-more', channel: 'sms', lang: 'es', side: 'scam' },
  `
== bank-number from="[{$bankId|$mobile}]" flags=foreign-callback
cb-cargo: {Cargo|Se hizo un cargo} de $big en $shop. {Si no fue usted|¿No es suyo?} {marque|llame al} $mobile {de inmediato|y pida seguridad}.
cb-depto: {Prevención de fraudes|Seguridad} $bank: {intentamos localizarlo|necesitamos hablar} por {una transferencia|su tarjeta}. {Devuelva la llamada|Comuníquese} al $mobile {folio $ref|}.
cb-acceso: {Entraron en su banca|Su app se abrió en otro celular}. {Llame|Márquenos} al $phone {para bloquearla|antes de que salga el dinero}.
cb-si: Responda {SI si hizo|1 si es suyo} {el pago de $amount|la compra en $shop}, {NO|2} si no. {Si responde NO, lo llama un ejecutivo: tenga la clave a la mano.|Después llame al $mobile con su tarjeta.}
cb-pedido: {Compraron un celular|Hay un pedido} con su cuenta por $big. {Cancele llamando|¿No es suyo? Llame} al $phone

== bank-secret from="[{$bankId|$mobile}]" flags=asks-secret
sc-cod: Para {confirmar que no es usted|revertir el pago} {mándenos|escriba} {la clave que recibió|los números del SMS}. {No llame, responda aquí.|}
sc-cod2: {Le llegará una clave.|Recibirá un código nuestro.} {Reenvíela a este número|Désela al agente} {para proteger su dinero|y no pierda su cuenta}.
sc-cod3: Su código es $code. {Dígaselo al ejecutivo cuando llame|Léalo a la persona que está al teléfono|Respóndalo para frenar el fraude}.
sc-acceso: {Responda con|Necesitamos} su {usuario y contraseña|clave y fecha de nacimiento} {para devolverle el acceso|en 2 horas}.
sc-foto: {Su tarjeta se renueva.|Nuevo control antifraude:} {mande foto por los dos lados|envíe número, vencimiento y código} {hoy|para conservarla}.
sc-aviso: {Verá un aviso en su app.|Le saldrá una ventana.} {Pulse sí|Acéptelo} {para cancelar el pago|y le devolvemos}. 
sc-recoge: {Ponga su tarjeta|Deje su tarjeta} con el PIN {en un sobre|dentro del sobre}, {el mensajero pasa a las $time|va nuestro motorista}.
sc-agente: {Hoy lo llamará|En breve le marca} {nuestro gestor|un agente de fraudes}, {tenga listas las claves|prepare tarjeta y códigos}, {no cuelgue|}.

== bank-link from="[{$bankId|$mobile}]"
lk-app: La app de $bank {ya no abrirá|cambia} desde el $date. {Instale la nueva desde este enlace|Actualícela}: $bankLure
lk-cortes: {Buenos días $first,|Hola,} {faltan unos datos en su ficha|hay que hacer una pequeña comprobación}. {Cuando pueda, complétela|Le agradecemos que rellene el formulario}: $bankLure {Un saludo, $bank|}
lk-doc: {Tiene un documento por firmar|No pudimos entregarle un documento}. {Ábralo con su clave|Firme}: $bankLure
lk-comision: Mañana le {cobraremos|cargamos} $amount {por inactividad|de seguro}. {Cancele|Si no quiere}: $bankLure
lk-sim: {Portabilidad solicitada|Cambio de chip en curso}. {Si no lo pidió|Para pararlo} {entre en|toque} $telcoLure

== family from="[{$mobile}]" flags=opener
fm-a: {Hola mami|Hola papi|Buenas mamá}, {soy tu hijo|soy tu hija}, {perdí el celular|me lo robaron}. {Este es prestado|Uso este por ahora}. {Escríbeme|Contesta} {pronto|besito}
fm-b(+unusual-payment): {Ma|Pa|Mamá}, {¿tienes la tarjeta a mano?|¿estás con el ordenador?} {Tengo que pagar una factura|Debo un portátil} {hoy|antes de las 5} y {mi banca está bloqueada 48 horas|el banco solo va en el otro móvil}. {¿Me lo haces tú?|¿Puedes poner $big? mañana te lo doy}
fm-c(+unusual-payment): {Gracias mamá|Eres la mejor}. {Ponlo a|Manda a} $first $last, {ES00 0000|cuenta 0000 0000}, $big. {Que sea inmediata|Avísame cuando salga}
fm-d(+urgency): {Corre porfa|No tardes}, {me cancelan el contrato|está aquí el casero}. {¿Ya salió?|Si pregunta el banco di que es familia}
fm-e(+unusual-payment): {Primo|Compadre|Hermano}, {me asaltaron|perdí la cartera} en {Miami|Cancún|Roma}, {mándame $big|cómprame una tarjeta de $round} {y te lo pago al volver|no puedo llamar}
fm-f(+secrecy): {No marques al otro número|Al viejo no llames}, {lo tienen los que me lo robaron|está roto}. {No preocupes a papá|Que quede entre nosotros}, {te necesito|es un apuro}

== wrong-number from="[{$mobile}]" flags=opener rows=7
wr-a: {Hola|Buenas tardes}, ¿{es $first el pintor|eres $first del club}? {Soy $woman|Te habla $woman}, {hablamos de la fiesta|te tengo guardado}.
wr-b: {Encontré tu número en mi agenda|Te tengo en contactos}, ¿{quién eres|nos conocemos}? {Soy $woman, un gusto|}
wr-c: {Mil disculpas|Perdóname}, {marqué mal|número equivocado}. {Qué amable eres|Gracias por contestar}, {es el destino|ya casi nadie responde}. {¿De dónde eres?|Seamos amigos}
wr-d: {Me mudé por negocios|Tengo una joyería con mi familia}, {por las noches analizo el mercado|me gusta viajar}. ¿{Y tú a qué te dedicas|Hablamos por otra app}?

== romance from="[{$mobile}]"
ro-a: {Buenos días preciosa|Hola corazón}, {soy cirujano de la ONU|capitán de barco}, {viudo|crío solo a mi hija}. {Busco algo serio|¿Crees en el amor?}
ro-b(+unusual-payment): {Amor tengo un problema|Corazón}, {me congelaron la cuenta|piden una tasa para salir}. {Préstame $big|Con $big vuelo a verte}, {en bitcoin o tarjetas|a mi agente}, {nunca te lo pediría|confía en mí}
ro-c: {Hice caso a mi prima y|Mira,} {gané $big hoy|retiré $big}, {quiero lo mismo para ti|compraremos la casa}. {Abre tu cuenta|Prueba con $round}: $cryptoLure

== investment from="[{$mobile}]"
nv-a: {La acción de mañana|La próxima moneda} {subirá $nn%|va a explotar}, {solo miembros|ya compraron los analistas}. {Entra gratis|Pide el código}: $lure
nv-b: {Soy $woman, asistente del profesor $last|Mentor de trading}. {Aprende a ganar|Te guiamos}, {$pay al día|15% diario}, {retiras cuando quieras|sin pérdidas}. {Responde 1|}
nv-c(+unusual-payment): {Tu ganancia de $big está congelada|Retiro bloqueado}: {paga el $nn% de impuesto|deposita $big2 de garantía} {y se libera|en 24h}.

== market from="[{$mobile}]" flags=unusual-payment
ma-a: {Quedan las dos entradas|Te dejo los boletos}, {a mitad de precio|$round cada una}, {solo por transferencia|paga como amigo}, {otro las quiere|te las mando al correo}.
ma-b: {Me lo quedo sin verlo|Perfecto el precio}. {Pasa mi transportista|Va un mensajero}, {te pago $round de más y se los das|reenvíale $round}.
ma-c: {No se puede visitar, trabajo fuera|Las llaves van por mensajero}, {primer mes y fianza|$big} {en este enlace $lure|a mi cuenta hoy}. {Hay mucha gente|}.
ma-d: {Apareció tu perro|Tenemos a su mascota}: {está en una clínica|hay que operarlo}, {mande $round|pague por tienda} {y le decimos dónde|}.
ma-e: {La casa de la playa se reserva hoy|Última semana libre}, {si pagas por transferencia y no por la web|con $big a $first $last} {te hago precio|}.

== work from="[{$mobile}]"
wk-a: {Informática:|Soporte:} {te saldrá una solicitud|se migra tu acceso}, {acéptala|dinos el número de la pantalla} {para no perder el correo|}
wk-b(+unusual-payment,+secrecy): {$first, estoy con un cliente|En junta}, {consígueme seis tarjetas de $round|necesito vales de regalo}. {Foto de los códigos|Mándame los números}, {ni una palabra|luego firmo el gasto} - $name
wk-c: {Hola,|Estimada,} {vimos tu perfil en un portal|reclutamos para una agencia}. {Subir valoraciones de hoteles|Dar clics} {una hora al día|desde casa}, {$big por semana|$pay y comisión}. {¿Mayor de 23?|¿Te mando información?}
wk-d(+unusual-payment): {Plaza confirmada|Quedaste contratada}: {paga el examen médico $round|cubre el curso de $round} {a esta cuenta|hoy} {y empiezas|}.

== prize from="[{$mobile}]" flags=prize-refund
pz-a: {Vale|Bono} de compra $round {para las primeras personas|por aniversario} de $shop. {Pídelo|Recógelo}: $shopLure
pz-b: {Su apoyo de $big está listo|Está en la lista de ayudas}. {Pague el envío $round|Hable con la gestora} {al $mobile|}. {No lo comente.|}
== threat from="[{$mobile}]" flags=urgency,unusual-payment
am-a: {Sabemos a qué escuela van tus hijos|Te estamos vigilando}. {Deposita $huge|Coopera} {o ya sabes|hoy mismo}. {Ni policía ni nadie|}
am-b: {Le corta la compañía en 20 minutos|Orden de desconexión}: {transfiera al técnico|pague en tienda} $amount {y mande foto|}
`,
);
