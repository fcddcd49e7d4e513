/** Compound File Binary (MS-CFB clause 2.2): how a saved .msg begins. */
const HEAD = [0xd0, 0xcf, 0x11, 0xe0];

export const isMsg = (bytes: Uint8Array): boolean => HEAD.every((byte, at) => bytes[at] === byte);
