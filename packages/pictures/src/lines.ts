/** The end of a line that is the middle of an address. */
const OPEN_END = /(?:https?:\/\/|www\.)\S*[-./_=&?%~+#]$/i;
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
    if (before !== undefined && line !== '' && OPEN_END.test(before))
      joined[joined.length - 1] = before + line;
    else if (line !== '' || (before !== undefined && before !== '')) joined.push(line);
  }
  return joined.join('\n').trim();
}
