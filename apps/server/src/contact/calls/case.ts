/** Letters, digits and what stands between them in the names that issuers give. */
const FORM = /^[A-Za-z0-9._:-]{1,64}$/;
/** As with every name that an issuer gives: thirteen digits in a row could be a card number, whatever stands between them. */
const COULD_BE_A_CARD = /[0-9](?:[._:-]*[0-9]){12}/;
/** One in fifty has thirteen digits in a row by chance, and none is as short as a card number. */
const NAMED_UUID =
  /^(?:[A-Za-z]{1,12}[._:-])?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/;

/** The issuer's own name of what a call is about, or ours of an alert. `undefined` for what is no name, or could be a card number. */
export function parseCase(typed: string): string | undefined {
  const name = typed.trim();
  return FORM.test(name) && (!COULD_BE_A_CARD.test(name) || NAMED_UUID.test(name))
    ? name
    : undefined;
}
