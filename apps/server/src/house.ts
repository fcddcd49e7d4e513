import { answersByText, buildAlerts } from './alerts-wiring.ts';
import { builtLater } from './built-later.ts';
import type { Alerts } from './alerts/index.ts';
import { createCards, type Cards, type CardsParts } from './cards/index.ts';
import { createBounces, createChannels, openVapid, type Bounces } from './channels/index.ts';
import {
  createContact,
  createContactSecrets,
  createLedgerCheck,
  createTryLog,
  type Contact,
} from './contact/index.ts';
import { tellCardNews } from './card-news.ts';
import { buildChecks } from './checks-wiring.ts';
import {
  callAddressesOf,
  openCarrier,
  openDrivers,
  type OpenCarrier,
  type OpenDrivers,
} from './drivers.ts';
import type { Directory } from './directory/index.ts';
import type { Foundation } from './foundation.ts';
import { defineJob } from './jobs/index.ts';
import { createLookUp } from './keeper-line.ts';
import type { MailReader } from './mail-reader/index.ts';
import type { Casework } from './casework/index.ts';
import { buildCasework, taskDone } from './casework-wiring.ts';
import type { Line } from './phone-line/index.ts';
import { createKeeperFeed, type KeeperFeed } from './keeper-feed/index.ts';
import type { MessageCheck } from './message-check/index.ts';
import { settleJob, settleKept, SETTLE_SECONDS } from './kept-place-wiring.ts';
import { buildPin } from './pin-wiring.ts';
import { createProviderNews } from './provider-news.ts';
import type { Pin } from './pin/index.ts';
import type { Reports } from './reports/index.ts';
import { reportsByText, type Judge } from './reports-wiring.ts';
import type { Serving } from './scam-model/index.ts';
import { openWeights } from './scam-model-wiring.ts';
import { buildLine } from './voice-wiring.ts';
import { startRetention } from './retention-wiring.ts';
import type { Reach } from './reach/index.ts';
import { openRisks } from './open-risks.ts';
import { buildReach } from './reach-wiring.ts';
import { createSigning, type Signing } from './signing/index.ts';
import { createTransparency, openWitness, type Transparency } from './transparency/index.ts';
import { createSignin, type Signin } from './signin/index.ts';
import { codeLimits, signinSettings } from './signin-settings.ts';
import {
  acts,
  createVerification,
  type Verification,
  type VerificationPolicy,
} from './verification/index.ts';

/** Every room of the server, built in floor order: a cycle cannot be written down. */
export interface House extends Foundation {
  readonly cards: Cards;
  readonly cardsParts: CardsParts;
  readonly contact: Contact;
  readonly carrier: OpenCarrier;
  readonly providers: OpenDrivers;
  readonly bounces: Bounces;
  readonly alerts: Alerts;
  readonly phoneLine: Line;
  readonly casework: Casework;
  readonly reach: Reach;
  readonly verification: Verification;
  readonly signin: Signin;
  readonly pin: Pin;
  readonly feed: KeeperFeed;
  readonly directory: Directory;
  readonly mailReader: MailReader;
  readonly messageCheck: MessageCheck;
  readonly judge: Judge;
  /** The weights that everything is judged by. */
  readonly scamWeights: Serving;
  readonly reports: Reports;
  readonly signing: Signing;
  readonly transparency: Transparency;
}

const HOUR_MS = 3_600_000;
const PURGE_SECONDS = 600;
const purgeJob = defineJob<Record<never, never>>('signin.purge');

export async function buildHouse(foundation: Foundation): Promise<House> {
  const { config, keeper } = foundation;
  const scamWeights = await openWeights(foundation);
  // Texts come in at the bottom of the house; what people report is kept near its top.
  const checksLater = builtLater<ReturnType<typeof buildChecks>>('reports');
  const reachLater = builtLater<Reach>('reach');
  const people = await buildPeople(foundation, { checks: checksLater.get, reach: reachLater.get });
  const { cards, contact } = people;
  const audit = foundation.audit.append;
  const tell: TellOf = async (tx, message) => {
    await contact.tellMember(tx, message);
    if (message.template === 'account.recovered') await contact.endDevices(tx, message.memberId);
  };
  // What a member does in the app is told to the call that asked for it: the room of calls is built on top.
  const caseworkLater = builtLater<Casework>('casework');
  const builtCasework = caseworkLater.get;
  const verification = buildVerification(foundation, { ...people, tell, builtCasework });
  const signin = createSignin({
    ...foundation,
    post: keeper.post,
    verification,
    audit,
    tell,
    contactPoints: cards.contactPointsOf,
    memberByReference: (reader, reference) => memberFacts(cards.findMember(reader, { reference })),
    memberOf: (reader, id) => memberFacts(cards.findMember(reader, { id })),
    findApiClient: cards.findApiClient,
    recoveryKey: foundation.secrets.keyFor('recovery'),
    settings: () => signinSettings(config, foundation.programme),
  });
  const pin = buildPin({
    ...foundation,
    keeper: keeper.post,
    windowOrigin: config.windowOrigin,
    ...people,
    verification,
    signin,
  });
  const withEngine = { ...foundation, ...people, verification };
  const reach = reachLater.set(buildReach(withEngine, builtCasework));
  const checks = checksLater.set(buildChecks(foundation, { contact, scamWeights }));
  const phoneLine = openLine(foundation, people);
  const casework = caseworkLater.set(buildCasework({ ...withEngine, signin, line: phoneLine }));
  startPurging(foundation, { signin, verification, casework });
  const feed = openFeed(foundation, { cards, casework, signin, pin });
  const signing = createSigning({ ...foundation, sealKey: foundation.secrets.keyFor('signing') });
  startRetention(foundation, { casework, contact, phoneLine, reports: checks.reports });
  const desks = {
    phoneLine,
    casework,
    reach,
    verification,
    signin,
    pin,
    feed,
    ...checks,
    signing,
    scamWeights,
  };
  return { ...foundation, ...people, ...desks };
}

/** The line, and what looks after whoever is to be called back. */
function openLine(foundation: Foundation, people: Pick<House, 'cards' | 'contact'>): Line {
  const phoneLine = buildLine(foundation);
  foundation.jobs.repeat(settleJob, SETTLE_SECONDS, () =>
    settleKept({ ...foundation, ...people, phoneLine }),
  );
  return phoneLine;
}

type TellOf = Parameters<typeof createVerification>[0]['tell'];

/** The engine, with the risks that other rooms know of. */
function buildVerification(
  foundation: Foundation,
  {
    builtCasework,
    cards,
    contact,
    tell,
  }: Pick<House, 'cards' | 'contact'> & {
    readonly tell: TellOf;
    readonly builtCasework: () => Casework;
  },
): Verification {
  return createVerification({
    ...foundation,
    audit: foundation.audit.append,
    policy: () => verificationPolicy(foundation),
    otherRisks: openRisks({ ...foundation, cards }),
    codeKey: foundation.secrets.keyFor('codes'),
    codeLimits: () => codeLimits(foundation.programme),
    contactPoints: cards.contactPointsOf,
    tell,
    isCalled: (memberId) => contact.isCalling(memberId),
    // What is done in the window is done when the keeper says so.
    onSpent: async (tx, { act, memberId, subject: cardId }) => {
      if (acts[act].proof === 'here')
        await builtCasework().tasks.noteDone(tx, { act, memberId, cardId });
    },
  });
}

async function memberFacts(member: ReturnType<Cards['findMember']>) {
  const found = await member;
  return found === undefined
    ? undefined
    : { memberId: found.id, reference: found.reference, language: found.language };
}

/** What the keeper tells, and who takes it. */
function openFeed(
  foundation: Foundation,
  { cards, casework, pin, signin }: Pick<House, 'cards' | 'casework' | 'pin' | 'signin'>,
): KeeperFeed {
  return createKeeperFeed({
    ...foundation,
    post: foundation.keeper.post,
    takers: [
      (tx, event) => signin.onVisitCard(tx, event),
      (tx, event) => signin.onPasskeyAdded(tx, event),
      (tx, event) => pin.takeKeeperNews(tx, event),
      (tx, event) => taskDone({ cards, casework }, tx, event),
    ],
  });
}

type People = Pick<House, 'alerts' | 'bounces' | 'cards' | 'cardsParts' | 'contact'> &
  Pick<House, 'carrier' | 'providers' | 'transparency'>;

/** People, what is sent to them, and how it leaves. */
async function buildPeople(
  foundation: Foundation,
  later: {
    readonly checks: () => Pick<House, 'messageCheck' | 'reports'>;
    readonly reach: () => Reach;
  },
): Promise<People> {
  const { config, newId, random, secrets } = foundation;
  const carrier = await openCarrier(config.carrier);
  // News of contact data and of providers go upward: who tells them is built on top of the room that has them.
  const contactLater = builtLater<Contact>('contact');
  const bounces = createBounces(secrets.keyFor('bounces'));
  const vapid = openVapid(secrets.keyFor('push'));
  const providers = await openDrivers(config.contact, {
    ...{ dkim: foundation.dkim, appOrigin: config.appOrigin },
    bounces: config.mailInPort === undefined ? undefined : bounces,
    push: { ...foundation, vapid, contact: () => answersFor(foundation) },
    news: createProviderNews(contactLater.get, newId),
  });
  const channels = openChannels(foundation, { providers, carrier });
  const cardsParts: CardsParts = {
    ...foundation,
    lookUpNumber: createLookUp(foundation.keeper.post),
    tellNews: (tx, news, correlation) =>
      tellCardNews(
        { contact: contactLater.get(), cards, reach: later.reach() },
        ...([tx, news, correlation] as const),
      ),
  };
  const cards = createCards(cardsParts);
  const transparency = createTransparency({
    ...foundation,
    sealKey: secrets.keyFor('transparency'),
    origin: `${new URL(config.appOrigin).host}/transparency`,
    everySeconds: config.transparencySeconds,
    witnesses: config.witnesses.map(openWitness),
  });
  const contact = contactLater.set(
    createContact({
      ...foundation,
      cards,
      channels,
      transparency,
      answers: answersByText({ cards }, () => alerts),
      undo: { prepare: (text) => later.reach().prepareUndo(text) },
      reported: reportsByText(later.checks),
      mailAddress: () => mailAddressOf(foundation),
      appOrigin: config.appOrigin,
      callAddresses: callAddressesOf(config.appOrigin),
      secrets: createContactSecrets({ secret: secrets.keyFor('contact'), random }),
      push: {
        publicKey: vapid.publicKey,
        services: config.pushServices,
        proofKey: secrets.keyFor('push-proof'),
      },
      hosts: {
        app: new URL(config.appOrigin).hostname,
        window: new URL(config.windowOrigin).hostname,
      },
    }),
  );
  const alerts = buildAlerts({ ...foundation, cards, contact });
  return { alerts, bounces, cards, cardsParts, contact, carrier, providers, transparency };
}

/** What has had its time is taken away every minute, room after room. */
function startPurging(
  { jobs }: Pick<Foundation, 'jobs'>,
  { casework, signin, verification }: Pick<House, 'casework' | 'signin' | 'verification'>,
): void {
  jobs.repeat(purgeJob, PURGE_SECONDS, async () => {
    await signin.purge();
    await verification.purge();
    await casework.tasks.purge();
  });
}

/** Where e-mails to us come in; nothing where none do. */
function mailAddressOf({ config, programme }: Foundation): string | undefined {
  return config.mailInPort === undefined ? undefined : programme.current().programme.checkAddress;
}

/** The only way out of the house: it asks the ledger first, and keeps each try. */
function openChannels(
  foundation: Foundation,
  { carrier, providers }: Pick<House, 'carrier' | 'providers'>,
) {
  const { audit, config, db, newId } = foundation;
  return createChannels({
    clock: foundation.clock,
    drivers: providers.drivers,
    pushServices: config.pushServices,
    onTry: createTryLog(foundation),
    carrier: carrier.carrier,
    isRegistered: createLedgerCheck(db.reader),
    onUnregistered: (contactId) =>
      db.transaction((tx) =>
        audit.append(tx, {
          actor: { kind: 'system', id: 'channels' },
          channel: 'system',
          operation: 'contact.sent',
          subject: contactId,
          result: 'refused',
          refusal: 'contact.unregistered',
          correlation: newId(),
        }),
      ),
  });
}

/** Whom a push service may ask about us (RFC 8292, clause 2.1). */
function answersFor({ config, programme }: Pick<Foundation, 'config' | 'programme'>): string {
  return programme.current().programme.security?.contacts[0] ?? config.appOrigin;
}

/** What the programme says of evidence and codes; laxer figures than the product's are cut to it by the room. */
function verificationPolicy({
  config,
  programme,
}: Pick<Foundation, 'config' | 'programme'>): VerificationPolicy {
  const { products, verification } = programme.current().programme;
  return {
    // The product of the very card is asked where it is chosen, and by the keeper.
    keypadPin: config.carrierReachesWindow && products.some(({ pin }) => pin.keypad === true),
    policy: verification.policy,
    stepUpMs: verification.stepUpSeconds * 1000,
    numberUnchangedMs: verification.numberAgeDaysMin * 24 * HOUR_MS,
    newContactCoolingMs: verification.newContactCoolingHours * HOUR_MS,
    codes: {
      lifeMs: verification.codeSeconds * 1000,
      tries: verification.codeTries,
      resends: verification.codeResends,
    },
  };
}
