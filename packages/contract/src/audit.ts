import { Type, type Static } from 'typebox';

/**
 * What of an audit entry is hashed, in this order, as canonical bytes of `@countersign/hashchain` under the name of the
 * list. A change of names or order is a new list; old entries keep theirs.
 */
export const AUDIT_LIST = 'audit-v1';
export const auditFieldNames = [
  'position',
  'at',
  'actorKind',
  'actorId',
  'channel',
  'operation',
  'subject',
  'result',
  'refusal',
  'correlation',
  'programme',
] as const;

const nullable = Type.Union([Type.String(), Type.Null()]);

/** One entry as it is exported: one JSON line. `hash` is the link, in hexadecimal. */
export const AuditLine = Type.Object(
  {
    list: Type.String(),
    position: Type.Integer({ minimum: 1 }),
    at: Type.Integer({ description: 'Milliseconds since 1970, UTC' }),
    actorKind: Type.String(),
    actorId: Type.String(),
    channel: Type.String(),
    operation: Type.String(),
    subject: nullable,
    result: Type.String(),
    refusal: nullable,
    correlation: Type.String(),
    programme: Type.String({ description: 'Version of the programme in force' }),
    hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  { additionalProperties: false },
);
export type AuditLine = Static<typeof AuditLine>;

export const AUDIT_PAGE_MAX = 1_000;
export const AuditQuery = Type.Object(
  {
    after: Type.Optional(
      Type.String({ pattern: '^[0-9]{1,15}$', description: 'Entries behind this position' }),
    ),
    limit: Type.Optional(Type.String({ pattern: '^(1000|[1-9][0-9]{0,2})$' })),
  },
  { additionalProperties: false },
);
export const AuditPage = Type.Object(
  { entries: Type.Array(AuditLine), next: Type.Union([Type.Integer(), Type.Null()]) },
  { additionalProperties: false },
);
