// Classes of how people tell what somebody wanted of them: who had whom do what, by when, and whom not to tell.
import type { Pack } from '../../pack.ts';

const WHOM =
  'me|us|her|him|them|mum|mom|dad|my mum|my mom|my dad|my mother|my father|my husband|my wife|the member|nan|gran|grandma';
const COUNT =
  '<num>|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|nineteen|twenty|thirty|forty|forty five|sixty|ninety|half an|an|a few|the next';
const UNIT = 'minute|minutes|min|mins|hour|hours|hr|hrs';

export const TOLD_CLASSES_EN: Pack['classes'] = {
  must: [
    `[told|tells|telling|asked|asks|asking|wanted|wants|needed|needs|need|got|gets|getting|instructed|ordered|persuaded|convinced|begged|urged|pushed|directed|advised|expected|forced|pressured|invited] [${WHOM}] to`,
    `[had|has|having|made|makes|making|have|let|helped] [${WHOM}]`,
    `[talked|walked|coached|guided|led|talks|walks|talking|walking] [${WHOM}] [into|through]`,
    '[i|he|she|we|they] [was|were|am|is|are|had|have|has|need|needed|ought|got|supposed|meant] to',
    '[im|hes|shes|were|theyre|ive|weve|id|hed|shed] [to|supposed to|meant to|got to|had to|have to|need to|only to]',
    '[was|were|am|im|is|been] [told|asked|instructed|ordered|supposed|meant|made|advised|persuaded|expected] to',
    '[could|would|can|will|should|might|must] [i|you|we|she|he]',
    '[i|you|he|she|we] [should|must|simply|need|just]',
    'you need to|you have to|you had to|youve to|youll have to|youll need to|had only to|only had to|just had to|all i had to do|all you have to do|all she had to do|go ahead and|so i',
  ].join('|'),
  wants:
    'wanted|wants|wanting|needed|needs|demanded|demands|requested|requests|asked for|asks for|asking for|asked her for|asked him for|asked me for|had to have|has to have|must have|would need|hed need|shed need|theyd need|would want|would just need|insisted on|was after|were after|fishing for|kept asking for|then came the questions|came the questions|all he needed|all she needed|all they needed|all he wanted|all she wanted|all they wanted|tried to get|trying to get|got me for|quizzed me on|pressed me for|pumped me for',
  texted: [
    '[number|numbers|digits|code|codes|figures] [in|on|from|off|that came in|that came by|which came in] [the|that|my|her|his|a] [text|message|sms]',
    '[number|numbers|digits|code|codes|figures] [|that|theyd|hed|shed|they|i] [just came|just texted|sent me|texted me|sent her|had sent|popped up|pops up|turns up|comes up|came through|comes through|arrived|just arrived]',
    'what [the|that|my] [text|message|sms|screen] [said|says|showed|shows|read]',
    'secure number|pass number|number that had just|number that just|number that came|code that arrived|code that came|what it said|what it says|numbers off the back|numbers on the back|little code|the six|all six|six figures|code off my phone|number off my phone|numbers off my phone|code from my phone|number from my phone',
  ].join('|'),
  'pay-how': [
    '{giftcard}|{crypto}|zelle|zell|cash app|cashapp|venmo|western union|moneygram|money gram|money order|money orders|wire|wire transfer|bank wire|money transfer|instant transfer|prepaid debit|prepaid card|loadable card|courier|coin kiosk|coin machine|coin atm|crypto machine|crypto atm|send money thing|friends and family',
    '[pay|payment|paying|cash|money|send money|transfer] [app|apps]',
    '[shop|store|gaming|game|drugstore|online|grocery|retail|supermarket|music] [cards|voucher|vouchers|gift cards|voucher codes]',
  ].join('|'),
  'odd-account':
    '[safe|safer|secure|secured|holding|protected|protective|federal|government|supervision|supervised|custody|treasury|quarantine|quarantined|monitored|guarded|police|court|safety|clearing|neutral|offshore|suspense|inspection] [account|accounts|locker|wallet|vault|fund|box]',
  fee: 'fee|fees|tax|taxes|duty|duties|deposit|installment|installments|instalment|instalments|insurance|charge|premium|bond|bail|notary|commission|retainer|surety|levy|closing costs|holding fee|stamp duty|clearance|shipping|customs|penalty|fine|settlement|costs',
  ahead:
    'up front|upfront|in advance|ahead of|paid ahead|pays ahead|ahead|beforehand|be prepaid|prepay|pre pay|paid first|pay first|first before|to be paid first',
  runner:
    'courier|driver|agent|lad|boy|young man|messenger|colleague|officer|girl|cab|taxi|rider|runner|someone|somebody|a man|a woman|a guy|a fellow|biker|motorbike|detective|nephew|assistant',
  fetch:
    'collect|collects|collected|collecting|pick up|picks up|picked up|pick it up|picks it up|pick them up|picks them up|fetch|fetches|swing by|swings by|swinging by|stop by|come by|comes by|came by|coming by|come round|comes round|came round|coming round|come over|came over|come to the house|came to the house|come to my|came to my|come to the door|came to the door|on his way|on their way|on her way|sent round|be round|drop by|take it away|waiting outside|to the house|by the house|from the house',
  odd: 'different|another|other|new|second|separate|private|personal',
  'by-when':
    'today|tonight|midnight|noon|midday|this afternoon|this evening|this morning|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the weekend|close of business|close of play|end of the day|end of today|end of day|the hour|closing time|lunch|lunchtime|noon today|the end of the week|nightfall|the morning',
  clock:
    '{by-when}|<num>|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dawn|teatime|dinner time|half one|half two|half three|half four|half five|half six|half past|the end of|the branch shuts|the bank shuts|the budget|the deadline',
  sum: '<amount>|hundred|thousand|grand|quid',
  event:
    '{lapses}|cut|cutting|goes|go|going|gone|went out|going out|go out|leaves|leave|ships|files|filed|held|holding|keep it|auction|auctioned|capped|collections|rises|sells|resold|released|destroyed|impounded|towed|logged|taken away|sent back|charged|due|booked|comes off|be there|be here|be round|spreading|draining|getting in',
  hour: '{by-when}|<num>|one|two|three|four|five|six|seven|eight|nine|ten|twelve',
  'so-long': `[${COUNT}] [${UNIT}]`,
  force:
    'police|officers|officer|sheriff|sheriffs|marshal|marshals|deputy|deputies|bailiff|bailiffs|cops|agents|squad car|patrol car|process server|detectives|enforcement',
  harm: 'court|jail|cell|cells|prison|arrested|arrest|handcuffs|police|sheriff|lose|loses|lost|losing|cut off|shut off|disconnected|suspended|collections|fine|fined|sued|deported|removal|forfeit|frozen|wiped|deleted|closed down|be closed|be blocked|be locked|locked out|fall through|falls through|walk away|walks away|walk off|walks off|resets|reset|void|blacklisted|hurt|worse|no file|no pay|evicted|charged|prosecuted|stay in|stays in|sleeps in|get out|gone for good|good bye|everyone sees|everybody sees',
  lapses:
    'closes|close|closed|closing|shuts|shut|ends|lapses|lapse|lapsing|expires|expire|expired|stops|stop|stop working|stops working|goes dark|go dark|goes off|go off|switches off|switched off|runs out|run out|is gone|walks|cut off|disconnected|locked|locked out|resets|reset|void|withdrawn|cancelled|canceled|suspended|marked closed|permanently closed|removed|deleted|delete|good only|only good|good for|good till|good until|terminated|revoked|wiped|returned|pulled|refused|stopped',
  'what-lapses':
    'window|issue|round|allocation|offer|program|programme|deal|rate|spot|slot|discount|service|line|card|cards|number|account|old one|reader|terminal|license|licence|registration|listing|business|benefits|benefit|permit|visa|coverage|cover|policy|power|electricity|films|buyer|seller|sellers|claim|claims|document|documents|funds|link|access|subscription|plan|messages|file|files|ebt|meter|phone|profile|mailbox|refund|refunds|place|session|membership|insurance|password',
  'do-not':
    'dont|do not|not to|never|mustnt|must not|neednt|need not|no need to|wasnt to|werent to|wasnt allowed to|cant|cannot|shouldnt|should not|couldnt|better not|best not|rather not|not supposed to|forbidden to|forbade me to|im not to|not|wouldnt let me|warned me against|warned against|avoid',
  'speak-of':
    'tell|telling|mention|speak|speak of|speaking|talk|talking|discuss|discussing|say|say anything|inform|alert|run it by|run this by|run it past|run this past|raise it with|raise it|raise this|bother|worry|involve|involving|warn|show|let on|breathe a word|call|calling|go calling|ring|ringing|phone|phoning|text|contact|contacting|ask|asking|go to|disturb|bring in|consult|trouble|check with|answer to|share it|share this|share any of this|explain',
  whoever: [
    '{anyone}|roommate|roommates|flatmate|landlord|office|bursar|accountant|bookkeeper|partner|neighbour|neighbor|neighbours|neighbors|vicarage|church|grandson|granddaughter|brother|sister|coworkers|workmates|supervisor|parent|fiance|boyfriend|girlfriend|my cell|a living soul|treasurer|solicitor|your mother|your father|your parents|my sister|hospital|school|them at the bank|head office|people at the bank|group chat|hr|customer service|customer services|other calls|helpline|support line',
  ].join('|'),
  teller:
    'he|she|hes|shes|they|theyre|lady|man|woman|guy|gentleman|fella|fellow|girl|gal|caller|agent|officer|someone|somebody|voice|person|rep|chap|bloke|young man|gent|recording|robot|bot|tape|im|i am|this is|lad|representative|call|calling|called|phoned|rang|senora|senor|says|said',
  desk: '[fraud|security|legal|parking|safeguarding|housing|internal|badge|bailiff|warrants|duty|anti fraud|card|crime|enforcement|protection|investigation|investigations|claims|recovery|billing|benefits|enrollment|enrolment|health|immigration|tax|tolls|turnpike|customs|retention|security group|listings|compliance|collections|payments|wire|loan|account|card|network|prevention|cyber|business|trade|housing|labor|labour|veterans|medicare|inspector|asset|assets|pension|pensions|safeguarding|disputes|verification] [desk|department|dept|unit|division|team|bureau|authority|commission|administration|agency|office|officer|group|center|centre|board|squad|floor|line|section|tribunal|enforcement|investigations|warrants|solicitor]',
  office: [
    '{desk}|banks security|bank security|the revenue|duty solicitor|barristers clerk|internal investigations|county warrants|court enforcement',
    '{authority}|courthouse|veterans affairs|headquarters|social security|drug agent|state troopers|legal processing|the county|council|revenue|account security|card security|network security|title company|hospital billing|parole|probation|the building society|building society|card services|debt recovery|home office|tribunal|the ministry|passport office|student loans',
  ].join('|'),
  official:
    'officer|special agent|federal agent|drug agent|detective|inspector|sergeant|deputy|policeman|policewoman|investigator|marshal|judge|constable|prosecutor|bailiff|commissioner|superintendent|court clerk|tax inspector|captain|immigration officer|customs officer',
  boss: 'boss|ceo|cfo|director|managing director|chief executive|head office|md|chairman|headteacher|principal|line manager|my manager',
  gain: '<amount>|million|millions|thousand|thousands|hundred|grand|discount|refund|rebate|settlement|reimbursement|compensation|grant|inheritance|prize|bonus|money back|winnings|estate|payout|relief|forgiveness|free device|free kit|free phone|free tablet|free month|free gift|percent|fortune|car|cruise|holiday',
  debts: 'debt|debts|loan|loans|balance|balances|mortgage',
  due: 'coming to me|coming to you|coming to us|coming to her|coming to him|coming my way|owed to me|am owed|im owed|is owed|were owed|due to me|due back|qualify for|qualifies for|qualified for|entitled to|eligible for|in line for|next in line|set aside for|put aside|waiting for me|waiting for you|waiting in|to collect|to be released',
  known: [
    '[full|maiden|middle|mothers|daughters|sons|husbands|wifes|doctors|bosss|agents|pets|childs|grandsons|kids] [name|names]',
    'name and address|my address|her address|his address|our address|the address|street|old address|date of birth|birthday|last three purchases|last purchases|purchases|last transactions|transactions|balance|last payment|account number|sort code|case number|order number|invoice number|policy number|reference number|booking|medicare number|passport number|license number|licence number|social|the year and|the make and|mileage|license plate|licence plate|unit|the exact|exact amount|the amount|amount to the penny|to the penny|diagnosis|prescription|hospital number|flight|route|loan amount|the price|postcode|zip|employer|workplace|school|exact sum|dates|room|last digits|last four|last 4|first line|direct debit|direct debits|standing orders|details|my file|my history|kids',
  ].join('|'),
};
