export { askCode, endCodeTry, placeOfCode, type LiveCode } from './codes.ts';
export { proofBudgets } from './budgets.ts';
export { checkProof, monthYear, takeText, type Proven, type ProofOutcome } from './proof.ts';
export { decideWays } from './rules.ts';
