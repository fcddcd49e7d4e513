// Scams that want a password, a code or a card by a link.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_SCAM_EN_LOGIN = readMailSheet(
  { name: 'email-scam-en-login', lang: 'en', side: 'scam' },
  `
== bank-login trade=bank frame=company
= suspended(+urgency)
{Your account has been suspended|Account limited|Important: action required|Restricted access to your account}
{We have detected unusual activity on your account|Due to recent suspicious activity}, and {we have temporarily suspended it|access has been limited} for your protection.
To restore {full access|your account} you must {verify your information|confirm your identity} {within 24 hours|as soon as possible}. {Failure to do so will result in permanent closure.|Otherwise your account will be closed.}
<{Verify now|Restore my account|Confirm your identity|Log in to continue}>
= polite-update
{Please review your information|Annual account review|A few details need your attention}
{As part of our ongoing effort to keep your account safe, we ask you to review your details from time to time.|To serve you better we are updating our records.} {It only takes a few minutes, and you can do it when it suits you.|There is no rush, but we would be grateful if you could do it this week.}
<{Review my details|Update information|Continue to $TDomain}>
{Thank you for your understanding.|We appreciate your patience.}
= new-device(+urgency)
{New device sign-in|New login from $city|Was this you?}
{We noticed a sign-in to your online banking from a new device.|Your account was accessed at $time from an unknown device.}
Device: {phone|laptop}¶Location: {$city|Lagos|Kyiv|unknown}¶Time: $time
{If this was not you, secure your account immediately:|Don't recognise this? Cancel the sign-in here:} <{Not me|Secure my account|Cancel this login}> 
= transfer-stop(+urgency)
{Transfer of $big pending|Payment to $first $last|Your payment is being processed}
A payment of $big to $first $last {has been scheduled|will be sent today} from your account. {If you did not authorise it, cancel it before $time|If you don't recognise this payment, stop it now}. <{Cancel payment|Stop this transfer}> 
{Once sent it cannot be recalled.|}
= secure-message
{You have 1 new secure message|New document in your inbox|Important notice about your account}
{You have a new secure message regarding your account.|A new document has been added.} {To read it, sign in below.|For your security it can only be read after you have logged on.} <{Read message|View document|Sign in}>
= card-verify(+asks-secret)
{Your card is blocked|Confirm your card|Reactivate your debit card}
{Your card ending $ending has been deactivated|We could not renew your card} because {your details are incomplete|of a security upgrade}. To keep using it, {please enter your card number, expiry date, security code and PIN|confirm the full card number and the 3 digits on the back} {on the page below|at} <{$TDomain/card|Activate card}>.
= refund(+prize-refund)
{You have a refund of $amount|Fee refund|You've been overcharged}
{After a review of fees we found that you paid too much.|A refund of $amount is waiting for you.} {To receive it, choose the account to be credited and confirm your card.|Please complete the form so we can credit you.} <{Claim refund|Accept payment}>
= loan-approved
{Congratulations, your loan is approved|Your credit limit was increased to $big}
{You have been selected for|We're pleased to tell you that you qualify for} {a credit limit increase|a loan} of $big. {Sign in with your user ID and password to accept the offer.|To accept, validate your account.} <Accept offer> {Offer valid for 48 hours.|}
= terms-accept(+urgency)
Accept our new terms to keep your account
From $date we have new {terms of use|security rules (PSD3)}. {You have not accepted them yet.|Our records show you didn't confirm.} Accounts that have not accepted by $date2 {will be frozen|can no longer make payments}. <Accept terms>
= broken-english(+urgency)
{Account Notification!!|urgent !! Your Acount is Limit|Verify You Account}
We {are notice|has detect} some unusual activitys in you account, {so for security reason we have to lock it|and you're account is now been block}. {Kindly click link below and fill all informations for unlock|Please to update you informations immediatly}. {Failure of this will make lost of the account permanent.|If you ignore this mail you account will be suspend.}
<{CLICK HERE|Click Here To Update|VERIFY}>
= qr(+urgency)
{Security update: scan to activate|Renew your authentication|Activate the new app}
{To meet new rules we are replacing the security key of our app.|Your authenticator must be renewed by $date.} {Scan the QR code below with your phone to keep access.|Open the camera on your phone and scan the code in the attachment.} <{QR code|Scan me}>
== mailbox trade=firm frame=internal
= quota(+urgency)
{Mailbox quota exceeded|Your mailbox is 98% full|Storage limit reached|Email deactivation notice}
{Your mailbox has exceeded its storage limit|You've used 1.98 GB of 2 GB}. You {may not be able to send or receive new mail|will lose incoming messages} until you {re-validate your mailbox|upgrade your quota}.
<{Increase quota|Click here to validate|Upgrade now for free}> {If you do not act within 24 hours your mailbox will be deleted.|This service is free.}
= password-expires(+urgency)
{Your password expires today|Password expiration notice|Action required: keep your current password}
{The password for $first@$firmDomain expires today|Your email password is due to expire in 24 hours}. {You can keep using your current password.|To avoid being locked out, confirm it below.}
<{Keep my password|Keep same password|Continue with current password}>
= held
{You have 7 undelivered messages|Messages on hold|Incoming mail failure}
{7 incoming messages are pending|Some of your messages were blocked} because of a {sync error|server upgrade}. {Release them to your inbox or delete them.|They'll be deleted in 48 hours.}
Quarantine: {Payment advice|PO 44$last3|Re: contract}¶<{Release all|Review messages}>
= hr-portal
{Salary review 2026|Updated employee handbook|Bonus letter for $first|Q4 payroll adjustment}
{Please find your revised salary statement.|All employees must acknowledge the new handbook by $date.|HR has shared a confidential document with you.} {Sign in with your work email to view it.|Use your company login and password to open it.} <{View document|Open salary_review.pdf|Acknowledge}>
= mfa-reset
{Your two-factor authentication expires|MFA re-enrolment|Authenticator will be disabled}
{Company policy requires you to re-enrol your authenticator|Your two-factor set-up runs out today}. {Scan the QR code with your phone and log in to finish.|Use the link from your phone, not your computer.} <{Re-enrol|Set up MFA}> {It takes under a minute.|}
= it-migration
{Email migration|Webmail upgrade 2026|Important notice from IT Help Desk}
{We are moving all mailboxes to the new web mail.|The system administrator is upgrading our server.} {To be included, log in to the new portal with your old password before $date.|Fill in: user name, password, date of birth.} <{Migrate my mailbox|New portal}>
= voicemail
{New voice message (0:$nn)|You missed a call from $phone|VM received at $time}
{You have received a new voicemail.|Caller left you a message.}
From: {wireless caller|$phone}¶Length: 0:$nn¶<{Play message|Listen|Download audio}>
= fax
{Scanned document from printer|eFax: 3 pages received|Scan_$last4.pdf}
{A document was scanned and sent to you|You received a 3 page fax}. {Number of pages: 3|Resolution: 300 dpi} <{View|Open scanned document}> {You'll have to log in with your email to see it.|}
== cloud trade=app frame=notice
= shared-doc
{$first $last shared a file with you|"{Invoice|Contract|Remittance}_$last4" has been shared|Document shared: payment details}
{$first $last has shared a secure document with you|You've received a file}: {Remittance_$last4.pdf (220 KB)|Contract_final.pdf|Proposal 2026}. {Log in with your email provider to open it.|The file is protected, sign in with your email and password.} <{Open document|View file|Download}> {This link expires in 24 hours.|}
= esign
{Please sign: {settlement|agreement|invoice} $last4|Completed: document ready for signature}
{A document is waiting for your signature.|All parties have signed but you.} <{Review document|Review and sign}> {Do not share this email.|Security code: $code6}
= storage(+urgency)
{Your photos will be deleted|Your cloud storage is full|Last warning: storage}
{We couldn't renew your cloud storage.|Your payment method has expired.} Your photos and videos {will be deleted on $date|will be removed today}. {As a loyalty offer you can get 50 GB for a single payment of $fee.|Update your payment to keep them.} <{Keep my photos|Upgrade storage|Update payment}>
= locked(+urgency)
{Your $app ID has been locked|Account disabled|Your page will be unpublished}
{We've locked your account for security reasons.|Your page was reported for breaking our copyright rules.} {If you think this is a mistake, appeal within 24 hours.|To unlock it, check your identity.} <{Appeal|Unlock account|Request review}> {You will be asked to enter your password.|}
= signin-foreign
{Unusual sign-in activity|Someone has your password}
{We found something unusual about a recent sign-in.|A sign-in attempt was blocked.}
Country: {Russia|unknown}¶IP: 203.0.113.$nn¶Browser: unknown
{Please review your recent activity.|If it wasn't you, report the user.} <{Review activity|Report the user}>
== subscription trade=stream frame=company
= payment-failed(+urgency)
{Your membership is on hold|Payment declined|Update your payment details}
{We're having trouble with your current billing information|We couldn't authorise your payment for the next period}. {Your membership will be cancelled|We'll suspend your plan} unless you {update your details|enter your card again} {within 48 hours|today}.
<{Update account now|Restart membership|Update payment}> {We're here to help if you need it.|}
= free-extension
{Your subscription expired, extend it for free|A gift for loyal viewers}
{As part of our loyalty program you can extend for 90 days for free.|} {Just confirm your card; nothing will be charged.|After signing up you have to insert your credit card details for validation. We will not withdraw any amount.} <Extend for free>
== parcel trade=courier frame=company
= fee
{Your parcel is waiting|Delivery failed: fee required|Action needed: parcel $track}
{We tried to deliver your parcel $track but {no one was home|the address was incomplete}.|Your package is at our depot.} {To schedule a new delivery, pay $fee.|A fee of $fee is due before we can deliver it.} <{Schedule delivery|Pay and deliver|Confirm address}>
{If you don't act in 48 hours it goes back to the sender.|}
= customs
{Customs duty for your parcel|Your shipment is held at customs}
{Your item from abroad has arrived and|Your shipment $track} is held because {import duty of $fee has not been paid|papers are missing}. <{Pay customs fee|Release my parcel}> {You will be asked for your card.|Payment by card only.}
= polite-parcel
{About your delivery|We could not find your house}
{Sorry, our driver could not find your address.|There is a small problem with the house number.} Would you be so kind as to check it {when you've a moment|at your convenience}? <{Check address|Correct my address}> {A small redelivery cost of $fee applies.|}
= survey-prize(+prize-refund)
{You've been chosen|Your reward is ready|Claim your free tool set}
{Congratulations! You're one of 10 people chosen to get|Answer 3 short questions and receive} {a cordless drill|a brand new phone|a $round gift card}. {Pay only the shipping of $fee.|There are 2 left.} <{Claim now|Start survey}>
== tax trade=utility frame=notice from="{Revenue Service|Tax Refund Unit|Tax Office|Government Gateway} <{refund|no-reply|notice}@{$firmDomain|tax-refund-online.{com|info|example}|%free}>"
= tax-refund(+prize-refund,+authority)
{Tax refund notification|You're eligible for a tax rebate of $amount|Refund pending: $ref}
{After the last calculation of your fiscal activity we have determined that you are eligible to receive a tax refund of $amount.|You have an outstanding rebate of $amount for 2024/25.} {Please submit the request and allow 3-5 days.|Claim it before $date.} <{Claim my refund|Start claim}>
= owed(+urgency,+authority)
{Final notice: unpaid tax|Tax debt $ref|Legal action pending}
{Our records show that you owe $big|You didn't declare some of your income}. {Unless it's paid today, we'll send bailiffs|A warrant will be issued if you don't reply}. <{Pay now|View tax notice}>
= benefit(+authority)
{Cost of living payment|Your benefit needs to be confirmed|Heating support $round}
{You're entitled to a one-off payment of $round.|Your benefit payment is on hold.} {Apply by $date with your social security number and bank login.|Confirm your National Insurance number and card to get it.} <{Apply|Confirm}>
= toll(+authority,+urgency,trade=toll)
From: {$toll|Toll Services|Parking Enforcement} <{bill|notice}@{$tollLure|$firmDomain}>
{Unpaid toll invoice|Parking charge notice $plate}
{Your vehicle $plate has an unpaid toll of $fee|You have a parking fine of $round}. {Pay by $date to avoid a late fee of $round.|It rises to $round2 tomorrow and your registration may be suspended.} <{Pay invoice|View photo and pay}>
== business-login trade=app frame=business
= invoice-portal
{Invoice $ref|Overdue: $big|New purchase order}
{Please see the attached invoice for $big.|Kindly find our new purchase order.} {You need to log in with your email to see it.|It is in our secure viewer.} <{View invoice|Open PO}> {Please treat it as confidential.|Let me know once it's paid.}
= domain(+urgency)
{Your domain expires today|Final notice: $firmDomain|Renewal of your web site}
{Your domain $firmDomain expires today.|This is the last notice for $firmDomain.} {Failure to renew by $date may cause loss of your online presence.|Renew for $amount to avoid the site going down.} <{Renew domain|Pay renewal}>
= ad-account
{Your ads have been turned off|Business account restriction}
{We've turned off advertising on your page|Your business account breaks our rules}. {If you believe it is an error, file an appeal with your email, phone and password.|You've 12 hours to dispute it.} <{Request review|Submit appeal}>
= wallet(trade=crypto)
{Your wallet must be verified|New rules: verify your wallet|Withdrawal of $big requested}
{To comply with new regulations every wallet must be verified by $date.|A withdrawal was requested from a new device.} {Enter your 12-word recovery phrase to keep your funds.|Connect your wallet and confirm your recovery phrase.} <{Verify wallet|Cancel withdrawal}>
`,
);
