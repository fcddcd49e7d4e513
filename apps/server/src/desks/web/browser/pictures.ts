import { parseLetterCode } from '@countersign/letter-code';
import type { PictureParts } from './picture-island.ts';
import { PICTURE_BYTES_MAX } from './open-picture.ts';
import { askBeside, askCodes } from './picture-ask.ts';
import type { WordsAnswer } from './picture-talk.ts';
import { openView, type PictureView } from './picture-view.ts';

// What somebody brought is looked at in scripts beside the page, so that the page never waits. Of the picture itself nothing leaves the
// browser, and nothing that it names is opened.

/** From the last thing that was heard of it. */
const WORDS_MS_MAX = 60_000;

export interface Pictures {
  readonly use: (file: File) => Promise<void>;
}

/** @param root  the part of the form that takes pictures */
export function openPictures(root: HTMLElement, parts: PictureParts): Pictures {
  const view = openView(root);
  let now = new AbortController();
  const begin = (): AbortSignal => {
    now.abort();
    now = new AbortController();
    return now.signal;
  };
  let picture: File | undefined;
  const putAway = () => {
    begin();
    parts.forget();
    picture = undefined;
    view.clear();
  };
  view.away.addEventListener('click', () => {
    putAway();
    view.tell('away');
    view.picture.focus();
  });
  view.mail?.addEventListener('change', () => {
    if (view.mail?.value !== '') putAway();
  });
  view.words.addEventListener('click', () => {
    if (picture !== undefined) void readWords(view, { file: picture, parts, signal: begin() });
  });
  return {
    use: async (file) => {
      const signal = begin();
      parts.forget();
      view.clear();
      view.bring();
      if (file.size > PICTURE_BYTES_MAX) return view.tell('tooLarge');
      picture = file;
      view.tell('reading');
      await readCodes(view, { file, parts, signal });
    },
  };
}

interface Reading {
  readonly file: File;
  readonly parts: PictureParts;
  readonly signal: AbortSignal;
}

async function readCodes(view: PictureView, { file, parts, signal }: Reading): Promise<void> {
  const said = await askCodes(file, { worker: parts.openBeside('codes'), signal });
  if (said === undefined) return;
  if (said.kind !== 'read') return view.tell(said.kind);
  view.show(said.preview, said);
  const [letter] = said.codes.map(parseLetterCode).filter(({ kind }) => kind === 'letter');
  if (letter?.kind === 'letter') {
    view.write(letter.reference);
    return view.tell('letter', letter.reference);
  }
  const isPdf = said.preview === undefined;
  if (said.codes.length + (said.links ?? []).length === 0) return view.tell(isPdf ? 'pdf' : 'none');
  if (isPdf) view.tell('pdfFound');
  else view.tell(said.codes.length === 1 ? 'one' : 'several', String(said.codes.length));
  if (!(await parts.check())) view.tell('broken');
}

async function readWords(view: PictureView, { file, parts, signal }: Reading): Promise<void> {
  view.tell('loading');
  view.showProgress(0);
  const said = await askBeside<WordsAnswer>({
    ...{ worker: parts.openBeside('words'), file, signal, ms: WORDS_MS_MAX },
    onNews: (news) => {
      if (news.kind !== 'loading' && news.kind !== 'reading') return;
      view.tell(news.kind === 'loading' ? 'loading' : 'readingWords');
      view.showProgress(news.share);
    },
  });
  view.showProgress(undefined);
  if (said === undefined || said.kind === 'loading' || said.kind === 'reading') return;
  if (said.kind !== 'read') return view.tell(said.kind);
  if (said.text === '') return view.tell('noWords');
  view.write(said.text);
  view.tell('words');
}
