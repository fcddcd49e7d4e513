// What employers, colleagues, suppliers, neighbours and friends write.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_GENUINE_EN_WORK = readMailSheet(
  { name: 'email-genuine-en-work', lang: 'en', side: 'legit' },
  `
== internal trade=firm frame=internal from="{$name $last|HR|IT Service Desk|People Team|Payroll} <{hr|it|people|servicedesk|payroll|$name.$last}@$firmDomain>"
= password-expiry
{Your password expires in 5 days|Password reminder|Action: change your password by $date}
{Your network password will expire on $date.|Our systems show that your password is about to expire.} {Please change it before then: press Ctrl+Alt+Del on your work laptop and choose Change a password.|To change it, go to the intranet > IT > Password.} {If you're off site, connect to the VPN first.|}
IT will never ask you for your password, by mail or on the phone. {If you get stuck, call the service desk on extension $last4.|}
= maintenance
{Planned maintenance on Saturday|Email will be unavailable $day night|VPN upgrade}
{We're moving the mail server|We will upgrade the VPN|The file share will be read-only} on $date from $time to $time2. {You don't need to do anything.|Please save your work and log off before then.} {Your mailbox keeps its size and address.|} If something doesn't work on the day after, tell us.
= phishing-warning
Warning: phishing emails {about payroll|with QR codes} going round
Some of you have received an email that says {your mailbox is full|there's a bonus document to sign} and asks you to {scan a code|log in}. It's not from us. Don't click; use the Report button and delete it. If you did type in your password, call extension $last4 now, no one will be cross.
= payslip
{Your payslip is available|Payslip for {May|October} is ready}
Your payslip for this month is now in the HR portal. {Pay day is $date.|The overtime for last month is included.} Please check your tax code and hours. {To see it, log in from the intranet as usual.|<Open HR portal>} 
= bank-details-hr
{Confirmation: your bank details were changed|Payroll change received}
We have changed the account for your pay as you asked in the portal on $date. It applies from the next pay run. {As always we phoned you to confirm.|If you did not ask for this, call payroll at extension $last4 today.}
= benefits
{Open enrollment ends $day|Benefits: choose by $date|Pension contribution changes}
{Open enrollment runs until $date.|From April the employer contribution goes up by 1%.} {If you don't choose, last year's plan carries on.|} {There's a drop-in session at $time in the canteen, and a recording afterwards.|} <Compare plans>
= policy
{Please read: updated travel policy|Mandatory training due $date|New expense rules}
{The travel policy has changed: book trains through the tool, not by card.|Your yearly security training is due by $date. It takes 25 minutes.} {Please confirm that you have read it in the learning portal.|You'll get a reminder if it's still open.}
= leave
Re: leave {request|in August}
{Approved, enjoy the break!|Fine with me, but please agree with $first about the week of the launch.} {Remember to set your out of office.|You've $nn hours left this year.}
= announcement
{Welcome $first!|New starters|Office move update|Town hall on $day}
{Please welcome $first $last, who joins as a data analyst.|We move to the third floor on $date. Boxes are by the lifts.|Town hall at $time: results, questions, cake.} {Say hello when you see ‹him/her›.|Bring your questions.}
= gift-collection
Collection for $first's leaving present
$first is leaving us on $date after nine years. If you'd like to chip in for a present, the envelope is at reception, any amount is welcome. {We thought of a voucher for the garden centre.|} Please sign the card too, and don't tell ‹him/her›!
== business trade=firm frame=business from="$name $last <$name.$last@$firmDomain>"
= quote
{Quote $ref|Our offer for {the roof|12 chairs|the website}|Re: enquiry}
{Thank you for your enquiry.|It was good to talk on $day.} {Please find our quote attached|As discussed, here is the price}: $big plus VAT, including delivery. It's valid for 30 days. {We could start in the week of $date.|Lead time is four weeks.} Let me know if you've questions.
= invoice
{Invoice $ref|Invoice for {May|September}|$firm invoice attached}
{Please find attached|Attached is} our invoice $ref for $big {for the work on $street|for consulting in the last month}. Payment terms are {14|30} days. {Our bank details are unchanged and are on the invoice.|You can pay by transfer or card: <pay online>.} 
= invoice-chase
{Overdue invoice $ref|Friendly reminder: invoice $ref}
{I'm just following up on|Our records show that} invoice $ref for $big{, which was due on $date| is still open}. {Could you let me know when we can expect payment?|Perhaps it slipped through; I've attached a copy.} If it's been paid, please ignore this.
= bank-change
Change of our bank details from $date
{We are moving to another bank.|As announced in our letter of $date2,} from $date please pay our invoices to the account on the enclosed letter. {Please do not change anything on the strength of this email alone: call your usual contact on the number you have for us and check.|We'll phone your accounts team this week to confirm it, as you should with any such change.}
= meeting-notes
{Notes from today|Minutes $date|Follow-up from our call}
{Thanks for your time today.|Here's what we agreed.}
- {$first sends the drawings by $day|budget stays at $big}¶- {we test the new form with ten people|$name talks to the landlord}¶- {next call on $date at $time|decision by the end of the month}
{Shout if I've missed something.|Slides attached.}
= thread
Re: {timeline|delivery of samples|contract draft}
{Works for me, thanks.|Could we make it $time instead? I'm on a train until then.|I've added two comments to clause 4, otherwise good.}
On $date, $first $last wrote:¶> {Hi, are you free on $day at $time?|Here's the draft. Please look at the dates.}¶> {Best,|Thanks} $first
= thread-long
Re: Re: {site visit|Q3 figures|venue}
{Hi again, sorry for the slow reply.|Thanks for chasing!} {The figures are in the shared folder, under Finance.|The venue holds 80, has a projector and costs $big for the day.} {I'd go for the second one. Can you confirm with them?|If you agree, I'll sign today.}
> {Did you manage to get hold of the caretaker?|Which one do you prefer?}¶> {We need to answer by $day.|They've been very patient.}¶>> {Attached are both offers.|See below.}
= available
{Quick question|Are you free later?|Call?}
{Are you around this afternoon?|Do you have ten minutes at $time?} {I'd like to go through the slides before $day.|It's about the workshop, nothing urgent.} {I'm at my desk.|Room 2 is free.}
= recruiter
{Opportunity: product designer in $city|Your profile|Interview on $date}
{I came across your profile and|I'm recruiting for $firm, and} think you'd be a good match for {a senior accountant role|a designer job}, {hybrid, two days in $city|remote within the country}, $huge a year. {Would you be open to a short call next week?|If it's not for you, feel free to pass it on.} {The full description is on our careers page.|}
= application
{Your application for shift manager|Thank you for applying|Update on your application}
{Thank you for applying to $firm. We'll look at it and be in touch within two weeks.|We'd like to invite you to an interview on $date at $time, with $first and $name.|We had many strong applications and won't be taking yours further this time.} {Please bring proof that you can work here; we'll only need bank details after you've signed the contract.|}
= reference
Reference for $first $last
$first has applied for a place with us and gave your name as a referee. Could you fill in the short form by $date? {Or write a few lines in reply.|} <Reference form>
= landlord
{Rent review|Boiler service on $date|Lift out of order|AGM of residents}
{The engineer will come to service the boiler on $date between $time and $time2. Someone needs to be in.|The rent will rise to $big from $date; the notice is attached.|The meeting of owners is on $date at $time in the hall. Agenda: roof, bikes, service charge.} {If the date doesn't suit, ring the office on $phone.|}
= club
{Saturday's match|Training moved|Subs are due}
{We play away on $day, meet at $time at the car park.|Training is on the astro this week, bring shin pads.|Membership for the season is $amount. You can pay by transfer to the club's account as usual or in cash at the bar.} {Lifts needed from $city.|We still need someone for the teas!}
= tradesman
Re: {leaking tap|garden wall|new sockets}
{I can come on $day around $time.|Thanks for the photos, that helps.} It'll be about $round plus parts. {You can pay me when it's done, cash or transfer.|No deposit needed.} 
= solicitor
{Your purchase of 14 $street|Completion on $date}
{We have received the search results and enclose our report.|Completion is fixed for $date.} {Please note that our bank details will not change during your purchase. If you get an email that says they have, call us on the number in our first letter before you send anything.|We'll need the balance of $huge in our client account the day before. Please phone us to check the account number before you pay.}
== personal trade=firm frame=personal from="{$name $last|$name} <$name.$last{$last3|}@%free>"
= weekend
{weekend|Saturday?|visit}
{Are you still coming on $day?|It was so good to see you all!} {We'll do the fire if it's dry. Bring the kids' boots.|The photos are in the shared album, the one with the goat is the best.} {Mum says she'll make the lemon thing.|Let me know about the spare bed.}
= photos
{Photos from $city|pics}
{Here are some photos from the trip|As promised}: <the album>. {I kept the ones where you have your eyes shut, for blackmail.|There are $nn, sorry, I couldn't choose.} {Can you send me yours?|}
= money
{the tickets|what I owe you}
{I've just sent you $amount for the tickets, tell me if it doesn't arrive.|You paid for dinner, so I owe you $amount. What's your account again? Or I'll give you cash on $day.} {Thanks for sorting it out!|}
= news
{long time!|news|hello from $city}
{I know, I know, it's been ages.|How are you?} {We moved in March; the house has a tree that drops pears on the car.|I've started the new job and I like it, though the coffee is terrible.} {Dad is better, he walks to the shop again.|The little one has two teeth.} {When can you come?|Ring me when you've a minute.}
= help
{small favour|could you help?}
{Could you feed the cat from $date to $date2? The key is where it always is.|Would you look over my CV? I've to send it by $day.|Can you lend me the big ladder this weekend?} {I'll bring you something nice.|I owe you one!}
= recipe
{that soup|recipe}
{You asked for the recipe:|Here it is.} {two onions, a squash, a spoon of cumin, an hour in the oven and then blend|four eggs, a lot of lemon, not too much sugar}. {Don't let it boil.|It's even better the next day.}
= new-email
{my new address|new email}
I've {left my old provider|got a new address}, please use this one from now on. {The phone is the same as ever, ring me if you want to be sure it's me.|The old one stops at the end of the month.}
= reunion
{30 years!|school reunion}
{Can you believe it?|$first found most of us.} We meet on $date at $time at $food. {It's $amount a head for the buffet; pay on the night.|Say yes or no by $day so I can tell them.} {Bring old photos.|}
= sympathy
Thinking of you
{I heard about your father and I am so sorry.|I was very sad to hear about $first.} ‹He/She› was always kind to me. {Don't worry about answering.|If you'd like company, I'm here.}
`,
);
