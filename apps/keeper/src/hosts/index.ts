export { makeHostKey, makeOperatorKey } from './hosts.ts';
