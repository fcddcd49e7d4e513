export { beginKeyImport, importKey } from './imports.ts';
export { sharedInformation } from './shared-information.ts';
