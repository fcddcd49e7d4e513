// What genuine messages say in Spanish, and what the engine wants to know of a text.
import type { Pack } from '../../pack.ts';
import { TOLD_CUES_ES } from './told-cues.ts';

export const CUES_ES = {
  'never-asks': [
    ...TOLD_CUES_ES['never-asks'],
    '(nunca|jamas|no|en ningun caso) ~2 (te|le|les|os) ~2 (pedira|pediremos|pedimos|solicitara|solicitaremos|solicitamos|pediran|solicitaran|pide|llamara|llamaremos|llamamos|preguntaremos|requerira|preguntara|va a pedir|vamos a pedir|enviaremos enlaces|enviamos enlaces)',
    '(nunca|jamas|no) ~2 (pedira|pediremos|pedimos|solicitara|solicitaremos|solicitamos|solicita|pide) ~6 {secret}',
    'nadie ~4 (va a pedir|van a pedir|pedira|solicitara|debe pedirte|puede pedirte|te pedira|le pedira)',
  ],
  'do-not-share': [
    ...TOLD_CUES_ES['do-not-share'],
    '(no|nunca|ni|jamas) ~2 (lo compartas|lo comparta|compartas|comparta|compartirlo|compartir|compartan|compartais|compartelo|des|de|diga|digas|reveles|revele|facilites|facilite|reenvies|reenvie|entregue|entregues|proporcione|proporciones|lo des|lo diga|lo digas|la compartas|la comparta|los comparta|las comparta|divulgue|divulgues|lo facilites|lo facilite|ensenes|lo reveles|lo revele|se lo digas|se lo diga|se lo des|se lo de)',
    '(mantenga|manten|guarde|guarda) ~3 ({secret}|lo) ~2 (secreto|segura|seguro|a salvo|privado|confidencial)',
    '(es|son) (personal|confidencial|personal e intransferible|intransferible|secreto)',
  ],
  'no-action': [
    ...TOLD_CUES_ES['no-action'],
    '(si) ~2 (fuiste tu|fue usted|has sido tu|ha sido usted|eres tu|la reconoces|lo reconoces|la realizaste|la hiciste|reconoce|reconoces) ~6 (ignora|ignore|no|nada|omite|omita|puedes|puede|todo)',
    '(no|sin) ~2 (hacer nada|necesitas hacer|necesita hacer|tienes que hacer|tiene que hacer|debes hacer|debe hacer|es necesario|requiere accion|se requiere|hace falta|requiere ninguna|necesita realizar)',
    'no ~1 (responda|respondas|responder)',
    '(ignora|ignore|omita|omite|desestime|haga caso omiso|haz caso omiso) ~2 (este|el|esta) ~1 (mensaje|correo|sms|aviso|email|comunicacion|comunicado)',
    '(solo informativo|es informativo|mensaje informativo|a modo informativo|para su informacion|para tu informacion)',
  ],
  'masked-number': [
    '(terminada|terminado|terminacion|termina|acabada|acabado|finalizada|finaliza) ~2 (<num>|<code>|<card>)',
    '(ultimos|ultimas) (4|cuatro)',
  ],
  'points-to-card': [
    ...TOLD_CUES_ES['points-to-card'],
    '(mismo|misma) ~3 (viene|aparece|figura|sale|esta|de) ~3 (tarjeta|contrato|factura)',
    '(telefono) ~4 (tarjeta|contrato|factura|recibo|carta|boleta|poliza)',
    '(numero) ~4 (contrato|factura|recibo|carta|boleta|poliza)',
    '(al|el|del|un) numero ~1 (en|de|detras de|atras de|que trae|que viene en|que aparece en) ~1 (la|mi|su|tu|nuestra) tarjeta !(completo|de pin)',
    'linea ~2 tarjeta',
    '(pasara|pasar|pasase|venga|vaya|vengan|fuera|sube|suba|acuda|ven) ~2 (por|a) ~1 (la|su|tu|nuestra) (oficina|sucursal|agencia|ventanilla|segunda planta|tienda)',
    '(pague|paga|pagar|paga|abona|pagarla|pagarlo) ~3 (ventanilla|caja|oficina|banco|cajero)',
    '(numero|telefono|numeros) ~6 (reverso|dorso|detras|atras|parte trasera|parte posterior) ~4 (tarjeta)',
    '(reverso|dorso|parte trasera|parte posterior) ~3 tarjeta',
    '(abre|abra|entra|entre|accede|acceda|desde|en|ingresa|ingrese|usa|use|consulta|consulte|revisa|revise|a traves de) ~2 (la|nuestra|tu|su) ~1 (app|aplicacion|banca movil|app movil)',
    '(acude|acuda|visita|visite|pasa|pase|en|ve|dirigete|dirijase|acercate|acerquese) ~2 (tu|su|nuestra|cualquier|una|la) ~2 (oficina|oficinas|sucursal|sucursales|agencia|cajero)',
    '(llame|llama|llamanos|llamenos|marque|comunicate|comuniquese) ~4 (numero de siempre|numero habitual|numero oficial|numero que aparece en tu tarjeta|numero que aparece en su tarjeta)',
  ],
  'yes-or-no': [
    '(responda|responde|respondenos|conteste|contesta|envie|envia|responder|contestar|escriba|escribe|respondé) ~2 (si|no|1|s|n|y) !{number}',
    '(si o no|s o n)',
  ],
  'opt-out': [
    '(responda|responde|envie|envia|escriba|escribe|manda|conteste) ~3 (baja|stop|alto|cancelar|salir|no mas)',
    '(darte de baja|darse de baja|cancelar la suscripcion|cancelar suscripcion|dejar de recibir|desuscrib*|desea recibir mas|preferencias de correo|preferencias de notific*|no deseas recibir|no desea recibir|anular suscripcion|baja aqui|stop)',
  ],
  'asked-for-it': [
    ...TOLD_CUES_ES['asked-for-it'],
    '(has solicitado|ha solicitado|solicitaste|solicito usted|como solicitaste|segun lo solicitado|que pediste|que solicitaste|tu solicitud|su solicitud|a peticion tuya|a peticion suya|gracias por llamar|has pedido|ha pedido usted|pediste|tu pedido|su pedido|contrataste|tu llamada|su llamada)',
    'n: (llame|llamé|marque|he llamado|contacte|llamamos|yo llame|hable) ~12 (numero|telefono) ~4 (tarjeta|reverso|dorso|web oficial|factura|contrato|recibo|libreta|poliza)',
    'n: !(me|le|nos|la) (llamo|llamamos|llamaron) ~12 (numero|telefono) ~4 (tarjeta|reverso|factura|contrato|recibo|libreta)',
    'n: llame ~1 a ~2 (tienda|mi compania|mi proveedor|mi informatico)',
    '(cuando|como) ~1 me (llamaste|pediste)',
    'n: (llame|llamé|marque|he llamado|contacte|yo llame|llamamos) ~2 (al|a mi|a) ~1 (banco|<brand>|<issuer>)',
  ],
  warns: [
    '(circulan|circula) ~3 (correos|llamadas|mensajes|sms)',
    '(estafadores|delincuentes|ciberdelincuentes|defraudadores|timadores|ladrones|los estafadores|criminales|suplantadores) ~4 (se hacen|dicen|piden|mandan|hacen|suelen|pueden|podrian|envian|llaman|utilizan|usan|fingen|piden|intentan|suplantan|buscan|aprovechan|pretenden|se hacen pasar|quieren)',
    '(cuidado|ojo|alerta|atencion|precaucion|desconfia|desconfie|protegete|protejase|evita ser|no caigas|no caiga|mantente alerta|este alerta|aprende a|consejos|consejo|recomendaciones|recuerda|como detectar|como identificar|senales|prevenir|recuerde|advertimos) ~6 (estafa|estafas|fraude|fraudes|phishing|smishing|vishing|timo|timos|estafadores|enganos|llamadas sospechosas|mensajes sospechosos|correos sospechosos|suplantacion|enlaces sospechosos|mensajes que|llamadas que|correos que|delincuentes)',
    'explic* ~2 (timos|estafas|fraudes)',
    'es mentira',
    '(es|puede ser|podria ser|se trata de) ~1 (una estafa|un fraude|un timo|phishing)',
    '(denuncia|denuncie|reporta|reporte|informa) ~4 (sospechos*|fraudulent*)',
  ],
  'no-hurry': TOLD_CUES_ES['no-hurry'],
  checked: TOLD_CUES_ES.checked,
} as const satisfies Pack['patterns'];

export const STATES_ES = {
  narrative: [
    '(me|nos) ~1 (llamo) ~1 (un|una|el|la|alguien|mi|del|ayer|diciendo|hoy|para|por|y me|y dijo|esta|desde|supuestamente|otra|otro|un tal)',
    '(me|nos) ~2 (llamaron|llamaba|llamaban|llaman|llama|dijo|dijeron|decia|pidio|pidieron|pedia|contacto|contactaron|escribio|escribieron|mando|mandaron|envio|enviaron|llego|hablo|hablaron|amenazo|amenazaron|ofrecio|ofrecieron|pregunto|preguntaron|han llamado|ha llamado|han pedido|ha pedido|ha llegado|han enviado|ha dicho|han dicho|estafaron|convencio|convencieron|hizo|hicieron|hackearon|robaron)',
    '(recibi|recibimos|he recibido|acabo de recibir|atendi|recibio|tuve|me entro) ~4 (llamada|llamadas|mensaje|sms|correo|whatsapp|email)',
    'conteste ~1 (una|la|el|al) ~1 (llamada|telefono)',
    '(le|les|se lo|se la) ~1 (di|dije|lei|pase|mande|envie|dicte|comparti|creí|crei|hice|conteste|pague|transferi)',
    '(hice clic|pinche|colgue|colgué|transferi|instale la|pague con)',
    '(un hombre|una mujer|alguien|un tipo|un senor|una senora|una persona|una chica|un chico|un supuesto|una supuesta) ~4 (llamo|dijo|decia|pidio|me|diciendo)',
  ],
  'they-began': [
    '(me|nos) ~2 (llamo|llamaron|llamaba|llamaban|llaman|llama|contacto|contactaron|escribio|escribieron|mando|mandaron|envio|enviaron|llego|hablo|hablaron|han llamado|ha llamado|ha llegado|entro|entraron|marcaron|marco)',
    '(recibi|recibimos|he recibido|acabo de recibir|atendi) ~4 (llamada|llamadas|mensaje|sms|correo|whatsapp|email)',
    '(llamada|llamadas|mensaje|sms) ~3 (de|del|desde)',
    '(le|te) ~1 (llamo|llamamos|hablo|hablamos|habla|saluda|escribo)',
    'pulse ~1 (1|uno|2|dos|9)',
    '(se hizo pasar|haciendose pasar|hacia pasar|supuesto|supuesta)',
  ],
  'i-began': [
    '(yo llame|llame al|llame a|he llamado al|he llamado a|marque al|cuando llame|contacte con|llame yo|llame por telefono al|hable al|hable con mi banco|marque el)',
    '!(me|le|nos|la) (llamo|llamaron|llamamos) ~1 (al|a mi|a su) ~1 (banco|numero)',
  ],
  'was-asked': [
    '(pidio|pidieron|pedia|pedian|pide|piden|dijo|dijeron|queria|querian|exigio|solicito|solicitaron|pregunto|preguntaron|ha pedido|han pedido|decia|decian|dice)',
    '(di|dije|lei|pase|mande|envie|pague|transferi|compre|instale|descargue|comparti|hice clic|pinche)',
    '(no|nada) ~3 (pidieron|pidio|pedir)',
  ],
  'delivers-code': [
    '(<num>|<code>) ~2 es ~2 (tu|su|el|la) ~5 ({code}|clave|pin)',
    '({code}|clave|clave de acceso) ~5 (es|<num>|<code>) ~1 (<num>|<code>)',
    '(usa|use|ingresa|ingrese|introduce|introduzca|tu|su|utilice|utiliza) ~5 {code} ~5 (<code>|<num>)',
    '(usa|use|ingresa|ingrese|introduce|introduzca) ~1 (<code>|<num>) ~4 (para|como)',
    '({code}|clave) (<num>|<code>)',
  ],
  locked: [
    '{account} ~6 {was-closed}',
    '(actividad|movimiento|movimientos|acceso|accesos|cargo|compra|transaccion|operacion|inicio de sesion|intento|transferencia|dispositivo|conexion) ~3 (inusual|inusuales|no habitual|habitual|habituales|no reconocido|desde otro|desde un nuevo|sospechos*|no autorizad*|no reconocid*|irregular*|extran*|fraudulent*|desconocid*|anomal*|nuevo)',
    '{was-closed} ~5 {account}',
    '(acceso|inicio|sesion|compra|cargo|transferencia|conexion|pago|retiro|operacion|intento) ~8 (nuevo|otro|desconocido|extranjero|diferente|no habitual) ~1 (dispositivo|telefono|movil|celular|pais|ubicacion|navegador|ip|beneficiario|equipo)',
    '(hemos|se ha|se han|fue|ha sido) ~2 (bloquead*|suspendid*|limitad*|restringid*|inhabilitad*|desactivad*|retenid*) ~5 {account}',
  ],
  alarm: [
    '(virus|infectad*|hackead*|malware|comprometid*)',
    '(pedido confirmado|pedido con su cuenta|entraron en|cargo de|compra de|se autorizo|autorizado|vaciando|se renueva|renovacion)',
    '(reconoces|reconoce) ~2 (cargo|compra|pago)',
    '(bloqueado|retenido|parado|detenido|retenida) ~4 (retirada|transferencia|cargo|compra|pago|bizum|operacion|retiro)',
    '(transferencia|cargo|retiro|operacion) ~5 (autorizad*|programad*|en espera|pendiente)',
    '(dispositivo|beneficiario) ~2 (nuevo|vinculado|registrado|anadido|agregado|desconocido|no habitual)',
  ],
  'call-number': [
    '(cancelar|cancele|negocie|marquenos|devuelva|tecnico|anular|anule|bloquearla) ~4 <phone>',
    '(llame|llama|llamenos|llamanos|llamar|llamando|hable|marque|marca|contact*|comuniquese|comunicate|telefono|tel|whatsapp|escriba|escribe|escribenos|al|numero|linea|atencion|soporte|llamanos|wsp|llamame|llameme) ~6 <phone>',
  ],
  'gift-codes': ['{giftcard}', '(rasp*|rasc*)'],
  'was-it-you': [
    '(no fuiste tu|no fue usted|no has sido tu|no ha sido usted|no es usted|no eres tu|no la reconoces|no lo reconoces|no la reconoce|no lo reconoce|no reconoce|no reconoces|no lo autorizo|no la autorizo|no autorizo|no autorizaste|no lo hiciste|no la hiciste|no fuiste|no realizo|no realizaste|no lo solicito|no lo pidio|no desea|no deseas|para cancelar|para anular|no fueron ustedes|no hiciste|no lo has hecho)',
  ],
  'delivery-fee': [
    '(paquete|envio|pedido|paqueteria|encomienda|entrega|correos|carta|reparto|mercancia|paquetes) ~14 (tasa|tasas|aduan*|pag*|direccion|incomplet*|incorrect*|retenid*|reprogram*|confirm*|actualiz*|actualic*|abon*|gastos|coste|costo|cargo|detenid*|almacen|deposito|no pudo|no ha podido|fallid*|impuesto*|codigo postal|suspendid*) && <link>',
    '(peaje|peajes|multa|multas|telepeaje|fotomulta|tag) ~14 (pendiente|pag*|impag*|deuda|vencid*|recargo|saldo|abon*) && <link>',
  ],
  act: [
    '(pulse|marque|presione|oprima|digite) ~2 (1|uno|2|dos|9|nueve|0)',
    '(clic|click|haga|pulse|visite|ingres*|acced*|verifi*|llam*|confirm*|actualic*|actualiz*|contact*|responda|responde|entre|entra|siga|valid*|comuniquese) ~6 (<link>|<phone>|aqui|aca|enlace|link|nos|numero|ahora|su|tu|al|siguiente|formulario)',
  ],
  partial: [
    '(ultimos|ultimas|primeros) ~1 (numeros|digitos|cifras|letras|dos|tres|cuatro|cinco|seis|2|3|4|5|6)',
    '(terminada|terminado|terminacion|acabada) ~2 (<num>|<code>)',
  ],
  hypothetical: [
    '(si|cuando|aunque) ~2 (alguien|le llaman|te llaman|recibe|recibes|le piden|te piden|te contactan|le contactan|le solicitan|te solicitan|una persona|un desconocido|alguna vez|te llega|le llega|te llama|le llama|te pide|le pide|sospechas|sospecha|te dicen|recibiera|recibieras) ~8 (pid*|llam*|solicit*|recib*|llam*|diciendo|sospech*|codigo|clave*|datos|contras*|enlace*|piden|dinero|nombre de|cuelga|cuelgue|no)',
    '(aunque|asi) ~1 (le|te|me|les) ~1 (digan|diga|juren|jure|dijeran) ~1 que ~2 (es|son|soy|era|eran) ~2 (del|para|de|banco)',
    'no ~3 (diga|digas|lea|leas|leyera|dijera|des|de) ~2 (ni a mi|ni a ellos|ni a nosotros|ni al banco)',
    'si alguien ~3 (dice|dicen|diga|dijera|metia|habia|prisa)',
    '(aunque|asi) (diga|digan|juren) que ~1 (es|son)',
    '(es|puede|pueden|va|debe|suele|suelen) ~2 (normal|el banco|mi banco|un banco) ~3 (que|pedir|pida|pide)',
  ],
  'goes-on': [
    '(ellos|estos|suelen|pueden|si|nunca|siempre|recuerda|recuerde|no|los|esta|este|estas|cuelga|cuelgue|informa|tu|su|nosotros|el|reenvia|otra|otro|tambien|te|le)',
  ],
  'money-matter': ['(cuenta|tarjeta|banco|pago|<amount>|<brand>|<issuer>)'],
} as const satisfies Pack['patterns'];
