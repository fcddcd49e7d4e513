import type { Outcome } from '@countersign/kernel';
import { page, type App, type PageAnswer } from '../../platform/index.ts';
import type { StaffAsk } from '../../signin/index.ts';
import {
  frameOf,
  refusedForm,
  staffAskOf,
  type CALL_STAFF,
  type REPORT_STAFF,
  type WebDeskParts,
} from './desk.ts';
import type { FormState, Frame } from './frame.ts';

/** Who pressed, on the page of what, and what was in its form. */
export interface Posted {
  readonly ask: StaffAsk;
  readonly id: string;
  readonly form: Readonly<Record<string, string>>;
}

export interface DrawnDeed {
  readonly frame: Frame;
  readonly ask: StaffAsk;
  readonly id: string;
  readonly form: FormState;
}

/**
 * One press on a page of the staff: on to where it leads, or the page again with why not. Nothing known was asked: nothing is there. What was
 * typed is never shown again.
 */
export function addDeed(
  app: App,
  desk: WebDeskParts,
  deed: {
    /** With `:id`. */
    readonly url: string;
    readonly audience: typeof CALL_STAFF | typeof REPORT_STAFF;
    readonly draw: (desk: WebDeskParts, drawn: DrawnDeed) => Promise<PageAnswer>;
  },
  work: (
    posted: Posted,
  ) => Promise<Outcome<string, { readonly code: string }> | undefined> | undefined,
): void {
  page(app, {
    method: 'POST',
    url: deed.url,
    audience: deed.audience,
    handler: async (asked) => {
      const [ask, id] = [staffAskOf(asked), asked.params['id'] ?? ''];
      const done = await work({ ask, id, form: asked.form });
      if (done === undefined) return { kind: 'not-found' };
      if (done.ok) return { kind: 'redirect', to: done.value };
      const frame = await frameOf(desk, asked, 'staff');
      return deed.draw(desk, { frame, ask, id, form: refusedForm(frame, done.refusal.code) });
    },
  });
}
