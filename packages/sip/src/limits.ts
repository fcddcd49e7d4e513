// What is longer or more than this is refused, whatever it says.

/** Bytes of one message; a datagram of ours is far shorter. */
export const MESSAGE_BYTES_MAX = 8_192;
export const HEADERS_MAX = 64;
/** Characters of one header line, folded lines together. */
export const HEADER_CHARACTERS_MAX = 2_048;
export const BODY_BYTES_MAX = 4_096;
/** Characters of a URI. */
export const URI_CHARACTERS_MAX = 256;
/** Parameters of one header or URI. */
export const PARAMETERS_MAX = 24;
/** Requests that are remembered at one time; further ones are not answered. */
export const TRANSACTIONS_MAX = 2_000;
/** Calls at one time; further ones are answered "busy here". */
export const CALLS_MAX = 40;
