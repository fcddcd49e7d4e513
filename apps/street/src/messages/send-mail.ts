import { createTransport, type SendMailOptions } from 'nodemailer';

const TIMEOUT_MS = 10_000;

/** Hands one e-mail to a mail server on this machine. @returns what it answers when it takes it not; nothing when it does */
export async function sendMail(mail: SendMailOptions, port: number): Promise<string | undefined> {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail(mail);
    return undefined;
  } catch (cause) {
    const said = cause instanceof Error && 'response' in cause ? String(cause.response) : '';
    return said === '' ? 'The other side does not answer.' : said;
  } finally {
    transport.close();
  }
}
