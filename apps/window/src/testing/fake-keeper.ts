import { randomBytes } from 'node:crypto';
import { answerLine, windowLine } from '@countersign/keeper-contract';
import { ok, toBase64Url } from '@countersign/kernel';
import { closeServer, createLineServer, listenUnix } from '@countersign/lines';
import { makeEcdhKeyPair } from '@countersign/pincrypto';
import { BOX_SUITE, makeBoxKeyPair, publicKeyBytes } from '@countersign/sealing';
import { addPasskey, askCode, matchCard, setPin, showPin } from './fake-acts.ts';
import { no, type FakeState, type FakeVisit } from './fake-state.ts';
import { drawVisit } from './fake-visit.ts';

export interface FakeKeeper {
  readonly openTicket: (visit: FakeVisit) => string;
  /** The code that was made last: what the member reads on their phone. */
  readonly lastCode: () => string;
  /** What came in the last `card-match` box. */
  readonly lastCard: () => Readonly<Record<string, string>>;
  /** PINs that the backend took, newest last. */
  readonly taken: readonly string[];
  /** PINs that the keeper calls weak, with the reason. */
  readonly weak: Map<string, string>;
  readonly passkeys: ReadonlyMap<string, unknown>;
  readonly faults: readonly string[];
  readonly stop: () => Promise<void>;
}

/** A keeper for the window's tests: few rules, but real boxes, real passkeys and real PIN blocks. */
export async function startFakeKeeper(options: {
  readonly socketPath: string;
  readonly windowOrigin: string;
  readonly appOrigin: string;
  readonly now: () => number;
}): Promise<FakeKeeper> {
  const state: FakeState = {
    ...options,
    boxes: await makeBoxKeyPair(),
    backend: makeEcdhKeyPair('ECC_NIST_P256'),
    visits: new Map(),
    passkeys: new Map(),
    weak: new Map(),
    taken: [],
    lastCode: '',
    lastCard: {},
  };
  const handle = await handlerOf(state);
  const faults: string[] = [];
  const server = createLineServer({
    newReference: () => 'R',
    onFault: (fault) => faults.push(fault instanceof Error ? fault.message : 'unknown'),
    handle: async (request) => {
      if (request.path === '/readyz') return { status: 200, body: { ready: true } };
      return handle(request.path, JSON.parse(request.body.toString('utf8')) as unknown);
    },
  });
  await listenUnix(server, options.socketPath);
  return {
    openTicket: (visit) => {
      const ticket = `tk_${randomBytes(32).toString('base64url')}`;
      state.visits.set(ticket, { ...visit });
      return ticket;
    },
    lastCode: () => state.lastCode,
    lastCard: () => state.lastCard,
    taken: state.taken,
    weak: state.weak,
    passkeys: state.passkeys,
    faults,
    stop: () => closeServer(server),
  };
}

async function handlerOf(state: FakeState): Promise<ReturnType<typeof answerLine>> {
  const publicKey = toBase64Url(await publicKeyBytes(state.boxes));
  return answerLine(windowLine, {
    openVisit: async ({ ticket }) => {
      const kept = state.visits.get(ticket);
      if (kept === undefined) return no('visit.over');
      if (kept.refuseOpen !== undefined) return no(kept.refuseOpen);
      const latest = drawVisit(state, kept);
      state.visits.set(ticket, { ...kept, latest });
      return ok(latest);
    },
    matchCard: (ask) => matchCard(state, ask),
    addPasskey: (ask) => addPasskey(state, ask),
    askCode: (ask) => askCode(state, ask),
    showPin: (ask) => showPin(state, ask),
    setPin: (ask) => setPin(state, ask),
    openLine: async () => no('line.not-expected'),
    takeLineCode: async () => no('line.not-expected'),
    takeLinePin: async () => no('line.not-expected'),
    keeperKey: async () => ok({ keyId: 'k1', publicKey, suite: BOX_SUITE }),
    intake: async () => ok({ accepted: [], refused: [] }),
  });
}
