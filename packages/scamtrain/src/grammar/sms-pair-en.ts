// Pairs: the same message twice, and only what makes it a scam is different.
import { readSheet } from './template.ts';

export const SMS_PAIR_EN = readSheet(
  { name: 'sms-pair-en', channel: 'sms', lang: 'en', side: 'pair' },
  `
== bank-alert from="[{$bankId|$short}]"
spent-call: $bank: {You spent|A payment of} $amount at $shop {on $date|today}. Not you? Call «the number on {your card|the back of your card}|$mobile {now|immediately}».
yesno(+foreign-callback): $bank Fraud Alert: Did you attempt a $amount purchase at $shop? Reply YES or NO. «{If no, your card will be replaced.|We will not ask for a code.}|{If no, call our fraud desk on $mobile.|An agent will call you, have the code ready.}»
blocked: We've {blocked|paused} your card ending $last4 {after unusual activity|for your protection}. «{Open the app as usual to review.|Call the number on the back of the card.}|{Verify your details|Restore it} at $bankLure»
code(+asks-secret): Your $bank code is $code. «{Never share it with anyone, even us.|Only enter it in the app.}|{Reply with this code to cancel the payment.|Our agent is calling now, read it to him.}»
device: New {device|phone} signed in to your {account|$bank account} {at $time|from $city}. «{If this was you, do nothing.|Not you? Change your password in the app.}|{Not you? Remove it: $bankLure|If this was not you, call $mobile at once.}»
payee: You added $first $last as a new payee {today|at $time}. If this wasn't you, «{call the number on your card|tell us in the app}|{cancel here: $bankLure|text back the code we sent}».
overdue(+urgency): Your card payment of $amount is overdue. «{Pay in the app or at a branch to avoid a fee.|If you've paid, ignore this.}|{Pay within 2 hours at $bankLure or your account will be closed.|Pay the agent on $mobile with vouchers.}»
statement: Your $bank statement is ready. «{See it when you next open the app.|Sign in the usual way.}|{Your account will be limited unless you view it:|Confirm your card to view it:} $bankLure»
expiring: Your card ending $last4 expires {this month|soon}. «{We've posted a new one, nothing to do.|A new one is on its way.}|{To receive the new one pay $fee postage:|Enter your PIN to keep it active:} $bankLure»
deposit(+prize-refund): $big was {deposited to|credited to} your account. «{Balance now $big2.|See details in the app.}|{To release it pay the $round fee to $first $last.|Sent in error, please return $round to this number.}»
appointment(+asks-secret): {Reminder:|Hi $first,} we'll call you on $day at $time about your {loan|claim $ref}. «{We won't ask for codes or passwords.|Hang up and use the number on your card if in doubt.}|{Have your card, PIN and codes ready.|Please text us your password beforehand.}»
warn-move(+unusual-payment): {Fraudsters are targeting $bank members.|There's a new scam about.} «{We'd never ask you to move money to a safe account.|If someone tells you to move money, hang up.}|{Please move your money to your new safe account today.|To stay safe transfer your balance to the account we'll send.}»
limit: {Your limit went up|New credit limit}: $big. «{You can refuse it in the app.|No action needed.}|{Confirm your card number and CVV to activate.|Accept within the hour at $bankLure}»
refund-post: A refund of $amount from $shop «{has been paid to your card ending $last4.|will reach your account in $n days.}|{is waiting, enter your card to receive it: $lure|needs your online banking password. Reply here.}»
locked: Your online banking is locked after too many tries. «{Reset it in the app or at a branch.|Call the number on your card.}|{Unlock by texting us your user ID and password.|Unlock now: $bankLure}»
held: We've held your transfer of $big to $first $last. «{We'll release it after our checks, nothing to do.|Confirm it in the app.}|{Send $round to lift the hold.|Release it: $bankLure}»
travel(+asks-secret): {Travel note set for Spain|Your card will work in Mexico} from $date. «{Have a good trip.|Freeze it any time in the app.}|{Reply with your PIN to confirm.|Confirm card number and code at $bankLure}»

== code from="[{$appId|$short|$mobile}]" flags=asks-secret
app-code: $code is your $app code. «{If someone asks you for it, it's a scam.|Don't share it.}|{Send it to the seller to prove you're real.|Reply with it or your account is deleted.}»
signin: {New sign-in to $app from $city.|Your $app password was changed.} «{If it was you, ignore this.|Not you? Open the app > Security.}|{Not you? Reply with your password to undo.|Not you? Undo: $appLure}»
friend-code: Hi, {it's $first|$first here}, {you'll get|did you get} a code from {the school app|my doctor's app}, «{keep it, I'm coming over and we'll do it together|it's for your own account, just type it in}|{send it to me quickly, I put your number by mistake|tell me the numbers please}».

== delivery from="[{$courierId|$short}]"
parcel: {$courier:|} your parcel {$track|} {arrives today between $time and $time2|is with our driver}. «{Track it: $courierUrl|No need to sign.}|{Pay the $fee fee first: $courierLure|Confirm your card for delivery: $courierLure}»
missed: Sorry we missed you. «{We'll try again tomorrow.|Collect it at the $city depot with ID.}|{Pay $fee to rearrange: $lure|Enter card details within 12 hours: $lure}»
address: There's a problem with the address {on order $ref|for parcel $track}. «{Check it in your account on our site.|We've asked $shop, nothing for you to do.}|{Update it and pay $fee at $lure|Reply with your full card for a new label.}»
customs: Your parcel from abroad {has reached customs|is in customs}. «{Nothing to pay, arrives $day.|$shop has paid the duty.}|{Pay duty of $fee with a gift card.|Pay $fee now or it is destroyed: $lure}»

== bill from="[{$utilityId|$telcoId|$short}]"
energy(+urgency): Your {electricity|gas} bill of $amount is overdue. «{Pay as usual or call the number on your bill, we can help.|If you can't pay, we have payment plans.}|{We cut you off in 30 minutes unless you call $mobile.|Pay by voucher to our technician today.}»
telco: Your $telco bill is $amount. «{Taken by Direct Debit on $date.|See it in the app.}|{Payment failed, re-enter your card: $telcoLure|Line is cut tonight, pay at $telcoLure}»
sim: {We got a request to move your number.|Your SIM swap is booked for $date.} «{Not you? Dial 611 from this phone.|If you asked for it, nothing to do.}|{Reply with your PIN to stop it.|Stop it: $telcoLure}»
stream: {Your $stream payment|The card for $stream} didn't go through. «{We'll try again on $date.|Update it in the app when you can.}|{Your account is deleted today, pay: $streamLure|Type your card number and code in reply.}»
tax(+authority): {Tax office:|Revenue:} {your return was received|we've processed your return}. «{We'll post our answer.|Check your account on the official site.}|{Claim $amount with your card here: $lure|Pay $big today or be arrested, call $mobile.}»
toll(+urgency): {You used the toll road on $date|Toll: $fee for $date}. «{It's on your monthly statement.|Your tag was charged, thank you.}|{Pay in 12 hours or lose your licence: $tollLure|Unpaid! $tollLure}»
rebate(+prize-refund): {You may get|There's} a $round energy {rebate|discount}. «{It's taken off your bill automatically.|You don't need to apply or reply.}|{Apply with your bank login: $lure|Text your account number and date of birth.}»

== personal from="[{$mobile}]"
newnum(+opener): Hi mum, {new phone so this is my new number|my phone broke, this is my new number}. «{Ring me when you can. See you Sunday.|I'll bring the charger back tonight.}|{Can't talk on it. Can you pay a bill for me today?|Can you send $big to my landlord, I'll pay you back.}»
lend(+unusual-payment): {Hey|Hi} {it's $first,|} could you lend me $round? «{Give it to me at work tomorrow|I'll come round tonight and explain}|{Buy gift cards and text the codes, can't talk|Send it by wire, keep it between us}»
boss(+unusual-payment,+secrecy): Hi $first, {are you in today|do you have a minute}? «{Pop in when you've time.|Can you open up tomorrow?}|{Buy 5 gift cards for clients and text me the codes, keep it quiet.|I need an urgent secret payment, can't take calls.}»
rent: {The flat is still free|Yes it's available}. «{Come and see it $day at $time, bring references.|You pay the deposit when you've signed at the office.}|{Wire the deposit first, I'm abroad and will post the keys.|Send $big with gift cards to hold it.}»
sold: I'd like to buy {the bike|the sofa}. «{Can I come by and pay cash?|I'll pay in the app when I've seen it.}|{Enter your card here so I can pay you: $marketLure|I sent too much, return $round please.}»
dinner(+opener): {Hi|Hello} {is this $first|$first}? {Are we still meeting on $day?|} «{It's $name from the gym, we said $time.|Your brother gave me your number for the car.}|{Oh sorry wrong number, but you seem nice, can we be friends? I trade gold.|Sorry! My assistant mixed it up. It's fate, do you invest?}»
job: {Hi $first,|} {$name from $firm here|this is $name at $firm} about {the job|your application}. «{Can you come in on $date?|Interview is at our office, bring ID.}|{Like videos, earn $pay a day, deposit $round to start.|First pay $round for the uniform in crypto.}»
charity: {$charity: your|Your} gift {helps|is helping} families. «{Thank you, no need to reply.|Stop anytime: text STOP.}|{Send more in gift cards or crypto $wallet.|Give your card number by reply, today only.}»
prize(+prize-refund): {You're in our draw|Thanks for entering the draw} at $shop. «{The winner is drawn in store on $date.|If you win we'll tell you at the till.}|{You won! Pay $fee to collect: $shopLure|You won $huge! Send your bank details.}»
hotel: {$hotel:|} your booking {for $date|} is confirmed. «{You pay at the desk.|See you soon!}|{Verify your card within 12 hours or it's cancelled: $hotelLure|Send the deposit to this private account.}»
doctor(+asks-secret): {$clinic:|} your appointment is {on $date|$day at $time}. «{Reply C to confirm.|Please bring your card.}|{Reply with your card number to keep it.|Pay $fee to keep it: $lure}»
invest(+unusual-payment): {My shares did well this year|I started saving in a fund}. «{Lunch is on me.|Ask your own bank though, I know nothing.}|{Send me $big and I'll double it by Friday.|Join our group, guaranteed, deposit in USDT: $lure}»
support(+remote-access): {IT:|Helpdesk:} {the update runs tonight|we're updating laptops}. «{Leave it plugged in.|Nothing to do.}|{Install this tool so we can connect: $lure|Approve the login prompt and tell us your password.}»
school: {$school:|} {trip money is due|the trip costs $round}. «{Pay in the school app or at the office.|Cash in an envelope is fine.}|{Pay by gift card to the teacher's number today.|Enter card at $lure in one hour.}»
`,
);
