/** `demo` opens Larkspur Card with everything that stands outside the bank; `production` refuses all of that. */
export type Profile = 'demo' | 'production';

/** What the house is told from outside, parsed; `config.ts` reads it. */
export interface HouseSettings {
  readonly profile: Profile;
  /** Absolute path of the folder that holds everything the house writes. */
  readonly stateDir: string;
  readonly listenHost: string;
  readonly ports: Ports;
  readonly appOrigin: string;
  readonly windowOrigin: string;
  readonly hostlineOrigin: string;
  /** The domain that passkeys are for: the host of both origins, or the domain above them. */
  readonly rpId: string | undefined;
  readonly programmeFile: string;
  /** Absent: the embedded PostgreSQL. */
  readonly databases: DatabaseUrls | undefined;
  /** Settings that one process reads for itself, by process. */
  readonly own: Readonly<Record<ProcessName, Readonly<Record<string, string>>>>;
}

export interface Ports {
  readonly app: number;
  readonly window: number;
  readonly hostline: number;
  readonly street: number;
  readonly streetMail: number;
  /** Where the server takes e-mails that people pass on; of the demo alone. */
  readonly mailIn: number;
}

export interface DatabaseUrls {
  readonly server: string;
  /** The role that owns the server's tables and runs migrations; the server's own role when absent. */
  readonly owner: string;
  readonly keeper: string;
}

export const PROCESS_NAMES = [
  'vault',
  'keeper',
  'press',
  'server',
  'window',
  'hostline',
  'street',
] as const;

export type ProcessName = (typeof PROCESS_NAMES)[number];
