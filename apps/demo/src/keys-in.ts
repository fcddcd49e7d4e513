import { readFileSync } from 'node:fs';
import { openOperatorLine, pinPolicyOf, type OperatorLine } from '@countersign/cli';
import { parseProgramme } from '@countersign/contract';
import { fromBase64Url, fromHex, type Outcome } from '@countersign/kernel';
import { importBoxKey, publicKeyBytes } from '@countersign/sealing';
import type { Remembered } from './memory.ts';
import { cardKeys } from './sample-keys.ts';

/** The cash machines' key at the backend. */
export const ACQUIRER_ALIAS = 'alias/countersign/acquirer-street';
export const ISSUER_KEY_ID = 'larkspur-processor';

/** The operator's first hour: policy, the issuer's keys, the host's key. Through the keeper's operator socket. */
export async function bringKeys(ask: {
  readonly operatorSocket: string;
  readonly programmeFile: string;
  readonly memory: Remembered;
}): Promise<void> {
  const { memory } = ask;
  if (memory.isDone('keys')) return;
  const line = openOperatorLine(ask.operatorSocket);
  try {
    const programme = parseProgramme(readFileSync(ask.programmeFile, 'utf8'));
    if (!programme.ok) throw new Error('the programme file has mistakes');
    await once(memory, 'issuer-key', async () =>
      must('add the issuer’s key', await addIssuerKey(line, memory)),
    );
    for (const key of cardKeys) {
      await once(memory, key.alias, async () =>
        must(
          `import ${key.alias}`,
          await line.importKey({
            alias: key.alias,
            bytes: key.bytes.slice(),
            algorithm: 'T',
            usage: key.usage,
            modeOfUse: 'C',
          }),
        ),
      );
    }
    await once(memory, ACQUIRER_ALIAS, async () =>
      must(
        'import the cash machines’ key',
        await line.importKey({
          alias: ACQUIRER_ALIAS,
          bytes: fromHex(memory.value.acquirerKey),
          algorithm: 'T',
          usage: 'P0',
          modeOfUse: 'B',
        }),
      ),
    );
    // After the card keys: the backend makes the keys that it does not find under their names.
    await once(memory, 'policy', async () =>
      must('pin the policy', await line.pinPolicy(pinPolicyOf(programme.value))),
    );
    const made = await line.makeHostKey('street');
    memory.keep({ hostKey: must('make the host’s key', made) }, 'keys');
  } finally {
    line.close();
  }
}

async function addIssuerKey(line: OperatorLine, memory: Remembered) {
  const pair = await importBoxKey(fromBase64Url(memory.value.issuerKeyPair));
  return line.addIssuerKey({ keyId: ISSUER_KEY_ID, publicKey: await publicKeyBytes(pair) });
}

async function once(memory: Remembered, step: string, work: () => Promise<unknown>): Promise<void> {
  if (memory.isDone(step)) return;
  await work();
  memory.keep({}, step);
}

/** @throws Error that says what did not work and why */
export function must<T>(what: string, outcome: Outcome<T, unknown>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`could not ${what}: ${JSON.stringify(outcome.refusal)}`);
}
