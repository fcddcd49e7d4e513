export { matchCard } from './match.ts';
