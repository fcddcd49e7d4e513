export { createKeeper, type Keeper, type KeeperParts, type LineName } from './keeper.ts';
