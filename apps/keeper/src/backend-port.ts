import type { Brand, Sensitive } from '@countersign/kernel';

/**
 * What the keeper asks of a crypto backend: the embedded vault, or AWS Payment Cryptography. One adapter implements it
 * (`backend/`), one fake (`test/`); one contract suite runs on both.
 *
 * An expected no (wrong PIN, wrong code, unreadable block) is a value. Whatever else goes wrong is thrown as
 * `BackendFault`: the keeper then gives back the try or the daily count that it took before the call (rule 14).
 * The keeper calls each function at most once for an act; an adapter may retry only what cannot be applied twice
 * (all of these: the backend keeps no state of a card).
 */
export interface Backend {
  /** PIN from offset, enciphered straight for the screen: ISO format 4, bound to the control number. `ibm3624-offset` only. */
  readonly showFromOffset: (ask: ShowFromOffset) => Promise<{ readonly block: string } & Used>;
  /** A chosen PIN (ISO format 4, bound to the control number) to its offset. */
  readonly setOffset: (ask: ChosenPin) => Promise<SetAnswer>;
  /** A chosen PIN (ISO format 1) translated 1→0 behind the border, and its PVV. */
  readonly setPvv: (ask: ChosenPin) => Promise<SetAnswer>;
  /** Whether a chosen PIN is too easy: the policy of `@countersign/pin-policy`, length bounds and the current PIN. */
  readonly checkPin: (ask: CheckPin) => Promise<CheckAnswer>;
  /** Draws a PIN (random, not derived) and answers its reference value only. */
  readonly assignPin: (ask: AssignPin) => Promise<{ readonly value: ReferenceValue } & Used>;
  readonly verifyPin: (ask: VerifyAsk) => Promise<VerifyAnswer>;
  readonly verifyCardCode: (ask: VerifyCardCode) => Promise<{ readonly right: boolean } & Used>;
  /** The block of one letter, under the mailer key of its format. PVV products: a new PIN, whose value is answered. */
  readonly mailerBlock: (ask: MailerBlock) => Promise<MailerBlockAnswer>;
  /** The mailer key of one format as an X9.143 block under a key agreed with the bureau's certified key. */
  readonly exportBureauKey: (ask: ExportBureauKey) => Promise<{ readonly keyBlock: string } & Used>;
  /** The K3 key pair that screens agree PIN keys with; `exchange` is the one for bureau and importers (one purpose a key). */
  readonly ecdhPublicKey: (use?: 'screens' | 'exchange') => Promise<EcdhKey>;
  /** A symmetric key wrapped (X9.143) under a key agreed with `ecdhPublicKey`, put under an alias. */
  readonly importKey: (ask: ImportKey) => Promise<ImportAnswer>;
  /** Makes what is missing of the keys that the products need. Idempotent. */
  readonly ensureKeys: (ask: EnsureKeys) => Promise<void>;
  /** Makes the keeper's CA the one whose screen certificates count. Idempotent. */
  readonly importRootCa: (ask: { readonly certificatePem: string }) => Promise<void>;
  /** Canary card through every call shape; throws `BackendFault` on a mismatch. */
  readonly selfTest: () => Promise<void>;
}

/** The backend is down, slow, or answered something that is not its contract. The message quotes no secret. */
export class BackendFault extends Error {
  override readonly name = 'BackendFault';
}

/** A card number: 13 to 19 digits with a right check digit. Made by `parsePan` in `cards/`. */
export type Pan = Brand<string, 'Pan'>;
/** Twelve random digits that stand for the card in a block and on a letter. */
export type ControlNumber = Brand<string, 'ControlNumber'>;
/** An IBM 3624 offset (as many digits as the PIN) or a PVV (four digits). Sealed at rest, never logged. */
export type ReferenceValue = Sensitive<string>;

export type PinMethod = 'ibm3624-offset' | 'visa-pvv';

/** Which key did the work, for the log. */
export interface Used {
  readonly keyArn: string;
  /** Six hexadecimal digits; empty where the backend does not say. */
  readonly keyCheckValue: string;
}

/** The other end of a key agreement: a leaf certificate by the keeper's CA, and the bytes that make the agreed key single-use. */
export interface Agreement {
  /** PEM of the leaf. On the AWS wire it travels as base64 of these characters. */
  readonly certificatePem: string;
  /** 32 bytes, none of them zero, made by the keeper, used once. NIST SP 800-56C with SHA-256. */
  readonly sharedInformation: Uint8Array;
}

export interface ShowFromOffset {
  readonly pan: Sensitive<Pan>;
  readonly offset: ReferenceValue;
  readonly controlNumber: ControlNumber;
  readonly screen: Agreement;
}

/** A chosen PIN as the screen enciphered it: upper-case hexadecimal; 16 bytes (format 4, AES-128) or 8 (format 1, two-key TDES). */
export interface ChosenPin {
  readonly pan: Sensitive<Pan>;
  readonly block: string;
  readonly controlNumber: ControlNumber;
  readonly screen: Agreement;
}
/** `unreadable` is the one outer answer for a malformed block, a wrong fill and a wrong control number. */
export type SetAnswer =
  | ({ readonly verdict: 'made'; readonly value: ReferenceValue } & Used)
  | ({ readonly verdict: 'unreadable' } & Used);

export interface CheckPin extends ChosenPin {
  readonly method: PinMethod;
  readonly lengthMin: number;
  readonly lengthMax: number;
  readonly facts: {
    /** YYYY-MM */
    readonly expiry: string;
    /** YYYY-MM-DD */
    readonly birthDate?: Sensitive<string>;
    readonly phoneEnding?: Sensitive<string>;
  };
  /** The value of the PIN now in force: the same PIN again is refused. */
  readonly current?: ReferenceValue;
}
export type CheckAnswer =
  | ({ readonly verdict: 'fine' } & Used)
  | ({ readonly verdict: 'unreadable' } & Used)
  /** Reason codes of `@countersign/pin-policy`, and `length`, `current`; never a digit. */
  | ({ readonly verdict: 'weak'; readonly reasons: readonly string[] } & Used);

export interface AssignPin {
  readonly pan: Sensitive<Pan>;
  readonly method: PinMethod;
  /** 4 to 6; four for `visa-pvv`. */
  readonly length: number;
}

export interface VerifyAsk {
  readonly pan: Sensitive<Pan>;
  readonly method: PinMethod;
  readonly value: ReferenceValue;
  /** Digits of the PIN now in force. */
  readonly length: number;
  /** Upper-case hexadecimal, under `acquirerKey`. */
  readonly block: string;
  readonly format: 'ISO_FORMAT_0' | 'ISO_FORMAT_3' | 'ISO_FORMAT_4';
  /** Alias or ARN. */
  readonly acquirerKey: string;
}
export type VerifyAnswer =
  /** `wrong` covers a wrong PIN, a malformed block and a block of another card: nothing tells them apart. */
  | ({ readonly verdict: 'right' | 'wrong' } & Used)
  /** The caller named a key that does not exist, or that may not do this. Nothing was compared. */
  | { readonly verdict: 'no-such-key' };

export interface VerifyCardCode {
  readonly pan: Sensitive<Pan>;
  /** MMYY */
  readonly expiry: string;
  /** Three or four digits. Never stored, never logged. */
  readonly code: Sensitive<string>;
  readonly keyAlias: string;
}

export interface MailerBlock {
  readonly pan: Sensitive<Pan>;
  readonly controlNumber: ControlNumber;
  readonly method: PinMethod;
  /** The offset to print; present for `ibm3624-offset`, absent for `visa-pvv`, which draws a new PIN. */
  readonly offset?: ReferenceValue;
  readonly length: number;
}
export type MailerBlockAnswer = {
  readonly block: string;
  /** Format 4 (AES-128 mailer key) for 3624, format 1 (TDES mailer key) for PVV. */
  readonly format: 'ISO_FORMAT_4' | 'ISO_FORMAT_1';
  /** The PVV of the PIN that was drawn; `visa-pvv` only. In force when the press reports the letter printed. */
  readonly newValue?: ReferenceValue;
} & Used;

export interface ExportBureauKey {
  readonly format: 'ISO_FORMAT_4' | 'ISO_FORMAT_1';
  /** Certificate of the bureau's key. */
  readonly bureau: Agreement;
}

export interface EcdhKey {
  readonly keyArn: string;
  /** Uncompressed P-256 point, 65 bytes. */
  readonly point: Uint8Array;
  readonly certificatePem: string;
}

export interface ImportKey {
  /** Certificate of the sender's key. */
  readonly sender: Agreement;
  readonly keyBlock: string;
  readonly alias: string;
  readonly tags: Readonly<Record<string, string>>;
}
export type ImportAnswer =
  | ({ readonly verdict: 'imported' } & Used)
  /** The block does not open, or its attributes are not allowed: one answer. */
  | { readonly verdict: 'refused' };

export interface EnsureKeys {
  /** Aliases of card verification keys (C0) that the products name. */
  readonly cardCodeAliases: readonly string[];
  readonly methods: readonly PinMethod[];
}
