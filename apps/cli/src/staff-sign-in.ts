import { setTimeout as pause } from 'node:timers/promises';

import { DeviceGrant, StaffToken } from '@countersign/contract';
import { fits } from '@countersign/keeper-contract';

import { type CommandAsk, CommandRefused, textOption } from './command.ts';
import { type ServerLine, openServerLine, sayRefusal } from './server.ts';

/** Options of every command that an operator signs in for. */
export const STAFF_OPTIONS = { 'user-id': 'text' } as const;

const APP_CODE = /^\d{6}$/;
const PENDING = new Set(['staff.grant-pending', 'staff.slow-down', 'platform.too-many']);

/**
 * Signs an operator in for this one command and keeps nothing. Usually in the browser: code and page are shown,
 * and an operator who is signed in there agrees (RFC 8628). With `--user-id` by a code from the authenticator
 * app, where the programme allows that to staff.
 * @throws CommandRefused when the operator is not signed in
 */
export async function signInStaff(ask: CommandAsk): Promise<ServerLine> {
  const line = openServerLine(ask.config.appOrigin);
  const userId = textOption(ask, 'user-id');
  const token =
    userId === undefined ? await askBrowser(ask, line) : await askCode(ask, line, userId);
  return openServerLine(ask.config.appOrigin, token);
}

async function askCode({ io }: CommandAsk, line: ServerLine, userId: string): Promise<string> {
  const typed = await io.ask(`Code from the authenticator app of ${userId}: `, true);
  // Apps show the code in two groups; what is copied has a space of any kind between them.
  const code = typed.replaceAll(/\s/g, '');
  if (!APP_CODE.test(code))
    throw new CommandRefused('The code of an authenticator app has six digits.');
  const made = await line.post('/v1/staff/sessions', { userId, code });
  if (!made.ok) throw new CommandRefused(sayRefusal(made.refusal));
  return tokenOf(made.value);
}

async function askBrowser({ io }: CommandAsk, line: ServerLine): Promise<string> {
  const begun = await line.post('/v1/staff/device-grants', {});
  if (!begun.ok) throw new CommandRefused(sayRefusal(begun.refusal));
  if (!fits(DeviceGrant, begun.value))
    throw new Error('the server began a sign-in in another form');
  const { deviceCode, expiresInSeconds, intervalSeconds, userCode, verificationUrl } = begun.value;
  io.err(`Sign in here, and compare the code: ${verificationUrl}`);
  io.err(`Code: ${userCode}`);
  for (let waited = 0; waited < expiresInSeconds; waited += intervalSeconds) {
    await pause(intervalSeconds * 1_000);
    const polled = await line.post('/v1/staff/device-grants/token', { deviceCode });
    if (polled.ok) return tokenOf(polled.value);
    if (!PENDING.has(polled.refusal.code)) throw new CommandRefused(sayRefusal(polled.refusal));
  }
  throw new CommandRefused('Nobody agreed in time.');
}

function tokenOf(value: unknown): string {
  if (!fits(StaffToken, value)) throw new Error('the server made a token in another form');
  return value.token;
}
