/** A text of somebody else, on one line of a terminal: what would steer it (colours, the cursor, the direction of writing) is a `?`. */
export const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
