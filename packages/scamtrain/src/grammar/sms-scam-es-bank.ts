// Estafas que se hacen pasar por el banco, o que quieren una cuenta.
import { readSheet } from './template.ts';

export const SMS_SCAM_ES_BANK = readSheet(
  { name: 'sms-scam-es-bank', channel: 'sms', lang: 'es', side: 'scam' },
  `
== bank-link from="[{$bankId|$mobile|$short}]"
suspendida(+urgency): $bank: su {cuenta|banca en línea} ha sido {suspendida|limitada|bloqueada} {por seguridad|por actividad inusual}. {Verifique|Reactívela} {ahora|aquí}: $bankLure
acceso-no: {Un dispositivo no autorizado|Un nuevo equipo} {está conectado|accedió} a su cuenta {desde $city|}. Si no {reconoce este acceso|ha sido usted} {verifique|cancele} en: $bankLure
cargo-parar(+urgency): {Se va a realizar|Tiene pendiente} un cargo de $big {en $shop|a favor de $first $last}. {Para cancelarlo|Si no lo reconoce, anúlelo} {ingrese a|en} $bankLure
tarjeta-limit: {A partir del $date|Desde mañana} no podrá {usar|utilizar} su tarjeta. {Active el nuevo sistema de seguridad web|Debe activar la seguridad}: $bankLure
datos-venc(+urgency): {Estimado cliente|}, sus datos {están desactualizados|caducaron}. Actualícelos {en 24 horas|antes del $date} {o su cuenta será cerrada|para evitar el bloqueo}: $bankLure
estimado(+knows-nothing,+urgency): {Estimado cliente|Apreciado usuario|Querido cliente}: {detectamos|hemos detectado} {un error|movimientos sospechosos} en su cuenta. {Confirme su identidad|Ingrese} $lure
amable: {Hola|Buenos días}, en {nuestra revisión anual|el proceso de mejora} le pedimos {amablemente|} que confirme sus datos. {Son dos minutos|Es muy sencillo}: $bankLure {Gracias por su confianza.|}
app-vieja: Su {app|aplicación} $bank {dejará de funcionar|quedó obsoleta}. {Instale|Descargue} la nueva versión: $bankLure
token-sinc: Su {token|clave de firma} {está desincronizado|ha caducado}. {Sincronice|Renuévelo} en $bankLure {hoy|}
puntos(+urgency): {¡Últimas horas!|Aviso $bank:} sus {12.400|8,350|$nn00} puntos {vencen hoy|caducan el $date}. {Cámbielos por premios|Canjee}: $bankLure
devol-banco(+prize-refund): {Le cobramos de más|Tiene a su favor} $amount por comisiones. {Solicite su devolución|Reclámelo} en $bankLure
linea-aum: {Felicidades|Buenas noticias}, su {aumento de línea|crédito preaprobado} por $huge {está listo|espera}. {Acéptelo|Ingrese su tarjeta}: $bankLure
pendiente: {Tiene una transferencia retenida|Hay un depósito en espera} de $big. {Para liberarla|Para recibirlo} confirme {su clave|sus datos}: $bankLure
inmediato-sol: {Solicitud de dinero|Ha recibido un pago} de $amount. {Acéptelo antes de las $time|Acepte en} $lure
mensaje-seg: {Tiene 1 notificación|Nueva comunicación importante} de $bank. {Léala|Consúltela} en: $bankLure
corto: {cuenta restringida|tarjeta en revisión}, {entra|valida} $lure
falta-ort(+urgency): Estimado {cliente|usuario} su {cuentas|targeta} a sido {blokeada|suspendido} {porfavor|favor de} {verifica|berificar} sus dato {aqui|en} $lure {o sera cancelado|}
sim(+urgency): $telco: {hemos recibido|se solicitó} {un duplicado de su SIM|el cambio de su línea}. {Si no fue usted|Para cancelarlo}: $telcoLure

== bank-number from="[{$bankId|$mobile}]" flags=foreign-callback
llame(+urgency): $bank: {compra|transferencia} de $big {en proceso|pendiente}. Si no {la reconoce|ha sido usted} llame {urgente|ya} al $mobile
llame-seg: Su {tarjeta|cuenta} {fue|está} {inhabilitada|bloqueada}. {Comuníquese|Contacte} con {el área de seguridad|prevención de fraudes} al $phone
llame-cargo: {Autorizaste|Se autorizó} un cargo de $big en $shop. {Aclaraciones|Para cancelar} $phone {folio $ref|}
resp-codigo(+asks-secret): {Para cancelar|Para anular} el cargo de $big responda con {el código que le llegó|la clave de 6 dígitos}. $bank
resp-tarjeta(+asks-secret): {Para activar|A fin de desbloquear} su {tarjeta|cuenta} {envíe|responda con} {los 16 números y el CVV|su NIP y fecha de vencimiento}.
agente(+asks-secret): {En unos minutos|A las $time} le llamará {un agente de seguridad|$name, de fraudes}. Tenga a mano {su tarjeta y las claves|los códigos que reciba}.
segura(+unusual-payment): {Su dinero está en riesgo.|Están vaciando su cuenta.} {Traspase|Mueva} el saldo a {la cuenta segura|su nueva cuenta protegida}: {ES00 0000 0000 00|CLABE 000000000000000000} {antes de las $time|}. 
secreto(+secrecy,+unusual-payment): {Soy $name del departamento de seguridad.|} Estamos investigando a {empleados de su oficina|un cajero}. {No comente esto con nadie|No hable con la sucursal} y {espere mi llamada|siga mis instrucciones}.
mensajero(+asks-secret): {Hoy pasará|Enviaremos} un mensajero a {recoger|por} su tarjeta {clonada|comprometida}. {Métala en un sobre con el NIP|Córtela sin dañar el chip}. 
cajero-sin(+unusual-payment): Para {proteger|asegurar} sus fondos {genere un retiro sin tarjeta|haga una disposición sin tarjeta} y {mándenos el código|díganos la clave}. $bank
num-tarj(+caller-id-proof): {Soy quien le acaba de llamar.|Le llamamos del banco.} Compruebe que {el número es el mismo|la llamada sale} del teléfono de su tarjeta. {Conteste para frenar el fraude.|}

== mfa from="[{$mobile|$appId}]" flags=asks-secret
cod-error: {Hola|Perdona|Disculpa}, te {mandé|envié} {un código|mi código} por {error|equivocación}, ¿{me lo pasas|me lo puedes reenviar}? {Son 6 números|Es urgente}
cod-amigo: {Hola soy $first|Oye}, {me quedé sin acceso a mi cuenta|estoy recuperando mi cuenta} y {te elegí como contacto|te va a llegar un código}, {dímelo|mándamelo} {porfa|}
cod-venta: {Me interesa tu anuncio|Quiero comprar tu $market}. {Para saber que eres real|Por seguridad} te mandé un código, {dime cuál es|pásamelo}
cod-soporte: Soporte $app: {alguien intenta entrar en su cuenta|su cuenta será eliminada}. {Responda con el código|Envíe los 6 dígitos} para {evitarlo|conservarla}.
cod-vacuna: {Le llamamos de salud|Secretaría de salud}: para {asignarle cita de vacuna|registrar su dosis} {díganos|reenvíe} el código que {le llegó|recibió} por SMS.
aprobar: {Soporte de sistemas:|Soy $name, de informática.} {Le van a salir avisos de acceso|Vamos a probar el acceso}, {acepte la solicitud|dé a Aprobar} para {que paren|poder arreglarlo}.

== account from="[{$appId|$streamId|$mobile}]"
stream: $stream: {no pudimos cobrar|hubo un problema con} su {suscripción|pago}. {Actualice su tarjeta|Renueve} {en 24 horas|para seguir viendo}: $streamLure
nube: {Su almacenamiento está lleno|Sus fotos serán eliminadas el $date}. {Consiga más espacio por $fee|Amplíe}: $appLure
cuenta-app: Su cuenta $app {ha sido bloqueada|será desactivada}. {Inicie sesión para recuperarla|Apele aquí}: $appLure
pedido-falso(+foreign-callback): {Su compra de|Pedido confirmado:} {un móvil|una laptop|un televisor} por $big. {Si no fue usted llame al|Cancelar:} $phone
virus(+remote-access,+foreign-callback): {¡ALERTA!|Atención:} su {teléfono|computadora} tiene {virus|$n virus}. {No lo apague.|} Llame a soporte técnico $phone
remoto(+remote-access): Para {recibir su reembolso|arreglar la incidencia} {instale|descargue} {la app de asistencia|el programa} en $lure {y denos el número que aparece|}
puntos-tel: $telco: tiene {3.200|5,480} puntos {por vencer|que caducan hoy}. {Cámbielos por un celular|Elija su regalo}: $telcoLure
factura-doble(+prize-refund): {Pagó dos veces su factura|Cobro duplicado}: $amount. {Pida el reembolso|Recupérelo}: $telcoLure
correo-clave: {Su contraseña de correo caduca hoy|Buzón lleno}. {Conserve la misma clave|Mantener}: $lure
`,
);
