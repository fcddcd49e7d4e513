/** The languages that every key of the copy exists in. */
export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];

/** The same shape with any text: a translation that misses a key, or has one more, does not compile. */
export type Translated<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Translated<T[Key]>;
};

/** An English text and its translation under one roof, with the English literals as the type of both. */
export type InLanguages<T> = { readonly [L in Language]: T };

/**
 * Joins a section's languages. The type keeps the English literals, because the names of the slots are read from
 * them; a test holds every translation to the same slots.
 */
export function inLanguages<const T>(en: T, es: Translated<T>): InLanguages<T> {
  return { en, es: es as unknown as T };
}

/** @returns the language, or undefined for anything that is not exactly one of ours */
export function parseLanguage(text: string | undefined): Language | undefined {
  return languages.find((language) => language === text);
}

/** Longest Accept-Language header that is looked at, in characters. */
const acceptLanguageMax = 256;

/**
 * The first language of ours in an Accept-Language header by its weights (RFC 9110 clause 12.5.4).
 * @returns `en` when the header names none of ours
 */
export function chooseLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .slice(0, acceptLanguageMax)
    .split(',')
    .map((part, place) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight), place };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  for (const { tag } of wanted) {
    const found = languages.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (found) return found;
  }
  return 'en';
}
