// Parejas de llamadas: la misma llamada dos veces; solo cambia lo que pidieron.
import { readSheet } from './template.ts';

export const CALL_PAIR_ES = readSheet(
  { name: 'call-pair-es', channel: 'call', lang: 'es', side: 'pair' },
  `
== bank-call
cargo(+asks-secret): Me llamó ‹un señor/una señorita› {del banco|de $bank} por un cargo de $amount en $shop. «{Solo me preguntó si era mío.|Que si dudaba llamara al número de mi tarjeta.}|{Me pidió el código del SMS.|Quería mi NIP para cancelarlo.}»
bloqueo: {Del banco|Me avisaron} que mi tarjeta está bloqueada. «{Me mandan otra, no hago nada.|Que llame al número de la tarjeta.}|{Que dé los 16 números y el CVV.|Que pase mi dinero a otra cuenta.}»
quien(+asks-secret): «{Llamé yo al número de mi tarjeta y la operadora|Marqué al banco desde la app y}|{Me llamaron del banco y|Recibí una llamada que no esperaba y}» me {pidieron|pidió} que leyera {el código|los seis números} de un SMS.
cuelgue(+secrecy): El de {fraudes|seguridad} me dijo «{que colgara y llamara yo al banco|que preguntara en mi oficina si dudaba}|{que no colgara ni llamara al banco|que no dijera nada en la oficina}».
pantalla(+caller-id-proof): Pregunté cómo sé que es el banco. Dijo «{"cuelgue y marque el número de su tarjeta"|"no se fíe de la pantalla, llámenos"}|{"mire la pantalla, es el número de su tarjeta"|"el número lo demuestra, ahora lea la clave"}».
transfer(+unusual-payment): Llamaron por una transferencia de $big a $first $last. «{Era mía y salió.|La pararon hasta que hablé con mi hijo.}|{Para pararla mandé $big a una cuenta segura.|Tenía que enviármela a mí misma.}»
aclaracion(+remote-access): Por mi reclamación de $shop. «{Que suba el ticket.|El dinero llega en $n días.}|{Querían entrar en mi computadora.|Que les dé mi contraseña.}»
credito(+unusual-payment): Mi crédito está aprobado. «{Firmo en la sucursal el $day.|Me mandan los papeles.}|{Antes deposito $round.|Quieren una tarjeta regalo primero.}»
oficina(+asks-secret): {La chica de la oficina|De la sucursal}: ya está mi tarjeta. «{Llevo el DNI.|Hasta las dos.}|{Que diga el PIN y la manda un mensajero.|Pasan por la vieja con el NIP.}»
robot(+asks-secret): "{Le llamamos de|Mensaje de} $bank. Compra de $amount. «{Pulse 1 si fue usted y 2 si no.|Si no fue usted, llame al número de su tarjeta.}|{Si no fue usted, teclee su tarjeta y PIN.|Marque 1 y dé su código al agente.}»"
encuesta(+asks-secret): Una encuesta del banco. «{Un minuto y gracias.|Del 1 al 5.}|{Al final, mi número de tarjeta y clave.|Y el PIN para el premio.}»

== service-call
tecnico(+remote-access): {Un técnico|De $telco} por mi internet. «{Viene el $day, lo pedí yo.|Que si la luz está verde.}|{Quiere entrar en mi ordenador.|Que baje un programa y abra el banco.}»
hacienda(+unusual-payment,+authority): Llamaron de Hacienda. «{Lo pedí yo, me escriben.|Pago como dice la carta, sin prisa.}|{Pago hoy en tarjetas o me detienen.|Viene un oficial por el efectivo.}»
luz(+urgency,+unusual-payment): De la luz por un recibo {atrasado|}. «{Me dieron un plan.|Mandan carta.}|{Media hora o cortan, depósito a un señor.|Que compre una recarga y lea el número.}»
nieto(+opener,+unusual-payment): Llamó mi nieto. «{Me contó del colegio, viene el domingo.|Hablamos una hora.}|{Lloraba, detenido, $big, no digas nada.|Voz rara, que mande $big al abogado.}»
repartidor(+asks-secret): Llamó un repartidor. «{No encontraba el portal.|Lo dejó con el vecino.}|{Quiere $fee con mi tarjeta y la clave.|Pide el número de tarjeta para la aduana.}»
empleo(+unusual-payment): Me llamaron por un trabajo. «{Entrevista el $date en su oficina.|Preguntó mi horario.}|{Deposito $round para empezar.|Compro el equipo a su vendedor en cripto.}»
premio(+prize-refund): De {la tienda|$shop}, que gané. «{Una freidora, la recojo en caja.|Metí mi papel en la urna.}|{Pago $round de impuestos en recargas.|Quieren mi cuenta y una cuota.}»
clinica(+asks-secret): De la clínica. «{Cambian la cita al $day.|Todo bien en el análisis.}|{Que dé mi tarjeta y la clave del banco.|Llegó un código y quieren que lo lea.}»
policia(+authority,+unusual-payment): Un policía por un robo en mi calle. «{Que si vi algo, puedo ir a comisaría.|Dejó el teléfono de comisaría.}|{Que entregue el dinero a un compañero.|Que saque $big y no diga nada.}»
ong(+unusual-payment): De una ONG. «{Me mandan un papel.|Dije que no y gracias.}|{Solo tarjetas regalo, ya.|Se enfadó y quería mi tarjeta.}»
piso(+unusual-payment): De la agencia por el piso. «{Lo veo el $day.|Firmo y pago en la oficina.}|{Mando la señal sin verlo.|El dueño está fuera, llaves por mensajero.}»
jefe(+unusual-payment,+secrecy): Llamó mi jefe. «{La reunión es a las $time.|Que abra el $day.}|{Que compre tarjetas y no diga nada.|Un pago secreto de $big.}»
amiga(+asks-secret): Llamó una amiga. «{No recuerda el código del portal.|Quiere quedar el $day.}|{Necesita el código que me llegó.|"Te mandé un código por error, léemelo."}»
`,
);
