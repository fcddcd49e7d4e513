import { createTransport } from 'nodemailer';
import { ok, refused } from '@countersign/kernel';
import { isUnreached } from './unreached.ts';
import { unsubscribeHeaders } from './unsubscribe.ts';
import { ChannelFault, type Send } from './types.ts';

export interface SmtpSettings {
  /** `smtp://host:port` or `smtps://user:password@host` */
  readonly url: string;
  readonly timeoutMs: number;
  /** Where mail servers say that an e-mail did not arrive; its sender where there is no such address. */
  readonly bounceTo?: (contactId: string, domain: string) => string;
  /** Signs each message for the domain that it is from (RFC 6376). */
  readonly dkim?: { readonly selector: string; readonly privatePem: string };
}

/**
 * What a signature covers of what we write: what a reader sees, and what their program acts on (RFC 6376 clause 5.4.1). Both
 * fields of unsubscribing have to be among them, or no mailbox offers it (RFC 8058 clause 4).
 */
const SIGNED_FIELDS = [
  ...['From', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'To', 'MIME-Version', 'Content-Type'],
  ...['Content-Transfer-Encoding', 'Auto-Submitted', 'List-Unsubscribe', 'List-Unsubscribe-Post'],
].join(':');

/** E-mail through an SMTP relay. A message keeps its Message-ID over retries, so that relays can see the double. */
export function createSmtp(settings: SmtpSettings): Send {
  const url = new URL(settings.url);
  const transport = createTransport({
    host: url.hostname,
    port: url.port === '' ? (url.protocol === 'smtps:' ? 465 : 587) : Number(url.port),
    secure: url.protocol === 'smtps:',
    // Only a relay on this machine may be spoken to in clear.
    requireTLS: url.protocol !== 'smtps:' && !isLoopback(url.hostname),
    ignoreTLS: isLoopback(url.hostname),
    ...(url.username === ''
      ? {}
      : {
          auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
        }),
    connectionTimeout: settings.timeoutMs,
    greetingTimeout: settings.timeoutMs,
    socketTimeout: settings.timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (message) => {
    const bounceTo = settings.bounceTo ?? (() => message.from);
    try {
      const sent = await transport.sendMail({
        from: { name: message.fromName, address: message.from },
        envelope: { from: bounceTo(message.contactId, domainOf(message.from)), to: message.to },
        to: message.to,
        ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
        subject: message.subject,
        text: message.text,
        messageId: `<${message.contactId}@${domainOf(message.from)}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(message.unsubscribe) },
        textEncoding: 'quoted-printable',
        ...(settings.dkim === undefined ? {} : { dkim: dkimFor(settings.dkim, message.from) }),
      });
      return ok({ providerId: sent.messageId });
    } catch (cause) {
      const code = responseCode(cause);
      // 5xx is for good (RFC 5321 clause 4.2.1), but for what is about us and not about the recipient.
      if (code >= 550 && code <= 559)
        return refused({ code: 'channels.rejected', reason: `smtp ${code}` });
      throw new ChannelFault(`the mail relay answered ${code === 0 ? 'nothing' : code}`, {
        cause,
        mayBeTaken: code === 0 && !isUnreached(cause),
      });
    }
  };
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);

const dkimFor = ({ privatePem, selector }: NonNullable<SmtpSettings['dkim']>, from: string) => ({
  domainName: domainOf(from),
  keySelector: selector,
  privateKey: privatePem,
  headerFieldNames: SIGNED_FIELDS,
});

function responseCode(cause: unknown): number {
  return cause instanceof Error && 'responseCode' in cause && typeof cause.responseCode === 'number'
    ? cause.responseCode
    : 0;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}
