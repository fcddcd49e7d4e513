import type { VNode } from 'preact';
import { Input, Note, say } from '@countersign/ui';
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
  readonly lettersSent?: boolean;
}): VNode {
  const { call, form, frame, here, lettersSent = false } = props;
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
  return (
    <section class="stack gap-3" aria-labelledby="spoken">
      <h2 id="spoken">{words.title}</h2>
      <p class="small quiet">{words.hint}</p>
      <form method="post" action={`${here}/spoken-code`}>
        <button class="btn second" type="submit">
          {lettersSent ? words.sendAgain : words.send}
        </button>
      </form>
      {lettersSent ? <p role="status">{words.sent}</p> : null}
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
    </section>
  );
}
