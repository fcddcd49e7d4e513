// Más mensajes auténticos que suenan a estafa.
import { readSheet } from './template.ts';

export const SMS_GENUINE_ES_MORE = readSheet(
  { name: 'sms-genuine-es-more', channel: 'sms', lang: 'es', side: 'legit' },
  `
== bank-alert from="[{$bankId|$short}]"
pin-sobre: {El PIN de tu tarjeta|Tu NIP} {llegará por correo|va en un sobre aparte}. {Memorízalo y rompe la carta.|Nunca te lo pediremos.}
entra-a: {$amount de $first $last|Te pagaron $amount}. {Concepto: {alquiler|gracias|cumple}.|Disponible ya.}
entra-b: {Abono|Depósito} de $big en tu cuenta *$last4 {el $date|a las $time}. {Saldo: $big2.|$bank}
entra-c: {$first te envió|Recibiste de $first} $round. {Ya lo tienes en tu cuenta.|Sin comisión.}
sale-a: {Salió|Se envió} tu transferencia de $big {hoy|el $date}. {Ref. $ref.|Llega en $n días hábiles.} [¿No la pediste? Llama al número de tu tarjeta.]
pago-a: {Recibimos|Se aplicó} tu pago de $amount {al crédito|a la tarjeta *$last4}. {Próximo pago: $date.|¡Gracias!}
retencion: {Preautorización|Cargo en espera} de $amount {en $hotel|en una gasolinera}. {Se quita sola si no se cobra.|El importe final puede cambiar.}
extracto-l: {Extracto|Estado de cuenta} listo: total $big, mínimo $round, vence $date. {$bankUrl|Detalle en $bankUrl}
aviso-l: $bank: cargo de $amount en *$last4. {Detalle: $bankUrl|Configura tus alertas en $bankUrl}
atraso-l: {Tu pago va con retraso|Debes $amount}. {Te ayudamos a ponerte al día|Puedes hacer un plan} en $bankUrl {o en tu oficina|}. {Si ya pagaste, gracias.|}
negativo: {Te faltan $amount en la cuenta|Tu cuenta quedó en números rojos}. {Si ingresas hoy no hay comisión.|Pasa dinero de tu ahorro antes de las $time.}
comision-a: {Cargo por anualidad|Mantenimiento de cuenta}: $amount. {Con nómina domiciliada es gratis.|Consulta las condiciones en tu contrato.}
logro: ¡{Meta cumplida|Vas muy bien}! {Tu apartado "Viaje"|Tu hucha} {llegó a $round|ya tiene $round}.
pausa-cripto: {Paramos un momento|Tenemos en espera} tu pago de $big {a una plataforma de criptomonedas|a un destinatario nuevo}. {Muchos de estos pagos son fraude.|Lee el aviso en la app} {y decide allí|, espera hasta las $time}.
aviso-num: {El número que ves en pantalla puede ser falso.|Aunque salga nuestro número, puede no ser el banco.} {Cuelga y llama al de tu tarjeta.|}
aviso-regalo: {Nadie serio cobra con tarjetas de regalo.|¿Te piden pagar con tarjetas o cripto?} {Es fraude, habla antes con nosotros.|}
aviso-clave: {Tu clave es como la llave de casa.|Ningún empleado necesita tu clave.} {Si te la piden por teléfono, cuelga.|No la escribas en un enlace.}
aviso-remoto: {Nunca te pediremos instalar un programa para ver tu pantalla.|No dejes que nadie controle tu computadora.} {$bank|}
check-llama: {Tu tarjeta está en pausa|Rechazamos $amount en $shop}. {Si eras tú, responde SI y repite.|Llama al número impreso en la tarjeta para comprobarlo.}
check-app: {Queremos comprobar|Dudamos de} {una transferencia de $big|un cargo en *$last4}. {Abre la app y responde ahí.|Sin enlaces: entra en tu app.}
disp-a: {Huella|Teléfono} {activada|registrado} en $bank a las $time. {¿No fuiste tú? Apaga tus tarjetas en la app y llama al número de la tarjeta ya.|Si fuiste tú, todo bien.}
app-real: {Hay nueva versión de nuestra app|Actualiza la app $bank} {en la tienda de tu teléfono|} {antes del $date|}. {La anterior dejará de abrir.|}
devuelve-b: {Te devolvimos|Hemos abonado} $amount {por la avería|de comisiones cobradas por error}. {No tienes que hacer nada.|Ya está en tu cuenta.}
clave-linea: {Verificación de tu llamada a $bank:|Estás en la línea que marcaste.} {dile a nuestro compañero $code|código $code}. {Solo si llamaste TÚ al número de tu tarjeta.|}
cita-v: {Videocita|Llamada} con {tu gestor|$name} {el $day|$date} $time. {Entra desde la app.|Te llamamos; no pediremos contraseñas.}

== code from="[{$appId|$short}]"
mano-a: {Enseña|Dicta} este PIN al {repartidor|conductor} {en la puerta|}: $last4
mano-b: {Tu código de recogida en $shop es|PIN de recogida:} $code6. {Dilo en caja.|Válido $n días.}
unir-a: {Tu videollamada con|Cita:} {la enfermera|Dr. $last} {empieza a las $time|empieza pronto}. {Entra aquí:|Únete:} $clinicUrl
clave-b: {Enlace para elegir otra contraseña|Pediste cambiar tu clave de $app}: $appUrl {Caduca en una hora.|Si no fuiste tú, ignóralo.}

== daily from="[{$shopId|$short}]"
ultimo: {ÚLTIMO DÍA|Acaba hoy}: {rebajas|$pct en todo} {en tienda y en|} $shopUrl {Baja: $short|}
sorteo-r: {Tu opinión cuenta|Rellena la encuesta} {y entra en el sorteo de un vale de $round|}: $shopUrl
recibo-r: {No hemos recibido tu pago de $amount|Tu contrato con $utility tiene un recibo vencido}. {Paga antes del $date para conservar el servicio|El servicio puede suspenderse después del $date}; {como siempre o en $utilityUrl|en bancos y tiendas}.
regalo-r: {$first te regaló una tarjeta de $shop|Recibiste un vale de $round de $first}. {Úsalo en tienda.|$shopUrl}
ayuda-r: {El bono social se te aplica solo|La ayuda escolar se ingresa en tu cuenta de siempre}. {No hay que pedirla.|Desconfía de quien te pida datos.}
contra: {Tu pedido llega hoy, $amount contra reembolso|Paga $amount al recibir}. {Efectivo o tarjeta.|} $shop
entrega-f: {Entregado: lo dejamos en el patio.|En portería.} {Foto en la app.|Foto: $courierUrl}
corte-r: {Obras en tu calle|Avería en $city}: {sin luz hasta las $time|sin agua el $date}. {Perdón por las molestias.|}

== personal from="[{$mobile}]"
nn-a: {Soy $first eh|Aquí $first}, {cambié de compañía y este es el nuevo|número nuevo desde hoy}. {Pregúntame algo si no te fías jaja|Nos vemos en el entreno}
nn-b: {Papá tiró el móvil al lago|mamá estrena teléfono}, {ahora está en este|apunta este número}. {Avisa a los demás|Dice que hola}
mo-a: ¿{me dejas $round hasta el viernes|te puedo pedir $round}? {Estoy abajo en tu oficina|si no puedes no pasa nada}
mo-b: {Te metí los $amount|ahí va mi parte, $amount}, {dime si te llegó|perdón por tardar}
mo-c: {Págale al plomero cuando vaya|Paga tú el gas porfa}, {$amount, hay efectivo en el cajón|te lo doy en la noche}
ur-a: {LLAMA porfa|contesta!!}, {me quedé fuera|se sale el agua}, ¿{y la llave|a quién aviso}?
vet-a: ¿{Puedo llevar al cachorro a las $time|la gata sigue mal, se la llevo}? {Soy $first, la vio la semana pasada|Gracias doctora}
din-a: ¿{Quedamos el $day|seguimos con lo del $day}? {Viene $woman|Reservo yo en $food}
tk-a: {Me sobran dos entradas|$first no puede ir el $day}, ¿{quieres una|te apuntas}? {$round, me lo das allí|}
cod-a: ¿{cuál es el código del portal|me dices la clave de la verja}? {estoy abajo|vengo cargado}
cod-b: {Papá, abre el mensaje del banco|mamá, ese código} {y ponlo tú en tu app, no se lo digas a nadie|es para tu cita, escríbelo tú}
`,
);
