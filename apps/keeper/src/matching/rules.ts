/** What a box for a match holds, as the page typed it. Absent where it had another form. */
export interface Typed {
  readonly pan: string;
  readonly securityCode: string;
  /** MMYY */
  readonly expiry: string;
  readonly idEnding: string;
}

const FORMS: Readonly<Record<keyof Typed, RegExp>> = {
  pan: /^[0-9]{13,19}$/,
  securityCode: /^[0-9]{3,4}$/,
  expiry: /^(0[1-9]|1[0-2])[0-9]{2}$/,
  idEnding: /^[0-9A-Za-z]{4}$/,
};

export function parseTyped(typed: Typed): Typed | undefined {
  const fits = Object.entries(FORMS).every(([name, form]) => form.test(typed[name as keyof Typed]));
  return fits ? typed : undefined;
}

export interface MatchFacts {
  readonly known: boolean;
  /** For `add-passkey`: whether the card is the member's. True where nobody has said who asks. */
  readonly ownCard: boolean;
  readonly expiry: boolean;
  readonly idEnding: boolean;
  readonly securityCode: boolean;
}

/** All of it or nothing; which part was wrong is not told to anybody. */
export function decideMatch(facts: MatchFacts): boolean {
  return facts.known && facts.ownCard && facts.expiry && facts.idEnding && facts.securityCode;
}
