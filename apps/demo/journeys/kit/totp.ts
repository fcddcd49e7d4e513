// The staff of the demo and the journeys use one authenticator app.
export { totp, untilNextCode } from '@countersign/street';
