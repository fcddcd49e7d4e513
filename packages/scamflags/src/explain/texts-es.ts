import type { Texts } from './types.ts';

export const TEXTS_ES: Texts = {
  levels: {
    scam: {
      title: 'Esto es una estafa',
      says: 'No haga lo que dice. Si ya lo hizo, llame al número de su tarjeta.',
    },
    likely: {
      title: 'Probablemente es una estafa',
      says: 'No conteste. Llame al número de su tarjeta y pregunte.',
    },
    caution: {
      title: 'Tenga cuidado',
      says: 'Algo no está bien. Mire las palabras marcadas y pregúntenos antes de hacer nada.',
    },
    'no-flags': {
      title: 'No encontramos señales de alerta',
      says: 'No encontramos señales de alerta; aun así, llame al número de su tarjeta.',
    },
    'not-enough': {
      title: 'Necesitamos saber más',
      says: 'Es muy poco para decir algo. Por favor, responda a la pregunta.',
    },
  },
  codes: {
    urgency: {
      title: 'Le mete prisa o amenaza',
      why: 'Los estafadores no le dejan tiempo para pensar. Un banco sí.',
      advice: 'Pare. No pasa nada malo si antes nos llama.',
    },
    'unusual-payment': {
      title: 'Quiere un pago extraño',
      why: 'Las tarjetas regalo, las criptomonedas, las apps de pago y las "cuentas seguras" no se pueden recuperar. Ningún banco las pide.',
      advice: 'No pague y no mueva dinero.',
    },
    'remote-access': {
      title: 'Lleva a un lugar desconocido',
      why: 'El enlace o la app de un extraño puede copiar lo que escribe o ver su pantalla.',
      advice: 'No abra el enlace ni instale nada.',
    },
    'asks-secret': {
      title: 'Pide un dato secreto',
      why: 'Los códigos, el PIN, las contraseñas y el número completo de la tarjeta abren su dinero. Nunca llamamos ni escribimos para pedirlos.',
      advice: 'No los diga a nadie. Si ya lo hizo, llame ahora al número de su tarjeta.',
    },
    'knows-too-much': {
      title: 'Presume de lo que sabe',
      why: 'Su nombre, su dirección o sus compras pueden venir de listas robadas. Saberlos no prueba nada.',
      advice: 'No se fíe de alguien por lo que sabe.',
    },
    'knows-nothing': {
      title: 'No sabe quién es usted',
      why: 'Su banco sabe su nombre. "Estimado cliente" se envía a miles a la vez.',
      advice: 'Pregúntese por qué no dice su nombre.',
    },
    'caller-id-proof': {
      title: 'Ofrece el número como prueba',
      why: 'Cualquiera puede hacer que aparezca cualquier número, también el de su tarjeta.',
      advice: 'Cuelgue y marque usted el número de su tarjeta.',
    },
    'foreign-callback': {
      title: 'Quiere que llame a otro',
      why: 'El número al que debe llamar no es nuestro. Quien conteste puede ser el estafador.',
      advice: 'Use solo el número de su tarjeta.',
    },
    secrecy: {
      title: 'Quiere que guarde silencio',
      why: 'Los estafadores le alejan de quien podría avisarle. A un banco no le molesta que pregunte.',
      advice: 'Cuelgue y hable con alguien de confianza.',
    },
    'prize-refund': {
      title: 'Promete dinero',
      why: 'Los premios, las devoluciones y el dinero fácil son un cebo. El dinero enviado "por error", también.',
      advice: 'Nunca pague ni dé datos de su tarjeta para recibir dinero.',
    },
    'lookalike-sender': {
      title: 'El remitente solo lo parece',
      why: 'La dirección o el nombre se hicieron para parecerse a otro.',
      advice: 'Escriba usted la dirección de su banco.',
    },
    authority: {
      title: 'Habla como una autoridad',
      why: 'La policía, Hacienda y la seguridad del banco no piden dinero ni códigos por teléfono o mensaje.',
      advice: 'Busque usted esa oficina y pregunte allí.',
    },
    opener: {
      title: 'Empieza una charla amable',
      why: 'Un "número nuevo" o "equivocado" es el comienzo de muchas estafas. El dinero lo piden después.',
      advice: 'Llame a esa persona al número de siempre.',
    },
    'link-elsewhere': {
      title: 'El enlace lleva a otro',
      why: 'Nombra una empresa, pero el enlace no es de ella.',
      advice: 'Abra la app o escriba usted la dirección.',
    },
    'link-lookalike': {
      title: 'El enlace es una copia',
      why: 'La dirección se parece a una verdadera, con una pequeña diferencia.',
      advice: 'No lo abra.',
    },
    'brand-in-subdomain': {
      title: 'Un nombre tapa la dirección',
      why: 'El nombre de la empresa va delante; la dirección que sigue es de otro.',
      advice: 'Lea la dirección desde el final. No abra esta.',
    },
    'link-shortened': {
      title: 'El enlace está acortado',
      why: 'Un enlace corto esconde adónde lleva.',
      advice: 'No lo abra si no lo esperaba.',
    },
    'link-redirects': {
      title: 'El enlace le manda a otro',
      why: 'Va a un sitio y le envía a otro.',
      advice: 'No lo abra si no lo esperaba.',
    },
    'link-free-host': {
      title: 'La página es gratuita',
      why: 'Cualquiera pone allí una página en un minuto. Un banco no.',
      advice: 'No escriba nada allí.',
    },
    'link-ip': {
      title: 'El enlace no tiene nombre',
      why: 'Es solo un número. Las empresas usan nombres.',
      advice: 'No lo abra.',
    },
    'link-user-info': {
      title: 'El enlace esconde su destino',
      why: 'Lo que va antes de la @ está para engañar. La dirección real viene después.',
      advice: 'No lo abra.',
    },
    'link-text-differs': {
      title: 'El enlace muestra otra dirección',
      why: 'Usted lee una dirección, pero abre otra.',
      advice: 'No lo abra.',
    },
    'link-risky-ending': {
      title: 'El enlace acaba de forma dudosa',
      why: 'Las direcciones con esa terminación cuestan poco y los estafadores usan muchas.',
      advice: 'No escriba nada allí.',
    },
    'link-executable': {
      title: 'El enlace instala algo',
      why: 'Lleva a un archivo que se ejecuta en su aparato.',
      advice: 'No lo abra. Si lo hizo, desconecte el aparato de la red.',
    },
    'sender-elsewhere': {
      title: 'Nombre y dirección no coinciden',
      why: 'El nombre es de una empresa, la dirección no.',
      advice: 'Mire la dirección, no el nombre.',
    },
    'reply-elsewhere': {
      title: 'La respuesta va a otro',
      why: 'Su respuesta iría a otra dirección que la que escribió.',
      advice: 'No conteste.',
    },
    'authentication-failed': {
      title: 'No se pudo comprobar el remitente',
      why: 'El correo no prueba que venga de la dirección que muestra.',
      advice: 'Trátelo como de un desconocido.',
    },
    'number-is-issuers': {
      title: 'Muestra nuestro número',
      why: 'Cualquiera puede hacer que aparezca. No prueba que llamamos nosotros.',
      advice: 'Cuelgue y marque el número de su tarjeta.',
    },
    'callback-elsewhere': {
      title: 'El número no es nuestro',
      why: 'El mensaje da un número para llamar que no es nuestro.',
      advice: 'Use solo el número de su tarjeta.',
    },
    'attachment-risky': {
      title: 'El archivo puede hacer daño',
      why: 'Los archivos así pueden ejecutar programas o mostrar una página falsa.',
      advice: 'No lo abra.',
    },
    'hidden-text': {
      title: 'Hay texto escondido',
      why: 'El correo contiene palabras que no se ven. Están para engañar a los filtros.',
      advice: 'No se fíe.',
    },
    'invisible-letters': {
      title: 'Hay letras invisibles',
      why: 'Signos que nadie ve parten las palabras para engañar a los filtros.',
      advice: 'No se fíe.',
    },
    'foreign-letters': {
      title: 'Letras de dos alfabetos',
      why: 'Algunas letras solo se parecen a las que conoce.',
      advice: 'No se fíe y no abra sus enlaces.',
    },
    'disguised-letters': {
      title: 'Hay palabras disfrazadas',
      why: 'Cifras, puntos o espacios dentro de las palabras engañan a los filtros.',
      advice: 'No se fíe.',
    },
    'wallet-address': {
      title: 'Nombra una billetera cripto',
      why: 'Lo que se envía allí no se puede recuperar.',
      advice: 'No envíe nada.',
    },
    'qr-link': {
      title: 'El enlace está en una imagen',
      why: 'Un código QR esconde la dirección.',
      advice: 'No lo escanee si no sabe quién lo puso.',
    },
    'never-asks': {
      title: 'Dice que nunca pide datos',
      why: 'Los mensajes verdaderos lo recuerdan. Los estafadores lo copian.',
      advice: 'Tómeles la palabra.',
    },
    'do-not-share': {
      title: 'Pide no compartir nada',
      why: 'Los códigos verdaderos vienen con este aviso.',
      advice: 'Cúmplalo, lo pida quien lo pida.',
    },
    'no-action': {
      title: 'No tiene que hacer nada',
      why: 'Las estafas casi siempre quieren algo de usted.',
      advice: 'Entonces no haga nada.',
    },
    'masked-number': {
      title: 'Solo muestra el final',
      why: 'Los bancos solo muestran los últimos dígitos. El final solo no prueba nada.',
      advice: 'Compárelo con su tarjeta.',
    },
    'points-to-card': {
      title: 'Le remite a nosotros',
      why: 'Dice que use la app o el número de su tarjeta, que ningún estafador controla.',
      advice: 'Haga justo eso.',
    },
    'yes-or-no': {
      title: 'Pregunta sí o no',
      why: 'Muchos avisos verdaderos piden una sola palabra, sin enlace.',
      advice: 'Si duda, llame al número de su tarjeta.',
    },
    'opt-out': {
      title: 'Dice cómo darse de baja',
      why: 'Los envíos verdaderos dicen cómo terminarlos.',
      advice: 'Úselo solo si conoce al remitente.',
    },
    'links-own': {
      title: 'Los enlaces son del remitente',
      why: 'Todos los enlaces llevan a la dirección del propio remitente.',
      advice: 'Es más seguro escribir la dirección usted.',
    },
    'asked-for-it': {
      title: 'Empezó usted',
      why: 'Usted llamó o lo pidió.',
      advice: 'Aun así, no diga su PIN a nadie.',
    },
    'asks-nothing': {
      title: 'No pide nada',
      why: 'No pide secretos ni pagos, y no lleva enlace ni número de extraños.',
      advice: 'No hay nada que hacer con prisa.',
    },
    'no-hurry': {
      title: 'Le deja tiempo',
      why: 'Quien quiere engañarle tiene prisa. Algunos, aun así, se toman su tiempo.',
      advice: 'Aprovéchelo: pregunte a alguien de confianza.',
    },
    checked: {
      title: 'Usted lo comprobó',
      why: 'Preguntó por una vía propia y le dijeron que era cierto.',
      advice: 'Hágalo siempre.',
    },
    warns: {
      title: 'Avisa de estafas',
      why: 'Describe lo que hacen los estafadores para que lo note.',
      advice: 'Es un buen consejo, venga de quien venga.',
    },
    words: {
      title: 'Cómo está escrito',
      why: 'Estas palabras son más frecuentes en un tipo de mensaje que en el otro.',
      advice: 'Las palabras solas no deciden nada.',
    },
    base: {
      title: 'De dónde partimos',
      why: 'Es lo que suponemos antes de leer nada.',
      advice: 'No hay nada que hacer.',
    },
    others: {
      title: 'Otras razones pequeñas',
      why: 'Lo que cuenta demasiado poco para una línea propia.',
      advice: 'No hay nada que hacer.',
    },
  },
};
