import { phoneMenus } from './programme-phone-rules.ts';
import type { Programme } from './programme-schema.ts';

/** Where something is wrong (members and positions from the top), what, and what to do about it. */
export interface ProgrammeFinding {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly remedy: string;
}

/** What a schema cannot say: names that have to exist, things that exclude one another. In the order of the file. */
export function findContradictions(programme: Programme): readonly ProgrammeFinding[] {
  return [
    ...regions(programme),
    ...mailAddresses(programme),
    ...trustedSealers(programme),
    ...products(programme),
    ...ranges(programme),
    ...references(programme),
    ...words(programme),
    ...teamRoles(programme),
    ...asking(programme),
    ...phoneMenus(programme),
  ];
}

function regions({ regions: all }: Programme): ProgrammeFinding[] {
  const found = twice(all, 'regions', (region) => region.id);
  for (const [at, region] of all.entries()) {
    const path = ['regions', at];
    if (!knowsTimeZone(region.timeZone)) {
      found.push({
        path: [...path, 'timeZone'],
        what: 'is not a time zone',
        remedy: 'Use a name of the IANA list, such as Europe/London.',
      });
    }
    if (region.mailing.businessDaysMax < region.mailing.businessDaysMin) {
      found.push({
        path: [...path, 'mailing', 'businessDaysMax'],
        what: 'is below businessDaysMin',
        remedy: 'Make it the later of the two.',
      });
    }
    for (const [index, holiday] of region.calendar.holidays.entries()) {
      const wrong =
        (holiday.rule === 'date' && Number.isNaN(Date.parse(`${holiday.date}T00:00:00Z`))) ||
        (holiday.rule === 'fixed' &&
          holiday.day > new Date(Date.UTC(2028, holiday.month, 0)).getUTCDate()) ||
        (holiday.rule === 'nth-weekday' && holiday.nth === 0);
      if (wrong) {
        found.push({
          path: [...path, 'calendar', 'holidays', index],
          what: 'is no day of any year',
          remedy: 'Check month, day and count.',
        });
      }
    }
  }
  return found;
}

/** Both addresses are at a mail domain of ours, and are not the same: what comes in tells by them what is asked. */
function mailAddresses({ checkAddress, domains, reportAddress }: Programme): ProgrammeFinding[] {
  const found = Object.entries({ checkAddress, reportAddress }).flatMap(
    ([name, address]): ProgrammeFinding[] => {
      const domain = address?.slice(address.indexOf('@') + 1);
      const isOurs = domains.some(({ name: own, use }) => own === domain && use !== 'web');
      if (domain === undefined || isOurs) return [];
      const remedy = 'List its domain under domains, for mail or both.';
      return [{ path: [name], what: 'is at no mail domain of ours', remedy }];
    },
  );
  if (reportAddress === undefined || reportAddress !== checkAddress) return found;
  const remedy = 'Give reports an address of their own.';
  return [...found, { path: ['reportAddress'], what: 'is the address of checks', remedy }];
}

/** A sealer is somebody else: what our own domains send is known by our own signature. */
function trustedSealers({ domains, trustedSealers: sealers = [] }: Programme): ProgrammeFinding[] {
  return sealers.flatMap((sealer, at): ProgrammeFinding[] => {
    const path = ['trustedSealers', at];
    if (domains.some(({ name }) => sealer === name || sealer.endsWith(`.${name}`)))
      return [
        {
          path,
          what: 'is a domain of ours',
          remedy: 'List those alone who pass e-mails on to your cardmembers.',
        },
      ];
    return sealers.indexOf(sealer) === at
      ? []
      : [{ path, what: 'is there twice', remedy: 'Take one of them out.' }];
  });
}

function products({ products: all }: Programme): ProgrammeFinding[] {
  const found = twice(all, 'products', (product) => product.id);
  for (const [at, { pin }] of all.entries()) {
    const path = ['products', at, 'pin'];
    if (pin.lengthMax < pin.lengthMin) {
      found.push({
        path: [...path, 'lengthMax'],
        what: 'is below lengthMin',
        remedy: 'Make it the larger of the two.',
      });
    }
    if (pin.assignedLength < pin.lengthMin || pin.assignedLength > pin.lengthMax) {
      found.push({
        path: [...path, 'assignedLength'],
        what: 'is outside lengthMin and lengthMax',
        remedy: 'Choose a length between them.',
      });
    }
    if (pin.keypad === true && !pin.custom) {
      found.push({
        path: [...path, 'keypad'],
        what: 'cannot be true without custom',
        remedy: 'A PIN that nobody may choose is not chosen by phone either.',
      });
    }
    if (pin.method === 'visa-pvv' && pin.reveal) {
      found.push({
        path: [...path, 'reveal'],
        what: 'cannot be true with visa-pvv',
        remedy:
          'A PVV cannot be turned back into a PIN: use ibm3624-offset, or set reveal to false.',
      });
    }
    if (pin.method === 'visa-pvv' && (pin.lengthMin > 4 || pin.assignedLength !== 4)) {
      found.push({
        path: [...path, 'assignedLength'],
        what: 'has to be 4 with visa-pvv',
        remedy: 'A PVV covers exactly four digits.',
      });
    }
    if (pin.method === 'visa-pvv' && pin.lengthMax !== 4) {
      found.push({
        path: [...path, 'lengthMax'],
        what: 'has to be 4 with visa-pvv',
        remedy: 'A PVV covers exactly four digits.',
      });
    }
  }
  return found;
}

/** No card number may fit two products. */
function ranges({ products: all }: Programme): ProgrammeFinding[] {
  const found: ProgrammeFinding[] = [];
  const seen: { readonly prefix: string; readonly digits: number; readonly product: string }[] = [];
  for (const [at, product] of all.entries()) {
    for (const [index, prefix] of product.numbers.prefixes.entries()) {
      const { digits } = product.numbers;
      const other = seen.find(
        (one) =>
          one.digits === digits && (one.prefix.startsWith(prefix) || prefix.startsWith(one.prefix)),
      );
      if (other !== undefined) {
        found.push({
          path: ['products', at, 'numbers', 'prefixes', index],
          what: `overlaps with ${other.prefix} of product ${other.product}`,
          remedy: 'Give each product ranges of its own.',
        });
      }
      seen.push({ prefix, digits, product: product.id });
    }
  }
  return found;
}

function references(programme: Programme): ProgrammeFinding[] {
  const known = new Set(programme.regions.map((region) => region.id));
  const parts = ['products', 'officialNumbers', 'senders', 'domains'] as const;
  const found: ProgrammeFinding[] = parts.flatMap((part) =>
    programme[part].flatMap(({ region }, at) =>
      known.has(region)
        ? []
        : [
            {
              path: [part, at, 'region'],
              what: `names region ${region}, which is not in this file`,
              remedy: `Use one of ${[...known].join(', ')}.`,
            },
          ],
    ),
  );
  for (const [at, region] of programme.regions.entries()) {
    if (!programme.officialNumbers.some((one) => one.region === region.id && one.printedOnCard)) {
      found.push({
        path: ['regions', at],
        what: 'has no official number that is printed on the card',
        remedy: 'Mark one of its officialNumbers with printedOnCard: true.',
      });
    }
    for (const channel of ['sms', 'email'] as const) {
      if (!programme.senders.some((one) => one.region === region.id && one.channel === channel)) {
        found.push({
          path: ['regions', at],
          what: `has no ${channel} sender`,
          remedy: `Add one to senders with region: ${region.id}.`,
        });
      }
    }
    if (!programme.domains.some((one) => one.name === region.domain)) {
      found.push({
        path: ['regions', at, 'domain'],
        what: 'is not in domains',
        remedy: 'List it under domains, so that it counts as ours.',
      });
    }
  }
  return [
    ...found,
    ...twice(programme.officialNumbers, 'officialNumbers', (one) => one.id),
    ...twice(programme.purposes, 'purposes', (one) => one.id),
    ...twice(programme.senders, 'senders', (one) => one.id),
    ...twice(programme.teams ?? [], 'teams', (one) => one.id),
  ];
}

/** Every text in every language of the programme. */
function words(programme: Programme): ProgrammeFinding[] {
  const languages = [...new Set(programme.regions.flatMap((region) => region.languages))];
  const texts: readonly (readonly [ProgrammeFinding['path'], Readonly<Record<string, string>>])[] =
    [
      ...programme.regions.map(
        (one, at) => [['regions', at, 'idItem', 'words'], one.idItem.words] as const,
      ),
      ...programme.products.map((one, at) => [['products', at, 'name'], one.name] as const),
      ...programme.officialNumbers.map(
        (one, at) => [['officialNumbers', at, 'words'], one.words] as const,
      ),
      ...programme.purposes.map((one, at) => [['purposes', at, 'category'], one.category] as const),
      ...programme.neverAsk.map((one, at) => [['neverAsk', at, 'words'], one.words] as const),
      ...(programme.teams ?? []).map((one, at) => [['teams', at, 'words'], one.words] as const),
    ];
  return texts.flatMap(([path, text]) =>
    languages
      .filter((language) => text[language] === undefined)
      .map((language) => ({
        path,
        what: `has no text in ${language}`,
        remedy: `Add ${language}: it is a language of a region.`,
      })),
  );
}

/** The purpose whose messages are offers. */
const OFFER = 'offer';

function asking({ purposes, neverAsk }: Programme): ProgrammeFinding[] {
  const never = new Set(neverAsk.map((one) => one.item));
  return purposes.flatMap((purpose, at) => [
    ...purpose.mayAsk.flatMap((item, index) =>
      never.has(item)
        ? [
            {
              path: ['purposes', at, 'mayAsk', index],
              what: `asks for ${item}, which is on the neverAsk list`,
              remedy: 'Take it out of one of the two.',
            },
          ]
        : [],
    ),
    ...(purpose.basis === 'consent' &&
    (purpose.urgency || purpose.quietHoursExempt || purpose.mayAsk.length > 0)
      ? [
          {
            path: ['purposes', at],
            what: 'is an offer that presses or asks',
            remedy: 'Offers carry no urgency, keep quiet hours and ask for nothing.',
          },
        ]
      : []),
    ...(purpose.id === OFFER && purpose.basis !== 'consent'
      ? [
          {
            path: ['purposes', at, 'basis'],
            what: 'would send offers to people who did not agree',
            remedy: 'Set it to consent.',
          },
        ]
      : []),
  ]);
}

/** A role is in one team at most: nobody has to guess which one a member is told. */
function teamRoles({ teams = [] }: Programme): ProgrammeFinding[] {
  const seen = new Map<string, string>();
  return teams.flatMap(({ id, roles }, at) =>
    roles.flatMap((role, index) => {
      const other = seen.get(role);
      seen.set(role, other ?? id);
      return other === undefined
        ? []
        : [
            {
              path: ['teams', at, 'roles', index],
              what: `is a role of team ${other} already`,
              remedy: 'Leave it in one of the two; an invite may name another team.',
            },
          ];
    }),
  );
}

function twice<Row>(
  rows: readonly Row[],
  part: string,
  name: (row: Row) => string,
): ProgrammeFinding[] {
  const seen = new Set<string>();
  return rows.flatMap((row, at) => {
    const id = name(row);
    const again = seen.has(id);
    seen.add(id);
    return again
      ? [
          {
            path: [part, at, 'id'],
            what: `${id} is there twice`,
            remedy: 'Give each its own name.',
          },
        ]
      : [];
  });
}

function knowsTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
