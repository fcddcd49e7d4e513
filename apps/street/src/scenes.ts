// Scenes that the visitor plays: what a scammer does, where to do it, what the member's screen says, and what stops it.

/** Where a step is done: a page of the street, of the bank, or of its staff. */
export type ScenePlace = 'street' | 'bank';

export interface SceneStep {
  readonly text: string;
  readonly at?: {
    readonly place: ScenePlace;
    /** Without the origin */
    readonly path: string;
    readonly label: string;
  };
}

export interface Scene {
  readonly id: string;
  readonly title: string;
  readonly trick: string;
  readonly steps: readonly SceneStep[];
  /** What the member sees. */
  readonly screen: string;
  readonly stop: string;
  /** The journey that plays it, by a part of its title. */
  readonly journey: string;
}

const check: SceneStep = {
  text: 'Sign in as a member in another window, and leave this page open there.',
  at: { place: 'bank', path: '/check', label: 'Is it really us?' },
};
const desk = (text: string): SceneStep => ({
  text,
  at: { place: 'bank', path: '/staff/calls', label: 'Calls, at the staff desk' },
});
const phone = (text: string): SceneStep => ({
  text,
  at: { place: 'street', path: '/', label: 'Everybody’s phones' },
});
const mailbox = (text: string): SceneStep => ({
  text,
  at: { place: 'street', path: '/', label: 'Everybody’s mailboxes' },
});

export const scenes: readonly Scene[] = [
  {
    id: 'our-number',
    title: 'Our own number on the display',
    trick:
      'A phone shows the number that the caller wants it to show: the one printed on the card.',
    steps: [
      check,
      {
        text: 'Call that member, and let their phone show a number of the bank.',
        at: { place: 'street', path: '/scammer', label: 'Call somebody' },
      },
      phone('Answer their phone. It looks like the bank.'),
    ],
    screen: 'We are not calling you.',
    stop: 'The answer is made of calls that are in our ledger, and of nothing that a phone shows. The number on the card takes calls and never makes one.',
    journey: 'a scammer shows the number on the card',
  },
  {
    id: 'as-the-member',
    title: 'The bank is called in the member’s name',
    trick:
      'While the scammer has the member on one phone, he calls the bank on another and says that he is the member.',
    steps: [
      check,
      desk(
        'As Olive, write down the caller under “Somebody calls us”, with the member’s reference.',
      ),
      { text: 'Say no on the member’s page.' },
    ],
    screen: 'Somebody is calling us and says they are you. Is that you?',
    stop: 'A call that comes in turns nothing green. Whoever it names is asked, and a no stops the representative.',
    journey: 'a scammer calls us as the member while holding them',
  },
  {
    id: 'two-lines',
    title: 'A genuine call, provoked at the right moment',
    trick:
      'The scammer talks to the member, and makes the bank call them for real: “Look at your app, it says that it is us.”',
    steps: [
      check,
      {
        text: 'Call that member, and have them listen.',
        at: { place: 'street', path: '/scammer', label: 'Call somebody' },
      },
      desk('As Olive, call the same member.'),
    ],
    screen:
      'Your phone is ringing now. That is us. Already talking to someone? That person is not us.',
    stop: 'The screen tells ringing from talking, and says who else one may be talking to.',
    journey: 'a scammer holds the member while we call',
  },
  {
    id: 'wrong-digits',
    title: '“Here are the digits”',
    trick:
      'While the bank rings or talks, the scammer guesses the three digits that a representative would say.',
    steps: [
      check,
      desk('As Olive, call the member, and answer their phone in the street.'),
      { text: 'Type other digits than Olive’s on the member’s page.' },
    ],
    screen: 'Those are not the digits. Hang up now.',
    stop: 'The member types what is said; nothing on the screen can be read off. One try, and the representative is told to stop.',
    journey: 'wrong digits stop the call',
  },
  {
    id: 'borrowed-code',
    title: 'The code of another call',
    trick:
      'The scammer has himself called by the bank, gets a real code for the public page, and reads it out to somebody else.',
    steps: [
      desk('As Olive, call one member, and make a code.'),
      {
        text: 'As somebody else, type that code and the last four of one’s own phone.',
        at: { place: 'bank', path: '/check', label: 'The public page' },
      },
    ],
    screen: 'No. We know of no such call.',
    stop: 'A code holds for the phone that we called, for two minutes, once. The answer names the phone’s ending.',
    journey: 'a laundered code says no to another phone',
  },
  {
    id: 'sent-again',
    title: 'A genuine e-mail, sent again',
    trick:
      'The scammer sends one of our real e-mails to somebody else, as it is, with our signature.',
    steps: [
      mailbox('In one mailbox, pass an e-mail on to a neighbour: “Sent again as it is”.'),
      mailbox('In the neighbour’s, pass it on to check@larkspur.example, as a file.'),
    ],
    screen: 'We sent this, but not to you.',
    stop: 'Whose message it is stands in the ledger, and not in the To line.',
    journey: 'a genuine e-mail that a scammer sends again',
  },
  {
    id: 'one-more-link',
    title: 'Our words, and one more link',
    trick: 'The scammer copies one of our texts, with its reference, and adds a link.',
    steps: [
      phone('Copy a text from somebody’s phone.'),
      {
        text: 'Paste it with a link behind it.',
        at: { place: 'bank', path: '/check/message', label: 'Was this from us?' },
      },
    ],
    screen: 'Not like this. Somebody changed it.',
    stop: 'Every word is compared with what went out, and every link with what is ours.',
    journey: 'altered with one more link',
  },
  {
    id: 'denied',
    title: '“That call never happened”',
    trick: 'After a loss the bank says that it never called, or called about something else.',
    steps: [
      {
        text: 'After a call, open it and take its receipt.',
        at: { place: 'bank', path: '/contacts', label: 'Contacts' },
      },
      {
        text: 'Check it at the command line with nothing but the log’s key: countersign receipt verify.',
      },
      { text: 'Change one word in the file, and check it again.' },
    ],
    screen: 'The receipt is genuine. With one word changed it proves nothing.',
    stop: 'Each contact is promised a leaf of a log that only grows, before it rings.',
    journey: 'a receipt of the call is taken',
  },
];
