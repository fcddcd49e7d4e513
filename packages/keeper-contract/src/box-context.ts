import { toBase64Url } from '@countersign/kernel';

/**
 * The context (AAD) of a box that belongs to a visit.
 * @param screenKeyHash SHA-256 of the screen's public key (uncompressed point); absent for `card-match`
 */
export function visitBoxContext(ticket: string, screenKeyHash?: Uint8Array): string {
  return `${ticket}|${screenKeyHash === undefined ? '' : toBase64Url(screenKeyHash)}`;
}

/** The context (AAD) of a box with what was keyed on a call: on another call, or another time, it is worth nothing. */
export function lineCodeContext(ask: { readonly call: string; readonly ticket: string }): string {
  return `line|${ask.call}|${ask.ticket}`;
}

/** The context (AAD) of an intake box: neither another issuer's key nor another batch's name can be put beside it. */
export function intakeBoxContext(ask: {
  readonly issuerKeyId: string;
  readonly batch: string;
}): string {
  return `intake|${ask.issuerKeyId}|${ask.batch}`;
}
