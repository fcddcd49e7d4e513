import type { VNode } from 'preact';
import { Note } from '@countersign/ui';
import type { Frame } from '../frame.ts';
import { Page, PageHead } from '../shell.tsx';

/** What a mail program posts (RFC 8058 clause 3.2), and what the button of the page does. */
export const ONE_CLICK = { name: 'List-Unsubscribe', value: 'One-Click' } as const;

export interface UnsubscribeProps {
  readonly frame: Frame;
  /** The address that the form goes to; nothing when it is done. */
  readonly action: string | undefined;
}

/** The same for every address, of ours or not: it tells nobody whether an e-mail was one. */
export function UnsubscribePage({ action, frame }: UnsubscribeProps): VNode {
  const words = frame.copy.choices.oneClick;
  const { lead, title } = action === undefined ? words.done : words.ask;
  return (
    <Page frame={frame} title={title}>
      <PageHead title={title} lead={lead} />
      <div class="column stack gap-5">
        {action === undefined ? null : (
          <form class="sheet" method="post" action={action}>
            <button class="btn wide" type="submit" name={ONE_CLICK.name} value={ONE_CLICK.value}>
              {words.button}
            </button>
          </form>
        )}
        <Note>{words.rest}</Note>
      </div>
    </Page>
  );
}
