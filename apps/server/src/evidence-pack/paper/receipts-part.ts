import type { ContactReceipt, EvidenceFacts } from '@countersign/contract';
import { say } from '@countersign/ui';
import type { PaperPart, Row } from './types.ts';
import { contactTitle, type Wording } from './words.ts';

/** Which contacts are proven, and where in the log they stand; the proofs themselves are for programs. */
export function receiptsPart(
  wording: Wording,
  facts: EvidenceFacts,
  { file, receipts }: { readonly file: string; readonly receipts: readonly ContactReceipt[] },
): PaperPart {
  const { copy, moment, words } = wording;
  const leaves = new Map(receipts.map(({ contact, log }) => [contact.reference, log]));
  return {
    title: copy.evidence.parts.receipts,
    lead: say(words.receiptsLead, { file }),
    blocks: facts.contacts.map((one) => {
      const log = leaves.get(one.reference);
      const where =
        log === undefined
          ? words.receiptIs[one.receipt]
          : say(words.leaf, { index: `${log.index}`, size: sizeOf(log.checkpoint) });
      const rows: readonly Row[] = [
        [words.reference, one.reference],
        [words.log, where],
      ];
      return {
        ...{ kind: 'entry', when: moment(one.at), title: contactTitle(wording, one), rows },
        mark: one.receipt === 'here' ? 'whole' : 'half',
      };
    }),
  };
}

/** The second line of a checkpoint is the number of leaves (C2SP tlog-checkpoint). */
const sizeOf = (checkpoint: string): string => checkpoint.split('\n')[1] ?? '';
