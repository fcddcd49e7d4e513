export { callAddress } from './voice/document.ts';
export { finishCall, stopDenied } from './voice/over.ts';
export { addVoiceDesk } from './voice/routes.ts';
export type { PlatformRequest, VoiceAsk, VoiceDeskParts } from './voice/parts.ts';
export { readAssets, webFolder } from './web/assets.ts';
export {
  type ApiKeyPort,
  type ApiKeyRow,
  type CheckMessage,
  type AlertsPort,
  type CardLockPort,
  type ChoicesPort,
  type ContactsPort,
  type SpokenCodesPort,
  type ContactsSlice,
  type WebDeskParts,
} from './web/desk.ts';
export type { CallsPort, LinePort, OperationsPort } from './web/call-ports.ts';
export type { ReachPort } from './web/reach-port.ts';
export type { KeptPlacePort } from './web/kept-place-port.ts';
export type { DecisionsPort, MemberTasksPort } from './web/task-ports.ts';
export type { LiveView } from './web/live.ts';
export type { ExportedContact } from './web/contacts-csv.ts';
export type { ContactView } from './web/pages/contacts.tsx';
export { addWebDesk, webFallbacks } from './web/web-desk.ts';
