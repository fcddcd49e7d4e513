// Friends, family, flatmates, colleagues and neighbours; some of them with money, and some with a new number.
import { readSheet } from './template.ts';

export const SMS_GENUINE_EN_PERSONAL = readSheet(
  { name: 'sms-genuine-en-personal', channel: 'sms', lang: 'en', side: 'legit' },
  `
== personal from="[{$mobile|$first}]"
late: {Running|I'm} {a bit|$nn mins} late, {traffic is awful|train's stuck at $city|sorry}! {Start without me|Order me a coffee?|See you soon x}
dinner: {What do you fancy|What shall we do} for {dinner|tea} {tonight|}? {I can pick up pizza|There's chicken in the fridge|Leftovers?}
milk: Can you {get|grab|pick up} {milk and bread|nappies|cat food|some onions} on {your|the} way home? {Ta|Thanks love|x}
home: {Home safe|Got home fine|Landed!} {xx|thanks for a lovely evening|will call you tomorrow}
split: {Hey|Hi}, {dinner|the cab|the cottage} came to $amount each {if you want to send it whenever|, no rush}. {Same account as last time|You've got my details x|}
owe: {Sent you|Just sent you|I've transferred} the $amount for {the tickets|last night|rent|petrol}. {Did it arrive?|Thanks again!|}
rent-flatmate: {Rent's due|Rent goes out} {friday|on the 1st}, can you {send me your half|transfer your $pay} {before then|by thursday}? {ta|}
pay-back: {Can you pay me back|could u send me back} the $round {when you get paid|whenever}? {no stress|only if you can}
lend: {Mate|Hey bro}, any chance you could lend me $round till {friday|payday}? {I'll explain when I see you at football|I'll give it you back at work on monday|Ring me when ur free}
new-number: {Hi all|Hi|Hey}, {it's $first|$first here}, {this is my new number|got a new phone so new number}. {Call me if you want to check it's me haha|Old one stops working sunday|See you at mum's on $day}
new-number-mum: Mum, {this is my new number|new number as I've swapped networks}, I'll {show you|explain} when I'm home {at 6|tonight}. {Don't forget nan's card|Tell dad x}
broken-phone: my phone {died|screen is smashed}, texting from {$first's|the ipad}. {will be at the station at $time, same spot|don't wait up x}
mum-lift: Mum can you pick me up at $time {from training|from $first's}? {my phone's on 3%|love you}
code-family: {what's the telly code|whats the wifi code} again? {the kids are going mad|x}
code-genuine: {Mum, a code will come|you'll get a code} to your phone from the doctor's app because I'm {booking your jab|signing you in}, {I'm in the kitchen, just shout it|keep it till I come over}
door: {The key's under the pot|The door code is $last4}, {let yourself in|help yourself to tea}
birthday: {Happy birthday|Happy bday} {$first|mate|darling}!! {Hope you have a great day|Drinks on me friday|Love from all of us xx}
party: {You coming|Are you free} {saturday|on $day}? {BBQ at ours from $time|It's $first's leaving do}. {Bring a bottle|Kids welcome}
work-swap: {Hi $first|Hey}, {could you swap|any chance of swapping} {tuesday|shifts}? {My little one is poorly|I'll owe you one}
boss: {Morning|Hi $first}, {can you open up tomorrow|are you in the office today}? {I'm stuck at the dentist till $time|Call me when you get a sec}
boss-gift: {Did you manage|Have you managed} to get {the card for $first|$first's leaving present}? {I put $round in the envelope on your desk|Everyone has chipped in}
meeting: {Meeting moved|we moved it} to $time, {room $n|same link as last week}. {bring the figures|}
plumber: {Hi, it's $man the plumber.|Hello its $man} {I can come|Could do} $day {morning|at $time}, {$round call out|about $round for the part}. {Let me know|OK?}
plumber-bill: {All done.|Thanks for today.} Invoice is $amount, {cash or transfer is fine|bank details are on the paper I left on the side}. {Cheers $man|}
tutor: {Hi, maths lesson|piano lesson} {tomorrow|$day} {as usual|at $time} for $first? {It's $round for the month, cash is fine|}
babysit: {Can you babysit|any chance you could sit} {on $day|friday} {6-10|from $time}? {Usual rate|$round ok?}
nan: {Nan says thank you|Grandma loved} the {flowers|photos}. {Ring her when you can|She's much better}
hospital: {Dad's had a fall|mum is in hospital} but {is ok|don't panic}. {I'm with him in A&E|ward $n}, call me {when you can|asap}
urgent-call: {CALL ME|ring me} {asap|now please}, {it's about the house|can't find the car keys!!|nothing bad}
school-run: {I'm at the gate|stuck in a meeting}, {can you get $first|could you collect the boys}? {back by $time|thank you thank you}
link-friend: {look at this|you have to see this} lol $shopUrl {do we need it|}
photo: {Photos from|Here are the pics from} {saturday|the wedding}: $appUrl {don't you look good|}
recipe: {that soup recipe|The recipe you asked for} $foodUrl {I used less salt|}
house: {Estate agent says|Just heard} the offer was accepted!! {Need the deposit ready by $date, solicitor will call us|pinch me}
holiday-money: {booked it!!|flights booked!} $amount each, {pay me when you can|I put it on my card}. {seats $seat and $seat2|}
dating: {Had a really nice time|That was fun} {last night|on $day}. {Same again next week?|Did you get home ok?}
ex-colleague: Hi $first, {it's $name from $firm|$name here, we worked together at $firm}. {Are you still looking for work? We've a vacancy, come in for a coffee|How are you keeping?}
wrong-number-real: {Sorry|Hi}, {I think you have the wrong number|who's this?} {I'm not $first|No $first here}
wrong-number-mine: {oops sorry|Sorry}, {that was meant for my sister|wrong person!} {ignore me|lol}
neighbour: Hi it's $name from {number $nn|next door}, {your parcel is with us|your car lights are on|we have a parcel for you}. {We're in till $time|}
football: {5 a side|Footy} {tonight|thursday} at $time, {we're one short|you in}? {$n quid each|subs are $n}
teacher-gift: {Collecting $round each|We're collecting} for {miss $last's present|the class gift}, {pay me at the gate|cash in the envelope}. {no pressure|}
thanks: {Thank you so much for|Thanks again for} {everything|the lift|having us}. {Let's do it again soon|Kids are asleep already}
short: {ok|ok x|on my way|yes|no worries|lol|see u there|be there in $n|call u later|where r u?|love you x}
sorry: {Sorry I missed your call|Saw you rang}, {in the cinema|was driving}. {Everything ok?|I'll try you later}
crypto-joke: {my bitcoin is up again haha|told you not to buy crypto}, {pints on me|now I'm broke}
scam-warn: {Got one of those|Did you get the} "{hi mum|your parcel is held}" texts again, {didn't click obviously|don't click on it}. {Blocked it|Tell nan too x}
bank-worry: {The bank just texted me|bank texted} about a payment in $city, {rang the number on my card|I called them} and {it's sorted|they blocked it}. {New card next week|}
charity-friend: I'm running the {10k|half marathon} for $charity! {Any sponsorship welcome|If you can spare $n} $charityUrl x
`,
);
