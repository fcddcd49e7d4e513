export { createJobs, JOBS_DEFAULTS, type Jobs, type JobsParts, type JobsSettings } from './jobs.ts';
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
