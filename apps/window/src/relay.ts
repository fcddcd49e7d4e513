import { windowLine } from '@countersign/keeper-contract';
import { problem, type Call, type LineAnswer, type LineRequest } from '@countersign/lines';

const KIB = 1024;

export interface Relayed {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Bytes of the body, at most; more is refused before the keeper sees it. */
  readonly bodyBytesMax: number;
  /** `page`: from our own pages only. `anybody`: from the issuer's systems too, never from a foreign page. */
  readonly from: 'page' | 'anybody';
  readonly rate: 'asks' | 'intakes';
}

/** Every question that passes, and nothing else does. */
export const relayed: readonly Relayed[] = [
  { ...visit(windowLine.openVisit.path), bodyBytesMax: 1 * KIB },
  { ...visit(windowLine.matchCard.path), bodyBytesMax: 12 * KIB },
  { ...visit(windowLine.addPasskey.path), bodyBytesMax: 16 * KIB },
  { ...visit(windowLine.askCode.path), bodyBytesMax: 1 * KIB },
  { ...visit(windowLine.showPin.path), bodyBytesMax: 8 * KIB },
  { ...visit(windowLine.setPin.path), bodyBytesMax: 8 * KIB },
  {
    method: 'GET',
    path: windowLine.keeperKey.path,
    bodyBytesMax: 0,
    from: 'anybody',
    rate: 'asks',
  },
  {
    method: 'POST',
    path: windowLine.intake.path,
    bodyBytesMax: 72 * KIB,
    from: 'anybody',
    rate: 'intakes',
  },
];

function visit(path: string): Pick<Relayed, 'method' | 'path' | 'from' | 'rate'> {
  return { method: 'POST', path, from: 'page', rate: 'asks' };
}

export const RELAY_BODY_BYTES_MAX = Math.max(...relayed.map((one) => one.bodyBytesMax));

/**
 * Hands one question to the keeper as the bytes that it came in, and its answer back. Headers do not pass, cookies are
 * not looked at. What is no answer of the contract's (another status, a line that is down) becomes one 503.
 */
export async function relay(
  call: Call,
  question: Relayed,
  request: LineRequest,
): Promise<LineAnswer> {
  const body = question.method === 'GET' ? Buffer.from('{}') : request.body;
  const answered = await call({
    method: 'POST',
    path: question.path,
    headers: { 'content-type': 'application/json' },
    body,
  }).catch(() => undefined);
  if (answered === undefined || !KEEPER_STATUSES.has(answered.status)) return keeperAway();
  return {
    status: answered.status,
    headers: { 'content-type': 'application/json' },
    body: answered.body,
  };
}

/** An answer, another shape than asked for, an expected no, too much of it. */
const KEEPER_STATUSES = new Set([200, 400, 409, 413, 429]);

function keeperAway(): LineAnswer {
  const answered = problem(
    503,
    'window.keeper-away',
    'The keeper cannot be reached. Nothing was changed.',
  );
  return { ...answered, headers: { ...answered.headers, 'retry-after': '5' } };
}
