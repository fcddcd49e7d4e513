/** XML 1.0 (fifth edition), production 2: what is no character of a document, halves of a surrogate pair among them. */
// oxlint-disable-next-line no-control-regex
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

export const hasIllegalCharacter = (text: string): boolean => ILLEGAL.test(text);
