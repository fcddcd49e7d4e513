// All templates, in the order of their rows. E-mail has files of its own.
import { CALL_GENUINE_EN_LIFE, CALL_SCAM_EN_LIFE } from './call-life-en.ts';
import { CALL_GENUINE_ES_LIFE, CALL_SCAM_ES_LIFE } from './call-life-es.ts';
import { SMS_GENUINE_EN_LIFE } from './sms-genuine-en-life.ts';
import { SMS_GENUINE_ES_LIFE } from './sms-genuine-es-life.ts';
import { SMS_SCAM_EN_LIFE, SMS_SCAM_ES_LIFE } from './sms-scam-life.ts';
import { CALL_GENUINE_EN } from './call-genuine-en.ts';
import { CALL_GENUINE_ES } from './call-genuine-es.ts';
import { CALL_SCAM_EN_MORE } from './call-more-en.ts';
import { CALL_GENUINE_EN_MORE } from './call-more-en.ts';
import { CALL_SCAM_ES_MORE } from './call-more-es.ts';
import { CALL_GENUINE_ES_MORE } from './call-more-es.ts';
import { CALL_PAIR_EN } from './call-pair-en.ts';
import { CALL_PAIR_ES } from './call-pair-es.ts';
import { CALL_SCAM_EN } from './call-scam-en.ts';
import { CALL_SCAM_ES } from './call-scam-es.ts';
import { SMS_GENUINE_EN_BANK } from './sms-genuine-en-bank.ts';
import { SMS_GENUINE_EN_CARD } from './sms-genuine-en-card.ts';
import { SMS_GENUINE_EN_CODE } from './sms-genuine-en-code.ts';
import { SMS_GENUINE_EN_DAILY } from './sms-genuine-en-daily.ts';
import { SMS_GENUINE_EN_MORE } from './sms-genuine-en-more.ts';
import { SMS_GENUINE_EN_PERSONAL } from './sms-genuine-en-personal.ts';
import { SMS_GENUINE_ES_BANK } from './sms-genuine-es-bank.ts';
import { SMS_GENUINE_ES_DAILY } from './sms-genuine-es-daily.ts';
import { SMS_GENUINE_ES_MORE } from './sms-genuine-es-more.ts';
import { SMS_GENUINE_ES_PERSONAL } from './sms-genuine-es-personal.ts';
import { SMS_GENUINE_DE } from './sms-other-de.ts';
import { SMS_SCAM_DE } from './sms-other-de.ts';
import { SMS_GENUINE_FR } from './sms-other-fr.ts';
import { SMS_SCAM_FR } from './sms-other-fr.ts';
import { SMS_GENUINE_IT } from './sms-other-it.ts';
import { SMS_SCAM_IT } from './sms-other-it.ts';
import { SMS_GENUINE_NL } from './sms-other-nl.ts';
import { SMS_SCAM_NL } from './sms-other-nl.ts';
import { SMS_GENUINE_PT } from './sms-other-pt.ts';
import { SMS_SCAM_PT } from './sms-other-pt.ts';
import { SMS_PAIR_EN } from './sms-pair-en.ts';
import { SMS_PAIR_ES } from './sms-pair-es.ts';
import { SMS_SCAM_EN_BANK } from './sms-scam-en-bank.ts';
import { SMS_SCAM_EN_FEES } from './sms-scam-en-fees.ts';
import { SMS_SCAM_EN_MORE } from './sms-scam-en-more.ts';
import { SMS_SCAM_EN_PEOPLE } from './sms-scam-en-people.ts';
import { SMS_SCAM_ES_BANK } from './sms-scam-es-bank.ts';
import { SMS_SCAM_ES_FEES } from './sms-scam-es-fees.ts';
import { SMS_SCAM_ES_MORE } from './sms-scam-es-more.ts';
import { SMS_SCAM_ES_PEOPLE } from './sms-scam-es-people.ts';
import type { Template } from './template.ts';

export const TEMPLATES: readonly Template[] = [
  ...SMS_GENUINE_EN_BANK,
  ...SMS_GENUINE_EN_CARD,
  ...SMS_GENUINE_EN_CODE,
  ...SMS_GENUINE_EN_DAILY,
  ...SMS_GENUINE_EN_MORE,
  ...SMS_GENUINE_EN_PERSONAL,
  ...SMS_GENUINE_ES_BANK,
  ...SMS_GENUINE_ES_DAILY,
  ...SMS_GENUINE_ES_MORE,
  ...SMS_GENUINE_ES_PERSONAL,
  ...SMS_SCAM_EN_BANK,
  ...SMS_SCAM_EN_FEES,
  ...SMS_SCAM_EN_MORE,
  ...SMS_SCAM_EN_PEOPLE,
  ...SMS_SCAM_ES_BANK,
  ...SMS_SCAM_ES_FEES,
  ...SMS_SCAM_ES_MORE,
  ...SMS_SCAM_ES_PEOPLE,
  ...SMS_PAIR_EN,
  ...SMS_PAIR_ES,
  ...CALL_GENUINE_EN,
  ...CALL_GENUINE_ES,
  ...CALL_SCAM_EN,
  ...CALL_SCAM_ES,
  ...CALL_PAIR_EN,
  ...CALL_PAIR_ES,
  ...SMS_GENUINE_DE,
  ...SMS_SCAM_DE,
  ...SMS_GENUINE_FR,
  ...SMS_SCAM_FR,
  ...SMS_GENUINE_IT,
  ...SMS_SCAM_IT,
  ...SMS_GENUINE_NL,
  ...SMS_SCAM_NL,
  ...SMS_GENUINE_PT,
  ...SMS_SCAM_PT,
  ...CALL_SCAM_EN_MORE,
  ...CALL_GENUINE_EN_MORE,
  ...CALL_SCAM_ES_MORE,
  ...CALL_GENUINE_ES_MORE,
  ...SMS_GENUINE_EN_LIFE,
  ...SMS_GENUINE_ES_LIFE,
  ...SMS_SCAM_EN_LIFE,
  ...SMS_SCAM_ES_LIFE,
  ...CALL_GENUINE_EN_LIFE,
  ...CALL_SCAM_EN_LIFE,
  ...CALL_GENUINE_ES_LIFE,
  ...CALL_SCAM_ES_LIFE,
];
