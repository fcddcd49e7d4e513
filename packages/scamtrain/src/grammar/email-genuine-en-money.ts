// What banks, insurers, tax offices and billers write.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_GENUINE_EN_MONEY = readMailSheet(
  { name: 'email-genuine-en-money', lang: 'en', side: 'legit' },
  `
== bank-statement trade=bank frame=company
= statement
{Your {March|June|October|January|} statement is ready|Your eStatement is available|Statement ready for account ending $ending}
{Your latest statement for the account ending in $ending is ready|A new statement has been added to your documents}. {To view it, sign in to online banking the way you normally do and choose Statements.|<View statement>}
{Statement period: $date to $date2¶Closing balance: $big|Account: {Current|Checking|Savings} ...$ending¶Statement date: $date}
{Prefer paper? You can switch back at any time under Settings. We keep your statements online for seven years.|Please check it and tell us about anything you do not recognise within 60 days.}
= card-bill
Your {credit card bill|card statement} is ready: $amount due {on|by} $date
Your statement for the card ending in $ending is now available.
New balance: $big¶Minimum payment: $amount¶Payment due: $date
{You have chosen to pay {in full|the minimum} by autopay, so there is nothing you need to do.|You can pay in the app, by standing order, or at any branch. Paying only the minimum means it takes longer and costs more to clear your balance.}
<{Sign in to see your statement|View and pay|See details}>
= payment-due
{Reminder: your payment is due {soon|on $date}|Payment reminder for your card ending $ending|Your card payment is due in $n days}
This is a {friendly|quick} reminder that {your minimum payment of $amount is due on $date|we should receive at least $amount by $date}.
{If you've already paid, thank you, you can ignore this email.|If you have set up a direct debit, we'll collect it as usual.} {If you are finding it hard to pay, please talk to us. We can help, and the sooner the better.|}
<{Make a payment|Pay now|Manage payments}>
= payment-overdue(+urgency)
{Your payment is overdue|We haven't received your payment|Missed payment on your account ending $ending}
We {didn't receive|have not yet received} your payment of $amount, which was due on $date. {Because it is late, we've charged a fee of $fee.|If we don't receive it by $date2, we may report it to the credit agencies.}
{Please sign in and pay as soon as you can.|To bring your account up to date, pay in the app or call the number on the back of your card.} {If your circumstances have changed, our support team can agree a plan with you.|}
= alert-purchase
{You spent $amount at $shop|Transaction alert: $amount at $shop|Card purchase approved|Purchase alert for card ending $ending}
{You asked us to tell you about purchases over $round.|Here are the details of a recent transaction on your card ending in $ending.}
Merchant: $shop¶Amount: $amount¶Date: $date, $time{¶Where: $city|¶Type: online|}
{If you don't recognise it, {lock your card in the app|call the number on the back of your card} and we'll look into it.|Didn't make this purchase? Call us on the number on the back of your card.}
= alert-declined
{A payment was declined|We declined a transaction at $shop|Your card was not accepted}
We {declined|stopped} a payment of $amount at $shop on $date {because it looked unusual for you|because the security code was entered wrongly|because there wasn't enough money in the account}.
{If it was you, please try again after confirming it in your app. If it wasn't, you don't have to do anything: no money was taken.|You can see why in the app under Card activity.}
= fraud-check
{Please confirm recent activity on your card|Did you make this purchase?|Fraud alert: was this you?}
We noticed {an unusual|a possible fraudulent} transaction on your card ending $ending and want to make sure it was you.
$shop, $amount, $date $time
{Open the app to answer Yes or No. Until then your card may not work for online purchases.|Please reply to the text we sent you, or call the number on the back of your card. We will not ask for your PIN or any codes.|<Yes, it was me> <No, it was not me>}
= new-device
{New sign-in to your account|A new device was registered|New device sign-in|We noticed a sign-in from a new phone}
{Your online banking was used on a device we haven't seen before|We've just registered a new phone for your $bank app}.
Device: {phone|tablet|browser on a laptop}¶When: $date at $time¶Where: near $city
{If this was you, you don't need to do anything.|If you recognise this, ignore this email.} {If this wasn't you, please call us straight away on the number on the back of your card.|If it wasn't you, open the app, go to Security and remove the device, then change your password.}
= details-changed
{Your {phone number|email address|address|password} has been changed|Security notice: your details were updated}
We're writing to confirm that {the mobile number|your postal address|your password|the email} on your $bank profile was changed on $date at $time. {We've sent this to your old address too, to be sure it was you.|}
{You made this change? Then all is well.|No action is needed if you made this change.} {If you didn't, contact us immediately using the number on your card.|Not you? Visit a branch or call the number printed on your card.}
= payee-added
You added a new payee: $first $last
{$first $last was added to the people you pay from your account on $date.|You've set up a new payee, $firm.} {For your protection, the first payment may take up to 24 hours.|}
Think before you pay: {has somebody you don't know asked you to send money?|fraudsters pretend to be banks, builders or family.} We will never ask you to move money to keep it safe. {If you did not add this payee, call us at once on the number on your card.|}
= transfer-sent
{You sent $amount to $first $last|Your transfer is on its way|Transfer confirmation $ref}
{Your payment has been sent|We've made the following payment}:
To: $first $last¶Amount: $big¶Reference: {rent|$ref|thanks|invoice $last4}¶Date: $date
It {should arrive within two hours|will usually be there the same day}. {You can see it in your transactions.|}
= money-in
You received $amount from $first $last
{Good news: $amount has been paid into your account|A deposit of $big was credited on $date}. {It is available to spend now.|The funds will be available on $date2.}
{No action is needed.|You can see the details when you next sign in.}
= low-balance
Low balance alert
The balance of your account ending $ending {is below|fell under} $round, the limit you set. Balance at $time: $amount.
{To avoid fees, move money in before $time2 today.|You can change or stop this alert in Settings.} {A direct debit of $amount2 is due on $date.|}
= card-posted
{Your new card is on its way|We've sent you a new card|Your replacement card has been posted}
{Your card ending $ending expires soon, so we've posted you a new one|As you asked, we've sent a replacement for the card ending $ending}. It should arrive {by $date|within 5 to 7 working days} at the address we hold for you.
{Your PIN stays the same.|Your PIN comes separately by post, or you can see it in the app.} {When it arrives, activate it in the app or at a cash machine, and cut up the old one.|Remember to give the new expiry date to companies you pay regularly.}
= pin-sent
{Your PIN reminder|Your PIN is on its way}
{We've posted a PIN reminder|Your new PIN was sent by post on $date}. Keep it to yourself: no one from $bank will ask for it, on the phone or anywhere else. {If you didn't request it, please tell us.|}
= account-closing(+urgency)
{Your account is going to be closed|Important: we're closing unused accounts|Notice of account closure}
{You haven't used your savings account ending $ending for more than two years.|As we told you in our letter of $date, we are withdrawing the account you hold with us.} {Unless you use it before $date2, we will close it|It will close on $date2} and send any balance to {your main account|the address we hold by cheque}.
{If you want to keep it, make a deposit of any amount or visit a branch.|You don't need to do anything if you are happy for it to be closed.} {Questions? Send us a secure message from the app.|}
= terms
{Changes to your account terms|We're updating our terms and conditions|Important changes to your $bank agreement}
From $date we're {changing some of the terms|updating the fees} for your account. {The main changes are:|Here is what is different.}
- {payments abroad will cost 1.5% instead of 2.75%|the overdraft rate will be 35.9% EAR}¶- {how we deal with refunds is explained more clearly|you can now complain by chat}¶- {we say more about how we share data with fraud agencies|interest is paid monthly}
{You don't have to do anything if you accept them.|If you don't agree, you can close your account without charge before then.} <Read the full document>
= loan-offer
{You could borrow up to $big|A personal loan from 6.9% APR|Pre-approved: $big at a fixed rate}
{Planning a new kitchen, a wedding or just tidying up what you owe?|As a member in good standing,} you {may be able to|can} borrow from $round to $big over {1 to 7|2 to 5} years. Representative {7.9|6.4|11.2}% APR.
<{See your rate without affecting your credit score|Check if you qualify|Get a quote}>
{Borrowing depends on your circumstances. Missing payments could harm your credit rating.|Offer ends $date. Subject to status, terms apply.}
= mortgage-rate
Your fixed rate ends on $date
Your mortgage deal comes to an end on $date. {If you do nothing, you'll move to our standard variable rate and your monthly payment will go up to about $big.|You can choose a new deal up to four months before.}
{Log in to see the rates you're eligible for|Call your broker, or book a chat with one of our advisers}. {There is no fee to switch and no new valuation.|Your home may be repossessed if you do not keep up repayments.}
= scam-warning
{Beware of the "safe account" scam|How to spot a fake bank call|A warning about scam texts|Stop and think: fraud alert}
We've seen more {criminals who pretend to be our fraud team|texts about unpaid parcels that lead to a call from "the bank"}. They say {your account is under attack and you must move your money to a safe account|they need the code you just received to stop a payment}.
{We will never do that.|It's always a scam.} Hang up, wait five minutes, and call the number on your card. Never share a one-time code, even with us. Never let anyone connect to your computer.
{Have you been caught out? Tell us at once; we're open 24 hours.|Forward strange emails to us and strange texts to 7726.} <More about staying safe>
= verify-real(+urgency)
{Action needed: please update your details|We need to check your details by $date|Please complete your annual review}
{By law we must check from time to time that what we know about you is right.|Your identity document on file has expired.} Please {sign in to the app and look for the banner "Review my details"|bring your ID to a branch}. {It takes about three minutes.|}
{If we don't hear from you by $date, we may have to restrict your account.|We sent a letter about this on $date2.} We are not including a link in this email, so that you can be sure it comes from us.
== insurance trade=insurer frame=company
= renewal
{Your {car|home|pet} insurance renews on $date|Renewal notice: policy $ref|It's time to renew}
Your policy {renews automatically|is coming up for renewal} on $date. {This year's price is $amount a year, or $round a month. Last year you paid $amount2.|}
{If nothing has changed, you don't need to do anything: we'll take the payment from the card ending $ending.|Please check that your mileage, address and drivers are still right.} <See your renewal>
= claim-update
{Update on your claim $ref|We've received your claim|Your claim has been settled}
{Thank you for sending the photos.|We have looked at your claim for the accident on $date.} {An assessor will visit you on $day between $time and $time2.|We've agreed to pay $big less your excess of $round. It will reach your bank account within five working days.}
If you need to add something, {reply to this email with your claim number in the subject line|upload it to <your claim page>}.
= eob
Your explanation of benefits is available
A claim was processed for a visit on $date. {This is not a bill.|You may owe $amount to the provider.} To protect your privacy we don't include health details in email. Sign in to your member account to see it.
== utility trade=utility frame=company
= bill
{Your {energy|water|electricity} bill is ready|Your $utility bill: $amount|Bill for $street}
{Your bill for $date to $date2 is $amount.|Here's your latest bill.} {We'll take it by direct debit on or just after $date.|Please pay by $date.}
Account number: $ref¶Usage: $last3 {kWh|units}¶Last period: $amount2
<{View my bill|Pay my bill|See my usage}>
= overdue(+urgency)
{Your bill is overdue|Final reminder: account $ref|Past due notice}
{Our records show that $amount is still unpaid|We have not received your payment of $amount}. {Please pay by $date to avoid a late fee.|If the balance is not paid by $date, your service may be disconnected.} 
{If you're struggling to pay, there are payment plans and grants. Call us on the number on your bill.|If you have paid in the last few days, please disregard this notice.} <Pay online>
= outage
Planned {power cut|water shut-off} at $street on $date
We need to work on the network in your area, so your {electricity|water} will be off on $date between $time and $time2. {We're sorry for the inconvenience.|You don't need to do anything, but switch off sensitive devices.} If someone at home relies on medical equipment, call us free on $phone.
= meter
{Time to read your meter|Please send us a meter reading}
{Your next bill is due soon. Send a reading by $date so that it isn't an estimate.|It takes a minute in the app or on our website.} <Submit reading>
== telecom trade=telco frame=company
= telco-bill
Your $telco bill is ready
{Amount due: $amount. We'll charge the card ending $ending on $date.|Your bill for this month is $amount, $fee more than last month because of calls outside your plan.} <See my bill>
= price
Changes to your {plan|monthly price}
From $date the price of your plan will go up by {3.9%|$fee a month}. {This is as described in your contract.|You can leave without paying a charge if you tell us within 30 days.} Nothing else about your service changes.
= simswap
We're moving your number to your new SIM
You asked us on $date to move your number ending $ending to a new SIM. {It will happen within two hours.|} If you did not ask for this, {dial 611 from your phone|call us at once on 150} or visit a shop.
== tax trade=utility frame=notice from="{Revenue Office|Tax Department|State Revenue Service} <no-reply@{mail.|}{revenue|taxes}-office.{example|gov.example}>"
= message
{You have a new message in your tax account|A new notice is available}
{There is a new {letter|notice} about your {self assessment|2024 return} in your online account|We have sent you a message about your tax account}. To read it, go to our website by typing the address yourself, and sign in. {For security reasons we never put links in emails about refunds.|}
= filed
{Your return was received|We have accepted your tax return}
Thank you for filing. Your return for {2023|2024|2025} was accepted on $date. Submission ID: $ref. {If you are due a refund, it normally takes 21 days. You do not have to give us your bank details again.|Tax due: $big, payable by $date2.}
= deadline(+urgency)
The deadline is {31 January|April 15|$date}
{You still have to send your return.|Our records show we have not received your tax return.} If you file late you may have to pay a penalty of {$round|100}. You can file online in your account. If you think you don't need to file, please let us know through the website.
`,
);
