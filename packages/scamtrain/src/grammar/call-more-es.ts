// Más llamadas, de las dos clases.
import { readSheet } from './template.ts';

export const CALL_SCAM_ES_MORE = readSheet(
  { name: 'call-scam-es-more', channel: 'call', lang: 'es', side: 'scam' },
  `
== bank-call direction=they-contacted-me asked=code flags=asks-secret
m-devol: {Que me habían cobrado doble|Me iban a regresar un dinero}. {Solo faltaba decirle los números del mensaje|Que le dictara la clave}. {Era un pago de salida.|Le dije dos y paré.}
m-activar: {Para el chip nuevo|Por seguridad} {me mandó un código de activación|llegó una clave}, y {se la dije|la apuntó}. {A la hora pagaron con un móvil en $city.|}
m-aviso: {Vibró el celular con una autorización|La app pedía confirmar $big}. "{Dele que sí y rebota|Acepte y se cancela}". {Le di.|Casi le doy.}
m-lista: {Me fue pidiendo|Quería} {número largo, fecha y los tres de atrás|usuario, luego contraseña, luego el código} {uno por uno|para "cotejar"}.
m-sobre: {Vino un muchacho por mi tarjeta|Quedó en pasar un empleado por la tarjeta}, {con mi PIN en un papel|la metí en un sobre}. {Era falso.|}

== bank-call direction=they-contacted-me asked=payment flags=unusual-payment
m-mover: "{Su saldo corre peligro, muévalo|Le abrimos una cuenta protegida}", {con voz tranquila|decía el gerente de seguridad}. {Mandé $big en dos partes.|Me dictó la cuenta sin colgar.}
m-credito: {Que hay un crédito a mi nombre|Alguien pidió un préstamo como yo}; {que lo saque y lo mande|que pida $big y lo reenvíe} {para cancelarlo|}.
m-jefe: {Sonaba como nuestro director|A la contadora la llamó "el dueño"}: {mandar $huge por una compra secreta|pagar a un proveedor antes del mediodía}. 
m-amigo: {"Tu compadre" en la frontera|La voz de un amigo de otro número}: {multa y hotel, $big|necesita $round}, {por giro|con tarjetas}. {El de verdad estaba en su casa.|}
m-cachorro: {El criador quiere más|Otro pago}: {vacunas, jaula, seguro|la aerolínea cobra $round}. {No lo hemos visto nunca.|Jura que se devuelve.}
m-piso: {La "dueña" dice que es mío|Nos alquila encantada} {si mando la señal hoy|cuando llegue el giro de $big}. {Sin visita.|Está en un barco.}
m-ong: {Para los bomberos, dijo|Una colecta de huérfanos}, {$round con tarjeta en ese momento|se enojó cuando pedí un recibo}. 
m-inv: {Mi asesor me enseña cómo sube|"El trader $name"} {me hizo meter $big cada semana|y todo en verde}, {ahora un impuesto para sacarlo|ahora una comisión}.
m-luz: {En veinte minutos me quitan el medidor|Van a cortar el gas}, {que mande $round por la app|que lea los números de la recarga}. {Nunca me atraso.|}

== tech-call direction=they-contacted-me asked=remote-access flags=remote-access
m-raton: {Se mueve solo el ratón|Hay alguien en la computadora de mi mamá}, {dijo que era ayuda del banco|de los antivirus}, {la pantalla azul|se ve su cuenta}. {¿Qué hacemos?|}
m-app: {Que bajara una app de ayuda|Me mandó a una página con un código}, {compartir pantalla|darle permitir}, {"para asegurar su banca"|y dejar el celular en la mesa}.
m-wifi: {Que usan mi wifi desde fuera|"Su línea está infectada"}: {encienda la computadora y escriba|le enseño los errores}, {luego pagar protección|luego entrar al banco}.

== authority-call direction=they-contacted-me asked=payment flags=authority,urgency
m-agente: {Comandante con placa|Agente de la aduana}: {un coche a mi nombre con droga|una caja con dinero a mi nombre}. {Que no cuelgue|Limpiar mi nombre} {pagando $big|con un depósito}.
m-cobro: {Que mandan a alguien a mi trabajo|"Ya van los papeles"} {por un crédito que no es mío|por $big}. {Pague en diez minutos|Hoy sale más barato}, {gritaba|}.
m-robot: "{Mensaje del área legal|Último aviso del fisco}. {Su nombre está en un expediente|Hay orden de captura}. {Marque uno|Llame al $phone}."

== family-call direction=they-contacted-me asked=payment flags=opener,unusual-payment
m-abuela: {Mi abuela casi da $big|El abuelo sacó $big} porque {"su nieto" lloraba|un chico dijo ser yo}, {chocó|estaba preso}, {vendría un abogado|que no nos dijera}.
m-voz: {Era su voz, la conozco|Se oía a mi niña gritar}; {pagar o le hacen algo|$big en una hora}. {Luego contestó ella.|}

== odd-call direction=they-contacted-me asked=nothing
m-corta: {quiere los números del mensaje|que mi cuenta hay que moverla|vales para una multa|gané pero pago antes|que instale eso para ayudarme}
m-pedido: "{Pedido de|Renovación de} {un portátil|soporte}, $big, {en su cuenta|para hoy}. {Para cancelar marque 1|Facturación, 2}." {Luego quieren mi banca.|}
m-dial: "{¿Con quién hablo?|¿Sí?}" "{Centro de seguridad de $bank|Protección de tarjetas}. {Usaron su tarjeta por $big|Veo un fraude}." "{No sé si debo|¿Le puedo llamar yo?}" "{Si cuelga se pierde el dinero|No se puede, se cierra la línea}. {Léame el código|Dígame los tres dígitos|Páselo a la cuenta puente}."
m-dial2: "{¿Ya abrió la página de ayuda?|Escriba lo que le digo.}" "{Pregunta si confío|Salió un cuadro}." "{Acepte, es nuestro servidor|Dele sí}." "{¡Se mueve la flecha!|}" "{Estoy limpiando, abra su banco|No lo toque}."
m-dial3: "{¡Segundo premio!|¿Hablo con la ganadora?}" "{¿De verdad?|No jugué.}" "{Salió su número|Compra en $shop, ¿no?}. {Antes un impuesto de $round|Consiga una recarga y me lee los números}."
`,
);

export const CALL_GENUINE_ES_MORE = readSheet(
  { name: 'call-genuine-es-more', channel: 'call', lang: 'es', side: 'legit' },
  `
== bank-complaint flags=none asked=nothing
c-comision: Llevo $nn años con $bank. {El mes pasado|El $date} me {cobraron $round de comisiones|quitaron tres comisiones en un día} {sin avisar|aunque tenía dinero en el ahorro}. {Llamé varias veces|En la oficina no saben}. {Quiero que me las devuelvan.|}
c-hipoteca: {Me cambiaron la hipoteca|Mi crédito pasó a otra empresa} y {dicen que no pagué $n meses|no cuadra el saldo}. {Tengo todos los recibos.|Nadie me responde.}
c-buro: {En el buró|En el fichero de morosos} sale {una deuda que no es mía|un atraso ya pagado}. {Lo reclamé el $date|Mandé los papeles} y {sigue igual|no contestan}.
c-cobrador: {Un despacho|Una empresa de cobro} me llama {$n veces al día|al trabajo} por {la deuda de otra persona|un teléfono que cancelé}. {Pedí que lo manden por escrito.|No mandan nada.}
c-disputa: Reclamé $amount de $shop porque {no llegó|vino roto} y {cerraron el caso|me quitaron el abono}. {Tengo las fotos.|}
c-bloqueo: $bank {bloqueó mi cuenta|cerró mi cuenta} {sin avisar|por un cheque}. {Ahí cae mi sueldo.|Ya llevé mi identificación.} {Dicen que llegará una carta.|}

== bank-question flags=none asked=nothing
m-app: {La app se cierra|No puedo entrar} {desde la actualización|en el celular nuevo}. {¿Me registro otra vez?|}
m-tasa: ¿{Qué interés da|Cuánto cobra} {el ahorro a un año|la tarjeta}? {En la oficina vi otro.|}
m-retenido: ¿{Cuánto tarda|Por qué está en espera} mi {cheque|depósito}? {Es de mi empresa.|Lo necesito el $day.}
m-iban: ¿{Dónde veo|Cuál es} mi {IBAN|CLABE}? {Es para la nómina.|}
m-conjunta: ¿{Cómo abrimos una cuenta conjunta|Puedo poner a mi esposo}? {¿Vamos los dos?|}

== service-call flags=none direction=they-contacted-me asked=nothing
m-nieto: {Llamó mi nieto desde su número nuevo|Mi nieta}, {me contó del examen|que vayamos el $day}, {nos reímos|preguntó por mi rodilla}. {De dinero nada.|}
m-hijo: {Mi hijo me pidió $round|A mi hija se le estropeó la lavadora y le presto $round}, {se lo doy el domingo|ya lo habíamos hablado}.
m-tecnico: {El técnico que pedí a $telco|Los de sistemas, que llamé yo,} {preguntó qué luces hay|arregló la impresora}. 
m-policia: {De la comisaría de aquí|El policía del barrio} {que si vi el choque|que apareció mi bici}, {que vaya con el DNI|que llame a comisaría para comprobarlo}. 
m-hacienda: {Me devolvieron la llamada|La señora de impuestos, como ponía la carta}, {explicó el papel|tengo hasta el $date}. {Todo por correo.|}
m-bomberos: {De la rifa del cole|La cena de los bomberos}, {dejo $n en la puerta|compro los boletos en la feria}. 
m-agencia: {La inmobiliaria|La agente} {confirmó la visita|que el dueño acepta}, {firmamos en la oficina|llevo las nóminas}, {nada antes|la fianza va al organismo oficial}.
m-banco-calma: {El del banco con calma|La de $bank sin prisa}: "{¿Es suyo, sí o no? No necesito números|Llame usted al número de su tarjeta, dejo nota}". {Era mi hotel.|No era mío y la pararon.}
m-banco-espera: {Habían parado mi transferencia de $big|Un pago en espera}, {preguntó para quién era y si alguien me lo había pedido|me leyó un aviso de estafas}. {Es para la cocina.|} {Dije que sí y salió.|}
m-linea: {Llamé yo al banco|Marqué el de mi estado de cuenta}, {veinte minutos de espera|el menú pide los últimos números}, {y $name lo arregló|cambiaron mi dirección}.
`,
);
