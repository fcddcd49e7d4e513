import { Type, type Static } from 'typebox';

/** One refusal as machines meet it (RFC 9457): the status and a title that never changes between two occurrences. */
export interface ProblemRow {
  readonly status:
    | 400
    | 401
    | 403
    | 404
    | 405
    | 408
    | 409
    | 410
    | 413
    | 414
    | 415
    | 421
    | 422
    | 429
    | 431
    | 500
    | 503;
  readonly title: string;
}

/** The refusals of one capability: dotted code to row. Every code a route can answer with has its row, or it does not compile. */
export type ProblemRows = Readonly<Record<string, ProblemRow>>;

/** The codes of a table of problems. */
export type CodeOf<Rows extends ProblemRows> = keyof Rows & string;

/** Refusals of the server's foundation: any route can answer with them. */
export const platformProblems = {
  'platform.malformed': { status: 400, title: 'The request is not well formed' },
  'platform.invalid': { status: 400, title: 'The request does not fit its schema' },
  'platform.sign-in-needed': { status: 401, title: 'Sign in first' },
  'platform.forbidden': { status: 403, title: 'This is not yours to do' },
  'platform.locked': {
    status: 403,
    title: 'The page is locked; whoever it belongs to opens it first',
  },
  'platform.cross-origin': { status: 403, title: 'The request came from another origin' },
  'platform.not-found': { status: 404, title: 'There is nothing here' },
  'platform.method-not-allowed': { status: 405, title: 'The method is not allowed here' },
  'platform.timeout': { status: 408, title: 'The request took too long to arrive' },
  'platform.conflict': { status: 409, title: 'The request conflicts with what is there' },
  'platform.too-large': { status: 413, title: 'The request is too large' },
  'platform.uri-too-long': { status: 414, title: 'The address is too long' },
  'platform.media-type': { status: 415, title: 'The media type is not accepted here' },
  'platform.wrong-host': { status: 421, title: 'This host is not served here' },
  'platform.headers-too-large': { status: 431, title: 'The header fields are too large' },
  'platform.too-many': { status: 429, title: 'Too many attempts' },
  'platform.fault': { status: 500, title: 'Something broke on our side' },
  'platform.unavailable': { status: 503, title: 'Not available right now' },
  'platform.idempotency-key-missing': {
    status: 400,
    title: 'The Idempotency-Key header is missing or malformed',
  },
  'platform.idempotency-key-reused': {
    status: 422,
    title: 'The Idempotency-Key was used with another request',
  },
  'platform.idempotency-in-flight': {
    status: 409,
    title: 'A request with this Idempotency-Key is still being worked on',
  },
} as const satisfies ProblemRows;

export type PlatformCode = CodeOf<typeof platformProblems>;

/** Where a request does not fit its schema; names the place, never the value found there. */
export const ProblemPlace = Type.Object({
  pointer: Type.String({
    description: 'Where: body, query, params or headers, then a JSON pointer',
  }),
  detail: Type.String({ description: 'What was expected there' }),
});
export type ProblemPlace = Static<typeof ProblemPlace>;

/** An answer that says no (RFC 9457). Facts of the refusal are further members. */
export const Problem = Type.Object(
  {
    type: Type.String({
      description: 'URI reference of the kind of problem: /problems/ and the code',
    }),
    title: Type.String(),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    code: Type.String({ description: 'Dotted code, stable between releases' }),
    reference: Type.String({ description: 'Names this one answer in our log' }),
    detail: Type.Optional(Type.String()),
    errors: Type.Optional(Type.Array(ProblemPlace)),
    retryAfterSeconds: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  { $id: 'Problem', additionalProperties: true },
);
export type Problem = Static<typeof Problem>;
