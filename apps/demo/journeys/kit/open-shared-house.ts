// Opens one house for all journeys of a run, says where it is in one line of JSON (`AttachedHouse`), and closes it at
// SIGTERM. Exits 1 when a process of the house does not end.
import { type AttachedHouse, startHouse } from './house.ts';

const { origins, stateDir, notesDir, programmeFile, pid, close } = await startHouse();
const attached: AttachedHouse = { origins, stateDir, notesDir, programmeFile, pid };
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
