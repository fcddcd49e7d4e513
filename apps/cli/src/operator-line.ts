import { randomBytes } from 'node:crypto';
import {
  askKeeper,
  operatorLine,
  type ApprovedPinPolicy,
  type ApprovePinPolicy,
  type HostKeys,
  type IntakeRecord,
  type IntakeReport,
  type LogEntry,
  type PinPolicy,
  type PostJson,
  type Refusal,
} from '@countersign/keeper-contract';
import { fromBase64Url, ok, toBase64Url, type Outcome } from '@countersign/kernel';
import { createCall, jsonOf } from '@countersign/lines';
import {
  deriveExchangedKey,
  makeEcdhKeyPair,
  parsePublicPoint,
  publicPoint,
  takeSecretKey,
  wrapKey,
  type KeyBlockAlgorithm,
} from '@countersign/pincrypto';

const RECORDS_PER_CALL = 200;
const LOG_PAGE = 1000;

/** What an operator on the same machine may do at the keeper. The socket's folder decides who that is. */
export interface OperatorLine {
  /** Cards in, number by number; a batch named twice is the same batch. */
  readonly importNumbers: (ask: {
    readonly batch: string;
    readonly records: readonly IntakeRecord[];
    readonly onProgress?: (done: number) => void;
  }) => Promise<Outcome<IntakeReport, Refusal>>;
  readonly addIssuerKey: (ask: {
    readonly keyId: string;
    readonly publicKey: Uint8Array;
  }) => Promise<Outcome<unknown, Refusal>>;
  /** @returns the host key, shown once */
  readonly makeHostKey: (name: string) => Promise<Outcome<string, Refusal>>;
  readonly hostKeys: () => Promise<Outcome<HostKeys, Refusal>>;
  readonly revokeHostKey: (id: string) => Promise<Outcome<unknown, Refusal>>;
  readonly importKey: (
    ask: KeyToImport,
  ) => Promise<Outcome<{ readonly keyArn: string; readonly checkValue: string }, Refusal>>;
  readonly pinPolicy: (policy: PinPolicy) => Promise<Outcome<unknown, Refusal>>;
  /** @returns whether two have agreed now */
  readonly approvePolicy: (ask: ApprovePinPolicy) => Promise<Outcome<ApprovedPinPolicy, Refusal>>;
  /** @returns the operator key, shown once */
  readonly makeOperatorKey: (name: string) => Promise<Outcome<string, Refusal>>;
  readonly exportLog: (
    onEntries: (entries: readonly LogEntry[]) => void,
  ) => Promise<Outcome<number, Refusal>>;
  readonly close: () => void;
}

export interface KeyToImport {
  readonly alias: string;
  /** The clear key; wiped afterwards. TDES of 16 or 24 bytes, AES of 16, 24 or 32. */
  readonly bytes: Uint8Array;
  readonly algorithm: KeyBlockAlgorithm;
  /** X9.143 usage: C0 card verification, P0 PIN, V1 IBM 3624, V2 PVV. */
  readonly usage: string;
  readonly modeOfUse: string;
  readonly tags?: Readonly<Record<string, string>>;
}

export function openOperatorLine(socketPath: string): OperatorLine {
  const call = createCall({ socketPath, timeoutMs: 60_000 });
  const post: PostJson = async (path, body) => {
    const answered = await call({ method: 'POST', path, body });
    return { status: answered.status, body: jsonOf(answered) };
  };
  return {
    importNumbers: (ask) => importNumbers(post, ask),
    addIssuerKey: ({ keyId, publicKey }) =>
      askKeeper(post, operatorLine.addIssuerKey, { keyId, publicKey: toBase64Url(publicKey) }),
    makeHostKey: async (name) => {
      const made = await askKeeper(post, operatorLine.makeHostKey, { name });
      return made.ok ? ok(made.value.hostKey) : made;
    },
    hostKeys: () => askKeeper(post, operatorLine.hostKeys, {}),
    revokeHostKey: (id) => askKeeper(post, operatorLine.revokeHostKey, { id }),
    importKey: (key) => importKey(post, key),
    pinPolicy: (policy) => askKeeper(post, operatorLine.pinPolicy, policy),
    approvePolicy: (ask) => askKeeper(post, operatorLine.approvePinPolicy, ask),
    makeOperatorKey: async (name) => {
      const made = await askKeeper(post, operatorLine.makeOperatorKey, { name });
      return made.ok ? ok(made.value.operatorKey) : made;
    },
    exportLog: (onEntries) => exportLog(post, onEntries),
    close: () => call.close(),
  };
}

async function importNumbers(
  post: PostJson,
  ask: Parameters<OperatorLine['importNumbers']>[0],
): Promise<Outcome<IntakeReport, Refusal>> {
  const report: IntakeReport = { accepted: [], refused: [] };
  for (let from = 0; from < ask.records.length; from += RECORDS_PER_CALL) {
    const records = ask.records.slice(from, from + RECORDS_PER_CALL);
    const batch = `${ask.batch}-${from}`;
    const part = await askKeeper(post, operatorLine.importNumbers, { batch, records });
    if (!part.ok) return part;
    report.accepted.push(...part.value.accepted);
    report.refused.push(...part.value.refused.map((row) => ({ ...row, line: row.line + from })));
    ask.onProgress?.(Math.min(from + RECORDS_PER_CALL, ask.records.length));
  }
  return ok(report);
}

/** The clear key leaves this process as a block under a key that lives for this import only. */
async function importKey(
  post: PostJson,
  key: KeyToImport,
): Promise<Outcome<{ readonly keyArn: string; readonly checkValue: string }, Refusal>> {
  const pair = makeEcdhKeyPair('ECC_NIST_P256');
  const publicKey = toBase64Url(publicPoint(pair.publicKey));
  const begun = await askKeeper(post, operatorLine.beginKeyImport, { publicKey });
  if (!begun.ok) return begun;
  const { backendKey, sharedInformation } = begun.value;
  const protectionKey = deriveExchangedKey({
    privateKey: pair.privateKey,
    publicKey: parsePublicPoint('ECC_NIST_P256', fromBase64Url(backendKey)),
    kdf: 'NIST_SP800',
    hash: 'SHA_256',
    info: fromBase64Url(sharedInformation),
    shape: { algorithm: 'AES', bytes: 32 },
  });
  const { alias, tags = {}, usage, algorithm, modeOfUse } = key;
  const keyBlock = wrapKey({
    header: {
      version: 'D',
      usage,
      algorithm,
      modeOfUse,
      keyVersion: '00',
      exportability: 'N',
      optionalBlocks: [],
    },
    key: takeSecretKey(key.bytes),
    protectionKey,
    random: (length) => new Uint8Array(randomBytes(length)),
  });
  return askKeeper(post, operatorLine.importKey, {
    publicKey,
    sharedInformation,
    keyBlock,
    alias,
    tags,
  });
}

async function exportLog(
  post: PostJson,
  onEntries: (entries: readonly LogEntry[]) => void,
): Promise<Outcome<number, Refusal>> {
  let after = 0;
  let total = 0;
  for (;;) {
    const page = await askKeeper(post, operatorLine.exportLog, { after, limit: LOG_PAGE });
    if (!page.ok) return page;
    const last = page.value.entries.at(-1);
    if (last === undefined) return ok(total);
    onEntries(page.value.entries);
    total += page.value.entries.length;
    after = last.sequence;
  }
}
