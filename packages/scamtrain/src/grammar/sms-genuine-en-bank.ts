// What banks and card issuers send of themselves.
import { readSheet } from './template.ts';

export const SMS_GENUINE_EN_BANK = readSheet(
  { name: 'sms-genuine-en-bank', channel: 'sms', lang: 'en', side: 'legit' },
  `
== bank-alert from="{$bankId|$short}"
paid: $bank: {You spent|Purchase of|You've paid} $amount at $shop on $date [$time] [with card ending $last4]. [{Didn't make this?|Not you?} Call the number on {your card|the back of your card}.]
`,
);
