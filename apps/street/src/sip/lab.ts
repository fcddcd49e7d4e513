import { createEndpoint, type Endpoint } from '@countersign/sip';
import type { StreetCall } from '../calls/exchange.ts';
import type { FetchPassport } from '../calls/caller.ts';
import type { Given, GivenPerson } from '../given.ts';
import type { Device, PracticePhones } from '../phone/phones.ts';
import { takeCall } from './incoming.ts';
import { createRinging } from './ringing.ts';
import { sipPasswordOf } from './people.ts';
import { openUdp } from './socket.ts';
import type { SoundParts } from './sound.ts';

export interface SipLabParts extends Omit<SoundParts, 'onKey'> {
  readonly port: number;
  readonly given: () => Given;
  readonly phones: PracticePhones;
  readonly exchange: {
    readonly answer: (id: string) => void;
    readonly decline: (id: string) => void;
  };
  readonly fetchPassport: FetchPassport;
  /** Where the keys are that a PASSporT is checked with. */
  readonly keySetUrl: string;
  /** What was not taken, in words without anything that came. */
  readonly onRefused: (why: string) => void;
}

/** Real telephones on this computer, in the place of somebody's practice phone. */
export interface SipLab {
  /** A call of the exchange rings, is answered elsewhere, or is over. */
  readonly moved: (call: StreetCall) => void;
  /** The telephone that has answered this call. */
  readonly deviceOf: (call: StreetCall) => Device | undefined;
  readonly close: () => void;
}

const REALM = 'street.example';

/** Opens the port. Telephones register as `<reference of the person>`, and call the bank's numbers. */
export async function openSipLab(parts: SipLabParts): Promise<SipLab> {
  const { onRefused, random, timers } = parts;
  const find = (is: (person: GivenPerson) => boolean) => parts.given().people.find(is);
  // The port is open before its number is known to whoever answers there.
  let endpoint: Endpoint | undefined;
  const port = await openUdp(parts.port, (bytes, from) => endpoint?.receive(bytes, from));
  const made = createEndpoint({
    ...{ own: port.own, realm: REALM, send: port.send, timers, random, onRefused },
    // Debian's baresip gives up as soon as it is asked for SHA-256 as well.
    algorithms: ['MD5'],
    passwordOf: (user) => {
      const person = find(({ reference }) => reference === user);
      return person && sipPasswordOf(person);
    },
    onCall: (call) => {
      const person = find(({ reference }) => reference === call.user);
      if (person !== undefined && (parts.given().numbers ?? []).includes(call.to))
        return takeCall(parts, call, person.phone);
      call.refuse(404);
      return {};
    },
  });
  endpoint = made;
  const ringing = createRinging(parts, made, (phone) => {
    const person = find((one) => one.phone === phone);
    return person && made.findBinding(person.reference);
  });
  return { moved: ringing.moved, deviceOf: ringing.deviceOf, close: port.close };
}
