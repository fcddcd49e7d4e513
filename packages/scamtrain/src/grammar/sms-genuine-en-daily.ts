// Health, school, bills, travel, food, shops and offices: what a phone receives in a week.
import { readSheet } from './template.ts';

export const SMS_GENUINE_EN_DAILY = readSheet(
  { name: 'sms-genuine-en-daily', channel: 'sms', lang: 'en', side: 'legit' },
  `
== health from="[{$clinicId|$short|$phone}]"
dentist: {Hi|Hello} $first, this is {$clinic|Dr. $last's office} {reminding you of|with a reminder about} your {cleaning|appointment|check-up} on $date at $time. Reply {C|YES} to confirm or call $phone {to reschedule|}.
gp: {$clinic|Your surgery}: you have an appointment with {Dr $last|the nurse} on $date at $time. {To cancel reply CANCEL.|Please cancel if you can't come.}
missed-appt: You missed your appointment {today|on $date} at $clinic. {Please call $phone to book another.|A missed-visit fee of $round may apply.}
vaccine: You're due {a flu jab|your booster|your flu shot}. Book {on our website $clinicUrl|by calling $phone} or {just walk in|at any pharmacy}.
results: {Your test results are back|Dr. $last has reviewed your results}: {no further action|normal}. {See them in the patient portal.|} 
results-call: Please {ring|call} {the surgery|our office} to discuss your recent {blood test|results}. {It's not urgent.|Routine.} $phone
prescription: $pharmacy: {Rx|prescription} {for $first|ending $last3} is ready {for pickup|to collect}. {Total $amount.|Open until $time.} {Reply STOP to opt out|}
refill: Time to refill your prescription {#$ref|ending $last3}? Reply YES and we'll have it ready {tomorrow|by $time}.
pharmacy-delay: Your medicine is {on backorder|out of stock}. {We expect it $day.|We'll text when it's in.} Questions: $phone. $pharmacy
vet: {$name the cat|Your dog} is due for {shots|a booster} at $clinic. Call or text us to book. {See you soon!|}
copay: You have a {new statement|balance of $amount} from $clinic. {Pay at your next visit or|View and pay at} $clinicUrl {or call billing at $phone|}.
telehealth: Your video visit with Dr. $last starts in $nn minutes. Join: $clinicUrl
therapy: Hi $first, just confirming our session {$day|tomorrow} at $time. {Text me if you need to move it.|Same room as usual.} - Dr. $last

== school from="[{$schoolId|$short|$phone}]"
closed: $school will be {closed|dismissed early} {today|tomorrow} due to {snow|a burst pipe|a power cut}. {Lessons online from $time.|Check email for details.}
absence: {This is an automated message from $school.|} {$first was marked absent|Your child was absent} {from period $n|today}. Please call {the attendance office|$phone} {to explain|}.
trip: {Reminder|Year $n}: {the trip to the zoo|the museum trip} is on $date. {Packed lunch please.|Pay $round through the school app by $day.}
parents: Parents' evening {on|is} $date from $time. Book a slot at $schoolUrl
bus: Bus $nn is running {about $nn2 minutes|} late this {morning|afternoon}. 
lunch: $first's lunch balance is {low: $amount|$amount}. {Top up in the app|Send money or pay at $schoolUrl}.
nits: A case of head lice has been found in {class $n|Year $n}. Please check your child's hair {tonight|this evening}.
pickup-ill: {Hi, it's $school.|$school office:} $first {has a temperature|isn't feeling well}, please could someone come and collect? {Call $phone.|}

== bill from="[{$telcoId|$short|$utilityId}]"
phone-bill: Your $telco bill {for $amount|of $amount} is ready. {It'll be taken on $date.|We'll collect it by Direct Debit on $date.} {View: $telcoUrl|}
data-80: You've used {80|90|100}% of your data. {It resets on $date.|Need more? Text ADD to $short.} 
roaming: Welcome to {Spain|France|Mexico}! {Calls, texts and data work as at home.|Use your plan here for $amount a day.} {Info: $telcoUrl|Text HELP for prices.}
topup: {Thanks for topping up|Top-up of} $round {received|}. Your {credit|balance} is $amount. 
plan-end: Your {contract|plan} ends on $date. {See your options in the app|Check what's next at $telcoUrl}. {You can stay, change or leave with no fee.|}
energy-bill: {Your $utility bill is $amount|Bill ready: $amount}, {due $date|to pay by $date}. {Pay online at $utilityUrl|Thanks for paying by bank draft}. 
energy-late: {FINAL REMINDER:|Reminder:} your {electricity|water} bill of $amount {is overdue|was due $date}. {Please pay by $date2 to avoid interruption.|Struggling to pay? Call us on $phone, we have payment plans.} Acct *$last4
outage-power: Power is out in {your area|$city}. {Crews are on site;|} estimated restoration $time. {Text STATUS for updates.|$utilityUrl}
meter: We {need a meter reading|haven't had a reading in a while}. {Reply with the numbers|Send it in the app} by $date. 
water-works: {Water will be off|No water} on $street {$day|tomorrow} from $time to $time2 {for repairs|}. Sorry for any trouble.
broadband: Your engineer visit is {booked for|on} $date, {8am-1pm|between $time and $time2}. {Someone over 18 must be in.|} Change it: $telcoUrl
council: {Your bin day|Bin collections} {changes|change} this week {due to the holiday|}. {Recycling: $day.|Please put bins out by 7am on $day.}
rent: {Hi, rent of|Friendly reminder: rent} {$pay|$big} {is due|} on the 1st. {Pay in the resident portal as usual.|Thanks! $firm}

== travel from="[{$airlineId|$railId|$hotelId|$short}]"
checkin: Check-in is open for {$flight to $city|your flight $flight on $date}. {Get your boarding pass in the app|$airlineUrl}.
gate-change: $airline: {GATE CHANGE|Gate change}. $flight to $city now {departs from|boards at} gate $gate{ at $time|}.
flight-delay: $flight is delayed. New departure $time. {We're sorry.|Meal vouchers at the desk by gate $gate.}
flight-cancelled: {We're sorry, flight|Flight} $flight {today|on $date} has been cancelled. {We've rebooked you on $flight2 at $time.|Choose a new flight or a refund at $airlineUrl or in the app.}
train: Your $time train {to $city|} is {cancelled|delayed by $nn min}. {Tickets valid on the next service.|Claim at $railUrl}
seat-up: Want more legroom on $flight? Seat $seat is $amount. Reply UPGRADE or ignore.
hotel-confirm: {Booking confirmed|Your reservation is confirmed}: $hotel, $date, $n nights. {Ref $ref.|Free cancellation until $date2.} 
hotel-welcome: {Welcome to $hotel!|Hi $first, your room is ready.} {Wi-Fi: guest$last4.|Room $last3.} Text us here if you need anything.
taxi: {Your driver|Your cab} $man is {arriving|$n min away} in a {grey|white|black} {hatchback|estate|saloon}, plate $plate.
parking-real: Your parking at $street ends at $time. {Reply EXTEND to add 1 hour ($amount).|Extend in the app.}
toll-real: $toll: {your account was topped up|auto-replenishment of} $round {from card *$last4|}. {Balance $amount.|}
rental: Your car is ready at {the airport desk|$street}. Bring {your licence and the card you paid with|licence and card}. A deposit of $round is held.

== daily from="[{$foodId|$gymId|$shopId|$short}]"
table: Your table for $n at $food is {confirmed for|booked on} $date at $time. {Reply 1 to confirm, 9 to cancel.|Running late? Call $phone.}
waitlist: $food: your table is ready! {Please come to the host stand in the next $n min.|}
takeaway: {Your order from $food|Order $last3} {is being made|is on its way|has been picked up}. {Arriving $time.|}
gym: {Hi $first, your class|Spin with $woman} {tomorrow|on $day} at $time is {cancelled|confirmed}. {Your credit is back on your account.|See you there!} $gym
gym-renew: Your {membership|pass} renews on $date for $amount. {Nothing to do.|To cancel reply STOP or ask at the desk.} $gym
haircut: {Hi $first!|} {See you|Just a reminder of your appt} {$day|tomorrow} at $time with $woman. {Need to change? Call $phone.|} 
garage: Your {car|van} {is ready|passed its MOT}. {Bill: $amount.|Total $amount.} We close at $time. $firm
garage-quote: We had a look at your car: {brake pads and discs|a new battery}, $round all in. OK to go ahead? {Reply yes or call $phone.|Thanks, $man}
library: Your {hold|book} is ready at $city library. Pick it up by $date. 
promo: $shop: $pct off {everything|shoes|all coats} {this weekend|until $day}! {Code SAVE$nn|No code needed}. {Shop: $shopUrl|$shopUrl} {Reply STOP to opt out|Stop? Text STOP to $short}
promo-flash: {FLASH SALE|Today only}: {up to|} $pct off. {Ends midnight|Hurry, ends tonight}. $shopUrl {Txt STOP to end|}
promo-cart: {You left something behind!|Still thinking about it?} Your {basket|cart} is waiting at $shopUrl. {Reply STOP to unsub.|}
promo-birthday: Happy birthday $first! {Enjoy a free coffee|Here's $round off} on us {this month|}. Show this text at the till. $shop
loyalty: You earned $nn points {today|on your last visit} at $shop. {Only $n to go for a free drink!|}
survey-shop: {Thanks for visiting|How was} $shop{ today|}? {Tell us in 1 minute:|Rate us 1-5 by reply or} $shopUrl {for a chance to win a $round gift card|}
market-sold: Your {bike|coat|desk} sold! {Post it by $date.|Print the label in the app.} $market
market-offer: $market: $first offered $round for your {lamp|guitar|pram}. {Accept or counter in the app.|}
market-buyer: Hi, is the {sofa|bike|table} still available? {I could come by on $day with cash|Can I pick it up tonight?}
job-interview: Hi $first, {this is $name from $firm|it's $name at $firm}. {Confirming your interview|Are you still OK for your interview} on $date at $time {at our $city office|}? 
shift: {Shift available|Can you cover}: $day $time-$time2 at {the $city site|$shop}? {Reply Y to take it.|First to reply gets it.} 
payslip: Your payslip for {this month|week $nn} is ready. {Sign in to the staff portal as usual|See it in the $firm app}.
timesheet: {Please submit|Don't forget} your timesheet by {noon $day|5pm today}{ or you won't be paid this week|}. {Thanks, $name|$firm}
tax-real: {The deadline|The last day} to file your {tax return|Self Assessment} is $date. {If you've already done it, thank you.|Sign in through the official website; we don't send links.} 
tax-refund-real: Your {state|federal} return was {accepted|received}. {Refunds usually take $nn days|You can check the status on our website}. 
jury: {Jury service reminder|Juror $ref}: report {to the courthouse, $street,|} on $date at $time. Questions: $phone
vote: {Hi, it's $first with the $last campaign.|} {Can we count on your vote|Will you vote} on {Tuesday|$date}? {Reply YES.|Find your polling place at your county's website.} {Stop2End|}
charity: {Thank you for your gift of $round|Your $round will help $nn families}. {To give monthly text GIVE to $short.|} $charity
blood: Giving blood {tomorrow|on $date} at $time, $city? {Drink plenty of water and eat well.|} Can't come? Call $phone so someone else can.
weather: {SEVERE WEATHER|Flood alert}: {stay away from rivers|move to high ground if told to} in $city {until $time|}. Local officials will update.
amber: {Emergency Alert:|} {Tap water in $city is unsafe|Boil water before drinking} until further notice.
insurer: $insurer: your {car|home} {policy|insurance} renews on $date at $amount a month. {You'll find the documents in your account.|Call us if anything changed.}
claim-real: Your claim $ref {has been approved|is with our assessor}. {$big will be paid in $n days.|We'll call by $day.} $insurer
stream-real: {$stream: your plan changes|Your $stream price goes up} to $amount on $date. {Cancel any time in your account.|} 
app-update: We've made {a few changes|improvements} to $app. {Update in your phone's store|Nothing to do}. 
`,
);
