export { listHostKeys, makeHostKey, makeOperatorKey, revokeHostKey } from './hosts.ts';
