import {
  intentBytes,
  visitBoxContext,
  type CodeSent,
  type Proof,
  type Visit,
} from '@countersign/keeper-contract';
import { fromBase64Url, toBase64Url, utf8, type Bytes } from '@countersign/kernel';
import { sealBox } from '@countersign/sealing';
import { paths } from '../pages/paths.ts';
import { plural } from '@countersign/ui/copy';
import { ask, serverNow } from './ask.ts';
import { h, rich } from './dom.ts';
import { digitField } from './fields.ts';
import { keeperPublicKey } from './keeper-key.ts';
import { canUsePasskeys, signWithPasskey } from './passkeys.ts';
import type { ScreenKey } from './screen-key.ts';
import { refuseHere, tellProblem, type Stay } from './stay.ts';

/** The keeper takes an intent that expires within 60 s; the prompt itself is closed before. */
const INTENT_MS = 59_000;
const CODE_DIGITS = 6;

export interface ProofAsk {
  readonly act: 'pin.show' | 'pin.set';
  readonly screen: ScreenKey;
  /** Uses the proof. Says whether the member may try again here; the visit was opened anew by then. */
  readonly use: (proof: Proof, place: HTMLElement) => Promise<void>;
}

/**
 * The step-up: the passkey's signature over this act, card and screen, or, where the programme allows it, the keeper's
 * code together with the card's security code. Whichever would do is shown, the passkey first.
 */
export function drawProof(stay: Stay, asked: ProofAsk): HTMLElement {
  const ways = stay.visit().pin?.ways ?? {};
  const place = h('div', { class: 'place' });
  const passkey = ways.passkey !== undefined && canUsePasskeys();
  const parts: HTMLElement[] = [];
  if (passkey) parts.push(passkeyWay(stay, asked, place));
  if (ways.code !== undefined) {
    const code = codeWay(stay, asked, place, ways.code.sentTo);
    parts.push(
      passkey ? h('details', {}, h('summary', {}, stay.words.proof.otherWay), code) : code,
    );
  }
  return h('div', { class: 'sheet' }, place, ...parts);
}

/** Whether the visit offers a way that this browser can go. */
export function hasWay(visit: Visit): boolean {
  const ways = visit.pin?.ways;
  return ways?.code !== undefined || (ways?.passkey !== undefined && canUsePasskeys());
}

function passkeyWay(stay: Stay, asked: ProofAsk, place: HTMLElement): HTMLElement {
  const { words } = stay;
  const button = h('button', { class: 'btn wide', type: 'button' }, words.proof.passkey);
  button.addEventListener('click', () => {
    void busyWhile(button, words.wait, async () => {
      const expiresAt = Math.floor(serverNow() + INTENT_MS);
      const signed = await signWithPasskey({
        rpId: stay.visit().rpId,
        challenge: await intentChallenge(stay.visit(), asked, expiresAt),
        credentialIds: stay.visit().pin?.ways.passkey?.credentialIds ?? [],
      });
      if (!signed.ok) return tellProblem(place, words.proof.stopped, '');
      await asked.use({ way: 'passkey', expiresAt, assertion: signed.value }, place);
    });
  });
  return h(
    'div',
    { class: 'stack gap-3' },
    button,
    h('p', { class: 'small quiet' }, words.proof.passkeyHint),
  );
}

/** SHA-256 of the canonical intent: what WebAuthn calls the challenge. */
async function intentChallenge(visit: Visit, asked: ProofAsk, expiresAt: number): Promise<Bytes> {
  const bytes = intentBytes({
    act: asked.act,
    card: visit.card?.token ?? '',
    screenKeyHash: await asked.screen.hash(),
    controlNumber: visit.pin?.controlNumber ?? '',
    nonce: fromBase64Url(visit.nonce),
    expiresAt,
  });
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** A code that was sent is good for its screen until it is used: after a refused PIN it need not be sent again. */
const codesSent = new WeakMap<ScreenKey, CodeSent>();

function codeWay(stay: Stay, asked: ProofAsk, place: HTMLElement, sentTo: string): HTMLElement {
  const { words } = stay;
  const box = h('div', { class: 'stack gap-5' });
  const send = h('button', { class: 'btn second wide', type: 'button' }, words.proof.send);
  const sendCode = async () => {
    const screenKey = toBase64Url(asked.screen.publicKey);
    const sent = await ask<CodeSent>(paths.askCode, { ticket: stay.ticket, screenKey });
    if (!sent.ok) {
      refuseHere(stay, place, sent.refusal);
      return;
    }
    place.replaceChildren();
    codesSent.set(asked.screen, sent.value);
    box.replaceChildren(codeForm(stay, asked, place, sent.value, sendCode));
    box.querySelector('input')?.focus();
  };
  send.addEventListener('click', () => void busyWhile(send, words.wait, sendCode));
  const sent = codesSent.get(asked.screen);
  if (sent !== undefined) return h('div', {}, codeForm(stay, asked, place, sent, sendCode));
  box.append(send, h('p', { class: 'small quiet' }, ...rich(words.proof.sendTo, { to: sentTo })));
  return box;
}

function codeForm(
  stay: Stay,
  asked: ProofAsk,
  place: HTMLElement,
  sent: CodeSent,
  sendCode: () => Promise<void>,
): HTMLElement {
  const { words } = stay;
  const card = stay.visit().card;
  const codeLength = card?.securityCodeLength ?? 3;
  const where =
    card?.securityCodePlace === 'front'
      ? words.proof.securityCodeFront
      : words.proof.securityCodeBack;
  const code = digitField({
    id: 'code',
    label: words.proof.code.replace('{to}', sent.sentTo),
    hint: words.proof.codeHint,
    digits: CODE_DIGITS,
    autocomplete: 'one-time-code',
  });
  const securityCode = digitField({
    id: 'security-code',
    label: words.proof.securityCode,
    hint: where.replace('{last4}', card?.lastFour ?? ''),
    digits: codeLength,
    autocomplete: 'cc-csc',
  });
  const fields = [code, securityCode];
  stay.onLeave(() => fields.forEach((field) => field.clear()));
  const button = h('button', { class: 'btn wide', type: 'submit' }, words.proof.button);
  const again = h('button', { class: 'linkish', type: 'button' }, words.proof.resend);
  again.addEventListener('click', () => void busyWhile(again, words.wait, sendCode));
  const left = plural(document.documentElement.lang, words.proof.resendsLeft, sent.resendsLeft);
  const resend = sent.resendsLeft > 0 && h('p', { class: 'small' }, again, ' ', left);
  const form = h(
    'form',
    { class: 'stack gap-5', novalidate: true },
    code.element,
    securityCode.element,
    button,
    resend,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = fields.filter((field) => !field.check(words.card.wrongCode));
    if (wrong[0] !== undefined) return wrong[0].focus();
    void busyWhile(button, words.wait, async () => {
      const proof = await sealProof(stay, asked, code.take(), securityCode.take());
      if (proof === undefined) return stay.end('fault');
      return asked.use(proof, place);
    });
  });
  return form;
}

async function sealProof(
  stay: Stay,
  asked: ProofAsk,
  code: string,
  securityCode: string,
): Promise<Proof | undefined> {
  const recipient = await keeperPublicKey();
  if (recipient === undefined) return undefined;
  const fields = { code: utf8(code), securityCode: utf8(securityCode) };
  const context = visitBoxContext(stay.ticket, await asked.screen.hash());
  const box = await sealBox({ recipient, kind: 'pin-proof', context, fields });
  for (const field of Object.values(fields)) field.fill(0);
  return { way: 'code', box: toBase64Url(box) };
}

/** One press, one act: the button says that something is happening, and takes no second press meanwhile. */
export async function busyWhile(
  button: HTMLButtonElement,
  busyText: string,
  act: () => Promise<void>,
): Promise<void> {
  if (button.getAttribute('aria-disabled') === 'true') return;
  const said = [...button.childNodes];
  button.setAttribute('aria-disabled', 'true');
  button.replaceChildren(busyText);
  try {
    await act();
  } finally {
    button.removeAttribute('aria-disabled');
    button.replaceChildren(...said);
  }
}
