// More of calls: genuine ones with money, codes and haste in them, and scams that are told without a word of alarm.
import { readSheet } from './template.ts';

export const CALL_GENUINE_EN_LIFE = readSheet(
  { name: 'call-genuine-en-life', channel: 'call', lang: 'en', side: 'legit' },
  `
== bank-call direction=they-contacted-me
held: {The bank stopped my transfer to the roofer and rang|I sent $big for a car and they called}. {Had I seen it, did somebody tell me what to say, was I in a hurry.|They asked who he was and how I got the account number.} {They hold it till tomorrow.|I was glad in the end.}
voice: "{This is an automated call from $bank|Hello, $bank card services here}. {We'd like to check $amount at $shop|Did you use your card in $city}. {If yes press one, if not press two and we send a new card.|Say yes or no.} {We never ask for a PIN or a code.|If in doubt hang up and call the number on your card.}"
branch: {Lady from the branch|The manager rang}: {my papers are ready to sign|they'd found my glasses on the counter}. {Any day till four.|Bring ID.}
warned: {Fraud lady from $bank|Someone at my bank} {thought my online friend was after my money|asked about the wires to a man I never met}. {She put a hold on it and told me to talk to my son.|She asked for nothing at all.} {I was cross.|}
case: {They called about my claim|Disputes rang back}, {gave me a case number to quote|I've a reference for the branch}. {Money by $day.|Letter to follow.}
== bank-call direction=i-called-the-number-on-my-card
dialled: {I dialled the number off my card|Rang my bank, number from the back of the card} because {the app wouldn't open|of $amount I didn't know}. {A code came and I read it out, that's how they know it's me.|They asked two letters of my password.} {Sorted in ten minutes.|New card $day.}
== service-call direction=they-contacted-me
power: {The electric people rang, I'm behind|Call about my late bill}. {They offered to spread it over six months|No hurry at all, she said}, {I can call the number on the bill when I've decided|she wouldn't take a card on a call she'd made}.
clinic: {The clinic had a space tomorrow|Surgery rang with a cancellation}. {Date of birth to be sure it's me, that's all.|Nothing to eat after midnight.}
police: {Constable from the station|A policewoman rang} about {the car that was scratched|our shed}. {They'd like me to come in and look at a photo.|She gave a number to quote and said ring the front desk to check.}
tax: {The tax office returned my call|Lady from the revenue rang back, I'd left a message}. {They'll take it from my code next year.|They send a letter, nothing to pay now.}
nurse: "{Am I speaking to Mrs $last?|Is that Mr $last?} {I'm a nurse on ward $n|It's the hospital here}, {your husband's had a fall, he's all right|she's out of theatre}. {Visiting's till eight, or ring the switchboard and ask for us.|He'd like his glasses.}"
recruit: {A recruiter rang about my application|The agency called}, {pays $fee more an hour than mine|starts $day}. {Interview at their office, bring my papers.|They want nothing until I sign in person.}
raffle: {The school rang, I'd won the hamper|The church raffle, my number came up}. {Collect it $day with the ticket.|Never won a thing before.}
airline: {I rang the airline from my booking letter|Called the hotel off my confirmation} to {change a name|move a night}. {Forty minutes of music, $fee on the keypad.|New papers came by mail while we talked.}
grandson: {My grandson rang|$first phoned from college}. {His phone's at the shop so it was a friend's.|Wants picking up $day.} {He didn't ask for a penny.|We had a good laugh.}
buyer: {A man rang about my old piano|Someone called for the sofa}. {Came with his wife and paid cash|He saw it and sent the money in front of me}. {All fine.|}
`,
);

export const CALL_SCAM_EN_LIFE = readSheet(
  { name: 'call-scam-en-life', channel: 'call', lang: 'en', side: 'scam' },
  `
== bank-call direction=they-contacted-me flags=unusual-payment
quiet-move: {He never asked for a number or a PIN|No codes, no passwords, that's why I trusted her}. {He talked me through sending $big to an account in my own name|She'd opened a new account for me and read out the digits}. {It was gone by tea time.|I did it all myself in the app.}
collect: {A colleague would fetch my old card|Someone comes for the card}, {I should put the PIN in with it|cut it but not the chip}. {Very polite.|He was at the door in an hour.}
notes: {The notes in my branch are forged, he said|They're watching a cashier}, {so take out $big and they'd check it|I should draw $big for them to mark}. {A taxi would come.|}
== bank-call direction=they-contacted-me flags=asks-secret
reader: "{Pop your card in the reader|Open your app for me}, {press respond and give me the eight digits|and read me the number it shows}. {Lovely, that stops it.|Then it's all cancelled.}"
old-card: {New cards are coming out|They're changing the cards}, {she just needed the number off the old one|only the long number and the date}. {No cost to me.|She was so kind.}
== service-call direction=they-contacted-me flags=unusual-payment
slot: {They'd keep my place for $fee|A deposit holds the slot}, {card number there and then or it goes to the next person|she'd take it over the phone now}.
rent: {The letting office changed banks|Rent goes to another account from this month}, {an audit|they'd text the numbers}. {She got short when I asked for a letter.|}
charity: {A fund for widows|The flood appeal}: {could I do a payment app right now|gift cards are quickest}. {"Matched till six".|He wouldn't post anything.}
mover: {He's sent too much for my table|The buyer's payment was for too much}, {would I pass $round to his driver|I should send the rest to the shipper}. {Nothing's in my account.|}
parcel-job: {Boxes come to my house and I post them on|I relabel parcels and send them abroad}, {pay after a month|they want my bank login for wages}.
store: {"Head office" rang the shop|Somebody from corporate called while I was alone}: {load gift cards and read the numbers|open the till and buy vouchers}, {keep the line open|don't text the manager}.
survey: {A survey about savings|The council wants to know}: {which bank, how much, when am I out|do I live alone and where's the money}. {She knew my husband's name.|}
== authority-call direction=they-contacted-me flags=authority,unusual-payment
wallet: {Border officer, then a judge on video|A marshal, then "the treasury"}: {my savings go to a government wallet until I'm cleared|everything into a locker}. {I may tell nobody, not even my wife.|Hours on the phone.}
lawyer: "{I have your grandson here|Your nephew is with me, he's shaken}. {$big in cash and he sleeps at home|The hearing's at two}. {A courier comes, and please, not even family.|The judge put a gag on it.}"
`,
);
