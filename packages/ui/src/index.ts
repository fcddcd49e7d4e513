// The door: components (server-rendered Preact), copy, style sheets and fonts.
export * from './copy/index.ts';
export {
  appSheets,
  deskSheets,
  fontFiles,
  letterSheets,
  markHalf,
  markWhole,
  readSheets,
  streetSheets,
  windowSheets,
  type SheetName,
} from './assets.ts';
export {
  Acts,
  Ending,
  Pass,
  Wallet,
  type ActRow,
  type PassColour,
  type WalletCard,
} from './components/cards.tsx';
export { Document, type PageAssets, type Theme } from './components/document.tsx';
export { Input, Picks, Problems, Told, type FieldProblem, type Pick } from './components/form.tsx';
export { Back, Footer, Masthead, PostLink, type NavPlace } from './components/frame.tsx';
export { LiveBar, type LiveKind } from './components/live-bar.tsx';
export {
  Choices,
  Facts,
  Line,
  LockRow,
  Log,
  Needs,
  Note,
  Plane,
  Status,
  type Choice,
  type Fact,
  type LineStep,
  type LogRow,
} from './components/parts.tsx';
export { Hold, Pad, PinCells, Ticks, Weak } from './components/pin.tsx';
export { Qr } from './components/qr.tsx';
export { Num, Say, Tel } from './components/say.tsx';
export { Sign, Sprite, type SignName } from './components/sprite.tsx';
export { type Tone } from './components/tone.ts';
