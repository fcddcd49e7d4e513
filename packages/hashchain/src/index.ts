export {
  type Field,
  type FieldValue,
  FIELD_BYTES_MAX,
  FIELDS_MAX,
  canonicalBytes,
} from './canonical.ts';
export {
  type ChainEntry,
  type ChainVerdict,
  CHAIN_START,
  HASH_BYTES,
  appendEntry,
  chainHash,
  verifyChain,
} from './chain.ts';
export { type FieldList, defineFieldList } from './field-list.ts';
