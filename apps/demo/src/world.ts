/** The people and cards of Larkspur Card. Everything enters through the front doors; nothing in shipped code knows it. */

export interface DemoMember {
  readonly reference: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly region: 'US' | 'UK';
  readonly language: 'en' | 'es';
  readonly birthDate: string;
  readonly idEnding: string;
  readonly phone: string;
  /** A landline cannot be texted. */
  readonly landline?: true;
  readonly email: string;
  readonly address: readonly string[];
  /** How long they have lived there, in days before the demo begins. */
  readonly addressDays: number;
  /** Has an account when the visitor comes; the others are left for the visitor to register. */
  readonly registered: boolean;
  /** One line for the guide: who this is, and what to try. */
  readonly story: string;
}

export interface DemoCard {
  readonly reference: string;
  readonly member: string;
  /** The primary's card, for a supplementary one. */
  readonly primary?: string;
  readonly product: 'larkspur-charge' | 'larkspur-credit' | 'larkspur-uk';
  readonly pan: string;
  /** YYYY-MM */
  readonly expiry: string;
  readonly pin: 'assign' | 'none';
  /** Days before the demo begins. */
  readonly postedDays: number;
  /** Three wrong PINs at a cash machine before the visitor comes. */
  readonly lockedByThief?: true;
}

export interface DemoStaff {
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly ('operator' | 'representative' | 'analyst')[];
  /** A team of the programme file, where it is not that of their role. */
  readonly team?: string;
}

export const members: readonly DemoMember[] = [
  {
    reference: 'M-1001',
    registered: false,
    givenName: 'Ines',
    familyName: 'Marlowe',
    region: 'US',
    language: 'en',
    birthDate: '1984-05-17',
    idEnding: '6021',
    phone: '+12125550123',
    email: 'ines.marlowe@post.example',
    address: ['18 Alder Row', 'Brookfield, NY 10001'],
    addressDays: 1480,
    story: 'Has a charge card and a credit card, and has forgotten both PINs.',
  },
  {
    reference: 'M-1002',
    registered: true,
    givenName: 'Teo',
    familyName: 'Marlowe',
    region: 'US',
    language: 'en',
    birthDate: '2004-11-02',
    idEnding: '7734',
    phone: '+12125550124',
    email: 'teo.marlowe@post.example',
    address: ['18 Alder Row', 'Brookfield, NY 10001'],
    addressDays: 1480,
    story: 'Carries a supplementary card on Ines’s account, and manages only that one.',
  },
  {
    reference: 'M-1003',
    registered: true,
    givenName: 'Rosalind',
    familyName: 'Pike',
    region: 'US',
    language: 'en',
    birthDate: '1971-02-28',
    idEnding: '4410',
    phone: '+12125550131',
    email: 'rosalind.pike@post.example',
    address: ['402 Heron Street', 'Lakemont, NY 10003'],
    addressDays: 12,
    story: 'Moved 12 days ago: no PIN goes to the new address yet, and the page says from when.',
  },
  {
    reference: 'M-1004',
    registered: true,
    givenName: 'Silas',
    familyName: 'Venn',
    region: 'US',
    language: 'en',
    birthDate: '1990-09-09',
    idEnding: '1188',
    phone: '+12125550136',
    email: 'silas.venn@post.example',
    address: ['7 Cooper Lane', 'Eastvale, NY 10005'],
    addressDays: 733,
    story: 'Somebody tried three PINs on the card; it is locked.',
  },
  {
    reference: 'M-1005',
    registered: false,
    givenName: 'Edda',
    familyName: 'Quill',
    region: 'US',
    language: 'en',
    birthDate: '1944-12-06',
    idEnding: '9052',
    phone: '+12125550149',
    landline: true,
    email: 'edda.quill@post.example',
    address: ['1 Mill Yard', 'Oldbridge, NY 10007'],
    addressDays: 9800,
    story:
      'Has a landline and no mobile: codes reach her e-mail only. Register her with a passkey.',
  },
  {
    reference: 'M-1006',
    registered: true,
    givenName: 'Luz',
    familyName: 'Aranda',
    region: 'US',
    language: 'es',
    birthDate: '1979-07-23',
    idEnding: '3307',
    phone: '+12125550158',
    email: 'luz.aranda@post.example',
    address: ['55 Orchard Avenue', 'Brookfield, NY 10001'],
    addressDays: 512,
    story: 'Reads everything in Spanish.',
  },
  {
    reference: 'M-1007',
    registered: true,
    givenName: 'Nils',
    familyName: 'Hartwell',
    region: 'UK',
    language: 'en',
    birthDate: '1988-03-31',
    idEnding: '482C',
    phone: '+442079460123',
    email: 'nils.hartwell@post.example',
    address: ['12 Tallow Court', 'London', 'EC0A 0AB'],
    addressDays: 2100,
    story:
      'A UK card with the PIN in its chip: a new PIN waits for a cash machine or a chip terminal.',
  },
  {
    reference: 'M-1008',
    registered: true,
    givenName: 'Maeve',
    familyName: 'Tolland',
    region: 'US',
    language: 'en',
    birthDate: '1966-01-14',
    idEnding: '2275',
    phone: '+12125550167',
    email: 'maeve.tolland@post.example',
    address: ['230 Quarry Road', 'Lakemont, NY 10003'],
    addressDays: 640,
    story: 'Is being phoned right now by somebody who says he is from the bank and wants her PIN.',
  },
];

export const cards: readonly DemoCard[] = [
  {
    reference: 'C-1001-charge',
    member: 'M-1001',
    product: 'larkspur-charge',
    pan: '999937204251009',
    expiry: '2031-08',
    pin: 'assign',
    postedDays: 820,
  },
  {
    reference: 'C-1001-credit',
    member: 'M-1001',
    product: 'larkspur-credit',
    pan: '9999413102884417',
    expiry: '2030-02',
    pin: 'assign',
    postedDays: 410,
  },
  {
    reference: 'C-1002-charge',
    member: 'M-1002',
    primary: 'C-1001-charge',
    product: 'larkspur-charge',
    pan: '999937204242016',
    expiry: '2031-08',
    pin: 'assign',
    postedDays: 300,
  },
  {
    reference: 'C-1003-credit',
    member: 'M-1003',
    product: 'larkspur-credit',
    pan: '9999417712088830',
    expiry: '2029-11',
    pin: 'assign',
    postedDays: 600,
  },
  {
    reference: 'C-1004-charge',
    member: 'M-1004',
    product: 'larkspur-charge',
    pan: '999937519103358',
    expiry: '2030-06',
    pin: 'assign',
    postedDays: 244,
    lockedByThief: true,
  },
  {
    reference: 'C-1005-charge',
    member: 'M-1005',
    product: 'larkspur-charge',
    pan: '999937633415571',
    expiry: '2029-04',
    pin: 'assign',
    postedDays: 900,
  },
  {
    reference: 'C-1006-charge',
    member: 'M-1006',
    product: 'larkspur-charge',
    pan: '999937788227243',
    expiry: '2032-01',
    pin: 'assign',
    postedDays: 90,
  },
  {
    reference: 'C-1007-uk',
    member: 'M-1007',
    product: 'larkspur-uk',
    pan: '9999444401886092',
    expiry: '2030-10',
    pin: 'assign',
    postedDays: 366,
  },
  {
    reference: 'C-1008-credit',
    member: 'M-1008',
    product: 'larkspur-credit',
    pan: '9999419026149126',
    expiry: '2031-03',
    pin: 'assign',
    postedDays: 77,
  },
];

export const staff: readonly DemoStaff[] = [
  { userId: 'olive', name: 'Olive Barrow', roles: ['operator'] },
  { userId: 'tomas', name: 'Tomas Reed', roles: ['operator'] },
  { userId: 'hanna', name: 'Hanna Lowe', roles: ['representative'], team: 'fraud' },
  { userId: 'jonah', name: 'Jonah Frey', roles: ['representative'] },
  { userId: 'petra', name: 'Petra Nash', roles: ['analyst'] },
];

/** User id and password of whoever has an account already; published, like everything in the demo. */
export const demoUserId = (member: DemoMember): string =>
  `${member.givenName}.${member.familyName}`.toLowerCase();
export const demoPassword = (member: DemoMember): string => `${member.givenName} walks at dusk`;
