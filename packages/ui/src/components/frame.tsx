import type { ComponentChildren, VNode } from 'preact';

/** A place of the main navigation. */
export interface NavPlace {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean | undefined;
}

/** A small form whose button reads as a link: for acts that change something. */
export function PostLink(props: {
  readonly action: string;
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly label: ComponentChildren;
  readonly language?: string | undefined;
  readonly pressed?: boolean | undefined;
}): VNode {
  return (
    <form method="post" action={props.action}>
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button
        class="linkish"
        type="submit"
        {...(props.language === undefined ? {} : { lang: props.language })}
        {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      >
        {props.label}
      </button>
    </form>
  );
}

export function Masthead(props: {
  readonly brand: readonly [string, string];
  readonly home: string;
  readonly navLabel: string;
  readonly places: readonly NavPlace[];
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <header class="masthead">
      <div class="wrap">
        <a class="brand" href={props.home}>
          {props.brand[0]} <span>{props.brand[1]}</span>
        </a>
        <nav aria-label={props.navLabel}>
          {props.places.map((place) => (
            <a href={place.href} {...(place.current ? { 'aria-current': 'page' as const } : {})}>
              {place.label}
            </a>
          ))}
          {props.children}
        </nav>
      </div>
    </header>
  );
}

export function Footer(props: {
  readonly never: string;
  readonly places: readonly NavPlace[];
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <footer class="footer">
      <div class="wrap">
        <p>{props.never}</p>
        <ul>
          {props.places.map((place) => (
            <li>
              <a href={place.href}>{place.label}</a>
            </li>
          ))}
        </ul>
        {props.children}
      </div>
    </footer>
  );
}

/** The way back, above the heading. */
export function Back(props: { readonly href: string; readonly label: string }): VNode {
  return (
    <a class="back noprint" href={props.href}>
      <span aria-hidden="true">‹</span> {props.label}
    </a>
  );
}
