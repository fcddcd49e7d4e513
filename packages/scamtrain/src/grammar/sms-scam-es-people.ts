// Estafas que se hacen pasar por una persona.
import { readSheet } from './template.ts';

export const SMS_SCAM_ES_PEOPLE = readSheet(
  { name: 'sms-scam-es-people', channel: 'sms', lang: 'es', side: 'scam' },
  `
== family from="[{$mobile}]" flags=opener
hola-mama: {Hola|Oye} {mamá|papá|ma}, {se me cayó el móvil al agua|se me rompió el celular}, este es mi {número nuevo|número provisional}. {Escríbeme aquí|¿Me puedes escribir?} {besos|}
guarda: {Mamá|Papá} soy yo, {guarda este número|borra el otro}. {¿Estás ocupada?|¿Me ayudas con una cosa?} {contéstame porfa|}
mama-pago(+unusual-payment): {Tengo que pagar algo hoy|Debo un pago urgente} y {no me entra la app del banco|en este móvil no tengo el banco}. {¿Me lo pagas y mañana te lo devuelvo?|¿Puedes hacer una transferencia de $big?} {Te paso la cuenta|A nombre de $first $last}
mama-pago2(+urgency,+unusual-payment): ¿{Lo has hecho|Ya está}? {Me están esperando|tiene que ser hoy}, {hazla inmediata|mándame captura} {mamá|}
mama-nollamar(+secrecy): {No puedo hablar|no funciona el micro}, {solo mensajes|escríbeme}. {No llames al otro|No le digas nada a papá}. {Necesito $big|Estoy en un lío}
sobrino(+unusual-payment): {Hola tía|Hola tío}, {¿a que no sabes quién soy?|soy tu sobrino del norte}. {Voy de camino con regalos|Ya voy para allá} {pero me detuvieron en la aduana|pero se me descompuso la camioneta}, {deposíteme $big|présteme $big}
secuestro(+urgency,+secrecy,+unusual-payment): {Tenemos a su hijo|Tenemos a su hija}. {No cuelgue|No avise a la policía}. {Deposite $huge|Junte $huge} {ya|en una hora} {o no lo vuelve a ver|}
amigo-viaje(+unusual-payment): {Soy $first|Hola soy $first}, {me robaron todo|estoy tirado} en {Estambul|el aeropuerto}. {¿Me mandas $round por giro?|¿Me compras una tarjeta regalo?} {El lunes te pago|}
video-ti: {¿eres tú en este video?|mira lo que dicen de ti} $lure
vota: {Hola!|Porfa} {vota por mi sobrina|¿me votas} en {el concurso|el baile}{?|} {entra con tu cuenta|es un segundo} $lure

== boss from="[{$mobile|$name $last}]"
jefe-libre(+opener): {Hola $first|Buenos días $first}, {soy $name, el director|te escribe $name de dirección}. {¿Estás disponible?|¿Tienes un minuto?} {Estoy en una reunión, no puedo hablar|Solo por mensaje}
jefe-tarjetas(+unusual-payment,+secrecy): {Necesito que compres|Compra} {5|10} tarjetas de regalo de $round para {clientes|el equipo}. {Mándame los códigos|Foto de los códigos rascados}. {Es sorpresa, no digas nada|Luego te lo pago}
jefe-pago(+urgency): {Hay que hacer|Haz} {hoy|ya} una transferencia de $big {a un proveedor nuevo|por una compra confidencial}. {Te paso el IBAN|No lo comentes con nadie}
rrhh: {RRHH:|Nóminas:} {tu pago está retenido|faltan tus datos bancarios}. {Entra y confírmalos|Valida} $lure
padre(+unusual-payment): {Bendiciones|Dios te bendiga}, {soy el padre $last|te habla el pastor $last}. {Una enferma necesita tarjetas de regalo|¿Puedes comprar unas tarjetas?} {No puedo salir|Te las pago luego}

== wrong-number from="[{$mobile}]" flags=opener rows=7
eq-cena: {Hola $first|Hola}, ¿{sigue en pie la cena del $day|nos vemos el $day para el golf}? {Reservé en $street|}
eq-vet: {Doctora|Doctor}, mi {perrito|gato} {no come|está malito}, ¿{lo puede ver hoy|tiene hueco}?
eq-hola: {Hola|Buenas}, ¿{cómo estás|qué tal|eres $first}? {Hace mucho que no hablamos|}
eq-perdon: {Ay perdón|Disculpa}, {mi secretaria anotó mal el número|me equivoqué de contacto}. {Pareces buena persona|Será el destino}, {soy $woman, tengo 32 años|¿podemos ser amigos?}
eq-sigue: {Encantada|Mucho gusto}, ¿{de dónde eres|a qué te dedicas}? {Yo tengo una tienda de cosmética|Vivo en $city y hago inversiones}. {¿Tienes otra app para hablar?|}
eq-mujer: {Soy $woman|Hola soy $woman}, {me dieron tu número para el trabajo|nos conocimos en la feria}. {¿Te acuerdas de mí?|}

== romance from="[{$mobile}]"
rom-perfil: {Hola guapo|Hola linda}, {vi tu perfil y sentí algo|me encantó tu foto}. {Soy viudo, ingeniero en alta mar|Soy militar en misión}. {Háblame por aquí|Cuéntame de ti}
rom-dinero(+unusual-payment): {Mi amor|Cariño}, {estoy retenido en el aeropuerto|mi hija está en el hospital}. {Necesito $big|Solo tú puedes ayudarme con $big}. {Mándalo por giro|Compra tarjetas}, {te lo devuelvo al llegar|pronto estaremos juntos}
rom-inv: {Cielo|Amor}, {mi tío me enseñó a invertir en oro|gano $big cada semana con cripto}. {Te enseño|Abre una cuenta} aquí: $cryptoLure
rom-paquete: {Te mandé un regalo con joyas y $huge|Va un paquete para ti}. {El agente de aduanas te escribirá|Paga $big al mensajero}, {no lo comentes|mi reina}
sexto(+urgency,+unusual-payment): {Tengo tu video|Te grabé por la cámara}. {Paga $big en bitcoin|Deposita $big} {hoy|en 24 horas} o {lo mando a tus contactos|lo verá tu familia}. {$wallet|}

== job from="[{$mobile}]"
emp-remoto: Hola, soy $woman de {recursos humanos|$firm}. {Buscamos|Ofrecemos trabajo a} {personas desde casa|medio tiempo}: {dar me gusta a videos|calificar productos}, $pay {al día|diarios}. {Escríbeme|Responde SI} $mobile2
emp-cv: {Recibimos tu currículum|Nos recomendaron tu CV}. {Trabajo flexible|Puesto en línea}, {sueldo hasta $big|pago diario $pay}, {sin experiencia|mayores de 23}. {Agrega a la gerente|Contacta}: $lure
emp-tareas(+unusual-payment): {Ya ganaste $round|Tu saldo está en negativo}. {Para retirar|Para la siguiente tarea} {recarga $big|deposita $big} {en USDT|a esta cuenta}: $cryptoLure
emp-grupo: {Únete|Te agregamos} al grupo {de tareas|"Ingresos extra"}. {$n dólares por tarea|Cobras hoy mismo}: $lure
emp-mula(+unusual-payment): {¿Tienes cuenta bancaria?|Gana dinero fácil}: {recibe depósitos y reenvíalos|te depositamos $big, te quedas $round}. {Sin riesgo|Legal}. $mobile2
emp-pago(+unusual-payment): {Fuiste seleccionado|Estás contratado} en $firm. {Deposita $round para el uniforme|Paga el curso de $round} {y empiezas el lunes|hoy}. 

== investment from="[{$mobile}]"
inv-grupo: {El profesor $last|Nuestro grupo} {da 3 señales al día|comparte la acción de mañana}. {Gratis para 100 personas|Quedan $n lugares}: $lure
inv-doble: {Invierte $round y recibe $big|Convierte $round en $big} {en 24 horas|en una semana}, {garantizado|sin riesgo}. {Pregúntame|Escribe} {$mobile|$lure}
inv-bot: {La plataforma con IA|El robot de inversión} {que sale en la tele|de los famosos} {da $pay al día|gana solo}. {Regístrate|Empieza con $round}: $lure
inv-retiro(+unusual-payment): {Tiene|Su saldo es de} {1,42 BTC|$huge} {listo para retirar|sin cobrar}. {Pague la comisión de $round|Active el retiro}: $cryptoLure
inv-acceso: $crypto: {inicio de sesión desde otra IP|retiro solicitado}. {¿No fue usted? Llame $phone|Congele}: $cryptoLure
inv-semilla(+asks-secret): {Su cartera|Wallet} {debe verificarse|será migrada}. {Escriba sus 12 palabras|Ingrese su frase} en $cryptoLure
inv-recupera(+prize-refund,+unusual-payment): {¿Perdió dinero en una estafa?|Somos abogados de víctimas.} {Ya localizamos sus $big|Recuperamos su cripto}; {solo adelante $round|primero pague el impuesto}. 

== market from="[{$mobile}]"
vt-courier: {Hola, quiero tu $market|Me interesa el artículo}. {No puedo ir, mando mensajería|Ya pagué por el servicio de envío}, {acepta el dinero aquí|confirma para cobrar}: $marketLure
vt-pagado: $market: {tu artículo se vendió|el comprador pagó $amount}. {Pon tu tarjeta para recibirlo|Recibe el dinero}: $marketLure
vt-demas(+prize-refund,+unusual-payment): {Te deposité de más|Te transferí $big por error}, {regrésame la diferencia|devuélveme $round} {a esta cuenta|por favor}.
vt-solicitud(+unusual-payment): {Te acabo de mandar el pago|Ya te envié los $round}, {solo tienes que aceptar|dale a aceptar} la {solicitud|notificación} {de la app|del banco}.
vt-piso(+unusual-payment): {El piso sigue libre|El departamento está disponible}. {Estoy fuera del país|Vivo en el extranjero}, {paga la señal de $big|deposita el primer mes} y {te mando las llaves|llegan por mensajería}.
vt-casa(+unusual-payment): {Hay varios interesados en la casa de playa|Si quieres la fecha}, {transfiere hoy $big|paga fuera de la página} {y te hago descuento|a nombre de $first $last}.
vt-perro(+unusual-payment): {El cachorro|El perrito} {ya está en el aeropuerto|está listo}, {falta pagar la jaula $round|el seguro es reembolsable}. {Deposita|Manda} ya.
vt-hotel: $hotel: {su reserva será cancelada|no pudimos validar su tarjeta}. {Confírmela|Verifique} {en 12 horas|}: $hotelLure
ong-falsa(+unusual-payment): {Ayuda a las víctimas|Niños sin comida}! {Dona en cripto $wallet|Deposita lo que puedas a $first $last}. {Dios te lo pague|$lure}
mascota(+unusual-payment): {Encontré a tu perro|Tengo a tu gatito}, {está herido|el veterinario cuesta $round}. {Deposita y te lo llevo|Manda el dinero primero}
amenaza(+urgency,+secrecy,+unusual-payment): {Somos del cartel|Nos pagaron por hacerte daño}. {Sabemos dónde vives|Coopera con $huge} {y no pasa nada|}. {No hables con nadie|}
`,
);
