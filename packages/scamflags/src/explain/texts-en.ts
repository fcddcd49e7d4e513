import type { Texts } from './types.ts';

export const TEXTS_EN: Texts = {
  levels: {
    scam: {
      title: 'This is a scam',
      says: 'Do not do what it says. Call the number on your card if you already did.',
    },
    likely: {
      title: 'This is probably a scam',
      says: 'Do not answer it. Call the number on your card and ask.',
    },
    caution: {
      title: 'Be careful',
      says: 'Something here is not right. Look at the marked words, and ask us before you do anything.',
    },
    'no-flags': {
      title: 'We found no red flags',
      says: 'We found no red flags; still call the number on your card.',
    },
    'not-enough': {
      title: 'We need to know more',
      says: 'This is too little to say anything. Please answer the question.',
    },
  },
  codes: {
    urgency: {
      title: 'It hurries or threatens you',
      why: 'Scammers leave you no time to think. A bank gives you time.',
      advice: 'Stop. Nothing bad happens if you call us first.',
    },
    'unusual-payment': {
      title: 'It wants an odd payment',
      why: 'Gift cards, crypto, payment apps and "safe accounts" cannot be called back. No bank asks for them.',
      advice: 'Do not pay and do not move any money.',
    },
    'remote-access': {
      title: 'It leads to a strange place',
      why: 'A link or an app of a stranger can copy what you type, or hand over your screen.',
      advice: 'Do not open the link and do not install anything.',
    },
    'asks-secret': {
      title: 'It asks for a secret',
      why: 'Codes, PINs, passwords and full card numbers open your money. We never call or write to ask for them.',
      advice: 'Tell nobody. If you already did, call the number on your card now.',
    },
    'knows-too-much': {
      title: 'It shows what it knows',
      why: 'Your name, address or last payments may come from stolen lists. Knowing them proves nothing.',
      advice: 'Do not trust somebody because of what they know.',
    },
    'knows-nothing': {
      title: 'It does not know you',
      why: 'Your bank knows your name. "Dear customer" is sent to thousands at once.',
      advice: 'Ask yourself why it does not name you.',
    },
    'caller-id-proof': {
      title: 'It offers the number as proof',
      why: 'Anybody can make any number appear on your phone, also the one on your card.',
      advice: 'Hang up and dial the number on your card yourself.',
    },
    'foreign-callback': {
      title: 'It wants a call elsewhere',
      why: 'The number to call is not one of ours. The person who answers may be the scammer.',
      advice: 'Use only the number on your card.',
    },
    secrecy: {
      title: 'It wants you to keep quiet',
      why: 'Scammers keep you away from people who would warn you. A bank never minds that you ask somebody.',
      advice: 'Hang up and tell somebody you trust.',
    },
    'prize-refund': {
      title: 'It promises money',
      why: 'Prizes, refunds and easy earnings are bait. So is money "sent by mistake".',
      advice: 'Never pay and never give card details to receive money.',
    },
    'lookalike-sender': {
      title: 'The sender only looks real',
      why: 'The address or name was made to be taken for another one.',
      advice: 'Type the address of your bank yourself.',
    },
    authority: {
      title: 'It speaks as an authority',
      why: 'Police, tax offices and bank security do not ask for money or codes by phone or text.',
      advice: 'Look up the office yourself and ask there.',
    },
    opener: {
      title: 'It starts a friendly talk',
      why: 'A "new number" or a "wrong number" is how many scams begin. The request for money comes later.',
      advice: 'Call the person on the number you always used.',
    },
    'link-elsewhere': {
      title: 'The link leads somewhere else',
      why: 'A company is named, but the link is not of that company.',
      advice: 'Open the app or type the address yourself.',
    },
    'link-lookalike': {
      title: 'The link is a copy',
      why: 'The address looks like a real one, with a small difference.',
      advice: 'Do not open it.',
    },
    'brand-in-subdomain': {
      title: 'A name hides the address',
      why: 'The company’s name stands in front; the address behind it belongs to somebody else.',
      advice: 'Read an address from its end. Do not open this one.',
    },
    'link-shortened': {
      title: 'The link is shortened',
      why: 'A short link hides where it leads.',
      advice: 'Do not open it unless you expected it.',
    },
    'link-redirects': {
      title: 'The link sends you on',
      why: 'It goes to one place and sends you to another.',
      advice: 'Do not open it unless you expected it.',
    },
    'link-free-host': {
      title: 'The page is hosted for free',
      why: 'Anybody can put a page there in a minute. A bank does not.',
      advice: 'Do not type anything there.',
    },
    'link-ip': {
      title: 'The link has no name',
      why: 'It is only a number. Companies use names.',
      advice: 'Do not open it.',
    },
    'link-user-info': {
      title: 'The link hides its target',
      why: 'What stands before the @ is there to deceive. The real address comes after it.',
      advice: 'Do not open it.',
    },
    'link-text-differs': {
      title: 'The link shows another address',
      why: 'You read one address, but it opens another.',
      advice: 'Do not open it.',
    },
    'link-risky-ending': {
      title: 'The link has a cheap ending',
      why: 'Addresses with this ending cost little, and scammers use many of them.',
      advice: 'Do not type anything there.',
    },
    'link-executable': {
      title: 'The link installs something',
      why: 'It leads to a file that runs on your device.',
      advice: 'Do not open it. If you did, switch the device off the net.',
    },
    'sender-elsewhere': {
      title: 'Name and address differ',
      why: 'The name is of a company, the address is not.',
      advice: 'Look at the address, not at the name.',
    },
    'reply-elsewhere': {
      title: 'Answers go somewhere else',
      why: 'Your answer would go to another address than the one that wrote.',
      advice: 'Do not answer.',
    },
    'authentication-failed': {
      title: 'The sender could not be checked',
      why: 'The mail does not prove that it comes from the address it shows.',
      advice: 'Treat it as if you did not know the sender.',
    },
    'number-is-issuers': {
      title: 'It shows our number',
      why: 'Anybody can make our number appear. It is no proof that we called.',
      advice: 'Hang up and dial the number on your card.',
    },
    'callback-elsewhere': {
      title: 'The number is not ours',
      why: 'The message names a number to call that is not one of ours.',
      advice: 'Use only the number on your card.',
    },
    'attachment-risky': {
      title: 'The attachment can do harm',
      why: 'Files of this kind can run programs or show a false sign-in page.',
      advice: 'Do not open it.',
    },
    'hidden-text': {
      title: 'There is hidden text',
      why: 'The mail holds words that you cannot see. They are there to fool filters.',
      advice: 'Do not trust it.',
    },
    'invisible-letters': {
      title: 'There are invisible letters',
      why: 'Signs that nobody sees break up the words, so that filters miss them.',
      advice: 'Do not trust it.',
    },
    'foreign-letters': {
      title: 'Letters of two alphabets',
      why: 'Some letters only look like the ones you know.',
      advice: 'Do not trust it and do not open its links.',
    },
    'disguised-letters': {
      title: 'Words are disguised',
      why: 'Digits, dots or spaces stand in the words, so that filters miss them.',
      advice: 'Do not trust it.',
    },
    'wallet-address': {
      title: 'It names a crypto wallet',
      why: 'What is sent there cannot be called back.',
      advice: 'Send nothing.',
    },
    'qr-link': {
      title: 'The link is in a picture',
      why: 'A QR code hides an address from you and from filters.',
      advice: 'Do not scan it unless you know who put it there.',
    },
    'never-asks': {
      title: 'It says it never asks',
      why: 'Genuine messages remind you of this. Scammers copy it, too.',
      advice: 'Hold them to it.',
    },
    'do-not-share': {
      title: 'It tells you to share nothing',
      why: 'Genuine codes come with this reminder.',
      advice: 'Keep to it, whoever asks.',
    },
    'no-action': {
      title: 'You need not do anything',
      why: 'Scams nearly always want something from you.',
      advice: 'Then do nothing.',
    },
    'masked-number': {
      title: 'It shows only the ending',
      why: 'Banks show only the last digits of a card. The ending alone proves nothing.',
      advice: 'Compare it with your card.',
    },
    'points-to-card': {
      title: 'It sends you to us',
      why: 'It says to use the app or the number on your card, which no scammer controls.',
      advice: 'Do just that.',
    },
    'yes-or-no': {
      title: 'It asks yes or no',
      why: 'Many genuine alerts need only one word, and no link.',
      advice: 'If you are not sure, call the number on your card.',
    },
    'opt-out': {
      title: 'It says how to stop',
      why: 'Genuine mailings tell you how to end them.',
      advice: 'Use it only if you know the sender.',
    },
    'links-own': {
      title: 'Links are the sender’s own',
      why: 'Every link leads to the sender’s own address.',
      advice: 'It is safer to type the address yourself.',
    },
    'asked-for-it': {
      title: 'You began it',
      why: 'You called or asked for it yourself.',
      advice: 'Still tell nobody your PIN.',
    },
    'asks-nothing': {
      title: 'It asks for nothing',
      why: 'No secret, no payment, and no link or number of a stranger.',
      advice: 'Nothing needs to be done in a hurry.',
    },
    'no-hurry': {
      title: 'It leaves you time',
      why: 'Who wants to cheat you is in a hurry. Some take their time all the same.',
      advice: 'Use it: ask somebody you trust.',
    },
    checked: {
      title: 'You checked it',
      why: 'You asked by a way of your own, and were told that it was right.',
      advice: 'Do that every time.',
    },
    warns: {
      title: 'It warns of scams',
      why: 'It describes what scammers do, so that you notice it.',
      advice: 'It is good advice, whoever sent it.',
    },
    words: {
      title: 'How it is worded',
      why: 'These words are more common in one kind of message than in the other.',
      advice: 'Words alone decide nothing.',
    },
    base: {
      title: 'Where we start from',
      why: 'This is what we assume before we have read anything.',
      advice: 'Nothing to do.',
    },
    others: {
      title: 'Smaller reasons together',
      why: 'What counts too little to be listed by itself.',
      advice: 'Nothing to do.',
    },
  },
};
