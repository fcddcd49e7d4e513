import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, type Message } from '@countersign/scamflags';
import { copyFor } from '@countersign/ui';
import { renderToString } from 'preact-render-to-string';
import type { Frame } from './frame.ts';
import { ReportForm } from './pages/scam-after.tsx';
import { reportedIn } from './scam-form.ts';

const frame = { copy: copyFor('en') } as Frame;
const calm: Message = {
  channel: 'email',
  text: 'I will be there at six on Friday, and I bring the cake and the candles.',
};

/** The hidden fields of the form of a report, as a browser without a script sends them. */
function fieldsOf(message: Message): Readonly<Record<string, string>> {
  const html = renderToString(ReportForm({ frame, message }));
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  const text = /<textarea name="text" hidden[^>]*>([^<]*)/.exec(html)?.[1] ?? '';
  const fields = inputs.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]);
  return { ...Object.fromEntries(fields), text: text.trim() };
}

test('a report without a script says that pictures were not read, and so it is not one without flags', () => {
  const reported = reportedIn(fieldsOf({ ...calm, picturesUnread: 2 }), undefined);
  assert.equal(reported?.picturesUnread, 2);
  assert.equal(evaluate(reported).level, 'not-enough');
  assert.equal(reportedIn(fieldsOf(calm), undefined)?.picturesUnread, undefined);
});

test('codes of pictures go along as they were read', () => {
  const links = [{ text: '', href: 'https://a.example/?a="b"', isFromQr: true }];
  assert.deepEqual(reportedIn(fieldsOf({ ...calm, links }), undefined)?.links, links);
});
