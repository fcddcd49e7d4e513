// Hosts by what they are for. Data; each list is looked at as a whole.
const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Make a long address short, for anybody. */
export const SHORTENERS = list(`
bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly shorturl.at rb.gy tiny.cc t.ly bl.ink s.id v.gd u.to qr.ae
adf.ly bit.do mcaf.ee su.pr shorte.st lnkd.in tr.im x.co soo.gd clck.ru vk.cc tiny.one shrtco.de 1url.com hyperurl.co urlz.fr
acortar.link acortaurl.com n9.cl short.gy j.mp dlvr.it ift.tt trib.al snip.ly surl.li lnk.to linktr.ee lnk.bio page.link
app.link onelink.me qrco.de me-qr.com qr.io urlr.me shorturl.asia bitly.ws tinyurl.mobi kutt.it dub.sh l.ead.me gg.gg e.vg
2u.pw cli.re ouo.io shortlink.uk t2m.io oe.cd s.yam.com lihi.io reurl.cc wa.link rotf.lol tny.im chilp.it tinu.be 7.ly u.nu
goo.su ye.pe zpr.io ln.run inx.lv link.do spoo.me
`);

/** Host pages of strangers under their own name; those of the public suffix list are known without being here. */
export const FREE_HOSTS = list(`
weebly.com weeblysite.com wixsite.com wordpress.com blogspot.com web.app firebaseapp.com github.io gitlab.io netlify.app
vercel.app pages.dev workers.dev r2.dev herokuapp.com glitch.me 000webhostapp.com godaddysites.com square.site webflow.io
forms.gle jotform.com typeform.com surveymonkey.com ngrok.io ngrok-free.app ngrok.app duckdns.org translate.goog ipfs.io
dweb.link notion.site canva.site my.canva.site carrd.co strikingly.com yolasite.com site123.me webnode.com webnode.page
jimdosite.com mystrikingly.com tripod.com angelfire.com altervista.org infinityfreeapp.com rf.gd epizy.com byethost.com
onrender.com fly.dev surge.sh replit.app repl.co azurewebsites.net cloudfront.net amazonaws.com blob.core.windows.net
storage.googleapis.com appspot.com run.app lovable.app myportfolio.com tilda.ws google.site telegra.ph ucraft.site
framer.website framer.app framer.ai bubbleapps.io softr.app gamma.site mailchimpsites.com ukit.me ddns.net hopto.org
no-ip.org zapto.org sytes.net serveo.net trycloudflare.com loca.lt plesk.page hostingersite.com
`);

/** One page of a host that is otherwise nobody's: the path is of a stranger. */
export const FREE_PATHS: readonly (readonly [string, string])[] = [
  ['sites.google.com', '/'],
  ['docs.google.com', '/forms'],
  ['docs.google.com', '/presentation'],
  ['docs.google.com', '/drawings'],
  ['drive.google.com', '/'],
  ['forms.office.com', '/'],
  ['1drv.ms', '/'],
  ['onedrive.live.com', '/'],
  ['dropbox.com', '/s'],
];

/** Endings that are given away or sold for next to nothing, and that abuse feeds are full of. */
export const RISKY_ENDINGS = list(`
top xyz icu club vip buzz cyou tk ml ga cf gq work click rest sbs cfd bond monster quest fit hair beauty mom lol boats
autos makeup skin cam loan win bid date men stream download review racing accountant science party trade webcam cricket faith
support center zip mov su pw cc ws ru cn live online site website space fun host press pro shop store life world today link
info-2 lat qpon cool uno monster digital finance
`);

/** Mail for anybody: a company does not write from there. */
export const FREE_MAIL = list(`
gmail.com googlemail.com outlook.com outlook.es hotmail.com hotmail.es hotmail.co.uk live.com msn.com yahoo.com yahoo.es
yahoo.co.uk ymail.com icloud.com me.com mac.com aol.com gmx.com gmx.de gmx.net web.de proton.me protonmail.com mail.com
mail.ru yandex.com yandex.ru zoho.com tutanota.com free.fr orange.fr wanadoo.fr laposte.net libero.it comcast.net verizon.net
`);

/** What every mail may point to beside its own pages: shops for apps, social pages, maps, senders' counters. */
export const NEUTRAL = list(`
apps.apple.com itunes.apple.com play.google.com maps.google.com google.com facebook.com instagram.com twitter.com x.com
linkedin.com youtube.com youtu.be tiktok.com pinterest.com w3.org whatsapp.com wa.me t.me schema.org trustpilot.com
list-manage.com sendgrid.net mailchimp.com mandrillapp.com sparkpostmail.com hubspotlinks.com cmail19.com cmail20.com
googleapis.com gstatic.com aka.ms microsoft.com apple.com adobe.com onelink.me fdic.gov occ.gov ftc.gov consumerfinance.gov
aepd.es bde.es ico.org.uk fca.org.uk actionfraud.police.uk irs.gov
`);

/** Programs, by the ending of a file. */
export const PROGRAMS = list(
  'exe msi apk dmg pkg scr bat cmd com js jse vbs vbe wsf hta jar iso img vhd lnk ps1 msix appx appinstaller xapk ipa mobileconfig deb rpm cpl reg xll',
);

/** Files that are sent to be opened, and then do more than show. */
export const RISKY_FILES = list(
  'html htm shtml xhtml mht svg docm dotm xlsm xlsb xltm pptm ppam one ace rar 7z cab gz z uue arj r00 url website rdp',
);

/** What a name is lengthened with to look official. */
export const KEYWORDS = list(`
login signin sign log in on secure secured security verify verified verification account accounts acct bank banking banco bancos online
support help helpdesk service services serv update updates upgrade alert alerts info mobile app apps pay payment payments pago pagos
card cards customer customers client clients cliente clientes track tracking trackings parcel parcels package packages pkg delivery
deliver redelivery redeliver post postal refund refunds tax taxes claim claims unlock unlocked confirm confirmation auth
authenticate id ids web www portal access acceso seguro seguridad verificar verificacion cuenta cuentas tarjeta tarjetas envio
envios paquete paquetes entrega entregas aduana aduanas usa us uk es mx eu com net org my the get team center centre care
notice notices billing bill bills reward rewards bonus gift gifts prize wallet reset recover recovery restore validate
validation review case cases fraud dept official home new now fee fees redirect resolve resolution manage management user users
member members sms mail email e i g go to ssl safe safety protect protection protected connect direct express city hub toll
tolls fine fines gov ship shipping shipment schedule reschedule hold status de la el en mi tu su oficial cliente ingreso ingresar
activar activacion actualizar actualizacion bloqueo movil digital particulares empresas personas multa multas devolucion
`);
