// Scams that play the bank, or want into an account.
import { readSheet } from './template.ts';

export const SMS_SCAM_EN_BANK = readSheet(
  { name: 'sms-scam-en-bank', channel: 'sms', lang: 'en', side: 'scam' },
  `
== bank-link from="[{$bankId|$mobile|$short}]"
suspended(+urgency): $bank: {your account|your online access} has been {suspended|limited|restricted} {due to unusual activity|for security reasons}. {Verify|Restore access|Confirm your details} {now|here}: $bankLure
payee: {A new payee|New payee $first $last} was added to your account {at $time|today}. If this was NOT you, {visit|cancel here}: $bankLure
device: {A new device|An unrecognised device} {has signed in to|was paired with} your {$bank account|app} {from $city|}. {If this wasn't you|Not you?} {secure your account|remove it} at $bankLure
payment-stop(+urgency): {A payment of|Payment attempt} $big to $shop {is pending|will leave your account today}. {Stop this payment|To cancel|If you don't recognise it}: $bankLure
expired-kyc(+urgency): Your {KYC|details} {expired|are out of date}. Update {within 24 hours|by $day} {or your card will be blocked|to avoid closure}: $bankLure
polite: {Hello|Dear $first}, as part of our yearly review we kindly ask you to {check|confirm} the details we hold for you. It only takes two minutes: $bankLure {Thank you for banking with $bank.|Kind regards, $bank}
dear-customer(+knows-nothing,+urgency): Dear {customer|valued customer|client}, your {debit card|bank account} {is on hold|has been deactivated}. To {reactivate|unlock} {click|visit|tap} $lure
app-old: {Your $bank app is out of date|The security certificate on your app has expired} and will stop working {tomorrow|on $date}. {Install the new version|Upgrade}: $bankLure
new-card: Your {new card is ready|replacement card could not be sent}. {Confirm your postal address|Please pay the $fee postage} {at|here}: $bankLure
refund-bank(+prize-refund): {You were overcharged|We owe you a fee refund of} $amount. {Claim|Accept} your {refund|credit} {through|at} $bankLure
wallet: Your card was {added to|registered on} {a phone wallet|another phone}. {Undo|Not you? Remove} $bankLure
statement: {Your secure message|One unread message} from $bank: {open|read it at} $bankLure
locked-out: {ALERT!|Notice:} {3 failed|Several} login attempts. {We locked your account.|Profile locked.} {Unlock:|Regain access:} $bankLure
tax-form: {Before we can release|To receive} your interest of $amount we need {you to confirm your SSN|your details}. {Complete the form|Secure form}: $bankLure
chip: {From $date|Starting tomorrow} cards without {the new security setting|3D activation} {can't be used online|will be refused}. Activate yours: $bankLure
points-bank: $bank Rewards: your {4,820|12,300|$nn,400} points expire {today|on $date}. {Redeem|Exchange for gifts}: $bankLure
qr: {Your token has been desynchronised|Security key out of sync}. {Resync|Pair again} on $bankLure {before $time|}
short: {acct locked|card on hold}. {fix:|verify} $lure
bad-spelling(+urgency): Dear Costumer you {acount|accaunt} is {temporaly|temporary} block for {suspicius|un-usual} activty. {Kindly|Please} verifiy you information hear $lure {or acount will be close|to avoid terminate}

== bank-number from="[{$bankId|$mobile}]" flags=foreign-callback
call-fraud(+urgency): $bank: {a payment of|transaction of} $big to $shop {was attempted|is being processed}. If NOT you call {our fraud team|us} {now|immediately} on $mobile
call-free: {Did you just send $big to $first $last?|You requested a transfer of $big.} If you didn't, {ring|call} $phone {to stop it|and quote $ref}.
call-suspend: Your {debit|credit} card {is|has been} {suspended|frozen}. {Contact|Call} the security department at $phone {to reactivate|for assistance}.
yes-no-trap: {$bank Fraud Alert|FRAUD ALERT}: did you {attempt|authorize} a {payment app|instant} transfer of $big? Reply YES or NO. {A fraud specialist will call you shortly.|Then call $phone.}
reply-code(+asks-secret): $bank: to {decline|cancel} the transfer of $big reply with the {6-digit|verification} code we just sent you.
reply-card(+asks-secret): {For verification|To keep your card active} {reply with|text back} {the last 8 digits and expiry date|your card number and the 3 digits on the back}. $bank
reply-pin(+asks-secret): {SECURITY:|$bank:} {respond with your PIN|send your card PIN} to {unblock|release} the payment at $shop. 
agent-call(+asks-secret): {Our officer|Agent $last} will {ring|call} you in {5|10} minutes about fraud on your account. {Have your card and passcode ready.|Please keep your one-time codes to hand.} {Ref $ref|}
safe-account(+unusual-payment): {Fraudsters have your details.|Your account is compromised.} {Your money must be moved to the safe account we opened in your name:|Transfer your balance to your new protected account} sort code {00-00-00|12-34-56} acct {12345678|87654321}. {Do it before $time.|Ref SAFE$last3} 
safe-stay(+secrecy,+unusual-payment): This is $name from {$bank security|the fraud team}. While we secure your funds {don't speak to branch staff|please keep this confidential}, someone in the branch is {involved|under investigation}. {Reply READY.|I will call on a private line.}
courier-card(+asks-secret): {A courier|Our driver} will collect your {compromised|old} card today between $time and $time2. {Please cut it in half but leave the chip|Put it in an envelope with the PIN}. {$bank|Ref $ref}
callerid(+caller-id-proof): {I'm the one who just called.|This is $name from $bank.} Check the number on the back of your card, it's the one I'm calling from. Please {answer|pick up} so we can {stop the fraud|secure the account}.

== mfa from="[{$mobile|$appId|}]" flags=asks-secret
code-mistake: {Hey|Hi|Sorry}, I {accidentally sent|sent} {a|my} {6 digit|verification} code to your {number|phone} {by mistake|}. {Can you send it to me?|Could you please tell me what it is?} 
code-friend: {Hi|hey} it's $first, {I'm locked out of my account|I'm in a contest} and you're one of my trusted contacts. {You'll get a code, send it to me|what code did you get?} 
code-seller: I'm interested in the {bike|couch|phone} but {I've been scammed before|want to know you're real}. I sent you a code, {tell me the code|text it back} {so I know you're not a bot|}
code-support: $app support: {someone is trying to change your password|your account is being recovered}. To {stop|block} it, reply with the code you {just received|get next}.
push-fatigue: {IT helpdesk:|Hi, $name from IT.} {We're testing the login system|We see many login prompts on your account}. {Please tap Approve on the next one|Accept the request} {to stop them|so we can fix it}.
whats-code: {Your number is registered on a second phone.|} {Reply with the code|Forward the 6 digits} {we sent|from our last message} to {keep|deregister} your {chat|messenger} account. 
sim-swap(+urgency): {$telco: we received your request to move your number|Your SIM will be transferred} to {another network|a new SIM}. {If you didn't ask for it|To cancel} reply with your {account PIN|security code}.
sim-link: Your {eSIM|SIM card} {is being activated on a new device|expires today}. {Stop|Cancel}: $telcoLure

== account from="[{$appId|$mobile|$short}]"
stream: $stream: {your payment was declined|we couldn't renew your membership}. {Update your card|Renew} {to keep watching|within 24h}: $streamLure
stream-free: Your {subscription|membership} has {ended|expired}. {As a loyal viewer|} extend {90 days|one year} for free{: |, just confirm your card: }$streamLure
cloud: {Your cloud storage is full|Your photos will be deleted on $date}. {Get 50GB free|Upgrade now for $fee} $appLure
account-locked: Your $app {ID|account} has been {locked|disabled} because {we noticed unusual purchases|of a policy violation}. {Sign in to unlock|Appeal} $appLure
order-fake(+foreign-callback): Your order of {a phone|a laptop} for $big has been {placed|confirmed}. {Not you? Call $phone|If you did not order call customer care $phone}
order-link: {Thank you for your order!|Order $ref confirmed:} $big. {Cancel within 2 hours|View or cancel}: $lure
antivirus(+foreign-callback): Your {antivirus|computer protection} plan {renews today|was auto renewed} for $big. {To cancel and get a refund call|Questions or refund:} $phone
tech(+remote-access,+foreign-callback): {WARNING:|Security alert:} {viruses|spyware} {found on|detected on} your {phone|computer}. Do not {restart|shut down}. Call {certified support|our technicians} $phone
remote-app(+remote-access): To {receive your refund|fix your account} {download|install} the support app at $lure and {give us the 9 digit number|read us the code it shows}.
mailbox: {Mailbox full|Your email password expires today}. {Keep the same password|Keep access}: $lure
social-copyright: Your page {has been reported|will be unpublished} for copyright. {Object|Submit an appeal} within 24 hours: $appLure
points-telco: $telco: {you have|} {3,120|8,450} {reward points|bonus points} {expiring tonight|about to expire}. {Swap them for headphones|Redeem for a phone}: $telcoLure
bill-refund-telco(+prize-refund): You {paid your last bill twice|overpaid} by $amount. {Request your money back|Get refund}: $telcoLure
`,
);
