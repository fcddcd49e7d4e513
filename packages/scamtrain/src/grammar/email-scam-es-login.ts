// Scams in Spanish that want a password, a code or a card by a link.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_SCAM_ES_LOGIN = readMailSheet(
  { name: 'email-scam-es-login', lang: 'es', side: 'scam' },
  `
== bank-login trade=bank frame=company
= suspendida(+urgency)
{Su cuenta ha sido suspendida|Cuenta limitada|Acción requerida: verifique su cuenta|Acceso restringido}
{Hemos detectado actividad inusual en su cuenta|Por motivos de seguridad} {y la hemos bloqueado temporalmente|su cuenta fue limitada}.
{Para recuperar el acceso|Para evitar la cancelación} debe {verificar sus datos|confirmar su identidad} {en las próximas 24 horas|lo antes posible}. <{Verificar ahora|Reactivar mi cuenta|Confirmar identidad}>
= amable
{Revisión anual de sus datos|Le pedimos un momento|Actualización de información}
{Dentro de nuestro compromiso con su seguridad le pedimos que revise sus datos.|Estamos mejorando nuestros servicios.} {Solo le llevará unos minutos y puede hacerlo cuando le venga bien.|} <{Revisar mis datos|Continuar}> {Agradecemos su colaboración.|Disculpe las molestias.}
= acceso(+urgency)
{Nuevo acceso desde $city|Dispositivo no reconocido|¿Ha sido usted?}
Se inició sesión en su banca en línea desde un dispositivo desconocido a las $time. {Si no fue usted, cancele el acceso de inmediato:|¿No lo reconoce? Bloquéelo aquí:} <{No he sido yo|Cancelar acceso|Bloquear dispositivo}>
= cargo(+urgency)
{Cargo de $big en proceso|Transferencia pendiente|Compra en $shop por $big}
Se realizará {un cargo|una transferencia} de $big a {$first $last|$shop} hoy a las $time. {Si no lo autorizó, anúlelo antes de que se procese.|Para cancelar la operación:} <{Anular cargo|Cancelar operación|No reconozco}>
= mensaje
{Tiene un nuevo mensaje|Notificación importante|Documento pendiente de lectura}
{Tiene un mensaje importante en su buzón.|Hay un documento pendiente.} {Por su seguridad solo puede leerlo tras identificarse.|Inicie sesión para consultarlo.} <{Leer mensaje|Ver documento}>
= tarjeta(+asks-secret)
{Su tarjeta ha sido bloqueada|Reactive su tarjeta|Confirme su tarjeta}
Su tarjeta terminada en $ending {ha sido desactivada|no pudo renovarse}. Para volver a usarla {escriba el número completo, la fecha, el CVV y el PIN|confirme su número de tarjeta y clave} en <{Activar tarjeta|$TDomain/activar}>.
= devolucion(+prize-refund)
{Tiene una devolución de $amount|Reembolso de comisiones}
{Tras una revisión vimos que pagó de más.|Le corresponde un abono de $amount.} {Indique la tarjeta donde desea recibirlo.|Complete el formulario.} <{Recibir abono|Aceptar}>
= prestamo-aprobado
{Felicidades, su crédito fue aprobado|Aumento de línea por $big}
Fue seleccionado para {un crédito|un aumento de línea} de $big. Para aceptarlo, {ingrese con su usuario y contraseña|valide su cuenta}. <Aceptar> {Válido por 48 horas.|}
= nueva-norma(+urgency)
{Nueva normativa: active su firma|Actualice la app antes del $date|Token vencido}
{Según la nueva normativa europea debe activar el nuevo sistema de seguridad.|Su token digital vence hoy.} {Las cuentas sin activar no podrán hacer pagos.|De lo contrario su cuenta será dada de baja.} <{Activar|Sincronizar token}>
= mal-escrito(+urgency)
{URGENTE!! su cuenta a sido bloqueda|Notificacion de Cuenta|estimado cliente verifique}
{Hemos detectado inicio de secion no autorisado y su cuenta esta bloqueado|Por seguridad nosotros bloquear su cuenta}. {Por favor haga clic en link para desbloquear|Favor de verificar sus dato en enlace}. {Si no lo hacer su cuenta sera cerrado.|Gracias por su atencion.} <{CLICK AQUI|Clic aqui|INGRESAR}>
= qr(+urgency)
{Active su nueva app con el código QR|Renovación del autenticador}
{Escanee con su móvil el código QR adjunto para no perder el acceso.|Debe renovar su autenticador antes del $date: abra la cámara y escanee el código.} <{Código QR|Escanear}>
== mailbox trade=firm frame=internal
= cuota(+urgency)
{Buzón lleno|Su correo supera el límite|Aviso del administrador}
{Su buzón ha superado el límite de almacenamiento|Ha usado 1,98 GB de 2 GB}. {No podrá enviar ni recibir correos|Perderá los mensajes entrantes} si no {valida su cuenta|amplía su cuota}. <{Validar|Ampliar gratis}> {Si no lo hace en 24 horas será eliminado.|}
= clave(+urgency)
{Su contraseña caduca hoy|Conserve su contraseña actual}
{La contraseña de $first@$firmDomain caduca hoy.|Su clave de correo vence en 24 horas.} {Puede seguir usando la misma.|Para no quedar bloqueado, confírmela.} <{Mantener contraseña|Conservar la misma clave}>
= retenidos
{Tiene 7 mensajes retenidos|Correos no entregados}
{7 mensajes están pendientes|No se entregaron algunos mensajes} por un {error de sincronización|cambio de servidor}. <{Liberar mensajes|Revisar}> {Se borrarán en 48 horas.|}
= rrhh
{Ajuste salarial 2026|Carta de bono para $first|Nuevo reglamento}
{Recursos Humanos ha compartido un documento confidencial.|Todo el personal debe firmar el nuevo reglamento antes del $date.} {Entre con su correo y contraseña de trabajo para verlo.|} <{Ver documento|Abrir ajuste_salarial.pdf}>
= migracion
{Migración del correo|Actualización del webmail}
{Estamos pasando todos los buzones al nuevo webmail.|El administrador actualiza el servidor.} {Escriba usuario, contraseña y fecha de nacimiento para no perder su correo.|Ingrese al nuevo portal con su clave antigua.} <{Migrar|Nuevo portal}>
= voz
{Nuevo mensaje de voz (0:$nn)|Documento escaneado}
{Ha recibido un mensaje de voz de $phone.|La impresora le envió un escaneo de 3 páginas.} <{Escuchar|Abrir}> {Inicie sesión con su correo para acceder.|}
== cloud trade=app frame=notice
= compartido
{$first $last compartió un archivo|Documento: {Transferencia|Contrato}_$last4|Comprobante de pago}
{Ha recibido un archivo seguro|Le han compartido}: {Comprobante_$last4.pdf|Contrato_final.pdf}. {Entre con su correo y contraseña para abrirlo.|El archivo está protegido.} <{Abrir documento|Descargar}> {El enlace caduca en 24 horas.|}
= nube(+urgency)
{Sus fotos serán eliminadas|Almacenamiento lleno}
{No pudimos renovar su almacenamiento.|Su pago ha caducado.} Sus fotos {se borrarán el $date|serán eliminadas hoy}. {Consiga 50 GB por $fee.|Actualice su pago.} <{Conservar mis fotos|Actualizar}>
= bloqueada(+urgency)
{Su cuenta de $app fue bloqueada|Su página será desactivada}
{Bloqueamos su cuenta por seguridad.|Su página fue denunciada por derechos de autor.} {Apele en 24 horas con su correo y contraseña.|Verifique su identidad.} <{Apelar|Desbloquear}>
== subscription trade=stream frame=company
= suspendido(+urgency)
{Su suscripción está suspendida|Pago rechazado|Actualice sus datos de pago}
{No pudimos autorizar su pago.|Tenemos problemas con su información de facturación.} {Cancelaremos su cuenta si no la actualiza en 48 horas|Vuelva a introducir su tarjeta hoy para seguir viendo}. <{Actualizar|Reactivar}>
= gratis
{Su suscripción ha expirado|Amplíe gratis 90 días}
{Por fidelidad puede ampliarla gratis 90 días.|} Solo confirme su tarjeta; {no se cobrará nada|es para validar}. <Ampliar gratis>
== parcel trade=courier frame=company
= tasa
{Su paquete está en espera|Entrega fallida|Paquete $track retenido}
{No pudimos entregar su paquete $track por dirección incompleta.|Su paquete está en nuestro almacén.} {Pague $fee para una nueva entrega.|Debe abonar $fee de gastos de gestión.} <{Programar entrega|Pagar|Confirmar dirección}> {Si no lo hace en 48 horas será devuelto.|}
= aduanas
{Gastos de aduana pendientes|Su envío está en aduana}
Su envío internacional está retenido porque faltan {los aranceles de $fee|documentos}. <{Pagar aduana|Liberar envío}> {Solo con tarjeta.|}
= amable-paquete
{Sobre su entrega|No encontramos su casa}
{Disculpe, el repartidor no encontró su domicilio.|Hay un pequeño error en el número.} ¿Sería tan amable de revisarlo {cuando pueda|}? <{Revisar dirección|Corregir}> {El reenvío cuesta $fee.|}
= encuesta(+prize-refund)
{¡Ha sido elegido!|Su premio le espera}
{Es una de las 10 personas elegidas para recibir|Conteste 3 preguntas y reciba} {un taladro|un teléfono nuevo|una tarjeta de $round}. Solo paga el envío de $fee. <{Reclamar|Empezar}>
== tax trade=utility frame=notice from="{Administración Tributaria|Devoluciones|Oficina de Impuestos|Sede Electrónica} <{devolucion|notificaciones|aviso}@{$firmDomain|impuestos-devolucion.{com|info|example}|%free}>"
= devolucion-impuestos(+prize-refund,+authority)
{Devolución de impuestos|Tiene un reembolso de $amount}
{Tras el último cálculo de su actividad fiscal le corresponde un reembolso de $amount.|Tiene una devolución pendiente de 2024.} {Envíe la solicitud antes del $date.|} <{Solicitar devolución|Reclamar}>
= deuda(+urgency,+authority)
{Último aviso: deuda $ref|Notificación de embargo|Multa pendiente}
{Consta una deuda de $big a su nombre.|No declaró parte de sus ingresos.} {Si no paga hoy se embargarán sus cuentas.|Descargue la notificación para evitar la sanción.} <{Pagar ahora|Ver notificación|Descargar}>
= ayuda(+authority)
{Ayuda de $round|Bono social|Su subsidio está retenido}
{Tiene derecho a una ayuda de $round.|Su pago está retenido.} {Confirme su documento y su tarjeta.|Indique sus datos de banca en línea para cobrarla.} <{Solicitar|Confirmar}>
= multa(+authority,+urgency)
{Multa de tráfico $plate|Expediente $ref}
Su vehículo $plate tiene una multa de $round. {Pague hoy con el 50% de descuento.|Mañana se duplica.} <{Pagar multa|Ver foto}>
== business-login trade=app frame=business
= portal-factura
{Factura $ref|Factura vencida: $big|Nueva orden de compra}
{Adjunto la factura por $big.|Le envío nuestra nueva orden de compra.} {Debe identificarse con su correo para abrirla.|Está en nuestro visor seguro.} <{Ver factura|Abrir}> {Trátelo como confidencial.|Avíseme cuando esté pagada.}
= dominio(+urgency)
{Su dominio caduca hoy|Último aviso: $firmDomain}
Su dominio $firmDomain {caduca hoy|será suspendido}. {Renueve por $amount o perderá su web y su correo.|} <Renovar dominio>
= monedero(trade=crypto)
{Verifique su monedero|Retiro de $big solicitado}
{Por la nueva ley todo monedero debe verificarse antes del $date.|Se pidió un retiro desde otro dispositivo.} {Introduzca su frase de 12 palabras.|Conecte su monedero y confirme la frase de recuperación.} <{Verificar|Cancelar retiro}>
`,
);
