import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { Facts, say } from '@countersign/ui';
import type { Frame } from '../frame.ts';
import { maskedWords } from '../masked.ts';
import type { MessageAnswerView, Said } from './message-check.tsx';

export interface KnownMessageView {
  readonly channel: 'sms' | 'email' | 'push' | 'post';
  readonly purpose: string;
  readonly to: string;
  readonly at: Instant;
}

/**
 * The code of a letter, by camera or from a picture. It needs a script and stays hidden without one: the reference is typed
 * then. No field of it has a name, so nothing of it is sent with the form.
 */
export function ScanLetter({ frame }: { readonly frame: Frame }): VNode {
  const words = frame.copy.letter.scan;
  // The browser puts what it read in the place of the dots.
  const said = { ...words.said, found: say(words.said.found, { reference: '…' }) };
  return (
    <fieldset class="input scan" data-island="scan" data-words={JSON.stringify(said)} hidden>
      <legend class="label">{words.title}</legend>
      <p class="hint">{words.hint}</p>
      <video class="t-3" data-part="view" aria-label={words.view} muted playsInline hidden />
      <div class="actions t-3">
        <button class="btn second slim" type="button" data-part="start">
          {words.start}
        </button>
        <button class="btn second slim" type="button" data-part="stop" hidden>
          {words.stop}
        </button>
      </div>
      <div class="t-4" data-part="choose">
        <label for="f-picture">{words.picture}</label>
        <span class="hint" id="f-picture-h">
          {words.pictureHint}
        </span>
        <input
          id="f-picture"
          type="file"
          accept="image/*"
          data-part="picture"
          aria-describedby="f-picture-h"
        />
      </div>
      <div role="status">
        <p class="note t-3" data-part="said" tabIndex={-1} hidden />
      </div>
    </fieldset>
  );
}

type LetterAnswer = Extract<MessageAnswerView, { readonly message: KnownMessageView }>;

/**
 * A reference says nothing of the words above it: our code can be copied onto another letter. So what is said is what our own
 * letter was, never that the paper in somebody's hand is genuine.
 */
export function letterSaid(frame: Frame, answer: LetterAnswer): Said {
  const words = frame.copy.letter.answer;
  if (answer.answer === 'not-yours')
    return { tone: 'attend', sign: 'half', title: words.notYours, lead: words.notYoursLead };
  const title = answer.isOwn ? words.yours : words.known;
  return { tone: 'rest', sign: 'whole', title, lead: words.lead };
}

/** What our letter was, to hold beside the one in the hand; nothing for whoever it was not sent to. */
export function LetterFacts(props: {
  readonly frame: Frame;
  readonly answer: MessageAnswerView;
}): VNode | null {
  const { answer, frame } = props;
  if (!('message' in answer) || answer.answer === 'not-yours') return null;
  const { at, channel, purpose, to } = answer.message;
  if (channel !== 'post') return null;
  const words = frame.copy.letter.answer;
  const masked = maskedWords(frame, to);
  const toYou = masked === '' ? words.you : say(words.toYou, { to: masked });
  const facts = [
    { label: words.about, value: purpose },
    { label: words.sent, value: frame.formats.dayOfYear(at) },
    { label: words.to, value: answer.isOwn ? toYou : masked },
    { label: words.asks, value: words.nothing },
  ];
  return (
    <section aria-labelledby="our-letter">
      <h2 class="b-3" id="our-letter">
        {words.ours}
      </h2>
      <Facts facts={facts.filter(({ value }) => value !== '')} />
    </section>
  );
}
