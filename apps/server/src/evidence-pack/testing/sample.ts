// A pack of invented people, for tests and for looking at the paper.
import type { ContactReceipt, EvidenceFacts } from '@countersign/contract';
import type { IssuerWords } from '../room.ts';

const at = (text: string) => Date.parse(text);

export const words: IssuerWords = {
  purpose: (purpose) => purpose,
  team: (id) => `our ${id} team`,
  product: (id) => (id === 'larkspur-charge' ? 'Larkspur Charge' : id),
  reason: (code) => code,
};

const none = { agent: null, team: null, case: null, outcome: null, asked: [], mayAsk: [] };
const sent = {
  stage: 'delivered',
  channel: 'sms',
  direction: 'outbound',
  from: 'LARKSPUR',
  to: '…42',
};

export const facts: EvidenceFacts = {
  issuer: 'Larkspur Card',
  id: '01927b1c-2f7a-7c31-9d1e-5b1f0a9f21c3',
  madeAt: at('2026-11-20T19:05:09Z'),
  madeBy: 'petra',
  ...{ reason: 'refund', case: 'F-2031-7' },
  period: { from: at('2026-10-21T18:31:00Z'), until: at('2026-11-20T19:05:09Z') },
  cardmember: {
    ...{ reference: 'M-1002', name: 'Ines Marlowe' },
    cards: [
      { ending: '3456', product: 'larkspur-charge', status: 'locked-by-member' },
      { ending: null, product: 'larkspur-credit', status: 'ordered' },
    ],
  },
  contacts: [
    {
      ...{ ...none, ...sent, reference: 'K7H2 9QXM', at: at('2026-11-18T14:02:10Z') },
      ...{ purpose: 'code', template: 'code.sign-in', receipt: 'here' },
      said: 'Larkspur: ••• is your code to sign in. We never ask for it by phone. Ref K7H2 9QXM',
      events: [
        { at: at('2026-11-18T14:02:10Z'), state: 'registered' },
        { at: at('2026-11-18T14:02:11Z'), state: 'dialing' },
        { at: at('2026-11-18T14:02:12Z'), state: 'ended' },
      ],
    },
    {
      ...{ ...none, reference: 'P3W8 1ZRT', at: at('2026-11-20T17:40:00Z'), channel: 'voice' },
      ...{ direction: 'outbound', purpose: 'fraud-check', template: 'call.fraud-check' },
      ...{ stage: 'call-over', from: '+18005550100', to: '…42', agent: 'Olive', team: 'fraud' },
      ...{ case: 'F-2031-7', outcome: 'suspected-scam', said: '', receipt: 'here' },
      ...{ mayAsk: ['transaction-yours', 'card-ending'], asked: ['transaction-yours'] },
      events: [
        { at: at('2026-11-20T17:40:00Z'), state: 'registered' },
        { at: at('2026-11-20T17:40:06Z'), state: 'ringing' },
        { at: at('2026-11-20T17:40:15Z'), state: 'answered' },
        { at: at('2026-11-20T17:46:02Z'), state: 'ended' },
      ],
    },
    {
      ...{ ...none, ...sent, reference: 'W1M5 K8QD', at: at('2026-11-20T18:35:00Z') },
      ...{ purpose: 'security', template: 'report.scam', receipt: 'waiting' },
      said: 'Larkspur: the message that you reported as R7K2 M9QXW is a scam. Call the number on your card if you told them anything.',
      events: [{ at: at('2026-11-20T18:35:00Z'), state: 'registered' }],
    },
  ],
  checks: [
    {
      ...{ at: at('2026-11-20T17:41:00Z'), what: 'contact.spoken-check', by: 'cardmember' },
      ...{ way: 'web', answer: 'done', about: 'P3W8 1ZRT', position: 4_211 },
    },
    {
      ...{ at: at('2026-11-20T18:29:00Z'), what: 'contact.message-check', by: 'cardmember' },
      ...{ way: 'web', answer: 'contact.message-not-ours', about: null, position: 4_218 },
    },
  ],
  codes: [
    {
      ...{ at: at('2026-11-18T14:02:10Z'), purpose: 'code.sign-in', kind: 'typed' },
      ...{ channel: 'sms', to: '…42', reference: 'K7H2 9QXM' },
    },
  ],
  alerts: [
    {
      ...{ reference: 'tx-77', askedAt: at('2026-11-20T18:10:00Z') },
      ...{ paidAt: at('2026-11-20T18:09:31Z'), amountMinor: 91_240, currency: 'USD' },
      ...{ merchant: 'NORTHGATE ELECTRONICS', card: '3456', state: 'denied' },
      ...{ answeredAt: at('2026-11-20T18:12:44Z'), answeredBy: 'text' },
    },
  ],
  locks: [
    {
      ...{ at: at('2026-11-20T18:12:44Z'), what: 'cards.locked-by-answer', by: 'cardmember' },
      ...{ way: 'api', answer: 'done', about: '3456', position: 4_215 },
    },
  ],
  reports: [
    {
      ...{ reference: 'R7K2 M9QXW', at: at('2026-11-20T18:31:00Z'), way: 'page', channel: 'sms' },
      ...{ language: 'en', level: 'scam', probability: 0.984, model: '8f1c2d3e4b5a6978'.repeat(4) },
      ...{ ledger: 'not-ours', did: ['clicked', 'gave-code'], state: 'scam' },
      reasons: [
        { code: 'link-lookalike', weight: 2.9 },
        { code: 'urgency', weight: 1.24 },
        { code: 'base', weight: -1.1 },
      ],
      words:
        'L\u0430rkspur: your card is locked after a payment of $912.40. Confirm who you are within 30 minutes: https://larkspur-unlock.example/c',
      names: [{ kind: 'url', value: 'hxxps[://]larkspur-unlock[.]example/c' }],
      campaign: { name: 'C17', reports: 12 },
      decisions: [{ at: at('2026-11-20T18:34:58Z'), label: 'scam', by: 'petra' }],
    },
  ],
  cut: [],
};

/** As the log gives them; their proofs are those of nobody. */
export const receipts: readonly ContactReceipt[] = facts.contacts
  .filter(({ receipt }) => receipt === 'here')
  .map((one, index) => ({
    format: 'countersign-receipt-v2',
    contact: {
      ...{ reference: one.reference, registeredAt: one.at, purpose: one.purpose },
      ...{ channel: one.channel, direction: one.direction, sender: one.from, to: one.to },
      ...{ agent: one.agent, mayAsk: one.mayAsk.join(', '), template: one.template },
      ...{
        language: 'en',
        bodyHash: '0'.repeat(64),
        programme: 'p',
        team: one.team,
        case: one.case,
      },
    },
    ...{ text: null, salt: 'AAAA' },
    log: { index, proof: [], checkpoint: 'larkspur.example/transparency\n128\nAAAA\n' },
  }));
