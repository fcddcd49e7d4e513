import type { VNode } from 'preact';
import type { Heard } from '@countersign/callflow';
import type { GivenPerson } from '../given.ts';
import { StreetPage, type PageFrame } from '../pages/layout.tsx';
import { OwnTelephone } from './own-telephone.tsx';
import type { PlacedCall } from './phones.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;
const LETTERS: Readonly<Record<string, string>> = {
  ...{ 2: 'ABC', 3: 'DEF', 4: 'GHI', 5: 'JKL', 6: 'MNO', 7: 'PQRS', 8: 'TUV', 9: 'WXYZ' },
};
/** A page looks for news so often: words have to follow the voice. */
const LOOKS_MS = 500;

/** A telephone that calls the bank: what is said, what is keyed, a keypad. */
export function PracticePhonePage(props: {
  readonly frame: PageFrame;
  readonly person: GivenPerson;
  /** The bank's, as everybody can look them up. */
  readonly numbers: readonly string[];
  readonly call: PlacedCall | undefined;
  /** Where real telephones register; absent: nowhere. */
  readonly sipPort: number | undefined;
  readonly version: string;
}): VNode {
  const { call, frame, numbers, person, sipPort } = props;
  const here = `/people/${person.reference}/phone`;
  const isLive = call !== undefined && !call.isOver;
  return (
    <StreetPage
      frame={frame}
      title={`The phone of ${person.givenName} ${person.familyName}`}
      place="people"
      watch={{ address: `${here}/version`, version: props.version, everyMs: LOOKS_MS }}
    >
      <div class="stack">
        <h1>
          The phone of {person.givenName} {person.familyName}
        </h1>
        <p class="lead narrow">
          {isLive
            ? `On the phone with ${call.to}. Keys work while words are spoken.`
            : 'Call the number that is printed on the card, as somebody does who was told to hang up and call back.'}
        </p>
      </div>
      <div class="handset t-6">
        <section aria-labelledby="heard">
          <h2 id="heard">What is heard</h2>
          <Transcript call={call} />
          <label class="small">
            <input type="checkbox" data-speaks /> Speak it aloud in this browser
          </label>
        </section>
        <section aria-labelledby="keys">
          <h2 id="keys">{isLive ? 'Keys' : 'Whom to call'}</h2>
          {isLive ? <Keypad here={here} /> : <Numbers here={here} numbers={numbers} />}
          {sipPort === undefined ? null : <OwnTelephone person={person} sipPort={sipPort} />}
          <p class="t-4">
            <a href={`/people/${person.reference}`}>Back to their desk</a>
          </p>
        </section>
      </div>
    </StreetPage>
  );
}

function Keypad({ here }: { readonly here: string }): VNode {
  return (
    <>
      <form class="keypad" method="post" action={here} data-keypad>
        {KEYS.map((key) => (
          <button class="key" name="key" value={key}>
            {key}
            <small>{LETTERS[key] ?? ' '}</small>
          </button>
        ))}
      </form>
      <form class="t-4" method="post" action={here}>
        <button class="btn" name="act" value="end">
          Hang up
        </button>
      </form>
    </>
  );
}

function Numbers(props: { readonly here: string; readonly numbers: readonly string[] }): VNode {
  return (
    <form class="stack gap-3" method="post" action={props.here}>
      {props.numbers.map((number) => (
        <button class="btn second" name="to" value={number}>
          Call <span class="num">{number}</span>
        </button>
      ))}
    </form>
  );
}

function Transcript({ call }: { readonly call: PlacedCall | undefined }): VNode {
  if (call === undefined) return <p class="quiet">Nothing yet.</p>;
  return (
    <ol class="heard" aria-live="polite" aria-labelledby="heard" tabIndex={0}>
      {lines(call.heard).map((line) => (
        <li
          class={line.isOwn ? 'mine' : undefined}
          lang={line.language}
          {...(line.isSpoken ? { 'data-spoken': '' } : {})}
        >
          {line.text}
        </li>
      ))}
    </ol>
  );
}

interface Line {
  readonly text: string;
  readonly isOwn: boolean;
  readonly isSpoken: boolean;
  readonly language?: string;
}

/** Keys that follow one another stand on one line. */
function lines(heard: readonly Heard[]): readonly Line[] {
  const all: Line[] = [];
  for (const one of heard.filter(isShown)) {
    const last = all.at(-1);
    if (one.kind === 'pressed' && last?.isOwn === true)
      all[all.length - 1] = { ...last, text: `${last.text} ${one.key}` };
    else all.push(lineOf(one));
  }
  return all;
}

/** What is shown of what is neither said nor keyed; the rest of it nobody hears. */
const TOLD: Readonly<Partial<Record<Heard['kind'], string>>> = {
  connected: 'A representative picks up.',
  disconnected: 'The other side has hung up.',
  queued: 'Waiting for a representative.',
  ended: 'The call is over.',
  fault: 'The line is broken.',
};

const isShown = ({ kind }: Heard): boolean =>
  kind === 'said' || kind === 'pressed' || TOLD[kind] !== undefined;

function lineOf(one: Heard): Line {
  if (one.kind === 'said')
    return { text: one.text, isOwn: false, isSpoken: true, language: one.language };
  if (one.kind === 'pressed') return { text: `Keyed ${one.key}`, isOwn: true, isSpoken: false };
  return { text: TOLD[one.kind] ?? '', isOwn: false, isSpoken: false };
}
