// The same tricks told otherwise: calls back, codes, children, strangers, sellers.
import { readSheet } from './template.ts';

export const SMS_SCAM_EN_MORE = readSheet(
  { name: 'sms-scam-en-more', channel: 'sms', lang: 'en', side: 'scam' },
  `
== bank-number from="[{$bankId|$mobile}]" flags=foreign-callback
cb-charge: {A charge of|Your card was charged} $big at $shop {in $city|}. If {this wasn't you|you don't recognise it} {phone|dial} $mobile {straight away|within the hour} {and ask for the security team|}.
cb-dept: $bank {security|fraud} {team|desk}: we {tried to reach you|need to talk} about {a transfer|card activity}. Call {us back on|} $mobile, {not the usual line, it is busy|quote $ref}.
cb-notyou: {Did you authorise|Have you approved} {a new direct debit|a new card reader|a payment} for $amount? {NO? Call|If no, ring} $phone {now to cancel|and we'll stop it}.
cb-sign: {Your app was signed in on another phone.|Somebody logged in to your bank.} {Contact|Ring} {our helpdesk|us} on $mobile {to lock it|before money leaves}.
cb-yes: Reply {Y if you made|1 if this is you} {the $amount payment|a $amount purchase at $shop}, {N or 2|N} if not. {If N, an officer rings you and you must have your code with you.|After that phone $mobile with your card in hand.}

== bank-secret from="[{$bankId|$mobile}]" flags=asks-secret
sc-code: {To confirm this isn't you|To reverse the payment}, {text back|send us|type} the {one time code|numbers} you {get|got}. {Do it before it expires.|Don't call, reply here.}
sc-code2: {A passcode is on its way to you.|You'll get a code from us.} {Forward it to this number|Read it to the officer who rings} {so the account stays open|to secure your funds}.
sc-code3: Your code is {$code6|$code}. {Tell it to our agent when he calls|Give this number to the person on the phone|Text it back to block the thief}.
sc-login: {For your security reply with|We need} your {user name and password|memorable word and date of birth|online ID and PIN} {so we can restore access|within 2 hours}.
sc-card: {Your card will be renewed.|New anti-fraud check:} {send a picture of both sides of your card|reply with the long number, expiry and CVC} {to keep it|today}.
sc-approve: {You'll see a request in your app.|A pop-up will appear.} {Press yes|Accept it} {to cancel the payment|so we can refund you}. {$bank security|}
sc-driver: {Put your card|Please place your bank card} {and PIN in an envelope|in an envelope with the PIN inside}, {our driver|the bank's courier} {comes at $time|is on his way}.
sc-caller: {You can trust this call:|I just rang you, $name here.} {compare my number with the one on your card|the number on your screen is the bank's own}, {so please give me the code|then stay with me while we move the money}.

== bank-link from="[{$bankId|$mobile|$short}]"
lk-app: {Old versions of|} the $bank app {are being switched off|won't open from $date}. {Get the new one|Update} from {this link, not the store|here}: $bankLure
lk-courteous: {Good morning $first,|Hello,} {we noticed some details are missing|a small check is needed on your profile}. {When you have a minute please complete them|Could you kindly fill in the form} {here|at} $bankLure. {Many thanks,|Best wishes,} $bank
lk-paper: {Your e-documents can't be delivered|You have a document waiting}. {Sign it|Open with your card number}: $bankLure
lk-token: {Card controls|Secure key} {off|disabled} {since $date|}. {Turn it on again|Re-enrol}: $bankLure {else payments will fail|}
lk-fee: {You will be charged $amount for inactivity|A yearly fee of $amount will be taken tomorrow}. {Opt out|Object} {here|}: $bankLure

== family from="[{$mobile}]" flags=opener
fm-a: {Hey mum|Hi mum|Hello dad|Hiya mum} {it's your eldest|it's me}, {lost my phone|phone's had it, in the washing machine}. {This one's borrowed|I'm using this number for now}. {Msg me back|Reply asap} {x|xx|}
fm-b(+unusual-payment): {Mum|Dad}, {are you at the computer?|do you have your card there?} I {have to settle a bill|owe someone for a laptop} {today|before five} and {my online banking is locked for 48 hours|my bank only works on the old phone}. {Could you do it for me?|Can you cover $big, back tomorrow, promise}
fm-c(+unusual-payment): {Great thank you|Thanks, you're a star} {mum|dad}. {Send it to|Pay to}: $first $last, {sort code 00-00-00|account 12345678}, $big. {Make it instant|Tell me when it's gone} {x|}
fm-d(+urgency): {Hurry please|Please don't wait}, {they'll cancel my contract|the landlord is here}. {Has the payment gone?|Did your bank ask anything? Say it's for family}
fm-e(+unusual-payment): {Bro|Sis|Cousin} {my wallet's gone|I got mugged}, {I'm at the police station|hotel won't let me leave} in {Rome|Bangkok|Dubai}, {can you wire $big|send a gift card code for $round}, {will pay you as soon as I'm back|can't call}

== wrong-number from="[{$mobile}]" flags=opener rows=7
wr-a: {Hi|Hello}, {is that $first from the golf club|are you $first the decorator}? {I'm $woman|This is $woman}, {we spoke about the party|I saved you in my contacts}.
wr-b: {I just found your number in my phone|You're in my address book}, {who are you?|did we meet at the trade fair?} {I'm $woman, nice to know you|}
wr-c: {My apologies|Forgive me}, {wrong digits|I typed the wrong number}. {You're very polite|Thank you for answering}, {so few people are|it must be destiny}. {Where are you from? I'm $woman|Let's be friends, I'm $woman from Singapore}
wr-d: {I live in $city now|I moved here for business}, {my family has a jewellery shop|I analyse markets after work}. {Do you like travelling?|What do you do?} {Shall we talk on another app?|Add me, I post my life there}
wr-e: {Is the delivery of|Have you received} {the wine|my horse} {today|}? {Tell driver Lee to call me|Boss asked} {$woman|}

== romance from="[{$mobile}]"
ro-a: {Good morning my dear|Hello beautiful soul}, {I'm a surgeon with the UN|captain of a ship}, {lost my wife|raising my daughter alone}. {I want a serious relationship|Do you believe in love?} {Tell me about yourself|}
ro-b(+unusual-payment): {Honey I'm in trouble|Sweetheart}, {my account is frozen abroad|they want a fee for my leave}. {If you can lend me $big|Only $big and I fly to you}, {please use bitcoin or cards|by transfer to my agent}, {I'd never ask otherwise|trust me}
ro-c: {I followed my cousin's tip and|Look,} {made $big tonight|withdrew $big}, {I want you to have this too|we can buy our house}. {Open an account and I'll teach you|Try with $round first}: $cryptoLure

== investment from="[{$mobile}]"
nv-a: {Tomorrow's stock|The next coin} {will rise $nn%|is ready to explode}, {only members know|our analysts bought}. {Join free|Ask for the code}: $lure
nv-b: {I'm $woman, assistant of Professor $last|Trading teacher here}. {Learn to earn|We lead you} {$pay a day|15% daily} {with gold|with options}, {withdraw any time|no losses}. {Reply 1|Message me}
nv-c(+unusual-payment): {Your profit of $big is frozen|Withdrawal blocked}: {pay the $nn% tax|deposit $big2 as proof} {first|within 24h}, {then everything is released|or the account closes}. {$crypto support|}
nv-d: {Family friend made $huge|I quit my job} {with this platform|thanks to it}, {start from $round|small capital ok}, {returns guaranteed|zero risk}. {Want the link?|$lure}

== market from="[{$mobile}]" flags=unusual-payment
ma-a: {Tickets still available|I can let you have both seats}, {$round each|under face value}, {but pay as friends|only by bank transfer}, {then I email them|someone else is ready}.
ma-b: {I'll take it without seeing it|Happy with the price}. {My mover collects it|A shipping agent comes}, {I pay you extra $round for him|please forward $round to him by app}.
ma-c: {The business account fee|A hold on your payment} {must be cleared|needs $round from you}, {the app will refund you|check junk mail}, {then you get my $big|I already paid my side}.
ma-d: {Keys will be sent|Viewing isn't possible, I'm working abroad}, {first rent and deposit|$big} {through a booking site link $lure|to my account today}. {References from many people|Be quick}.
ma-e: {Your dog was found|Lost pet helpline}: {he's at a clinic|needs surgery now}, {send $round to treat him|pay by voucher}, {or we can't help|and we'll tell you where}.

== work from="[{$mobile}]"
wk-a: {IT desk:|Tech team:} {you'll get a sign-in request|your login is being moved}, {please accept|tell us the number on the screen} {so mail keeps working|} {thanks $name|}
wk-b(+unusual-payment,+secrecy): {$first, I'm at a client's|In a board meeting}, {need cards worth $round each|get me six vouchers}, {for a raffle|thank-you gifts}. {Text the scratched numbers|Photos of the backs}, {not a word to the others|I'll sign the expense} - $name
wk-c: {Hello dear,|Hi,} {our team saw your profile on a job board|recruiting for an agency}. {Boost hotel ratings|Click orders} {an hour a day|from your sofa}, {weekly $big|earn $pay plus commission}. {Are you over 23?|May I send details?}

== prize from="[{$mobile}]" flags=prize-refund
pz-a: {You may wipe out|A new programme clears} {what you owe|$nn% of card debts}. {Last day to enrol|Spots left: $n}. {Dial|Ring} $phone
pz-b: {Zero premium health cover|Senior flex card with $big} {is available in your area|waiting}, {reply with your date of birth|call $phone before tonight} {to activate|}
pz-c: {A grant has been awarded to you|Your name is on the list for $big}. {Pay delivery $round|Contact the claims agent} {on $mobile|by text}. {Keep it private.|}

== delivery from="[{$mobile|$courierId}]"
dl-a: {Picture proof|Your delivery photo} {attached|}: is this your {door|parcel}? {Confirm|See} $courierLure
dl-b: {You have a voice message from the depot|The driver left a voice note}: $lure
dl-c: {Your item is back at our hub|Parcel stuck in sorting}. {Choose home or shop, small charge $fee|Confirm house number and card}: $courierLure
dl-d: {A laptop|A phone} {was ordered with your account|is on the way to an address in $city}, $big. {Not yours? Phone $phone|Cancel by calling $mobile} {today|}.
`,
);
