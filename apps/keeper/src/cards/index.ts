export {
  addressMac,
  CARD_COLUMNS,
  findByPanHash,
  findByReference,
  findByToken,
  idEndingMac,
  openFacts,
  openPan,
  panHash,
  parsePan,
  type Card,
} from './card.ts';
export { takeRecords, type AssignFirstPin, type IntakeSource } from './intake.ts';
export { addIssuerKey, createIntake } from './issuers.ts';
