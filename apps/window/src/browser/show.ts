import type { Proof, ShownPin } from '@countersign/keeper-contract';
import { fromHex, toBase64Url } from '@countersign/kernel';
import { say } from '@countersign/ui/copy';
import { paths } from '../pages/paths.ts';
import { ask } from './ask.ts';
import { h, rich, show } from './dom.ts';
import { drawLook } from './look.ts';
import { drawProof, hasWay } from './proof.ts';
import { makeScreenKey, openPin, type ScreenKey } from './screen-key.ts';
import { begin, refuseHere, safeReturn, type Stay } from './stay.ts';

void begin(['pin.show'], async (stay) => {
  if (!hasWay(stay.visit())) return stay.end('cooling');
  const screen = await makeScreenKey();
  const proof = drawProof(stay, {
    act: 'pin.show',
    screen,
    use: (one, place) => fetchPin(stay, screen, one, place),
  });
  show(stay.main, h('div', { class: 'states' }, lead(stay, stay.words.proof.title), proof));
});

async function fetchPin(
  stay: Stay,
  screen: ScreenKey,
  proof: Proof,
  place: HTMLElement,
): Promise<void> {
  const pin = stay.visit().pin;
  const screenKey = toBase64Url(screen.publicKey);
  const shown = await ask<ShownPin>(paths.showPin, { ticket: stay.ticket, screenKey, proof });
  if (!shown.ok) {
    if (refuseHere(stay, place, shown.refusal)) {
      const opened = await stay.reopen();
      if (!opened.ok) refuseHere(stay, place, opened.refusal);
    }
    return;
  }
  if (pin === undefined) return stay.end('fault');
  const digits = await openPin(screen, pin, fromHex(shown.value.block)).catch(() => undefined);
  if (digits === undefined) return stay.end('fault');
  stay.finish();
  const look = drawLook(stay, digits, () => drawOver(stay));
  show(stay.main, h('div', { class: 'states' }, lead(stay, stay.words.show.title), look));
}

function lead(stay: Stay, title: string): HTMLElement {
  const { words } = stay;
  const { card, brand } = stay.visit();
  const named = card && say(words.show.card, { product: card.productName, last4: card.lastFour });
  const asking = title === words.proof.title;
  return h(
    'section',
    { class: 'stack' },
    // Beside the digits stands nothing that says whose card they open (PIN rule 15).
    asking && named !== undefined && h('p', { class: 'eyebrow' }, named),
    h('h1', {}, title),
    h('p', { class: 'quiet' }, words.show.alone, !asking && ` ${words.show.learn}`),
    asking && h('p', { class: 'note' }, ...rich(words.nobody, { brand })),
  );
}

function drawOver(stay: Stay): void {
  const { words } = stay;
  show(
    stay.main,
    h(
      'section',
      { class: 'stack narrow' },
      h('h1', {}, words.show.over),
      h('p', { class: 'lead' }, words.show.overHint),
      h('p', {}, words.show.uses),
      h('p', { class: 'note' }, ...rich(words.nobody, { brand: stay.visit().brand })),
      h(
        'p',
        { class: 't-5' },
        h('a', { class: 'btn', href: safeReturn(stay.visit().returnTo) }, words.goBack),
      ),
    ),
  );
}
