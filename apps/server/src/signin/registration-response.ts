import type { RegistrationResponseJSON } from '@simplewebauthn/server';

const BASE64URL_MAX = 16_384;
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
type Transport = (typeof TRANSPORTS)[number];

/** Reads what a browser made: the texts that are checked, and transports that exist; everything else is dropped. */
export function parseRegistration(value: unknown): RegistrationResponseJSON | undefined {
  const outer = membersOf(value);
  const inner = membersOf(outer?.['response']);
  const text = (found: unknown) =>
    typeof found === 'string' && found.length <= BASE64URL_MAX && /^[A-Za-z0-9_-]+$/.test(found)
      ? found
      : undefined;
  const id = text(outer?.['id']);
  const clientDataJSON = text(inner?.['clientDataJSON']);
  const attestationObject = text(inner?.['attestationObject']);
  if (id === undefined || outer?.['type'] !== 'public-key') return undefined;
  if (clientDataJSON === undefined || attestationObject === undefined) return undefined;
  const said = inner?.['transports'];
  const transports: Transport[] = Array.isArray(said)
    ? TRANSPORTS.filter((one) => said.includes(one))
    : [];
  return {
    id,
    rawId: id,
    type: 'public-key',
    response: { clientDataJSON, attestationObject, transports },
    clientExtensionResults: {},
  };
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>) // read member by member above
    : undefined;
}
