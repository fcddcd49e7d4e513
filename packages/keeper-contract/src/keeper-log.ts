/**
 * What of an entry of the keeper's log is hashed, and in which order: the field list of @countersign/hashchain with which
 * an export can be checked without the keeper. A change of names or order needs a new version.
 */
export const KEEPER_LOG_FIELDS = {
  version: 'keeper-log-v1',
  names: [
    'sequence',
    'at',
    'actor',
    'channel',
    'operation',
    'card',
    'keyArn',
    'keyCheckValue',
    'result',
    'correlation',
  ],
} as const;
