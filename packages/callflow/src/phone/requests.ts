import type { Fields, Line } from './line.ts';
import type { Timers } from './timers.ts';

/** Documents of one call; a call that waits to music for an hour asks for some hundreds. */
export const DOCUMENTS_MAX = 2_000;

export type FetchDocument = (request: {
  readonly url: string;
  readonly fields: Record<string, string>;
}) => Promise<string>;

interface Requester {
  readonly timers: Timers;
  readonly fetchDocument: FetchDocument;
  /** The fields that every request of a call has, as they are now. */
  readonly fieldsNow: () => Fields;
}

/** Asks for documents, each request with the fields of its call. */
export function createRequests({
  timers,
  fetchDocument,
  fieldsNow,
}: Requester): Pick<Line, 'ask' | 'tell'> {
  let documents = 0;

  const request = async (url: string, more: Fields): Promise<string | undefined> => {
    documents += 1;
    if (documents > DOCUMENTS_MAX) return undefined;
    try {
      return await fetchDocument({ url, fields: { ...fieldsNow(), ...more } });
    } catch {
      // Whatever went wrong there, a caller hears one thing of it.
      return undefined;
    }
  };

  return {
    ask(url, more, then) {
      let isAwaited = true;
      const { promise: abandoned, resolve: abandon } = Promise.withResolvers<void>();
      const answer = async () => {
        const twiml = await request(url, more);
        if (!isAwaited) return;
        if (twiml === undefined) then.failed();
        else then.answered(twiml);
      };
      // Nobody awaits it: a fault in what runs then ends the process, or the test that lets time pass.
      const work = Promise.race([answer(), abandoned]);
      timers.during?.(work);
      return () => {
        isAwaited = false;
        abandon();
      };
    },
    tell(url, more) {
      timers.during?.(request(url, more));
    },
  };
}
