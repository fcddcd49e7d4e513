export {
  DAY_MS,
  forgetOldTakes,
  giveBack,
  giveBackUnsettled,
  settle,
  takeAll,
  usedOf,
  type Budget,
  type TakeId,
  type Taken,
} from './limits.ts';
