// What banks, insurers, tax offices, billers and shops write in Spanish.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_GENUINE_ES_MONEY = readMailSheet(
  { name: 'email-genuine-es-money', lang: 'es', side: 'legit' },
  `
== bank-statement trade=bank frame=company
= extracto
{Tu extracto de {marzo|octubre|junio} ya está disponible|Estado de cuenta disponible|Nuevo documento en tu correspondencia}
{Ya puedes consultar el extracto de tu cuenta terminada en $ending.|Hemos añadido un documento a tu buzón virtual.} {Entra como siempre en la banca en línea, apartado Correspondencia.|<Ver extracto>}
{Periodo: del $date al $date2¶Saldo final: $big|Cuenta: ...$ending¶Fecha: $date}
{Revísalo y dinos si hay algo que no reconoces.|Conservamos tus documentos diez años.}
= tarjeta-corte
{Tu estado de cuenta de tarjeta: $amount|Recibo de tu tarjeta|Fecha límite de pago: $date}
{Ya está el estado de cuenta de tu tarjeta terminada en $ending.|Este es el resumen de tu tarjeta.}
Saldo al corte: $big¶Pago mínimo: $amount¶Fecha límite: $date
{Lo cargaremos en tu cuenta, no tienes que hacer nada.|Puedes pagar desde la app, en sucursal o por transferencia.} <{Ver detalle|Pagar}>
= pago-vencido(+urgency)
{Tu pago está vencido|Aviso de pago pendiente|No hemos recibido tu pago}
No hemos recibido {tu pago de $amount|la cuota de tu préstamo}, que vencía el $date. {Si no se paga antes del $date2 se generarán intereses y podríamos informar al buró de crédito.|Para evitar cargos, deja saldo suficiente en tu cuenta.}
{Si ya pagaste, ignora este aviso.|Si tienes dificultades, llámanos al número que está detrás de tu tarjeta y buscamos una solución.}
= alerta-compra
{Compra de $amount en $shop|Aviso de compra con tu tarjeta|Usaste tu tarjeta terminada en $ending}
{Te avisamos de una operación con tu tarjeta terminada en $ending.|Pediste que te avisáramos de compras de más de $round.}
Comercio: $shop¶Importe: $amount¶Fecha: $date, $time{¶Lugar: $city|}
{¿No la reconoces? Bloquea la tarjeta en la app y llama al número que aparece en ella.|Si fuiste tú, no tienes que hacer nada.}
= rechazada
{Hemos rechazado una operación|Tu pago no se pudo realizar}
{No aprobamos|Detuvimos} un pago de $amount en $shop {porque no parecía tuyo|por saldo insuficiente|porque el código de seguridad no era correcto}. {No se ha cobrado nada.|Si fuiste tú, vuelve a intentarlo después de confirmarlo en la app.}
= confirmar-fraude
{¿Has hecho esta compra?|Alerta de seguridad: confirma una operación|Queremos comprobar un movimiento}
{Hemos visto una operación fuera de lo habitual|Detectamos un posible cargo no reconocido}: $shop, $amount, $date $time.
{Abre la app y responde sí o no.|Llámanos al número de tu tarjeta si no fuiste tú.} {Mientras, tu tarjeta puede no funcionar en internet.|} No te pediremos claves ni códigos.
= dispositivo
{Nuevo dispositivo en tu banca en línea|Inicio de sesión desde otro teléfono|Nuevo acceso a tu cuenta}
{Se ha iniciado sesión|Acabamos de vincular un teléfono nuevo}. Dispositivo: {teléfono|tableta|portátil}. Fecha: $date, $time. {Cerca de $city.|}
{Si fuiste tú, no hagas nada.|Si lo reconoces, puedes borrar este correo.} {Si no, llámanos ya al número de tu tarjeta.|Si no fuiste tú, entra en la app, Seguridad, y elimina el dispositivo.}
= datos-cambiados
{Has cambiado tu {teléfono|contraseña|domicilio}|Confirmación de cambio de datos}
Te confirmamos que el $date a las $time se cambió {tu número de móvil|tu contraseña|tu correo}. {Si lo hiciste tú, todo está bien.|No tienes que hacer nada si fuiste tú.} {Si no, acude a una oficina o llama al número de tu tarjeta.|}
= beneficiario
Nuevo beneficiario: $first $last
{Añadiste a $first $last a tus contactos de pago.|Se dio de alta la cuenta de $firm.} {La primera transferencia puede tardar 24 horas por seguridad.|} Desconfía si alguien que no conoces te pide dinero. Nunca te pediremos que muevas tu dinero a una "cuenta segura".
= transferencia
{Transferencia enviada|Comprobante $ref|Enviaste $amount a $first $last}
Destinatario: $first $last¶Importe: $big¶Concepto: {alquiler|renta|cena|factura $last4}¶Fecha: $date
{Llegará en unos segundos.|Puede tardar un día hábil.} {Guarda este comprobante.|}
= recibida
Has recibido {una transferencia|$amount}
{$first $last te ha enviado $amount.|Tu nómina ya está en la cuenta: $big.|Recibiste un depósito de $big.} Ya puedes disponer del dinero. {No es necesario hacer nada.|}
= tarjeta-envio
{Tu nueva tarjeta va en camino|Te hemos enviado la tarjeta|Renovación de tu tarjeta}
{Tu tarjeta terminada en $ending caduca pronto y|Como nos pediste,} te enviamos una nueva a tu domicilio. Llegará {antes del $date|en 5 a 7 días hábiles}. {El PIN no cambia.|Puedes ver el PIN en la app.} Cuando llegue, actívala {en la app|en un cajero} y corta la antigua.
= cierre(+urgency)
{Vamos a cerrar tu cuenta sin movimientos|Aviso de cancelación de cuenta}
{Llevas más de dos años sin usar tu cuenta terminada en $ending.|Según te comunicamos por carta,} {la cerraremos el $date|si no hay movimientos antes del $date quedará cancelada}. {Si quieres conservarla, haz un ingreso o ven a la oficina.|No tienes que hacer nada si estás de acuerdo.}
= condiciones
{Cambios en tu contrato|Modificación de tarifas|Actualizamos las condiciones de tu cuenta}
A partir del $date {cambian las comisiones de tu cuenta|actualizamos las condiciones generales}:
- {las transferencias al extranjero costarán $fee|la cuota anual baja a $round}¶- {explicamos mejor cómo reclamar|los intereses se abonan cada mes}
{Si no estás de acuerdo puedes cancelar sin coste.|Si los aceptas, no hace falta que hagas nada.} <Leer documento>
= prestamo
{Tienes un préstamo preconcedido de $big|Financia tus planes desde 6,9% TAE|Crédito personal a tu medida}
{¿Coche nuevo, reforma o un viaje?|Por ser cliente desde hace años,} puedes {pedir|solicitar} hasta $big {a devolver en 60 meses|con tasa fija}. {Sin comisión de apertura hasta el $date.|Sujeto a aprobación.} <{Calcular cuota|Simular}>
= aviso-fraude
{Ojo con las llamadas falsas|Así te intentan engañar|Consejos de seguridad}
{Cada vez más estafadores se hacen pasar por el banco.|Circulan SMS de paquetes que no existen.} Te dicen que {hay un cargo extraño y te piden el código|muevas tu dinero a una cuenta segura|instales una aplicación}. Nosotros nunca lo haremos.
Cuelga y llama al número de tu tarjeta. No compartas tus códigos con nadie, ni con nosotros. {Si ya los diste, avísanos cuanto antes, a cualquier hora.|} <Más consejos>
= datos-caducados(+urgency)
{Actualiza tus datos antes del $date|Tu documento de identidad ha caducado}
{La ley nos obliga a tener tus datos al día.|Tu documento de identidad está caducado.} {Entra en la app como siempre, Perfil, Mis documentos|Ven a tu oficina con el nuevo}. {Si no lo haces, tendremos que limitar algunas operaciones.|} No incluimos enlaces para que sepas que somos nosotros.
== insurance trade=insurer frame=company
= renovacion
{Tu seguro se renueva el $date|Renovación de la póliza $ref}
Tu póliza de {coche|hogar|salud} se renueva {automáticamente|} el $date. {Precio anual: $amount.|El recibo de $amount se cargará en la cuenta de siempre.} {Si has cambiado de coche o de casa, dínoslo.|} <Ver mi póliza>
= siniestro
{Tu parte $ref|Hemos recibido tu reclamación}
{Gracias por enviarnos las fotos.|El perito irá el $day entre las $time y las $time2.|Hemos acordado pagarte $big, menos la franquicia.} {Puedes seguirlo en tu área personal.|Si necesitas añadir algo, responde a este correo con el número de parte.}
== utility trade=utility frame=company
= factura
{Tu factura de {luz|agua|gas} ya está aquí|Factura $ref: $amount|Nueva factura disponible}
{Importe: $amount¶Periodo: $date a $date2¶Cargo en cuenta: $date|Tu factura de este mes es de $amount.} {La cargaremos en tu cuenta, no tienes que hacer nada.|Puedes pagarla hasta el $date.} <{Ver factura|Descargar factura}>
= impagada(+urgency)
{Tienes una factura pendiente|Aviso de corte|Último recordatorio}
No hemos podido cobrar tu factura de $amount. {Si no la pagas antes del $date podríamos suspender el suministro.|Evita recargos pagando antes del $date.} {Si ya pagaste, no hagas caso.|Si no puedes pagarla, llama al teléfono de tu factura: hay ayudas.} <Pagar en línea>
= corte
Corte programado en $street el $date
{Por trabajos en la red|Por mantenimiento}, no habrá {luz|agua} de $time a $time2. {Disculpa las molestias.|Desconecta los aparatos delicados.} 
= lectura
Envíanos la lectura del contador
Tu próxima factura se emite pronto. {Envía la lectura antes del $date y no será estimada.|Solo es una foto desde la app.} <Enviar lectura>
== telecom trade=telco frame=company
= factura-movil
Tu factura de $telco
{Total: $amount. La cobraremos el $date.|Este mes pagas $amount, $fee más por llamadas fuera de tu tarifa.} <Ver factura>
= subida
{Cambios en tu tarifa|Más gigas y nuevo precio}
Desde el $date tu tarifa {sube $fee al mes|pasa a tener 40 GB}. {Puedes darte de baja sin coste durante un mes.|} El resto sigue igual.
= duplicado
Solicitaste un duplicado de SIM
{Hoy a las $time|El $date} se pidió un duplicado de la tarjeta SIM de tu línea. Si no fuiste tú, {llama gratis desde tu móvil|ve a una tienda} cuanto antes.
== tax trade=utility frame=notice from="{Oficina de Impuestos|Servicio de Rentas|Administración Tributaria} <{no-responder|avisos}@{oficina-impuestos|rentas-publicas}.example>"
= notificacion
{Tienes una notificación|Aviso de puesta a disposición}
{Hay una notificación a tu nombre en tu buzón electrónico.|Se ha puesto a tu disposición una comunicación.} {Entra en nuestra sede escribiendo la dirección en el navegador.|Por seguridad este aviso no lleva enlaces.} Tienes diez días {naturales|hábiles}.
= presentada
{Declaración presentada|Acuse de recibo $ref}
Tu declaración {de 2024|anual} se recibió el $date. Resultado: {a devolver|a favor} $amount. {No hay que hacer nada más.|La devolución se hará en la cuenta que indicaste.}
== order trade=shop frame=company
= confirmado
{Pedido $ref confirmado|¡Gracias por tu compra!|Hemos recibido tu pedido}
{¡Gracias por tu pedido!|Ya estamos preparando tu pedido.} Te avisaremos cuando salga.
Pedido: $ref¶{Botas de montaña, 42|Funda nórdica|Taladro|Cafetera italiana|2 x vela} $amount¶Envío: {gratis|$fee}¶Total: $amount2
Entrega: $first $last, $street {14|3|120}, $city. Llegará {el $date|en 3 a 5 días}. Pagado con tarjeta terminada en $ending. <{Ver pedido|Seguir pedido}>
= enviado
{Tu pedido va en camino|Enviado: $ref|Tu paquete sale hoy}
{Hemos entregado tu paquete a $courier.|¡Buenas noticias! Tu pedido ya salió.} Número de seguimiento: $track. {Llegará el $day.|} <{Seguir envío|¿Dónde está mi pedido?}>
= devolucion
{Hemos recibido tu devolución|Reembolso de $amount|Tu etiqueta de devolución}
{Te hemos devuelto $amount a la tarjeta terminada en $ending. Tu banco puede tardar hasta diez días.|Imprime la etiqueta y deja el paquete en un punto de recogida antes del $date.} {No tienes que hacer nada más.|}
= ticket
{Tu ticket de $shop|Recibo de compra}
Gracias por visitar nuestra tienda de $city.
{Café|Pintura|Camiseta} $amount2¶{Calcetines|Brocha} $fee¶Total $amount
{Has ganado $nn puntos.|Guarda este ticket para cambios.}
= fallo-pago(+urgency)
{No pudimos cobrar tu pedido|Problema con tu pago|Tu tarjeta fue rechazada}
Tu banco no autorizó el pago de $amount. {Guardamos tu pedido hasta el $date.|Si no lo actualizas se cancelará.} {Prueba con otra tarjeta en Mis pedidos.|<Reintentar>}
= opina
¿Qué te pareció tu compra?
Compraste {una tetera|unas zapatillas|una tienda de campaña} hace dos semanas. Tu opinión ayuda a otros. <Opinar> {Sorteamos cada mes un vale de $round.|}
= carrito
{Has olvidado algo|Tu carrito te espera}
{La chaqueta|El sillón} que miraste sigue aquí{, pero quedan pocas unidades|}. {Envío gratis hasta esta noche.|Código VUELVE10.} <Ir al carrito>
== promo trade=shop frame=company
= ultimas-horas
{¡Últimas horas! $pct en todo|Hoy se acaba|No te lo pierdas: $pct}
{¡Corre, que vuela!|Solo hasta medianoche:} $pct {en toda la tienda|extra en rebajas} con el código {ULTIMO|EXTRA20|HOY}. <Comprar> <Mujer> <Hogar> {No acumulable. Hasta fin de existencias.|Válido hasta el $date a las 23:59.}
= bienvenida
¡Te damos la bienvenida! $pct de regalo
Gracias por suscribirte. Usa el código HOLA10 en tu primera compra. {Te contaremos las novedades antes que a nadie.|} <Empezar>
= cumple
¡Feliz cumpleaños, $first!
Tenemos un regalo para ti: {un postre|$pct de descuento|un vale de $round}. Enséñalo en caja antes del $date. {¡Que lo disfrutes!|}
= puntos
{Tus puntos caducan pronto|Tienes $last3 puntos}
Tus $last3 puntos valen $fee. {Úsalos antes del $date.|Canjéalos en tienda o en línea.} <Ver puntos>
= sorteo
Sorteamos un fin de semana en la sierra
Por nuestro décimo aniversario sorteamos una estancia para dos en $hotel. {Participa hasta el $date, sin compra.|} El ganador se elegirá ante notario; nunca pedimos dinero ni datos bancarios a quien gana. <Participar>
== delivery trade=courier frame=notice
= hoy
{Tu paquete llega hoy|Entrega prevista el $date}
{Entregaremos tu paquete de $shop entre las $time y las $time2.|Tu envío $track está en reparto.} <{Seguir o cambiar entrega|Ver mapa}> {No hace falta firmar.|Di el código $last4 al repartidor.}
= ausente
No estabas en casa
Pasamos a las $time y no había nadie. {Volveremos mañana.|Puedes recogerlo en $shop con tu documento.} No tienes que pagar nada. <Ver opciones>
= aduana
Gastos de aduana del envío $track
Tu envío del extranjero debe pagar $amount de {IVA|impuestos}. {Puedes pagarlo en nuestra app, en la oficina o al repartidor.|Lo guardamos 15 días.} Adjuntamos el desglose.
`,
);
