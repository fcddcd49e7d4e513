import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { say } from '@countersign/ui';
import { isoText, type Frame } from '../frame.ts';

/** A payment that its cardmember was asked about; it can be called about. What was paid, and where, nobody sees before a level. */
export interface WaitingAlertView {
  readonly member: string;
  readonly case: string;
  readonly purpose: string;
  readonly at: Instant;
}

interface WaitingAlertsProps {
  readonly frame: Frame;
  readonly alerts: readonly WaitingAlertView[];
}

/** Payments that wait for an answer: a call about one carries its reference. */
export function WaitingAlerts({ alerts, frame }: WaitingAlertsProps): VNode | null {
  const { alerts: words } = frame.copy.calls.desk;
  if (alerts.length === 0) return null;
  return (
    <section class="b-6" aria-labelledby="alerts">
      <h2 id="alerts">{words.title}</h2>
      <p class="quiet b-4">{words.lead}</p>
      <ul class="things plainlist">
        {alerts.map(({ at, case: about, member, purpose }) => (
          <li>
            <div>
              <b>{words.what}</b>
              <p>
                {say(words.who, { member, case: about })}{' '}
                <time dateTime={isoText(at)}>{frame.formats.dayTime(at)}</time>
              </p>
            </div>
            <form method="post" action="/staff/calls">
              <input type="hidden" name="member" value={member} />
              <input type="hidden" name="purpose" value={purpose} />
              <input type="hidden" name="case" value={about} />
              <button class="btn second" type="submit">
                {words.button}
                <span class="unseen">: {about}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
