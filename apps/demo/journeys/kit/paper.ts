// A printed letter as somebody holds it: rendered from its PDF by another program than the one that drew it.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { AttachedHouse } from './house.ts';
import type { ReadLetter } from './inbox.ts';

/** Debian's poppler-utils, which `npm test` installs. */
const RENDERER = '/usr/bin/pdftoppm';
const BYTES_MAX = 32 * 1024 * 1024;
const INSIDE = ['-f', '2', '-l', '2', '-singlefile'];
/** The part of the inside, at two pixels a point, that has the reference and its code in the middle. */
const FOOT = { x: 560, y: 1_100, width: 640, height: 480 };

/** The inside of a letter, whole. @returns PNG */
export function scanOf(house: AttachedHouse, letter: ReadLetter): Buffer {
  return render(['-png', '-r', '150', ...INSIDE, pdfOf(house, letter)]);
}

/** A camera that looks at the foot of a letter and is held still. @returns a film that chromium takes for its camera */
export function filmOf(house: AttachedHouse, letter: ReadLetter, file: string): string {
  const { height, width, x, y } = FOOT;
  const crop = ['-x', x, '-y', y, '-W', width, '-H', height].map(String);
  const grey = render(['-gray', '-r', '144', ...INSIDE, ...crop, pdfOf(house, letter)]);
  const pixels = grey.subarray(grey.length - width * height); // a PGM ends with its pixels
  const colours = Buffer.alloc((width * height) / 2, 128);
  const head = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`;
  writeFileSync(file, Buffer.concat([Buffer.from(head), pixels, colours]));
  return file;
}

const pdfOf = (house: AttachedHouse, { controlNumber }: ReadLetter): string =>
  join(house.stateDir, 'letterbox', `${controlNumber}.pdf`);

const render = (args: readonly string[]): Buffer =>
  execFileSync(RENDERER, args, { maxBuffer: BYTES_MAX });
