import type { CallDocument, Step } from '../flow.ts';
import { parseJambonz } from '../parse-jambonz.ts';
import { parseTwiml } from '../parse-twiml.ts';
import type { CallPlatform } from '../platforms.ts';

/** What one platform does otherwise than another with the same document. */
export interface Dialect {
  /** @throws TwimlError or CallDocumentError, for what is not in its form */
  readonly read: (answer: string) => CallDocument;
  /** A gather without keys asks its own address, and says that the time has run out, instead of going on behind it. */
  readonly asksAfterSilence: boolean;
  /** It tells of a call that waits when another document takes its place. */
  readonly tellsOfUpdates: boolean;
  /** Steps that it does not do for a caller who waits. */
  readonly notWhileWaiting: ReadonlySet<Step['do']>;
}

const NOT_WHILE_WAITING: readonly Step['do'][] = ['dial', 'enqueue', 'record', 'reject'];

const TWIML: Dialect = {
  read: parseTwiml,
  asksAfterSilence: false,
  tellsOfUpdates: true,
  notWhileWaiting: new Set(NOT_WHILE_WAITING),
};

/** @source the references of TwiML, cXML and TeXML; the verbs of jambonz and the callbacks of `@jambonz/schema` 0.4 */
export const DIALECTS: Readonly<Record<CallPlatform, Dialect>> = {
  twilio: TWIML,
  signalwire: TWIML,
  telnyx: TWIML,
  jambonz: {
    read: parseJambonz,
    asksAfterSilence: true,
    tellsOfUpdates: false,
    // It says, plays, pauses and leaves there, and nothing else.
    notWhileWaiting: new Set([...NOT_WHILE_WAITING, 'gather', 'go-to', 'hang-up']),
  },
};
