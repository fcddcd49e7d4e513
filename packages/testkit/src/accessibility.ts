// What axe finds wrong with a page. Asked directly, once a look: a builder around it opens a second page for every answer and
// carries home all that passed, which took longer than the looking.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { RunOptions } from 'axe-core';

/** The one thing of a browser's page that is needed, so that no driver is a dependency of this package. */
export interface LookedAt {
  readonly evaluate: (script: string) => Promise<unknown>;
}

/** What opens pages, and can have a script in each from the start. */
interface OpensPages {
  readonly addInitScript: (script: { readonly content: string }) => Promise<unknown>;
}

export interface Violation {
  /** The rule of axe, such as `color-contrast`. */
  readonly id: string;
  readonly help: string;
  /** Where: the first lines of each element's markup. */
  readonly nodes: readonly string[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule is asked; only what fails is told with its places. */
const OPTIONS = { resultTypes: ['violations'] } as const satisfies RunOptions;

const ASK = `typeof axe === 'undefined' ? undefined : axe.run(document, ${JSON.stringify(OPTIONS)}).then(({ violations }) =>
  JSON.stringify(violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html) }))))`;

/** For whoever looks at many pages: brought along with each of them, axe is read by the browser once and not every time. */
export async function bringAxe(pages: OpensPages): Promise<void> {
  await pages.addInitScript({ content: AXE });
}

/** @returns what axe finds wrong with the page as it is shown; nothing for a page that everybody can use */
export async function violationsOn(page: LookedAt): Promise<readonly Violation[]> {
  const told = await page.evaluate(ASK);
  if (typeof told === 'string') return JSON.parse(told) as readonly Violation[];
  await page.evaluate(`${AXE}; undefined`);
  return JSON.parse(String(await page.evaluate(ASK))) as readonly Violation[];
}
