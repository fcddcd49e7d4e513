// What accounts, services and programs on the net write: codes, receipts, renewals, tickets, news.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_GENUINE_EN_ONLINE = readMailSheet(
  { name: 'email-genuine-en-online', lang: 'en', side: 'legit' },
  `
== code trade=app frame=notice
= signin-code
{$code6 is your verification code|Your sign-in code|Your $app code: $code6}
{Enter this code to sign in|Here is your one-time code|Use this code to finish signing in}:
$code6
{It expires in 10 minutes.|This code is good for 15 minutes and can be used once.} {Don't share it with anybody. Our staff will never ask for it.|If you did not try to sign in, somebody may know your password: change it from your settings.}
= magic-link
{Sign in to $app|Your magic link}
{Click the button below to sign in|You asked us to send you a link}. It works once, for the next 15 minutes. <Sign in to $app> {If you didn't ask for it, you can safely ignore this email.|}
= verify
{Confirm your email address|Please verify your email|One more step}
{Thanks for signing up!|Welcome to $app.} {Please confirm that this is your address.|Before you start, we need to check this address is yours.} <{Verify email|Confirm my address}> This link is good for 24 hours. If you did not create an account, no action is needed.
= reset
{Reset your password|Password reset request|You asked for a new password}
{We received a request to reset the password for your account|Somebody, hopefully you, asked for a new password}. <{Reset password|Choose a new password}>
{The link expires in one hour.|} {If you didn't ask for this, ignore this email, your password won't change.|Didn't request it? You don't have to do anything.}
= changed
{Your password was changed|Two-step verification is on|Your recovery email was changed}
This is to confirm that {the password of your $app account was changed on $date at $time|you turned on two-step verification}. {If you did this, fine.|} If you didn't, {reset your password at once and sign out of all devices|get in touch with support through the help pages}.
= signin-alert
{Security alert|New sign-in from $city|Suspicious sign-in prevented}
{We noticed a new sign-in to your account.|Someone just used your password to try to sign in. We stopped them.}
When: $date $time¶Device: {Linux laptop|phone|tablet}¶Near: $city
{If this was you, you can ignore this message. If not, we'll help you secure your account:|You should check what happened.} <{Check activity|Secure your account|Review devices}>
= breach
Important information about your account
On $date we learned that somebody had got into one of our systems. {Names, email addresses and encrypted passwords may have been copied; payment data was not.|} As a precaution we've {signed everybody out|reset passwords}. When you next visit the site you'll be asked for a new one. {Be careful with emails that claim to be from us and ask for passwords.|We are very sorry.}
= inactive(+urgency)
{Your account will be deleted on $date|We haven't seen you for a while}
You haven't signed in for {two years|18 months}. {To save space and protect your data|As our policy says}, we delete accounts nobody uses. {If you want to keep yours, sign in before then.|<Keep my account>} {Otherwise you don't need to do anything.|}
= storage
{You're running out of storage|Your storage is 90% full}
You've used {13.6|4.5} of {15|5} GB. When it is full you can't {send or receive mail|add files}. {Delete large files in <Storage>, or get more from $fee a month.|} <Manage storage>
== subscription trade=stream frame=company
= renewal
{Your subscription renews on $date|Upcoming renewal|Your yearly plan will renew soon}
{Just a heads-up:|This is a reminder that} your {Premium|Family|annual} plan renews automatically on $date for $amount, charged to your card ending $ending. {You don't need to do anything to carry on.|} You can change or cancel at any time in <your account>.
= failed(+urgency)
{We couldn't take your payment|Payment failed: please update your card|Action needed: your payment didn't go through}
{We tried to charge your card ending $ending for $amount, but it didn't work.|Your last payment was declined by your bank.} {We'll try again in three days.|Please update your payment details by $date to keep your plan.} {Often the card has just expired.|} <{Update payment method|Go to billing}>
= receipt
{Your receipt from $stream|Receipt #$last4-$last4|Payment received}
{Thanks for your payment.|Here is your receipt.} 
{Pro plan|Premium|Family plan} {monthly|yearly}¶Amount paid: $amount¶Date: $date¶Card: •••• $ending¶Invoice number: $ref
{The invoice is attached as PDF.|<Download invoice>} {If anything looks wrong, answer this email.|}
= trial
{Your free trial ends in 3 days|Your trial is ending}
{We hope you're enjoying it!|} On $date your trial turns into a paid plan at $amount a month. If you'd rather not continue, cancel before then and you won't be charged. <Manage plan>
= cancelled
{Your subscription has been cancelled|We're sorry to see you go}
You can keep watching until $date. After that you won't be charged again. {Changed your mind?|Why did you leave? Tell us in one click.} <{Restart|Give feedback}>
= new-shows
{New this week|$first, we think you'll like these|Because you watched...}
{A detective who hates rain. A baker with a secret.|Six new documentaries, two live concerts and one very odd dog.} {Watch them from $day.|} <Watch now> <Add to list>
== saas trade=app frame=notice
= shared-doc
{$first $last shared "{Budget 2026|Meeting notes|Holiday rota|Q3 plan}" with you|$first invited you to edit}
$first $last ($first.$last@$firmDomain) has {invited you to edit|shared} the following document: {Budget 2026.xlsx|Meeting notes|Floor plan}. {"Can you look at the second tab before $day?"|"As promised"|}
<Open> {This email grants access to this item without signing in. Only forward it to people you trust.|You need to sign in to see it.}
= comment
{[$app] $first mentioned you in a comment|New comment on "Homepage draft"}
$first $last wrote: "{@you can we use a lighter blue here?|I think this paragraph says the same thing twice.|Fine by me, ship it.}" <Reply> <View comment>
= esign
{Please sign: {lease agreement|NDA|offer letter}|$first $last sent you a document to sign}
$first $last from $firm has sent you {a lease agreement|an NDA|the order form} to review and sign. "{Here's the contract we talked about on $day.|Please sign by $date, thanks!}" <Review document>
= ticket
{[#$last4] We've received your request|Re: Ticket $last4|Your support case has been updated}
{Thanks for writing in. Your request has number $last4 and we'll answer within one working day.|$name replied:} {"The export should work again now. Could you try and tell me?"|"I've passed it to our engineers."|} {Please type your reply above this line.|}
= build
{[$app] Build #$last3 failed on main|Run failed: CI - main|Fixed: nightly}
{lint / test (24)|deploy-staging}: {failed after 3m 12s|passed in 4m}. Commit {a3f91c7|77be02d} "{Fix rounding of totals|Bump dependencies|Add retry to import}" by $first. <View run>
= issue
[{orbitkit|tinyqueue|paperjam}/core] {Crash when the list is empty|Support for dark mode} (#$last3)
$first$last3 {left a comment|opened an issue}: "{I can reproduce it on 4.2 with two workers. Here's a stack trace.|Would you take a pull request for it? I've a branch that works.|Closing, fixed in the last release.}" Reply to this email directly or <view it online>. You are receiving this because you were mentioned.
= api-key
{Your API key expires in 7 days|A personal access token was added to your account}
{The token "deploy" will expire on $date.|A token with scope read was created at $time.} {If you still need it, make a new one in Settings.|If it wasn't you, delete it and change your password.}
= domain-renew
Your domain {$firmDomain|renews soon}
Your domain $firmDomain {will renew automatically on $date for $amount|expires on $date}. {Auto-renewal is on, so nothing to do.|Renew it in your dashboard to avoid losing it.} The registrant's details we hold: $first $last, $city. {The law asks us to remind you once a year to check them.|}
= calendar
{Invitation: {Budget review|1:1|Parents' evening} @ $day $time|Updated: {planning|demo} moved to $time|Accepted: coffee}
$first $last has {invited you to|moved} an event.
When: $date, $time – $time2¶Where: {Room 3|video call|$street}¶Who: $first, $name, 4 others
Going? <Yes> <Maybe> <No>
= digest
{Your weekly digest|Trending in Allotments & Gardening|12 new posts in Woodworking}
{"Blight again - what do you use?" 24 replies|"Show us your workbench" 51 replies}¶{"First frost dates" 8 replies|"Is this oak?" 12 replies}¶"{Seed swap in $city|Selling my bandsaw}" 3 replies
<Read more> You get this once a week. <Change frequency>
= social
{$first $last wants to connect|You have 3 new followers|$first commented on your photo}
{I'd like to add you to my network.|"Lovely place! Where is it?"} {$first works at $firm.|} <View profile> <Accept>
== news trade=charity frame=company
= newsletter
{This week: five things worth reading|The $day letter|Issue $last3}
{It rained all week, so I read.|Hello again from a small desk in $city.} {A long piece about the people who repair lighthouses.|Why bread tastes better on day two.} {And a question from a reader: how do you say no?|} <Read online>
{If you like this letter, send it to a friend. If a friend sent it to you, <subscribe>.|} See you next week.
= charity-thanks
{Thank you for your gift|Your donation receipt|What your money did}
{Thank you for your gift of $round.|Because of people like you, 412 families had a hot meal this winter.} {This is your receipt for tax: no goods were given in return.|} <Read their stories>
= charity-appeal
{Will you help before $day?|The river is rising|Double your gift today}
{The floods in the valley have left hundreds of people without a home.|Winter is the hardest time for the animals in our care.} Our volunteers are there with blankets, food and boats. {A gift of $round buys a shelter kit.|Until $date every gift is matched by a donor.} <Give today> {You can also send a cheque to our office. Registered charity 1$code6.|}
= survey
{We'd love your opinion|3 minutes, $n questions|How did we do?}
{You recently called our support team.|You visited our $city branch on $date.} {How likely are you to recommend us, from 0 to 10?|Your answers are anonymous.} <Start the survey> {As thanks, you can enter a draw for one of ten $round vouchers.|}
= school(trade=school)
{Letter to parents: school trip|Reminder: inset day on $date|Week 6 bulletin}
{Year 4 will visit the science museum on $date. The cost is $amount; please pay on the school app by $date2. No child will miss out: talk to the office in confidence.|School will be closed to pupils on $date. We also remind you that we're a nut-free school.|Thank you to everybody who came to the fair. We raised $round for new books!}
{Please send a packed lunch and a coat.|} $name $last, head teacher
`,
);
