import type { VNode } from 'preact';
import { Log, Note, plural, say } from '@countersign/ui';
import { FREEZE_REASONS } from '../../../../cards/index.ts';
import { DESK_LEVELS, isWithout, UNFREEZE_WHYS } from '../../../../casework/index.ts';
import { atLeast } from '../../../../verification/index.ts';
import type { Frame } from '../../frame.ts';
import type { AgentCallView } from './views.ts';

interface FreezeProps {
  readonly frame: Frame;
  readonly call: AgentCallView;
  readonly here: string;
}

/** The fraud team freezes cards; what is frozen stands there, and how it is asked to end. */
export function Freezing(props: FreezeProps): VNode | null {
  return (
    <>
      <Freeze {...props} />
      <Frozen {...props} />
    </>
  );
}

function Freeze({ call, frame, here }: FreezeProps): VNode | null {
  const words = frame.copy.freeze.desk;
  const { deeds, freezable = [] } = call;
  const done = deeds?.freeze;
  if (done === undefined && freezable.length === 0) return null;
  return (
    <section aria-labelledby="freeze">
      <h2 id="freeze">{words.title}</h2>
      {done === undefined ? null : (
        <div class="t-2" role="status">
          <Note>{frozenWords(frame, done)}</Note>
        </div>
      )}
      {freezable.length === 0 ? null : (
        <>
          <p class="quiet small t-1 b-3">{words.lead}</p>
          <form class="stack gap-3" method="post" action={`${here}/freeze`}>
            <div class="input">
              <label for="f-freeze">{words.which}</label>
              <select id="f-freeze" name="card">
                {freezable.map(({ cardId, ending, is }) => (
                  <option value={cardId}>
                    {is === 'all' ? words.all : say(words.cards[is], { ending })}
                  </option>
                ))}
                {freezable.length > 1 ? <option value="all">{words.all}</option> : null}
              </select>
            </div>
            <div class="input">
              <label for="f-reason">{words.reason}</label>
              <select id="f-reason" name="reason">
                {FREEZE_REASONS.map((reason) => (
                  <option value={reason}>{words.reasons[reason]}</option>
                ))}
              </select>
            </div>
            <button class="btn second" type="submit">
              {words.button}
            </button>
          </form>
        </>
      )}
    </section>
  );
}

function frozenWords(
  frame: Frame,
  { at, cards }: NonNullable<NonNullable<AgentCallView['deeds']>['freeze']>,
): string {
  const words = frame.copy.freeze.desk;
  const text = cards === 0 ? words.none : plural(frame.language, words.frozen, cards);
  return say(text, { at: frame.formats.time(at) });
}

function Frozen({ call, frame, here }: FreezeProps): VNode | null {
  const words = frame.copy.freeze.desk.undo;
  const { frozen = [] } = call;
  if (frozen.length === 0) return null;
  const need = DESK_LEVELS.unfreeze[call.direction];
  const mayAsk = atLeast(call.standing?.level ?? 'L0', need);
  return (
    <section aria-labelledby="frozen">
      <h2 class="b-3" id="frozen">
        {words.title}
      </h2>
      <Log
        rows={frozen.map((one) => ({
          ...{ tone: 'attend', sign: 'bang' },
          title: say(words.row, { ending: one.ending }),
          text: whyFrozen(frame, one),
        }))}
      />
      {mayAsk ? (
        <AskUnfreeze frame={frame} here={here} frozen={frozen} />
      ) : (
        <p class="quiet small t-2">
          {say(words.needs, { level: frame.copy.casework.names[need] })}
        </p>
      )}
    </section>
  );
}

function whyFrozen(
  frame: Frame,
  { at, by, reason }: NonNullable<AgentCallView['frozen']>[number],
): string {
  const { reasons, undo } = frame.copy.freeze.desk;
  const slots = { at: frame.formats.dayTime(at), reason: reasons[reason] };
  return say(by === undefined ? undo.sinceAnswer : undo.since, slots);
}

function AskUnfreeze(props: {
  readonly frame: Frame;
  readonly here: string;
  readonly frozen: NonNullable<AgentCallView['frozen']>;
}): VNode {
  const words = props.frame.copy.freeze.desk;
  const whys = UNFREEZE_WHYS.filter((why) => props.frozen.some((one) => one.whys.includes(why)));
  return (
    <form class="stack gap-3 t-4" method="post" action={`${props.here}/unfreeze`}>
      {whys.some((why) => !isWithout(why)) ? <p class="quiet small">{words.undo.lead}</p> : null}
      {whys.some(isWithout) ? <p class="quiet small">{words.undo.leadWithout}</p> : null}
      <div class="input">
        <label for="f-unfreeze">{words.undo.which}</label>
        <select id="f-unfreeze" name="card">
          {props.frozen.map(({ cardId, ending }) => (
            <option value={cardId}>{say(words.card, { ending })}</option>
          ))}
        </select>
      </div>
      <div class="input">
        <label for="f-why">{words.undo.why}</label>
        <select id="f-why" name="why">
          {whys.map((why) => (
            <option value={why}>{words.undo.whys[why]}</option>
          ))}
        </select>
      </div>
      <button class="btn second" type="submit">
        {words.undo.button}
      </button>
    </form>
  );
}
