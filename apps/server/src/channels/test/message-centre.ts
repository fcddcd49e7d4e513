// A message centre that is not ours: the tests' other side of SMPP, by another's hand.
import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';

/** What the library gives of a packet; a text with a header comes as both. */
export interface CentrePdu {
  readonly command: string;
  readonly command_status: number;
  readonly system_id?: string;
  readonly password?: string;
  readonly source_addr?: string;
  readonly source_addr_ton?: number;
  readonly destination_addr?: string;
  readonly registered_delivery?: number;
  readonly data_coding?: number;
  readonly short_message?: { readonly message: string; readonly udh?: readonly Buffer[] };
  readonly response: (fields?: object) => object;
}

interface CentreSession {
  readonly on: (name: string, hear: (pdu: CentrePdu) => void) => void;
  readonly send: (pdu: object) => void;
  readonly deliver_sm: (fields: object, answered: (pdu: CentrePdu) => void) => void;
  readonly destroy: () => void;
}

interface Library {
  readonly createServer: (options: object, hear: (session: CentreSession) => void) => Server;
}

const library = createRequire(import.meta.url)('smpp') as Library;

export type CentreMood = 'fine' | 'rejects' | 'fails' | 'silent' | 'hangs up';

export interface MessageCentre {
  readonly port: number;
  /** Whole texts, in the order in which their last segment came. */
  readonly texts: readonly { readonly from: string; readonly to: string; readonly text: string }[];
  readonly submitted: readonly CentrePdu[];
  readonly mood: (mood: CentreMood) => void;
  /** Brings something to whoever is bound. @returns the status of the answer */
  readonly deliver: (fields: object) => Promise<number>;
  readonly drop: () => void;
  readonly close: () => void;
}

const INVALID_DESTINATION = 0x0b;
const THROTTLED = 0x58;

export async function openMessageCentre(): Promise<MessageCentre> {
  const texts: { from: string; to: string; text: string }[] = [];
  const submitted: CentrePdu[] = [];
  const halves = new Map<string, string[]>();
  let mood: CentreMood = 'fine';
  let bound: CentreSession | undefined;
  let count = 0;
  const take = (session: CentreSession, pdu: CentrePdu) => {
    submitted.push(pdu);
    if (mood === 'hangs up') return session.destroy();
    if (mood === 'silent') return;
    if (mood === 'rejects')
      return session.send(pdu.response({ command_status: INVALID_DESTINATION }));
    if (mood === 'fails') return session.send(pdu.response({ command_status: THROTTLED }));
    const { message = '', udh = [] } = pdu.short_message ?? {};
    const [head] = udh;
    const key = `${pdu.destination_addr} ${head?.[2]}`;
    const parts = head === undefined ? [message] : [...(halves.get(key) ?? []), message];
    halves.set(key, parts);
    if (head === undefined || parts.length === head[3]) {
      halves.delete(key);
      texts.push({
        from: pdu.source_addr ?? '',
        to: pdu.destination_addr ?? '',
        text: parts.join(''),
      });
    }
    count += 1;
    session.send(pdu.response({ message_id: `m-${count}` }));
  };
  const server = library.createServer({}, (session) => {
    session.on('error', () => undefined);
    session.on('bind_transceiver', (pdu) => {
      const known = pdu.system_id === 'desk' && pdu.password === 'secret';
      if (known) bound = session;
      session.send(pdu.response({ command_status: known ? 0 : 0x0d }));
    });
    session.on('enquire_link', (pdu) => session.send(pdu.response()));
    session.on('unbind', (pdu) => session.send(pdu.response()));
    session.on('submit_sm', (pdu) => take(session, pdu));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    texts,
    submitted,
    mood: (next) => (mood = next),
    deliver: (fields) =>
      new Promise((resolve, reject) => {
        if (bound === undefined) return reject(new Error('nobody is bound'));
        bound.deliver_sm(fields, (pdu) => resolve(pdu.command_status));
      }),
    drop: () => bound?.destroy(),
    close: () => {
      bound?.destroy();
      server.close();
    },
  };
}
