// What genuine messages say in English, and what the engine wants to know of a text.
import type { Pack } from '../../pack.ts';

export const CUES_EN = {
  'never-asks': [
    '(we|<brand>|<issuer>|bank|they|staff|employees|team|us|nobody|no one|representatives|agents) ~2 (never|wont|will not|will never|would never|wont ever|do not|dont) ~4 (ask|asks|request|requests|call|text|email|contact|require)',
    'never ~2 (ask|asks|request|call you|contact you|text you) ~6 {secret}',
    '(no one|nobody) ~4 (will|should|from) ~6 (ask|asks)',
    '(we|<brand>|<issuer>) ~2 (never|wont|will not) ~4 (move|transfer|share|send)',
  ],
  'do-not-share': [
    '(dont|do not|never|not|not be|must not|should not) ~2 (share|give|disclose|reveal|read|forward|send|tell|pass|shared|disclosed|enter|show) ~6 ({code}|{pin}|{password}|{security-code}|it|this|anyone|details|them)',
    '(keep|keeping) ~3 ({code}|{pin}|{password}|it|details) ~2 (secret|safe|private|confidential|to yourself|secure)',
  ],
  'no-action': [
    '(if) ~2 (this|that|it) ~1 was (you|me) ~4 (no|nothing|ignore|disregard|you dont|you can|theres|there is)',
    '(no|without) ~1 (action|response|reply|further action|further steps) ~3 (required|needed|necessary|is required|is needed)',
    '(you) ~1 (dont|do not|neednt) ~1 (need|have) to (do|take|reply|respond|act)',
    '(ignore|disregard) ~1 (this|the) ~1 (message|text|email|notice|alert)',
    'nothing ~3 (to do|else|needed|is needed)',
    '(for your records|for your information|just to let you know|fyi)',
  ],
  'masked-number': [
    '(ending|ends|ended|finishing|terminating) ~2 (<num>|<code>|<card>)',
    '(last|final) (4|four)',
  ],
  'points-to-card': [
    'same ~3 (on|as) ~3 (your|the|my) ~1 (card|statement|bill)',
    '(questions|help|queries) ~6 same as',
    '(number|phone number) ~2 (on|from|off) ~2 (my|the|our|your|their) ~3 (bill|letter|letters|statement|website|booking|policy|contract|card|bank card|confirmation|folder|receipt|ticket|form|sticker|paperwork)',
    '(number) (i|you) ~1 (already|normally|usually|always) (have|had|use|hold|held|call|ring)',
    '(main switchboard|the switchboard|hospital switchboard|published number|official number)',
    'number ~4 (booking email|confirmation email|old letters)',
    '(number|phone number|no) ~2 (on|printed) ~2 (back|front|reverse|rear|your card|your bank card|your debit|your credit|your statement|your)',
    '(back|reverse) of ~1 (your|the) ~2 card',
    '(open|opening|using|use|through|via|in|check|log in to|log into|sign in to|visit|from|go to|launch) ~2 (the|our|your) ~3 (app|mobile app|banking app|mobile banking)',
    '(visit|come to|pop into|go to|in|any) ~2 (your|our|a|any|nearest|local) ~2 (branch|branches|atm|store)',
    '(type|typing) ~3 (address|url) ~4 (browser|yourself)',
    '(call|dial|phone|ring) ~1 159',
  ],
  'yes-or-no': [
    '(reply|respond|text|answer|send|txt) ~2 (yes|y|1|no|n|confirm|ok|c) !{number}',
    '(yes or no|y or n|yes no|yes if|no if)',
  ],
  'opt-out': [
    '(text|reply|send|txt|respond) ~3 (stop|end|quit|cancel|unsubscribe|help)',
    '(unsubscribe|opt out|optout|opt-out|manage preferences|email preferences|notification settings|communication preferences|manage alerts|update your preferences)',
    'stop to ~2 (end|stop|cancel|opt|unsubscribe|quit)',
    'msg ~1 data rates',
  ],
  'asked-for-it': [
    '(you|youve|as) ~1 (requested|asked for|ordered|signed up|subscribed|applied|booked|asked us|opted)',
    '(your request|as requested|per your request|at your request|thank you for calling|thanks for calling|following your call|after your call|your recent call)',
    'n: (i|we) ~3 (called|rang|phoned|dialled|dialed|call|contacted|used) ~6 (number) ~3 (on|back) ~4 (card|statement|website)',
    'n: (i|we|id|wed) ~3 (called|rang|rung|phoned|dialled|dialed) ~5 (back of) ~2 card',
    'n: (i|we) ~3 (called|rang|phoned|dialled|dialed) ~3 (my|the|our) ~2 (bank|card company|credit union|card issuer|<brand>|<issuer>)',
  ],
  warns: [
    '(scammer|scammers|fraudster|fraudsters|criminals|criminal|crooks|thieves|con artists|imposters|impostors|conmen|phishers) ~3 (may|might|will|can|could|often|sometimes|pretend|pretending|pose|posing|claim|impersonate|impersonating|ask|say|use|using|call|try|send|sending|want|are using|are sending|are calling|are pretending|tell|create|contact|love|exploit|also|who)',
    '(beware|be aware|watch out|look out|be alert|stay alert|be wary|be careful|stay safe|be on the lookout|protect yourself|be vigilant|warning signs|red flags|how to spot|spot a scam|avoid scams|scam alert|fraud alert reminder|scam awareness|fraud awareness|common scams|stop and think|take five|fraud tip|security tip|safety tip|scam warning|protect against) ~6 (scam|scams|fraud|fraudsters|scammers|phishing|smishing|calls|texts|messages|emails|criminals|tip|of|for|from|who|against|reminder|yourself)',
    '(its|it is|thats|that is|this is) ~1 a scam',
    '(report|forward) ~4 (suspicious|scam|phishing|spam) ~3 (text|texts|message|messages|email|emails|calls|to)',
    '(legitimate|genuine|real) ~2 (bank|banks|company|companies|business|agency|organisation|organization|government) ~2 (will|would|wont|will not|never|do not|does not)',
  ],
} as const satisfies Pack['patterns'];

export const STATES_EN = {
  narrative: [
    '(he|she|they|caller|the caller|the man|the woman|the guy|the lady|someone|somebody|a man|a woman|a guy|the agent|the person|the rep|scammer|the voice|the officer) ~2 (said|told|asked|wanted|claimed|called|says|asks|wants|insisted|kept|demanded|tried|texted|sent|knew|gave|had|made|left|threatened|offered|pretended|messaged|phoned|rang)',
    '(i|we) ~2 (got|received|had|just got|just had|answered|picked up|get|keep getting|was|were) ~4 (call|calls|phone call|text|message|email|voicemail|called|contacted|phoned|robocall|letter|asked|told|scammed)',
    '(i|we) ~1 (gave|told|read it|read him|read her|read them|read out|sent|clicked|paid|hung up|refused|called|transferred)',
    '!(you|stable|has|have) (called|texted|phoned|emailed|rang|told|asked|contacted|messaged) (me|us|my)',
    '(is this|was this|could this be|is it|sounds like) ~1 a ~1 scam',
  ],
  'they-began': [
    '(got|received|had|get|answered|picked up|getting) ~4 (call|calls|phone call|text|message|email|voicemail|robocall|sms|letter|notification)',
    '!{i} (called|rang|phoned|texted|emailed|contacted|messaged|calls|wrote) ~1 (me|us|my)',
    '(they|he|she|someone|somebody|caller|man|woman|guy|bank) ~2 (called|rang|phoned|texted|emailed|contacted|messaged|left)',
    '(out of the blue|unsolicited|cold call|unexpected call|incoming call|popped up|popup|pop up|voicemail)',
    'i ~1 (was|got|been) ~1 (called|contacted|phoned|texted|messaged|rung|emailed)',
    '(this is|my name is|im|i am) ~6 (calling|from|with)',
    '(calling|call) ~3 (you|from|about|regarding|on behalf)',
    '(caller) ~3 (said|claimed|asked|told|wanted|says)',
    'press ~1 (1|one|2|two|9|nine)',
  ],
  'i-began': [
    '(i|we) ~3 (called|rang|phoned|dialled|dialed|call|contacted) ~3 (my|the|our|their|them|<brand>|<issuer>)',
    'when (i|we) (called|rang|phoned|call)',
    '(i|we) (called|rang|phoned) ~5 number ~3 (on|back) ~3 card',
  ],
  'was-asked': [
    '(asked|asking|wanted|wants|demanded|told|requested|asks|tells|said|says) ~3 (me|us|to|for|my|i|if|that)',
    '(gave|sent|paid|bought|transferred|clicked|installed|downloaded|read|told|shared|entered)',
    '(asked for|asks for|wanted|nothing|anything|hung up before)',
  ],
  'delivers-code': [
    '(<num>|<code>) ~2 is ~2 (your|the) ~5 {code}',
    '{code} ~4 (is|<num>|<code>) ~1 (<num>|<code>)',
    '(use|enter|your|here is|heres|the) ~5 {code} ~5 (<code>|<num>)',
    '(use|enter) ~1 (<code>|<num>) ~4 (to|as|for|on|in)',
    '{code} (<num>|<code>)',
  ],
  locked: [
    '{account} ~6 {was-closed}',
    '(login|log in|logged in|sign in|signed in|signin|access|accessed|purchase|payment|charge|transfer|attempt|order|withdrawal|payee) ~8 (new|unknown|unrecognized|unrecognised|different|another|foreign) ~1 (device|iphone|android|location|browser|payee|ip|phone|country|computer|recipient)',
    '(unusual|suspicious|unauthorised|unauthorized|fraudulent|irregular|unrecognised|unrecognized) ~2 (activity|transaction|transactions|login|log in|sign in|sign|payment|charge|purchase|attempt|access|movement|device|transfer)',
    '{was-closed} ~5 {account}',
  ],
  alarm: [
    '(spyware|virus|malware|infected|hacked|infection|trojan|compromised)',
    '(renews|renewed|will be charged|has been charged|was charged|order confirmed|you bought|purchase of|plan renews|auto renew|auto debit)',
    '(new payee|payee added|approved a new|limit was raised|card reader for)',
    '(blocked|stopped|holding|held|paused) ~4 (withdrawal|payment|transfer|charge|purchase|transaction|wire)',
    '(withdrawal|payment|transfer|charge|purchase|transaction|wire) ~6 (pending|on hold|attempted|awaiting|being processed)',
    '(new|unknown) ~1 (device|payee|recipient|login|sign in) ~4 (added|registered|was|has|detected|paired|linked|from)',
  ],
  'call-number': [
    '(questions|refund|cancel|disputes|queries|decline|technicians|no) ~2 <phone>',
    '(call|calling|dial|phone|ring|contact|whatsapp|text|txt|reach|speak|message|telephone|sms|tel|ph|helpline|hotline|helpdesk|toll free|support|number|on|at) ~6 <phone>',
  ],
  'gift-codes': ['{giftcard}', '(scratch|scratched) ~4 (off|back|card|cards|codes|them)'],
  'was-it-you': [
    '(not you|wasnt you|was not you|not me|isnt you|if not you|didnt do this|didnt make this|dont recognise|dont recognize|do not recognise|do not recognize|didnt authorise|didnt authorize|did not authorise|did not authorize|did not make|didnt make|didnt request|did not request|not requested|if you didnt|if you did not|if not|no longer wish|to dispute|to cancel|to decline|to report|to block it|to stop it|dont want)',
  ],
  'delivery-fee': [
    '(parcel|package|shipment|delivery|item|order|consignment|letter|mail|courier|usps|post|dispatch) ~12 (fee|customs|duty|duties|pay|address|incomplete|incorrect|unpaid|postage|surcharge|undeliver*|reschedul*|redeliver*|confirm|on hold|held|missed|unable|failed|warehouse|depot|suspended|zip|postcode) && <link>',
    '(toll|tolls|toll roads|e zpass|ezpass|fastrak|sunpass|txtag|dart charge|congestion charge|parking charge) ~14 (unpaid|balance|outstanding|pay|due|invoice|overdue|settle|owe|penalty|fine) && <link>',
    '(suspended|missed|failed|unsuccessful|undeliver*|unpaid|incomplete|incorrect) ~6 (delivery|parcel|package|address|shipping|postage) && <link>',
  ],
  act: [
    '(press|dial) ~1 (1|one|2|9|0|zero|nine)',
    '(click|tap|visit|follow|verify|call|login|log in|confirm|update|phone|ring|contact|reply|whatsapp|text) ~6 (<link>|<phone>|here|below|link|us|me|number|now|your|to|page|following)',
  ],
  partial: [
    '(last|final|first) ~1 (two|three|four|five|six|2|3|4|5|6|few) ~1 ',
    '(last|final) (4|four)',
    '(ending|ends) ~2 (<num>|<code>)',
  ],
  hypothetical: [
    '(if|when|whenever|unless|in case) ~1 (anyone|anybody|someone|somebody|a caller|they|you get a call|you receive a call|you receive a text|you get a text|you are asked|youre asked|you are ever|you ever|a stranger|any caller|the caller|he|she|you receive an unexpected|you get an unexpected|a message|a text|an email|you receive a suspicious|you get a suspicious) ~6 (ask*|tell*|call*|claim*|says|want*|text*|contact*|get|receive|asking|pretend*|offer*|pressure*|suspicious|unexpected|send*|request*)',
    '(is|are|was|were|do|does|did|will|would|why|how) ~3 (bank|<brand>|<issuer>|you|they|anyone) ~2 (ever|really|normally|usually) ~3 (ask|call|need|text)',
  ],
  'goes-on': [
    '(they|their|theyll|theyre|these|such|if|be|never|always|remember|do|dont|common|some|this|hang|report|instead|we|banks|legitimate|another|other|often|typical|in|forward|end|stop|call|your|the)',
  ],
  deadline: [
    '(by|before|till|until) ~2 {clock}',
    '{event} ~6 (at|on|by|from) ~1 {clock}',
    '{event} ~4 (today|tonight|this evening|this afternoon|this morning|tomorrow|now|shortly|any minute|{so-long})',
    '(before|till|until) ~4 {event}',
    '(in|within|inside|only|have|next|hold it|got|just) ~1 {so-long}',
    '{so-long} ~3 (left|to decide|to pay|to go|before|away|or|to act)',
    '(do it|pay|paid|send|sent|move|act|transfer|settle|shift|decide|done|needed|out) ~6 (now|today|tonight|this minute|right now|right away|straight away|immediately|there and then|on the spot|at once)',
    '(hurry|any minute|at the till now|this minute|as we speak|cant wait|no time|right this second|last chance|going fast|wont last|clock is ticking|outside now|before its too late|that same evening|there and then)',
    '(last|only) ~3 (place|few|seats|parcel|room|rooms|spot|spots|left|one left|tickets)',
    '(other|others|people|ladies|families|calls|couples|buyers|ppl|everyone) ~3 (waiting|after it|after the|asking|interested|ready|lined up|queuing|have written)',
    '(or|otherwise) ~1 (theyd|hed|shed|itd|they|she|he|id|ill|i|youll|you|your|my|the) ~3 (have|go|goes|lose|be|send|take|pay|come|walks|sleep|sleeps|leave|get|stay|cut|arrest*|close*|charge*|end)',
    '(if we lose the line|after that it|or it goes|or its gone|falls to|it all resets|is void|lorry|removal van|stopped today)',
    '{force} ~5 (minutes|hour|away|outside|door|booked|coming|on the way|sent)',
    'in ~1 the next ~1 (half hour|half an hour|hour|few minutes|ten minutes)',
  ],
  'sum-wanted': [
    '(need|needs|needed|to pay|send|transfer|settle|wire|lodge|lend|find|give|owes|wants|wanted|asking|find him|put in) ~5 ({sum})',
    '({sum}) ~4 (first|upfront|up front|to hold|to open|to release|to secure|to start|to clear|to join|deposit|fee|charge|bond|holding|refundable|call out|starter|disclosure|handling|licence|tax|to a|to the|to my|to his|to their|to her|to this|on a payment link|by|still owing|on it)',
    '(fee|charge|deposit|bond|tax|duty|insurance|costs) ~3 ({sum})',
    '(transfer|wire|send|go|pay|settle) ~6 (to|into) ~3 (account|new one|custodian|agent|lads|man|clerk|brother in law|driver|colleague|text me|texted|in the message)',
    '(it across|it over|it all|the lot) ~3 (halves|parts|two goes|lots|steps|instalments)',
  ],
  'money-matter': [
    '(account|card|bank|payment|paid|charge|charged|invoice|subscription|order|refund|transaction|purchase|renewal|renewed|parcel|package|delivery|customs|tax|toll|prize|winner|loan|debt|crypto|bitcoin|wallet|<amount>|<brand>|<issuer>|transfer|security|virus|infected|license|antivirus)',
  ],
} as const satisfies Pack['patterns'];
