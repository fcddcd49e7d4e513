// Forked by benchmarks: the embedded PostgreSQL of the tests, until the parent lets go.
import { startThrowawayCluster } from '@countersign/supervisor';

const cluster = await startThrowawayCluster();
process.once('disconnect', () => {
  void cluster.stop().then(() => process.exit(0));
});
process.send?.({ socketFolder: cluster.socketFolder });
