import { Type, type Static } from 'typebox';
import { PhoneMenu } from './programme-phone.ts';
import { closed, Hours, Key, list, RegionKey, TimeOfDay, Weekday } from './programme-primitives.ts';

const Line = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\r\\n]+$' });
const Domain = Type.String({
  pattern: '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}$',
  maxLength: 120,
});
const ReportAddress = Type.String({
  pattern: '^(https://|mailto:)[!-~]+$',
  maxLength: 200,
  description: 'https: or mailto:',
});
const Phone = Type.String({
  pattern: '^\\+[1-9][0-9]{6,14}$',
  description: 'E.164: plus, country, number',
});
const Colour = Type.String({ pattern: '^#[0-9a-f]{6}$', description: 'Six hexadecimal digits' });
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });
/** Words for people, by language. Each language of the regions has to be there. */
const Words = Type.Record(Type.String({ pattern: '^[a-z]{2}$' }), Line(400), {
  description: 'Text by language: en, es, ...',
});
export type Words = Static<typeof Words>;

const Holiday = Type.Union([
  Type.Object(
    {
      rule: Type.Literal('fixed'),
      name: Line(60),
      month: Type.Integer({ minimum: 1, maximum: 12 }),
      day: Type.Integer({ minimum: 1, maximum: 31 }),
      observed: Type.Union(
        [Type.Literal('same-day'), Type.Literal('nearest-weekday'), Type.Literal('next-weekday')],
        {
          description: 'Where it is kept when it falls on a weekend',
        },
      ),
    },
    closed,
  ),
  Type.Object(
    {
      rule: Type.Literal('nth-weekday'),
      name: Line(60),
      month: Type.Integer({ minimum: 1, maximum: 12 }),
      weekday: Weekday,
      nth: Type.Integer({
        minimum: -1,
        maximum: 5,
        description: '1 to 5; -1 is the last one of the month',
      }),
    },
    closed,
  ),
  Type.Object(
    {
      rule: Type.Literal('easter'),
      name: Line(60),
      offsetDays: Type.Integer({
        minimum: -60,
        maximum: 60,
        description: 'Days after Easter Sunday',
      }),
    },
    closed,
  ),
  Type.Object({ rule: Type.Literal('date'), name: Line(60), date: Day }, closed),
]);

const Region = Type.Object(
  {
    id: RegionKey,
    country: Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' }),
    languages: list(Type.String({ pattern: '^[a-z]{2}$' }), 10, 'The first one is the default', 1),
    timeZone: Line(60),
    domain: Domain,
    idItem: Type.Object(
      { kind: Key, words: Words, endingLength: Type.Integer({ minimum: 3, maximum: 6 }) },
      { ...closed, description: 'The identity item whose ending is asked at registration' },
    ),
    addressForm: Type.Union([Type.Literal('us'), Type.Literal('uk'), Type.Literal('lines')]),
    calendar: Type.Object(
      {
        weekend: list(Weekday, 3, 'Days without business'),
        holidays: list(Holiday, 60, 'Days without post'),
      },
      closed,
    ),
    mailing: Type.Object(
      {
        businessDaysMin: Type.Integer({ minimum: 1, maximum: 60 }),
        businessDaysMax: Type.Integer({ minimum: 1, maximum: 90 }),
      },
      { ...closed, description: 'When a letter arrives, in business days after the order' },
    ),
    postFrom: list(Line(80), 4, 'Sender of letters, line by line', 1),
    quietHours: Type.Object(
      { from: TimeOfDay, until: TimeOfDay },
      {
        ...closed,
        description: 'Nobody is written to or called in them, unless a purpose is exempt',
      },
    ),
  },
  closed,
);

const Pin = Type.Object(
  {
    method: Type.Union([Type.Literal('ibm3624-offset'), Type.Literal('visa-pvv')]),
    lengthMin: Type.Integer({ minimum: 4, maximum: 12 }),
    lengthMax: Type.Integer({ minimum: 4, maximum: 12 }),
    assignedLength: Type.Integer({ minimum: 4, maximum: 6 }),
    reveal: Type.Boolean({ description: 'Can be shown; needs ibm3624-offset' }),
    custom: Type.Boolean({ description: 'The cardmember can choose it' }),
    keypad: Type.Optional(
      Type.Boolean({
        description:
          'The cardmember can choose it with the keys of a telephone, after a call back and with the security code; no where it is left out',
      }),
    ),
    mail: Type.Boolean({ description: 'Can be ordered by post' }),
    offline: Type.Boolean({ description: 'The chip holds a copy: a new PIN waits for the chip' }),
    triesMax: Type.Integer({ minimum: 1, maximum: 10 }),
    showsPerDayMax: Type.Integer({ minimum: 0, maximum: 20 }),
    setsPerDayMax: Type.Integer({ minimum: 0, maximum: 20 }),
    unlocksPerDayMax: Type.Integer({ minimum: 0, maximum: 20 }),
    addressAgeDaysMin: Type.Integer({
      minimum: 30,
      maximum: 365,
      description: 'A letter goes only to an address unchanged for so long; thirty days at least',
    }),
    daysBetweenCardAndMailer: Type.Integer({ minimum: 0, maximum: 30 }),
  },
  closed,
);

const Product = Type.Object(
  {
    id: Key,
    name: Words,
    region: RegionKey,
    kind: Type.Union([Type.Literal('charge'), Type.Literal('credit'), Type.Literal('debit')]),
    numbers: Type.Object(
      {
        digits: Type.Integer({ minimum: 13, maximum: 19 }),
        prefixes: list(
          Type.String({ pattern: '^[0-9]{1,12}$' }),
          50,
          'What card numbers of this product start with',
          1,
        ),
      },
      closed,
    ),
    securityCode: Type.Object(
      {
        length: Type.Integer({ minimum: 3, maximum: 4 }),
        place: Type.Union([Type.Literal('front'), Type.Literal('back')]),
        keyAlias: Type.String({ pattern: '^alias/[A-Za-z0-9/_-]{1,249}$' }),
      },
      closed,
    ),
    pin: Pin,
    channels: list(
      Type.Union([Type.Literal('web'), Type.Literal('voice'), Type.Literal('desk')]),
      3,
      'Where PIN services are offered',
      1,
    ),
    cashAdvance: Type.Object(
      {
        feePercent: Type.Number({ minimum: 0, maximum: 25 }),
        feeMinor: Type.Integer({ minimum: 0, description: 'At least this, in the minor unit' }),
        currency: Type.String({ pattern: '^[A-Z]{3}$' }),
        ratePercent: Type.Number({ minimum: 0, maximum: 100, description: 'A year' }),
      },
      closed,
    ),
  },
  closed,
);

const OfficialNumber = Type.Object(
  {
    id: Key,
    number: Phone,
    words: Words,
    region: RegionKey,
    direction: Type.Union(
      [Type.Literal('inbound'), Type.Literal('outbound'), Type.Literal('both')],
      {
        description: 'inbound: ours, but it never calls out',
      },
    ),
    printedOnCard: Type.Boolean(),
    hours: Hours,
  },
  closed,
);

const Sender = Type.Object(
  {
    id: Key,
    channel: Type.Union([Type.Literal('sms'), Type.Literal('email')]),
    value: Line(120),
    region: RegionKey,
  },
  closed,
);

const AskItem = Key;
const Purpose = Type.Object(
  {
    id: Key,
    category: Words,
    channels: list(
      Type.Union([
        Type.Literal('sms'),
        Type.Literal('email'),
        Type.Literal('post'),
        Type.Literal('voice'),
        Type.Literal('push'),
      ]),
      5,
      'Channels that may carry it',
      1,
    ),
    basis: Type.Union([Type.Literal('service'), Type.Literal('consent')]),
    quietHoursExempt: Type.Boolean(),
    urgency: Type.Boolean({ description: 'May say that something is urgent; never for offers' }),
    mayAsk: list(AskItem, 20, 'What may be asked in such a contact'),
    script: Type.Optional(Words),
  },
  closed,
);

const Team = Type.Object(
  {
    id: Key,
    words: Words,
    roles: list(
      Type.Union([
        Type.Literal('operator'),
        Type.Literal('representative'),
        Type.Literal('analyst'),
      ]),
      3,
      'Whoever has one of these roles and no team of their own is in it',
    ),
    freezesCards: Type.Optional(
      Type.Boolean({
        description: 'The fraud team: freezes cards because of fraud, as operators do',
      }),
    ),
  },
  {
    ...closed,
    description:
      'Whom a cardmember talks to. Its words follow “of”: our fraud team, nuestro equipo contra el fraude',
  },
);

const Limit = Type.Object(
  {
    max: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    seconds: Type.Integer({ minimum: 1, maximum: 31 * 86_400 }),
  },
  closed,
);

/** One issuer's configuration: everything that differs between issuers. */
export const ProgrammeSchema = Type.Object(
  {
    programme: Type.Literal(1, { description: 'Version of this form' }),
    brand: Type.Object(
      {
        name: Line(40),
        short: Line(20),
        colours: Type.Object({ accent: Colour, onAccent: Colour, accentSoft: Colour }, closed),
        dark: Type.Optional(
          Type.Object({ accent: Colour, onAccent: Colour, accentSoft: Colour }, closed),
        ),
      },
      closed,
    ),
    regions: list(Region, 50, 'Countries that the programme works in', 1),
    products: list(Product, 200, 'Cards', 1),
    officialNumbers: list(OfficialNumber, 100, 'Every phone number that is ours', 1),
    phoneMenus: Type.Optional(
      list(PhoneMenu, 100, 'What callers are offered; without one for their region all of it'),
    ),
    senders: list(Sender, 100, 'What texts and mails come from', 1),
    domains: list(
      Type.Object(
        {
          name: Domain,
          region: RegionKey,
          use: Type.Union([Type.Literal('web'), Type.Literal('mail'), Type.Literal('both')]),
        },
        closed,
      ),
      100,
      'Every domain that is ours',
      1,
    ),
    checkAddress: Type.Optional(
      Type.String({
        pattern: '^[a-z0-9.-]{1,64}@[a-z0-9.-]{3,190}$',
        description: 'Where messages are passed on to, to ask whether they are from us',
      }),
    ),
    reportAddress: Type.Optional(
      Type.String({
        pattern: '^[a-z0-9.-]{1,64}@[a-z0-9.-]{3,190}$',
        description:
          'Where messages are passed on to that look like a scam; not the address of checks',
      }),
    ),
    trustedSealers: Type.Optional(
      list(
        Domain,
        20,
        'Whose ARC seals (RFC 8617) count where our signature broke on the way; none where it is left out',
      ),
    ),
    security: Type.Optional(
      Type.Object(
        {
          contacts: list(ReportAddress, 5, 'In the order in which they are preferred', 1),
          policy: Type.Optional(ReportAddress),
        },
        { ...closed, description: 'Where faults are reported; shown as security.txt (RFC 9116)' },
      ),
    ),
    purposes: list(Purpose, 50, 'Why we write or call', 1),
    teams: Type.Optional(list(Team, 50, 'Teams of the staff, as cardmembers are told of them')),
    neverAsk: list(
      Type.Object({ item: AskItem, words: Words }, closed),
      50,
      'What nobody of us asks, ever',
      1,
    ),
    verification: Type.Object(
      {
        policy: Type.Union([Type.Literal('compatible'), Type.Literal('strict-l3')]),
        pinCodeFallback: Type.Boolean({
          description: 'pin.code_fallback: members without a passkey',
        }),
        codeSeconds: Type.Integer({ minimum: 60, maximum: 600 }),
        codeTries: Type.Integer({ minimum: 1, maximum: 5 }),
        codeResends: Type.Integer({ minimum: 0, maximum: 3 }),
        stepUpSeconds: Type.Integer({ minimum: 60, maximum: 300 }),
        numberAgeDaysMin: Type.Integer({ minimum: 7, maximum: 90 }),
        newContactCoolingHours: Type.Integer({ minimum: 12, maximum: 240 }),
        newPhoneCodes: Type.Optional(
          Type.Array(Type.String({ pattern: '^\\+[1-9][0-9]{0,3}$' }), {
            minItems: 1,
            maxItems: 50,
            description:
              'Calling codes of phones that members may change to on our pages (+44, +1876); the one of their region’s printed number where it is left out',
          }),
        ),
        newDeviceCoolingHours: Type.Integer({
          minimum: 0,
          maximum: 240,
          description: 'A device without passkey or card match; in production at least 12',
        }),
        recoveryCoolingHours: Type.Integer({ minimum: 24, maximum: 240 }),
        contactChangesByTwo: Type.Optional(
          Type.Boolean({
            description:
              'A second person decides on a change of address, phone or e-mail that the desk began; yes unless said',
          }),
        ),
      },
      closed,
    ),
    sessions: Type.Object(
      {
        memberIdleMinutes: Type.Integer({ minimum: 1, maximum: 60 }),
        memberHours: Type.Integer({ minimum: 1, maximum: 12 }),
        staffIdleMinutes: Type.Integer({ minimum: 1, maximum: 15 }),
        staffHours: Type.Integer({ minimum: 1, maximum: 12 }),
        staffLockMinutes: Type.Optional(
          Type.Integer({
            minimum: 1,
            maximum: 15,
            description: 'A staff page locks after so long without a key or pointer; 5 unless said',
          }),
        ),
      },
      closed,
    ),
    limits: Type.Object(
      {
        registrationPerSource: Limit,
        registrationOverall: Limit,
        signInPerAccountAndDevice: Limit,
        signInPerSource: Limit,
        codesPerNumber: Limit,
        codesOverall: Limit,
        apiPerClient: Limit,
        messagesPerMember: Type.Optional(
          Type.Object(Limit.properties, {
            ...closed,
            description:
              'Messages of the issuer to one cardmember (POST /v1/messages); 10 in a day where it is left out',
          }),
        ),
      },
      closed,
    ),
    retention: Type.Object(
      {
        contactMonths: Type.Integer({ minimum: 13, maximum: 240 }),
        auditMonths: Type.Integer({ minimum: 12, maximum: 240 }),
        closedMemberMonths: Type.Integer({ minimum: 0, maximum: 240 }),
        failedIntakeDays: Type.Integer({ minimum: 1, maximum: 365 }),
      },
      closed,
    ),
  },
  {
    ...closed,
    $id: 'countersign-programme',
    title: 'Countersign programme',
    description: 'One issuer, many regions and products',
  },
);

export type Programme = Static<typeof ProgrammeSchema>;
export type ProgrammeRegion = Static<typeof Region>;
export type ProgrammeProduct = Static<typeof Product>;
export type ProgrammePurpose = Static<typeof Purpose>;
export type ProgrammeTeam = Static<typeof Team>;
export type ProgrammeHoliday = Static<typeof Holiday>;
export type ProgrammeWeekday = Static<typeof Weekday>;
export type ProgrammeLimit = Static<typeof Limit>;
export type { PhoneMenu } from './programme-phone.ts';
export type OfficialNumber = Static<typeof OfficialNumber>;
