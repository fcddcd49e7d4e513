export { addOperator, createPolicy, type PolicyRoom } from './policy.ts';
