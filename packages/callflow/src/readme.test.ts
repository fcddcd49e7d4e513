import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type CallDocument, createManualTimers, createPhoneCall, renderTwiml } from './index.ts';

const menu: CallDocument = {
  steps: [
    {
      do: 'gather',
      prompts: [{ do: 'say', text: 'Welcome. To hear this again, press 1.', language: 'en-US' }],
      ...{ digitsMax: 1, finishOnKey: '', timeoutSeconds: 10 },
      next: 'https://desk.bank.example/voice/choice',
    },
    { do: 'go-to', next: 'https://desk.bank.example/voice/menu' },
  ],
};
const answerTo = (digits: string | undefined): CallDocument => ({
  steps: [{ do: 'say', text: `You pressed ${digits}.`, language: 'en-US' }, { do: 'hang-up' }],
});

test('the call of the README runs as it is printed there', async () => {
  // the example begins
  const timers = createManualTimers();
  const phone = createPhoneCall({
    callId: 'CA1',
    account: 'AC1',
    from: '+12125550199',
    to: '+12125550142',
    direction: 'inbound',
    begin: 'https://desk.bank.example/voice/menu',
    timers,
    fetchDocument: async ({ url, fields }) =>
      renderTwiml(url.endsWith('/menu') ? menu : answerTo(fields['Digits']), 'twilio'),
  });
  phone.start();
  await timers.advance(1_000); // in the middle of the words
  phone.press('1');
  await timers.advance(10_000);
  assert.equal(phone.state, 'completed');
  // the example ends
  assert.ok(phone.transcript.some((one) => one.kind === 'said' && one.text === 'You pressed 1.'));
  const own = readFileSync(import.meta.filename, 'utf8');
  const run = own.split('  // the example begins\n')[1]?.split('  // the example ends')[0] ?? '';
  const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const printed = /```ts\n([^]*?)```/.exec(page)?.[1];
  assert.equal(printed, run.replaceAll(/^ {2}/gm, ''));
});
