import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenes } from './scenes.ts';
import { inStreet } from './test/street.ts';

test('each scene of a scammer has a page that says how it is played, and where', () =>
  inStreet({}, async ({ ask }) => {
    const list = (await ask({ path: '/scammer' })).text;
    for (const { id, screen, steps, stop, title } of scenes) {
      assert.ok(list.includes(`href="/scenes/${id}"`), id);
      // oxlint-disable-next-line no-await-in-loop
      const page = await ask({ path: `/scenes/${id}` });
      assert.equal(page.status, 200);
      for (const words of [title, screen, stop, ...steps.map(({ text }) => text)])
        assert.ok(page.text.includes(words.replaceAll('&', '&amp;')), words);
      const own = steps.flatMap(({ at }) => (at?.place === 'street' ? [at.path] : []));
      for (const path of own)
        // oxlint-disable-next-line no-await-in-loop
        assert.equal((await ask({ path })).status, 200, path);
    }
    assert.equal((await ask({ path: '/scenes/nothing' })).status, 404);
  }));
