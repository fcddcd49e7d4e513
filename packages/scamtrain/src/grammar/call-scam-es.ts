// Llamadas que eran estafas, contadas por quien las recibió.
import { readSheet } from './template.ts';

export const CALL_SCAM_ES = readSheet(
  { name: 'call-scam-es', channel: 'call', lang: 'es', side: 'scam' },
  `
== bank-call direction=they-contacted-me asked=code flags=asks-secret
codigo-parar: Me {llamó|marcó} ‹un señor/una señorita› {del banco|diciendo que era de $bank}. {Alguien quería comprar $big en $shop|Había una transferencia de $big} y para {pararla|cancelarla} tenía que {darle|leerle} el código que me {llegó|mandaron}. {Se lo di.|Colgué.|Ya no está mi dinero.}
codigo-verif: {Me dijo|Decía} "{es solo para comprobar que es usted|le mando una clave}, {dígame los números|léamela}". {Ellos me llamaron a mí.|El SMS ponía no compartir pero dijo que con ellos sí.}
codigo-devol(+prize-refund): {Me iban a devolver|Querían regresarme} $amount {de un cobro doble|de comisiones} y {pidieron la clave|necesitaban el código} {del mensaje|para abonarlo}.
teclear: {Una grabación|Un robot} dijo que {mi tarjeta estaba bloqueada|había un cargo} y {que tecleara los 16 dígitos y el NIP|que marcara mi número de tarjeta y la clave}. {Empecé y paré.|}
mensajero: {Que clonaron mi tarjeta|Mi tarjeta estaba copiada} y {pasaba un mensajero por ella|mandaban un motorista}; {que la metiera en un sobre con el NIP|que le diera el PIN a la señorita}.
datos-todos: {Pedía|Quería} {mi usuario y contraseña|el número de tarjeta completo, la fecha y el CVV} {para quitar el bloqueo|para cancelar el cargo}. {Muy educado.|Se oía un centro de llamadas.}
aprobar: {Me salían avisos en la app|Llegó una notificación} y {me dijo que le diera a aceptar|que confirmara} {para rechazar el pago|para anularlo}. {Era al revés.|}
sabia(+knows-too-much): {Sabían mi nombre, mi dirección y mi saldo|Me leyó casi toda mi tarjeta}, {por eso me lo creí|parecía verdad}. Luego {quería el código|me pidió las claves de la tarjeta de coordenadas}.
sms-luego: {Primero un SMS del banco|Me llegó un mensaje en el mismo hilo del banco} y {al minuto|luego} llamaron. {Para anular|Para devolverme el dinero} {tenía que decir las claves|hacer una transferencia a mi nombre}.
cajero-sin: {Me hizo sacar un código de retiro sin tarjeta|Que generara un retiro en la app} y {se lo leyera|se lo mandara}. {Sacaron $round.|}

== bank-call direction=they-contacted-me asked=payment flags=unusual-payment
segura(+urgency): {Que mi cuenta no era segura|Que estaban vaciando mi cuenta} y {pasara todo|transfiriera $big} a {una cuenta segura|otra cuenta a mi nombre} {ya mismo|antes de una hora}. {Casi lo hago.|Lo hice.|Estaba temblando.}
secreto(+secrecy): {Según él hay empleados de mi oficina implicados|Una investigación interna}, {que no hablara con nadie del banco|si preguntan, que es para una obra}. {Sacar $big en efectivo|Enviar el dinero al investigador}. 
spoof(+caller-id-proof): {Le dije que no me fiaba|Pedí pruebas}. "{Mire el número en su tarjeta y en la pantalla|Compruebe de dónde le llamo}". {Era el mismo.|Coincidía.} Y {me hizo mover $big|pasé mis ahorros}.
no-cuelgue(+secrecy): {No cuelgue, decía|Que siguiera en línea} {hasta el cajero|mientras hacía la transferencia}. {Y que no le dijera a mi marido.|Con el teléfono en el bolsillo.}
policia(+authority,+secrecy): {El inspector $last|Un policía} {quería que ayudara en una operación|dijo que hay billetes falsos en mi sucursal}. {Sacar $big y dárselo a un agente|Entregar las joyas a un compañero}. {Secreto total.|}
prestamo: {Alguien pidió un crédito con mi nombre|Tenía un préstamo de $big}; para anularlo {lo tenía que sacar yo y mandarlo a otra cuenta|transfiera el crédito a la cuenta puente}.

== tech-call direction=they-contacted-me asked=remote-access flags=remote-access
virus: {Un técnico|Un muchacho} {del sistema operativo|de soporte} {llamó porque mi computadora manda errores|que tengo virus}. {Me hizo ver unas cruces rojas|Pantalla negra}, {bajé un programa y vio mi pantalla|le di el número de nueve cifras}. {Luego cobraba $round.|}
reembolso(+prize-refund): {Me devolvían el antivirus|Un reembolso de $round}. {Entró a mi computadora|Me hizo abrir el banco} y {"se equivocó" y puso $big|parecía que mandó de más}; {que le regresara la diferencia en tarjetas|lloraba por su trabajo}.
ventana(+urgency): {Se llenó la pantalla de avisos con un teléfono|Mi tableta se bloqueó}. {Llamé y|El de ahí} {dijo que no apagara|instaló una aplicación}. 
router: {De $telco, por mi router|La compañía de internet} {que me cortan la línea|que me hackean}. {Déjenos entrar en su ordenador|Instale esto} y {abra su banco|entre a su cuenta}.
pantalla-banco: {La del banco me hizo bajar una app|Que instalara un programa} para {"proteger" el celular|que seguridad viera la pantalla}. {Luego se puso negra.|}

== authority-call direction=they-contacted-me asked=payment flags=authority,urgency
hacienda(+unusual-payment): {Grabación de Hacienda|Una licenciada del fisco}: {hay una orden en su contra|embargo hoy} {por impuestos|}. {Pague $big por transferencia|Que compre tarjetas}. 
paquete(+secrecy): {Retuvieron un paquete a mi nombre con droga|Aduanas tiene mi caja}, {me pasaron con un policía|videollamada con uniforme}. {No podía salir ni contar nada|Fianza de $big}.
migracion: {De extranjería|De la embajada}: {mis papeles están mal|me deportan}. {Multa de $round hoy|Depositar $big} {a la cuenta del oficial|}.
despacho: {Un despacho muy grosero|Licenciado $last} {que debo $big|que vienen a embargar}. {Nunca tuve ese crédito.|Le dirían a mi jefe.} {Con $round hoy se arregla|Pague a esta cuenta}.
pension(+asks-secret): {De la seguridad social|De los pensionados}: {pierdo la pensión|me toca un aumento} si {no doy mi cuenta y clave|confirmo mis datos del banco} {hoy|}.
luz(+unusual-payment): {De la luz|$utility}: {en media hora me cortan|ya va el técnico}. {Pago por transferencia a un señor|Que deposite $amount en la tienda}. {Mi recibo está pagado.|}
luz-datos(+asks-secret): {Un comercial de mi compañía|La del bono social}: {sube el precio mañana|hay descuento}, {dígame su cuenta y el código del recibo|el IBAN y el DNI}.
accidente(+secrecy,+unusual-payment): {Una policía: mi hija atropelló a alguien|Se oía llorar "mamá ayúdame"}. {Fianza de $huge|Para que no vaya a la cárcel $huge} {en efectivo o joyas|viene un abogado por el dinero}. {Que no llamara a nadie.|}

== family-call direction=they-contacted-me asked=payment flags=opener,unusual-payment
nieto(+secrecy): {"Abuela, ¿a que no sabes quién soy?"|"Abuelo, soy yo"}. {Dije $first y dijo que sí|Creí que era $first}. {Tuvo un choque|Está detenido}, {hablaba raro por el golpe|lloraba}, necesitaba $big. {No le digas a mi mamá.|Mandaba a un amigo.}
sobrino: {"Tía, voy para allá desde Estados Unidos"|Un sobrino del otro lado}; {lo pararon en la aduana con regalos|se le ponchó la camioneta}, {que deposite $big|que le mande $big}.
voz-ia(+urgency): {Era la voz de mi hijo, lo juro|Sonaba igual que ella}. {La tenían unos hombres|Chocó con una embarazada}, {que pagara $big ya|manda $big} {o si no|}.
secuestro(+secrecy,+urgency): {"Tenemos a tu hija"|Gritos y un señor dijo que tenía a mi esposa}. {Que no colgara y depositara $huge|Media hora}. {Estaba en la escuela.|}
extorsion(+urgency): {Dicen ser del cartel|"Le habla el comandante"}, {saben dónde vivo|que nos cuidan si pagamos $huge}. 

== prize-call direction=they-contacted-me asked=payment flags=prize-refund
sorteo(+unusual-payment): {Que gané un coche y $huge|Premio de la radio}! {Antes pago impuestos de $big|Comprar recargas de $round} {y dar los números|}. {Nunca participé.|}
bono(+asks-secret): {Me toca un bono del gobierno|Apoyo de $big}; {con mi tarjeta y el NIP lo cargan|solo dar número de cuenta y código}.
prestamo-fianza(+unusual-payment): {Mi préstamo está aprobado sin buró|Crédito fácil de $big}, {pero deposite la fianza de $round|primero la primera mensualidad}.
recupera: {Unos abogados recuperan lo que perdí|De la comisión de valores}: {ya está mi dinero, falta pagar $round|necesitan entrar en mi computadora}.
compania(+asks-secret): {De $telco, 50% de descuento|Regalo por cliente antiguo}; {solo dígame el código que le llega|el PIN del mensaje}. {Luego otro tenía mi línea.|}
robot-tarjeta(+asks-secret): "{Felicidades, tiene una línea preaprobada|Su tarjeta de crédito está lista}. {Marque 1|Diga su número de tarjeta}." {Y quería el CVV.|}
robot-cargo(+urgency): "{Mensaje urgente|Llamada automática de su banco}: {compra de $big|cargo no reconocido}. {Si no la reconoce marque 1|Para cancelar, teclee su tarjeta}."
robot-pedido: "{Su pedido de $big fue procesado|Se renovó su antivirus por $big}. {Para cancelar pulse uno|Llame al $phone}." {El hombre quería entrar en mi banco.|}

== job-call direction=they-contacted-me asked=payment flags=unusual-payment
trabajo: {Una grabación de recursos humanos|"Recibimos su currículum"}, {que los agregue|$pay al día por dar me gusta}. {Luego había que depositar|Piden recargar para cobrar}.
inversion: {Un asesor con acento|Mi "bróker"} llama {a diario|cada día}. {Metí $round y marca $big|En la web gano mucho}; {para sacarlo pida pagar impuestos|ahora quiere $huge}.
paqueteria(+asks-secret): {De la paquetería, falta $fee|El envío no salió}; {que diera la tarjeta por teléfono|número, fecha y código}. 
piso: {El dueño está en el extranjero|Llamé por un piso}: {señal de $big sin verlo|mandar el primer mes}, {hay más interesados|llaves por mensajero}.
codigo-chat(+asks-secret): {De un grupo del colegio|De salud para vacunas}, {al final el código que llegó|para la videollamada un código}. {Me robaron el chat.|}

== odd-call direction=they-contacted-me asked=nothing
tercero(+unusual-payment): Mi {madre|abuelo|vecina} {está hablando con "el banco"|recibió una llamada} y {va a sacar $big|compra tarjetas de regalo}; {le dijeron que no me contara|no me hace caso}. {¿Qué hago?|}
tercero-pc(+remote-access): {Mi padre dejó entrar a uno en su ordenador|A mi suegro le controlaron la computadora}, {vieron su banco|quisieron mandar $big}.
corta-a(+asks-secret): {me pidió el código|quería mi nip|el "banco" pidió la clave del sms|que diera los números de la tarjeta}
corta-b(+unusual-payment): {que pase el dinero a una cuenta segura|que compre tarjetas de regalo|que deposite la fianza|que pague para darme el premio}
corta-c(+remote-access): {que instale una app para ver mi pantalla|está dentro de mi computadora|que descargue un programa}
dial-a(+asks-secret,+urgency): "{Le llamo de seguridad de $bank|Buenos días, área de fraudes}." "{¿Qué pasó?|Dígame}." "{Hay un cargo de $big en $city|Están entrando en su cuenta}." "{No fui yo|¡Ay no!}." "{Rápido, dígame el código que le acaba de llegar|Necesito los números de la tarjeta y los tres de atrás}." {"Mi banco dice que no lo dé." "Yo soy el banco."|}
dial-b(+unusual-payment,+secrecy): "{¿Está sola?|¿Hay alguien con usted?}" "{Sí|¿Por qué?}" "{Es confidencial, su oficina está implicada|No puede decirlo}. {Saque $big|Compre tarjetas de $round} {y le mando un taxi|y me lee los códigos}." 
dial-c(+remote-access): "{Siéntese frente a la computadora|¿Tiene el móvil a mano?}" "{Sí|Ya}." "{Descargue lo que le digo|Entre en la tienda de aplicaciones}. {Léame el número|Acepte}." "{Dice que otra persona lo controla|Ya está}." "{Soy yo, tranquilo|Ahora abra su banco}."
larga(+asks-secret): Estaba {en el súper|dando de comer al niño} y {entró un número privado|sonó un fijo}, {una chica muy amable|un chico muy correcto}, {que había gastos raros|dos pagos en $shop}, {me asusté|yo ni sabía dónde tenía la tarjeta}, {me dijo mi dirección|me hizo unas preguntas} y {"le llega un mensaje, dígame los números"|quería la clave, tres veces porque "caducaba"}, {y cuando miré faltaban $big|colgué cuando mi marido gritó}.
larga-mover(+unusual-payment,+authority): {Empezó con un SMS de un paquete.|Puse mi tarjeta en un enlace.} {A los dos días|El $day} {llamó el banco|"$bank"}, {ya sabían lo del mensaje|que los ladrones tienen mis datos}, {me pasaron con un policía|luego un supervisor}, y {moví mis ahorros en tres veces|mandé $big a "mi cuenta nueva"}. {Que no dijera nada hasta el lunes.|Dos horas al teléfono.}
`,
);
