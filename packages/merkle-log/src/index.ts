export { EMPTY_ROOT, foldComplete, HASH_BYTES, hashLeaf, hashPair, type Hash } from './hashes.ts';
export type { ReadSubtrees, Subtree } from './subtrees.ts';
export { isConsistent, isIncluded, proveConsistency, proveInclusion, rootOf } from './proofs.ts';
export {
  ENTRY_BYTES_MAX,
  formatBundle,
  parseBundle,
  parseTilePath,
  runOf,
  TILE_HEIGHT,
  TILE_WIDTH,
  tilePath,
  widthOfLevel,
  type HashRun,
  type Tile,
} from './tiles.ts';
export {
  formatVerifier,
  isSignedBy,
  makeVerifier,
  NOTE_LENGTH_MAX,
  parseNote,
  parseSignatureLines,
  parseVerifier,
  signatureLine,
  signNote,
  witnessedAt,
  type Note,
  type NoteSignature,
  type SignatureKind,
  type Signer,
  type Verifier,
} from './notes.ts';
export {
  formatCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  type Checkpoint,
} from './checkpoint.ts';
export {
  decideWitness,
  formatAddCheckpoint,
  parseAddCheckpoint,
  type AddCheckpoint,
  type Witnessed,
  type WitnessVerdict,
} from './witness.ts';
