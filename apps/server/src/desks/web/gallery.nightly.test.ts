import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openChromium } from '@countersign/testkit/browser';
import { serveGallery } from './gallery-house.ts';
import { LOOKS, faultsOf } from '../../../test/gallery-looks.ts';
import { gallery } from './gallery.ts';

for (const look of LOOKS) {
  test(`axe finds nothing on any page: ${look.name}`, async () => {
    const house = await serveGallery();
    const browser = await openChromium();
    try {
      const names = gallery.map(({ name }) => name);
      assert.deepEqual(await faultsOf(browser, house.origin, look, names), []);
    } finally {
      await browser.close();
      house.server.close();
    }
  });
}
