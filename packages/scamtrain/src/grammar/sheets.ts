// All templates, in the order of their rows. E-mail has files of its own.
import { SMS_GENUINE_EN_BANK } from './sms-genuine-en-bank.ts';
import type { Template } from './template.ts';

export const TEMPLATES: readonly Template[] = [...SMS_GENUINE_EN_BANK];
