// Genuine mail in Spanish that is easily taken for a scam, and longer mail.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_GENUINE_ES_MORE = readMailSheet(
  { name: 'email-genuine-es-more', lang: 'es', side: 'legit' },
  `
== warning trade=bank frame=company
= temporada
{Compra segura estas fiestas|Cinco fraudes de temporada|Que no te arruinen las vacaciones}
{Los estafadores trabajan más en estas fechas. Fíjate en esto:|Te contamos los engaños que más vemos.}
- Tiendas falsas: {si el precio es demasiado bueno, desconfía|busca dirección y opiniones}.¶- SMS de paquetes que piden una pequeña tasa.¶- "Hola, mamá" desde un número nuevo: llama antes al de siempre.¶- Vendedores que quieren cobrar con tarjetas regalo o criptomonedas.
{Si crees que has caído, llama al número de tu tarjeta a cualquier hora.|Preferimos diez llamadas de más que una de menos.}
= suplantacion
{¿De verdad te llama $bank?|Cómo saber que somos nosotros|Se hacen pasar por nosotros}
Hay quien llama o escribe en nuestro nombre. Puede saber tu nombre y el número puede parecer el nuestro. {Te pedirá un código, que instales una aplicación, que muevas tu dinero o que des tu tarjeta a un mensajero.|Dirá que tu cuenta está bloqueada y te mandará un enlace para "verificarla".}
Nosotros nunca pedimos el PIN, la contraseña ni los códigos, ni mandamos a nadie a recoger tarjetas. {Cuelga y marca el número de tu tarjeta.|} Reenvía los correos raros a denuncias@$bankDomain.
= inversion
{Piénsalo dos veces antes de invertir|Si suena demasiado bien}
Anuncios con caras famosas prometen mucho sin riesgo; luego un "asesor" te hace instalar un programa y enviar criptomonedas. {El año pasado se perdieron así $huge.|Es de los fraudes más crueles.} Comprueba que la empresa está autorizada y háblalo con alguien de confianza. {Nadie honesto te mete prisa ni te pide que mientas al banco.|}
= brecha
Filtración de datos en otra empresa
Quizá has leído que atacaron a {una tienda|una agencia de viajes}. Nuestros sistemas no están afectados, pero tu tarjeta terminada en $ending pudo usarse allí y {te enviamos una nueva por precaución|te pedimos que revises tus movimientos}. No tienes que llamar. Cuidado con correos falsos que aprovechan la noticia.
= prueba-phishing(trade=firm)
From: Seguridad de la Información <seguridad@$firmDomain>
{Consejo de seguridad del mes|Resultado de la prueba de phishing}
{La semana pasada enviamos un correo de prueba sobre un paquete. El 12% pulsó.|Este mes: correos que parecen del jefe.} Si tu responsable te pide tarjetas regalo o cambiar una cuenta por correo, llámale antes. {Mira la dirección, no el nombre.|Nadie te va a reñir por preguntar.}
= loteria-aviso
{No puedes ganar una lotería en la que no juegas|Cuidado con premios y herencias}
{Un correo dice que has ganado dinero o que heredas de un desconocido, pero antes debes pagar una tasa.|"¡Felicidades, ha ganado!" es como empiezan muchos fraudes.} {El premio no existe y a una tasa le sigue otra.|Los premios de verdad no cuestan nada.} No envíes dinero ni copia de tu documento a quien no conoces.
= amor-aviso
{Cuando el amor pide dinero|Estafas amorosas}
{Son encantadores, viven lejos y siempre hay algo que les impide verte.|Empieza con un mensaje amable y acaba pidiendo tarjetas regalo, criptomonedas o un giro.} {Te piden que no lo cuentes a tu familia ni al banco.|} Háblalo con alguien de confianza antes de enviar nada.
= factura-aviso(trade=firm)
{Aviso a clientes: facturas falsas|Nuestra cuenta no ha cambiado}
{Alguien envía correos en nuestro nombre diciendo que cambió nuestra cuenta y que hay que pagar con urgencia.|Un cliente recibió una factura falsa igual que las nuestras.} No son nuestros. {No pagues y llama al teléfono que ya conoces.|Comprueba siempre por teléfono cualquier cambio.}
= impuestos-aviso(trade=utility)
{Correos falsos sobre devoluciones|Aviso de fraude}
Circulan correos que prometen una devolución o amenazan con embargos. Nunca pedimos tarjetas ni claves por correo. {Bórralos o reenvíalos.|Si diste tu tarjeta, llama a tu banco.}
== changes trade=bank frame=notice
= correo-cambiado
{Cambiaste tu correo|Confirmación de tu solicitud}
El $date cambiamos {tu correo|tu número de móvil} en nuestros registros. {Escribimos a la dirección antigua y a la nueva.|} Si lo pediste, no hay nada más que hacer. {Si no, llama cuanto antes al número que está detrás de tu tarjeta.|}
= clave-cambiada
{Contraseña cambiada|Nueva clave de acceso}
Cambiaste tu contraseña a las $time del $date. {Cerramos sesión en los demás dispositivos.|} ¿No fuiste tú? {Apaga la tarjeta en la app y llama al número que aparece en ella.|Ve a una oficina o llama al número de tu tarjeta.}
= wallet
Tu tarjeta se añadió a un teléfono
Ya puedes pagar con {tu teléfono|tu reloj} y la tarjeta terminada en $ending. Si fuiste tú, no hagas nada. Si no, {quítala en la app|llama al número de tu tarjeta} de inmediato.
= reemplazo
{Cambiamos tu tarjeta|Cancelamos la tarjeta terminada en $ending}
{Nos dijiste que la perdiste|Vimos un pago que no reconociste}, así que la cancelamos. La nueva llegará antes del $date. {Da el número nuevo a las empresas que te cobran cada mes.|Mientras tanto tienes la virtual en la app.}
= reclamacion
{Estamos revisando tu reclamación|Caso $ref|Abono provisional de $amount}
{Gracias por avisarnos del pago de $amount a $shop.|Te abonamos $amount mientras lo revisamos.} Puede tardar hasta 45 días. {No tienes que hacer nada; si falta un documento te lo pediremos en tu buzón.|}
= pausa
{Hemos pausado un pago|Queremos comprobar tu transferencia}
Tu transferencia de $big a $first $last está en pausa mientras vemos que todo está bien. {Abre la app, lee el aviso y elige Continuar o Cancelar.|Si te llamamos, no te pediremos códigos, y puedes colgar y llamar al número de tu tarjeta.} {Si alguien te dijo qué contestar, cancela.|}
= carta
{Tienes una carta en tu buzón|Nueva comunicación}
Dejamos en tu buzón una carta sobre {el tipo de interés|las comisiones|tu descubierto}. Entra como siempre para leerla. {Ya no ponemos enlaces de acceso en los correos, así es más fácil ver los falsos.|}
== billing trade=stream frame=company
= caduca-tarjeta
{Tu tarjeta está a punto de caducar|Actualiza tu tarjeta}
La tarjeta con la que pagas (terminada en $ending) caduca este mes. {Añade otra en tu cuenta, Facturación, antes del $date.|Si tu banco ya nos dio la nueva, ignora este correo.} <Ir a facturación>
= ultimo-intento(+urgency)
{Último intento de cobro|Pausaremos tu plan el $date}
Hemos intentado cobrar $amount {dos|tres} veces. {El $date pausaremos tu cuenta; guardamos tus listas seis meses.|Lo intentaremos una última vez.} <{Pagar|Arreglar el pago}> {¿Dudas? Responde, te lee una persona.|}
= factura-app(trade=app)
{Factura $ref de $app|Ya tienes tu factura}
Periodo: $date a $date2¶{Usuarios|Licencias}: $n x $amount¶Total: $big
{Pagado con tarjeta terminada en $ending.|Vence el $date, por transferencia a la cuenta de siempre.} <Ver facturas>
== confirm trade=app frame=company
= privacidad
{Cambiamos nuestra política de privacidad|Nuevos términos}
Desde el $date {guardaremos tus datos menos tiempo|los términos son más cortos y claros}. {No tienes que hacer nada.|Si sigues usando $app, los aceptas.} <Leer cambios>
= vendido(trade=market)
{¡Has vendido tu {lámpara|bicicleta}!|Mensaje nuevo sobre tu anuncio}
{Empaquétala bien y entrégala antes del $date.|$first pregunta: "¿Sigue disponible?"} {Te pagaremos $amount dos días después de la entrega.|} No salgas de nuestra web: {si te piden hablar por otra app o tu tarjeta, avísanos|así estás protegido}.
= ayuntamiento(trade=utility)
From: {Ayuntamiento|Oficina de Empleo|Registro Civil} <no-responder@{servicios-ciudad|oficina-empleo}.example>
{Hemos recibido tu solicitud|Cita el $date|Resolución disponible}
{Tu solicitud de ayuda se registró el $date. La respuesta tarda hasta seis semanas.|Te enviamos la resolución por correo postal.} {Trae tu documento y tres nóminas a la cita.|El trámite es gratuito.}
= vehiculo(trade=insurer)
{Tu inspección vence el $date|Recordatorio: revisión del coche}
La inspección de $plate vence el $date. {Pide cita en nuestra web o por teléfono.|Puedes pagar en la estación.} {Si ya la pasaste, gracias.|}
== longer trade=firm frame=business from="$name $last <$name.$last@$firmDomain>"
= propuesta
{Propuesta para {la web|el taller}|Siguientes pasos}
{Fue un placer conoceros.|Gracias por vuestro tiempo el $day.} Lo haríamos en tres pasos: hablar con cinco personas de vuestro equipo, escribir un plan corto y probarlo juntos en el tercer mes. {El total sería de $big, un tercio al empezar.|Cobramos por día, sin pasar de $big.}
{Adjunto el esquema y dos referencias a las que podéis llamar.|Si queréis cambios, decidme.} {¿Os va bien una llamada el $date a las $time?|No corre prisa.}
= consulta-pago
{Duda sobre la factura $ref|Estado de cuenta}
{Recibimos $big sin referencia. ¿De qué factura es?|En vuestro último pago faltan $amount, creo que el abono se usó dos veces.} {Adjunto el detalle.|} {Sin prisa.|}
= comprobar-cuenta
{Comprobar tus datos bancarios|Alta de proveedor}
{Antes del primer pago te llamaré al número de tu web para comprobar la cuenta.|Nos pides pagar en otra cuenta: nuestra norma es llamar antes. ¿Cuándo te va bien?} Lo hacemos con todos{ desde que hackearon a un proveedor|}.
= pagado
{Pago enviado hoy|Aviso de pago $ref}
Hemos pagado $big en tu cuenta terminada en $ending por la factura $ref. {Debería llegar mañana.|Dime cuando la tengas.} Adjunto el justificante.
= voluntariado(trade=charity)
{Turnos del banco de alimentos|Gracias a todos}
{Aquí van los turnos del mes. Si no puedes, cámbialo con alguien y avísame.|El $day preparamos 230 cajas.} {Falta fruta en conserva y sobra pasta.|Hace falta conductor el $date.}
`,
);
