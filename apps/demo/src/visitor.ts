/** A browser without a screen: cookies, forms and redirects, as a visitor of the pages would send them. */
export interface Visitor {
  readonly get: (path: string) => Promise<Seen>;
  /** Posts a form. Redirects on the same origin are followed, one to another origin is the answer. */
  readonly post: (path: string, fields: Readonly<Record<string, string>>) => Promise<Seen>;
}

export interface Seen {
  readonly status: number;
  /** Where the visitor ended, absolute. */
  readonly url: URL;
  readonly html: string;
}

const REDIRECTS_MAX = 10;

export function createVisitor(origin: string, language = 'en'): Visitor {
  const jar = new Map<string, string>();

  async function go(
    method: 'GET' | 'POST',
    path: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<Seen> {
    let url = new URL(path, origin);
    let ask = {
      method,
      body: fields === undefined ? null : new URLSearchParams(fields).toString(),
    };
    for (let hops = 0; hops <= REDIRECTS_MAX; hops += 1) {
      const answered = await fetch(url, {
        method: ask.method,
        body: ask.body,
        redirect: 'manual',
        headers: {
          origin,
          'sec-fetch-site': 'same-origin',
          accept: 'text/html',
          'accept-language': language,
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(ask.body === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        },
      });
      keepCookies(jar, answered.headers.getSetCookie());
      const to = answered.headers.get('location');
      if (answered.status < 300 || answered.status > 399 || to === null) {
        return { status: answered.status, url, html: await answered.text() };
      }
      url = new URL(to, url);
      if (url.origin !== origin) return { status: answered.status, url, html: '' };
      ask = { method: 'GET', body: null };
    }
    throw new Error('the pages redirect in a circle');
  }

  return { get: (path) => go('GET', path), post: (path, fields) => go('POST', path, fields) };
}

function keepCookies(jar: Map<string, string>, lines: readonly string[]): void {
  for (const line of lines) {
    const [pair = '', ...attributes] = line.split(';');
    const cut = pair.indexOf('=');
    const gone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
    if (gone) jar.delete(pair.slice(0, cut));
    else jar.set(pair.slice(0, cut), pair.slice(cut + 1));
  }
}
