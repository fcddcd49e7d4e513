// Classes of English words that several patterns share.
import type { Pack } from '../../pack.ts';

export const SECRETS_EN: Pack['secrets'] = {
  pin: 'pin|pins|pin number|pin code|atm pin|card pin|personal identification number',
  code: 'eight digits|8 digits|eight digit|six numbers|cancel code|code|codes|otp|otps|passcode|passcodes|one time password|one time passcode|verification number|2fa|6 digits|six digits|6 digit number|six digit number|confirmation number',
  password:
    'password|passwords|passphrase|pass word|login details|log in details|login credentials|login information|login info',
  'card-number':
    'card number|card numbers|all sixteen|sixteen on the|signature strip|16 digit*|sixteen digit*|16 digits|long number|full card|card no|card details|card information|card info|card data|expiry date|expiration date|expiry|credit card|debit card|numbers on the front|number on the front|front and back of your card|both sides of your card|back of the card|digits of your card',
  'security-code':
    'security number|three numbers|back three|three on the back|security one|cvv|cvc|cvv2|cvc2|cid|security code|security codes|3 digits on the back|three digits on the back|3 digit*|three digit*|4 digit security|three numbers on the back|3 numbers on the back|number on the back|numbers on the back|digits on the back',
  'identity-number':
    'ssn|pps number|full social|whole social|social security number|social security|social|last four of your social|national insurance number|ni number|social insurance number|sin number|itin|maiden name|passport number|passport details|passport|driving licence|driving license|drivers license|driver license|drivers licence|medicare number|medicare id|medicare card|nhs number|id number|id card|photo id|tax id|aadhaar*|tfn',
  'user-id':
    'user id|userid|user ids|username|user name|usernames|online id|login id|access id|access number|online banking id|customer id',
  details:
    'bank log in|account details|bank details|banking details|banking information|bank information|bank info|bank account information|bank account number|account number|account numbers|bank account|sort code|routing number|routing and account|iban|credentials|payment details|payment information|payment info|payment method|payment data|billing information|billing details|billing info|billing address|personal details|personal information|personal info|personal data|personal identification|your details|your information|your info|account information|account info|security questions|security answers|security question|security answer|memorable word|memorable information|seed phrase|recovery words|seed words|recovery phrase|secret phrase|private key|private keys|wallet phrase|12 words|24 words|twelve words|twenty four words|12 word*|bank login|email login|online banking|financial information|financial details',
};

export const CLASSES_EN: Pack['classes'] = {
  secret:
    '{pin}|{code}|{password}|{card-number}|{security-code}|{identity-number}|{user-id}|{details}',
  'hard-secret': '{pin}|{code}|{password}|{security-code}|{user-id}',
  i: 'i|we|id|ive|ill|im',
  asker:
    'he|she|they|caller|callers|guy|man|woman|lady|gentleman|someone|somebody|person|people|agent|rep|representative|officer|advisor|adviser|operator|scammer|bot|voice|supervisor|technician|manager|employee|fraudster|individual|robot|recording',
  them: 'him|her|them|the man|the guy|the caller|the woman|the lady|the agent|the person|this man|this guy|this person|the scammer|the officer|the rep|the representative|someone|a man|a woman|a guy|the advisor|the operator',
  them2:
    'him|her|them|man|guy|caller|woman|lady|agent|person|scammer|officer|rep|representative|someone|advisor|operator|stranger',
  personal:
    'full name|address|doctors name|zip code|old address|case number|doctor|home address|date of birth|dob|birthday|birth date|last four|last 4|last four digits|last 4 digits|card number|account number|sort code|recent transactions|recent purchases|transactions|purchases|purchase|transaction|social security number|social|ssn|balance|email|phone number|mobile number|personal information|personal details|personal info|information|details|info|where i live|wifes name|husbands name|mothers name|family|job|bank|card|account|account balance|history|postcode|zip code|employer|workplace|password|medicare number|policy number|order|booking|loan|recent payment|direct debits|payments|kids names|grandsons name|full details|passport',
  personal2:
    'full name|name and address|doctors name|zip code|old address|case number|address|home address|date of birth|dob|birthday|last four|last 4|card number|account number|sort code|recent transactions|transactions|purchases|social security number|social|ssn|balance|email|phone number|personal information|personal details|information|details|info|everything',
  they: 'he|she|they|caller|callers|guy|man|woman|lady|agent|rep|scammer|person',
  bank: 'bank|banks|my bank|my banks|the bank|the banks|the banks name|credit union|fraud department|police|<brand>|<issuer>|card company|bank name|banks name|their name|irs|hmrc|government|sheriff|court|visa|mastercard',
  'bank-word':
    'bank|banks|my bank|our bank|the bank|card company|credit card company|credit union|fraud|fraud prevention|security|card services|card issuer|tech support|technical support|<issuer>|<brand>|microsoft|apple|amazon',
  'code-thing': 'code|codes|passcode|otp|pin|password',
  me: 'me|us',
  at: 'at|for|myself',
  'other-number':
    'stations|banks|report|charity|federal|receipt|switchboard|main|official|public|crime|badge|officer|incident|complaint|ticket|claim|card|account|digit|digits|reference|order|security|case|routing|pin|three|policy|tracking|member|seat|room|confirmation|id|wrong|new',
  number: 'number|numbers|phone number|caller id|callerid|digits|telephone number',
  give: 'give|giving|tell|telling|send|sending|text|texting|read|reading|read out|read back|provide|providing|share|sharing|forward|confirm|confirming|verify|verifying|supply|submit|submitting|state|say|repeat|dictate|disclose|message|email|show|quote|pass on|relay|whatsapp|reply with|respond with|reply back with|answer with|hand over|hand|spell out|call out',
  enter:
    'enter|entering|type|type in|typing|input|key in|put in|fill in|fill out|filling|complete|completing|update|updating|reenter|re enter|validate|validating|authenticate|reconfirm|re confirm|revalidate|register|add|correct',
  can: 'can|could|would|will|may|might|please|kindly|pls|plz|must|should|need to|have to|you to',
  told: 'needed me|needs me|needed us|need me|told|tells|telling|asked|asks|asking|wanted|wants|made me|makes me|got me|had me|have me|instructed|instructs|insisted|insists|convinced|begged|demanded|demands|demanding|directed|ordered|advised|pressured|persuaded|tricked|urged|requested|requests|said|says|saying|claimed|walked|forced|coached',
  'asked-for':
    'asked|asks|asking|wanted|wants|wanting|needed|needs|demanded|demands|demanding|requested|requests|requesting|insisted|required|requires|told me to|tells me to|told us to|telling me to|got me to|had me|made me|said i had to|said i must|said i need to|said i needed to|says i need to|says i have to|said i should|say i need to|try to get|trying to get|tried to get|begged|pushed me|pressured me|convinced me|persuaded me|tricked me|instructed me|walked me',
  gave: 'gave|give|given|read|told|tell|sent|texted|forwarded|provided|shared|confirmed|handed|showed|supplied|repeated|disclosed|emailed|dictated|revealed|read out',
  'page-word':
    'page|site|website|web site|form|link|portal|login screen|log in page|web page|webpage|popup|pop up',
  giftcard:
    'cards worth|gift card|gift cards|giftcard|giftcards|google play card|google play cards|apple cards|itunes card|itunes cards|itunes|steam card|steam cards|steam wallet|amazon card|amazon cards|razer gold|vanilla card|vanilla cards|prepaid card|prepaid cards|prepaid visa|moneypak|money pak|green dot|reload card|reload cards|paysafecard|paysafe|ebay cards|target cards|target gift|walmart cards|sephora cards|nordstrom cards|vouchers|gift voucher|gift vouchers|gift certificates|prepaid debit|xbox cards|playstation cards|neosurf|ukash',
  crypto:
    'bitcoin|bitcoins|btc|crypto|cryptocurrency|crypto currency|cryptocurrencies|usdt|tether|ethereum|eth|usdc|crypto wallet|bitcoin atm|bitcoin machine|coinflip|coinbase wallet|bitcoin wallet|digital currency|crypto account|trust wallet|bitcoin kiosk|coin machine|metamask|litecoin|monero|solana|<wallet>',
  payapp:
    'payment app|payment apps|zelle|zell|cash app|cashapp|venmo|western union|moneygram|money gram|wise|remitly|friends and family|paypal friends|chime|apple pay|apple cash|google pay|paypal|revolut|payid|interac|e transfer|etransfer|money order|money orders|ria',
  wire: 'wire|wire transfer|wiring|wire the|bank transfer|swift transfer|bank wire|faster payment|direct transfer|transfer',
  'safe-account':
    'account in my own name|into a locker|settlement account|somewhere safe|somewhere secure|somewhere safer|a safe place|protected account|safe account|safe accounts|secure account|safer account|holding account|protected account|security account|temporary account|safe wallet|secure wallet|safe custody|safekeeping|safe keeping|government account|federal account|treasury account|escrow account|protection account|backup account|reserve account|government locker|federal locker|safe locker|secure locker|vault account|new secure|secured account|safety account|account they set up|account in my name|account in your name|account they opened|account opened for',
  'other-account': 'different account|another account|new account|new accounts|{safe-account}',
  money:
    'money|funds|fund|savings|balance|cash|deposit|payment|payments|life savings|assets|pension|investments|<amount>|everything|retirement|dollars|pounds|bucks|grand|thousand',
  move: 'move|moving|moved|transfer|transferring|transferred|send|sending|sent|shift|shifted|wire|wired|wiring|deposit|deposited|put|place|secure|protect|relocate',
  account:
    'account|accounts|card|cards|acct|profile|mailbox|mail box|email|inbox|service|services|membership|subscription|access|online banking|banking|number|licence|license|wallet|apple id|icloud|netflix|paypal|amazon|social security number|ssn|sim|line|phone|electricity|power|benefits|registration|vehicle|storage|password|id|internet|credit card|debit card|<brand>|<issuer>',
  closed:
    'closed|suspended|suspend|blocked|locked|terminated|deactivated|disabled|disconnected|deleted|frozen|restricted|limited|revoked|expire|cancelled|canceled|removed|cut off|cut|shut down|shut off|shut|withheld|seized|permanently|lost|interrupted|stopped|discontinued|erased|purged|barred|de activated|inactive|voided|forfeited|destroyed',
  'close-verb':
    'closing|suspending|blocking|terminating|deactivating|freezing|cancelling|canceling|disconnecting|restricting|close|suspend|block|lock|terminate|deactivate|disable|disconnect|delete|freeze|restrict|revoke|cut off|shut down|shut off|seize|cancel|discontinue|interrupt',
  'was-closed':
    'locked|suspended|blocked|restricted|on hold|frozen|limited|deactivated|disabled|compromised|flagged|placed on hold|put on hold|paused|hacked|breached|suspension|been closed|terminated|expired|unusual activity|suspicious activity|suspicious activities|fraudulent activity|fraudulent activities|unusual sign|unauthorized|unauthorised|suspicious login|unusual login|new device|temporarily|declined|at risk|accessed|overdue|past due|failed',
  soon: 'immediately|urgent|urgently|asap|right away|right now|at once|without delay|now|today|instantly|promptly|quickly|quick|fast|straight away|tonight|this minute|as soon as possible|immediate|within the hour|before midnight',
  'do-now':
    'verify|confirm|claim|act|respond|pay|update|secure|unlock|restore|reactivate|validate|resolve|settle|call us|call back|call me|contact us|contact|release|complete|review|log in|login|sign in|reply|redeem|collect|cancel|dispute|click|tap|visit|action',
  authority:
    'crime unit|internal crime unit|border agency|head office|corporate office|judge|attorney|prosecutors office|internal security|government agency|resolution department|irs|internal revenue|hmrc|hm revenue|revenue and customs|social security administration|social security office|ssa|medicare|police|police department|metropolitan police|police officer|sheriff|sheriffs office|fbi|federal bureau|federal agent|cia|dea|homeland security|interpol|europol|national crime agency|action fraud|customs|customs officer|customs and border|border protection|border patrol|border force|immigration|uscis|court|county court|high court|district attorney|attorney general|us marshal*|federal trade commission|ftc|treasury|us treasury|treasury department|department of justice|justice department|department of treasury|department of labor|department of motor vehicles|dmv|dvla|dvsa|dwp|ato|australian tax*|cra|canada revenue|revenue agency|tax office|tax department|tax authority|tax authorities|inland revenue|government|federal government|federal reserve|fcc|fda|embassy|consulate|ministry|law enforcement|bailiff|bailiffs|enforcement agent|enforcement officer|detective|inspector|sergeant|constable|marshal|magistrate|prosecutor|investigator|legal department|fraud department|fraud team|fraud dept|fraud prevention|fraud division|fraud unit|fraud specialist|fraud investigator|fraud squad|fraud protection|security department|security team|security centre|security center|security division|security dept|anti fraud|anti fraud team|account security|fraud office|fraud desk|fraud line|risk department|loss prevention|county clerk|jury duty|court clerk|council tax|local council|parking enforcement|toll authority|toll services|city hall|cyber crime*|cybercrime*|financial conduct authority|fca|ofcom|internal affairs|verification department|compliance department|cancellation department|billing department|it department|help desk|helpdesk|it support|it helpdesk|system administrator|mail administrator|admin team',
  agency:
    'irs|hmrc|hm revenue|internal revenue service|social security administration|ssa|medicare|fbi|interpol|europol|dvla|dmv|dwp|customs|uscis|homeland security|us customs|department of motor vehicles|federal trade commission|treasury|cra|ato|canada revenue|revenue agency|tax office|government|gov uk|govuk|border protection|county court|police|court|police department|sheriffs office|department of justice|department of transportation|department of revenue|department of vehicles|state of',
  'agency-first':
    'irs|hmrc|hm revenue|internal revenue service|social security administration|ssa|dvla|dmv|dwp|uscis|us customs|department of motor vehicles|canada revenue|gov uk|govuk|ato|cra|county court',
  legal:
    'legal action|legal proceedings|lawsuit|prosecution|court action|legal consequences|criminal charges|legal enforcement|prosecuted|prosecute|bailiffs|sue|sued',
  matter:
    'refund|rebate|owed|owe|unpaid|warrant|arrest|case|fine|fined|penalty|penalties|investigation|complaint|lawsuit|legal action|overdue|outstanding|suspended|suspicious activity|violation|fraud|underpaid|tax return|eligible|entitled|due|seized|prosecution|prosecute*|charges|arrears|toll|ticket|subpoena|summons|compensation|stimulus|grant|allowance|payment|claim',
  'new-number':
    'new number|new phone number|new mobile number|new phone|temporary number|different number|friends phone|friends number|another phone|new sim|number is new|changed my number|changed number|old number',
  'broken-phone':
    'lost my phone|broke my phone|phone broke|phone is broken|phone broken|dropped my phone|smashed my phone|cracked my phone|phone is damaged|phone got stolen|phone is smashed|phone died|phone fell|phone in the toilet|phone down the toilet|phone has been stolen|phone was stolen|phone isnt working|phone is not working|phone is being repaired|washing machine|screen is shot|screen is smashed|screen is broken|screen broke|phone is in for repair',
  family:
    'mum|mom|mam|mammy|mummy|mommy|dad|daddy|mother|father|grandma|grandpa|nan|gran|granny|grandad|nana|auntie|aunt|uncle|son|daughter|ma|pa|papa|mama',
  hello:
    'hi|hello|hey|hiya|helo|hallo|greetings|good morning|good afternoon|good evening|good day|morning|dear|yo',
  'link-word':
    'link|<link>|here|below|button|attachment|attached|qr|qr code|website|site|page|url|portal',
  remote:
    'anydesk|any desk|teamviewer|team viewer|rustdesk|rust desk|ultraviewer|ultra viewer|logmein|log me in|quicksupport|quick support|screenconnect|screen connect|connectwise|zoho assist|alpemix|supremo|gotoassist|go to assist|aweray|airdroid|remote desktop|remote access|remote control|remote support|remote session|remote software|screen sharing|screenshare|screen share|remote connection|remotely|splashtop|iperius|dwservice|fastsupport|support me',
  install: 'download|downloads|downloading|downloaded|install|installs|installing|installed',
  program:
    'app|apps|application|software|apk|program|programme|tool|extension|plugin|plug in|exe|antivirus|anti virus|security app|support app|certificate|viewer|browser extension|profile|module|client|invoice|document|secure document',
  prize:
    'prize|prizes|winner|winners|jackpot|lottery|raffle|sweepstake|sweepstakes|giveaway|lucky draw|prize draw|draw|reward|rewards|award|inheritance|bonus|voucher|free gift|grand prize|gift|gift card|iphone|cash prize|lucky winner|free iphone|unclaimed funds|unclaimed|cash award|compensation|grant|airdrop|cashback',
  refund:
    'refund|refunds|refunded|rebate|reimbursement|reimburse|reimbursed|overpaid|overpayment|over payment|overpay|over paid|tax refund|compensation|unclaimed|credit balance|owed money|stimulus|repayment|money back|tax rebate|double charged|overcharged',
  win: 'won|win|winning|selected|chosen|awarded|lucky|qualify|qualified|eligible|entitled|approved|drawn|nominated',
  tell: 'tell|telling|inform|mention|discuss|speak to|speak with|speak about|talk to|talk about|talk with|say anything|say a word|alert|notify|involve',
  anyone:
    'manager|finance|boss|mother|father|my wife|my husband|grandparents|anyone|anybody|no one|nobody|a soul|bank|branch|bank staff|staff|teller|tellers|cashier|cashiers|clerk|family|husband|wife|spouse|son|daughter|kids|children|parents|mum|mom|dad|friends|police|colleagues|employees|anybody else|anyone else|other people|others|relatives|lawyer|store clerk',
};
