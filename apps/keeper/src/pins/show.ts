import type { Outcome } from '@countersign/kernel';
import type { Refusal, ShownPin, ShowPin } from '@countersign/keeper-contract';
import { BackendFault } from '../backend-port.ts';
import { openPan } from '../cards/index.ts';
import type { House } from '../house.ts';
import { placeOf, runAct } from './act.ts';
import { openValue } from './record.ts';

/** One backend call: the PIN goes from its offset straight into a block that only this screen can open. */
export async function showPin(house: House, ask: ShowPin): Promise<Outcome<ShownPin, Refusal>> {
  return runAct<ShownPin>(house, ask, {
    act: 'pin.show',
    perform: async (claim, screen, proven) => {
      const offset = openValue(house.keys, claim.record);
      if (offset === undefined) throw new BackendFault('a PIN vanished while it was shown');
      const { block, ...used } = await house.backend.showFromOffset({
        pan: openPan(house.keys, claim.card),
        offset,
        controlNumber: claim.controlNumber,
        screen,
      });
      return {
        done: true,
        used,
        keep: async (tx) => {
          tx.post('update pins_record set shown_at = $2 where card = $1', [
            claim.card.token,
            house.clock(),
          ]);
          const said = [{ kind: 'pin.shown', ...placeOf(claim.ticket), way: proven.way }] as const;
          const returnTo = `${house.sites.appOrigin}${claim.ticket.returnPath}`;
          return { answer: { block, returnTo }, said };
        },
      };
    },
  });
}
