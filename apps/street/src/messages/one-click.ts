import type { Call } from '@countersign/lines';

/** Presses "unsubscribe" at the address that an e-mail names. @returns whether the other side took it */
export type OneClick = (address: string) => Promise<boolean>;

/** As mailbox providers do it (RFC 8058 clause 3.2): a form of one field, without cookies; from here to the bank alone. */
export function createOneClick({
  bank,
  bankOrigin,
}: {
  readonly bank: Call;
  readonly bankOrigin: string;
}): OneClick {
  return async (address) => {
    if (!URL.canParse(address) || new URL(address).origin !== bankOrigin) return false;
    const answered = await bank({
      method: 'POST',
      path: address.slice(bankOrigin.length),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    }).catch(() => undefined);
    return answered?.status === 200;
  };
}

interface Header {
  readonly key: string;
  readonly value: string;
}

/** Where one press ends e-mails of this kind; nothing where an e-mail does not say that a press is enough. */
export function oneClickIn(headers: readonly Header[]): string | undefined {
  const value = (name: string) => headers.find(({ key }) => key === name)?.value ?? '';
  if (value('list-unsubscribe-post').trim() !== 'List-Unsubscribe=One-Click') return undefined;
  return /<(https?:\/\/[^\s<>]{1,400})>/.exec(value('list-unsubscribe'))?.[1];
}
