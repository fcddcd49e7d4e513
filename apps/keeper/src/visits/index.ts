export { openVisit } from './open-visit.ts';
