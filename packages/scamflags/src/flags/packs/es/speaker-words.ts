// Spanish words for who speaks, how they press, what they promise and know.
import type { Pack } from '../../pack.ts';

export const SPEAKER_CLASSES_ES: Pack['classes'] = {
  's-catch':
    '{catch}|transfier*|transfer*|mande|mandara|mandarle|girar*|deposit*|pague|pago|pagar|pagara|pagando|dictara|dicte|dictado|leyera|lea|leer|leyendo|dijera|foto|fotos|numero de la|numero de mi|numero entero|referencia|validar|valide|huella|cajero|de la tarjeta|de mi tarjeta|de su tarjeta|celular del|reserva|franquicia|examenes|provision|corresponsal|billetera|monedas',
  's-person':
    'uno|una|chica|chico|hombre|mujer|senor|senora|senorita|joven|muchacho|muchacha|tipo|mina|pibe|voz|alguien|companero|companera|operador|operadora|empleado|empleada|ejecutivo|ejecutiva|asesor|asesora|gestor|gestora|tecnico|agente|representante|encargado|encargada|jefe|jefa|responsable|licenciado|licenciada|doctor|perito|abogado|inspector|inspectora|supervisor|supervisora|contador|ingeniero',
  's-obj': 'me|nos|le|la|lo|les|las|los|te|se',
  's-call':
    'llamo|llamaron|llamaba|llamaban|llama|llaman|han llamado|ha llamado|habian llamado|marco|marcaron|marca|marcan|hablaron|hablan|contacto|contactaron|contactan|comunicaron|comunico|telefonearon|telefoneo|escribio|escribieron|escriben|avisaron|aviso|visitaron|visito',
  's-firm':
    'banco|caja|entidad|entidad bancaria|sucursal|oficina central|tarjeta|tarjetas|luz|gas|agua|fibra|energia|electrica|compania|compania de la luz|operadora|telefonica|telefonia|antivirus|hotel|hospital|clinica|laboratorio|farmacia|doctor|medico|notaria|seguro|seguros|aseguradora|soporte|sistemas|informatica|mesa de ayuda|prevencion|cobranza|cobranzas|recursos humanos|rectoria|colegio|residencia|tanatorio|funeraria|mensajeria|paqueteria|gestoria|despacho|bufete|prepaga|obra social|sanidad|salud|medicare|bienestar|migracion|extranjeria|tienda|marca|alarmas|central de alarmas|empresa|administracion|financiera|credito|pensiones|vacuna|salita|centro de salud|protectora|asociacion|ong|encuestas|servicio de proteccion|proteccion|comisaria|fiscalia|policia|juzgado|aduana|hacienda|seguridad|fraude|fraudes|antifraude|<issuer>|<brand>',
  's-title':
    'abogado|abogada|asesor|asesora|sargento|licenciado|licenciada|doctor|doctora|inspector|inspectora|perito|gestor|gestora|repartidor|mensajero|agente|agente federal|funcionario|funcionaria|supervisor|supervisora|subdirector|subdirectora|director|directora|administrativo|administrativa|aduanero|tecnico|comandante|intendente|procurador|ejecutivo|ejecutiva|operador|operadora|teleoperadora|oficial|comisario|gerente|subinspector|fiscal|notario|policia|cobrador|padre|parroco|rector|rectora|transportista|administrador|administradora',
  's-does':
    'llamo|llama|llamaba|llamara|marco|marca|marcara|hablo|habla|dijo|dice|decia|pidio|pide|pedia|puso|pone|paso|pasa|pasara|viene|vino|vendra|ofrecio|ofrece|explico|aviso|avisa|contacto|contesto|colabora|asignado|asignada|encargado|encargada|insistia|insistio|quiere|queria|va a|iba a|ordeno|exige|arregla|anula|presento',
  's-cut':
    'cortan|cortaban|corta|cortaba|cortarian|paran|paraban|limitan|limitaban|suspenden|suspendian|suspende|suspendia|congela|congelan|congelaban|quitan|quitaban|quita|quitaba|embargan|embargaban|bloquean|bloqueaban|bloquea|detenemos|detienen|detenian|suben|subian|sube|subia|duplican|anulan|anulaban|anula|borran|borraban|retienen|retenian|decomisan|decomisaban|sueltan|soltaban|sacrifican|duermen|dormian|abren|abrian|daban de baja|dan de baja|da de baja|dar de baja|revocan|revocaban|prescribe|prescribia|posterga|descuadra|liquidan|echan|echaban|desahucian|venden|vendian|publican|caduca|caducaba|vacian|vacia|vaciaban|quedan sin|queda sin|quedaba sin|quedo sin|quedaba fuera|no valen|dejan de valer|dejaban de valer|pierdo|perdia|pierde|pierdes|perdes|no cobro|no cobraba|no entraba|no salian|deportan|denuncian|denunciaban|reportan|boletinan|van a hablar|mandan a los|mandan fotos',
  's-when':
    'hoy|manana|ahorita|ahora|esta noche|esta tarde|esta semana|al dia siguiente|en <num> minutos|en <num> dias|en unos dias|en una hora|en media hora|en treinta minutos|en cinco minutos|en minutos|en <num> horas|en horas|antes de|antes del|a las|el lunes|el martes|el miercoles|el jueves|el viernes|el sabado|el domingo|el dia|a fin de mes|este mes|si cuelgo|si colgaba|si cuelga|en esta llamada|en esa llamada|a medianoche|al colgar|al rato',
  's-thief':
    'alguien|un intruso|un dispositivo|otro dispositivo|un desconocido|una persona|un tercero|un hacker|ladrones|el ladron|un ladron|otro telefono',
  's-breaks':
    'entro|entraba|entrando|entrado|conectado|conectada|intentaba|intentando|intento|pidio|pedia|pidiendo|pedido|sacando|sacaba|usando|usaba|comprando|compro|saco|vaciando|gastando|solicito|habia solicitado|queria sacar|quiso',
  's-mine':
    'cuenta|tarjeta|banca|chip|linea|duplicado|dinero|plata|ahorros|prestamo|credito|correo|ordenador|computadora|app|nombre|usuario|sim',
  's-good':
    'intereses|mitad|doble|por ciento|gratis|meses|mes|cuota|cuotas|tarifa|limite|cupo|bono|<amount>|<num>|deuda|recargo|recargos|comisiones|multa|factura|recibo|saldo|dinero|euros|pesos|atrasos|todo',
  's-gives':
    'descuentan|descontaban|descuenta|descontaba|bajan|bajaban|baja|bajaba|bajarme|bajarle|dejan|dejaban|congelan|congelaban|condonan|condonaba|condona|condonaban|quitan|quitaban|quitarme|quitarle|subvencionan|subvencionaban|indemnizan|indemnizaban|regalan|regalaban|regala|bonifican|bonificaban|perdonan|perdonaban|abonan|abonaban|abona|devuelven|devolvian|devolverme|devolverle|devolvernos|regresan|regresaban|regresa|reintegran|reintegraban|reembolsan|acreditan|acreditarme|acreditaban|suben|subirme|subirle|mejoran|mejoraban|subio',
  's-data':
    'nombre completo|segundo apellido|apellido|apellidos|direccion|domicilio|dni|cedula|curp|saldo|saldos|ultimo recibo|ultimo retiro|ultima compra|ultimas compras|compras|ventas|movimientos|hipoteca|contrato|poliza|siniestro|expediente|fecha|matricula|placa|piso|planta|cama|habitacion|cuarto|hijo|hija|hijos|nieto|nieta|marido|mujer|esposo|esposa|madre|abuela|oficina|sucursal|cumpleanos|cantidad exacta|importe|plazo fijo|pension|donde naci|donde vivo|donde trabajo|donde trabaja|cuanto cobro|cuanto tenia|cuanto tengo|a que hora|colegio|escuela|mis datos|sus datos|tarjeta|prestamo|coche|seguro|color|medicacion|enfermedad|de que lo operaron|numero de cliente|nombre de mi',
  's-knew':
    'sabia|sabian|saben|se sabia|se sabian|se sabe|supieron|supo|recito|recitaba|recitaron|recita|leyo|leia|leyeron|fue leyendo|iba leyendo|leyendo|citaba|cito|conocia|conocian|nombro|nombraba|enumero|detallo|traia|traian',
};
