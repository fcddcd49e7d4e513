import type { VNode } from 'preact';
import { Input, Note, say } from '@countersign/ui';
import { DEEDS, groupReportReference } from '../../../../reports/index.ts';
import type { FormState, Frame } from '../../frame.ts';
import { FormTrouble, PageHead, wrongOf } from '../../shell.tsx';
import { StaffPage } from '../staff-shell.tsx';

/** Characters of what was said, as they can be typed here. */
export const TOLD_CHARS_MAX = 2_000;
const FROM_CHARS_MAX = 60;
const CHANNELS = ['call', 'sms', 'email'] as const;

export interface ToldProps {
  readonly frame: Frame;
  readonly callId: string;
  readonly form: FormState;
  /** The reference of the report that was just taken. */
  readonly reported: string | undefined;
}

/**
 * Somebody tells on a call how they were called or written to by somebody else: a report, with a reference to say aloud. It has a page of
 * its own: on the page of the call nothing can be typed that a member could say.
 */
export function ToldPage({ callId, form, frame, reported }: ToldProps): VNode {
  const words = frame.copy.reports.told;
  const { channel: channels } = frame.copy.reports;
  const wrong = wrongOf(form, 'told');
  const call = `/staff/calls/${callId}`;
  const here = `${call}/report`;
  return (
    <StaffPage frame={frame} title={words.title} place="calls" here={here}>
      <PageHead title={words.title} lead={words.lead} />
      <FormTrouble frame={frame} form={form} />
      {reported === undefined ? null : (
        <div role="status" class="b-5">
          <Note>{say(words.taken, { reference: groupReportReference(reported) })}</Note>
        </div>
      )}
      <form class="sheet narrow stack gap-3" method="post" action={here} autocomplete="off">
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
          required={false}
          hint={words.fromHint}
          autocomplete="off"
          maxLength={FROM_CHARS_MAX}
          value={form.values['told-from']}
        />
        <Did frame={frame} />
        <button class="btn second" type="submit">
          {words.button}
        </button>
      </form>
      <p class="t-5">
        <a href={call}>{words.toCall}</a>
      </p>
    </StaffPage>
  );
}

/** What they did already: it says how soon somebody has to look. */
function Did({ frame }: { readonly frame: Frame }): VNode {
  const { deeds, happened } = frame.copy.reports;
  return (
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
  );
}

/** Where it is written down. */
export function ToldLink({ frame, here }: { readonly frame: Frame; readonly here: string }): VNode {
  return (
    <p class="small">
      <a href={`${here}/report`}>{frame.copy.reports.told.link}</a>
    </p>
  );
}
