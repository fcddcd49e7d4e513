import type { VNode } from 'preact';
import { Input, Note, say } from '@countersign/ui';
import { atLeast } from '../../../verification/index.ts';
import type { FormState, Frame } from '../frame.ts';
import { maskedWords } from '../masked.ts';
import { wrongOf } from '../shell.tsx';
import type { AgentCallView } from './desk/views.ts';

/** What the cardmember says of somebody who calls as them. */
export function Claimed({
  frame,
  call,
}: {
  readonly frame: Frame;
  readonly call: AgentCallView;
}): VNode {
  const { claim } = frame.copy.live.desk;
  return call.spoken === 'wrong' ? (
    <p class="problems" role="alert">
      <strong>{claim.stop}</strong>
    </p>
  ) : (
    <>
      <Note>{call.spoken === 'right' ? claim.me : claim.wait}</Note>
      <About frame={frame} about={call.line?.about} />
    </>
  );
}

/** What a caller whom the automated line heard calls back about. */
function About(props: { readonly frame: Frame; readonly about: string | undefined }): VNode | null {
  const { about, frame } = props;
  return about === undefined ? null : <p>{say(frame.copy.live.desk.claim.about, { about })}.</p>;
}

/** Letters that the caller says: they prove the phone that the letters went to, and no more. */
export function SpokenCode(props: {
  readonly frame: Frame;
  readonly call: AgentCallView;
  readonly here: string;
  readonly form: FormState;
}): VNode | null {
  const { call, form, frame, here } = props;
  const isSent = call.deeds?.letters !== undefined;
  const level = call.standing?.level ?? 'L0';
  const words = frame.copy.live.desk.claim.code;
  if (call.codeSaid !== undefined) {
    const { at, to } = call.codeSaid;
    const slots = { at: frame.formats.time(at), to: maskedWords(frame, to) };
    return (
      <section aria-labelledby="spoken">
        <h2 id="spoken">{words.title}</h2>
        <Note>{say(words.said, slots)}</Note>
      </section>
    );
  }
  // Whoever is known proves nothing more by them; whoever named nothing is nobody to text for.
  if (atLeast(level, 'L2')) return null;
  const isNamed = atLeast(level, 'L1');
  return (
    <section class="stack gap-3" aria-labelledby="spoken">
      <h2 id="spoken">{words.title}</h2>
      <p class="small quiet">{words.hint}</p>
      <form method="post" action={`${here}/spoken-code`}>
        <button class="btn second" type="submit" disabled={!isNamed}>
          {isSent ? words.sendAgain : words.send}
        </button>
        {isNamed ? null : (
          <p class="small quiet t-2">
            {say(frame.copy.casework.acts.needs, { level: frame.copy.casework.names.L1 })}
          </p>
        )}
      </form>
      {isSent ? <p role="status">{words.sent}</p> : null}
      {isSent ? <Said frame={frame} form={form} here={here} /> : null}
    </section>
  );
}

/** What comes back, once letters are on their way. */
function Said(props: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly here: string;
}): VNode {
  const { form, frame, here } = props;
  const words = frame.copy.live.desk.claim.code;
  return (
    <form class="sheet stack gap-3" method="post" action={`${here}/said`}>
      <Input
        name="said"
        label={words.label}
        hint={words.labelHint}
        autocomplete="off"
        maxLength={12}
        wrong={wrongOf(form, 'said')}
      />
      <button class="btn" type="submit">
        {words.compare}
      </button>
    </form>
  );
}
