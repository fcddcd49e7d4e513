// A browser as a cardmember has it: fresh, with an authenticator that verifies its owner, watched for what must not be.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { violationsOn } from '@countersign/testkit/accessibility';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

import { environment, picturesFolderOf } from './config.ts';
import type { AttachedHouse } from './house.ts';
import { type Watch, watchContext } from './watch.ts';

const ACTION_MS_MAX = 15_000;
/** So often a page that loads itself anew may be in the way. */
const GO_AGAIN_MAX = 3;

export interface Look {
  readonly language?: 'en' | 'es';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly scheme?: 'light' | 'dark';
  /** `false`: pages run no script. */
  readonly scripted?: boolean;
  /** `true`: the house is killed under the page, and what the page then cannot load is no fault of it. */
  readonly losesHouse?: boolean;
}

/** A refusal is answered with its status, and the browser's console says so: that is no fault of the page. */
const MAY_BE_REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d/;
const MAY_NOT_LOAD = /^Failed to load resource: /;

/** Somebody at a browser of their own: one profile, one page, one authenticator. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly authenticator: Authenticator;
  readonly watch: Watch;
  /** Opens an address of the app (a path) or any other (absolute). */
  readonly go: (address: string) => Promise<void>;
  /** Looks at the page as it is: no accessibility violation; a picture where pictures are asked for. */
  readonly look: (name: string) => Promise<void>;
  /** A picture of the page as it is, where pictures are asked for. */
  readonly picture: (name: string) => Promise<void>;
  /** Asserts that nothing was seen that must not be, and closes the profile. */
  readonly leave: () => Promise<void>;
}

/** A fresh profile with a page in it. */
export async function aPerson(
  browser: Browser,
  house: AttachedHouse,
  look: Look = {},
): Promise<Person> {
  const context = await browser.newContext({
    locale: look.language === 'es' ? 'es-US' : 'en-US',
    viewport: look.viewport ?? { width: 390, height: 844 },
    colorScheme: look.scheme ?? 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: look.scripted !== false,
  });
  context.setDefaultTimeout(ACTION_MS_MAX);
  const watch = watchContext(
    context,
    house,
    look.losesHouse === true ? MAY_NOT_LOAD : MAY_BE_REFUSED,
  );
  const page = await context.newPage();
  const authenticator = await addAuthenticator(page);
  return {
    page,
    context,
    authenticator,
    watch,
    go: (address) => goTo(page, new URL(address, house.origins.app).href),
    look: async (name) => {
      await takePicture(page, name);
      // Half a page has no heading yet.
      await page.waitForLoadState();
      const found = await violationsOn(page);
      watch.addViolations(
        name,
        found.map((one) => `${one.id} (${one.help}): ${one.nodes.join('; ')}`),
      );
    },
    picture: (name) => takePicture(page, name),
    leave: async () => {
      await watch.settle();
      await closed(context.close());
      watch.assertClean();
    },
  };
}

const CLOSE_MS_MAX = 15_000;

/** A browser that does not close is no fault of what it showed: what was seen there is judged all the same. */
export async function closed(closing: Promise<void>): Promise<void> {
  const over = new AbortController();
  const late = pause(CLOSE_MS_MAX, undefined, { signal: over.signal }).catch(() => undefined);
  await Promise.race([closing, late]);
  over.abort();
}

/** A page that follows the ledger may load itself anew at this moment, and again: then the way is gone once more, when it has. */
async function goTo(page: Page, address: string): Promise<void> {
  for (let left = GO_AGAIN_MAX; ; left -= 1) {
    try {
      await page.goto(address);
      return;
    } catch (fault) {
      const isOvertaken = /interrupted by another navigation|ERR_ABORTED/.test(String(fault));
      if (!isOvertaken || left === 0) throw fault;
      await page.waitForLoadState();
    }
  }
}

export interface Authenticator {
  /** Whether its owner passes the check (fingerprint, screen lock) from now on. */
  readonly setVerified: (isVerified: boolean) => Promise<void>;
  /** Whether its owner touches it when asked; the sign-in page asks at once, so that autofill can offer a passkey. */
  readonly setPresent: (isPresent: boolean) => Promise<void>;
  readonly count: () => Promise<number>;
  /** Carries its passkeys to another one, as a synchronised passkey does. */
  readonly copyTo: (other: Authenticator) => Promise<void>;
  readonly session: CDPSession;
  readonly id: string;
}

/** A platform authenticator with resident keys, over every origin that the page will visit. */
async function addAuthenticator(page: Page): Promise<Authenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId: id } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const credentials = async () =>
    (await session.send('WebAuthn.getCredentials', { authenticatorId: id })).credentials;
  return {
    session,
    id,
    count: async () => (await credentials()).length,
    setPresent: async (enabled) => {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', {
        authenticatorId: id,
        enabled,
      });
    },
    setVerified: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified });
    },
    copyTo: async (other) => {
      for (const credential of await credentials()) {
        // oxlint-disable-next-line no-await-in-loop
        await other.session.send('WebAuthn.addCredential', {
          authenticatorId: other.id,
          credential,
        });
      }
    },
  };
}

async function takePicture(page: Page, name: string): Promise<void> {
  const folder = picturesFolderOf(environment);
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const file = `${name.replaceAll(/[^\w-]+/g, '-')}.png`;
  await page.screenshot({ path: join(folder, file), fullPage: true });
}
