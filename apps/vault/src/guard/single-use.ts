import type { Instant } from '@countersign/kernel';

/** What one SharedInformation was used for. */
interface Use {
  readonly peer: string;
  readonly acts: Set<string>;
  readonly expiresAt: number;
}

/** SharedInformation is used once for each act, and with one peer only. */
export interface SingleUse {
  /** Takes the use; false when it was taken already, or belongs to another peer. */
  readonly take: (use: SharedUse, now: Instant) => 'taken' | 'used-before' | 'full';
}

export interface SharedUse {
  /** Hexadecimal hash of K3 key and SharedInformation. */
  readonly information: string;
  /** Hexadecimal hash of the peer's certificate. */
  readonly peer: string;
  /** A chosen PIN is checked, then turned into its value: two acts on one block. */
  readonly act: string;
  /** When the peer's certificate ends: nothing can be used after. */
  readonly expiresAt: number;
}

/** Most uses that are remembered; beyond that new ones wait. */
export const USES_MAX = 1_000_000;

const SWEEP_EVERY = 4096;

/** Makes an empty memory. What outlives a restart is read back from the vault's log. */
export function makeSingleUse(): SingleUse {
  const uses = new Map<string, Use>();
  let sinceSweep = 0;
  const sweep = (now: number) => {
    for (const [information, use] of uses) if (use.expiresAt < now) uses.delete(information);
    sinceSweep = 0;
  };
  return {
    take(ask, now) {
      sinceSweep += 1;
      if (sinceSweep >= SWEEP_EVERY || uses.size >= USES_MAX) sweep(now);
      const before = uses.get(ask.information);
      if (before !== undefined) {
        if (before.peer !== ask.peer || before.acts.has(ask.act)) return 'used-before';
        before.acts.add(ask.act);
        return 'taken';
      }
      if (uses.size >= USES_MAX) return 'full';
      uses.set(ask.information, {
        peer: ask.peer,
        acts: new Set([ask.act]),
        expiresAt: ask.expiresAt,
      });
      return 'taken';
    },
  };
}

/** A use as one line of the vault's log. */
export function useToText(use: SharedUse): string {
  return `${use.information}/${use.peer}/${use.act}`;
}

/** Reads a use back from the log; undefined when the line holds none. */
export function useFromText(text: string | null, expiresAt: number | null): SharedUse | undefined {
  const [information, peer, act, more] = (text ?? '').split('/');
  if (!information || !peer || !act || more !== undefined || expiresAt === null) return undefined;
  return { information, peer, act, expiresAt };
}
