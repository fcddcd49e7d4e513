import type { VNode } from 'preact';
import { Input, Note, say } from '@countersign/ui';
import { DEEDS } from '../../../../reports/index.ts';
import type { FormState, Frame } from '../../frame.ts';
import { wrongOf } from '../../shell.tsx';
import { groupedReport } from '../scam-report.tsx';

/** Characters of what was said, as they can be typed here. */
export const TOLD_CHARS_MAX = 2_000;
const FROM_CHARS_MAX = 60;
const CHANNELS = ['call', 'sms', 'email'] as const;

interface ToldProps {
  readonly frame: Frame;
  readonly here: string;
  readonly form: FormState;
  /** The reference of the report that was just taken. */
  readonly reported: string | undefined;
}

/** Somebody tells on a call how they were called or written to: a report, with a reference to say aloud. */
export function ReportTold({ form, frame, here, reported }: ToldProps): VNode {
  const words = frame.copy.reports.told;
  const { channel: channels, deeds, happened } = frame.copy.reports;
  const wrong = wrongOf(form, 'told');
  return (
    <section aria-labelledby="told">
      <h2 id="told">{words.title}</h2>
      {reported === undefined ? null : (
        <div role="status" class="t-3">
          <Note>{say(words.taken, { reference: groupedReport(reported) })}</Note>
        </div>
      )}
      <p class="quiet small t-1 b-3">{words.lead}</p>
      <form class="stack gap-3" method="post" action={`${here}/report`} autocomplete="off">
        <div class="input">
          <label for="f-channel">{words.how}</label>
          <select id="f-channel" name="channel">
            {CHANNELS.map((one) => (
              <option value={one} selected={form.values['channel'] === one}>
                {channels[one]}
              </option>
            ))}
          </select>
        </div>
        <div class="input">
          <label for="f-told">{words.said}</label>
          <span class="hint" id="f-told-h">
            {words.saidHint}
          </span>
          <textarea
            id="f-told"
            name="told"
            rows={4}
            maxLength={TOLD_CHARS_MAX}
            autocomplete="off"
            aria-describedby="f-told-h"
            {...(wrong === undefined ? {} : { 'aria-invalid': 'true' as const })}
          >
            {form.values['told'] ?? ''}
          </textarea>
          {wrong === undefined ? null : <p class="wrong">{wrong}</p>}
        </div>
        <Input
          name="told-from"
          label={words.from}
          hint={words.fromHint}
          autocomplete="off"
          maxLength={FROM_CHARS_MAX}
          value={form.values['told-from']}
        />
        <fieldset class="input">
          <legend class="label b-3">{happened}</legend>
          <div class="picks">
            {DEEDS.map((deed) => (
              <label>
                <input type="checkbox" name={`deed-${deed}`} value="yes" />
                <span>
                  <b>{deeds[deed]}</b>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <button class="btn second" type="submit">
          {words.button}
        </button>
      </form>
    </section>
  );
}
