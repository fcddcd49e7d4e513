// A thread of its own that reads one candidate and ends: whatever its file does to it, nobody else's request waits.
import { parentPort, workerData } from 'node:worker_threads';
import { parseCandidate } from './candidate-file.ts';

// The room that started this thread hands it the bytes of one file, as they came.
parentPort?.postMessage(parseCandidate(workerData as Uint8Array));
