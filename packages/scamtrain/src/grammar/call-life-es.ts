// Más llamadas: auténticas con dinero, claves y prisa, y estafas contadas sin una palabra de alarma.
import { readSheet } from './template.ts';

export const CALL_GENUINE_ES_LIFE = readSheet(
  { name: 'call-genuine-es-life', channel: 'call', lang: 'es', side: 'legit' },
  `
== bank-call direction=they-contacted-me
parada: {Mandé $big para un coche y me llamaron del banco|El banco paró mi transferencia al albañil}. {Si lo había visto, si alguien me decía qué contestar.|Querían saber quién era y cómo me dio la cuenta.} {La sueltan mañana.|Me pareció bien.}
voz: "{Llamada automática de $bank|Le habla $bank}. {¿Reconoce $amount en $shop?|¿Usó su tarjeta en $city?} {Pulse uno si fue usted, dos si no y le mandamos otra.|Conteste sí o no.} {Nunca pedimos claves.|Si duda, cuelgue y llame al número de su tarjeta.}"
cuelgue: {Salía el número del banco y desconfié|Le dije que no me fiaba}. {"Hace bien, cuelgue y llame al de su tarjeta"|Me dijo que llamara yo}, {y era verdad|eran ellos}, {un cobro doble|una compra rara}.
cobranza: "{Se comunica con $bank, cobranzas|Buen día, le llamo de la cooperativa}. {Su cuota venció el $n|Tiene un recibo pendiente}. {Puede pagarla en cualquier oficina|Está en su contrato el número}. {¿Para cuándo cree?|Sin apuro.}"
oficina: {Una señorita de mi oficina|La directora}: {ya está mi tarjeta|que firme unos papeles}. {Cualquier mañana, con mi documento.|}
== bank-call direction=i-called-the-number-on-my-card
yo-llame: {Llamé yo al número de la tarjeta|Marqué el de atrás de mi tarjeta} por {un cargo que no era mío|$amount en $shop}. {Llegó una clave y se la leí, así me identifican.|Me preguntaron dos letras de la contraseña.} {Lo anularon.|Me mandan otra.}
== service-call direction=they-contacted-me
luz: {De la luz, debo un recibo|Me llamaron por la factura}. {Me dejan pagarlo en tres veces|Sin prisa}, {en la oficina o por el número de la factura|no cobran por teléfono}.
clinica: {De la clínica, que había un hueco mañana|La enfermera, por la cita}. {Mi fecha de nacimiento y ya.|En ayunas.}
parroquia: {De la parroquia, me tocó la cesta|Salió mi número en la rifa del cole}. {La recojo el $day con la papeleta.|Nunca me toca nada.}
sobrino: {Me habló mi sobrino desde $city|Llamó mi nieta}. {Mandó $round para las medicinas y ya las recogí|Viene el $day a comer}. {No me pidió nada.|}
comprador: {Un señor por la cuna que vendo|Llamaron por la bici}. {Vino, la vio y me pagó delante de mí|Paga en mano el $day}. {Todo bien.|}
reparto: {El repartidor, que no encontraba el portal|Del reparto, que si estoy}. {Se lo dejó a la vecina.|Ya bajo yo.}
guardia: {Llamó la policía, apareció mi bici|Del juzgado, por la herencia de mi madre}. {Que vaya con el documento.|Me dieron cita el $date.}
empleo: {De la agencia, por lo de cajera|Llamaron del taller donde eché el currículum}. {Entrevista el $day en la oficina.|Empiezo el lunes.}
`,
);

export const CALL_SCAM_ES_LIFE = readSheet(
  { name: 'call-scam-es-life', channel: 'call', lang: 'es', side: 'scam' },
  `
== bank-call direction=they-contacted-me flags=unusual-payment
sin-claves: {No me pidió claves, por eso confié|Ni PIN ni nada}. {Que lo pasara a una cuenta que me abrían ellos|Me dictó una cuenta a mi nombre}, {lo hice yo en la app|sin colgar}. {Al rato ya no estaba.|}
prestamo: {Que había un préstamo a mi nombre|Me salió un crédito que no pedí}, {y para anularlo lo devolviera a su cuenta|que lo mandara a donde él dijo}. 
billetes: {En mi sucursal hay billetes falsos|Un empleado roba, me dijo}, {que sacara $big para marcarlos|que lo llevara a un compañero}. {No me fíe de nadie.|}
== bank-call direction=they-contacted-me flags=asks-secret
cifras: "{Le acaba de llegar un mensaje nuestro|Ahora le sale un número}, {esas cifras me las lee despacio|me las dicta} {y queda anulado|y listo}."
dijera: {Que me iba a entrar una clave|Llegaría un número} {y que se la dijera enseguida|y se la cantara}. {Se la dije y entonces cobraron.|}
operador: {Mi operador, que me regalan un mes|Por cliente puntual}, {quería los números del mensaje|le leí lo que llegó}. {Me quedé sin línea.|}
== service-call direction=they-contacted-me flags=unusual-payment
corte: {Que a las $n me cortan|Viene el técnico a quitar el contador}, {y para pararlo un envío al móvil del técnico|pago por la app o nada}. {Sí debía un recibo.|}
carrito: {Le gustó el carrito y paga ya|Compra sin verlo}, {que acepte y meta la clave para cobrar|era una solicitud, pagaba yo}.
resenas: {Trabajo de poner reseñas|Likes desde casa}, {hay que recargar una cuenta para empezar|primero pongo $round y se devuelve}.
== authority-call direction=they-contacted-me flags=authority,unusual-payment
custodia: "{Su cédula aparece en un expediente|Queda usted en investigación}. {El dinero pasa a custodia mientras se verifica|Debe poner sus ahorros a salvo}. {No lo comente con nadie.|Después se le devuelve.}"
migra: {Oficial de migración|Un auditor}: {multa de $big esa misma tarde|embargo mañana}, {con un depósito se arregla|que pague y lo deja en revisión}. {Que no le contara a mi abogada.|}
abuela: {"Abuela, ¿no me conoces?"|"Adivine quién soy, tía"}, {que chocó y la señora está grave|lo pararon en la aduana}, {un muchacho pasa por el dinero|que deposite a un agente}. {No le digas a mi mamá.|}
`,
);
