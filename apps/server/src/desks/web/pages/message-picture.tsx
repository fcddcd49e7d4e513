import type { VNode } from 'preact';
import { say } from '@countersign/ui';
import type { Frame } from '../frame.ts';

/**
 * A screenshot or a photo of what somebody got: its codes are read in the browser, its words where somebody asks for it. It needs a
 * script and stays hidden without one. The picture has no name, so it is never sent; what its codes say is, once a verdict stands below.
 */
export function PictureOfIt({ frame }: { readonly frame: Frame }): VNode {
  const words = frame.copy.scam.picture;
  // The browser puts numbers and references in the place of the dots.
  const said = {
    ...words.said,
    several: say(words.said.several, { n: '…' }),
    letter: say(words.said.letter, { reference: '…' }),
  };
  return (
    <fieldset
      class="input scan picture"
      data-island="picture"
      data-words={JSON.stringify(said)}
      hidden
    >
      <legend class="label">
        <label for="f-shot">{words.label}</label>
      </legend>
      <div>
        <span class="hint" id="f-shot-h">
          {words.hint}
        </span>
        <input
          id="f-shot"
          type="file"
          accept="image/png,image/jpeg,image/webp,image/gif,application/pdf"
          data-part="picture"
          aria-describedby="f-shot-h"
        />
      </div>
      <div role="status">
        <p class="note t-3" data-part="said" tabIndex={-1} hidden />
      </div>
      <div class="stack gap-3 t-3" data-part="seen" hidden>
        <div class="seen">
          <canvas data-part="preview" role="img" aria-label={words.preview} />
          <ul class="plain quoted-words" aria-label={words.codes} data-part="list" />
        </div>
        <progress data-part="progress" max={1} aria-label={words.progress} hidden />
      </div>
      <div class="actions t-3" data-part="actions" hidden>
        <button class="btn second slim" type="button" data-part="words" hidden>
          {say(words.read, { n: '…' })}
        </button>
        <button class="btn second slim" type="button" data-part="away">
          {words.away}
        </button>
      </div>
      <input type="hidden" name="codes" data-part="codes" disabled />
      <input type="hidden" name="pdfLinks" data-part="links" disabled />
      <input type="hidden" name="picturesUnread" data-part="unread" disabled />
    </fieldset>
  );
}
