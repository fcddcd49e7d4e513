// Scams in Spanish by words alone: false bosses and suppliers, numbers to call, fortunes, love, threats, jobs.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_SCAM_ES_PEOPLE = readMailSheet(
  { name: 'email-scam-es-people', lang: 'es', side: 'scam' },
  `
== boss trade=firm frame=none from="$name $last <{gerencia$last3|direccion|$name.$last$last3}@{%free|$firmDomain2}>"
= disponible
{-|Hola|Consulta|$first|Urgente}
{¿Estás disponible?|¿Estás en tu puesto?|$first, ¿tienes un momento?} {Necesito que me ayudes con algo discreto.|Estoy en una reunión y no puedo hablar, pásame tu número de móvil.|Te necesito para una gestión.} {|$name|Enviado desde mi móvil}
= tarjetas-regalo(+unusual-payment,+secrecy)
{Sorpresa|Un encargo|Re: tarea}
{Hola $first,|$first:}
{Quiero sorprender al equipo con tarjetas regalo|Necesito tarjetas regalo para unos clientes hoy}. {¿Puedes comprar 5 de $round?|¿Cuánto tardas en conseguir diez?} {Rasca el código y mándame fotos.|Envíame los códigos por correo.} {Te lo devuelvo esta tarde.|Que quede entre nosotros.|No puedo atender llamadas.}
{$name|Saludos,¶$name $last}
= transferencia(+urgency,+secrecy,+unusual-payment)
{Transferencia hoy|Pago confidencial|Operación en curso}
{$first:|Buenos días $first,}
{Necesito que hagas hoy una transferencia de $big.|Estamos cerrando una adquisición y hay que pagar ya.} {Te paso los datos del beneficiario cuando me confirmes.|Los datos van adjuntos.} {Es confidencial hasta el anuncio, no lo comentes con nadie.|Contéstame solo por correo.}
{$name $last¶Director general|Gracias,¶$name}
= nomina
From: $name $last <{$name.$last$last3@%free|$name.$last@$firmDomain2}>
{Cambio de cuenta para la nómina|Datos bancarios}
{Hola $first,|Buenos días,}
{He cambiado de banco y quiero cobrar la nómina en la cuenta nueva desde este mes.|¿Qué necesitas para cambiar mi cuenta de nómina?} {No puedo entrar en el portal, por eso te escribo.|La cuenta antigua se cierra ya.} {¿Llega para este pago?|}
{Gracias,¶$name $last|Un saludo,¶$name}
= proveedor
From: $name $last <{contabilidad|$name.$last|cobros}@{$firmDomain2|%free}>
{Cambio de datos bancarios|Nueva cuenta para pagos|Re: factura $ref}
{Estimado $first:|Hola $first,|Buenos días,}
{Por una auditoría nuestra cuenta habitual no puede recibir pagos.|Le informamos de que hemos cambiado de banco.} {Rogamos que la factura $ref y las siguientes se paguen en:|A partir de hoy todos los pagos se harán en la cuenta:}
$bank¶{ES00 $last4 $ending $last4|CLABE 000$code6}¶Titular: $firm
{Confírmenos el cambio y envíe el justificante.|¿Cuándo harán el pago? Está vencido.}
{Atentamente,|Saludos,}¶$name $last¶Contabilidad
= hilo-robado
From: $name $last <$name.$last@$firmDomain2>
{Re: Re: pedido de mayo|RE: señal del piso}
{Hola $first, gracias.|Buenas tardes $first,}
{Sobre los $big: contabilidad me pide avisaros de que hemos cambiado de cuenta.|Antes de hacer el ingreso use los datos adjuntos, sustituyen a los anteriores.} {Lo necesitamos hoy para no perder la fecha.|Mándame el justificante.}
El $date, $first $last2 escribió:¶> {Pagaremos esta semana.|Adjunto el contrato firmado.}¶> Un saludo, $first
== callback trade=app frame=company flags=foreign-callback
= renovacion
{Su suscripción se ha renovado|Factura $ref|Confirmación de pedido}
{Gracias por su compra.|Su plan anual se renovó automáticamente.}
Producto: {$app Seguridad Total|Protección PC Plus}¶Importe: $big¶Fecha: $date
{El cargo aparecerá en 24 horas.|} {Si no lo autorizó, llame a nuestro departamento de facturación: $phone.|Para cancelar y recibir el reembolso llame al $phone.}
= pago-falso
{Ha enviado un pago de $big|Recibo de su pago a $shop}
Ha pagado $big a {$shop|un vendedor}. Operación $ref. {¿No fue usted? Llame de inmediato al $phone.|Si hay algún problema llame al $phone, 24 horas.}
= fraude-falso(+urgency,trade=bank)
{Departamento de fraude: llámenos|Caso $ref}
{Intentamos contactarle por un cargo de $big en $shop.|Su tarjeta fue usada en el extranjero.} {Llame a nuestra línea directa $mobile antes de las $time.|Llame ya al $phone.} {No acuda a su oficina, allí no ven el caso.|Tenga a mano su tarjeta y sus claves.}
= soporte(+remote-access)
{Su equipo está en riesgo|Reembolso de su servicio técnico}
{Nuestros servidores ven virus en su ordenador.|La empresa que protegía su equipo cierra y le debe $round.} {Llame al $phone y un técnico se conectará a su equipo.|Para cobrar, llame al $phone y le ayudaremos a instalar el programa de control remoto.}
= cuenta-segura(+unusual-payment,+secrecy,trade=bank)
{Protección de sus ahorros|Su nueva cuenta segura}
{Como hablamos por teléfono, un empleado ha filtrado sus datos.|Su cuenta está comprometida.} {Transfiera hoy todo su saldo a la cuenta segura abierta a su nombre: ES00 $last4 $ending.|} {No diga en la oficina para qué es.|Mantenga esto en secreto por la investigación.} Línea directa: $mobile
== fortune trade=bank frame=none flags=prize-refund from="{$name $last|Abogado $last|Dr. $name $last|Sra. $woman $last} <{$name.$last$last3|abogado.$last|oficina$last3}@%free>"
= herencia
{Herencia|Asunto confidencial|De parte del abogado $last}
{Estimado amigo:|Saludos,|Buen día,}
{Soy el abogado $name $last, representante de un cliente fallecido que lleva su apellido.|Trabajo en la auditoría de un banco donde una cuenta de $huge no tiene dueño.} {Murió sin dejar herederos.|} {Quiero presentarle como heredero y repartir el fondo 60/40.|Con su ayuda podemos mover el dinero sin riesgo.}
{Envíeme su nombre, dirección y teléfono.|Responda a mi correo privado.} {Trátelo como confidencial.|}
Atentamente,¶$name $last
= loteria
{¡Felicidades, ha ganado!|Notificación de premio|Ref. $ref}
Su correo ha sido premiado con $huge en {la lotería internacional|el sorteo de fin de año}. {Para cobrar contacte con nuestro agente, el Sr. $last2, con copia de su documento.|Debe pagar $round de gastos de gestión.} {No lo cuente a nadie hasta cobrar.|}
= compensacion(+authority)
{Fondo de compensación|Orden de pago}
{El Ministerio de Finanzas ha aprobado su pago de $huge.|Le informamos que fue elegido para ser compensado como víctima de estafas.} {Solo debe pagar $round de timbres.|Confirme sus datos al director.} Dios le bendiga.
= viuda
{Querido en Dios|De la señora $woman|Mi última voluntad}
{Soy la señora $woman $last, viuda y enferma de cáncer.|Le escribo con lágrimas.} {Mi esposo depositó $huge antes de morir.|Los médicos me dan dos meses.} {Quiero donarlo a una persona de buen corazón para los huérfanos.|No tengo hijos.} {Responda y le daré detalles.|Usted se quedará con el 30%.}
= prestamista
{Préstamo al 2%|¿Necesita dinero?}
Ofrecemos préstamos de $round a $huge al 2% a personas serias, {sin consultar el buró|en 24 horas}. {Envíe nombre, país, importe y teléfono.|} {Antes de la entrega se paga un seguro de $round.|Somos un particular honrado.}
== love trade=app frame=personal from="$name $last <$name.$last{$last3|}@%free>"
= hola-amor(+opener)
{hola|nuevo amigo|de $name}
{Vi tu perfil y me hizo sonreír.|Perdona que te escriba sin conocerte.} Soy ‹viudo/viuda›, {trabajo en una plataforma petrolera|soy médico en una misión}. {Busco a alguien honesto y serio.|La distancia no importa cuando dos corazones se encuentran.} {Escríbeme a mi correo privado.|¿Hablamos en otra aplicación?}
= amor-dinero(+unusual-payment)
{mi amor|ayúdame por favor|me da vergüenza pedirte}
{Mi cielo, no puedo dormir.|Nunca pensé pedirte esto.} {Me robaron la cartera y el hospital no me deja salir|La aduana retiene la caja con mis ahorros y pide} $big. {Te lo devuelvo en cuanto llegue.|¿Puedes enviarlo en bitcoin o tarjetas regalo?} {No se lo digas a tu familia.|Solo confío en ti.}
= varado(+unusual-payment,+urgency)
{¡ayuda!|Un viaje terrible}
{Perdona que te moleste, estoy en $city y anoche me robaron.|Te escribo llorando.} {Sin dinero, sin tarjetas y sin teléfono.|} {El vuelo sale en unas horas y el hotel no me deja ir sin pagar.|} {¿Me prestas $big? Envíamelo por giro a mi nombre.|Te lo devuelvo al llegar.}
= sobrina(+unusual-payment)
{un favor|Hola}
{¿Cómo estás? Necesito una tarjeta regalo para mi sobrina y estoy de viaje.|¿Compras por internet? No consigo pagar un regalo para una amiga enferma.} {¿Puedes comprarla tú, de $round, y mandarme el código?|Te pago cuando vuelva.}
= codigo(+asks-secret)
{favor rápido|te llegó por error}
{No puedo entrar a mi cuenta y te puse como contacto.|Te mandé un código de 6 números por error.} {¿Me lo mandas cuando te llegue?|Respóndeme con los números, los necesito ya.} {No afecta a tu cuenta.|}
= anuncio(+unusual-payment)
{Re: tu anuncio|el sofá}
{¿Sigue en venta? Me parece bien el precio.|Quiero el piano para mi primo.} {Estoy embarcado y no puedo ir; lo recoge mi transportista.|Te pago con un cheque por más y tú le das el resto al transportista.} {Dame tu nombre, dirección y el correo de tu cuenta de pago.|}
== threat trade=app frame=none flags=urgency,unusual-payment from="{Anónimo|Hacker|$first} <{$first@$firmDomain|x$code6@%free}>"
= video(+secrecy)
{Conozco tu contraseña|Has sido hackeado|Lee esto con atención}
{Tengo malas noticias para ti.|Sé que $last4 es una de tus claves.} {Entré en tu ordenador y grabé con tu cámara un video tuyo viendo porno.|Tengo todos tus contactos y mensajes.}
{Paga $big en bitcoin en 48 horas o lo envío a todos:|Si no quieres que lo vean tu familia y colegas, envía $round en BTC a} $wallet
{No vayas a la policía.|Sé que has abierto este correo.} {Después lo borro todo.|}
= policia(+authority)
From: {Policía Judicial|Brigada Cibernética|Tribunal|Comisaría Central} <{oficial$last3|citacion}@%free>
{Citación|Convocatoria judicial|Está siendo investigado}
{Por orden del comisario le enviamos esta citación.|Su nombre figura en un caso de pornografía infantil.} {Responda en 72 horas o pasaremos el caso al fiscal y a la prensa.|Para cerrar el caso pague una fianza de $big por transferencia.} {Es confidencial.|}
= web
{Hemos hackeado su web|Aviso de ataque}
{Copiamos la base de datos de $firmDomain.|Atacaremos sus servidores el $date.} Pague {0,$nn BTC|$big} a $wallet {antes del $date2|en 5 días} o {venderemos los datos|arruinaremos su reputación}.
== money-maker trade=crypto frame=company
= duplicar(+prize-refund)
{Duplique sus monedas|Invierta $round y reciba $big}
{Nuestro robot gana un 4% diario.|Regalamos 5.000 monedas.} {Envíe de 0,1 a 5 monedas y reciba el doble.|Empiece con $round y retire $big en una semana, garantizado.} Dirección: $wallet {<Participar>|}
= saldo(+prize-refund)
{Tiene $huge en su cuenta|Su minería está lista}
{Su cuenta lleva 364 días inactiva y perderá 1,3 BTC.|Su ganancia de $huge está lista.} {Entre y confirme.|Pague la comisión de $round.} <{Retirar|Cobrar}>
= mentor(+opener)
{Una oportunidad para ti|Ingresos pasivos}
{$first me dijo que te interesa invertir.|Gané $big el mes pasado desde el sofá.} {Nuestro grupo recibe señales del profesor $last.|Mi tío tiene información.} {Empieza con $round.|Plazas limitadas.} <Unirme>
== job trade=firm frame=business
= empleo
{Oferta: $pay por semana|Trabajo desde casa|Ha sido preseleccionado}
{Vimos su currículum en un portal|Buscamos personas serias} para {asistente|agente de pagos|comprador misterioso}, {desde casa, $pay a la semana|sin experiencia}. {Recibirá transferencias y las reenviará; el 10% es suyo.|Le enviamos un cheque para comprar el equipo.|Probará tarjetas regalo y nos envía los códigos.} {Entrevista solo por chat.|Envíe nombre, dirección, banco y edad.}
= visado(+unusual-payment)
{Está contratado|Carta de oferta}
{Nuestro hotel en Canadá le ofrece un puesto|¡Está contratado!} {con vivienda y vuelos|por $big al mes}. {Debe pagar $round por el visado a nuestro agente.|Antes de empezar pague $round por el curso.} {Envíe fotos del pasaporte y la tarjeta.|}
== rental trade=market frame=personal from="$name $last <$name.$last{$last3|}@%free>"
= piso(+unusual-payment)
{Re: piso en $city|el apartamento}
{Gracias por tu interés, sigue libre.|} {Trabajo en el extranjero y no puedo enseñarlo.|} {Para reservarlo envía el primer mes y la fianza, $big, y te mando las llaves.|Pagas por una web de reservas que guarda el dinero; te paso el enlace.} {Mándame copia de tu documento y nóminas.|Si no te gusta se devuelve.}
== charity trade=charity frame=company
= catastrofe(+unusual-payment)
{Ayude a las víctimas|Llamamiento urgente}
{Miles lo han perdido todo en el terremoto.|Cada minuto muere un niño.} {Solo aceptamos bitcoin, tarjetas regalo y giros.|Envíe a $wallet.} {El 100% llega a las víctimas.|<Donar con tarjeta>}
== refund trade=app frame=company
= sobrepago(+unusual-payment)
{Error en su reembolso|Devuelva el dinero}
{Un empleado escribió $big en lugar de $round.|Le enviamos $big de más.} {Devuelva la diferencia con tarjetas regalo o giro, o perderá su empleo.|Transfiéralo hoy a otra cuenta que le indicamos.}
= cobro(+prize-refund,+asks-secret)
{Reembolso de $amount no reclamado|Indemnización}
Le corresponden $amount. {Confirme su número de documento y el acceso a su banco para cobrarlo|Responda con el número de tarjeta, la fecha y el CVV}. {Caduca el $date.|<Reclamar>}
`,
);
