// Mail in the languages that are read in part: genuine and scam.
import { type MailTemplate, readMailSheet } from './email-sheet.ts';

export const EMAIL_OTHER: readonly MailTemplate[] = [
  ...readMailSheet(
    { name: 'email-genuine-pt', lang: 'pt', side: 'legit' },
    `
== mixed trade=bank frame=company
= extrato
Extrato disponível
O extrato da conta terminada em $ending {já está disponível|foi publicado}. {Entre na app como habitualmente.|<Ver extrato>} {Se não reconhece algum movimento, ligue para o número do seu cartão.|}
= dispositivo
{Novo acesso|Novo dispositivo}
Foi registado um acesso em $date às $time. {Se foi você, não precisa de fazer nada.|} Se não foi, ligue para o número que está no seu cartão.
= encomenda(trade=shop)
{Encomenda $ref confirmada|Obrigado pela sua compra}
Recebemos a sua encomenda de $amount. {Entrega prevista: $date.|Avisamos quando for enviada.} <Ver encomenda> {Tem 30 dias para devolver.|}
= reuniao(trade=firm)
Re: reunião
{Pode ser às $time?|Por mim está bem.} {Envio o orçamento de $big em anexo, válido 30 dias.|Falamos na $day.} {Obrigado!|}
`,
  ),
  ...readMailSheet(
    { name: 'email-scam-pt', lang: 'pt', side: 'scam' },
    `
== mixed trade=bank frame=company
= bloqueada(+urgency)
{A sua conta foi bloqueada|Ação necessária}
Detetámos atividade suspeita. {Confirme os seus dados em 24 horas|Atualize já os seus dados} ou {a conta será encerrada|perderá o acesso}. <{Confirmar|Desbloquear}>
= encomenda-taxa(trade=courier)
{A sua encomenda está retida|Taxa por pagar}
A encomenda $track aguarda o pagamento de $fee. <{Pagar taxa|Agendar entrega}> {Caso contrário será devolvida.|}
= chefe(+unusual-payment,trade=firm)
{Está disponível?|Pedido}
{Preciso que compre cartões-presente para clientes|Preciso de uma transferência de $big hoje}. {Envie-me os códigos por e-mail.|É confidencial, não comente.} Estou numa reunião.
= heranca(+prize-refund)
{Herança|Assunto confidencial}
Sou advogado de um cliente falecido que deixou $huge. {Quero apresentá-lo como herdeiro.|Partilhamos 60/40.} Envie nome, morada e telefone. {Há uma taxa de $round.|}
`,
  ),
  ...readMailSheet(
    { name: 'email-genuine-fr', lang: 'fr', side: 'legit' },
    `
== mixed trade=bank frame=company
= releve
Votre relevé est disponible
Le relevé du compte finissant par $ending {est disponible|vient d'être ajouté}. {Connectez-vous comme d'habitude.|<Voir le relevé>} {Si vous ne reconnaissez pas une opération, appelez le numéro au dos de votre carte.|}
= appareil
{Nouvelle connexion|Nouvel appareil}
Une connexion a eu lieu le $date à $time. {Si c'était vous, vous n'avez rien à faire.|} Sinon, appelez le numéro au dos de votre carte.
= commande(trade=shop)
{Commande $ref confirmée|Merci pour votre achat}
Nous avons bien reçu votre commande de $amount. {Livraison prévue le $date.|Nous vous prévenons dès l'envoi.} <Voir ma commande> {Vous avez 30 jours pour changer d'avis.|}
= reunion(trade=firm)
Re: réunion
{On peut dire $time ?|C'est bon pour moi.} {Vous trouverez le devis de $big en pièce jointe, valable 30 jours.|On se voit $day.} {Merci !|}
`,
  ),
  ...readMailSheet(
    { name: 'email-scam-fr', lang: 'fr', side: 'scam' },
    `
== mixed trade=bank frame=company
= bloque(+urgency)
{Votre compte est suspendu|Action requise}
Nous avons constaté une activité inhabituelle. {Confirmez vos informations sous 24 h|Mettez à jour vos données} sinon {votre compte sera fermé|votre accès sera coupé}. <{Confirmer|Débloquer}>
= colis-frais(trade=courier)
{Votre colis est en attente|Frais à régler}
Le colis $track attend le règlement de $fee. <{Payer les frais|Planifier la livraison}> {Sans réponse il sera renvoyé.|}
= patron(+unusual-payment,trade=firm)
{Êtes-vous disponible ?|Demande}
{J'ai besoin de cartes cadeaux pour des clients|Il faut faire un virement de $big aujourd'hui}. {Envoyez-moi les codes par mail.|C'est confidentiel, n'en parlez à personne.} Je suis en réunion.
= heritage(+prize-refund)
{Héritage|Affaire confidentielle}
Je suis l'avocat d'un client décédé qui a laissé $huge. {Je souhaite vous présenter comme héritier.|Nous partageons 60/40.} Envoyez nom, adresse et téléphone. {Les frais sont de $round.|}
`,
  ),
  ...readMailSheet(
    { name: 'email-genuine-de', lang: 'de', side: 'legit' },
    `
== mixed trade=bank frame=company
= auszug
Ihr Kontoauszug ist da
Der Auszug zum Konto mit der Endung $ending {liegt bereit|wurde eingestellt}. {Melden Sie sich wie gewohnt an.|<Auszug ansehen>} {Kennen Sie eine Buchung nicht, rufen Sie die Nummer auf Ihrer Karte an.|}
= geraet
{Neue Anmeldung|Neues Gerät}
Am $date um $time gab es eine neue Anmeldung. {Waren Sie das, müssen Sie nichts tun.|} Wenn nicht, rufen Sie bitte die Nummer auf Ihrer Karte an.
= bestellung(trade=shop)
{Bestellung $ref bestätigt|Danke für Ihren Einkauf}
Wir haben Ihre Bestellung über $amount erhalten. {Lieferung voraussichtlich am $date.|Wir melden uns, sobald sie unterwegs ist.} <Bestellung ansehen> {Sie haben 30 Tage Rückgaberecht.|}
= treffen(trade=firm)
AW: Termin
{Geht auch $time?|Passt mir gut.} {Im Anhang das Angebot über $big, gültig 30 Tage.|Bis $day dann.} {Danke!|}
`,
  ),
  ...readMailSheet(
    { name: 'email-scam-de', lang: 'de', side: 'scam' },
    `
== mixed trade=bank frame=company
= gesperrt(+urgency)
{Ihr Konto wurde gesperrt|Handlung erforderlich}
Wir haben ungewöhnliche Aktivitäten festgestellt. {Bestätigen Sie Ihre Daten innerhalb von 24 Stunden|Aktualisieren Sie Ihr TAN-Verfahren}, sonst {wird Ihr Konto geschlossen|verlieren Sie den Zugang}. <{Jetzt bestätigen|Entsperren}>
= paket-gebuehr(trade=courier)
{Ihr Paket wartet|Gebühr offen}
Für das Paket $track ist noch eine Gebühr von $fee zu zahlen. <{Gebühr zahlen|Zustellung planen}> {Sonst geht es zurück.|}
= chef(+unusual-payment,trade=firm)
{Sind Sie am Platz?|Bitte um Hilfe}
{Ich brauche Geschenkkarten für Kunden|Wir müssen heute $big überweisen}. {Schicken Sie mir die Codes per Mail.|Bitte vertraulich, sprechen Sie mit niemandem.} Ich bin in einer Besprechung.
= erbe(+prize-refund)
{Erbschaft|Vertraulich}
Ich bin Anwalt eines verstorbenen Mandanten, der $huge hinterließ. {Ich möchte Sie als Erben vorstellen.|Wir teilen 60/40.} Senden Sie Name, Anschrift und Telefon. {Die Gebühr beträgt $round.|}
`,
  ),
  ...readMailSheet(
    { name: 'email-genuine-it', lang: 'it', side: 'legit' },
    `
== mixed trade=bank frame=company
= estratto
Il tuo estratto conto è pronto
L'estratto del conto che termina con $ending {è disponibile|è stato pubblicato}. {Accedi come sempre dall'app.|<Vedi estratto>} {Se non riconosci un movimento chiama il numero sulla carta.|}
= dispositivo
{Nuovo accesso|Nuovo dispositivo}
C'è stato un accesso il $date alle $time. {Se eri tu non devi fare nulla.|} Altrimenti chiama il numero sulla tua carta.
= ordine(trade=shop)
{Ordine $ref confermato|Grazie per l'acquisto}
Abbiamo ricevuto il tuo ordine di $amount. {Consegna prevista: $date.|Ti avvisiamo quando parte.} <Vedi ordine> {Hai 30 giorni per il reso.|}
= riunione(trade=firm)
Re: riunione
{Va bene alle $time?|Per me va bene.} {In allegato il preventivo di $big, valido 30 giorni.|Ci sentiamo $day.} {Grazie!|}
`,
  ),
  ...readMailSheet(
    { name: 'email-scam-it', lang: 'it', side: 'scam' },
    `
== mixed trade=bank frame=company
= bloccato(+urgency)
{Il tuo conto è stato sospeso|Azione richiesta}
Abbiamo rilevato attività insolite. {Conferma i tuoi dati entro 24 ore|Aggiorna subito i dati} o {il conto sarà chiuso|perderai l'accesso}. <{Conferma|Sblocca}>
= pacco-spese(trade=courier)
{Il tuo pacco è in attesa|Spese da pagare}
Il pacco $track attende il pagamento di $fee. <{Paga|Programma la consegna}> {Altrimenti torna al mittente.|}
= capo(+unusual-payment,trade=firm)
{Sei disponibile?|Richiesta}
{Mi servono carte regalo per i clienti|Serve un bonifico di $big oggi}. {Mandami i codici via mail.|È riservato, non parlarne.} Sono in riunione.
= eredita(+prize-refund)
{Eredità|Riservato}
Sono l'avvocato di un cliente morto che ha lasciato $huge. {Voglio presentarla come erede.|Dividiamo 60/40.} Invii nome, indirizzo e telefono. {La pratica costa $round.|}
`,
  ),
  ...readMailSheet(
    { name: 'email-genuine-nl', lang: 'nl', side: 'legit' },
    `
== mixed trade=bank frame=company
= afschrift
Je afschrift staat klaar
Het afschrift van de rekening die eindigt op $ending {staat klaar|is toegevoegd}. {Log in zoals je gewend bent.|<Bekijk afschrift>} {Herken je iets niet, bel het nummer op je pas.|}
= apparaat
{Nieuwe aanmelding|Nieuw apparaat}
Er is op $date om $time ingelogd. {Was jij dat, dan hoef je niets te doen.|} Zo niet, bel dan het nummer op je pas.
= bestelling(trade=shop)
{Bestelling $ref bevestigd|Bedankt voor je bestelling}
We hebben je bestelling van $amount ontvangen. {Verwachte levering: $date.|We laten het weten als het onderweg is.} <Bekijk bestelling> {Je hebt 30 dagen om te ruilen.|}
= overleg(trade=firm)
Re: overleg
{Kan het om $time?|Prima wat mij betreft.} {In de bijlage de offerte van $big, 30 dagen geldig.|Tot $day.} {Dank je!|}
`,
  ),
  ...readMailSheet(
    { name: 'email-scam-nl', lang: 'nl', side: 'scam' },
    `
== mixed trade=bank frame=company
= geblokkeerd(+urgency)
{Je rekening is geblokkeerd|Actie vereist}
We zagen ongebruikelijke activiteit. {Bevestig je gegevens binnen 24 uur|Werk je gegevens bij}, anders {wordt je rekening gesloten|verlies je toegang}. <{Bevestigen|Deblokkeren}>
= pakket-kosten(trade=courier)
{Je pakket wacht|Kosten te betalen}
Voor pakket $track moet nog $fee worden betaald. <{Betaal|Plan bezorging}> {Anders gaat het terug.|}
= baas(+unusual-payment,trade=firm)
{Ben je beschikbaar?|Verzoek}
{Ik heb cadeaukaarten nodig voor klanten|Er moet vandaag $big worden overgemaakt}. {Mail me de codes.|Het is vertrouwelijk, praat er met niemand over.} Ik zit in een vergadering.
= erfenis(+prize-refund)
{Erfenis|Vertrouwelijk}
Ik ben advocaat van een overleden cliënt die $huge naliet. {Ik wil u voorstellen als erfgenaam.|We delen 60/40.} Stuur naam, adres en telefoon. {De kosten zijn $round.|}
`,
  ),
];
