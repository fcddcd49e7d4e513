// Códigos, paquetes, salud, colegio, recibos, viajes: what a phone in Spain or Latin America receives in a week.
import { readSheet } from './template.ts';

export const SMS_GENUINE_ES_DAILY = readSheet(
  { name: 'sms-genuine-es-daily', channel: 'sms', lang: 'es', side: 'legit' },
  `
== bank-code from="[{$bankId|$short}]"
simple: {Tu código|Su código|Código} {de $bank|} es $code{.|}
no-compartas: $bank: tu {código de seguridad|clave de un solo uso|código de verificación} es $code. {No lo compartas con nadie.|No se lo des a nadie, ni a nosotros.}
pago: {Introduce|Usa} $code para {autorizar|confirmar} {la compra|el pago} de $amount en $shop. {Si no eres tú, llámanos al número de tu tarjeta.|No compartas este código.}
transferencia: Clave $code para {enviar|transferir} $big a $first $last. {Si alguien te la pide por teléfono, es una estafa.|}
acceso: $code es tu {clave de acceso|código para entrar} a {la banca|tu banca en línea}. {Caduca en $n minutos.|Vigencia $n min.} 
token: {Token|NIP} $bank: $code. {Válido $n minutos.|No lo reveles.} 
alta-tarj: Código $code para añadir tu tarjeta *$last4 al {móvil|celular}. {Quien lo tenga podrá pagar con tu tarjeta: no lo digas.|}
llamaste: Estás hablando con nosotros porque llamaste al número de tu tarjeta. Dile a nuestro compañero este código: $code. Si no has llamado tú, no se lo des a nadie.
firma: {Firma|Clave de firma}: $code. Operación: {cambio de límite|alta de recibo|cambio de dirección}. {$bank|}

== code from="[{$appId|$short|$mobile}]"
app: {$code es tu código de $app|Tu código de $app: $code}{.|}
app-no: Tu código de $app es $code. {No lo compartas.|No se lo digas a nadie.} {Si no lo pediste, ignora este mensaje.|}
app-error: $code: código de acceso a $app. {Si alguien te dice que te lo envió por error, no se lo des.|}
viaje-pin: Tu PIN de viaje es $last4. Díselo al conductor {al subir|cuando llegue}.
entrega-pin: {Entrega|Dile} este código al repartidor {cuando tengas tu paquete|al recibir}: $last4. {Solo cuando lo tengas en la mano.|}
clave-gob: {Su código|PIN} para {acceder a la sede electrónica|el trámite} es $code. {Validez 10 minutos.|}
restablecer: {Pediste|Alguien pidió} cambiar la contraseña de $app. Código: $code. Si no fuiste tú, {no hagas nada|ignóralo}.

== delivery from="[{$courierId|$short|$mobile}]"
reparto: {Tu paquete|Tu pedido de $shop|El envío $track} {está en reparto|llega hoy}{ entre las $time y las $time2|}. {Síguelo en $courierUrl|}
entregado: {Entregado|Tu paquete fue entregado} {a las $time|} {en conserjería|en tu buzón|a $first}. {Gracias.|¿Qué tal todo? $courierUrl}
ausente: {Hemos pasado|Pasamos} y no {estabas|había nadie}. {Volveremos mañana.|Puedes recogerlo en nuestra oficina de $street desde las $time con tu DNI.} {$courierUrl|}
recoge: Ya puedes recoger tu {pedido|paquete} en {$shop|el punto $street}. {Código $code6.|Tienes $n días.} 
enviado: {¡Buenas noticias!|Hola $first:} tu pedido $ref {ha salido|ya va en camino}. {Seguimiento: $courierUrl|}
retraso: {Por la lluvia|Por alta demanda} tu envío $track llegará {el $day|con un día de retraso}. {No tienes que hacer nada. Disculpa.|Perdona las molestias.}
repartidor: {Buenos días|Hola}, soy {$man|el repartidor} {de $courier|}. {Estoy abajo|Llego en $nn minutos}, ¿{me abre|hay alguien en casa}?
mueble: {Su|Tu} {sofá|lavadora|colchón} llega el $date {por la mañana|entre $time y $time2}. {El chofer llamará antes.|Responde 1 para confirmar.} $shop
compra-super: Tu compra {llega|te la llevamos} entre $time y $time2. {Falta: leche, la cambiamos por otra.|} 
devol-paq: Recibimos tu devolución del pedido $ref. {En unos días tendrás $amount en tu tarjeta.|Reembolso: $amount.}
aduana: Tu paquete {del extranjero|$track} {ya pasó la aduana|está en aduanas}. {No hay nada que pagar.|Si hay que pagar algo, lo harás en la oficina o en nuestra web, nunca por SMS.}

== health from="[{$clinicId|$short|$phone}]"
cita-med: {Recordatorio:|Le recordamos su} cita {con Dr. $last|en $clinic} el $date a las $time. {Si no puede venir, llame al $phone.|Responda SI para confirmar.}
dentista: Hola $first, {mañana|el $day} te vemos a las $time {para tu limpieza|para la revisión}. {Si no puedes, avísanos al $phone.|} $clinic
resultados: Sus {análisis|resultados} ya están {disponibles|listos}. {Recójalos en recepción.|Puede verlos en el portal del paciente.} $clinic
vacuna: {Le toca|Ya puede pedir cita para} la vacuna de la gripe. {Llame a su centro de salud|Pida cita en la app de salud}.
farmacia: $pharmacy: {ya tenemos|llegó} {su medicamento|tu encargo}. {Abrimos hasta las $time.|Puedes pasar cuando quieras.}
receta: Tu receta {se renovó|está activa}. {Pasa por cualquier farmacia con tu tarjeta sanitaria.|}
veterinario: {$name, ya toca|Toca} {la vacuna|desparasitar} {de tu perro|de Luna}. Pide cita en el $phone. 

== school from="[{$schoolId|$phone}]"
cole-cierre: {$school:|Familias:} mañana no hay {clases|cole} por {la nevada|la alerta de lluvia|avería}. 
cole-falta: $first no ha {venido hoy|asistido a clase}. {Llame a secretaría, $phone.|Justifique la falta en la app.} $school
cole-excursion: {Recuerden|Recordamos}: {excursión a la granja|visita al museo} el $date. {Traigan bocadillo y agua.|$round en secretaría.}
cole-enfermo: {Hola, llamamos de $school|Del colegio}: $first {tiene fiebre|se encuentra mal}. ¿Pueden venir {a recogerle|por él}?
cole-reunion: Reunión de padres de $n.º el $date a las $time. {Les esperamos.|}

== bill from="[{$telcoId|$utilityId|$short}]"
factura: Tu factura de $telco {de este mes|} es de $amount. {Se cobrará el $date|La cargaremos en tu banco el $date}. {Detalle en $telcoUrl|}
datos-80: Has {consumido|usado} el {80|90}% de tus datos. {Se renuevan el $date.|¿Quieres más? Envía MAS al $short.}
recarga: Tu recarga de $round {fue exitosa|se ha realizado}. {Vigencia: $nn días.|Saldo $amount.} 
roaming-es: Bienvenido a {Francia|Portugal|Estados Unidos}. {Navega y llama como en casa.|Tu plan incluye roaming.} {Más info en $telcoUrl|}
luz: {Tu recibo de luz|Recibo $utility}: $amount, vence el $date. {Paga en la app o en tiendas.|Domiciliado.}
luz-tarde: {Tienes un recibo vencido|Factura pendiente}: $amount. {Paga antes del $date para evitar el corte.|Si tienes dificultades llama al $phone, te ayudamos.} Contrato *$last4
corte-prog: {Corte programado|Interrupción del suministro} el $date de $time a $time2 en $street por {mantenimiento|mejoras}. 
lectura: {Dinos|Necesitamos} la lectura de tu {contador|medidor} antes del $date. {En la app o en el $phone.|}
tecnico: El técnico {irá|pasará} el $date entre $time y $time2. {Debe haber un adulto en casa.|Para cambiar la cita: $telcoUrl}
permanencia: Tu permanencia {termina|acaba} el $date. {Puedes seguir igual.|Mira nuevas tarifas en $telcoUrl}

== travel from="[{$airlineId|$railId|$hotelId|$short}]"
embarque: {Ya puedes hacer el check-in|Check-in abierto} de tu vuelo $flight. {Tarjeta de embarque: $airlineUrl|En la app.}
puerta: Vuelo $flight a $city: {nueva puerta|cambio de puerta}, $gate. {Embarque $time.|}
retraso-v: {Tu vuelo|Vuelo} $flight sale con retraso. Nueva hora: $time. {Lo sentimos.|}
cancelado: {Lamentamos informarte|Lo sentimos}: el vuelo $flight {fue cancelado|se ha cancelado}. {Te hemos puesto en el $flight2.|Elige otro o pide reembolso en $airlineUrl}
tren: Tu tren de las $time {llega con $nn min de retraso|ha sido suprimido}. {Puedes subir al siguiente.|}
hotel: {Reserva confirmada|Tu reserva en} $hotel: $n noches desde el $date. {Cancelación gratis hasta el $date2.|} 
taxi-es: {$man llega en $n min|Tu conductor ya está aquí}. {Coche gris|Auto blanco} $plate.
itv: {Le recordamos que|} la {ITV|verificación} de {su vehículo|$plate} {caduca|vence} el $date. {Pida cita en su estación.|}
parking: Tu {estacionamiento|ticket} en $street {acaba|termina} a las $time. {Amplíalo en la app.|}

== daily from="[{$foodId|$gymId|$shopId|$short}]"
mesa: {Tu mesa para $n|Reserva} en $food: $date, $time. {Responde OK para confirmar.|Si vas a tardar, avisa al $phone.}
pedido-com: Tu pedido {está en preparación|ya va en camino}. {Llega a las $time.|$food}
gym-es: {La clase|Tu clase de pilates} del $day a las $time {se cancela|queda confirmada}. {Te devolvemos el bono.|¡Nos vemos!} $gym
peluqueria: Hola $first, te esperamos {mañana|el $day} a las $time. {Cualquier cambio al $phone|}
taller: Tu {coche|carro|moto} ya está listo. {Son $amount.|Total: $amount.} {Cerramos a las $time.|} $firm
taller-pres: {Revisamos tu coche|Ya vimos tu carro}: {frenos|batería|embrague}, $round con mano de obra. ¿{Lo hacemos|Le damos}? {$man|Taller}
promo: $shop: {hasta|} $pct {de descuento|menos} en {toda la tienda|zapatos|abrigos} {hasta el $day|este fin de semana}. $shopUrl {Baja: STOP al $short|No+ publi: $phone}
promo-hoy: {¡SOLO HOY!|Últimas horas:} $pct dto. con el código HOLA$nn. $shopUrl {Baja $short|}
cumple: ¡Feliz cumpleaños, $first! {Te regalamos un café|Tienes $round de regalo} en $shop. {Enséñalo en caja.|}
puntos-t: {Acumulaste|Sumaste} $nn puntos en tu compra. {Te faltan $n para tu premio.|} $shop
encuesta-t: ¿{Qué tal|Cómo te fue} en $shop? {Responde del 1 al 5.|Cuéntanos: $shopUrl} {Gracias|}
vendido: ¡Vendiste tu {bici|abrigo|móvil}! {Envíalo antes del $date.|Imprime la etiqueta en la app.} $market
comprador: Hola, ¿{sigue disponible|aún tienes} {el sofá|la mesa|la bici}? {Puedo pasar el $day y pagar en efectivo|¿Me lo dejas en $round?}
entrevista: Hola $first, {soy $name de $firm|te escribe $name ($firm)}. {Te confirmo la entrevista|¿Te va bien la entrevista} el $date a las $time en {la oficina de $city|$street}{?|, trae tu CV}
turno-t: {Falta gente|Necesitamos a alguien} el $day de $time a $time2. {¿Puedes?|Responde SI si vienes.} $name
nomina-aviso: Tu {recibo de nómina|nómina} ya está en {el portal del empleado|la intranet}. RRHH $firm
renta-real: {Campaña de la renta:|} {tiene cita|su cita es} el $date a las $time en la oficina de $city. {Traiga DNI.|Para anularla use la sede electrónica.}
impuesto: {Recuerde que|} el plazo {del impuesto de circulación|del predial|para declarar} {termina|vence} el $date. {Puede pagar en su banco o en el ayuntamiento.|Entre en la web oficial; no enviamos enlaces.}
dni: {Su cita para|Cita} {renovar el DNI|el pasaporte}: $date $time, $street. {Traiga una foto y el documento anterior.|}
alerta: {PROTECCIÓN CIVIL:|ALERTA:} {lluvias muy fuertes|riesgo de inundación} en $city. {Evite viajar|No salga} hasta {nuevo aviso|las $time}.
agua: {Sin agua|Se cortará el agua} en $street {mañana|el $day} de $time a $time2. {Ayuntamiento.|Disculpen las molestias.}
ong: Gracias por tu {donación|ayuda} de $round, $first. {Llega a $nn familias.|} $charity
sangre: {¿Donas mañana?|Gracias por donar:} te esperamos el $date en $city. {Desayuna bien.|}
voto: {Este domingo|El $date} {se vota|hay elecciones}. Tu mesa está en {el colegio $last|$street}. {Lleva tu DNI.|}
seguro-es: $insurer: {su|tu} póliza {de coche|de hogar} se renueva el $date por $amount. {Toda la documentación está en su área privada.|Si no la desea, díganoslo antes del $date2.}
siniestro: {Su parte|Tu siniestro} $ref {está abierto|fue aprobado}. {El perito le llamará.|Recibirá $big en $n días.} 
biblio: {El libro que reservaste|Tu reserva} ya está en la biblioteca {de $city|}. {Hasta el $date.|}
stream-es: {Tu plan $stream|$stream} {sube a|pasará a costar} $amount desde el $date. {Puedes cancelar cuando quieras en tu cuenta.|}
`,
);
