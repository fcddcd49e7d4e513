export * from './words.ts';
export * from './for-server.ts';
export * from './for-window.ts';
export * from './for-others.ts';
export {
  serverLine,
  windowLine,
  hostLine,
  pressLine,
  operatorLine,
  type AnswerOf,
  type AskOf,
  type Question,
} from './lines.ts';
export { answerLine, askKeeper, ContractFault, fits, type PostJson } from './ask.ts';
export { addPasskeyBytes, intentBytes, type Intent } from './intent.ts';
export { bureauMacContext, mailerRowBytes } from './mailer-row.ts';
export { intakeBoxContext, lineCodeContext, visitBoxContext } from './box-context.ts';
export { KEEPER_LOG_FIELDS } from './keeper-log.ts';
