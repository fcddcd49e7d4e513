import type { Catalogue, Frame, TemplateWords } from './table.ts';

export const frameEn: Frame = {
  greeting: 'Hello {name},',
  close:
    'Reference {reference}. We never ask you to say or send your PIN, a code or your password. To check that this is really from us, call the number on your card: {number}.',
  textClose: 'Ref {reference}',
};

const notYou = 'Was this not you? Call the number on your card at once: {number}.';
const notAsked =
  'If you asked nothing, somebody wrote to us in your name. You need not do anything.';
const untilUnfrozen =
  'To have it unfrozen, or to get a new card, call the number on your card: {number}. Whoever hurries you is not us.';
const untilUnlocked =
  'Nobody can use it until you unlock it in your account. Nobody of us will ever ask you to unlock it.';
const keep =
  'Do not tell it to anyone, and not to us: nobody from {brand} will ever ask for it. If you did not ask for it, you need not do anything.';

const wordsAlone =
  'You passed on its words alone, and who really sent it is lost that way. Next time, pass it on as an attachment, or save it as a file and attach that.';
/** Answers a report that came by e-mail. */
const reported = (
  subject: string,
  { says, text }: { says: string; text: string },
): TemplateWords => ({
  subject,
  letter: `You passed a message on to us. Thank you: your report is {report}.\n\n${says}\n\nSomebody of our team will look at it, and we will write to you what it was. To look for yourself, open our site as you always do, choose “What came of your report”, and type {report}.\n\n${notAsked}`,
  text: `{brand}: your report {report}: ${text}`,
});

export const en: Catalogue = {
  'code.registration': {
    subject: 'Your code to register',
    letter: `Your code to register your card is {code}. Type it on the page that you have open. It works for 10 minutes.\n\n${keep}`,
    text: 'To register your card with {brand}: code {code}. Tell nobody.',
  },
  'code.confirm-contact': {
    subject: 'Your code to confirm this address',
    letter: `Your code to confirm that we can reach you here is {code}. Type it on the page that you have open. It works for 10 minutes.\n\n${keep}`,
    text: 'To confirm this phone for {brand}: code {code}. Tell nobody.',
  },
  'code.sign-in': {
    subject: 'Your code to sign in',
    letter: `Your code to sign in is {code}. Type it on the page that you have open. It works for 10 minutes.\n\n${keep}`,
    text: 'To sign in to {brand}: code {code}. Tell nobody.',
  },
  'code.recovery': {
    subject: 'Your code to get back in',
    letter: `Your code to get back into your account is {code}. Type it on the page that you have open. It works for 10 minutes.\n\n${keep}`,
    text: 'To get back into {brand}: code {code}. Tell nobody.',
  },
  'code.step-up': {
    subject: 'Your code to go on',
    letter: `Your code for what you are doing in your account is {code}. Type it on the page that you have open. It works for 10 minutes.\n\n${keep}`,
    text: 'To go on in {brand}: code {code}. Tell nobody.',
  },
  'code.pin-show': {
    subject: 'Your code to see your PIN',
    letter: `Your code to see the PIN of your card is {code}. Type it on the page that you have open. It works for 5 minutes.\n\n${keep}`,
    text: 'To SEE your PIN at {brand}: code {code}. Tell nobody.',
  },
  'code.pin-set': {
    subject: 'Your code to choose a new PIN',
    letter: `Your code to choose a new PIN for your card is {code}. Type it on the page that you have open. It works for 5 minutes.\n\n${keep}`,
    text: 'To CHANGE your PIN at {brand}: code {code}. Tell nobody.',
  },
  'code.spoken': {
    subject: 'Your code to say on your call',
    letter:
      'To prove who you are on the call that YOU placed to us, say {code}. It works on that call only.\n\nDid somebody call YOU and ask for it? Hang up: that is not us.',
    text: 'To prove yourself on the call that YOU placed to {brand}: say {code}. Did somebody call you? Hang up: not us.',
  },
  'account.registered': {
    subject: 'Your card is registered',
    letter: `Your card is registered, and you can sign in.\n\n${notYou}`,
    text: '{brand}: your card is registered online. Not you? Call the number on your card.',
  },
  'account.already-registered': {
    subject: 'You already have an account',
    letter: `Somebody, probably you, tried to register your card. You already have an account: sign in with it, or choose "I forgot my user id or password".\n\n${notYou}`,
    text: '{brand}: your card is already registered. Sign in instead. Not you? Call the number on your card.',
  },
  'account.not-registered': {
    subject: 'You do not have an account yet',
    letter: `Somebody, probably you, tried to recover an account with your card. There is none yet: choose "Register my card" instead.\n\n${notYou}`,
    text: '{brand}: your card has no account yet. Register it instead. Not you? Call the number on your card.',
  },
  'account.new-device': {
    subject: 'A sign-in on a new device',
    letter: `Somebody signed in to your account on a device that we had not seen before.\n\n${notYou}`,
    text: '{brand}: sign-in on a new device. Not you? Call the number on your card.',
  },
  'account.password-changed': {
    subject: 'Your password was changed',
    letter: `The password of your account was changed.\n\n${notYou}`,
    text: '{brand}: your password was changed. Not you? Call the number on your card.',
  },
  'account.passkey-added': {
    subject: 'A passkey was added',
    letter: `A passkey was added to your account.\n\n${notYou}`,
    text: '{brand}: a passkey was added. Not you? Call the number on your card.',
  },
  'account.passkey-removed': {
    subject: 'A passkey was removed',
    letter: `A passkey was removed from your account.\n\n${notYou}`,
    text: '{brand}: a passkey was removed. Not you? Call the number on your card.',
  },
  'account.passkey-counter-regressed': {
    subject: 'Look at your passkeys',
    letter: `One of your passkeys may have been copied. We did not let it in. Please remove it under Security and make a new one.\n\n${notYou}`,
    text: '{brand}: we stopped a passkey that may be a copy. Please look under Security.',
  },
  'account.authenticator-added': {
    subject: 'An authenticator app was added',
    letter: `An authenticator app was added to your account.\n\n${notYou}`,
    text: '{brand}: an authenticator app was added. Not you? Call the number on your card.',
  },
  'account.authenticator-removed': {
    subject: 'The authenticator app was removed',
    letter: `The authenticator app was removed from your account.\n\n${notYou}`,
    text: '{brand}: the authenticator app was removed. Not you? Call the number on your card.',
  },
  'account.recovery-codes-renewed': {
    subject: 'New recovery codes',
    letter: `New recovery codes were made for your account. The old ones do not work any more.\n\n${notYou}`,
    text: '{brand}: new recovery codes were made. Not you? Call the number on your card.',
  },
  'account.recovery-code-used': {
    subject: 'A recovery code was used',
    letter: `Somebody signed in with one of your recovery codes.\n\n${notYou}`,
    text: '{brand}: a recovery code was used. Not you? Call the number on your card.',
  },
  'account.way-not-added': {
    subject: 'A new way to sign in was not added',
    letter:
      'Somebody, perhaps you, wanted a new password or passkey for your account. It was not added: how you sign in is as it was. Call the number on your card: {number}.',
    text: '{brand}: a new way to sign in to your account was not added. Call the number on your card.',
  },
  'account.recovered': {
    subject: 'Your account was recovered',
    letter: `Somebody got back into your account with your card and a code to this contact.\n\n${notYou}`,
    text: '{brand}: your account was recovered. Not you? Call the number on your card.',
  },
  'account.watcher-added': {
    subject: 'A browser shows our calls to you',
    letter: `{device}: this browser now shows whether we are calling you, before anybody signs in. It shows nothing else. You can stop it on the security page.\n\n${notYou}`,
    text: '{brand}: {device} now shows our calls to you. Not you? Call the number on your card.',
  },
  'account.push-added': {
    subject: 'A device shows our messages',
    letter: `{device}: this browser now shows what we tell you, but never a code. You can stop it on the security page.\n\n${notYou}`,
    text: '{brand}: {device} now shows our messages to you. Not you? Call the number on your card.',
  },
  'contact.point-added': {
    subject: 'A way to reach you was added',
    letter: `{point} was added to your account as a way to reach you.\n\n${notYou}`,
    text: '{brand}: {point} was added to your account. Not you? Call the number on your card.',
  },
  'contact.point-replaced': {
    subject: 'A way to reach you was changed',
    letter: `{former} was changed to {point}. For some time no codes go to the new one.\n\n${notYou}`,
    text: '{brand}: {former} was changed to {point}. Not you? Call the number on your card.',
  },
  'contact.point-replaced-old': {
    subject: 'A way to reach you was changed: was it you?',
    letter: `Your phone or e-mail {former} was changed to {point}. For some time no codes go to the new one.\n\nWas this not you? You have 24 hours to take it back. Open our site as you always do, choose “Undo a change”, and type this undo code: {undo}\n\nTell it to nobody: none of us asks for it. Or call the number on your card: {number}.\n\nWas it you? Then there is nothing to do.`,
    text: '{brand}: {former} was changed to {point}. Not you? Answer UNDO within 24 hours, or call the number on your card. Undo code {undo}.',
  },
  'contact.change-undone': {
    subject: 'A change of how we reach you was undone',
    letter: `Whoever has {former} told us that the change to {point} was not right. We took it back: {former} counts again, and {point} counts no more.\n\nSomebody of our fraud team looks into it. Until then nothing that shows or changes a PIN or your data works. You can always lock your cards.\n\nIf you had made the change yourself, call the number on your card: {number}.`,
    text: '{brand}: the change to {point} was undone. {former} counts again. We look into it. Questions? Call the number on your card.',
  },
  'contact.undo-before': {
    subject: 'That change was undone before',
    letter: `You asked us to undo a change of {former}. It was undone already: {former} counts again, and there is nothing left to do.\n\n${notYou}`,
    text: '{brand}: that change was undone already. {former} counts again. Nothing is left to do.',
  },
  'contact.undo-not': {
    subject: 'We could not undo that change',
    letter: `You asked us to undo a change of {former}. It cannot be undone here, because something else was changed in the meantime: nothing was changed by it.\n\nIf the change was not yours, call the number on your card at once: {number}. A person can still stop it.`,
    text: '{brand}: we could not undo the change of {former}. Was it not you? Call the number on your card now.',
  },
  'contact.undo-late': {
    subject: 'Too late to undo that change here',
    letter: `You asked us to undo a change of {former}. That works for 24 hours, and they are over: nothing was changed by it.\n\nIf the change was not yours, call the number on your card at once: {number}. A person can still stop it.`,
    text: '{brand}: the 24 hours to undo the change of {former} are over. Was it not you? Call the number on your card now.',
  },
  'contact.point-removed': {
    subject: 'A way to reach you was removed',
    letter: `{former} was removed from your account.\n\n${notYou}`,
    text: '{brand}: {former} was removed from your account. Not you? Call the number on your card.',
  },
  'contact.address-changed': {
    subject: 'Your address was changed',
    letter: `Your postal address was changed. For some time no PIN is posted to the new one.\n\n${notYou}`,
    text: '{brand}: your postal address was changed. Not you? Call the number on your card.',
  },
  'contact.change-declined': {
    subject: 'We did not make the change that you confirmed',
    letter: `You confirmed a change of how we reach you. We looked at it once more and did not make it: everything is as it was.\n\nIf you still want it, call the number on your card.\n\n${notYou}`,
    text: '{brand}: we did not make the change of how we reach you. Everything is as it was. Still want it? Call the number on your card.',
  },
  'message.genuine': {
    subject: 'Yes: the message that you passed on is from us',
    letter: `You passed a message on to us, and asked whether it is from us.\n\nYes. We sent it to you, word for word.\n\n${notAsked}`,
    text: '{brand}: yes, the message that you passed on is from us, to you, word for word.',
  },
  'message.genuine-sealed': {
    subject: 'Yes: the message that you passed on is from us',
    letter: `You passed a message on to us, and asked whether it is from us.\n\nYes. We sent it to you, word for word. Our signature on it broke on the way. It was passed on by {forwarder}, who saw the signature whole; we compared the words ourselves.\n\n${notAsked}`,
    text: '{brand}: yes, the message that you passed on is from us, to you, word for word.',
  },
  'message.not-yours': {
    subject: 'The message that you passed on was not sent to you',
    letter: `You passed a message on to us, and asked whether it is from us.\n\nWe sent it, but to somebody else. Whoever gave it to you passed it on. Do nothing it says, and tell nobody a code.\n\n${notAsked}`,
    text: '{brand}: we sent the message that you passed on, but not to you. Do nothing it says.',
  },
  'message.altered': {
    subject: 'No: somebody changed the message that you passed on',
    letter: `You passed a message on to us, and asked whether it is from us.\n\nNo. It uses one of our messages, and its words or its sender are not ours. Do nothing it says, press no link in it, do not answer it.\n\n${notAsked}`,
    text: '{brand}: no, somebody changed the message that you passed on. Do nothing it says.',
  },
  'message.not-ours': {
    subject: 'No: the message that you passed on is not from us',
    letter: `You passed a message on to us, and asked whether it is from us.\n\nNo. Do nothing it says, press no link in it, call no number in it.\n\n${notAsked}`,
    text: '{brand}: no, the message that you passed on is not from us. Do nothing it says.',
  },
  'report.scam': {
    subject: 'What you reported was a scam',
    letter: `Somebody of our team looked at your report {report}. It was a scam. Thank you: what you told us helps the next person.\n\nDo nothing that the message or the caller told you to do. If you gave away a code, a card number or money, call the number on your card: {number}.`,
    text: '{brand}: your report {report} was a scam. Do nothing it told you to do. Thank you.',
  },
  'report.genuine': {
    subject: 'What you reported was genuine',
    letter: `Somebody of our team looked at your report {report}. It was genuine. Thank you for asking: whoever is not sure is right to ask.`,
    text: '{brand}: your report {report} was genuine. Thank you for asking.',
  },
  'report.unclear': {
    subject: 'We could not find out what you reported',
    letter: `Somebody of our team looked at your report {report}. We could not find out whether it was a scam. Treat it as one: do nothing that it told you to do.`,
    text: '{brand}: we could not find out about your report {report}. Treat it as a scam.',
  },
  'report.again-scam': {
    subject: 'We looked again: what you reported was a scam',
    letter: `Somebody of our team looked once more at your report {report}. We said otherwise before, and were wrong: it was a scam.\n\nDo nothing that the message or the caller told you to do. If you gave away a code, a card number or money, call the number on your card: {number}.`,
    text: '{brand}: we looked again at your report {report}. We were wrong: it was a scam. Do nothing it told you to do.',
  },
  'report.again-genuine': {
    subject: 'We looked again: what you reported was genuine',
    letter: `Somebody of our team looked once more at your report {report}. We said otherwise before, and were wrong: it was genuine.`,
    text: '{brand}: we looked again at your report {report}. We were wrong: it was genuine.',
  },
  'report.again-unclear': {
    subject: 'We looked again, and cannot say what you reported',
    letter: `Somebody of our team looked once more at your report {report}. What we said before is not sure: we could not find out whether it was a scam. Treat it as one: do nothing that it told you to do.`,
    text: '{brand}: we looked again at your report {report} and cannot be sure. Treat it as a scam.',
  },
  'reported.scam': reported('Your report: it looks like a scam', {
    says: 'It looks like a scam. Do nothing it says, press no link in it, call no number in it. If you gave away a code, a card number or money, call the number on your card now: {number}.',
    text: 'it looks like a scam. Do nothing it says.',
  }),
  'reported.scam-words': reported('Your report: it looks like a scam', {
    says: `It looks like a scam. Do nothing it says, press no link in it, call no number in it. If you gave away a code, a card number or money, call the number on your card now: {number}. ${wordsAlone}`,
    text: 'it looks like a scam. Do nothing it says.',
  }),
  'reported.caution': reported('Your report: be careful with that message', {
    says: 'Something in it is often seen in scams. Do nothing it says before you have asked us: call the number on your card, {number}.',
    text: 'be careful. Do nothing it says before you have asked us.',
  }),
  'reported.caution-words': reported('Your report: be careful with that message', {
    says: `Something in it is often seen in scams. Do nothing it says before you have asked us: call the number on your card, {number}. ${wordsAlone}`,
    text: 'be careful. Do nothing it says before you have asked us.',
  }),
  'reported.unsure': reported('Your report: we found no red flags', {
    says: 'We found no red flags. That does not make it safe: if it asks you for anything, call the number on your card first: {number}.',
    text: 'no red flags found. If it asks for anything, call us first.',
  }),
  'reported.unsure-words': reported('Your report: we found no red flags', {
    says: `We found no red flags. That does not make it safe: if it asks you for anything, call the number on your card first: {number}. ${wordsAlone}`,
    text: 'no red flags found. If it asks for anything, call us first.',
  }),
  'reported.genuine': reported('Your report: that message is from us', {
    says: 'That message is from us, to you, word for word.',
    text: 'that message is from us, word for word.',
  }),
  'reported.genuine-words': reported('Your report: that message is from us', {
    says: `That message is from us, to you, word for word. ${wordsAlone}`,
    text: 'that message is from us, word for word.',
  }),
  'reported.not-yours': reported('Your report: that message was not sent to you', {
    says: 'We sent that message, but to somebody else. Whoever gave it to you passed it on. Do nothing it says.',
    text: 'we sent that, but not to you. Do nothing it says.',
  }),
  'reported.not-yours-words': reported('Your report: that message was not sent to you', {
    says: `We sent that message, but to somebody else. Whoever gave it to you passed it on. Do nothing it says. ${wordsAlone}`,
    text: 'we sent that, but not to you. Do nothing it says.',
  }),
  'report.text-scam': {
    subject: 'This is a scam',
    letter:
      'You wrote to us what somebody sent you. This is a scam: do nothing it says.\n\nYour report is {report}.\n\nFrom which number did it come? Answer with it.',
    text: '{brand}: that is a scam, do nothing it says. Report {report}. From which number did it come? Answer with it.',
  },
  'report.text-likely': {
    subject: 'This is very likely a scam',
    letter:
      'You wrote to us what somebody sent you. This is very likely a scam: do nothing it says.\n\nYour report is {report}.\n\nFrom which number did it come? Answer with it.',
    text: '{brand}: very likely a scam, do nothing it says. Report {report}. From which number did it come? Answer with it.',
  },
  'report.text-caution': {
    subject: 'Be careful with this',
    letter:
      'You wrote to us what somebody sent you. Be careful: press nothing in it and answer nothing.\n\nYour report is {report}.\n\nFrom which number did it come? Answer with it.',
    text: '{brand}: be careful, press and answer nothing. Report {report}. From which number did it come? Answer with it.',
  },
  'report.text-no-flags': {
    subject: 'We found no red flags',
    letter:
      'You wrote to us what somebody sent you. We found no red flags. That does not make it genuine: if it is about your card, call the number on your card.\n\nYour report is {report}.\n\nFrom which number did it come? Answer with it.',
    text: '{brand}: no red flags found. Still do not trust it. Report {report}. From which number did it come? Answer with it.',
  },
  'report.text-not-enough': {
    subject: 'We cannot say yet',
    letter:
      'You wrote to us what somebody sent you. It is not enough to say what it is. Press nothing in it and answer nothing.\n\nYour report is {report}.\n\nFrom which number did it come? Answer with it.',
    text: '{brand}: we cannot say yet. Press and answer nothing. Report {report}. From which number did it come? Answer with it.',
  },
  'report.text-genuine': {
    subject: 'This is from us',
    letter:
      'You wrote to us what somebody sent you. We sent it to you, word for word.\n\nYour report is {report}.',
    text: '{brand}: yes, that is from us, word for word. Report {report}.',
  },
  'report.text-not-yours': {
    subject: 'This was not sent to you',
    letter:
      'You wrote to us what somebody sent you. We sent it, but to somebody else. Do nothing it says.\n\nYour report is {report}.\n\nFrom which number did it come? Answer with it.',
    text: '{brand}: ours, but not sent to you. Do nothing it says. Report {report}. From which number did it come? Answer with it.',
  },
  'report.text-altered': {
    subject: 'Somebody changed this',
    letter:
      'You wrote to us what somebody sent you. It uses a message of ours, and its words are not ours. Do nothing it says.\n\nYour report is {report}.\n\nFrom which number did it come? Answer with it.',
    text: '{brand}: somebody changed a message of ours. Do nothing it says. Report {report}. From which number did it come? Answer with it.',
  },
  'report.text-sender': {
    subject: 'Thank you for the sender',
    letter: 'You told us who sent what you reported: {report}. You get word of what it was.',
    text: '{brand}: thank you. Who sent it stands with your report {report}.',
  },
  'texts.stopped': {
    subject: 'No more texts',
    letter:
      'You wrote to us that you want no more texts. This phone gets none any more, but the codes that you ask for yourself.\n\nYou can begin them again under “What we may send you”, or by writing START.',
    text: '{brand}: no more texts to this phone, but codes that you ask for. START begins them again.',
  },
  'texts.started': {
    subject: 'Texts again',
    letter: 'You wrote to us that you want our texts again. This phone gets them from now on.',
    text: '{brand}: this phone gets our texts again. STOP ends them.',
  },
  'texts.help': {
    subject: 'Where to turn',
    letter:
      'You wrote to the number that our texts come from. Nobody reads it. To talk to us, call the number on your card.',
    text: '{brand}: nobody reads texts here. Call the number on your card. STOP ends our texts.',
  },
  'alert.payment': {
    subject: 'Did you pay this?',
    letter:
      'Somebody paid {amount} at {merchant} with your card {card}. Was it you?\n\nSign in and say yes or no, or write NO to the text that we sent you. If it was not you, call the number on your card: {number}.',
    text: '{brand}: did you pay {amount} at {merchant}, card {card}? Answer YES {quote} or NO.',
    reply:
      'You can also reply to this e-mail, with NO as its first word. Only a no counts by e-mail: to say yes, sign in.',
  },
  'alert.confirmed': {
    subject: 'You said that it was you',
    letter:
      'Thank you. You said that the payment was yours. Changed your mind? Sign in and say no.',
    text: '{brand}: thank you, you said that it was you. If not, answer NO.',
  },
  'alert.denied': {
    subject: 'You said that it was not you',
    letter:
      'Thank you. You said that the payment was not yours. Please call the number on your card now: {number}.',
    text: '{brand}: thank you, you said that it was not you. Please call the number on your card now.',
  },
  'alert.not-by-text': {
    subject: 'Please sign in to say yes',
    letter: 'That yes does not count by text. Please sign in to answer. A no always counts.',
    text: '{brand}: that yes does not count by text. Please sign in to answer. A NO always counts.',
  },
  'line.kept': {
    subject: 'We will call you back',
    letter:
      'Somebody who named your card asked us by phone to be called back. We call the number that we have on file, and your account says so while it rings. Was it not you? Then do not pick up, or hang up.',
    text: '{brand}: you asked to be called back. We call the number on file, and your account says so. Not you? Do not pick up.',
  },
  'line.given-up': {
    subject: 'We do not call you back',
    letter: `You gave your place in our queue up in your account. We do not call you back. You can call us again whenever you like.\n\n${notYou}`,
    text: '{brand}: you gave up your place in our queue, so we do not call you back. Not you? Call the number on your card.',
  },
  'line.not-reached': {
    subject: 'We could not reach you',
    letter:
      'You asked us to call you back. We tried, and did not reach you. Call the number on your card whenever you like.',
    text: '{brand}: you asked to be called back. We did not reach you. Call the number on your card whenever you like.',
  },
  'line.reached': {
    subject: 'You have reached us',
    letter:
      'Somebody who names your card is on the phone to us. Was it you who called? Then you have reached us. Was it not? Open your account and press “That is not me”.',
    text: '{brand}: somebody who names your card is on the phone to us. You? Then you have reached us. Not you? Open your account.',
  },
  'alert.not-by-email': {
    subject: 'Please sign in to say yes',
    letter:
      'You wrote to us that a payment was yours. That yes does not count by e-mail, because anybody can write in your name. Please sign in to say yes. A no always counts.',
    text: '{brand}: that yes does not count by e-mail. Please sign in to answer. A NO always counts.',
  },
  'payment.due': {
    subject: 'Your payment is due on {day}',
    letter:
      'A payment of {amount} is due on {day}. To pay, sign in as you always do, or pay by your bank.\n\nYou have paid already? Then you need not do anything. Nobody of us calls to have it paid at once.',
    text: '{brand}: {amount} is due on {day}. To pay, sign in as always. Paid already? Then do nothing.',
  },
  'payment.failed': {
    subject: 'A payment of yours did not work',
    letter:
      'Your payment of {amount} to us did not work. Sign in as you always do: your account says why, and how else you can pay.\n\nNobody of us calls to have it paid at once.',
    text: '{brand}: your payment of {amount} did not work. Sign in as always to see why.',
  },
  'application.question': {
    subject: 'A question about your application',
    letter:
      'We have a question about your application. Sign in as you always do to read it, or call us: {number}.\n\nWe need no PIN, no code and no password for it.',
    text: '{brand}: we have a question about your application. Sign in as always to read it.',
  },
  'request.answered': {
    subject: 'An answer to what you asked',
    letter:
      'You asked us something, and we have an answer. Sign in as you always do to read it, or call us: {number}.',
    text: '{brand}: we have an answer to what you asked. Sign in as always to read it.',
  },
  'welcome.card': {
    subject: 'Welcome to {brand}',
    letter:
      'Your card is yours to use. Register it once on our pages, with the card in your hand. Then you can choose its PIN there, lock it, and see whether it is really us who calls you.\n\nNobody of us calls to register it for you.',
    text: '{brand}: welcome. Register your card on our pages, with the card in your hand, to choose its PIN.',
  },
  'offer.new': {
    subject: 'An offer: {title}',
    letter:
      '{title}\n\nYou find it in your account, whenever you like. You need not do anything.\n\nThis came because you said yes to offers by e-mail. To end them, choose “What we may send you” in your account, or “unsubscribe” in your mail program.',
    text: '{brand} offer: {title}. It is in your account, whenever you like. STOP ends our texts.',
  },
  'card.locked': {
    subject: 'Your card is locked',
    letter: `You locked {card}. ${untilUnlocked}`,
    text: '{brand}: you locked {card}. Unlock it in your account. Nobody of us ever asks you to.',
  },
  'card.locked-by-answer': {
    subject: 'Your card is locked',
    letter: `We asked about a payment, and the answer was NO. So we locked {card}. ${untilUnlocked}`,
    text: '{brand}: the answer to our question was NO, so we locked {card}. Unlock it in your account.',
  },
  'card.locked-by-line': {
    subject: 'Your card is locked',
    letter: `Somebody called us, named {card}, and had it locked by our automated phone line. ${untilUnlocked}`,
    text: '{brand}: a caller had our phone line lock {card}. Unlock it in your account.',
  },
  'card.locked-by-desk': {
    subject: 'Your card is locked',
    letter: `A representative of ours locked {card}, on a call to us in your name. ${untilUnlocked}`,
    text: '{brand}: our representative locked {card}, on a call in your name. Unlock it in your account.',
  },
  'card.unlocked': {
    subject: 'Your card is unlocked',
    letter: `{card} is unlocked, and can be used again.\n\n${notYou}`,
    text: '{brand}: {card} is unlocked. Not you? Call the number on your card.',
  },
  'card.frozen': {
    subject: 'Your card is frozen because of fraud',
    letter: `Our fraud team froze {card}, because of fraud. Nobody can use it now, not even you. ${untilUnfrozen}`,
    text: '{brand}: we froze {card} because of fraud. Nobody can use it now. Call the number on your card.',
  },
  'card.frozen-by-answer': {
    subject: 'Your card is frozen because of fraud',
    letter: `You said that a payment was not yours. So we froze {card}: nobody can use it now, not even you. ${untilUnfrozen}`,
    text: '{brand}: a payment was not yours, so we froze {card}. Nobody can use it now. Call the number on your card.',
  },
  'card.unfrozen': {
    subject: 'Your card is not frozen any more',
    letter: `{card} is not frozen any more. You confirmed it in your account, and two people of ours looked at it. If you had locked it before, it is still locked.\n\n${notYou}`,
    text: '{brand}: {card} is not frozen any more. Not you? Call the number on your card.',
  },
  'card.unfrozen-no-passkey': {
    subject: 'Your card is not frozen any more',
    letter: `{card} is not frozen any more. You have no passkey with us, so two people of ours decided it without one. If you had locked it before, it is still locked.\n\n${notYou}`,
    text: '{brand}: {card} is not frozen any more. Two people of ours decided it without a passkey. Not you? Call the number on your card.',
  },
  'card.unfrozen-card-ended': {
    subject: 'What the freeze of your card stopped works again',
    letter: `{card} was frozen because of fraud, and was replaced or stopped since. Two people of ours ended the freeze without your passkey: what it stopped works again. The card itself is never used again.\n\n${notYou}`,
    text: '{brand}: two people of ours ended the freeze of {card}. What it stopped works again; that card does not. Not you? Call us.',
  },
  'card.unfreeze-declined': {
    subject: 'Your card stays frozen',
    letter: `It was asked for a card of yours to be unfrozen. We looked at it once more and did not do it: the card stays frozen, because of fraud.\n\nIf you still want it, or want a new card, call the number on your card.\n\n${notYou}`,
    text: '{brand}: we did not unfreeze your card. It stays frozen, because of fraud. Call the number on your card.',
  },
  'card.stopped': {
    subject: 'Your card is stopped for good',
    letter:
      'Somebody who named {card} reported it lost or stolen by phone. It is stopped, and cannot be used again; a new card is on its way to the address that we have. Was it not you? Then you are without a card, and no money is lost. Call the number on your card.',
    text: '{brand}: {card} was reported lost or stolen, and is stopped. A new one comes. Not you? Call the number on it.',
  },
  'pin.shown': {
    subject: 'Your PIN was shown',
    letter: `The PIN of {card} was shown on a screen of yours.\n\n${notYou}`,
    text: '{brand}: the PIN of {card} was shown online. Not you? Call the number on your card.',
  },
  'pin.set': {
    subject: 'Your PIN was changed',
    letter: `A new PIN was chosen for {card}. It works now, and the old one does not.\n\n${notYou}`,
    text: '{brand}: the PIN of {card} was changed. Not you? Call the number on your card.',
  },
  'pin.set-pending-chip': {
    subject: 'Your new PIN waits for your card',
    letter: `A new PIN was chosen for {card}. The chip still knows the old one: put the card into a cash machine and use the new PIN there once.\n\n${notYou}`,
    text: '{brand}: new PIN for {card}. Use it once at a cash machine first. Not you? Call the number on your card.',
  },
  'pin.locked': {
    subject: 'Your PIN is locked',
    letter: `The PIN of {card} was typed wrong too often and is locked. You can unlock it in your account; the PIN stays as it is.\n\n${notYou}`,
    text: '{brand}: the PIN of {card} is locked after wrong tries. Unlock it in your account.',
  },
  'pin.unlocked': {
    subject: 'Your PIN is unlocked',
    letter: `The PIN of {card} is unlocked. It is the same as before.\n\n${notYou}`,
    text: '{brand}: the PIN of {card} is unlocked. Not you? Call the number on your card.',
  },
  'pin.mailer-ordered': {
    subject: 'Your PIN is coming by post',
    letter: `The PIN of {card} was ordered by post, to the address that we have. Expect it between {earliest} and {latest}.\n\n${notYou}`,
    text: '{brand}: PIN of {card} ordered by post, {earliest} to {latest}. Not you? Call the number on your card.',
  },
  'pin.mailer-cancelled': {
    subject: 'Your PIN letter was cancelled',
    letter: `The letter with the PIN of {card} was cancelled. Should it still come, destroy it.\n\n${notYou}`,
    text: '{brand}: the PIN letter for {card} was cancelled. Not you? Call the number on your card.',
  },
};
