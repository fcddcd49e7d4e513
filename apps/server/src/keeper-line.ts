import { askKeeper, serverLine, type PostJson } from '@countersign/keeper-contract';
import { createCall, jsonOf } from '@countersign/lines';
import type { LookUpNumber } from './cards/index.ts';

/** Longer than the keeper holds a question about events. */
const TIMEOUT_MS = 30_000;
const CONNECTIONS_MAX = 32;

/** The server's line to the keeper. A line that is down throws. */
export function openKeeperLine(socketPath: string): {
  readonly post: PostJson;
  readonly close: () => void;
} {
  const call = createCall({ socketPath, timeoutMs: TIMEOUT_MS, connectionsMax: CONNECTIONS_MAX });
  return {
    post: async (path, body) => {
      const answered = await call({ method: 'POST', path, body });
      return { status: answered.status, body: jsonOf(answered) };
    },
    close: () => call.close(),
  };
}

/** The keeper's half of a card; none while the number has not come to it. */
export function createLookUp(post: PostJson): LookUpNumber {
  return async (cardReference) => {
    const found = await askKeeper(post, serverLine.findCard, { cardReference });
    if (found.ok) {
      const { card: token, lastFour, memberReference, productId, expiry } = found.value;
      return { token, lastFour, memberReference, productId, expiry };
    }
    if (found.refusal.refusal === 'card.unknown') return undefined;
    throw new Error(`the keeper refused to look up a card: ${found.refusal.refusal}`);
  };
}
