// Dutch: genuine and scam messages.
import { readSheet } from './template.ts';

export const SMS_GENUINE_NL = readSheet(
  { name: 'sms-genuine-nl', channel: 'sms', lang: 'nl', side: 'legit' },
  `
== bank-alert from="[$bankId]"
betaling: $bank: {betaling|aankoop} van $amount bij $shop met pas *$last4. {Niet u? Bel het nummer op uw pas.|}
code: {Uw code|Code} {voor $bank|} is $code. {Deel deze met niemand.|Wij vragen er nooit om.}
saldo: Uw saldo is {lager dan $round|$amount}. {Meldingen wijzigt u in de app.|}
janee: Heeft u $amount betaald bij $shop? Antwoord JA of NEE.
afschrift: Uw afschrift {staat klaar|van deze maand is er} {in de app|}.
== daily from="[$courierId]"
pakket: Uw pakket {komt vandaag|wordt vandaag bezorgd} tussen $time en $time2. {Volg: $courierUrl|}
afspraak: {Herinnering:|} afspraak {bij dr. $last|bij de tandarts} op $date om $time. {Afzeggen kan via $phone.|}
actie: $shop: $pct korting op {alles|schoenen} t/m $day. $shopUrl {Afmelden: STOP|}
trein: Uw trein van $time {heeft $nn min vertraging|rijdt niet}. {U kunt met de volgende mee.|}
pas: Uw nieuwe pas {is onderweg|komt met de post}. {U hoeft niets te doen.|De pincode komt apart.}
== personal from="[$mobile]"
laat: {Ben|Kom} $nn min later, {file|bus gemist}. {Begin maar vast|Tot zo}
geld: {heb je|heb net} $amount {voor het eten|voor de kaartjes} overgemaakt, {dank je|is het er?}
nummer: Hoi, met $first, dit is mijn nieuwe nummer, {bel me vanavond|tot zondag bij oma}.
`,
);

export const SMS_SCAM_NL = readSheet(
  { name: 'sms-scam-nl', channel: 'sms', lang: 'nl', side: 'scam' },
  `
== bank from="[{$bankId|$mobile}]"
geblokkeerd: $bank: uw rekening {is geblokkeerd|is beperkt}. {Bevestig uw gegevens|Herstel toegang}: $bankLure
pas: Uw {pas|scanner} verloopt {vandaag|op $date}. {Vraag een nieuwe aan|Vernieuw}: $bankLure
betaling: {Overboeking|Betaling} van $big {in behandeling|gestart}. {Niet u? Bel|Annuleren:} {$mobile|$bankLure}
code: Om de betaling van $big te {stoppen|annuleren}, antwoord met de code.
== fees from="[$mobile]"
pakket: Uw pakket {kon niet bezorgd worden|ligt bij de douane}. {Betaal $fee|Kosten $fee}: $courierLure
boete: {Openstaande boete|Laatste aanmaning} van $round. {Betaal vandaag|Voorkom beslag}: $lure
belasting: U krijgt {nog|} $amount terug van de belasting. {Vul uw rekening in|Vraag aan}: $lure
toeslag: Uw {toeslag|energietoeslag} van $round staat klaar. {Bevestig met uw pas|Ontvang}: $lure
== people from="[$mobile]"
mama: Hoi {mam|pap}, {mijn telefoon is kapot|telefoon in de wc gevallen}, dit is mijn nieuwe nummer. {App me hier|Kun je me helpen?}
mama2: Ik moet vandaag {een rekening|iets} betalen en {kan niet bij mijn bank|heb de app niet}. Kun je $big overmaken? {Morgen terug|Niet bellen}
werk: {We zagen uw cv.|Thuiswerk:} $pay per dag, {video's liken|producten beoordelen}. {Contact|Stuur bericht naar} $mobile2
beleggen: {Leg $round in|Van $round naar} $big, {gegarandeerd|in 24 uur}: $lure
prijs: Gefeliciteerd! U won {een telefoon|$huge}. {Alleen $fee verzendkosten|Haal op}: $lure
`,
);
