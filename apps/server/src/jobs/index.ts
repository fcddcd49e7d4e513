export { createJobs, JOBS_DEFAULTS, type Jobs, type JobsParts } from './jobs.ts';
export type { JobsSettings } from './worker.ts';
export {
  defineJob,
  LeaseLostError,
  type EnqueueOptions,
  type JobData,
  type JobHandler,
  type JobId,
  type JobKind,
  type JobRun,
} from './types.ts';
