// What people tell of calls that were scams, and the recordings themselves.
import { readSheet } from './template.ts';

export const CALL_SCAM_EN = readSheet(
  { name: 'call-scam-en', channel: 'call', lang: 'en', side: 'scam' },
  `
== bank-call direction=they-contacted-me asked=code flags=asks-secret
code-stop: {A man|A woman|Someone} {rang|called} saying ‹he/she› was from {my bank's fraud team|$bank}. {Somebody was trying to spend $big at $shop|There was a transfer of $big going out} and to {stop|cancel} it I had to {read ‹him/her› the code|tell ‹him/her› the six digits} that came by text. {I gave it.|I got suspicious and hung up.|Now money is missing.}
code-verify: ‹He/She› said "{I just need to verify it's you|for security I'm sending you a code}, {read it back to me please|what does it say?}". {I hadn't called them, they called me.|The text said never share it but ‹he/she› said that didn't apply to staff.}
code-refund(+prize-refund): {They wanted to refund|Caller offered to give back} $amount {I'd been overcharged|for a double payment} and asked for {the code on my phone|my one time passcode} {to release it|so it could be credited}.
pin-key: {The recording said my card was blocked|It was a robot from my bank} and {asked me to type my card number and PIN|told me to enter the 16 digits and then the code on the back}. {I typed the first ones then stopped.|}
pin-courier: {Two people called, first the bank, then the police.|The lady said my card was cloned.} {A courier would come|They'd send somebody} to {collect the card|pick it up}, I should {put it in an envelope with the PIN written down|tell her the PIN so it can be destroyed}.
password: {He|She} {asked for|wanted} my {online banking user name and password|full card number, expiry date and the three digits} {to take off the block|to remove the hacker}. {Sounded very professional.|He knew my name and address.}
ssn: {The caller needed|They kept asking for} {my social security number|my mother's maiden name and my social} to {unlock|keep open} the account.
approve-app: {While on the phone|He stayed on the line and} {a prompt came up in my app|I got notifications} and ‹he/she› {told me to press approve|said to accept it so the payment would be declined}. {It was the other way round.|} 
wallet: ‹He/She› said {my card was being moved to a protected wallet|they must register my phone again}, {read me the activation code|just give me the number in the message}.
knows-lots(+knows-too-much): {They knew my full name, address and the last shops I'd been to|He read me my own card number apart from the last digits}, so I believed it. Then ‹he/she› {wanted the security code|asked me to confirm the code from the text}.
yes-press: {Text first|I answered NO to a text}, {then a call straight after|and a minute later the phone rang}: "{fraud department, thank you for your reply|I see you said no}". {To reverse the transfer I had to send it to myself|I should type my own name in the payment app and send $big}, {and give the code|with the token she gave me}.

== bank-call direction=they-contacted-me asked=payment flags=unusual-payment
safe-account(+urgency): {‹He/She› told me|The caller said} my {savings were|account was} {not safe|under attack} and I {must move everything|had to transfer $big} to {a new safe account|an account in my name they'd opened} {right now|within the hour}. {I was shaking.|I nearly did it.|I did it.}
safe-secret(+secrecy): {They said staff in my branch are stealing|An employee of the bank was involved}, so {I mustn't tell anybody there|if the cashier asks say it's for building work}. I should {take out $big in cash|wire the money to an investigator}. 
safe-spoof(+caller-id-proof): {I said how do I know you're the bank?|I asked for proof.} "{Look at the number on the back of your card and at your display|Check the number I'm calling from}, {it's the same|see?}" {It was the same.|} Then {he|she} had me {send $big|empty my savings} to {a holding account|a vault account}.
safe-stay(+secrecy): {Don't hang up,|Stay on the line,} ‹he/she› kept saying, {even while I drove to the bank|while I was making the transfer}. {If anyone asks I'm buying a car.|I was told to leave the phone in my pocket, switched on.}
gold(+authority): {A federal agent|A man from the trade commission} {said my identity was used for drugs|was put through by the bank} and to {protect my savings|keep my money} I should {buy gold bars|withdraw cash in a box} and {hand it to an agent in the car park|give it to a courier with a password}.
police-op(+authority,+secrecy): {Detective $last|A policeman called $man} {asked me to help with an undercover operation|said fake notes come from my branch}. {Take out $big and a driver will collect it as evidence|Buy an expensive watch and give it to the courier}. {Don't tell your family.|It's a secret investigation.}
loan-clear: {According to him someone took a loan in my name|The lady said a loan for $big was approved with my details}. {To cancel it I should take it out myself and pay it back to another account|I was to transfer the loan to a settlement account}.

== tech-call direction=they-contacted-me asked=remote-access flags=remote-access
tech-virus: {A technician|Some man} {from the computer company|from the operating system people} {called|rang} {because my computer sends errors|about viruses}. {I had to press some keys and saw lots of red crosses|He showed me a black screen}, then I {downloaded a program so he could see my screen|gave him the nine digit number}. {Then he wanted $round.|}
tech-refund(+prize-refund,+unusual-payment): {My antivirus was to be refunded $round.|They owed me money for a support plan.} {He took over my screen|He made me log in to my bank}, {typed $big instead of $round|it looked like they'd sent too much} and {cried he'd lose his job|told me to send the difference in gift cards}.
tech-popup(+urgency): {A message with a siren filled my screen|My tablet froze} with a number to call. {The man there|Support} {said don't switch off|told me hackers were in} and {connected to my computer|had me install an app}.
tech-router(+authority): {My internet provider|$telco} {called about my router|said my line would be cut in 24 hours because of hacking}. {Let us into your computer|Install this tool}, {he said, and open your banking to check it's safe|so we can clean it}.
tech-bank-app: {The bank helper asked me to install a screen sharing app|‹He/She› said to get an app from the store so the security team can look at the phone}. {Then open the banking app.|My screen went black for a while.}
order-cancel(+foreign-callback): {An e-mail said I'd bought a laptop for $big|I got an invoice for $big}, {I called the number in it|so I rang them}. {To cancel they needed to get on my computer|They filled a form on my screen}.

== authority-call direction=they-contacted-me asked=payment flags=authority,urgency
tax-arrest(+unusual-payment): {Recording:|A recorded voice:} "{This is the tax office. A lawsuit has been filed against you|There's a warrant for your arrest for tax evasion}. {Press 1 to speak to an officer|Call back immediately} {or you will be arrested|}." {The officer wanted $big in vouchers.|}
ssn-suspended: "{Your social security number has been suspended|We found suspicious activity with your social} {in Texas|for drug trafficking}. {Press one|To talk to an officer press 1}. {If you don't respond your assets will be frozen.|This is the final call.}"
customs-parcel(+secrecy): {A parcel in my name with passports and drugs was stopped|Customs has my package}, {she put me through to the police|a policeman in uniform appeared on video}. {I'm under digital arrest and may not leave the room|I couldn't tell anybody}. {The clearance was $big|I should pay a bond of $big}.
immigration(+unusual-payment): {He said he's from immigration|An officer from the embassy} and {my visa papers were wrong|I'd be deported}. {Pay $big today|A fine of $round} {by transfer to the officer's account|with prepaid cards}. {He knew my passport number.|}
jury(+unusual-payment): {Sergeant $last|A deputy} says {I missed jury duty|there are two warrants}. {I must stay on the phone|I have to} and {drive to a kiosk and pay the bond|buy prepaid cards} {or be arrested at home|}.
court-debt: {A "law firm"|Somebody very rude} says {I owe $big from an old loan|papers will be served today}. {I never had that loan.|He would tell my boss.} {Pay by debit card now and it goes away|Settle with $round today}.
benefit(+asks-secret): {The woman said I'd lose my benefits|Someone from the pensions office} unless I {confirm my bank details|give my number and date of birth} {now|before 5pm}.
utility-cut(+unusual-payment): {The electric company|$utility} {called the restaurant|rang} at {lunchtime|six}: {technician on the way to cut us off in 30 minutes|pay or we disconnect}. {$big by payment app|Buy a prepaid card and read the number}. {Our bill was paid.|}
energy-switch(+asks-secret): {A salesman says he's from my supplier|Someone called about my meter} and {prices double tomorrow|I'm owed a discount}, {he needs my account number to fix it|read me the number on your bill and your bank number}.
police-relative(+secrecy,+unusual-payment): {A policewoman said my daughter killed someone in a crash|I heard somebody crying "mum help"}. {Bail was $huge|To keep her out of prison $huge}, {in cash or gold|a colleague would collect}. {Don't call anyone.|I was not to hang up.}

== family-call direction=they-contacted-me asked=payment flags=opener,unusual-payment
grandchild(+secrecy): {"Hi grandma, do you know who this is?"|He said "grandpa, it's me".} {I said $first and he said yes|I thought it was $first}. {He'd had an accident|He was in jail}, {his nose was broken so he sounds different|he was crying}, and needed $big. {Please don't tell mum.|His lawyer would call.}
grandchild-lawyer(+authority): {Then a lawyer came on|A public defender took the phone}: {bail is $big, there's a gag order|pay cash to my runner}. 
ai-voice(+urgency): {It was my son's voice, I swear|It sounded exactly like her}. {She'd been kidnapped|He'd hit a pregnant woman} and {a man took the phone|someone shouted}: {send $big|pay $big now} {or else|}.
kidnap(+secrecy,+urgency): {We have your daughter|Someone screamed and a man said he had my wife}. {Don't hang up, drive to the shop and wire $big|Pay in 30 minutes}. {She was at school the whole time.|}
stranded: {A friend of a friend|"My cousin"} rang {from the airport|from abroad}, {passport stolen|they need a ticket}, {could I wire $big|send money with an app}. 

== prize-call direction=they-contacted-me asked=payment flags=prize-refund
lottery(+unusual-payment): {I've won $huge and a car|I was told I won second prize}! {First I pay taxes of $big|The delivery costs $round}, {by gift card|with money transfer}. {I never entered.|He called me "dear" all the time.}
health-plan-brace(+asks-secret): {A nice lady says I get a free back brace|There's a new plastic health card} , {I just need to read my card number|she needs my number and birthday}. 
grant: {The government chose me for a grant of $big|I don't have to pay it back}, {because I pay my bills|they said}. {There's a processing fee of $round|I should buy a card first}.
loan-fee(+unusual-payment): {My loan for $big is approved despite my credit|They offered a loan}, {but first I should pay the insurance of $round|once I send the first payment}. 
timeshare: {A company wants to buy my timeshare|They've a buyer for my land in Florida} {for $huge|}. {The escrow tax is $big|I should wire the closing costs}. 
recovery: {A firm that gets money back for victims|He said he's with the regulator}: {they found my lost $big|my crypto is in a wallet}. {I pay $round and it's released|They need remote access or a fee}.
survey-cruise(+asks-secret): "{Congratulations, you've been chosen for a free cruise|You have won a stay}! {Press 1|Just pay the port tax}." {They wanted my credit card number|Card number please}.
rate(+asks-secret): "{Hello, this is card services|This is your final notice}. {You qualify to lower your interest rate|Nothing is wrong with your account but we can reduce your rate to zero}. {Press 1 to speak to an agent|Press 9 now}." 
warranty: "{We've been trying to reach you concerning your vehicle's extended warranty|The factory warranty on your car is about to expire}. {Press 2 to be removed|Press 1 to talk to a specialist}."
solar-robo: "{Hello homeowner|Hi, it's Amy}, {you may qualify for a government energy rebate|there's a no cost solar program in your area}. {Press 1|Call back $phone} {today|}."
student-robo: "{Hi this is $woman with the student relief center|I'm calling about your loan forgiveness}. {Your file $ref will close|The programme ends} {tonight|soon}. {Call me back at $phone|Press 1}."
funeral-robo(+asks-secret): {Robot offered a funeral plan, $n a month|It was about final expenses}. {A live person then wanted my bank account and date of birth|They asked for account and routing number "to see if I qualify"}.

== order-call direction=they-contacted-me asked=code flags=asks-secret
robo-order(+foreign-callback): "{This is a call from $shop|Your account has been charged} $big {for a phone|for an order}. {If you did not authorise this press 1|To cancel speak to our agent}." {The agent wanted my card to refund me.|}
robo-sub: "{Your subscription of $big will be renewed today|Your computer plan renews}. {To cancel press one|If you'd like a refund call $phone}." {Man asked for bank name and online login.|}
robo-bank(+urgency): "{This is an automated call from your bank|Attention}. {A transaction of $big is being processed|Your card has been suspended}. {Press 1 to speak to the fraud team|Enter your card number followed by hash}."
delivery: {A woman from the post|The courier company} {couldn't deliver|has a parcel}, {wants $fee on my card|needs my card number for the new delivery}, {and then a code from the bank|}.
telecom-offer: {A man from $telco|My phone company} {offers 50% off|a free upgrade}, I only {read out the PIN they send|tell him the code}. {Next day somebody had a phone on my account.|}
sim: {They said my SIM must go to 5G|SIM card upgrade}, {dial this code|send the number in the text} {and my phone went dead|}. 
chat-code: {Somebody from a course group|A "doctor's office"} {invited me to a video call|said I'm on a list}, {the code to join comes by text|and I should read the code}. {Then my messenger was gone.|}
vaccine: {They're booking vaccines|Health service survey}, {at the end they want the code sent to my phone|the appointment is confirmed with a code}.

== job-call direction=they-contacted-me asked=payment flags=unusual-payment
job: {A recording asked me to add them on chat about a job|HR called, I never applied}. {Like videos and earn $pay a day|Work from home}, {later I had to deposit to unlock tasks|first buy the equipment from their vendor}.
invest: {A broker with a posh accent|An account manager} calls {every day|since I filled a form}. {I put in $round and it grew to $big|The platform shows profit}, {to take it out I must pay tax first|now he wants $huge more}. 
crypto-kiosk(+urgency,+secrecy): {He stayed on the phone all the way to the bitcoin machine|I fed $big into a crypto kiosk with a code he sent}. {It was to protect my money.|He said the bank would lie to me.}
charity: {He collects for injured firefighters|For police widows, he said}. {Wouldn't send anything by post|Got angry when I asked for a letter}, {only card or gift cards now|wants $round right away}.
rental: {The landlord is abroad and his agent called|I rang about a flat}: {pay deposit $big before seeing it|wire first and last month}, {many others want it|keys by courier}.
puppy: {The breeder called for another $round|Now there's a crate fee}, {refundable insurance he says|pay with an app to friends}. 

== odd-call direction=they-contacted-me asked=nothing
can-you-hear: {They asked "can you hear me?" and hung up when I said yes|The voice only said "say yes if you're the homeowner"}. {Strange.|They'd asked for the lady of the house.}
silent: {Missed call from abroad, I rang back and it cost a fortune|One ring, then a message to call back a strange number}.
second-mum(+unusual-payment): My {mum|grandad|neighbour} {is on the phone with|was called by} {"the bank"|somebody} and is {buying gift cards|going to the branch to take out $big}, {she was told not to tell me|he won't listen}. {What do I do?|}
second-dad(+remote-access): {Dad let a man into his laptop|My father in law gave a caller control of his PC}, {they saw his bank|they tried to send $big}. 
second-colleague(+asks-secret): {A colleague read out a code to "IT"|At work somebody from "the help desk" called} {for my password|to reset my login}, {sounded hurried|with a manager's name}.
boss-voice(+secrecy,+unusual-payment): {The boss's voice on the phone told our accountant to pay $huge|My "CEO" rang}, {secret takeover|not to tell finance}. 
short-a(+asks-secret): {man asked for my code|caller wanted my pin|"bank" asked for the text code|they want card number to cancel an order}
short-b(+unusual-payment): {told to buy gift cards|they want me to move money to a safe account|pay bail in bitcoin|send money by wire for my prize}
short-c(+remote-access): {asked to install some remote desk thing|wants me to download an app so he can see my screen|he's in my computer now}
dialogue-a(+asks-secret,+urgency): "{Hello sir, I'm calling from the fraud department|Good morning madam, $bank security}." "{Okay?|What happened?}" "{There's a charge of $big from $city, was it you?|Someone is in your account.}" "{No!|Of course not.}" "{Then quickly, I've sent a code, please read it to me so I can cancel|I need the number on the front of the card and the three on the back}." {"My bank says not to." "I am the bank, ma'am."|}
dialogue-b(+unusual-payment,+secrecy): "{Are you alone?|Is anybody with you?}" "{Why?|Yes.}" "{This is confidential, the investigation involves your branch|You can't tell anyone}. {Go to the store and get gift cards for $round|Withdraw $big and I'll call you a car}." "{Is this real?|I don't understand.}" "{Do you want to lose everything?|I gave you my badge number.}"
dialogue-c(+remote-access): "{Go to your computer|Are you in front of your PC}?" "{Yes.|Wait.}" "{Press the key with the flag and R|Open the browser}, {type what I tell you|go to the help page}. {Do you see the code? Read it to me|Click accept}." "{It says somebody can control it.|Done.}" "{That's me, don't worry.|Perfect, now log in to your bank.}"
dialogue-d(+prize-refund): "{Congratulations, you're our winner!|Good news today!}" "{What did I win?|Who is this?}" "{$huge and a car|Two and a half million}. {To release it we need $round in taxes|Do you've a pen? You'll buy a card at the store}." "{Can't you take it from the prize?|}" "{It's the law, sir.|No ma'am, insurance rules.}"
rambling(+asks-secret): So I was {in the supermarket|feeding the baby} when {a private number|a local number} rang and {this really nice young man|a lady with a headset noise behind her} said {there's been unusual spending|two payments to $shop}, {I hadn't even known my card was out|I panicked}, and ‹he/she› {went through security with me|told me my address}, then {"you'll get a message, just read me the numbers"|wanted the code, three times, because it "expired"}, {and before I knew it $big was gone|I hung up when my husband shouted}.
rambling-move(+unusual-payment,+authority): {It started with a message about a parcel.|First a text, I put in my card.} {Two days later|On $day} {the bank|"$bank"} called, {they knew about the text|they said criminals had my details from that link}, {a supervisor came on|then a policeman}, and I {moved my savings in three steps|sent $big to what they called my new account number}. {They said tell nobody until Monday.|They were on the phone for two hours.}
`,
);
