// More scams: numbers to call, fortunes and love in other words, quiet ones, long ones.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_SCAM_EN_MORE = readMailSheet(
  { name: 'email-scam-en-more', lang: 'en', side: 'scam' },
  `
== callback trade=app frame=company flags=foreign-callback
= order-shipped
{Your order has shipped: $big|Thank you for shopping with us}
{We're happy to tell you that your order of a {65" television|laptop|phone} has been charged to your saved card.|Your new {laptop|phone} is being packed.}
Order: $ref¶Total: $big¶Ship to: {another address|$first $last2, $city}
{If this order wasn't placed by you, reach our fraud prevention team on $phone within 12 hours.|To change the address or cancel call customer care: $phone.} {Please do not reply to this email, calls are faster.|}
= bank-charge(trade=bank)
{Did you make this payment?|Payment alert: $big|Zero liability notice}
A payment of $big to $shop was {approved|authorised} on your account. {If you made it, ignore this message.|} If you didn't, {call our 24/7 security line at $phone|ring $mobile and ask for officer $last}. {Do not use the number on your card, the line is overloaded.|You will be asked for your card number and the code we'll send you.}
= antivirus
{Auto-renewal notice|Membership receipt|Your order is confirmed}
{Dear member, your desktop protection was renewed for $n years.|Thank you for staying with us for another year.} {$round.49|$round.99} will be debited from your bank within 24 hours. {If you wish to stop it, speak to our cancellation team: $phone.|Need a refund? Dial $phone and give them your invoice number $ref.} {Our agent will guide you on your computer.|}
= subscription-gentle
{About your membership|A note on your renewal}
{We hope you are enjoying your plan.|} Just a gentle reminder that it renewed today for $round.00. {Should you have any doubt, our friendly team will be happy to help you on $phone.|If it was a mistake, don't worry, it can be reversed by phone at $phone.} {No need to hurry.|}
= jury(+authority,+unusual-payment)
{Failure to appear|Your case with the county}
From: {County Sheriff|Clerk of the Court|Sergeant $last} <{records|clerk$last3}@%free>
{You did not appear for jury service on $date.|There are two open warrants in your name.} To avoid arrest call {Sergeant $last2|our office} on $mobile and {post a bond of $round|settle the fine with vouchers or a payment app}. {You're under a gag order and may not speak of it.|}
= utility-cut(+urgency,+unusual-payment,trade=utility)
{Disconnection today|Your meter will be cut off}
Our technician is on the way to cut off your {power|gas} for an unpaid bill of $round. {To stop him call $mobile now and pay by card over the phone, payment app or vouchers.|Call the disconnection department at $phone within 30 minutes.}
== fortune trade=bank frame=none flags=prize-refund from="{$name $last|Mr $last|Mrs $woman $last|Sgt. $name $last|Office of the Director} <{$name.$last$last3|info.$last|private$last3}@%free>"
= diplomat
{Your consignment|Diplomatic delivery|Box waiting at the airport}
{I am a diplomatic agent and have two boxes with $huge for you.|Your box was found in the store of the airport and scanned: it holds money.} {The sender's papers are missing, and I need $round for the certificate.|Send your full address and the nearest airport, and $round for the yellow tag.} {Keep it between you and me.|I don't want to lose this opportunity.}
= soldier
{From a soldier|Trust|I need your help}
{My name is Sgt. $name $last and I serve in a peace mission.|I'm writing from a camp with bad internet.} {We found a sum of $huge and shared it among us.|I want to move my share out by a courier.} {I need a good person to keep it until I come home; 30% is yours.|Can I trust you?} {Reply so that I know.|It's legal and without danger.}
= donation
{Donation|You have been chosen|Good news for you}
{My wife and I won the big lottery, $huge.|I'm an old man who has more than he needs.} {We've chosen to give $big to you and four other people whose mails were picked by chance.|} {This is our code: $last4. Write to us with your name and phone so that we can send it.|It's for the poor in your town as well.} {It's not a joke.|God bless you.}
= fund-release
{Your funds|Final payment notice|Approved: $huge}
{We've been told to release your overdue inheritance of $huge, which has been held back.|Your payment file was found on the desk of the new director.} {We've put it on a bank card which can be used in any machine.|It'll be sent by wire in three days.} {Only the activation fee of $round is open.|Fill in: name, address, age, job, bank.} {Stop all contact with other offices.|}
= next-of-kin
{May I trust you?|A deal for both of us|Private}
{I manage accounts at a bank in $city.|I got your address from a directory and write in good faith.} {A client of ours, a foreigner, died with his whole family and left $huge; nobody has come forward for it.|At the year's end I found $huge that belongs to nobody.} {If we don't claim it, it goes to the state. You'd stand as his relative; I have all the papers.|You get 40%.} {No risk at all.|Please answer to my private mail.}
= orphan
{Dear one|I'm $woman, please read|Help a girl}
{I'm $woman, 22, the only child of a cocoa merchant who was poisoned by his partners.|I write from a refugee camp.} {My father left $huge in a bank and I can only get it with a foreign partner.|} {I'd like to come to you and finish my studies.|Please be my guardian.} {I'll send you my photos when you answer.|}
= consultant
{Investment|Funding for your project|Loan offer at 3%}
{We're a group of private lenders and fund projects from $big to $huge.|Our client in the Gulf looks for a partner to manage $huge.} {No collateral, answer within 48 hours.|You'd keep 10% a year.} {Please send a short note about your business and a copy of your passport.|A legal fee of $round is paid in advance and given back later.}
== love trade=app frame=personal from="$name $last <$name.$last{$last3|}@%free>"
= sincere(+opener)
{Hello from $name|Are you there?|I hope this finds you}
{I don't know how to start, I've never done this before.|I came across your page and felt I should write.} {I lost my ‹wife/husband› four years ago, and the evenings are long.|I like cooking, the sea and honest people.} {I work on a ship, so I only have mail.|I'd love to know more about you: what makes you laugh?} {My private mail is better, I'm rarely on the site.|Please write back, even if only to say no.}
= box(+unusual-payment)
{A present for you|did you get it?|the package}
{I've sent you a box with a ring, a phone and some cash for when I come.|Darling, the courier says that the gift I sent is held at customs.} {They ask for $big; please pay it and take it back from the cash inside.|I can't pay from the ship.} {Don't open it in front of others.|Send it in gift cards, they said it's faster.}
= investor-friend(+opener)
{Nice to meet you again|Sorry, wrong address?|lunch on $day}
{Oh, I'm sorry, I thought this was my assistant's address. You're kind to answer.|It's fate that brought us together!} {I live in $city and trade a little gold and crypto in my free time. My aunt taught me.|} {I could show you how; I made $big last week.|Let's move to a chat, it is easier.}
= pastor(+unusual-payment)
From: {Pastor $last|Father $name|Rabbi $last} <{pastor.$last|office.$name}$last3@%free>
{A favor|God bless you|Are you free?}
{Do you have a moment? I'm at a prayer retreat and can't take calls.|I need a favour for a sick member of the congregation.} {Could you get two $round gift cards at the shop and send me pictures of the back?|} I'll pay you back on $day. {It'd mean the world.|}
== business trade=firm frame=business
= quiet-change
{Updated details|A small note on payment|Accounts}
From: $name $last <{accounts|$name.$last}@{$firmDomain2|%free}>
{I hope you are well.|Just a short note.} {We've reorganised our banking and attach our new details; would you be so kind as to use them from the next payment on?|Before you pay the open invoice, please write to me for our current account.} {There's no hurry, but it'd help if you could confirm by reply.|My phone is out of order, so email is best.}
= deposit-closing(+urgency)
{Wiring instructions|Closing: final figures|Your deposit}
From: {$name $last|Closing team} <{closing|$name.$last}@{$firmDomain2|%free}>
{Congratulations on your new home!|We're ready to close on $date.} {Here are the final wiring instructions for $huge. They've changed since our last mail as our account is under audit.|Please wire the deposit today so that we don't lose the date.} {I'm in meetings, so please don't ring; send the receipt by mail.|}
= tender
{Request for quotation|RFQ $ref|New order}
{We're interested in your products and want a quote for the attached list.|Please see our purchase order.} {Open the file with your email login.|Our payment terms are 30 days; ship first to our agent.} <{Order list|RFQ.pdf}> {Reply urgently.|We look forward to a long relationship.}
= directory
{Your trademark is about to expire|Business register entry|Listing renewal}
{Your entry in the business register must be renewed.|Please check and sign the attached form to keep your listing.} {The fee is $big per year.|Pay within 10 days to: $bank, 00$code6.} {Late answers cost $round more.|}
= seo-invoice
{Search engine registration|Final domain notice}
{As a courtesy to domain holders we're sending you this notice about the search engine registration of $firmDomain.|Your search service ends on $date.} {Failure to complete it may make it hard for people to find you.|} <{Secure online payment|Pay $amount}> {This isn't a bill.|}
== quiet trade=bank frame=company
= statement-lure
{Your statement is ready|eDocument available|Your tax form is ready}
{Your latest statement is available in our new document centre.|Your year-end tax form can be downloaded.} {You'll be asked to sign in and to confirm your phone number.|} <{View statement|Download form}>
= points-lure(+prize-refund)
{Your points are about to expire|You have $last3$ending reward points}
You've points worth $round that expire on $date. {Choose a gift or have them paid out to your card.|To redeem, sign in and confirm your card.} <{Redeem|Choose my gift}>
= survey-lure(+prize-refund)
{Tell us what you think and get $round|Member survey}
{Thank you for being with us.|As a valued member} you can earn $round for five questions. {At the end tell us the card to credit.|} <Start survey>
= confirm-phone
{Please confirm your phone number|One thing is missing in your profile}
{We have no confirmed mobile number for you.|} {With it we can protect you better.|} Please sign in and add it: <{Confirm number|Complete profile}>. {You'll get a code; type it on the same page.|Thank you, it takes a minute.}
= tax-form(+asks-secret,trade=firm)
{New tax form required|Update your W-8|Employee data check}
{All employees are asked to complete the new form with social security number and date of birth.|Payroll needs your bank login to check your account for direct deposit.} <{Complete the form|Open form}> {Please do it this week.|}
`,
);
