// Scams that play a person: a child, a boss, a stranger, a recruiter, a buyer, a lover.
import { readSheet } from './template.ts';

export const SMS_SCAM_EN_PEOPLE = readSheet(
  { name: 'sms-scam-en-people', channel: 'sms', lang: 'en', side: 'scam' },
  `
== family from="[{$mobile|}]" flags=opener
mum-new: {Hi|Hey} {mum|dad|mom}, {I dropped my phone in the sink|my phone broke}, this is my {new|temporary} number. {Can you message me on it?|Text me when you see this} {x|}
mum-save: {Mum|Mom|Dad} it's me, {save this number|delete my old number}. {Are you busy? I need help with something|Can you text me back please, it's urgent}
mum-pay(+unusual-payment): {I have a bill due today|I need to pay someone} and {my banking app doesn't work on this phone|can't get into my bank on the new phone}. {Could you pay it and I'll pay you back tomorrow?|Can you transfer $big for me?} {I'll send the details|Account name $first $last}
mum-pay2(+urgency,+unusual-payment): {Did you do it yet?|Have you paid?} {They keep asking me|it has to be today} {mum|dad}. {Please do instant transfer|send a screenshot when it's done} {xx|}
mum-call(+secrecy): {I can't talk|calls don't work} on this phone, {the mic is broken|only text}. {Don't ring the old one|Please don't tell dad yet}. {Can you lend me $big?|I'm in trouble}
grandchild(+secrecy,+unusual-payment): {Grandma|Nan|Grandad} {it's me|its your grandson}, {I had an accident|I got arrested}. {I need $big for the lawyer|bail is $big}. {Don't tell mum and dad|keep it between us}, {someone will come for the cash|I'll explain}
kidnap(+urgency,+secrecy,+unusual-payment): {We have your daughter|Your son is with us}. {Don't call the police|No police}. {Send $big|Pay $big in bitcoin} {in one hour|now} {if you want to see ‹him/her› again|}
friend-stranded(+unusual-payment): {Hi, it's $first.|$first here} {I'm stuck abroad|My wallet got stolen} {in Manila|in Istanbul|at the airport}. {Can you send $round by wire|Could you buy me a gift card}, {I pay you back monday|don't call, my phone is out of credit}
friend-hacked: {is this you in the video?|omg someone posted this about you} $lure
friend-vote: {Hey!|Hi} {can you vote for my niece|could you vote for me} in {this contest|a ballet competition}? {log in here|takes a second} $lure
photo-tag: {I found your old photos|look who died} $lure {so sad|lol}

== boss from="[{$mobile|$name $last}]"
boss-free(+opener): {Hi $first|Hello $first}, {it's $name, your manager|$name here (CEO)}. {Are you free|Do you have a minute}? {I'm in a meeting and can't take calls|Only text please, I'm in conference}.
boss-cards(+unusual-payment,+secrecy): {I need you to buy|Please purchase} {5|10|four} {gift cards|store cards} of $round for {clients|staff}. {Scratch them and send me photos of the codes|text me the codes}. {It's a surprise, keep it quiet|I'll reimburse you today}.
boss-invoice(+urgency): {Can you process|Please push through} a payment of $big to a new supplier {today|before 3pm}? {I'll send the account|Details to follow}, {the contract is confidential|don't copy finance}.
hr-payroll: {HR|Payroll} update: {your salary will be paid late|salary details are missing}, {log in to confirm your bank|verify your account} {before $date|}: $lure
church-cards(+unusual-payment): {Blessings!|God bless you $first.} {It's Pastor $last|Father $last here}. {A sick member needs gift cards|Could you get me gift cards for the patients}, {I can't go to the shop now|I'll pay you back}.

== wrong-number from="[{$mobile|}]" flags=opener rows=7
wn-dinner: {Hi $first|Hey $first}, {are we still on for dinner $day?|don't forget the golf on $day.} {I've booked the place on $street|}
wn-vet: {Hello Dr. $last|Hi Doctor}, my {dog|cat} {isn't eating|has hurt its paw}, {can you see him today?|do you have time?}
wn-friend: {Long time no see!|Hi, do you remember me?} {It's $woman from the wine tasting in $city|We met at the charity gala}. 
wn-sorry: {Oh sorry|I'm so sorry}, {my assistant gave me the wrong number|I must have saved it wrong}. {You seem kind|It must be fate}, {I'm $woman, 34, from Hong Kong living in $city|can we be friends?} 
wn-work: {Is this $first from the import company?|$first, did the goods arrive at the port?} {The client is waiting for the invoice|}
wn-plain: {Hi|Hello|Hey} {how are you|are you there|$first?|} {today|}
wn-horse: {Hi coach|Hello}, is my {riding|tennis|yoga} lesson {on $day|tomorrow} {still at $time|moved}? {This is $woman|}
wn-chat: {Nice to meet you|What a coincidence}, {where do you live?|do you work or are you retired?} {I run a cosmetics business|I do fashion design and a bit of investing}. {Add me on the green app|Do you use a chat app?}

== romance from="[{$mobile|}]"
rom-dating: {Hi handsome|Hello dear}, {I saw your profile and felt something|you caught my eye on the app}. {I'm a widow|I'm an army doctor in Syria|I work on an oil rig}, {I deleted the app, text me here|tell me about you}.
rom-money(+unusual-payment): {My darling|My love}, {customs is holding my bag|the hospital won't release me} {until I pay|without} $big. {I hate to ask|You're the only one I trust}. {Please send it by wire|Can you get it in gift cards}, {I'll pay you when I arrive|we'll be together soon}
rom-invest: {Baby|Honey}, {my uncle taught me gold trading|my aunt works at an exchange}, {I made $big this week|every night I earn $big}. {Let me guide you|I want us both to be rich}. {Start with $big2|Open this site} $cryptoLure
rom-package: {I've sent you a parcel with a ring and $huge|My gift is on the way}. {The diplomat will contact you|You must pay the courier $big}. {Don't open it before I come|Keep it secret my queen}
sext(+urgency,+unusual-payment): {I have your video|I recorded you on camera}. {Pay $big in bitcoin|Send $round in gift cards} {in 24 hours|} or {all your contacts will see it|your family gets it}. {$wallet|}

== job from="[{$mobile|}]"
job-remote: {Hi|Hello}, I'm $woman from $firm {Recruitment|HR}. {We have a remote job|Part time online work}: {rate products|like videos|optimise apps} {60|90} minutes a day, $pay {per day|daily}. {Interested? Reply YES|Message me on chat: $mobile2}
job-cv: {We received your CV|Your resume was recommended by several agencies}. {We offer|} {flexible|home} work, {salary $pay a day|up to $big a week}, {paid holiday|no experience needed}, {age 22+|must be 25 or older}. {If interested text|Contact} $mobile2 
job-tasks(+unusual-payment): {Well done, your first tasks earned $round!|Your balance is negative.} {To unlock the next set top up|Recharge} $big {in USDT|with crypto} {to withdraw|and get your commission}: $cryptoLure
job-group: {You've been added to|Join our group} {"Online earners $nn"|the task team}. {Every task pays $n|} {withdraw the same day|}, {ask the receptionist|our teacher will help}: $lure
job-mystery(+unusual-payment): {Secret shopper wanted|Mystery shopper}: {deposit the check we send|we'll send a check of $big}, {keep $round|your pay is $round} and {buy gift cards with the rest|send the rest by wire}.
job-carwrap(+unusual-payment): {Get paid $pay weekly|Earn $pay a week} to {drive with our sticker|wrap your car} for {an energy drink|a drinks brand}. {We post a check, you pay the installer|Reply with name, address, car}.
job-mule(+unusual-payment): {We need people with a bank account|Earn 10%}: {receive payments and pass them on|you get $big, keep $round and send the rest}. {Students welcome|No risk}. {DM|Text} $mobile2
job-amz: {The e-commerce platform $shop|$market} is hiring {50|100} {online assistants|store helpers} in $city. {$nn-$nn2 minutes per day|Work on your phone}, {daily pay $pay|trial bonus $round}. {Add|Contact} manager $woman: $lure

== investment from="[{$mobile|}]"
inv-group: {Professor $last's|Our} {stock|investment} group shares {3 signals a day|tomorrow's winning share}. {Free for 100 people|Last 20 places}: $lure
inv-double: {Invest $round and get $big in 24 hours|Turn $round into $big}, {guaranteed|100% legit}, {no risk|thousands already did}. {Ask me how|DM now} {$lure|}
inv-bot: {Our AI trading bot|The new platform} {earned members|makes} $pay a day {automatically|while you sleep}. {As seen on TV|Celebrities use it}. {Register|Start}: $lure
inv-withdraw(+unusual-payment): {$cryptoId:|} {you have|your account holds} {1.42 BTC|0.87 BTC|$huge} {ready for withdrawal|unclaimed}. {Login user $last4 pass $code6|Pay the network fee of $round to release} $cryptoLure
inv-login: {Your login at|} $crypto {is from a new IP|was accessed}. {Freeze account|If not you call} {$phone|$cryptoLure}. {Ref $ref|}
inv-seed(+asks-secret): {Your wallet|$crypto wallet} must be {verified|migrated} {before $date|}. {Enter your 12 words|Import your recovery phrase} at $cryptoLure
inv-recovery(+prize-refund,+unusual-payment): {Did you lose money to a scam?|We are a funds recovery team.} {We've traced your $big|We can get your crypto back}, {you only pay $round upfront|send the tax first}. {Reply|Contact agent $last}
inv-gold: {Gold will hit a record|Insider info}: {buy|get in} {before Friday|today}. {My mentor made $big2|I only share with friends}, {write me and I'll show you|}

== market from="[{$mobile|}]"
mk-courier: {Hi, I want to buy your $market item|Is it available? I'll take it}. {I'm not in town so I'll send a courier|I've paid through the delivery service}, {accept the money here|confirm to receive payment}: $marketLure
mk-paid: $market: {your item is sold|the buyer has paid $amount}. {Enter your card to receive the money|Get your money}: $marketLure
mk-over(+prize-refund,+unusual-payment): {I sent you too much by mistake|My payment was $big}, {please send back the difference|refund $round to this account}. {My secretary made an error|}
mk-upgrade: {The payment app says|I got an email:} you need {a business account|to upgrade}, {so please pay $round and I'll add it|send $round first, you get it back}. {check your spam folder|}
mk-rental(+unusual-payment): {The flat on $street is still free.|Yes the apartment is available.} {I'm abroad on mission|I'm out of the country}, {pay the deposit of $big|send first month} {by wire|with vouchers} and {I'll post the keys|the keys come by courier}. 
mk-holiday(+unusual-payment): {To get $pct off|The site had an error so} {pay the villa|please pay the booking} directly to my {account|bank}: {name $first $last|I send IBAN}. {Only today|}
mk-puppy(+unusual-payment): {The puppy|Your kitten} {is ready to fly|is at the airport}, {pay $round for the crate|insurance of $round is refundable}, {pay by gift card or app|}. 
mk-ticket(+urgency): {2 tickets for $day|I've $n tickets}, {face value|half price}, {pay friends and family|bank transfer only} {now, three others are asking|}. 
mk-hotel: {$hotel: your|Your} {booking|reservation} may be cancelled because {your card couldn't be checked|payment check failed}. {Confirm your card|Verify} within {12|24} hours: $hotelLure
charity-fake(+unusual-payment): {Children are dying|Help the victims of the earthquake}! {Every gift is doubled|} {Send crypto to $wallet|Donate by gift card}. {God bless|} {$lure|}
pet-found(+unusual-payment): {We found your dog|I have your cat}, {he is hurt|the vet needs $round}. {Send money first|Pay and I'll bring ‹him/her›}, {I can't send a picture|my camera is broken}
blackmail-listen(+urgency,+secrecy): {Someone paid me to hurt you.|I was hired to kill you.} {Pay $big and I walk away|I give you a chance}, {tell nobody|don't go to the police}.
`,
);
