// Dutch, in part: the main flags.
import type { Pack } from '../pack.ts';

export const NL: Pack = {
  language: 'nl',
  partsAtApostrophe: false,
  secrets: {
    pin: 'pin|pincode|pincodes|pin code|pasnummer en pincode',
    code: 'code|codes|tan|tancode|verificatiecode|beveiligingscode|sms code|smscode|6 cijfers|zes cijfers|inlogcode|signeercode',
    password: 'wachtwoord|wachtwoorden|inloggegevens|toegangscode|digid gegevens',
    'card-number':
      'kaartnummer|creditcardnummer|pasnummer|kaartgegevens|creditcardgegevens|vervaldatum|foto van je pas|foto van uw pas|creditcard gegevens|pasgegevens',
    'security-code': 'cvv|cvc|drie cijfers|3 cijfers',
    'identity-number':
      'bsn|burgerservicenummer|geboortedatum|identiteitsbewijs|paspoort|id kaart|kopie van je id|legitimatie|selfie|digid',
    'user-id': 'gebruikersnaam|klantnummer',
    details:
      'gegevens|bankgegevens|persoonsgegevens|persoonlijke gegevens|rekeninggegevens|betaalgegevens|rekeningnummer|iban|betaalmethode|uw gegevens|je gegevens|mijn gegevens|betalingsgegevens',
  },
  classes: {
    secret:
      '{pin}|{code}|{password}|{card-number}|{security-code}|{identity-number}|{user-id}|{details}',
    give: 'geef|geeft|geven|stuur|stuurt|sturen|bevestig|bevestigt|bevestigen|vul|vult|invullen|voer|invoeren|update|updaten|verifieer|verifieren|controleer|controleren|noem|lees|zeg|deel|doorgeven|door te geven|bijwerken|werk|actualiseer|aan te vullen|verstrek|mail|app|stuur mij|typ',
    asked: 'vroeg|vroegen|vraagt|gevraagd|wilde|wilden|wil|eiste|wou|moest|verzocht',
    account:
      'rekening|pas|bankpas|account|toegang|betaalpas|creditcard|abonnement|digid|mijn overheid|mijnoverheid|app|bankieren|profiel|mailbox|<brand>|<issuer>|betaling|pakket|lidmaatschap|simkaart|identificatie|betaalrekening|zorgtoeslag|bankrekening|dienst',
    closed:
      'geblokkeerd|geblokkeerde|blokkeren|blokkade|opgeschort|verloopt|verlopen|beperkt|afgesloten|gedeactiveerd|beeindigd|gesloten|stopgezet|vervalt|verwijderd|gehackt|tijdelijk|opgezegd|uitgeschakeld|vergrendeld',
    soon: 'direct|onmiddellijk|dringend|vandaag|nu|zo snel mogelijk|meteen|spoed|per direct|vandaag nog|spoedig',
    prize:
      'prijs|winnaar|gewonnen|loterij|cadeau|cadeaubon|waardebon|iphone|beloning|erfenis|bonus|punten|tegoed|winactie',
    refund:
      'terugbetaling|teruggave|teruggaaf|belastingteruggave|restitutie|terugstorting|vergoeding|compensatie|toeslag|energietoeslag',
    newnumber:
      'nieuwe nummer|nieuw nummer|nieuw telefoonnummer|telefoon kapot|telefoon is kapot|mobiel is kapot|nieuwe telefoon|telefoon verloren|telefoon gevallen|telefoon kwijt|oude nummer|telefoon in de wc|telefoon in het water|tijdelijk nummer|mobiel kapot|ander nummer|telefoon is stuk|telefoon gestolen|nummer opslaan|sla dit nummer',
    family: 'mam|mama|pap|papa|oma|opa|ma|pa|moeder|vader|zoon|dochter|mams|paps',
    authority:
      'politie|recherche|rechercheur|belastingdienst|cjib|justitie|openbaar ministerie|deurwaarder|gerechtsdeurwaarder|douane|interpol|europol|rechtbank|incassobureau|fraudeafdeling|fraude afdeling|fraudehelpdesk|afdeling fraude|beveiligingsafdeling|afdeling beveiliging|veiligheidsafdeling|bankmedewerker|medewerker van de bank|helpdesk|uwv|svb|overheid|rijksoverheid|agent|microsoft|rdw|digid helpdesk|mijnoverheid|de nederlandsche bank|toeslagen',
  },
  decoys:
    'postcode|postcodes|qr code|kortingscode|actiecode|wifi wachtwoord|wifi code|track en trace code|barcode|deurcode|nieuw wachtwoord|ophaalcode|afhaalcode|nieuwe pincode|promotiecode|cadeaucode|boekingscode|reserveringscode|trackcode',
  not: 'niet|geen|zonder|niemand|niets|nooit meer',
  never: 'nooit|in geen geval|onder geen enkele omstandigheid',
  stops: 'maar|anders|alstublieft|zoniet|graag',
  voidNot:
    'aarzel niet|als u niet|als je niet|indien u niet|niet door u|niet herkent|niet bezorgd|kon niet|niet geautoriseerd|wacht niet|mis niet|niet betaald|nog niet|niet meer|herken je dit niet|niet uitgevoerd|indien niet|niet bevestigd|niet zelf|niet tijdig|niet reageert|bent u dit niet|niet voldaan|zonder tussenkomst|was jij dit niet|was u dit niet|niet ontvangen',
  starters: 'en|of|graag|gelieve',
  common:
    'de|het|een|en|of|in|op|van|voor|met|aan|te|om|uw|je|jouw|mijn|u|ik|hij|zij|ze|is|was|wordt|dat|die|dit|via|bij|naar|uit|er|nu|vandaag|rekening|pas|bank|nummer|code|app|<num>|<brand>|<issuer>|<link>|<amount>|hier|gegevens|klik',
  patterns: {
    urgency: [
      '(laatste|allerlaatste) ~1 (waarschuwing|herinnering|aanmaning|kans|melding|bericht|oproep|sommatie)',
      '{account} ~7 {closed} && (<link>|<phone>|{give}|klik*|bel|belt|{soon}|via|verleng*|vraag|log)',
      '{closed} ~4 {account} && (<link>|<phone>|klik*|{soon}|voorkom*|bel|via)',
      '(voorkom|voorkomt|voorkomen|vermijd|vermijden) ~6 (blokkade|blokkering|kosten|boete|extra|afsluiting|beslag|beslaglegging|incasso|deurwaarder|opschorting|sluiting|beperking*|maatregelen)',
      '(bevestig|verifieer|betaal|reageer|bel|klik|update|vernieuw|activeer|handel|vraag|betalen|contact|neem) ~6 {soon}',
      '{soon} ~3 (betalen|bevestigen|bellen|handelen|klikken|verifieren|reageren|overmaken|updaten|aanvragen)',
      '(binnen|voor) ~2 <num> ~1 (uur|uren|minuten|dagen|werkdagen) & (geblokkeerd|blok*|betal*|bevestig*|anders|boete|reageer*|verlo*|beslag|sluit*|contact|vernieuw*|bel|voorkom*|deurwaarder)',
      '(beslaglegging|beslag|arrestatiebevel|gerechtelijke|dagvaarding|aanhouding|dwangbevel) & (uw|u|rekening|op|betal*|tegen|voorkom*|wordt)',
      '(dringend|spoed|spoedbetaling) && (overmaken|geld|rekening|<link>|<phone>|hulp|betal*|tikkie)',
      'n: (zei|zeiden|dreigde|vertelde|beweerde) ~10 (meteen|dringend|direct|gevangenis|geblokkeerd|snel|kwijt|nu)',
    ],
    'unusual-payment': [
      '(cadeaukaarten|cadeaubonnen|google play kaarten|giftcards|gift cards|itunes kaarten|steam kaarten|paysafecard|bol cadeaukaart|google play|apple kaarten) & (koop*|kopen|code*|stuur*|betal*|haal*|nodig|foto*)',
      '(betal*|stuur*|koop*|kopen|invest*|overmaken|stort*|maak) ~6 (bitcoin|bitcoins|crypto*|btc|usdt|western union|moneygram)',
      '(kun je|kan je|wil je|kunt u|zou je|kun jij|even) ~5 (overmaken|betalen|tikkie|voorschieten|geld lenen|overboeken|rekening betalen|rekeningen betalen) && ({newnumber}|spoed|dringend|morgen|terug|{family}|vandaag)',
      '(veilige rekening|kluisrekening|veilige rekeningen|beveiligde rekening|tijdelijke rekening|kluis rekening)',
      '(geld|spaargeld|saldo) ~8 (overmaken|overboeken|veiligstellen|veilig stellen|in veiligheid|overzetten|opnemen|overmaakt)',
      '(nieuw rekeningnummer|gewijzigd rekeningnummer|rekeningnummer is gewijzigd|nieuwe bankrekening)',
      '(koerier|collega|medewerker|iemand|agent) ~8 (ophalen|komt halen|haalt|opgehaald|op te halen|meenemen|langskomen)',
      '(pas|pinpas|bankpas|contant geld|sieraden) ~6 (ophalen|opgehaald|meegeven|afgeven|opsturen|doorknippen|koerier)',
      'n: {asked} ~8 (geld|overmaken|bitcoin|cadeaukaarten|betalen|contant|sieraden|overboeken)',
      'spoedbetaling',
    ],
    'remote-access': [
      '(anydesk|any desk|teamviewer|team viewer|rustdesk|meekijken|computer overnemen|op afstand|scherm delen|schermdelen|overnemen van|computer overgenomen)',
      '(download|downloaden|installeer|installeren) ~5 (app|applicatie|programma|software|apk|bestand) && (<link>|beveil*|veilig*)',
      '(app|programma|software) ~4 (downloaden|installeren|gedownload|geinstalleerd) && (moest|vroeg|{asked}|<link>)',
      '(klik|klikt|volg|ga naar|bezoek|open|via|vraag|log in) ~5 (link|hier|<link>|knop|onderstaande) && ({closed}|{prize}|{refund}|boete|douane|pakket|kosten|verif*|bevestig*|verlo*|beste klant|geachte|betal*|vernieuw*|update|openstaand*)',
    ],
    'asks-secret': [
      '{give} ~6 {secret} && (<link>|<phone>|klik*|reageer*|hier|bel|mij|me|whatsapp|ontvangen|sms|rekening|blok*|door)',
      '(wat is|wat zijn|mag ik) ~2 (uw|je|jouw|de) ~2 {secret}',
      '(heb|hebben|heeft) ~6 {secret} ~2 nodig',
      '(nodig) ~4 {secret}',
      '(code) ~10 (per ongeluk|per vergissing)',
      '(per ongeluk|per vergissing) ~8 (code|sms)',
      '(kun je|kunt u|kan je|wilt u|wil je|mag ik) ~6 {code} ~4 (doorsturen|sturen|geven|voorlezen|doorgeven|noemen)',
      'n: {asked} ~7 {secret}',
      'n: {secret} ~4 (gegeven|doorgegeven|verteld|gezegd|voorgelezen|ingevuld|gestuurd|geven|voorlezen|doorgeven) & (hem|haar|ze|heb|man|vrouw|aan|moest|ik)',
    ],
    'knows-nothing': [
      '(beste|geachte|waarde|hallo) ~1 (klant|gebruiker|relatie|heer|clienten|klanten|abonnee|rekeninghouder|kaarthouder|lid|burger|ontvanger|client|meneer)',
    ],
    secrecy: [
      '+ (niet|niemand|nooit) ~3 (ophangen|vertellen|zeggen|praten|inlichten|bespreken)',
      '+ (vertel|zeg|spreek|praat) ~4 (niemand|niets tegen|niet tegen)',
      '+ (blijf|blijft) ~2 (lijn|hangen|telefoon)',
      '(vertrouwelijk|geheim|onder ons|discreet) && (geld|overmaken|betal*|bank|onderzoek|cadeaukaarten|overboek*)',
    ],
    'prize-refund': [
      '(gefeliciteerd|proficiat) && ({prize}|<amount>|<link>|geselecteerd|uitgekozen)',
      '(gewonnen|geselecteerd|uitgekozen|winnaar) ~8 ({prize}|<amount>|auto|reis|<link>|van) && (<link>|<phone>|klik*|claim*|{prize})',
      '({refund}|{prize}) ~8 (klaar|beschikbaar|staat|open|wacht|van <amount>|aanvragen|goedgekeurd|ontvangen|claimen|<amount>|verloopt|recht) && (<link>|klik*|aanvra*|bevestig*|formulier|claim*|gegevens|via|vraag)',
      '(ontvang|ontvangt|claim|vraag|krijgt|recht op) ~5 ({prize}|{refund}|<amount>) && (<link>|klik*|<phone>|hier|gegevens|via)',
      '(verdien|verdienen|inkomen) ~4 <amount> ~3 (dag|per dag|week|maand|uur)',
      '(lening|krediet) ~4 (goedgekeurd|direct|zonder bkr) && (<link>|<phone>|whatsapp)',
    ],
    authority: [
      '(ben|met|spreekt|bel|belt|namens|hier|van de) ~5 {authority} && (geld|rekening|pas|code|fraude|inbr*|betal*|<phone>|sieraden|pincode|onderzoek|overmaken|koerier)',
      '^ (belastingdienst|cjib|politie|digid|mijnoverheid|douane|rijksoverheid|uwv|svb|rdw|toeslagen|mijn overheid|interpol) && (<link>|betal*|boete|teruggave|<phone>|deurwaarder|beslag|schuld|verlo*|openstaand*|aanvra*)',
      '(boete|belastingschuld|schuld|vordering|tol|aanslag|verkeersboete|dossier) ~7 (openstaand*|onbetaald*|betalen|niet betaald|staat open|voldoen|achterstall*|niet voldaan) && (<link>|betal*|voldo*)',
      '(openstaand*|achterstall*|onbetaald*) ~2 (boete|belastingschuld|schuld|vordering|verkeersboete|bedrag|betaling) && <link>',
      'n: (zei|zeiden|zogenaamd|zogenaamde|beweerde|deed zich|uitgaf|voordeed|zich voor|gaf zich|namens) ~7 ({authority}|bank|<brand>|<issuer>|medewerker)',
      'n: (gebeld|belde|telefoontje|bericht|sms|contact) ~5 (door|van|van de|door de) ~3 {authority}',
    ],
    opener: [
      '^ (hoi|hallo|hey|dag|hee|hi) ~1 {family} && ({newnumber}|nummer|whatsapp|telefoon|mobiel)',
      '^ {family} && {newnumber}',
      '{newnumber} && (whatsapp|mam|pap|geld|overmaken|betal*|opslaan|app me|stuur|rekening|<phone>|appen)',
      '(baan|werk|bijbaan|vacature|job) ~8 (thuis|thuiswerk|parttime|online|vanuit huis|flexibel) && (<amount>|whatsapp|telegram|dag|<link>|<phone>|interesse)',
      '(verkeerd nummer|raad eens wie|ken je me nog|weet je nog wie)',
    ],
    'never-asks': [
      '(nooit|niet) ~4 (vragen|vraagt|vraag|om uw|om je|bellen|verzoeken)',
      '(vragen|vraagt) ~3 (nooit)',
    ],
    'do-not-share': [
      '(niet|nooit|niemand|geen) ~4 (delen|deel|door|doorgeven|geven|doorsturen|verstrekken)',
      '(deel|geef|stuur) ~5 (nooit|niet|niemand|met niemand)',
    ],
    'no-action': ['(negeer|negeren)', '(hoeft|hoef) ~2 (niets|niks) ~1 (doen)', '(geen actie)'],
    'points-to-card': [
      '(in|open|via) ~1 (de|je|uw|onze) ~1 app',
      '(achterkant|achterzijde) ~3 (pas|kaart|bankpas)',
      '(filiaal|kantoor)',
    ],
    'yes-or-no': ['(antwoord|reageer|stuur|sms) ~2 (ja|nee|j|n|1)'],
    'masked-number': ['(eindigend|eindigt|eindigend op|op) ~1 <num>'],
    'opt-out': ['(afmelden|uitschrijven|stop|stoppen)'],
    warns: [
      '(oplichters|criminelen|fraudeurs|cybercriminelen)',
      '(pas op|let op|trap niet|wees alert|waarschuwing) ~6 (oplichting|fraude|phishing|nepberichten|oplichters|valse|neppe|nep)',
    ],
    narrative: [
      '(heeft|hebben|werd|ben) ~2 (gebeld|mij|me|benaderd|opgelicht)',
      '(kreeg|heb) ~3 (telefoontje|sms|bericht|mail|gebeld|belletje)',
      '(hij|zij|ze|man|vrouw|iemand) ~1 (zei|vroeg|wilde|belde|vertelde|zeiden|vroegen)',
    ],
    'they-began': ['(gebeld|belde|telefoontje|kreeg|benaderd|belden)'],
    'was-asked': ['{asked}', '(zei|gegeven|betaald|geklikt|overgemaakt)'],
    'delivers-code': [
      '({code}) ~5 (is|<num>|<code>) ~1 (<num>|<code>)',
      '(<num>|<code>) ~1 is ~1 (je|uw|jouw|de) ~2 {code}',
      '(gebruik|voer) ~4 (<num>|<code>)',
      '{code} (<num>|<code>)',
    ],
    'delivery-fee': [
      '(pakket|bezorging|zending|postnl|bestelling|pakketje|levering|dhl) ~14 (kosten|douane|betal*|adres|vastgehouden|verzendkosten|invoer*|onvolledig|depot|opnieuw|bevestig*|wacht*|niet bezorgd|porto|inklaring*|retour) && <link>',
      '(boete|tol|parkeer*) ~10 (betal*|openstaand*|voldo*) && <link>',
    ],
    'call-number': ['(bel|belt|bellen|contact|telefoon|tel|whatsapp|nummer|app|op) ~6 <phone>'],
    locked: [
      '{account} ~6 {closed}',
      '(betaling|transactie|inlogpoging|afschrijving|overboeking|activiteit|apparaat|inlog) ~6 (verdacht*|ongebruikelijk*|niet door u|onbekend*|niet geautoriseerd|nieuw apparaat|niet herkent|ongeautoriseerd*)',
      '(verdachte|ongebruikelijke|onbekende|nieuw|ongeautoriseerde) ~1 (betaling|transactie|inlogpoging|activiteit|apparaat|afschrijving|overboeking)',
    ],
    act: ['(klik|bel|ga|reageer|log|neem) ~4 (<link>|<phone>|hier|link|contact|in|naar)'],
    'goes-on': ['(ze|als|indien|nooit|wij|uw|je)'],
  },
};
