import type { ComponentChildren, VNode } from 'preact';
import { Document, Masthead, type NavPlace } from '@countersign/ui';
import type { Frame } from '../frame.ts';
import { LanguageSwitch, Preferences } from '../shell.tsx';
import { LockDesk } from './staff-locked.tsx';

export type StaffPlace =
  | 'home'
  | 'line'
  | 'calls'
  | 'floor'
  | 'decisions'
  | 'record'
  | 'reports'
  | 'mailers'
  | 'keys'
  | 'team';

/** Staff pages: no live bar (that is a cardmember's), the word "Staff" in the masthead. */
export function StaffPage(props: {
  readonly frame: Frame;
  readonly title: string;
  readonly place?: StaffPlace;
  /** Three columns, dense: during a call. */
  readonly isDesk?: boolean;
  /** Where a form of this page comes back to; its own path unless said. */
  readonly here?: string;
  readonly children: ComponentChildren;
}): VNode {
  const { frame } = props;
  const words = frame.copy.staff;
  const brandName = frame.brand.join(' ');
  return (
    <Document
      language={frame.language}
      theme={frame.theme}
      title={`${props.title} · ${words.mark} · ${brandName}`}
      assets={props.isDesk === true ? deskAssets(frame) : frame.assets}
      skip={frame.copy.common.skip}
    >
      <Masthead
        brand={[frame.brand[0], words.mark]}
        home="/staff"
        navLabel={frame.copy.common.mainNav}
        places={frame.signedIn ? places(frame, props.place) : []}
      >
        {frame.signedIn ? (
          <LockDesk frame={frame} here={props.here ?? frame.path} />
        ) : (
          <LanguageSwitch frame={frame} />
        )}
      </Masthead>
      <main id="main" class={props.isDesk === true ? 'on-desk' : 'wrap page'}>
        {props.children}
      </main>
      <footer class="footer">
        <div class="wrap">
          <Preferences frame={frame} signOut="/staff/sign-out" />
        </div>
      </footer>
    </Document>
  );
}

const deskAssets = ({ assets }: Frame): Frame['assets'] => ({
  ...assets,
  styles: [...assets.styles, ...(assets.desk === undefined ? [] : [assets.desk])],
});

function places(frame: Frame, current: StaffPlace | undefined): readonly NavPlace[] {
  const words = frame.copy.staff.nav;
  const calls = {
    href: '/staff/calls',
    label: frame.copy.live.desk.nav,
    current: current === 'calls',
  };
  const { line } = frame.copy.live.desk;
  const { floor, record } = frame.copy.operations;
  const callers = { href: '/staff/line', label: line.nav, current: current === 'line' };
  const reports = {
    href: '/staff/reports',
    label: frame.copy.reports.nav,
    current: current === 'reports',
  };
  if (!frame.operator)
    return [
      ...(frame.takesCalls ? [callers, calls] : []),
      ...(frame.readsReports ? [reports] : []),
    ];
  return [
    callers,
    calls,
    { href: '/staff/floor', label: floor.nav, current: current === 'floor' },
    reports,
    {
      href: '/staff/decisions',
      label: frame.copy.tasks.decisions.nav,
      current: current === 'decisions',
    },
    { href: '/staff/record', label: record.nav, current: current === 'record' },
    { href: '/staff/mailers', label: words.mailers, current: current === 'mailers' },
    { href: '/staff/api-keys', label: words.keys, current: current === 'keys' },
    { href: '/staff/team', label: words.team, current: current === 'team' },
  ];
}
