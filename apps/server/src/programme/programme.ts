import { createHash } from 'node:crypto';
import { readFile, watch } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import {
  parseProgramme,
  type OfficialNumber,
  type Programme,
  type ProgrammeMistake,
  type ProgrammeProduct,
  type ProgrammePurpose,
  type ProgrammeRegion,
  type ProgrammeTeam,
} from '@countersign/contract';
import { ok, refused, type Outcome } from '@countersign/kernel';
import type { Log } from '../platform/index.ts';

/** A programme as it was read, with the version that every decision under it names. */
export interface ProgrammeEdition {
  readonly programme: Programme;
  /** First twelve hexadecimal digits of the SHA-256 of the file. */
  readonly version: string;
}

/** What a card page and the PIN rules need of one product. */
export interface ProductPinPolicy {
  readonly productId: string;
  readonly region: string;
  readonly method: 'ibm3624-offset' | 'visa-pvv';
  readonly reveal: boolean;
  readonly custom: boolean;
  /** It can be chosen with the keys of a telephone. */
  readonly keypad: boolean;
  readonly mail: boolean;
  readonly offline: boolean;
  readonly codeFallback: boolean;
  readonly addressAgeDaysMin: number;
  readonly daysBetweenCardAndMailer: number;
}

export interface ProgrammeRoom {
  /** The edition that holds now; it can be another one at the next call. */
  readonly current: () => ProgrammeEdition;
  readonly version: () => string;
  /** @throws Error for an id that is not in the file: what was stored names only what was there, and nothing is taken out while cards use it */
  readonly region: (id: string) => ProgrammeRegion;
  readonly findRegion: (id: string) => ProgrammeRegion | undefined;
  readonly product: (id: string) => ProgrammeProduct;
  readonly findProduct: (id: string) => ProgrammeProduct | undefined;
  readonly purpose: (id: string) => ProgrammePurpose;
  readonly findTeam: (id: string) => ProgrammeTeam | undefined;
  /** The team of somebody of the staff: the one that they were invited to, else that of their role. */
  readonly teamOf: (who: {
    readonly team?: string | undefined;
    readonly roles: readonly string[];
  }) => ProgrammeTeam | undefined;
  readonly pinPolicy: (productId: string) => ProductPinPolicy;
  /** The number printed on the cards of a region: the only one that outbound text may carry. */
  readonly printedNumber: (regionId: string) => OfficialNumber;
  /** What texts or mails of a region come from. */
  readonly sender: (regionId: string, channel: 'sms' | 'email') => string;
  /** Reads the file again now. A broken one changes nothing. */
  readonly reload: () => Promise<Outcome<ProgrammeEdition, readonly ProgrammeMistake[]>>;
  /** Why the file on the disk is not the one in force; empty when it is. */
  readonly mistakes: () => readonly ProgrammeMistake[];
  readonly close: () => void;
}

export interface ProgrammeParts {
  readonly file: string;
  readonly log: Log;
  /** Follows changes of the file. */
  readonly watched: boolean;
}

const SETTLE_MS = 100;

/** Thrown when there is no valid programme at the start; the message has one line per mistake. */
export class ProgrammeFileError extends Error {}

/** Opens the programme file and follows it: a changed file holds at once, a broken one is told and the old one stays. */
export async function createProgramme(parts: ProgrammeParts): Promise<ProgrammeRoom> {
  const first = await readEdition(parts.file);
  if (!first.ok) throw new ProgrammeFileError(describe(parts.file, first.refusal));
  let edition = first.value;
  let mistakes: readonly ProgrammeMistake[] = [];
  const stop = new AbortController();

  const reload = async () => {
    const read = await readEdition(parts.file);
    if (!read.ok) {
      mistakes = read.refusal;
      parts.log.error(
        { file: basename(parts.file), mistakes, kept: edition.version },
        'the programme file is broken; the old one stays in force',
      );
      return read;
    }
    mistakes = [];
    if (read.value.version !== edition.version) {
      parts.log.info({ from: edition.version, to: read.value.version }, 'programme changed');
      edition = read.value;
    }
    return read;
  };
  if (parts.watched)
    follow(parts, stop.signal, reload).catch((err: unknown) =>
      parts.log.error({ err }, 'the programme file is not followed any more'),
    );

  return { ...lookups(() => edition), reload, mistakes: () => mistakes, close: () => stop.abort() };
}

/** Everything that is looked up in an edition. */
export function lookups(
  current: () => ProgrammeEdition,
): Omit<ProgrammeRoom, 'reload' | 'mistakes' | 'close'> {
  const programme = () => current().programme;
  const findRegion = (id: string) => programme().regions.find((one) => one.id === id);
  const findProduct = (id: string) => programme().products.find((one) => one.id === id);
  const findTeam = (id: string) => programme().teams?.find((one) => one.id === id);
  const region = (id: string) => known(findRegion(id), `region ${id}`);
  const product = (id: string) => known(findProduct(id), `product ${id}`);
  return {
    current,
    version: () => current().version,
    region,
    findRegion,
    product,
    findProduct,
    purpose: (id) =>
      known(
        programme().purposes.find((one) => one.id === id),
        `purpose ${id}`,
      ),
    findTeam,
    teamOf: ({ roles, team }) =>
      (team === undefined ? undefined : findTeam(team)) ??
      programme().teams?.find((one) => one.roles.some((role) => roles.includes(role))),
    pinPolicy: (productId) =>
      pinPolicy(product(productId), programme().verification.pinCodeFallback),
    printedNumber: (regionId) =>
      known(
        programme().officialNumbers.find((one) => one.region === regionId && one.printedOnCard),
        `printed number of region ${regionId}`,
      ),
    sender: (regionId, channel) =>
      known(
        programme().senders.find((one) => one.region === regionId && one.channel === channel),
        `${channel} sender of region ${regionId}`,
      ).value,
  };
}

/** The PIN rules of one product. */
export function pinPolicy(product: ProgrammeProduct, codeFallback: boolean): ProductPinPolicy {
  const { method, reveal, custom, mail, offline, addressAgeDaysMin, daysBetweenCardAndMailer } =
    product.pin;
  return {
    productId: product.id,
    region: product.region,
    method,
    reveal,
    custom,
    keypad: custom && product.pin.keypad === true,
    mail,
    offline,
    codeFallback,
    addressAgeDaysMin,
    daysBetweenCardAndMailer,
  };
}

async function readEdition(
  file: string,
): Promise<Outcome<ProgrammeEdition, readonly ProgrammeMistake[]>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return refused([
      {
        line: 1,
        column: 1,
        where: '',
        what: 'cannot be read',
        remedy: 'Check PROGRAMME_FILE and the rights of the file.',
      },
    ]);
  }
  const parsed = parseProgramme(text);
  if (!parsed.ok) return parsed;
  return ok({
    programme: parsed.value,
    version: createHash('sha256').update(text).digest('hex').slice(0, 12),
  });
}

/** Editors replace files, so the folder is watched and not the file. */
async function follow(
  { file, log }: ProgrammeParts,
  signal: AbortSignal,
  reload: () => Promise<unknown>,
): Promise<void> {
  try {
    for await (const event of watch(dirname(file), { signal })) {
      if (event.filename !== null && event.filename !== basename(file)) continue;
      await new Promise((resolve) => {
        setTimeout(resolve, SETTLE_MS);
      });
      await reload();
    }
  } catch (cause) {
    if (signal.aborted) return;
    log.error({ err: cause }, 'watching the programme file failed');
    throw cause;
  }
}

/** Mistakes for people, one per line. */
export function describe(file: string, mistakes: readonly ProgrammeMistake[]): string {
  return mistakes
    .map(
      ({ line, column, where, what, remedy }) =>
        `${basename(file)}:${line}:${column} ${where === '' ? 'the file' : where} ${what}. ${remedy}`,
    )
    .join('\n');
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the programme has no ${name}`);
  return value;
}
