// Addresses of wallets, told by their letters; whether somebody has them is not asked.
const BASE58 = /^[1-9A-HJ-NP-Za-km-z]+$/;
const BECH32 = /^bc1[ac-hj-np-z02-9]{11,71}$/;
const HEX = /^0x[0-9a-f]{40}$/i;

export const WALLET_LETTERS_MIN = 26;
export const WALLET_LETTERS_MAX = 106;

/** @param word as it was written, with its capitals */
export function isWallet(word: string): boolean {
  const { length } = word;
  if (length < WALLET_LETTERS_MIN || length > WALLET_LETTERS_MAX) return false;
  if (HEX.test(word) || BECH32.test(word.toLowerCase())) return true;
  if (!BASE58.test(word) || !/\d/.test(word) || !/[a-z]/.test(word) || !/[A-Z]/.test(word))
    return false;
  const first = word[0] ?? '';
  if ('13'.includes(first)) return length <= 35; // Bitcoin
  if ('LM'.includes(first)) return length === 34; // Litecoin
  if (first === 'T') return length === 34; // Tron
  if (first === 'r') return length <= 35; // Ripple
  if (first === 'D') return length === 34; // Dogecoin
  return '48'.includes(first) && (length === 95 || length === 106); // Monero
}
