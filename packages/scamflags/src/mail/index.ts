export { readEml } from './eml.ts';
export { type ReadHtml, readHtml } from './html.ts';
export { readMsg } from './msg.ts';
export { MAIL_BYTES_MAX, type MailOutcome, type MailRefusal, type ReadMail } from './read.ts';
