import type { Message } from '@countersign/scamflags';
import { readEml, readMsg } from '@countersign/scamflags/mail';

/** Compound File Binary (MS-CFB clause 2.2): how a saved .msg begins. */
const MSG_HEAD = [0xd0, 0xcf, 0x11, 0xe0];

/** An e-mail as a file, of either kind; what was passed on inside another counts, not what stands around it. */
export async function readMailHere(bytes: Uint8Array): Promise<Message | undefined> {
  const isMsg = MSG_HEAD.every((byte, at) => bytes[at] === byte);
  const read = await (isMsg ? readMsg(bytes) : readEml(bytes));
  return read.ok ? (read.value.forwarded ?? read.value.message) : undefined;
}
