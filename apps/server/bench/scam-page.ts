// What the page that reads a message costs a phone: how much it loads for that, and how long the first answer takes, on a slow network and a
// slow processor.
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { openChromium } from '@countersign/testkit/browser';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Benchmark, Measured } from '@countersign/testkit';
import { serveGallery } from '../src/desks/web/gallery-house.ts';

/** As Lighthouse throttles for a phone of the middle class: 1.6 Mbit/s, 150 ms, a quarter of this processor. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
const CPU_SLOWDOWN = 4;
/** Between a paste and the press of the button: to find the button and read what it says. */
const THINKING_MS = 4_000;
const TURNS = 5;
const BYTES_PER_KIB = 1_024;
const MESSAGE =
  'LARKSPUR: your card will be closed today. Confirm your card number and PIN at https://larkspur-card.help-desk.example/unlock or call (212) 555-0177';

interface Phone {
  readonly page: Page;
  readonly session: CDPSession;
  /** Bytes over the network, by path. */
  readonly loaded: Map<string, number>;
}

async function withPhone<T>(browser: Browser, run: (phone: Phone) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const loaded = new Map<string, number>();
    const paths = new Map<string, string>();
    session.on('Network.requestWillBeSent', ({ request, requestId }) =>
      paths.set(requestId, new URL(request.url).pathname),
    );
    session.on('Network.loadingFinished', ({ encodedDataLength, requestId }) =>
      loaded.set(paths.get(requestId) ?? '', encodedDataLength),
    );
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    return await run({ page, session, loaded });
  } finally {
    await context.close();
  }
}

/** From the press to the verdict on the screen, by the clock of the page. */
async function answerMs({ page }: Phone, thinkingMs: number): Promise<number> {
  const field = page.getByLabel('What you got');
  await field.click();
  await field.fill(MESSAGE);
  await pause(thinkingMs);
  await page.evaluate(() => {
    const button = document.querySelector('[data-part="check"]');
    const mount = document.querySelector('[data-part="verdict"]');
    let begun = 0;
    button?.addEventListener('click', () => (begun = performance.now()), { capture: true });
    new MutationObserver((_, watching) => {
      watching.disconnect();
      // Painted with the next frame.
      requestAnimationFrame(() =>
        setTimeout(() => (document.title = `took ${performance.now() - begun}`)),
      );
    }).observe(mount ?? document.body, { childList: true, subtree: true });
  });
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.waitForFunction(() => document.title.startsWith('took '), undefined, {
    timeout: 60_000,
  });
  return Number((await page.title()).slice('took '.length));
}

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;

async function withHouse<T>(run: (browser: Browser, url: string) => Promise<T>): Promise<T> {
  const house = await serveGallery();
  const browser = await openChromium();
  try {
    return await run(browser, `${house.origin}/check-message`);
  } finally {
    await browser.close();
    house.server.close();
    await once(house.server, 'close');
  }
}

const measureAnswer = (): Promise<Measured> =>
  withHouse(async (browser, url) => {
    const all: { readonly thought: number; readonly atOnce: number }[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const once_ = (thinkingMs: number) =>
        withPhone(browser, async (phone) => {
          await phone.page.goto(url, { waitUntil: 'load' });
          return answerMs(phone, thinkingMs);
        });
      // oxlint-disable-next-line no-await-in-loop
      all.push({ thought: await once_(THINKING_MS), atOnce: await once_(0) });
    }
    return {
      figure: median(all.map(({ thought }) => thought)),
      baseline: median(all.map(({ atOnce }) => atOnce)),
      note: `pressed ${THINKING_MS / 1_000} s after the paste, 1.6 Mbit/s, 150 ms, processor a quarter as fast, first visit, ${TURNS} turns; baseline pressed at once, while it is loaded`,
    };
  });

const measureBytes = (): Promise<Measured> =>
  withHouse((browser, url) =>
    withPhone(browser, async (phone) => {
      await phone.page.goto(url, { waitUntil: 'load' });
      const scripts = () =>
        [...phone.loaded].filter(([path]) => /\.(?:js|bin|gz)$/.test(path)) as readonly [
          string,
          number,
        ][];
      const sum = (all: readonly (readonly [string, number])[]) =>
        all.reduce((total, [, bytes]) => total + bytes, 0) / BYTES_PER_KIB;
      const before = sum(scripts());
      await answerMs(phone, 0);
      return {
        figure: sum(scripts()) - before,
        baseline: before,
        note: 'gzip, over the network: rules, model and what draws the verdict; baseline what every page loads',
      };
    }),
  );

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'scam page: first answer on a slow phone',
    unit: 'ms',
    reach: 300,
    lowerIsBetter: true,
    run: measureAnswer,
  },
  {
    name: 'scam page: loaded to check a message',
    unit: 'KiB',
    reach: 400,
    lowerIsBetter: true,
    run: measureBytes,
  },
];
