// The door: the processor as a library, and how the street is told who lives there.
export { totp, untilNextCode } from './authenticator.ts';
export {
  createProcessor,
  RECORDS_PER_BOX,
  type PinFacts,
  type Processor,
  type ProcessorOptions,
  type ProcessorRefusal,
} from './processor/processor.ts';
export { scenes, type Scene } from './scenes.ts';
export type { IntakeRecord, IntakeReport } from './processor/intake.ts';
export {
  readGiven,
  writeGiven,
  type Given,
  type GivenCard,
  type GivenPerson,
  type GivenProduct,
} from './given.ts';
