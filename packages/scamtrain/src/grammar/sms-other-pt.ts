// Portuguese: genuine and scam messages.
import { readSheet } from './template.ts';

export const SMS_GENUINE_PT = readSheet(
  { name: 'sms-genuine-pt', channel: 'sms', lang: 'pt', side: 'legit' },
  `
== bank-alert from="[$bankId]"
compra: $bank: {compra|pagamento} de $amount em $shop com o cartão {final|terminado em} $last4. {Se não reconhece, ligue para o número do cartão.|}
codigo: $code é o seu código {de confirmação|} $bank. {Não o partilhe com ninguém.|Nunca lho pediremos por telefone.}
saldo: {Saldo baixo|Aviso}: tem $amount na conta *$last4. {Pode alterar os alertas na app.|}
simnao: Reconhece a compra de $amount em $shop? Responda SIM ou NAO. {$bank|}
fatura: A sua fatura de $amount {está disponível|vence a $date}. {Veja na app.|Débito direto ativo.}
== daily from="[$courierId]"
encomenda: A sua encomenda {sai hoje para entrega|chega hoje entre $time e $time2}. {Siga em $courierUrl|}
consulta: {Lembramos|Confirmamos} a sua consulta em $clinic, $date às $time. {Responda SIM.|Se não puder vir, ligue $phone.}
promo: $shop: $pct em {sapatos|tudo} até $day. $shopUrl {Para sair responda SAIR|}
restaurante: A sua mesa para $n no dia $date às $time está confirmada. {Até já!|}
bloqueio: Bloqueámos o cartão *$last4 {por segurança|a seu pedido}. {Fale connosco pelo número do cartão.|Vai receber outro em casa.}
== personal from="[$mobile]"
tarde: {Chego|Vou chegar} {mais tarde|daqui a $nn min}, {há trânsito|perdi o comboio}. {Pede por mim|Beijos}
dinheiro: {já te mandei|transferi} os $amount {do jantar|da renda}, {obrigada|chegou?}
numero: Olá {mãe|a todos}, este é o meu número novo, {liga-me quando puderes|vemo-nos domingo}. 
`,
);

export const SMS_SCAM_PT = readSheet(
  { name: 'sms-scam-pt', channel: 'sms', lang: 'pt', side: 'scam' },
  `
== bank from="[{$bankId|$mobile}]"
bloqueada: $bank: a sua conta {foi suspensa|está bloqueada} por {segurança|atividade suspeita}. {Confirme os dados|Regularize}: $bankLure
cobranca: {Compra aprovada|Débito} de $big. {Se não reconhece ligue já|Cancele:} {$mobile|$bankLure}
codigo: Para {cancelar|anular} a transferência de $big responda com o código que recebeu.
pontos: Os seus $nn00 pontos {expiram hoje|vencem amanhã}. {Troque agora|Resgate}: $bankLure
== fees from="[$mobile]"
encomenda: A sua encomenda está {retida|na alfândega}. {Pague $fee|Taxa de $fee}: $courierLure
multa: Tem {uma multa|portagens} por pagar: $amount. {Pague hoje para evitar penhora|Evite coima}: $lure
reembolso: Finanças: tem {um reembolso|direito a} $amount. {Indique o seu cartão|Receba} em $lure
luz: {Último aviso:|} corte de {luz|água} hoje por dívida de $amount. {Pague por referência|Ligue $mobile}
== people from="[$mobile]"
mae: Olá {mãe|pai}, {o meu telemóvel caiu na água|parti o telemóvel}, este é o número novo. {Escreve-me aqui|Podes fazer um pagamento por mim?}
mae2: {Preciso de pagar uma conta hoje|Tenho uma fatura urgente} e não tenho a app. Transferes $big? {Amanhã devolvo|Não ligues, o micro não dá}
emprego: {Recebemos o seu currículo.|Trabalho em casa:} ganhe $pay por dia {a dar gostos|a avaliar produtos}. {Contacte|Escreva para} $mobile2
investir: {Invista|Ponha} $round e receba $big {garantido|em 24 horas}: $lure
premio: Parabéns! {Ganhou um telemóvel|Foi sorteado}. {Pague só $fee de portes|Reclame}: $lure
`,
);
