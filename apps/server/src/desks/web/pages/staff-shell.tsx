import type { ComponentChildren, VNode } from 'preact';
import { Document, Masthead } from '@countersign/ui';
import type { Frame } from '../frame.ts';
import { LanguageSwitch, Preferences } from '../shell.tsx';

export type StaffPlace = 'home' | 'mailers' | 'keys' | 'team';

/** Staff pages: no live bar (that is a cardmember's), the word "Staff" in the masthead. */
export function StaffPage(props: {
  readonly frame: Frame;
  readonly title: string;
  readonly place?: StaffPlace;
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
      assets={frame.assets}
      skip={frame.copy.common.skip}
    >
      <Masthead
        brand={[frame.brand[0], words.mark]}
        home="/staff"
        navLabel={frame.copy.common.mainNav}
        places={
          frame.signedIn
            ? [
                {
                  href: '/staff/mailers',
                  label: words.nav.mailers,
                  current: props.place === 'mailers',
                },
                ...(frame.apiKeys
                  ? [
                      {
                        href: '/staff/api-keys',
                        label: words.nav.keys,
                        current: props.place === 'keys',
                      },
                    ]
                  : []),
                { href: '/staff/team', label: words.nav.team, current: props.place === 'team' },
              ]
            : []
        }
      >
        {frame.signedIn ? null : <LanguageSwitch frame={frame} />}
      </Masthead>
      <main id="main" class="wrap page">
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
