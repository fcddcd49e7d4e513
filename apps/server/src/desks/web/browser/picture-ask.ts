import type { CodesAnswer } from './picture-talk.ts';

export interface BesideAsk<Answer> {
  readonly worker: Worker;
  readonly file: Blob;
  readonly signal: AbortSignal;
  /** From the last thing that was heard. */
  readonly ms: number;
  /** What is heard before the answer. */
  readonly onNews: (news: Answer) => void;
}

const NEWS: ReadonlySet<string> = new Set(['loading', 'reading']);

/**
 * Hands a picture to a script beside the page, which is ended with its answer, after its time, or when nobody wants it any more.
 * @returns nothing in that last case
 */
export async function askBeside<Answer extends { readonly kind: string }>(
  ask: BesideAsk<Answer>,
): Promise<Answer | { readonly kind: 'late' | 'broken' } | undefined> {
  const { file, ms, onNews, signal, worker } = ask;
  try {
    const bytes = await file.arrayBuffer();
    return await new Promise((resolve) => {
      const late = () => resolve({ kind: 'late' });
      let limit = setTimeout(late, ms);
      const stop = () => resolve(undefined);
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
      worker.onerror = () => resolve({ kind: 'broken' });
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        clearTimeout(limit);
        if (!NEWS.has(data.kind)) return resolve(data);
        limit = setTimeout(late, ms);
        onNews(data);
      };
      worker.postMessage({ bytes }, [bytes]);
    });
  } catch {
    return { kind: 'broken' }; // a file that was taken away meanwhile
  } finally {
    worker.terminate();
  }
}

const CODES_MS_MAX = 15_000;

/** Asks for the codes of one picture. @returns nothing where nobody wants them any more */
export const askCodes = (
  file: Blob,
  { signal, worker }: Pick<BesideAsk<CodesAnswer>, 'signal' | 'worker'>,
) => askBeside<CodesAnswer>({ worker, file, signal, ms: CODES_MS_MAX, onNews: () => {} });
