/** Who did it. `api` is a client with a key, `system` a job or the keeper's feed. */
export interface AuditActor {
  readonly kind: 'cardmember' | 'operator' | 'api' | 'anonymous' | 'system';
  readonly id: string;
}

export type AuditChannel = 'web' | 'email' | 'api' | 'voice' | 'desk' | 'host' | 'system';

/** One line of the record. Ids, tokens and codes only: never a code of a person, a PIN, a number or an address. */
export interface AuditEntry {
  readonly actor: AuditActor;
  readonly channel: AuditChannel;
  /** Dotted: room and deed, `cards.address-changed`. */
  readonly operation: string;
  /** Id or token of what it was done to. */
  readonly subject?: string;
  readonly result: 'done' | 'refused';
  /** The code of the refusal. */
  readonly refusal?: string;
  /** Joins what belongs to one request. */
  readonly correlation: string;
}
