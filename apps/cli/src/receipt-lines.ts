import type { CommittedContact } from '@countersign/contract';

export const NAME_WIDTH = 14;

/**
 * What a receipt holds, in words. Of a call to us the number that it names is the one that was called, and whoever it names answered:
 * where such a call came from is the caller's word, and no receipt has it.
 */
export function receiptLines(contact: CommittedContact): readonly (readonly [string, string])[] {
  const isToUs = contact.direction === 'inbound';
  const who = contact.agent ?? '';
  const asked = contact.mayAsk === '' ? 'nothing' : contact.mayAsk;
  return [
    ['reference', contact.reference],
    ['registered', new Date(contact.registeredAt).toISOString()],
    ['purpose', contact.purpose],
    ['channel', isToUs ? 'a call to us' : contact.channel],
    ...(isToUs
      ? ([
          ['called', contact.sender],
          ['answered by', who === '' ? 'the automated line' : who],
        ] as const)
      : ([
          ['from', contact.sender],
          ['to', contact.to],
          ['by', callerOf(contact, who)],
        ] as const)),
    ['team', 'team' in contact ? (contact.team ?? '') : ''],
    ['case', 'case' in contact ? (contact.case ?? '') : ''],
    [isToUs ? 'could be asked' : 'could ask', asked],
  ];
}

/** A call of ours without a name was placed by the automated line; a message has nobody who called. */
const callerOf = ({ channel }: CommittedContact, who: string): string =>
  who === '' && channel === 'voice' ? 'the automated line' : who;
