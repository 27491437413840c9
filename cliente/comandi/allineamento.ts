import { riuscito, type Esito } from '#contract/esito.ts';
import { momentoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { allinea, chiediInAttesa } from '../allineamento/allinea.ts';
import { puntoDi } from '../allineamento/ricevute.ts';
import { riallineaTutti } from '../allineamento/riallinea.ts';
import { riconcilia } from '../allineamento/riconcilia.ts';
import { rileggi } from '../allineamento/rileggi.ts';
import { schemaSql } from '../allineamento/schema.ts';
import { avvisaProblema, uscita, type Comando, type Contesto, type Uscita } from '../comando.ts';
import { problema, type Problema } from '../problema.ts';
import { apriBanco, opzioniAllineamento, usoAllineamento, type Banco } from './allineamento/banco.ts';
import { avvia } from './allineamento/avvia.ts';
import { leggiArgomenti } from './opzioni.ts';

const uso = `Uso: sportello allineamento <azione> [opzioni]

Tiene la base dati locale del comune uguale al registro: riceve le notifiche (N000), le verifica, le decifra e le applica
in ordine, chiede con 4005 quelle che mancano, rilegge con 3002 ciò che non si può dedurre (docs/allineamento.md).

  avvia         ascolta e allinea finché non lo si ferma; una riga JSON per ciò che accade, senza dati di persone
  recupera      chiede ora al registro le notifiche in attesa e le applica
  riallinea     rilegge dal registro una scheda (--soggetto ID) o tutto il comune (--tutti: anche la prima volta)
  riconcilia    confronta tutti con il registro, scrive il rapporto e segna ciò che è diverso
  stato         a che punto è la copia locale
  schema        stampa lo schema della base dati, per chi la amministra

${usoAllineamento}
  --soggetto ID               idSchedaSoggettoANPR della scheda da rileggere
  --tutti                     tutto il comune
  --porta N                   porta del servizio (predefinita 7449)
  --json                      il risultato come dati

Esce con 0 se la copia è come il registro o l’azione è riuscita, 1 se la riconciliazione ha trovato differenze, 2 se dati
o configurazione non vanno, 3 se il registro non risponde o rifiuta.`;

const opzioni = {
  ...opzioniAllineamento,
  soggetto: { type: 'string' },
  tutti: { type: 'boolean', default: false },
  porta: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

interface Scelte {
  readonly soggetto?: string | undefined;
  readonly tutti: boolean;
  readonly porta?: string | undefined;
  readonly json: boolean;
}

/** What is said at the end: in words, and as data. */
interface Detto {
  readonly parole: string;
  readonly dati: object;
  readonly uscita?: Uscita;
}
type Azione = (banco: Banco, scelte: Scelte, contesto: Contesto) => Promise<Esito<Detto | Uscita, Problema>>;

const recuperaOra: Azione = async (banco) => {
  const chieste = await chiediInAttesa(banco, await puntoDi(banco.locale));
  if (!chieste.ok) return chieste;
  const giro = await allinea(banco);
  if (!giro.ok) return giro;
  const { applicate, rilette } = giro.valore;
  const dati = { ...giro.valore, recuperate: giro.valore.recuperate + chieste.valore };
  const parole = `Notifiche recuperate ${String(dati.recuperate)}, applicate ${String(applicate)}; schede rilette ${String(rilette)}.`;
  return riuscito({ parole, dati });
};

const frasi = {
  aggiornata: 'La scheda è aggiornata.',
  'non-piu-qui': 'La persona non è più di questo comune: la copia locale lo dice.',
  sconosciuta: 'Il registro non conosce nessuno con questo numero: la copia locale non lo ha più in vigore.',
} as const;

const riallinea: Azione = async (banco, { soggetto }) => {
  if (soggetto !== undefined) {
    const esito = await rileggi(banco.locale, banco.anpr, soggetto, banco.orologio);
    return esito.ok ? riuscito({ parole: frasi[esito.valore], dati: { esito: esito.valore } }) : esito;
  }
  const fatto = await riallineaTutti(banco.locale, banco.anpr, banco);
  if (!fatto.ok) return fatto;
  const { lette, uscite } = fatto.valore;
  return riuscito({
    parole: `Schede lette ${String(lette)}; non più in vigore ${String(uscite)}.`,
    dati: fatto.valore,
  });
};

const riconciliaOra: Azione = async (banco) => {
  const fatto = await riconcilia(banco.locale, banco.anpr, banco);
  if (!fatto.ok) return fatto;
  const { registro, locali, mancanti, inPiu, diverse } = fatto.valore;
  const uguali = mancanti + inPiu + diverse === 0;
  const parole = uguali
    ? `La copia è uguale al registro: ${String(registro)} schede.`
    : `Nel registro ${String(registro)} schede, qui ${String(locali)}: mancavano ${String(mancanti)} (inserite), ` +
      `in più ${String(inPiu)}, diverse ${String(diverse)} (saranno rilette).`;
  return riuscito({ parole, dati: fatto.valore, ...(!uguali && { uscita: uscita.ko }) });
};

const stato: Azione = async ({ locale }) => {
  const punto = await puntoDi(locale);
  const [conti] = await locale.chiedi<{ in_vigore: number; da_rileggere: number; in_attesa: number }>(
    `select (select count(*)::int from anagrafe.persona where in_vigore) as in_vigore,
      (select count(*)::int from anagrafe.persona where da_rileggere) as da_rileggere,
      (select count(*)::int from anagrafe.notifica where applicata is null) as in_attesa`,
  );
  const [ultima] = await locale.chiedi<{ istante: Date; uguali: boolean }>(
    `select istante, mancanti + in_piu + diverse = 0 as uguali from anagrafe.riconciliazione
      order by id desc limit 1`,
  );
  const dati = {
    ultimaApplicata: punto.applicato === undefined ? null : String(punto.applicato),
    buco: punto.dopoIlBuco !== undefined,
    ...conti,
    riconciliata: ultima ?? null,
  };
  const giorno = ultima && momentoInItalia(ultima.istante);
  const righe = [
    `Schede in vigore ${String(conti?.in_vigore ?? 0)}, da rileggere ${String(conti?.da_rileggere ?? 0)}.`,
    `Ultima notifica applicata ${dati.ultimaApplicata ?? 'nessuna'}; in attesa ${String(conti?.in_attesa ?? 0)}${
      dati.buco ? ', dopo un numero che manca' : ''
    }.`,
    giorno === undefined
      ? 'Mai riconciliata: «sportello allineamento riconcilia».'
      : `Riconciliata il ${giorno} UTC: ${ultima?.uguali === true ? 'uguale al registro' : 'con differenze'}.`,
  ];
  return riuscito({ parole: righe.join('\n'), dati });
};

const avviaServizio: Azione = (banco, { porta = banco.impostazioni.porta }, contesto) =>
  avvia(banco, contesto, Number(porta));

/** What to do, and with what to end when it cannot be done. */
const azioni: Readonly<Record<string, readonly [Azione, Uscita]>> = {
  avvia: [avviaServizio, uscita.dati],
  recupera: [recuperaOra, uscita.trasporto],
  riallinea: [riallinea, uscita.trasporto],
  riconcilia: [riconciliaOra, uscita.trasporto],
  stato: [stato, uscita.dati],
};

/** What can be said wrong before anything is opened. */
function difetto(nome: string | undefined, { soggetto, tutti, porta }: Scelte): Problema | undefined {
  if (nome === undefined || !Object.hasOwn(azioni, nome))
    return problema('Serve un’azione: avvia, recupera, riallinea, riconcilia, stato o schema.', uso);
  if (nome === 'riallinea' && (soggetto === undefined) === !tutti)
    return problema('Serve --soggetto ID oppure --tutti, uno dei due.', uso);
  if (soggetto !== undefined && !/^\d{1,18}$/.test(soggetto))
    return problema('--soggetto è il numero ANPR della scheda: solo cifre.', uso);
  if (porta !== undefined && (!/^\d{1,5}$/.test(porta) || Number(porta) > 65_535))
    return problema(`--porta ${porta} non è una porta.`, 'Scrivi un numero fra 1 e 65535.');
  return undefined;
}

/** The receiver of notifications and the local database of a municipality. */
export const allineamento: Comando = {
  nome: 'allineamento',
  riassunto: 'tiene la base dati locale del comune uguale al registro (notifiche)',
  uso,
  async esegui(argomenti, contesto) {
    const rifiuta = (errore: Problema, come: Uscita = uscita.dati): Uscita => {
      avvisaProblema(contesto, errore);
      return come;
    };
    const letti = leggiArgomenti(argomenti, opzioni, uso);
    if (!letti.ok) return rifiuta(letti.errore);
    const { values: valori, positionals: parole } = letti.valore;
    const [nome, altro] = parole;
    if (nome === 'schema' && altro === undefined) {
      contesto.scrivi(schemaSql);
      return uscita.bene;
    }
    const errato = altro === undefined ? difetto(nome, valori) : problema(`«${altro}» è di troppo.`, uso);
    const [azione, seFallisce] = azioni[nome ?? ''] ?? [];
    if (errato || !azione) return rifiuta(errato ?? problema('Serve un’azione.', uso));
    const banco = await apriBanco(valori, contesto);
    if (!banco.ok) return rifiuta(banco.errore);
    try {
      const esito = await azione(banco.valore, valori, contesto);
      if (!esito.ok) return rifiuta(esito.errore, seFallisce);
      if (typeof esito.valore === 'number') return esito.valore;
      const { parole: detto, dati } = esito.valore;
      contesto.scrivi(valori.json ? `${JSON.stringify(dati)}\n` : `${detto}\n`);
      return esito.valore.uscita ?? uscita.bene;
    } finally {
      await banco.valore.chiudi();
    }
  },
};
