import type { Brand } from './brand.ts';

/** A moment in UTC, in whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, 'Instant'>;

export type Clock = () => Instant;

export type Bytes = Uint8Array<ArrayBuffer>;

/** Fresh bytes from a cryptographic source; `length` in bytes. */
export type Random = (length: number) => Bytes;

/** A fresh, unguessable, sortable identifier (UUID version 7). */
export type NewId = () => string;

/** The machine's clock. Only the `main.ts` of a process and tests take it; everything else is handed a `Clock`. */
export const systemClock: Clock = () => Date.now() as Instant; // tidy-allow: the one place that reads the machine's clock
