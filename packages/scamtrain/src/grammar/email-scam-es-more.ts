// More scams in Spanish: numbers to call, fortunes and love in other words, quiet ones.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_SCAM_ES_MORE = readMailSheet(
  { name: 'email-scam-es-more', lang: 'es', side: 'scam' },
  `
== callback trade=app frame=company flags=foreign-callback
= pedido-enviado
{Su pedido ha salido: $big|Gracias por comprar con nosotros}
{Su {portátil|televisor|teléfono} se ha cargado a su tarjeta guardada.|Estamos preparando su {portátil|teléfono}.}
Pedido: $ref¶Total: $big¶Entrega: {otra dirección|$city}
{Si no lo hizo usted, llame a prevención de fraude, $phone, en 12 horas.|Para cancelar llame al $phone.} {No responda a este correo.|}
= cargo-banco(trade=bank)
{¿Reconoce este pago?|Alerta: $big}
Se autorizó un pago de $big a $shop. {Si fue usted, ignore este correo.|} Si no, {llame a nuestra línea de seguridad $phone|llame al $mobile y pregunte por el agente $last}. {No use el número de su tarjeta, está saturado.|Le pediremos su tarjeta y el código que le enviaremos.}
= antivirus
{Aviso de renovación|Recibo de su membresía}
{La protección de su equipo se renovó por $n años.|Gracias por seguir con nosotros.} Se cargarán $big en 24 horas. {Para anularlo hable con cancelaciones: $phone.|¿Quiere el reembolso? Marque $phone con su factura $ref.} {Un agente le guiará en su ordenador.|}
= luz-corte(+urgency,+unusual-payment,trade=utility)
{Corte de suministro hoy|Se cortará su luz}
Nuestro técnico va a cortar su {luz|gas} por una deuda de $round. {Para evitarlo llame ya al $mobile y pague por teléfono o con un giro a un particular.|Llame al departamento de cortes, $phone, en 30 minutos.}
= juzgado(+authority,+unusual-payment)
From: {Juzgado Central|Secretaría Judicial|Agente $last} <{registro|secretaria$last3}@%free>
{No compareció|Expediente a su nombre}
{No se presentó a la citación del $date.|Hay una orden a su nombre.} Para evitar la detención llame al $mobile y {pague una fianza de $round|pague la multa con vales}. {No hable de esto con nadie.|}
== fortune trade=bank frame=none flags=prize-refund from="{$name $last|Sr. $last|Sra. $woman $last|Sgto. $name $last|Oficina del Director} <{$name.$last$last3|info.$last|privado$last3}@%free>"
= diplomatico
{Su caja|Entrega diplomática}
{Soy agente diplomático y tengo dos cajas con $huge para usted.|Su caja está en el almacén del aeropuerto y contiene dinero.} {Faltan los papeles y necesito $round para el certificado.|Envíe su dirección y $round para la etiqueta.} {Que quede entre nosotros.|}
= soldado
{De un soldado|Confianza|Necesito su ayuda}
{Me llamo $name $last y sirvo en una misión de paz.|Le escribo desde un campamento.} {Encontramos $huge y lo repartimos.|Quiero sacar mi parte con un mensajero.} {Busco a una buena persona que lo guarde; el 30% es suyo.|¿Puedo confiar en usted?} {Es legal.|Respóndame.}
= donacion
{Donación para usted|Ha sido elegido|Buenas noticias}
{Mi esposa y yo ganamos $huge en la lotería.|Soy un anciano con más de lo que necesito.} {Decidimos dar $big a cinco personas elegidas al azar, y usted es una.|} {Escríbanos con su nombre y teléfono para enviarlo.|Código: $last4.} {No es broma.|Dios le bendiga.}
= fondos
{Sus fondos|Último aviso de pago|Aprobado: $huge}
{Nos ordenaron liberar su herencia de $huge, que estaba retenida.|Su expediente apareció en la mesa del nuevo director.} {Está cargada en una tarjeta para usar en cualquier cajero.|} {Solo falta la tasa de activación de $round.|Complete: nombre, dirección, edad, banco.} {No hable con otras oficinas.|}
= sin-heredero
{¿Puedo confiar en usted?|Un trato para los dos|Privado}
{Llevo cuentas en un banco de $city.|Encontré su dirección en una guía y le escribo de buena fe.} {Un cliente extranjero murió con su familia y dejó $huge; nadie lo reclama.|} {Si no lo pedimos se lo queda el Estado. Usted sería su pariente; tengo los papeles.|El 40% es suyo.} {Sin riesgo.|Responda a mi correo privado.}
= huerfana
{Querido|Soy $woman, léeme por favor}
{Soy $woman, de 22 años, hija única de un comerciante al que envenenaron.|Escribo desde un campo de refugiados.} {Mi padre dejó $huge y solo puedo cobrarlo con un socio extranjero.|} {Quiero ir a vivir contigo y estudiar.|Sé mi tutor.}
== love trade=app frame=personal from="$name $last <$name.$last{$last3|}@%free>"
= sincero(+opener)
{Hola, soy $name|¿Estás ahí?}
{No sé cómo empezar, nunca he hecho esto.|Encontré tu página y quise escribirte.} {Perdí a mi ‹esposa/esposo› hace cuatro años y las tardes son largas.|Me gusta cocinar, el mar y la gente sincera.} {Trabajo en un barco y solo tengo correo.|Cuéntame de ti.} {Escríbeme a mi correo privado.|}
= regalo-aduana(+unusual-payment)
{Un regalo para ti|¿te llegó?|el paquete}
{Te mandé una caja con un anillo, un teléfono y dinero.|Cariño, el regalo está retenido en la aduana.} {Piden $big; págalo y recupéralo del dinero de la caja.|Yo no puedo pagar desde el barco.} {Con tarjetas regalo es más rápido.|No se lo cuentes a nadie.}
= equivocado(+opener)
{Perdón, ¿me equivoqué?|comida el $day}
{Ay, perdona, creí que era el correo de mi asistente. Qué amable eres.|¡Será el destino!} {Vivo en $city y en mi tiempo libre opero con oro y cripto; me enseñó mi tía.|} {Te puedo enseñar: gané $big la semana pasada.|Pasemos a otro chat.}
= padre(+unusual-payment)
From: {Padre $last|Pastor $name} <{padre.$last|oficina.$name}$last3@%free>
{Un favor|Bendiciones}
{¿Tienes un momento? Estoy de retiro y no puedo hablar.|Es para una hermana enferma de la parroquia.} ¿Me compras dos tarjetas regalo de $round y me mandas foto del reverso? {Te lo pago el $day.|}
== business trade=firm frame=business
= cambio-discreto
From: $name $last <{contabilidad|$name.$last}@{$firmDomain2|%free}>
{Datos actualizados|Una nota sobre el pago}
{Espero que estés bien.|Solo una nota.} {Adjunto nuestros nuevos datos bancarios; ¿serías tan amable de usarlos desde el próximo pago?|Antes de pagar la factura pendiente, pídeme la cuenta actual.} {No hay prisa, pero confírmalo por correo.|Mi teléfono no funciona.}
= fianza(+urgency)
From: {$name $last|Gestoría} <{firma|$name.$last}@{$firmDomain2|%free}>
{Instrucciones de pago|Firma: importes finales}
{¡Enhorabuena por la casa!|Todo listo para el $date.} {Estas son las instrucciones finales para $huge; han cambiado porque nuestra cuenta está en auditoría.|Transfiera hoy para no perder la fecha.} {Estoy en reuniones, no llame; envíe el justificante.|}
= registro
{Su marca está por caducar|Alta en el registro mercantil}
{Debe renovar su inscripción.|Firme el formulario adjunto.} {Cuesta $big al año.|Pague en 10 días a $bank, 00$code6.} {Fuera de plazo son $round más.|}
== quiet trade=bank frame=company
= extracto-trampa
{Su extracto está listo|Documento disponible}
{Su extracto está en nuestro nuevo centro de documentos.|Ya puede descargar su certificado fiscal.} {Le pediremos que se identifique y confirme su móvil.|} <{Ver extracto|Descargar}>
= puntos-trampa(+prize-refund)
{Sus puntos están por caducar|Tiene $last3$ending puntos}
Tiene puntos por valor de $round que caducan el $date. {Elija un regalo o cóbrelos en su tarjeta.|} <{Canjear|Elegir regalo}>
= encuesta-trampa(+prize-refund)
{Opine y reciba $round|Encuesta para clientes}
{Gracias por estar con nosotros.|} Le damos $round por cinco preguntas. {Al final indique la tarjeta.|} <Empezar>
= confirmar-movil
{Confirme su móvil|Falta un dato en su perfil}
{No tenemos su móvil confirmado.|Con él le protegemos mejor.} Entre y añádalo: <{Confirmar|Completar perfil}>. {Recibirá un código; escríbalo en la misma página.|Gracias, es un minuto.}
`,
);
