// Italian, in part: the main flags.
import type { Pack } from '../pack.ts';

export const IT: Pack = {
  language: 'it',
  partsAtApostrophe: true,
  secrets: {
    pin: 'pin|codice pin|codice segreto|pin della carta',
    code: 'codice|codici|otp|codice otp|codice di verifica|codice di conferma|token|codice sms|6 cifre|sei cifre',
    password: 'password|parola chiave|credenziali|credenziali di accesso|dati di accesso',
    'card-number':
      'numero di carta|numero della carta|numero della tua carta|numero della sua carta|dati della carta|dati della tua carta|dati carta|16 cifre|scadenza della carta|foto della carta|carta di credito',
    'security-code': 'cvv|cvc|tre cifre|3 cifre|cifre sul retro|codice di sicurezza',
    'identity-number':
      'codice fiscale|documento|carta d identita|data di nascita|documento di identita|tessera sanitaria|spid|selfie|passaporto',
    'user-id': 'codice utente|nome utente|username|codice titolare|codice cliente',
    details:
      'dati bancari|dati personali|i tuoi dati|i suoi dati|i miei dati|suoi dati|tuoi dati|dati del conto|iban|metodo di pagamento|dati di pagamento|informazioni di pagamento|coordinate bancarie|informazioni personali|numero di conto',
  },
  classes: {
    secret:
      '{pin}|{code}|{password}|{card-number}|{security-code}|{identity-number}|{user-id}|{details}',
    give: 'inserisci|inserisca|inserire|invia|invii|inviare|inviami|mandami|mandi|manda|comunica|comunichi|comunicare|comunicaci|fornisci|fornisca|fornire|conferma|confermi|confermare|aggiorna|aggiorni|aggiornare|verifica|verifichi|verificare|convalida|dammi|mi dia|dica|mi dica|dimmi|rispondi con|risponda con|leggimi|mi legga|digita|digiti|compila|compili|compilare|valida|passami|girami|inoltra',
    asked:
      'chiesto|chiedeva|chiedevano|chiede|chiedono|chiedendo|chiese|voleva|volevano|richiesto|richiede|preteso|insisteva|vuole',
    account:
      'conto|carta|account|accesso|utenza|home banking|app|abbonamento|casella|profilo|servizio|spid|linea|poste|postepay|bancoposta|<brand>|<issuer>|dispositivo|tessera|fornitura|luce|patente|credenziali|pec|netflix',
    closed:
      'bloccat*|sospes*|disattivat*|limitat*|scadut*|scade|scadra|cancellat*|chius*|disabilitat*|interrott*|revocat*|compromess*|inibit*|staccat*|congelat*|sospensione|blocco',
    soon: 'immediatamente|urgente|urgentemente|subito|oggi|ora|al piu presto|entro|tempestivamente|con urgenza',
    prize:
      'premio|vincitore|vincitrice|vinto|vincita|estrazione|concorso|regalo|buono|iphone|lotteria|eredita|bonus|punti|buono regalo',
    refund: 'rimborso|rimborsi|rimborsare|risarcimento|credito|restituzione|indennizzo',
    newnumber:
      'nuovo numero|cambiato numero|numero nuovo|telefono rotto|rotto il telefono|perso il telefono|telefono e rotto|nuovo telefono|caduto il telefono|cellulare rotto|rotto il cellulare|telefono caduto|salva questo numero|telefono in acqua|mio numero nuovo|numero temporaneo|perso il cellulare|rubato il telefono|telefono si e rotto|cellulare si e rotto',
    family: 'mamma|papa|babbo|nonna|nonno|figlio|figlia|zia|zio|mami',
    authority:
      'polizia|polizia postale|carabinieri|maresciallo|guardia di finanza|agenzia delle entrate|agenzia entrate|inps|inail|tribunale|procura|dogana|avvocato|ministero|equitalia|agenzia riscossione|interpol|europol|ufficio antifrode|antifrode|servizio antifrode|ufficio sicurezza|servizio sicurezza|ufficio frodi|operatore bancario|banca d italia|questura|commissario|ispettore|assistenza microsoft|microsoft|reparto antifrode|reparto frodi',
  },
  decoys:
    'codice sconto|codice promozionale|codice postale|codice di tracciamento|codice qr|qr code|codice a barre|password del wifi|codice di prenotazione|nuova password|codice della strada|codice ritiro|codice di ritiro|codice portone|codice spedizione|codice fiscale azienda',
  not: 'non|senza|nessuno|nessuna|niente|ne',
  never:
    'mai|in nessun caso|non chiediamo|non chiederemo|nessun operatore|non ti chiederemo|non le chiederemo',
  stops: 'ma|altrimenti|quindi|per favore|in caso contrario',
  voidNot:
    'non esitare|se non|non sei stato|non sei stata|non e stato|non riconosci|non riconosce|non autorizzat*|non hai|non perdere|non perda|non e possibile|non abbiamo|non e riuscit*|non consegnat*|non aspettare|non ignorare|qualora non|non ha|non sei tu|non consegnabile|senza indugio|non pagat*|non effettuat*',
  starters: 'e|o|prego|per favore|ti preghiamo di',
  common:
    'il|lo|la|i|gli|le|l|di|d|del|della|dei|a|al|alla|da|dal|in|nel|su|sul|un|una|e|o|che|per|con|tuo|tua|suo|sua|mio|mia|si|ti|mi|ha|sono|qui|conto|carta|banca|numero|codice|<num>|<brand>|<issuer>|<link>|<amount>|oggi|ora|dati',
  patterns: {
    urgency: [
      '(ultimo|ultima|finale) ~1 (avviso|sollecito|notifica|promemoria|possibilita|giorno|comunicazione|opportunita)',
      '{account} ~6 (e|e stato|e stata|sara|verra|stato|stata|saranno|sta per essere|risulta) ~2 {closed} && (<link>|<phone>|{give}|clicca|cliccare|chiam*|acced*|{soon}|segui|aggiorn*|evit*)',
      '{closed} ~4 {account} && (<link>|<phone>|clicca|chiam*|acced*|{soon}|evit*)',
      '(evitare|evita|eviti) ~5 (sospensione|blocco|chiusura|sanzioni|sanzione|multa|mora|interruzione|costi|distacco|pignoramento|more|disattivazione|addebiti|rientro|azioni)',
      '(aggiorna|verifica|conferma|paga|accedi|clicca|chiama|rispondi|contatta|agisci|regolarizza|versa|sblocca|aggiorni|verifichi|acceda|paghi|chiami) ~6 {soon}',
      '(entro|nelle prossime|nei prossimi|hai|restano) ~3 (<num>|24h|48h) ~1 (ore|ora|h|minuti|giorni) & (sospes*|bloc*|pag*|conferm*|verific*|altrimenti|evit*|chius*|chiam*|aggiorn*|annull*|clicca|scad*|acced*)',
      '(mandato di arresto|pignoramento|azione legale|azioni legali|denuncia penale|procedimento penale|arrestato|decreto ingiuntivo) & (suo|tuo|contro|lei|carico|pag*|evit*|nome|mi|confronti)',
      'urgente && (bonifico|soldi|pag*|conto|<link>|<phone>|aiuto|ricarica|contatt*)',
      'n: (diceva|detto|disse|minacciato|minacciava|dicendo) ~10 (urgente|subito|immediatamente|arrest*|bloccat*|perdere|fretta|svuot*)',
    ],
    'unusual-payment': [
      '(carte regalo|buoni regalo|gift card|carte google play|carte steam|carte itunes|paysafecard|buoni amazon|carta regalo|google play) & (compr*|acquist*|codic*|invi*|mand*|pag*|servono|foto*)',
      '(pag*|invia|inviare|acquista*|comprare|investi*|versare|deposita*|trasferi*) ~6 (bitcoin|cripto*|btc|usdt|western union|moneygram|postepay)',
      '(fai|fare|faccia|puoi fare|potresti fare|effettua|effettui|effettuare|farmi|disponi|eseguire|esegui) ~4 (bonifico|ricarica|bonifico istantaneo|ricarica postepay|pagamento) && ({newnumber}|urgente|subito|oggi|sicur*|proteg*|restitui*|riservat*|fornitore|conto|mamma|papa)',
      '(conto sicuro|conto di sicurezza|conto protetto|conto temporaneo|conto tecnico|conto di appoggio)',
      '(spostare|sposti|sposta|trasferire|trasferisca|trasferisci|mettere al sicuro|metta al sicuro) ~5 (soldi|denaro|risparmi|fondi|saldo)',
      '(cambiato iban|nuovo iban|iban e cambiato|nuove coordinate bancarie|cambio iban|variazione iban)',
      '(corriere|fattorino|incaricato|collega|persona|carabiniere) ~6 (ritirare|ritira|prendere|passera|ritirera) ~5 (carta|soldi|contanti|gioielli|oro|denaro|busta)',
      'n: {asked} ~8 (bonifico|soldi|bitcoin|ricarica|contanti|pagare|gioielli|denaro|carte regalo|cauzione)',
      '(cauzione) && (pag*|soldi|<amount>|incidente|contanti)',
      '(pagare|pagarmi) ~5 (bolletta|fattura|<amount>|acquisto|conto) && {newnumber}',
    ],
    'remote-access': [
      '(anydesk|any desk|teamviewer|team viewer|rustdesk|accesso remoto|controllo remoto|condividere lo schermo|condividi lo schermo|condivisione dello schermo|assistenza remota|da remoto)',
      '(scarica|scaricare|installa|installare|scarichi|installi) ~5 (app|applicazione|programma|software|apk|certificato|file) && (<link>|sicur*|proteg*|banca)',
      'n: (fatto|chiesto|detto|fece) ~4 (scaricare|installare)',
      '(clicca|cliccare|clicchi|segui|accedi|acceda|visita|vai|apri|tramite) ~4 (link|qui|<link>|pulsante|su|al) && ({closed}|{prize}|{refund}|multa|dogana|pacco|spese|regolarizz*|verific*|conferm*|aggiorn*|gentile cliente|giacenza|accesso anomalo|anomal*|spedizione)',
    ],
    'asks-secret': [
      '{give} ~5 {secret} && (<link>|<phone>|clicca|rispond*|qui|chiam*|mi|whatsapp|ricevuto|sms|annull*|bloc*|arrivato|operatore|sospens*)',
      '(qual e|quali sono|quale) ~2 (il suo|il tuo|la sua|la tua|suo|tuo) ~2 {secret}',
      '(serve|servono|ho bisogno|abbiamo bisogno|necessitiamo|mi serve) ~4 {secret}',
      '(puoi|puo|potrebbe|potresti) ~3 (dirmi|darmi|inviarmi|mandarmi|comunicarmi|leggermi|girarmi|inoltrarmi|fornire|confermare) ~5 {secret}',
      '(ricevuto|arrivato|arrivera|mandato|inviato) ~6 (codice) ~8 (per sbaglio|per errore|mand*|invi*|gir*|dica|comunic*|inoltr*)',
      '(per sbaglio|per errore) ~6 codice',
      'codice ~8 (per sbaglio|per errore)',
      'n: {asked} ~7 {secret}',
      'n: (ho|gli ho|le ho|avevo) ~2 (dato|detto|letto|inviato|mandato|comunicato|fornito|inserito|dettato) ~5 {secret}',
    ],
    'knows-nothing': [
      '(gentile|caro|cara|egregio|spettabile|stimato|gent mo|gentilissimo|salve) ~1 (cliente|utente|titolare|correntista|signore|contribuente|abbonato|clienti|cittadino|intestatario)',
    ],
    secrecy: [
      '+ non ~2 (dica|dire|dirlo|parli|parlare|parlarne|riagganci|riagganciare|riattaccare|riattacchi|chiuda|chiudere|informi|avvisi|raccontare|dirlo|ne parli) ~5 (nessuno|banca|famiglia|telefono|chiamata|filiale|polizia|telefonata|linea|marito|moglie)',
      '+ (resti in linea|rimanga in linea|resta in linea|non riagganci|non riattacchi|non dirlo a nessuno|non ne parli con nessuno)',
      '(riservato|riservatezza|segreto|resti tra noi|confidenziale|discrezione|massima riservatezza) && (bonifico|soldi|banca|pagamento|indagine|carta|trasfer*)',
    ],
    'prize-refund': [
      '(congratulazioni|complimenti) && ({prize}|<amount>|<link>|selezionat*)',
      '(hai vinto|ha vinto|sei stato selezionato|sei stata selezionata|e stato selezionato|sei il vincitore|sei stato estratto|hai diritto|avete vinto) ~8 ({prize}|<amount>|auto|viaggio|euro|un|{refund}|<link>)',
      '({refund}|{prize}) ~8 (in attesa|disponibile|ti aspetta|la attende|di <amount>|spettante|scad*|<amount>|a suo favore|a tuo favore|non riscosso|approvato|da riscuotere) && (<link>|clicca|richied*|conferm*|modulo|riscuot*|acced*|dati|verific*)',
      '(ricevi|ricevere|riscuoti|richiedi|ottieni|ritira|richieda|ottenere) ~5 ({prize}|{refund}|<amount>) && (<link>|clicca|<phone>|qui|dati|su)',
      '(guadagna|guadagnare|guadagni|reddito) ~4 <amount> ~3 (giorno|al giorno|settimana|mese|ora)',
      '(prestito|finanziamento) ~4 (approvato|immediato|concesso) && (<link>|<phone>|whatsapp|contatt*)',
    ],
    authority: [
      '(sono|qui|chiamo|parla|chiamiamo|per conto|da parte|sono il|del|dal) ~5 {authority} && (bonifico|conto|carta|codice|frod*|soldi|multa|pag*|<phone>|mandato|indagine|incidente|cauzione|gioielli)',
      '^ (agenzia delle entrate|agenzia entrate|inps|polizia|dogana|agenzia riscossione|ministero|carabinieri|interpol|polizia postale|adm) && (<link>|pag*|multa|rimborso|pratica|<phone>|aggiorn*|iban|notifica|spid)',
      '(multa|sanzione|tributo|cartella|bollo|pedaggio|tassa|canone) ~6 (non pagat*|in sospeso|scadut*|da pagare|insolut*|pendente|impagat*) && (<link>|pag*)',
      'n: (diceva|detto|disse|dicendo|fingeva|fingendo|spacciava|spacciato|spacciandosi|sedicente|presentato come|presunto|qualificato) ~7 ({authority}|banca|mia banca|<brand>|<issuer>|operatore)',
      'n: (chiamat*|telefonat*|contattat*|messaggio|sms) ~5 (da|dal|dalla|dai) ~3 {authority}',
    ],
    opener: [
      '^ (ciao|salve|buongiorno|hey) ~1 {family} && ({newnumber}|numero|whatsapp|telefono|cellulare)',
      '^ {family} && {newnumber}',
      '{newnumber} && (whatsapp|mamma|papa|soldi|pag*|bonifico|salva*|scrivimi|messaggio|<phone>|contattami)',
      '(lavoro|posizione|offerta|impiego) ~8 (da casa|smart working|part time|online|da remoto|flessibile) && (<amount>|whatsapp|telegram|giorno|<link>|<phone>|interess*)',
      '(numero sbagliato|ti ricordi di me|indovina chi|mi riconosci|sbagliato numero)',
    ],
    'never-asks': ['(non|mai) ~3 (chied*|richied*|chiama*)', '(mai) ~3 (chied*|richied*)'],
    'do-not-share': [
      '(non) ~2 (condivid*|comunic*|rivel*|fornir*|fornire|dare|dire|divulg*|comunicarlo|condividerlo|inoltr*)',
    ],
    'no-action': [
      '(ignora|ignori|ignorare) ~2 (messaggio|email|sms|questo|questa)',
      '(non devi fare nulla|nessuna azione|non e necessario)',
    ],
    'points-to-card': [
      '(nell|nella|in|dall|tramite|apri l|sull) ~1 app',
      '(retro) ~3 carta',
      '(filiale)',
    ],
    'yes-or-no': ['(rispondi|risponda) ~1 (si|no|s|n|1)'],
    'masked-number': [
      '(termina|terminante|finale|che termina|terminante con|termina con) ~3 <num>',
    ],
    'opt-out': ['(stop|disiscri*|annulla iscrizione|cancellati)'],
    warns: [
      '(truffatori|criminali|malintenzionati|frodatori)',
      '(attenzione|attento|diffida|occhio) ~5 (truffa|truffe|frode|frodi|phishing|tentativi)',
    ],
    narrative: [
      '(mi|ci) ~1 (ha chiamato|hanno chiamato|ha detto|hanno detto|ha chiesto|hanno chiesto|ha contattato|hanno mandato|ha telefonato|chiedeva|ha scritto)',
      '(ho ricevuto|ricevuto|ho risposto) ~3 (chiamata|telefonata|messaggio|sms|mail|email)',
      '(un uomo|una donna|un signore|qualcuno|un tizio) ~4 (chiamato|detto|chiesto|telefonato|diceva)',
    ],
    'they-began': [
      '(mi ha chiamato|mi hanno chiamato|ricevuto una chiamata|ricevuto una telefonata|telefonata|chiamata|mi ha contattato)',
    ],
    'was-asked': ['{asked}', '(detto|dato|pagato|cliccato)'],
    'delivers-code': [
      '({code}) ~6 (e|<num>|<code>) ~1 (<num>|<code>)',
      '(<num>|<code>) ~2 e ~2 (il tuo|il suo|tuo) ~3 codice',
      '(usa|inserisci|utilizza) ~4 (<num>|<code>)',
    ],
    'delivery-fee': [
      '(pacco|spedizione|consegna|corriere|ordine|pacchetto|collo|giacenza) ~14 (spese|dogana|pag*|giacenza|indirizzo|trattenut*|attesa|sdoganamento|incomplet*|riprogramm*|ferm*|conferm*|mancata|bloccat*|rientro|dazi|tariffa) && <link>',
      '(multa|pedaggio|sosta|bollo) ~10 (pag*|sospeso|scadut*) && <link>',
    ],
    'call-number': [
      '(chiama|chiami|chiamare|contatta|contatti|contattaci|telefona|tel|whatsapp|numero|al|componi|numero verde) ~6 <phone>',
    ],
    locked: [
      '{account} ~5 {closed}',
      '{closed} ~4 {account}',
      '(accesso|operazione|addebito|pagamento|bonifico|transazione|movimento|dispositivo|acquisto|login) ~6 (sospett*|anomal*|non autorizzat*|insolit*|non riconosciut*|nuovo dispositivo|in corso|sconosciut*|effettuat*|non sei stato)',
      '(nuovo|sconosciuto) dispositivo',
    ],
    act: [
      '(clicca|chiama|rispondi|accedi|segui|contatta) ~4 (<link>|<phone>|qui|link|il|al|su|ci)',
    ],
    'goes-on': ['(se|non|mai|ricorda|nessuno)'],
  },
};
