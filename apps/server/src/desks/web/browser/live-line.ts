/** What the ledger says of the member who is signed in here. */
export interface Live {
  readonly kind: string;
  /** Changes whenever a page would say something else */
  readonly version: string;
  /** Milliseconds UTC */
  readonly asOf: number;
}

export interface Listener {
  readonly told: (live: Live) => void;
  /** Nothing can be confirmed at this moment. */
  readonly lost: () => void;
}

const ADDRESS = '/v1/live';
/** The server says something every five seconds; after this time without a word the line is taken for dead. */
const SILENCE_MS = 8_000;
/** Without a stream: one second is the longest that a call may hide. */
const POLL_MS = 1_000;
const PATIENCE_MS = 5_000;
/** A stream that was refused is tried again after this time; meanwhile the page asks. */
const STREAM_AGAIN_MS = 15_000;

const listeners = new Set<Listener>();

/** One line for the page, however many of its parts listen. Nobody listens while the page is hidden. */
export function listen(listener: Listener): void {
  listeners.add(listener);
  if (listeners.size > 1) return;
  document.addEventListener('visibilitychange', () => (document.hidden ? hangUp() : open()));
  if (!document.hidden) open();
}

let stream: EventSource | undefined;
let silence: ReturnType<typeof setTimeout> | undefined;
let polling: ReturnType<typeof setInterval> | undefined;
let again: ReturnType<typeof setTimeout> | undefined;

function hangUp(): void {
  stream?.close();
  stream = undefined;
  clearTimeout(silence);
  clearTimeout(again);
  clearInterval(polling);
  polling = undefined;
}

function open(): void {
  hangUp();
  const opened = new EventSource(`${ADDRESS}/stream`);
  stream = opened;
  expectWords();
  opened.addEventListener('message', ({ data }: MessageEvent<string>) => {
    expectWords();
    clearInterval(polling);
    polling = undefined;
    tell(JSON.parse(data) as Live);
  });
  opened.addEventListener('error', () => {
    // The browser tries again by itself, unless it was refused. In between the page asks.
    poll();
    if (opened.readyState === EventSource.CLOSED) openAgain();
  });
}

function expectWords(): void {
  clearTimeout(silence);
  silence = setTimeout(() => {
    stream?.close();
    poll();
    openAgain();
  }, SILENCE_MS);
}

function openAgain(): void {
  clearTimeout(silence);
  clearTimeout(again);
  again = setTimeout(open, STREAM_AGAIN_MS);
}

function poll(): void {
  if (polling !== undefined) return;
  const ask = () =>
    void askOnce(ADDRESS).then(tell, () => {
      for (const { lost } of listeners) lost();
    });
  polling = setInterval(ask, POLL_MS);
  ask();
}

function tell(live: Live): void {
  for (const { told } of listeners) told(live);
}

async function askOnce(address: string): Promise<Live> {
  const answered = await fetch(address, {
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!answered.ok) throw new Error(`answered ${answered.status}`);
  return (await answered.json()) as Live;
}
