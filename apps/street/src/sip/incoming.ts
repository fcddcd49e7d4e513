import type { EndStatus } from '@countersign/callflow';
import { answerOffer, type CallEvents, type IncomingCall, SipError } from '@countersign/sip';
import type { PracticePhones } from '../phone/phones.ts';
import { LOOPBACK } from './socket.ts';
import { type CallSound, openSound, type SoundParts } from './sound.ts';

export interface IncomingParts extends Omit<SoundParts, 'onKey'> {
  readonly phones: PracticePhones;
}

/** How a call ends that the bank does not answer. */
const REFUSED_BY: Readonly<Record<EndStatus, 480 | 486 | 500>> = {
  ...{ completed: 480, busy: 486, 'no-answer': 480, canceled: 480, failed: 500 },
};

/** A real telephone calls the bank: the bank's words are heard on it, and its keys are pressed. */
export function takeCall(parts: IncomingParts, call: IncomingCall, from: string): CallEvents {
  const { onFault, phones } = parts;
  let [isDialled, isOver] = [false, false];
  let confirmed = () => {};
  let sound: CallSound | undefined;
  const over = () => {
    isOver = true;
    sound?.close();
  };
  const begin = async () => {
    const opened = await openSound({
      ...parts,
      onKey: (key) => {
        if (!isOver) phones.press(from, key);
      },
    });
    sound = opened;
    const agreed = agree(call.offer, opened);
    if (agreed === undefined) call.refuse(488);
    if (agreed === undefined || isOver) return opened.close();
    confirmed = () => opened.begin(agreed.audio);
    isDialled = true;
    phones.dial(
      { from, to: call.to },
      {
        sound: opened.sound,
        onHeard: (entry) => {
          if (entry.kind === 'answered') call.answer(agreed.answer);
          if (entry.kind !== 'ended' || isOver) return;
          over();
          // A call that was answered is hung up; the other half of it does nothing there.
          call.refuse(REFUSED_BY[entry.status]);
          call.hangUp();
        },
      },
    );
  };
  call.ring();
  begin().catch((fault: unknown) => {
    onFault(fault);
    call.refuse(500);
    over();
  });
  return {
    confirmed: () => confirmed(),
    ended: () => {
      if (isOver) return;
      over();
      if (isDialled) phones.hangUp(from);
    },
  };
}

/** Nothing is agreed on with a telephone elsewhere. */
function agree(offer: string, { own }: CallSound) {
  try {
    const agreed = answerOffer(offer, own);
    return agreed?.audio.peer.host === LOOPBACK ? agreed : undefined;
  } catch (error) {
    if (!(error instanceof SipError)) throw error;
    return undefined;
  }
}
