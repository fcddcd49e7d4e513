// People on the phone, as a platform brings them: a post for each key, signed.
import { Agent, request } from 'node:http';
import { signForm } from '../../src/channels/index.ts';
import { now } from './say.ts';

export interface Platform {
  readonly port: number;
  readonly origin: string;
  readonly secret: string;
}

/** A socket for each caller, kept: platforms do so, too. */
const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });

/** @returns the document, and how long it took in ms */
export function post(
  { origin, port, secret }: Platform,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<{ readonly document: string; readonly took: number }> {
  const body = new URLSearchParams(fields).toString();
  const signature = signForm(origin + path, fields, secret);
  return new Promise((resolve, reject) => {
    const begun = now();
    const asked = request(
      {
        ...{ host: '127.0.0.1', port, path, method: 'POST', agent },
        headers: {
          host: new URL(origin).host,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          'x-twilio-signature': signature,
        },
      },
      (answered) => {
        const chunks: Buffer[] = [];
        answered.on('data', (chunk: Buffer) => chunks.push(chunk));
        answered.on('end', () => {
          const document = Buffer.concat(chunks).toString('utf8');
          if (answered.statusCode === 200) resolve({ document, took: now() - begun });
          else reject(new Error(`${path}: ${answered.statusCode} ${document}`));
        });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** English; somebody called me; no reference; a card that nobody has, so that it is looked for; back to the menu; the call is over. */
export const KEYS = ['1', '1', '', '4821', '10001', '*', '*'] as const;
const CARE = '+12125550142';
const ACTION = /action="([^"]+)"/;
const BASE = '/v1/providers/carrier/voice';

/** One call from its beginning to its end. @param pause before each key @param heard how long each key took */
export async function callThrough(
  platform: Platform,
  caller: { readonly sid: string; readonly from: string },
  { heard, pause }: { readonly pause: () => Promise<void>; readonly heard: (ms: number) => void },
): Promise<number> {
  const about = { CallSid: caller.sid, From: caller.from, To: CARE, Direction: 'inbound' };
  const first = await post(platform, BASE, { ...about, CallStatus: 'in-progress' });
  let { document } = first;
  for (const Digits of KEYS) {
    // oxlint-disable-next-line no-await-in-loop
    await pause();
    const next = ACTION.exec(document)?.[1];
    if (next === undefined) throw new Error(`nothing is asked any more: ${document}`);
    const fields = { ...about, CallStatus: 'in-progress', ...(Digits === '' ? {} : { Digits }) };
    // oxlint-disable-next-line no-await-in-loop
    const answered = await post(platform, new URL(next).pathname, fields);
    heard(answered.took);
    ({ document } = answered);
  }
  await post(platform, `${BASE}/over`, { ...about, CallStatus: 'completed' });
  return KEYS.length;
}
