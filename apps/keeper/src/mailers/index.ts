export { releaseBatch, releasedBatches, reportBatch } from './batch.ts';
export { bureauKey } from './bureau.ts';
export { callOffForCard, cancelMailer, orderMailer } from './order.ts';
