// Companies and authorities that are impersonated, with the domains that are theirs. One line each: key | names | domains.
// A name with "~" is an ordinary word too: it counts with a capital letter within a sentence, or beside a word of the trade.
// A domain that ends in ".*" is theirs under the ending of every country, too.

const TABLE = `
paypal|paypal,pay pal|paypal.*,paypal.me,paypalobjects.com,paypal-communication.com
amazon|amazon,amazon prime,amazon pay|amazon.*,amazon.co.uk,amazon.com.mx,amazonpay.com,aws.amazon.com,amazonaws.com,amazonlogistics.com,amzn.to,amzn.eu,a.co,media-amazon.com,primevideo.com
apple|~apple,icloud,itunes,apple id,apple pay,app store|apple.com,icloud.com,itunes.com,me.com,appleid.com,apple.co,mzstatic.com
microsoft|microsoft,office 365,office365,~outlook,onedrive,~teams,windows defender|microsoft.*,microsoftonline.com,office.com,office365.com,outlook.com,live.com,hotmail.com,windows.com,microsoft365.com,sharepoint.com,onedrive.com,azure.com,aka.ms,msn.com,xbox.com,skype.com
google|google,gmail,google pay,google play|google.*,google.co.uk,google.com.mx,gmail.com,goo.gl,youtube.com,googleapis.com,g.co,withgoogle.com,googlemail.com
facebook|facebook,~meta|facebook.com,fb.com,fb.me,meta.com,facebookmail.com,messenger.com,fb.watch
instagram|instagram|instagram.com,ig.me
whatsapp|whatsapp,whats app|whatsapp.com,wa.me,whatsapp.net
telegram|~telegram|telegram.org,t.me
tiktok|tiktok,tik tok|tiktok.com
linkedin|linkedin|linkedin.com,lnkd.in
x-twitter|twitter|twitter.com,x.com,t.co
snapchat|snapchat|snapchat.com
netflix|netflix|netflix.com,nflx.com,netflix.net
spotify|spotify|spotify.com
disney|disney+,disney plus,disneyplus|disneyplus.com,disney.com
hbo|hbo max,hbomax|hbomax.com,max.com
steam|~steam|steampowered.com,steamcommunity.com,valvesoftware.com
roblox|roblox|roblox.com
playstation|playstation|playstation.com,sony.com
adobe|adobe|adobe.com
dropbox|dropbox|dropbox.com
docusign|docusign|docusign.com,docusign.net
wetransfer|wetransfer|wetransfer.com
zoom|~zoom|zoom.us,zoom.com
norton|norton,norton antivirus|norton.com,nortonlifelock.com
mcafee|mcafee|mcafee.com
geeksquad|geek squad,geeksquad|geeksquad.com
bestbuy|best buy,bestbuy|bestbuy.com
walmart|walmart|walmart.com,walmart.com.mx
target|~target|target.com
costco|costco|costco.*
ebay|ebay|ebay.*,ebay.co.uk
etsy|etsy|etsy.com
alibaba|alibaba,aliexpress|alibaba.com,aliexpress.com,aliexpress.us
temu|temu|temu.com
shein|shein|shein.com
shopify|shopify|shopify.com,myshopify.com
ikea|ikea|ikea.*
elcorteingles|el corte ingles|elcorteingles.es
mercadona|mercadona|mercadona.es
carrefour|carrefour|carrefour.*
lidl|lidl|lidl.*
mercadolibre|mercado libre,mercadolibre,mercado pago,mercadopago|mercadolibre.*,mercadolibre.com.mx,mercadolibre.com.ar,mercadopago.com,mercadopago.com.mx,mercadopago.com.ar
wallapop|wallapop|wallapop.com
vinted|vinted|vinted.*
coppel|coppel|coppel.com
oxxo|oxxo|oxxo.com
rappi|rappi|rappi.com,rappi.com.mx
booking|booking.com|booking.com
airbnb|airbnb|airbnb.*
expedia|expedia|expedia.com
uber|~uber,uber eats|uber.com
lyft|lyft|lyft.com
usps|usps,us postal service,u.s. postal service,united states postal service|usps.com,usps.gov
ups|~ups,united parcel service|ups.com
fedex|fedex,fed ex|fedex.com
dhl|dhl|dhl.*,dhl.co.uk,dhlparcel.es
royalmail|royal mail,royalmail|royalmail.com
evri|evri,~hermes|evri.com,myhermes.co.uk
dpd|dpd|dpd.co.uk,dpd.*,dpdlocal.co.uk
parcelforce|parcelforce|parcelforce.com
yodel|~yodel|yodel.co.uk
postoffice|post office|postoffice.co.uk
correos|~correos,correos express|correos.es,correosexpress.com,correos.com,correos.cl,correos.go.cr
correosmexico|correos de mexico|correosdemexico.gob.mx,gob.mx
correoargentino|correo argentino|correoargentino.com.ar
seur|seur|seur.com
mrw|mrw|mrw.es
gls|~gls|gls-group.*,gls-spain.es,gls-group.eu
nacex|nacex|nacex.es,nacex.com
estafeta|estafeta|estafeta.com
servientrega|servientrega|servientrega.com
ctt|~ctt|ctt.pt,cttexpress.com
laposte|la poste,chronopost,colissimo|laposte.fr,chronopost.fr
poste|poste italiane|poste.it,posteitaliane.it
postnl|postnl|postnl.nl
deutschepost|deutsche post|deutschepost.de
canadapost|canada post|canadapost.ca,canadapost-postescanada.ca
auspost|auspost,australia post|auspost.com.au
irs|~irs,internal revenue service|irs.gov
ssa|social security administration,social security office|ssa.gov
medicare|medicare|medicare.gov,cms.gov
fbi|fbi,federal bureau of investigation|fbi.gov
ftc|~ftc,federal trade commission|ftc.gov,reportfraud.ftc.gov
uscis|uscis|uscis.gov
dmv|~dmv,department of motor vehicles|dmv.ca.gov,dmv.ny.gov
ezpass|e-zpass,ezpass,e zpass,sunpass,fastrak,txtag|e-zpassny.com,ezpassnj.com,e-zpassiag.com,sunpass.com,thetollroads.com,bayareafastrak.org,txtag.org
hmrc|hmrc,hm revenue|gov.uk
govuk|gov.uk|gov.uk
dvla|dvla|gov.uk
tvlicensing|tv licensing,tv licence|tvlicensing.co.uk
nhs|~nhs|nhs.uk
dwp|~dwp|gov.uk
aeat|agencia tributaria,agencia estatal de administracion tributaria,aeat,~hacienda|agenciatributaria.es,agenciatributaria.gob.es,hacienda.gob.es
dgt|~dgt,direccion general de trafico|dgt.es,dgt.gob.es
seguridadsocial|seguridad social,tesoreria general|seg-social.es,seg-social.gob.es
sepe|~sepe,servicio publico de empleo|sepe.es,sepe.gob.es
policianacional|policia nacional,guardia civil|policia.es,guardiacivil.es
sat|servicio de administracion tributaria|sat.gob.mx
imss|imss,infonavit|imss.gob.mx,infonavit.org.mx
cfe|comision federal de electricidad|cfe.mx,cfe.gob.mx
dian|~dian|dian.gov.co
afip|afip|afip.gob.ar
anses|anses|anses.gob.ar
sunat|sunat|sunat.gob.pe
sii|servicio de impuestos internos|sii.cl
cra|canada revenue agency|canada.ca,cra-arc.gc.ca
mygov|~mygov,services australia|my.gov.au,servicesaustralia.gov.au
chase|~chase,jpmorgan,jp morgan,chase bank|chase.com,jpmorganchase.com,jpmorgan.com
bankofamerica|bank of america,bankofamerica,bofa|bankofamerica.com,bofa.com,ml.com
wellsfargo|wells fargo,wellsfargo|wellsfargo.com
citi|citibank,~citi,citigroup|citi.com,citibank.com,citigroup.com,citicards.com
capitalone|capital one,capitalone|capitalone.com
usbank|us bank,u.s. bank,usbank|usbank.com
pnc|pnc,pnc bank|pnc.com
truist|truist|truist.com
tdbank|td bank,td canada trust|td.com,tdbank.com
discover|~discover,discover card|discover.com,discovercard.com
amex|american express,amex|americanexpress.com,aexp.com,amex.com
navyfederal|navy federal|navyfederal.org
usaa|usaa|usaa.com
ally|~ally,ally bank|ally.com
chime|~chime|chime.com
fifththird|fifth third|53.com
regions|~regions bank|regions.com
huntington|huntington bank|huntington.com
schwab|charles schwab,schwab|schwab.com
fidelity|~fidelity,fidelity investments|fidelity.com
vanguard|~vanguard|vanguard.com
robinhood|~robinhood|robinhood.com
zelle|zelle|zellepay.com
venmo|venmo|venmo.com
cashapp|cash app,cashapp|cash.app,cash.me
westernunion|western union|westernunion.com
moneygram|moneygram|moneygram.com
wise|~wise,transferwise|wise.com
experian|experian|experian.*,experian.co.uk
equifax|equifax|equifax.*,equifax.co.uk
visa|~visa|visa.*,visa.co.uk
mastercard|mastercard,master card|mastercard.*,mastercard.us
hsbc|hsbc|hsbc.*,hsbc.co.uk,hsbc.com.mx,us.hsbc.com
barclays|barclays,barclaycard|barclays.co.uk,barclays.com,barclaycard.co.uk,barclays
lloyds|lloyds,lloyds bank|lloydsbank.com,lloydsbank.co.uk,lloydsbankinggroup.com
halifax|~halifax|halifax.co.uk
natwest|natwest,nat west|natwest.com
rbs|~rbs,royal bank of scotland|rbs.co.uk,rbs.com
santander|~santander,banco santander,openbank|santander.*,bancosantander.es,santander.co.uk,santander.com.mx,santanderbank.com,openbank.es
nationwide|~nationwide|nationwide.co.uk,nationwide.com
tsb|~tsb|tsb.co.uk
monzo|monzo|monzo.com
revolut|revolut|revolut.com
starling|~starling,starling bank|starlingbank.com
metrobank|metro bank|metrobankonline.co.uk
coopbank|co-operative bank|co-operativebank.co.uk
n26|~n26|n26.com
bbva|bbva,bancomer|bbva.*,bbva.mx,bbvanet.com,bancomer.com,bbva.com.co,bbva.pe
caixabank|caixabank,la caixa,lacaixa,imagin|caixabank.*,caixabank.es,lacaixa.es,imagin.com,caixabanknow.com
sabadell|sabadell,bancsabadell|bancsabadell.com,bancosabadell.com,sabadell.com
bankinter|bankinter|bankinter.com
ing|~ing,ing direct|ing.*,ing.es,ingdirect.es,ing.com
unicaja|unicaja,liberbank|unicajabanco.es,unicaja.es
ibercaja|ibercaja|ibercaja.es
kutxabank|kutxabank|kutxabank.es
abanca|abanca|abanca.com
cajamar|cajamar|cajamar.es,grupocooperativocajamar.es
evobanco|evo banco|evobanco.com
caixaruralrural|ruralvia,caja rural|ruralvia.com,grupocajarural.es
bizum|bizum|bizum.es
banorte|banorte|banorte.com
banamex|banamex,citibanamex|banamex.com,citibanamex.com
bancoazteca|banco azteca|bancoazteca.com.mx
scotiabank|scotiabank|scotiabank.*,scotiabank.com.mx
inbursa|inbursa|inbursa.com
bancolombia|bancolombia,nequi|bancolombia.com,grupobancolombia.com,nequi.com.co
davivienda|davivienda,daviplata|davivienda.com,daviplata.com
bcp|banco de credito,~bcp|viabcp.com,bcp.com.pe
interbank|interbank|interbank.pe
bancoestado|bancoestado,banco estado|bancoestado.cl
bancochile|banco de chile|bancochile.cl
galicia|banco galicia|bancogalicia.com,galicia.ar
bancodelanacion|banco nacion,banco de la nacion|bna.com.ar,bn.com.pe
itau|itau|itau.com.br,itau.cl
bradesco|bradesco|bradesco.com.br
nubank|nubank|nubank.com.br,nu.com.mx,nu.com.co
caixa|caixa economica|caixa.gov.br
rbc|~rbc,royal bank of canada|rbc.com,rbcroyalbank.com
bmo|~bmo,bank of montreal|bmo.com
interac|~interac|interac.ca
commbank|commbank,commonwealth bank|commbank.com.au,netbank.com.au
westpac|westpac|westpac.com.au
anz|~anz|anz.com.au,anz.com
nab|~nab|nab.com.au
sparkasse|sparkasse|sparkasse.de
deutschebank|deutsche bank|deutsche-bank.de,db.com
commerzbank|commerzbank|commerzbank.de
postbank|postbank|postbank.de
bnp|bnp paribas|bnpparibas.com,mabanque.bnpparibas
creditagricole|credit agricole|credit-agricole.fr,ca-assurances.com
societegenerale|societe generale|societegenerale.fr,societegenerale.com
ameli|ameli,assurance maladie,carte vitale|ameli.fr
impotsgouv|impots.gouv,antai|impots.gouv.fr,gouv.fr,antai.gouv.fr
intesa|intesa sanpaolo|intesasanpaolo.com
unicredit|unicredit|unicredit.it,unicreditgroup.eu
inps|~inps|inps.it
agenziaentrate|agenzia delle entrate|agenziaentrate.gov.it
rabobank|rabobank|rabobank.nl
abnamro|abn amro|abnamro.nl
belastingdienst|belastingdienst|belastingdienst.nl
digid|digid|digid.nl
mbway|mb way|mbway.pt
cgd|caixa geral|cgd.pt
financasportal|portal das financas,autoridade tributaria|portaldasfinancas.gov.pt
coinbase|coinbase|coinbase.com
binance|binance|binance.com,binance.us
kraken|~kraken|kraken.com
blockchain|blockchain.com|blockchain.com
cryptocom|crypto.com|crypto.com
metamask|metamask|metamask.io
trustwallet|trust wallet|trustwallet.com
ledger|~ledger|ledger.com
trezor|trezor|trezor.io
verizon|verizon|verizon.*,vzw.com,verizonmail.com,verizonwireless.com
att|at&t|att.com,att.net
tmobile|t-mobile,tmobile|t-mobile.com,t-mobile.*
comcast|comcast,xfinity|xfinity.com,comcast.com,comcast.net
spectrum|~spectrum|spectrum.com,spectrum.net
vodafone|vodafone|vodafone.*,vodafone.co.uk
o2|~o2|o2.co.uk,o2.de
bt|~bt|bt.com
three|~three mobile|three.co.uk
sky|~sky|sky.com
virginmedia|virgin media|virginmedia.com
movistar|movistar,telefonica|movistar.*,movistar.es,telefonica.com,movistar.com.mx
orange|~orange|orange.*,orange.es,orange.fr
yoigo|yoigo,masmovil|yoigo.com,masmovil.es
telcel|telcel,~telmex|telcel.com,telmex.com
claro|~claro|claro.com.co,claro.com.br,claro.com.ar,claro.com.pe
endesa|endesa|endesa.com,endesaclientes.com
iberdrola|iberdrola|iberdrola.es,iberdrola.com
naturgy|naturgy|naturgy.es,naturgy.com
repsol|repsol|repsol.com,repsol.es
britishgas|british gas|britishgas.co.uk
edf|edf energy|edfenergy.com
ofgem|ofgem|ofgem.gov.uk
renfe|~renfe|renfe.com
easyjet|easyjet|easyjet.com
ryanair|ryanair|ryanair.com,ryanairmail.com
starbucks|starbucks|starbucks.*
mcdonalds|mcdonald's,mcdonalds|mcdonalds.*
tesco|tesco|tesco.*,tescobank.com
sainsburys|sainsbury's,sainsburys|sainsburys.co.uk
argos|~argos|argos.co.uk
homedepot|home depot|homedepot.com
lowes|lowe's|lowes.com
cvs|cvs pharmacy|cvs.com
walgreens|walgreens|walgreens.com
publishersclearing|publishers clearing house|pch.com
anydesk|anydesk|anydesk.com
teamviewer|teamviewer|teamviewer.com
godaddy|godaddy|godaddy.com
namecheap|namecheap|namecheap.com
github|github|github.com,github.io
openai|openai,chatgpt|openai.com,chatgpt.com
discord|~discord|discord.com,discord.gg
ticketmaster|ticketmaster|ticketmaster.*,ticketmaster.co.uk
`;

export interface Brand {
  readonly key: string;
  readonly names: readonly { readonly name: string; readonly isWord: boolean }[];
  readonly domains: readonly string[];
}

export const BRANDS: readonly Brand[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [key = '', names = '', domains = ''] = line.split('|');
    return {
      key,
      names: names
        .split(',')
        .map((name) => ({ name: name.replace('~', ''), isWord: name.startsWith('~') })),
      domains: domains.split(','),
    };
  });
