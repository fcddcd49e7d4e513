// Estafas de paquetes, multas, organismos, luz y premios.
import { readSheet } from './template.ts';

export const SMS_SCAM_ES_FEES = readSheet(
  { name: 'sms-scam-es-fees', channel: 'sms', lang: 'es', side: 'scam' },
  `
== delivery from="[{$courierId|$mobile}]"
tasa: {$courier: su|Su} {paquete|envío} {$track|} {está retenido|no se ha podido entregar} por {falta de pago|gastos de aduana} [($fee)]. {Pague|Abone} aquí: $courierLure
direccion: {No hemos podido entregar|Tu paquete no se puede entregar}: {dirección incorrecta|falta el número}. {Actualízala|Corrige tus datos} {en 12 horas|}: $courierLure
almacen: Su paquete {ha llegado al almacén|llegó al centro de distribución} y no puede entregarse {por código postal erróneo|}. {Confirme la dirección en el enlace|} $courierLure (Responda Y, cierre el SMS y vuelva a abrirlo)
devuelto(+urgency): {ÚLTIMO AVISO:|Último intento:} su envío será {devuelto|destruido} {hoy|en 24h}. {Libérelo|Recójalo}: $lure
reprogramar: {Pasamos y no estaba|Intento de entrega fallido}. {Reprograme|Elija fecha} {por $fee|}: $courierLure
regalo-paq: {Hola $first|Hola}, {encontramos un paquete a tu nombre|tienes un paquete desde $date}. {Reclámalo|Confirma}: $lure
foto-paq: {¿Es esta tu dirección?|Foto de tu entrega:} $courierLure
aduana(+unusual-payment): {Aduana:|} su paquete {contiene oro y dólares|del extranjero está detenido}. {Deposite $big|Pague la multa} a {la cuenta del agente|esta CLABE} {para evitar cargos|}. 

== toll from="[{$mobile|$tollId}]" flags=authority
multa(+urgency): {Tiene una multa|Multa de tráfico} pendiente de {pago|$round}. {Pague antes del $date|Abone hoy} {para evitar el recargo|con 50% de descuento}: $lure
multa-foto: {Su vehículo $plate|Su coche} fue captado {a exceso de velocidad|por radar}. {Ver foto y pagar|Consulte}: $lure
peaje: {$toll:|} {tiene un peaje sin pagar|adeudo de casetas} de $fee. {Regularice|Pague} en $tollLure
verificacion: Su {verificación|ITV|licencia} {no está al día|será cancelada}. {Regularice hoy|Evite la multa de $round}: $lure
zona: {Circuló por la zona de bajas emisiones|No pagó el estacionamiento} el $date: $round. {Pague con descuento|Pago}: $lure
qr-park: {Escanee el QR del parquímetro|Pague su estacionamiento} {o entre en|en} $lure {para no recibir multa|}

== government from="[{$mobile|$short}]" flags=authority
renta(+prize-refund): {Agencia de impuestos:|Hacienda le informa:} {le corresponde|tiene} {una devolución|un reembolso} de $amount. {Solicítelo|Ingrese sus datos bancarios}: $lure
deuda(+urgency): {Tiene un adeudo fiscal|Notificación de embargo}: {si no paga hoy|evite el embargo}, {se bloquearán sus cuentas|llame al $mobile}. {Exp. $ref|}
beca(+prize-refund): {Ha sido seleccionado|Usted es beneficiario} {del bono|de la beca|de la ayuda} de $big. {Regístrese|Cobre} {antes del $date|} $lure
pension: {Su pensión|Su prestación} {será suspendida|queda en pausa} si no {confirma fe de vida|actualiza su cuenta}: $lure
salud: Su tarjeta sanitaria {caduca|ha caducado}. {Renuévela|Pida la nueva} {por $fee de envío|gratis}: $lure
paro: {Su solicitud de ayuda|El subsidio} {está incompleta|fue aprobado}: {suba foto de su DNI y tarjeta|confirme cuenta} $lure
extranjeria(+urgency): {Extranjería|Migración}: su {permiso|visa} {tiene una incidencia|será revocado}. {Pague la tasa|Regularice}: $lure
policia(+urgency): {Policía cibernética:|Citación judicial $ref:} {su número está implicado en un delito|se le investiga}. {Descargue la notificación|Pague la fianza} {en|:} $lure
juzgado(+urgency,+foreign-callback): {Despacho jurídico $last:|} {procederemos con el embargo|se dictó orden} {de sus bienes|en su contra} por deuda de $big. {Llame hoy|Negocie} al $mobile
seguridad-social(+prize-refund): {Se aprobó su retiro|Tiene semanas cotizadas a favor}: $huge. {Mande su NSS y cuenta|Deposite la gestión de $round}.
censo: {No ha completado|Debe completar} {el censo|la encuesta obligatoria}. {Multa de $big si no lo hace.|} $lure

== utility from="[{$utilityId|$mobile}]"
corte(+urgency,+foreign-callback): {Hoy se le cortará|Corte de} {la luz|el gas|el agua} {en una hora|por falta de pago}. {Llame|Comuníquese} al $mobile {para evitarlo|}
corte-pago(+urgency,+unusual-payment): {El técnico va en camino.|Orden de corte $ref.} {Deposite $amount|Pague $amount} {en tienda a la tarjeta|por transferencia inmediata a} {0000 0000 0000 0000|$first $last} y mande foto.
bono-luz(+prize-refund): {Le corresponde|Tiene derecho a} {el bono social|una devolución} de $round en su {factura|recibo}. {Pídalo|Solicite} $utilityLure
factura-falla: {Su último pago no se realizó|Pago rechazado} ($amount). {Actualice su cuenta|Pague ya} $utilityLure
seguro-cae: $insurer: {su póliza se cancela hoy|} {pague $amount|regularice} en $insurerLure

== prize from="[{$mobile|$shopId}]" flags=prize-refund
ganador: {¡Felicidades!|¡Enhorabuena!} {Tu número salió ganador|Has ganado} {un auto|un móvil|$huge}. {Reclama tu premio|Para cobrarlo} $lure
sorteo-llama(+foreign-callback): {Rifa de la radio|Sorteo $shop}: {ganaste $huge|tu línea ganó}. {Llama al $mobile|Marca $mobile} {y di tu clave $last4|no compartas tu premio}
encuesta: {Contesta|Responde} {esta encuesta|4 preguntas} y {llévate|recibe} {una freidora|un vale de $round}, {solo pagas $fee|hoy}: $shopLure
vale: {$shop regala|Vale de} $round {por nuestro aniversario|a los primeros 500}. {Consíguelo|Es tuyo}: $shopLure
herencia: Soy {el abogado|la licenciada} $last. {Un cliente con su apellido|Mi cliente} dejó $huge. {Respóndame en confianza|Escríbame} {para hacer el trámite|}.
prestamo(+unusual-payment): {Préstamo aprobado|Su crédito} por $big {sin buró|sin aval|en 10 minutos}. {Pague $round de seguro|Deposite la primera mensualidad} {para liberarlo|por adelantado}. {Solo por SMS|Informes} $mobile
prestamo-app(+urgency): {Pague hoy su préstamo|Su préstamo venció}: $big. {Si no, llamaremos a todos sus contactos|Enviaremos sus fotos a su familia}. $lure
premio-gasto(+unusual-payment): {Para entregarle su premio|Su auto está listo}, {deposite $big de impuestos|compre tarjetas de regalo por $round} y {mande los códigos|envíe el recibo}.
cripto-drop: {Tienes|Bono de} $nn00 tokens {sin reclamar|reservados}. {Conecta tu cartera|Retíralos}: $cryptoLure
`,
);
