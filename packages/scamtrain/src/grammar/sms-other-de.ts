// German: genuine and scam messages.
import { readSheet } from './template.ts';

export const SMS_GENUINE_DE = readSheet(
  { name: 'sms-genuine-de', channel: 'sms', lang: 'de', side: 'legit' },
  `
== bank-alert from="[$bankId]"
kauf: $bank: {Zahlung|Kauf} über $amount bei $shop mit Karte *$last4. {Nicht Sie? Rufen Sie die Nummer auf Ihrer Karte an.|}
code: {Ihre TAN|Ihr Code} {für $bank|} lautet $code. {Geben Sie sie niemandem weiter.|Wir fragen nie danach.}
stand: Ihr Kontostand {liegt unter $round|beträgt $amount}. {Benachrichtigungen ändern Sie in der App.|}
janein: Haben Sie $amount bei $shop bezahlt? Antworten Sie JA oder NEIN. 
auszug: Ihr Kontoauszug {ist da|liegt im Postfach}. {Sie finden ihn in der App.|}
== daily from="[$courierId]"
paket: Ihr Paket {kommt heute|wird heute zugestellt} zwischen $time und $time2. {Verfolgen: $courierUrl|}
termin: {Erinnerung:|} Termin {bei Dr. $last|in der Praxis} am $date um $time Uhr. {Absagen bitte unter $phone.|}
werbung: $shop: $pct auf {alles|Schuhe} bis $day. $shopUrl {Abmelden: STOP|}
bahn: Ihr Zug um $time {fällt aus|hat $nn Minuten Verspätung}. {Ihre Fahrkarte gilt im nächsten.|}
karte: Ihre neue Karte {ist unterwegs|kommt per Post}. {Sie müssen nichts tun.|Die PIN kommt getrennt.}
== personal from="[$mobile]"
spaet: {Komme|Bin} $nn min später, {Stau|Bus verpasst}. {Fangt schon an|Bis gleich}
geld: {hab dir|habe dir} $amount {fürs Essen|für die Karten} überwiesen, {danke|ist es da?}
nummer: Hallo, hier ist $first, das ist meine neue Nummer. {Ruf mich heute Abend an|Bis Sonntag bei Oma}.
`,
);

export const SMS_SCAM_DE = readSheet(
  { name: 'sms-scam-de', channel: 'sms', lang: 'de', side: 'scam' },
  `
== bank from="[{$bankId|$mobile}]"
gesperrt: $bank: Ihr Konto {wurde gesperrt|ist eingeschränkt}. {Bestätigen Sie Ihre Daten|Jetzt freischalten}: $bankLure
tan: Ihre {TAN-App|Registrierung} läuft {heute|am $date} ab. {Aktualisieren|Verlängern} Sie unter $bankLure
zahlung: Zahlung von $big {wird ausgeführt|wurde angemeldet}. {Nicht Sie? Anrufen:|Stornieren:} {$mobile|$bankLure}
antwort: Um die Überweisung von $big zu stoppen, antworten Sie mit {der TAN|dem Code}.
== fees from="[$mobile]"
paket: Ihr Paket {wird beim Zoll gehalten|konnte nicht zugestellt werden}. {Zahlen Sie $fee|Gebühr $fee}: $courierLure
strafe: {Bußgeld|Mahnung} von $round offen. {Zahlen Sie heute|Sonst Pfändung}: $lure
steuer: Finanzamt: Ihnen {stehen|werden} $amount {zu|erstattet}. {Konto angeben|Beantragen}: $lure
strom: {Letzte Mahnung:|} heute wird der Strom abgestellt. {Rufen Sie an|Zahlen Sie per Gutschein} $mobile
== people from="[$mobile]"
mama: Hallo {Mama|Papa}, {mein Handy ist kaputt|mein Handy ist ins Wasser gefallen}, das ist meine neue Nummer. {Schreib mir hier|Kannst du mir helfen?}
mama2: Ich muss heute {eine Rechnung|etwas} bezahlen und {komme nicht ins Konto|habe die App nicht}. Kannst du $big überweisen? {Morgen zurück|Bitte nicht anrufen}
job: {Wir haben Ihren Lebenslauf gesehen.|Nebenjob:} $pay am Tag, {Videos liken|Produkte bewerten}. {Kontakt|Schreiben Sie} $mobile2
anlage: {Legen Sie $round an|Aus $round werden} $big, {garantiert|in 24 Stunden}: $lure
gewinn: Glückwunsch! Sie haben {ein Handy|$huge} gewonnen. {Nur $fee Versand|Abholen}: $lure
`,
);
