export { readAsked, readConfig, stateDirOf } from './config.ts';
export {
  createHouse,
  openedAs,
  type House,
  type HouseOptions,
  type HouseRefusal,
  type HouseSummary,
} from './house.ts';
export { housePaths, type HousePaths } from './paths.ts';
export { startThrowawayCluster, type ThrowawayCluster } from './postgres/throwaway.ts';
export { runHouse, type RunOptions } from './run-house.ts';
export { decideStart, type Asked } from './profile.ts';
export type { HouseSettings, Ports, Profile } from './settings.ts';
