// More calls, both ways round: told shorter, longer, by others.
import { readSheet } from './template.ts';

export const CALL_SCAM_EN_MORE = readSheet(
  { name: 'call-scam-en-more', channel: 'call', lang: 'en', side: 'scam' },
  `
== bank-call direction=they-contacted-me asked=code flags=asks-secret
m-refund: {A lady said I'd been charged twice|Someone offered me money back from the bank}. {To send it she needed the numbers from my text message|He only wanted the passcode to "accept" it}. {I read two digits and stopped.|It was a payment out.}
m-activate: {To put my card in a safe place|For the new chip} {he sent an activation code|a code came}, and {I told him the six numbers|he wrote it down}. {The next hour someone paid with a phone in another city.|}
m-press: {My phone buzzed with an approval|The app asked me to confirm $big}. {"Tap yes so it bounces"|"Accept and it's rejected", she claimed}. {I tapped.|I nearly tapped.}
m-help: {A colleague in the office|My flatmate} was {talked into giving his login|asked for her password} by {a fake support desk|somebody from "IT"}. 
m-list: {They asked for|He wanted} {the long number, the date, the three digits|my user id, then my password, then the code} {one after the other|"to match the records"}.

== bank-call direction=they-contacted-me asked=payment flags=unusual-payment
m-move: {"Your balance is at risk, move it"|"We opened a secure account for you"}, {said a calm voice|said the "security manager"}. {I transferred $big in two parts.|He gave me the sort code and stayed on the line.}
m-own-loan: {There's a loan in my name they say|Someone applied for credit as me}; {take it yourself and send it on|I have to borrow $big and forward it} {to clear my file|so it gets cancelled}.
m-atm(+secrecy): {He made me drive to three cash machines|I took out $big while he listened}, {if anybody asks it's for a holiday|don't talk to the teller}, {then put it in a crypto machine|a taxi picked it up}.
m-boss: {It sounded like our director|The finance chief was called by "the CEO"}: {wire $huge for a purchase nobody may know of|pay a foreign supplier before noon}. 
m-friend: {"Your cousin" is at a border|A friend's voice from a strange number}: {ticket and hotel bill, $big|needs $round for a fine}, {by money transfer|send codes of gift cards}. {My real cousin was at home.|}
m-pup: {The kennel wants more|Another fee}: {vaccines, crate, insurance|the airline asks $round}, {all by payment app|refunded on arrival, he swears}. {We've never seen the dog.|}
m-flat: {The "owner" said the flat is mine|She'd love to rent to us} {if I send the deposit tonight|once $big is wired}. {No viewing.|He's on a ship.}
m-donate: {Sheriff's fund, he said|Veterans' charity}, {pledge $round with a card right now|shouted when I said post it}. {Gift cards are fine too.|}
m-cut: {Gas company, pay in twenty minutes|They'll take out my meter}, {scan a code and send $round|read out voucher numbers}. {I've never been late.|}
m-invest: {My adviser on the phone|"Senior trader $name"} {shows me the numbers going up|had me add $big each week}, {now a release fee|now "capital tax" before I can withdraw}.
m-land: {They've a buyer for my cabin|My old timeshare is sold at last}, {I just wire the closing tax $big|fees up front to Mexico}.

== tech-call direction=they-contacted-me asked=remote-access flags=remote-access
m-screen: {He's moving my mouse|There's somebody on my mother's laptop now}, {he said it's the bank's help|from the virus company}, {the screen went blue|we can see her account}. {What should we do?|}
m-tool: {I was told to get a helper app|She sent me to a page with a code}, {then share the screen|click allow}, {"so our engineers can secure your banking"|and keep the phone on the table}.
m-router2: {The internet man says foreigners use my wifi|"Your line is infected"}: {open the computer, type what I say|he will show me the errors}, {then pay for protection|then log in to the bank to test}.
m-dad: {My dad|An uncle} {let "support" in|gave the code to a remote program}, {they opened his bank page|they made him buy vouchers}. {We pulled the plug.|}

== authority-call direction=they-contacted-me asked=payment flags=authority
m-agent(+urgency): {Special agent $last with a badge number|Officer from the border}: {a car with my name and blood|a box with cash in my name}. {I can't leave the line|I must clear my name} {by paying $big|with a transfer to a federal account}.
m-collector: {He'd send somebody to my work with papers|"Papers are being served"} {for a loan I never took|over $big}. {Settle by card in ten minutes|Cheaper if I pay today}, {he yelled|}.
m-robot-law: "{This message is from the legal department|Last warning from the revenue}. {Your name is in a case file|An arrest order is out}. {Press one now|Call $phone before the sheriff comes}."
m-robot-loan: "{This is your student loan update|Important message on your loan}. {You were approved for forgiveness|Payments may restart}. {Dial $phone|Press 1} {to claim|before today ends}."

== family-call direction=they-contacted-me asked=payment flags=opener,unusual-payment
m-gran: {My gran nearly paid $big|Grandpa took out $big} because {"his grandson" cried on the phone|a boy said he was me}, {broken nose, jail|hit somebody}, {and a lawyer would come|not to tell my parents}.
m-clone: {It was her voice, I know her voice|They played my girl screaming}; {pay or they hurt her|$big in an hour}. {She answered her own phone later.|}

== odd-call direction=they-contacted-me asked=nothing
m-tiny: {some guy wants the digits from my text|voice said my account needs moving|they want vouchers for a fine|woman says I won but pay first|he says install this so I can help}
m-robot-order: "{An order for|A renewal of} {a laptop|computer support}, $big, {was placed on your account|is set for today}. {To cancel press 1|To speak with billing press 2}." {Then a man wants my online bank.|}
m-robot-plan: "{Seniors: final expense cover|Hi, this is $woman on a recorded line} {for a few dollars a month|about your benefits}. {Press 1 to qualify|Are you over 50?}" {After that they want account numbers.|}
m-dialogue: "{Who am I speaking to?|Yes, hello?}" "{This is the security centre of $bank|Card protection, ma'am}. {Your card was used for $big|I see fraud on my screen}." "{I'm not sure I should...|Can I call you back?}" "{If you hang up the money's gone|You can't, the line will close}. {Read me the code|Tell me the three digits|Send it to the holding account}."
m-dialogue2: "{Sir, you have the remote page open?|Type the letters I say.}" "{It asks if I trust you.|A box came up.}" "{Yes, yes, click accept|That's our server}." "{My arrow moves by itself!|}" "{I'm cleaning it. Open your bank now|Don't touch it please}."
m-dialogue3: "{Great news, second prize!|Is this the lucky winner?}" "{Really?|I didn't play.}" "{A computer drew you|You shop at $shop, right?}. {There's a tax of $round first|Get a prepaid card and read me the numbers}."
`,
);

export const CALL_GENUINE_EN_MORE = readSheet(
  { name: 'call-genuine-en-more', channel: 'call', lang: 'en', side: 'legit' },
  `
== bank-complaint flags=none asked=nothing
c-fee: I have {had an account|banked} with $bank for $nn years. {On $date|Last month} they {charged me $round in overdraft fees|took three fees in one day} {because a deposit was held|although I had money in savings}. {I called several times and was told different things|The branch manager said there's nothing she can do}. I want {the fees back|an explanation}.
c-mortgage: My mortgage was {sold to another servicer|transferred on $date}. {The new company says|They claim} {I never paid for $n months|my escrow is short by $big}, {I've sent the statements twice|I have proof of every payment}. {Nobody calls back.|They keep sending late notices.}
c-credit: There {is|are} {an account|late marks} on my credit report that {isn't mine|should have been removed}. I {disputed it|wrote to all three bureaus} {on $date|months ago} and {it was verified without any documents|they say it's accurate}. {Please correct it.|My rate on a car loan went up because of it.}
c-collector: A {collection agency|debt collector} {calls me|rings} {$n times a day|at work} about {a medical bill|a debt my ex owes}. {I asked them in writing to prove it|I've told them it was paid} and {they won't send anything|the calls go on}. {I only want it in writing.|}
c-dispute: I {disputed|reported} a {charge|purchase} of $amount from $shop because {the item never came|it was the wrong size and they refuse a return}. $bank {gave me credit and took it back|closed the claim} {without looking at my receipts|after $nn days}. 
c-loan: I {applied for|was approved for} a {car loan|personal loan} and {the rate changed at signing|was turned down without a reason}. {The officer told me one thing and the letter says another|They pulled my credit twice}. {I'd like it looked into.|}
c-account-closed: $bank {closed my account|froze my account} {without notice|after I deposited a cheque}. {My pay goes there|I can't pay rent}. {They say a letter is coming|It's under review}. {I've shown my ID in the branch.|}
c-card-late: {I set up autopay|I paid online on $date} but {it didn't go through|the payment was posted late}. {Now I have a late fee and interest|They reported me}. {The agent on the phone was polite and removed it|I was promised a call back}.
c-student: My loan servicer {doesn't count my payments|put me in the wrong plan}. {I've called every month|I uploaded the form $n times}. {They say processing takes 90 days.|}
c-branch: {I waited an hour at the $city branch|The teller wouldn't cash my cheque} {though I have an account|because of my old address}. {The manager apologised.|I'd like someone to train them.}

== bank-question flags=none asked=nothing
m-app: {The app logs me out|Your app won't let me in} {since the update|on my new phone}. {Do I have to register again?|Which version do I need?}
m-rate: {What's the rate on|How much interest is there on} {a two year saver|your credit card}? {I saw a different number in the branch.|}
m-hold: {How long is a cheque held|Why is my deposit on hold}? {It's from my employer.|I need it by $day.}
m-iban: {Where do I find|What's} my {IBAN|routing number|sort code}? {My boss needs it for my pay.|}
m-joint: {Can my husband be added to my account|How do we open a joint account}? {Do we both come in?|}
m-chargeback: {A subscription I cancelled|The gym} {still charges me|took $amount again}. {Can you stop them?|}

== service-call flags=none direction=they-contacted-me asked=nothing
m-collector-real: {A company I do owe|The collection office for my old phone bill} called. {They gave their name and said a letter is on its way|They offered to halve it} and {I can take my time|pay from the letter}. {No pressure.|}
m-grandson-real: {My grandson rang from his new number|Our granddaughter called}, {told me about her exam|he wants us to come on $day}, {we laughed about the dog|asked how my knee is}. {Nothing about money.|}
m-loan-son: {My lad asked to borrow $round|Daughter's washing machine died so I'm lending $round}, {I'll hand it over on Sunday|we'd already talked about it at lunch}.
m-tech-real: {The engineer from $telco I'd booked|IT at work, whom I had called first,} {asked which lights are on|fixed my printer}. {I had the ticket number.|}
m-police-real: {An officer from our station|The community policeman} {asked if I'd seen the accident|told me my bike was found}, {come in with ID|he said ring the station to check him}. 
m-tax-real: {Tax office returned my call|A woman from revenue, as in the letter}, {she explained the late form|I've got until $date}. {Everything goes by post.|}
m-fundraiser: {The school raffle people|Our fire brigade's yearly drive} {called|rang}, {I can drop $n at the station|I said I'll buy tickets at the fair}. 
m-agent: {The letting agent|Estate agent} {confirmed the viewing|said the owner accepted}, {sign in the office|bring your references}, {nothing to pay before|deposit goes to the protected scheme}.
m-robot-ok: "{Hello from|This is} {$utility|the city}. {Crews work on your street|Water will be off} {on $day|tomorrow}. {No action is needed.|Thank you.}"
m-bank-slow: {The bank's fraud man was patient|She from $bank took her time}: "{Is this yours, yes or no? I don't need any numbers|Please call back on the number on your card, I'll leave a note}". {It was my hotel.|It wasn't mine, so the card's stopped.}
m-bank-held: {They'd stopped my transfer of $big|A payment was on hold}, {she asked who it's for and if anyone told me to send it|he read me a scam warning}. {It's for our kitchen.|I felt looked after.} {I said go and it went.|}
m-own-line: {I phoned the bank|I used the number on my statement}, {waited twenty minutes|the menu asked for the last digits}, {got $name, who fixed the address|and they put my card on hold}. 
`,
);
