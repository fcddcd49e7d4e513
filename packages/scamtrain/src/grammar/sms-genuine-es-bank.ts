// Lo que envían los bancos: what banks and issuers of Spain and Latin America send.
import { readSheet } from './template.ts';

export const SMS_GENUINE_ES_BANK = readSheet(
  { name: 'sms-genuine-es-bank', channel: 'sms', lang: 'es', side: 'legit' },
  `
== bank-alert-payment from="[{$bankId|$short}]"
compra: $bank: {Compra|Pago|Cargo} de $amount en $shop {el $date|hoy a las $time} con {tu|su} tarjeta {terminada en|*}$last4. [{Si no la reconoces|¿No fuiste tú?}, llama al número que aparece en {tu tarjeta|el reverso}.]
compra-aviso: {Aviso|Alerta} $bank: se ha realizado {una compra|un cargo} por $amount en $shop. {Saldo disponible|Disponible}: $big.
compra-corta: $amount {en|-} $shop. Tarj. *$last4 $time. {Gracias por usar $bank.|}
compra-online: Has pagado $amount en $shopDomain. {Si has sido tú, no tienes que hacer nada.|Si lo reconoces, ignora este mensaje.}
compra-mx: $bank: {Realizaste una compra|Compra aprobada} por $amount en $shop, tarjeta ***$last4, {folio|aut.} $ref. {Dudas al reverso de tu tarjeta.|}
compra-extranjero: Tu tarjeta *$last4 se usó en {Lisboa|París|Miami|Roma}: $amount. {Si estás de viaje, ¡disfruta!|Si no reconoces la operación, apaga la tarjeta en la app.}
retiro: {Retiro|Disposición de efectivo|Retirada} de $round en {cajero|cajero automático} {de $city|} el $date {a las $time|}. Tarjeta *$last4. {Comisión $fee.|}
meses: Tu compra de $big en $shop {ya quedó|se aplazó} {a $n meses sin intereses|en $n cuotas}. Cuota mensual: $amount.
rechazada-saldo: {Tu|Su} {compra|pago} de $amount en $shop {fue rechazada por saldo insuficiente|no se ha realizado: no hay saldo suficiente}. 
rechazada-pin: Operación rechazada por {PIN incorrecto|clave errada}. {Te queda un intento|Te quedan $n intentos} antes de que la tarjeta se bloquee.
rechazada-limite: No se pudo autorizar $big en $shop porque supera tu límite diario. {Puedes cambiarlo en la app.|Modifícalo en cajeros o en la app}
devolucion: {Has recibido|Se abonó} una devolución de $amount de $shop en tu tarjeta *$last4. 
recurrente: $stream te cobró $amount {este mes|el $date} en la tarjeta *$last4. {Revisa tus suscripciones en la app.|}
retenido: {Tienes una retención|Se retuvieron} $amount {por $hotel|de una gasolinera}. Se liberará {en unos días|en $n días hábiles} si no se cobra.

== bank-alert-transfer from="[{$bankId|$short}]"
transf-env: {Has enviado|Enviaste} $big a $first $last {el $date|hoy}. {Si no has sido tú, llámanos al teléfono de tu tarjeta.|Clave de rastreo $ref.|}
transf-rec: {Has recibido|Recibiste} una transferencia de $amount {de $first $last|de $firm}. {Ya está en tu cuenta.|Saldo: $big.}
inmediato: {$first te ha enviado|Te llegó} $round al momento. Concepto: {cena|regalo|gracias|entradas}. 
nomina: {Tu nómina|Depósito de nómina|Abono de nómina} de $firm por $big {ya está en tu cuenta|fue abonado}. 
nuevo-benef: {Se dio de alta|Has añadido} un nuevo beneficiario: $first $last. {Podrás transferir en $n horas.|} Si no {lo hiciste|has sido} tú, llama al número {del reverso de tu tarjeta|de tu tarjeta}.
programada: Mañana se {hará|ejecutará} tu transferencia programada de $amount a {$first|$firm}. {Asegúrate de tener saldo.|}
retenida: Estamos revisando tu transferencia de $big. {No tienes que hacer nada.|Te avisaremos cuando salga.} Puede tardar $n horas.
devuelta: La transferencia de $amount a $first $last fue devuelta: {cuenta inexistente|cuenta cancelada}. El dinero ya está en tu cuenta.
recibo: {Mañana|El $date} te {cobraremos|cargaremos} el recibo de $utility: $amount. {Si no tienes saldo se devolverá.|}
recibo-dev: {Se ha devuelto|No pudimos pagar} el recibo de $telco de $amount por falta de saldo. {Puedes pagarlo en la app antes del $date.|}
cheque: El cheque {por $big|de $big} que depositaste {quedó en firme|está en canje hasta el $date}. 
cajero-sin: Código para retirar $round sin tarjeta: $code6. {Vence a las $time.|Solo úsalo tú en el cajero.}

== bank-alert-balance from="[{$bankId|$short}]"
bajo: {Aviso|Alerta}: el saldo de tu cuenta *$last4 está por debajo de $round. {Saldo: $amount.|}
saldo: SALDO cta *$last4: $big al $date. {Ultimo mov: $shop $amount|}
descubierto: Tu cuenta está en {descubierto|negativo}: -$amount. {Ingresa dinero antes de las $time para evitar la comisión.|Si lo repones hoy no pagas comisión.}
comision: Se cobró la {comisión de mantenimiento|anualidad} de tu {cuenta|tarjeta}: $amount. {Domicilia tu nómina y no la pagues.|}
resumen: Esta semana gastaste $amount{, $nn% menos que la anterior|}. {Buen trabajo.|Mira el detalle en la app.}
hucha: ¡{Bien|Enhorabuena}! Tu {hucha|apartado|meta} "{Vacaciones|Coche|Navidad}" {ya tiene|llegó a} $round.

== bank-alert-bill from="[{$bankId|$short}]"
estado: {Tu estado de cuenta ya está listo|Ya puedes ver tu extracto}. {Pago para no generar intereses|Total a pagar}: $big. {Pago mínimo: $amount.|} Fecha límite: $date.
extracto: {Tu extracto de $bank|El extracto de tu tarjeta *$last4} está disponible en {tu banca en línea|la app}. 
vence: {Recuerda|Te recordamos} que tu pago de $amount vence {el $date|en $n días}. {Si ya pagaste, haz caso omiso.|Evita recargos.}
vencido: {Aún no recibimos|No hemos recibido} tu pago {de la tarjeta *$last4|del préstamo}. {Tienes $nn días de atraso.|} Paga {$amount|el mínimo} hoy {en la app|en cualquier sucursal} para evitar {más intereses|reporte en buró}.
recibido-pago: {Gracias|Listo}, recibimos tu pago de $amount {a tu tarjeta *$last4|del $date}. 
linea: {Aumentamos|Subimos} tu {línea de crédito|límite} a $big. {Si no lo quieres, dinos en la app.|}
tipo: A partir del $date el interés de tu {cuenta ahorro|hipoteca} pasa {a ser|al} $n,25 %. {Tienes la carta en tu correspondencia digital.|}
condiciones: {Hemos cambiado|Cambian} las condiciones de tu {cuenta|tarjeta}. {Entran en vigor|Aplican desde} el $date. {Puedes leerlas en $bankUrl|Las tienes en tu buzón de la web}. No es necesario que hagas nada.
prestamo: Tu {préstamo|crédito} $ref {ha sido aprobado|fue autorizado}. {Pasa por tu oficina a firmar|Firma en la app cuando quieras}. 
seguro: Tu seguro {de hogar|de coche|de vida} se renueva el $date: $amount. {Está todo en tu área de seguros.|}

== bank-alert-card from="[{$bankId|$short}]"
camino: Tu {nueva tarjeta|tarjeta} {ya está en camino|va en camino|ha salido}. La recibirás en {tu domicilio|casa} en {5|7|10} días hábiles.
activar: ¿Ya {tienes|te llegó} tu tarjeta *$last4? Actívala {en la app|en un cajero con tu PIN}. 
activada: Tarjeta *$last4 activada. {Si no fuiste tú, llama al número que viene en la tarjeta.|¡Disfrútala!}
caduca: Tu tarjeta *$last4 {caduca|vence} {este mes|el $date}. {Te enviaremos otra|La nueva llegará} a tu dirección, no hagas nada.
pin-carta: {Por seguridad|} el PIN de tu tarjeta {llega|va} en {un sobre aparte|otra carta}. {No lo compartas con nadie, tampoco con nosotros.|}
pin-cambio: Cambiaste el PIN de la tarjeta *$last4 {en un cajero|el $date}. {Si no has sido tú, bloquéala en la app.|}
apagada: {Has apagado|Apagaste} tu tarjeta *$last4. {Puedes encenderla cuando quieras.|Nadie podrá usarla hasta que la enciendas.}
robo: Tarjeta *$last4 cancelada por {robo|pérdida}, {como pediste|según tu reporte $ref}. {En $n días tendrás una nueva.|Recógela en tu sucursal.}
reposicion: {Por prevención|Para tu tranquilidad} cambiamos tu tarjeta porque un comercio {sufrió una filtración|tuvo un robo de datos}. La nueva te llega {por correo|a casa}. No tienes que llamar.
monedero: Tu tarjeta *$last4 se agregó {al monedero de un teléfono|a la cartera digital} {a las $time|el $date}. Si no fuiste tú, llama al teléfono del reverso.
viaje: {Listo|Registramos tu viaje}: podrás usar tu tarjeta en {México|Portugal|Italia|Estados Unidos} del $date al $date2.
sucursal-tarj: Tu tarjeta te espera en la {oficina|sucursal} {de $street|$city}. {Lleva tu DNI|Trae tu INE|Lleva identificación}.

== bank-alert-fraud from="[{$bankId|$short}]"
sino: $bank: ¿{Reconoces|Hiciste} {una compra|el cargo} de $amount en $shop con la tarjeta *$last4? Responde SI o NO.
sino-1: {Detectamos|Vimos} un cargo {inusual|poco habitual} de $amount en $shop. Contesta 1 si {fuiste tú|lo reconoces} o 2 si no. {SMS sin costo.|}
sino-ok: Gracias por confirmar. {Tu tarjeta sigue activa|Ya puedes repetir la compra}. {Nunca te pediremos claves por SMS.|}
sino-no: Gracias por avisar. {Bloqueamos|Hemos bloqueado} la tarjeta *$last4 y te {mandamos|enviaremos} otra. No pagarás ese cargo.
parada: Hemos parado {un pago|una compra} de $amount en $shop por {seguridad|prevención}. Si fuiste tú, {apruébalo en la app|inténtalo otra vez}. Si no, no tienes que hacer nada.
bloqueo: {Por tu seguridad|Por precaución} bloqueamos temporalmente tu tarjeta *$last4. {Llama al número que está al reverso.|Entra en la app para revisarlo, como siempre.}
llamar: {Necesitamos hablar contigo|Tenemos que confirmar contigo unos movimientos} de la tarjeta *$last4. Llámanos al teléfono que aparece en tu tarjeta{, 24 horas|}.
acceso: {Nuevo acceso|Se ha accedido} a tu banca desde {otro dispositivo|un móvil nuevo} {a las $time|el $date}. Si has sido tú, {ignora|olvida} este aviso. Si no, llama al número de tu tarjeta.
dispositivo: {Activaste|Se activó} la app $bank en un {celular|móvil|equipo} nuevo. ¿No fuiste tú? Llama al número de tu tarjeta {de inmediato|ahora}.
clave-cambio: {Tu contraseña|Tu clave de acceso} cambió {hoy|a las $time}. {Si lo pediste tú, perfecto.|Si no lo pediste, llama al reverso de tu tarjeta.}
bloq-acceso: Bloqueamos tu acceso en línea por {tres intentos fallidos|demasiados intentos}. Recupéralo {en la app|en un cajero} {con tu tarjeta y PIN|}.
datos: {Actualizaste|Cambiaste} tu {teléfono|correo|domicilio} en $bank. Si no reconoces el cambio, acude a {tu oficina|una sucursal} o llama al número de tu tarjeta.
aclaracion: Tu {aclaración|reclamación} $ref por $amount {está en trámite|se ha abierto}. {Respuesta en $nn días.|Te escribiremos en la app.}
aclara-ok: {Resolvimos|Hemos resuelto} a tu favor la {aclaración|reclamación} $ref. {Se abonaron|Ya tienes} $amount en tu cuenta.
aclara-no: Tu reclamación $ref no procede. {La carta con los motivos está en tu buzón.|Puedes pedir una segunda revisión en tu oficina.}
consejo-clave: {Recuerda|Consejo}: $bank NUNCA te {llamará|escribirá} para pedirte {claves|códigos ni contraseñas}. {Si alguien lo hace, cuelga.|No las des a nadie.}
consejo-link: {Ojo|Cuidado}: circulan SMS falsos que dicen ser {de Correo o del banco|de tu banco}. {Nosotros no enviamos enlaces.|No pulses enlaces ni des datos.}
consejo-cuenta: Ningún {empleado|gestor} de $bank te pedirá que pases tu dinero a una "cuenta segura". {Es una estafa, cuelga.|Cuelga y llama al número de tu tarjeta.}
consejo-pago: Antes de pagar: {el nombre no coincide con la cuenta|comprueba quién te lo pide}. {Si te meten prisa, desconfía.|}

== bank-service from="[{$bankId|$short}]"
cita: {Recordatorio|Hola $first}: tienes cita con {tu gestor|$name} en la oficina de {$street|$city} el $date a las $time. {Trae tu DNI.|Si no puedes venir, cámbiala en la app.}
cierre: Tu {oficina|sucursal} de $city estará cerrada {el $date|por obras}. {El cajero funciona.|La más cercana: $street.}
mantenimiento: El {domingo|sábado} de $time a $time2 la app {no estará disponible|tendrá mantenimiento}. Las tarjetas funcionan {igual|con normalidad}.
caida: {Algunos clientes tienen|Hay} problemas para {entrar en|usar} la app. {Ya lo estamos arreglando.|Disculpa las molestias.} Tu dinero está seguro.
encuesta: {Del 0 al 10|Del 1 al 5}, ¿{cómo te atendimos|qué tal fue tu visita}? Responde a este SMS. {Gratis.|}
bienvenida: {Bienvenido|Hola}, $first. Tu cuenta $bank ya está {abierta|lista}. {Descarga la app desde tu tienda de aplicaciones.|}
actualiza: {Toca|Es momento de} actualizar tus datos{, lo pide la ley|}. {Pasa por tu oficina con el DNI|La próxima vez que entres en la app te preguntaremos} {, sin prisa|}. {No te mandamos ningún enlace.|}
documento: {Nos falta|Para seguir con tu solicitud $ref falta} {la última nómina|el comprobante de domicilio}. {Súbelo en la app|Llévalo a tu sucursal}.
puntos: Tienes $nn00 puntos. {Cámbialos en la app|Úsalos al pagar en $shop} antes del $date. 
baja-sms: Ya no recibirás {alertas por SMS|más mensajes} de $bank. {Para volver, actívalas en la app.|}
turno: {Tu turno|Turno} $last3 {está próximo|es el siguiente}. {Acércate a ventanilla $n.|}
`,
);
