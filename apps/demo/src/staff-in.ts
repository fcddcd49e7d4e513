import type { Clock } from '@countersign/kernel';
import { totp } from '@countersign/street';
import type { Remembered } from './memory.ts';
import { staff, type DemoStaff } from './world.ts';

/** Codes of neighbouring half minutes are taken (RFC 6238 clause 5.2), each once: three in a row need no wait. */
const STEP_MS = 30_000;

export interface StaffAsk {
  readonly appOrigin: string;
  readonly memory: Remembered;
  readonly clock: Clock;
  /** The first operator's one-time link, as it was printed at the first start. */
  readonly firstLink: string | undefined;
}

/** The first operator takes the printed link, invites the others, and makes the processor's API key. */
export async function bringStaff(ask: StaffAsk): Promise<void> {
  const { memory } = ask;
  if (memory.isDone('staff')) return;
  const [first, ...others] = staff;
  if (first === undefined) return;
  if (ask.firstLink !== undefined) await enrol(ask, first, ask.firstLink);
  const token = await signIn(ask, first);
  for (const person of others) {
    if (memory.value.staffSecrets[person.userId] !== undefined) continue;
    const { link } = await post<{ link: string }>(
      ask,
      '/v1/staff/invites',
      { roles: person.roles, ...(person.team === undefined ? {} : { team: person.team }) },
      token,
    );
    await enrol(ask, person, link);
  }
  const scopes = [
    ...['members.read', 'members.write', 'cards.read', 'cards.write'],
    ...['alerts.read', 'alerts.write', 'messages.read', 'messages.write'],
    ...['reports.read', 'reports.write'],
  ];
  const { key } = await post<{ key: string }>(
    ask,
    '/v1/api-keys',
    { name: 'Processor in the street', scopes },
    token,
  );
  memory.keep({ apiKey: key }, 'staff');
}

async function enrol(ask: StaffAsk, person: DemoStaff, link: string): Promise<void> {
  const invite = new URL(link).pathname.split('/').at(-1) ?? '';
  const { userId } = person;
  const { secretBase32 } = await post<{ secretBase32: string }>(
    ask,
    '/v1/staff/enrolments/authenticator',
    { invite, userId },
  );
  const code = totp(secretBase32, ask.clock() - STEP_MS);
  await post(ask, '/v1/staff/enrolments/authenticator/confirm', { invite, code });
  const { staffSecrets } = ask.memory.value;
  ask.memory.keep({ staffSecrets: { ...staffSecrets, [userId]: secretBase32 } });
}

async function signIn(ask: StaffAsk, person: DemoStaff): Promise<string> {
  const secret = ask.memory.value.staffSecrets[person.userId];
  if (secret === undefined)
    throw new Error('the first operator’s link is gone: remove the state folder to begin anew');
  const code = totp(secret, ask.clock());
  const { token } = await post<{ token: string }>(ask, '/v1/staff/sessions', {
    userId: person.userId,
    code,
  });
  return token;
}

async function post<T>(ask: StaffAsk, path: string, body: unknown, token?: string): Promise<T> {
  const answered = await fetch(new URL(path, ask.appOrigin), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: ask.appOrigin,
      'sec-fetch-site': 'same-origin',
      'idempotency-key': crypto.randomUUID(),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const said: unknown = await answered.json();
  if (!answered.ok) throw new Error(`${path} answered ${answered.status}: ${JSON.stringify(said)}`);
  return said as T;
}
