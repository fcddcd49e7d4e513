// Forked by benchmarks: the embedded PostgreSQL of the tests, until the parent lets go.
import { startThrowawayCluster } from '@countersign/supervisor';

const [, , buffers] = process.argv;
const settings = buffers === undefined ? {} : { shared_buffers: buffers };
const cluster = await startThrowawayCluster(undefined, settings);
process.once('disconnect', () => {
  void cluster.stop().then(() => process.exit(0));
});
process.send?.({ socketFolder: cluster.socketFolder });
