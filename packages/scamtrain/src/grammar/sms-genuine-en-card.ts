// What issuers send about cards, devices, and about fraud itself: the messages that look most like a scam and are none.
import { readSheet } from './template.ts';

export const SMS_GENUINE_EN_CARD = readSheet(
  { name: 'sms-genuine-en-card', channel: 'sms', lang: 'en', side: 'legit' },
  `
== bank-alert-card from="[{$bankId|$short}]"
posted: Your new $bank {debit card|credit card} is {on its way|in the post}. {Allow|It should arrive within} $n working days. 
arrived-activate: {Has your new card arrived?|Got your card?} Activate it in the $bank app or at {any cash machine|an ATM} with your PIN. [Your old card {stops working|will stop working} on $date.]
activated: {Your card ending $last4 is now active|Card *$last4 activated}. {Happy spending!|If this wasn't you, call the number on the back of the card.}
expiring: Your card ending in $last4 expires {this month|at the end of $date}. We've sent a new one to your address; {no need to do anything|there's nothing for you to do}. {If you've moved, call us.|}
pin-posted: For your security your PIN {has been posted separately|comes in a separate letter}. {It takes {3|4|5}-7 days.|Please don't tell anyone your PIN, including us.}
pin-changed: Your PIN for card *$last4 was changed {today|on $date at $time}. {Not you? Call us right away on the number on your card.|If you did this, ignore this message.}
pin-reminder: You asked to see your PIN in the app at $time. If that was not you, freeze your card in the app {now|straight away} and call us.
frozen-by-you: You've {frozen|locked} your card ending $last4. {You can unfreeze it any time in the app.|To unlock it go to Cards in the app.}
unfrozen: Card *$last4 is unfrozen and ready to use.
locked-tries: Your online banking is locked {after too many wrong passwords|because the password was entered wrongly three times}. {To unlock it, visit a branch or call the number on your card.|You can reset it in the app in a few minutes.}
lost-reported: {We've cancelled|You reported} your card ending $last4 {as you reported it lost|lost on $date}. A new card {will reach you in|is coming within} $n working days. [Your PIN stays the same.]
replaced-merchant: {A shop where you used your card had a data breach.|We think your card details may have been copied.} To be safe we've {cancelled card *$last4|sent you a new card} and a new one is in the post. You don't need to call us.
wallet-added: Your card *$last4 was added to {a phone wallet|a digital wallet} on {$first's phone|a new phone} {on $date|at $time}. If you didn't do this, call the number on the back of your card.
virtual: Your virtual card for $shop {is ready|was created}. See the details in the app. 
travel: {Going away?|Travel notice set}: {we've noted your trip to|you've told us you'll be in} {Spain|Mexico|Italy|Canada} from $date to $date2. You can use your card {as usual|without calling us}. 
collect: Your {new card|debit card} is {ready to collect|waiting for you} at our $city branch. Bring photo ID. [Open 9.30-4.30 Mon-Fri.]
address: {Your address was changed|We've updated your address} as you asked {on $date|in branch today}. If you did not ask for this, call the number on your card.
phone-changed: {You've changed your mobile number with us|The phone number on your $bank profile was updated}. If that's right, {ignore this|no further action}. If not, call us now using the number on the back of your card.
email-changed: $bank: the email on your profile was changed {to j***@mail.example|}on $date. Didn't do it? Call the number on your card {right away|now}.

== bank-alert-device from="[{$bankId|$short}]"
new-device: {New sign-in|We noticed a sign-in} to your $bank account from a new {device|phone|browser} {near $city|at $time}. If this was you, {you can ignore this|no action needed}. If not, {change your password in the app|call the number on your card}.
new-phone: {Your $bank app was set up on a new phone|The app has been registered on a new device} on $date. Wasn't you? {Call us immediately|Call straight away} on the number on your card.
password-changed: Your {password|passcode} was changed at $time. {Not you?|If you didn't do this} contact us through the number on {your statement|the back of your card}.
username: {You requested your user ID|Your username reminder}: go back to the screen where you started to see it. We never send {user names|it} by text.
biometrics: Face unlock was turned on for the $bank app {on your phone|}. You can turn it off in Settings.
paperless: You're all set with paperless. {Changed your mind?|} Switch back in Settings > {Documents|Statements}.
alerts-on: You're now {signed up for|enrolled in} $bank alerts. {Msg frequency varies.|~$n msgs/mo.} Reply STOP to cancel, HELP for help. 
stop-reply: $bank: You have {unsubscribed|opted out} and will receive no further {messages|alerts}. {Reply START to resubscribe.|Call the number on your card for help.}

== bank-alert-fraud from="[{$bankId|$short}]"
yes-no: $bank Fraud {Alert|Prevention}: Did you {try to make|attempt} a $amount purchase at $shop with card *$last4? Reply YES or NO. [{Msg&DataRatesMayApply|Reply STOP to opt out}]
yes-no-free: FREE MSG {$bank|$bankId} {Fraud Dept|fraud team}: suspicious $amount charge on acct {*|ending}$last4 at $shop. If authorized reply Y, otherwise N. To opt out reply STOP
yes-no-1-2: {Did you use|We need to check that you used} your card ending $last4 {at|to pay} $shop for $amount {on $date|today}? Text 1 for YES or 2 for NO. {This text is free.|}
yes-thanks: Thank you{ for confirming|}. {Your card is ready to use|You can try the payment again}. [We'll never ask you for a passcode or PIN.]
no-thanks: Thanks for letting us know. We've {blocked|closed} card *$last4 and {will send|you'll get} a new one in {3|4|5}-7 days. {You won't pay for this charge.|We'll refund anything you didn't make.}
declined-suspect: We stopped a payment of $amount at $shop as it {looked unusual|isn't like your normal spending}. If it was you, approve it in the app and try again. {If not, you don't need to do anything, the money hasn't left your account.|}
blocked-card: {For your protection|To keep you safe} we've put a {temporary|} block on your card ending $last4 {after unusual activity|following a suspicious payment}. {Please call the number on the back of your card.|Sign in to the app to check your recent payments.}
call-us: $bank: we need to speak to you about {recent activity|a payment} on your card ending $last4. Please call us on the number on the back of your card, lines are open 24 hours. 
call-coming: {We'll call you|Someone from our disputes team will call you} {on $day|today} between $time and $time2 {about case $ref|about your claim}. {We won't ask for passwords, codes or your PIN.|If unsure, hang up and call the number on your card.}
dispute-open: Your dispute {of|for} $amount at $shop has been {received|opened}. {Case|Ref} $ref. {We'll update you within $nn days.|} 
dispute-credit: {Provisional|Temporary} credit of $amount for dispute $ref {was added to|is now on} your account. We'll let you know when {the shop has answered|we've finished}.
dispute-docs: We need more information for {your dispute|case} $ref. {Upload the receipt in the app under Disputes|Bring or post us a copy of the receipt} by $date.
dispute-closed: {Case $ref is closed|Your dispute was resolved} in your favor. {The credit of $amount is now permanent.|You keep the $amount.} 
dispute-lost: We've looked into your claim about $shop and can't refund the $amount. {A letter with the reasons|Our reply} is in your secure inbox. 
warning-safe: $bank will NEVER {call|ring} you and ask you to move money to {a safe account|another account}. {If somebody does, hang up and call 159.|If you get a call like that, it's a scam.}
warning-code: Reminder: {we never ask for|nobody from $bank will ask for} your passcode{, PIN or password|}. {Don't share it, even with someone who says they're from us.|Hang up on anyone who does.}
warning-parcel: Scam watch: fake texts about missed parcels are going round{ this week|}. Don't {tap the link|enter card details}. Forward them to 7726{ for free|}.
warning-pressure: {Take five.|Stop and think.} Criminals {pressure|rush} people into paying. A real {bank|police officer} will never {mind you hanging up|ask for your card}. $bankUrl
warning-payee: {Are you sure?|One check before you pay}: the name you gave doesn't match the account. If someone told you to make this payment, it could be a scam. {Your payment is on hold in the app.|}
warning-crypto: You're about to send $big to a crypto {platform|exchange} for the first time. {Investment scams are common.|Once it's gone we may not get it back.} We'll hold the payment until $time so you can think about it.

== bank-service from="[{$bankId|$short}]"
branch: {Reminder|Hi $first}: your appointment with {$name|a banker} at the $city branch is on $date at $time. {Please bring photo ID|Reply C to confirm or R to reschedule}.
branch-closed: {Our|Your} $city branch will be closed on {$date|$day} for {a bank holiday|repairs}. {Cash machines are open as usual|Use any post office to pay in cash}.
maintenance: {Planned maintenance|We're doing some work}: the app and online banking {won't be available|will be down} from $time on {Saturday|Sunday} to $time2. Cards work as normal. 
outage: Some {people|of you} can't {log in|see payments} at the moment. {We're working on it, sorry.|We're sorry and are fixing it.} Your money is safe. Updates: $bankUrl
survey: How did we do on {$date|your call today}? {Reply 0-10, 10 is best.|Tell us: $bankUrl} [Your answer is anonymous.]
welcome: Welcome to $bank, $first! Your account is open. {Next: download our app from your phone's store.|Sort code and account number are in the app.}
kyc: {We need to check that your details are up to date.|It's time for your yearly details check.} Next time you {log in|open the app}, we'll ask you a few questions. {No links here, on purpose.|We will not ask for your PIN.}
documents: Your application {$ref|for a joint account} is missing {a payslip|proof of address}. {Drop it in at any branch|Upload it when you next sign in at $bankDomain}.
callback: {We tried to call you about your application|Sorry we missed you}. {We'll try again tomorrow.|When you're free, call the number on our website.} {Ref $ref|}
rewards: You have $nn00 points{ on your $bank card|}. {Use them for|That's worth} $amount {at checkout|as statement credit} in the app.
chat-rep: $bank: {a specialist has replied|you have a new message} in your secure inbox. Sign in {the way you usually do|to the app} to read it.
`,
);
