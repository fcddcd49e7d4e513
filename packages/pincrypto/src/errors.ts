// Messages are fixed texts: nothing that was handed in, digit or not, is ever quoted in one.

/** A PIN that is not 4 to 12 decimal digits (ISO 9564-1:2017 clause 8.1). */
export class PinFormatError extends Error {
  override readonly name = 'PinFormatError';
  readonly code = 'pincrypto.pin-format';
  constructor(message = 'a PIN is 4 to 12 decimal digits') {
    super(message);
  }
}

/** An account number that is not 12 to 19 decimal digits. */
export class PanFormatError extends Error {
  override readonly name = 'PanFormatError';
  readonly code = 'pincrypto.pan-format';
  constructor(message = 'an account number is 12 to 19 decimal digits') {
    super(message);
  }
}

/**
 * The one outer error of every PIN block that cannot be opened: malformed, wrong fill, wrong account
 * number, wrong key. Its message never says which, so that it is no oracle (PIN rule 9, docs/rules.md).
 */
export class PinBlockError extends Error {
  override readonly name = 'PinBlockError';
  readonly code = 'pincrypto.pin-block';
  constructor() {
    super('the PIN block cannot be opened');
  }
}

/** A translation that PCI PIN requirement 3-3 does not allow. */
export class TranslationError extends Error {
  override readonly name = 'TranslationError';
  readonly code = 'pincrypto.translation';
  constructor() {
    super('this translation between PIN block formats is not allowed');
  }
}

/** A key of the wrong kind or length for what it is asked to do. */
export class KeyFormatError extends Error {
  override readonly name = 'KeyFormatError';
  readonly code = 'pincrypto.key-format';
}

/** Reference data (validation data, offset, PVV, decimalisation table, expiry, ...) out of its range. */
export class ReferenceFormatError extends Error {
  override readonly name = 'ReferenceFormatError';
  readonly code = 'pincrypto.reference-format';
}

export type KeyBlockFault =
  | 'form' // characters, length, header fields, optional blocks
  | 'version' // a version that is not asked for: A and C need their import flag
  | 'protection' // the protection key is of the wrong kind, or weaker than the key it protects
  | 'authenticity'; // the MAC does not fit: altered, or another protection key

/** A key block that is refused; `fault` says in which of four ways. */
export class KeyBlockError extends Error {
  override readonly name = 'KeyBlockError';
  readonly code = 'pincrypto.key-block';
  readonly fault: KeyBlockFault;
  constructor(fault: KeyBlockFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** A public key that is not a point of its curve, or not of the curve that was asked for. */
export class PublicPointError extends Error {
  override readonly name = 'PublicPointError';
  readonly code = 'pincrypto.public-point';
  constructor(options?: ErrorOptions) {
    super('the public key is not an uncompressed point of this curve', options);
  }
}

/** SharedInformation outside 16 to 64 bytes or with a zero byte, or a derived length out of range. */
export class DerivationError extends Error {
  override readonly name = 'DerivationError';
  readonly code = 'pincrypto.derivation';
}
