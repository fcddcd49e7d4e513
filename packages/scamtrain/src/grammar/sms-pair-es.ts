// Parejas: el mismo mensaje dos veces; solo cambia lo que lo hace estafa.
import { readSheet } from './template.ts';

export const SMS_PAIR_ES = readSheet(
  { name: 'sms-pair-es', channel: 'sms', lang: 'es', side: 'pair' },
  `
== bank-alert from="[{$bankId|$short}]"
compra-llama: $bank: {compra|cargo} de $amount en $shop {hoy|el $date}. ¿No {fuiste tú|lo reconoces}? Llama al «{número de tu tarjeta|teléfono que aparece en tu tarjeta}|$mobile {ahora|ya mismo}».
sino(+foreign-callback): $bank: ¿reconoces un cargo de $amount en $shop? Responde SI o NO. «{No te pediremos ninguna clave.|Si no, cambiamos la tarjeta.}|{Si no, marca al $mobile.|Un agente te llamará, ten el código a mano.}»
bloqueo: {Bloqueamos|Hemos bloqueado} tu tarjeta *$last4 por {seguridad|un movimiento raro}. «{Revísalo en la app como siempre.|Llama al número de la tarjeta.}|{Confirma tus datos en $bankLure|Desbloquéala: $bankLure}»
codigo(+asks-secret): Tu código $bank es $code. «{No lo compartas con nadie, ni con nosotros.|Úsalo solo en la app.}|{Respóndelo para anular el cargo.|Dáselo al agente que te va a llamar.}»
dispositivo: {Nuevo dispositivo en tu cuenta|Se entró a tu banca desde otro móvil} {a las $time|}. «{Si fuiste tú, no hagas nada.|¿No fuiste tú? Cambia la clave en la app.}|{¿No fuiste tú? Elimínalo: $bankLure|Si no eres tú llama al $mobile.}»
beneficiario: Añadiste a $first $last como beneficiario. Si no fuiste tú, «{llama al número de tu tarjeta|avísanos en la app}|{cancela en $bankLure|responde con la clave}».
vencido(+urgency): Tu pago de $amount está vencido. «{Paga en la app o en sucursal.|Si ya pagaste, ignora este aviso.}|{Paga en 2 horas en $bankLure o embargamos.|Deposita a la cuenta del licenciado.}»
estado: Tu estado de cuenta está listo. «{Míralo cuando entres en la app.|Está en tu banca, como siempre.}|{Tu cuenta se limitará si no lo ves: $bankLure|Confirma tu tarjeta para verlo: $bankLure}»
caduca: Tu tarjeta *$last4 caduca {este mes|pronto}. «{La nueva va en camino, no hagas nada.|Te llega otra a casa.}|{Paga $fee de envío: $bankLure|Introduce tu PIN para mantenerla: $bankLure}»
abono(+prize-refund): {Recibiste|Te abonaron} $big. «{Saldo $big2.|Detalle en la app.}|{Para liberarlo paga $round a $first $last.|Fue un error, devuelve $round a este número.}»
cita(+asks-secret): Te llamaremos el $day a las $time por tu {crédito|aclaración $ref}. «{No te pediremos claves.|Si dudas, llama al número de tu tarjeta.}|{Ten a mano tu tarjeta y el NIP.|Envíanos antes tu contraseña.}»
mover(+unusual-payment): {Hay una estafa nueva.|Cuidado con los fraudes.} «{Nunca te pediremos mover tu dinero a otra cuenta.|Si te lo piden, cuelga.}|{Mueve hoy tu dinero a tu cuenta segura.|Transfiere tu saldo a la cuenta que te indicamos.}»
linea: {Subimos tu línea a|Nuevo límite:} $big. «{Puedes rechazarlo en la app.|No tienes que hacer nada.}|{Actívalo con tu tarjeta y CVV: $bankLure|Responde con los 16 números.}»
devol: Devolución de $amount de $shop: «{ya está en tu tarjeta *$last4.|llega en $n días.}|{recíbela con tu tarjeta en $lure|danos tu clave de banca.}»
acceso-bloq: Acceso bloqueado por varios intentos. «{Recupéralo en la app o en tu oficina.|Llama al número de tu tarjeta.}|{Mándanos usuario y contraseña.|Recupéralo aquí: $bankLure}»
retenida: Tu transferencia de $big {está en revisión|quedó retenida}. «{No hagas nada, te avisamos.|Confírmala en la app.}|{Paga $round para liberarla.|Libérala: $bankLure}»
viaje(+asks-secret): {Aviso de viaje registrado|Tu tarjeta funcionará en Francia} desde el $date. «{Buen viaje.|Puedes apagarla en la app.}|{Responde con tu PIN para confirmar.|Confirma tarjeta y código: $bankLure}»

== code from="[{$appId|$mobile}]" flags=asks-secret
app: $code es tu código de $app. «{Si alguien te lo pide, es estafa.|No lo compartas.}|{Mándalo al comprador para verificar.|Respóndelo o borramos tu cuenta.}»
entrada: {Nuevo acceso a $app desde $city.|Cambió tu contraseña de $app.} «{Si fuiste tú, ignora esto.|Si no, entra en la app > Seguridad.}|{Si no, responde con tu clave.|Si no, anula: $appLure}»
amigo: Hola, soy $first, te {llega|va a llegar} un código {de la app del cole|del médico}, «{guárdalo que paso y lo hacemos juntos|es para tu cuenta, ponlo tú}|{pásamelo rápido que puse tu número por error|dime los números porfa}».

== delivery from="[{$courierId|$short}]"
paquete: {$courier:|} tu {paquete|pedido} {$track|} llega hoy {entre $time y $time2|}. «{Síguelo: $courierUrl|No hace falta firmar.}|{Antes paga $fee: $courierLure|Confirma tu tarjeta: $courierLure}»
ausente: Pasamos y no estabas. «{Volvemos mañana.|Recógelo en la oficina con tu DNI.}|{Paga $fee para otra entrega: $lure|Pon tu tarjeta en 12 horas: $lure}»
direccion: Hay un problema con la dirección {del pedido $ref|}. «{Revísala en tu cuenta de nuestra web.|Ya preguntamos a $shop, no hagas nada.}|{Corrígela y paga $fee: $lure|Responde con tu tarjeta completa.}»
aduana: Tu paquete {llegó a la aduana|está en aduanas}. «{Nada que pagar.|La tienda ya pagó.}|{Deposita $amount al agente hoy.|Paga o se destruye: $lure}»

== bill from="[{$utilityId|$telcoId}]"
luz(+urgency): Tu recibo de luz de $amount está vencido. «{Paga como siempre; si no puedes, hay planes.|Llama al número de tu recibo.}|{Cortamos en 30 minutos, llama al $mobile.|Deposita al técnico en tienda.}»
telefono: Tu factura de $telco es de $amount. «{Se carga el $date.|Está en la app.}|{Pago fallido, pon tu tarjeta: $telcoLure|Se corta hoy: $telcoLure}»
stream: {No se pudo cobrar|Falló el pago de} $stream. «{Lo intentamos otra vez el $date.|Cámbialo en la app cuando puedas.}|{Hoy se borra tu cuenta: $streamLure|Responde con tarjeta y código.}»
impuesto(+authority): {Hacienda:|Impuestos:} {recibimos tu declaración|tu declaración está en trámite}. «{La respuesta llega por carta.|Consúltala en la sede.}|{Cobra $amount con tu tarjeta: $lure|Paga $big hoy o embargo, $mobile.}»
multa(+urgency): {Multa|Peaje} del $date: {$round|$fee}. «{Llegará por correo certificado.|Ya se cargó a tu tag.}|{Paga en 12 horas: $lure|Pierdes la licencia, paga: $lure}»
bono(+prize-refund): Tienes {un descuento|bono} de $round en la luz. «{Se descuenta solo.|No tienes que pedirlo.}|{Pídelo con tu clave del banco: $lure|Envía tu cuenta y fecha de nacimiento.}»

== personal from="[{$mobile}]"
numero(+opener): Hola mamá, {este es mi número nuevo|se me rompió el móvil, este es el nuevo}. «{Llámame cuando puedas. Nos vemos el domingo.|Hoy llego a cenar.}|{No puedo llamar. ¿Me pagas una factura hoy?|Haz una transferencia de $big, te la devuelvo.}»
prestar(+unusual-payment): {Oye|Hola} {soy $first,|} ¿me prestas $round? «{Me lo das mañana en el curro|Paso luego y te explico}|{Compra tarjetas regalo y mándame los códigos|Mándalo por giro y no lo digas}»
jefe(+unusual-payment,+secrecy): Hola $first, ¿{tienes un minuto|estás hoy}? «{Pásate cuando puedas.|¿Abres tú mañana?}|{Compra 5 tarjetas regalo y manda los códigos, en secreto.|Haz un pago urgente y confidencial.}»
piso(+unusual-payment): {El piso sigue libre|Sí, está disponible}. «{Ven a verlo el $day a las $time.|La señal se paga al firmar.}|{Estoy fuera, deposita y te mando las llaves.|Paga $big ya para reservarlo.}»
venta: Me interesa {la bici|el sofá}. «{¿Paso y pago en efectivo?|Pago cuando lo vea.}|{Pon tu tarjeta para cobrar: $marketLure|Te mandé de más, regrésame $round.}»
cena(+opener): Hola, ¿eres $first? «{Soy $name del gimnasio, quedamos a las $time.|Tu hermano me dio tu número por el coche.}|{Ay me equivoqué, pero pareces buena persona, yo invierto en oro.|Perdón! Será el destino, ¿te gusta la cripto?}»
trabajo: {Hola $first,|} {soy $name de $firm|te escribe $name, $firm}. «{¿Puedes venir a la entrevista el $date?|Trae tu CV a la oficina.}|{Da me gusta a videos, $pay al día, recarga $round.|Deposita $round del uniforme.}»
sorteo(+prize-refund): Gracias por participar en el sorteo de $shop. «{El ganador sale el $date en tienda.|Si ganas te avisamos en caja.}|{¡Ganaste! Paga $fee: $shopLure|¡Ganaste $huge! Envía tu cuenta.}»
hotel: {$hotel:|} tu reserva {del $date|} está confirmada. «{Se paga en recepción.|¡Te esperamos!}|{Verifica tu tarjeta en 12 horas: $hotelLure|Deposita a esta cuenta particular.}»
medico(+asks-secret): {$clinic:|} tu cita es el $date. «{Responde SI.|Trae tu tarjeta sanitaria.}|{Responde con tu número de tarjeta bancaria.|Paga $fee para no perderla: $lure}»
invertir(+unusual-payment): {Me fue bien con mis ahorros este año|Empecé un fondo}. «{Te invito a comer.|Pregunta en tu banco, yo no sé.}|{Mándame $big y te lo duplico el viernes.|Únete al grupo, garantizado: $lure}»
soporte(+remote-access): {Sistemas:|Informática:} esta noche se actualizan los equipos. «{Déjalo enchufado.|No hagas nada.}|{Instala esto para conectarnos: $lure|Acepta el aviso y dinos tu clave.}»
`,
);
