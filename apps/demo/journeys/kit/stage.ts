// Where a story is told: a house, a browser, and people who come and go.
import { openChromium } from '@countersign/testkit/browser';
import type { Browser } from 'playwright-core';

import { type Look, type Person, aPerson, closed } from './browser.ts';
import { type TestHouse, openHouse } from './house.ts';

export interface Stage {
  readonly house: TestHouse;
  /** Somebody at a fresh browser; whoever has not left by the end is made to, and looked at. */
  readonly person: (look?: Look) => Promise<Person>;
  readonly close: () => Promise<void>;
}

/** Opens all that a journey needs, in the house of the run and the browser of most journeys unless told. Close it in `after`. */
export async function openStage(
  open: () => Promise<TestHouse> = openHouse,
  openBrowser: () => Promise<Browser> = openChromium,
): Promise<Stage> {
  const house = await open();
  const browser = await openBrowser();
  const present = new Set<Person>();
  return {
    house,
    person: async (look) => {
      const person = await aPerson(browser, house, look);
      const leave = async () => {
        present.delete(person);
        await person.leave();
      };
      const here = { ...person, leave };
      present.add(here);
      return here;
    },
    close: async () => {
      // Whoever is still here was left by a test that failed: where they stand says why.
      await Promise.allSettled([...present].map((person, at) => person.picture(`left ${at}`)));
      const left = await Promise.allSettled([...present].map((person) => person.leave()));
      await closed(browser.close());
      await house.close();
      for (const one of left) if (one.status === 'rejected') throw one.reason;
    },
  };
}
