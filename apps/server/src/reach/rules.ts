import type { Instant } from '@countersign/kernel';
import type { ContactPoint } from '../cards/index.ts';
import type { Change, UndoDecision } from './types.ts';

/** For so long a change that was typed can be confirmed and its code be typed. */
export const CHANGE_MS = 15 * 60_000;

/** What a member's passkey is asked for with a change: exactly what it says. */
export function changeParams(
  value: readonly string[] | undefined,
): Readonly<Record<string, string>> {
  return { to: (value ?? []).join('\n') };
}

const LINES = { min: 2, max: 6, chars: 80 } as const;
const PHONE = /^\+[1-9][0-9]{6,14}$/;
const MAILBOX = /^[^\s@]{1,64}@[A-Za-z0-9.-]{1,180}\.[A-Za-z]{2,24}$/;

/** What somebody typed, as it is kept; nothing where it has another form. */
export function parseChange(change: Change): readonly string[] | undefined {
  if (change.what === 'address') {
    const lines = change.lines.map((line) => line.trim()).filter((line) => line !== '');
    const fits = lines.every((line) => line.length <= LINES.chars);
    return fits && lines.length >= LINES.min && lines.length <= LINES.max ? lines : undefined;
  }
  const plain = change.what === 'phone' ? change.value.replaceAll(/[\s().-]/g, '') : change.value;
  const value = plain.trim();
  return (change.what === 'phone' ? PHONE : MAILBOX).test(value) ? [value] : undefined;
}

/** What a row says, and what its time says of it: what waits for its member or for somebody else runs out, what was decided stays so. */
export function stageAt<State extends string>(
  row: { readonly state: State; readonly until: number },
  now: Instant,
): State | 'expired' {
  const waits = row.state === 'open' || row.state === 'confirmed';
  return waits && now >= row.until ? 'expired' : row.state;
}

/**
 * Whether whoever has a contact point can take a change away from it back: it can be written to, so that its code arrives, and was not put in
 * force again once.
 */
export function canUndo(point: Pick<ContactPoint, 'kind' | 'takesText' | 'restoredAt'>): boolean {
  return (point.kind === 'email' || point.takesText) && point.restoredAt === undefined;
}

/** A day, to the millisecond; and once. */
export function decideUndo(
  row: { readonly until: number; readonly undone_at: number | null },
  now: Instant,
): UndoDecision {
  if (row.undone_at !== null) return 'before';
  return now < row.until ? 'undo' : 'late';
}

/**
 * The words that take a change back, by text from the old phone. None of them is one that ends or begins our texts (STOP, CANCEL, BAJA,
 * ...), and none begins with the NO that answers a question about a payment: each of those goes on meaning what it meant.
 */
const UNDO = new Set(['UNDO', 'UNDOIT', 'DESHACER', 'DESHAZLO', 'DESHACERLO']);
const CHARS_MAX = 40;
const BESIDE = /[\s\p{Punctuation}\p{Symbol}]/gu;

/** By the whole text, whatever its case, accents, marks and spaces. */
export function isUndoWord(text: string): boolean {
  if (text.length > CHARS_MAX) return false;
  const said = text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(BESIDE, '');
  return UNDO.has(said.toUpperCase());
}
