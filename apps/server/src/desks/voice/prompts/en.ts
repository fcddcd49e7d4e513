import type { PromptWords } from './table.ts';

export const en: PromptWords = {
  welcome: 'Thank you for calling {brand}. You have reached us.',
  'choose-language': 'For English, press 1.',
  'menu-slow': 'To hear this again, press star. To hear everything slower, press 8.',
  'not-heard': 'We did not hear that.',
  goodbye: 'Goodbye.',
  'ask-reference':
    'Key the reference that you were given, its letters as they stand on the keys, then press the hash key. If you have none, press hash alone.',
  'ask-ending': 'Now key the last four digits of your card.',
  'ask-zip': 'Now key the five digits of your ZIP code.',
  'ask-postcode':
    'Now key your postcode, its letters as they stand on the keys, then press the hash key.',
  'called-you': 'Yes. We tried to reach you {when}, about this: {purpose}.',
  'calling-now':
    'Yes. At this moment a call of ours to your phone is going on. If that is not you, press 0 at once.',
  'wrote-to-you': 'Yes. We sent you {channel} {when}, about this: {purpose}.',
  'reach-case': 'To talk to the people who have your case, press 1.',
  'no-record': 'We have no record of a call or a message of ours to you.',
  'no-record-next':
    'If you keyed it right, it was not us. To report it, press 1. To lock your card, press 3. For a representative, press 0.',
  'check-away':
    'We cannot look that up at this moment. If somebody is on another line with you, hang up there. For a representative, press 0.',
  'never-ask':
    'Nobody from us ever asks you to say your PIN, your password or a code. Whoever asks you to say them is not us.',
  'never-ask-keys':
    'Our machine may ask you to key the security code of your card, when you have called us or asked to be called back.',
  reported: 'Thank you. We have written it down.',
  'report-number':
    'If you know the number that they called or wrote from, key it, then press the hash key. If you do not, press hash alone.',
  'report-reference':
    'Your report is {reference}. To hear that again, press star. With it, our page shows what came of it.',
  'report-next':
    'Do not call them back. If you gave them a code or the number of your card, press 3, and lock your card.',
  'no-more-names':
    'That did not work, and we cannot try again on this call. For a representative, press 0.',
  'alert-asked': 'We asked you about a payment with your card ending {ending}.',
  'alert-no':
    'If you did not make it, press 2, and your card is locked at once. If you did, tell us in the app.',
  'alert-words': 'It is about {amount} at {merchant}.',
  'alert-yes-or-no':
    'If you made this payment, press 1. If you did not, press 2, and your card is locked at once.',
  'alert-denied': 'Thank you. Your card is locked. For a representative, press 0.',
  'alert-confirmed': 'Thank you. Then all is well.',
  'lock-this': 'This is about your card ending {ending}.',
  'lock-press': 'To lock it now, press 1. You can unlock it in the app.',
  locked: 'Your card is locked. Nobody can pay with it. For a representative, press 0.',
  'nobody-named':
    'We did not find a card by these digits. To try again, press 1. For a representative, press 0.',
  'claim-stopped':
    'Somebody who is signed in as the owner of this card says that they are not on this call. We stop here, and we have told them.',
  'wait-first': 'A representative will be with you. You are next.',
  'wait-place': 'A representative will be with you. You are number {position}.',
  'wait-minutes': 'It will take about {minutes}.',
  'we-call': 'This is {brand}. We are calling about this: {purpose}.',
  'need-not-believe':
    'You need not believe that. Look in the app, or hang up and call the number on your card.',
  'hand-over': 'We connect you now.',
  'over-there': 'The representative has hung up.',
  'pin-how':
    'You see or choose your PIN in the app or on our page: open your card there, and confirm with your passkey.',
  'pin-choices':
    'To hear whether your PIN is set or locked, press 1. To have it sent by post, press 2. To unlock it, press 3.',
  'pin-active': 'Your PIN is set, and it works.',
  'pin-not-set': 'No PIN is set for this card.',
  'pin-locked': 'Your PIN is locked after wrong tries.',
  'pin-pending-chip':
    'Your new PIN waits for the chip of your card. Put the card into a cash machine or a shop’s terminal once.',
  'pin-unknown': 'We cannot do that at this moment. Nothing was changed. Please try again later.',
  'pin-letter': 'A letter with it is on its way. We expect it between {earliest} and {latest}.',
  'pin-not-by-phone':
    'We cannot do that on this call. You can do it in the app. For a representative, press 0.',
  'pin-no-letter': 'For this card we send no PIN by post.',
  'pin-unlock-first': 'Your PIN is locked. Unlock it first.',
  'pin-address-new': 'Your address is new. We send a PIN there from {from} on.',
  'pin-card-posted': 'Your card was sent just now. We send its PIN apart from it, from {from} on.',
  'pin-not-locked': 'Your PIN is not locked.',
  'pin-tomorrow': 'That was done as often as we allow in a day. Please try again tomorrow.',
  'pin-card-off': 'This card is not active. For a representative, press 0.',
  'mail-this':
    'To have the PIN of your card ending {ending} sent to the address that we have on file, press 1.',
  'mail-ordered': 'It is ordered. We expect the letter between {earliest} and {latest}.',
  'mail-new-pin': 'The letter brings a new PIN.',
  'unlock-this': 'To unlock the PIN of your card ending {ending}, press 1. It stays the same PIN.',
  'pin-unlocked': 'Your PIN is unlocked. It is the same as before.',
  'app-code':
    'For this we need one thing more. Key the six digits that your authenticator app shows now. Never say them aloud.',
  'not-right': 'That did not work. Please try again.',
  'one-moment': 'One moment, please.',
  'call-back-why': 'For this we call you back first, on the number that we have on file.',
  'call-back-digits': 'Keep these four digits in mind: {digits}.',
  'call-back-press':
    'To be called, press 1. Hang up then, and key the four digits when your phone rings. Tell them to nobody.',
  'call-back-coming':
    'We call the number on file now. Please hang up. If nothing rings within a minute, call us again and press 0.',
  'call-back-us':
    'This is {brand}. Somebody has called us, named your card, and asked to be called back.',
  'call-back-hang-up': 'If you did not just call us, hang up. Nothing happens then.',
  'call-back-keyed': 'If you did, key the four digits that you heard on our line.',
  'call-back-right': 'Thank you. That is right.',
  'call-back-over':
    'That did not work, and we stop here. You can call the number on your card again.',
  'keys-help': 'To hear it slower, press 8. For a representative, press 0.',
  'menu-check': 'Did somebody call or write to you, and say that it was us? Press 1.',
  'menu-pin': 'For your PIN, press 2.',
  'menu-card':
    'To lock your card, to report it lost or stolen, or to hear its last payments, press 3.',
  'menu-representative': 'For a representative, press 0.',
  'menu-card-only': 'To lock your card, or to report it lost or stolen, press 3.',
  'pin-choice-status': 'To hear whether your PIN is set or locked, press 1.',
  'pin-choice-mail': 'To have it sent by post, press 2.',
  'pin-choice-unlock': 'To unlock it, press 3.',
  'closed-now': 'Our representatives are not here now. They answer again {when}.',
  'closed-card':
    'To lock your card, or to report it lost or stolen, press 3: that works day and night.',
  'closed-call-back': 'To be called back when they are here, press 1.',
  'wait-offer': 'If you do not want to wait, press 1: we call you back, and you keep your place.',
  'keep-why':
    'We call you back on the number that we have on file, and on no other one. You keep your place.',
  'keep-press': 'To be called back, press 1. To wait instead, press 2.',
  'keep-refused': 'We cannot call you back now. To wait for a representative, press 2.',
  'kept-now':
    'We call you when it is your turn, and tell you so on every way that we have. When it rings, look in the app: it says whether it is us. You can hang up now.',
  'lost-press': 'If it is lost or stolen, press 2.',
  'activity-press': 'To hear its last payments, press 3.',
  'lost-this': 'You want to report your card ending {ending} as lost or stolen.',
  'lost-for-good':
    'It is stopped for good then, and a new one is ordered. Nobody can undo that by phone.',
  'lost-reason': 'If you lost it, press 1. If it was stolen, press 2.',
  'lost-lock': 'If it may still turn up, press 3: that only locks it.',
  'card-stopped': 'Thank you. Your card is stopped, and nobody can use it any more.',
  'card-stopped-next':
    'A new card goes to the address that we have on file. We tell you so on every way that we have. For a representative, press 0.',
  'card-only-locked':
    'We have locked your card, and nobody can pay with it. To have it stopped for good, talk to a representative: press 0.',
  'card-off-now': 'Your card ending {ending} cannot be used at this moment.',
  'card-off-next':
    'You find more in the app, or hear it from a representative who knows that it is you: press 0.',
  'card-frozen':
    'Your card ending {ending} is frozen because of fraud. Nobody can pay with it, not even you.',
  'card-frozen-next':
    'It cannot be unlocked by phone. A representative tells you how it is unfrozen, or sends you a new card: press 0.',
  'activity-these': 'These are the last payments with your card, the newest first.',
  'activity-one': '{day}: {amount}, at {merchant}.',
  'activity-none': 'We know of no payment with your card.',
  'activity-end':
    'To hear this again, press star. For your card, press 3. For a representative, press 0.',
  'card-code':
    'Key the security code of your card now, {digits} digits. Never say it: only our machine takes it, and no person of ours asks for it.',
  'pin-choice-keypad': 'To choose a new PIN with the keys of your phone, press 4.',
  'pin-no-keypad': 'For this card, a PIN cannot be chosen by phone. You can do it in the app.',
  'choose-this':
    'To choose a new PIN for your card ending {ending}, with the keys of this phone, press 1.',
  'choose-first':
    'Key your new PIN now, {min} to {max} digits, then press the hash key. Never say it aloud.',
  'choose-first-exact': 'Key your new PIN now, {digits} digits. Never say it aloud.',
  'choose-again': 'Key the same PIN once more.',
  'choose-again-hash': 'Key the same PIN once more, then press the hash key.',
  'choose-differ': 'The two were not the same. We begin again.',
  'choose-over':
    'No PIN was chosen. Your PIN is as it was before. You can choose one in the app, or call us again.',
  'weak-easy': 'That PIN is too easy to guess. Please choose another one.',
  'weak-yours': 'That PIN has to do with you or your card. Please choose another one.',
  'weak-same': 'That is the PIN that you have now. Please choose another one.',
  'weak-length': 'That PIN is too short or too long.',
  chosen: 'Your new PIN is set, and it works at once. We also tell you so in a message.',
  'chosen-chip':
    'Your new PIN is set. It works once your card has been in a cash machine or a shop’s terminal. We also tell you so in a message.',
};
