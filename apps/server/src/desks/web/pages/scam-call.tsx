import type { VNode } from 'preact';
import type { Message, Verdict } from '@countersign/scamflags';
import { Picks, Plane } from '@countersign/ui';
import { ASKED_FOR, DIRECTIONS } from '../scam-form.ts';
import type { FormState, Frame } from '../frame.ts';
import type { Explained } from '../scam/verdict.tsx';
import { VerdictPlane, VerdictView } from '../scam/verdict.tsx';
import { FormTrouble, Page, wrongOf } from '../shell.tsx';
import { OwnNumber } from './check-parts.tsx';
import { NeverBand } from './public.tsx';
import { NextSteps, ReportForm } from './scam-after.tsx';
import { verdictWords } from './scam-words.ts';

const SAID_ROWS = 6;
export const SAID_CHARS_MAX = 8_000;

/** At most three questions about a call; the last one may stay empty. */
export function CallCheckPage({ form, frame }: { frame: Frame; form: FormState }): VNode {
  const words = frame.copy.scam.call;
  const { values } = form;
  return (
    <Page frame={frame} title={words.title} description={words.lead} bare>
      <Plane title={words.title} lead={words.lead} />
      <div class="wrap page split lifted">
        <form
          class="sheet stack gap-5"
          method="post"
          action="/check/what-they-said"
          enctype="multipart/form-data"
        >
          <FormTrouble frame={frame} form={form} />
          <Picks
            name="direction"
            legend={words.direction}
            kind="radio"
            wrong={wrongOf(form, 'direction')}
            picks={DIRECTIONS.map((value) => ({
              ...{ value, title: words.directions[value], checked: values['direction'] === value },
            }))}
          />
          <Picks
            name="asked"
            legend={words.askedFor}
            kind="checkbox"
            wrong={wrongOf(form, 'asked')}
            picks={ASKED_FOR.map((value) => ({
              ...{ name: `asked-${value}`, value: 'yes', title: words.asked[value] },
              checked: values[`asked-${value}`] === 'yes',
            }))}
          />
          <div class="input">
            <label for="f-text">{words.said}</label>
            <span class="hint" id="f-text-h">
              {words.saidHint}
            </span>
            <textarea
              id="f-text"
              name="text"
              rows={SAID_ROWS}
              maxLength={SAID_CHARS_MAX}
              aria-describedby="f-text-h"
            >
              {values['text']}
            </textarea>
          </div>
          <button class="btn wide" type="submit">
            {words.check}
          </button>
        </form>
        <div class="sections">
          <OwnNumber frame={frame} about="told" />
        </div>
      </div>
      <NeverBand frame={frame} />
    </Page>
  );
}

/** What a call meant, and what to do for what has happened already. */
export function CallVerdictPage(props: {
  readonly frame: Frame;
  readonly message: Message;
  readonly verdict: Verdict;
  readonly explain: (code: Verdict['reasons'][number]['code']) => Explained;
  /** Hash of the weights. */
  readonly judgedBy: string;
}): VNode {
  const { frame, message, verdict } = props;
  const words = frame.copy.scam;
  const drawn = verdictWords(frame);
  return (
    <Page frame={frame} title={words.call.title} bare>
      <VerdictPlane words={drawn} level={verdict.level} />
      <div class="wrap page split">
        <div>
          <VerdictView words={drawn} {...props} />
          <p class="t-5">
            <a href="/check/what-they-said">{words.again}</a>
          </p>
        </div>
        <div class="sections">
          <NextSteps frame={frame} about="call" />
          <ReportForm frame={frame} message={message} />
        </div>
      </div>
      <NeverBand frame={frame} />
    </Page>
  );
}
