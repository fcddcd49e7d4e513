import { OF_THE_LINE, type ConsentChoice } from './contact/index.ts';
import type { ChoicesPort } from './desks/index.ts';
import type { House } from './house.ts';

type Language = Parameters<ChoicesPort['of']>[1];

/** What members choose of what we send, in their language. */
export function choicesPort({ contact, programme }: House): ChoicesPort {
  const titleOf = (purpose: string, language: Language) => {
    const { category } = programme.purpose(purpose);
    return category[language] ?? category['en'] ?? purpose;
  };
  return {
    of: async (memberId, language) => {
      const given = Map.groupBy(await contact.choicesOf(memberId), ({ purpose }) => purpose);
      const stopped = await contact.stoppedPhones(memberId);
      const always = programme
        .current()
        .programme.purposes.filter(({ basis, id }) => basis === 'service' && !OF_THE_LINE.has(id))
        .map(({ id }) => titleOf(id, language));
      const choices = [...given].map(([purpose, ways]) => ({
        purpose,
        title: titleOf(purpose, language),
        ways: ways.map(({ channel, isGiven, since }: ConsentChoice) => ({
          channel,
          isGiven,
          since,
        })),
      }));
      return { choices, stopped, always };
    },
    choose: ({ memberId, correlation }, wanted) =>
      contact.choose({ memberId, correlation }, wanted),
    startTexts: ({ memberId, correlation }, phone) =>
      contact.startTexts({ memberId, correlation }, phone),
    oneClick: (ask) => contact.unsubscribe({ ...ask, by: 'one-click' }),
  };
}
