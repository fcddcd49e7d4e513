// Greetings, sign-offs and footers in Spanish.
import type { LanguageFrames } from './email-frame.ts';

const ADDRESS = '$T{|, S.A.| S.L.|}, $street {12|48|210|7}, $city';
const TRAP_GREETING =
  '{Estimado cliente:|Hola $first:|Hola,|Estimado/a cliente:|Estimado usuario,|Apreciado cliente:|Estimado(a) $first:|Buenos días,|Señor/a:|Querido cliente,||Atención:|Estimado titular:}';

export const EMAIL_FRAMES_ES: LanguageFrames = {
  nameless: /client|usuari|titular|señor\/a/i,
  frames: {
    company: {
      greeting:
        '{Hola, $first:|Hola $first,|Estimado $first:|Estimada $first $last2:|¡Hola, $first!|Hola:|Buenos días, $first:||$first:|Estimado/a cliente:|Apreciada $first:|Hola, ¿qué tal?}',
      trapGreeting: TRAP_GREETING,
      closing:
        '{Un saludo,¶El equipo de $T|Atentamente,¶$T|Saludos,¶$name, de $T|Gracias,¶Atención al cliente de $T|Saludos cordiales,¶$T||El equipo de $T|Gracias por confiar en $T.|¡Hasta pronto!¶$T|Cordialmente,¶$T}',
      footer: `{Recibes este correo porque tienes una cuenta en $T. <Darse de baja> <Política de privacidad>|${ADDRESS}¶<Ayuda> · <Preferencias> · <Darme de baja>|© {2023|2024|2025|2026} $T. Todos los derechos reservados. ${ADDRESS}.|Este es un mensaje automático, por favor no respondas. ¿Dudas? Visita nuestro <Centro de ayuda> o llama al $phone.|Enviado por $T, ${ADDRESS}. Si no quieres recibir más correos, <date de baja aquí>.|¿Necesitas ayuda? <Contáctanos> o responde a este correo.|Responsable del tratamiento: $T. Puede ejercer sus derechos de acceso, rectificación y supresión escribiendo a privacidad@$TDomain.|<Ver en el navegador>¶<App> <Ayuda> <Condiciones> <Privacidad>¶${ADDRESS}||Puedes desactivar estos avisos en <tus preferencias>.}`,
      trapFooter: `{||© {2023|2024|2025} $T. Todos los derechos reservados.|Este es un mensaje automático, por favor no responda.|${ADDRESS}|<Darse de baja> <Privacidad>|Este correo fue enviado a usted como usuario registrado de $T.|$T {Departamento de Seguridad|Soporte|Banca en línea}}`,
    },
    notice: {
      greeting: '{||Hola, $first:|Estimado $first $last2:|Hola $first,|Hola:}',
      trapGreeting: TRAP_GREETING,
      closing: '{||$T|El equipo de $T|Gracias,¶$T}',
      footer: `{Mensaje automático, por favor no responda.|Recibes este aviso por tu configuración de notificaciones. <Cambiar avisos>|Nunca te pediremos tu contraseña, tu PIN ni el número completo de tu tarjeta por correo.|Este mensaje contiene información importante sobre tu cuenta. ${ADDRESS}|Por tu seguridad incluimos {tu nombre|los últimos dígitos de tu cuenta} en nuestros correos. <Cómo saber que somos nosotros>|Si tienes dudas, entra como siempre o llama al número que está {en tu tarjeta|en tu factura}.|© $T. ${ADDRESS}||<Centro de seguridad> <Contacto>}`,
      trapFooter: `{||Este es un mensaje automático, no responda.|© {2023|2024|2025} $T|${ADDRESS}|Equipo de seguridad de $T|Gracias por su colaboración.|Por favor no responda a este correo.}`,
    },
    business: {
      greeting:
        '{Hola, $first:|Estimado $first:|Estimada $first:|Buenos días, $first:|Buenas tardes:|Estimado señor $last2:|Hola:|$first:}',
      trapGreeting:
        '{Hola $first,|Estimado $first:|Hola,|Buenos días,|Estimados señores:|Buenas tardes,|A quien corresponda:|$first:}',
      closing:
        '{Un saludo,|Saludos cordiales,|Saludos,|Muchas gracias,|Gracias,|Atentamente,|Quedo a tu disposición,|Quedo pendiente,}¶$name $last{¶{Administración|Ventas|Jefa de proyecto|Operaciones|Contabilidad}, $T|¶$T¶$phone|¶$T|}',
      footer:
        '{|||Este mensaje puede contener información confidencial. Si no es el destinatario, por favor bórrelo.|Antes de imprimir este correo piense en el medio ambiente.|$T, $street {4|22|109}, $city|Enviado desde mi teléfono}',
      trapFooter:
        '{|||Enviado desde mi teléfono|Enviado desde mi móvil|Este mensaje puede contener información confidencial.|$T, $street {4|22|109}, $city}',
    },
    personal: {
      greeting:
        '{Hola, $first:|¡Hola!|Hola $first,|Hola,|Querida $first:||$first,|Hola a los dos:|Buenas,}',
      trapGreeting:
        '{Hola $first,|Hola,|Querido amigo:|Estimado amigo,|Hola mi amor,||Buen día,|Saludos,|Buenas,}',
      closing:
        '{Un beso,¶$name|Un abrazo,¶$name|Nos vemos,¶$name|$name|Cuídate,¶$name|Besos||Hablamos|Muchas gracias,¶$name|Abrazos,¶$name}',
      footer: '{||||Enviado desde mi teléfono}',
      trapFooter: '{||||Enviado desde mi teléfono|Enviado desde mi tablet}',
    },
    internal: {
      greeting:
        '{Hola a todos:|Estimados compañeros:|Buenos días a todos:|Hola, equipo:|Hola $first:|Compañeras y compañeros:||Buenos días:}',
      trapGreeting:
        '{Estimados colegas:|Estimado empleado:|Hola $first:|Hola,|Estimado usuario:|Atención a todo el personal:|Estimados todos,|}',
      closing:
        '{Gracias,¶$name|Un saludo,¶{Recursos Humanos|Soporte técnico|Administración|Servicios generales}|Saludos,¶$name $last¶$T|Gracias,¶{El equipo de TI|Personas|Nóminas}|$name|}',
      footer:
        '{|||$T · Uso interno|¿Dudas? Pregunta en el canal de ayuda o en la segunda planta.|Soporte: extensión $last4|Este buzón no se lee.}',
      trapFooter:
        '{|||Soporte TI de $T|© $T {2024|2025}|Este aviso es obligatorio.|Uso interno|Administrador del sistema}',
    },
  },
  legal: [
    'Este mensaje y sus archivos adjuntos son confidenciales y van dirigidos solo a su destinatario. Si lo ha recibido por error, le rogamos que nos lo comunique y lo elimine. {Las opiniones son de quien escribe.|} {Inscrita en el Registro Mercantil de $city, tomo $last4, hoja $code6.|$T está supervisada por la autoridad financiera con el número 4$last3.}',
    'Puedes elegir qué correos recibes en <tus preferencias>, aunque seguiremos enviándote los que tratan de tu cuenta, tus pedidos y tu seguridad. Tratamos tus datos según nuestra <política de privacidad>. {Precios y existencias pueden cambiar. Las fotos son orientativas.|Ofertas no acumulables.} $T, $street 48, $city.',
    'Por favor, no respondas a este correo: nadie lee este buzón. Para contactarnos usa el formulario de la web, el chat de la app o llama al $phone ({lunes a viernes de 8 a 20|días hábiles de 9 a 18 h}). Para no perderte nada, añade {nuestra dirección|$T} a tus contactos.',
    '¿Por qué lo recibes? {Tienes un contrato con nosotros y debemos informarte de cambios como este.|Tú nos diste esta dirección.} {No es publicidad.|} ¿Cómo saber que es real? Lleva tu nombre, y siempre puedes abrir la app o escribir tú nuestra dirección en lugar de usar un enlace.',
  ],
  extras: {
    bank: [
      '{Recuerda:|Por tu seguridad:} nunca te {pediremos|llamaremos para pedirte} tu {contraseña, tu PIN ni los códigos que te enviamos|clave ni tus códigos}{, ni que muevas tu dinero a otra cuenta|}. Ante la duda, llama al número de tu tarjeta.',
      '¿Sabías que puedes {apagar tu tarjeta|cambiar tus avisos|ver tu PIN} desde la app? {Entra y toca Tarjetas.|Solo tarda unos segundos.}',
      'Los depósitos están cubiertos {hasta el límite legal|por el fondo de garantía}. {Tienes la hoja informativa entre tus documentos.|}',
      'Nuestra oficina de $city abre de lunes a viernes a partir de las 8:30. También puedes {escribirnos|chatear con tu gestora} desde la banca en línea.',
    ],
    shop: [
      '¿No te convence? Tienes {30|14|15|60} días para devolverlo. {Imprime la etiqueta en <nuestra página de devoluciones>.|Empieza la devolución en tu cuenta.}',
      'Únete a {nuestro club|$T Club} y {gana puntos con cada compra|entra antes que nadie a las rebajas}. <Más información>',
      '¿Dudas con {tu pedido|las tallas o el envío}? Estamos {todos los días|de 9 a 20 h}. {Responde a este correo.|<Escríbenos>}',
      'Síguenos: ideas, recetas y novedades en <Fotos> <Vídeos> <Blog>',
    ],
    courier: [
      '¿No vas a estar? {Elige otro día o un punto de recogida|Déjalo con un vecino} en <nuestra app>.',
      'Nunca pedimos pagos por {mensaje|un enlace} para entregar un paquete.',
    ],
    app: [
      'Recibes este correo porque {alguien usó esta dirección para registrarse|esta dirección es la de tu cuenta}. {Si no fuiste tú, ignóralo.|}',
      'Novedades del mes: {modo oscuro y carpetas compartidas|mejores informes|plantillas y uso sin conexión}. <Ver novedades>',
    ],
    stream: [
      'Míralo en la tele, el móvil o la tableta. Puedes descargar series para el viaje.',
      'Tu plan tiene sitio para cuatro personas de tu casa. <Gestionar perfiles>',
    ],
    utility: [
      'Mira lo que gastas hora a hora y ahorra con los consejos de <tu área personal>.',
      '¿Te mudas? Avísanos dos semanas antes y lo arreglamos.',
      '¿Hueles a gas? Abre las ventanas y llama al teléfono de urgencias de tu factura.',
    ],
    telco: [
      '¿Viajas? Consulta antes cuánto cuestan las llamadas y los datos. <Roaming>',
      'Comprueba la cobertura de tu calle: <mapa>',
    ],
    insurer: [
      'Lee las condiciones de la póliza: dicen qué cubre y qué no. Tienes 14 días para desistir.',
      'Para dar un parte usa la app o el teléfono de tu póliza, a cualquier hora.',
    ],
    airline: [
      'Equipaje: un bulto pequeño bajo el asiento. Para más, mira las <normas de equipaje>.',
      '¿Necesitas coche u hotel? <Hoteles> <Coches>',
      'Comprueba los requisitos de entrada del país al que viajas.',
    ],
    hotel: [
      'Cómo llegar: a cinco minutos de la estación; después de las diez llama al timbre.',
      'El desayuno es de 7 a 10:30. Dinos si tienes alergias.',
    ],
    clinic: [
      'Si tienes fiebre o tos, avísanos antes de venir.',
      'En una urgencia llama al teléfono de emergencias. Este buzón no se lee los fines de semana.',
    ],
    charity: [
      'Conoce a las personas que lo hacen posible: <Historias> <Voluntariado>',
      'De cada 10 euros, 8,70 van a los proyectos. <Memoria anual>',
    ],
    any: [
      '{Puedes ver tus documentos cuando quieras en tu área personal.|Tienes todos los detalles en tu cuenta.} Si tienes dudas, {estamos para ayudarte|llámanos al $phone}.',
      '¿Qué tal lo hacemos? {Contesta a nuestra encuesta de dos minutos|Déjanos tu opinión}: <Opinar>',
      'Descarga nuestra app para {hacer tus gestiones|recibir avisos}. <Descargar>',
      'Por favor, {revisa que tus datos de contacto estén al día|avísanos si cambias de domicilio}.',
    ],
  },
};
