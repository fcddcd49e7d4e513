// Scams by words alone: false bosses and suppliers, invoices with a number to call, fortunes, love, threats, jobs.
import { readMailSheet } from './email-sheet.ts';

export const EMAIL_SCAM_EN_PEOPLE = readMailSheet(
  { name: 'email-scam-en-people', lang: 'en', side: 'scam' },
  `
== boss trade=firm frame=none from="$name $last <{office.$last|ceo.desk$last3|$name.$last$last3|executive.mail}@{%free|$firmDomain2}>"
= available
{-|Hello|Quick request|$first|Availability|Urgent}
{Are you available?|Are you at your desk?|Hi $first, are you free right now?|$first, do you have a moment?} {I need you to handle something for me.|I have a request I need you to take care of discreetly.|Let me have your cell number, I'm in a meeting and can't talk.} {|$name|Thanks¶$name $last¶Sent from my phone|Sent from my mobile device}
= gift-cards(+unusual-payment,+secrecy)
{Surprise for the staff|Task|Quick errand|Re: task}
{Hi $first,|$first,|Hello $first,}
{I want to surprise some of the staff with gift cards|I need some gift cards for clients today}. {Can you buy 5 cards of $round each?|How soon can you get ten $round cards at a store nearby?} {Scratch off the back and send me pictures of the codes.|Send me the numbers and pins by email.} {I'll reimburse you by the end of the day.|Keep it between us, it's a surprise.|I'm in a conference, so no calls.}
{$name|Regards,¶$name $last¶$firm}
= wire(+urgency,+secrecy,+unusual-payment)
{Payment today|Wire transfer|Confidential|Outgoing wire}
{$first,|Hi $first,|Good morning $first,}
{I need you to process a wire of $big today.|We're closing an acquisition and I need an urgent payment made.|Can we still make a same day transfer?} {I'll send you the beneficiary's details once you confirm.|The bank details are attached.} {This is confidential until the announcement, please don't discuss it with anybody.|I can't take calls, reply by email only.}
{$name $last|Thanks,¶$name|$name¶Chief Executive}
= payroll
{Direct deposit change|Payroll update|Change of bank account|Question about my pay}
From: $name $last <{$name.$last$last3@%free|$name.$last@$firmDomain2}>
{Hi $first,|Hello,|Good morning,}
{I've changed banks and would like to update my direct deposit before the next payroll.|I need my salary to go to a new account from this month on.} {Will it be in effect for the next pay date?|What details do you need from me?} {I can't get into the HR portal, so I'm sending it by mail.|The old account will be closed soon. A voided check is attached.}
{Thanks,|Best,|Regards,}¶$name $last
= supplier-change
{Change of bank details|Updated remittance information|New account for payments|Re: invoice $ref}
From: $name $last <{accounts|$name.$last|billing}@{$firmDomain2|%free}>
{Dear $first,|Hi $first,|Hello,}
{Please note that our bank account has changed because of an audit.|Kindly be informed that our usual account can't receive payments at the moment.} {All outstanding and future invoices should be paid to the new account below|Please send the payment for invoice $ref to our new account}:
Bank: $bank¶{IBAN: GB00 XXXX $last4 $last4 $ending|Account: 00$code6}¶Beneficiary: $firm
{Please confirm once it's been updated and send the payment slip.|Could you let me know when the payment is scheduled? It's overdue.} {Do not use the old account.|}
{Kind regards|Best regards},¶$name $last¶$firm Accounts
= thread-hijack
{Re: Re: order for May|RE: outstanding invoices|Re: closing on $street}
From: $name $last <$name.$last@$firmDomain2>
{Hi $first, thanks for this.|Good day $first,}
{As to the balance of $big: our accounts team asked me to tell you we've moved to another bank.|Before you make the deposit, please use the attached wire instructions, they replace those of last week.} {Let me know when it's gone out so that we don't lose the date.|We'd need it today to complete on time.}
On $date, $first $last2 wrote:¶> {We'll pay the balance this week.|Please find the signed contract attached.}¶> {Thanks|Best}, $first
= aging-report
{Aging report|Vendor list needed|W-2 forms}
{Hi $first,|$first,}
{Please send me the updated aging report with the contacts of the customers.|I need the W-2 forms of all employees as PDF for a quick review.|Send me the list of vendors we paid last month.} {As soon as you can.|I'm boarding, just reply here.}
{$name|Thanks, $name}
== callback trade=app frame=company flags=foreign-callback
= renewal-invoice
{Your subscription has been renewed|Invoice $ref|Order confirmation: $app Protect|Payment receipt}
{Thank you for your purchase.|Your yearly plan was renewed automatically.|This email is to confirm your order.}
Invoice: $ref¶Product: {$app Total Security, 3 devices|Desk Care Premium|PC Protection Plus}¶Amount: $round.99¶Payment: auto debit¶Date: $date
{The amount will appear on your statement in the next 24 hours.|Your account will be debited today.} {If you didn't authorise this or want a refund, call our billing department at $phone.|To cancel and get your money back ring us toll free: $phone.} 
= payment-app
{You sent a payment of $big|Receipt for your payment to $shop|You authorised a payment}
You've sent a payment of $big to {$shop|a seller in another state}.
Transaction: $ref¶Shipping: {not provided|22 Unknown Rd}¶
{It may take a moment for this transaction to appear.|} {If you did not make this payment, contact our fraud desk at $phone immediately|Problem with this payment? Call $phone (open 24 hours)}.
= fake-fraud(+urgency)
{Fraud department: call us|Urgent: fraud case $ref|Your card was used abroad}
{Our fraud team has been trying to reach you.|A charge of $big at $shop was flagged.} {Your case number is $ref.|Agent $last is in charge of your case.} {Please call our direct line, $mobile, before $time.|Call $phone now. Please do not visit your branch, they can't see the case.} {Have your card and online banking password ready.|}
= crypto-charge
{Bitcoin purchase confirmed|Your order of 0.0$last3 BTC}
You bought {0.024|0.13} BTC for $big with your linked account. {If this wasn't you, call support at $phone within 12 hours.|You can cancel within 24 hours by phone: $phone.} Help desk hours: 24/7.
= tech-support(+remote-access)
{Your computer may be at risk|Refund for your tech plan|Notice from support}
{Our servers show that viruses are being sent from your computer.|The company that protected your computer is closing and owes you $round.} {Call our certified engineers at $phone and they'll connect to your computer to fix it.|To get the refund, call $phone; a technician will help you to install the remote tool and fill in the form.}
= safe-account(+unusual-payment,+secrecy,trade=bank)
{Protecting your savings|Case $ref: your new account|Follow-up to our call}
{As we talked about on the phone, your account has been compromised by an insider.|This is to confirm your conversation with officer $last.} {A new safe account has been opened in your name. Please transfer your full balance today.|Move your funds to account 00$code6; they'll be insured there.} {Do not tell branch staff why you are making the transfer, say it's for building work.|For the investigation keep this strictly confidential.} Direct line: $mobile
= insider-transfer(+secrecy,+unusual-payment,trade=bank)
{Internal investigation|Confidential case $ref}
{You have been chosen to help us with an internal investigation.|One of our branch staff is passing card data to criminals.} {Withdraw $big in cash and hand it to our officer, who'll come to your house.|Please send a test transfer of $big to the account that our officer names.} {You'll get it back with a reward of $round.|} Not a word to anybody at the branch. {Reply to this email with a number where we reach you.|}
== account trade=app frame=company flags=asks-secret
= reply-password
{Account verification|Reply to keep your mailbox|Database update}
{We're updating our database and deleting accounts that aren't used.|} To keep yours, reply to this email with: {user name, password, date of birth and country|full name, email, password, phone}. {Accounts without an answer in 7 days are lost.|Warning code: VX2G$last3AAJ.}
= photo-id
{Confirm it's you|Identity check}
{Before we release your payment of $amount|To lift the limit on your account} please reply with a photo of your ID, both sides of your card and a selfie. {Cover nothing, our system must read all numbers.|Also write the code that you've just received.}
== fortune trade=bank frame=none flags=prize-refund from="{$name $last|Barrister $last|Dr. $name $last|Mrs $woman $last} <{$name.$last$last3|barr.$last|officefile$last3}@%free>"
= inheritance
{Re: inheritance|From the desk of barrister $last|Confidential|Your late relative}
{Dear friend,|Greetings to you,|Good day,|Dear beneficiary,}
{I am barrister $name $last, attorney to a late client who bears your surname.|I work in the audit section of a bank where an account of $huge has no owner.} {He died with his family in a car accident without leaving a next of kin.|Since then I made several enquiries without success.} {I want to present you as the next of kin so that the fund can be paid to you; we shall share it 60/40.|With your help we can move the money legally, without risk.}
{Send me your full name, address, phone and occupation.|Reply to my private mail for details.} {Please treat as confidential.|}
{Yours faithfully|Best regards},¶$name $last
= lottery
{You've won|Winning notification|Congratulations!!!|Award ref $ref}
{Your email address was drawn in|We're happy to inform you that you are a winner of} the {International Email Lottery|online promo of the year}. You have won {the sum of |}$huge.
{To claim, contact our agent with: name, address, age, phone, copy of your ID.|Contact the fiduciary agent, Mr $last2, and pay the handling fee of $round for the courier.} Ref: $ref. {Keep this award from public notice until the claim is settled.|}
= compensation(+authority)
{Your compensation fund|ATM card of $huge|Payment release order}
{This is to inform you that your unpaid fund of $huge has been approved by|After a meeting with} the {United Nations|Finance Ministry} {and|who decided} to {compensate victims of scams|pay you by ATM card}. {All you've to pay is $round for the stamp duty.|Reconfirm your details to the director, Dr $last2.} {Stop dealing with impostors.|} God bless.
= widow
{My dear|From Mrs $woman|God's work|With a heavy heart}
{I am Mrs $woman $last, a widow suffering from cancer.|Calvary greetings. My name is Mrs $woman $last.} {My late husband deposited $huge with a finance house.|The doctors say I have two months to live.} {I've decided to give this fund to a God fearing person who'll use it for orphans and the poor.|I have no child and I don't want my husband's relatives to have it.} {Reply so I can tell you more.|You'll keep 30% for your effort.}
= investor
{Business proposal|Partnership|Investment funding}
{I represent a private investor who wishes to place $huge abroad.|We give loans from $round to $huge at 2% with no credit check.} {Kindly let me know if you can handle this project.|Apply with: full name, country, amount, length, phone.} {An insurance fee of $round is paid before the loan is released.|We look forward to a fruitful relationship.}
= grant
{You're selected for a grant|Empowerment grant $huge|Billionaire's donation}
{My wife and I won the jackpot and decided to give $huge to five strangers. Your mail was picked.|You have been picked for a government grant that needn't be paid back.} {Reply with your name and phone to claim.|There is a small fee of $round for the paperwork, payable by gift card.}
== love trade=app frame=personal from="$name $last <$name.$last{$last3|}@%free>"
= hello-dear(+opener)
{hello|Hi|new friend|from $name}
{I saw your profile and it put a smile on my face.|Hope you don't mind me writing to you out of nowhere.} I'm ‹a widower/a widow› with one ‹daughter/son›, working {as an engineer on an oil rig|as a doctor on a mission abroad}. {I'm an honest and loving person looking for someone serious.|I believe distance means nothing when two hearts meet.} {Write to me at my private mail so that we can exchange pictures.|Can we talk on another app? I'm not here often.}
= love-money(+unusual-payment)
{my love|please help me|I'm so ashamed to ask}
{My darling, I can't sleep.|Honey, I never thought I'd have to ask you this.} {My wallet was stolen and the hospital won't let me go until I pay|Customs has held my box with all my savings and wants} $big. {I'll pay it back the moment I land, I promise on my mother's grave.|Could you send it in bitcoin or gift cards? My bank account is frozen here.} {Please don't tell your family, they wouldn't understand us.|You're the only one I can trust.}
= stranded(+unusual-payment,+urgency)
{Terrible trip|help!|I need a favor}
{I'm sorry to bother you, I'm in $city and was robbed last night.|Writing this with tears.} {Bags, cash, cards and phone, all gone.|} {My flight leaves in a few hours and the hotel won't let me leave until I settle the bill.|The embassy is no help.} {Can you lend me $big? You can wire it to my name.|I'll refund you as soon as I'm home.} {I can only read mail.|}
= gift-niece(+unusual-payment)
{Favor|quick favour|Hi}
{How are you? I need to get a gift card for my niece's birthday but can't do it now because I'm travelling.|Do you order things online? I tried to buy a card for a friend with cancer and it won't go through.} {Could you get it from any store near you? I'll pay you back when I'm home.|It's $round, I only need you to send me the code by mail.} {Let me know if you can.|}
= code-request(+asks-secret)
{favour|quick one|sent to you by mistake}
{I'm locked out of my account and put you down as my trusted contact.|I sent a 6-digit code to your mail by mistake.} {Could you send me the code when it comes?|Please just reply with the numbers, I need them in the next 5 minutes.} {Don't worry, it's nothing to do with your account.|}
= marketplace(+unusual-payment)
{Re: your ad|the sofa|Is it available?}
{Is it still for sale? I'm happy with the price and will add $round for the wait.|I'd like the piano for my cousin.} {I'm at sea, so I can't come and see it; my mover will pick it up.|I'll pay by cheque for more than the price, and you send the rest to the mover.} {I need your name, address and phone, and the email of your payment account.|}
== threat trade=app frame=none flags=urgency,unusual-payment from="{Anonymous|Hacker|$first|$first@$firmDomain} <{$first@$firmDomain|x$code6@%free}>"
= sextortion(+secrecy)
{I know your password|You've been hacked|Payment for your silence|Read this carefully|$last3$last4}
{I know $last4 is one of your passwords.|Hello. I have bad news for you.|I am a programmer who got into your operating system some months ago.} {You don't know me.|} {I put a malware on an adult site you visited, and your webcam recorded you.|I've full access to your contacts, messages and camera. I made a video of you pleasing yourself.}
{You've two options: ignore this and I send the video to everybody you know, or pay $round in bitcoin.|Send $big in Bitcoin to this address within 48 hours:} {bc1q$wallet|$wallet}
{I have a pixel in this mail, I know you have read it.|Don't go to the police, it can't be traced.} {After payment I delete everything.|}
= ddos
{Your website will be attacked|DDoS warning|Your site has been hacked}
{We've hacked your website $firmDomain and copied the database.|All your servers will be attacked starting on $date.} {You can stop this by paying 0.$nn BTC|We will sell the data unless you send $big} to $wallet {before $date2|within 5 days}. {This isn't a hoax.|Your reputation will be ruined.}
= hitman
{It's about your life|Be warned}
{Someone you call a friend paid me to hurt you.|I've been watching you for two weeks.} {I like you, so I'll spare you if you pay $big in crypto.|Pay and I give you the name and the tape.} Don't tell anybody. You have {24|48} hours.
= police(+authority)
{Summons|Court notice: case $ref|Cyber crime unit|You are under investigation}
From: {Cyber Police|Court of Justice|International Police Office|Detective $last} <{officer$last3|court.notice}@%free>
{At the request of the commissioner we send you this summons.|You've been named in a case of child pornography and cyber crime.|You failed to appear for jury duty and there's a warrant against you.} {Reply within 72 hours with your explanation, or we'll send the file to the prosecutor and the media.|To settle the case pay a bond of $big by transfer.} {This is strictly confidential.|Do not discuss it with anyone.}
= copyright
{Copyright violation on your site|Legal notice of photo use}
{My name is $name and I'm a photographer. I was surprised to see my images on your site $firmDomain.|Your site breaks copyright law.} {Take a look at this document with the proof: <evidence.zip>|You could be sued for up to $huge.} {Delete them or I'll go to court.|}
== money-maker trade=crypto frame=company
= doubling(+prize-refund)
{Giveaway: double your coins|Community airdrop|Invest $round, get $big}
{We're giving back 5,000 coins to the community.|Our trading robot makes 4% a day.} {Send from 0.1 to 5 coins to the address and get twice as much back at once.|Start with just $round and take out $big next week, guaranteed.} Address: $wallet {<Join>|Only today.}
= account-balance(+prize-refund)
{You have $huge in your account|Your mining balance|Withdrawal ready}
{Your account has been inactive for 364 days. Your balance of 1.3 BTC will be given to others.|Your profit of $huge is ready to be withdrawn.} {Log in and confirm to get it.|You only need to pay the conversion fee of $round.} <{Withdraw|Get my bitcoin}>
= mentor(+opener)
{Following up on our chat|An opportunity for you|Passive income}
{$first told me you might be interested in investing.|I made $big last month from my sofa.} {My uncle has inside information on a trading platform; I can show you.|Our group gets daily signals from Professor $last.} {Begin with $round, you can take it out any time.|Places are limited.} <Join our group>
== job trade=firm frame=business
= mystery
{Job offer: $pay a week|Part-time, from home|Personal assistant wanted|You've been shortlisted}
{Your resume was seen on a job site and you've been shortlisted|We're looking for reliable people} for {an administrative assistant|a mystery shopper|a payment agent} {job, from home, $pay a week|role, no experience needed}. {You'll get a cheque to buy office equipment from our vendor; keep $pay.|Your task is to receive transfers and send them on; 10% is yours.|You test gift cards in shops and send us the codes.} {Interview by chat only.|Send name, address, bank and age to start.}
= fee-job(+unusual-payment)
{Offer letter|Congratulations, you are hired|Visa and work permit}
{After looking at your CV our hotel in Canada is pleased to offer you a job|You are hired!} {with flat and flights paid|at $big a month}. {You must pay the visa fee of $round to our agent.|Before you start please pay $round for the background check.} {Bring no documents yet, just send scans of your passport and bank card.|}
= task-job
{Earn $pay a day|Like and earn}
{Hi, I'm $name from $firm HR. We pay $pay a day for rating apps.|Work one hour on your phone.} {You top up the account with $round to unlock better tasks, and take out the profit daily.|Message me on chat: $mobile.}
== rental trade=market frame=personal from="$name $last <$name.$last{$last3|}@%free>"
= abroad(+unusual-payment)
{Re: flat in $city|apartment|the house on $street}
{Thank you for your interest in my flat. It's still free.|} {I'm working abroad with my wife, so I can't show it to you.|I moved to another country and don't want to sell the place.} {To hold it please send the first month and deposit, $big, and I'll post you the keys.|You pay through a booking site who holds the money until you have seen it; I'll send you the link.} {If you don't like it you get it back.|Please tell me about you and your family, do you smoke?} I need a copy of your ID {and your pay slips|}.
== charity trade=charity frame=company
= disaster(+unusual-payment)
{Help the victims|Emergency appeal|Children need you}
{Thousands lost everything in the earthquake.|Every minute a child dies in the war.} {We accept gifts in bitcoin, gift cards and wire only.|Send crypto to $wallet.} {100% goes to the victims.|<Donate by card>} {Do it now, tomorrow is too late.|}
== refund trade=app frame=company
= settlement(+prize-refund,+asks-secret)
{Class action payout|Unclaimed refund of $amount|Overpayment refund}
{You're owed $amount from a settlement.|We refunded you too much by mistake.} {Confirm your name, social security number and bank login to get paid|Reply with card number, expiry and CVV for the refund}. {Unclaimed money is lost on $date.|<Claim>}
= overpaid(+unusual-payment)
{Refund error|Please return the money}
{A clerk typed $big instead of $round when your refund was paid.|We've sent you $big too much.} {Kindly send back the difference by gift card or wire, or he'll lose his job.|Please return it today to the account below, not to the one it came from.}
`,
);
