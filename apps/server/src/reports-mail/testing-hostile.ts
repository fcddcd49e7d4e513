// Eighty e-mails that were made to break whoever reads them, for tests. Each names the canary wherever it can.
const CRLF = '\r\n';

export interface Hostile {
  readonly what: string;
  readonly mail: Buffer;
}

interface Shape {
  /** Lines of the head beside the usual ones. */
  readonly head?: string;
  readonly body: string | Buffer;
}

const lines = (...all: readonly string[]): string => all.join(CRLF);
const part = (type: string, body: string): string => lines(`Content-Type: ${type}`, '', body);
const mixed = (boundary: string, ...parts: readonly string[]): Shape => ({
  head: `Content-Type: multipart/mixed; boundary=${boundary}`,
  body: lines(...parts.flatMap((one) => [`--${boundary}`, one]), `--${boundary}--`),
});
const base64 = (type: string, body: string): Shape => ({
  head: lines(`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64'),
  body,
});
const html = (body: string): Shape => ({ head: 'Content-Type: text/html; charset=utf-8', body });
const headed = (head: string): Shape => ({ head, body: 'x' });

function nested(depth: number): string {
  let text = part('text/plain', 'x');
  for (let at = 0; at < depth; at += 1)
    text = part(`multipart/mixed; boundary=b${at}`, lines(`--b${at}`, text, `--b${at}--`));
  return text;
}

function inside(depth: number): string {
  let text = lines('Subject: in', '', 'x');
  for (let at = 0; at < depth; at += 1)
    text = lines(`Subject: ${at}`, 'Content-Type: message/rfc822', '', text);
  return text;
}

const CFB = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const garbage = (size: number): string =>
  Buffer.from(Array.from({ length: size }, (_, at) => (at * 7_919 + (at >> 3)) % 251)).toString(
    'base64',
  );

type Shapes = Readonly<Record<string, Shape>>;

/** Parts in parts, and more of them than anybody needs. */
const nestings = (): Shapes => ({
  'nested 19 deep': {
    body: nested(19).split(CRLF).slice(2).join(CRLF),
    head: 'Content-Type: multipart/mixed; boundary=b18',
  },
  'nested 60 deep': mixed('o', nested(60)),
  'nested 500 deep': mixed('o', nested(500)),
  'rfc822 in rfc822, 10': mixed('o', part('message/rfc822', inside(10))),
  'rfc822 in rfc822, 200': mixed('o', part('message/rfc822', inside(200))),
  'the same boundary all the way': mixed(
    'b',
    ...Array.from({ length: 50 }, () => part('multipart/mixed; boundary=b', '--b')),
  ),
  'a boundary that never ends': {
    head: 'Content-Type: multipart/mixed; boundary=z',
    body: `--z${CRLF}${'x'.repeat(300_000)}`,
  },
  'no boundary': { head: 'Content-Type: multipart/mixed', body: '--x' },
  'a boundary of 60 000': mixed('b'.repeat(60_000), 'x'),
  '10 000 parts': mixed('p', ...Array.from({ length: 10_000 }, () => part('text/plain', 'x'))),
  '99 parts': mixed('p', ...Array.from({ length: 99 }, () => part('text/plain', 'x'))),
  '5 000 parts without a kind': mixed('p', ...Array.from({ length: 5_000 }, () => `${CRLF}x`)),
  'a header of 200 000': headed(`X-Long: ${'x'.repeat(200_000)}`),
  'a header of 400 000': headed(`X-Long: ${'x'.repeat(400_000)}`),
  '900 headers': headed(lines(...Array.from({ length: 900 }, (_, at) => `X-${at}: y`))),
  '20 000 headers': headed(lines(...Array.from({ length: 20_000 }, (_, at) => `X-${at}: y`))),
  '900 folded lines': headed(`X-Folded: a${`${CRLF} b`.repeat(900)}`),
  '900 received': headed(lines(...Array.from({ length: 900 }, () => 'Received: from a by b'))),
});

/** What stands above the words; some of it names the canary. */
const heads = (canary: string): Shapes => ({
  '500 senders': headed(
    `Reply-To: ${Array.from({ length: 500 }, (_, at) => `a${at}@e.test`).join(', ')}`,
  ),
  'groups of groups': headed(`Reply-To: ${'a:'.repeat(5_000)};`),
  'comments in comments': headed(`Sender: ${'('.repeat(5_000)}${')'.repeat(5_000)} a@e.test`),
  'quotes without an end': headed(`Sender: "${'\\"'.repeat(10_000)}`),
  '5 000 encoded words': headed(`Subject: ${'=?utf-8?q?=41?= '.repeat(5_000)}`),
  'encoded words, broken': headed(
    `Subject: =?utf-8?b?${'A'.repeat(9_999)}?= =?x?q?=ZZ?= =?utf-8?q?`,
  ),
  'parameters in 500 pieces': headed(
    `Content-Type: text/plain; ${Array.from({ length: 500 }, (_, at) => `name*${at}*=a`).join('; ')}`,
  ),
  '7 signatures of a stranger': headed(
    lines(
      ...Array.from(
        { length: 7 },
        () =>
          'DKIM-Signature: v=1; a=rsa-sha256; d=canary.test; s=canary; c=relaxed/relaxed; h=from; bh=AAAA; b=AAAA',
      ),
    ),
  ),
  '500 signatures of a stranger': headed(
    lines(
      ...Array.from(
        { length: 500 },
        () => 'DKIM-Signature: v=1; a=rsa-sha256; d=canary.test; s=canary; h=from; bh=AAAA; b=AAAA',
      ),
    ),
  ),
  'a chain of seals': headed(
    lines(
      ...Array.from(
        { length: 9 },
        (_, at) => `ARC-Seal: i=${at + 1}; a=rsa-sha256; cv=pass; d=canary.test; s=canary; b=AAAA`,
      ),
    ),
  ),
  'results that were forged': headed(
    'Authentication-Results: relay.example; dmarc=pass header.from=mail.example',
  ),
  'results in a comment': headed(
    'Authentication-Results: e.test (; relay.test; dmarc=pass header.from=mail.example)',
  ),
  'a receipt, please': headed(
    lines(
      `Disposition-Notification-To: canary@canary.test`,
      `Return-Receipt-To: canary@canary.test`,
    ),
  ),
  'to unsubscribe': headed(
    lines(`List-Unsubscribe: <${canary}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'),
  ),
  'a body that is elsewhere': headed(
    `Content-Type: message/external-body; access-type=URL; URL="${canary}"`,
  ),
});

/** Files, encodings, and HTML that was made to be slow. */
function files(canary: string): Shapes {
  const link = `<a href="${canary}">x</a>`;
  const zip = Buffer.from(`PK\u0003\u0004${'\0'.repeat(400)}`, 'latin1').toString('base64');
  return {
    'a part of a message': {
      head: 'Content-Type: message/partial; id="a@e.test"; number=1; total=9',
      body: 'Subject: x',
    },
    'a zip': mixed(
      'z',
      lines(
        'Content-Type: application/zip; name="a.zip"',
        'Content-Transfer-Encoding: base64',
        '',
        zip,
      ),
    ),
    'a zip that says it is an e-mail': mixed(
      'z',
      lines(
        'Content-Type: message/rfc822; name="a.eml"',
        'Content-Transfer-Encoding: base64',
        '',
        zip,
      ),
    ),
    'a name with a way up': mixed(
      'z',
      lines('Content-Type: text/plain; name="../../../../etc/passwd"', '', 'x'),
    ),
    'a name that turns round': mixed(
      'z',
      lines(`Content-Type: application/pdf; name="invoice\u202Efdp.exe"`, '', 'x'),
    ),
    'base64 that is none': base64('text/plain', '*#!?'.repeat(50_000)),
    'base64 without an end': base64(
      'text/html',
      `${Buffer.from(link).toString('base64')}=A==A=`.repeat(3_000),
    ),
    'base64 in one line': base64('text/plain', 'QUFB'.repeat(100_000)),
    'quoted-printable, broken': {
      head: 'Content-Transfer-Encoding: quoted-printable',
      body: '=ZZ=\r\n==='.repeat(20_000),
    },
    'html 100 000 deep': html('<div>'.repeat(90_000)),
    'html of tags without an end': html('<a href='.repeat(50_000)),
    'html comments without an end': html('<!--<!--'.repeat(50_000)),
    '10 000 links': html(link.repeat(400_000 / (link.length + 1))),
    '100 000 links in words': { body: 'http://a.test '.repeat(35_000) },
  };
}

/** Words and bytes; some of them name the canary. */
const bodies = (canary: string): Shapes => ({
  'pictures and styles from elsewhere': html(
    `<img src="${canary}"><link rel=stylesheet href="${canary}"><script src="${canary}"></script><iframe src="${canary}"></iframe><style>@import url(${canary})</style><meta http-equiv=refresh content="0;url=${canary}">`,
  ),
  entities: html('&amp;&#x41;&#99999999999;&nosuch;'.repeat(15_000)),
  'a form': html(`<form action="${canary}"><input name=pin></form>`.repeat(2_000)),
  'null bytes': { body: Buffer.alloc(300_000) },
  'every byte': { body: Buffer.from(Array.from({ length: 200_000 }, (_, at) => at % 256)) },
  'a charset that is none': {
    head: 'Content-Type: text/plain; charset="x-no-such-thing"',
    body: 'é',
  },
  'utf-16 that says it is utf-7': {
    head: 'Content-Type: text/plain; charset=utf-7',
    body: Buffer.from('x'.repeat(100_000), 'utf16le'),
  },
  'one line of 480 000': { body: 'a'.repeat(480_000) },
  'marks on one letter': { body: `e${'\u0301'.repeat(150_000)}` },
  brackets: { body: '[('.repeat(120_000) },
  'quotes of quotes': { body: `${'>'.repeat(900)} x${CRLF}`.repeat(400) },
  'heads above heads': {
    body: `From: a@e.test${CRLF}Date: x${CRLF}Subject: y${CRLF}${CRLF}`.repeat(8_000),
  },
  uuencode: { body: `begin 644 a.exe${CRLF}${`M${'A'.repeat(60)}${CRLF}`.repeat(5_000)}end` },
  'a calendar': {
    head: 'Content-Type: text/calendar; method=REQUEST',
    body: lines(
      'BEGIN:VCALENDAR',
      `ATTACH:${canary}`,
      'RRULE:FREQ=SECONDLY;COUNT=99999999'.repeat(5_000),
      'END:VCALENDAR',
    ),
  },
});

/** Files of Outlook, and an e-mail with nothing in it. */
const outlook = (): Shapes => ({
  'an Outlook file that is garbage': mixed(
    'm',
    lines(
      'Content-Type: application/vnd.ms-outlook; name=a.msg',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(`${CFB}${'\u0001'.repeat(9_000)}`, 'latin1').toString('base64'),
    ),
  ),
  'an Outlook file of noise': mixed(
    'm',
    lines(
      'Content-Type: application/vnd.ms-outlook; name=a.msg',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.concat([Buffer.from(CFB, 'latin1'), Buffer.from(garbage(150_000), 'base64')]).toString(
        'base64',
      ),
    ),
  ),
  winmail: mixed(
    'w',
    lines(
      'Content-Type: application/ms-tnef; name=winmail.dat',
      'Content-Transfer-Encoding: base64',
      '',
      garbage(90_000),
    ),
  ),
  nothing: { body: '' },
});

/** Pictures that unpack to more than a memory holds, take longer than anybody waits, or end too early. */
const pictures = (bombs: Readonly<Record<string, Buffer>>): Shapes =>
  Object.fromEntries(
    Object.entries(bombs).map(([what, bytes]) => [
      what,
      mixed(
        'q',
        lines(
          'Content-Type: image/png; name="code.png"',
          'Content-Transfer-Encoding: base64',
          '',
          bytes.toString('base64'),
        ),
      ),
    ]),
  );

/** @param canary an address that nobody may visit; `from` is what each says that it is from, and nobody proved */
export function hostileMails({
  bombs,
  canary,
  from,
}: {
  /** Pictures, by what they are. */
  readonly bombs: Readonly<Record<string, Buffer>>;
  readonly canary: string;
  readonly from: (at: number) => string;
}): readonly Hostile[] {
  const shapes: Shapes = {
    ...nestings(),
    ...heads(canary),
    ...files(canary),
    ...bodies(canary),
    ...outlook(),
    ...pictures(bombs),
  };
  return Object.entries(shapes).map(([what, { body, head }], at) => {
    const usual = [
      `From: Ada <${from(at)}>`,
      ...(/^subject:/im.test(head ?? '') ? [] : ['Subject: Fwd: look']),
    ];
    const top = lines(...usual, ...(head === undefined ? [] : [head]), '', '');
    return { what, mail: Buffer.concat([Buffer.from(top), Buffer.from(body)]) };
  });
}
