import type { PictureSeen } from '@countersign/pictures';

/** Put in by the build: how much the reader of words is to load; 0 where this house has none. */
declare const WORDS_BYTES: number;

/** What a picture can come to; the page brings the words. */
export type PictureNews =
  | 'reading'
  | 'none'
  | 'one'
  | 'several'
  | 'letter'
  | 'notPicture'
  | 'tooLarge'
  | 'pdf'
  | 'pdfFound'
  | 'late'
  | 'broken'
  | 'loading'
  | 'readingWords'
  | 'words'
  | 'noWords'
  | 'away';

const PROBLEMS: ReadonlySet<PictureNews> = new Set([
  ...(['notPicture', 'tooLarge', 'pdf', 'late', 'broken', 'noWords'] as const),
]);
const CODE_CHARS_SHOWN = 300;
const BYTES_PER_MB = 1_000_000;

export interface PictureView {
  readonly picture: HTMLInputElement;
  readonly mail: HTMLInputElement | null;
  readonly words: HTMLButtonElement;
  readonly away: HTMLButtonElement;
  /** Says it where it is read aloud. @param what  goes where the dots are */
  readonly tell: (news: PictureNews, what?: string) => void;
  /** A picture is there, and nobody has looked at it yet: until it is read, it counts as one that was not. */
  readonly bring: () => void;
  /** @param preview  nothing of a PDF: words are read off pictures alone */
  readonly show: (preview: ImageBitmap | undefined, seen: PictureSeen) => void;
  readonly showProgress: (share: number | undefined) => void;
  /** Puts words where they would be typed, so that whoever brought them can mend them. */
  readonly write: (text: string) => void;
  readonly clear: () => void;
}

export function openView(root: HTMLElement): PictureView {
  const said = partOf(root, 'said');
  const seen = partOf(root, 'seen');
  const actions = partOf(root, 'actions');
  const codesField = partOf<HTMLInputElement>(root, 'codes');
  const linksField = partOf<HTMLInputElement>(root, 'links');
  const unreadField = partOf<HTMLInputElement>(root, 'unread');
  const list = partOf(root, 'list');
  const canvas = partOf<HTMLCanvasElement>(root, 'preview');
  const words = partOf<HTMLButtonElement>(root, 'words');
  const progress = partOf<HTMLProgressElement>(root, 'progress');
  const picture = partOf<HTMLInputElement>(root, 'picture');
  const form = root.closest('form') ?? root;
  const mail = form.querySelector<HTMLInputElement>('input[name="mail"]');
  const copy = JSON.parse(root.dataset['words'] ?? '{}') as Readonly<Record<string, string>>;
  words.textContent = (words.textContent ?? '').replace(
    '…',
    String(Math.round(WORDS_BYTES / BYTES_PER_MB)),
  );
  return {
    ...{ picture, mail, words, away: partOf<HTMLButtonElement>(root, 'away') },
    tell: (news, what) => {
      const written = copy[news] ?? '';
      const text = what === undefined ? written : written.replace('…', what);
      // Said once, however often it is heard.
      if (said.textContent !== text) said.textContent = text;
      said.dataset['tone'] = PROBLEMS.has(news) ? 'attend' : 'rest';
      said.hidden = false;
    },
    bring: () => {
      unreadField.value = '1';
      actions.hidden = false;
    },
    show: (preview, { codes, isCut, links = [] }) => {
      canvas.hidden = preview === undefined;
      if (preview !== undefined) {
        canvas.width = preview.width;
        canvas.height = preview.height;
        canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(preview);
      }
      list.replaceChildren(...[...codes, ...links].map(asItem));
      list.hidden = codes.length + links.length === 0;
      codesField.value = asField(codes);
      linksField.value = asField(links);
      unreadField.value = isCut ? '1' : '';
      seen.hidden = false;
      words.hidden = WORDS_BYTES === 0 || preview === undefined;
      // An e-mail that was chosen before would be read instead.
      if (mail !== null) mail.value = '';
    },
    showProgress: (share) => {
      progress.hidden = share === undefined;
      words.hidden = share !== undefined || WORDS_BYTES === 0;
      progress.value = share ?? 0;
    },
    write: (text) => {
      const field = form.querySelector<HTMLTextAreaElement>('textarea[name="text"]');
      if (field === null) return;
      field.value = text.slice(0, field.maxLength > 0 ? field.maxLength : undefined);
      field.focus();
    },
    clear: () => {
      for (const part of [seen, progress, words, actions]) part.hidden = true;
      for (const field of [codesField, linksField, unreadField]) field.value = '';
      list.replaceChildren();
    },
  };
}

const asField = (found: readonly string[]): string =>
  found.length === 0 ? '' : JSON.stringify(found);

/** As text: nothing of it can be pressed. */
function asItem(code: string): HTMLLIElement {
  const item = document.createElement('li');
  const isLong = code.length > CODE_CHARS_SHOWN;
  item.textContent = isLong ? `${code.slice(0, CODE_CHARS_SHOWN)} …` : code;
  return item;
}

function partOf<T extends HTMLElement = HTMLElement>(root: HTMLElement, name: string): T {
  const part = root.querySelector<T>(`[data-part="${name}"]`);
  if (part === null) throw new Error(`a page without its part ${name}`);
  return part;
}
