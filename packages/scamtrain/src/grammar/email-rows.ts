// From e-mail templates to rows: body and frame, sender, links, and what a reader still has of them.
import type { FlagCode } from '@countersign/scamflags';

import { type Chance, chanceOf, hashText } from '../random.ts';
import type { TrainRow } from '../data/rows.ts';
import { lureLinks, ownLinks } from './email-addresses.ts';
import { framed, setLinks, styleOf } from './email-body.ts';
import {
  genuineAuthentication,
  ownSender,
  tidySender,
  trapAuthentication,
  trapSender,
} from './email-senders.ts';
import type { MailTemplate } from './email-sheet.ts';
import { EMAIL_TEMPLATES } from './email-sheets.ts';
import { expand } from './expand.ts';
import { addNoise } from './noise.ts';
import { parsePattern } from './pattern.ts';
import { type Scene, makeScene, pick } from './slots.ts';
import type { Region, Side } from './template.ts';

/** Genuine mail is of more kinds, and a false alarm weighs more. */
const ROWS: Readonly<Record<Side, number>> = { legit: 16, scam: 12, pair: 9 };
/** Genuine mail whose links lead through the counting host of a mailer. */
const COUNTED = 0.1;
const REGIONS: Readonly<Record<string, readonly Region[]>> = {
  en: ['us', 'us', 'gb'],
  es: ['es', 'es', 'es', 'mx', 'mx', 'co', 'ar'],
};

/** All e-mail of the grammar: the same rows in the same order for the same seed. */
export function* emailRows(seed: number): Iterable<TrainRow> {
  for (const template of EMAIL_TEMPLATES) yield* emailRowsOf(template, seed);
}

export function* emailRowsOf(template: MailTemplate, seed: number): Iterable<TrainRow> {
  const chance = chanceOf(seed ^ hashText(template.id));
  const wanted = template.rows ?? ROWS[template.side];
  const sides = template.side === 'pair' ? [false, true] : [template.side === 'scam'];
  const seen = new Set<string>();
  for (let tries = 0; tries < wanted * 2 && seen.size < wanted; tries += 1) {
    const drawn = Math.floor(chance.next() * 2 ** 32);
    const rows = sides.map((isScam) => rowOf(template, { isScam, drawn, nth: seen.size }));
    const key = rows.map(({ text }) => text).join('\n');
    if (seen.has(key)) continue;
    seen.add(key);
    yield* rows;
  }
}

interface Ask {
  readonly isScam: boolean;
  readonly drawn: number;
  readonly nth: number;
}

function rowOf(template: MailTemplate, { isScam, drawn, nth }: Ask): TrainRow {
  const { id, lang, kind, trade, side } = template;
  const isPair = side === 'pair';
  // Each part draws for itself, so that the two sides of a pair differ in nothing else.
  const of = (part: number) => chanceOf(drawn ^ Math.imul(part, 0x9e3779b9));
  const chance = of(1);
  const possible = template.regions ?? REGIONS[lang] ?? [lang as Region];
  const scene = makeScene(pick(possible, of(2)), of(3));
  const write = (text: string) =>
    expand(parsePattern(text.replace(/\$T(?=Domain|Url|Id|Lure|\W|$)/g, `$${trade}`)), {
      chance,
      scene,
      isScam,
    });
  const body = framed(template, isScam && !isPair, { write, chance: of(4) });
  const lure = lureLinks(scene, trade, of(5));
  const own = ownLinks(scene.fill(`${trade}Domain`), of(6), isPair ? 0 : COUNTED);
  const style = styleOf(of(7), isPair);
  const linked = setLinks(body.text, style, { own: side === 'scam' ? lure : own, lure });
  const subject = write(template.subject);
  const sender = senderOf(template, { isScam, scene, lure: lure(), write, chance: of(8) });
  const text = addNoise(
    linked.text,
    { ...template, channel: 'email', side },
    { chance: of(9), isScam: isScam && !isPair },
  );
  const label = isScam ? 'scam' : 'legit';
  return {
    id: `${id}/${isPair ? `${label}/` : ''}${nth}`,
    channel: 'email',
    lang,
    label,
    source: 'grammar',
    kind,
    text,
    template: id,
    ...(subject === '' || style.isPasted ? {} : { subject }),
    ...(style.isPasted ? {} : sender),
    ...(linked.links.length === 0 ? {} : { links: linked.links }),
    ...(isPair ? { pair: `${id}/${nth}` } : {}),
    flags: flagsOf(template, isScam, body.isNameless),
  };
}

function flagsOf(
  { flags = [], side }: MailTemplate,
  isScam: boolean,
  isNameless: boolean,
): readonly FlagCode[] {
  const own = side === 'pair' && !isScam ? [] : flags;
  return isNameless && isScam && !own.includes('knows-nothing') ? [...own, 'knows-nothing'] : own;
}

interface SenderAsk {
  readonly isScam: boolean;
  readonly scene: Scene;
  readonly lure: string;
  readonly write: (text: string) => string;
  readonly chance: Chance;
}

type Sender = Pick<TrainRow, 'from' | 'replyTo' | 'authentication'>;

const HEADERLESS = 0.12;
const REPLY = { genuine: 0.12, trap: 0.2 } as const;

/** As far as a reader has it: many have the sender's line only. A pair has the same sender twice, unless it says otherwise. */
function senderOf(
  template: MailTemplate,
  { isScam, scene, lure, write, chance }: SenderAsk,
): Sender {
  const { side, trade } = template;
  const isTrap = isScam && side !== 'pair';
  const made = isTrap
    ? trapSender(scene, trade, lure, chance)
    : { line: ownSender(scene, trade, chance), isSpoofed: false };
  const from = tidySender(template.from === undefined ? made.line : write(template.from), chance);
  const isHeaderless = chance.next() < HEADERLESS;
  const authentication = isTrap
    ? trapAuthentication(made.isSpoofed && template.from === undefined, chance)
    : genuineAuthentication(chance);
  const hasReply = chance.next() < (isTrap ? REPLY.trap : REPLY.genuine);
  const usual = isTrap ? `${scene.fill(trade)} <%free>` : `support@${scene.fill(`${trade}Domain`)}`;
  const told =
    template.replyTo === undefined
      ? hasReply && template.from === undefined
        ? usual
        : ''
      : write(template.replyTo);
  const replyTo = tidySender(
    told.replace('<%free>', `<desk.${scene.fill('last3')}@%free>`),
    chance,
  );
  return {
    from,
    ...(replyTo === '' ? {} : { replyTo }),
    ...(isHeaderless ? {} : { authentication }),
  };
}
