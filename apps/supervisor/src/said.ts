const PREFIX = 'say: ';
const NEWLINE = 0x0a;
const LINE_BYTES_MAX = 4 * 1024;

/**
 * Parts the lines of a process's standard output: `say: TEXT` goes to whoever opened the house and into no log
 * (the one-time link of the first operator is such a line); everything else goes to the log.
 */
export function splitSaid(
  say: (line: string) => void,
  log: (part: Uint8Array) => void,
): (part: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (part) => {
    rest = Buffer.concat([rest, part]);
    for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE)) {
      const line = rest.subarray(0, end + 1);
      rest = rest.subarray(end + 1);
      const text = line.toString('utf8').trimEnd();
      if (text.startsWith(PREFIX)) say(text.slice(PREFIX.length));
      else log(line);
    }
    if (rest.length <= LINE_BYTES_MAX) return;
    log(rest);
    rest = Buffer.alloc(0);
  };
}
