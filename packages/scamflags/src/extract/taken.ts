export type TakenKind =
  | 'link'
  | 'phone'
  | 'address'
  | 'amount'
  | 'card'
  | 'code'
  | 'wallet'
  | 'date'
  | 'brand'
  | 'issuer';

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly kind: TakenKind;
}

/** Places of a folded text that are something already, so that what is found later leaves them alone. */
export class Taken {
  readonly places: Place[] = [];
  private readonly marks: Uint8Array;

  constructor(length: number) {
    this.marks = new Uint8Array(length);
  }

  take(start: number, end: number, kind: TakenKind): void {
    this.marks.fill(1, start, end);
    this.places.push({ start, end, kind });
  }

  has(at: number): boolean {
    return this.marks[at] === 1;
  }
}
