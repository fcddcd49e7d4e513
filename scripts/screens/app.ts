// The pages of the app, in every state that the gallery draws.
import { gallery } from '../../apps/server/src/desks/web/gallery.ts';
import { serveGallery } from '../../apps/server/src/desks/web/gallery-house.ts';
import { SHOTS, looksOf, openCamera, take } from './camera.ts';

/** @returns the names of what was taken, with the bytes of each picture */
export async function takeApp(
  isWanted: (name: string) => boolean,
): Promise<readonly (readonly [name: string, bytes: number])[]> {
  const { origin, server } = await serveGallery();
  const browser = await openCamera();
  const taken: (readonly [string, number])[] = [];
  try {
    for (const shot of SHOTS) {
      const page = await browser.newPage(looksOf(shot));
      // Nobody answers here: the page is drawn as it came, before it says that it has lost its line.
      await page.route('**/v1/live*/**', () => undefined);
      await page.route('**/v1/live*', () => undefined);
      for (const { name } of gallery.filter((one) => isWanted(one.name))) {
        await page.goto(`${origin}/${name}?language=en&theme=${shot.light}`);
        taken.push([name, await take(page, name, shot)]);
      }
      await page.close();
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  return taken;
}
