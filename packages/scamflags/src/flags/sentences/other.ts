// Sentences in the languages that are there in part. Of our own; `c|` is told of a call, `e|` is a mail, the rest are texts.
import type { FlagCode } from '../../codes.ts';
import type { Language } from '../../types.ts';

type Sentences = Readonly<
  Record<Exclude<Language, 'en' | 'es'>, Readonly<Partial<Record<FlagCode, readonly string[]>>>>
>;

export const OTHER_YES: Sentences = {
  pt: {
    urgency: [
      'Sua conta foi bloqueada. Regularize agora: http://regulariza.top',
      'Último aviso: pague hoje para evitar a suspensão do serviço.',
      'c|Ele disse que era urgente e que eu ia perder tudo.',
    ],
    'unusual-payment': [
      'Mãe, troquei de número. Consegue fazer um pix para mim?',
      'c|Pediram um pix para liberar o empréstimo.',
      'Transfira o dinheiro para uma conta segura.',
    ],
    'asks-secret': [
      'Confirme seus dados bancários aqui: http://confirma.click',
      'c|Pediu o código que chegou por SMS.',
      'c|Passei a senha para ele.',
    ],
    'prize-refund': [
      'Parabéns! Você ganhou um iPhone: http://premio.win',
      'Valores a receber disponíveis, clique e resgate: http://valores.top',
    ],
    opener: ['Oi mãe, meu celular quebrou, salva meu número novo'],
    'knows-nothing': ['Prezado cliente, há uma pendência.'],
    'remote-access': [
      'CTT: a sua encomenda aguarda pagamento da taxa alfandegária: http://ctt-taxa.info',
    ],
    authority: ['c|Disse que era da polícia federal.'],
  },
  fr: {
    urgency: [
      'Votre compte sera suspendu sous 24h. Cliquez ici : http://compte.top',
      'Dernier rappel : réglez votre amende pour éviter une majoration.',
    ],
    'unusual-payment': [
      'Achète des cartes cadeaux et envoie-moi les codes en photo.',
      'c|Il voulait que je fasse un virement vers un compte sécurisé.',
    ],
    'asks-secret': [
      'Confirmez vos coordonnées bancaires ici : http://maj.click',
      'c|Il m’a demandé le code reçu par SMS.',
      'c|Je lui ai donné mon mot de passe.',
    ],
    'prize-refund': [
      'Félicitations, vous avez gagné un iPhone : http://lot.win',
      'Un remboursement de 134 € est en attente, cliquez ici : http://ameli.top',
    ],
    opener: ['Coucou maman, j’ai cassé mon téléphone, voici mon nouveau numéro'],
    'knows-nothing': ['Cher client, une anomalie a été détectée.'],
    'remote-access': ['Votre colis est retenu, réglez les frais de douane : http://colis.top'],
    authority: ['c|Un homme disait être du service fraude de ma banque.'],
    secrecy: ['c|Ne raccrochez pas et n’en parlez à personne.'],
  },
  de: {
    urgency: [
      'Ihr Konto wurde gesperrt. Bestätigen Sie sofort: http://konto.top',
      'Letzte Mahnung: zahlen Sie heute, um eine Pfändung zu vermeiden.',
    ],
    'unusual-payment': [
      'Kauf bitte Gutscheinkarten und schick mir die Codes.',
      'c|Ich sollte mein Geld auf ein sicheres Konto überweisen.',
    ],
    'asks-secret': [
      'Bestätigen Sie Ihre Kontodaten hier: http://daten.click',
      'c|Er wollte die TAN von mir wissen.',
    ],
    'prize-refund': [
      'Herzlichen Glückwunsch, Sie haben ein iPhone gewonnen: http://preis.win',
      'Ihre Steuererstattung steht bereit, jetzt beantragen: http://steuer.top',
    ],
    opener: ['Hallo Mama, mein Handy ist kaputt, das ist meine neue Nummer'],
    'knows-nothing': ['Sehr geehrter Kunde, Ihre App läuft ab.'],
    'remote-access': [
      'Ihr Paket wird beim Zoll zurückgehalten, zahlen Sie die Gebühr: http://zoll.top',
      'c|Er hat sich mit AnyDesk eingewählt.',
    ],
    authority: ['c|Der Mann sagte, er sei von der Polizei.'],
    secrecy: ['c|Sprechen Sie mit niemandem und legen Sie nicht auf.'],
  },
  it: {
    urgency: [
      'Il tuo conto è stato bloccato. Verifica subito: http://conto.top',
      'Ultimo avviso: paga oggi per evitare la sospensione.',
    ],
    'unusual-payment': [
      'c|Voleva che spostassi i soldi su un conto sicuro.',
      'Compra delle carte regalo e mandami i codici.',
    ],
    'asks-secret': [
      'Conferma i tuoi dati bancari qui: http://dati.click',
      'c|Mi ha chiesto il codice arrivato per SMS.',
    ],
    'prize-refund': [
      'Congratulazioni! Hai vinto un iPhone: http://premio.win',
      'Un rimborso di 120 € è disponibile, clicca: http://rimborso.top',
    ],
    opener: ['Ciao mamma, mi è caduto il telefono, questo è il mio nuovo numero'],
    'knows-nothing': ['Gentile cliente, abbiamo rilevato un accesso anomalo.'],
    'remote-access': ['Il tuo pacco è in giacenza, paga le spese: http://pacco.top'],
    authority: ['c|Diceva di essere della polizia postale.'],
    secrecy: ['c|Non ne parli con nessuno e non riagganci.'],
  },
  nl: {
    urgency: [
      'Uw rekening wordt geblokkeerd. Bevestig vandaag: http://rekening.top',
      'Laatste aanmaning: betaal direct om beslag te voorkomen.',
    ],
    'unusual-payment': [
      'c|Ik moest mijn geld overmaken naar een veilige rekening.',
      'Hoi mam, dit is mijn nieuwe nummer. Kun je iets voor me betalen?',
    ],
    'asks-secret': [
      'Bevestig uw gegevens hier: http://gegevens.click',
      'c|Hij vroeg mijn pincode.',
    ],
    'prize-refund': [
      'Gefeliciteerd, u heeft een iPhone gewonnen: http://prijs.win',
      'Uw belastingteruggave staat klaar, vraag aan via http://terug.top',
    ],
    opener: ['Hoi pap, mijn telefoon is kapot, dit is mijn nieuwe nummer'],
    'knows-nothing': ['Beste klant, er is een probleem.'],
    'remote-access': ['Uw pakket wacht op betaling van de douanekosten: http://pakket.top'],
    authority: ['c|Een man zei dat hij van de politie was.'],
    secrecy: ['c|Vertel het aan niemand en blijf aan de lijn.'],
  },
};

const all = (texts: readonly string[]): Readonly<Partial<Record<FlagCode, readonly string[]>>> => ({
  urgency: texts,
  'unusual-payment': texts,
  'remote-access': texts,
  'asks-secret': texts,
  'prize-refund': texts,
  authority: texts,
  opener: texts,
  secrecy: texts,
});

/** Genuine messages: none of the main flags. */
export const OTHER_NO: Sentences = {
  pt: all([
    'Seu código é 482913. Não compartilhe com ninguém.',
    'Compra de R$ 48,10 aprovada no cartão final 4410. Responda SIM se foi você.',
    'Sua encomenda chega hoje entre 12h e 14h.',
    'Nunca pedimos sua senha por telefone.',
    'Oi mãe, chego às 6, beijo',
    'Sua consulta está confirmada para amanhã às 9:30.',
    'Sua fatura está disponível no app.',
  ]),
  fr: all([
    'Votre code est 482913. Ne le communiquez à personne.',
    'Paiement de 48,10 € avec votre carte se terminant par 4410. Répondez OUI si c’est vous.',
    'Votre colis sera livré aujourd’hui entre 12h et 14h.',
    'Nous ne vous demanderons jamais votre mot de passe.',
    'Coucou maman, je rentre à 18h',
    'Rappel : votre rendez-vous est demain à 9h30.',
    'Votre relevé est disponible dans l’application.',
  ]),
  de: all([
    'Ihr Code lautet 482913. Geben Sie ihn nicht weiter.',
    'Zahlung von 48,10 € mit Karte endend auf 4410. Antworten Sie JA, wenn Sie es waren.',
    'Ihr Paket kommt heute zwischen 12 und 14 Uhr.',
    'Wir fragen Sie nie nach Ihrem Passwort.',
    'Hallo Mama, ich komme um 6',
    'Erinnerung: Ihr Termin ist morgen um 9:30 Uhr.',
    'Ihr Kontoauszug liegt in der App bereit.',
  ]),
  it: all([
    'Il tuo codice è 482913. Non comunicarlo a nessuno.',
    'Pagamento di 48,10 € con carta che termina con 4410. Rispondi SI se sei stato tu.',
    'Il tuo pacco arriva oggi tra le 12 e le 14.',
    'Non ti chiederemo mai la password.',
    'Ciao mamma, torno alle 6',
    'Promemoria: il suo appuntamento è domani alle 9:30.',
    'Il tuo estratto conto è disponibile in app.',
  ]),
  nl: all([
    'Je code is 482913. Deel deze met niemand.',
    'Betaling van € 48,10 met pas eindigend op 4410. Antwoord JA als jij dit was.',
    'Je pakket komt vandaag tussen 12 en 14 uur.',
    'Wij vragen nooit om je pincode.',
    'Hoi mam, ik ben om 6 uur thuis',
    'Herinnering: uw afspraak is morgen om 9:30.',
    'Je afschrift staat klaar in de app.',
  ]),
};
