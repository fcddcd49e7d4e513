import type { VNode } from 'preact';
import type { Message, Verdict as ScamVerdict } from '@countersign/scamflags';
import { Facts, Plane, say, type Tone } from '@countersign/ui';
import type { FormState, Frame } from '../frame.ts';
import { maskedWords } from '../masked.ts';
import { FormTrouble, Page, wrongOf } from '../shell.tsx';
import { OwnNumber } from './check-parts.tsx';
import { LetterFacts, letterSaid, ScanLetter, type KnownMessageView } from './message-letter.tsx';
import { PictureOfIt } from './message-picture.tsx';
import { NeverBand } from './public.tsx';
import { Deeds, NextSteps, ReportForm } from './scam-after.tsx';
import { verdictWords } from './scam-words.ts';
import { VerdictView, type Explained } from '../scam/verdict.tsx';

export type Verdict = 'ours' | 'ours-never-calls' | 'look-alike' | 'not-ours';

export interface JudgedView {
  readonly shown: string;
  readonly verdict: Verdict;
}

export type MessageAnswerView =
  | { readonly answer: 'subject'; readonly judged: JudgedView }
  | {
      readonly answer: 'genuine';
      readonly message: KnownMessageView;
      readonly isOwn: boolean;
      /** The forwarder whose record stood in for our signature. */
      readonly sealedBy?: string;
    }
  | {
      readonly answer: 'reference';
      readonly message: KnownMessageView;
      readonly isOwn: boolean;
    }
  | {
      readonly answer: 'not-yours';
      readonly message: KnownMessageView;
      readonly sealedBy?: string;
    }
  | { readonly answer: 'altered'; readonly parts: readonly JudgedView[] }
  | { readonly answer: 'not-ours'; readonly parts: readonly JudgedView[] };

export const MESSAGE_CHARS_MAX = 20_000;

/** Paste what came; nothing in it is opened. */
export function MessageCheckPage(props: {
  readonly frame: Frame;
  readonly form: FormState;
  /** Where messages can be passed on to instead. */
  readonly checkAddress: string | undefined;
  /** What a browser has to know of us to read by itself. */
  readonly issuer: string;
  /** Where the weights in use are. */
  readonly weights: string;
}): VNode {
  const { checkAddress, frame, form, issuer, weights } = props;
  const words = frame.copy.live.message;
  return (
    <Page frame={frame} title={words.title} description={words.lead} bare>
      <Plane title={words.title} lead={words.lead} />
      <div class="wrap page split lifted">
        <MessageForm frame={frame} form={form} issuer={issuer} weights={weights} />
        <div class="sections">
          {checkAddress === undefined ? null : (
            <section aria-labelledby="pass-on">
              <h2 class="b-3" id="pass-on">
                {words.passOn}
              </h2>
              <p class="b-2">
                <b>{checkAddress}</b>
              </p>
              <p class="small quiet">{words.passOnHint}</p>
            </section>
          )}
          <OwnNumber frame={frame} about="message" />
        </div>
      </div>
      <NeverBand frame={frame} />
    </Page>
  );
}

function MessageForm(props: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly issuer: string;
  /** Where the weights in use are. */
  readonly weights: string;
}): VNode {
  const { frame, form, issuer, weights } = props;
  const words = frame.copy.live.message;
  const wrong = wrongOf(form, 'text');
  const wrongFile = wrongOf(form, 'mail');
  return (
    <form
      class="sheet"
      method="post"
      action="/check/message"
      enctype="multipart/form-data"
      data-island="scam"
      data-issuer={issuer}
      data-weights={weights}
      data-words={JSON.stringify(verdictWords(frame))}
    >
      <FormTrouble frame={frame} form={form} />
      <div class="input">
        <label for="f-text">{words.label}</label>
        <span class="hint" id="f-text-h">
          {words.hint}
        </span>
        <textarea
          id="f-text"
          name="text"
          rows={8}
          maxLength={MESSAGE_CHARS_MAX}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="f-text-h"
          {...(wrong === undefined ? {} : { 'aria-invalid': 'true' as const })}
        >
          {form.values['text']}
        </textarea>
        {wrong === undefined ? null : <p class="wrong">{wrong}</p>}
      </div>
      <div class="input">
        <label for="f-mail">{words.file}</label>
        <span class="hint" id="f-mail-h">
          {words.fileHint}
        </span>
        <input
          id="f-mail"
          name="mail"
          type="file"
          accept=".eml,message/rfc822"
          aria-describedby="f-mail-h"
          {...(wrongFile === undefined ? {} : { 'aria-invalid': 'true' as const })}
        />
        {wrongFile === undefined ? null : <p class="wrong">{wrongFile}</p>}
      </div>
      <PictureOfIt frame={frame} />
      <ScanLetter frame={frame} />
      <button class="btn wide" type="submit" data-part="check">
        {words.button}
      </button>
      <div data-part="verdict" tabIndex={-1} />
      <AfterVerdict frame={frame} />
    </form>
  );
}

/** Shown by the script alone, under what it read: nothing is sent before one of these is pressed. */
function AfterVerdict({ frame }: { readonly frame: Frame }): VNode {
  return (
    <div class="stack gap-5 t-5" data-part="after" hidden>
      <div>
        <button class="btn second" type="submit">
          {frame.copy.scam.compare}
        </button>
        <p class="small quiet t-2">{frame.copy.scam.compareHint}</p>
      </div>
      <input type="hidden" name="channel" data-part="channel" disabled />
      <Deeds frame={frame} />
      <div>
        <button class="btn" type="submit" formAction="/report">
          {frame.copy.scam.report}
        </button>
        <p class="small quiet t-2">{frame.copy.scam.reportLead}</p>
      </div>
    </div>
  );
}

export interface Said {
  readonly tone: Tone;
  readonly sign: 'whole' | 'half';
  readonly title: string;
  readonly lead: string;
}

const TONES: Readonly<Record<Verdict, Tone>> = {
  ours: 'rest',
  'ours-never-calls': 'attend',
  'look-alike': 'notus',
  'not-ours': 'notus',
};

function saidOf(frame: Frame, answer: MessageAnswerView): Said {
  const words = frame.copy.live.message;
  if (answer.answer === 'subject') {
    const { shown: what, verdict } = answer.judged;
    const title = say(words.subject[verdict], { what });
    return { tone: TONES[verdict], sign: 'half', title, lead: words.subjectLead[verdict] };
  }
  if (answer.answer === 'altered')
    return { tone: 'notus', sign: 'half', title: words.altered, lead: words.alteredLead };
  if (answer.answer === 'not-ours')
    return { tone: 'notus', sign: 'half', title: words.notOurs, lead: words.notOursLead };
  if (answer.message.channel === 'post') return letterSaid(frame, answer);
  if (answer.answer === 'not-yours')
    return { tone: 'attend', sign: 'half', title: words.notYours, lead: words.notYoursLead };
  const { at, channel, purpose, to } = answer.message;
  const slots = { purpose, to: maskedWords(frame, to), at: frame.formats.dayTime(at) };
  if (answer.answer === 'reference') {
    const named = { purpose, at: slots.at, channel: frame.copy.security.contacts.channel[channel] };
    const lead = say(words.referenceLead, named);
    return { tone: 'rest', sign: 'whole', title: words.reference, lead };
  }
  return answer.isOwn
    ? { tone: 'genuine', sign: 'whole', title: words.genuine, lead: say(words.genuineLead, slots) }
    : {
        tone: 'attend',
        sign: 'whole',
        title: words.genuine,
        lead: say(words.genuinePublic, slots),
      };
}

/** What was read in the words themselves, whoever sent them. */
export interface ReadView {
  readonly message: Message;
  readonly verdict: ScamVerdict;
  readonly explain: (code: ScamVerdict['reasons'][number]['code']) => Explained;
  /** Hash of the weights. */
  readonly judgedBy: string;
}

/** What is ours, or is one number alone, is not looked through for red flags. */
const isLookedThrough = ({ answer }: MessageAnswerView) =>
  answer === 'altered' || answer === 'not-ours' || answer === 'not-yours';

/** One plane: where a message that is none of ours is a scam by its words, that is what it says first. What was made of ours is called so. */
function withVerdict(frame: Frame, said: Said, scam: ReadView | undefined): Said {
  const level = scam?.verdict.level;
  if (level !== 'scam' && level !== 'likely') return said;
  return { ...said, title: frame.copy.scam.level[level], lead: `${said.title} ${said.lead}` };
}

export function MessageAnswerPage(props: {
  readonly frame: Frame;
  readonly answer: MessageAnswerView;
  readonly scam?: ReadView | undefined;
}): VNode {
  const { frame, answer } = props;
  const scam = isLookedThrough(answer) ? props.scam : undefined;
  const words = frame.copy.live.message;
  const ledger = saidOf(frame, answer);
  const said = answer.answer === 'not-ours' ? withVerdict(frame, ledger, scam) : ledger;
  const parts = 'parts' in answer ? answer.parts : [];
  const { sealedBy } = { sealedBy: undefined, ...answer };
  return (
    <Page frame={frame} title={words.title} bare>
      <Plane {...said} />
      <div class="wrap page split">
        <div class="stack gap-5">
          <LetterFacts frame={frame} answer={answer} />
          {scam === undefined ? null : <VerdictView words={verdictWords(frame)} {...scam} />}
          {sealedBy === undefined ? null : (
            <p class="note">{say(words.sealed, { forwarder: sealedBy })}</p>
          )}
          {parts.length === 0 ? null : (
            <section aria-labelledby="parts">
              <h2 class="b-3" id="parts">
                {words.parts}
              </h2>
              <Facts
                facts={parts.map(({ shown, verdict }) => ({
                  label: shown,
                  value: words.verdicts[verdict],
                }))}
              />
            </section>
          )}
          <p>
            <a href="/check/message">{words.again}</a>
          </p>
        </div>
        <div class="sections">
          {scam === undefined ? null : (
            <>
              <NextSteps frame={frame} about="message" />
              <ReportForm frame={frame} message={scam.message} />
            </>
          )}
          <OwnNumber frame={frame} about="message" />
        </div>
      </div>
      <NeverBand frame={frame} />
    </Page>
  );
}
