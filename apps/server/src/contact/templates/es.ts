import type { Catalogue, Frame } from './table.ts';

export const frameEs: Frame = {
  greeting: 'Hola, {name}:',
  close:
    'Referencia {reference}. Nunca le pedimos su PIN, un código ni su contraseña, ni por mensaje ni por teléfono. Para comprobar que este mensaje es nuestro, llame al número de su tarjeta: {number}.',
  textClose: 'Ref {reference}',
};

const notYou = '¿No fue usted? Llame enseguida al número de su tarjeta: {number}.';
const keep =
  'No se lo diga a nadie, tampoco a nosotros: nadie de {brand} se lo pedirá nunca. Si usted no lo pidió, no tiene que hacer nada.';

export const es: Catalogue = {
  'code.registration': {
    subject: 'Su código para registrarse',
    letter: `Su código para registrar su tarjeta es {code}. Escríbalo en la página que tiene abierta. Vale durante 10 minutos.\n\n${keep}`,
    text: 'Para registrar su tarjeta en {brand}: código {code}. No lo diga a nadie.',
  },
  'code.confirm-contact': {
    subject: 'Su código para confirmar esta dirección',
    letter: `Su código para confirmar que le encontramos aquí es {code}. Escríbalo en la página que tiene abierta. Vale durante 10 minutos.\n\n${keep}`,
    text: 'Para confirmar este teléfono en {brand}: código {code}. No lo diga a nadie.',
  },
  'code.sign-in': {
    subject: 'Su código para entrar',
    letter: `Su código para entrar es {code}. Escríbalo en la página que tiene abierta. Vale durante 10 minutos.\n\n${keep}`,
    text: 'Para entrar en {brand}: código {code}. No lo diga a nadie.',
  },
  'code.recovery': {
    subject: 'Su código para recuperar el acceso',
    letter: `Su código para volver a entrar en su cuenta es {code}. Escríbalo en la página que tiene abierta. Vale durante 10 minutos.\n\n${keep}`,
    text: 'Para recuperar su cuenta de {brand}: código {code}. No lo diga a nadie.',
  },
  'code.step-up': {
    subject: 'Su código para continuar',
    letter: `Su código para lo que está haciendo en su cuenta es {code}. Escríbalo en la página que tiene abierta. Vale durante 10 minutos.\n\n${keep}`,
    text: 'Para continuar en {brand}: código {code}. No lo diga a nadie.',
  },
  'code.pin-show': {
    subject: 'Su código para ver su PIN',
    letter: `Su código para ver el PIN de su tarjeta es {code}. Escríbalo en la página que tiene abierta. Vale durante 5 minutos.\n\n${keep}`,
    text: 'Para VER su PIN de {brand}: código {code}. No lo diga a nadie.',
  },
  'code.pin-set': {
    subject: 'Su código para elegir un PIN nuevo',
    letter: `Su código para elegir un PIN nuevo es {code}. Escríbalo en la página que tiene abierta. Vale durante 5 minutos.\n\n${keep}`,
    text: 'Para CAMBIAR su PIN de {brand}: código {code}. No lo diga a nadie.',
  },
  'account.registered': {
    subject: 'Su tarjeta está registrada',
    letter: `Su tarjeta está registrada y ya puede entrar.\n\n${notYou}`,
    text: '{brand}: su tarjeta quedó registrada. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'account.already-registered': {
    subject: 'Ya tiene una cuenta',
    letter: `Alguien, quizá usted, quiso registrar su tarjeta. Ya tiene una cuenta: entre con ella o elija «Olvidé mi usuario o contraseña».\n\n${notYou}`,
    text: '{brand}: su tarjeta ya tiene cuenta. Entre con ella. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'account.not-registered': {
    subject: 'Todavía no tiene una cuenta',
    letter: `Alguien, quizá usted, quiso recuperar una cuenta con su tarjeta. Todavía no hay ninguna: elija «Registrar mi tarjeta».\n\n${notYou}`,
    text: '{brand}: su tarjeta no tiene cuenta. Regístrela. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'account.new-device': {
    subject: 'Entrada desde un dispositivo nuevo',
    letter: `Alguien entró en su cuenta desde un dispositivo que no conocíamos.\n\n${notYou}`,
    text: '{brand}: entrada desde un dispositivo nuevo. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'account.password-changed': {
    subject: 'Su contraseña ha cambiado',
    letter: `La contraseña de su cuenta ha cambiado.\n\n${notYou}`,
    text: '{brand}: su contraseña ha cambiado. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'account.passkey-added': {
    subject: 'Llave de acceso añadida',
    letter: `Se añadió una llave de acceso a su cuenta.\n\n${notYou}`,
    text: '{brand}: nueva llave de acceso. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'account.passkey-removed': {
    subject: 'Llave de acceso eliminada',
    letter: `Se eliminó una llave de acceso de su cuenta.\n\n${notYou}`,
    text: '{brand}: llave de acceso eliminada. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'account.passkey-counter-regressed': {
    subject: 'Revise sus llaves de acceso',
    letter: `Una de sus llaves de acceso puede haber sido copiada. No la dejamos entrar. Elimínela en Seguridad y cree otra.\n\n${notYou}`,
    text: '{brand}: detuvimos una llave de acceso que puede ser una copia. Mire en Seguridad.',
  },
  'account.authenticator-added': {
    subject: 'Aplicación de autenticación añadida',
    letter: `Se añadió una aplicación de autenticación a su cuenta.\n\n${notYou}`,
    text: '{brand}: nueva app de autenticación. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'account.authenticator-removed': {
    subject: 'Aplicación de autenticación eliminada',
    letter: `Se eliminó la aplicación de autenticación de su cuenta.\n\n${notYou}`,
    text: '{brand}: app de autenticación eliminada. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'account.recovery-codes-renewed': {
    subject: 'Códigos de recuperación nuevos',
    letter: `Se crearon códigos de recuperación nuevos. Los anteriores ya no valen.\n\n${notYou}`,
    text: '{brand}: nuevos códigos de recuperación. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'account.recovery-code-used': {
    subject: 'Se usó un código de recuperación',
    letter: `Alguien entró con uno de sus códigos de recuperación.\n\n${notYou}`,
    text: '{brand}: se usó un código de recuperación. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'account.recovered': {
    subject: 'Su cuenta fue recuperada',
    letter: `Alguien volvió a entrar en su cuenta con su tarjeta y un código enviado aquí.\n\n${notYou}`,
    text: '{brand}: su cuenta fue recuperada. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'contact.point-added': {
    subject: 'Nueva forma de contactarle',
    letter: `Se añadió {point} a su cuenta como forma de contactarle.\n\n${notYou}`,
    text: '{brand}: se añadió {point} a su cuenta. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'contact.point-replaced': {
    subject: 'Cambió una forma de contactarle',
    letter: `{former} cambió a {point}. Durante un tiempo no enviaremos códigos al nuevo.\n\n${notYou}`,
    text: '{brand}: {former} cambió a {point}. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'contact.point-removed': {
    subject: 'Se eliminó una forma de contactarle',
    letter: `Se eliminó {former} de su cuenta.\n\n${notYou}`,
    text: '{brand}: se eliminó {former} de su cuenta. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'contact.address-changed': {
    subject: 'Su dirección ha cambiado',
    letter: `Su dirección postal ha cambiado. Durante un tiempo no enviaremos ningún PIN a la nueva.\n\n${notYou}`,
    text: '{brand}: su dirección postal ha cambiado. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'pin.shown': {
    subject: 'Su PIN fue mostrado',
    letter: `El PIN de {card} se mostró en una pantalla suya.\n\n${notYou}`,
    text: '{brand}: se mostró el PIN de {card}. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'pin.set': {
    subject: 'Su PIN ha cambiado',
    letter: `Se eligió un PIN nuevo para {card}. Ya vale; el anterior no.\n\n${notYou}`,
    text: '{brand}: cambió el PIN de {card}. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'pin.set-pending-chip': {
    subject: 'Su PIN nuevo espera a su tarjeta',
    letter: `Se eligió un PIN nuevo para {card}. El chip aún conoce el anterior: use el PIN nuevo una vez en un cajero.\n\n${notYou}`,
    text: '{brand}: PIN nuevo de {card}. Úselo primero en un cajero. ¿No fue usted? Llámenos.',
  },
  'pin.locked': {
    subject: 'Su PIN está bloqueado',
    letter: `El PIN de {card} se escribió mal demasiadas veces y está bloqueado. Puede desbloquearlo en su cuenta; el PIN sigue igual.\n\n${notYou}`,
    text: '{brand}: el PIN de {card} está bloqueado. Desbloquéelo en su cuenta.',
  },
  'pin.unlocked': {
    subject: 'Su PIN está desbloqueado',
    letter: `El PIN de {card} está desbloqueado. Es el mismo de antes.\n\n${notYou}`,
    text: '{brand}: PIN de {card} desbloqueado. ¿No fue usted? Llame al número de su tarjeta.',
  },
  'pin.mailer-ordered': {
    subject: 'Su PIN llegará por correo',
    letter: `Se pidió por correo el PIN de {card}, a la dirección que tenemos. Llegará entre el {earliest} y el {latest}.\n\n${notYou}`,
    text: '{brand}: PIN de {card} pedido por correo, {earliest} a {latest}. ¿No fue usted? Llámenos.',
  },
  'pin.mailer-cancelled': {
    subject: 'La carta con su PIN fue cancelada',
    letter: `La carta con el PIN de {card} fue cancelada. Si aun así llega, destrúyala.\n\n${notYou}`,
    text: '{brand}: carta con el PIN de {card} cancelada. ¿No fue usted? Llame al número de su tarjeta.',
  },
};
