// More of what is genuine and sounds like a scam: money that came, codes to hand over, links to join, hurry with a reason.
import { readSheet } from './template.ts';

export const SMS_GENUINE_EN_MORE = readSheet(
  { name: 'sms-genuine-en-more', channel: 'sms', lang: 'en', side: 'legit' },
  `
== bank-alert from="[{$bankId|$short}]"
pin-post: {We've sent|You'll get} the PIN for card *$last4 {by post|in a plain envelope}. {Learn it and destroy the letter.|We will never ask you for it.}
pin-tips: {Choosing a new PIN?|Change your PIN at any ATM.} {Avoid birthdays.|Don't write it down or tell it to anyone, not even us.}
money-in: {$amount in from|You got paid $amount by} $first $last. {Ref: {rent|thanks|birthday}.|Available now.} 
money-in2: {Cash deposit|Transfer} of $big {received|credited} to {savings|acct *$last4} {on $date|at $time}. {$bank|Balance $big2.}
money-out: {$big wire|Wire payment $ref} {sent|went out} {today|$date}. {Fee $fee.|It arrives within $n working days.} [Didn't ask for it? Call the number on your card.]
pay-thanks: {Got it,|} payment of $amount {received|posted} for {loan|card} *$last4. {Next one due $date.|Thanks!}
due-link: {Statement|E-bill} ready for card *$last4: {total|balance} $big, minimum $round, due $date. {$bankUrl|More at $bankUrl} {Reply STOP to end|}
alert-link: $bank {alert|notice}: {$amount debit|a $amount purchase} on *$last4. {Details: $bankUrl|Manage alerts: $bankUrl} 
late-help: {Your payment is late|You're past due by $amount}. {We can help: set up a plan|Pay or arrange a plan} at $bankUrl {or in a branch|}. {Already paid? Thank you.|}
overdraw: {You're $amount overdrawn|Account short by $amount}. {Pay in by midnight and there's no fee.|Move money from savings in the app today to avoid a charge.}
pause-crypto: {We've paused|We're holding} your {payment|transfer} of $big to {a crypto exchange|a new payee}. {Many such payments turn out to be fraud.|Please read the warning in the app}, {then decide there|it'll wait until $time}.
warn-spoof: {Caller ID can be faked.|Even if the screen shows our number, it may not be us.} {Hang up and ring the number on your card.|We'll never mind you calling back.}
warn-gift: {No real company is paid in gift cards.|Asked to buy gift cards or crypto?} {It's fraud. Talk to us first.|Stop and tell us through the app.}
warn-code2: {Nobody at $bank needs your passcode.|A code is like your key.} {If someone on the phone wants it, hang up.|Don't read it out, don't type it into a link.}
warn-remote: {We won't ask you to install an app to share your screen.|Never let a caller control your computer.} {$bank fraud tips: $bankUrl|}
block-call: {Your card is on hold|We declined $amount at $shop}. {If it was you, reply YES and try again.|Please ring the number printed on your card so we can check.}
hold-fraud: {We need a quick check on|We're asking about} {a $big transfer|card *$last4}. {Open the $bank app and answer there.|No link needed: open the app.} {It's held until you do.|}
device-add: {Face unlock|Phone} {added|registered} for {banking|$bank} at $time. {Wasn't you? Freeze everything in the app and call the number on your card right away.|All good if that was you.}
card-exp-merchant: {$gym|$stream|$insurer} {couldn't charge|tried to charge} your old card *$last4. {Give them the new number when you can.|Your new card is in the post.}
update-real: {Please update the $bank app|A new version of our app is out} {in the store on your phone|in your phone's store} {before $date|}. {The old one stops then.|}
reimb: {We've refunded you $amount|$amount has been credited} {for the outage|for fees we charged in error}. {You don't need to do anything.|It's already in your account.}
otp-phone: {You're talking to us on the line you dialled.|Security check for your call to $bank:} {tell our colleague $code|code $code}. {Only if YOU called the number on your card.|}
appt-id: {Video appointment|Phone appointment} with {$name|your banker} {$day|$date} $time. {Join from the app.|We'll call; we won't ask for passwords.}

== code from="[{$appId|$short}]"
hand-a: {Show|Read} this PIN to the {courier|driver|shop assistant} {at the door|when you collect}: $last4
hand-b: {Your pickup code for $shop is|Collection PIN:} $code6. {Give it at the counter.|Valid $n days.}
join-a: {Your call with|Appointment:} {the nurse|$name|Dr $last} {begins at $time|starts soon}. {Tap to join:|Join here:} $clinicUrl
join-b: {Class|Webinar|Interview} {starts in $nn min|at $time}: $appUrl {(link works from 10 min before)|}
reset-b: {Here's your link to choose a new password|You asked to reset your $app password}: $appUrl {It expires in one hour.|Not you? Ignore it.}
verify-mail: {Confirm your number for $app|Finish signing up}: {enter $code|$appUrl} {Ignore if you didn't sign up.|}

== daily from="[{$shopId|$firm|$short}]"
due-now: {LAST CHANCE:|Final hours:} {sale ends at midnight|$pct off ends tonight} {in store and at|} $shopUrl {Reply STOP to opt out|}
win-real: {Take our survey|Tell us how we did} {and enter the draw for a $round voucher|}: $shopUrl {T&Cs on site.|Reply STOP to end}
bill-firm: {Your account with $utility is past due.|We've not had your payment of $amount.} {Please pay by $date to keep your service on|Service may be interrupted after $date}; {ways to pay are on your bill|pay at $utilityUrl or call the number on your bill}.
gift-real: {$first sent you a gift card for $shop|You received a $round e-gift from $first}! {Use it in store|Open: $shopUrl}
rebate-real: {Your energy credit of $round|The council tax rebate} {was added to your account|will be paid to the account you pay from}. {No need to apply.|Beware of anyone asking for bank details.}
parcel-pay: {Your order is here: $amount to pay at the counter|Cash on delivery: $amount}. {Card or cash.|Driver takes card.} $shop
grant-news: {Applications for the small business grant close $date|School uniform grant: apply at the town hall by $date}. {Free to apply.|}
contest: {You didn't win this time|The raffle was drawn}: {numbers are on the shop door|thanks for taking part}. {$charity|}
deliver-photo: {Delivered: your parcel is by the back door.|Left in the porch.} {Photo in the app.|See photo: $courierUrl}

== personal from="[{$mobile}]"
nn-a: {It's $first btw|$first here}, {changed networks, so new number from today|this is my new mobile}. {Ask me something only I know if you like haha|See you at training}
nn-b: {Dad dropped his phone in the lake|mum's got a new phone}, {he's on this number now|use this number for her}. {Tell the others|He says hi}
mo-a: {could you spot me $round till friday?|any chance of borrowing $round?} {I'm outside your office if you have 5 mins|you can say no!} 
mo-b: {I put the $amount in your account|sent you my half, $amount}, {tell me when it shows up|sorry it took so long}
mo-c: {Can you pay the plumber when he comes?|Pay the window cleaner please}, {$amount, cash in the drawer|I'll give it back tonight} x
ur-a: {PLEASE call me|answer your phone!!}, {I'm locked out|boiler's leaking}, {where's the spare key|who do we ring}?
vet-a: {Is it ok if I bring the puppy at $time?|Cat's been sick again, shall I bring her?} {It's $first, you saw her last week|Thanks doc, $first}
din-a: {Are we still on for $day?|Dinner $day, usual place?} {$woman's coming too|I'll book, $food ok?}
tk-a: {I've two spare tickets for $day|$first can't make it}, {want one?|$round each, give me cash there}
code-a: {what's the code for your gate|door code please}? {I'm outside|got my hands full}
`,
);
