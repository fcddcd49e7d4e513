// Guards of mailboxes write links anew so that they can look at them first. What is judged is where the link really leads.

interface MailGuard {
  readonly host: string;
  readonly inner: (href: string) => string | undefined;
}

const decoded = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

const MAIL_GUARDS: readonly MailGuard[] = [
  {
    host: '.safelinks.protection.outlook.com/',
    inner: (href) => decoded(/[?&]url=([^&]{1,2000})/.exec(href)?.[1]),
  },
  {
    host: 'urldefense.com/v3/',
    inner: (href) => /\/v3\/__(https?:\/\/?.{1,2000}?)__;/.exec(href)?.[1],
  },
  {
    host: 'urldefense.proofpoint.com/v2/',
    inner: (href) =>
      decoded(/[?&]u=([^&]{1,2000})/.exec(href)?.[1]?.replaceAll('-', '%').replaceAll('_', '/')),
  },
];

/** The link within such a guard's; the link itself where there is none. */
export function unwrapped(href: string): string {
  for (const { host, inner } of MAIL_GUARDS) if (href.includes(host)) return inner(href) ?? href;
  return href;
}
