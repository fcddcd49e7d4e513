import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fontFiles, markHalf, readSheets, streetSheets } from '@countersign/ui';
import type { LineAnswer } from '@countersign/lines';

/** Everything that the pages load, read once. */
export function loadAssets(): ReadonlyMap<string, LineAnswer> {
  const style = `${readSheets(streetSheets)}\n${readOwn('street.css')}`;
  const script = stripTypeScriptTypes(readOwn('browser/street.ts'));
  return new Map([
    ['/assets/street.css', file('text/css; charset=utf-8', style)],
    ['/assets/street.js', file('text/javascript; charset=utf-8', script)],
    ['/assets/mark-half.svg', file('image/svg+xml', readFileSync(markHalf))],
    ...Object.entries(fontFiles).map(
      ([name, url]) => [`/assets/fonts/${name}`, file('font/woff2', readFileSync(url))] as const,
    ),
  ]);
}

function readOwn(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function file(type: string, body: string | Buffer): LineAnswer {
  const headers = { 'content-type': type, 'cache-control': 'no-cache' };
  return { status: 200, headers, body };
}
