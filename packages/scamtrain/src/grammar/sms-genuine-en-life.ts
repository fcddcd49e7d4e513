// Genuine messages of daily life: trades, health, school, the street, the office, the house.
import { readSheet } from './template.ts';

export const SMS_GENUINE_EN_LIFE = readSheet(
  { name: 'sms-genuine-en-life', channel: 'sms', lang: 'en', side: 'legit' },
  `
== trade from="[{$mobile|$first}]"
plumber: {Hi, it's the plumber|$first here, about the tap}. {The part has come|I've got the valve}, {can do $day at $time|round tomorrow if that suits}. {It'll be $round all in.|Pay me on the day, whatever's easiest.}
garage: {Car's ready|Your car passed}. {New pads and a bulb|It was only the battery}, {$amount|comes to $amount}. {We shut at $time.|Ring the workshop on $phone if you want to talk it over.}
painter: {We start on the hall tomorrow|Bringing the paint $day}. {Could you move the lamp?|White or off-white?} {$first|}
tailor: {Your trousers are done|The dress is taken in}, {pick up any time|we're here $time to $time2}. {$fee please.|}
movers: {You're booked for $date|Three of us, $time start}. {Take the bed apart if you can.|You settle up at the end, with a receipt.}
garden: {Too wet to cut today|We'll do the hedge $day}. {Leave the side gate open please.|That OK?}
sofa: {This is $first with the furniture shop|Delivery crew here}, {we're bringing your sofa tomorrow $time to $time2|about an hour away}. {Somebody to hold the door would help.|Text if it's a bad time.}
vet: {She's awake and eating|All went well}, {you can fetch her at $time|we'll keep her in till $day}. {Soft food only tonight.|Any worries call the practice on $phone.}

== health from="[{$short|$mobile}]"
dentist: {Checkup|Your appointment with the hygienist} {is $date at $time|on $day, $time}. {Let us know if you can't make it|Ring $phone to change it}. {Thanks.|}
results: {Your results are back|Blood tests are in} and {the doctor is happy with them|we'll talk about them at your visit}. {Nothing to do.|}
jab: {Flu clinic|Your jab}: {$day $time, no appointment|drop in $time to $time2}. {Wear short sleeves.|}
script: {Your prescription|The cream you ordered} {is ready|has come in}. {Bag's behind the counter.|Bring ID if it's for somebody else.}
physio: {Physio tomorrow at $time|See you $day for your knee}. {Loose clothes.|If you can't come, ring by noon so somebody else can have it.}
glasses: {Your glasses are in|Lenses have arrived}. {Pop by and we'll fit them.|Open till $time.}
ward: {Ward $n|The day unit}: {he's out of theatre and fine|she can have visitors till $time}. {Bring slippers.|}

== school from="[{$short|$mobile}]"
trip: {Trip tomorrow|Coach leaves at $time}: {packed lunch, coat, no sweets|please be on time}. {Permission slips by $day.|}
tutor: {Hi, $first's teacher here|From the school office}: {could you come in $day at $time?|he was not in first lesson}. {Thank you.|}
closed: {School is closed today|No nursery tomorrow}, {the boiler has gone|snow}. {Work is in their bags.|}
club: {No football tonight|Choir is cancelled}, {pitch is under water|Miss $last is ill}. {Back next $day.|}
dinner-money: {Lunch balance is low|Dinner money for $first}: {$fee left|please top up in the usual way}. {Nothing to reply.|}
lost: {We have a blue coat with no name|Somebody has $first's bag}. {It's in the office.|}

== town from="[{$short|$mobile}]"
water: {Water off|No water} {$date, $time to $time2|tomorrow morning} {in $street|on your road}. {Fill a kettle.|}
outage: {Power is off near $street|Outage reported}. {Crews are there, back about $time.|If you see a line down, stay away and call $phone.}
library: {Your book is in|The one you reserved is at the desk}. {We keep it till $date.|}
bins: {Cardboard goes $day this week|Bulky waste: $date}. {Out by seven.|}
police: {Your report $ref is ready|We have your bike}. {Front desk, $time to $time2, bring ID.|}
jury: {Your appointment at the registry|Passport interview} is {$date at $time|on $day}. {Original and a copy.|}
lift: {The lift is off until $date|Tenants' meeting $day at $time, lobby}. {Agenda on the board.|}
vote: {Your polling place is|You vote at} {the school on $street|the hall, $time to $time2}. {Bring ID.|}

== people from="[{$first|$mobile}]"
neighbour: {Hi, it's $first from number $n|Next door here}. {I've a parcel of yours|You left your lights on}, {come round any time|I've put it in the porch}.
whip: {For $first's present|Lunch on $day} {it's $fee each|we're $round short}. {Give it me there.|No rush.}
owe: {I owe you for the tickets|Still got to pay you back}, {cash tomorrow?|I'll bring it $day}. {x|}
buyer: {Hi, is the cot still there?|Interested in the bike}. {Could come $day after work|I'm in $city} {and pay when I see it|with cash}. {Thanks.|}
wrong: {Sorry, wrong number|Oops, not for you}, {meant it for my cousin|she's changed phones}. {Have a good day.|}
phone-wet: {Dropped my phone in the bath|Screen's cracked}, {if I don't answer that's why|it's at the shop till $day}. {See you at home.|I'll bring milk.}
meeting: {In with a client till $time|Running late}, {can you let the gas man in|start without me}. {Ta.|}
badges: {Need $n chairs in the back room|Could you grab the post on your way up}, {before $time please|when you've a minute}. {$first|}
invoice: {When the printer's bill comes|Rent invoice is in}, {pay it the usual way|it goes on the run on $day}. {I'll sign after.|}
golf: {Hi $first, still on for $day?|Are we still playing $day?} {Tee time's $time, I'll drive.|If it rains we'll have lunch.|Bring the good clubs.}
interview: {Hello $first|Good morning}, {confirming your interview $day at $time|we liked your application, could you come in $date at $time?}. {Ask for $name at the desk.|Bring your certificates.}
shift: {Shift going $day $time|Can you swap $day?} {Reply YES if you want it.|Usual rate.|Thanks.}
cards: {Got the kids' cards for Gran|Picked up the birthday vouchers}, {she'll love them|left them on the side}. {Nothing else needed.|}
code-gate: {Gate code for the flat is $n$n2$nn|Lockbox by the door, code on the fridge}. {See you $day.|Mind the step.}
home-code: {Can you read me the code on the thermostat|What's the code on the router sticker}? {I'm setting it up in the kitchen.|Want to watch the match.}

== service from="[{$short|$mobile}]"
usage: {You've used 80% of your data|$n GB left}. {Renews on the $n.|More is in the app if you need it.}
cover: {Your home cover|The car policy} renews {$date at $amount|on its own, as every year}. {Happy? Nothing to do.|}
flight: {Flight $flight|Your $flight} {leaves at $time, gate $gate|is late, new time $time}. {Safe trip.|Sorry about that.}
train: {Your train|The $time} {leaves from platform $n|is $nn minutes late}. {Sorry.|}
table: {Table for $n|Booked} {$day at $time|under $last}. {Text us if plans change.|}
hotel: {All set for tomorrow|Your room is ready}. {After $time ring the bell.|Breakfast till $time.}
loyalty: {Thanks $first|Hello from the till}! {You have $fee in unused vouchers|$nn points so far}, {they come off when you next shop|they run to $date}.
pass: {Travel card|Toll pass}: {balance $fee|$amount left}. {Top up in the app or at a kiosk before your next trip.|}
order-in: {The book you ordered is in|Your parts have come}. {Kept till $day.|We're on $street.}
bill-late: {Your bill of $amount is past due|We haven't had your payment}. {If you need longer, call the number on your bill.|We never take payment by text.}
atm: {$round cash withdrawal|ATM withdrawal $round}, {card *$last4|x$last4}, $city, $time. {Questions? The number on your card, or any branch.|}
`,
);
