import type { ComponentChildren, VNode } from 'preact';
import { Facts, Note, Say, say, Tel } from '@countersign/ui';
import type { Frame } from '../frame.ts';
import { maskedWords } from '../masked.ts';
import type { DetailsView, PointView, ReachChangeView } from '../reach-port.ts';
import { Page, PageHead } from '../shell.tsx';
import { RiskWhy } from './risk-why.tsx';
import type { SecurityEventKind } from './security.tsx';
import { Day, Moment, Named, Thing } from './security-parts.tsx';

export interface DetailsProps {
  readonly frame: Frame;
  readonly details: DetailsView;
}

/** How a member is reached, and what happens when they change it: said before they do. */
export function DetailsPage({ details, frame }: DetailsProps): VNode {
  const words = frame.copy.reach;
  const { waits } = details;
  const { may } = details.change;
  return (
    <Page frame={frame} title={words.title} place="security">
      <PageHead
        back={{ href: '/security', label: frame.copy.security.title }}
        title={words.title}
        lead={words.lead}
      />
      <div class="split">
        <div class="sections">
          {may === 'yes' ? null : <NotNow frame={frame} details={details} />}
          <Points frame={frame} details={details} kind="phone" />
          <Points frame={frame} details={details} kind="email" />
          <Home frame={frame} details={details} />
        </div>
        <div class="sections">
          <section class="stack" aria-labelledby="what">
            <h2 id="what">{words.what.title}</h2>
            <p>
              {say(words.what.point, {
                ...{ undo: waits.undoHours, codes: waits.codesHours, risk: waits.riskHours },
              })}
            </p>
            <p>{say(words.what.address, { days: waits.mailDays })}</p>
            <Note tone="attend">
              <Say
                text={words.what.notYou}
                slots={{
                  undo: <a href="/undo">{words.undo.title}</a>,
                  number: <Tel shown={frame.official.shown} />,
                }}
              />
            </Note>
          </section>
          <History frame={frame} history={details.history} />
        </div>
      </div>
    </Page>
  );
}

/** Why nothing can be changed here now, and what would help. */
function NotNow({ details: { change }, frame }: DetailsProps): VNode {
  const words = frame.copy.reach.may;
  const number = <Tel shown={frame.official.shown} />;
  const isPasskey = change.may === 'add-passkey';
  return (
    <div class="needs" data-tone="attend">
      <h2 class="as-h3">{isPasskey ? words.passkeyTitle : words.laterTitle}</h2>
      <p>
        {isPasskey ? (
          <Say
            text={words.passkey}
            slots={{ add: <a href="/security#passkeys">{words.add}</a>, number }}
          />
        ) : change.may === 'later' ? (
          <>
            {frame.copy.card.notYet} <RiskWhy frame={frame} why={change.why} />
          </>
        ) : (
          <Say text={words.call} slots={{ number }} />
        )}
      </p>
    </div>
  );
}

function Points(props: DetailsProps & { readonly kind: PointView['kind'] }): VNode {
  const { details, frame, kind } = props;
  const words = frame.copy.reach;
  const points = details.points.filter((point) => point.kind === kind);
  return (
    <section aria-labelledby={kind}>
      <h2 class="b-4" id={kind}>
        {words[kind]}
      </h2>
      {points.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <ul class="things plainlist">
          {points.map((point) => (
            <Point frame={frame} details={details} point={point} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Point(props: DetailsProps & { readonly point: PointView }): VNode {
  const { details, frame, point } = props;
  const words = frame.copy.reach;
  const title = maskedWords(frame, point.masked);
  const { codesFrom, id, kind, since, takesText } = point;
  const lines: readonly ComponentChildren[] = [
    codesFrom === undefined ? (
      <Say text={words.since} slots={{ since: <Day frame={frame} at={since} /> }} />
    ) : (
      <Say text={words.codesFrom} slots={{ from: <Moment frame={frame} at={codesFrom} /> }} />
    ),
    ...(kind === 'phone' && !takesText ? [words.landline] : []),
  ];
  return (
    <Thing title={title} lines={lines}>
      {details.change.may === 'yes' ? (
        <a href={`/details/change/${kind}/${id}`}>
          <Named word={words.change} what={title} />
        </a>
      ) : undefined}
    </Thing>
  );
}

function Home({ details, frame }: DetailsProps): VNode | null {
  const words = frame.copy.reach;
  const { address, change } = details;
  if (address === undefined) return null;
  const { lines, mailFrom, name, since } = address;
  return (
    <section aria-labelledby="address">
      <h2 class="b-4" id="address">
        {words.address}
      </h2>
      <ul class="things plainlist">
        <Thing
          title={name}
          lines={[
            ...lines,
            mailFrom === undefined ? (
              <Say text={words.since} slots={{ since: <Day frame={frame} at={since} /> }} />
            ) : (
              <Say text={words.mailFrom} slots={{ from: <Day frame={frame} at={mailFrom} /> }} />
            ),
          ]}
        >
          {change.may === 'yes' ? (
            <a href="/details/change/address">
              <Named word={words.change} what={words.address} />
            </a>
          ) : undefined}
        </Thing>
      </ul>
    </section>
  );
}

function History(props: {
  readonly frame: Frame;
  readonly history: readonly ReachChangeView[];
}): VNode {
  const { frame, history } = props;
  const words = frame.copy.reach.history;
  return (
    <section aria-labelledby="history">
      <h2 class="b-4" id="history">
        {words.title}
      </h2>
      {history.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <Facts
          facts={history.map((one) => ({
            label: (
              <>
                {frame.copy.security.events.kinds[eventOf(one)]}
                {one.to === undefined ? null : (
                  <>
                    <br />
                    <span class="small">
                      {say(words.to, { point: maskedWords(frame, one.to) })}
                    </span>
                  </>
                )}
              </>
            ),
            value: <Moment frame={frame} at={one.at} />,
          }))}
        />
      )}
    </section>
  );
}

/** What it is called in the list of what happened. */
export function eventOf({ how, what }: Pick<ReachChangeView, 'how' | 'what'>): SecurityEventKind {
  if (what === 'address') return 'address-changed';
  return `${what}-${how}`;
}
