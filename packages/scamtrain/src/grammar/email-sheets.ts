// All e-mail templates, in the order of their rows.
import { EMAIL_GENUINE_EN_MONEY } from './email-genuine-en-money.ts';
import { EMAIL_GENUINE_EN_MORE } from './email-genuine-en-more.ts';
import { EMAIL_GENUINE_EN_ONLINE } from './email-genuine-en-online.ts';
import { EMAIL_GENUINE_EN_SHOP } from './email-genuine-en-shop.ts';
import { EMAIL_GENUINE_EN_WORK } from './email-genuine-en-work.ts';
import { EMAIL_GENUINE_ES_LIFE } from './email-genuine-es-life.ts';
import { EMAIL_GENUINE_ES_MONEY } from './email-genuine-es-money.ts';
import { EMAIL_GENUINE_ES_MORE } from './email-genuine-es-more.ts';
import { EMAIL_OTHER } from './email-other.ts';
import { EMAIL_PAIR_EN } from './email-pair-en.ts';
import { EMAIL_PAIR_ES } from './email-pair-es.ts';
import { EMAIL_SCAM_EN_LOGIN } from './email-scam-en-login.ts';
import { EMAIL_SCAM_EN_MORE } from './email-scam-en-more.ts';
import { EMAIL_SCAM_EN_PEOPLE } from './email-scam-en-people.ts';
import { EMAIL_SCAM_ES_LOGIN } from './email-scam-es-login.ts';
import { EMAIL_SCAM_ES_MORE } from './email-scam-es-more.ts';
import { EMAIL_SCAM_ES_PEOPLE } from './email-scam-es-people.ts';
import type { MailTemplate } from './email-sheet.ts';

export const EMAIL_TEMPLATES: readonly MailTemplate[] = [
  ...EMAIL_GENUINE_EN_MONEY,
  ...EMAIL_GENUINE_EN_MORE,
  ...EMAIL_GENUINE_EN_ONLINE,
  ...EMAIL_GENUINE_EN_SHOP,
  ...EMAIL_GENUINE_EN_WORK,
  ...EMAIL_GENUINE_ES_LIFE,
  ...EMAIL_GENUINE_ES_MONEY,
  ...EMAIL_GENUINE_ES_MORE,
  ...EMAIL_OTHER,
  ...EMAIL_PAIR_EN,
  ...EMAIL_PAIR_ES,
  ...EMAIL_SCAM_EN_LOGIN,
  ...EMAIL_SCAM_EN_MORE,
  ...EMAIL_SCAM_EN_PEOPLE,
  ...EMAIL_SCAM_ES_LOGIN,
  ...EMAIL_SCAM_ES_MORE,
  ...EMAIL_SCAM_ES_PEOPLE,
];
