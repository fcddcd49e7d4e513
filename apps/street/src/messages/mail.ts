import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { oneClickIn } from './one-click.ts';
import type { StreetStore } from './store.ts';

const MAIL_BYTES_MAX = 1024 * 1024;
const RECIPIENTS_MAX = 10;

/** The people's mail server: takes what comes, keeps it, sends nothing on. Attachments and HTML are left out. */
export function createMailSink(options: {
  readonly store: StreetStore;
  readonly newId: () => string;
}): SMTPServer {
  return new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAIL_BYTES_MAX,
    banner: 'the street',
    onRcptTo: (_address, session, done) =>
      session.envelope.rcptTo.length < RECIPIENTS_MAX
        ? done()
        : done(Object.assign(new Error('too many recipients'), { responseCode: 452 })),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (stream.sizeExceeded)
          return done(Object.assign(new Error('too large'), { responseCode: 552 }));
        const raw = Buffer.concat(parts);
        PostalMime.parse(raw).then(
          (mail) => {
            const id = mail.messageId ?? options.newId();
            const oneClick = oneClickIn(mail.headers);
            for (const { address } of session.envelope.rcptTo) {
              const to = address.toLowerCase();
              options.store.addMessage(
                {
                  id: `${id} ${to}`,
                  channel: 'email',
                  to,
                  from: [mail.from?.name, mail.from?.address].filter(Boolean).join(' · '),
                  subject: mail.subject ?? '',
                  text: (mail.text ?? '').trimEnd(),
                  ...(oneClick === undefined ? {} : { oneClick }),
                },
                raw,
              );
            }
            done();
          },
          (fault: Error) => done(fault),
        );
      });
    },
  });
}
