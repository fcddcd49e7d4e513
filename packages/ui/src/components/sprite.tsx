import type { VNode } from 'preact';

/**
 * The signs of the product. `whole` is the countersign and stands only where something was really proven to this
 * person now; `half` everywhere else; `apart` only as the large shape of "not us".
 */
export type SignName = 'whole' | 'half' | 'no' | 'apart' | 'bang' | 'can' | 'chev';

const disc = 'M16 1a15 15 0 1 0 0 30 15 15 0 0 0 0-30z';
const upper = 'M2.92 8.66A15 15 0 0 1 25.61 4.49L13.12 18.86Z';
const lower = 'M1.59 11.85A15 15 0 1 0 27.84 6.8L13.28 23.54Z';

/** All signs, once at the top of a page; `Sign` uses them. */
export function Sprite(): VNode {
  return (
    <svg class="sprite" aria-hidden="true" focusable="false">
      <symbol id="whole" viewBox="0 0 32 32">
        <path d={upper} />
        <path d={lower} />
      </symbol>
      <symbol id="half" viewBox="0 0 32 32">
        <path d={lower} />
      </symbol>
      <symbol id="no" viewBox="0 0 32 32">
        <path fill-rule="evenodd" d={`${disc}M7 13.5h18v5H7z`} />
      </symbol>
      <symbol id="apart" viewBox="-4 -9 40 40">
        <path transform="translate(-1 -9) rotate(16 13.12 18.86)" d={upper} />
        <path d={lower} />
      </symbol>
      <symbol id="bang" viewBox="0 0 32 32">
        <path
          fill-rule="evenodd"
          d={`${disc}M13.9 6.5h4.2l-.7 12h-2.8zM16 20.9a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z`}
        />
      </symbol>
      <symbol id="can" viewBox="0 0 32 32">
        <path fill-rule="evenodd" d={`${disc}m0 5a10 10 0 1 1 0 20 10 10 0 0 1 0-20z`} />
      </symbol>
      <symbol id="chev" viewBox="0 0 20 20">
        <path d="M7 3.5 13.5 10 7 16.5" />
      </symbol>
    </svg>
  );
}

/** One sign beside a word: never alone, so it is hidden from screen readers. */
export function Sign(props: {
  readonly name: SignName;
  readonly class?: string | undefined;
}): VNode {
  return (
    <svg class={props.class} aria-hidden="true">
      <use href={`#${props.name}`} />
    </svg>
  );
}
