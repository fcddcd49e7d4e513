// Opens one house for all journeys of a run, says where it is in one line of JSON (`AttachedHouse`), and closes it at
// SIGTERM. Exits 1 when a process of the house does not end.
import { startHouse } from './house.ts';

const { close, said: _said, ...attached } = await startHouse();
process.once('SIGTERM', () => {
  void close().then(
    () => process.exit(0),
    (fault: unknown) => {
      process.stderr.write(`${String(fault)}\n`);
      process.exit(1);
    },
  );
});
process.stdout.write(`${JSON.stringify(attached)}\n`);
