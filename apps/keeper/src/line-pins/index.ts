export { expectLinePin, tellLinePin } from './expect.ts';
export { openLine } from './open.ts';
export { takeLinePin } from './take.ts';
