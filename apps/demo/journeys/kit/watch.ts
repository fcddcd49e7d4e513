// What a browser must never show: broken content policy, errors of a page, requests to strangers. And what it said to
// the house, kept for the canary's search.
import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { BrowserContext, ConsoleMessage, Request, Response } from 'playwright-core';

import type { AttachedHouse } from './house.ts';

export interface Watch {
  readonly addViolations: (page: string, violations: readonly string[]) => void;
  /** Waits until every answer that is on its way was kept. */
  readonly settle: () => Promise<void>;
  /** @throws AssertionError that lists everything seen */
  readonly assertClean: () => void;
}

const KEPT_TYPES = new Set(['document', 'fetch', 'xhr', 'eventsource', 'manifest']);

/**
 * Watches every page of a profile from now on. Traffic goes to `traffic-*.log` in the notes of the house.
 * @param expected what the console may say
 */
export function watchContext(
  context: BrowserContext,
  house: AttachedHouse,
  expected: RegExp,
): Watch {
  const seen = { console: [] as string[], strangers: [] as string[], axe: [] as string[] };
  const { app, window, street } = house.origins;
  const known = new Set([app, window, street]);
  const ours = new Set([app, window]);
  const log = join(house.notesDir, `traffic-${process.pid}.log`);
  const waiting = new Set<Promise<void>>();

  context.on('console', (message) => {
    const text = complaintOf(message, expected);
    if (text !== undefined) seen.console.push(text);
  });
  context.on('weberror', (fault) => seen.console.push(`page error: ${fault.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isPage = url.protocol.startsWith('http');
    if (isPage && !known.has(url.origin)) seen.strangers.push(`${request.method()} ${url.origin}`);
    if (ours.has(url.origin)) appendFileSync(log, requestText(request));
  });
  context.on('response', (response) => {
    const isKept = KEPT_TYPES.has(response.request().resourceType());
    if (!isKept || !ours.has(new URL(response.url()).origin)) return;
    const kept = keepAnswer(response, log).finally(() => waiting.delete(kept));
    waiting.add(kept);
  });
  return {
    addViolations: (page, violations) =>
      seen.axe.push(...violations.map((one) => `${page}: ${one}`)),
    settle: async () => {
      await Promise.all(waiting);
    },
    assertClean: () =>
      assert.deepEqual(seen, { console: [], strangers: [], axe: [] }, 'seen in the browser'),
  };
}

function complaintOf(message: ConsoleMessage, expected: RegExp): string | undefined {
  const text = message.text();
  const isPolicy = /content security policy|trusted ?type|integrity|refused to/i.test(text);
  const isError = message.type() === 'error' && !expected.test(text);
  return isPolicy || isError ? `${message.location().url}: ${text}` : undefined;
}

function requestText(request: Request): string {
  const body = request.postDataBuffer()?.toString('latin1') ?? '';
  const headers = JSON.stringify(request.headers());
  return `> ${request.method()} ${request.url()}\n${headers}\n${body}\n`;
}

/** A body that its page left behind half-read may never be told as ended. */
const BODY_MS_MAX = 5_000;

/**
 * A body that the browser has dropped already (a redirect, a download) cannot be read, and a stream has no end: of those the
 * headers are kept.
 */
async function keepAnswer(response: Response, log: string): Promise<void> {
  const isStream = response.request().resourceType() === 'eventsource';
  const body = isStream ? Buffer.alloc(0) : await bodyOf(response);
  const head = `< ${response.status()} ${response.url()}\n${JSON.stringify(response.headers())}\n`;
  appendFileSync(log, Buffer.concat([Buffer.from(head), body, Buffer.from('\n')]));
}

async function bodyOf(response: Response): Promise<Buffer> {
  const none = Buffer.alloc(0);
  const over = new AbortController();
  const late = pause(BODY_MS_MAX, none, { signal: over.signal }).catch(() => none);
  try {
    return await Promise.race([response.body().catch(() => none), late]);
  } finally {
    over.abort();
  }
}
