export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** An expected no: a dotted code from the room's union, and the facts that a caller may use. */
export interface Refused<R> {
  readonly ok: false;
  readonly refusal: R;
}

export type Outcome<T, R> = Ok<T> | Refused<R>;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refused<R>(refusal: R): Refused<R> {
  return { ok: false, refusal };
}
