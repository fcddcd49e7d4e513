// What to do next, one act a step.
import type { TextLanguage } from './types.ts';

export const STEPS = [
  'call-card-number',
  'hang-up',
  'lock-card',
  'change-pin',
  'change-password',
  'end-sessions',
  'check-payments',
  'dispute-payment',
  'keep-receipts',
  'ask-gift-card-seller',
  'ask-payment-service',
  'go-offline',
  'remove-app',
  'check-device',
  'close-page',
  'do-not-open',
  'do-not-answer',
  'block-sender',
  'report',
  'ask-known-number',
  'ask-office',
  'freeze-credit',
  'police-report',
  'pay-nothing',
  'tell-somebody',
  'expect-more',
] as const;
export type Step = (typeof STEPS)[number];

export const STEP_TEXTS: Readonly<Record<Step, Readonly<Record<TextLanguage, string>>>> = {
  'call-card-number': {
    en: 'Call the number on the back of your card now and say what happened.',
    es: 'Llame ahora al número del reverso de su tarjeta y cuente qué pasó.',
  },
  'hang-up': {
    en: 'Hang up. You do not owe them an answer.',
    es: 'Cuelgue. No les debe ninguna respuesta.',
  },
  'lock-card': { en: 'Lock your card.', es: 'Bloquee su tarjeta.' },
  'change-pin': {
    en: 'Choose another PIN. Do it in the app or at a cash machine.',
    es: 'Elija otro PIN. Hágalo en la app o en un cajero.',
  },
  'change-password': {
    en: 'Change the password, on another device, and everywhere else where you used it.',
    es: 'Cambie la contraseña desde otro aparato, y en todos los sitios donde la usaba.',
  },
  'end-sessions': {
    en: 'Sign out of all devices in your account.',
    es: 'Cierre la sesión en todos los aparatos de su cuenta.',
  },
  'check-payments': {
    en: 'Look through your last payments and tell us which are not yours.',
    es: 'Revise sus últimos pagos y díganos cuáles no son suyos.',
  },
  'dispute-payment': {
    en: 'Ask us to stop the payment. The sooner, the better.',
    es: 'Pídanos que paremos el pago. Cuanto antes, mejor.',
  },
  'keep-receipts': {
    en: 'Keep receipts, messages and numbers. Delete nothing.',
    es: 'Guarde recibos, mensajes y números. No borre nada.',
  },
  'ask-gift-card-seller': {
    en: 'If you bought gift cards, call the company on the card and ask to freeze them.',
    es: 'Si compró tarjetas regalo, llame a la empresa de la tarjeta y pida que las congelen.',
  },
  'ask-payment-service': {
    en: 'If you paid by an app, a wire or crypto, report it there, too.',
    es: 'Si pagó por una app, una transferencia o cripto, avise también allí.',
  },
  'go-offline': {
    en: 'Switch off Wi-Fi and mobile data on that device.',
    es: 'Apague el wifi y los datos de ese aparato.',
  },
  'remove-app': {
    en: 'Remove the app, and do not use the device for banking until it was checked.',
    es: 'Quite la app y no use ese aparato para el banco hasta que lo revisen.',
  },
  'check-device': {
    en: 'Have somebody you trust check the device.',
    es: 'Pida a alguien de confianza que revise el aparato.',
  },
  'close-page': {
    en: 'Close the page. If you typed something there, tell us what.',
    es: 'Cierre la página. Si escribió algo allí, díganos qué.',
  },
  'do-not-open': {
    en: 'Do not open its links or files.',
    es: 'No abra sus enlaces ni archivos.',
  },
  'do-not-answer': { en: 'Do not answer.', es: 'No conteste.' },
  'block-sender': { en: 'Block the sender.', es: 'Bloquee al remitente.' },
  report: {
    en: 'Report it to us, so that others are warned.',
    es: 'Denúncielo aquí para que otros estén avisados.',
  },
  'ask-known-number': {
    en: 'Call the person on the number you always used.',
    es: 'Llame a esa persona al número de siempre.',
  },
  'ask-office': {
    en: 'Look up the office yourself and ask there.',
    es: 'Busque usted esa oficina y pregunte allí.',
  },
  'freeze-credit': {
    en: 'If they have your ID or social security number, freeze your credit.',
    es: 'Si tienen su documento o su número de la seguridad social, bloquee su historial de crédito.',
  },
  'police-report': { en: 'Report it to the police.', es: 'Denúncielo a la policía.' },
  'pay-nothing': {
    en: 'Pay nothing more, whatever they promise or threaten.',
    es: 'No pague nada más, prometan o amenacen lo que sea.',
  },
  'tell-somebody': {
    en: 'Tell somebody you trust.',
    es: 'Cuénteselo a alguien de confianza.',
  },
  'expect-more': {
    en: 'Expect more calls like this. They may say that they help you to get your money back.',
    es: 'Espere más llamadas así. Quizá digan que le ayudan a recuperar su dinero.',
  },
};
