// Pairs: the same mail twice, and one thing decides: where a link leads, who gets the answer, what number is to be called, what is asked.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_PAIR_EN = readMailSheet(
  { name: 'email-pair-en', lang: 'en', side: 'pair' },
  `
== link-bank trade=bank frame=company
= statement
Your statement is ready
Your latest statement for the account ending in $ending is available. {You can see it at any time.|It covers the period to $date.} «<{View statement|Sign in}>|<!{View statement|Sign in}>»
= new-device
New sign-in to your account
We noticed a sign-in from a new device on $date at $time near $city. If this was you, you can ignore this email. If not, «<secure your account>|<!secure your account>».
= payment-due
Your card payment is due on $date
Minimum payment: $amount. Please pay by $date. «<Pay now>|<!Pay now>» {If you've already paid, thank you.|}
= declined
A payment was declined
We declined a payment of $amount at $shop because it looked unusual for you. If it was you, confirm it: «<Review activity>|<!Review activity>»
= review(+urgency)
Please complete your review by $date
By law we must check that your details are right. It takes three minutes. If we don't hear from you we may have to restrict your account. «<Review details>|<!Review details>»
= shown-domain
Secure message
You have a new secure message. Read it at «<$bankDomain/messages>|<!$bankDomain/messages>» after signing in.
= loan
You could borrow up to $big
You may qualify for a loan of up to $big over five years, at a fixed rate. «<See your rate>|<!See your rate>» Offer ends $date.
= card-activate
Activate your new card
Your new card ending $ending is on its way. When it arrives, «<activate it>|<!activate it>». Your PIN stays the same.
== link-shop trade=shop frame=company
= order
Order $ref confirmed
Thank you for your order of $amount. Estimated delivery: $date. «<View order>|<!View order>» {Didn't order this? Cancel within 2 hours.|}
= refund
Your refund of $amount
We've processed your refund of $amount. It should reach you in 5 days. «<See details>|<!See details>»
= failed(+urgency)
We couldn't process your payment
The card ending $ending was declined. Please update your payment details by $date or your order will be cancelled. «<Update payment>|<!Update payment>»
= sale
Ends tonight: $pct off
Last chance! $pct off everything until midnight. «<Shop now>|<!Shop now>»
== link-more trade=stream frame=company
= stream-failed(+urgency)
Payment failed
Your last payment of $fee didn't go through. We'll cancel your plan if we can't charge you by $date. «<Update payment method>|<!Update payment method>»
= stream-renew
Your plan renews on $date
Your yearly plan renews on $date for $amount. You can cancel any time in «<your account>|<!your account>».
== link-parcel trade=courier frame=notice
= arriving
Your parcel arrives today
Parcel $track is with our driver and will be delivered between $time and $time2. «<Track or change delivery>|<!Track or change delivery>»
= missed
Sorry we missed you
We tried to deliver parcel $track at $time. «<Choose a new day>|<!Choose a new day>» or collect it with ID.
= customs-pay
Customs charges for $track
There is $amount to pay for your parcel from abroad before we can deliver it. «<Pay online>, or pay the driver.|<!Pay online> with your card.»
== link-app trade=app frame=notice
= reset
Reset your password
We received a request to reset your password. «<Reset password>|<!Reset password>» The link expires in one hour.
= verify
Confirm your email address
Please confirm that this is your address to keep using $app. «<Confirm>|<!Confirm>»
= shared
$first $last shared "Budget 2026" with you
$first $last has invited you to edit "Budget 2026". «<Open>|<!Open>» You need to sign in to see it.
= esign
Please sign: lease agreement
$first $last sent you a document to sign. «<Review document>|<!Review document>»
= storage
Your storage is almost full
You've used 14.8 of 15 GB. When it is full you can't get mail. «<Manage storage>|<!Manage storage>»
= mention
$first mentioned you
$first: "can you check this before $day?" «<View comment>|<!View comment>»
= voicemail
New voicemail (0:$nn)
You have a voicemail from $phone at $time. «<Listen>|<!Listen>»
== link-internal trade=firm frame=internal from="IT Service Desk <it@$firmDomain>"
= password
Your password expires on $date
Please change it before then. «<Change it on the intranet>|<!Keep the same password>» {If you're off site, connect to the VPN first.|}
= payslip
Payslip for May
Your payslip is in the HR portal. «<Open the portal>|<!Open the portal>»
= policy
Please acknowledge the new handbook
All staff must acknowledge the handbook by $date. «<Read and acknowledge>|<!Read and acknowledge>»
= quarantine
Messages held in quarantine
3 messages to you were held by the filter. «<Review messages>|<!Review messages>» They are deleted after 14 days.
== link-tax trade=utility frame=notice
= bill
Your bill is ready: $amount
Your bill for $street is ready. Please pay by $date. «<View bill>|<!View bill>»
= overdue(+urgency)
Final reminder: account $ref
We've not received $amount. If it isn't paid by $date your service may be disconnected. «<Pay online>|<!Pay online>»
== reply trade=firm frame=business from="$name $last <$name.$last@$firmDomain>"
= invoice
Reply-To: «$name.$last@$firmDomain|$name.$last.{accounts|finance|office}@%free»
Invoice $ref
Please find attached our invoice $ref for $big. Terms: 30 days. «Our bank details are unchanged.|Please use the new account on page two.»
= quote
Reply-To: «$name.$last@$firmDomain|{sales|$firm}$last3@%free»
Re: enquiry
Thanks for your enquiry. The price is $big including delivery. «A deposit isn't needed.|Please wire the full amount today to hold the price.»
= available
From: «$name $last <$name.$last@$firmDomain>|$name $last <{ceo.office$last3|$name.$last$last3}@%free>»
Are you free?
Are you at your desk? «I'd like to go through the slides before $day.|I need you to buy some gift cards for a client, quietly.»
= payroll
From: «$name $last <$name.$last@$firmDomain>|$name $last <$name.$last$last3@%free>»
Direct deposit
I've changed banks. «I've put the new account in the portal, could you check that you see it?|Please change my direct deposit to the attached account before the next payroll, I can't get into the portal.»
= supplier
Our bank details
From $date please pay our invoices to a new account. «Please call me on the number you have for us before you change anything.|The account is below; please send the open $big today and confirm by email.»
= completion(+unusual-payment)
Completion on $date
We'll need the balance of $huge by the day before. «Our account has not changed; please phone us to check it before you pay.|Our account has changed; please use the attached details, and don't phone as we're moving offices.»
= thread
Re: site visit
«That works, see you at the gate at $time.|Before that please settle $big to our new account, details below.»
On $date, $first wrote:¶> Shall we say $day at $time?
= job
Interview on $date
We'd like to invite you to an interview for the assistant role. «Please bring your ID; we meet at $street at $time.|It's by chat only. Please send your bank details and a fee of $round for the check.»
= landlord
The flat on $street
The flat is free from $date and the rent is $big. «Shall we meet there on $day at $time?|I'm abroad, so please send the deposit first and I'll post the keys.»
== call trade=bank frame=company flags=foreign-callback
= spent
You spent $big at $shop
Your card ending $ending was used at $shop on $date for $big. If you don't recognise it, call «the number on the back of your card|our fraud desk on $mobile now».
= payee
You added a new payee
$first $last was added as a payee on $date. Not you? Call «us on the number on your card|{$phone|$mobile} at once and have your code ready».
= changed
Your mobile number was changed
The mobile number of your profile was changed on $date. If you didn't do this, «visit a branch or call the number printed on your card|call agent $last on $mobile before $time».
= fraud-check
Did you make this purchase?
$shop, $big, $date. «Open the app to answer yes or no.|Call $phone to answer and cancel.» {Until then your card may not work online.|}
= locked
Online banking locked
Your online banking is locked after too many tries. «Reset it in the app or at any branch.|Call $mobile and our technician will connect to your computer to fix it.»
== call-app trade=app frame=company flags=foreign-callback
= renewed
Your plan was renewed
Your plan was renewed for one year. Amount: $round.99. Invoice: $ref. «You can cancel or get a refund in your account settings.|To cancel or get a refund call $phone within 24 hours.»
= receipt
Receipt $ref
Thanks for your payment of $round.99 to $app. «If something looks wrong, open Billing in your account.|If you didn't authorise it, call billing on $phone.»
= purchase
You bought a laptop sleeve
Order $ref, $amount, ships on $date. «Change or cancel it under My orders.|Didn't order? Ring our care line $mobile.»
= protect
Your protection plan ends
Your device protection ends on $date. «It won't renew; you can buy again in the app.|It renews today for $round.99, call $phone to stop it.»
== asks trade=bank frame=company flags=asks-secret
= code
Your code is $code6
$code6 is your code for signing in. «Never share it, not even with us.|Reply with it to confirm that it's you.»
= expired
Your card expires soon
Your card ending $ending expires this month. «We've posted you a new one; nothing to do.|To get a new one reply with the full number, the expiry date and your PIN.»
= kyc
Please update your details
Your ID on file has expired. «Bring a new one to any branch, or scan it in the app.|Reply with your user ID, password and a photo of your card.»
= transfer
We've held your transfer of $big
We've held your transfer to $first $last for checks. «There's nothing to do; we'll let it go or call you within a day.|To release it send us the one-time code we texted you.»
= warning(+unusual-payment)
Fraud warning
Criminals are targeting members in $city. «If anybody tells you to move money to a safe account, it is a scam.|To protect your money, move it to the safe account we've opened for you: 00$code6.»
= pin
Your PIN
As you asked, your new PIN «was posted today; nobody will ask you for it.|needs confirming: enter your old PIN in reply.»
= bank-refund
Refund from $shop
A refund of $amount «was paid to your card ending $ending.|is waiting: send your card number and CVV to receive it.»
== asks-more trade=app frame=notice flags=asks-secret
= recovery
Account recovery
You asked to recover your account. «Enter the code on the sign-in page; don't give it to anyone.|Send us the code and your old password in reply.»
= wallet
Security notice for your wallet
«We'll never ask for your recovery phrase. Keep it offline.|Confirm your 12-word recovery phrase in reply to keep your wallet.»
= it-desk
Your mailbox moves on $day
Your mailbox moves on $date from $time to $time2. «You needn't do anything and your password stays the same.|Reply with your user name and password so that we can move it.»
= giveaway(+prize-refund)
You've won our draw
Thanks for entering our draw: you've won {a book|a $round voucher}! «Pick it up at the counter when you're next in.|Pay $fee postage with your card number in reply to get it.»
= charity(+unusual-payment)
Help after the flood
Hundreds of families have lost their homes. «You can give in our shops, by cheque or on our website.|Please send gift card codes in reply, or coins to $wallet.»
= friend(+unusual-payment)
a favour
«Could you feed the cat on $day? The key is where it always is.|Could you get me $round in gift cards today and send the codes? I'll pay you back.»
`,
);
