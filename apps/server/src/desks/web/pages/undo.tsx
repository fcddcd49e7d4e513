import type { VNode } from 'preact';
import { Input, Note, Say, say, Tel } from '@countersign/ui';
import type { FormState, Frame } from '../frame.ts';
import { FormTrouble, Page, PageHead, wrongOf } from '../shell.tsx';

const CODE_CHARS_MAX = 24;

interface UndoProps {
  readonly frame: Frame;
  /** For so long a change can be taken back. */
  readonly hours: number;
}

/** Whoever has the old phone or e-mail takes a change back: one field, one button, no sign-in. */
export function UndoPage(props: UndoProps & { readonly form: FormState }): VNode {
  const { form, frame, hours } = props;
  const words = frame.copy.reach.undo;
  return (
    <Page frame={frame} title={words.title}>
      <PageHead title={words.title} lead={say(words.lead, { hours })} />
      <div class="split">
        <div class="column">
          <FormTrouble frame={frame} form={form} />
          <form class="sheet" method="post" action="/undo" autocomplete="off">
            <Input
              name="code"
              label={words.code}
              hint={words.codeHint}
              value={form.values['code']}
              wrong={wrongOf(form, 'code')}
              autocomplete="off"
              maxLength={CODE_CHARS_MAX}
            />
            <button class="btn wide" type="submit">
              {words.button}
            </button>
          </form>
          <Note>{words.byText}</Note>
        </div>
        <section class="stack" aria-labelledby="then">
          <h2 id="then">{words.whatTitle}</h2>
          <ul class="todo">
            <li>
              <span>{words.what.old}</span>
            </li>
            <li>
              <span>{words.what.team}</span>
            </li>
            <li>
              <span>{words.what.told}</span>
            </li>
          </ul>
          <p class="quiet">
            <Say text={words.none} slots={{ number: <Tel shown={frame.official.shown} /> }} />
          </p>
        </section>
      </div>
    </Page>
  );
}

/** The same for every code, of ours or not: what came of it goes to the old contact, and to nobody else. */
export function UndoneAskedPage(props: UndoProps): VNode {
  const { frame, hours } = props;
  const words = frame.copy.reach.undo.done;
  return (
    <Page frame={frame} title={words.title}>
      <PageHead title={words.title} lead={say(words.lead, { hours })} />
      <div class="column stack gap-5" role="status">
        <div class="stack gap-3">
          <p>{words.told}</p>
          <ul class="plain">
            {[words.undone, words.before, words.late].map((text) => (
              <li>
                <Say text={text} slots={{ hours }} />
              </li>
            ))}
          </ul>
        </div>
        <Note tone="attend">
          <Say text={words.nothing} slots={{ number: <Tel shown={frame.official.shown} /> }} />
        </Note>
        <p>
          <a href="/undo">{words.again}</a>
        </p>
      </div>
    </Page>
  );
}
