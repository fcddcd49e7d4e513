import type { Key } from '@countersign/callflow';
import type { LineAnswer } from '@countersign/lines';
import type { GivenPerson } from '../given.ts';
import { goTo, page } from '../reply.ts';
import type { Scene, StreetRoom } from '../room.ts';
import type { PlacedCall, PracticePhones } from './phones.ts';
import { PracticePhonePage } from './page.tsx';

const KEY = /^[0-9*#]$/;

/** What is new on the phone. */
export function phoneVersion(call: PlacedCall | undefined): string {
  return call === undefined ? 'idle' : `${call.id}.${call.heard.length}`;
}

export function showPhone(
  { config, phones }: Pick<StreetRoom, 'config' | 'phones'>,
  scene: Scene,
  person: GivenPerson,
): LineAnswer {
  const call = phones.callFrom(person.phone);
  return page(
    <PracticePhonePage
      frame={scene.frame}
      person={person}
      numbers={scene.given.numbers ?? []}
      call={call}
      sipPort={config.sipPort}
      version={phoneVersion(call)}
    />,
  );
}

/** A number is called, a key pressed, the phone put down. Only numbers of the bank can be called. */
export function actOnPhone(
  phones: PracticePhones,
  scene: Scene,
  { form, person }: { readonly person: GivenPerson; readonly form: URLSearchParams },
): LineAnswer | undefined {
  const to = form.get('to') ?? '';
  const key = form.get('key') ?? '';
  if (form.get('act') === 'end') phones.hangUp(person.phone);
  else if (KEY.test(key)) phones.press(person.phone, key as Key);
  else if ((scene.given.numbers ?? []).includes(to)) phones.dial({ from: person.phone, to });
  else return undefined;
  return goTo(`/people/${person.reference}/phone`);
}
