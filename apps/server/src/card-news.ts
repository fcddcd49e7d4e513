import type { CardNews, Cards } from './cards/index.ts';
import type { Contact } from './contact/index.ts';
import type { Reach } from './reach/index.ts';
import type { Tx } from './platform/index.ts';

interface NewsParts {
  readonly contact: Pick<Contact, 'tellMember'>;
  readonly cards: Pick<Cards, 'findEndpoint'>;
  readonly reach: Pick<Reach, 'noteReplaced'>;
}

type Facts = Readonly<Record<string, string>>;
type To = 'everywhere' | { readonly contactPointId: string };

/** A change of contact data is told on what is on file now, and on what was there before. */
export async function tellCardNews(
  parts: NewsParts,
  tx: Tx,
  news: CardNews,
  correlation: string,
): Promise<void> {
  const { memberId } = news;
  const masked = async (id: string | undefined) => {
    const point = id === undefined ? undefined : await parts.cards.findEndpoint(tx, id);
    if (point === undefined) throw new Error('a contact point that changed is not on file');
    return point.masked;
  };
  const tell = (template: string, facts: Facts, to: To, about?: string) =>
    parts.contact.tellMember(tx, {
      ...{ memberId, template, facts, to, correlation },
      ...(about === undefined ? {} : { about }),
    });
  switch (news.kind) {
    case 'contact-point-added': {
      await tell('contact.point-added', { point: await masked(news.pointId) }, 'everywhere');
      return;
    }
    case 'contact-point-replaced': {
      const { formerId: contactPointId, pointId } = news;
      const facts = { point: await masked(pointId), former: await masked(contactPointId) };
      const code = await parts.reach.noteReplaced(tx, news);
      await tell('contact.point-replaced', facts, 'everywhere');
      // Its code takes the change back, and so does a word from the old phone: only the old one gets it.
      if (code !== undefined)
        await parts.contact.tellMember(tx, {
          ...{ memberId, template: 'contact.point-replaced-old', facts, code, correlation },
          ...{ to: { contactPointId }, about: pointId },
        });
      else await tell('contact.point-replaced', facts, { contactPointId });
      return;
    }
    case 'contact-point-restored': {
      const { endedIds, pointId } = news;
      const facts = { former: await masked(pointId), point: await masked(endedIds[0]) };
      await tell('contact.change-undone', facts, 'everywhere');
      for (const contactPointId of endedIds)
        await tell('contact.change-undone', facts, { contactPointId });
      return;
    }
    case 'contact-point-removed': {
      const facts = { former: await masked(news.formerId) };
      await tell('contact.point-removed', facts, 'everywhere');
      await tell('contact.point-removed', facts, { contactPointId: news.formerId });
      return;
    }
    case 'address-changed': {
      await tell('contact.address-changed', {}, 'everywhere');
    }
  }
}
