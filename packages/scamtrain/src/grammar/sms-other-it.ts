// Italian: genuine and scam messages.
import { readSheet } from './template.ts';

export const SMS_GENUINE_IT = readSheet(
  { name: 'sms-genuine-it', channel: 'sms', lang: 'it', side: 'legit' },
  `
== bank-alert from="[$bankId]"
acquisto: $bank: {pagamento|acquisto} di $amount presso $shop con carta *$last4. {Non sei stato tu? Chiama il numero sul retro della carta.|}
codice: {Il tuo codice|Codice} {$bank|} è $code. {Non comunicarlo a nessuno.|Non te lo chiederemo mai.}
saldo: Il saldo {è sotto $round|disponibile è $amount}. {Gestisci gli avvisi in app.|}
sino: Hai fatto un acquisto di $amount da $shop? Rispondi SI o NO.
estratto: Il tuo estratto conto {è pronto|di questo mese è disponibile} {in app|nella tua area}.
== daily from="[$courierId]"
pacco: Il tuo pacco {arriva oggi|è in consegna} tra le $time e le $time2. {Seguilo: $courierUrl|}
visita: {Promemoria:|} visita {con il dott. $last|presso $clinic} il $date alle $time. {Per disdire chiama $phone.|}
promo: $shop: $pct su {tutto|scarpe} fino a $day. $shopUrl {Stop al $short|}
treno: Il treno delle $time {ha $nn minuti di ritardo|è cancellato}. {Il biglietto vale per il prossimo.|}
carta: La nuova carta {è in arrivo|ti aspetta in filiale}. {Non devi fare nulla.|Porta un documento.}
== personal from="[$mobile]"
tardi: {Arrivo|Sono lì} tra $nn min, {c'è traffico|ho perso il bus}. {Iniziate pure|Baci}
soldi: {ti ho mandato|bonificati} $amount {della cena|dei biglietti}, {grazie|arrivati?}
numero: Ciao, sono $first, questo è il mio nuovo numero, {chiamami stasera|a domenica dalla nonna}.
`,
);

export const SMS_SCAM_IT = readSheet(
  { name: 'sms-scam-it', channel: 'sms', lang: 'it', side: 'scam' },
  `
== bank from="[{$bankId|$mobile}]"
sospeso: $bank: il tuo conto {è stato sospeso|è limitato}. {Verifica i dati|Riattiva}: $bankLure
accesso: Accesso da {un dispositivo|$city} non riconosciuto. {Se non sei tu blocca|Annulla}: $bankLure
pagamento: {Bonifico|Pagamento} di $big in corso. {Se non sei tu chiama|Per annullare} {il $mobile|: $bankLure}
codice: Per {annullare|stornare} l'operazione di $big rispondi con il codice ricevuto.
== fees from="[$mobile]"
pacco: Il tuo pacco è {in giacenza|fermo in dogana}. {Paga $fee|Spese $fee}: $courierLure
multa: {Multa|Pedaggio} non pagato di $round. {Paga oggi|Evita il fermo}: $lure
rimborso: Agenzia: hai {un rimborso|diritto a} $amount. {Inserisci la carta|Richiedi}: $lure
tessera: La tessera sanitaria {scade|è scaduta}. {Rinnova|Ordina} ($fee): $lure
== people from="[$mobile]"
mamma: Ciao {mamma|papà}, {mi è caduto il telefono|ho rotto il cellulare}, questo è il numero nuovo. {Scrivimi qui|Mi aiuti con un pagamento?}
mamma2: Devo pagare {una cosa|una bolletta} oggi e {non ho l'app|non entro in banca}. Fai un bonifico di $big? {Domani te li rendo|Non chiamare}
lavoro: {Abbiamo visto il tuo CV.|Lavoro da casa:} $pay al giorno, {like ai video|valuta prodotti}. {Contatta|Scrivi a} $mobile2
investi: {Investi|Metti} $round e ricevi $big {garantiti|in 24 ore}: $lure
premio: Complimenti! Hai vinto {un telefono|$huge}. {Solo $fee di spedizione|Ritira}: $lure
`,
);
