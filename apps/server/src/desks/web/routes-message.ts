import { withSeen } from '@countersign/pictures';
import type { Message } from '@countersign/scamflags';
import type { FieldProblem } from '@countersign/ui';
import { page, type App } from '../../platform/index.ts';
import { frameOf, refusedForm, type WebDeskParts } from './desk.ts';
import { emptyForm, type FormState, type Frame } from './frame.ts';
import { MessageAnswerPage, MessageCheckPage } from './pages/message-check.tsx';
import { renderPage } from './render.ts';
import { explainIn } from './routes-scam.ts';
import { channelOf } from './scam/channel.ts';
import { seenIn } from './scam-form.ts';

/** Larger than any e-mail of ours. */
export const MAIL_BYTES_MAX = 512 * 1024;

/** Was this from us: words that were pasted, an e-mail as a file, or the reference of a letter, typed or scanned. */
export function addMessageCheck(app: App, desk: WebDeskParts): void {
  page(app, {
    method: 'GET',
    url: '/check/message',
    audience: 'public',
    usesCamera: true,
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      return { kind: 'html', html: drawForm(desk, frame, emptyForm) };
    },
  });
  page(app, {
    method: 'POST',
    url: '/check/message',
    audience: 'public',
    usesCamera: true,
    file: { field: 'mail', bytesMax: MAIL_BYTES_MAX },
    handler: async (ask) => {
      const frame = await frameOf(desk, ask);
      const { file: mail } = ask;
      const typed = ask.form['text'] ?? '';
      const { codes, links } = seenIn(ask.form);
      // A code without a word beside it is asked about as one link.
      const text = typed.trim() === '' ? ([...codes, ...links][0] ?? typed) : typed;
      const wrong = wrongIn(frame, text, mail);
      if (wrong !== undefined) {
        const form = { values: { text }, problems: [wrong] };
        return { kind: 'html', html: drawForm(desk, frame, form), status: 422 };
      }
      const what = mail === undefined ? { text } : { mail };
      const memberId = ask.caller.kind === 'cardmember' ? ask.caller.memberId : undefined;
      const asked = { what, memberId, source: ask.source, correlation: ask.reference };
      const checked = await desk.checkMessage(asked, frame.language);
      if (checked.ok) {
        const message =
          mail === undefined ? pasted(ask.form) : await desk.scam.readMail(mail, ask.source);
        const scam =
          message === undefined
            ? undefined
            : {
                ...{ message, ...desk.scam.read(message) },
                explain: explainIn(desk, frame),
              };
        const view = MessageAnswerPage({ frame, answer: checked.value, scam });
        return { kind: 'html', html: renderPage(view) };
      }
      const { code } = checked.refusal;
      if (code !== 'contact.mail-unreadable') {
        const form = refusedForm(frame, code, { text });
        return { kind: 'html', html: drawForm(desk, frame, form), status: 429 };
      }
      const unreadable = { field: 'mail', text: frame.copy.live.message.unreadable };
      const form = { values: { text }, problems: [unreadable] };
      return { kind: 'html', html: drawForm(desk, frame, form), status: 422 };
    },
  });
}

/** As it was typed, with what was found in pictures of it. */
function pasted(form: Readonly<Record<string, string>>): Message {
  const text = form['text'] ?? '';
  const message: Message = { channel: channelOf(text), text };
  return withSeen(message, seenIn(form));
}

function wrongIn(frame: Frame, text: string, mail: Buffer | undefined): FieldProblem | undefined {
  const words = frame.copy.live.message;
  if (mail === undefined)
    return text.trim() === '' ? { field: 'text', text: words.bad } : undefined;
  return mail.length > MAIL_BYTES_MAX ? { field: 'mail', text: words.tooLarge } : undefined;
}

function drawForm(desk: WebDeskParts, frame: Frame, form: FormState): string {
  const { checkAddress } = desk.programme.current().programme;
  const issuer = desk.scam.issuer();
  const { address: weights } = desk.scam.weights();
  return renderPage(MessageCheckPage({ frame, form, checkAddress, issuer, weights }));
}
