import {
  askKeeper,
  hostLine,
  type PostJson,
  type Refusal,
  type VerifyPin,
} from '@countersign/keeper-contract';
import {
  jsonBody,
  problem,
  refuseAtEdge,
  type LineAnswer,
  type LineRequest,
} from '@countersign/lines';

export interface HostlineRoom {
  readonly post: PostJson;
  readonly hosts: ReadonlySet<string>;
  readonly newId: () => string;
}

/** Every field as the issuer's host sends it; the shapes are checked once more by the keeper's line. */
type Asked = Omit<VerifyPin, 'hostKey' | 'correlation'>;

const SHAPES: Readonly<Record<keyof Asked, RegExp>> = {
  attempt: /^[A-Za-z0-9._:-]{8,64}$/,
  cardReference: /^[A-Za-z0-9._:-]{1,64}$/,
  encryptedPinBlock: /^([0-9A-F]{16}|[0-9A-F]{32})$/,
  format: /^ISO_FORMAT_[034]$/,
  acquirerKey: /^[A-Za-z0-9:/_-]{1,322}$/,
};

/** Which status a refusal of the keeper has here; what is not in the table is 409. */
const STATUS: Readonly<Record<string, { readonly status: number; readonly title: string }>> = {
  'host.key': { status: 401, title: 'The key of this host is not known.' },
  'host.busy': { status: 429, title: 'Too many attempts. Ask again later.' },
  'card.unknown': { status: 404, title: 'No card has this reference.' },
  'backend.unavailable': { status: 503, title: 'The PIN cannot be checked now. No try was taken.' },
};

/** `POST /v1/pin-verifications`: relays one encrypted block, keeps nothing. */
export async function answerHost(room: HostlineRoom, request: LineRequest): Promise<LineAnswer> {
  const refusedEarly = refuseAtEdge(request, room.hosts);
  if (refusedEarly !== undefined) return refusedEarly;
  if (request.method === 'GET' && request.path === '/healthz')
    return { status: 200, body: { healthy: true } };
  if (request.path !== '/v1/pin-verifications')
    return problem(404, 'hostline.unknown', 'There is nothing here.');
  if (request.method !== 'POST') return problem(405, 'hostline.method', 'Use POST.');
  const hostKey = bearer(request.headers['authorization']);
  if (hostKey === undefined)
    return problem(401, 'host.key', 'Send the key of this host as a bearer token.');
  const body = jsonBody(request);
  const wrong = body === undefined ? 'body' : firstMisfit(body);
  if (body === undefined || wrong !== undefined) {
    return problem(
      422,
      'hostline.shape',
      `The field “${wrong}” is missing, unknown or has the wrong form.`,
      { field: wrong },
    );
  }
  const ask = { ...(body as Asked), hostKey, correlation: room.newId() };
  const outcome = await askKeeper(room.post, hostLine.verifyPin, ask);
  return outcome.ok ? { status: 200, body: outcome.value } : refusal(outcome.refusal);
}

function bearer(header: string | string[] | undefined): string | undefined {
  const found = typeof header === 'string' ? /^Bearer ([A-Za-z0-9_-]{16,200})$/.exec(header) : null;
  return found?.[1];
}

/** The name of the first field that is missing, unknown or of another form. */
function firstMisfit(body: Readonly<Record<string, unknown>>): string | undefined {
  const unknown = Object.keys(body).find((name) => !Object.hasOwn(SHAPES, name));
  if (unknown !== undefined) return /^[A-Za-z]{1,40}$/.test(unknown) ? unknown : 'unknown';
  return Object.entries(SHAPES).find(
    ([name, shape]) => typeof body[name] !== 'string' || !shape.test(body[name]),
  )?.[0];
}

function refusal(said: Refusal): LineAnswer {
  const row = STATUS[said.refusal] ?? { status: 409, title: 'This PIN cannot be checked.' };
  const retry = row.status === 429 || row.status === 503 ? { 'retry-after': '5' } : {};
  const answer = problem(row.status, said.refusal, row.title, said.facts ?? {});
  return { ...answer, headers: { ...answer.headers, ...retry } };
}
