import type { CardNews, Cards } from './cards/index.ts';
import type { Contact } from './contact/index.ts';
import type { Tx } from './platform/index.ts';

/** A change of contact data is told on what is on file now, and on what was there before. */
export async function tellCardNews(
  { contact, cards }: { readonly contact: Contact; readonly cards: Cards },
  tx: Tx,
  news: CardNews,
  correlation: string,
): Promise<void> {
  const { memberId } = news;
  const masked = async (id: string) => (await cards.findEndpoint(tx, id))?.masked ?? '…';
  const tell = (
    template: string,
    facts: Readonly<Record<string, string>>,
    to: 'everywhere' | { readonly contactPointId: string },
  ) => contact.tellMember(tx, { memberId, template, facts, to, correlation });
  switch (news.kind) {
    case 'contact-point-added': {
      await tell('contact.point-added', { point: await masked(news.pointId) }, 'everywhere');
      return;
    }
    case 'contact-point-replaced': {
      const facts = { point: await masked(news.pointId), former: await masked(news.formerId) };
      await tell('contact.point-replaced', facts, 'everywhere');
      await tell('contact.point-replaced', facts, { contactPointId: news.formerId });
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
