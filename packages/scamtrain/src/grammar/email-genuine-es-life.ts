// What accounts, schools, employers, suppliers, neighbours and friends write in Spanish.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_GENUINE_ES_LIFE = readMailSheet(
  { name: 'email-genuine-es-life', lang: 'es', side: 'legit' },
  `
== code trade=app frame=notice
= codigo
{$code6 es tu código|Tu código de acceso|Código de verificación}
{Escribe este código para entrar|Este es tu código de un solo uso}:
$code6
{Caduca en 10 minutos.|Solo sirve una vez.} {No lo compartas con nadie; no te lo vamos a pedir.|Si no intentaste entrar, cambia tu contraseña.}
= verifica
{Confirma tu correo|Un paso más}
{¡Gracias por registrarte!|Queremos comprobar que esta dirección es tuya.} <{Confirmar correo|Verificar}> El enlace vale 24 horas. Si no creaste la cuenta, no hagas nada.
= restablecer
{Restablece tu contraseña|Solicitud de nueva contraseña}
{Recibimos una solicitud para cambiar tu contraseña.|Alguien, esperamos que tú, pidió una nueva contraseña.} <Elegir contraseña> {Si no fuiste tú, ignora este correo.|El enlace caduca en una hora.}
= cambiada
{Tu contraseña ha cambiado|Activaste la verificación en dos pasos}
Cambio hecho el $date a las $time. Si fuiste tú, perfecto. Si no, {restablece tu contraseña desde la página de inicio|contacta con soporte desde la ayuda}.
= acceso
{Nuevo inicio de sesión|Alerta de seguridad|Bloqueamos un intento de acceso}
{Hemos detectado un acceso nuevo a tu cuenta.|Alguien usó tu contraseña y lo detuvimos.} Cuándo: $date, $time. Dónde: cerca de $city. {Si fuiste tú, ignora este mensaje.|} Si no, <revisa tu actividad>.
= espacio
Te queda poco espacio
Has usado 13,6 de 15 GB. Cuando se llene no podrás {recibir correo|subir archivos}. {Borra archivos grandes o amplía desde $fee al mes.|} <Gestionar espacio>
= inactiva(+urgency)
Tu cuenta se borrará el $date
Hace dos años que no entras. {Por protección de datos borramos las cuentas que nadie usa.|} Si quieres conservarla, inicia sesión antes de esa fecha. <Conservar mi cuenta>
== subscription trade=stream frame=company
= renueva
{Tu suscripción se renueva el $date|Aviso de renovación}
Tu plan {anual|familiar|Premium} se renovará el $date por $amount con la tarjeta terminada en $ending. {No hace falta que hagas nada.|} Puedes cancelarlo cuando quieras en <tu cuenta>.
= fallido(+urgency)
{No pudimos cobrar tu suscripción|Actualiza tu forma de pago}
{Intentamos cobrar $amount y el banco lo rechazó.|Tu tarjeta terminada en $ending ha caducado.} {Volveremos a intentarlo en tres días.|Actualízala antes del $date para no perder tu plan.} <Actualizar pago>
= recibo
{Recibo de tu pago|Factura $ref}
Gracias por tu pago. Plan: {mensual|anual}. Importe: $amount. Fecha: $date. {Adjuntamos la factura.|<Descargar factura>}
= prueba
Tu prueba gratuita termina pronto
El $date tu prueba pasará a ser un plan de pago de $amount al mes. Si no quieres seguir, cancélala antes y no pagarás nada. <Gestionar plan>
= estrenos
{Estrenos de la semana|$first, esto te va a gustar}
{Una detective que odia la lluvia. Seis documentales nuevos.|Conciertos, cine clásico y una serie de tu ciudad.} <Ver ahora>
== saas trade=app frame=notice
= compartido
{$first $last ha compartido "{Presupuesto 2026|Acta|Turnos}" contigo|$first te invitó a editar un documento}
$first $last ({$first.$last@$firmDomain|de $firm}) te ha {invitado a editar|compartido} "{Presupuesto 2026|Acta de la reunión|Plano}". {"Mira la segunda pestaña antes del $day."|"Como te dije."|} <Abrir>
= comentario
$first te mencionó en un comentario
$first $last: "{¿Podemos usar un azul más claro?|Este párrafo repite el anterior.|Por mí, adelante.}" <Responder> <Ver comentario>
= firma
{Firma pendiente: {contrato de alquiler|acuerdo}|$first $last te envió un documento}
$first $last, de $firm, te ha enviado {el contrato de arrendamiento|un acuerdo de confidencialidad} para firmar. {"Aquí va lo que hablamos."|} <Revisar documento>
= incidencia
{Solicitud $last4 recibida|Re: incidencia $last4}
{Gracias por escribirnos. Te responderemos en un día hábil.|$name respondió: "Ya debería funcionar. ¿Puedes probar?"} {Escribe tu respuesta encima de esta línea.|}
= calendario
{Invitación: reunión de presupuesto, $day $time|Cambio de hora: demo}
$first $last te ha invitado. Cuándo: $date, $time. Dónde: {sala 3|videollamada|$street}. <Sí> <Quizá> <No>
= foro
Resumen semanal del foro
"{Pulgón en los tomates|Enseñad vuestro taller}" 24 respuestas¶"Intercambio de semillas en $city" 3 respuestas¶<Leer más> Recibes este resumen una vez por semana.
== travel trade=airline frame=company
= reserva
{Reserva confirmada: $city|Tu billete $ref}
Localizador: QX7P$last3¶$flight, $date, $time, asiento $seat¶Total $amount
{Puedes facturar en línea 24 horas antes.|Comprueba que los nombres coinciden con el documento.} <Gestionar reserva>
= facturar
Ya puedes facturar tu vuelo a $city
{El check-in en línea está abierto.|} Ten a mano tu documento. <Facturar> {Añadir maleta aquí es más barato que en el aeropuerto.|La puerta cierra 20 minutos antes.}
= hotel(trade=hotel)
{Tu estancia en $hotel está confirmada|Reserva $ref}
Te esperamos el $date, {dos|tres} noches, habitación {doble|con balcón}. Total $big, se paga en el hotel. {Cancelación gratis hasta el $date2.|} Entrada desde las 15 h.
= tren(trade=rail)
Tus billetes a $city
Salida el $date a las $time, coche {4|7}, plaza $nn. Los billetes van adjuntos y en la app. {Si el tren llega tarde puedes pedir indemnización.|}
== health trade=clinic frame=company
= cita
{Recordatorio de cita|Tu cita del $date}
Tienes cita con {el Dr.|la Dra.} $last el $date a las $time. {Ven diez minutos antes con tu tarjeta sanitaria.|Si no puedes venir, avísanos un día antes.} <Confirmar o cambiar>
= resultados
Tus resultados están disponibles
{Ya puedes consultar tus resultados|Tienes un mensaje de tu médica}. Por privacidad no los enviamos por correo: entra en el portal del paciente. {Si es urgente, llama al $phone.|}
== news trade=charity frame=company
= boletin
{La carta del $day|Número $last3|Cinco cosas para leer}
{Ha llovido toda la semana, así que leí.|Hola de nuevo desde $city.} {Un reportaje sobre quienes reparan faros.|Por qué el pan está mejor al día siguiente.} <Leer en línea> {Si te gusta, reenvíalo a alguien.|}
= donacion
{Gracias por tu donativo|Tu certificado de donaciones}
Gracias por tu ayuda de $round. {Con personas como tú, 412 familias comieron caliente este invierno.|Adjuntamos el certificado para tu declaración.} <Leer sus historias>
= colabora
{¿Nos ayudas antes del $day?|El río sigue subiendo}
Las inundaciones han dejado a cientos de familias sin casa. {Nuestros voluntarios reparten mantas y comida.|Con $round compramos un kit.} <Donar> {También puedes hacerlo en nuestra sede.|}
= encuesta
{Tu opinión cuenta|Encuesta de 3 minutos}
{Hace poco nos llamaste.|Visitaste nuestra oficina de $city.} ¿Nos recomendarías, del 0 al 10? Tus respuestas son anónimas. <Empezar>
= colegio(trade=school)
{Circular: excursión|No hay clase el $date|Boletín de la semana}
{El $date los de cuarto van al museo. Cuesta $fee y se paga en la app del colegio.|El $date no hay clase por formación.|Gracias a quienes vinieron a la feria: reunimos $round para libros.} {Traed almuerzo y chubasquero.|} La dirección
== internal trade=firm frame=internal from="{$name $last|Recursos Humanos|Soporte TI|Nóminas} <{rrhh|ti|soporte|nominas|$name.$last}@$firmDomain>"
= clave-caduca
{Tu contraseña caduca en 5 días|Recordatorio: cambio de contraseña}
Tu contraseña de red caduca el $date. Cámbiala desde {tu ordenador con Ctrl+Alt+Supr|la intranet, apartado TI}. {Si trabajas desde casa, conéctate antes a la VPN.|} Nunca te pediremos tu contraseña por correo ni por teléfono.
= mantenimiento
{Corte de correo el sábado|Mantenimiento de servidores}
El $date de $time a $time2 {no habrá correo|la VPN estará parada}. No tenéis que hacer nada{, solo guardar el trabajo|}. 
= aviso-phishing
Aviso: correos falsos sobre nóminas
Algunos habéis recibido un correo que pide {escanear un código|entrar con vuestra contraseña} para ver una paga extra. No es nuestro. No pulséis; usad el botón de denunciar. Si ya pusisteis la clave, llamad a la extensión $last4.
= nomina
{Tu nómina está disponible|Recibo de nómina de mayo}
Ya puedes ver tu nómina en el portal{ de empleado|}. {El pago se hace el $date.|Incluye las horas extra.} Entra desde la intranet como siempre.
= beneficios
{Elige tu seguro médico antes del $date|Cambios en beneficios}
{El plazo acaba el $date.|Habrá una sesión informativa a las $time.} Si no eliges, sigue el plan del año pasado. <Comparar planes>
= formacion
Curso obligatorio de seguridad
Tu curso anual vence el $date. Dura 25 minutos y está en el portal de formación. {Gracias a quienes ya lo hicieron.|}
= bienvenida-equipo
{Nueva incorporación|Cambio de oficina|Reunión general el $day}
{Damos la bienvenida a $first $last, que se suma como analista.|El $date pasamos a la tercera planta.|A las $time: resultados, preguntas y tarta.}
== business trade=firm frame=business from="$name $last <$name.$last@$firmDomain>"
= presupuesto
{Presupuesto $ref|Re: consulta}
{Gracias por tu consulta.|Según lo hablado,} {te adjunto el presupuesto|el precio es de} $big más IVA, con transporte. Vale 30 días. {Podríamos empezar la semana del $date.|} 
= factura-adjunta
{Factura $ref|Envío de factura de mayo}
Adjunto la factura $ref por $big {de los trabajos en $street|del último mes}. {Vence a 30 días.|Nuestros datos bancarios son los de siempre.}
= reclamo-factura
{Factura $ref pendiente|Recordatorio de pago}
{Según nuestros registros|Te escribo porque} la factura $ref de $big sigue pendiente. {¿Me dices cuándo esperáis pagarla?|Te mando copia por si se traspapeló.} Si ya está pagada, disculpa.
= cambio-cuenta
Cambio de cuenta bancaria desde el $date
Cambiamos de banco. {Os enviamos también una carta certificada.|} Por favor, no cambiéis nada solo por este correo: llamad a vuestro contacto de siempre al número que ya tenéis y confirmadlo.
= acta
{Notas de la reunión|Resumen de hoy}
- {$first envía los planos el $day|el presupuesto queda en $big}¶- {próxima llamada el $date|$name habla con el casero}
{Avisadme si falta algo.|Gracias a todos.}
= hilo
Re: {muestras|borrador|plazos}
{Me va bien, gracias.|¿Puede ser a las $time? Antes estoy en el tren.|He puesto dos comentarios en la cláusula 4.}
El $date, $first $last escribió:¶> {¿Estás libre el $day?|Te paso el borrador.}¶> Un saludo, $first
= tienes-un-minuto
{Una duda|¿Estás?}
¿Tienes diez minutos {esta tarde|a las $time}? Quiero repasar {la presentación|el taller}. {No corre prisa.|Estoy en mi mesa.}
= seleccion
{Tu candidatura|Entrevista el $date|Oferta: contable en $city}
{Gracias por presentarte. Te diremos algo en dos semanas.|Nos gustaría entrevistarte el $date a las $time.|He visto tu perfil y encaja con un puesto {en remoto|en $city}. ¿Hablamos?}
= casero
{Revisión de la caldera|Ascensor averiado|Junta de vecinos el $date}
{El técnico irá el $date entre las $time y las $time2.|La junta será el $date a las $time en el portal. Orden del día: tejado, cuotas.} {Si no te va bien, llama al $phone.|}
= club
{Partido del sábado|Cambio de entrenamiento|Cuota de la temporada}
{Jugamos fuera; quedamos a las $time en el aparcamiento.|La cuota es de $amount, por transferencia a la cuenta del club como siempre o en efectivo.} {Faltan coches.|}
= notaria
Firma el $date
{La firma será el $date a las $time.|Adjunto el borrador de la escritura.} Nuestra cuenta no va a cambiar. Si recibes un correo que diga lo contrario, llámanos antes de pagar nada.
== personal trade=firm frame=personal from="{$name $last|$name} <$name.$last{$last3|}@%free>"
= finde
{el finde|¿el sábado?|visita}
{¿Venís al final el $day?|¡Qué bien lo pasamos!} {Si no llueve hacemos brasas.|Las fotos están en el álbum, la de la cabra es la mejor.} {Mamá trae el postre.|Dime si os quedáis a dormir.}
= dinero
{las entradas|lo que te debo}
{Te acabo de enviar $amount por las entradas, dime si no llega.|Tú pagaste la cena, te debo $amount. ¿Te lo doy en mano el $day?} {¡Gracias por encargarte!|}
= noticias
{¡cuánto tiempo!|novedades}
{Ya lo sé, hace siglos que no escribo.|¿Qué tal estáis?} {Nos mudamos en marzo y hay un peral que tira peras al coche.|Empecé el trabajo nuevo y me gusta.} {Papá está mejor.|El pequeño ya tiene dos dientes.} {¿Cuándo venís?|Llámame.}
= favor
{un favor|¿me ayudas?}
{¿Podrías dar de comer al gato del $date al $date2? La llave está donde siempre.|¿Le echas un ojo a mi currículum?|¿Me prestas la escalera grande?} {Te debo una.|}
= correo-nuevo
mi nuevo correo
He cambiado de dirección, usa esta desde ahora. {El teléfono es el de siempre, llámame si quieres estar seguro de que soy yo.|}
= pesame
Un abrazo
Me enteré de lo de tu padre y lo siento mucho. {Siempre fue bueno conmigo.|} {No hace falta que contestes.|Aquí estoy.}
`,
);
