const inspect = Symbol.for('nodejs.util.inspect.custom');

/** A value that prints, serialises and inspects as `[sensitive]`. Each `expose()` has its reason on the line above. */
export interface Sensitive<T> {
  expose(): T;
  toString(): string;
  toJSON(): string;
}

/** Wraps a value so that it cannot be logged or serialised by accident. */
export function sensitive<T>(value: T): Sensitive<T> {
  const masked = () => '[sensitive]';
  return Object.freeze({
    expose: () => value,
    toString: masked,
    toJSON: masked,
    [inspect]: masked,
  });
}
