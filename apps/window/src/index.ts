// The door: the window's answers without its process, for whoever puts a window into a test.
export { answerWindow, type WindowRoom } from './answer.ts';
export { readConfig, type WindowConfig } from './config.ts';
export { FileAltered, loadFiles, type Manifest, type PinnedFiles } from './files.ts';
export { createRate, type TakeTurn } from './rate.ts';
export { RELAY_BODY_BYTES_MAX } from './relay.ts';
