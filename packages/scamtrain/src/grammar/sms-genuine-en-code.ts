// One-time codes, of banks and of everybody else, with and without a warning; and the parcels that really come.
import { readSheet } from './template.ts';

export const SMS_GENUINE_EN_CODE = readSheet(
  { name: 'sms-genuine-en-code', channel: 'sms', lang: 'en', side: 'legit' },
  `
== bank-code from="[{$bankId|$short}]"
plain: $code is your $bank {code|passcode|one-time passcode}.
dont-share: $bank: your {one-time|security|verification} code is $code. {Don't share it with anyone|Never share this code}[, not even our staff].
payment: {Use|Enter} $code to {approve|authorise|confirm} your {payment|purchase} of $amount at $shop. {Don't give this code to anyone.|Only enter it on the shop's page.} [If this isn't you, call us.]
login: $code: your {sign-in|login} code for $bank {online banking|}. {It expires in $n minutes|Valid for $nn minutes}. {We will never call you to ask for it.|}
payee: Code $code {lets you|to} pay a new payee, $first $last, $big. If you are not {making this payment|setting this up} or someone on the phone told you to, STOP, it's a scam.
enroll: Your code to {add|set up} card *$last4 {to|in} your phone's wallet is $code. {Anyone with this code could spend your money, so never read it out.|}
pin-view: Enter $code in the app to see your PIN. {Our colleagues do not need this code.|Keep it to yourself.}
reset: You asked to {reset|change} your password. Code: $code. If you didn't {ask|request it}, {contact us on the number on your card|ignore this text, nothing has changed}.
call-you-made: You're on the phone with us and called the number on your card. {Read|Please read} this code to our colleague to confirm it's you: $code. If you did not call us, don't read it to anyone.
auto-fill: <#> {Your|} $bank code: $code FA+9qCX9VSu
at-format: {Your code is|Use} $code. ¶@$bankDomain #$code
increase: $bank: Code $code to raise your daily limit to $big. {Expires|Valid until} $time. Nobody from the bank will ask you for it.

== code from="[{$appId|$short|$mobile}]"
app-plain: {Your $app code is $code|$code is your $app code}{.|}
app-dont: $app: $code {is your verification code|}. {Don't share it.|Do not share this code with anyone.|}
app-g: G-$code6 is your {verification|account} code.
app-login: {Log in|Sign in} to $app with $code. {This code works once and expires in $nn minutes.|Didn't ask for it? You can ignore this.}
app-friend: [$app] $code. {Our team will never|We'll never} call or text to ask for this code. {If somebody says they sent it by mistake, they're trying to get into your account.|}
app-employees: Your $app security code is $code. $app employees will never ask for it{ by phone, email or text|}.
ride: Your {pickup|trip} PIN is {$last4|4 digits: $last4}. {Only tell your driver once you're next to the car.|Show it to the driver.}
locker: Your parcel is in the locker at $street. {Pick-up code|PIN}: $code6. You have $n days.
handover: {Give|Tell} the courier this code when you get your order: $last4. {Don't share it before you have the parcel.|}
ticket: Your {entry|door} code for {the flat|your stay} at $street is $last4#, from {3|4}pm.
gov-code: {Your|} sign-in code {for your tax account|for the patient portal} is $code. It expires {in 15 minutes|at $time}. 
work-code: {Use verification code|Verification code:} $code {for $firm authentication|to sign in to $firm}.
reset-app: Someone {asked to reset|requested a password reset for} your $app account. Code: $code. If it wasn't you, {do nothing|just delete this message}.
new-sign-in: {New login to $app from $city.|We saw a sign-in to your $app account in $city.} If it was you, great. If not, {open the app and sign out all devices|change your password in Settings}.

== delivery from="[{$courierId|$short|$mobile}]"
today: {Your parcel|Your $shop order|Parcel $track} {is out for delivery|will arrive today} {between $time and $time2|}. {Track: $courierUrl|Follow your driver at $courierUrl|}
tomorrow: $courier: we'll deliver your $shop {parcel|package} tomorrow. {Not in? Choose a neighbour or another day: $courierUrl|Change your delivery: $courierUrl}
delivered: {Delivered!|Your package has been delivered}{ at $time|} {and left in|to} {your porch|the front door|your safe place|reception|the mailbox}. {Photo: $courierUrl|}
missed: {Sorry we missed you|We called today but you were out}. {We'll try again tomorrow.|Your parcel is at the $city depot, ref $track; bring ID.} {Other options: $courierUrl|}
neighbour: Your parcel from $shop was left with {your neighbour|$last} at {no. $nn|number $n}. 
delayed: {Weather|A delay at our hub} means your parcel {$track|from $shop} will be {a day|$n days} late. {Sorry! No need to do anything.|We're sorry.} {$courierUrl|}
pickup: {Your order is ready for pickup|Ready to collect} at {$shop|our $street store}. {Bring your order number $ref.|Show this text.} {We'll hold it for $n days.|}
shipped: {Great news|Hi $first}, your $shop order $ref {has shipped|is on its way}. {Track it:|Tracking:} $courierUrl
driver: Hi, this is {$man|$name} your {delivery driver|courier}. {I'm outside|I'll be there in $nn min}, {which door is it?|could you open the gate?|please have someone at home.}
customs-real: Your parcel $track from abroad has {been cleared|cleared customs}. {Duty of $amount was charged to $shop.|Nothing to pay.} {Delivery on $day.|}
signature: A signature is {required|needed} for your delivery {tomorrow|on $day}. {An adult must be home.|} {Reschedule in the $courier app|Rearrange: $courierUrl}.
return: We've received your return for order $ref. {Refund of $amount in $n-$nn days.|Your refund goes back to your card in a few days.} 
furniture: $shop: your {sofa|washing machine|mattress} comes on $date between $time and $time2. {The crew will call 30 min before.|Please clear the hallway.} Reply {1|C} to confirm.
groceries: Your groceries arrive {between $time and $time2|in about $nn minutes}. {$n substitutions, see them at $shopUrl|No substitutions today.} 
import-pay-app: {Your parcel|Item $ref} needs a customs form. {Sign in to your account in our app or take this number to any post office.|Visit your local post office with ID.} We never ask for payment by text.
rate: How was your delivery {from $man|today}? {Rate it:|Tell us:} $courierUrl
`,
);
