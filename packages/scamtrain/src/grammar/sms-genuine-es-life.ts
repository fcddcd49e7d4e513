// Mensajes auténticos de la vida diaria: oficios, salud, escuela, barrio, trámites, casa.
import { readSheet } from './template.ts';

export const SMS_GENUINE_ES_LIFE = readSheet(
  { name: 'sms-genuine-es-life', channel: 'sms', lang: 'es', side: 'legit' },
  `
== trade from="[{$mobile|$first}]"
fontanero: Buenas, {soy el fontanero|soy $first, el de las cañerías}. {La pieza ha llegado|Ya tengo el grifo}, paso {mañana a las $time|el $day}. {Son $round con mano de obra.|Me paga allí mismo, como le venga bien.}
taller: {Su coche está listo|El coche ya está}. {Cambié las pastillas y el filtro|Al final fue la batería}, {total $amount|quedó en $amount}. {Cerramos a las $time.|Pase cuando quiera.}
pintor: {Mañana empezamos por el pasillo|El $day llevo los botes}. {Tapen los muebles, por favor.|¿Blanco roto o blanco?} {$first|}
modista: {Ya está el pantalón|Tengo arreglado su vestido}, {puede recogerlo cuando quiera|de $time a $time2}. {Son $fee.|}
cerrajero: {Copias hechas|Le hice dos llaves}. {Pásese por la ferretería antes de las $time.|Se las dejo al portero.}
jardin: {Hoy no podemos ir por la lluvia|Vamos el $day a podar}. {Dejen abierta la cancela.|¿Les viene bien?}
mudanza: {Confirmado el camión para el $date|Somos tres y llegamos a las $time}. {Desmonten la cama si pueden.|Se paga al terminar, con recibo.}
electricista: {El cuadro es viejo, hay que cambiarlo|Revisé los enchufes}: {le paso el presupuesto por escrito, $round|unos $round}. {Piénselo sin prisa.|}

== health from="[{$short|$mobile}]"
cita-dental: {Clínica dental|Su dentista}: {revisión el $date a las $time|tiene hora el $day a las $time}. {Si no puede venir, avísenos.|Traiga la radiografía.}
analisis: {Sus análisis ya están|Resultados listos}. {Recójalos en el mostrador con su documento|Su médico los comentará en la consulta}. {No hay nada urgente.|}
vacuna: {Vacunación de la gripe|Le toca la vacuna}: {$day de $time a $time2|sin cita, en el centro de salud}. {Traiga la cartilla.|}
receta: {Su medicación|El jarabe que encargó} {ya llegó|está en la farmacia}. {Se lo guardamos $n días.|}
fisio: {Le recuerdo la sesión de mañana|Mañana $time, fisioterapia}. {Ropa cómoda.|Si llueve, entre por el garaje.}
veterinario: {$first está despierta y comiendo|La operación salió bien}, {pueden venir a por ella a las $time|hasta mañana se queda aquí}. {No le den comida sólida.|}
dona: {Banco de sangre|Hoy hace falta sangre 0-}: {el autobús está en la plaza hasta las $time|gracias a usted, $n personas}. {Traiga su carné.|}
optica: {Sus gafas|Las lentillas} {han llegado|están montadas}. {Pase a que se las ajustemos.|Abrimos de $time a $time2.}

== school from="[{$short|$mobile}]"
excursion: {Recordamos la salida|Mañana, excursión}: {bocadillo, agua y gorra|el autobús sale a las $time}. {Quien no traiga la autorización se queda en clase.|}
tutoria: {Buenas, soy la tutora de $first|Del instituto}: {¿podría venir el $day a las $time?|ha faltado hoy a primera hora}. {Gracias.|}
comedor: {El recibo del comedor|La cuota de $round} {se pasa el día $n|irá con el recibo del mes}. {No hay que hacer nada.|}
cole-cerrado: {Mañana no hay clase|El $date es festivo local}, {volvemos el $day|disculpen el aviso tardío}. {La dirección|}
notas: {Ya se pueden ver las notas|Boletines entregados}. {Su hijo lo lleva en la mochila.|Firmen y devuelvan.}
extraescolar: {Hoy no hay fútbol|Se cancela la clase de música}, {el profesor está enfermo|el campo está encharcado}. {Recuperamos el $day.|}

== town from="[{$short|$mobile}]"
ayto-agua: {Ayuntamiento|Aviso vecinal}: {corte de agua|sin agua} {el $date de $time a $time2|mañana por la mañana} en {$street|su calle}. {Llenen algún cubo.|}
bici: {Su bicicleta|El paraguas y la cartera} {apareció|están en objetos perdidos}. {Venga con su documento|Pregunte en conserjería}, de $time a $time2.
cita-previa: {Cita previa|Su cita en el registro}: {$date, $time, mesa $n|el $day a las $time}. {Traiga original y copia.|}
biblio: {Biblioteca}: {el libro que reservó está en el mostrador|devuelva "La casa" antes del $date}. {Puede renovarlo en persona.|}
basura: {Esta semana el cartón pasa el $day|Recogida de muebles: $date}. {Sáquenlo la noche antes.|}
policia: {Policía Local|Jefatura}: {su denuncia $ref está lista para recoger|encontraron su moto}. {De $time a $time2, con su documento.|}
padron: {Su certificado|El volante} de empadronamiento {ya puede recogerse|llegará por correo}. {No cuesta nada.|}
fiestas: {Programa de fiestas|El pregón}: {$date a las $time en la plaza|se suspende por la lluvia}. {¡Les esperamos!|}
comunidad: {Administración de la finca|Vecinos}: {el ascensor estará parado hasta el $date|junta el $day a las $time en el portal}. {Orden del día en el tablón.|}

== people from="[{$first|$mobile}]"
vecina: {Hola, soy la vecina del $n|Soy $first, la de arriba}. {Tengo un paquete tuyo|Se te ha caído una toalla}, {pásate cuando quieras|te lo dejo en la puerta}.
bote: {Para el regalo de $first|La comida del $day} {tocamos a $fee|son $round entre todos}. {Me lo dais allí.|Sin prisa.}
deuda: {Te debo lo del cine|Ya te hago lo de la cena}, {mañana te doy los $fee|te los paso esta noche}. {Un beso.|}
bici-venta: {Hola, ¿sigue disponible la estufa?|Me interesa la cuna}. {Puedo ir el $day por la tarde|Vivo en $city} {y la pago al verla|, en mano}. {Gracias.|}
cole-ropa: {Se ha llevado la chaqueta de $first|Creo que tienes la mochila de mi hija}, {la cambiamos mañana en la puerta|mírale la etiqueta}.
numero-mal: {Perdone, me equivoqué de número|Uy, no era para usted}, {buscaba a mi prima|es que cambió el teléfono}. {Buen día.|}
movil-roto: {Se me cayó el móvil al agua|Sin pantalla estoy}, {si no contesto es eso|lo tengo en el taller hasta el $day}. {Nos vemos en casa.|Llevo yo el pan.}
jefe: {Estoy en reunión hasta las $time|Llego tarde}, {si viene el del gas que suba|abre tú y deja la caja preparada}. {Gracias.|}
factura-normal: {Cuando llegue la factura de la imprenta|El recibo del local} {lo pagas como siempre|va por el banco el día $n}. {Luego te firmo.|}
entrevista: {Buenos días, $first|Hola}: {le confirmo la entrevista del $day a las $time|nos gustó su currículum y querríamos verle el $date a las $time}. {Pregunte por $name en recepción.|Traiga su documento y dos copias.}
turno: {Mañana entras tú a las $time|Te cambio el turno del $day}. {¿Te va?|Gracias, te debo una.}
bizum-ok: {Recibido lo tuyo, mil gracias|Ya me llegó tu parte}. {Faltan $first y $first2.|}

== service from="[{$short|$mobile}]"
datos: {Has usado el 80% de tus datos|Te quedan $n GB}. {Se renuevan el día $n.|Si quieres más, mira los bonos en la app.}
cuota: {La cuota $n de tu préstamo|El recibo del mes} {vence el $date|se cobra el $date}. {Ten saldo en la cuenta.|Como siempre, en tu cuenta de ahorro.}
poliza: {Tu seguro de hogar|La póliza del coche} se renueva {el $date por $amount|solo, como cada año}. {Si quieres cambiar algo, habla con tu mediador.|}
vuelo: {Tu vuelo $flight|El $flight} {sale a las $time, puerta $gate|lleva retraso, nueva hora $time}. {Buen viaje.|Disculpa.}
tren: {Tu tren|El de las $time} {sale de la vía $n|va con $nn minutos de retraso}. {Lamentamos las molestias.|}
hotel: {Todo listo para tu llegada|Te esperamos mañana}. {Si llegas después de las $time, llama al timbre.|Desayuno hasta las $time.}
mesa: {Mesa para $n|Reserva} {confirmada el $day a las $time|a nombre de $last}. {Si no podéis venir, un mensaje basta.|}
gimnasio: {Hoy no hay clase de $time|Nueva clase de espalda los $day}. {Gracias por la comprensión.|}
luz-corte: {Corte de luz programado|Trabajos en la red} en {su zona|$street} el $date, de $time a $time2. {Disculpe las molestias.|}
factura-luz: {Ya está tu factura de la luz|Tu recibo}: $amount. {Se cobra el $date como siempre.|La tienes en tu área de cliente.}
plazo-dental: {Queda pendiente el segundo plazo|Le recordamos la cuota} de {su ortodoncia|su tratamiento}, $round. {Lo abona en la próxima visita.|}
encargo: {Llegó tu encargo|Ya tenemos el libro}. {Te lo guardamos hasta el $day.|Estamos en $street.}
tarjeta-nueva: {Enviamos tu tarjeta nueva|Tu tarjeta va de camino} {a tu domicilio|por correo}. {Actívala en un cajero con tu PIN.|Tarda $n días.}
tarjeta-bloq: {Tu tarjeta *$last4 quedó bloqueada|La tarjeta se bloqueó} {tras tres intentos de PIN|porque el PIN era incorrecto}. {Pasa por tu sucursal con tu documento.|Se desbloquea en el cajero.}
devuelto-imp: {La devolución de tu declaración|Tu saldo a favor} {ya fue emitida|se ha enviado} y {llegará en $n días|la verás en tu cuenta}. {No tienes que hacer nada.|}
`,
);
