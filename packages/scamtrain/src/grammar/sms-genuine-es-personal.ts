// Amigos, familia, compañeros de piso y de trabajo.
import { readSheet } from './template.ts';

export const SMS_GENUINE_ES_PERSONAL = readSheet(
  { name: 'sms-genuine-es-personal', channel: 'sms', lang: 'es', side: 'legit' },
  `
== personal from="[{$mobile|$first}]"
tarde: {Llego|Voy a llegar} {$nn min|un poco} tarde, {hay atasco|perdí el metro|mucho tráfico}. {Id pidiendo|Ahorita llego|Perdón!}
cena: ¿{Qué quieres cenar|Qué cenamos} {hoy|}? {Hay lentejas|Pido pizza?|Puedo pasar por tacos}
super: {Compra|Trae|Pásate a por} {pan y leche|huevos|tortillas|pañales} {cuando vengas|porfa}. {Gracias cari|Besos}
llegue: {Ya llegué|En casa ya}, {todo bien|gracias por la cena}. {Mañana hablamos|Buenas noches}
dividir: {La cena|El taxi|La casa rural} {salió|sale} a $amount cada uno, {cuando puedas me lo pasas|sin prisa}. {Mi cuenta ya la tienes|Ya sabes mi número}
pagado: {Te acabo de pasar|Ya te mandé|Te he hecho la transferencia de} $amount {de las entradas|de anoche|de la luz}. {¿Te llegó?|Gracias!}
piso: {Toca pagar el alquiler|El alquiler sale el día 1}, {pásame tu parte|me mandas tus $pay}? {antes del jueves porfa|gracias}
prestar: {Tío|Oye|Wey}, ¿me {prestas|dejas} $round hasta {el viernes|la quincena|que cobre}? {Te lo doy en el curro|Te veo en el fut y te explico}
numero-nuevo: {Hola|Buenas}, {soy $first|aquí $first}, {este es mi nuevo número|cambié de número}. {Si dudas llámame jaja|El otro ya no funciona|Nos vemos el domingo en casa de la abuela}
mama-numero: {Mamá|Ma}, {cambié de compañía y este es mi número nuevo|guarda este número}. {Luego te explico en casa|Llego a las $time, haz arroz}
cel-roto: {se me rompió|se me murió} el {móvil|celular}, escribo del de $first. {Estoy en la estación a las $time como quedamos|No te preocupes}
recoger: {Papá|Mamá}, ¿me {recoges|vienes a buscar} a las $time {en el cole|de entreno}? {Me queda 3% de batería|Porfa}
codigo-fam: ¿{cuál era|me dices} la clave {del wifi|de la tele} {otra vez|}? {los niños están insoportables|}
codigo-ok: {Mamá, te va a llegar un código|Te llega un código ahora} {de la app del médico que te estoy pidiendo cita|de la cita de tu vacuna}, {estoy aquí en el salón, me lo dices|guárdalo que paso luego}
llaves: {Las llaves están en la maceta|El código del portal es $last4}, {entra sin más|sube}. 
cumple: {Feliz cumple|Felicidades} {$first|guapa|tío}!! {Que lo pases genial|Un abrazo de todos|El viernes lo celebramos}
fiesta: ¿{Venís|Vienes|Caes} {el sábado|el $day}? {Carne asada|Barbacoa|Cumple de $first} a las $time. {Trae hielo|Trae algo de beber}
cambio: {Hola $first|Oye}, ¿{me cambias|podrías cambiarme} el turno {del martes|del $day}? {El peque está malo|Te debo una}
jefa: {Buenos días|Hola}, ¿{puedes abrir tú mañana|estás en la oficina}? {Estoy en el médico hasta las $time|Llámame cuando puedas}
regalo: ¿{Compraste|Has podido comprar} el {regalo|detalle} {de $first|de la jefa}? {Te dejé $round en el cajón|Todos han puesto ya}
reunion: {Se movió la reunión|La reunión pasa} a las $time, {sala $n|mismo enlace}. 
fontanero: {Buenas, soy $man el fontanero|Hola le habla $man, el plomero}. {Puedo ir el $day|Paso mañana a las $time}, {son $round la visita|unos $round la pieza}. ¿{Le va bien|Está bien}?
factura-font: {Ya quedó|Listo}. Son $amount, {en efectivo o transferencia|los datos están en el papel que dejé}. {Gracias, $man|}
canguro: ¿{Puedes cuidar|Te quedas con} a los {niños|peques} {el viernes|el $day} de $time a $time2? {Lo de siempre|$round está bien?}
abuela: {La abuela|Tu tía} {dice que gracias por las flores|está mucho mejor}. {Llámala|Le hace ilusión}
hospital: {Papá se cayó|Mamá está en urgencias} pero {está bien|tranquila}. {Estoy con él, planta $n|Llámame cuando puedas}
urgente: {LLÁMAME|márcame} {ya|urgente}, {no encuentro las llaves|es de la casa|nada malo}
enlace: mira {esto|qué chulo} jaja $shopUrl {¿lo pillamos?|}
fotos: {Las fotos|Fotos} {del sábado|de la boda}: $appUrl {sales genial|}
piso-compra: {Nos aceptaron la oferta!!|Nos dieron la hipoteca!!} {Hay que dar la señal el $date en la notaría|no me lo creo}
viaje: {reservado!|ya compré los vuelos} $amount cada uno, {me lo dais cuando podáis|lo puse en mi tarjeta}
cita: {Me lo pasé muy bien|Me gustó verte} {anoche|ayer}. {¿Repetimos?|¿Llegaste bien?}
excompa: Hola $first, soy $name, {trabajamos juntos en $firm|de $firm}. {¿Sigues buscando trabajo? Hay un hueco, pásate a tomar un café|Cuánto tiempo!}
equivocado: {Perdona|Disculpa}, {te has equivocado de número|creo que es número equivocado}. {Aquí no hay ningún $first|}
equivocado-yo: {uy perdón|perdona}, {era para mi hermana|me equivoqué de chat}. {olvídalo jaja|}
vecina: Hola, soy $name {del $n B|de al lado}, {tenemos un paquete tuyo|dejaste las luces del coche}. {Estamos hasta las $time|}
futbol: {Pádel|Fut} {el jueves|hoy} a las $time, {falta uno|te apuntas?}. {Son $n cada uno|}
profe: {Estamos juntando|Ponemos} $round para {la profe|el regalo de la seño}, {me lo dais en la puerta|en efectivo}. 
gracias: {Mil gracias|Gracias} por {todo|el favor|traerme}. {A ver si repetimos|Un beso}
corto: {ok|vale|voy|sí|jaja|ya salgo|dónde estás?|luego te llamo|te quiero|sale|órale}
perdida: {Perdona, no vi tu llamada|Me llamaste?}, {estaba conduciendo|estaba en el cine}. {Todo bien?|}
estafa-avisa: {Me ha llegado|Te llegó} el mensaje ese {del paquete|de "hola mamá"}? {Es timo, no pinches|Ni caso, bórralo}. {Avisa a la abuela|}
banco-amigo: {Me escribió el banco|El banco me avisó} de un pago raro, {llamé al número de la tarjeta|fui a la oficina} y {ya está|me la cambian}. 
carrera: Corro {la media|10k} por $charity. {Si quieres poner algo|Cualquier cosita ayuda}: $charityUrl
`,
);
