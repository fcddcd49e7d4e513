import { problem, refuseAtEdge, type LineAnswer, type LineRequest } from '@countersign/lines';
import { totp, untilNextCode } from './authenticator.ts';
import { askMachine, type Slip } from './cash-machine.ts';
import type { GivenCard } from './given.ts';
import { photographCode } from './messages/letter-photo.ts';
import { ownMail, replyToMail, unsubscribeFromMail } from './mail-acts.tsx';
import { readLetterPdf } from './messages/letters.ts';
import { answerCarrier } from './calls/carrier.ts';
import { isPassOnHow, passOn } from './messages/pass-on.ts';
import { answerSms } from './messages/sms.ts';
import { ScammerPage } from './pages/calls.tsx';
import { MachinePage, PickCardPage } from './pages/cash-machine.tsx';
import { CameBackPage, NotHerePage, OthersPage } from './pages/others.tsx';
import { ScenePage } from './pages/scenes.tsx';
import { StaffPage } from './pages/staff.tsx';
import { scenes } from './scenes.ts';
import { PeoplePage } from './pages/people.tsx';
import { PersonPage } from './pages/person.tsx';
import { actOnPhone, phoneVersion, showPhone } from './phone/answer.tsx';
import { goTo, page } from './reply.ts';
import { answerProcessor, processorOf } from './processor/pages.tsx';
import {
  arrivedFor,
  arrivedForOthers,
  pocketOf,
  readScene,
  versionOf,
  type Scene,
  type StreetRoom,
} from './room.ts';

/** One request to the street: a page, a form of a page, or a text for somebody. */
export async function answerStreet(
  room: StreetRoom,
  assets: ReadonlyMap<string, LineAnswer>,
  request: LineRequest,
): Promise<LineAnswer> {
  if (request.path === '/readyz' || request.path === '/healthz')
    return { status: 200, body: { ready: true } };
  const edge = refuseAtEdge(request, room.config.hosts);
  if (edge !== undefined) return edge;
  const { newId, smsAccount: account, smsNews: news, store } = room;
  const text = answerSms({ store, newId, account, news }, request);
  if (text !== undefined) return text;
  const dialled = answerCarrier({ ...room, account: room.carrierAccount }, request);
  if (dialled !== undefined) return dialled;
  const asset = assets.get(request.path);
  if (asset !== undefined) return asset;
  const scene = readScene(room);
  if (request.method === 'POST') {
    if (!isOwnPage(request))
      return problem(403, 'street.foreign-page', 'Only pages of the street.');
    return act(room, scene, request);
  }
  return show(room, scene, request);
}

function isOwnPage(request: LineRequest): boolean {
  const origin = String(request.headers['origin'] ?? '');
  return URL.canParse(origin) && new URL(origin).host === request.headers['host'];
}

async function show(room: StreetRoom, scene: Scene, request: LineRequest): Promise<LineAnswer> {
  const { frame, given, origins } = scene;
  const [, place = '', name, more, last] = request.path.split('/');
  const version = versionOf(room, scene);
  if (place === 'people' && more === 'phone' && last === 'version')
    return { status: 200, body: { version: versionOfPhone(room, scene, name) } };
  if (place === '') {
    const rows = given.people.map((person) => {
      const { texts, mails, letters } = arrivedFor(room, scene, person.reference);
      return { person, texts: texts.length, mails: mails.length, letters: letters.length };
    });
    const others = arrivedForOthers(room, scene).length;
    return page(<PeoplePage frame={frame} rows={rows} others={others} version={version} />);
  }
  if (place === 'version') return { status: 200, body: { version } };
  if (place === 'others')
    return page(
      <OthersPage frame={frame} messages={arrivedForOthers(room, scene)} origins={origins} />,
    );
  if (place === 'staff') return showStaff(room, scene);
  if (place === 'scammer') return showScammer(room, scene);
  if (place === 'scenes') return showScene(scene, name);
  if (place === 'people' && name !== undefined) return showPerson(room, scene, { name, more });
  if (place === 'cash-machine') return showMachine(room, scene, request, name);
  if (place === 'letters' && name !== undefined) return showLetter(room, scene, name);
  if (place === 'mails' && name !== undefined) return showMail(room, scene, name);
  if (place === 'processor') return (await answerProcessor(room, scene, request)) ?? notHere(scene);
  return notHere(scene);
}

/** Anybody may show any number: the visitor calls as the bank. */
function showScammer(room: StreetRoom, { frame, given }: Scene): LineAnswer {
  const { people, numbers = [] } = given;
  const calls = people.flatMap(({ phone }) => room.exchange.callsTo(phone));
  return page(
    <ScammerPage
      frame={frame}
      people={people}
      numbers={numbers}
      calls={calls.filter((one) => one.kind === 'stranger')}
    />,
  );
}

/** One thing that a scammer tries, and how the visitor plays it. */
function showScene(scene: Scene, id: string | undefined): LineAnswer {
  const found = scenes.find((one) => one.id === id);
  if (found === undefined) return notHere(scene);
  return page(<ScenePage frame={scene.frame} scene={found} />);
}

/** The authenticator apps of whoever works at the bank; the page draws itself anew when the codes change. */
function showStaff(room: StreetRoom, { frame, given }: Scene): LineAnswer {
  const now = room.clock();
  const rows = (given.staff ?? []).map((one) => ({ staff: one, code: totp(one.secret, now) }));
  const answer = page(<StaffPage frame={frame} rows={rows} />);
  const seconds = Math.ceil(untilNextCode(now) / 1000);
  return { ...answer, headers: { ...answer.headers, refresh: String(seconds) } };
}

function showPerson(
  room: StreetRoom,
  scene: Scene,
  { name, more }: { readonly name: string; readonly more: string | undefined },
): LineAnswer {
  const person = scene.given.people.find((one) => one.reference === name);
  if (person === undefined) return notHere(scene);
  const version = versionOf(room, scene, name);
  if (more === 'phone') return showPhone(room, scene, person);
  if (more === 'version') return { status: 200, body: { version } };
  if (more !== undefined) return notHere(scene);
  const { texts, mails, letters } = arrivedFor(room, scene, name);
  const cards = scene.cards.filter((card) => card.member === name);
  return page(
    <PersonPage
      frame={scene.frame}
      person={person}
      cards={cards.map((card) => ({ card, product: pocketOf(scene, card).product }))}
      calls={room.exchange.callsTo(person.phone)}
      texts={texts}
      mails={mails}
      isEnded={room.store.isEnded}
      letters={letters.map((letter) => ({
        letter,
        isOpened: room.store.isOpened(letter.controlNumber),
      }))}
      origins={scene.origins}
      version={version}
    />,
  );
}

function versionOfPhone(room: StreetRoom, scene: Scene, name: string | undefined): string {
  const person = scene.given.people.find((one) => one.reference === name);
  return phoneVersion(person && room.phones.callFrom(person.phone));
}

function showMachine(
  room: StreetRoom,
  scene: Scene,
  request: LineRequest,
  reference: string | undefined,
): LineAnswer {
  if (reference === undefined) {
    const cards = scene.cards.map((card) => pocketOf(scene, card));
    return page(<PickCardPage frame={scene.frame} cards={cards} />);
  }
  const card = scene.cards.find((one) => one.reference === reference);
  if (card === undefined) return notHere(scene);
  const slip = room.slips.find(request.query.get('slip'));
  return page(<MachinePage frame={scene.frame} pocket={pocketOf(scene, card)} slip={slip} />);
}

/** Only a letter that somebody tore open can be read, or the code in it photographed. */
function showLetter(room: StreetRoom, scene: Scene, file: string): LineAnswer {
  const [, controlNumber = '', kind] = /^([0-9]{12})\.(pdf|png)$/.exec(file) ?? [];
  const pdf = readLetterPdf(room.config.letterboxDir, controlNumber);
  if (pdf === undefined || !room.store.isOpened(controlNumber)) return notHere(scene);
  if (kind === 'png') return photo(scene, photographCode(pdf));
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="letter.pdf"`,
    'x-content-type-options': 'nosniff',
  };
  return { status: 200, headers, body: pdf };
}

function photo(scene: Scene, png: Buffer | undefined): LineAnswer {
  if (png === undefined) return notHere(scene);
  const headers = {
    'content-type': 'image/png',
    'content-disposition': 'attachment; filename="code.png"',
    'x-content-type-options': 'nosniff',
  };
  return { status: 200, headers, body: png };
}

async function act(room: StreetRoom, scene: Scene, request: LineRequest): Promise<LineAnswer> {
  const [, place = '', name = '', more] = request.path.split('/');
  const form = new URLSearchParams(request.body.toString('utf8'));
  if (place === 'scammer') return actScammer(room, scene, form, name);
  if (place === 'people' && more === 'calls') return actOnCall(room, scene, request.path, form);
  if (
    place === 'letters' &&
    more === 'open' &&
    scene.letters.some((one) => one.controlNumber === name)
  ) {
    room.store.openLetter(name);
    const back = form.get('back') ?? '/';
    return goTo(/^\/people\/[A-Za-z0-9._:-]{1,64}$/.test(back) ? back : '/');
  }
  if (place === 'people' && more === 'phone') {
    const person = scene.given.people.find((one) => one.reference === name);
    return (person && actOnPhone(room.phones, scene, { person, form })) ?? notHere(scene);
  }
  if (place === 'people' && more === 'texts') return writeBack(room, scene, name, form);
  if (place === 'people' && more === 'pass-on') return passOnMail(room, scene, name, form);
  const own = ownMail(room, scene, { reference: name, key: form.get('mail') ?? '' });
  if (place === 'people' && more === 'reply' && own !== undefined)
    return replyToMail(room, scene, own, form.get('text') ?? '');
  if (place === 'people' && more === 'unsubscribe' && own !== undefined)
    return unsubscribeFromMail(room, scene, own);
  const card = scene.cards.find((one) => one.reference === name);
  if (place === 'cash-machine' && card !== undefined) {
    const machine = { call: room.hostline, newId: room.newId };
    const closed = await closedAtBank(room, scene, card);
    const slip: Slip =
      closed !== undefined
        ? { says: closed }
        : await askMachine(machine, scene.given, { card, pin: form.get('pin') ?? '' });
    return goTo(`/cash-machine/${card.reference}?slip=${room.slips.put(slip)}`);
  }
  if (place === 'processor') return (await answerProcessor(room, scene, request)) ?? notHere(scene);
  return notHere(scene);
}

/** Every bank's host knows which of its cards are closed before it looks at a PIN; this one asks its processor. */
async function closedAtBank(
  room: StreetRoom,
  scene: Scene,
  card: GivenCard,
): Promise<'card-locked' | 'card-frozen' | undefined> {
  const processor = await processorOf(room, scene);
  const found = await processor?.findCard(card.reference).catch(() => undefined);
  if (found?.ok !== true) return undefined;
  const { status } = found.value;
  if (status === 'frozen-for-fraud') return 'card-frozen';
  return status === 'locked-by-member' || status === 'blocked' ? 'card-locked' : undefined;
}

/** An e-mail as a file, as any mail program saves it. */
function showMail(room: StreetRoom, scene: Scene, file: string): LineAnswer {
  const found = room.store.findMail(/^([0-9a-f]{32})\.eml$/.exec(file)?.[1] ?? '');
  if (found === undefined) return notHere(scene);
  const headers = {
    'content-type': 'message/rfc822',
    'content-disposition': 'attachment; filename="message.eml"',
    'x-content-type-options': 'nosniff',
  };
  return { status: 200, headers, body: found.raw };
}

const TEXT_CHARACTERS_MAX = 160;

/** Somebody answers the number that their last text came from. */
async function writeBack(
  room: StreetRoom,
  scene: Scene,
  reference: string,
  form: URLSearchParams,
): Promise<LineAnswer> {
  const person = scene.given.people.find((one) => one.reference === reference);
  const to = form.get('to') ?? '';
  const text = (form.get('text') ?? '').trim().slice(0, TEXT_CHARACTERS_MAX);
  const { texts } = arrivedFor(room, scene, reference);
  if (person === undefined || text === '' || !texts.some(({ from }) => from === to))
    return notHere(scene);
  const written = { from: person.phone, to, text };
  const sid = room.newId();
  if (!(await room.smsNews.writeBack({ ...written, sid })))
    return page(
      <CameBackPage
        frame={scene.frame}
        to={to}
        why="The other side does not take it."
        reference={reference}
      />,
    );
  room.store.addMessage({ id: sid, channel: 'sms', subject: '', ...written });
  return goTo(`/people/${reference}`);
}

/** To a neighbour, or to the bank. */
async function passOnMail(
  room: StreetRoom,
  scene: Scene,
  reference: string,
  form: URLSearchParams,
): Promise<LineAnswer> {
  const { people } = scene.given;
  const own = ownMail(room, scene, { reference, key: form.get('mail') ?? '' });
  const how = form.get('how');
  if (own === undefined || !isPassOnHow(how)) return notHere(scene);
  const to = (form.get('to') ?? '').trim().toLowerCase();
  const isNeighbour = people.some(({ email }) => email.toLowerCase() === to);
  const { bankMailPort, mailPort } = room.config;
  const port = isNeighbour ? mailPort : bankMailPort;
  const cameBack = await passOn({ ...own, to, how }, port);
  if (cameBack === undefined) return goTo(`/people/${reference}`);
  return page(<CameBackPage frame={scene.frame} to={to} why={cameBack} reference={reference} />);
}

function notHere(scene: Scene): LineAnswer {
  return page(<NotHerePage frame={scene.frame} />, 404);
}

/** A phone is answered, declined or put down. */
function actOnCall(
  room: StreetRoom,
  scene: Scene,
  path: string,
  form: URLSearchParams,
): LineAnswer {
  const [, , reference = '', , id = ''] = path.split('/');
  const person = scene.given.people.find((one) => one.reference === reference);
  const call = room.exchange.find(id);
  if (person === undefined || call?.to !== person.phone) return notHere(scene);
  if (form.get('act') === 'answer') room.exchange.answer(id);
  else room.exchange.end(id, 'callee');
  return goTo(`/people/${reference}`);
}

function actScammer(room: StreetRoom, scene: Scene, form: URLSearchParams, id: string): LineAnswer {
  if (id !== '') {
    if (room.exchange.find(id)?.kind === 'stranger') room.exchange.end(id, 'caller');
    return goTo('/scammer');
  }
  const person = scene.given.people.find((one) => one.reference === form.get('to'));
  const from = form.get('from') ?? '';
  if (person === undefined || !(scene.given.numbers ?? []).includes(from)) return notHere(scene);
  room.exchange.dial({ kind: 'stranger', to: person.phone, from });
  return goTo('/scammer');
}
