import type { LineAnswer } from '@countersign/lines';
import type { GivenPerson } from './given.ts';
import { sendMail } from './messages/send-mail.ts';
import type { Message } from './messages/store.ts';
import { writeBack } from './messages/write-back.ts';
import { CameBackPage } from './pages/others.tsx';
import { goTo, page } from './reply.ts';
import type { Scene, StreetRoom } from './room.ts';

/** One e-mail in somebody's own mailbox, and what they do with it. */
interface MailAct {
  readonly person: GivenPerson;
  readonly message: Message;
  readonly raw: Buffer;
}

/** Somebody's own e-mail, by its key; nothing for anybody else's. */
export function ownMail(
  room: StreetRoom,
  scene: Scene,
  { key, reference }: { readonly reference: string; readonly key: string },
): MailAct | undefined {
  const person = scene.given.people.find((one) => one.reference === reference);
  const found = room.store.findMail(key);
  return person === undefined || found?.message.to !== person.email.toLowerCase()
    ? undefined
    : { ...found, person };
}

/** What they write is longer on no screen. */
const TEXT_CHARACTERS_MAX = 400;

/** Somebody answers an e-mail, to whoever it names for answers. */
export async function replyToMail(
  room: StreetRoom,
  scene: Scene,
  { message, person, raw }: MailAct,
  typed: string,
): Promise<LineAnswer> {
  const text = typed.trim().slice(0, TEXT_CHARACTERS_MAX);
  const mail = await writeBack({ person, message, raw, text });
  const isNeighbour = scene.given.people.some(({ email }) => email.toLowerCase() === mail.to);
  const { bankMailPort, mailPort } = room.config;
  const why = await sendMail(mail, isNeighbour ? mailPort : bankMailPort);
  const { reference } = person;
  if (why === undefined) return goTo(`/people/${reference}`);
  return page(<CameBackPage frame={scene.frame} {...{ to: mail.to, why, reference }} />);
}

/** The mailbox presses for its owner. */
export async function unsubscribeFromMail(
  room: StreetRoom,
  scene: Scene,
  { message, person }: MailAct,
): Promise<LineAnswer> {
  const { from: to, oneClick } = message;
  const { reference } = person;
  if (oneClick !== undefined && (await room.oneClick(oneClick))) {
    room.store.endKind(message);
    return goTo(`/people/${reference}`);
  }
  const why = 'the other side does not take the press.';
  return page(<CameBackPage frame={scene.frame} {...{ to, why, reference }} />);
}
