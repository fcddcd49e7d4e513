import { fits, Matched, KeeperKey, Visit, windowLine } from '@countersign/keeper-contract';
import { fromBase64Url, toBase64Url, utf8 } from '@countersign/kernel';
import { sealBox } from '@countersign/sealing';
import { securityCode } from './sample-keys.ts';
import type { DemoCard, DemoMember } from './world.ts';

/** Types a card at the window, as its page would: one box, sealed to the keeper. @returns where the page goes next */
export async function typeCard(ask: {
  readonly windowOrigin: string;
  readonly ticket: string;
  readonly card: DemoCard;
  readonly member: DemoMember;
}): Promise<string> {
  const { windowOrigin, ticket, card, member } = ask;
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const answered = await fetch(new URL(path, windowOrigin), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: windowOrigin,
        'sec-fetch-site': 'same-origin',
      },
      body: JSON.stringify(body),
    });
    return answered.json();
  };
  const key: unknown = await (await fetch(new URL(windowLine.keeperKey.path, windowOrigin))).json();
  const visit = await post(windowLine.openVisit.path, { ticket });
  if (!fits(KeeperKey, key) || !fits(Visit, visit))
    throw new Error('the window does not answer as it should');
  const [year = '', month = ''] = card.expiry.split('-');
  const box = await sealBox({
    recipient: fromBase64Url(key.publicKey),
    kind: 'card-match',
    context: `${ticket}|`,
    fields: {
      pan: utf8(card.pan),
      securityCode: utf8(securityCode(card)),
      expiry: utf8(`${month}${year.slice(2)}`),
      idEnding: utf8(member.idEnding),
    },
  });
  const matched = await post(windowLine.matchCard.path, { ticket, box: toBase64Url(box) });
  if (!fits(Matched, matched)) throw new Error('the window did not take the card');
  return matched.returnTo;
}
