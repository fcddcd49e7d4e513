// Scams by text that hurry nobody and name a company: only the address, the number or the way to pay is wrong. In both languages.
import { readSheet } from './template.ts';

export const SMS_SCAM_EN_LIFE = readSheet(
  { name: 'sms-scam-en-life', channel: 'sms', lang: 'en', side: 'scam' },
  `
== calm-link from="[{$courierId|$short}]" flags=remote-access
rebook: $courier: {nobody was in|we missed you}. {Pick another day|Rebook}: $courierLure
track: $courier: {your parcel $track is on its way|parcel $track has a new time}. {See it here|Details}: $courierLure
slot: $courier: {the number of your house is missing|we could not read the label}. {Add it|Complete it} at $courierLure
== calm-link from="[{$bankId|$short}]" flags=remote-access
device: $bank: {a new phone was added|the app was opened on another phone} {at $time|today}. {Cancel it|Remove it} at $bankLure
details: {Your card ending $last4 was declined at $shop|A payment at $shop did not go through} as {your details are old|we need you to confirm them}. {You can update them|Do so} at $bankLure
== calm-link from="[{$utilityId|$short}]" flags=remote-access
credit: $utility: {you are $amount in credit|a credit of $amount is on your account}. {Say where to send it|Choose how you want it}: $utilityLure
meter: $utility: {send us your reading|confirm your plan} at $utilityLure
== call-number from="[{$bankId|$short}]" flags=foreign-callback
charge: $bank: {$amount at $shop|a transfer of $big to $first $last} {was made|is waiting}. {Not you?|If you did not do it} {Call|Ring|Speak to us on} $mobile
payee: $bank: {new payee $first $last|your limit was raised}. {To decline it call $mobile|Questions? $mobile}
== pay from="[{$mobile}]" flags=unusual-payment
hold: {The flat is free|House is yours if you like it}, {drive by but don't knock|I'm out of the country}. {Send $round by payment app|A $round transfer holds it} and {I text you the door code|the keys come by post}.
office: {It's the office|$first's office here}, {please use our new account for the bill|the old account is closed, details follow}. {Best not to ring him today.|}
relief: {$nn families wait|The shelter is full}. {Send $round by payment app|$round in gift cards feeds ten} {tonight|}. 
task: {$nn of 40 tasks done|Good work today}. {Top up $round to go on|Clear the balance with $round} and {withdraw tonight|take out $big}.
own: {As agreed with our adviser|As he told you}, {move $big to your new safe account|transfer $big to the account we opened}. {Choose "own account" if asked.|He stays on the line.}
== card-pickup from="[{$bankId|$short|$mobile}]" flags=asks-secret,unusual-payment
pickup: $bank: {your old card is collected today|our driver comes for your card} {$time to $time2|this afternoon}. {Write the PIN on a note|Have card and PIN ready} {in an envelope|for him}.
== hello from="[{$mobile}]" flags=opener
patient: {Dr. $last, he still isn't eating|Doctor, the stitches look red}, {can you see him today?|shall I bring her in?}
dinner: {It was lovely to meet you at the wedding|So nice at the dinner}, {this is my number|it's $first}. {Did you get home?|}
sorry: {Oh I am so sorry, wrong person|My assistant mixed up the numbers}! {You seem kind, where are you from?|Maybe it is fate, what's your name?}
`,
);

export const SMS_SCAM_ES_LIFE = readSheet(
  { name: 'sms-scam-es-life', channel: 'sms', lang: 'es', side: 'scam' },
  `
== calm-link from="[{$courierId|$short}]" flags=remote-access
reprog: $courier: {no había nadie|pasamos y no estaba}. {Elija otro día|Reprograme}: $courierLure
direc: $courier: {falta el número de su casa|no se lee la etiqueta}. {Complétela|Actualice sus datos} en $courierLure
== calm-link from="[{$bankId|$short}]" flags=remote-access
disp: $bank: {se vinculó otro teléfono|se abrió la app en otro móvil} {a las $time|hoy}. {Anúlelo|Quítelo} en $bankLure
compra: $bank: {compra de $amount en $shop|cargo de $amount}. {Si no la reconoce, anúlela|Cancélela} en $bankLure
== calm-link from="[{$utilityId|$short}]" flags=remote-access
favor: $utility: {tiene $amount a su favor|le devolvemos $amount}. {Diga dónde lo quiere|Elija cómo cobrarlo}: $utilityLure
== call-number from="[{$bankId|$short}]" flags=foreign-callback
cargo: $bank: {cargo de $amount en $shop|transferencia de $big a $first $last}. {Si no es usted llame al|¿No fue usted?} $mobile
== pay from="[{$mobile}]" flags=unusual-payment
piso: {El piso es suyo|La casa está libre}, {yo vivo fuera|no puedo enseñarla}. {Mande la fianza por transferencia|Con $round se la guardo} y {le envío las llaves|le llegan por mensajería}.
prestamo: {Crédito listo|Aprobado hasta $huge}. {Solo deposite $round de garantía|El seguro son $round} y {hoy lo tiene|se libera}.
tareas: {Llevas $nn tareas|Buen trabajo}. {Recarga $round para seguir|Pon $round} y {retiras $big|cobras hoy}.
== code from="[{$mobile}]" flags=asks-secret
linea: {Su línea pasa a otra tarjeta|Cambiamos su chip}. {Para no quedarse sin servicio|Si no lo pidió} {responda con el código que le llega|mande los números del mensaje}.
gestor: $bank: {$code es su clave para anular $amount|clave $code de cancelación}. {Dígasela al gestor que le llama|Désela a nuestro agente}.
mano: $bank: {paramos un pago de $big|hay un cargo dudoso}. {Le llamamos en un momento|Un agente le llamará}, {tenga a mano sus claves|tenga la tarjeta de claves lista}.
== hello from="[{$mobile}]" flags=opener
doctor: {¿Hablo con el doctor $last?|Doctora, soy la de ayer}, {mi perrita sigue igual|tengo cita mañana}. 
tia: {Tía, a que no sabe quién le escribe|Tío, adivine quién soy}. {Le mando una caja con regalos|Ya voy para allá}.
`,
);
