import type { Instant } from '@countersign/kernel';
import { createAccount } from './account.ts';
import { createDeviceGrants } from './device-grants.ts';
import type { Signin } from './door.ts';
import { createHasher } from './hasher.ts';
import { purgeJourneys } from './journey-store.ts';
import { onPasskeyAdded, onVisitCard } from './keeper-news.ts';
import type { SigninParts } from './ports.ts';
import { tellRemovals } from './passkey-removals.ts';
import { createLineDoor } from './on-the-line.ts';
import { createRecovery } from './recovery.ts';
import { createRegistration } from './registration.ts';
import type { Room } from './room.ts';
import { createIdentify } from './sessions.ts';
import { createSignIn } from './sign-in.ts';
import { createEnrolment } from './staff-enrolment.ts';
import { createStaff } from './staff.ts';
import { createStepUpDoor } from './step-up.ts';

const KEPT_MS = 24 * 3_600_000;

export function createSignin(parts: SigninParts): Signin {
  const room: Room = { ...parts, hasher: createHasher(parts) };
  const stepUp = createStepUpDoor(room);
  return {
    ...createRegistration(room),
    ...createRecovery(room),
    ...createSignIn(room),
    ...stepUp,
    ...createLineDoor(room),
    ...createAccount(room, stepUp),
    ...createStaff(room),
    ...createEnrolment(room),
    ...createDeviceGrants(room),
    onVisitCard: (tx, event) => onVisitCard(room, tx, event),
    onPasskeyAdded: (tx, event) => onPasskeyAdded(room, tx, event),
    identify: createIdentify(room),
    purge: async () => {
      await tellRemovals(room);
      await purgeJourneys(parts.db.reader, (parts.clock() - KEPT_MS) as Instant);
    },
  };
}
