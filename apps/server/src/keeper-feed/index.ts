export {
  createKeeperFeed,
  EVENT_TRIES_MAX,
  type KeeperFeed,
  type KeeperFeedParts,
  type TakeKeeperEvent,
} from './feed.ts';
