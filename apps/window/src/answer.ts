import {
  problem,
  refuseAtEdge,
  type Call,
  type LineAnswer,
  type LineRequest,
} from '@countersign/lines';
import type { Clock } from '@countersign/kernel';
import type { WindowConfig } from './config.ts';
import type { PinnedFile, PinnedFiles } from './files.ts';
import { answerPhone, isPhonePath } from './phone.ts';
import { decideGate, type GateRefusal } from './gate.ts';
import { commonHeaders, INTEGRITY_POLICY } from './headers.ts';
import { sourceOf, type TakeTurn } from './rate.ts';
import { relay, relayed } from './relay.ts';

export interface WindowRoom {
  readonly config: WindowConfig;
  readonly files: PinnedFiles;
  /** The keeper's socket for the window. */
  readonly call: Call;
  readonly clock: Clock;
  readonly rates: {
    readonly asks: TakeTurn;
    readonly intakes: TakeTurn;
    readonly calls: TakeTurn;
  };
}

/** Every answer of this process. Nothing of a request is kept, and nothing of it is written but path and status. */
export async function answerWindow(room: WindowRoom, request: LineRequest): Promise<LineAnswer> {
  const answered = await decide(room, request);
  return { ...answered, headers: { ...commonHeaders(room.config.https), ...answered.headers } };
}

async function decide(room: WindowRoom, request: LineRequest): Promise<LineAnswer> {
  const { config } = room;
  // Asked for by the supervisor over whatever name it dials; tells nothing but yes or no.
  if (request.path === '/readyz') return ready(room);
  const edge = refuseAtEdge(request, config.hosts);
  if (edge !== undefined) return edge;
  const question = relayed.find((one) => one.path === request.path);
  if (question !== undefined) {
    const forwarded = request.headers['x-forwarded-for'];
    const source = sourceOf(request.source, forwarded, config.proxyHops);
    const waitSeconds = room.rates[question.rate](source);
    if (waitSeconds > 0) return tooMany(waitSeconds);
    const refusal = decideGate(request, question, config.windowOrigin);
    return refusal === undefined ? relay(room.call, question, request) : gateProblem(refusal);
  }
  if (config.phone !== undefined && isPhonePath(request.path)) {
    const forwarded = request.headers['x-forwarded-for'];
    const waitSeconds = room.rates.calls(sourceOf(request.source, forwarded, config.proxyHops));
    if (waitSeconds > 0) return tooMany(waitSeconds);
    if (request.body.length > PHONE_BYTES_MAX) return gateProblem('window.too-large');
    return answerPhone({ ...room, ...config, phone: config.phone }, request);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return gateProblem('window.method');
  // Whoever types our address by hand belongs to the app.
  if (request.path === '/home' || request.path === '/')
    return { status: 303, headers: { location: config.appOrigin } };
  const file = room.files.find(request.path);
  return file === undefined ? notHere() : serve(file);
}

/** The most that a platform posts: jambonz adds the whole INVITE. */
const PHONE_BYTES_MAX = 64 * 1024;

async function ready(room: WindowRoom): Promise<LineAnswer> {
  const keeper = await room.call({ method: 'GET', path: '/readyz' }).catch(() => undefined);
  const yes = keeper?.status === 200;
  return { status: yes ? 200 : 503, body: { ready: yes } };
}

function serve(file: PinnedFile): LineAnswer {
  const page = file.policy === undefined ? {} : pageHeaders(file.policy);
  // Everything but a page has its hash in its name, or (fonts) never changes under its name within a build.
  const caching = file.policy === undefined ? 'public, max-age=86400' : 'no-store';
  return {
    status: 200,
    headers: { 'content-type': file.type, 'cache-control': caching, ...page },
    body: file.body,
  };
}

function pageHeaders(policy: string): Readonly<Record<string, string>> {
  return { 'content-security-policy': policy, 'integrity-policy': INTEGRITY_POLICY };
}

function tooMany(waitSeconds: number): LineAnswer {
  const answered = problem(
    429,
    'window.too-many',
    'Too many questions from one place. Wait a little.',
  );
  return { ...answered, headers: { ...answered.headers, 'retry-after': String(waitSeconds) } };
}

function gateProblem(refusal: GateRefusal): LineAnswer {
  const { status, title } = gateAnswers[refusal];
  return problem(status, refusal, title);
}

const gateAnswers: Readonly<
  Record<GateRefusal, { readonly status: number; readonly title: string }>
> = {
  'window.method': { status: 405, title: 'This address is asked in another way.' },
  'window.content-type': { status: 415, title: 'Only application/json is accepted.' },
  'window.foreign-page': { status: 403, title: 'Only pages of this window may ask this.' },
  'window.too-large': { status: 413, title: 'That is more than this question takes.' },
};

function notHere(): LineAnswer {
  return problem(404, 'window.not-here', 'There is nothing at this address.');
}
