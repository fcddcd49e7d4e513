import type { Pack } from '../pack.ts';
import { CUES_EN, STATES_EN } from './en/cues.ts';
import { FLAGS_EN } from './en/flags.ts';
import { MORE_FLAGS_EN } from './en/more-flags.ts';
import { TOLD_FLAGS_EN } from './en/told-flags.ts';
import { TOLD_MORE_EN } from './en/told-more.ts';
import { TOLD_CLASSES_EN } from './en/told-words.ts';
import { CLASSES_EN, SECRETS_EN } from './en/words.ts';
import { joined } from './joined.ts';

export const EN: Pack = {
  language: 'en',
  partsAtApostrophe: false,
  classes: { ...CLASSES_EN, ...TOLD_CLASSES_EN },
  secrets: SECRETS_EN,
  decoys:
    'bring photo id|bring id|with a passport|bring a passport|bring my passport|bring your passport|promo code|discount code|coupon code|voucher code|zip code|post code|area code|dress code|qr code|bar code|gate code|door code|entry code|alarm code|country code|source code|error code|tracking code|booking code|reference code|wifi password|wi fi password|wifi code|netflix password|swift code|product code|reward code|invite code|referral code|pickup code|pick up code|collection code|delivery code|locker code|building code|postal code|sort codes|tax code|offer code|gift code|building access code|code of conduct|code word|new pin|replacement pin|new card|replacement card|reminder pin|lost card|my statement|card reader|card ending|debit card ending|credit card ending|passport office|passport renewal|social media|social worker|social club|social event|social care|social life|discord code|morse code|password reset|password change|change your password|reset your password|forgot your password|change my password|reset my password|following code|following verification code|following confirmation code|code below|wrong pin|email verification|change my pin|reset my pin|activate my card|code review|new password|reset your password|bank account statement|card machine|crime number|in online banking|through online banking|secure message|from my card|from your card|letters of my|two letters|characters of my',
  not: 'no codes|no code|no pin|no details|theres no|there is no|there was no|no warrant|no bail|nothing to pay|no particular|no great|no need|no hurry|no rush|nor did|not|thanks for|thank you for|dont|doesnt|didnt|wont|wouldnt|cant|cannot|couldnt|shouldnt|mustnt|isnt|wasnt|arent|werent|hasnt|havent|without|nobody|nothing|none|refused|refuse|declined|nor|asked if i had|asked whether i|asked if i ever|asked if i received|asked if i made|asked if i shared|rather than|instead of',
  never:
    'never|no one will|no one should|will not|wont ever|do not ever|under no circumstances|no one from|we do not|we dont|we wont|we cannot|bank would not',
  stops:
    'and then|and he|and she|and they|and told|and asked|and said|and wanted|and had|and when|but|so|instead|please|then|otherwise|unless|therefore|until|kindly',
  voidNot:
    'theres no time|there is no time|theres no other|not only|do not hesitate|dont hesitate|do not forget|dont forget|do not ignore|dont ignore|do not delay|dont delay|do not wait|dont wait|do not miss|dont miss|do not lose|dont lose|dont worry|do not worry|if you do not|if you dont|if you did not|if you didnt|if you have not|if you havent|if you cannot|if you cant|if i do not|if i dont|if i didnt|if we do not|if we dont|if not|unless you|if this was not|if this wasnt|if it was not|if it wasnt|was not you|wasnt you|wasnt me|was not me|wasnt it you|not you|not me|not authorized|not authorised|not recognized|not recognised|did not authorize|did not authorise|didnt authorize|didnt recognise|didnt recognize|did not recognize|did not recognise|did not make|didnt make|do not recognise|dont recognise|do not recognize|dont recognize|do not respond|have not|has not|hasnt|havent|could not be|couldnt be|cannot be delivered|unable|not been|why not|not sure|not a scam|nothing to lose|if he|if i refused|or i would not|cant talk|cannot talk|cant call|cant access|cant log|cannot access|do not want|dont want to lose|if they dont|if i wont|whether or not|if you fail|did not verify|not verified|not confirmed|not responded|cannot deliver|was not able|not able|not received|not complete|not completed|if payment is not|is not paid|not paid',
  starters: 'please|and|kindly|then|or|now|just|pls|plz|so|you must|simply|also|hi|hello',
  common:
    'a|an|the|i|you|your|my|me|us|we|our|it|is|are|be|was|to|of|in|on|at|for|from|by|with|and|or|if|this|that|have|has|had|do|will|can|not|no|as|so|now|here|account|card|bank|number|call|new|day|today|one|get|out|up|they|he|she|him|her|them|said|call|please|time|pay|payment|send|sent|<num>|<brand>|<issuer>|<link>|<amount>',
  patterns: joined(FLAGS_EN, MORE_FLAGS_EN, TOLD_FLAGS_EN, TOLD_MORE_EN, CUES_EN, STATES_EN),
};
