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

const PIECE = /\([^)]*\)|\{[\w-]+\}|<[\w-]+>|~\d+|\^|!(?:\([^)]*\)|\S+)|&&|&|[^\s~^&!(){}<>]+/g;

export function readPattern(written: string): WrittenPattern {
  const [, marks = '', body = ''] = /^((?:[nm]:|\+|unless:[\w-]+|\s)*)(.*)$/s.exec(written) ?? [];
  const parts: { steps: WrittenStep[]; reach: Reach; notBefore: string | undefined }[] = [];
  const begin = (reach: Reach) => parts.push({ steps: [], reach, notBefore: undefined });
  begin('sentence');
  let gapMax = 0;
  let isAtStart = false;
  let notBehind: string | undefined;
  const end = () => {
    const last = parts.at(-1);
    if (last !== undefined) last.notBefore = notBehind;
    notBehind = undefined;
  };
  for (const [piece] of body.matchAll(PIECE)) {
    if (piece === '&' || piece === '&&') {
      end();
      begin(piece === '&' ? 'sentence' : 'message');
    } else if (piece === '^') isAtStart = true;
    else if (piece.startsWith('~')) gapMax = Number(piece.slice(1));
    else if (piece.startsWith('!')) notBehind = bare(piece.slice(1));
    else {
      parts.at(-1)?.steps.push({ alternatives: bare(piece), gapMax, isAtStart, notBehind });
      gapMax = 0;
      isAtStart = false;
      notBehind = undefined;
    }
  }
  end();
  if (parts.some(({ steps }) => steps.length === 0))
    throw new Error(`a pattern has an empty part: ${written}`);
  return {
    form: /(^|\s)n:/.test(marks) ? 'narrative' : /(^|\s)m:/.test(marks) ? 'message' : 'any',
    keepsUnderNegation: marks.includes('+'),
    unless: [...marks.matchAll(/unless:([\w-]+)/g)].map(([, state = '']) => state),
    parts,
  };
}

const bare = (piece: string) => (piece.startsWith('(') ? piece.slice(1, -1) : piece);
