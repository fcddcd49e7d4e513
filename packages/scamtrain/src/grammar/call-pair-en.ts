// Pairs of calls: the same call twice, and only what was asked for is different.
import { readSheet } from './template.ts';

export const CALL_PAIR_EN = readSheet(
  { name: 'call-pair-en', channel: 'call', lang: 'en', side: 'pair' },
  `
== bank-call
charge(+asks-secret): {A woman|A man} from {my bank|$bank} called about a charge of $amount at $shop. «{She only asked yes or no.|They said call the number on your card if unsure.}|{I had to read out the code from the text.|They asked for my PIN to cancel it.}»
card-block: My bank {rang|phoned} to say my card is blocked. «{A new one comes by post, nothing to do.|I should ring the number on the old card.}|{They need the card number and the three digits to unblock it.|I must move my money to a new account first.}»
who-called(+asks-secret): «{I called the number on my card and the agent|I rang my bank from the app and they}|{Someone called me from the bank and|I got a call out of the blue, they}» asked me to read {the code|the six digits} from a text.
hang-up(+secrecy): {The caller from the fraud team|The man from $bank} told me «{to hang up and call the bank myself|that I can check with my branch first}|{not to hang up and not to call the bank|to tell nobody at the branch}».
display(+caller-id-proof): I asked how I know it's the bank. ‹He/She› said «{"hang up and dial the number on your card"|"don't trust the display, call us back"}|{"look at your display, it's the number on your card"|"the number proves it, now read the code"}».
transfer(+unusual-payment): They called about a transfer of $big to $first $last. «{I confirmed it's mine and it went out.|They held it until I checked with my son.}|{To stop it I was to send $big to a safe account.|I had to send it to myself with the app.}»
dispute: Disputes {called|rang} about my claim on $shop. «{I should upload the receipt.|The money comes in $n days.}|{For the refund they want remote access.|I should give my online password to get it.}»
loan: {The bank|A loan officer} called: my loan is approved. «{I sign at the branch on $day.|The papers come by post.}|{First I pay $round by gift card.|They need a fee of $round before.}»
branch(+asks-secret): {The branch|A lady from the branch} called, my new card is there. «{Bring ID.|Any day till five.}|{Tell us your PIN and we send it by courier.|A driver picks up the old one with the PIN.}»
survey(+asks-secret): {A survey for my bank|Recorded voice, five questions about my bank}. «{No names, done in a minute.|They thanked me.}|{The last was my card number and code.|Then my date of birth and PIN "to win".}»
robot(+asks-secret): "{This is|An automated call from} $bank. A purchase of $amount was made. «{Press 1 if it was you, 2 if not. Goodbye.|If it wasn't you, call the number on your card.}|{If it wasn't you, enter your card number and PIN now.|Press 1 and give the agent your security code.}»"

== service-call
tech(+remote-access): {A technician|Someone from $telco} called about my internet. «{He comes on $day, I'd booked it.|He asked if the light on the box is green.}|{He wants to get into my computer.|I should download a program and open my bank.}»
tax(+unusual-payment,+authority): The tax office called {about my form|}. «{I'd asked for the call. They'll write.|I can pay as on the letter, no hurry.}|{I pay in vouchers today or I'm arrested.|An officer comes for the cash.}»
power(+urgency,+unusual-payment): The power company called {about a late bill|}. «{They offered a plan, pay as on the bill.|No rush, they'll send a letter.}|{Pay in 30 minutes by payment app or they cut us off.|Buy a prepaid card and read the number.}»
grandson(+opener,+unusual-payment): My grandson {called|rang}. «{He told me about school, he's visiting Sunday.|We talked an hour, he wants my soup recipe.}|{He was crying, jail, bail $big, don't tell mum.|His voice was strange, send $big for the lawyer.}»
delivery(+asks-secret): A delivery driver called. «{He couldn't find the door.|He left it next door.}|{He wants $fee on my card and the code.|He needs my card number for customs.}»
job(+unusual-payment): A recruiter called about a job. «{Interview on $date at their office.|She asked about my hours.}|{I deposit $round to start the tasks.|I buy the laptop from their seller in crypto.}»
prize(+prize-refund): {The shop|$shop} called, I won their draw. «{A cake tin! Pick it up at the till.|I'd put my card in the box on $day.}|{I pay taxes of $round by gift card first.|They need my bank details and a fee.}»
doctor(+asks-secret): The clinic called. «{My appointment moved to $day.|Results are fine.}|{They need my card number and bank code to keep the slot.|A code came and I should read it to them.}»
police(+authority,+unusual-payment): A policeman called about a break-in {next door|in our street}. «{Did I see anything? I can come to the station.|He left the station's number to check.}|{I should hand my cash and jewels to a colleague.|Take out $big as evidence, tell nobody.}»
charity(+unusual-payment): A charity called. «{They'll send a form, no hurry.|I said no and they thanked me.}|{Only gift cards, right now.|He got angry and wanted my card number.}»
shop(+remote-access): A shop called about my order. «{The sofa is delayed to $date.|It's ready to collect.}|{To refund me they must see my screen.|They typed too much and want the rest in gift cards.}»
landlord(+unusual-payment): The agent called about the flat. «{Viewing on $day at $time.|I sign and pay at the office.}|{I wire the deposit before seeing it.|The owner is abroad, keys by courier once I pay.}»
boss(+unusual-payment,+secrecy): My boss called. «{Meeting moved to $time.|Could I open the shop on $day.}|{Buy gift cards, tell nobody.|Pay a secret invoice of $big before three.}»
chat(+asks-secret): A friend called. «{She can't find the door code of our building.|She wants to meet on $day.}|{She needs the code I just got by text.|"I sent you a code by mistake, read it."}»
`,
);
