import type { AuditActor, AuditChannel, AuditEntry } from '../audit/index.ts';

const CHANNEL: Readonly<Record<AuditActor['kind'], AuditChannel>> = {
  cardmember: 'web',
  anonymous: 'web',
  operator: 'api',
  api: 'api',
  system: 'system',
};

/** The keeper, as an actor: what it did or refused comes by its event feed. */
export const KEEPER: AuditActor = { kind: 'system', id: 'keeper' };

export const byMember = (id: string): AuditActor => ({ kind: 'cardmember', id });
export const byOperator = (id: string): AuditActor => ({ kind: 'operator', id });

/** One line of the record; with a refusal it was refused. */
export function entry(said: {
  readonly actor: AuditActor;
  /** The usual one of its actor unless told. */
  readonly channel?: AuditChannel | undefined;
  readonly operation: string;
  readonly subject?: string | undefined;
  readonly refusal?: string | undefined;
  readonly correlation: string;
}): AuditEntry {
  const { actor, operation, subject, refusal, correlation } = said;
  return {
    actor,
    channel: said.channel ?? CHANNEL[actor.kind],
    operation,
    ...(subject === undefined ? {} : { subject }),
    ...(refusal === undefined
      ? { result: 'done' as const }
      : { result: 'refused' as const, refusal }),
    correlation,
  };
}
