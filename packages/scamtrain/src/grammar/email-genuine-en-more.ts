// Genuine mail that is easily taken for a scam: warnings, changes of details, failed payments, things to confirm; and longer mail.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_GENUINE_EN_MORE = readMailSheet(
  { name: 'email-genuine-en-more', lang: 'en', side: 'legit' },
  `
== warning trade=bank frame=company
= holiday-scams
{Shop safely this holiday|Five scams to watch for this season|Don't let scammers spoil your trip}
{Scammers are busy at this time of year, so here are a few things to look out for.|More people shop online now, and criminals know it.}
- Fake shops: {if a price looks too good to be true, it is|look for a street address and reviews elsewhere}.¶- Parcel texts that ask for a small fee.¶- "Hi Mum" messages from a new number that ask for money: ring the old number first.¶- Sellers who want to be paid with gift cards, crypto or by transfer to a friend.
{If you think you've been tricked, call us on the number on your card, day or night.|We'd rather you called us ten times for nothing than once too late.}
= impersonation
{How to know it's really us|Is it really $bank calling?|Criminals are pretending to be us}
Some of our members got calls and emails from people who pretend to work here. They may know your name and address and the caller's number may look like ours. {They may ask you to read out a passcode, to download an app, to move money or to hand your card to a courier.|They say your account is blocked and send a link to "verify" it.}
We'll never ask for your PIN, full password or one-time passcode. We'll never ask you to move money to a "safe" account or send anybody to collect your card. {In the app you can see whether it's us on the line.|If a caller does, hang up and dial the number on your card.} Forward suspicious emails to report@$bankDomain.
= data-breach-other
A data breach at another company may affect you
You may have read that {a shop|a travel company} was hacked. Our own systems were not touched, but your card ending $ending may have been used there, so {we're sending you a new one as a precaution|please keep an eye on your statement}. {You can go on using the old one until the new one arrives.|You don't need to call us.} Criminals may use the news to send fake emails. Don't click on links in them.
= investment-scam
{Think twice before you invest|If it sounds too good to be true}
Adverts with famous faces promise high returns without risk; a "broker" then asks you to install a program and send crypto. {Last year our members lost $huge this way.|It is one of the cruellest frauds we see.} Check the firm on the supervisor's list, take your time and talk it over with somebody you trust. {No honest firm will rush you, or tell you to lie to your bank.|}
= phish-training(trade=firm)
{Security tip of the month|October is cyber security month|You passed our phishing test}
From: {Information Security|IT Security} <security@$firmDomain>
{Last week we sent a harmless test email that said a parcel was waiting. 12% of us clicked.|This month's topic: emails that look like they come from the boss.} {If your manager asks for gift cards or a changed account by email, walk over or phone before you do anything.|Look at the address, not the name; and never approve a sign-in you didn't start.} Report doubtful mail with the button in the toolbar. {Nobody is ever blamed for asking.|}
= tenant-warning(trade=firm)
Beware of fake rental adverts
We've seen adverts that copy our photos and ask for a deposit before viewing. We never take money before you've seen a flat and signed. {All our homes are listed on our own site, and our staff carry a badge.|} If in doubt call the office on $phone.
= lottery-warning
{You can't win a lottery you didn't enter|Fraud watch: prizes and inheritances|Did someone leave you a fortune?}
{A letter or email says that you have won money, or that a stranger left you an inheritance. To get it you first have to pay a fee.|"Congratulations, you have won!" is how many frauds begin.} {The prize doesn't exist, and each fee is followed by another.|Real prizes cost nothing.} Never send money or a copy of your ID to somebody you don't know, {however kind they sound|and tell us if you already have}.
= romance-warning
{When love asks for money|Romance scams: what to look for}
{They're charming, far away, and something always keeps them from meeting you.|It starts with a kind message and ends with a request for gift cards, crypto or a transfer.} {A sick child, a stuck parcel, a ticket: the story changes, the request stays.|They ask you not to tell your family or your bank.} Talk to somebody you trust before you send anything. {Nobody at $bank will judge you.|}
= invoice-warning(trade=firm)
{Fraud alert for our clients|Please read: fake invoices in our name|Our bank details have not changed}
{Somebody is sending emails in our name that say our bank account has changed and ask for urgent payment by wire.|A client got a false invoice that looks just like ours.} These are not from us. Our account is the same as ever. {If you get such an email, don't pay, and call $first on the number you know.|Please check every change by phone.} {We're sorry for the worry.|}
= tax-warning(trade=utility)
{Watch out for fake tax refund emails|Scam warning}
{At this time of year criminals send emails and texts that promise a refund or threaten arrest.|} We never offer refunds by email, never ask for card details and never threaten to arrest you on the phone. {Delete such messages, or forward them to us.|If you gave them your card, call your bank at once.}
== changes trade=bank frame=notice
= email-changed
{Your email address was changed|You updated your contact details|Confirmation of your request}
On $date we changed the {email address|mobile number} that we hold for you{, from one ending in $last3 to one ending in $ending|}. {We're writing to both the old and the new address.|} {If you asked for this, thank you; you can file this message.|If that's right, there is no more to do.} {If not, please ring the number on the back of your card as soon as you can, so that we can put it back and make your account safe.|}
= password-changed
{Password changed|Your passcode was reset}
You {changed your password|chose a new passcode} at $time on $date. {You'll need it the next time you sign in.|Other devices have been signed out.} Wasn't you? {Freeze your card in the app and call the number on it.|Call us now on the number on your card.}
= wallet-added
{Your card was added to a phone|Card added to a digital wallet}
Your card ending $ending can now be used to pay with {a phone|a watch} called "{$first's phone|My watch}". {If you added it, enjoy, there's nothing else to do.|} If you did not, {remove it in the app under Cards|call the number on your card} straight away.
= card-replaced
{We're replacing your card|A new card is coming|We've cancelled your card ending $ending}
{You told us that your card is lost|We saw a payment you didn't recognise}, so we've cancelled it. A new card with a new number will be with you by $date. {Regular payments that use the old number may fail; please give the companies the new one.|Your PIN is the same.} {In the meantime you can use the virtual card in the app.|You can withdraw cash at a branch with ID.}
= dispute
{We're looking into your dispute|Update on case $ref|Temporary credit of $amount}
{Thank you for telling us about the payment of $amount to $shop.|We've credited $amount to your account while we look into it.} {It may take up to 45 days. If the shop shows that the charge was right, we'll take the credit back and let you know first.|We've asked the shop for its records.} {You needn't do anything now. If we need a document, we'll ask in your secure inbox.|}
= limit
{Your credit limit is changing|Your transfer limit was raised}
{As you asked, we've raised your daily transfer limit to $big until $date.|From $date your credit limit will be $big. You don't have to accept it: turn it down in the app.} {If you didn't ask for it, call the number on your card.|}
= hold
{We've paused a payment|Your payment needs a quick check}
We've paused your payment of $big to $first $last while we make sure that it's safe. {Somebody from our payments team may ring you; they'll never ask for codes or your password, and you may hang up and call back on the number on your card.|Open the app, read the warning, and choose Continue or Cancel.} {If anybody told you what to say to us, please cancel.|}
= statement-letter
{An important letter is in your inbox|New message in online banking}
We've put a letter about {your interest rate|your account fees|changes to your overdraft} in your online inbox. Please sign in as usual to read it. {You get this email because you chose paperless letters.|We no longer put links to sign in in our emails, so that fakes are easier to spot.}
== billing trade=stream frame=company
= card-expired
{Your card is about to expire|The card we have for you has expired|Please update your payment card}
The card that you use to pay for your plan ({ending $ending|•••• $ending}) expires {this month|at the end of $date}. {To avoid a break, add a new one in your account under Billing before $date2.|Banks often send us the new number by themselves; if yours did, you can ignore this.} <{Update card|Go to billing|Billing settings}> 
= last-try(+urgency)
{Last attempt to charge your card|Your plan will be paused on $date|We still can't take your payment}
We've tried {three times|twice} to charge $amount for your {plan|membership}, and your bank says no. {On $date we'll pause your account; your lists and settings are kept for six months.|We'll try one last time on $date.} {You can pay with another card, or through your phone bill.|} <{Pay now|Fix payment}> {Questions? Just answer this email, a person will read it.|}
= price-up
{A change to your monthly price|Your price is going up}
From your next bill after $date, your plan will cost $amount a month instead of $amount2. {We haven't changed it in three years; the money pays for new shows and better apps.|} {If you'd like to stay, you don't need to do anything. If not, cancel any time in your account.|}
= invoice-saas(trade=app)
{Invoice $ref from $app|Your $app invoice is available}
{Your invoice for the period $date to $date2 is attached.|Thanks for your business!}
{Seats|Users}: $n x $amount¶{Storage|Extra runs}: $fee¶Total: $big¶{Paid with card ending $ending|Due on $date, by transfer to the account on the invoice}
{To change who gets these invoices, go to <Billing settings>.|You can find all your invoices <here>.}
== confirm trade=app frame=company
= new-terms
{We've updated our terms|Changes to our privacy policy}
{We've rewritten our terms of service to make them shorter and clearer. They apply from $date.|From $date we will keep your data for a shorter time and explain better who we share it with.} {If you keep using $app after that, you agree to them.|You don't need to do anything.} <Read the changes> 
= data-export
{Your data is ready to download|We've received your request to delete your account}
{The copy of your data that you asked for on $date is ready. The link works for seven days. <Download>|You asked us to delete your account. It'll be gone in 30 days; sign in before then if you change your mind.} {If you did not ask for this, please change your password.|}
= team-invite
{$first invited you to {Design|Marketing} on $app|Join $first's team}
$first $last ($first.$last@$firmDomain) has invited you to use $app with them in a workspace called "{Design|Allotment club|Year 5 parents}". <{Accept invitation|Join}> {The invitation is good for a week. If you don't know $first, ignore it.|}
= marketplace(trade=market)
{You've sold your {lamp|bicycle}!|New message about your advert|Your payout is on its way}
{Well done! Pack it well and hand it in by $date with the label in the app.|$first asks: "Is it still available? I could pick it up on $day."} {We'll pay you $amount two days after it has arrived.|} Keep chats and payments on our site: {if a buyer asks you to use another app or for your card number, report them|that way you are covered}.
= crypto-report(trade=crypto)
{Your yearly tax report is ready|Withdrawal completed|New address added to your list}
{Your report for 2024 is in your account under Documents.|You withdrew $round to the address that you confirmed by email and app.} {If it wasn't you, lock your account from the app at once.|} We'll never ask for your recovery phrase or offer to double anything.
= benefits-office(trade=utility)
{Your application was received|A decision on your claim|Your appointment at the job centre}
From: {Benefits Office|City Council|Housing Office} <no-reply@{city-services|benefits-office}.example>
{We've received your application for help with housing costs on $date. A decision takes up to six weeks.|A letter with the decision has been posted to you.} {Please bring your last three payslips and ID to your appointment on $date.|You don't need to contact us unless something changes.} {We never charge for applications.|}
= passport(trade=utility)
From: {Passport Office|Vehicle Licensing} <updates@{passport-service|vehicle-licensing}.example>
{Your passport application|Your vehicle tax is due|Your licence renewal}
{Your application $ref has been approved. Your passport will arrive by courier within five days.|Tax for $plate runs out on $date. Renew on our website or at a post office with the letter we sent you.} {Beware of other websites that charge a fee.|Please don't reply to this email.}
== longer trade=firm frame=business from="$name $last <$name.$last@$firmDomain>"
= proposal
{Proposal for the {website|audit|workshop}|Next steps|Following up on $day}
{It was a pleasure to meet you and the team.|Thank you for taking the time on $day.} I've put together what we would do, in three steps: first we talk to five of your people about how they work today; then we write a short plan; and in the third month we build and test it together. {The whole would cost $big, a third at the start and the rest when you're happy.|We'd bill by the day, not more than $big in all.}
{I've attached the outline and two references, who are happy to be called.|If you'd like changes, send me a note; nothing is carved in stone.} {Would a call on $date at $time suit you?|I'm away from $date, so it'd be good to hear before then, but there's no pressure.}
= payment-query
{Query on invoice $ref|Your remittance|Statement of account}
{We've received a payment of $big without a reference. Could you tell me which invoice it's for?|Your remittance for $date was $amount short; I think the credit note was used twice.} {I've attached our statement.|The list is below.} {No rush, end of the month is fine.|} 
= supplier-intro
{Our new catalogue|Introduction|We've a new account manager}
{I'm taking over from $first, who's retiring after thirty years, and would like to say hello.|Our new catalogue is out.} {We've made pallets, crates and boxes in $city since 1974.|} {If you're passing, come and see the workshop. There's coffee.|I'll give you a ring next week to see whether there's anything you need.}
= wire-confirmed
{Payment sent today|Remittance advice $ref}
{We've paid|As agreed by phone, we've sent} $big to your account ending $ending for invoice $ref{, less the 2% discount|}. {It should be with you tomorrow.|Please let me know when it has arrived.} The advice is attached.
= accounts-check
{Checking your bank details|New supplier form}
{Before our first payment I'll call you on the number on your website to check the account on your form.|You've asked us to pay into a different account. Our rule is that we phone first; when's a good time?} {We do that with everybody since a supplier was hacked.|It takes two minutes.} 
= volunteer(trade=charity)
{Rota for the food bank|Thank you, volunteers}
{Here's the rota for next month. If you can't do your slot, swap with someone and tell me.|We packed 230 boxes on $day. You are stars.} {We're short of tinned fruit and long of pasta.|The van needs a driver on $date.} {Tea afterwards as ever.|}
`,
);
