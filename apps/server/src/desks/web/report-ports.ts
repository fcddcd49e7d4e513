import type { Reports } from '../../reports/index.ts';

/** What analysts do with what people report. */
export type ReportsPort = Pick<
  Reports,
  | 'queue'
  | 'find'
  | 'lookAlikes'
  | 'campaigns'
  | 'campaign'
  | 'label'
  | 'merge'
  | 'split'
  | 'export'
  | 'block'
  | 'lift'
  | 'blocked'
>;
