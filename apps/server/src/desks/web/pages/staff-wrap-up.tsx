import type { VNode } from 'preact';
import { Facts, Note, Picks, say } from '@countersign/ui';
import type { FormState, Frame } from '../frame.ts';
import { wrongOf } from '../shell.tsx';

/** Characters of a note, as the ledger takes them. */
export const NOTE_CHARS_MAX = 500;

/** What was written of a call when it was over. */
export interface WrapUpView {
  readonly outcome: string;
  readonly note: string;
  /** What was taken out of the note, by kind. */
  readonly masked: readonly string[];
}

export interface WrapUpProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly here: string;
  readonly wrapUp: WrapUpView | undefined;
  /** What may be said of this call; none while it is not over. */
  readonly outcomes: readonly string[];
}

/** How a call went, when it is over: the one free text of the desk, and what came of it before. */
export function WrapUp(props: WrapUpProps): VNode | null {
  const { frame, outcomes, wrapUp } = props;
  if (wrapUp !== undefined) return <Written frame={frame} wrapUp={wrapUp} />;
  return outcomes.length === 0 ? null : <WrapUpForm {...props} />;
}

function WrapUpForm({ form, frame, here, outcomes }: WrapUpProps): VNode {
  const { wrapUp: words } = frame.copy.calls;
  const titles: Readonly<Record<string, string>> = words.outcomes;
  return (
    <form class="sheet" method="post" action={`${here}/wrap-up`} aria-labelledby="wrap-up">
      <h2 id="wrap-up">{words.title}</h2>
      <p class="quiet">{words.lead}</p>
      <Picks
        name="outcome"
        legend={words.outcome}
        kind="radio"
        picks={outcomes.map((outcome) => ({
          value: outcome,
          title: titles[outcome] ?? outcome,
          checked: outcomes.length === 1 || form.values['outcome'] === outcome,
        }))}
        wrong={wrongOf(form, 'outcome')}
      />
      <div class="input">
        <label for="f-note">{words.note}</label>
        <span class="hint" id="f-note-h">
          {words.noteHint}
        </span>
        <textarea
          id="f-note"
          name="note"
          rows={4}
          maxLength={NOTE_CHARS_MAX}
          autocomplete="off"
          aria-describedby="f-note-h"
        >
          {form.values['note'] ?? ''}
        </textarea>
      </div>
      <button class="btn" type="submit">
        {words.button}
      </button>
    </form>
  );
}

function Written({ frame, wrapUp }: { readonly frame: Frame; readonly wrapUp: WrapUpView }): VNode {
  const { wrapUp: words } = frame.copy.calls;
  const titles: Readonly<Record<string, string>> = words.outcomes;
  const { masked, note, outcome } = wrapUp;
  return (
    <section class="stack gap-3" aria-labelledby="wrap-up">
      <h2 id="wrap-up">{words.title}</h2>
      {masked.length === 0 ? null : (
        <Note>{say(words.masked, { what: kindsIn(frame, masked) })}</Note>
      )}
      <Facts facts={[{ label: words.outcome, value: titles[outcome] ?? outcome }]} />
      {note === '' ? (
        <p class="quiet">{words.noNote}</p>
      ) : (
        <blockquote class="sheet said">{note}</blockquote>
      )}
    </section>
  );
}

/** `a card number and a PIN` */
function kindsIn(frame: Frame, kinds: readonly string[]): string {
  const words: Readonly<Record<string, string>> = frame.copy.calls.wrapUp.kinds;
  const list = new Intl.ListFormat(frame.language, { type: 'conjunction' });
  return list.format(kinds.map((kind) => words[kind] ?? kind));
}
