import { ok, refused, type Outcome } from '@countersign/kernel';
import { findCall, lockCall } from '../calls/store.ts';
import { maskFreeText, type MaskedKind, type Tx } from '../../platform/index.ts';
import type { ContactParts } from '../room.ts';
import {
  decideWrapUp,
  NOTE_CHARS_MAX,
  outcomesOf,
  type CallOutcome,
  type WrapUpRefusal,
} from './rules.ts';
import { findWrapUp, insertWrapUp, wasAnswered } from './store.ts';

/** What a representative wrote of a call when it was over. */
export interface WrapUp {
  readonly outcome: CallOutcome;
  readonly note: string;
  readonly masked: readonly MaskedKind[];
}

/** What is written of calls when they are over. */
export interface WrapUps {
  /** What came of a call, once it is over; its note is masked before it is kept. */
  readonly wrapUp: (agent: Agent, said: Said) => Promise<Outcome<WrapUp, WrapUpRefusal>>;
  /** What was written of a call, and what may be written of it yet. */
  readonly wrapUpOf: (
    id: string,
  ) => Promise<{ readonly wrapUp: WrapUp | undefined; readonly outcomes: readonly CallOutcome[] }>;
}

export function wrapUpsOf(parts: ContactParts): WrapUps {
  return {
    wrapUp: (agent, said) => wrapUp(parts, agent, said),
    wrapUpOf: (id) => wrapUpOf(parts, id),
  };
}

interface Said {
  readonly id: string;
  readonly outcome: string;
  readonly note: string;
}

interface Agent {
  readonly agentId: string;
  readonly correlation: string;
}

/**
 * Writes down what came of a call, once. The note is free text, and so it is masked before anything else sees it; what was
 * taken out is in the record by kind, and nowhere by content.
 */
async function wrapUp(
  parts: ContactParts,
  agent: Agent,
  { id, note, outcome }: Said,
): Promise<Outcome<WrapUp, WrapUpRefusal>> {
  const typed = tidied(note);
  // What is too long is refused, and so nobody waits for it to be read.
  const masked = maskFreeText(typed.slice(0, NOTE_CHARS_MAX));
  return parts.db.transaction(async (tx) => {
    const call = await lockCall(tx, id);
    const decided = decideWrapUp(
      call && {
        isTheirs: call.agent_id === agent.agentId,
        state: call.state,
        wasAnswered: await wasAnswered(tx, id),
        isWrappedUp: (await findWrapUp(tx, id)) !== undefined,
      },
      { outcome, noteChars: typed.length },
    );
    if (typeof decided !== 'string') {
      await record(parts, tx, agent, {
        id,
        operation: 'contact.wrapped-up',
        refusal: decided.code,
      });
      return refused(decided);
    }
    // What a sign stands for may be longer than the sign.
    const kept = { note: masked.text.slice(0, NOTE_CHARS_MAX), masked: [...masked.kinds] };
    await insertWrapUp(tx, { contact_id: id, outcome: decided, ...kept, at: parts.clock() });
    await record(parts, tx, agent, { id, operation: 'contact.wrapped-up' });
    for (const kind of kept.masked)
      await record(parts, tx, agent, { id, operation: `contact.masked-${kind}` });
    return ok({ outcome: decided, ...kept });
  });
}

/** Lines as they were typed; nothing that a table cannot hold. */
function tidied(note: string): string {
  return note
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .trim();
}

interface Recorded {
  readonly id: string;
  readonly operation: string;
  readonly refusal?: string;
}

function record(parts: ContactParts, tx: Tx, agent: Agent, { id, operation, refusal }: Recorded) {
  return parts.audit.append(tx, {
    actor: { kind: 'operator', id: agent.agentId },
    ...{ channel: 'desk', operation, subject: id, correlation: agent.correlation },
    ...(refusal === undefined ? { result: 'done' } : { result: 'refused', refusal }),
  });
}

async function wrapUpOf(parts: ContactParts, id: string): ReturnType<WrapUps['wrapUpOf']> {
  const { reader } = parts.db;
  const [call, row] = await Promise.all([findCall(reader, id), findWrapUp(reader, id)]);
  if (row !== undefined) {
    const { masked, note, outcome } = row;
    return { wrapUp: { outcome, note, masked }, outcomes: [] };
  }
  if (call === undefined) return { wrapUp: undefined, outcomes: [] };
  const { state } = call;
  return {
    wrapUp: undefined,
    outcomes: outcomesOf({ state, wasAnswered: await wasAnswered(reader, id) }),
  };
}
