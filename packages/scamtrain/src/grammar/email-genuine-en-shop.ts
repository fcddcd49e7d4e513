// What shops, couriers, travel companies and places to go write.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_GENUINE_EN_SHOP = readMailSheet(
  { name: 'email-genuine-en-shop', lang: 'en', side: 'legit' },
  `
== order trade=shop frame=company
= confirmed
{Order confirmed: #$ref|Thanks for your order!|We've got your order $ref|Your order with $shop}
{Thank you for your order!|Good news, your order is in.} We'll {email you again when it ships|let you know when it's on its way}.
Order number: $ref¶{Walking boots, size 42|Linen duvet cover, king|Cordless drill|2 x candle, fig|Kids' raincoat, navy} $amount¶Delivery: {free|$fee}¶Total: $amount2
Delivery to: $first $last, {14|3|120} $street, $city. Estimated {arrival|delivery}: $date. Paid with card ending $ending.
<{View your order|Track your order|Order details}>
= shipped
{Your order is on its way|Shipped: order $ref|Out for delivery today|Your parcel has left our warehouse}
{Great news! Your order $ref has shipped|Your parcel was handed to $courier today} and should {reach you on $day|arrive by $date}.
Tracking number: $track
<{Track your parcel|Where is my order?|Follow your delivery}> {It can take a day until the tracking shows something.|You do not need to be home.}
= delayed
A delay with your order
{We're sorry, but your order $ref will arrive later than we said|Because of high demand the {lamp|jacket|desk} you ordered is out of stock}. The new date is $date. {You can wait, choose something else or cancel for a full refund.|We won't charge your card until it ships.} <Manage order>
= return
{We've received your return|Your refund is on the way|Refund for order $ref}
{Your return has arrived and|We've checked your return and} a refund of $amount has been sent to {your original payment method|the card ending $ending}. {Banks take 3 to 10 days to show it.|Please allow up to five working days.} {You don't need to do anything else.|}
= return-label
Your return label
Here's your label for return $ref. Print it, stick it on the parcel and take it to any drop-off point by $date. {No printer? Show the code at the counter.|} <Download label>
= receipt
{Your receipt from $shop|E-receipt: $amount|Thanks for visiting $shop}
Thanks for shopping at our $city store on $date.
{Coffee beans 1kg|Paint, white|T-shirt|Notebook} $amount2¶{Socks|Brush|Filter papers} $fee¶Total $amount¶Card ending $ending
Keep this as proof of purchase. {Points earned: $nn. Balance: $last3.|}
= payment-failed(+urgency)
{We couldn't process your payment|There's a problem with your order $ref|Your card was declined}
{The payment for your order $ref didn't go through|Your bank declined the payment of $amount}. {We're holding your items until $date|Your basket is saved for 24 hours}. {Please try another card in your account under Orders.|<Try again>} If your bank has blocked it, give them a call first.
= review
{How was your purchase?|Tell us what you think|Got a minute?}
You bought {a kettle|running shoes|a tent|a novel} from us {two weeks ago|last month}. {How is it?|Do you like it?} Your review helps other people choose. <Write a review> {As a thank you we'll enter you in a monthly draw for a $round voucher. Rules on our site.|}
= back-in-stock
It's back: {the jacket you wanted|size 38 is in}
You asked us to tell you when it's in stock again. {There are only a few.|We can't hold it for you.} <Shop now>
= basket
{You left something behind|Still thinking about it?|Your basket misses you}
{We saved your basket for you.|} The {armchair|headphones|dress} you looked at is still there{, but stock is low|}. {Free delivery ends tonight.|Use code BACK10 for 10% off.} <Go to basket>
= pickup
{Ready to collect: order $ref|Your order is ready for pickup}
Your order is waiting at $shop $city. Bring {this email and a photo ID|your order number}. We'll keep it until $date. Opening hours: 9 to 8, Sunday 10 to 4.
== promo trade=shop frame=company
= sale-ends
{ENDS TONIGHT: $pct off everything|Last chance! Sale ends at midnight|Final hours: $pct off|Don't miss out}
{It's now or never.|The clock is ticking!} {Take $pct off everything with code {LAST20|TONIGHT|EXTRA}|Our biggest sale of the year ends at midnight}.
<{Shop women|Shop now}> <Shop home> <Clearance>
{Not valid on gift cards or previous purchases. One use per person.|Ends 11:59 pm ET on $date. Prices as marked. While stocks last.}
= welcome
Welcome! Here's $pct off your first order
{Thanks for signing up.|We're so glad you're here.} Use code {HELLO10|WELCOME15} at checkout. {It's good for 30 days.|} {You'll be the first to hear about new drops, members' days and the odd birthday treat.|} <Start shopping>
= birthday
Happy birthday, $first! A gift for you
It's your month, so here is a treat: {a free dessert|$pct off|a $round voucher} when you {visit us|shop} before $date. {Just show this email at the till.|<Claim your treat>}
= points
{You have $last3 points to spend|Your points expire on $date}
{You've earned $last3 points this year. That's $amount to spend.|Use them before $date or they'll be gone.} Spend them online or in store: tell the cashier your phone number. <See my points>
= giveaway
{WIN a weekend in the mountains|Enter our summer giveaway}
{To celebrate our tenth birthday|Together with our friends at $hotel}, we're giving one reader a weekend for two worth $round. Enter by $date. No purchase necessary. <Enter now> Full terms on our website. The winner is drawn at random and told by email; we never ask winners to pay.
= newarrivals
{New in: autumn layers|Fresh for spring|The linen edit}
{Soft, warm and made to last.|Light colours, easy shapes.} {Meet the jacket our designers wear every day.|We work with a family mill that has been weaving since 1902.} <Discover the collection> <Read the story>
== delivery trade=courier frame=notice
= arriving
{Your parcel arrives today|We're delivering on $date|Delivery update for $track}
We have a parcel for you from $shop. {Our driver will be with you between $time and $time2.|Expected: $day.} 
<{Track or change delivery|Live map}> {No signature needed.|You'll need to show the code $last4 to the driver.}
= missed
Sorry we missed you
We tried to deliver parcel $track today at $time, but {nobody was in|we couldn't get into the building}. {We'll try again on the next working day.|It's at $shop, $street, ready to collect from $time2 tomorrow with ID.} There is nothing to pay. <See options>
= delivered
Delivered: {left in your porch|handed to $first|in your mailbox}
Your parcel from $shop was delivered at $time. {See the photo in our app.|} How did our driver do? <Rate delivery>
= customs
Customs charges for your parcel $track
Your parcel from abroad has reached us. {Import VAT and our handling fee are|The charges to pay are} $amount. {You can pay in our app, on our website by entering the number of the parcel, or in cash to the driver.|} We'll keep it for 20 days. {A breakdown is in the attached notice.|}
== travel trade=airline frame=company
= booking
{Booking confirmed: $city, $date|Your e-ticket $ref|You're going to $city!}
Booking reference: {QX7P$last3|LMK$last3}
$flight, $date $time, seat $seat¶Passenger: $last/$first¶Fare $amount, taxes $amount2. Paid by card ending $ending
Please check that names are as in the passport. Online check-in opens {24|48} hours before departure. <Manage booking>
= checkin
Check in now for your flight {to $city|$flight}
{It's time to check in.|Online check-in is open.} Have your passport ready. {Doors close 20 minutes before departure.|} <Check in> {Add a bag for $amount2 before you get to the airport, where it costs more.|}
= delay
Your flight $flight is {delayed|now at $time}
We're sorry: because of {weather|air traffic control|a technical check} your flight now leaves at $time2 from gate $gate. {You can change to another flight at no cost in the app.|If the delay is more than three hours you may be owed compensation.}
= hotel-confirm(trade=hotel)
{Your stay at $hotel is confirmed|Reservation $ref}
We look forward to welcoming you on $date for {two|three|five} nights. Room: {double with balcony|twin}, breakfast {included|$amount2}. Total $big, to be paid at the hotel. {Free cancellation until $date2.|} Check-in from 3 pm. {Parking is $amount2 a night; please tell us if you need a space.|}
= train(trade=rail)
Your train tickets to $city
Thank you. Your tickets for $date at $time are attached and in the app. Coach {B|C|7}, seat $nn. {Forward only to people who travel with you.|} If the train is late by more than 30 minutes you can claim money back.
= host-message
{Message from your host|$first sent you a message}
{"Hi! The key box is left of the blue door. I'll send the code on the day. Wifi is on the fridge."|"Looking forward to seeing you on $date. Do you need a cot?"} Reply to this email or in the app. {To stay protected, always pay and talk through our site.|} <Reply>
== events trade=food frame=company
= tickets
{Your tickets for Saturday|Order $ref: 2 tickets}
{Here are your tickets.|You're in!} Doors open at $time. Show the code on your phone; no need to print. {Bags larger than A4 can't be taken in.|The support act starts at $time2.} <See tickets>
= table
Your table at $food on $date
We have a table for {two|four|six} in the name of $last at $time. {If you're running late, call $phone.|We hold tables for 15 minutes.} <Change or cancel>
== health trade=clinic frame=company
= appointment
{Appointment reminder|Your appointment on $date}
You have an appointment with Dr $last at $time on $date, {second floor|room 4}, $street. {Please come ten minutes early and bring your insurance card.|If you can't come, tell us a day ahead so that somebody else can have it.} <Confirm or reschedule>
= results
{New test results in your portal|A message from your care team}
{You have a new test result|Dr $last has sent you a message}. For your privacy we don't put details in emails. Sign in to the patient portal to see it. {If your problem is urgent call us on $phone.|}
= prescription(trade=pharmacy)
Your prescription is ready
{Your repeat prescription can be picked up from today|We've sent your order} at the $city branch, open till 8. {Amount due: $fee.|} Bring ID for controlled medicines.
= bill-clinic
Your statement from $clinic
{You have a balance of $amount for your visit on $date.|} {Your insurer has paid its part.|} Pay online, by phone or by cheque. Payment plans without interest exist; ask us. <View statement>
`,
);
