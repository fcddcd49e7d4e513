/** The end of a line that is the middle of an address, and what an address begins with; each is looked for once, so that no line is slow. */
const OPEN_END = /[-./_=&?%~+#]$/;
const ADDRESS = /https?:\/\/|www\./i;
/** Longer than any address that is read off a picture. */
const ADDRESS_CHARS_MAX = 1_024;
const CHARS_MAX = 20_000;

/** Words of a picture as they were read: an address that a narrow screen broke in two is one again. */
export function joinLines(read: string): string {
  const lines = read
    .slice(0, CHARS_MAX)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && line !== '' && isOpen(before))
      joined[joined.length - 1] = before + line;
    else if (line !== '' || (before !== undefined && before !== '')) joined.push(line);
  }
  return joined.join('\n').trim();
}

function isOpen(line: string): boolean {
  if (!OPEN_END.test(line.slice(-1))) return false;
  const end = line.slice(-ADDRESS_CHARS_MAX);
  return ADDRESS.test(end.slice(Math.max(end.lastIndexOf(' '), end.lastIndexOf('\t')) + 1));
}
