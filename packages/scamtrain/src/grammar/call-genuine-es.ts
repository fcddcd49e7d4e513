// Llamadas que eran lo que decían, y preguntas al banco.
import { readSheet } from './template.ts';

export const CALL_GENUINE_ES = readSheet(
  { name: 'call-genuine-es', channel: 'call', lang: 'es', side: 'legit' },
  `
== bank-call flags=none direction=they-contacted-me asked=nothing
fraude-real: Me {llamó|habló} ‹un señor/una señorita› {de mi banco|de $bank} por {un cargo|una compra} de $amount en $shop. {Solo quería saber si era mío|Me preguntó si lo reconocía}. {Dije que no y bloqueó la tarjeta|Dije que sí y ya}. {No me pidió ninguna clave.|No preguntó números ni códigos.}
fraude-cuelgue: {Los de fraudes|El departamento de fraude} de $bank {me llamaron|llamó} y {lo primero que dijeron fue|me dijeron} que si dudaba colgara y llamara al número de {mi tarjeta|atrás de la tarjeta}. {Eso hice y era verdad.|Llamé y era cierto.}
grabacion-banco: {Era una grabación|Llamada automática}: "{Le llamamos|Mensaje} de $bank. Si hizo una compra de $amount en $shop marque 1, si no, marque 2". {Marqué 1 y se acabó.|No pedía ningún dato.}
buzon: {Mensaje en el buzón|Me dejaron un mensaje}: "Soy $name de $bank, {es sobre su solicitud|para $first}. Llámenos {cuando pueda|} al número que viene en su tarjeta. {Gracias.|}"
oficina: {Me llamó la chica de mi oficina|Llamaron de la sucursal} {que ya está mi tarjeta|para cambiar la cita al $day}. {La conozco de siempre.|Hay que llevar el DNI.}
hipoteca: {El gestor|$name, de hipotecas,} me llamó como {quedamos|habíamos quedado} {para decirme que la tasación está bien|para fijar la notaría}. {Los papeles están en el buzón de la app.|}
reclamacion: {Llamaron|Me marcaron} por la {reclamación|aclaración} de $amount. {Preguntaron qué dijo la tienda|Querían el ticket}, y que {lo suba en la app|lo lleve a la sucursal}. 
atraso: {El banco|$bank} llamó porque {llevo un mes de retraso|no pagué la tarjeta}. {Muy amables|Sin presionar}, {me ofrecieron un plan|dicen que pague en la app o en ventanilla}. {No me pidieron la tarjeta.|}
encuesta-banco: {Una grabación|Una chica} me pidió {valorar mi última visita|una nota del 1 al 5} {a la sucursal|}. {Un minuto.|Nada más.}
direccion-tarj: {Del banco|Me llamaron} para {confirmar a qué dirección mandan|preguntar dónde dejo} la tarjeta {que pedí ayer|nueva}. {Solo el código postal.|}

== bank-call-own flags=none direction=i-called-the-number-on-my-card asked=code
propia-codigo: Llamé {yo|} al número {de mi tarjeta|que viene atrás de la tarjeta} {para cambiar mi dirección|porque no pasaba un pago} y {la operadora|el chico} me mandó un código y me pidió que se lo {leyera|dijera}. {¿Eso es normal?|Luego lo arregló.}
propia-app: {Perdí la cartera y llamé|Marqué} al banco, {número de la tarjeta|el de mi estado de cuenta}. Para {comprobar que era yo|identificarme} pidieron {el código de la app|una clave que llegó por SMS}. {Me mandan otra tarjeta.|}

== bank-call-own flags=none direction=i-called-the-number-on-my-card asked=nothing
propia-bloqueo: {Vi un cargo raro y|Perdí la tarjeta,} {llamé al teléfono de la tarjeta|marqué al número del reverso} y {la bloquearon|abrieron una aclaración}. 

== bank-question flags=none asked=nothing
p-pendiente: ¿Por qué {mi pago|la transferencia} {sigue pendiente|no ha llegado} {después de $n días|}? {Fue a $shop|Son $amount}, {¿me pueden decir qué pasa?|¿cuánto tarda?}
p-reembolso: {Devolví|Regresé} {unos zapatos|una compra} a $shop {hace dos semanas|el $date} y {no veo el dinero|no aparece la devolución}. {¿A quién pregunto?|}
p-comision: {Me cobraron|Hay} {una comisión|un cargo} de $fee {que no entiendo|por sacar dinero fuera}. {¿Por qué?|¿Me lo pueden quitar?}
p-limite: ¿{Cómo|Dónde} {subo|cambio} el límite de mi tarjeta? {Tengo que pagar $big|Voy a comprar un coche}.
p-pin: {Se me olvidó el PIN|No recuerdo mi NIP}, ¿{cómo lo veo en la app|me lo mandan}? {Ya fallé dos veces.|}
p-perdida: {Creo que dejé la tarjeta|Perdí mi tarjeta} {en un taxi|en $food}. {¿Qué hago primero?|¿La apago y luego la enciendo?}
p-nueva: {Mi tarjeta nueva|La tarjeta que pedí} {no ha llegado|todavía no llega} {y ya van $nn días|}. {¿La mandaron?|}
p-cambio: ¿{Qué tipo de cambio usan|Me cobran comisión} si {pago en dólares|uso la tarjeta en Francia}? {Viajo el $date.|}
p-rechazada: {Mi tarjeta no pasa|Me rechazan los pagos} {en internet|en tiendas} {y tengo saldo|}, ¿{está bloqueada|es cosa suya}?
p-doble: {Me cobraron dos veces|$shop cobró doble}, $amount. {¿Me devuelven uno?|}
p-codigo: {No me llega|Llega tarde} el código {para pagar|de la compra}. {¿Tienen bien mi número?|Cambié de compañía.}
p-cajero: {El cajero no me dio|No salió} el dinero y {me lo descontaron|aparece cobrado}: $round {en $street|}. {¿Qué hago?|}
p-cerrar: {Quiero cerrar mi cuenta|Quiero cancelar la tarjeta}. {¿Voy a la oficina?|¿Qué pasa con los puntos?}
p-noreconozco: {No reconozco|Yo no hice} {un pago de $amount|una compra en $shop}. {¿Cómo lo reclamo?|Quiero reportarlo.}
p-sms: Me llegó un {SMS|correo} {a nombre de ustedes|que dice ser del banco} con un enlace. {No entré.|Lo borré.} ¿{Es suyo|Lo reporto}?
p-domic: ¿{Cómo quito|Dónde cancelo} {la domiciliación|el recibo} {del gimnasio|de $telco}? 
p-nomina: {No me ha entrado la nómina|Aún no cae mi quincena}, {la empresa dice que la mandó|siempre llega el $n}. {¿La ven?|}

== service-call flags=none direction=they-contacted-me asked=nothing
dentista: {Del dentista|Me llamaron de la clínica} {para recordarme la cita|que se cambia la cita} del $date. {Dije que sí.|A las $time.}
repartidor: {Llamó el repartidor|Un mensajero} {que no encontraba el portal|desde la puerta}. {Lo dejó con el vecino.|Le abrí y ya.}
cole: {Llamaron del colegio|La maestra} que {el niño tiene fiebre|$first se cayó}, {que fuera por él|que lo recogiera}. 
seguro: {Mi seguro|$insurer} llamó {por el parte que di|por el golpe del $day}. {Viene el perito el $date|Me dieron el número $ref}. 
empleo: {Me llamó $name de $firm|Una reclutadora} {por el trabajo que solicité|porque mandé mi currículum}. {Hablamos del horario|Tengo entrevista el $date} {en su oficina|}. {No hay que pagar nada.|}
encuesta: {Una encuesta|Un instituto} {sobre las elecciones|sobre el transporte}. {Diez minutos.|No pidieron mi nombre.}
equivocado: {Número equivocado|Se equivocaron}, {una señora que buscaba a su hermana|preguntaban por un taller}. {Pidió perdón y colgó.|}
familia: {Mi hermana|Mi tío} {llamó|me marcó} {desde su número nuevo|del hospital}, {está bien|hablamos de la Navidad}. 
familia-dinero: {Mi hijo|Mi hija} {anda corto este mes|descompuso el coche} y me pidió $round prestados. {Hablamos un buen rato del bebé|Comimos juntos el domingo}. Se lo doy {cuando venga|el domingo}.
luz: {La compañía de luz|$utility} avisó que {habrá corte el $date|cambian el contador}. {También llegó carta.|}
medico: {Del centro de salud|El consultorio} {con los resultados|para darme cita}. {Todo normal.|Solo mi fecha de nacimiento.}
aerolinea: {La aerolínea|$airline} que {mi vuelo cambió a las $time|cancelaron el vuelo}. {Me mandan el boleto al correo.|Me devuelven el dinero a la misma tarjeta.}
hotel: {Del hotel|$hotel} para {preguntar a qué hora llegamos|confirmar la cuna}. {Se paga allí.|}
taller: {El mecánico|Del taller}: {ya está el coche|hay que cambiar también los frenos}, {$amount|$round más}. {Le dije que sí.|}
casero: {El casero|La inmobiliaria} {por la revisión de la caldera|para ver la gotera}, {el $day|la semana que viene}. {El mismo de siempre.|}
notaria: {De la notaría|El abogado}: {firmamos el $date|ya está la escritura}. {Que lleve el DNI.|}
ong: {De $charity, donde soy socia|Voluntario de $charity}, {para dar las gracias|a ver si subo la cuota}. {Dije que ahora no y muy amables.|}
hacienda: {Me devolvieron la llamada de la oficina de impuestos|Cita telefónica de la renta} {que pedí por internet|}. {Me explicó el formulario|Lo hicimos por teléfono}. {Me sale a devolver y llega sola.|}
grab-cita: "{Le recordamos|Este es un mensaje de} {su cita en $clinic|$clinic: tiene cita} el $date a las $time. {Para confirmar pulse 1.|Traiga su tarjeta.}"
grab-cole: "{Mensaje del colegio $last|Estimadas familias}: {mañana no hay clase|se entra dos horas tarde} por {la nieve|lluvias}. {Gracias.|}"
dial-cita: "¿{$first|Hablo con $first}?" "{Sí, dígame|Soy yo}." "{Le llamo de $clinic, tenemos un hueco el $day|Es para confirmar el $date}." "{Perfecto|¿Puede ser más tarde?}." "{Le apunto a las $time|Claro, hasta luego}."
dial-banco: "{Buenas tardes, $name de $bank|Le llamo de $bank}, {pidió que le llamáramos|dejó un mensaje}." "{Sí, por un cargo|Sí}." "{Lo tiene explicado en el buzón de la app|¿Quiere cita en la oficina?} {No necesito ninguna clave|}." "{Gracias|Vale}."
corta: {la clínica recordando la cita|mi prima desde otro teléfono|el fontanero devolviendo la llamada|número equivocado|del cole por la excursión}
tercero: A mi {madre|abuela|vecina} la llamaron {del hospital|de la farmacia|del banco} {por una cita|que ya tiene la tarjeta en la oficina}. {Llamé yo y era verdad.|Es la enfermera de siempre.}
larga: Pues {ayer|el $day} estaba {cocinando|en la huerta} y sonó el teléfono, {casi no lo cojo|pensé que era mi hermana}. {Era|Resulta que era} {el de las ventanas que encargamos|la tienda de muebles}, {que viene un día antes|que ya llegó la mesa}, {charlamos un rato|nos reímos del retraso} y {quedamos a las $time|la traen el $date}. {Se paga cuando la traigan.|Ya estaba pagado.}
`,
);
