// The references of HTML that mails use; others stay as they are written.
const NAMED: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    copy: '©',
    reg: '®',
    trade: '™',
  },
  ...{
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    hellip: '…',
    mdash: '—',
    ndash: '–',
    bull: '•',
    middot: '·',
  },
  ...{
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    iexcl: '¡',
    iquest: '¿',
  },
  ...{
    zwnj: '\u200c',
    zwj: '\u200d',
    shy: '\u00ad',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    lrm: '\u200e',
    rlm: '\u200f',
  },
  ...{
    aacute: 'á',
    eacute: 'é',
    iacute: 'í',
    oacute: 'ó',
    uacute: 'ú',
    ntilde: 'ñ',
    uuml: 'ü',
    ouml: 'ö',
  },
  ...{
    auml: 'ä',
    szlig: 'ß',
    ccedil: 'ç',
    agrave: 'à',
    egrave: 'è',
    ecirc: 'ê',
    ocirc: 'ô',
    atilde: 'ã',
    otilde: 'õ',
  },
  ...{
    igrave: 'ì',
    ograve: 'ò',
    ugrave: 'ù',
    acirc: 'â',
    icirc: 'î',
    ucirc: 'û',
    euml: 'ë',
    iuml: 'ï',
    oelig: 'œ',
  },
  ...{
    period: '.',
    colon: ':',
    sol: '/',
    commat: '@',
    num: '#',
    lpar: '(',
    rpar: ')',
    excl: '!',
    comma: ',',
  },
};
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g;

const letter = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
    ? '\ufffd'
    : String.fromCodePoint(code);

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return letter(Number(decimal));
    if (hex !== undefined) return letter(Number.parseInt(hex, 16));
    return NAMED[name ?? ''] ?? NAMED[(name ?? '').toLowerCase()] ?? whole;
  });
}
