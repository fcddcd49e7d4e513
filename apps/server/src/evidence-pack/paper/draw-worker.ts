// A thread of its own that draws one paper and ends: a long one costs nobody else's request a moment.
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { drawPaper } from './draw.ts';
import type { Paper } from './types.ts';

/** 0 is what everybody has, 19 the least. */
const DRAWER_NICE = 10;

// On Linux this is the thread's own, and so the server's thread goes first; elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(0, DRAWER_NICE);

// The paper was made by the room that started this thread, and is plain words.
const bytes = Uint8Array.from(await drawPaper(workerData as Paper));
parentPort?.postMessage(bytes, [bytes.buffer]);
