export { startThrowawayCluster, type ThrowawayCluster } from './postgres/throwaway.ts';
