// One pattern as written in a pack, taken apart.

export interface WrittenStep {
  /** Alternatives as written: words, `{class}` or `<entity>`, parted by `|`. */
  readonly alternatives: string;
  readonly gapMax: number;
  readonly isAtStart: boolean;
  readonly notBehind: string | undefined;
}

export interface WrittenPattern {
  readonly form: 'any' | 'narrative' | 'message';
  readonly keepsUnderNegation: boolean;
  /** States and cues beside which it does not count. */
  readonly unless: readonly string[];
  /** Parts that must all be there; `reach` says how near a part is to the one before it. */
  readonly parts: readonly WrittenPart[];
}

export interface WrittenPart {
  readonly steps: readonly WrittenStep[];
  readonly reach: Reach;
  /** What may not follow the last word. */
  readonly notBefore: string | undefined;
}

export type Reach = 'sentence' | 'message';

/** What a piece begins with, and what ends it; all others end before the next space or sign. */
const ENDS: Readonly<Record<string, string>> = { '(': ')', '{': '}', '<': '>' };
const SIGNS = ' \n~^&!(){}<>';

export function readPattern(written: string): WrittenPattern {
  const { form, keepsUnderNegation, unless, body } = readMarks(written);
  const parts: { steps: WrittenStep[]; reach: Reach; notBefore: string | undefined }[] = [];
  let reach: Reach = 'sentence';
  let steps: WrittenStep[] = [];
  let gapMax = 0;
  let isAtStart = false;
  let notBehind: string | undefined;
  const end = () => {
    if (steps.length === 0) throw new Error(`a pattern has an empty part: ${written}`);
    parts.push({ steps, reach, notBefore: notBehind });
    notBehind = undefined;
    steps = [];
  };
  for (const piece of piecesOf(body)) {
    if (piece === '&' || piece === '&&') {
      end();
      reach = piece === '&' ? 'sentence' : 'message';
    } else if (piece === '^') isAtStart = true;
    else if (piece.startsWith('~')) gapMax = Number(piece.slice(1));
    else if (piece.startsWith('!')) notBehind = bare(piece.slice(1));
    else {
      steps.push({ alternatives: bare(piece), gapMax, isAtStart, notBehind });
      gapMax = 0;
      isAtStart = false;
      notBehind = undefined;
    }
  }
  end();
  return { form, keepsUnderNegation, unless, parts };
}

/** The marks in front: `n:`, `m:`, `+`, `unless:state`. */
function readMarks(written: string): Omit<WrittenPattern, 'parts'> & { readonly body: string } {
  let form: WrittenPattern['form'] = 'any';
  let keepsUnderNegation = false;
  const unless: string[] = [];
  let from = 0;
  for (;;) {
    const space = written.indexOf(' ', from);
    const mark = written.slice(from, space < 0 ? written.length : space);
    if (mark === 'n:') form = 'narrative';
    else if (mark === 'm:') form = 'message';
    else if (mark === '+') keepsUnderNegation = true;
    else if (mark.startsWith('unless:')) unless.push(mark.slice('unless:'.length));
    else return { form, keepsUnderNegation, unless, body: written.slice(from) };
    if (space < 0) return { form, keepsUnderNegation, unless, body: '' };
    from = space + 1;
  }
}

function piecesOf(body: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < body.length;) {
    const to = endOfPiece(body, at);
    if (to > at) pieces.push(body.slice(at, to));
    at = Math.max(to, at + 1);
  }
  return pieces;
}

function endOfPiece(body: string, at: number): number {
  const sign = body.charAt(at);
  const closes = ENDS[sign];
  if (closes !== undefined) return body.indexOf(closes, at) + 1;
  if (sign === '!') return endOfPiece(body, at + 1);
  if (sign === '&') return body.charAt(at + 1) === '&' ? at + 2 : at + 1;
  if (sign === '^') return at + 1;
  let to = sign === '~' ? at + 1 : at;
  while (to < body.length && !SIGNS.includes(body.charAt(to))) to += 1;
  return to;
}

const bare = (piece: string) => (piece.startsWith('(') ? piece.slice(1, -1) : piece);
