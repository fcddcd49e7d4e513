// What sipp does on a call: it proves its password, hears the bank, keys, hears more, and hangs up.

/** Keys, each after so many seconds; then so many seconds more, and the end. */
export interface SippCall {
  readonly keys: readonly { readonly afterSeconds: number; readonly key: string }[];
  readonly endsAfterSeconds: number;
}

const SDP = `v=0
o=sipp 1 1 IN IP4 [local_ip]
s=-
c=IN IP4 [media_ip]
t=0 0
m=audio [auto_media_port] RTP/AVP 0 101
a=rtpmap:0 PCMU/8000
a=rtpmap:101 telephone-event/8000
a=fmtp:101 0-15`;

interface Message {
  readonly sequence: number;
  /** Of the To of the answer before. */
  readonly tag?: boolean;
  /** Of how many steps before the transaction is: an ACK to a refusal belongs to what was refused. */
  readonly back?: number;
  readonly more?: string;
  readonly body?: string;
}

function message(method: string, { back, body, more, sequence, tag = false }: Message): string {
  const lines = [
    `${method} sip:[service]@[remote_ip]:[remote_port] SIP/2.0`,
    `Via: SIP/2.0/UDP [local_ip]:[local_port];branch=[branch${back === undefined ? '' : `-${back}`}]`,
    'From: <sip:sipp@[local_ip]:[local_port]>;tag=[call_number]',
    `To: <sip:[service]@[remote_ip]:[remote_port]>${tag ? '[peer_tag_param]' : ''}`,
    'Call-ID: [call_id]',
    `CSeq: ${sequence} ${method}`,
    'Contact: <sip:sipp@[local_ip]:[local_port]>',
    'Max-Forwards: 70',
    ...(more === undefined ? [] : [more]),
    ...(body === undefined ? [] : ['Content-Type: application/sdp']),
    'Content-Length: [len]',
  ];
  return `${lines.join('\n')}\n\n${body ?? ''}`;
}

const send = (text: string, ms?: number) =>
  `<send${ms === undefined ? '' : ` retrans="${ms}"`}><![CDATA[\n${text}\n]]></send>`;
const pause = (seconds: number) => `<pause milliseconds="${seconds * 1_000}"/>`;

export function sippScenario({ endsAfterSeconds, keys }: SippCall): string {
  const steps = [
    send(message('INVITE', { sequence: 1, body: SDP }), 500),
    '<recv response="401" auth="true"/>',
    send(message('ACK', { sequence: 1, tag: true, back: 2 })),
    send(message('INVITE', { sequence: 2, body: SDP, more: '[authentication]' }), 500),
    '<recv response="100" optional="true"/>',
    '<recv response="180" optional="true"/>',
    '<recv response="200"/>',
    send(message('ACK', { sequence: 2, tag: true })),
    ...keys.flatMap(({ afterSeconds, key }) => [
      pause(afterSeconds),
      `<nop><action><exec play_dtmf="${key}"/></action></nop>`,
    ]),
    pause(endsAfterSeconds),
    send(message('BYE', { sequence: 3, tag: true }), 500),
    '<recv response="200"/>',
  ];
  return `<?xml version="1.0" encoding="ISO-8859-1"?>\n<scenario name="call">\n${steps.join('\n')}\n</scenario>\n`;
}
