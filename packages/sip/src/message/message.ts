/** One header, its name in lower case and in its long form. */
export type HeaderLine = readonly [name: string, value: string];

interface Message {
  /** In the order in which they stand. */
  readonly headers: readonly HeaderLine[];
  readonly body: string;
}

export interface SipRequest extends Message {
  readonly kind: 'request';
  readonly method: string;
  readonly uri: string;
}

export interface SipResponse extends Message {
  readonly kind: 'response';
  readonly status: number;
  readonly reason: string;
}

export type SipMessage = SipRequest | SipResponse;

/** A message or a part of one that is not written as the standard has it. Its text never quotes what came. */
export class SipError extends Error {
  override readonly name = 'SipError';
}

/** The first header of that name, in lower case. */
export function findHeader({ headers }: SipMessage, name: string): string | undefined {
  return headers.find(([one]) => one === name)?.[1];
}

/** Every header of that name, in its order. */
export function headersNamed({ headers }: SipMessage, name: string): readonly string[] {
  return headers.filter(([one]) => one === name).map(([, value]) => value);
}

/** The phrases of the statuses that this package writes (RFC 3261 clause 21). */
export const REASONS = {
  100: 'Trying',
  180: 'Ringing',
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  415: 'Unsupported Media Type',
  420: 'Bad Extension',
  423: 'Interval Too Brief',
  480: 'Temporarily Unavailable',
  481: 'Call/Transaction Does Not Exist',
  486: 'Busy Here',
  487: 'Request Terminated',
  488: 'Not Acceptable Here',
  500: 'Server Internal Error',
  501: 'Not Implemented',
  603: 'Decline',
} as const;

export type Status = keyof typeof REASONS;
