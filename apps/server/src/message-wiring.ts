import { ok } from '@countersign/kernel';
import type { CheckMessage } from './desks/index.ts';
import type { House } from './house.ts';

/** Answers of the message check in the words of the pages. */
export function checkMessageOf(house: House): CheckMessage {
  return async ({ correlation, memberId, source, what }, language) => {
    const askedBy = memberId === undefined ? [] : [memberId];
    const asked = { askedBy, source, correlation };
    const checked = await house.messageCheck.check(
      'text' in what ? { ...asked, ...what } : { ...asked, ...what, isPassedOn: false },
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
