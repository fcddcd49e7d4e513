export { loadKeys, type Keys, type MacPurpose, type SealPurpose } from './keys.ts';
export { parsePoint, type ScreenAuthority } from './authority.ts';
export { type Place } from './seal.ts';
