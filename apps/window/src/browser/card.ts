import {
  addPasskeyBytes,
  visitBoxContext,
  type Matched,
  type Visit,
} from '@countersign/keeper-contract';
import { fromBase64Url, toBase64Url, utf8, type Bytes } from '@countersign/kernel';
import { sealBox } from '@countersign/sealing';
import { paths } from '../pages/paths.ts';
import { ask } from './ask.ts';
import { cardFields, type CardFields } from './card-fields.ts';
import { h, show } from './dom.ts';
import { keeperPublicKey } from './keeper-key.ts';
import { canUsePasskeys, makePasskey, signWithPasskey } from './passkeys.ts';
import { busyWhile } from './proof.ts';
import { begin, refuseHere, safeReturn, tellProblem, type Stay } from './stay.ts';

void begin(['register', 'recover', 'add-passkey'], (stay) => {
  const adds = stay.visit().act === 'add-passkey' && hasOther(stay.visit()) && canUsePasskeys();
  if (adds) drawAdd(stay);
  else drawCard(stay);
});

/** Credential ids that the member has already: one of them may sign for another. */
function hasOther(visit: Visit): boolean {
  return (visit.newPasskey?.exclude.length ?? 0) > 0;
}

function drawCard(stay: Stay): void {
  const { words } = stay;
  const fields = cardFields(words);
  stay.onLeave(fields.clear);
  const place = h('div', { class: 'place' });
  const passkey = passkeyPart(stay, place);
  const send = h('button', { class: 'btn wide', type: 'submit' }, words.card.button);
  const form = h(
    'form',
    { class: 'sheet', novalidate: true, autocomplete: 'on' },
    place,
    ...fields.elements,
    passkey.element,
    send,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!fields.check()) return;
    void busyWhile(send, words.wait, () => sendCard(stay, fields, passkey.made(), place));
  });
  show(
    stay.main,
    h(
      'div',
      { class: 'states' },
      h(
        'section',
        { class: 'stack' },
        h('h1', {}, words.card.title),
        h('p', { class: 'lead' }, words.card.lead),
        h('p', { class: 'note' }, words.card.same),
      ),
      form,
    ),
  );
}

interface PasskeyPart {
  readonly element: HTMLElement;
  readonly made: () => Readonly<Record<string, unknown>> | undefined;
}

/** Offered, never demanded; it goes into the same box as the card, because only a full match enrols it. */
function passkeyPart(stay: Stay, place: HTMLElement): PasskeyPart {
  const { words } = stay;
  let made: Readonly<Record<string, unknown>> | undefined;
  if (!canUsePasskeys() || stay.visit().newPasskey === undefined)
    return { element: h('div', { hidden: true }), made: () => undefined };
  const button = h('button', { class: 'btn second wide', type: 'button' }, words.card.passkey);
  const part = h(
    'div',
    { class: 'stack gap-3' },
    h('h2', { class: 'as-h3' }, words.card.passkeyTitle),
    h('p', { class: 'small quiet' }, words.card.passkeyHint),
    button,
  );
  button.addEventListener('click', () => {
    void busyWhile(button, words.wait, async () => {
      const passkey = await makePasskey(stay.visit());
      if (!passkey.ok) return tellProblem(place, words.card.passkeyFailed, '');
      made = passkey.value;
      place.replaceChildren();
      const told = h(
        'p',
        { class: 'told', role: 'status', tabindex: '-1' },
        h('b', {}, words.card.passkeyMade),
      );
      part.replaceChildren(told);
      told.focus();
    });
  });
  return { element: part, made: () => made };
}

async function sendCard(
  stay: Stay,
  fields: CardFields,
  passkey: Readonly<Record<string, unknown>> | undefined,
  place: HTMLElement,
): Promise<void> {
  const recipient = await keeperPublicKey();
  if (recipient === undefined) {
    refuseHere(stay, place, { code: 'window.keeper-away', facts: {} });
    return;
  }
  const sealed = {
    ...fields.bytes(),
    ...(passkey === undefined ? {} : { passkey: utf8(JSON.stringify(passkey)) }),
  };
  const context = visitBoxContext(stay.ticket);
  const box = toBase64Url(
    await sealBox({ recipient, kind: 'card-match', context, fields: sealed }),
  );
  for (const bytes of Object.values(sealed)) bytes.fill(0);
  const matched = await ask<Matched>(paths.matchCard, { ticket: stay.ticket, box });
  if (!matched.ok) {
    refuseHere(stay, place, matched.refusal);
    return;
  }
  fields.clear();
  leaveFor(stay, matched.value.returnTo);
}

/** The same next page for a match and for none. */
function leaveFor(stay: Stay, returnTo: string): void {
  stay.finish();
  location.replace(safeReturn(returnTo));
}

/** Another passkey, signed for by one already enrolled; or by the card again. */
function drawAdd(stay: Stay): void {
  const { words } = stay;
  const place = h('div', { class: 'place' });
  const button = h('button', { class: 'btn wide', type: 'button' }, words.passkey.withPasskey);
  button.addEventListener('click', () => {
    void busyWhile(button, words.wait, () => addPasskey(stay, place));
  });
  const other = h('button', { class: 'btn second wide', type: 'button' }, words.passkey.withCard);
  other.addEventListener('click', () => drawCard(stay));
  const sheet = h('div', { class: 'sheet' }, place, button, other);
  const left = h(
    'section',
    { class: 'stack' },
    h('h1', {}, words.passkey.title),
    h('p', { class: 'lead' }, words.passkey.lead),
  );
  show(stay.main, h('div', { class: 'states' }, left, sheet));
}

async function addPasskey(stay: Stay, place: HTMLElement): Promise<void> {
  const { words } = stay;
  const visit = stay.visit();
  const made = await makePasskey(visit);
  if (!made.ok) return tellProblem(place, words.card.passkeyFailed, '');
  const attestationHash = await sha256(fromBase64Url(made.value.response.attestationObject));
  const bytes = addPasskeyBytes({ nonce: fromBase64Url(visit.nonce), attestationHash });
  const challenge = await sha256(bytes);
  const credentialIds = visit.newPasskey?.exclude ?? [];
  const signed = await signWithPasskey({ rpId: visit.rpId, challenge, credentialIds });
  if (!signed.ok) return tellProblem(place, words.proof.stopped, '');
  const added = await ask<Matched>(paths.addPasskey, {
    ticket: stay.ticket,
    registration: made.value,
    assertion: signed.value,
  });
  if (added.ok) return leaveFor(stay, added.value.returnTo);
  if (!refuseHere(stay, place, added.refusal)) return;
  const opened = await stay.reopen();
  if (!opened.ok) refuseHere(stay, place, opened.refusal);
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
