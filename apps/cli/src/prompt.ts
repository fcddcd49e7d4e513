import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

let waiting: AsyncIterator<string> | undefined;

/**
 * Asks on standard error and reads one line of standard input. From a terminal a secret is not shown while it is
 * typed; from a pipe lines are read one after the other, so that a script can answer.
 */
export async function askLine(question: string, isSecret = false): Promise<string> {
  process.stderr.write(question);
  const { stdin } = process;
  if (!stdin.isTTY) {
    waiting ??= createInterface({ input: stdin })[Symbol.asyncIterator]();
    const next = await waiting.next();
    process.stderr.write('\n');
    return next.done === true ? '' : next.value.trim();
  }
  const silent = new Writable({ write: (_part, _encoding, done) => done() });
  const lines = createInterface({
    input: stdin,
    output: isSecret ? silent : process.stderr,
    terminal: true,
  });
  const typed = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  if (isSecret) process.stderr.write('\n');
  return typed.trim();
}
