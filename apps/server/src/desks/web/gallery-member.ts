import type { Instant } from '@countersign/kernel';
import type { FormState, Frame } from './frame.ts';
import type { DrawPage } from './gallery.ts';
import { CardPage, type CardPageProps } from './pages/card.tsx';
import { ContactPage, type ContactProps } from './pages/contact.tsx';
import { ContactsPage, type ContactView } from './pages/contacts.tsx';
import { CardsPage, HomePage, type CardView } from './pages/home.tsx';
import { MailerOrderPage, MailerPage, type MailerProps } from './pages/mailer.tsx';
import { SecurityPage } from './pages/security.tsx';
import { AuthenticatorPage, ChangePasswordPage } from './pages/security-changes.tsx';
import { CheckPage } from './pages/check.tsx';
import type { LiveCall, LiveView } from './live.ts';
import { RecoveryCodesPage } from './pages/register.tsx';
import { StepUpPage, type StepUpNone } from './pages/step-up.tsx';
import { galleryTask } from './gallery-casework.ts';

const follows = { watch: 'live', version: '' };

const at = (text: string) => Date.parse(text) as Instant;
const none: FormState = { values: {}, problems: [] };
const now = at('2026-11-20T19:05:09Z');

function callOf(frame: Frame): LiveCall {
  return {
    from: '…0177',
    to: '…23',
    agent: 'Olive',
    team: frame.language === 'es' ? 'nuestro equipo contra el fraude' : 'our fraud team',
    case: 'F-2026-0417',
    purpose: frame.language === 'es' ? 'Una comprobación de un pago' : 'A check on a payment',
    since: at('2026-11-20T19:02:00Z'),
    mayAsk: ['transaction-yours'],
    spoken: 'open',
  };
}

function livePage(frame: Frame, live: LiveView) {
  const shown = { ...frame, live: { kind: live.kind, asOf: now } };
  return CheckPage({ frame: shown, live, form: none });
}

function cardsOf(frame: Frame): { readonly charge: CardView; readonly credit: CardView } {
  const en = frame.language === 'en';
  return {
    charge: {
      id: 'charge',
      product: en ? 'Charge card' : 'Tarjeta de cargo',
      last4: '1009',
      colour: 'larkspur',
      status: 'active',
      mailerLive: false,
    },
    credit: {
      id: 'credit',
      product: en ? 'Credit card' : 'Tarjeta de crédito',
      last4: '4417',
      colour: 'slate',
      status: 'active',
      mailerLive: true,
    },
  };
}

function contactProps(frame: Frame, receipt: 'ready' | 'waiting'): ContactProps {
  const en = frame.language === 'en';
  const one: ContactView = {
    ...{ id: '4', reference: '7KQ4 M2XD', channel: 'sms', template: 'pin.shown' },
    ...{ title: '', at: at('2026-11-20T18:58:00Z'), stage: 'sent', masked: '…23' },
  };
  const text = en
    ? 'Larkspur: the PIN of your card was shown. Not you? Call 212 555-0142, the number on your card. Ref 7KQ4 M2XD'
    : 'Larkspur: se mostró el PIN de tu tarjeta. ¿No fuiste tú? Llama al 212 555-0142, el número de tu tarjeta. Ref 7KQ4 M2XD';
  return {
    frame,
    contact: {
      ...{ ...one, from: 'LARKSPUR', mayAsk: [], asked: [], text, receipt },
      ...{ agent: undefined, team: undefined, case: undefined, outcome: undefined },
    },
    logKey: 'larkspur.example/transparency+1f2e3d4c+AQEBAgMFCA0VIjdZkOl5YtU3DEhTm+J96fZPBE1R7iMh',
  };
}

function contactsOf(frame: Frame): readonly ContactView[] {
  const en = frame.language === 'en';
  const one = (
    id: string,
    more: Pick<ContactView, 'channel' | 'title' | 'at' | 'stage' | 'masked' | 'cameIn'>,
  ): ContactView => ({ id, reference: `7KQ${id}-M2`, ...more });
  return [
    one('7', {
      ...{ channel: 'voice', stage: 'in-over', masked: '', cameIn: 'me' },
      title: en ? 'A call to us' : 'Una llamada a nosotros',
      at: at('2026-11-20T19:04:00Z'),
    }),
    one('6', {
      ...{ channel: 'voice', stage: 'call-over', masked: '…23' },
      title: en ? 'A check on a payment' : 'Una comprobación de un pago',
      at: at('2026-11-20T19:02:00Z'),
    }),
    one('5', {
      ...{ channel: 'voice', stage: 'call-unanswered', masked: '…23' },
      title: en ? 'A check on a payment' : 'Una comprobación de un pago',
      at: at('2026-11-20T19:00:00Z'),
    }),
    one('4', {
      channel: 'sms',
      title: en ? 'your PIN was shown' : 'tu PIN se mostró',
      at: at('2026-11-20T18:58:00Z'),
      stage: 'delivered',
      masked: en ? 'phone ending 23' : 'teléfono terminado en 23',
    }),
    one('3', {
      channel: 'email',
      title: en ? 'a new device signed in' : 'entró un dispositivo nuevo',
      at: at('2026-11-20T18:55:00Z'),
      stage: 'sent',
      masked: 'i…@example.com',
    }),
    one('2', {
      channel: 'post',
      title: en ? 'your PIN letter' : 'tu carta con el PIN',
      at: at('2026-11-19T16:32:00Z'),
      stage: 'registered',
      masked: 'Brookfield',
    }),
    one('1', {
      channel: 'sms',
      title: en ? 'a code to sign in' : 'un código para entrar',
      at: at('2026-11-07T12:02:00Z'),
      stage: 'failed',
      masked: en ? 'phone ending 23' : 'teléfono terminado en 23',
    }),
  ];
}

const product = {
  pinDigitsMin: 4,
  pinDigitsMax: 4,
  mailDaysMin: 5,
  mailDaysMax: 10,
  newPinByMail: false,
  offlinePin: false,
  addressAgeDays: 30,
  cashFeePercent: 5,
  cashRatePercent: 29.99,
  regionName: 'United Kingdom',
};

function cardProps(frame: Frame, card: CardView): CardPageProps {
  return {
    frame,
    card,
    holderName: 'Ines Marlowe',
    product,
    pin: {
      state: 'active',
      triesLeft: 3,
      lastShownAt: at('2026-11-03T15:00:00Z'),
      show: { ready: true, how: 'passkey', leftToday: 3 },
      set: { ready: true, how: 'passkey' },
      mail: {
        ready: false,
        why: {
          code: 'card-just-posted',
          posted: at('2026-11-20T12:00:00Z'),
          from: at('2026-11-23T12:00:00Z'),
        },
      },
      unlock: { ready: false, why: { code: 'not-locked' } },
    },
  };
}

function mailerProps(frame: Frame): MailerProps {
  return {
    frame,
    card: cardsOf(frame).credit,
    stage: 'printed',
    newPin: true,
    addressLine: '18 Alder Row, Brookfield',
    addressSince: at('2022-10-02T12:00:00Z'),
    at: {
      ordered: at('2026-11-19T21:32:00Z'),
      generated: at('2026-11-19T21:33:00Z'),
      released: at('2026-11-20T14:02:00Z'),
      printed: at('2026-11-20T14:10:00Z'),
    },
    earliest: '2026-11-30',
    latest: '2026-12-07',
    cancellable: true,
    canChoose: true,
  };
}

const page = (name: string, draw: DrawPage['draw']): DrawPage => ({ name, draw });

function stepUpsWithoutWay(): readonly DrawPage[] {
  const why = { risk: 'recent-recovery', from: at('2026-11-21T19:05:00Z') } as const;
  const nones: readonly StepUpNone[] = [
    { kind: 'risk', why },
    { kind: 'add-passkey' },
    { kind: 'rests' },
    { kind: 'call' },
  ];
  return nones.map((none_) =>
    page(`step-up-none-${none_.kind}`, (frame) =>
      StepUpPage({
        frame,
        form: none,
        for: { act: 'security' },
        action: '/security/step-up/passkey.add/new',
        passkeyOptions: '/security/step-up/passkey.add/new/passkey',
        ways: [],
        none: none_,
        back: '/security',
      }),
    ),
  );
}

/** Pages of a signed-in member. */
export const memberPages: readonly DrawPage[] = [
  page('home', (frame) => {
    const { charge, credit } = cardsOf(frame);
    const needs = [
      {
        kind: 'mailer',
        card: credit,
        href: '/cards/credit/letter',
        earliest: '2026-11-30',
        latest: '2026-12-07',
      },
      { kind: 'locked', card: charge },
    ] as const;
    return HomePage({
      frame,
      now,
      firstName: 'Ines',
      ...{ needs, follows },
      cards: [charge, credit],
      contacts: contactsOf(frame),
    });
  }),
  page('home-empty', (frame) =>
    HomePage({ frame, now, firstName: 'Ines', needs: [], follows, cards: [], contacts: [] }),
  ),
  page('home-task', (frame) =>
    HomePage({
      ...{ frame, now, firstName: 'Ines', follows, contacts: [] },
      needs: [
        { kind: 'task', task: galleryTask },
        {
          kind: 'kept',
          kept: {
            id: 'kept',
            since: at('2026-11-20T18:58:00Z'),
            position: 2,
            expectedSeconds: 240,
          },
        },
        { kind: 'frozen', card: { ...cardsOf(frame).charge, status: 'frozen-for-fraud' } },
      ],
      cards: Object.values(cardsOf(frame)),
    }),
  ),
  page('cards', (frame) => CardsPage({ frame, cards: Object.values(cardsOf(frame)) })),
  page('card', (frame) => CardPage(cardProps(frame, cardsOf(frame).charge))),
  page('card-locked', (frame) => {
    const props = cardProps(frame, cardsOf(frame).charge);
    return CardPage({
      ...props,
      told: { title: frame.copy.card.back.left, hint: frame.copy.card.back.leftHint },
      pin: {
        state: 'locked',
        triesLeft: 0,
        show: { ready: false, why: { code: 'locked' } },
        set: { ready: false, why: { code: 'locked' } },
        mail: { ready: false, why: { code: 'locked' } },
        unlock: { ready: true, how: 'confirm', leftToday: 2 },
      },
    });
  }),
  page('card-closed', (frame) =>
    CardPage(cardProps(frame, { ...cardsOf(frame).charge, status: 'locked-by-member' })),
  ),
  page('card-frozen', (frame) => {
    const off = { ready: false, why: { code: 'card-not-active' } } as const;
    const props = cardProps(frame, { ...cardsOf(frame).charge, status: 'frozen-for-fraud' });
    return CardPage({
      ...props,
      pin: { ...props.pin, ...{ show: off, set: off, mail: off, unlock: off } },
    });
  }),
  page('card-pvv', (frame) => {
    const props = cardProps(frame, cardsOf(frame).credit);
    return CardPage({
      ...props,
      product: { ...product, newPinByMail: true },
      mailer: { href: '/cards/credit/letter', earliest: '2026-11-30', latest: '2026-12-07' },
      pin: {
        ...props.pin,
        show: { ready: false, why: { code: 'show-not-for-product' } },
        set: { ready: true, how: 'code' },
        mail: { ready: false, why: { code: 'mailer-on-its-way' } },
      },
    });
  }),
  page('card-pending-chip', (frame) => {
    const props = cardProps(frame, cardsOf(frame).charge);
    return CardPage({
      ...props,
      product: { ...product, offlinePin: true },
      pin: {
        ...props.pin,
        state: 'pending-chip',
        show: {
          ready: false,
          why: { code: 'passkey-cooling-off', from: at('2026-11-21T19:05:00Z') },
        },
        mail: {
          ready: false,
          why: {
            code: 'address-new',
            since: at('2026-11-08T12:00:00Z'),
            from: at('2026-12-08T12:00:00Z'),
          },
        },
      },
    });
  }),
  page('card-new-device', (frame) => {
    const props = cardProps(frame, cardsOf(frame).charge);
    const risk = {
      ready: false,
      why: { code: 'risk', risk: 'young-device', from: at('2026-11-21T19:05:00Z') },
    } as const;
    return CardPage({
      ...props,
      pin: {
        ...props.pin,
        show: risk,
        set: { ready: false, why: { code: 'risk', risk: 'fraud-freeze' } },
        mail: { ready: false, why: { code: 'no-proof' } },
      },
    });
  }),
  ...stepUpsWithoutWay(),
  page('step-up', (frame) =>
    StepUpPage({
      frame,
      form: none,
      for: { act: 'mail', card: cardsOf(frame).credit.product.toLowerCase() },
      action: '/cards/credit/step-up/pin.mail',
      passkeyOptions: '/cards/credit/step-up/pin.mail/passkey',
      ways: [
        { way: 'passkey' },
        { way: 'authenticator' },
        { way: 'text-code', masked: 'phone ending 23', sent: false },
      ],
      back: '/cards/credit',
    }),
  ),
  page('step-up-code', (frame) =>
    StepUpPage({
      frame,
      form: {
        values: {},
        problems: [{ field: 'textCode', text: frame.copy.problems.field.codeWrong }],
      },
      for: { act: 'unlock', card: cardsOf(frame).charge.product.toLowerCase() },
      action: '/cards/charge/step-up/pin.unlock',
      passkeyOptions: '/cards/charge/step-up/pin.unlock/passkey',
      ways: [{ way: 'text-code', masked: 'phone ending 23', sent: true }, { way: 'password' }],
      back: '/cards/charge',
    }),
  ),
  page('mailer-order', (frame) =>
    MailerOrderPage({
      frame,
      form: none,
      card: cardsOf(frame).credit,
      address: {
        name: 'Ines Marlowe',
        lines: ['18 Alder Row', 'Brookfield 00000'],
        since: at('2022-10-02T12:00:00Z'),
      },
      earliest: '2026-11-30',
      latest: '2026-12-07',
      newPin: true,
    }),
  ),
  page('mailer', (frame) => MailerPage(mailerProps(frame))),
  page('mailer-cancelled', (frame) => {
    const props = mailerProps(frame);
    return MailerPage({
      ...props,
      stage: 'cancelled',
      at: { ordered: props.at.ordered, cancelled: at('2026-11-20T18:00:00Z') },
      cancellable: false,
      canChoose: false,
    });
  }),
  page('check-signed-in', (frame) => livePage(frame, { kind: 'not-calling' })),
  page('check-ringing', (frame) => livePage(frame, { kind: 'ringing', call: callOf(frame) })),
  page('check-talking', (frame) => livePage(frame, { kind: 'calling', call: callOf(frame) })),
  page('check-right', (frame) =>
    livePage(frame, { kind: 'calling', call: { ...callOf(frame), spoken: 'right' } }),
  ),
  page('check-wrong', (frame) =>
    livePage(frame, { kind: 'stop', call: { ...callOf(frame), spoken: 'wrong' } }),
  ),
  page('check-ended', (frame) => livePage(frame, { kind: 'ended', call: callOf(frame) })),
  page('check-claimed', (frame) => livePage(frame, { kind: 'claimed', call: callOf(frame) })),
  page('check-claimed-match', (frame) =>
    livePage(frame, {
      kind: 'claimed',
      call: { ...callOf(frame), spoken: 'right', claim: 'one', match: 'open' },
    }),
  ),
  page('check-claimed-matched', (frame) =>
    livePage(frame, {
      kind: 'claimed',
      call: { ...callOf(frame), spoken: 'right', claim: 'one', match: 'right' },
    }),
  ),
  page('check-claimed-line', (frame) =>
    livePage(frame, { kind: 'claimed', call: { ...callOf(frame), isOnLine: true } }),
  ),
  page('check-claim-stopped', (frame) =>
    livePage(frame, { kind: 'claim-stopped', call: callOf(frame) }),
  ),
  page('check-cannot', (frame) => livePage(frame, { kind: 'cannot-confirm' })),
  page('contacts', (frame) =>
    ContactsPage({ frame, contacts: contactsOf(frame), more: '/contacts?before=1' }),
  ),
  page('contact', (frame) => ContactPage(contactProps(frame, 'ready'))),
  page('contact-waiting', (frame) => ContactPage(contactProps(frame, 'waiting'))),
  page('security', (frame) => SecurityPage(securityProps(frame))),
  page('security-app', (frame) =>
    AuthenticatorPage({
      frame,
      form: none,
      secretBase32: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', // the test key of RFC 6238 appendix B
      link: 'otpauth://totp/Larkspur%20Card:ines.marlowe?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Larkspur%20Card',
      action: '/security/app/confirm',
      back: '/security',
    }),
  ),
  page('security-password', (frame) =>
    ChangePasswordPage({ frame, form: none, userId: 'ines.marlowe', hasPassword: true }),
  ),
  page('security-codes', (frame) =>
    RecoveryCodesPage({
      frame,
      codes: ['K7QF-2MHD', 'X3WB-9RTC', 'J5VN-8ZPE', 'Q2DK-6YGA'],
      next: '/security',
      registering: false,
    }),
  ),
];

function securityProps(frame: Frame): Parameters<typeof SecurityPage>[0] {
  const here = frame.language === 'en' ? 'Firefox on Linux' : 'Firefox en Linux';
  return {
    frame,
    userId: 'ines.marlowe',
    password: { changedAt: at('2026-10-02T12:00:00Z') },
    passkeys: [
      {
        id: 'p1',
        name: frame.language === 'en' ? 'Passkey of 2 October' : 'Llave del 2 de octubre',
        addedAt: at('2026-10-02T12:00:00Z'),
        lastUsedAt: at('2026-11-19T12:00:00Z'),
      },
    ],
    authenticator: 'none',
    textTo: frame.language === 'en' ? 'phone ending 23' : 'teléfono terminado en 23',
    points: ['…23', 'n…@mail.example'],
    recoveryCodesLeft: 9,
    sessions: [
      { id: 's1', current: true, device: here, since: at('2026-11-20T18:55:00Z'), lastSeenAt: now },
      {
        id: 's2',
        current: false,
        device: 'Chrome on Android',
        since: at('2026-11-20T11:00:00Z'),
        lastSeenAt: at('2026-11-20T17:40:00Z'),
      },
    ],
    pushes: [{ id: 'p1', device: 'Chrome, Android', since: at('2026-11-02T09:00:00Z'), mark: 'x' }],
    pushKey: 'x',
    watchers: [
      {
        id: 'w1',
        device: 'Firefox, Linux',
        since: at('2026-11-01T09:00:00Z'),
        lastSeenAt: at('2026-11-20T18:00:00Z'),
      },
    ],
    events: [
      { at: at('2026-11-20T18:55:00Z'), kind: 'signed-in', device: here },
      { at: at('2026-11-20T11:00:00Z'), kind: 'new-device', device: 'Chrome on Android' },
      { at: at('2026-10-02T12:00:00Z'), kind: 'passkey-added', device: undefined },
    ],
  };
}
