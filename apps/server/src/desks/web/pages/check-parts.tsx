import type { ComponentChildren, VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Choices, Num, Say, Tel, say } from '@countersign/ui';
import type { Frame } from '../frame.ts';
import { asksIn } from '../live.ts';
import { BigNumber } from './public.tsx';

/** What to do with a call that one does not trust. */
export function Steps({ frame }: { readonly frame: Frame }): VNode {
  const { steps } = frame.copy.entry.check;
  return (
    <ol class="todo">
      <li>
        <span>{steps.hangUp}</span>
      </li>
      <li>
        <span>{steps.wait}</span>
      </li>
      <li>
        <span>
          <Say text={steps.dial} slots={{ number: <Tel shown={frame.official.shown} /> }} />
        </span>
      </li>
    </ol>
  );
}

export function OwnNumber(props: {
  readonly frame: Frame;
  /** What the page itself is about; the other is offered. */
  readonly about?: 'call' | 'message' | 'told';
  readonly children?: ComponentChildren;
}): VNode {
  const { official } = props.frame.copy.common;
  const { call: words, message } = props.frame.copy.live;
  const told = props.frame.copy.scam.call;
  return (
    <section aria-labelledby="num">
      <h2 id="num">{official.title}</h2>
      <BigNumber number={props.frame.official} />
      <p class="quiet small">{official.hours}</p>
      {props.children}
      <div class="t-4">
        <Choices
          choices={[
            props.about === 'message'
              ? { href: '/check', title: words.choice, hint: words.choiceHint }
              : { href: '/check/message', title: message.choice, hint: message.choiceHint },
            ...(props.about === 'told'
              ? []
              : [{ href: '/check/what-they-said', title: told.choice, hint: told.choiceHint }]),
            { href: '/official-numbers', title: words.official, hint: words.officialHint },
          ]}
        />
      </div>
    </section>
  );
}

export const timeOf = (frame: Frame, at: Instant | undefined) =>
  at === undefined ? '' : <Num>{frame.formats.time(at)}</Num>;

/** What they may ask: one thing in a sentence, several as a list, in which what is keyed stands together. */
export function MayAsk(props: { readonly frame: Frame; readonly items: readonly string[] }): VNode {
  const { frame, items } = props;
  const { talking, keyed } = frame.copy.live;
  if (items.length === 0) return <p class="t-4">{talking.mayAskNothing}</p>;
  if (items.length === 1)
    return <p class="t-4">{say(talking.mayAsk, { asks: asksIn(frame, items) })}</p>;
  const byKeys: Readonly<Record<string, string>> = keyed;
  const onKeys = items.filter((item) => item.startsWith('keyed-') && item in byKeys);
  const spoken = onKeys.length > 1 ? items.filter((item) => !onKeys.includes(item)) : items;
  return (
    <>
      <p class="t-4">{talking.mayAskList}</p>
      <ul class="dots">
        {spoken.map((item) => (
          <li>{asksIn(frame, [item])}</li>
        ))}
        {onKeys.length > 1 ? (
          <li>
            {keyed.lead}
            <ul class="dots">
              {onKeys.map((item) => (
                <li>{byKeys[item]}</li>
              ))}
            </ul>
          </li>
        ) : null}
      </ul>
    </>
  );
}
