import type { CallDocument, Dial, DialTarget, Gather, Pause, Play, Say, Step } from './flow.ts';
import { CallDocumentError, checkDocument } from './law.ts';
import { readXml, TwimlError, type XmlNode } from './xml-reader.ts';

/**
 * Reads the subset of TwiML that `renderTwiml` writes, and nothing else: another verb, another attribute, a missing
 * one, or what breaks the law of call documents is refused. Voices are read over: the language says enough.
 * @param xml at most 64 KiB
 * @throws TwimlError, and nothing else, whatever is handed in
 */
export function parseTwiml(xml: string): CallDocument {
  const root = readXml(xml);
  if (root.name !== 'Response') throw refusal(root, 'is not the root of a document');
  attributesOf(root, []);
  const document = { steps: childrenOf(root).map(stepOf) };
  try {
    checkDocument(document);
  } catch (error) {
    if (error instanceof CallDocumentError) throw new TwimlError(error.message, root.at);
    throw error;
  }
  return document;
}

function stepOf(node: XmlNode): Step {
  switch (node.name) {
    case 'Say':
    case 'Play':
    case 'Pause':
      return promptOf(node);
    case 'Gather':
      return gatherOf(node);
    case 'Redirect':
      expectPost(node, attributesOf(node, ['method']).method);
      return { do: 'go-to', next: wordOf(node) };
    case 'Dial':
      return dialOf(node);
    case 'Enqueue':
      return enqueueOf(node);
    case 'Record':
      return recordOf(node);
    case 'Leave':
    case 'Hangup':
      attributesOf(node, []);
      expectEmpty(node);
      return { do: node.name === 'Leave' ? 'leave' : 'hang-up' };
    case 'Reject': {
      const { reason } = attributesOf(node, ['reason']);
      expectEmpty(node);
      if (reason !== 'busy' && reason !== 'rejected') throw refusal(node, 'has no such reason');
      return { do: 'reject', reason };
    }
    default:
      throw refusal(node, 'is no verb of the subset');
  }
}

function promptOf(node: XmlNode): Say | Play | Pause {
  switch (node.name) {
    case 'Say': {
      const { language } = attributesOf(node, ['language'], ['voice']);
      if (language !== 'en-US' && language !== 'en-GB' && language !== 'es-US')
        throw refusal(node, 'has no such language');
      return { do: 'say', text: textOf(node), language };
    }
    case 'Play':
      attributesOf(node, []);
      return { do: 'play', url: wordOf(node) };
    case 'Pause': {
      const { length } = attributesOf(node, ['length']);
      expectEmpty(node);
      return { do: 'pause', seconds: countOf(node, length) };
    }
    default:
      throw refusal(node, 'is no prompt of the subset');
  }
}

function gatherOf(node: XmlNode): Gather {
  const required = ['input', 'action', 'method', 'timeout', 'finishOnKey'] as const;
  const found = attributesOf(node, required, ['numDigits']);
  expectPost(node, found.method);
  if (found.input !== 'dtmf') throw refusal(node, 'takes keys alone');
  const { finishOnKey, numDigits } = found;
  if (finishOnKey !== '#' && finishOnKey !== '') throw refusal(node, 'has no such last key');
  return {
    do: 'gather',
    prompts: childrenOf(node).map(promptOf),
    ...(numDigits === undefined ? {} : { digitsMax: countOf(node, numDigits) }),
    finishOnKey,
    timeoutSeconds: countOf(node, found.timeout),
    next: found.action,
  };
}

function dialOf(node: XmlNode): Dial {
  const found = attributesOf(node, ['action', 'method', 'timeout'], ['callerId']);
  expectPost(node, found.method);
  const [target, second] = childrenOf(node).map(targetOf);
  if (target === undefined || second !== undefined) throw refusal(node, 'has not one target');
  return {
    do: 'dial',
    target,
    ...(found.callerId === undefined ? {} : { from: found.callerId }),
    timeoutSeconds: countOf(node, found.timeout),
    next: found.action,
  };
}

function targetOf(node: XmlNode): DialTarget {
  attributesOf(node, []);
  switch (node.name) {
    case 'Number':
      return { kind: 'number', number: wordOf(node) };
    case 'Sip':
      return { kind: 'sip', uri: wordOf(node) };
    case 'Queue':
      return { kind: 'queue', queue: wordOf(node) };
    default:
      throw refusal(node, 'is no target of the subset');
  }
}

function enqueueOf(node: XmlNode): Step {
  const found = attributesOf(node, ['action', 'method', 'waitUrl', 'waitUrlMethod']);
  expectPost(node, found.method);
  expectPost(node, found.waitUrlMethod);
  return { do: 'enqueue', queue: wordOf(node), waiting: found.waitUrl, next: found.action };
}

function recordOf(node: XmlNode): Step {
  const required = ['action', 'method', 'maxLength', 'timeout', 'finishOnKey', 'playBeep'] as const;
  const { action, method, maxLength, ...found } = attributesOf(node, required);
  expectPost(node, method);
  expectEmpty(node);
  countOf(node, found.timeout);
  if (found.finishOnKey !== '#' || found.playBeep !== 'true')
    throw refusal(node, 'is no voicemail of the subset');
  return { do: 'record', secondsMax: countOf(node, maxLength), next: action };
}

const refusal = (node: XmlNode, says: string): TwimlError =>
  new TwimlError(`${node.name} ${says}`, node.at);

/** Exactly these, whether they are needed or may be missing. */
function attributesOf<Needed extends string, Free extends string = never>(
  node: XmlNode,
  needed: readonly Needed[],
  free: readonly Free[] = [],
): Readonly<Record<Needed, string> & Partial<Record<Free, string>>> {
  const known: readonly string[] = [...needed, ...free];
  for (const name of node.attributes.keys())
    if (!known.includes(name)) throw refusal(node, `has no ${name} in the subset`);
  for (const name of needed) if (!node.attributes.has(name)) throw refusal(node, `has no ${name}`);
  return Object.fromEntries(node.attributes) as Record<Needed, string> &
    Partial<Record<Free, string>>;
}

const BLANK = /^[ \t\r\n]*$/;

function childrenOf(node: XmlNode): readonly XmlNode[] {
  if (!BLANK.test(node.text)) throw refusal(node, 'has text between its elements');
  return node.children;
}

function expectEmpty(node: XmlNode): void {
  if (childrenOf(node).length > 0) throw refusal(node, 'has something in it');
}

function expectPost(node: XmlNode, method: string): void {
  if (method !== 'POST') throw refusal(node, 'does not ask by POST');
}

/** A text may be laid out over lines; a line break with what surrounds it is one blank, at an end it is nothing. */
function textOf(node: XmlNode): string {
  if (node.children.length > 0) throw refusal(node, 'has an element in its text');
  return node.text
    .replaceAll(/[ \t\r\n]+/g, (run) => (/[\t\r\n]/.test(run) ? '\n' : run))
    .replaceAll(/^\n|\n$/g, '')
    .replaceAll('\n', ' ');
}

const wordOf = (node: XmlNode): string => textOf(node).trim();

function countOf(node: XmlNode, text: string): number {
  if (!/^(0|[1-9][0-9]{0,3})$/.test(text)) throw refusal(node, 'has a number that is none');
  return Number(text);
}
