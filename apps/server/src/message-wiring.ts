import { ok } from '@countersign/kernel';
import type { CheckMessage } from './desks/index.ts';
import type { House } from './house.ts';
import { isMsg } from './mail-reader/index.ts';

/** A mail that Outlook saved has no signature left: its words are compared, with everything that stands beside them. */
async function wordsOfMsg(house: House, mail: Buffer): Promise<string | undefined> {
  if (!isMsg(mail)) return undefined;
  const read = await house.mailReader.readFile(mail);
  if (!read.ok) return undefined;
  const { attachments = [], links = [], text } = read.value;
  return [text, ...links.map(({ href }) => href), ...attachments.map(({ name }) => name)].join(
    '\n',
  );
}

/** Answers of the message check in the words of the pages. */
export function checkMessageOf(house: House): CheckMessage {
  return async ({ correlation, memberId, source, what }, language) => {
    const askedBy = memberId === undefined ? [] : [memberId];
    const asked = { askedBy, source, correlation };
    const words = 'mail' in what ? await wordsOfMsg(house, what.mail) : what.text;
    const checked = await house.messageCheck.check(
      words === undefined && 'mail' in what
        ? { ...asked, ...what, isPassedOn: false }
        : { ...asked, text: words ?? '' },
    );
    if (!checked.ok) return checked;
    const answer = checked.value;
    if (answer.answer === 'subject') {
      const { subject, verdict } = answer.judged;
      return ok({ answer: 'subject', judged: { shown: subject.shown, verdict } });
    }
    if (answer.answer === 'altered' || answer.answer === 'not-ours') {
      const parts = answer.parts.map(({ subject, verdict }) => ({ shown: subject.shown, verdict }));
      return ok(
        answer.answer === 'altered' ? { answer: 'altered', parts } : { answer: 'not-ours', parts },
      );
    }
    const { category } = house.programme.purpose(answer.message.purpose);
    const purpose = category[language] ?? category['en'] ?? answer.message.purpose;
    return ok({ ...answer, message: { ...answer.message, purpose } });
  };
}
