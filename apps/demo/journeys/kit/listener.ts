// Somebody at a real telephone. What the bank has to say is read on the street's page; it counts when their telephone has recorded it.
import assert from 'node:assert/strict';

import { SAMPLE_RATE } from '@countersign/sip';

import { isVoice, sayHere, searchFor, type Voice } from './heard-sound.ts';
import type { AttachedHouse } from './house.ts';
import { aBaresip, type RealPhone } from './real-phones.ts';
import type { Resident } from './residents.ts';
import { until } from './until.ts';

/** Of a sentence that was not said less is alike: of those that are said before it at most 0.45 was measured, and of itself 0.95 and more. */
const OTHER = 0.5;
/** A sentence is known by its beginning, unless its end is what one wants to know. */
const KNOWN_BY = 2.5 * SAMPLE_RATE;
const LOOKS_EVERY_MS = 150;
const SOON = { timeoutMs: 45_000, everyMs: LOOKS_EVERY_MS };
const KEYED = { everyMs: 100 };
const OVER = 'The call is over.';

export interface Listener {
  readonly phone: RealPhone;
  readonly who: Resident;
  readonly calls: (number: string) => Promise<void>;
  /** The telephone rings. @returns the INVITE, as it came */
  readonly rings: () => Promise<string>;
  readonly answers: () => Promise<void>;
  /** Listens to a sentence that fits, until the telephone has recorded it behind those before. @returns the whole sentence */
  readonly hears: (words: RegExp, until?: 'its beginning' | 'its end') => Promise<string>;
  readonly keys: (keys: string) => Promise<void>;
  readonly hangsUp: () => Promise<void>;
  /** The bank ends the call. */
  readonly isOver: () => Promise<void>;
  /** The other way round: what nobody said on this call is not on its recording. */
  readonly hasNotHeard: (text: string, voice: Voice) => Promise<void>;
  readonly leaves: () => Promise<void>;
}

interface Line {
  readonly text: string;
  readonly voice: Voice | undefined;
}

export async function aListener(house: AttachedHouse, who: Resident): Promise<Listener> {
  const phone = await aBaresip(house, who);
  const address = `${house.origins.street}/people/${who.person.reference}/phone`;
  let calls = 0;
  let rung = 0;
  /** The line of the page, and the sample of the recording, behind which the next sentence is. */
  let [at, from] = [0, 0];

  const lines = async () => linesOf(await (await fetch(address)).text());
  const isOn = async () => {
    const all = await lines();
    return all.length > 0 && all.every(({ text }) => text !== OVER);
  };
  const begins = async () => {
    await until(`${who.person.givenName}'s call is on`, isOn, SOON);
    calls += 1;
    [at, from] = [0, 0];
  };
  const recorded = () => phone.heard()[calls - 1] ?? new Int16Array();
  const next = async (words: RegExp): Promise<Line> => {
    const all = await lines();
    const found = all.findIndex(({ text }, place) => place >= at && words.test(text));
    if (found < 0) throw new Error(all.map(({ text }) => text).join(' | '));
    at = found + 1;
    return all[found] ?? { text: '', voice: undefined };
  };
  const soon = async (words: RegExp): Promise<Line> => {
    let instead = '';
    const hear = () =>
      next(words).catch((other: unknown) => {
        instead = String(other);
        return undefined;
      });
    return await until(`the bank says ${words}`, hear, SOON).catch((cause: unknown) =>
      assert.fail(`${String(cause)}; heard: ${instead}`),
    );
  };
  const isOver = async () => void (await soon(/^The call is over\.$/));
  return {
    phone,
    who,
    calls: async (number) => {
      phone.dial(number);
      await begins();
    },
    rings: async () => {
      const invite = await until('the telephone rings', () => invites(phone)[rung], SOON);
      rung += 1;
      return invite;
    },
    answers: async () => {
      phone.answer();
      await begins();
    },
    hears: async (words, upTo = 'its beginning') => {
      const { text, voice } = await soon(words);
      assert.ok(voice !== undefined, `${text} is not said`);
      const sentence = await sayHere(text, voice);
      const part =
        upTo === 'its end' ? sentence.subarray(-KNOWN_BY) : sentence.subarray(0, KNOWN_BY);
      const search = searchFor(part, from);
      const isHeard = () => search.look(recorded());
      from = await until('it is recorded', isHeard, SOON).catch(() =>
        assert.fail(`“${text}” is not on the recording: ${search.likeness()}`),
      );
      return text;
    },
    keys: async (keys) => {
      for (const key of keys) {
        // oxlint-disable-next-line no-await-in-loop
        const before = keysIn(await lines());
        phone.press(key);
        // oxlint-disable-next-line no-await-in-loop
        await until(`${key} is heard`, async () => keysIn(await lines()) > before, KEYED);
      }
    },
    hangsUp: async () => {
      phone.hangUp();
      await isOver();
    },
    isOver,
    hasNotHeard: async (text, voice) => {
      const search = searchFor((await sayHere(text, voice)).subarray(0, KNOWN_BY), 0);
      search.look(recorded());
      assert.ok(search.likeness() < OTHER, `“${text}”: ${search.likeness()}`);
    },
    leaves: phone.close,
  };
}

/** Calls that rang the telephone: each INVITE that came whole, once. */
function invites(phone: RealPhone): readonly string[] {
  const came = phone
    .said()
    .split(/\nINVITE sip:/)
    .slice(1)
    .filter((invite) => invite.includes('\nContent-Length:'))
    // What the telephone itself sends names a number, and what rings it names the telephone.
    .filter((invite) => !invite.startsWith('+'));
  const idOf = (invite: string) => /^Call-ID: (\S+)/m.exec(invite)?.[1] ?? '';
  return [...new Map(came.map((invite) => [idOf(invite), invite])).values()];
}

function linesOf(html: string): readonly Line[] {
  return [...html.matchAll(/<li([^>]*)>([^<]*)<\/li>/g)].map(([, attributes = '', text = '']) => {
    const voice = /lang="([^"]+)"/.exec(attributes)?.[1];
    const isSaid = attributes.includes('data-spoken') && voice !== undefined && isVoice(voice);
    return { text: plain(text), voice: isSaid ? voice : undefined };
  });
}

const plain = (text: string) =>
  text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const keysIn = (lines: readonly Line[]): number =>
  lines
    .filter(({ text, voice }) => voice === undefined && text.startsWith('Keyed '))
    .reduce((sum, { text }) => sum + text.slice('Keyed '.length).split(' ').length, 0);
