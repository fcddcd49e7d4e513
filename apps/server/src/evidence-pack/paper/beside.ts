import { createBeside, type BesideLimits } from '../../platform/index.ts';
import type { Paper } from './types.ts';

/** The largest pack takes two seconds of a busy computer. */
const LIMITS: BesideLimits = { timeMs: 30_000, memoryMb: 256, threads: 1 };
const DRAWER = new URL('./draw-worker.ts', import.meta.url);

export type Draw = (paper: Paper) => Promise<Buffer>;

/** Draws papers beside the server's own work. The budget of files bounds how many wait. */
export function createDraw(limits: BesideLimits = LIMITS): Draw {
  const draw = createBeside<Paper, Uint8Array>(DRAWER, limits, 'the paper was not drawn');
  return async (paper) => {
    const bytes = await draw(paper);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  };
}
