// Pairs in Spanish: the same mail twice, and one thing decides.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_PAIR_ES = readMailSheet(
  { name: 'email-pair-es', lang: 'es', side: 'pair' },
  `
== link-bank trade=bank frame=company
= extracto
Tu extracto está disponible
Ya puedes ver el extracto de la cuenta terminada en $ending. «<Ver extracto>|<!Ver extracto>»
= dispositivo
Nuevo inicio de sesión
Se inició sesión en tu cuenta el $date a las $time. Si fuiste tú, ignora este correo. Si no, «<protege tu cuenta>|<!protege tu cuenta>».
= pago-vence
Tu pago vence el $date
Pago mínimo: $amount. «<Pagar>|<!Pagar>» {Si ya pagaste, gracias.|}
= rechazado
Pago rechazado
Rechazamos un pago de $amount en $shop. Si fuiste tú, confírmalo: «<Revisar>|<!Revisar>»
= revision(+urgency)
Actualiza tus datos antes del $date
La ley nos obliga a tener tus datos al día. Si no lo haces, limitaremos tu cuenta. «<Actualizar>|<!Actualizar>»
= dominio-visto
Mensaje seguro
Tienes un mensaje. Léelo en «<$bankDomain/mensajes>|<!$bankDomain/mensajes>» después de entrar.
= prestamo
Puedes pedir hasta $big
Tienes un préstamo preconcedido de hasta $big. «<Simular>|<!Simular>» Hasta el $date.
= activar
Activa tu nueva tarjeta
Tu tarjeta terminada en $ending va en camino. Cuando llegue, «<actívala>|<!actívala>».
== link-shop trade=shop frame=company
= pedido
Pedido $ref confirmado
Gracias por tu pedido de $amount. Llega el $date. «<Ver pedido>|<!Ver pedido>»
= reembolso
Tu reembolso de $amount
Hemos tramitado tu reembolso de $amount. «<Ver detalles>|<!Ver detalles>»
= fallo(+urgency)
No pudimos cobrar tu pedido
La tarjeta terminada en $ending fue rechazada. Actualiza tu pago antes del $date o se cancelará. «<Actualizar pago>|<!Actualizar pago>»
= rebajas
Hoy se acaba: $pct
¡Últimas horas! $pct en todo hasta medianoche. «<Comprar>|<!Comprar>»
== link-more trade=stream frame=company
= cobro-fallido(+urgency)
Pago fallido
No pudimos cobrar $fee. Cancelaremos tu plan el $date. «<Actualizar pago>|<!Actualizar pago>»
= renueva
Tu plan se renueva el $date
Se renovará por $amount. Puedes cancelarlo en «<tu cuenta>|<!tu cuenta>».
== link-parcel trade=courier frame=notice
= llega-hoy
Tu paquete llega hoy
El envío $track llega entre las $time y las $time2. «<Seguir>|<!Seguir>»
= ausente
No estabas en casa
Pasamos a las $time. «<Elige otro día>|<!Elige otro día>» o recógelo con tu documento.
= aduana
Aduana del envío $track
Hay que pagar $amount antes de la entrega. «<Pagar en línea>, o al repartidor.|<!Pagar en línea> con tarjeta.»
== link-app trade=app frame=notice
= restablecer
Restablece tu contraseña
Recibimos una solicitud para cambiar tu contraseña. «<Elegir contraseña>|<!Elegir contraseña>» Caduca en una hora.
= verificar
Confirma tu correo
Confirma que esta dirección es tuya para seguir usando $app. «<Confirmar>|<!Confirmar>»
= compartido
$first $last compartió "Presupuesto 2026"
$first $last te invitó a editar "Presupuesto 2026". «<Abrir>|<!Abrir>» Debes iniciar sesión.
= firma
Firma pendiente
$first $last te envió un contrato para firmar. «<Revisar documento>|<!Revisar documento>»
= espacio
Te queda poco espacio
Has usado 14,8 de 15 GB. «<Gestionar espacio>|<!Gestionar espacio>»
= mencion
$first te mencionó
$first: "¿lo miras antes del $day?" «<Ver comentario>|<!Ver comentario>»
= voz
Mensaje de voz (0:$nn)
Tienes un mensaje de voz de $phone. «<Escuchar>|<!Escuchar>»
== link-internal trade=firm frame=internal from="Soporte TI <ti@$firmDomain>"
= clave
Tu contraseña caduca el $date
Cámbiala antes. «<Cambiar en la intranet>|<!Mantener la misma>»
= nomina
Nómina de mayo
Tu nómina está en el portal. «<Abrir portal>|<!Abrir portal>»
= reglamento
Firma el nuevo reglamento
Todo el personal debe firmarlo antes del $date. «<Leer y firmar>|<!Leer y firmar>»
= cuarentena
Mensajes en cuarentena
El filtro retuvo 3 mensajes. «<Revisar>|<!Revisar>» Se borran a los 14 días.
== link-bill trade=utility frame=notice
= factura
Tu factura: $amount
La factura de $street está lista. «<Ver factura>|<!Ver factura>»
= impagada(+urgency)
Último aviso: $ref
No hemos recibido $amount. Si no pagas antes del $date se cortará el servicio. «<Pagar>|<!Pagar>»
== reply trade=firm frame=business from="$name $last <$name.$last@$firmDomain>"
= factura-adjunta
Reply-To: «$name.$last@$firmDomain|$name.$last.{cobros|pagos}@%free»
Factura $ref
Adjunto la factura $ref por $big, a 30 días. «Nuestra cuenta es la de siempre.|Usen la nueva cuenta de la página dos.»
= presupuesto
Reply-To: «$name.$last@$firmDomain|ventas$last3@%free»
Re: consulta
El precio es de $big con transporte. «No hace falta señal.|Transfiera hoy el total para mantener el precio.»
= disponible
From: «$name $last <$name.$last@$firmDomain>|$name $last <{gerencia$last3|$name.$last$last3}@%free>»
¿Estás?
¿Estás en tu mesa? «Quiero repasar la presentación antes del $day.|Necesito que compres unas tarjetas regalo, con discreción.»
= cuenta-nomina
From: «$name $last <$name.$last@$firmDomain>|$name $last <$name.$last$last3@%free>»
Nómina
He cambiado de banco. «Ya puse la cuenta en el portal, ¿la ves?|Cambia mi nómina a la cuenta adjunta antes del pago, no puedo entrar al portal.»
= proveedor
Cambio de cuenta
Desde el $date cobraremos en otra cuenta. «Llámame al número que ya tienes antes de cambiar nada.|Envíen hoy los $big pendientes y confirmen por correo.»
= notaria(+unusual-payment)
Firma el $date
Necesitaremos $huge el día anterior. «Nuestra cuenta no ha cambiado; llámanos para comprobarla.|Nuestra cuenta ha cambiado; usa los datos adjuntos y no llames, estamos de mudanza.»
= hilo
Re: visita
«Perfecto, nos vemos a las $time.|Antes hay que pagar $big en la nueva cuenta, datos abajo.»
El $date, $first escribió:¶> ¿Quedamos el $day?
= empleo
Entrevista el $date
Queremos entrevistarte para el puesto de asistente. «Trae tu documento; es en $street a las $time.|Es solo por chat. Envía tus datos bancarios y $round por el trámite.»
= piso
El piso de $street
Está libre desde el $date por $big. «¿Quedamos allí el $day?|Estoy fuera; envía la fianza y te mando las llaves.»
== call trade=bank frame=company flags=foreign-callback
= compra
Compra de $big en $shop
Tu tarjeta terminada en $ending se usó en $shop por $big. Si no la reconoces, llama al «número que está detrás de tu tarjeta|departamento de fraude, $mobile, ya».
= beneficiario
Nuevo beneficiario
Se añadió a $first $last el $date. ¿No fuiste tú? Llama «al número de tu tarjeta|al $phone con tu código a mano».
= movil-cambiado
Se cambió tu móvil
El $date se cambió tu teléfono. Si no lo hiciste, «ve a una oficina o llama al número de tu tarjeta|llama al agente $last, $mobile, antes de las $time».
= pregunta
¿Has hecho esta compra?
$shop, $big, $date. «Responde en la app.|Llama al $phone para anularla.»
= bloqueada
Banca en línea bloqueada
Demasiados intentos fallidos. «Restablécela en la app o en una oficina.|Llama al $mobile y un técnico se conectará a tu equipo.»
== call-app trade=app frame=company flags=foreign-callback
= renovado
Tu plan se renovó
Tu plan se renovó un año por $amount. «Puedes cancelar en los ajustes de tu cuenta.|Para cancelar llama al $phone en 24 horas.»
= recibo
Recibo $ref
Gracias por tu pago de $amount a $app. «Si algo no cuadra, mira Facturación en tu cuenta.|Si no lo autorizaste, llama al $phone.»
= compraste
Has comprado una funda
Pedido $ref, $amount. «Cámbialo en Mis pedidos.|¿No fuiste tú? Llama al $mobile.»
== asks trade=bank frame=company flags=asks-secret
= codigo
Tu código es $code6
$code6 es tu código de acceso. «No lo compartas, ni con nosotros.|Responde con él para confirmar que eres tú.»
= caduca
Tu tarjeta caduca pronto
Tu tarjeta terminada en $ending caduca este mes. «Te hemos enviado otra; no hagas nada.|Para recibir otra responde con el número, la fecha y el PIN.»
= documento
Actualiza tu documento
Tu documento ha caducado. «Tráelo a una oficina o escanéalo en la app.|Responde con tu usuario, tu contraseña y una foto de la tarjeta.»
= retenida
Retuvimos tu transferencia de $big
Retuvimos tu transferencia a $first $last. «No hagas nada; te diremos algo en un día.|Para liberarla envíanos el código que te mandamos.»
= aviso(+unusual-payment)
Aviso de fraude
Hay estafadores en $city. «Si alguien te dice que muevas tu dinero a una cuenta segura, es una estafa.|Mueve tu dinero a la cuenta segura que te abrimos: 00$code6.»
= pin
Tu PIN
Tu nuevo PIN «se envió hoy por correo; nadie te lo pedirá.|debe confirmarse: responde con el PIN antiguo.»
= abono
Reembolso de $shop
Un reembolso de $amount «se abonó en tu tarjeta terminada en $ending.|te espera: envía el número de tarjeta y el CVV.»
== asks-more trade=app frame=notice flags=asks-secret
= recuperar
Recuperación de cuenta
Pediste recuperar tu cuenta. «Escribe el código en la página de inicio; no se lo des a nadie.|Envíanos el código y tu contraseña.»
= monedero
Seguridad de tu monedero
«Nunca te pediremos tu frase de recuperación.|Responde con tu frase de 12 palabras para conservarlo.»
= soporte-ti
Cambio de servidor el $day
Tu buzón se mueve el $date. «No hagas nada, tu contraseña sigue igual.|Responde con tu usuario y contraseña.»
= premio(+prize-refund)
Has ganado nuestro sorteo
¡Has ganado {un libro|un vale de $round}! «Recógelo en la tienda.|Paga $fee de envío con tu tarjeta respondiendo aquí.»
= ong(+unusual-payment)
Ayuda tras la riada
Cientos de familias sin casa. «Puedes donar en nuestra sede o en la web.|Envía códigos de tarjetas regalo o monedas a $wallet.»
= amigo(+unusual-payment)
un favor
«¿Das de comer al gato el $day? La llave está donde siempre.|¿Me compras hoy $round en tarjetas regalo y me mandas los códigos? Te los pago luego.»
`,
);
