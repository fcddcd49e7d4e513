/** What a scan can come to; the page brings the words. */
export type ScanNews =
  | 'reading'
  | 'looking'
  | 'found'
  | 'foreign'
  | 'none'
  | 'notPicture'
  | 'tooLarge'
  | 'late'
  | 'stopped'
  | 'blocked'
  | 'noCamera';

const TONES: Readonly<Partial<Record<ScanNews, string>>> = {
  found: 'rest',
  looking: 'rest',
  reading: 'rest',
  stopped: 'rest',
  foreign: 'notus',
};

export interface Words {
  /** Says it where it is read aloud. @param reference  what was read, with `found` */
  readonly tell: (news: ScanNews, reference?: string) => void;
  /** Brings whoever scanned to what was said; the button that asks about it comes next. */
  readonly focus: () => void;
}

/** The one line below a scan. */
export function openWords(root: HTMLElement): Words {
  const line = root.querySelector<HTMLElement>('[data-part="said"]');
  const words = JSON.parse(root.dataset['words'] ?? '{}') as Readonly<Record<string, string>>;
  return {
    tell: (news, reference = '') => {
      if (line === null) return;
      // The dots stand for the reference; a text of ours alone comes here, and as text.
      const text = words[news] ?? '';
      line.textContent = news === 'found' ? text.replace('…', reference) : text;
      line.dataset['tone'] = TONES[news] ?? 'attend';
      line.hidden = false;
    },
    focus: () => line?.focus(),
  };
}
