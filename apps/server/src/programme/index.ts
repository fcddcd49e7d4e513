export {
  addBusinessDays,
  dayIn,
  expectedMailWindow,
  isBusinessDay,
  isQuiet,
  quietUntil,
  type Day,
} from './calendar.ts';
export { isOpen, opensAt, phoneOffer, type Hours, type PhoneOffer } from './phone-menu.ts';
export {
  createProgramme,
  lookups,
  pinPolicy,
  ProgrammeFileError,
  type ProductPinPolicy,
  type ProgrammeEdition,
  type ProgrammeParts,
  type ProgrammeRoom,
} from './programme.ts';
export { addProgrammeRoutes } from './routes.ts';
