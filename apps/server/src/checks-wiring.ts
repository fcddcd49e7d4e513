import { createDirectory } from './directory/index.ts';
import type { Foundation } from './foundation.ts';
import type { House } from './house.ts';
import { createMailReader } from './mail-reader/index.ts';
import { createMessageCheck, type MessageCheckParts } from './message-check/index.ts';
import { buildReports, createJudge } from './reports-wiring.ts';

/** What is ours, whether a message was, and what people report. */
export function buildChecks(
  foundation: Foundation,
  { contact, scamWeights }: Pick<House, 'contact' | 'scamWeights'>,
): Pick<House, 'directory' | 'judge' | 'mailReader' | 'messageCheck' | 'reports'> {
  const { config } = foundation;
  const directory = createDirectory({
    programme: foundation.programme,
    hosts: [config.appOrigin, config.windowOrigin].map((one) => new URL(one).hostname),
  });
  const mailReader = createMailReader();
  const { isTame } = mailReader;
  const messageCheck = buildMessageCheck({ ...foundation, contact, directory, isTame });
  const judge = createJudge(foundation, scamWeights);
  const reports = buildReports(foundation, { judge, tell: contact.tellMember });
  return { directory, judge, mailReader, messageCheck, reports };
}

/** Was this from us? With the forwarders whose seal stands in for a signature of ours that broke on the way. */
function buildMessageCheck(
  parts: Omit<MessageCheckParts, 'trustedSealers'> & Pick<Foundation, 'programme'>,
) {
  const trustedSealers = () => parts.programme.current().programme.trustedSealers ?? [];
  return createMessageCheck({ ...parts, trustedSealers });
}
