import { spawn } from 'node:child_process';
import { join } from 'node:path';

import type { Command } from '../command.ts';

const ROOT = join(import.meta.dirname, '../../../..');

export const startCommands: readonly Command[] = [
  {
    name: 'start',
    usage: '',
    summary: 'Open the house; the same as npm start',
    words: [0, 0],
    run: async () => {
      const child = spawn('npm', ['start', '--silent'], { cwd: ROOT, stdio: 'inherit' });
      // Ctrl-C reaches the house by itself; it closes in order, and this waits for it.
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
      const code = await new Promise<number | null>((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', resolve);
      });
      return code === 0 ? 0 : 1;
    },
  },
];
