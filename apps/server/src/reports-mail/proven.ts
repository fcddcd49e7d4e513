/** Longer than any server writes; what is longer is not looked at. */
const RESULTS_MAX = 4_096;
/** Each of them could hide an end in something that a sender chose. */
const HIDING = /["\\]/;
const COMMENT = /\([^()]{0,1000}\)/g;
const COMMENTS_DEEP = 3;

/**
 * Whether the relay that handed a letter to us found that its sender's domain answers for it (DMARC, RFC 7489), as it wrote on top of
 * it (RFC 8601). Nobody is asked for a key, so nothing that a letter names is resolved; and whatever reads in two ways is no proof.
 * @param results  the value of the topmost Authentication-Results
 * @param relay    the name that our relay writes there; nothing is proven where the house knows none
 */
export function isProven(
  results: string | undefined,
  { address, relay }: { readonly address: string; readonly relay: string | undefined },
): boolean {
  if (results === undefined || relay === undefined) return false;
  if (results.length >= RESULTS_MAX || HIDING.test(results)) return false;
  let plain = results.toLowerCase();
  for (let deep = 0; deep < COMMENTS_DEEP; deep += 1) plain = plain.replaceAll(COMMENT, ' ');
  if (/[()]/.test(plain)) return false;
  const [by = '', ...found] = plain.split(';').map((one) => one.trim().split(/\s+/));
  // A version may stand behind the name.
  if (by[0] !== relay.toLowerCase()) return false;
  const dmarc = found.filter((words) => words.some((word) => word.startsWith('dmarc=')));
  const [only, another] = dmarc;
  if (only === undefined || another !== undefined || only[0] !== 'dmarc=pass') return false;
  const from = only.filter((word) => word.startsWith('header.from='));
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return from.length === 1 && from[0] === `header.from=${domain}`;
}
