// What banks and card issuers send of themselves: payments, balances, statements, cards, new devices.
import { readSheet } from './template.ts';

export const SMS_GENUINE_EN_BANK = readSheet(
  { name: 'sms-genuine-en-bank', channel: 'sms', lang: 'en', side: 'legit' },
  `
== bank-alert-payment from="[{$bankId|$short}]"
paid: $bank: {You spent|Purchase of|You've paid} $amount at $shop on $date [$time] [with card ending $last4]. [{Didn't make this?|Not you?} Call the number on {your card|the back of your card}.]
paid-short: $amount {spent at|charged at|to} $shop. {Card|Acct} *$last4. [Bal $big.]
paid-fragment: {$bank Alert|Acct alert}: $amount {debit card purchase|purchase|debit} from acct {ending|x}$last4 on $date at $shop
contactless: Contactless {payment|purchase} of $amount at $shop, $city, {today|just now} at $time. {Your remaining balance is|Available balance:} $big.
online: {Your|A} $bank card {ending in|*}$last4 was used for an online purchase of $amount at $shopDomain. If you made {this purchase|it}, {no action is needed|you don't need to do anything}. [Otherwise, call us using the number on your card.]
over-limit: {You asked us to let you know about|You set an alert for} purchases over $round. $amount was {authorised|authorized|approved} at $shop on $date. {Change alerts in the app.|Manage alerts at $bankUrl|Txt STOP to end alerts}
abroad: {Your card was used outside your home country|International purchase}: $amount at $shop, {Lisbon|Rome|Cancun|Toronto}. {Recognise it? Great, there's nothing to do.|If that was you, ignore this text.} [If not, freeze the card in the app.]
atm: $bank: {ATM withdrawal|Cash withdrawal} of $round on $date $time, {card|acct} ending $last4. [Msg&data rates may apply.] [Questions? Call the number on your card.]
pending-hold: A hold of $amount by {$hotel|a gas station|$shop} is pending on your card {ending|x}$last4. {The final amount may differ.|It will drop off within $n days if not used.}
refund: Good news: a refund of $amount from $shop has {posted|been credited} to your {card|account} ending $last4.
subscription: {Heads up|FYI}: $stream charged $amount to your card *$last4 today, {$fee more than last month|the same as last month}. [See all your subscriptions in the $bank app.]
declined-funds: $bank: your {payment|purchase} of $amount at $shop was declined {because there wasn't enough money in the account|due to insufficient funds}. [Move money in and try again.]
declined-pin: {We declined|Your card was declined for} a {cash machine|chip and PIN} payment of $amount because the wrong PIN was entered. You have {two|one} {tries|attempts} left.
declined-verify: A $amount payment at $shop {didn't go through|was stopped} because {the details entered didn't match|the expiry date was wrong}. Please check the card and try again.
declined-limit: Purchase of $big at $shop declined: it's over your daily limit of $round. You can raise the limit in {the app|Settings > Cards}.
recurring-fail: We couldn't collect $amount for $gym from your card *$last4 because the card has expired. {Update your card with them directly|You'll need to give them your new card}.

== bank-alert-transfer from="[{$bankId|$short}]"
transfer-out: $bank: {You sent|A transfer of} $big {to|was sent to} $first $last {on $date|today}. [Ref $ref.] [If you didn't do this, call the number on the back of your card.]
transfer-in: {You've received|$first $last sent you} $amount [via {instant transfer|bank transfer}]. {It's in your account now.|Your new balance is $big.}
direct-deposit: {Direct deposit|Payroll}: $big from {$firm|EMPLOYER PAYROLL} {posted to|is available in} acct x$last4 on $date.
paid-day: Payday! $big from $firm has landed in your $bank account.
new-payee: You {added|set up} $first $last as a new payee on $date. If this wasn't you, {call us on the number on your card straight away|lock your account in the app and call us}. 
transfer-scheduled: Your scheduled {payment|transfer} of $amount to {$utility|savings|$first} goes out {tomorrow|on $date}. {Make sure you have enough money by 6am.|To change it, open the app.}
transfer-held: We're {reviewing|checking} your transfer of $big to $first $last. This {can take up to|usually takes} $n hours. {We'll text you when it's done|You don't need to do anything}.
transfer-returned: Your payment of $amount to $first $last was returned ({account closed|wrong account number}). The money is back in your account.
wire-done: Wire transfer $ref for $big was completed on $date. Fee: $fee. [Thank you for banking with $bank.]
deposit-check: $bank: {Your mobile check deposit|Check deposit} of $amount was {received|accepted}. Funds {available|will be available} $date.
deposit-refused: We {can't|couldn't} accept the check you deposited on $date because {the signature is missing|the picture is blurred|it's older than six months}. Please {take it to a branch|try again in the app}.
direct-debit: A Direct Debit of $amount to $utility {will leave|is due from} your account on $date. {Reply HELP for more or STOP to end alerts|No need to reply}.
direct-debit-unpaid: We couldn't pay your $amount Direct Debit to $telco today. If you pay in $amount by 2.30pm we'll try again. [You won't be charged a fee.]

== bank-alert-balance from="[{$bankId|$short}]"
low: $bank {Alert|alert}: {Your|The} balance in {checking|current account|acct} ending $last4 is {below|under} $round. [Balance: $amount.]
balance-text: BAL: {Checking|Current} x$last4 $amount as of $time. {Savings x$ending2 $big.|}
overdrawn: Your account ending $last4 is overdrawn by $amount. {To avoid a fee, deposit by $time today.|Pay in before 11.45pm and you won't pay interest.}
overdraft-used: You're using your arranged overdraft. {You'll pay interest|It costs $fee a day} until the balance is back {above zero|in credit}. [Need help? Search "overdraft" in the app.]
weekly: Your weekly $bank summary: in $big, out $amount, balance $big2. {Have a great weekend!|}
fee: A monthly service fee of $fee was charged to account *$last4. {Keep a balance of $round to avoid it next month.|See $bankUrl for how to avoid it}
savings-goal: {Nice!|Well done!} You've {reached|hit} your savings goal of $round [for "{Holiday|New car|Rainy day}"].
roundup: This month your round-ups {added up to|moved} $amount into savings.

== bank-alert-bill from="[{$bankId|$short}]"
statement: Your {$bank|credit card} statement is ready. {Balance|You owe}: $big. Minimum payment: $round due $date. {View it in the app.|$bankUrl}
statement-quiet: {Your e-statement for acct|Statement for card} ending $last4 is now available {online|in online banking}. 
due-soon: $bank: {your credit card payment|payment} of $round is due {in $n days|on $date}. {If you've already paid, ignore this message.|Autopay is off.}
autopay: Autopay of $amount for your card ending in $last4 {is scheduled for|will be taken on} $date. [Reply STOP to opt out of payment reminders.]
overdue: {We haven't received|You missed} your {credit card|loan} payment of $amount due $date. {Please pay as soon as you can to avoid a late fee.|Please call us on the number on your statement, we can help.} 
overdue-firm: IMPORTANT: your account ending $last4 is {past due|$nn days past due}. Pay at least $amount {today|by $date} {in the app|through online banking} to avoid {further fees|it being reported to credit bureaus}. 
payment-received: {Thank you!|Thanks.} We've received your payment of $amount {to|for} card ending $last4 [on $date].
limit-up: {Good news: your|Your} credit limit {is now|has gone up to} $big. {You can turn this down in the app.|Nothing to do.}
limit-near: You've used $nn% of your credit limit on the card ending $last4. {Available credit|Left to spend}: $amount.
rate-change: We're changing the {interest rate|APR} on your {savings account|card} from $n.25% to $n2.75% from $date. {We've sent you a letter with the details|Details are in your secure messages}. 
terms: We've updated our {terms and conditions|account agreement}. {They take effect|The changes apply from} $date. Read them at $bankUrl. You don't need to do anything.
loan-approved: $first, your {loan|personal loan} application $ref has been approved. {Sign in the usual way to read and sign the agreement|We'll post the agreement to you}. 
mortgage: Your fixed mortgage rate ends on $date. {Have a look at new rates in the app|Book a call with an adviser at $bankUrl} {at least two weeks before|when you have a moment}.
`,
);
