export { readEml } from './eml.ts';
export { type ReadHtml, readHtml } from './html.ts';
export { isMsg, readMsg } from './msg.ts';
export {
  MAIL_BYTES_MAX,
  type MailFile,
  type MailOutcome,
  type MailRefusal,
  type ReadEml,
  type ReadMail,
} from './read.ts';
