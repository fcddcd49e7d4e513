// Scams that play a courier, a toll, an office, a shop or a utility, and want a small fee, a claim or a threat obeyed.
import { readSheet } from './template.ts';

export const SMS_SCAM_EN_FEES = readSheet(
  { name: 'sms-scam-en-fees', channel: 'sms', lang: 'en', side: 'scam' },
  `
== delivery from="[{$courierId|$mobile|}]"
fee: {$courier: your|Your} {parcel|package} {$track|} {is held at our depot|could not be delivered} because {of an unpaid fee|postage of} $fee {is due|}. {Pay|Settle} {here|now}: $courierLure
address: {Your package cannot be delivered|We have your parcel but can't deliver it} {because of an incomplete address|, the house number is missing}. {Update your address|Please correct it} {within 12 hours|}: $courierLure
reschedule: {We missed you today.|Delivery attempt failed.} {Choose a new date|Reschedule} {for a small charge of $fee|}: $courierLure
customs: {Customs|Import} {charges|duty} of $fee {must be paid|are outstanding} {before|to release} your {item|parcel} $track {can be released|}. $lure
reply-y: The parcel has arrived at the warehouse and can't be delivered due to {wrong zip code|address info}. {Please confirm|Confirm} in the link: $courierLure (Reply with Y, then exit the message and open it again, or copy the link to your browser.) {Have a great day from the $courier team.|}
return-threat(+urgency): {LAST NOTICE:|Final attempt:} parcel $track will be {returned to sender|destroyed} {today|in 24 hours}. {Release it|Claim it}: $lure
surprise: {Hey|Hi} $first, {we found a package from $date that is pending for you|a parcel with your name is waiting}. {Claim ownership|Assign delivery} here: $lure
photo: {Your parcel was left here, is this right?|Is this your address on the label?} $courierLure
locker: {Locker pick-up code is ready.|Your parcel is in a locker.} {View the code|Get code} after verifying your card ({no charge|$fee}): $courierLure
voice: {You have 1 new voicemail about your delivery|New delivery message}: {listen at|} $lure
sms-short: {package hold|item pending}, {confirm|pay $fee}: $lure

== toll from="[{$mobile|$tollId|}]"
toll-owed(+urgency): $toll: our records show {an outstanding toll|unpaid tolls} of $amount. {Pay by $date|Settle now} to avoid {a $round late fee|further penalties}: $tollLure
toll-dmv(+urgency,+authority): {Final notice from the Department of Vehicles:|} {you have an outstanding traffic ticket|unpaid toll invoice $ref}. {Your registration and licence will be suspended|We will report it to the court} on $date {unless you pay|}. $lure
toll-polite: {Hello|Dear driver}, you used {the express lane|our road} on $date without a tag. The amount is $fee. You can pay {conveniently|} here: $tollLure {Thank you.|}
parking(+urgency): {PARKING CHARGE NOTICE|Parking penalty}: vehicle {$plate|} {was parked without a ticket|overstayed} {on $date|}. Pay $round {now, $big after 14 days|today}: $lure
parking-qr: {Pay for parking quicker|Your parking session isn't active}: {scan the code on the machine or|} go to $lure {to avoid a fine|}
fine(+urgency,+authority): {You have been fined|A penalty of $round was issued} for {speeding|not wearing a seat belt}. {See the photo and pay|View evidence} $lure
congestion: {You haven't paid the clean air charge for $date|Your zone charge is due}: $amount. {Pay within 24 hours|Pay} at $lure
passport: {Your eVisa|Your residence permit} {is about to be cancelled|has a problem}. {Verify your status|Update your documents} {with the immigration portal|}: $lure {Failure may lead to removal.|}
immigration-call(+authority,+urgency,+foreign-callback): Immigration {Enforcement|Service}: there is {a case|a warrant} against you, ref $ref. {Call|Contact} officer $last on $mobile {today|} {or you will be deported|to avoid arrest}.

== government from="[{$mobile|$short|}]" flags=authority
tax-refund(+prize-refund): {The tax office|Revenue service} has {worked out|calculated} that you are {owed|due} a {tax refund|rebate} of $amount. {Claim|Submit your claim} {before $date|}: $lure
tax-threat(+urgency): {TAX OFFICE:|} {a legal case|an investigation} has been opened under your name for unpaid tax. {Ignoring this will lead to|To avoid} {arrest|seizure of goods} call $mobile
benefit(+prize-refund): You {qualify|are eligible} for {the cost of living payment|a one-off heating payment|relief} of $round. {Apply|Register} {by $date|}: $lure
stimulus(+prize-refund): {Your new relief check|Your inflation payment} of $big is {approved|ready}. {Confirm your bank|Choose deposit} $lure
grant(+prize-refund): {Congratulations!|Good day} You've been {selected|chosen} for a {federal|government} grant of $huge. {No repayment.|} Text {agent $last|me} at $mobile {to claim|with your full name}
ssn(+urgency,+asks-secret): {Your Social Security number|Your national insurance number} {has been suspended|was used in a crime}. {Reply with it to confirm|Call $phone with it}.
health-card: Your {health card|health insurance card} {has expired|is ready}. {Renew it|Order the new one} {free, you pay $fee postage|}: $lure
health-insurance: {Open enrollment ends tonight!|You may be able to get} {a health plan for $n a month|$big subsidy card for groceries}. {Call|Reply} {a licensed agent|YES} {$phone|}
jury(+urgency,+unusual-payment): {Sheriff's office:|} you {failed to appear|missed jury duty}. {A warrant is out.|} To {clear it|avoid arrest} pay {the $big bond|a $big bond} {by gift card|with a payment app|at a bitcoin machine}. Call Deputy $last $mobile
unemployment: Your {unemployment claim|benefit claim} is {on hold|incomplete}. {Verify identity|Sign in} {today|}: $lure
student(+urgency): {Student loan forgiveness:|} {you are pre-approved|your application is flagged eligible} {for discharge|}. {Deadline today.|} {Call|Dial} $phone {ref $ref|}
census: {You haven't completed the compulsory survey|The census needs your answer}. {To avoid a $big fine|Complete it and} give your details at $lure
police-notice(+urgency): {Police cyber unit:|} your {IP address|number} is {linked to illegal content|under investigation}. {Settle the fine of $round|Answer the summons} at $lure {within 48 hours|}

== utility from="[{$utilityId|$mobile|}]"
cutoff(+urgency,+foreign-callback): {$utility: your|Your} {electricity|power|gas} will be {disconnected|cut off} {in 30 minutes|tonight at $time} for non payment. {Call|Contact} {our officer|the disconnection desk} $mobile
cutoff-pay(+urgency,+unusual-payment): {Technician on the way to disconnect.|Disconnection order $ref.} {To stop it|} pay $amount by {prepaid voucher|payment app|crypto kiosk} and text the {receipt|number} here.
meter-rebate(+prize-refund): {You're owed|You can get} {an energy rebate|a discount} of $round on your {energy|electricity} bill. {Apply|Claim} $utilityLure
smart-meter: Your {smart meter|water meter} {is not compliant|needs to be swapped}. {Pay the $fee booking|Confirm payment card} {at|} $utilityLure
bill-wrong: {Your last payment failed|We couldn't take your payment} of $amount. {Update your bank details|Pay again} {to avoid a charge|} $utilityLure
insurance-cancel: $insurer: your {policy|cover} {lapses|is cancelled} tonight. {Reinstate|Pay $amount} {now|}: $insurerLure
car-warranty: {We've been trying to reach you about|FINAL: } your {car's|vehicle's} extended warranty. {It is about to expire.|} Call $phone {to keep cover|}
solar: {Homeowners in $city|Residents} {get free solar panels|pay nothing for new windows} under a {state|government} scheme. {Check your postcode|See if you qualify} $lure

== prize from="[{$mobile|$shopId|$short|}]" flags=prize-refund
winner: {Congratulations!|WINNER!} {Your number was drawn|You have been selected} {in our prize draw|by $shop}. {Collect|Claim} your {phone|$big voucher}: $lure
survey-gift: {Answer 4 questions|Take our survey} {about $shop|} and get {an air fryer|a $round gift card}, {only pay $fee shipping|today only}: $shopLure
lottery: {Your number won|You won} {the international lottery|2nd place}: $huge. {Send your name, address and bank details to|For payout contact} agent $last $mobile. {Processing fee $round.|}
inheritance: {I am barrister $last|Attorney $last here}. {A late client|My client} with your surname left $huge {and no heir|}. {Reply in confidence|Write to me} {so I can list you as next of kin|for details}.
cash-offer: {$first, your|Your} {cash|loan} of $big is {approved|ready to deposit}, {no credit check|bad credit OK}. {Pay the first installment of|A refundable insurance of} $round {secures it|by gift card}. {Reply|Text} YES
loan-fee: {Loan approved|Your loan file $ref is complete}: $big {at 1%|over 5 years}. {Pay the $round release fee to receive it|Transfer the notary fee}: $lure
debt-relief: {You may be able to|} {erase|wipe out} {all your card debt|$nn% of your debt} {under a new law|}. {Reply Y|Call $phone}
voucher: {Here's|Take} your {supermarket|fuel} voucher for $round{, a gift for our anniversary|}. {First 500 people only|Ends tonight}: $shopLure
class-action: You're {entitled to|owed} $big from {the data breach settlement|a class action}. {Confirm your payout|Verify} {by midnight|}: $lure
crypto-drop: {Airdrop|Bonus}: {$nn00|2,500} tokens {reserved for your wallet|unclaimed}. {Connect wallet|Claim}: $cryptoLure
`,
);
