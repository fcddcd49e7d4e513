import { SipError } from '../message/message.ts';

const SDP_CHARACTERS_MAX = 4_096;
const LINES_MAX = 200;
const MEDIA_MAX = 8;
const FORMATS_MAX = 32;
const LINE = /^([a-z])=(.*)$/;
const MEDIA =
  /^(audio|video|text|application|message|image) ([0-9]{1,5})(?:\/[0-9]{1,3})? ([A-Za-z/]{1,32})((?: [^\s]{1,32})+)$/;
const CONNECTION = /^IN IP4 ([0-9]{1,3}(?:\.[0-9]{1,3}){3})$/;
const RTPMAP = /^rtpmap:([0-9]{1,3}) ([A-Za-z0-9-]{1,32})\/([0-9]{1,6})(?:\/1)?$/i;

/** What a payload type stands for. */
export interface RtpMap {
  /** In lower case. */
  readonly name: string;
  readonly rate: number;
}

export interface Media {
  readonly kind: string;
  readonly port: number;
  readonly protocol: string;
  readonly formats: readonly string[];
  /** IPv4, of this media or of the whole session; missing where it is written in another way. */
  readonly host: string | undefined;
  readonly maps: ReadonlyMap<number, RtpMap>;
  readonly direction: 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';
}

/** RFC 3551 clause 6: types that need no map. */
const STATIC_MAPS: ReadonlyMap<number, RtpMap> = new Map([
  [0, { name: 'pcmu', rate: 8_000 }],
  [8, { name: 'pcma', rate: 8_000 }],
]);
const DIRECTIONS = ['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const;

/**
 * The media of a session description.
 * @throws SipError, and nothing else
 * @source RFC 4566 clauses 5 and 9
 */
export function parseSdp(text: string): readonly Media[] {
  if (text.length > SDP_CHARACTERS_MAX) throw new SipError('a description that is too long');
  const lines = text.split(/\r?\n/);
  while (lines.at(-1) === '') lines.pop();
  if (lines.length > LINES_MAX || lines[0] !== 'v=0')
    throw new SipError('no description of version 0');
  const sections: Line[][] = [[]];
  for (const line of lines) {
    const [, type = '', value = ''] = LINE.exec(line) ?? [];
    if (type === '') throw new SipError('a line of a description that is none');
    if (type === 'm') sections.push([]);
    sections.at(-1)?.push([type, value]);
  }
  const [session = [], ...media] = sections;
  if (media.length > MEDIA_MAX) throw new SipError('too many media');
  const host = hostOf(session);
  return media.map((section) => readMedia(section, host, directionOf(session)));
}

type Line = readonly [type: string, value: string];

function readMedia(
  section: readonly Line[],
  host: string | undefined,
  direction: Media['direction'] | undefined,
): Media {
  const [, kind = '', port = '0', protocol = '', formats = ''] =
    MEDIA.exec(section[0]?.[1] ?? '') ?? [];
  if (kind === '' || Number(port) > 65_535) throw new SipError('a medium that is none');
  const list = formats.trim().split(' ');
  if (list.length > FORMATS_MAX) throw new SipError('too many formats');
  const maps = new Map(STATIC_MAPS);
  for (const [type, value] of section) {
    const [, number = '', name = '', rate = ''] = (type === 'a' && RTPMAP.exec(value)) || [];
    if (name !== '' && Number(number) < 128)
      maps.set(Number(number), { name: name.toLowerCase(), rate: Number(rate) });
  }
  return {
    ...{ kind, port: Number(port), protocol, formats: list, maps },
    host: hostOf(section) ?? host,
    direction: directionOf(section) ?? direction ?? 'sendrecv',
  };
}

function hostOf(section: readonly Line[]): string | undefined {
  const line = section.find(([type]) => type === 'c')?.[1];
  const host = line === undefined ? undefined : CONNECTION.exec(line)?.[1];
  return host?.split('.').every((part) => Number(part) < 256) === true ? host : undefined;
}

function directionOf(section: readonly Line[]): Media['direction'] | undefined {
  return DIRECTIONS.find((one) => section.some(([type, value]) => type === 'a' && value === one));
}
