/** Lower case without accents, character by character: places in it are places in the text. */
export function folded(text: string): string {
  return Array.from(text, (one) => {
    const plain = one.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
    return plain.length === one.length ? plain : one;
  }).join('');
}
