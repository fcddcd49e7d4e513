import type { Proof, SetDone } from '@countersign/keeper-contract';
import { toBase64Url, toHex } from '@countersign/kernel';
import { ALL_RULES, decideWeakPin } from '@countersign/pin-policy';
import { plural, say, type WindowCopy } from '@countersign/ui/copy';
import { paths } from '../pages/paths.ts';
import { weakReason, type WeakReason } from '../pages/refusals.ts';
import { ask } from './ask.ts';
import { h, rich, show, sign } from './dom.ts';
import { makeKeypad, type Keypad } from './keypad.ts';
import { drawProof, hasWay } from './proof.ts';
import { makeScreenKey, sealPin, type ScreenKey } from './screen-key.ts';
import { begin, refuseHere, safeReturn, type Stay } from './stay.ts';

/** What the first step says besides asking: nothing, that the two entries differ, or why the keeper refused. */
type Remark = { readonly kind: 'differ' } | { readonly kind: 'weak'; readonly reason: WeakReason };

void begin(['pin.set'], async (stay) => {
  if (!hasWay(stay.visit()) || stay.visit().pin === undefined) return stay.end('cooling');
  const screen = await makeScreenKey();
  drawEntry(stay, screen, undefined);
});

/** First entry, then the same again, then the proof. */
function drawEntry(stay: Stay, screen: ScreenKey, remark: Remark | undefined): void {
  drawStep(stay, 1, remark, (first) => {
    drawStep(stay, 2, undefined, (second) => {
      const same =
        first.length === second.length && first.every((digit, at) => digit === second[at]);
      first.fill(0);
      if (same) return drawConfirm(stay, screen, second);
      second.fill(0);
      return drawEntry(stay, screen, { kind: 'differ' });
    });
  });
}

function drawStep(
  stay: Stay,
  step: 1 | 2,
  remark: Remark | undefined,
  done: (digits: Uint8Array) => void,
): void {
  const { words } = stay;
  const lengthMin = stay.visit().pin?.lengthMin ?? 4;
  const lengthMax = stay.visit().pin?.lengthMax ?? 4;
  const notice = h('div', { role: 'status' }, ...remarkView(words, remark));
  const next = h('button', { class: 'btn wide t-5', type: 'button' });
  const weakHere = (): WeakReason | undefined => {
    const policy = { lengthMin, lengthMax, rules: ALL_RULES };
    const typed = keypad.digits();
    const reason = step === 2 ? undefined : decideWeakPin(typed, policy, [])[0];
    return reason === undefined || reason === 'length' ? undefined : reason;
  };
  const draw = () => {
    const missing = lengthMin - keypad.digits().length;
    const weak = missing > 0 ? undefined : weakHere();
    if (weak !== undefined)
      notice.replaceChildren(...remarkView(words, { kind: 'weak', reason: weak }));
    else if (keypad.digits().length > 0) notice.replaceChildren();
    const ready = missing <= 0 && weak === undefined;
    next.setAttribute('aria-disabled', String(!ready));
    next.textContent = nextSays(words, step, missing, weak !== undefined);
  };
  const go = () => {
    if (next.getAttribute('aria-disabled') === 'true') return;
    const digits = keypad.digits().slice();
    keypad.stop();
    stay.onLeave(() => digits.fill(0));
    done(digits);
  };
  const label = step === 1 ? words.choose.field : words.choose.fieldAgain;
  const keypad: Keypad = makeKeypad({
    words,
    label,
    lengthMin,
    lengthMax,
    below: next,
    onChange: draw,
    onEnter: go,
  });
  next.addEventListener('click', go);
  stay.onLeave(keypad.stop);
  draw();
  const left = h('div', { class: 'stack' }, ...intro(stay, step), notice, easy(words));
  show(stay.main, h('div', { class: 'states' }, left, keypad.element));
}

/** The button says what is missing before it says what comes next. */
function nextSays(words: WindowCopy, step: 1 | 2, missing: number, weak: boolean): string {
  if (missing > 0) return plural(document.documentElement.lang, words.choose.needMore, missing);
  if (weak) return words.choose.other;
  return step === 1 ? words.choose.next : words.choose.save;
}

function intro(stay: Stay, step: 1 | 2): readonly HTMLElement[] {
  const { words } = stay;
  const { card, pin } = stay.visit();
  const min = pin?.lengthMin ?? 4;
  const max = pin?.lengthMax ?? 4;
  const whole = min === 4 ? words.choose.lead['4'] : say(words.choose.lead.other, { n: min });
  const lead = min === max ? whole : say(words.choose.range, { min, max });
  const works = pin?.offline === true ? words.choose.worksChip : words.choose.works;
  const item = (at: 1 | 2, text: string) =>
    h('li', at === step ? { 'aria-current': 'step' } : {}, h('b', {}, String(at)), ` ${text}`);
  const named = card && say(words.show.card, { product: card.productName, last4: card.lastFour });
  return [
    h('p', { class: 'eyebrow' }, named ?? ''),
    h('h1', {}, words.choose.title),
    h('p', { class: 'quiet' }, `${lead} ${works}`),
    h('ol', { class: 'two-steps' }, item(1, words.choose.first), item(2, words.choose.second)),
  ];
}

function remarkView(words: WindowCopy, remark: Remark | undefined): HTMLElement[] {
  if (remark === undefined) return [];
  const said =
    remark.kind === 'differ'
      ? { title: words.choose.differ, why: words.choose.differHint }
      : words.weak[remark.reason];
  const box = h(
    'div',
    { class: 'weak' },
    h('b', {}, sign('bang'), ` ${said.title}`),
    h('p', {}, said.why),
  );
  box.dataset['tone'] = 'attend';
  return [box];
}

function easy(words: WindowCopy): HTMLElement {
  const items = Object.values(words.choose.easy).map((text) => h('li', {}, text));
  return h(
    'details',
    { class: 'small' },
    h('summary', {}, words.choose.easyTitle),
    h('ul', {}, ...items),
  );
}

function drawConfirm(stay: Stay, screen: ScreenKey, digits: Uint8Array): void {
  const { words } = stay;
  const use = (proof: Proof, place: HTMLElement) => setPin(stay, screen, { digits, proof, place });
  const proof = drawProof(stay, { act: 'pin.set', screen, use });
  const note = h('p', { class: 'note' }, ...rich(words.nobody, { brand: stay.visit().brand }));
  const left = h('section', { class: 'stack' }, h('h1', {}, words.proof.title), note);
  show(stay.main, h('div', { class: 'states' }, left, proof));
}

interface Chosen {
  readonly digits: Uint8Array;
  readonly proof: Proof;
  readonly place: HTMLElement;
}

async function setPin(stay: Stay, screen: ScreenKey, chosen: Chosen): Promise<void> {
  const { pin } = stay.visit();
  if (pin === undefined) return stay.end('fault');
  const block = toHex(await sealPin(screen, pin, chosen.digits));
  const set = await ask<SetDone>(paths.setPin, {
    ticket: stay.ticket,
    screenKey: toBase64Url(screen.publicKey),
    proof: chosen.proof,
    block,
  });
  if (set.ok) {
    chosen.digits.fill(0);
    stay.finish();
    return drawDone(stay, set.value.state === 'pending-chip');
  }
  const { code, facts } = set.refusal;
  if (code === 'window.keeper-away' || code === 'window.offline') return drawUnsure(stay);
  const weak = code === 'pin.weak';
  if (!weak && !refuseHere(stay, chosen.place, set.refusal)) return;
  // A proof is good once: the next one signs a fresh nonce, and the block is made for fresh SharedInformation.
  const opened = await stay.reopen();
  if (!opened.ok) {
    refuseHere(stay, chosen.place, opened.refusal);
    return;
  }
  if (!weak) return;
  chosen.digits.fill(0);
  drawEntry(stay, screen, { kind: 'weak', reason: weakReason(stay.words, facts) });
}

function drawDone(stay: Stay, chip: boolean): void {
  const { words } = stay;
  const { card } = stay.visit();
  const named = card && say(words.show.card, { product: card.productName, last4: card.lastFour });
  show(
    stay.main,
    h(
      'section',
      { class: 'stack narrow' },
      h('p', { class: 'eyebrow' }, named ?? ''),
      h('h1', {}, chip ? words.choose.doneChip : words.choose.doneNow),
      h('p', { class: 'lead' }, chip ? words.choose.doneChipHint : words.choose.doneNowHint),
      h('p', {}, words.show.uses),
      h('p', { class: 'note' }, ...rich(words.nobody, { brand: stay.visit().brand })),
      backButton(stay),
    ),
  );
}

/** The answer was lost on the way: neither yes nor no is claimed. */
function drawUnsure(stay: Stay): void {
  const { words } = stay;
  stay.finish();
  show(
    stay.main,
    h(
      'section',
      { class: 'stack narrow' },
      h('h1', {}, words.choose.unsure),
      h('p', { class: 'lead' }, words.choose.unsureHint),
      backButton(stay),
    ),
  );
}

function backButton(stay: Stay): HTMLElement {
  const href = safeReturn(stay.visit().returnTo);
  return h('p', { class: 't-5' }, h('a', { class: 'btn', href }, stay.words.goBack));
}
