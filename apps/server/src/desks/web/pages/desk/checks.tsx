import type { VNode } from 'preact';
import { Note, plural, say } from '@countersign/ui';
import type { FormState, Frame } from '../../frame.ts';
import type { AgentCallView } from './views.ts';

interface CheckProps {
  readonly frame: Frame;
  readonly call: AgentCallView;
  readonly here: string;
  readonly form: FormState;
}

/** Three digits that the representative says, and the caller types before the cardmember's screen. */
export function MatchDigits({ call, frame }: Pick<CheckProps, 'call' | 'frame'>): VNode {
  const words = frame.copy.casework.match;
  const spoken = call.digits.split('');
  return (
    <section aria-labelledby="match">
      <h2 class="b-3" id="match">
        {words.title}
      </h2>
      {call.match === 'open' ? (
        <div class="spokencheck">
          <div class="digits" aria-hidden="true">
            {spoken.map((digit) => (
              <span>{digit}</span>
            ))}
          </div>
          <div>
            <p class="sayit">{say(words.say, { digits: spoken.join(', ') })}</p>
            <p class="small quiet t-2">{words.hint}</p>
          </div>
        </div>
      ) : (
        <Note>{call.match === 'right' ? words.right : words.wrong}</Note>
      )}
    </section>
  );
}

/** The representative types what they hear, blind: nothing of what is on file is shown. */
export function CompareSaid({ call, form, frame, here }: CheckProps): VNode {
  const words = frame.copy.casework.compare;
  const { comparesLeft } = call;
  const isRight = call.standing?.earned.some(({ item }) => item === 'identity.address') === true;
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{words.title}</h2>
      {isRight ? (
        <Note>{words.right}</Note>
      ) : comparesLeft <= 0 ? (
        <p class="quiet small t-1">{words.none}</p>
      ) : (
        <>
          <p class="quiet small t-1 b-3">
            {words.lead} {plural(frame.language, words.left, comparesLeft)}
          </p>
          <form class="blind" method="post" action={`${here}/compare`} autocomplete="off">
            <Blind name="ending" label={words.lastFour} chars={4} form={form} isNumber />
            <Blind name="postal" label={words.postal} chars={10} form={form} />
            <button class="btn" type="submit">
              {words.button}
            </button>
          </form>
          <p class="tiny quiet t-2">{words.patience}</p>
        </>
      )}
    </section>
  );
}

function Blind(props: {
  readonly name: string;
  readonly label: string;
  readonly chars: number;
  readonly form: FormState;
  readonly isNumber?: boolean;
}): VNode {
  const id = `f-${props.name}`;
  return (
    <div class="input">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        name={props.name}
        maxLength={props.chars}
        required
        autocomplete="off"
        spellcheck={false}
        {...(props.isNumber === true ? { inputMode: 'numeric' as const } : {})}
      />
    </div>
  );
}
