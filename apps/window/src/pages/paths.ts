/**
 * The questions that the pages ask; the same paths as `windowLine` has, held together by a test. Written out here,
 * because the contract brings its schema library along and a page has no use for it.
 */
export const paths = {
  openVisit: '/visits/open',
  matchCard: '/visits/card',
  addPasskey: '/visits/passkey',
  askCode: '/visits/code',
  showPin: '/visits/show',
  setPin: '/visits/set',
  keeperKey: '/keeper-key',
} as const;

export type AskedPath = (typeof paths)[keyof typeof paths];
