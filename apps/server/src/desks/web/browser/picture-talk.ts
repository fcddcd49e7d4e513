import type { PictureSeen } from '@countersign/pictures';

// What a page and the scripts beside it say to one another about a picture.

/** Why a picture was not opened. */
export type NotOpened = 'notPicture' | 'tooLarge' | 'pdf';

export interface PictureAsk {
  readonly bytes: ArrayBuffer;
}

export type CodesAnswer =
  | { readonly kind: NotOpened | 'broken' }
  | (PictureSeen & {
      readonly kind: 'read';
      /** The picture, small, with its codes marked; nothing of a PDF, which nobody draws. */
      readonly preview: ImageBitmap | undefined;
    });

export type WordsAnswer =
  | { readonly kind: NotOpened | 'broken' }
  /** From 0 to 1, over what is loaded and over what is read. */
  | { readonly kind: 'loading' | 'reading'; readonly share: number }
  | { readonly kind: 'read'; readonly text: string };
