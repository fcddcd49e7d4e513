import type { ComponentChildren, VNode } from 'preact';
import { Document, Masthead } from '@countersign/ui';

export type Place = 'people' | 'machine' | 'processor' | 'staff' | 'scammer';

export interface PageFrame {
  readonly appOrigin: string;
  readonly brand: string;
}

const places = [
  { place: 'people', href: '/', label: 'People' },
  { place: 'machine', href: '/cash-machine', label: 'Cash machine' },
  { place: 'processor', href: '/processor', label: 'Processor' },
  { place: 'staff', href: '/staff', label: 'Staff' },
  { place: 'scammer', href: '/scammer', label: 'The scammer' },
] as const;

/** One page of the street. `watch` is an address that answers the page's version: another one, and the page loads anew. */
export function StreetPage(props: {
  readonly frame: PageFrame;
  readonly title: string;
  readonly place: Place;
  readonly watch?: {
    readonly address: string;
    readonly version: string;
    /** How often it is looked at; every two seconds where nothing is said. */
    readonly everyMs?: number;
  };
  readonly children: ComponentChildren;
}): VNode {
  const { frame, watch } = props;
  return (
    <Document
      language="en"
      theme="system"
      title={`${props.title} · the street`}
      skip="Skip to content"
      bodyClass="on-street"
      assets={{
        styles: ['/assets/street.css'],
        scripts: ['/assets/street.js'],
        icon: '/assets/mark-half.svg',
      }}
    >
      <Masthead
        brand={['The', 'street']}
        home="/"
        navLabel="The street"
        places={[
          ...places.map(({ place, href, label }) => ({
            href,
            label,
            current: place === props.place,
          })),
          { href: frame.appOrigin, label: frame.brand === '' ? 'The bank' : frame.brand },
        ]}
      />
      <main
        id="main"
        class="wrap page"
        {...(watch === undefined
          ? {}
          : {
              'data-watch': watch.address,
              'data-version': watch.version,
              'data-every': watch.everyMs,
            })}
      >
        {props.children}
      </main>
      <footer class="footer">
        <div class="wrap">
          <p>
            This is not the bank. It is what stands outside it in the demo: phones, mailboxes, a
            cash machine and the issuer’s processor. Everybody here is invented.
          </p>
        </div>
      </footer>
    </Document>
  );
}
