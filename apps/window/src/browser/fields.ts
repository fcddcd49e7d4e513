import { h, sign } from './dom.ts';

/** A labelled field; hint before the field, what is wrong after it. */
export interface Field {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** The value, without separators; it leaves the page's input with this. */
  readonly take: () => string;
  readonly clear: () => void;
  readonly focus: () => void;
  /** Says `wrong` beside the field; nothing takes it back. */
  readonly tell: (wrong: string | undefined) => void;
}

export interface FieldAsk {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly autocomplete: string;
  readonly charactersMax: number;
  /** Width by what goes in: `c3`, `c4`, `c6`, `number`, or the whole column. */
  readonly width?: string;
  readonly inputmode?: 'numeric' | 'text';
}

export function field(ask: FieldAsk): Field {
  const wrong = h('span', { class: 'wrong', id: `${ask.id}-wrong`, hidden: true });
  const input = h('input', {
    id: ask.id,
    // Never `name`: the field is sealed by this page and posted by no form.
    type: 'text',
    inputmode: ask.inputmode ?? 'numeric',
    autocomplete: ask.autocomplete,
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
    maxlength: String(ask.charactersMax),
    class: `code ${ask.width ?? ''}`.trim(),
    'aria-describedby': `${ask.id}-hint ${ask.id}-wrong`,
  });
  const element = h(
    'div',
    { class: 'input' },
    h('label', { for: ask.id }, ask.label),
    h('span', { class: 'hint', id: `${ask.id}-hint` }, ask.hint),
    input,
    wrong,
  );
  const tell = (text: string | undefined) => {
    wrong.hidden = text === undefined;
    wrong.replaceChildren(...(text === undefined ? [] : [sign('bang'), text]));
    if (text === undefined) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  };
  return {
    element,
    input,
    tell,
    focus: () => input.focus(),
    clear: () => {
      input.value = '';
    },
    take: () => {
      const value = input.value.replaceAll(/[\s/-]/g, '');
      input.value = '';
      return value;
    },
  };
}

/** A field of exactly so many digits; spaces and whatever else is pasted along fall away. */
export function digitField(ask: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly digits: number;
  readonly autocomplete: string;
}): Field & { readonly check: (wrong: string) => boolean } {
  // Room for separators that are pasted along: they go before the length counts.
  const made = field({ ...ask, charactersMax: ask.digits * 2 + 4, width: `c${ask.digits}` });
  made.input.addEventListener('input', () => {
    made.input.value = made.input.value.replaceAll(/[^0-9]/g, '').slice(0, ask.digits);
    made.tell(undefined);
  });
  const check = (wrong: string) => {
    const whole = made.input.value.length === ask.digits;
    made.tell(whole ? undefined : wrong);
    return whole;
  };
  return { ...made, check };
}
