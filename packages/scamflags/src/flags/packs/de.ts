// German, in part: the main flags. Umlauts are folded to plain vowels, as the text is.
import type { Pack } from '../pack.ts';

export const DE: Pack = {
  language: 'de',
  partsAtApostrophe: false,
  secrets: {
    pin: 'pin|geheimzahl|pins|karten pin|kartenpin',
    code: 'code|codes|tan|tans|smstan|pushtan|bestatigungscode|sicherheitscode|verifizierungscode|freigabecode|einmalcode|6 stelligen|sechsstelligen',
    password: 'passwort|passworter|kennwort|zugangsdaten|anmeldedaten|logindaten|login daten',
    'card-number':
      'kartennummer|kreditkartennummer|kartendaten|kreditkartendaten|foto ihrer karte|ablaufdatum|kreditkarte',
    'security-code': 'cvv|cvc|prufziffer|prufnummer|drei ziffern|3 ziffern',
    'identity-number':
      'ausweis|personalausweis|geburtsdatum|ausweisnummer|steuer id|steuernummer|selfie|reisepass',
    'user-id': 'benutzername|nutzername|anmeldename|kundennummer',
    details:
      'kontodaten|bankdaten|personliche daten|personlichen daten|ihre daten|deine daten|zahlungsdaten|zahlungsinformationen|zahlungsmethode|kontonummer|iban|bankverbindung|meine daten|kundendaten',
  },
  classes: {
    secret:
      '{pin}|{code}|{password}|{card-number}|{security-code}|{identity-number}|{user-id}|{details}',
    give: 'geben sie|gib|nennen sie|nenn|senden sie|sende|schicken sie|schick|schicke|bestatigen sie|bestatige|teilen sie|ubermitteln sie|eingeben|geben|aktualisieren sie|aktualisiere|verifizieren sie|prufen sie|hinterlegen sie|erganzen sie|antworten sie mit|lesen sie|sagen sie|sag|leite|weiterleiten|bestatigen|aktualisieren|verifizieren|mitteilen|angeben|abgleichen',
    asked:
      'verlangte|verlangt|verlangten|wollte|wollten|fragte|gefragt|fragten|bat|baten|forderte|gefordert|forderten|brauchte|sollte',
    account:
      'konto|kontos|karte|zugang|kreditkarte|girocard|banking|online banking|onlinebanking|kundenkonto|abo|mitgliedschaft|profil|pushtan|photo tan|phototan|app|postfach|<brand>|<issuer>|zahlung|registrierung|nutzung|bankkonto|paypal|sim',
    closed:
      'gesperrt|gesperrte|sperrung|eingeschrankt|gekundigt|deaktiviert|lauft ab|abgelaufen|gelost|geloscht|blockiert|limitiert|ausgesetzt|suspendiert|abgeschaltet|lauft heute|sperren|gehackt|erlischt|ablauf',
    soon: 'sofort|dringend|umgehend|unverzuglich|jetzt|heute|schnellstmoglich|so schnell wie moglich|noch heute|innerhalb',
    prize:
      'gewinn|gewinner|gewinnspiel|preis|gutschein|lotterie|verlosung|pramie|geschenk|iphone|erbschaft|bonus|punkte',
    refund:
      'ruckerstattung|erstattung|steuererstattung|ruckzahlung|guthaben|entschadigung|gutschrift|energiepauschale|zuschuss',
    newnumber:
      'neue nummer|meine neue nummer|neue handynummer|handy kaputt|handy ist kaputt|mein handy ist|handy verloren|neues handy|handy ins wasser|displayschaden|nummer gewechselt|alte nummer|handy gestohlen|neue telefonnummer|speicher die nummer|handy in die|handy defekt',
    family: 'mama|papa|mutti|vati|oma|opa|mutter|vater|sohn|tochter',
    authority:
      'polizei|kriminalpolizei|kommissar|kommissarin|kripo|bka|lka|bundeskriminalamt|staatsanwalt|staatsanwaltschaft|finanzamt|zoll|bundeszentralamt|europol|interpol|gericht|amtsgericht|inkasso|gerichtsvollzieher|sicherheitsabteilung|betrugsabteilung|sicherheitsdienst|betrugspravention|rentenversicherung|krankenkasse|bafin|elster|behorde|microsoft|bundesbank|hauptkommissar|bussgeldstelle',
  },
  decoys:
    'qr code|rabattcode|gutscheincode|promocode|aktionscode|wlan passwort|zugangscode zur tur|turcode|bankleitzahl|neues passwort|postleitzahl|code des paketes|abholcode|strichcode|neue pin',
  not: 'nicht|kein|keine|keinen|ohne|weder|nichts',
  never: 'nie|niemals|unter keinen umstanden|zu keiner zeit|nie nach|fragen sie nie',
  stops: 'aber|sondern|sonst|andernfalls|bitte|ansonsten',
  voidNot:
    'wenn sie nicht|falls sie nicht|nicht sie|nicht von ihnen|nicht autorisiert|konnte nicht|nicht zugestellt|nicht erkannt|zogern sie nicht|nicht veranlasst|wenn nicht|verpassen sie nicht|nicht mehr|falls nicht|nicht durchgefuhrt|noch nicht|nicht bestatigt|nicht aktualisiert|warten sie nicht|ohne bestatigung',
  starters: 'und|oder|bitte',
  common:
    'der|die|das|den|dem|ein|eine|und|oder|in|im|an|am|auf|zu|zur|zum|fur|von|vom|mit|ist|sie|ihr|ihre|ihren|ihrem|ich|mein|meine|er|es|wir|konto|karte|hier|nummer|bank|<num>|<brand>|<issuer>|<link>|<amount>|heute|jetzt|code|app|wird|wurde',
  patterns: {
    urgency: [
      '(letzte|letzter|letztmalige) ~1 (mahnung|erinnerung|warnung|chance|hinweis|aufforderung|frist|benachrichtigung)',
      '{account} ~8 {closed} && (<link>|<phone>|{give}|klick*|anruf*|rufen|{soon}|uber|folgen|melden)',
      '{closed} ~5 {account} && (<link>|<phone>|klick*|{soon}|vermeiden|rufen)',
      '(sperrung|kontosperrung|abschaltung|kosten|mahngebuhren|gebuhren|pfandung|inkasso|strafe|rucksendung|kontoschliessung|unterbrechung|zusatzkosten) ~4 (vermeiden|verhindern|zu vermeiden|abwenden|entgehen|zu verhindern)',
      '(vermeiden|verhindern) ~5 (sperrung|gebuhren|strafe|kosten|pfandung|abschaltung|inkasso)',
      '(handeln|antworten|melden|bestatigen|aktualisieren|zahlen|klicken|rufen|verifizieren|uberweisen|prufen|begleichen) ~4 {soon}',
      '{soon} ~4 (bestatigen|handeln|zahlen|klicken|aktualisieren|verifizieren|anrufen|uberweisen|melden|begleichen|reagieren)',
      '(innerhalb|binnen|in den nachsten|bis) ~3 <num> ~1 (stunden|std|h|minuten|uhr) & (sperr*|gesperrt|sonst|andernfalls|vermeid*|zahl*|bestatig*|rufen|aktualis*|erlischt|melden|gelost|geloscht)',
      '(haftbefehl|pfandung|zwangsvollstreckung|gerichtsverfahren|rechtliche schritte|strafverfahren|strafanzeige) & (gegen|ihr|sie|wegen|konto|zahl*|vermeid*)',
      'dringend && (uberweis*|geld|konto|<link>|<phone>|hilfe|rechnung|zahl*)',
      'n: (sagte|sagten|drohte|meinte|behauptete) ~10 (sofort|dringend|gefangnis|verhaft*|gesperrt|schnell|verlieren)',
    ],
    'unusual-payment': [
      '(gutscheinkarten|geschenkkarten|google play karten|steam karten|apple karten|paysafecard|itunes karten|guthabenkarten|google play|amazon gutscheine|steamkarten|paysafe) & (kauf*|besorg*|code*|schick*|bezahl*|zahl*|brauch*|foto*)',
      '(zahlen|bezahlen|uberweisen|senden|kaufen|investieren|zahlung|einzahlen|uberweisung) ~6 (bitcoin|bitcoins|krypto*|btc|usdt|western union|moneygram)',
      '(bitcoin|krypto*|btc|western union|paysafe*) ~5 (zahlen|bezahlen|uberweisen|senden|kaufen|investieren|einzahlen)',
      '(sicheres konto|sicheren konto|sicherheitskonto|treuhandkonto|sicherungskonto|auf ein sicheres|notfallkonto)',
      '(geld|ersparnisse|guthaben|vermogen) ~8 (uberweisen|umbuchen|transferieren|in sicherheit|sichern|ubergeben|abheben)',
      '(uberweisen|uberweise|uberweist|uberweisung|bezahlen|zahlen) && {newnumber}',
      '(neue bankverbindung|geanderte bankverbindung|bankverbindung hat sich|neue kontoverbindung|bankdaten haben sich)',
      '(bargeld|schmuck|gold|geld|karte) ~6 (abholen|abgeholt|abholer|ubergeben|boten|mitnehmen|bote)',
      '(kaution) && (zahl*|geld|uberweis*|bar*|{family}|unfall|<amount>)',
      'n: {asked} ~8 (uberweis*|geld|bitcoin|gutschein*|kaution|bargeld)',
    ],
    'remote-access': [
      '(anydesk|any desk|teamviewer|team viewer|rustdesk|ultraviewer|fernwartung|fernzugriff|bildschirm teilen|bildschirm freigeben|zugriff auf meinen computer|fernsteuerung)',
      '(installieren|installieren sie|herunterladen|laden sie|download|installiere) ~6 (app|programm|software|apk|zertifikat|anwendung) && (<link>|sicher*|schutz*)',
      '(app|programm|software|apk) ~5 (installieren|herunterladen|installiert|heruntergeladen) && (<link>|er|sie sollen|sollte|sicher*)',
      '(klicken|folgen|offnen|besuchen|klick|uber|unter) ~5 (link|hier|<link>|button) && ({closed}|{prize}|{refund}|paket|zoll|gebuhr*|verifizier*|aktualis*|sehr geehrte*|bestatig*|abgleich|mahnung|zahlung|ablauf*)',
    ],
    'asks-secret': [
      '{give} ~6 {secret} && (<link>|<phone>|klick*|antwort*|hier|anruf*|mir|whatsapp|erhalten|sms|konto|sperr*)',
      '{secret} ~5 (bestatigen|eingeben|angeben|mitteilen|aktualisieren|nennen|durchgeben|verifizieren|senden|schicken|ubermitteln|sagen|weiterleiten|abgleichen|hinterlegen) && (<link>|<phone>|klick*|hier|mir|uns|bitte|konto|sms|karte)',
      '(wie lautet|was ist|wie ist|nennen sie mir) ~2 (ihre|ihr|deine|die) ~2 {secret}',
      '(brauche|brauchen|benotige|benotigen) ~5 {secret}',
      '(code|tan) ~10 (versehentlich|aus versehen)',
      '(versehentlich|aus versehen) ~8 (code|tan|sms)',
      'n: {asked} ~8 {secret}',
      'n: {secret} ~4 (gegeben|genannt|durchgegeben|gesagt|vorgelesen|verraten|eingegeben|geschickt|durchgeben|wissen|vorlesen|nennen) & (ihm|ihr|anrufer|er|sie|habe|am telefon|sollte|wollte|dem)',
    ],
    'knows-nothing': [
      '(sehr geehrter|sehr geehrte|lieber|liebe|geehrter|hallo|guten tag) ~2 (kunde|kundin|kunden|nutzer|kundinnen|karteninhaber|benutzer|kontoinhaber|mitglied|empfanger|steuerzahler|bankkunde|versicherter|damen)',
    ],
    secrecy: [
      '+ (niemandem|niemanden|keinem|niemand) ~4 (sagen|erzahlen|davon|sprechen|informieren|etwas|erfahren|weitersagen)',
      '+ (legen sie nicht auf|nicht auflegen|auf keinen fall auflegen|bleiben sie am telefon|bleiben sie in der leitung|bleiben sie dran|durfte nicht auflegen|sprechen sie mit niemandem)',
      '(streng vertraulich|vertraulich|unter uns|stillschweigen|geheim|diskret|diskretion) && (uberweis*|geld|zahl*|bank|ermittl*|karte|gutschein*)',
    ],
    'prize-refund': [
      '(gluckwunsch|gratulieren|gratulation) && ({prize}|gewonnen|<amount>|<link>|ausgewahlt)',
      '(gewonnen|ausgewahlt|ausgelost) & ({prize}|<amount>|auto|reise|iphone|<link>|sie haben|du hast) && (<link>|<phone>|klick*|hier|gebuhr*|abhol*|{prize})',
      '({refund}|{prize}) ~8 (steht|wartet|verfugbar|bereit|ausstehend*|genehmigt|beantragen|anfordern|zu|abrufen|verfallt|verfallen|sichern|einlosen|in hohe) && (<link>|klick*|beantrag*|bestatig*|anfordern|formular|einlosen|konto*|<phone>)',
      '(erhalten|bekommen|sichern|fordern|beantragen) ~5 ({prize}|{refund}) && (<link>|klick*|<phone>|hier|kontodaten)',
      '(verdienen|verdiene|verdienst|einkommen) ~5 <amount> ~3 (tag|taglich|pro tag|woche|monat|stunde)',
      '<amount> ~3 (taglich|pro tag|am tag|pro woche)',
      '(kredit|darlehen) ~5 (genehmigt|bewilligt|sofort|ohne schufa) && (<link>|<phone>|whatsapp|antwort*)',
    ],
    authority: [
      '(hier|bin|spricht|ich bin|mein name|von der|vom|hier ist) ~6 {authority} && (geld|konto|karte|unfall|einbrech*|zahl*|code|pin|tan|<phone>|haftbefehl|ermittl*|druck*|taste|kaution|wertsachen|uberweis*)',
      '^ (finanzamt|zoll|elster|polizei|bundeszentralamt|europol|interpol|bundesfinanzministerium|rentenversicherung|krankenkasse|bafin) && (<link>|zahl*|erstatt*|<phone>|mahn*|druck*|beantrag*|pfandung)',
      '(bussgeld|strafzettel|steuerschuld|rundfunkbeitrag|maut|forderung|offene rechnung) ~8 (offen|zahlen|begleichen|falligkeit|uberfallig|unbezahlt|ausstehend*|pfandung) && (<link>|zahl*|begleich*)',
      'n: (sagte|gab sich|ausgab|ausgegeben|behauptete|meldete sich|angeblich|angebliche*|vorgab|stellte sich) ~8 ({authority}|bank|sparkasse|mitarbeiter|<brand>|<issuer>|bankmitarbeiter)',
      'n: (anruf|angerufen|rief|nachricht|sms|anrufer) ~6 (von der|vom|von einem|von) ~3 {authority}',
    ],
    opener: [
      '^ (hallo|hi|hey|liebe|huhu) ~1 {family} && ({newnumber}|nummer|whatsapp|handy)',
      '^ {family} && {newnumber}',
      '{newnumber} && (whatsapp|mama|papa|geld|uberweis*|schreib mir|speicher*|rechnung|melde dich|<phone>)',
      '(job|stelle|nebenjob|arbeit|heimarbeit) ~8 (homeoffice|home office|von zuhause|teilzeit|online|flexibel|zu hause) && (<amount>|whatsapp|telegram|tag|<link>|<phone>|interesse)',
      '(falsche nummer|rate mal wer|erkennst du mich|weisst du noch wer|kennst du mich noch)',
    ],
    'never-asks': [
      '(nie|niemals|nicht) ~5 (fragen|frage|auffordern|verlangen|bitten|anfordern|erfragen)',
      '(fragen|fragt|bitten|fordern) ~3 (nie|niemals)',
    ],
    'do-not-share': [
      '(nicht|niemals|keinesfalls|niemandem|nie) ~4 (weitergeben|weiter|teilen|mitteilen|preisgeben|nennen|weiterleiten|verraten)',
      '(geben sie|teilen sie|gib|teile) ~5 (nicht|niemals|niemandem|nie|keinem)',
    ],
    'no-action': [
      '(ignorieren)',
      '(nichts) ~2 (tun|unternehmen|veranlassen)',
      '(keine|kein) ~1 (aktion|handlung|handlungsbedarf)',
    ],
    'points-to-card': [
      '(in der|uber die|in ihrer|offnen sie die|in deiner) ~2 app',
      '(ruckseite) ~3 karte',
      '(filiale)',
    ],
    'yes-or-no': ['(antworten|antworte|antwort) ~3 (ja|nein|j|n|1)'],
    'masked-number': ['(endend|endziffer|endziffern|mit der endung|endet) ~2 <num>'],
    'opt-out': ['(abmelden|abbestellen|stop|stopp)'],
    warns: [
      '(betruger|kriminelle|tater)',
      '(vorsicht|achtung|warnung|warnen) ~5 (betrug|betruger|phishing|betrugsmasche|falschen|falsche)',
    ],
    narrative: [
      '(hat mich|rief mich|haben mich|rief) ~3 (angerufen|an|kontaktiert|angeschrieben)',
      '(habe|hatte|bekam|erhielt) ~3 (anruf|sms|nachricht|mail)',
      '(er|sie|mann|frau|anrufer) ~1 (sagte|wollte|fragte|hat|meinte|verlangte|gab)',
    ],
    'they-began': ['(angerufen|anruf|rief mich|anrufer|kontaktiert)'],
    'was-asked': ['{asked}', '(sagte|gegeben|bezahlt|geklickt|uberwiesen)'],
    'delivers-code': [
      '({code}) ~5 (ist|lautet|<num>|<code>) ~1 (<num>|<code>)',
      '(<num>|<code>) ~1 (ist|lautet) ~1 (ihr|ihre|dein|deine|der) ~2 {code}',
      '{code} (<num>|<code>)',
    ],
    'delivery-fee': [
      '(paket|sendung|lieferung|paketes|zustellung|brief|dhl|hermes|dpd|post) ~14 (zoll|gebuhr*|zahl*|adresse|zuruckgehalten|angehalten|lager|porto|einfuhr*|bezahl*|neu|bestatig*|unzustellbar|ausstehend*|nicht zugestellt|versandkosten|zollgebuhr*) && <link>',
      '(maut|bussgeld|strafzettel) ~10 (zahl*|offen|begleich*) && <link>',
    ],
    'call-number': [
      '(rufen|anrufen|kontaktieren|telefon|tel|unter|nummer|melden|whatsapp|hotline|wahlen) ~6 <phone>',
      '<phone> ~3 (anrufen|an)',
    ],
    locked: [
      '{account} ~6 {closed}',
      '(abbuchung|zahlung|zugriff|anmeldung|transaktion|uberweisung|login|aktivitat|aktivitaten|gerat|belastung) ~6 (verdachtig*|ungewohnlich*|nicht autorisiert*|unbekannt*|nicht von ihnen|neues gerat|veranlasst)',
      '(verdachtige|ungewohnliche|unbekannte|neues|neue) ~1 (abbuchung|zahlung|aktivitat|aktivitaten|anmeldung|transaktion|gerat|uberweisung)',
    ],
    act: [
      '(klicken|rufen|antworten|folgen|melden|anrufen) ~4 (<link>|<phone>|hier|link|uns|an|sie)',
    ],
    'goes-on': ['(sie|wenn|falls|nie|geben|unsere)'],
  },
};
