// Portuguese, in part: the main flags, of Brazil and of Portugal.
import type { Pack } from '../pack.ts';

export const PT: Pack = {
  language: 'pt',
  partsAtApostrophe: false,
  secrets: {
    pin: 'pin|senha do cartao|codigo pin|senha de 4 digitos|senha de 6 digitos',
    code: 'codigo|codigos|token|codigo de verificacao|codigo de seguranca|otp|6 digitos|seis digitos',
    password: 'senha|senhas|palavra passe|palavra-passe|password|chave de acesso|senha do banco',
    'card-number':
      'numero do cartao|dados do cartao|dados do seu cartao|numero do seu cartao|foto do cartao|16 digitos|validade',
    'security-code': 'cvv|cvc|tres digitos|3 digitos|codigo de tras|numeros de tras',
    'identity-number': 'cpf|rg|nif|cartao de cidadao|data de nascimento|cnh|selfie',
    details:
      'dados bancarios|dados pessoais|seus dados|os seus dados|os teus dados|teus dados|meus dados|dados da conta|numero da conta|credenciais|iban|chave pix|dados de acesso|dados de pagamento|forma de pagamento|metodo de pagamento',
  },
  classes: {
    secret: '{pin}|{code}|{password}|{card-number}|{security-code}|{identity-number}|{details}',
    give: 'envie|envia|enviar|mande|manda|mandar|me passe|me passa|passe|informe|informa|informar|confirme|confirma|confirmar|digite|digita|insira|insere|introduza|diga|me diga|me diz|forneca|fornecer|responda com|responder com|atualize|atualizar|atualiza|preencha|valide|valida|validar|verifique|me manda|me envia|leia|dite|partilhe|compartilhe',
    gave: 'dei|passei|falei|mandei|enviei|informei|disse|li|digitei|forneci|confirmei',
    asked:
      'pediu|pediram|pedia|pediam|pede|pedem|pedindo|a pedir|solicitou|solicitaram|exigiu|exigiram|queria|queriam|quis',
    account:
      'conta|cartao|acesso|cadastro|app|aplicativo|pix|perfil|servico|cpf|chave|dispositivo|<brand>|<issuer>|whatsapp|linha|luz|assinatura|subscricao|carta|cnh|beneficio|homebanking|pontos',
    closed:
      'bloquead*|suspens*|cancelad*|encerrad*|desativad*|inativ*|limitad*|restrit*|expir*|cortad*|desligad*|invalid*|retid*|comprometid*|invadid*',
    soon: 'imediatamente|urgente|urgentemente|agora|hoje|ja|o mais rapido possivel|quanto antes|de imediato|urgencia',
    prize:
      'premio|sorteio|premiado|sorteado|vencedor|ganhador|recompensa|brinde|loteria|pontos|milhas|bonus|auxilio|iphone|heranca',
    refund:
      'reembolso|restituicao|devolucao|estorno|valores a receber|ressarcimento|indenizacao|indemnizacao',
    newnumber:
      'novo numero|numero novo|mudei de numero|troquei de numero|meu celular quebrou|meu telemovel avariou|perdi o telemovel|perdi meu celular|novo telemovel|telemovel partiu|telemovel estragou|celular quebrou|telemovel avariado|salva meu numero|guarda este numero|numero temporario',
    family: 'mae|pai|mamae|papai|filho|filha|vo|avo|tia|tio',
    authority:
      'policia|policia federal|policia civil|policia judiciaria|receita federal|receita|financas|autoridade tributaria|seguranca social|inss|detran|justica|tribunal|juiz|delegado|delegacia|inspetor|alfandega|banco central|setor de fraudes|departamento de fraude|departamento de fraudes|departamento de seguranca|central de seguranca|equipe de seguranca|setor antifraude|gerente do banco|central do banco|psp|gnr|interpol|serasa|procon',
  },
  decoys:
    'codigo postal|codigo promocional|codigo de rastreio|codigo de barras|codigo de desconto|codigo qr|senha do wifi|codigo de rastreamento|nova senha|codigo da porta|codigo de barra',
  not: 'nao|nem|sem|nunca mais|ninguem|nada',
  never: 'nunca|jamais|em nenhum momento|nao pedimos|nao solicitamos|nao pediremos',
  stops: 'mas|porem|por favor|caso contrario|senao',
  voidNot:
    'nao reconhece|nao foi voce|nao reconheceu|se nao|caso nao|nao perca|nao deixe|nao hesite|nao foi possivel|nao autorizad*|nao conseguimos|nao pague|nao ignore|nao regularizad*|nao entregue|nao efetuou|nao realizou',
  starters: 'e|ou|por favor|favor|entao',
  common:
    'a|o|as|os|de|da|do|em|no|na|um|uma|que|e|ou|para|por|com|seu|sua|meu|minha|me|se|voce|conta|cartao|banco|hoje|agora|ja|numero|<num>|<brand>|<issuer>|<link>|<amount>|senha|dados|clique|aqui',
  patterns: {
    urgency: [
      '(ultimo|ultima|final) ~1 (aviso|notificacao|chance|dia|lembrete|oportunidade|alerta)',
      '{account} ~6 (sera|vai ser|foi|esta|sera|ficara|serao|foram|estao|encontra se) ~2 {closed} && (<link>|<phone>|{give}|clique|ligue|acesse|regularize|pag*|evit*|{soon}|horas)',
      '{closed} ~5 {account} && (<link>|<phone>|clique|ligue|acesse|regularize|{soon})',
      '(evite|evitar|para evitar) ~5 (bloqueio|suspensao|cancelamento|multa|multas|corte|juros|cobranca|negativacao|penhora|encerramento|coima|coimas|o bloqueio|a suspensao|devolucao)',
      '(regularize|atualize|confirme|pague|acesse|ligue|responda|verifique|clique|resgate|valide|efetue) ~5 {soon}',
      '(em|dentro de|ate|nas proximas|prazo de) ~2 <num> ~1 (horas|hora|minutos|h) & (bloque*|suspen*|cancel*|pag*|regulariz*|confirm*|evit*|perd*|sera|atualiz*|caso)',
      '(processo judicial|acao judicial|mandado de prisao|penhora|negativado|execucao fiscal|acao legal)',
      'n: (disse|disseram|dizia|falou|falaram|ameacou|ameacaram) ~10 (urgente|agora|imediatamente|pris*|bloque*|perder|rapido|preso|cortar)',
      'urgente && (pix|transf*|pag*|ajuda|dinheiro|conta|<link>|<phone>)',
    ],
    'unusual-payment': [
      '(faz|faca|fazer|manda|mande|mandar|envia|envie|enviar|transfere|transfira|transferir|pode fazer|consegue fazer) ~3 (pix|um pix|mb way|mbway|transferencia|uma transferencia)',
      '(pague|pagar|pagamento|transf*|envi*|deposit*|compr*|invest*) ~6 (bitcoin|cripto*|btc|usdt|cartoes presente|cartao presente|gift card|gift cards|vale presente|google play)',
      '(conta segura|conta de seguranca|conta protegida|conta cofre)',
      '(transf*|mov*|pass*) ~5 (dinheiro|saldo|valor|economias|poupancas) ~6 (conta|segura|segur*|outra)',
      'pagar ~5 (boleto|conta|fatura|<amount>) && {newnumber}',
      '(taxa|taxas) ~4 (liberacao|antecipad*|adiantad*|cadastro)',
      'n: {asked} ~8 (pix|transferencia|dinheiro|bitcoin|gift card|cartoes presente|mbway|mb way|deposito)',
      'n: (motoboy|estafeta|alguem) ~6 (buscar|recolher|busca|pegar|levar) ~4 (cartao|dinheiro)',
      '(motoboy|estafeta) ~6 (cartao|dinheiro)',
    ],
    'remote-access': [
      '(anydesk|any desk|teamviewer|team viewer|rustdesk|quicksupport|acesso remoto|compartilhar a tela|compartilhar tela|partilhar o ecra|compartilhe a tela|quick support|airdroid)',
      '(baixe|baixar|instale|instalar|descarregue|instala|baixa) ~5 (app|aplicativo|aplicacao|apk|programa|modulo|arquivo) && (<link>|segur*|banco|proteg*)',
      'n: {asked} ~5 (baixar|instalar|baixasse|instalasse|instalar|descarregar)',
      '(clique|acesse|aceda|clica|entre|toque|carregue|siga) ~4 (link|aqui|<link>|botao) && ({closed}|{prize}|{refund}|taxa|alfandega|retid*|bloque*|multa|portagem|encomenda|pendente|regulariz*|debito|atualiz*|suspens*|cliente)',
    ],
    'asks-secret': [
      '{give} ~4 {secret} && (<link>|<phone>|clique|responda|aqui|ligue|me|whatsapp|conta|cancelar|bloqueio|recebeu|chegou|sms|enviamos)',
      '(qual e|qual a|qual o|quais sao) ~2 (sua|seu|a sua|o seu|tua) ~2 {secret}',
      '(preciso|precisamos|necessitamos|necessito) ~4 {secret}',
      '(recebeu|chegou|enviei|mandei|enviamos|receber) ~5 (codigo|sms) ~8 (me|envie|envia|mand*|diga|engano|pass*|reencaminh*)',
      'por engano ~6 codigo',
      'codigo ~8 por engano',
      'n: {asked} ~6 {secret}',
      'n: {gave} ~5 {secret}',
      'n: {asked} ~6 (dissesse|desse|passasse|lesse|confirmasse|enviasse|digitasse|mandasse) ~5 {secret}',
    ],
    'knows-nothing': [
      '(caro|cara|prezado|prezada|estimado|estimada|ola) ~1 (cliente|usuario|utilizador|titular|contribuinte|correntista|senhor|assinante|beneficiario|clientes|cidadao)',
    ],
    secrecy: [
      '+ (nao|nem) ~2 (conte|contar|conta|fale|falar|diga|desligue|desligar|comente) ~4 (ninguem|banco|familia|gerente|chamada|telefone|ligacao|policia)',
      '(sigilo|sigiloso|confidencial|entre nos|segredo) && (transf*|pag*|dinheiro|banco|investig*|cartao)',
    ],
    'prize-refund': [
      '(parabens) && ({prize}|ganh*|sorte*|<amount>|<link>|selecionad*)',
      '(ganhou|foi sorteado|foi selecionado|foi contemplado|foi premiado|e o vencedor|foi escolhido|ganhaste|ganhe)  ~8 ({prize}|<amount>|cartao|carro|viagem|<link>|dinheiro)',
      '({refund}|{prize}|saldo) ~8 (disponivel|disponiveis|pendente|aprovad*|liberad*|expira*|vence*|esquecid*|a receber|a espera|por levantar) && (<link>|clique|resgat*|acesse|confirm*|consult*|solicit*|aceda)',
      '(resgate|resgatar|receba|receber|reclame|solicite|levante|consulte|sacar|saque) ~4 ({prize}|{refund}|<amount>|valor|valores) && (<link>|clique|acesse|<phone>|hoje|whatsapp)',
      '(ganhe|ganhar|ganha|renda) ~4 <amount> ~3 (dia|por dia|diarios|semana|hora|mes)',
      '(emprestimo|credito) ~4 (aprovado|liberado|pre aprovado|sem consulta) && (<link>|<phone>|whatsapp|clique)',
    ],
    authority: [
      '(sou|aqui e|fala|falo|somos|estou ligando|meu nome e|daqui|em nome) ~7 {authority}',
      '^ (receita federal|autoridade tributaria|financas|detran|seguranca social|at|correios e alfandega|policia|serasa|inss) && (<link>|pag*|multa|divida|pendencia|debito|coima|reembolso|restituicao|regulariz*)',
      'n: (disse|dizendo|dizia|disseram|dizer|identificou|passando|passou|alegando|supost*) ~6 (de|da|do|ser) ~4 ({authority}|banco|<brand>|<issuer>)',
      '(multa|coima|portagem|portagens|divida|debito|ipva|cpf) ~6 (pendente|em aberto|nao paga|por pagar|em atraso|irregular|pendencia|em divida|vencid*) && (<link>|pag*|regulariz*)',
    ],
    opener: [
      '^ (oi|ola|bom dia|boa tarde|oie) ~1 {family} && ({newnumber}|numero|whatsapp|salva|guarda)',
      '^ {family} && {newnumber}',
      '{newnumber} && (whatsapp|mae|pai|pix|dinheiro|pag*|transf*|salva|guarda|manda mensagem|<phone>)',
      '(vaga|trabalho|emprego) ~6 (home office|meio periodo|remoto|part time|de casa|online) && (<amount>|whatsapp|telegram|dia|<link>|<phone>)',
      '(numero errado|pessoa errada|lembra de mim|lembras te de mim|adivinha quem)',
    ],
    'never-asks': [
      '(nunca|nao) ~2 (pede|pedimos|pedira|pediremos|solicita|solicitamos|ligamos|pedem)',
    ],
    'do-not-share': [
      '(nao|nunca) ~2 (compartilhe|partilhe|divulgue|informe|forneca|revele|partilhes|repasse|passe)',
    ],
    'no-action': [
      '(ignore|desconsidere|desconsiderar) ~2 (mensagem|email|sms|esta|este)',
      'nao ~2 (precisa|necessario|preciso) ~2 (fazer|nada)',
    ],
    'points-to-card': [
      '(no|pelo|abra o|na) ~1 (app|aplicativo|aplicacao|homebanking)',
      'verso ~2 cartao',
      '(agencia|balcao)',
    ],
    'yes-or-no': ['(responda|responde) ~1 (sim|nao|s|n)'],
    'masked-number': ['(final|terminado em|terminada em|com final) ~1 <num>'],
    'opt-out': ['(sair|parar|cancelar inscricao|descadastr*|stop)'],
    warns: [
      '(golpistas|criminosos|burloes|fraudadores)',
      '(cuidado|atencao|alerta) ~4 (golpe|golpes|fraude|burla|burlas)',
    ],
    narrative: [
      '(me|nos) ~1 (ligou|ligaram|disse|disseram|pediu|pediram|mandou|mandaram|contatou|enviaram)',
      '(recebi|recebemos|atendi) ~3 (ligacao|chamada|mensagem|sms|telefonema|email)',
      '(ligaram me|ligou me|pediram me|disseram me)',
    ],
    'they-began': ['(ligou|ligaram|recebi|atendi|contatou)'],
    'was-asked': ['{asked}', '(disse|disseram|dei|passei|paguei|cliquei)'],
    'delivers-code': [
      '(codigo|senha) ~6 (e|<num>|<code>) ~1 (<num>|<code>)',
      '(<num>|<code>) ~2 e ~2 (seu|o seu|teu) ~3 codigo',
    ],
    'delivery-fee': [
      '(encomenda|pacote|entrega|objeto|correios|ctt|envio|remessa) ~14 (taxa|alfandega|pag*|retid*|endereco|morada|pendente|tributo|aguard*|desalfandeg*|incomplet*|atualiz*|confirm*|reagend*|suspens*) && <link>',
      '(portagem|portagens|multa|coima) ~10 (pag*|pendente|divida|evit*) && <link>',
    ],
    'call-number': [
      '(ligue|liga|contacte|contate|entre em contato|telefone|whatsapp|chame|central) ~6 <phone>',
    ],
    locked: [
      '{account} ~5 {closed}',
      '(compra|transacao|acesso|login|movimento|transferencia|pix) ~4 (suspeit*|nao reconhecid*|nao autorizad*|aprovad*|novo dispositivo|analise)',
    ],
    act: ['(clique|ligue|acesse|aceda|responda) ~4 (<link>|<phone>|aqui|link|agora)'],
    'goes-on': ['(eles|se|nunca|nao|sempre)'],
  },
};
