import { ok, refused } from '@countersign/kernel';
import {
  createSmppSession,
  SmppFault,
  SmppRefusal,
  STATUS,
  type Incoming,
  type SmppSettings,
} from '@countersign/smpp';
import { ChannelFault, type Send } from './types.ts';

export type { Incoming } from '@countersign/smpp';

/**
 * Texts through a message centre (SMPP 3.4). It knows no doubles: where its answer is lost, a text may come twice.
 * @param take what comes in on the same line: receipts, and texts that people write back
 */
export function createSmsSmpp(
  settings: SmppSettings,
  take: (incoming: Incoming) => Promise<boolean>,
): { readonly send: Send; readonly close: () => void } {
  const session = createSmppSession(settings, take);
  const send: Send = async ({ from, text, to }) => {
    try {
      return ok({ providerId: await session.submit({ from, to, text }) });
    } catch (cause) {
      if (cause instanceof SmppRefusal && cause.status === STATUS.invalidDestination)
        return refused({ code: 'channels.rejected', reason: `smpp ${cause.status}` });
      if (cause instanceof SmppRefusal) throw new ChannelFault(cause.message, { cause });
      if (cause instanceof SmppFault)
        throw new ChannelFault(cause.message, { cause, mayBeTaken: cause.mayBeTaken });
      throw cause;
    }
  };
  return { send, close: session.close };
}
