// What people tell of calls that were what they said, and what they ask their bank.
import { readSheet } from './template.ts';

export const CALL_GENUINE_EN = readSheet(
  { name: 'call-genuine-en', channel: 'call', lang: 'en', side: 'legit' },
  `
== bank-call flags=none direction=they-contacted-me asked=nothing
fraud-team: {A woman|A man|Someone} from {my bank|$bank} {called|rang} {this morning|yesterday} about a {payment|charge} of $amount at $shop. ‹He/She› {asked if I recognised it|just wanted a yes or no}. I said no and ‹he/she› {blocked the card|cancelled it and is sending a new one}. ‹He/She› {didn't ask for any numbers|never asked for a code or my PIN}.
fraud-hangup: {The fraud department|$bank's fraud team} {phoned me|called} and {the first thing they said was|told me right away} that I {could|should} hang up and call the number on {the back of my|my} card if I {wasn't sure|had doubts}. {So I did and it was real.|I called back and got the same department.}
fraud-auto: {Automated call:|It was a recording:} "This is $bank with an important message about your card ending in $last4. Press 1 if you made a purchase of $amount at $shop, press 2 if you did not." {I pressed 1 and it said thank you and goodbye.|It never asked me to type a card number.}
voicemail: {Voicemail from $bank:|I got a voicemail.} "Hello, this is $name {from|calling from} $bank for {Mr|Mrs|Ms} $last. {Please call us back on the number on the back of your card|There's no rush, ring the number on your card when you can}. {Your reference is $ref.|Thank you.}"
branch-call: {The lady from our|My local} branch {rang|called} to say my {new card|cheque book|paperwork} {is ready|has arrived} and I can {pick it up|collect it} {any day before $time|on $day}. {Bring ID, she said.|Nothing else.}
loan-officer: {My loan officer|$name from the mortgage department} called to {say the application went through|go over the dates}. {We had spoken last week|I had asked for the call in the app} and ‹he/she› {knew my file|quoted my reference}. ‹He/She› said the documents would {come by post|be in my secure inbox}.
dispute-call: {Someone from disputes|A case worker} rang {about the $amount from $shop|about my claim}. ‹He/She› asked {when I returned the item|what the shop had said} and told me to {upload the receipt in the app|send a copy of the receipt}. {No money or codes were mentioned.|}
late-payment: {The bank|$bank} called because {my card payment is late|I'm a month behind}. {They were polite about it|They offered a plan} and said I can pay {in the app or at a branch|however I normally do}. They {did not want my card number on the phone|sent the plan by letter}.
survey-bank: {A recorded voice|A young man} asked {me to rate|how happy I was with} my {last branch visit|call with $bank}, {from 1 to 5|on a scale of ten}. {It took a minute.|Five questions and that was it.} {No names, no account.|}
card-delivery: {They called|The bank rang} to {check which address|ask whether} my new card should go to {the old or the new house|$street}. I had {ordered it|reported the old one lost} the day before. {They only asked for my first name and postcode.|}
security-words: ‹He/She› said "{I'm from $bank, and I will not ask you for your password, PIN or any code|we'll never ask you to move money}". {Then ‹he/she› asked if I had tried to send $big to $first $last.|Then we talked about a payee I had added.} I {had|had, it's my builder}, so ‹he/she› let it through.
callback-in-app: The call {showed up|was confirmed} in my {banking app|$bank app}: "{we are calling you now|you are on a call with us}". {They wanted to know if I was abroad.|It was about a travel note I left.} {Then they said goodbye.|}

== bank-call-own flags=none direction=i-called-the-number-on-my-card asked=code
own-code: I {called|rang} the number on {the back of my|my} card {to change my address|because my card was declined} and the {agent|woman} {sent me a code by text|texted me a six digit code} and asked me to read it {back|out}. {Is that normal?|Then ‹he/she› changed it.}
own-code2: {My card was swallowed so I|I lost my wallet and} phoned the bank on the number from {my statement|the card}. {To prove it was me|For identification} they asked for {a code from the app|the code they texted me}. {After that they ordered a new card.|}
own-questions: I called $bank myself, {number from the back of the card|off the card}. They asked my date of birth, {two letters of my password|the last payment I made} and a {texted|one time} code. {Then they raised my limit.|All sorted in ten minutes.}
own-ivr: I dialled the number on my card. The machine {asked me to key in|wanted} the last four digits and {then my telephone PIN|a code it sent by text}, {then I got my balance|and put me through to a person}.

== bank-call-own flags=none direction=i-called-the-number-on-my-card asked=nothing
own-block: {I saw a charge I didn't know, so I|I} {called the number on my card|rang the bank off my card} and they {blocked it|cancelled the card} and {opened a dispute|refunded $amount}.
own-travel: I called the {number on the card|bank} to say I'm going to {Spain|Japan} {next week|on $date}. {The agent said I don't need to tell them any more|They made a note}.

== bank-question flags=none asked=nothing
q-pending: {Why is my payment|I need to find out why a payment is} {still pending|not going through} {after $n days|}? {It was to $shop|It's $amount}, {can you tell me what's happening|how long does it normally take}?
q-refund: I {returned something to|sent back a coat to} $shop {two weeks ago|on $date} and the {refund|money} {isn't showing|hasn't appeared} on my statement. {Who do I ask?|How long should I wait?}
q-fee: {I was charged|There's} a {fee|charge} of $fee on my {account|statement} {that I don't understand|for a withdrawal abroad}. {What is it for?|Can it be taken off?}
q-limit: {How do I|Can I} {raise|change} my {daily limit|limit at the ATM}? {I need to pay $big to a garage|I'm buying a car on $day}.
q-pin: {I forgot my PIN|I can't remember my PIN}. {How can I see it|Can you send me a reminder} {in the app|by post}? {I've already tried twice.|}
q-cardlost: {I think I left my card|My card is gone, I last had it} {in a taxi|at $food}. {What should I do first?|Can I freeze it and unfreeze it if it turns up?}
q-newcard: {My new card|The card I ordered} {hasn't arrived|still isn't here} {after $nn days|}. {Has it been sent?|Can you check the address you have?}
q-exchange: {What exchange rate do you use|Will I pay extra} when I {pay in euros|use my card in Mexico}? {I fly on $date.|}
q-topup: {My top up|The transfer I made} {was reverted|got cancelled|didn't work} {and the money is gone|}, {when do I get it back|can you have a look}?
q-verify: {Why do you need|What documents do I need} to {verify my identity|prove who I am}? {The app asks for a selfie|I sent my passport already} and {nothing happens|it says under review}.
q-declined: {My card keeps being declined|I can't pay} {online|in shops|at the pump} {but there is money on it|}, {is something blocked|is it a problem on your side}?
q-wallet: {How do I add|I can't add} my card to {my phone|my watch}{? It says contact your bank|, it fails at the code step|}. 
q-beneficiary: {I'm not allowed to|I can't} {send money to|add} {my landlord|a friend abroad}. {Is there a waiting time for new payees?|The app says try tomorrow.}
q-close: I want to {close my account|cancel my credit card}. {Do I do that in the branch or by phone?|What happens to the points?}
q-cheque: {How long does|When will} {a cheque|a mobile deposit} {take to clear|be available}? {I paid it in on $day.|}
q-dispute: {There's a payment I didn't make|I don't recognise $amount from $shop}. {How do I dispute it?|I want to report it please.}
q-twice: {I was charged twice|$shop took the money twice}, {$amount each|both on $date}. {Can you give one back?|}
q-code-late: {The code for my online payment|The text with the code} {never arrives|comes too late}. {Is my phone number right?|I changed networks last week.}
q-scamtext: I got a {text|mail} saying it's {from you|$bank} {about a parcel|with a link}. {I didn't click|I deleted it}. {Should I report it?|Is it really yours?}
q-atm: {The machine didn't give me the money|The ATM kept $round} but {my account was charged|it shows as taken}. {At $street, $time.|What now?}
q-name: {I got married|I changed my name} and {want the new name on my card|need to update my account}. {What do you need from me?|}
q-age: {Can my daughter|Can my 14 year old} {have|get} {a card|an account}? {What does it cost?|}
q-direct: {How do I stop|Please cancel} the {direct debit|standing order} for {my old gym|$telco}? {It goes out on $date.|}
q-salary: My {salary|pay} {isn't in yet|hasn't landed}, {it usually comes on the {15th|25th|28th}|my employer says it was sent}. {Can you see it?|}
q-balance: {What's my balance|Could I have my last $n transactions}? {The app is down for me.|}

== service-call flags=none direction=they-contacted-me asked=nothing
dentist: The {dental office|dentist's receptionist} {called|rang} to {remind me of|move} my {appointment|cleaning} {on $date|from $day to $day2}. {I said fine.|She asked if $time works.}
driver: {A delivery driver|The courier} {rang|called} {because he couldn't find the house|from the gate}. {He wanted to know which door.|He left it with next door.} {No charge or anything.|}
school: The {school|nurse} called, {my son has a fever|$first fell in the playground}, and {asked me to pick him up|wanted to know who is coming}. {I know her voice.|}
insurer: {My insurance|$insurer} called {after I reported the leak|about the bump on $day}. They {gave me the claim number $ref|asked for photos through their site} and said an assessor comes on $date. 
recruiter: {A recruiter|$name from $firm} phoned {about the job I applied for|because I sent my CV last week}. {We talked about the hours and the pay|‹He/She› asked when I can start} and {I'm invited to the office on $date|‹he/she› sent the address}. 
survey: {A polling company|Some research firm} asked {who I'd vote for|what I think about the buses}. {Ten minutes, a bit boring.|They said I needn't answer anything.} {They didn't want my name.|}
wrong-number: {Wrong number.|It was a wrong number,} {an old lady|a man} {looking for|wanted} {her sister|Dave's tyres}. {She apologised and hung up.|We had a laugh.}
family: My {sister|brother|aunt} {rang|called} {from her new phone|from hospital}, {she's fine|all good}, {we talked about Christmas|she wants the soup recipe}. 
family-money: My {son|daughter} {called|rang}, {short this month|car broke down}, could I lend ‹him/her› $round. {We talked for half an hour about the baby too.|I know it was ‹him/her›, we had lunch on $day.} I'll {give it to ‹him/her› on Sunday|send it as always}.
utility: {The power company|$utility} {called|rang} to say {the power will be off|they are working in our street} {on $date|tomorrow from $time}. {That was all.|A letter had come as well.}
engineer: {The broadband engineer|A technician I had booked} called {to say he is ten minutes away|to move the visit to $date}. {It was the company where I'd opened a ticket.|Ref $ref.}
doctor: {The surgery|My doctor's office} {left a message|phoned} {with my results|to book a blood test}. {They asked my date of birth to check it was me|All normal}. 
pharmacy: {Recorded call from the pharmacy:|Robot call:} "{Hello, this is $pharmacy|This is a message for $first}. {Your prescription is ready|You have a refill due}. {To hear this again press 1.|Our hours are 9 to 6.}"
airline: {The airline|$airline} {called|rang} because my flight {was cancelled|moved to $time}. {They had already rebooked me|They offered a refund} and {sent it by mail|said to check the app}. 
hotel: {The hotel|$hotel} rang {to ask when we arrive|about parking}. {We booked months ago.|They'd seen my note about the cot.} {We pay at the desk.|}
restaurant: {A girl from $food|The restaurant} called to confirm {our table|$n people} {for $day|tonight}. {I said yes.|}
vet: {The vet|Vet's nurse} called, {the dog is awake|the cat can come home}, {bill is $amount, pay when you collect|bring the carrier}. 
charity: {A volunteer from|Someone for} $charity, {I give to them every year|I'm a member}, {thanked me|asked if I'd raise it by $n}. I said {not now and that was fine|send me a letter, and they will}. 
political: {A campaign volunteer|Somebody for the council election} {asked if they can count on my vote|reminded me about $day}. {Two minutes.|I said I hadn't decided.}
robocall-school: "{This is an automated message from $school|Good evening families}. {School will open two hours late|There is no school} {tomorrow|on $day} {because of ice|due to the storm}. {Please check the website.|Buses will run late.}"
robocall-appt: "{This is a courtesy call from|Hello, this is} $clinic to {confirm|remind you of} {an appointment for $first|your visit} on $date at $time. {Press 1 to confirm, 2 to cancel.|Please bring your insurance card.}"
robocall-jury: "{This is the county with a message for residents:|Emergency notification:} {boil water until further notice|roads near the river are closed}. {Do not call 911 for information.|This message will repeat.}"
library: {Automated call from the library,|The library robot called:} {a book I reserved is in|my book is overdue}. {No fine any more apparently.|}
garage: {The garage|$man from the garage} rang, {the clutch is gone too|car's ready}, {another $round, do I want it done|$amount all in, till six}. {I said go ahead.|He's honest, we've gone there for years.}
landlord: {My landlord|The agency} {called|rang} {about the boiler check|to arrange the yearly inspection}, {$day at $time|next week}. {The same man as always.|}
solicitor: {Our solicitor's office|Conveyancer} phoned: {completion is on $date|searches are back}. {They said they'd never change bank details by phone or mail|They'll post the papers}. 
tax-office: {I had a call back from the tax office|The tax office returned my call} {after I waited in the queue|that I booked online}. {‹He/She› explained the form|We went through my code} and {I'll get a letter|nothing to pay}. 
census: {Someone from the council|A census worker} {called|rang} to ask {if the bins were collected|whether we got the form}. {I'd complained last week.|No details needed.}
boss: {My boss|My manager $name} {called|rang} {from the office phone|}, {can I come in on $day|the client moved the meeting}. 
friend-voip: {A friend|My mate} {called with video|rang from holiday}, {showed us the beach|we planned the weekend}. 
market-call: {The buyer of my sofa|A man about the bike I'm selling} called {to ask the size|to come on $day}. {He'll pay cash when he picks it up.|}
dialogue-dentist: "Hello, {is this $first|am I speaking to $first}?" "{Speaking.|Yes?}" "{It's $clinic|I'm calling from $clinic}. {We've had a cancellation, would $day at $time suit you|You're due for a check-up}?" "{That works.|Could we do later?}" "{Lovely, see you then.|Of course, how about $time2?}"
dialogue-bank: "{Hi, it's $name from $bank|Good afternoon, $bank here}. {You asked us to call about your mortgage|You left a message about a charge}." "{Yes, right.|That's me.}" "{I can see it in your secure messages; is it the one from $shop|Do you want an appointment in the branch}?" "{Yes please.|Exactly.}" "{I'll send you a message in the app.|You won't need any passwords with me.}"
dialogue-delivery: "{Delivery for $last|Hi, I've got a parcel for you}." "{I'm not home.|Leave it by the door please.}" "{Is there a neighbour?|Okay, behind the bin.}" "{Number $nn.|Thanks!}"
short-1: {dentist reminder call|just the school about the trip|the plumber calling back|wrong number, they hung up|robot reminding me of the vaccination}
short-2: {missed call from my bank, no message, I called the card number and it was about my new card|my daughter from a payphone, all fine|courier asking for the door code of the building}
second-hand: My {mum|grandmother|neighbour} {got|had} a call from {the hospital|her pharmacy|her bank} {about an appointment|to say the card is on its way}. {She asked me if it's real, I rang the clinic and it is.|It was the nurse she knows.}
rambling: So {yesterday|on $day} I was {cooking|in the garden} when the phone went, {nearly didn't answer|I thought it was my sister}. {It was|Turned out to be} {the man about the windows we ordered in spring|the furniture shop}, {he wanted to come a day earlier|the table is finally in}, and we {chatted about the weather|laughed about the delay} and {he'll be here at $time|they bring it on $date}. Nothing to pay, {we did that when we ordered|the rest is due when it's here}.
bank-no-answer: {Somebody said they were|A man claimed to be} from my bank. I said I'd call back on the number on my card. {He said "that's a good idea, please do"|He said fine, gave me ref $ref}, and {when I called it was true|it was about a payment I'd made twice}.
`,
);
