import {
  answerLine,
  lineCodeContext,
  windowLine,
  type PinTerms,
} from '@countersign/keeper-contract';
import { fromBase64Url, fromHex, ok, toBase64Url } from '@countersign/kernel';
import type { Call } from '@countersign/lines';
import {
  decipherPinBlock,
  deriveExchangedKey,
  makeEcdhKeyPair,
  parsePublicPoint,
  publicPoint,
} from '@countersign/pincrypto';
import { BOX_SUITE, makeBoxKeyPair, openBox, publicKeyBytes } from '@countersign/sealing';
import { no } from './fake-state.ts';

export interface LineKeeper {
  readonly call: Call;
  /** Something is to be keyed on a call: each ticket is good once. */
  readonly expect: (
    ticket: string,
    wanted: { call: string; kind: 'code' | 'iso-4' | 'iso-1' },
  ) => void;
  /** What came, as keeper and backend read it. */
  readonly taken: readonly string[];
  /** Everything that the window said on its way here. */
  readonly bytes: () => string;
  state: 'here' | 'away' | 'broken';
}

/** The keeper's telephone questions alone: real boxes and real PIN blocks, tickets that are good once. */
export async function createLineKeeper(): Promise<LineKeeper> {
  const boxes = await makeBoxKeyPair();
  const publicKey = toBase64Url(await publicKeyBytes(boxes));
  const backend = makeEcdhKeyPair('ECC_NIST_P256');
  const wanted = new Map<string, { call: string; kind: 'code' | 'iso-4' | 'iso-1' }>();
  const taken: string[] = [];
  const said: string[] = [];
  const find = ({ call, ticket }: { call: string; ticket: string }) => {
    const found = wanted.get(ticket);
    return found?.call === call ? found : undefined;
  };
  const never = async () => no('visit.over');
  const answer = answerLine(windowLine, {
    ...{ openVisit: never, matchCard: never, addPasskey: never, askCode: never },
    ...{ showPin: never, setPin: never, intake: never },
    keeperKey: async () => ok({ keyId: 'k1', publicKey, suite: BOX_SUITE }),
    openLine: async (ask) => {
      const found = find(ask);
      if (found === undefined) return no('line.not-expected');
      return ok(
        found.kind === 'code'
          ? { kind: 'code', length: 4 }
          : { kind: 'pin', pin: termsOf(backend, found.kind) },
      );
    },
    takeLineCode: async (ask) => {
      if (find(ask)?.kind !== 'code') return no('line.not-expected');
      wanted.delete(ask.ticket);
      const context = lineCodeContext(ask);
      const box = fromBase64Url(ask.box);
      const opened = await openBox({ recipient: boxes, kind: 'line-code', context, box });
      taken.push(opened.ok ? `code ${text(opened.value.get('securityCode'))}` : 'unreadable');
      return ok({ done: true });
    },
    takeLinePin: async (ask) => {
      const kind = find(ask)?.kind;
      if (kind === undefined || kind === 'code') return no('line.not-expected');
      wanted.delete(ask.ticket);
      const terms = termsOf(backend, kind);
      const key = deriveExchangedKey({
        ...{ privateKey: backend.privateKey, kdf: terms.kdf, hash: terms.hash },
        publicKey: parsePublicPoint('ECC_NIST_P256', fromBase64Url(ask.screenKey)),
        info: fromBase64Url(terms.sharedInformation),
        shape: { algorithm: kind === 'iso-4' ? 'AES' : 'TDES', bytes: 16 },
      });
      const enciphered = { key, block: fromHex(ask.block) };
      const digits = decipherPinBlock(
        kind === 'iso-4'
          ? { ...enciphered, format: 4, account: terms.controlNumber }
          : { ...enciphered, format: 1 },
      );
      taken.push(`pin ${Array.from(digits).join('')}`);
      return ok({ done: true });
    },
  });
  const keeper: LineKeeper = {
    ...{ taken, bytes: () => said.join('\n'), state: 'here' },
    expect: (ticket, one) => wanted.set(ticket, one),
    call: async ({ body = '', path }) => {
      said.push(`${path} ${String(body)}`);
      if (keeper.state === 'away') throw new Error('nobody answers');
      if (keeper.state === 'broken') return { status: 200, headers: {}, body: Buffer.from('{"x') };
      const answered = await answer(path, JSON.parse(String(body)) as unknown);
      const bytes = Buffer.from(JSON.stringify(answered.body));
      return { status: answered.status, headers: {}, body: bytes };
    },
  };
  return keeper;
}

const termsOf = (
  backend: ReturnType<typeof makeEcdhKeyPair>,
  block: 'iso-4' | 'iso-1',
): PinTerms => ({
  ...{ controlNumber: '731950264817', lengthMin: 4, lengthMax: block === 'iso-4' ? 6 : 4 },
  backendKey: toBase64Url(publicPoint(backend.publicKey)),
  sharedInformation: toBase64Url(new Uint8Array(32).fill(7)),
  ...{ block, keyAlgorithm: block === 'iso-4' ? 'AES_128' : 'TDES_2KEY' },
  ...{ kdf: 'NIST_SP800', hash: 'SHA_256' },
});

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');
