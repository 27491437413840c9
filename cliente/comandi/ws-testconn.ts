import type { X509Certificate } from 'node:crypto';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { avvisaProblema, uscita, type Comando, type Contesto, type Uscita } from '../comando.ts';
import { apriCliente, type ClienteAperto } from '../ws/apri.ts';
import type { ErroreChiamata, Risposta } from '../ws/cliente.ts';
import type { Configurazione } from '../ws/configurazione.ts';
import { chiediDiagnosi } from '../ws/diagnosi.ts';
import { nomeComune } from '../ws/fiducia.ts';
import { preparaRichiesta } from '../ws/richiesta.ts';
import { spiegaChiamata } from '../ws/spiega-chiamata.ts';
import { trovaServizio, type Qualunque } from '../ws/servizio.ts';
import { nuovoId } from '../ws/testata.ts';
import type { RispostaHttp } from '../ws/trasporto.ts';
import { leggiArgomenti, opzioniDiChiamata, trovaConfigurazione, usoDiChiamata } from './opzioni.ts';
import { uscitaDi } from './uscita-di.ts';
import { rientra } from './tabella.ts';

const uso = `Uso: sportello ws testconn [opzioni]

Prova un passo alla volta configurazione, chiavi, rete, TLS, orologi, sicurezza della busta e firma della risposta, con
il servizio ufficiale di prova (TestConn), che non fa altro. Dice quale passo non va e che cosa fare.

${usoDiChiamata}
  --senza-verifica            accetta risposte non firmate: solo per simulatori

Esce con 0 se tutto va, altrimenti come «sportello ws <operazione>».`;

const opzioni = { ...opzioniDiChiamata, 'senza-verifica': { type: 'boolean', default: false } } as const;

/** Beyond it official services have refused calls (security.md §7). */
const scartoAllarmante = 30_000;
const giorno = 86_400_000;

type Riga = (passo: string, buono: boolean, detto: string) => void;

function scadenza(certificato: X509Certificate): { buono: boolean; detto: string } {
  const giorni = Math.floor((certificato.validToDate.getTime() - Date.now()) / giorno);
  const data = giornoInItalia(certificato.validToDate);
  return {
    buono: giorni >= 0,
    detto: `${nomeComune(certificato) ?? '(senza nome)'}, ${
      giorni < 0 ? `SCADUTO il ${data}` : `scade il ${data} (fra ${giorni} giorni)`
    }`,
  };
}

function scarto(riga: Riga, nome: string, suo: Date, http: RispostaHttp, precisione: string): void {
  const adesso = Date.now() - http.tempi.totale / 2;
  const differenza = suo.getTime() - adesso;
  const secondi = (differenza / 1000).toFixed(1);
  const buono = Math.abs(differenza) < scartoAllarmante;
  riga(
    nome,
    buono,
    `scarto ${secondi} s ${precisione}${buono ? '' : '. Regola l’orologio di questa macchina (NTP).'}`,
  );
}

/** What the answer tells of network, TLS and clocks, whatever it says. */
function raccontaHttp(riga: Riga, http: RispostaHttp): void {
  const { protocollo, cifrario, server, clientPresentato } = http.collegamento;
  riga('rete', true, `collegata in ${http.tempi.connessione.toFixed(0)} ms`);
  const client = clientPresentato ? ', con il certificato di questa macchina' : '';
  riga('TLS', true, `${protocollo}, ${cifrario}${client}`);
  if (server) {
    riga(
      'certificato TLS',
      true,
      `${server.soggetto}; nomi ${server.nomi}; scade il ${giornoInItalia(server.scade)}`,
    );
  }
  const data = new Date(http.intestazioni.date ?? '');
  if (!Number.isNaN(data.getTime())) scarto(riga, 'orologio HTTP', data, http, '(al secondo)');
}

function chiavi(riga: Riga, { mittente, postazione }: ClienteAperto): void {
  const comune = scadenza(mittente.comune.certificato);
  const sua = scadenza(postazione.certificato);
  riga('comune', comune.buono, comune.detto);
  riga('postazione', sua.buono, sua.detto);
  const nome = nomeComune(postazione.certificato);
  if (nome !== mittente.idPostazione) {
    riga(
      'postazione',
      false,
      `in configurazione si chiama ${mittente.idPostazione}: il servizio la rifiuterà.`,
    );
  }
}

async function fallita(
  errore: ErroreChiamata,
  parti: { riga: Riga; aperto: ClienteAperto; corpo: string; contesto: Contesto },
): Promise<Uscita> {
  const { riga, aperto, corpo, contesto } = parti;
  if (errore.tipo === 'trasporto') riga('rete e TLS', false, 'nessuna risposta');
  else {
    raccontaHttp(riga, errore.http);
    riga(errore.tipo === 'non-fidata' ? 'firma della risposta' : 'servizio', false, 'non va');
  }
  avvisaProblema(contesto, spiegaChiamata(errore));
  if (errore.tipo === 'guasto') {
    const diagnosi = await chiediDiagnosi(aperto.canale, aperto.cliente.busta(corpo));
    if (diagnosi) contesto.avvisa(`Il servizio dice di più:\n${rientra(diagnosi, 2)}`);
  }
  return uscitaDi(errore);
}

function riuscita(riga: Riga, prima: Risposta, millisecondi: number | undefined): void {
  raccontaHttp(riga, prima.http);
  const tempo = prima.http.tempi.totale.toFixed(0);
  const poi =
    millisecondi === undefined ? '' : `, ${millisecondi.toFixed(0)} ms sulla connessione già aperta`;
  riga('servizio', true, `risponde in ${tempo} ms${poi}`);
  if (prima.firmatario && prima.marca) {
    const sua = scadenza(prima.firmatario);
    riga('firma della risposta', sua.buono, `valida, di ${sua.detto}`);
    scarto(riga, 'orologio del servizio', prima.marca.creata, prima.http, 'dal Timestamp');
  } else riga('firma della risposta', false, 'NON VERIFICATA, come chiesto con --senza-verifica');
}

async function prova(
  aperto: ClienteAperto,
  servizio: Qualunque,
  configurazione: Configurazione,
  contesto: Contesto,
): Promise<Uscita> {
  const riga: Riga = (passo, buono, detto) => {
    contesto.scrivi(`${buono ? 'ok' : 'NO'}  ${passo.padEnd(22)}${detto}\n`);
  };
  const ora = new Date();
  riga('indirizzo', true, configurazione.url + aperto.cliente.percorso(servizio));
  riga(
    'chi chiama',
    true,
    `sede ${configurazione.sede}, firma ${configurazione.algoritmo}, tipoInvio ${configurazione.tipoInvio}`,
  );
  chiavi(riga, aperto);
  const pronta = preparaRichiesta(servizio, Buffer.from('{}'), { configurazione, id: nuovoId(ora), ora });
  if (!pronta.ok) {
    avvisaProblema(contesto, pronta.errore);
    return uscita.dati;
  }
  const corpo = pronta.valore.xml;
  const esito = await aperto.cliente.chiama(servizio, corpo);
  if (!esito.ok) return fallita(esito.errore, { riga, aperto, corpo, contesto });
  const dopo = await aperto.cliente.chiama(servizio, corpo);
  riuscita(riga, esito.valore, dopo.ok ? dopo.valore.http.tempi.totale : undefined);
  return uscita.bene;
}

export const testconnWs: Comando = {
  nome: 'testconn',
  riassunto: 'prova passo per passo collegamento, orologi, chiavi e firme',
  uso,
  async esegui(argomenti, contesto) {
    const letti = leggiArgomenti(argomenti, opzioni, uso);
    const trovata = letti.ok ? trovaConfigurazione(letti.valore.values, contesto) : letti;
    const servizio = trovaServizio('RichiestaConnessione');
    if (!letti.ok || !trovata.ok || !servizio.ok) {
      for (const esito of [letti, trovata, servizio]) {
        if (!esito.ok) {
          avvisaProblema(contesto, esito.errore);
          break;
        }
      }
      return uscita.dati;
    }
    const { configurazione, origine } = trovata.valore;
    contesto.avvisa(`Configurazione ${origine}`);
    const aperto = await apriCliente(configurazione, {
      senzaVerifica: letti.valore.values['senza-verifica'],
    });
    if (!aperto.ok) {
      avvisaProblema(contesto, aperto.errore);
      return uscita.dati;
    }
    try {
      return await prova(aperto.valore, servizio.valore, configurazione, contesto);
    } finally {
      aperto.valore.chiudi();
    }
  },
};
