import type { House } from './house.ts';

/** What a contact is about, as the programme says it to members. */
export function titleOf(
  { programme }: Pick<House, 'programme'>,
  purpose: string,
  language: 'en' | 'es',
): string {
  const { category } = programme.purpose(purpose);
  return category[language] ?? category['en'] ?? purpose;
}

/** Representatives are known by their first name: `o.castellan` and `olive` sign in, the member reads `Olive`. */
export function firstName(userId: string): string {
  const name = userId.split('.').find((part) => part.length > 1) ?? userId;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
