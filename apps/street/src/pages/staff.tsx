import type { VNode } from 'preact';
import type { GivenStaff } from '../given.ts';
import { StreetPage, type PageFrame } from './layout.tsx';

export interface StaffRow {
  readonly staff: GivenStaff;
  /** Six digits, good for this half minute. */
  readonly code: string;
}

/** Whoever works at the bank, each with the authenticator app on their own phone. */
export function StaffPage(props: {
  readonly frame: PageFrame;
  readonly rows: readonly StaffRow[];
}): VNode {
  return (
    <StreetPage frame={props.frame} title="Staff" place="staff">
      <div class="stack">
        <h1>Who works at the bank</h1>
        <p class="lead narrow">
          Their phones show a code that changes twice a minute. Each code opens one sign-in, at{' '}
          <a href={`${props.frame.appOrigin}/staff/sign-in`}>the staff door</a> or on the command
          line.
        </p>
      </div>
      <dl class="facts narrow t-6">
        {props.rows.map(({ staff, code }) => (
          <div>
            <dt>
              {staff.name}
              <br />
              <span class="small">
                signs in as <b>{staff.userId}</b>, {staff.roles.join(', ')}
              </span>
            </dt>
            <dd class="num">
              {code.slice(0, 3)}&nbsp;{code.slice(3)}
            </dd>
          </div>
        ))}
      </dl>
    </StreetPage>
  );
}
