export { openOperatorLine, type KeyToImport, type OperatorLine } from './operator-line.ts';
export { pinPolicyOf } from './pin-policy.ts';
